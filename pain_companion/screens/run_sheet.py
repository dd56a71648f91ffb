"""The run sheet over the screen it speaks of: the present step first, then all the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import key_link
from pain_companion.words.session import sheet_parts, source_lines, step_lines

if TYPE_CHECKING:
    from pain_companion.content.run_sheets import RunSheet, SheetStep

KEYS = (
    ("F9", "next step", "screen.let_app('next_step')"),
    ("F8", "a step back", "screen.let_app('step_back')"),
    ("F4", "covers the screen", "screen.let_app('cover')"),
    ("F5", "shows the keys you press", "screen.let_app('show_keys')"),
)


class RunSheetScreen(ModalScreen[bool]):
    """For the assistant to glance at. Its result: whether another strategy is wanted."""

    AUTO_FOCUS = "#sheet"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "close", "Close", show=False),
        Binding("a", "another", "Another strategy", show=False),
    ]
    DEFAULT_CSS = """
    RunSheetScreen #sheet {
        width: 76; max-width: 100%; height: auto; max-height: 100%; margin-bottom: 2;
        padding: 1 2; background: $surface; border-left: outer $edge;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    }
    RunSheetScreen #sheet:focus { border-left: outer $accent; }
    RunSheetScreen.-narrow #sheet { margin-bottom: 4; padding: 0 1; }
    RunSheetScreen .keys { link-style: none; link-color: $text-muted; }
    RunSheetScreen Lines { width: 100%; margin-bottom: 1; }
    """

    def __init__(self, sheet: RunSheet, step: SheetStep) -> None:
        super().__init__()
        self.sheet = sheet
        self.step = step

    def compose(self) -> ComposeResult:
        """The step, the aim, and the parts."""
        with VerticalScroll(id="sheet"):
            yield Lines(step_lines(self.step), self.step.title)
            yield Lines([self.sheet.aim], self.sheet.title)
            yield Lines([f"- {line}" for line in self.sheet.ready], "To have ready")
            for heading, lines in sheet_parts(self.sheet):
                yield Lines(lines, heading)
            yield Lines(source_lines(self.sheet))
            yield Button(Content("a  Another strategy"), id="another")
            ways = Content(" · ").join(key_link(*each) for each in KEYS)
            yield Static(ways, classes="muted keys")
            closes = key_link("Esc or F7", "closes this.", "screen.close")
            yield Static(closes, classes="muted keys way-out")

    def on_button_pressed(self) -> None:
        """Pick another strategy; the file of the session stays open for it."""
        self.action_another()

    def action_another(self) -> None:
        """Leave this run sheet for another."""
        self.dismiss(True)

    def action_let_app(self, action: str) -> None:
        """Let the app do what a key does. It may close this, and must not wait for it here."""
        self.app.call_later(self.app.run_action, f"app.{action}")

    def action_close(self) -> None:
        """Go on with the step."""
        self.dismiss(False)

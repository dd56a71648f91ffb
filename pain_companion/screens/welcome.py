"""The first start: three short screens, and never again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Static

from pain_companion.content.helpnow import plain_lines
from pain_companion.store.faults import DiaryError
from pain_companion.widgets.key_bar import HELP_NOW, LEAVE, KeyBar, Part
from pain_companion.widgets.lines import Lines
from pain_companion.words.purpose import PURPOSE

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Welcome to Pain Companion",
        (
            "It is a quiet place to keep track of living with long-term pain.",
            "You write what you like, when you like. Nothing is required.",
            "It all stays in one file on this computer. Nothing is sent anywhere.",
            "",
            *PURPOSE,
        ),
    ),
    ("When to get help now", ()),
    (
        "How would you like to begin?",
        (
            "You can start your own diary, or look around first.",
            "The examples show four made-up people. They are kept apart from your own diary.",
        ),
    ),
)
"""The heading and the words of each screen. The second shows the list of signs."""
KEYS: tuple[Part, ...] = (
    "Enter goes on",
    ("Esc", "goes back", "screen.back"),
    "arrows move",
    HELP_NOW,
    LEAVE,
)


class WelcomeScreen(Screen[bool]):
    """What this is, when to get help now, and a choice. Its result: whether to see the example."""

    AUTO_FOCUS = "#next"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("up", "move(-1)", "Up", show=False),
        Binding("pagedown", "move(10)", "A page down", show=False),
        Binding("pageup", "move(-10)", "A page up", show=False),
        Binding("right", "app.focus_next", "Next", show=False),
        Binding("left", "app.focus_previous", "Before", show=False),
    ]

    def __init__(self, store: Diary) -> None:
        super().__init__()
        self.store = store
        self.step = 0

    def compose(self) -> ComposeResult:
        """Words above, buttons below; the words change from step to step."""
        with VerticalScroll(id="body", can_focus=False):
            yield Static(id="welcome-heading", classes="heading")
            yield Static(id="welcome-step", classes="muted")
            yield Lines([], classes="paragraph")
        yield Static(id="status", classes="status")
        with Vertical(id="welcome-buttons"):
            yield Button("Go on", id="next")
            yield Button("Start my own", id="own")
            yield Button("Look around with an example", id="example-person")
        yield KeyBar(*KEYS)

    def on_mount(self) -> None:
        """Begin at the first step."""
        self.show_step(0)

    def show_step(self, step: int) -> None:
        """Show one of the three steps."""
        self.step = step
        heading, words = STEPS[step]
        last = step == len(STEPS) - 1
        self.query_one("#welcome-heading", Static).update(Content(heading))
        self.query_one("#welcome-step", Static).update(Content(f"{step + 1} of {len(STEPS)}"))
        self.query_one(Lines).tell(words or plain_lines())
        for name, shown in (("#next", not last), ("#own", last), ("#example-person", last)):
            self.query_one(name, Button).display = shown
        self.query_one("#own" if last else "#next", Button).focus()
        self.query_one("#body", VerticalScroll).scroll_home(animate=False)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Go on, or end with the choice that was made."""
        if event.button.id == "next":
            self.show_step(self.step + 1)
        else:
            self.finish(wants_example=event.button.id == "example-person")

    def finish(self, *, wants_example: bool) -> None:
        """Remember that this was seen, then leave. A file that cannot be written is named."""
        try:
            self.store.settings.remember(welcomed=True)
        except DiaryError as fault:
            self.query_one("#status", Static).update(Content(str(fault)))
            return
        self.dismiss(wants_example)

    def action_back(self) -> None:
        """One step back."""
        if self.step:
            self.show_step(self.step - 1)

    def action_move(self, by: int) -> None:
        """Scroll the words while a button has the focus; where all is seen, go between buttons."""
        body = self.query_one("#body", VerticalScroll)
        if body.max_scroll_y:
            body.scroll_relative(y=by, animate=False)
        elif by > 0:
            self.app.action_focus_next()
        else:
            self.app.action_focus_previous()

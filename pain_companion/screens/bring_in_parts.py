"""What is in a handover file, part by part, to choose what comes in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.exchange.bring_in import parts_in
from pain_companion.screens.room import Room
from pain_companion.widgets.tick import TICKED, Tick
from pain_companion.words.exchange import PARTS, part_words, source_words

if TYPE_CHECKING:
    from pain_companion.exchange.parcel import Parcel
    from pain_companion.store.diary import Diary

ABOUT = "Space takes a tick away. What has no tick stays out."
NOTHING = "Nothing is ticked, so there is nothing to bring in."


class BringInPartsScreen(Room):
    """A tick before each part, all ticked at first. `chosen` has those that are to come in.

    It is empty where the person went back.
    """

    AREA = "data"
    TITLE_WORDS = "What is in the file"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP: ClassVar[str | None] = (
        "Space ticks a part, or takes the tick away. Up and down go on.\n"
        "Nothing comes in before you say yes on the next page.\n"
        "What is in your diary already is never overwritten.\n"
        "Esc goes back, and nothing is brought in."
    )
    DEFAULT_CSS = """
    BringInPartsScreen Tick { margin-top: 1; }
    BringInPartsScreen .holds { margin-left: 6; }
    BringInPartsScreen Button { margin: 1 0 0 2; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], parcel: Parcel) -> None:
        super().__init__(store, now)
        self.chosen: list[str] = []
        """The keys of the parts that are to come in."""
        self._parcel = parcel

    def body(self) -> ComposeResult:
        """Where it is from, the parts with what they hold, and the button."""
        parcel = self._parcel
        assert parcel.made_on is not None
        yield Static(Content(source_words(parcel.kind, parcel.made_on)))
        yield Static(Content(ABOUT), classes="muted")
        for key, counts in parts_in(parcel).items():
            tick = Tick(key, PARTS[key].title)
            tick.text = TICKED
            yield tick
            yield Static(Content(part_words(counts)), classes="muted holds")
        yield Button(Content("Go on with what is ticked"), id="go-on")

    def on_mount(self) -> None:
        """Begin on the first tick, without scrolling away what stands above it."""
        self.query(Tick).first().focus(scroll_visible=False)

    def on_answer_entered(self) -> None:
        """Enter goes on."""
        self.focus_next()

    def on_button_pressed(self) -> None:
        """Close with what is ticked."""
        self.chosen = [tick.item for tick in self.query(Tick) if tick.text == TICKED]
        if self.chosen:
            self.dismiss()
        else:
            self.say(NOTHING)

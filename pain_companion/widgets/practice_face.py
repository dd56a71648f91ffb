"""What is seen while a practice goes on: the words, the pacer, and how much is left."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.practice_clock import State
from pain_companion.text import shown
from pain_companion.widgets.breath import Breath
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.links import key_link
from pain_companion.words.breath import PAUSED, breath_words, still_breath_words
from pain_companion.words.practice import left_words

PLAY_WAYS: tuple[Way, ...] = (
    ("space", "pause", "pause or go on"),
    ("right", "skip", "skip this part"),
    ("left", "back", "back a part"),
    ("plus", "tempo(1)", "slower"),
    ("minus", "tempo(-1)", "faster"),
    ("v", "close_eyes", "close my eyes"),
    ("escape", "leave", "end it"),
)


class PracticeFace(Vertical):
    """Shows what it is told. What it shows already is not painted again."""

    DEFAULT_CSS = """
    PracticeFace { height: auto; }
    PracticeFace #words {
        height: auto; min-height: 7; padding: 2 3; margin: 1 0; background: $surface;
        border-left: outer $accent; text-style: bold;
    }
    PracticeFace Breath { margin: 0 0 1 0; }
    PracticeFace #left, PracticeFace #closed { height: auto; }
    PracticeFace #closed { margin-top: 2; link-style: none; link-color: $text-muted; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """The words, the pacer, the time left, the keys; or one line for closed eyes."""
        yield Static(id="words")
        yield Breath()
        yield Static(id="left", classes="muted")
        yield KeyLinks(PLAY_WAYS)
        yield Static(id="closed", classes="muted")

    def tell(self, words: str, at: State, *, motion: bool) -> None:
        """Show a moment of it. Without motion there is one line for each part of a breath."""
        self._show(eyes_closed=False, breathes=at.breath is not None and at.is_going)
        self._put("words", words)
        left = left_words(at.left)
        self._put("left", left if at.is_going else f"{PAUSED} {left}")
        if at.breath is not None:
            said = breath_words(at.breath) if motion else still_breath_words(at.breath)
            self.query_one(Breath).tell(said, at.breath.full if motion else None)

    def rest_eyes(self, *, rings: bool, is_going: bool) -> None:
        """Show almost nothing, and nothing that moves."""
        self._show(eyes_closed=True, breathes=False)
        told = f"{is_going} {rings}"
        if self._told.get("closed") != told:
            self._told["closed"] = told
            bell = "turns the soft bell off" if rings else "lets a soft bell ring at each new part"
            rows = [
                Content("Close your eyes, if you like." if is_going else PAUSED),
                key_link("v", "brings the words back", "screen.close_eyes"),
                key_link("b", bell, "screen.bell"),
            ]
            self.query_one("#closed", Static).update(Content("\n").join(rows))

    def _show(self, *, eyes_closed: bool, breathes: bool) -> None:
        for name in ("#words", "#left", "KeyLinks"):
            self.query_one(name).display = not eyes_closed
        self.query_one(Breath).display = breathes
        self.query_one("#closed").display = eyes_closed

    def _put(self, name: str, words: str) -> None:
        if self._told.get(name) != words:
            self._told[name] = words
            self.query_one(f"#{name}", Static).update(Content(shown(words)))

"""What is seen before a practice starts: what to know first, and how one feels, if one likes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.practice import BodyArea
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.field import Field
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.scale import Scale
from pain_companion.words.practice import (
    AT_EASE,
    FEEL_NOW,
    LONGEST_FEEL,
    TENSE,
    places_words,
)
from pain_companion.words.practice_entry import LOG_TITLES

READ_WAYS: tuple[Way, ...] = (
    ("r", "read('r')", "read about it, and where it comes from"),
    ("g", "read('g')", "sensitive places"),
)


class PracticeBefore(Vertical):
    """Knows no practice: it is told what to show."""

    DEFAULT_CSS = """
    PracticeBefore { height: auto; }
    PracticeBefore #ways-in { height: auto; }
    PracticeBefore #start { margin: 1 0; }
    """

    def __init__(
        self,
        title: str,
        length: str,
        passed_by: Sequence[BodyArea],
        cautions: Sequence[str],
        standing: str,
    ) -> None:
        super().__init__()
        self._title = title
        self._told = (length, tuple(passed_by))
        self._cautions = cautions
        self._standing = standing

    def compose(self) -> ComposeResult:
        """The cautions first, then the way to start, then what may be answered."""
        yield Static(Content(self._title), classes="heading")
        yield Static(Content(_about(self._told[0])), id="length", classes="muted")
        yield Lines(self._cautions, classes="paragraph cautions")
        places = Static(Content(places_words(self._told[1])), id="places", classes="muted")
        places.display = bool(self._told[1])
        yield places
        yield Ask(id="ask")
        with Vertical(id="ways-in"):
            yield Button("Enter  Start", id="start")
            for answer in (
                Scale("feel_before", FEEL_NOW, TENSE, AT_EASE),
                Field(
                    "words_before", LOG_TITLES["words_before"], max_length=LONGEST_FEEL, wide=True
                ),
            ):
                answer.enter_goes_on = False
                yield answer
        yield KeyLinks(READ_WAYS)
        yield Lines([self._standing], classes="muted")

    def tell(self, length: str, passed_by: Sequence[BodyArea]) -> None:
        """Show how long it is, and which places are passed by."""
        if (told := (length, tuple(passed_by))) == self._told:
            return
        self._told = told
        self.query_one("#length", Static).update(Content(_about(length)))
        places = self.query_one("#places", Static)
        places.display = bool(passed_by)
        places.update(Content(places_words(passed_by)))

    def ask(self, asks: bool) -> None:
        """Wait for an answer about one that was begun earlier, or be ready to start."""
        ask = self.query_one(Ask)
        self.query_one("#ways-in").display = not asks
        if asks:
            ask.focus_answer()
        else:
            ask.stop()
            self.query_one("#start").focus(scroll_visible=False)

    def fill(self, typed: Mapping[str, str]) -> None:
        """Put what is known into the answers."""
        for answer in self.query(Answer):
            answer.text = typed.get(answer.item, "")

    def answers(self) -> dict[str, str]:
        """What is answered."""
        return {answer.item: answer.text for answer in self.query(Answer)}


def _about(length: str) -> str:
    return f"{length}. Enter starts it. Nothing has to be answered first."

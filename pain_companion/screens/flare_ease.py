"""How much plans are eased in a flare-up and how they come back, with the figures it would give."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import WHOLE
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.screens.flare_builder import walk
from pain_companion.screens.record_form import RecordForm
from pain_companion.text import shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.lines import Lines
from pain_companion.words.entry import Entry
from pain_companion.words.flare import PART_HELP, PART_TITLES
from pain_companion.words.flare_ease import (
    NO_PLANS,
    NOT_CHOSEN,
    OWN,
    REST_CHOICES,
    SHARE_CHOICES,
    STEADY,
    STEP_CHOICES,
    TITLES,
    back_words,
    ease_of,
    figure_lines,
    read_ease,
    saved_words,
    typed_from_ease,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT_LIMITED = "Whether your plans rest in a flare-up. You can say no to it each time."
HELP_SHARES = (
    "Choose how much of your plans holds in a flare-up. Digits answer.\n"
    "Beneath stand the figures it would give for each plan you have now.\n"
    "Afterwards plans come back in your own steps, each when you say so."
)
HELP_LIMITED = "Choose whether your plans rest in a flare-up. Digits answer.\n" + STEADY


class FlareEaseScreen(RecordForm[PlanLine]):
    """The form for the one line that says it."""

    AREA = "flare"
    FORM = "flare ease"
    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#share, #plans"
    HELP = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left_square_bracket", "part(-1)", "part before"),
        Binding("right_square_bracket", "part(1)", "part after"),
    ]
    CSS = """
    FlareEaseScreen Lines { max-width: 76; margin: 1 0 0 2; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        chosen = store.flares.plan().of(Part.EASE)
        super().__init__(store, now, chosen[0] if chosen else None)

    @property
    def limited(self) -> bool:
        """Whether figures and steps are left out."""
        return energy_limited(self.settings)

    def help_lines(self) -> list[str]:
        """What F1 says; within limits it speaks of no figures and no steps."""
        return (HELP_LIMITED if self.limited else HELP_SHARES).splitlines()

    def body(self) -> ComposeResult:
        """The questions, and what would come of the answers."""
        yield Static(Content(PART_TITLES[Part.EASE]), classes="heading")
        about = ABOUT_LIMITED if self.limited else PART_HELP[Part.EASE]
        yield Static(Content(about), classes="muted")
        if self.limited:
            yield Choice("plans", TITLES["plans"], REST_CHOICES)
        else:
            yield Choice("share", TITLES["share"], SHARE_CHOICES)
            yield Field("own_share", TITLES["own_share"], example="1 to 100")
            yield Choice("steps", TITLES["steps"], STEP_CHOICES)
        yield Lines([], classes="figures")
        yield Static(id="chosen", classes="muted")
        yield from self.actions()

    def actions(self) -> ComposeResult:
        """What can be done with the choice."""
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Take my choice back", id="delete")

    def draft_subject(self) -> str:
        """There is one choice."""
        return Part.EASE.value

    def read(self) -> Entry[PlanLine]:
        """The choice as it stands."""
        return read_ease(self.typed, self.record, limited=self.limited)

    def typed_from(self, record: PlanLine) -> Mapping[str, str]:
        """A choice as a person would make it."""
        return typed_from_ease(record)

    def typed_for_new(self) -> Mapping[str, str]:
        """What is usual."""
        return typed_from_ease(None)

    def keep(self, record: PlanLine) -> PlanLine:
        """Save it, where anything in it is new."""
        return record if record == self.record else self.store.flares.save_line(record)

    def find(self, record: PlanLine) -> PlanLine | None:
        """The choice that holds now."""
        return next(iter(self.store.flares.plan().of(Part.EASE)), None)

    def saved_words(self, record: PlanLine) -> str:
        """What was saved."""
        return saved_words(record, limited=self.limited)

    def refresh_room(self) -> None:
        """Take a first choice from another window, too, and the plans as they are now."""
        if self.record is None and (chosen := self.store.flares.plan().of(Part.EASE)):
            typed = self.draft_body()
            self.record = chosen[0]
            self.typed = {**self.typed_from(chosen[0]), **typed}
            self.fill()
        super().refresh_room()
        self.tell()

    def delete(self) -> None:
        """Take the choice back: then what is usual holds again."""
        record = self.record
        if record is None:
            return
        said = "Your choice is taken back. Ctrl+Z brings it back."
        if self.changes(lambda: self.store.flares.end_line(record.id), said):
            self.query_one("#save").focus()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """One's own figure is asked for right after it is chosen."""
        if event.answer.item == "share" and event.answer.text == OWN:
            self.query_one("#own-share", Field).take_focus()

    def tell_more(self, entry: Entry[PlanLine]) -> None:
        """Show what would come of it."""
        for own in self.query("#own-share"):
            own.display = self.typed.get("share") == OWN
        rests = entry.record is not None and ease_of(entry.record).share_percent < WHOLE
        lines = [STEADY] * rests if self.limited else self._figures(entry.record)
        self.query_one(".figures", Lines).tell(lines)
        chosen = self.query_one("#chosen", Static)
        chosen.update(Content(NOT_CHOSEN))
        chosen.display = self.record is None

    def action_part(self, by: int) -> None:
        """Go to the part before or after."""
        walk(self, Part.EASE, by)

    def _figures(self, line: PlanLine | None) -> list[str]:
        if line is None:
            return []
        pacing, ease = self.store.pacing, ease_of(line)
        figures = figure_lines(pacing.current_plans(), pacing.activities(), ease.share_percent)
        return [*map(shown, figures), *([] if figures else [NO_PLANS]), back_words(ease)]

"""What has changed since the last appointment: gathered from a diary, and as a page to print."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.appointments import (
    Appointment,
    coming,
    looked_back_from,
    past,
    to_say_at,
)
from pain_companion.domain.goals import GoalAnswer
from pain_companion.domain.hidden_areas import PAIN_NUMBERS, hidden_areas
from pain_companion.domain.movements import MovementAnswer
from pain_companion.domain.sleep_summary import summarise
from pain_companion.exchange.printed import Group, PrintedPage, Section, ending_of, example_line
from pain_companion.frozen import frozen
from pain_companion.store.connection import DiaryKind
from pain_companion.words.appointments import TO_SAY
from pain_companion.words.day_answers import ANSWERED
from pain_companion.words.practice import title_of
from pain_companion.words.since import (
    NOTHING,
    TITLE,
    SinceLine,
    SinceSection,
    answer_line,
    by_what,
    check_in_lines,
    chosen,
    flare_lines,
    last_time_lines,
    medicine_lines,
    night_lines,
    night_span,
    on_days,
    pain_lines,
    span_words,
)

if TYPE_CHECKING:
    from pain_companion.content.helpnow import HelpNow
    from pain_companion.store.diary import Diary

SINCE_FORM = "since last time"
"""What is left out of the page is kept as a draft, for the appointment to come."""
OUT = "left out"
NO_APPOINTMENT = "next"
MOVED = {each.value: ANSWERED[each] for each in (MovementAnswer.DONE, MovementAnswer.PART)}
DONE = {each.value: ANSWERED[each] for each in (GoalAnswer.DONE, GoalAnswer.PART)}
"""The answers that say that something was done. Days without are not counted here."""
Titles = Mapping[str, str]


@frozen
class Since:
    """The days since the last appointment, if there was one, and what is written about them."""

    first: date
    today: date
    last: Appointment | None
    following: Appointment | None
    sections: list[SinceSection]

    @property
    def subject(self) -> str:
        """What the draft is about: the appointment to come, or whichever comes next."""
        return self.following.id if self.following else NO_APPOINTMENT

    @property
    def span(self) -> str:
        """Which days these are."""
        return span_words(self.first, self.today, was_appointment=self.last is not None)


def since_last_time(diary: Diary, today: date, titles: Titles) -> Since:
    """Everything plain about the days since the last appointment. Raises DiaryError.

    `titles` has what the practices are called by their keys.
    """
    every = diary.appointments.all()
    first = looked_back_from(every, today)
    last, following = next(iter(past(every, today)), None), next(iter(coming(every, today)), None)
    things = to_say_at(following, diary.things_to_say.all(), every, today)
    asked = [each for each in diary.medicines.questions() if each.asked_on is None]
    by_heading = {
        TO_SAY: [SinceLine(f"say:{each.id}", each.words) for each in things],
        "What I want to ask about medicines": [
            SinceLine(f"ask:{each.id}", each.words) for each in asked
        ],
        "Last time": last_time_lines(last.agreed, last.will_do) if last else [],
        "Flare-ups": flare_lines(diary.flares.all(), first, today),
        "Nights": night_lines(
            summarise(diary.sleep.nights(*night_span(first, today)), [], first, today)
        ),
        "Activities": _activities(diary, first, today),
        "Practices": _practices(diary, first, today, titles),
        "Movements": _movements(diary, first, today),
        "What I want to do": _wanted(diary, first, today),
        "Medicines, as I was told": medicine_lines(diary.medicines.all(), first, today),
        "Check-ins": check_in_lines(diary.check_ins.between(first, today)),
        "Pain numbers": _pain_numbers(diary, first, today),
    }
    sections = [SinceSection(heading, [*lines]) for heading, lines in by_heading.items()]
    return Since(first, today, last, following, [each for each in sections if each.lines])


def left_out_of(diary: Diary, since: Since) -> dict[str, str]:
    """The keys of the lines that the person has left out."""
    draft = diary.drafts.newest(SINCE_FORM, since.subject)
    return dict(draft.body) if draft else {}


def leave_out(diary: Diary, since: Since, keys: Collection[str]) -> None:
    """Keep which lines are left out, in place of those there were."""
    if keys:
        diary.drafts.keep(SINCE_FORM, since.subject, dict.fromkeys(keys, OUT))
    else:
        diary.drafts.drop(SINCE_FORM, since.subject)


def printed_since(
    diary: Diary, since: Since, left_out: Collection[str], help_now: HelpNow
) -> PrintedPage:
    """The page as it is saved as text, or to print, without what is left out."""
    sections = [
        Section(each.heading, [line.words for line in each.lines])
        for each in chosen(since.sections, left_out)
    ]
    groups = [Group("since", "In plain sentences", sections)] if sections else []
    example = example_line("days", is_example=diary.kind is DiaryKind.EXAMPLE)
    return PrintedPage(TITLE, since.span, groups, NOTHING, ending_of(help_now), example=example)


def _activities(diary: Diary, first: date, today: date) -> Iterator[SinceLine]:
    every = [*diary.pacing.activities(), *diary.pacing.activities(archived=True)]
    names = {each.id: each.name for each in every}
    for about, logs in by_what(diary.pacing.logs(first, today), "activity_id").items():
        if about in names:
            yield on_days(f"activity:{about}", names[about], logs)


def _practices(diary: Diary, first: date, today: date, titles: Titles) -> Iterator[SinceLine]:
    for about, logs in by_what(diary.practices.logs(first, today), "practice").items():
        yield on_days(f"practice:{about}", title_of(about, titles), logs)


def _movements(diary: Diary, first: date, today: date) -> Iterator[SinceLine]:
    names = {each.id: each.name for each in diary.movements.all()}
    for about, days in by_what(diary.movements.days(first, today), "movement_id").items():
        if about in names:
            answers = [each.answer for each in days]
            yield from answer_line(f"movement:{about}", names[about], answers, MOVED)


def _wanted(diary: Diary, first: date, today: date) -> Iterator[SinceLine]:
    words = {each.id: each.words for each in diary.goals.all()}
    for about, days in by_what(diary.goal_days.days(first, today), "goal_id").items():
        if about in words:
            answers = [each.answer for each in days]
            yield from answer_line(f"want:{about}", words[about], answers, DONE)


def _pain_numbers(diary: Diary, first: date, today: date) -> Iterator[SinceLine]:
    if PAIN_NUMBERS not in hidden_areas(diary.settings.read()):
        yield from pain_lines(diary.pain_numbers.between(first, today))

"""The whole flare-up plan as a page to read without the program. When to leave it stands first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare_plan import SIGNS, FlarePlan, Part, Stage
from pain_companion.domain.people import Person
from pain_companion.exchange.printed import (
    Group,
    Lead,
    PrintedPage,
    Section,
    ending_of,
    example_line,
)
from pain_companion.formats import date_words
from pain_companion.frozen import frozen
from pain_companion.store.connection import DiaryKind
from pain_companion.words.flare import PART_TITLES, stage_words
from pain_companion.words.flare_versions import line_words, person_words
from pain_companion.words.medicines import ASK_FIRST

if TYPE_CHECKING:
    from pain_companion.content.helpnow import HelpNow
    from pain_companion.store.diary import Diary

TITLE = "My flare-up plan"
NOTHING_YET = "Nothing is in this plan yet."
MEDICINES_NOTE = ASK_FIRST
ALL_THE_SIGNS = 'All the signs are under "Get help now" in the program (key !).'
MY_PEOPLE = "My people"
_USUAL = (Part.USUAL_PAIN, Part.USUAL_FLARE, Part.SETS_OFF)
_SIGNS = (Part.SIGNS_BODY, Part.SIGNS_MOOD, Part.SIGNS_THOUGHTS, Part.SIGNS_ACTIONS)
_FLARE = (
    *(Part.SAY_TO_MYSELF, Part.FIRST_HOURS, Part.DAYS_1_2, Part.DAYS_3_7, Part.EASE),
    *(Part.MEDICINES, Part.THOUGHTS, Part.COMFORT_KIT, Part.MESSAGES),
)
_BACK = (Part.EASING, Part.GETTING_BACK)


@frozen
class PlanPage:
    """What the page is made of: the plan, the people, the day, and when to leave the plan.

    `changed_on` is the day on which the plan last changed. `limited` leaves out figures for the
    way back.
    """

    plan: FlarePlan
    people: Sequence[Person]
    day: date
    help_now: HelpNow
    changed_on: date | None = None
    is_example: bool = False
    limited: bool = True


def page_of(
    diary: Diary, now: datetime, help_now: HelpNow, moment: datetime | None = None
) -> PlanPage:
    """The page of a diary's plan as it holds, or as it was at a moment. Raises DiaryError.

    Only the plan has versions: who the people were at an earlier moment is not kept.
    """
    changed_at = [each for each in diary.flares.changed_at() if moment is None or each <= moment]
    return PlanPage(
        diary.flares.plan(moment),
        diary.people.all() if moment is None else (),
        (moment or now).date(),
        help_now,
        changed_at[0].date() if changed_at else None,
        diary.kind is DiaryKind.EXAMPLE,
        energy_limited(diary.settings.read()),
    )


def groups(page: PlanPage) -> list[Group]:
    """The plan by stages. Parts without a line, and stages without a part, are left out."""
    made = (
        _group(Stage.USUAL, _sections(page, _USUAL)),
        _group(Stage.FIRST_SIGNS, _sections(page, _SIGNS)),
        _group(Stage.FLARE_UP, [*_sections(page, _FLARE), *_people(page.people)]),
        _group(Stage.USUAL, _sections(page, _BACK), f"{SIGNS[Stage.USUAL]} back to usual"),
    )
    return [group for group in made if group.sections]


def when_to_leave(help_now: HelpNow) -> Lead:
    """When to leave a plan, whom to ring and where the signs are, in words of "Get help now"."""
    numbers = [line.sentence for line in help_now.groups[1].lines]
    heading = stage_words(Stage.LEAVE_THE_PLAN)
    return Lead(heading, help_now.not_usual, [*numbers, ALL_THE_SIGNS])


def changed_words(page: PlanPage) -> str:
    """When the plan last changed; empty where it never did."""
    if page.changed_on is None:
        return ""
    return f"Last changed: {date_words(page.changed_on)}."


def dated_words(page: PlanPage) -> str:
    """When the plan last changed, and of which day the page is."""
    day = f"As it is on {date_words(page.day)}."
    return f"{changed_words(page)} {day}".strip()


def printed_plan(page: PlanPage) -> PrintedPage:
    """The plan as it is saved as text, or to print."""
    when = when_to_leave(page.help_now)
    example = example_line("plan", is_example=page.is_example)
    ending = ending_of(page.help_now)
    return PrintedPage(TITLE, dated_words(page), groups(page), NOTHING_YET, ending, when, example)


def _group(stage: Stage, sections: Sequence[Section], heading: str = "") -> Group:
    kind = stage.name.lower().replace("_", "-")
    return Group(kind, heading or stage_words(stage), sections)


def _sections(page: PlanPage, parts: Sequence[Part]) -> list[Section]:
    return [
        Section(
            PART_TITLES[part],
            [line_words(line, limited=page.limited) for line in lines],
            part,
            MEDICINES_NOTE if part is Part.MEDICINES else "",
        )
        for part, lines in ((part, page.plan.of(part)) for part in parts)
        if lines
    ]


def _people(people: Sequence[Person]) -> list[Section]:
    return [Section(MY_PEOPLE, [person_words(person) for person in people])] if people else []

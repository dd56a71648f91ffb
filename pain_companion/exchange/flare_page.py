"""The whole flare-up plan as a page to read without the program, and the page as plain text.

When to leave the plan stands first. The page to print says the same words in the same order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare_plan import SIGNS, FlarePlan, Part, Stage
from pain_companion.domain.people import Person
from pain_companion.exchange.export import put_in_place
from pain_companion.exchange.parcel import ParcelError
from pain_companion.formats import date_words
from pain_companion.store.connection import DiaryKind
from pain_companion.text import shown
from pain_companion.words.flare import PART_TITLES, stage_words
from pain_companion.words.flare_versions import line_words, person_words

if TYPE_CHECKING:
    from pain_companion.content.helpnow import HelpNow
    from pain_companion.store.diary import Diary

TITLE = "My flare-up plan"
EXAMPLE = "EXAMPLE. A made-up person, nobody's plan."
NOTHING_YET = "Nothing is in this plan yet."
MEDICINES_NOTE = (
    "Do not start, stop or change a prescribed medicine by yourself. "
    "Ask whoever prescribed it, or a pharmacist."
)
ALL_THE_SIGNS = 'All the signs are under "Get help now" in the program (key !).'
MY_PEOPLE = "My people"
TEXT_WIDTH = 78
_USUAL = (Part.USUAL_PAIN, Part.USUAL_FLARE, Part.SETS_OFF)
_SIGNS = (Part.SIGNS_BODY, Part.SIGNS_MOOD, Part.SIGNS_THOUGHTS, Part.SIGNS_ACTIONS)
_FLARE = (
    *(Part.SAY_TO_MYSELF, Part.FIRST_HOURS, Part.DAYS_1_2, Part.DAYS_3_7, Part.EASE),
    *(Part.MEDICINES, Part.THOUGHTS, Part.COMFORT_KIT, Part.MESSAGES),
)
_BACK = (Part.EASING, Part.GETTING_BACK)


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Section:
    """A heading and the lines beneath it. `note` is ours, the lines are the person's.

    `part` is None for the people.
    """

    heading: str
    lines: Sequence[str]
    part: Part | None = None
    note: str = ""


@dataclass(frozen=True)
class Group:
    """The sections of a stage, under its sign and word."""

    stage: Stage
    heading: str
    sections: Sequence[Section]


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
        Group(Stage.USUAL, stage_words(Stage.USUAL), _sections(page, _USUAL)),
        Group(Stage.FIRST_SIGNS, stage_words(Stage.FIRST_SIGNS), _sections(page, _SIGNS)),
        Group(
            Stage.FLARE_UP,
            stage_words(Stage.FLARE_UP),
            [*_sections(page, _FLARE), *_people(page.people)],
        ),
        Group(Stage.USUAL, f"{SIGNS[Stage.USUAL]} back to usual", _sections(page, _BACK)),
    )
    return [group for group in made if group.sections]


def leaving(page: PlanPage) -> list[str]:
    """When to leave the plan, and whom to ring, in the words of "Get help now"."""
    return [*page.help_now.not_usual, *numbers(page)]


def numbers(page: PlanPage) -> list[str]:
    """Whom to ring, and where the signs are."""
    return [*(line.sentence for line in page.help_now.groups[1].lines), ALL_THE_SIGNS]


def crisis(page: PlanPage) -> tuple[str, Sequence[str]]:
    """Whom to ring in a crisis of mood: the heading, and the lines."""
    group = page.help_now.groups[0]
    return group.heading, [line.sentence for line in group.lines]


def standing_words(page: PlanPage) -> str:
    """Who has reviewed when to get help, and when that was last checked."""
    return f"When to get help: {' '.join(page.help_now.standing)}"


def changed_words(page: PlanPage) -> str:
    """When the plan last changed; empty where it never did."""
    if page.changed_on is None:
        return ""
    return f"Last changed: {date_words(page.changed_on, year=True)}."


def dated_words(page: PlanPage) -> str:
    """When the plan last changed, and of which day the page is."""
    day = f"As it is on {date_words(page.day, year=True)}."
    return f"{changed_words(page)} {day}".strip()


def plan_text(page: PlanPage) -> str:
    """The plan as plain text, in rows of at most 78 characters."""
    return "\n".join(row.rstrip() for line in _text_lines(page) for row in _wrapped(line)) + "\n"


def save_page(output: Path, content: str) -> None:
    """Write a page where `output` says, for its owner alone, read back before it is put there.

    Raises NoSpaceError, or ParcelError where it does not read back the same.
    """
    packed = content.encode()

    def require_same(written: bytes) -> None:
        if written != packed:
            raise ParcelError("The page did not read back the same, so it was not kept.")

    put_in_place(output, packed, require_same)


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


def _text_lines(page: PlanPage) -> Iterator[str]:
    if page.is_example:
        yield EXAMPLE
    yield from (TITLE.upper(), dated_words(page), "")
    yield stage_words(Stage.LEAVE_THE_PLAN).upper()
    yield from (f"- {line}" for line in leaving(page))
    for group in groups(page):
        yield from ("", group.heading.upper())
        for section in group.sections:
            yield from ("", section.heading)
            yield from (f"- {line}" for line in section.lines)
            yield from [section.note] if section.note else []
    if not groups(page):
        yield from ("", NOTHING_YET)
    heading, lines = crisis(page)
    yield from ("", heading, *(f"- {line}" for line in lines), "", standing_words(page))


def _wrapped(line: str) -> list[str]:
    hanging = "  " if line.startswith("- ") else ""
    rows = wrap(shown(line), TEXT_WIDTH, subsequent_indent=hanging, break_on_hyphens=False)
    return rows or [""]

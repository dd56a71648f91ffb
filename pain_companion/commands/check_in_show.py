"""`check-in show`: days in words, and weeks in numbers, which can be read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from pain_companion.commands.base import NO_DIARY, DiaryCommand, Place, examples, say
from pain_companion.commands.showing import FORM, days_asked, days_typed, print_json
from pain_companion.domain.check_in import CheckIn, OwnQuestion, PainNumber
from pain_companion.formats import date_words, range_words
from pain_companion.frozen import frozen
from pain_companion.words.check_in import day_lines, pain_line
from pain_companion.words.check_in_weeks import NOTHING_SO_FAR, look_back_lines

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

USUAL_DAYS = 6


@frozen
class _Shown:
    """What the diary holds about some days. Pain numbers are there only where they are shown."""

    check_ins: list[CheckIn] = field(default_factory=list)
    questions: list[OwnQuestion] = field(default_factory=list)
    pain: list[PainNumber] | None = None
    twelve_hour: bool = True


@click.command(
    cls=DiaryCommand,
    epilog=examples("check-in show", "check-in show --from 1/11 --to today --format json"),
)
@days_asked(USUAL_DAYS)
@FORM
@click.pass_obj
def show(place: Place, *, start: str | None, end: str, form: str) -> None:
    """Show days in words, and weeks in numbers and words."""
    first, last = days_typed(place, start, end, USUAL_DAYS)
    with place.reading() as diary:
        held = _held(diary, first, last) if diary else _Shown()
    if form == "json":
        print_json(_as_json(held))
    elif diary is None:
        say(NO_DIARY)
    else:
        say(*_lines(held, first, last, place.today))


def _held(diary: Diary, first: date, last: date) -> _Shown:
    settings = diary.settings.read()
    return _Shown(
        diary.check_ins.between(first, last),
        diary.own_questions.all(),
        diary.pain_numbers.between(first, last) if settings.pain_numbers else None,
        settings.twelve_hour,
    )


def _lines(held: _Shown, first: date, last: date, today: date) -> Iterator[str]:
    yield f"Check-ins, {range_words(first, last, today=today)}"
    weeks = -(-((last - first).days + 1) // 7)
    numbers = look_back_lines(held.check_ins, held.questions, last, weeks, as_table=True)
    yield from (["", *numbers] if numbers else [])
    by_day = {each.day: day_lines(each, held.questions) for each in held.check_ins}
    for pain in held.pain or []:
        words = pain_line(pain, twelve_hour=held.twelve_hour)
        by_day.setdefault(pain.day, []).append(words)
    if not by_day:
        yield NOTHING_SO_FAR
    for day, lines in sorted(by_day.items()):
        yield ""
        yield date_words(day, today=today)
        yield from (f"  {line}" for each in lines for line in each.splitlines())


def _as_json(held: _Shown) -> dict[str, Any]:
    from pain_companion.store.check_in_rows import check_in_row  # noqa: PLC0415
    from pain_companion.store.records import row_of  # noqa: PLC0415

    words = {each.id: each.words for each in held.questions}
    told: dict[str, Any] = {
        "check_ins": [
            {
                **check_in_row(each),
                "own": [
                    {"question": words[question], "answer": answer}
                    for question, answer in each.own.items()
                    if question in words
                ],
            }
            for each in held.check_ins
        ]
    }
    if held.pain is not None:
        told["pain_numbers"] = [*map(row_of, held.pain)]
    return told

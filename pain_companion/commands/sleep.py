"""`sleep`: the group, and seeing and deleting nights."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import click

from pain_companion.commands.base import (
    BACK_AGAIN,
    NO_DIARY,
    DiaryGroup,
    FromTo,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.commands.offered import DELETE
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.sheets import sheet_command
from pain_companion.commands.showing import FORM, print_json
from pain_companion.commands.sleep_add import add
from pain_companion.commands.sleep_habits import habits
from pain_companion.commands.sleep_records import nap, nap_line, window, window_line
from pain_companion.domain.settings import Settings
from pain_companion.domain.sleep import Nap, Night, SleepWindow
from pain_companion.domain.sleep_summary import Summary, summarise
from pain_companion.formats import date_words, range_words
from pain_companion.frozen import frozen
from pain_companion.typed_dates import read_date
from pain_companion.words.sleep import night_lines
from pain_companion.words.sleep_sheet import NIGHTS
from pain_companion.words.sleep_week import summary_lines, week_sentences

ONE_DAY = timedelta(days=1)


@click.group(cls=DiaryGroup)
def sleep() -> None:
    """The sleep diary: write nights, and see them."""


for command in (add, nap, window, habits):
    sleep.add_command(command)


@frozen
class _Shown:
    """What the diary holds about a range of mornings."""

    nights: list[Night]
    naps: list[Nap]
    windows: list[SleepWindow]
    settings: Settings


@sleep.command(
    epilog=examples(
        "sleep show",
        "sleep show --from 1/11 --to yesterday",
        "sleep show --weeks 4 --without-late --format json",
    )
)
@click.option("--from", "start", metavar="DATE", help="The first morning. Usually 6 days before.")
@click.option("--to", "end", metavar="DATE", default="today", help="The last morning.")
@click.option("--weeks", type=FromTo(1, 5300), help="So many weeks up to the last morning.")
@click.option("--without-late", is_flag=True, help="Averages without nights filled in later.")
@FORM
@click.pass_obj
def show(
    place: Place,
    *,
    start: str | None,
    end: str,
    weeks: int | None,
    without_late: bool,
    form: str,
) -> None:
    """Show nights with their figures, and their averages."""
    if start is not None and weeks is not None:
        raise click.UsageError("Give --from or --weeks, not both.")
    last = read_date(end, place.today)
    first = read_date(start, place.today) if start else last - (weeks or 1) * 7 * ONE_DAY + ONE_DAY
    if first > last:
        raise Problem("The first morning is after the last. Turn --from and --to round.")
    held = _held(place, first, last)
    if held is None and form == "text":
        say(NO_DIARY)
        return
    held = held or _Shown([], [], [], Settings())
    summary = summarise(held.nights, held.naps, first, last, without_late=without_late)
    if form == "json":
        from pain_companion.exchange.sleep_json import sleep_json  # noqa: PLC0415

        told = sleep_json(held.nights, held.naps, summary, without_late=without_late)
        print_json(told)
    else:
        say(*_lines(held, summary, place.today, without_late=without_late))


@asks(Asking({"morning": "Which morning?"}, confirm=DELETE))
@sleep.command(epilog=examples("sleep delete --morning 2026-11-20"))
@click.option("--morning", metavar="DATE", required=True, help="The morning the night ended.")
@click.pass_obj
def delete(place: Place, morning: str) -> None:
    """Put a night into the bin. `undo` brings it back."""
    day = read_date(morning, place.today)
    with place.reading() as diary:
        night = diary.sleep.night(day) if diary else None
    if night is None:
        raise Problem(f"There is no night for {date_words(day, today=place.today)}.")
    with place.changing() as diary:
        diary.sleep.delete(night.id)
    say(
        f"Deleted: the night of {date_words(day, today=place.today)}. It waits in the bin.",
        BACK_AGAIN,
    )


def _held(place: Place, first: date, last: date) -> _Shown | None:
    with place.reading() as diary:
        if diary is None:
            return None
        return _Shown(
            diary.sleep.nights(first, last),
            diary.sleep.naps(first - ONE_DAY, last),
            [window for window in diary.sleep.windows() if _touches(window, first, last)],
            diary.settings.read(),
        )


def _touches(window: SleepWindow, first: date, last: date) -> bool:
    return window.first_morning <= last and (window.last_morning or last) >= first


def _lines(held: _Shown, summary: Summary, today: date, *, without_late: bool) -> Iterator[str]:
    twelve_hour = held.settings.twelve_hour
    yield f"Sleep, {range_words(summary.first, summary.last, today=today)}"
    yield from week_sentences(summary)
    if without_late:
        yield "Averages are without nights that were filled in later."
    for each in held.windows:
        yield window_line(each, twelve_hour=twelve_hour, today=today)
    for night in held.nights:
        yield ""
        yield date_words(night.morning, today=today)
        yield from (f"  {line}" for line in night_lines(night, twelve_hour=twelve_hour))
    for nap_taken in held.naps:
        yield ""
        yield nap_line(nap_taken, twelve_hour=twelve_hour, today=today)
    if summary.nights_written >= summary.nights_needed:
        yield ""
        yield "Averages"
        yield from (f"  {line}" for line in summary_lines(summary, twelve_hour=twelve_hour))


sleep.add_command(
    sheet_command(
        NIGHTS, "A blank sheet of seven nights, to fill in by hand. Needs no diary.", "sleep"
    )
)

COMMANDS = (sleep,)

"""`pacing week`: how much each of seven days had in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import click

from pain_companion.commands.base import NO_DIARY, DiaryCommand, Place, examples, say
from pain_companion.domain.pacing_load import DayLoad, Loads, first_needed, week_up_to
from pain_companion.formats import range_words
from pain_companion.typed_dates import read_date
from pain_companion.words.pacing_week import (
    NOTHING_YET,
    OWN_RULE,
    day_details,
    day_line,
    middle_help,
    middle_words,
    pattern_question,
    week_sentences,
)

READ_MORE = "To read about that: pain-companion read boom-and-bust"


@click.command(cls=DiaryCommand, epilog=examples("pacing week", "pacing week --to 15/11 --explain"))
@click.option("--to", "end", metavar="DATE", default="today", help="The last of the seven days.")
@click.option("--explain", is_flag=True, help="Show how the middle day is worked out.")
@click.pass_obj
def week(place: Place, *, end: str, explain: bool) -> None:
    """Show how much each of seven days had in it. A day with nothing written is a gap."""
    last = read_date(end, place.today)
    with place.reading() as diary:
        if diary is None:
            say(NO_DIARY)
            return
        pacing = diary.pacing
        everyone = [*pacing.activities(), *pacing.activities(archived=True)]
        logs = pacing.logs(first_needed(last, place.today), last)
    days, loads = week_up_to(last, place.today, logs, {each.id: each for each in everyone})
    say(*_lines(days, loads, place.today))
    if explain:
        say("", *middle_help(loads, place.today))


def _lines(days: Sequence[DayLoad], loads: Loads, today: date) -> Iterator[str]:
    first, last = days[0].day, days[-1].day
    yield f"Your week of activity, {range_words(first, last, today=today)}"
    if not any(day.is_logged for day in days):
        yield NOTHING_YET
        return
    yield from week_sentences(days)
    yield ""
    for day in days:
        yield day_line(day, loads.size_of(day), today)
        yield from (f"  {line}" for line in day_details(day).splitlines())
    found = loads.up_then_down()
    if found is not None:
        yield from ("", pattern_question(found, first, today), OWN_RULE, READ_MORE)
    if loads.known:
        yield from ("", ", ".join(middle_words(loads)))

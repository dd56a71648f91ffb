"""`pacing try`, `log`, `rest` and `delete`: what was done."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    DiaryCommand,
    Place,
    Problem,
    Words,
    examples,
    say,
)
from pain_companion.commands.offered import ACTIVITIES, DAY, DELETE, WHICH_ACTIVITY
from pain_companion.commands.pacing_activities import in_use, named
from pain_companion.commands.question import YES
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.clock_times import minute_of_day
from pain_companion.domain.pacing import (
    MINUTES,
    Activity,
    Afterwards,
    DayKind,
    Demand,
    Log,
    Stopped,
)
from pain_companion.formats import MINUTES_IN_A_DAY, date_words
from pain_companion.typed import ClockReading, read_clock
from pain_companion.typed_dates import read_date
from pain_companion.words.activity_entry import DEMAND_CHOICES
from pain_companion.words.log_entry import STOPPED_CHOICES, TITLES, LogContext, asked_of, read_log
from pain_companion.words.pacing import log_words, try_words
from pain_companion.words.try_entry import TITLES as TRY_TITLES
from pain_companion.words.try_entry import read_try

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

OPTIONS = {"day": "--day", "started_at": "--at"}
"""Which option gives an answer that has to be understood."""
DELETED_BY = {
    "day": f"{DAY}. Without one it is the activity, with all that belongs to it",
    "is_try": "Is it a try?",
    "at": "When it began, if there were several",
}


def _not_asked_of(diary: Diary | None, answers: Mapping[str, str]) -> Collection[str]:
    """What does not belong to an activity, such as minutes beside an amount in minutes."""
    if diary is None or not answers.get("activity"):
        return ()
    found = named(diary, answers["activity"])
    context = LogContext(found, diary.now(), "UTC", twelve_hour=True)
    return TITLES.keys() - asked_of(context)


def _not_asked_of_delete(_diary: Diary | None, answers: Mapping[str, str]) -> Collection[str]:
    is_rest, is_try = answers.get("is_rest") == YES, answers.get("is_try") == YES
    without_day = () if answers.get("day") else ("is_try", "at")
    rest = ("activity", "is_try") if is_rest else ()
    return {*rest, *without_day, *(("at",) if is_try else ())}


@asks(
    Asking(
        {"activity": WHICH_ACTIVITY, **TRY_TITLES},
        {"amount": "12"},
        among={"activity": ACTIVITIES},
    )
)
@click.command(
    "try",
    cls=DiaryCommand,
    epilog=examples(
        "pacing try Walking 12 --day yesterday --day-kind good --afterwards as-usual",
        "pacing try Walking 9,5",
    ),
)
@click.argument("activity")
@click.argument("amount")
@click.option("--day", metavar="DATE", default="today", help="The day of the try.")
@click.option("--day-kind", type=Words(DayKind), help="What sort of day it was.")
@click.option("--afterwards", type=Words(Afterwards), help="How it was afterwards.")
@click.option("--note", metavar="TEXT", help="Anything else.")
@click.pass_obj
def write_try(place: Place, /, activity: str, **given: str | None) -> None:
    """Write how much was possible on a day, on the way to a start point."""
    typed = {name: said or "" for name, said in given.items()}
    with place.changing(create=False) as diary:
        found = in_use(diary, activity)
        tried = diary.pacing.save_try(understood(read_try(typed, found, place.today), OPTIONS))
    say(f"Saved: {found.name}, {try_words(tried, found, place.today)}")


@asks(
    Asking(
        {"activity": WHICH_ACTIVITY, **TITLES},
        choices={"demand": DEMAND_CHOICES, "stopped": STOPPED_CHOICES},
        among={"activity": ACTIVITIES},
        leave_out=_not_asked_of,
        needs_one=True,
    )
)
@click.command(
    cls=DiaryCommand,
    epilog=examples(
        "pacing log Walking 9",
        "pacing log Swimming 12 --minutes 20 --at 2pm --demand high --stopped planned",
        "pacing log Reading --day yesterday --minutes 1h",
    ),
)
@click.argument("activity")
@click.argument("amount", required=False)
@click.option("--day", metavar="DATE", default="today", help="The day on which it began.")
@click.option("--at", "started_at", metavar="TIME", help="When it began.")
@click.option("--minutes", metavar="LENGTH", help="How long it took.")
@click.option("--demand", type=Words(Demand), help="How much it asked of you, if not as usual.")
@click.option("--stopped", type=Words(Stopped), help="Why it ended.")
@click.option("--note", metavar="TEXT", help="Anything else.")
@click.pass_obj
def log(place: Place, /, activity: str, **given: str | None) -> None:
    """Write what you did. A day can have several entries."""
    if given["amount"] is None and given["minutes"] is None:
        raise click.UsageError("Give how much it was, or --minutes.")
    with place.changing(create=False) as diary:
        found = in_use(diary, activity)
        if found.unit == MINUTES and given["minutes"] is not None:
            if given["amount"] is not None:
                raise Problem("This activity is measured in minutes. Give them once.")
            given |= {"amount": given["minutes"], "minutes": None}
        _keep(place, diary, found, given)


@asks(
    Asking(
        {
            "minutes": "How long",
            **{name: TITLES[name] for name in ("day", "started_at", "note")},
        },
        {"minutes": "20 or 1h"},
    )
)
@click.command(
    cls=DiaryCommand, epilog=examples("pacing rest 20", "pacing rest 1h --day yesterday --at 3pm")
)
@click.argument("minutes", metavar="LENGTH")
@click.option("--day", metavar="DATE", default="today", help="The day on which it began.")
@click.option("--at", "started_at", metavar="TIME", help="When it began.")
@click.option("--note", metavar="TEXT", help="Anything else.")
@click.pass_obj
def rest(place: Place, /, **given: str | None) -> None:
    """Write a rest. Rests count as much as what is done."""
    if not (given["minutes"] or "").strip():
        raise Problem("Say how long you rested, like 20 or 1h.")
    with place.changing() as diary:
        _keep(place, diary, None, given)


def _keep(
    place: Place, diary: Diary, activity: Activity | None, given: Mapping[str, str | None]
) -> None:
    """Save what was given as an entry, and say so. Raises Problem."""
    twelve_hour = diary.settings.read().twelve_hour
    context = LogContext(activity, place.now(), place.zone(), twelve_hour)
    typed = {name: said for name, said in given.items() if said is not None}
    empty = Log(activity.id if activity else None, place.today)
    kept = diary.pacing.save_log(understood(read_log(typed, empty, context), OPTIONS))
    day = date_words(kept.day, today=place.today)
    say(f"Saved: {day}, {log_words(kept, activity, twelve_hour=twelve_hour)}")


@asks(
    Asking(
        {"is_rest": "Is it a rest by itself?", "activity": WHICH_ACTIVITY, **DELETED_BY},
        among={"activity": ACTIVITIES},
        leave_out=_not_asked_of_delete,
        needs_one=True,
        confirm=DELETE,
    )
)
@click.command(
    cls=DiaryCommand,
    epilog=examples(
        "pacing delete Walking --day yesterday",
        "pacing delete Walking --day 20/11 --try",
        "pacing delete --rest --day today --at 3pm",
        "pacing delete Walking",
    ),
)
@click.argument("activity", required=False)
@click.option("--day", metavar="DATE", help="Its last entry of this day.")
@click.option("--at", metavar="TIME", help="The entry that began then.")
@click.option("--try", "is_try", is_flag=True, help="Its last try of the day instead.")
@click.option("--rest", "is_rest", is_flag=True, help="A rest by itself.")
@click.pass_obj
def delete(
    place: Place,
    *,
    activity: str | None,
    day: str | None,
    at: str | None,
    is_try: bool,
    is_rest: bool,
) -> None:
    """Put an entry into the bin, or without --day an activity with all that belongs to it.

    `undo` brings it back.
    """
    if is_rest == (activity is not None) or (is_rest and is_try):
        raise click.UsageError("Name an activity, or give --rest.")
    if day is None and (is_rest or is_try or at):
        raise click.UsageError("Give the day with --day.")
    with place.changing(create=False) as diary:
        found = named(diary, activity) if activity is not None else None
        if found is not None and day is None:
            diary.pacing.delete_activity(found.id)
            words = f"{found.name}, with all that belongs to it"
        elif found is not None and is_try:
            words = _delete_try(place, diary, found, day or "")
        else:
            words = _delete_log(place, diary, found, day or "", at)
    say(f"Deleted: {words}", BACK_AGAIN)


def _delete_try(place: Place, diary: Diary, activity: Activity, said: str) -> str:
    day = read_date(said, place.today)
    tries = [each for each in diary.pacing.tries(activity.id) if each.day == day]
    if not tries:
        raise Problem("There is no such try on that day.")
    diary.pacing.delete_try(tries[-1].id)
    return f"{activity.name}, {try_words(tries[-1], activity, place.today)}"


def _delete_log(
    place: Place, diary: Diary, activity: Activity | None, said: str, at: str | None
) -> str:
    day = read_date(said, place.today)
    activity_id = activity.id if activity else None
    clock = read_clock(at) if at else None
    logs = [
        each
        for each in diary.pacing.logs(day, day)
        if each.activity_id == activity_id and (clock is None or _begins_at(each, clock))
    ]
    if not logs:
        raise Problem("There is no such entry on that day.")
    diary.pacing.delete_log(logs[-1].id)
    twelve_hour = diary.settings.read().twelve_hour
    told = log_words(logs[-1], activity, twelve_hour=twelve_hour)
    return f"{date_words(day, today=place.today)}, {told}"


def _begins_at(entry: Log, clock: ClockReading) -> bool:
    """Whether an entry began at a time as typed, in either half of the day where none was said."""
    if entry.started_at is None:
        return False
    apart = minute_of_day(entry.started_at.time()) - minute_of_day(clock.time)
    return apart % (MINUTES_IN_A_DAY if clock.half_known else MINUTES_IN_A_DAY // 2) == 0

"""`pacing done` and `pacing tries`: what was done and tried lately, to see, change and delete."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import DiaryGroup, Place, Problem, examples
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.pacing_records import OPTIONS, log, write_try
from pain_companion.domain.pacing import MINUTES, Activity, Log, Try
from pain_companion.formats import date_words
from pain_companion.words.log_entry import TITLES, LogContext, asked_of, read_log, typed_from_log
from pain_companion.words.pacing import log_words, try_words
from pain_companion.words.try_entry import read_try, typed_from_try
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

E = TypeVar("E", Log, Try)
NEWEST = 100
"""So many can be named by their number."""


def _logs(diary: Diary) -> list[Log]:
    return diary.pacing.newest_logs(NEWEST)


def _log_words(diary: Diary, entry: Log) -> str:
    context = _context(diary, entry)
    day = date_words(entry.day, today=diary.now().date())
    words = log_words(entry, context.activity, twelve_hour=context.twelve_hour)
    return f"{day}, {words}"


def _tries(diary: Diary) -> list[Try]:
    pacing = diary.pacing
    activities = [*pacing.activities(), *pacing.activities(archived=True)]
    every = [tried for each in activities for tried in pacing.tries(each.id)[::-1]]
    return sorted(every, key=lambda tried: tried.day, reverse=True)[:NEWEST]


def _activity(diary: Diary, tried: Try) -> Activity:
    activity = diary.pacing.activity(tried.activity_id)
    assert activity is not None  # it goes into the bin with its tries
    return activity


def _try_words(diary: Diary, tried: Try) -> str:
    about = _activity(diary, tried)
    return f"{about.name}, {try_words(tried, about, diary.now().date())}"


DONE = Listed("pacing done show", _logs, _log_words)
TRIES = Listed("pacing tries show", _tries, _try_words)


@click.group(cls=DiaryGroup)
def done() -> None:
    """What you did, and rests. `pacing log` and `pacing rest` write it."""


@click.group(cls=DiaryGroup)
def tries() -> None:
    """What you tried on the way to a start point. `pacing try` writes it."""


@done.command("show", epilog=examples(DONE.show))
@click.pass_obj
def show_done(place: Place) -> None:
    """Show the newest entries by number, with your notes."""
    _show(place, DONE, lambda entry: entry.note, "Nothing is written down yet.")


@tries.command("show", epilog=examples(TRIES.show))
@click.pass_obj
def show_tries(place: Place) -> None:
    """Show the newest tries by number, with your notes."""
    _show(place, TRIES, lambda tried: tried.note, "There is no try yet.")


def _change_log(place: Place, diary: Diary, before: Log, anew: Mapping[str, str]) -> Log:
    context = _context(diary, before)
    told = _in_its_unit(context.activity, anew)
    if told.keys() - asked_of(context):
        raise Problem("A rest asks nothing of you, and has no reason why it ended.")
    known = typed_from_log(before, place.today, twelve_hour=context.twelve_hour)
    read = read_log({**known, **told}, before, context)
    return diary.pacing.save_log(understood(read, OPTIONS))


def _context(diary: Diary, entry: Log) -> LogContext:
    """What an entry is read against. One that is kept keeps its zone."""
    activity = diary.pacing.activity(entry.activity_id) if entry.activity_id else None
    now, twelve_hour = diary.now(), diary.settings.read().twelve_hour
    return LogContext(activity, now, entry.zone or zone_of(now), twelve_hour)


def _in_its_unit(activity: Activity | None, anew: Mapping[str, str]) -> Mapping[str, str]:
    """How much, under the name of the one question about it that the form has."""
    names = {"amount": "minutes"} if activity is None else {}
    if activity is not None and activity.unit == MINUTES:
        names = {"minutes": "amount"}
    return {names.get(name, name): said for name, said in anew.items()}


def _show(place: Place, listed: Listed[E], note: Callable[[E], str | None], none_yet: str) -> None:
    with place.reading() as diary:
        every = listed.records(diary) if diary else []
        told = [(listed.words(diary, each), note(each) or "") for each in every] if diary else []
    say_list(told, none_yet)


def _change_try(place: Place, diary: Diary, before: Try, anew: Mapping[str, str]) -> Try:
    typed = {**typed_from_try(before), **anew}
    read = read_try(typed, _activity(diary, before), place.today, try_id=before.id)
    return diary.pacing.save_try(understood(read, OPTIONS))


done.add_command(
    change_command(
        log,
        "Change an entry or a rest, by its number in `pacing done show`.",
        DONE,
        _change_log,
        "--minutes 20",
        without=("activity",),
        not_asked=lambda diary, entry: TITLES.keys() - asked_of(_context(diary, entry)),
    )
)
done.add_command(
    delete_command(
        "Put an entry or a rest into the bin, by its number in `pacing done show`.",
        DONE,
        lambda diary, gone: diary.pacing.delete_log(gone.id),
    )
)
tries.add_command(
    change_command(
        write_try,
        "Change a try, by its number in `pacing tries show`.",
        TRIES,
        _change_try,
        "--amount 10",
        without=("activity",),
    )
)
tries.add_command(
    delete_command(
        "Put a try into the bin, by its number in `pacing tries show`.",
        TRIES,
        lambda diary, gone: diary.pacing.delete_try(gone.id),
    )
)

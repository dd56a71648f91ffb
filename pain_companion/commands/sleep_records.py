"""`sleep nap` and `sleep window`: records that stand beside the nights."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    NO_DIARY,
    DiaryGroup,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.offered import DAY, DELETE
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.sleep import Nap, SleepWindow
from pain_companion.formats import date_words
from pain_companion.typed import guess_half, read_clock
from pain_companion.typed_dates import read_date
from pain_companion.words.nap_entry import AFTERNOON, nap_words, read_nap, typed_from_nap
from pain_companion.words.nap_entry import TITLES as NAP_TITLES
from pain_companion.words.window_entry import (
    TITLES,
    read_window,
    typed_from_window,
    window_days,
    window_times,
)
from pain_companion.words.zones import read_zone

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NAP_OPTIONS: Mapping[str, str] = {"minutes": "--minutes", "started_at": "--at"}
WINDOW_OPTIONS: Mapping[str, str] = {
    "to_bed": "--to-bed",
    "got_up": "--got-up",
    "first_morning": "--from",
    "last_morning": "--until",
}
"""Which option gives an answer that has to be understood."""
NAPS_SHOWN = timedelta(days=27)
ECHOES_IN_TWELVE_HOURS = True
"""Nobody sees them here: the line after saving follows the diary's own choice."""


@click.group(cls=DiaryGroup)
def nap() -> None:
    """Sleep outside the night."""


@asks(Asking({"day": DAY, **NAP_TITLES}, {"started_at": "7am or 14:00"}))
@nap.command(
    "add",
    epilog=examples(
        "sleep nap add --minutes 40", "sleep nap add --day 22/11 --at 2pm --minutes 1h"
    ),
)
@click.option("--day", metavar="DATE", default="today", help="The day on which it began.")
@click.option("--at", "started_at", metavar="TIME", help="When it began.")
@click.option("--minutes", metavar="LENGTH", required=True, help="How long you slept.")
@click.option("--zone", metavar="ZONE", help="Time zone, if not this computer's.")
@click.pass_obj
def add_nap(place: Place, day: str, started_at: str | None, minutes: str, zone: str | None) -> None:
    """Write a nap."""
    taken = understood(
        read_nap(
            {"minutes": minutes, "started_at": started_at or ""},
            read_date(day, place.today),
            place.now(),
            zone=read_zone(zone) if zone else place.zone(),
            twelve_hour=ECHOES_IN_TWELVE_HOURS,
        ),
        NAP_OPTIONS,
    )
    with place.changing() as diary:
        diary.sleep.save_nap(taken)
        twelve_hour = diary.settings.read().twelve_hour
    say(f"Saved: {nap_line(taken, twelve_hour=twelve_hour, today=place.today)}")


@asks(Asking({"day": DAY, "start": NAP_TITLES["started_at"]}, confirm=DELETE))
@nap.command("delete", epilog=examples("sleep nap delete --day yesterday --at 2pm"))
@click.option("--day", metavar="DATE", default="today", help="The day on which it began.")
@click.option("--at", "start", metavar="TIME", help="When it began, if there were several.")
@click.pass_obj
def delete_nap(place: Place, day: str, start: str | None) -> None:
    """Put a nap into the bin. `undo` brings it back."""
    told = read_date(day, place.today)
    clock = guess_half(read_clock(start), AFTERNOON) if start else None
    with place.reading() as diary:
        naps = diary.sleep.naps(told, told) if diary else []
    meant = [each for each in naps if clock is None or _begins_at(each, clock)]
    if not meant:
        raise Problem(f"There is no such nap on {date_words(told, today=place.today)}.")
    if len(meant) > 1:
        raise Problem("There are several naps on that day. Say which with --at.")
    with place.changing() as diary:
        diary.sleep.delete_nap(meant[0].id)
        twelve_hour = diary.settings.read().twelve_hour
    say(f"Deleted: {nap_line(meant[0], twelve_hour=twelve_hour, today=place.today)}", BACK_AGAIN)


@nap.command("show", epilog=examples("sleep nap show"))
@click.pass_obj
def show_naps(place: Place) -> None:
    """Show the naps of the last 4 weeks by number, newest first."""
    with place.reading() as diary:
        if diary is None:
            say(NO_DIARY)
            return
        told = [(_nap_words(diary, each),) for each in _lately(diary)]
    say_list(told, "No nap is written down in the last 4 weeks.")


def _lately(diary: Diary) -> list[Nap]:
    today = diary.now().date()
    return diary.sleep.naps(today - NAPS_SHOWN, today)[::-1]


def _nap_words(diary: Diary, taken: Nap) -> str:
    twelve_hour, today = diary.settings.read().twelve_hour, diary.now().date()
    return nap_line(taken, twelve_hour=twelve_hour, today=today)


def _change_nap(place: Place, diary: Diary, before: Nap, anew: Mapping[str, str]) -> Nap:
    as_echoed = ECHOES_IN_TWELVE_HOURS
    typed = {**typed_from_nap(before, twelve_hour=as_echoed), **anew}
    read = read_nap(
        typed,
        before.day,
        place.now(),
        zone=before.zone,
        twelve_hour=as_echoed,
        nap_id=before.id,
    )
    return diary.sleep.save_nap(understood(read, NAP_OPTIONS))


nap.add_command(
    change_command(
        add_nap,
        "Change a nap, by its number in `sleep nap show`.",
        Listed("sleep nap show", _lately, _nap_words),
        _change_nap,
        "--minutes 30",
        without=("day",),
    )
)


def _begins_at(taken: Nap, clock: time) -> bool:
    return taken.started_at is not None and taken.started_at.time() == clock


@click.group(cls=DiaryGroup)
def window() -> None:
    """Times in bed that a clinician has set. They are recorded, never suggested."""


@asks(Asking(TITLES, {"to_bed": "23:30", "got_up": "6:30am", "set_by": "the sleep clinic"}))
@window.command(
    "add",
    epilog=examples(
        'sleep window add --to-bed 23:30 --got-up 6:30am --set-by "the sleep clinic" --from today'
    ),
)
@click.option("--to-bed", metavar="TIME", required=True, help="When to go to bed.")
@click.option("--got-up", metavar="TIME", required=True, help="When to get up.")
@click.option("--set-by", metavar="TEXT", required=True, help="Who set it.")
@click.option("--from", "first_morning", metavar="DATE", help="The first morning, if not today.")
@click.option("--until", "last_morning", metavar="DATE", help="The last morning, if it has one.")
@click.option("--note", metavar="TEXT", help="Anything else.")
@click.pass_obj
def add_window(place: Place, /, **given: str | None) -> None:
    """Record a sleep window that a clinician has set."""
    typed = {name: said for name, said in given.items() if said is not None}
    told = understood(
        read_window(typed, place.today, twelve_hour=ECHOES_IN_TWELVE_HOURS), WINDOW_OPTIONS
    )
    with place.changing() as diary:
        diary.sleep.save_window(told)
        twelve_hour = diary.settings.read().twelve_hour
    say(f"Saved: {window_line(told, twelve_hour=twelve_hour, today=place.today)}")


@window.command("show", epilog=examples("sleep window show"))
@click.pass_obj
def show_windows(place: Place) -> None:
    """Show the sleep windows that are recorded, by number."""
    with place.reading() as diary:
        if diary is None:
            say(NO_DIARY)
            return
        windows = diary.sleep.windows()
        twelve_hour = diary.settings.read().twelve_hour
    told = ((window_line(each, twelve_hour=twelve_hour, today=place.today),) for each in windows)
    say_list(told, "No sleep window is recorded.")


def _change_window(
    place: Place, diary: Diary, before: SleepWindow, anew: Mapping[str, str]
) -> SleepWindow:
    as_echoed = ECHOES_IN_TWELVE_HOURS
    typed = {**typed_from_window(before, twelve_hour=as_echoed), **anew}
    read = read_window(typed, place.today, twelve_hour=as_echoed, window_id=before.id)
    return diary.sleep.save_window(understood(read, WINDOW_OPTIONS))


def _window_words(diary: Diary, told: SleepWindow) -> str:
    twelve_hour, today = diary.settings.read().twelve_hour, diary.now().date()
    return window_line(told, twelve_hour=twelve_hour, today=today)


WINDOWS = Listed("sleep window show", lambda diary: diary.sleep.windows(), _window_words)
window.add_command(
    change_command(
        add_window,
        "Change a sleep window that is recorded, by its number.",
        WINDOWS,
        _change_window,
        "--until yesterday",
    )
)
window.add_command(
    delete_command(
        "Put a sleep window into the bin, by its number.",
        WINDOWS,
        lambda diary, gone: diary.sleep.delete_window(gone.id),
    )
)


def nap_line(taken: Nap, *, twelve_hour: bool, today: date) -> str:
    """A nap in one line, with its day."""
    day = date_words(taken.day, today=today)
    return f"Nap on {day}: {nap_words(taken, twelve_hour=twelve_hour)}"


def window_line(told: SleepWindow, *, twelve_hour: bool, today: date) -> str:
    """A sleep window in one line, with who set it and when it holds."""
    times = window_times(told, twelve_hour=twelve_hour)
    note = f". {told.note}" if told.note else ""
    return f"Sleep window {times}, set by {told.set_by}, {window_days(told, today)}{note}"

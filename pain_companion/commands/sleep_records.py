"""`sleep nap` and `sleep window`: records that stand beside the nights."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import click

from pain_companion.commands.base import (
    BACK_AGAIN,
    NO_DIARY,
    DiaryGroup,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.domain.clock_times import SkippedHourError, moment_on
from pain_companion.domain.sleep import Nap, SleepWindow
from pain_companion.formats import (
    clock_words,
    date_words,
    guess_half,
    minutes_words,
    read_clock,
    read_date,
    read_minutes,
)
from pain_companion.text import clean_input
from pain_companion.words.zones import read_zone

NAPS_ARE_NEAR = time(14)
BEDTIMES_ARE_NEAR = time(22, 30)
RISES_ARE_NEAR = time(7)


@click.group(cls=DiaryGroup)
def nap() -> None:
    """Sleep outside the night."""


@nap.command(
    "add",
    epilog=examples(
        "sleep nap add --minutes 40", "sleep nap add --day 22/11 --at 2pm --minutes 1h"
    ),
)
@click.option("--day", metavar="DATE", default="today", help="The day on which it began.")
@click.option("--at", "start", metavar="TIME", help="When it began.")
@click.option("--minutes", "length", metavar="LENGTH", required=True, help="How long you slept.")
@click.option("--zone", metavar="ZONE", help="Time zone, if not this computer's.")
@click.pass_obj
def add_nap(place: Place, day: str, start: str | None, length: str, zone: str | None) -> None:
    """Write a nap."""
    taken = Nap(
        read_date(day, place.today),
        None,
        read_minutes(length),
        zone=read_zone(zone) if zone else place.zone(),
    )
    if taken.minutes == 0:
        raise Problem("A nap is 1 minute or more. Type minutes like 45, or 1h30.")
    if start:
        clock = guess_half(read_clock(start), NAPS_ARE_NEAR)
        taken = Nap(taken.day, _moment(taken.day, clock, taken.zone), taken.minutes, taken.zone)
    with place.changing() as diary:
        diary.sleep.save_nap(taken)
        twelve_hour = diary.settings.read().twelve_hour
    say(f"Saved: {nap_words(taken, twelve_hour=twelve_hour, today=place.today)}")


@nap.command("delete", epilog=examples("sleep nap delete --day yesterday --at 2pm"))
@click.option("--day", metavar="DATE", default="today", help="The day on which it began.")
@click.option("--at", "start", metavar="TIME", help="When it began, if there were several.")
@click.pass_obj
def delete_nap(place: Place, day: str, start: str | None) -> None:
    """Put a nap into the bin. `undo` brings it back."""
    told = read_date(day, place.today)
    clock = guess_half(read_clock(start), NAPS_ARE_NEAR) if start else None
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
    say(f"Deleted: {nap_words(meant[0], twelve_hour=twelve_hour, today=place.today)}", BACK_AGAIN)


def _begins_at(taken: Nap, clock: time) -> bool:
    return taken.started_at is not None and taken.started_at.time() == clock


@click.group(cls=DiaryGroup)
def window() -> None:
    """Times in bed that a clinician has set. They are recorded, never suggested."""


@window.command(
    "add",
    epilog=examples(
        'sleep window add --to-bed 23:30 --got-up 6:30am --set-by "the sleep clinic" --from today'
    ),
)
@click.option("--to-bed", metavar="TIME", required=True, help="When to go to bed.")
@click.option("--got-up", metavar="TIME", required=True, help="When to get up.")
@click.option("--set-by", metavar="TEXT", required=True, help="Who set it.")
@click.option("--from", "start", metavar="DATE", default="today", help="The first morning.")
@click.option("--until", metavar="DATE", help="The last morning, if it has one.")
@click.option("--note", metavar="TEXT", help="Anything else.")
@click.pass_obj
def add_window(
    place: Place,
    *,
    to_bed: str,
    got_up: str,
    set_by: str,
    start: str,
    until: str | None,
    note: str | None,
) -> None:
    """Record a sleep window that a clinician has set."""
    told = SleepWindow(
        to_bed=guess_half(read_clock(to_bed), BEDTIMES_ARE_NEAR),
        got_up=guess_half(read_clock(got_up), RISES_ARE_NEAR),
        set_by=clean_input(set_by),
        first_morning=read_date(start, place.today, allow_future=True),
        last_morning=read_date(until, place.today, allow_future=True) if until else None,
        note=clean_input(note) if note else None,
    )
    if told.last_morning is not None and told.last_morning < told.first_morning:
        raise Problem("The last morning is before the first. Turn --from and --until round.")
    with place.changing() as diary:
        diary.sleep.save_window(told)
        twelve_hour = diary.settings.read().twelve_hour
    say(f"Saved: {window_words(told, twelve_hour=twelve_hour, today=place.today)}")


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
    for number, each in enumerate(windows, start=1):
        say(f"{number}. {window_words(each, twelve_hour=twelve_hour, today=place.today)}")
    if not windows:
        say("No sleep window is recorded.")


@window.command("delete", epilog=examples("sleep window delete 1"))
@click.argument("number", type=int)
@click.pass_obj
def delete_window(place: Place, number: int) -> None:
    """Put a sleep window into the bin. `undo` brings it back."""
    with place.reading() as diary:
        windows = diary.sleep.windows() if diary else []
    if not 1 <= number <= len(windows):
        raise Problem("There is no sleep window with this number. `sleep window show` lists them.")
    with place.changing() as diary:
        diary.sleep.delete_window(windows[number - 1].id)
    say("Deleted: the sleep window.", BACK_AGAIN)


def nap_words(taken: Nap, *, twelve_hour: bool, today: date) -> str:
    """A nap in one line."""
    day = date_words(taken.day, today=today)
    told = f"Nap on {day}: {minutes_words(taken.minutes)}"
    if taken.started_at is None:
        return told
    return f"{told}, from {clock_words(taken.started_at.time(), twelve_hour=twelve_hour)}"


def window_words(told: SleepWindow, *, twelve_hour: bool, today: date) -> str:
    """A sleep window in one line."""
    to_bed, got_up = (
        clock_words(clock, twelve_hour=twelve_hour) for clock in (told.to_bed, told.got_up)
    )
    until = f" to {date_words(told.last_morning, today=today)}" if told.last_morning else " on"
    days = f"from {date_words(told.first_morning, today=today)}{until}"
    note = f". {told.note}" if told.note else ""
    return f"Sleep window {to_bed} to {got_up}, set by {told.set_by}, {days}{note}"


def _moment(day: date, clock: time, zone: str) -> datetime:
    try:
        return moment_on(day, clock, ZoneInfo(zone))
    except SkippedHourError:
        raise Problem(
            f"The clocks went forward on {date_words(day)}, so that time did not happen. "
            "Type another time."
        ) from None

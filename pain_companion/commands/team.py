"""`team`: appointments, what to say at them, what has changed since, what can be shared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.appointments import APPOINTMENTS, appointment
from pain_companion.commands.base import (
    NO_DIARY,
    DiaryGroup,
    Place,
    Problem,
    examples,
    say,
    show_or_save,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import NUMBER_OR_WORDS, Listed
from pain_companion.commands.offered import WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.share import share
from pain_companion.commands.showing import FORM, print_json
from pain_companion.commands.team_since import leave_out, since
from pain_companion.domain.appointments import ThingToSay
from pain_companion.formats import date_words
from pain_companion.typed_dates import read_date
from pain_companion.words.appointment_entry import read_thing
from pain_companion.words.appointments import here, next_lines, thing_line
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "team show"
THINGS = Listed[ThingToSay](
    SHOW, lambda diary: diary.things_to_say.all(), lambda _, each: each.words
)


@click.group(cls=DiaryGroup)
def team() -> None:
    """Your appointments, and what you want to say at them."""


@team.command("show", epilog=examples(SHOW, f"{SHOW} --format json"))
@FORM
@click.pass_obj
def show(place: Place, form: str) -> None:
    """Show the next appointment, and everything you want to say, by number."""
    from pain_companion.store.records import row_of  # noqa: PLC0415

    with place.reading() as diary:
        if diary is None:
            say("[]" if form == "json" else NO_DIARY)
            return
        things, people = diary.things_to_say.all(), diary.people.all()
        every = diary.appointments.all()
        around = here(diary.settings.read(), place.now(), zone_of(place.now()))
    if form == "json":
        print_json([row_of(each) for each in things])
        return
    say(*next_lines(every, things, people, around))
    for number, each in enumerate(things, start=1):
        say(*([""] if number == 1 else []), f"{number}. {each.words}")
        say(f"   {thing_line(each, every, people, around)}")


@asks(
    Asking(
        {"words": "Say it next time", "at": "At which appointment, if not the next?"},
        {"words": "The new cushion helps."},
        among={"at": APPOINTMENTS.offered},
    )
)
@team.command(
    "say",
    epilog=examples('team say "The new cushion helps."', 'team say "May I drive?" --at 2'),
)
@click.argument("words")
@click.option("--at", metavar=NUMBER_OR_WORDS, help="An appointment of `team appointment show`.")
@click.pass_obj
def say_next_time(place: Place, words: str, at: str | None) -> None:
    """Write one line to say at the next appointment, or at another one."""
    thing = understood(read_thing({"words": words}, None, place.today), {})
    with place.changing() as diary:
        about = APPOINTMENTS.one(diary, at) if at else None
        thing = replace(thing, appointment_id=about.id if about else None)
        kept = diary.things_to_say.save(thing)
    say(f"Saved, to say next time: {kept.words}")


@asks(
    Asking(
        {"number": WHICH, "waits": "Does it still wait to be said?", "on": "Which day"},
        among={"number": THINGS.offered},
    )
)
@team.command(
    "said", epilog=examples("team said 1", "team said 1 --on yesterday", "team said 1 --not")
)
@click.argument("number")
@click.option("--on", metavar="DATE", default="today", help="The day you said it.")
@click.option("--not", "waits", is_flag=True, help="It was not said: it waits for the next time.")
@click.pass_obj
def said(place: Place, number: str, on: str, *, waits: bool) -> None:
    """Tick something as said, by its number in `team show`."""
    day = None if waits else read_date(on, place.today)
    with place.changing(create=False) as diary:
        thing = THINGS.one(diary, number)
        at = [each.id for each in diary.appointments.between(day, day)] if day else []
        diary.things_to_say.tick(thing, day, at[0] if len(at) == 1 else None)
    told = f"said on {date_words(day, today=place.today)}" if day else "it waits to be said"
    say(f"Saved: {thing.words}, {told}.")


@team.command(
    "calendar",
    epilog=examples(
        "team calendar --output reminders.ics",
        "team calendar --output reminders.ics --nudge 7pm --with-words",
    ),
)
@click.option("--output", metavar="FILE", required=True, help="The file to write, such as my.ics.")
@click.option("--nudge", metavar="TIME", default="", help="A reminder each day at this time.")
@click.option("--with-words", is_flag=True, help="With names and what you want to say in it.")
@click.pass_obj
def calendar(place: Place, output: str, nudge: str, *, with_words: bool) -> None:
    """Write reminders for your own calendar into a file. An existing file is not replaced."""
    from pain_companion.exchange.calendar_events import (  # noqa: PLC0415
        Reminders,
        calendar_page,
        read_nudge,
    )

    target = place.target(output)
    if target.exists():
        raise Problem(f"There is a file here already: {target}. Choose another name.")
    wanted = Reminders(read_nudge(nudge), with_words=with_words)
    with place.reading_begun() as diary:
        page = calendar_page(diary, place.now(), wanted)
    show_or_save(place, page, output)


for each in (appointment, since, leave_out, share):
    team.add_command(each)


def _change(place: Place, diary: Diary, before: ThingToSay, anew: Mapping[str, str]) -> ThingToSay:
    return diary.things_to_say.save(understood(read_thing(anew, before, place.today), {}))


team.add_command(
    change_command(
        say_next_time,
        "Say a thing to say in other words.",
        THINGS,
        _change,
        '--words "The green cushion helps."',
        without=("at",),
    )
)
team.add_command(
    delete_command(
        "Put a thing to say into the bin, by its number.",
        THINGS,
        lambda diary, gone: diary.things_to_say.delete(gone.id),
    )
)

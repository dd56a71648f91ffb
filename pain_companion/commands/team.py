"""`team`: appointments, what to say at them, what has changed since, what can be shared."""

from __future__ import annotations

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.appointments import appointment
from pain_companion.commands.base import (
    NO_DIARY,
    DiaryGroup,
    Place,
    Problem,
    examples,
    say,
    show_or_save,
)
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.offered import THINGS_TO_SAY, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import FORM, numbered, print_json
from pain_companion.commands.share import share
from pain_companion.formats import date_words, read_date
from pain_companion.words.appointment_entry import read_thing
from pain_companion.words.appointments import here, next_lines, thing_line
from pain_companion.zone import zone_of

SHOW = "team show"


@click.group(cls=DiaryGroup)
def team() -> None:
    """Your appointments, and what you want to say at them."""


@team.command("show", epilog=examples(SHOW, f"{SHOW} --format json"))
@FORM
@click.pass_obj
def show(place: Place, form: str) -> None:
    """Show the next appointment, and everything you want to say, by number."""
    from pain_companion.store.appointment_rows import thing_row  # noqa: PLC0415

    with place.reading() as diary:
        if diary is None:
            say("[]" if form == "json" else NO_DIARY)
            return
        things, people = diary.things_to_say.all(), diary.people.all()
        every = diary.appointments.all()
        around = here(diary.settings.read(), place.now(), zone_of(place.now()))
    if form == "json":
        print_json(things, thing_row)
        return
    say(*next_lines(every, things, people, around))
    for number, each in enumerate(things, start=1):
        say(*([""] if number == 1 else []), f"{number}. {each.words}")
        say(f"   {thing_line(each, every, people, around)}")


@asks(Asking({"words": "Say it next time"}, {"words": "The new cushion helps."}))
@team.command("say", epilog=examples('team say "The new cushion helps."'))
@click.argument("words")
@click.pass_obj
def say_next_time(place: Place, words: str) -> None:
    """Write one line to say at the next appointment."""
    thing = understood(read_thing({"words": words}, None, place.today), {})
    with place.changing() as diary:
        kept = diary.things_to_say.save(thing)
    say(f"Saved, to say next time: {kept.words}")


@asks(
    Asking(
        {"number": WHICH, "waits": "Does it still wait to be said?", "on": "Which day"},
        among={"number": THINGS_TO_SAY},
    )
)
@team.command(
    "said", epilog=examples("team said 1", "team said 1 --on yesterday", "team said 1 --not")
)
@click.argument("number", type=int)
@click.option("--on", metavar="DATE", default="today", help="The day you said it.")
@click.option("--not", "waits", is_flag=True, help="It was not said: it waits for the next time.")
@click.pass_obj
def said(place: Place, number: int, on: str, *, waits: bool) -> None:
    """Tick something as said, by its number in `team show`."""
    day = None if waits else read_date(on, place.today)
    with place.changing(create=False) as diary:
        thing = numbered(diary.things_to_say.all(), number, SHOW)
        at = [each.id for each in diary.appointments.between(day, day)] if day else []
        diary.things_to_say.tick(thing, day, at[0] if len(at) == 1 else None)
    told = f"said on {date_words(day, today=place.today)}" if day else "it waits to be said"
    say(f"Saved: {thing.words}, {told}.")


@team.command(
    "since", epilog=examples("team since", "team since --format html --output since.html")
)
@click.option("--format", "form", type=click.Choice(["text", "html"]), default="text", help="How.")
@click.option("--output", metavar="FILE", help="Save it there instead of showing it.")
@click.pass_obj
def since(place: Place, form: str, output: str | None) -> None:
    """Show what has changed since your last appointment, without what you left out."""
    from pain_companion.content.helpnow import read_help_now  # noqa: PLC0415
    from pain_companion.content.practices import practices  # noqa: PLC0415
    from pain_companion.exchange.printed import page_text  # noqa: PLC0415
    from pain_companion.exchange.printed_html import page_html  # noqa: PLC0415
    from pain_companion.exchange.since_page import (  # noqa: PLC0415
        left_out_of,
        printed_since,
        since_last_time,
    )
    from pain_companion.words.practice import titles_of  # noqa: PLC0415

    with place.reading() as diary:
        if diary is None:
            raise Problem(NO_DIARY)
        found = since_last_time(diary, place.today, titles_of(practices()))
        page = printed_since(diary, found, left_out_of(diary, found), read_help_now())
    show_or_save(place, (page_html if form == "html" else page_text)(page), output)


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
    with place.reading() as diary:
        if diary is None:
            raise Problem(NO_DIARY)
        page = calendar_page(diary, place.now(), wanted)
    show_or_save(place, page, output)


team.add_command(appointment)
team.add_command(share)
team.add_command(
    delete_command(
        "Put a thing to say into the bin, by its number.",
        SHOW,
        lambda diary: diary.things_to_say.all(),
        lambda _, each: each.words,
        lambda diary, gone: diary.things_to_say.delete(gone.id),
    )
)

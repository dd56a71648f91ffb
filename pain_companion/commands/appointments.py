"""`team appointment`: appointments, before them and after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import NO_DIARY, DiaryGroup, Place, examples, say
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed
from pain_companion.commands.offered import WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import typed_words
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.appointments import Appointment, nearest_first
from pain_companion.words.appointment_entry import read_appointment, typed_from_appointment
from pain_companion.words.appointments import TITLES, Here, appointment_facts, here, title_words
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "team appointment show"
OPTIONS = {"day": "DAY", "clock_time": "--at"}


def _nearest(diary: Diary) -> list[Appointment]:
    return nearest_first(diary.appointments.all(), diary.now().date())


def _title(diary: Diary, each: Appointment) -> str:
    now = diary.now()
    return title_words(each, diary.people.all(), here(diary.settings.read(), now, zone_of(now)))


APPOINTMENTS = Listed(SHOW, _nearest, _title)


@click.group(cls=DiaryGroup)
def appointment() -> None:
    """Your appointments."""


@asks(
    Asking(
        {
            "day": TITLES["day"],
            "clock_time": TITLES["clock_time"],
            "whom": TITLES["person_id"],
            "whereabouts": TITLES["whereabouts"],
        },
        {"whom": "the pain clinic", "whereabouts": "room 4"},
    )
)
@appointment.command(
    "add",
    epilog=examples(
        'team appointment add "1 December" --at 2.30pm --with "the pain clinic"',
        'team appointment add Friday --with Ann --where "by phone"',
    ),
)
@click.argument("day")
@click.option("--at", "clock_time", metavar="TIME", help="The time, such as 2.30pm.")
@click.option(
    "--with", "whom", metavar="TEXT", help="Who it is with: a name in your list, or words."
)
@click.option("--where", "whereabouts", metavar="TEXT", help="Where it is, or that it is by phone.")
@click.pass_obj
def add_appointment(place: Place, /, **given: str | None) -> None:
    """Write down an appointment. Only the day is needed."""
    with place.changing() as diary:
        kept = _keep(place, diary, None, typed_words(given))
        words = _title(diary, kept)
    say(f"Saved: {words}.")


@appointment.command("show", epilog=examples(SHOW, f"{SHOW} --format json"))
@FORM
@click.pass_obj
def show_appointments(place: Place, form: str) -> None:
    """Show your appointments by number, the nearest first."""
    from pain_companion.store.records import row_of  # noqa: PLC0415

    with place.reading() as diary:
        if diary is None:
            say("[]" if form == "json" else NO_DIARY)
            return
        every = _nearest(diary)
        things, people = diary.things_to_say.all(), diary.people.all()
        around = _here(place, diary)
    if form == "json":
        print_json([row_of(each) for each in every])
        return
    for number, each in enumerate(every, start=1):
        say(f"{number}. {title_words(each, people, around)}")
        for title, words in appointment_facts(each, things, every, place.today):
            say(f"   {title}:", *(f"   {row}" for row in words.splitlines()))
    if not every:
        say("No appointment is written down yet.")


@asks(
    Asking(
        {"number": WHICH, "words": TITLES["agreed"], "will_do": TITLES["will_do"]},
        among={"number": APPOINTMENTS.offered},
    )
)
@appointment.command(
    "agreed",
    epilog=examples('team appointment agreed 2 "Keep the walks short." --will-do "Ring in May"'),
)
@click.argument("number")
@click.argument("words")
@click.option("--will-do", metavar="TEXT", help="What you will do.")
@click.pass_obj
def agreed(place: Place, number: str, words: str, will_do: str | None) -> None:
    """Write down what was agreed at an appointment, by its number."""
    with place.changing(create=False) as diary:
        about = APPOINTMENTS.one(diary, number)
        told = {"agreed": words} | ({"will_do": will_do} if will_do is not None else {})
        kept = _keep(place, diary, about, told)
        title = _title(diary, kept)
    say(f"Saved: {title}.", f"   {kept.agreed}")


def _keep(
    place: Place, diary: Diary, before: Appointment | None, told: Mapping[str, str]
) -> Appointment:
    """Save an appointment with what was told. A name in the person's list is that person."""
    people, around = diary.people.all(), _here(place, diary)
    ids = [each.id for each in people]
    known = typed_from_appointment(before, ids, twelve_hour=True) if before else {}
    name = told.get("whom", "").strip().casefold()
    same = next((each.id for each in people if name and each.name.casefold() == name), "")
    whom = {"person_id": same, **({"whom": ""} if same else {})} if "whom" in told else {}
    typed = {**known, **told, **whom}
    return diary.appointments.save(
        understood(read_appointment(typed, before, ids, around), OPTIONS)
    )


def _here(place: Place, diary: Diary) -> Here:
    return here(diary.settings.read(), place.now(), zone_of(place.now()))


appointment.add_command(
    change_command(
        add_appointment,
        "Change an appointment, by its number.",
        APPOINTMENTS,
        _keep,
        "--at 3pm",
    )
)
appointment.add_command(
    delete_command(
        "Put an appointment into the bin, by its number.",
        APPOINTMENTS,
        lambda diary, gone: diary.appointments.delete(gone.id),
    )
)

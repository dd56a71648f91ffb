"""`check-in`: a day in a few words and numbers, several days at once, and looking back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    TAKE_BACK,
    DiaryGroup,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.check_in_questions import questions
from pain_companion.commands.check_in_show import show
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed
from pain_companion.commands.offered import DAY, DELETE, settings_of
from pain_companion.commands.question import Item
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.check_in import (
    ASKED,
    CheckIn,
    OwnQuestion,
    PainNumber,
    QuestionKind,
    asked_of,
)
from pain_companion.formats import date_words
from pain_companion.typed_dates import read_date
from pain_companion.words.check_in import (
    NUMBERS_ARE_OFF,
    TITLES,
    answer_of,
    filled_words,
    pain_words,
    saved_words,
)
from pain_companion.words.check_in_entry import (
    FILL_TITLES,
    OWN,
    read_check_in,
    read_days,
    typed_from_check_in,
)
from pain_companion.words.pain_entry import PAIN_TITLES, read_pain, typed_from_pain

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NEWEST = 20
"""So many pain numbers can be named by their number."""
NO_SUCH_QUESTION = "You have no question like this. `check-in questions show` lists yours."
HOW_TO_ASK = "Give a question of yours, =, and the answer: --own 'Foggy head=4'."
ABOUT_PAIN = {name: PAIN_TITLES[name] for name in ("number", "body_place", "day", "noted_at")}
OPTIONS = {
    "energy": "--energy",
    "mood": "--mood",
    "in_the_way": "--in-the-way",
    "first": "--from",
    "last": "--to",
    "day": "--day",
    "noted_at": "--at",
}


def _own_questions(diary: Diary | None) -> Sequence[Item]:
    """The questions of a person's own that are asked now."""
    asked = diary.own_questions.asked() if diary else []
    numbers = {QuestionKind.NUMBER: "6, from 0 to 10"}
    return [Item(each.words, each.words, numbers.get(each.kind, "")) for each in asked]


def _not_chosen(diary: Diary | None, _answers: Mapping[str, str]) -> Collection[str]:
    """Questions that the person chose to leave out."""
    return {*ASKED} - {*asked_of(settings_of(diary).check_in_asks)}


def _require_numbers(place: Place) -> None:
    """Raises Problem unless pain numbers are turned on."""
    with place.reading() as diary:
        if not settings_of(diary).pain_numbers:
            raise Problem(NUMBERS_ARE_OFF)


@click.group("check-in", cls=DiaryGroup)
def check_in() -> None:
    """Two minutes about a day. One answer is enough."""


check_in.add_command(questions)
check_in.add_command(show)


@asks(
    Asking(
        {"day": DAY, **TITLES, "own": "A question of yours"},
        each={"own": _own_questions},
        leave_out=_not_chosen,
        needs_one=True,
    )
)
@check_in.command(
    "add",
    epilog=examples(
        "check-in add --energy 6",
        'check-in add --day yesterday --mattered "walked to the gate" --mood 7',
        'check-in add --own "Foggy head=4"',
    ),
)
@click.option("--day", metavar="DATE", default="today", help="The day it is about.")
@click.option("--mattered", metavar="TEXT", help="Something you did.")
@click.option("--enjoyed", metavar="TEXT", help="Something you enjoyed.")
@click.option("--energy", metavar="0-10", help="0 is none, 10 is plenty.")
@click.option("--mood", metavar="0-10", help="0 is very low, 10 is very good.")
@click.option("--in-the-way", metavar="0-10", help="How much pain was in the way.")
@click.option("--note", metavar="TEXT", help="A note.")
@click.option("--own", "own", metavar="QUESTION=ANSWER", multiple=True, help="A question of yours.")
@click.pass_obj
def add_check_in(place: Place, /, day: str, own: Sequence[str], **given: str | None) -> None:
    """Write about a day, or add to what is written. An empty answer takes one back."""
    about = read_date(day, place.today)
    with place.changing() as diary:
        every = diary.own_questions.all()
        loaded = diary.check_ins.on(about)
        before = loaded or CheckIn(about, zone=place.zone())
        typed = typed_from_check_in(before)
        typed |= {name: said for name, said in given.items() if said is not None}
        typed |= dict(_own_answer(every, each) for each in own)
        read = understood(read_check_in(typed, before, every), OPTIONS)
        kept = diary.check_ins.save(read, loaded)
        if kept.id:
            say(saved_words(kept, every, place.today))
        else:
            words = date_words(about, today=place.today)
            say(f"Nothing is written for {words} now.", BACK_AGAIN)


def _own_answer(every: Sequence[OwnQuestion], said: str) -> tuple[str, str]:
    """An answer to a question of the person's own, by the name it has in the form."""
    marks = [place for place, character in enumerate(said) if character == "="]
    if not marks:
        raise Problem(HOW_TO_ASK)
    for place in marks:
        # Either half may have such a mark in it.
        question = answer_of(every, said[:place])
        if question is not None:
            return f"{OWN}{question.id}", said[place + 1 :]
    raise Problem(NO_SUCH_QUESTION)


@asks(Asking(FILL_TITLES, {"note": "flare-up, mostly resting"}))
@check_in.command(
    "fill",
    epilog=examples('check-in fill --from Monday --to yesterday --note "flare-up, mostly resting"'),
)
@click.option("--from", "first", metavar="DATE", required=True, help="The first day.")
@click.option("--to", "last", metavar="DATE", required=True, help="The last day.")
@click.option("--note", metavar="TEXT", help="A few words for all of them.")
@click.option("--energy", metavar="0-10", help="The same for all of them.")
@click.option("--mood", metavar="0-10", help="The same for all of them.")
@click.option("--in-the-way", metavar="0-10", help="The same for all of them.")
@click.pass_obj
def fill(place: Place, /, **given: str | None) -> None:
    """Write the same about several days. Days with a check-in stay as they are."""
    typed = {name: said or "" for name, said in given.items()}
    days = understood(read_days(typed, place.today, place.zone()), OPTIONS)
    with place.changing() as diary:
        filled = diary.check_ins.fill(days.first, days.last, days.pattern)
    say(filled_words(days.first, days.last, filled))
    if filled:
        say(TAKE_BACK)


@asks(Asking({"day": DAY}, confirm=DELETE))
@check_in.command("delete", epilog=examples("check-in delete --day yesterday"))
@click.option("--day", metavar="DATE", required=True, help="The day it is about.")
@click.pass_obj
def delete(place: Place, day: str) -> None:
    """Put a check-in into the bin."""
    about = read_date(day, place.today)
    words = date_words(about, today=place.today)
    with place.changing(create=False) as diary:
        found = diary.check_ins.on(about)
        if found is None:
            raise Problem(f"There is no check-in for {words}.")
        diary.check_ins.delete(found.id)
    say(f"Deleted: the check-in for {words}. It waits in the bin.", BACK_AGAIN)


@asks(Asking(ABOUT_PAIN, {"number": "4"}, before=_require_numbers))
@check_in.command(
    epilog=examples("check-in pain 4", 'check-in pain 6 --at 9am --place "left knee"')
)
@click.argument("number")
@click.option("--at", "noted_at", metavar="TIME", help="When. Now, unless you say so.")
@click.option("--day", metavar="DATE", default="today", help="The day it is about.")
@click.option("--place", "body_place", metavar="TEXT", help="Where it is.")
@click.pass_obj
def pain(place: Place, number: str, noted_at: str | None, day: str, body_place: str | None) -> None:
    """Note a pain number, where these are turned on."""
    now = place.now()
    _require_numbers(place)
    with place.changing() as diary:
        settings = diary.settings.read()
        typed = {"number": number, "day": day, "body_place": body_place or ""}
        typed["noted_at"] = noted_at or ""
        zone, twelve_hour = place.zone(), settings.twelve_hour
        read = understood(read_pain(typed, None, now, zone, twelve_hour=twelve_hour), OPTIONS)
        if noted_at is None and read.day == place.today:
            read = replace(read, noted_at=now)
        kept = diary.pain_numbers.save(read)
        words = pain_words(kept, twelve_hour=twelve_hour)
    say(f"Saved on {date_words(kept.day, today=place.today)}: {words}.")


def _change_pain(
    place: Place, diary: Diary, before: PainNumber, anew: Mapping[str, str]
) -> PainNumber:
    twelve_hour = diary.settings.read().twelve_hour
    typed = {**typed_from_pain(before, place.today, twelve_hour=twelve_hour), **anew}
    read = read_pain(typed, before, place.now(), place.zone(), twelve_hour=twelve_hour)
    return diary.pain_numbers.save(understood(read, OPTIONS))


def _pain_of_day(diary: Diary, pain: PainNumber) -> str:
    words = pain_words(pain, twelve_hour=diary.settings.read().twelve_hour)
    return f"{date_words(pain.day, today=diary.now().date())}, {words}"


PAIN_NUMBERS = Listed(
    "check-in show", lambda diary: diary.pain_numbers.newest(NEWEST), _pain_of_day
)

check_in.add_command(
    change_command(
        pain,
        "Change a pain number. 1 is the newest.",
        PAIN_NUMBERS,
        _change_pain,
        "--number 5",
        name="change-pain",
    )
)
check_in.add_command(
    delete_command(
        "Put a pain number into the bin. 1 is the newest.",
        PAIN_NUMBERS,
        lambda diary, gone: diary.pain_numbers.delete(gone.id),
        name="delete-pain",
    )
)

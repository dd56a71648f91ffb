"""`wellbeing medicine` and `wellbeing question`: what is taken as told, and what to ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import BACK_AGAIN, NO_DIARY, DiaryGroup, Place, examples, say
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.moving import move_command
from pain_companion.commands.offered import GO, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import typed_words
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.order import next_place
from pain_companion.formats import date_words
from pain_companion.typed_dates import read_date
from pain_companion.words.medicines import (
    FIXED_LINES,
    QUESTION_TITLES,
    TITLES,
    page_lines,
    question_line,
    read_medicine,
    read_question,
    typed_from_medicine,
    typed_from_question,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "wellbeing medicine show"
SHOW_QUESTIONS = "wellbeing question show"
OPTIONS = {"since_on": "--since", "ended_on": "--until"}
MEDICINES = Listed[Medicine](SHOW, lambda diary: diary.medicines.all(), lambda _, each: each.name)
QUESTIONS = Listed[MedicineQuestion](
    SHOW_QUESTIONS, lambda diary: diary.medicines.questions(), lambda _, each: each.words
)


@click.group(cls=DiaryGroup)
def medicine() -> None:
    """The list of your medicines, as you were told. Nothing is worked out from it."""


@asks(Asking(TITLES, {"name": "The tablets from my GP", "as_told": "as the leaflet says"}))
@medicine.command(
    "add",
    epilog=examples(
        'wellbeing medicine add "The tablets from my GP" --for "my back" --since 3/11',
        'wellbeing medicine add "The gel" --as-told "as the leaflet says" --from "pharmacist"',
    ),
)
@click.argument("name")
@click.option("--for", "what_for", metavar="TEXT", help="What it is for.")
@click.option("--as-told", metavar="TEXT", help="How to take it, as you were told.")
@click.option("--from", "from_whom", metavar="TEXT", help="Who told you.")
@click.option("--since", "since_on", metavar="DATE", help="Since when.")
@click.option("--until", "ended_on", metavar="DATE", help="Until when, if it has ended.")
@click.option("--note", metavar="TEXT", help="A note.")
@click.pass_obj
def add_medicine(place: Place, /, **given: str | None) -> None:
    """Add a medicine to your list. Only the name is needed."""
    made = understood(read_medicine(typed_words(given), None, place.today), OPTIONS)
    with place.changing() as diary:
        kept = diary.medicines.save(replace(made, place=next_place(diary.medicines.all())))
    say(f"Saved: {kept.name}", FIXED_LINES[0])


@asks(
    Asking(
        {"number": WHICH, "on": TITLES["ended_on"]}, among={"number": MEDICINES.offered}, confirm=GO
    )
)
@medicine.command(
    "end", epilog=examples("wellbeing medicine end 1", "wellbeing medicine end 1 --on yesterday")
)
@click.argument("number")
@click.option("--on", metavar="DATE", default="today", help="Until when it was taken.")
@click.pass_obj
def end_medicine(place: Place, number: str, on: str) -> None:
    """Note that something in the list is not taken any more. It stays in the list."""
    day = read_date(on, place.today)
    with place.changing(create=False) as diary:
        ended = MEDICINES.one(diary, number)
        diary.medicines.end(ended.id, day)
    until = date_words(day, today=place.today)
    say(f"Saved: {ended.name}, until {until}.", *FIXED_LINES, BACK_AGAIN)


@medicine.command("show", epilog=examples(SHOW, f"{SHOW} --format json"))
@FORM
@click.pass_obj
def show_medicines(place: Place, form: str) -> None:
    """Show the list, with your questions, as a page to take to an appointment."""
    from pain_companion.store.records import row_of  # noqa: PLC0415

    with place.reading() as diary:
        every = diary.medicines.all() if diary else []
        questions = diary.medicines.questions() if diary else []
    if form == "json":
        print_json([row_of(each) for each in every])
    elif diary is None:
        say(NO_DIARY)
    else:
        say(*page_lines(every, questions, place.today))


@click.group(cls=DiaryGroup)
def question() -> None:
    """Questions for a pharmacist or your GP."""


@asks(Asking({"words": QUESTION_TITLES["words"]}, {"words": "May I drive with these?"}))
@question.command("add", epilog=examples('wellbeing question add "May I drive with these?"'))
@click.argument("words")
@click.pass_obj
def add_question(place: Place, words: str) -> None:
    """Add a question."""
    made = understood(read_question({"words": words}, None, place.today), {})
    with place.changing() as diary:
        following = next_place(diary.medicines.questions())
        kept = diary.medicines.save_question(replace(made, place=following))
    say(f"Saved: {kept.words}")


@asks(
    Asking(
        {
            "number": WHICH,
            "answer": QUESTION_TITLES["answer"],
            "on": QUESTION_TITLES["asked_on"],
        },
        among={"number": QUESTIONS.offered},
    )
)
@question.command(
    "answer", epilog=examples('wellbeing question answer 1 "Not while they make me sleepy"')
)
@click.argument("number")
@click.argument("answer")
@click.option("--on", metavar="DATE", default="today", help="The day you asked.")
@click.pass_obj
def answer_question(place: Place, number: str, answer: str, on: str) -> None:
    """Write down what was answered."""
    with place.changing(create=False) as diary:
        asked = QUESTIONS.one(diary, number)
        typed = typed_from_question(asked, place.today) | {"answer": answer, "asked_on": on}
        kept = understood(read_question(typed, asked, place.today), {"asked_on": "--on"})
        diary.medicines.save_question(kept)
    say(f"Saved: {kept.words}", f"   {question_line(kept, place.today)}")


@question.command("show", epilog=examples(SHOW_QUESTIONS, f"{SHOW_QUESTIONS} --format json"))
@FORM
@click.pass_obj
def show_questions(place: Place, form: str) -> None:
    """Show your questions by number, and what was answered."""
    from pain_companion.store.records import row_of  # noqa: PLC0415

    with place.reading() as diary:
        every = diary.medicines.questions() if diary else []
    if form == "json":
        print_json([row_of(each) for each in every])
    elif diary is None:
        say(NO_DIARY)
    else:
        told = ((each.words, question_line(each, place.today)) for each in every)
        say_list(told, "There is no question yet.")


def _change(place: Place, diary: Diary, before: Medicine, anew: Mapping[str, str]) -> Medicine:
    typed = {**typed_from_medicine(before, place.today), **anew}
    return diary.medicines.save(understood(read_medicine(typed, before, place.today), OPTIONS))


def _change_question(
    place: Place, diary: Diary, before: MedicineQuestion, anew: Mapping[str, str]
) -> MedicineQuestion:
    typed = {**typed_from_question(before, place.today), **anew}
    return diary.medicines.save_question(understood(read_question(typed, before, place.today), {}))


medicine.add_command(
    change_command(
        add_medicine,
        'Change what you wrote about a medicine. --until "" says that it is taken again.',
        MEDICINES,
        _change,
        '--as-told "as the leaflet says"',
    )
)
question.add_command(
    change_command(
        add_question,
        "Ask a question in other words.",
        QUESTIONS,
        _change_question,
        '--words "May I drive?"',
    )
)
medicine.add_command(
    move_command(
        MEDICINES,
        lambda diary, moved: diary.medicines.save_all(moved),
        lambda each: each.ended_on is not None,
    )
)
medicine.add_command(
    delete_command(
        "Put a medicine into the bin, by its number. `end` keeps it in the list.",
        MEDICINES,
        lambda diary, gone: diary.medicines.delete(gone.id),
    )
)
question.add_command(
    move_command(QUESTIONS, lambda diary, moved: diary.medicines.save_questions(moved))
)
question.add_command(
    delete_command(
        "Put a question into the bin, by its number.",
        QUESTIONS,
        lambda diary, gone: diary.medicines.delete_question(gone.id),
    )
)

"""`check-in questions`: which questions are asked, and questions of the person's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    DiaryGroup,
    Place,
    Problem,
    Words,
    examples,
    say,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed
from pain_companion.commands.offered import WHICH
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.check_in import (
    ASKED,
    OwnQuestion,
    QuestionKind,
    asked_of,
    asks_enough,
    chosen_from,
)
from pain_companion.domain.order import next_place
from pain_companion.domain.settings import Settings
from pain_companion.words.check_in import ENOUGH, PUT_ASIDE_AT_FIRST, QUESTIONS, answer_of
from pain_companion.words.check_in_entry import KIND_CHOICES, QUESTION_TITLES, read_question

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NAMES = {name.replace("_", "-"): name for name in ASKED}
NO_SUCH_QUESTION = "There is no question like this. `check-in questions show` lists them."
OWN_QUESTIONS = Listed[OwnQuestion](
    "check-in questions show", lambda diary: diary.own_questions.all(), lambda _, each: each.words
)


def _every_question(diary: Diary | None) -> list[Offer]:
    """The questions of the program and the person's own."""
    return [
        *((name, QUESTIONS[asked]) for name, asked in NAMES.items()),
        *OWN_QUESTIONS.offered(diary),
    ]


@click.group(cls=DiaryGroup)
def questions() -> None:
    """Which questions a check-in asks. A few are plenty."""


@questions.command("show", epilog=examples("check-in questions show"))
@click.pass_obj
def show_questions(place: Place) -> None:
    """Show all questions. Those with a mark are asked."""
    with place.reading() as diary:
        settings = diary.settings.read() if diary else Settings()
        own = diary.own_questions.all() if diary else []
    asked = asked_of(settings.check_in_asks)
    for word, name in NAMES.items():
        say(f"[{'x' if name in asked else ' '}] {word}: {QUESTIONS[name]}")
    for number, each in enumerate(own, start=1):
        say(f"[{' ' if each.is_aside else 'x'}] {number}: {each.words} ({each.kind})")


@asks(Asking(QUESTION_TITLES, {"words": "Foggy head?"}, {"kind": KIND_CHOICES}))
@questions.command("add", epilog=examples('check-in questions add "Foggy head?" --kind number'))
@click.argument("words")
@click.option("--kind", type=Words(QuestionKind), help="How it is answered.")
@click.pass_obj
def add_question(place: Place, words: str, kind: str | None) -> None:
    """Add a question of your own."""
    read = understood(read_question({"words": words, "kind": kind or ""}, None), {})
    with place.changing() as diary:
        every = diary.own_questions.all()
        aside = place.today if _asks_enough(diary) else None
        kept = diary.own_questions.save(replace(read, place=next_place(every), ended_on=aside))
    say(PUT_ASIDE_AT_FIRST if aside else f"Saved: {kept.words}")


@asks(Asking({"question": WHICH}, among={"question": _every_question}))
@questions.command("ask", epilog=examples("check-in questions ask mood"))
@click.argument("question")
@click.pass_obj
def ask(place: Place, question: str) -> None:
    """Ask a question from now on: by its name, or yours by its number or words."""
    _choose(place, question, asked=True)


@asks(Asking({"question": WHICH}, among={"question": _every_question}))
@questions.command("leave-out", epilog=examples("check-in questions leave-out mood"))
@click.argument("question")
@click.pass_obj
def leave_out(place: Place, question: str) -> None:
    """Ask a question no more. What you answered stays."""
    _choose(place, question, asked=False)


def _choose(place: Place, question: str, *, asked: bool) -> None:
    name = NAMES.get(question.strip().lower().replace("_", "-"))
    with place.changing() as diary:
        names = {*asked_of(diary.settings.read().check_in_asks)}
        own = None if name else _own(diary, question)
        already = name in names if own is None else not own.is_aside
        if asked and not already and _asks_enough(diary):
            raise Problem(ENOUGH)
        if own is not None:
            diary.own_questions.put_aside(own.id, None if asked else place.today)
        elif name:
            chosen = {*names, name} if asked else names - {name}
            diary.settings.change(check_in_asks=chosen_from(chosen))
    say("Saved: it is asked." if asked else "Saved: it is not asked any more.")


def _asks_enough(diary: Diary) -> bool:
    return asks_enough(diary.settings.read().check_in_asks, diary.own_questions.all())


def _own(diary: Diary, question: str) -> OwnQuestion:
    found = answer_of(diary.own_questions.all(), question)
    if found is None:
        raise Problem(NO_SUCH_QUESTION)
    return found


def _change(_: Place, diary: Diary, before: OwnQuestion, anew: Mapping[str, str]) -> OwnQuestion:
    return diary.own_questions.save(understood(read_question(anew, before), {}))


questions.add_command(
    change_command(
        add_question,
        "Ask a question of your own in other words. How it is answered stays.",
        OWN_QUESTIONS,
        _change,
        '--words "Foggy?"',
        without=("kind",),
    )
)
questions.add_command(
    delete_command(
        "Put a question of your own into the bin, and its answers with it.",
        OWN_QUESTIONS,
        lambda diary, gone: diary.own_questions.delete(gone.id),
    )
)

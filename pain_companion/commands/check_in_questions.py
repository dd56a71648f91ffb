"""`check-in questions`: which questions are asked, and questions of the person's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    DiaryGroup,
    Place,
    Problem,
    Words,
    examples,
    say,
)
from pain_companion.commands.offered import DELETE, OWN_QUESTIONS, WHICH
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.check_in import (
    ASKED,
    MOST_ASKED,
    OwnQuestion,
    QuestionKind,
    asked_of,
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


def _every_question(diary: Diary | None) -> list[Offer]:
    """The questions of the program and the person's own."""
    return [*((name, QUESTIONS[asked]) for name, asked in NAMES.items()), *OWN_QUESTIONS(diary)]


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
        aside = place.today if _asked(diary) >= MOST_ASKED else None
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


@asks(Asking({"question": WHICH}, among={"question": OWN_QUESTIONS}, confirm=DELETE))
@questions.command("delete", epilog=examples("check-in questions delete 1"))
@click.argument("question")
@click.pass_obj
def delete_question(place: Place, question: str) -> None:
    """Put a question of your own into the bin, and its answers with it."""
    with place.changing(create=False) as diary:
        own = _own(diary, question)
        diary.own_questions.delete(own.id)
    say(f"Deleted: {own.words}", BACK_AGAIN)


def _choose(place: Place, question: str, *, asked: bool) -> None:
    name = NAMES.get(question.strip().lower().replace("_", "-"))
    with place.changing() as diary:
        names = {*asked_of(diary.settings.read().check_in_asks)}
        own = None if name else _own(diary, question)
        already = name in names if own is None else not own.is_aside
        if asked and not already and _asked(diary) >= MOST_ASKED:
            raise Problem(ENOUGH)
        if own is not None:
            diary.own_questions.put_aside(own.id, None if asked else place.today)
        elif name:
            chosen = {*names, name} if asked else names - {name}
            diary.settings.change(check_in_asks=chosen_from(chosen))
    say("Saved: it is asked." if asked else "Saved: it is not asked any more.")


def _asked(diary: Diary) -> int:
    """How many questions are asked now."""
    names = asked_of(diary.settings.read().check_in_asks)
    return len(names) + len(diary.own_questions.asked())


def _own(diary: Diary, question: str) -> OwnQuestion:
    found = answer_of(diary.own_questions.all(), question)
    if found is None:
        raise Problem(NO_SUCH_QUESTION)
    return found

"""`story peg` and `answers`, `score` and `scores`: three questions, and numbers that were given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import DiaryCommand, DiaryGroup, FromTo, Place, examples, say
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import typed_words
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.story import GivenScore
from pain_companion.formats import date_words
from pain_companion.words.story import (
    PEG_TITLES,
    SCORE_TITLES,
    mean_words,
    peg_words,
    read_peg,
    read_score,
    score_words,
    typed_from_peg,
    typed_from_score,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ANSWER = FromTo(0, 10)
OPTIONS = {"day": "--day", "score": "NUMBER"}
S = TypeVar("S", GivenScore, PegAnswers)


def _say_questions(_place: Place) -> None:
    """Say the three questions in the words in which they were tested."""
    from pain_companion.content.story_content import read_peg as read_questions  # noqa: PLC0415

    for each in read_questions().questions:
        say(each.ask, f"  0 is {each.least}, 10 is {each.most}.")


@asks(Asking(PEG_TITLES, before=_say_questions))
@click.command(
    "peg",
    cls=DiaryCommand,
    epilog=examples("story peg --pain 6 --enjoyment 7 --activity 5", "story peg"),
)
@click.option("--pain", type=ANSWER, help="Pain on average in the past week.")
@click.option("--enjoyment", type=ANSWER, help="How far it interfered with enjoyment of life.")
@click.option("--activity", type=ANSWER, help="How far it interfered with general activity.")
@click.option("--day", metavar="DATE", default="today", help="The day of the answers.")
@click.pass_obj
def peg(place: Place, /, day: str, **given: int | None) -> None:
    """Keep answers to the three questions (PEG). Without any, print the questions."""
    from pain_companion.content.story_content import read_peg as read_questions  # noqa: PLC0415

    asked = read_questions()
    if all(said is None for said in given.values()):
        for each in asked.questions:
            say(f"--{each.key}  {each.ask}", f"  0 is {each.least}, 10 is {each.most}.")
    else:
        typed = {name: str(said) for name, said in given.items() if said is not None}
        new = PegAnswers(place.today)
        read = understood(read_peg({**typed, "day": day}, new, place.today), {"day": "--day"})
        with place.changing() as diary:
            kept = diary.peg.save(read)
        say(f"Saved: {asked.name} of {date_words(kept.day, today=place.today)}.", mean_words(kept))
    say(f"Source: {asked.source}", asked.notice)


@asks(Asking(SCORE_TITLES, {"name": "A form at the clinic", "score": "14"}))
@click.command(
    "score",
    cls=DiaryCommand,
    epilog=examples('story score "A form at the clinic" 14 --from "Priya" --day 3/11'),
)
@click.argument("name")
@click.argument("score")
@click.option("--day", metavar="DATE", default="today", help="The day it was given.")
@click.option("--from", "from_whom", metavar="NAME", help="Who gave it.")
@click.option("--note", metavar="TEXT", help="A note about it.")
@click.pass_obj
def score(place: Place, /, **given: str | None) -> None:
    """Keep a number that someone gave you. Nothing is read into it."""
    read = understood(read_score(typed_words(given), None, place.today), OPTIONS)
    with place.changing() as diary:
        kept = diary.story.save_score(read)
    say(f"Saved: {kept.name}, {date_words(kept.day, today=place.today)}.")


def _score_words(diary: Diary, each: GivenScore) -> str:
    return f"{each.name}: {score_words(each, diary.now().date())}"


def _answer_words(diary: Diary, each: PegAnswers) -> str:
    from pain_companion.content.story_content import read_peg as read_questions  # noqa: PLC0415

    shorts = [(question.key, question.short) for question in read_questions().questions]
    return f"{date_words(each.day, today=diary.now().date())}: {peg_words(each, shorts)}"


SCORES = Listed("story scores show", lambda diary: diary.story.scores(), _score_words)
ANSWERS = Listed("story answers show", lambda diary: diary.peg.all(), _answer_words)


@click.group(cls=DiaryGroup)
def scores() -> None:
    """Scores that someone gave you. The program says nothing about what they mean."""


@click.group(cls=DiaryGroup)
def answers() -> None:
    """Your answers to the three questions (PEG)."""


@scores.command("show", epilog=examples(SCORES.show))
@click.pass_obj
def show_scores(place: Place) -> None:
    """Show every score by number, the latest day first."""
    _show(place, SCORES, "There is no score yet.")


@answers.command("show", epilog=examples(ANSWERS.show))
@click.pass_obj
def show_answers(place: Place) -> None:
    """Show your answers by number, the latest day first."""
    _show(place, ANSWERS, "There is no answer yet.")


def _show(place: Place, listed: Listed[S], none_yet: str) -> None:
    with place.reading() as diary:
        told = [(words,) for _, words in listed.offered(diary)]
    say_list(told, none_yet)


def _change(place: Place, diary: Diary, before: GivenScore, anew: Mapping[str, str]) -> GivenScore:
    typed = {**typed_from_score(before, place.today), **anew}
    return diary.story.save_score(understood(read_score(typed, before, place.today), OPTIONS))


def _change_answers(
    place: Place, diary: Diary, before: PegAnswers, anew: Mapping[str, str]
) -> PegAnswers:
    typed = {**typed_from_peg(before, place.today), **anew}
    return diary.peg.save(understood(read_peg(typed, before, place.today), {"day": "--day"}))


scores.add_command(
    change_command(
        score,
        "Change a score that someone gave you, by its number in `story scores show`.",
        SCORES,
        _change,
        "--score 15",
    )
)
scores.add_command(
    delete_command(
        "Put a score into the bin, by its number in `story scores show`.",
        SCORES,
        lambda diary, gone: diary.story.delete_score(gone.id),
    )
)
answers.add_command(
    change_command(
        peg,
        "Change answers to the three questions, by their number in `story answers show`.",
        ANSWERS,
        _change_answers,
        "--pain 5",
    )
)
answers.add_command(
    delete_command(
        "Put answers to the three questions into the bin, by their number.",
        ANSWERS,
        lambda diary, gone: diary.peg.delete(gone.id),
    )
)

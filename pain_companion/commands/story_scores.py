"""`story peg` and `story score`: three questions, and numbers that someone gave you."""

from __future__ import annotations

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import DiaryCommand, Place, examples, say
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import typed_words
from pain_companion.domain.peg import PegAnswers
from pain_companion.formats import date_words
from pain_companion.words.story import PEG_TITLES, SCORE_TITLES, mean_words, read_peg, read_score

ANSWER = click.IntRange(0, 10)


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
    read = understood(
        read_score(typed_words(given), None, place.today), {"day": "--day", "score": "NUMBER"}
    )
    with place.changing() as diary:
        kept = diary.story.save_score(read)
    say(f"Saved: {kept.name}, {date_words(kept.day, today=place.today)}.")

"""`story activity`: three to five things you want to be able to do, and how well they go."""

from __future__ import annotations

from dataclasses import replace

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import BACK_AGAIN, DiaryGroup, Place, Problem, examples, say
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.offered import BRING_BACK, GO, OWN_ACTIVITIES, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import FORM, numbered, print_json
from pain_companion.domain.order import next_place
from pain_companion.domain.own_activities import MOST, OwnActivityRating
from pain_companion.formats import date_words
from pain_companion.words.own_activities import (
    ENOUGH,
    MOST_AT_ONCE,
    RATING_TITLES,
    TITLES,
    activity_line,
    change_words,
    read_own_activity,
    read_own_rating,
)

SHOW = "story activity show"


@click.group(cls=DiaryGroup)
def activity() -> None:
    """Three to five things you want to be able to do."""


@asks(Asking({"words": TITLES["name"]}, {"words": "carry a full cup"}))
@activity.command("add", epilog=examples('story activity add "carry a full cup"'))
@click.argument("words")
@click.pass_obj
def add(place: Place, words: str) -> None:
    """Add something you want to be able to do."""
    made = understood(read_own_activity({"name": words}, None), {})
    with place.changing() as diary:
        every = diary.own_activities.all()
        if sum(each.ended_on is None for each in every) >= MOST_AT_ONCE:
            raise Problem(ENOUGH)
        kept = diary.own_activities.save(replace(made, place=next_place(every)))
    say(f"In your list: {kept.name}")


@asks(Asking({"number": WHICH, **RATING_TITLES}, among={"number": OWN_ACTIVITIES}))
@activity.command("rate", epilog=examples("story activity rate 1 4 --day yesterday"))
@click.argument("number", type=int)
@click.argument("rating", type=click.IntRange(0, MOST))
@click.option("--day", metavar="DATE", default="today", help="The day it is about.")
@click.pass_obj
def rate(place: Place, number: int, rating: int, day: str) -> None:
    """Say how well you can do it: 0 is I cannot, 10 is as well as before."""
    typed = {"rating": str(rating), "day": day}
    with place.changing(create=False) as diary:
        about = numbered(diary.own_activities.all(), number, SHOW)
        new = OwnActivityRating(about.id, place.today, 0)
        told = understood(read_own_rating(typed, new, place.today), {"day": "--day"})
        kept = diary.own_activities.rate(told)
    when = date_words(kept.day, today=place.today)
    say(f"Saved: {about.name}, {kept.rating} of {MOST}, {when}.")


@asks(Asking({"number": WHICH, "back": BRING_BACK}, among={"number": OWN_ACTIVITIES}, confirm=GO))
@activity.command("end", epilog=examples("story activity end 2", "story activity end 2 --back"))
@click.argument("number", type=int)
@click.option("--back", is_flag=True, help="Bring it back instead.")
@click.pass_obj
def end(place: Place, number: int, *, back: bool) -> None:
    """Put an activity aside. Its ratings stay."""
    with place.changing(create=False) as diary:
        every = diary.own_activities.all()
        about = numbered(every, number, SHOW)
        held = sum(each.ended_on is None for each in every)
        if back and about.ended_on is not None and held >= MOST_AT_ONCE:
            raise Problem(ENOUGH)
        diary.own_activities.put_aside(about, None if back else place.today)
    say(f"{'Back in your list' if back else 'Put aside'}: {about.name}", BACK_AGAIN)


@activity.command("show", epilog=examples(SHOW, f"{SHOW} --format json"))
@FORM
@click.pass_obj
def show(place: Place, form: str) -> None:
    """Show your activities by number, and how they moved."""
    from pain_companion.store.story_rows import story_row  # noqa: PLC0415

    with place.reading() as diary:
        every = diary.own_activities.all() if diary else []
        ratings = diary.own_activities.ratings() if diary else []
    if form == "json":
        print_json(every, story_row)
        return
    for number, each in enumerate(every, start=1):
        say(f"{number}. {each.name}", f"   {activity_line(each, ratings, place.today)}")
    say(*change_words(every, ratings))
    if not every:
        say("There is nothing in your list yet.")


activity.add_command(
    delete_command(
        "Put an activity into the bin, with its ratings.",
        SHOW,
        lambda diary: diary.own_activities.all(),
        lambda _, each: each.name,
        lambda diary, gone: diary.own_activities.delete(gone.id),
    )
)

"""`story activity`: three to five things you want to be able to do, and how well they go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    DiaryGroup,
    FromTo,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.moving import move_command
from pain_companion.commands.offered import BRING_BACK, GO, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.order import next_place
from pain_companion.domain.own_activities import MOST, OwnActivity, OwnActivityRating, are_enough
from pain_companion.formats import date_words
from pain_companion.words.own_activities import (
    ENOUGH,
    RATING_TITLES,
    TITLES,
    activity_line,
    change_words,
    read_own_activity,
    read_own_rating,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "story activity show"
ACTIVITIES = Listed[OwnActivity](
    SHOW, lambda diary: diary.own_activities.all(), lambda _, each: each.name
)


@click.group(cls=DiaryGroup)
def activity() -> None:
    """Three to five things you want to be able to do."""


@asks(Asking(TITLES, {"name": "carry a full cup"}))
@activity.command("add", epilog=examples('story activity add "carry a full cup"'))
@click.argument("name", metavar="WORDS")
@click.pass_obj
def add(place: Place, name: str) -> None:
    """Add something you want to be able to do."""
    made = understood(read_own_activity({"name": name}, None), {})
    with place.changing() as diary:
        every = diary.own_activities.all()
        if are_enough(every):
            raise Problem(ENOUGH)
        kept = diary.own_activities.save(replace(made, place=next_place(every)))
    say(f"In your list: {kept.name}")


@asks(Asking({"number": WHICH, **RATING_TITLES}, among={"number": ACTIVITIES.offered}))
@activity.command("rate", epilog=examples("story activity rate 1 4 --day yesterday"))
@click.argument("number")
@click.argument("rating", type=FromTo(0, MOST))
@click.option("--day", metavar="DATE", default="today", help="The day it is about.")
@click.pass_obj
def rate(place: Place, number: str, rating: int, day: str) -> None:
    """Say how well you can do it: 0 is I cannot, 10 is as well as before."""
    typed = {"rating": str(rating), "day": day}
    with place.changing(create=False) as diary:
        about = ACTIVITIES.one(diary, number)
        new = OwnActivityRating(about.id, place.today, 0)
        told = understood(read_own_rating(typed, new, place.today), {"day": "--day"})
        kept = diary.own_activities.rate(told)
    when = date_words(kept.day, today=place.today)
    say(f"Saved: {about.name}, {kept.rating} of {MOST}, {when}.")


@asks(
    Asking({"number": WHICH, "back": BRING_BACK}, among={"number": ACTIVITIES.offered}, confirm=GO)
)
@activity.command("end", epilog=examples("story activity end 2", "story activity end 2 --back"))
@click.argument("number")
@click.option("--back", is_flag=True, help="Bring it back instead.")
@click.pass_obj
def end(place: Place, number: str, *, back: bool) -> None:
    """Put an activity aside. Its ratings stay."""
    with place.changing(create=False) as diary:
        every = diary.own_activities.all()
        about = ACTIVITIES.one(diary, number)
        if back and about.ended_on is not None and are_enough(every):
            raise Problem(ENOUGH)
        diary.own_activities.put_aside(about.id, None if back else place.today)
    say(f"{'Back in your list' if back else 'Put aside'}: {about.name}", BACK_AGAIN)


@activity.command("show", epilog=examples(SHOW, f"{SHOW} --format json"))
@FORM
@click.pass_obj
def show(place: Place, form: str) -> None:
    """Show your activities by number, and how they moved."""
    from pain_companion.store.records import row_of  # noqa: PLC0415

    with place.reading() as diary:
        every = diary.own_activities.all() if diary else []
        ratings = diary.own_activities.ratings() if diary else []
    if form == "json":
        print_json([row_of(each) for each in every])
        return
    told = ((each.name, activity_line(each, ratings, place.today)) for each in every)
    say_list(told, "There is nothing in your list yet.")
    say(*change_words(every, ratings))


def _change(_: Place, diary: Diary, before: OwnActivity, anew: Mapping[str, str]) -> OwnActivity:
    return diary.own_activities.save(understood(read_own_activity(anew, before), {}))


activity.add_command(
    change_command(
        add,
        "Say an activity in other words. Its ratings stay.",
        ACTIVITIES,
        _change,
        '--name "carry half a cup"',
    )
)
activity.add_command(
    move_command(
        ACTIVITIES,
        lambda diary, moved: diary.own_activities.save_all(moved),
        lambda each: each.ended_on is not None,
    )
)
activity.add_command(
    delete_command(
        "Put an activity into the bin, with its ratings.",
        ACTIVITIES,
        lambda diary, gone: diary.own_activities.delete(gone.id),
    )
)

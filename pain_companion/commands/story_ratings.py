"""`story activity ratings`: how well things went on each day, to see, change and delete."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import DiaryGroup, Place, examples
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.story_activities import rate
from pain_companion.domain.own_activities import MOST, OwnActivityRating
from pain_companion.formats import date_words
from pain_companion.words.own_activities import read_own_rating, typed_from_own_rating

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "story activity ratings show"


def _told(diary: Diary, each: OwnActivityRating) -> str:
    names = {about.id: about.name for about in diary.own_activities.all()}
    when = date_words(each.day, today=diary.now().date())
    return f"{when}: {names[each.own_activity_id]}, {each.rating} of {MOST}"


RATINGS = Listed(SHOW, lambda diary: diary.own_activities.ratings()[::-1], _told)


@click.group(cls=DiaryGroup)
def ratings() -> None:
    """How well each went, day by day."""


@ratings.command("show", epilog=examples(SHOW))
@click.pass_obj
def show(place: Place) -> None:
    """Show every rating by number, newest first."""
    with place.reading() as diary:
        told = [(words,) for _, words in RATINGS.offered(diary)]
    say_list(told, "There is no rating yet.")


def _change(
    place: Place, diary: Diary, before: OwnActivityRating, anew: Mapping[str, str]
) -> OwnActivityRating:
    typed = {**typed_from_own_rating(before, place.today), **anew}
    read = read_own_rating(typed, before, place.today)
    return diary.own_activities.rate(understood(read, {"day": "--day", "rating": "--rating"}))


ratings.add_command(
    change_command(
        rate,
        "Change a rating or its day, by its number in `story activity ratings show`.",
        RATINGS,
        _change,
        "--rating 5",
        without=("number",),
    )
)
ratings.add_command(
    delete_command(
        "Put a rating into the bin, by its number in `story activity ratings show`.",
        RATINGS,
        lambda diary, gone: diary.own_activities.delete_rating(gone.id),
    )
)

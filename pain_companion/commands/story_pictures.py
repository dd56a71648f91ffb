"""`story picture`: the pictures of ten parts of life, each with its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import BACK_AGAIN, DiaryGroup, Place, Problem, examples, say
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.commands.offered import DELETE
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.life_areas import LifePicture
from pain_companion.formats import date_words
from pain_companion.words.life_areas import of_day, rating_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "story picture show"
PICTURES = Listed[LifePicture](
    SHOW,
    lambda diary: diary.life_areas.pictures(),
    lambda diary, each: f"Picture of {date_words(each.begun_on, today=diary.now().date())}",
)


def _told_parts(diary: Diary | None) -> list[Offer]:
    """The parts of life of which the latest picture tells."""
    from pain_companion.content.story_content import area_names  # noqa: PLC0415

    pictures = diary.life_areas.pictures() if diary else []
    told = {each.life_area for each in pictures[0].ratings} if pictures else set()
    return [offer for offer in area_names().items() if offer[0] in told]


@click.group(cls=DiaryGroup)
def picture() -> None:
    """Ten parts of life, as they were at one time. `story area` tells of a part."""


@picture.command("show", epilog=examples(SHOW))
@click.pass_obj
def show(place: Place) -> None:
    """Show every picture by number, the latest first."""
    from pain_companion.content.story_content import area_names  # noqa: PLC0415

    with place.reading() as diary:
        pictures = diary.life_areas.pictures() if diary else []
    names = area_names()
    told = (_told(each, names, place.today) for each in pictures)
    say_list(told, "There is no picture yet.")


def _told(picture: LifePicture, names: Mapping[str, str], today: date) -> Iterator[str]:
    yield of_day(picture.begun_on, today)
    for key, name in names.items():
        rating = picture.rating(key)
        if rating.id:
            yield f"{name}: {rating_words(rating)}"
    yield picture.note or ""


@asks(Asking({"key": "Which part of life?"}, among={"key": _told_parts}, confirm=DELETE))
@picture.command("remove", epilog=examples("story picture remove getting-about"))
@click.argument("key")
@click.pass_obj
def remove(place: Place, key: str) -> None:
    """Take what you told of one part out of the latest picture."""
    with place.changing(create=False) as diary:
        pictures = diary.life_areas.pictures()
        told = pictures[0].rating(key) if pictures else None
        if told is None or not told.id:
            raise Problem("Nothing is told of this part. `story areas` lists them.")
        diary.life_areas.delete_rating(told.id)
    say("It is taken out.", BACK_AGAIN)


picture.add_command(
    delete_command(
        "Put a whole picture into the bin, by its number in `story picture show`.",
        PICTURES,
        lambda diary, gone: diary.life_areas.delete(gone.id),
    )
)

"""`story`: your story in parts of life, a body chart, activities, words and scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    NO_DIARY,
    DiaryGroup,
    FromTo,
    Place,
    Problem,
    examples,
    say,
    show_or_save,
)
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.showing import FORM, print_json
from pain_companion.commands.story_activities import activity
from pain_companion.commands.story_body import body
from pain_companion.commands.story_pictures import picture
from pain_companion.commands.story_ratings import ratings
from pain_companion.commands.story_scores import answers, peg, score, scores
from pain_companion.commands.story_written import written
from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.domain.story import StoryLine
from pain_companion.words.life_areas import TITLES, read_rating, typed_from_rating
from pain_companion.words.story import read_note, read_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PAGE_FORMS = ("text", "html")


def _areas(_diary: Diary | None) -> Sequence[Offer]:
    from pain_companion.content.story_content import area_names  # noqa: PLC0415

    return tuple(area_names().items())


def _parts(_diary: Diary | None) -> Sequence[Offer]:
    from pain_companion.content.story_content import part_titles  # noqa: PLC0415

    return tuple(part_titles().items())


@click.group(cls=DiaryGroup)
def story() -> None:
    """Your story: parts of life, a body chart, activities, words and scores."""


for each in (picture, body, activity, written, peg, answers, score, scores):
    story.add_command(each)
activity.add_command(ratings)


@story.command("show", epilog=examples("story show", "story show --format json"))
@FORM
@click.pass_obj
def show(place: Place, form: str) -> None:
    """Show all of your story."""
    from pain_companion.content.story_names import story_names  # noqa: PLC0415
    from pain_companion.exchange.story_page import (  # noqa: PLC0415
        NOTHING,
        story_groups,
        story_json,
    )
    from pain_companion.exchange.story_told import told_of  # noqa: PLC0415

    with place.reading() as diary:
        told = told_of(diary) if diary else None
    if form == "json":
        print_json(story_json(told) if told else {})
        return
    if told is None:
        say(NO_DIARY)
        return
    found = [each for each in story_groups(told, place.today, story_names()) if each[1]]
    for heading, sections in found:
        say("", heading)
        for section in sections:
            say("", section.heading, *(f"- {line}" for line in section.lines))
            say(*filter(None, [section.note]))
    if not found:
        say(NOTHING)


@story.command(
    "page", epilog=examples("story page", "story page --output story.html --format html")
)
@click.option("--output", metavar="FILE", help="Save it as this file instead of printing it.")
@click.option(
    "--format", "form", type=click.Choice(PAGE_FORMS), default="text", help="How to write it."
)
@click.pass_obj
def page(place: Place, output: str | None, form: str) -> None:
    """All of your story as one page to take along."""
    from pain_companion.content.helpnow import read_help_now  # noqa: PLC0415
    from pain_companion.content.story_names import story_names  # noqa: PLC0415
    from pain_companion.exchange.printed import page_text  # noqa: PLC0415
    from pain_companion.exchange.printed_html import page_html  # noqa: PLC0415
    from pain_companion.exchange.story_page import printed_story  # noqa: PLC0415

    with place.reading_begun() as diary:
        printed = printed_story(diary, place.today, story_names(), read_help_now())
    show_or_save(place, page_text(printed) if form == "text" else page_html(printed), output)


@story.command("areas", epilog=examples("story areas"))
def areas() -> None:
    """List the ten parts of life by their keys."""
    from pain_companion.content.story_content import read_life_areas  # noqa: PLC0415

    say(*(f"{each.key}: {each.name}. {each.about}." for each in read_life_areas()))


@asks(
    Asking(
        {"key": "Which part of life?", **TITLES, "new": "Begin a new picture with it?"},
        among={"key": _areas},
    )
)
@story.command(
    "area",
    epilog=examples(
        "story area getting-about --in-the-way 7 --matters 9",
        'story area sleep-and-rest --words "Naps help" --new',
    ),
)
@click.argument("key")
@click.option("--in-the-way", type=FromTo(0, 10), help="How much pain is in the way.")
@click.option("--matters", type=FromTo(0, 10), help="How much this part matters.")
@click.option("--words", metavar="TEXT", help="A line of words.")
@click.option("--new", is_flag=True, help="Begin a new picture with it. The earlier one stays.")
@click.pass_obj
def area(
    place: Place,
    key: str,
    *,
    in_the_way: int | None,
    matters: int | None,
    words: str | None,
    new: bool,
) -> None:
    """Tell of one part of life. What is not given stays as it was."""
    from pain_companion.content.story_content import area_names  # noqa: PLC0415

    if key not in area_names():
        raise click.UsageError(f"KEY can be {', '.join(area_names())}.")
    given = {"in_the_way": in_the_way, "matters": matters, "words": words}
    typed = {name: str(said) for name, said in given.items() if said is not None}
    understood(read_rating(typed, Rating(key)), {})
    with place.changing() as diary:
        pictures = [] if new else diary.life_areas.pictures()
        before = (pictures[0] if pictures else LifePicture(place.today)).rating(key)
        rating = understood(read_rating({**typed_from_rating(before), **typed}, before), {})
        if new:
            rating = replace(rating, picture_id=diary.life_areas.begin(place.today).id)
        diary.life_areas.rate(rating, place.today)
    say(f"Saved: {area_names()[key]}.")


@asks(
    Asking(
        {"about": "What is it about?", "text": "Note"},
        choices={"about": (("areas", "parts of life"), ("body", "the body chart"))},
    )
)
@story.command("note", epilog=examples('story note body "Worse in the evenings."'))
@click.argument("about", type=click.Choice(["areas", "body"]))
@click.argument("text")
@click.pass_obj
def note(place: Place, about: str, text: str) -> None:
    """Write a note about the latest picture of your life, or the latest body chart."""
    with place.changing(create=False) as diary:
        pictures, charts = diary.life_areas.pictures(), diary.body_charts.all()
        if about == "areas" and pictures:
            diary.life_areas.save(understood(read_note({"note": text}, pictures[0]), {}))
        elif about == "body" and charts:
            diary.body_charts.save(understood(read_note({"note": text}, charts[0]), {}))
        else:
            raise Problem("There is none yet to write a note about.")
    say("Saved: the note.")


@asks(Asking({"part": "Which part of the story?", "text": "My words"}, among={"part": _parts}))
@story.command(
    "words", epilog=examples('story words hope "A slow walk by the canal."', 'story words fear "…"')
)
@click.argument("part")
@click.argument("text")
@click.pass_obj
def words(place: Place, part: str, text: str) -> None:
    """Write your words for one part of the story. Those of an earlier day are kept."""
    from pain_companion.content.story_content import part_titles  # noqa: PLC0415

    titles = part_titles()
    if part not in titles:
        raise click.UsageError(f"PART can be {', '.join(titles)}.")
    line = understood(read_words({"words": text}, StoryLine(part, "", place.today)), {})
    with place.changing() as diary:
        diary.story.write(line)
    say(f"Saved: {titles[part]}.")

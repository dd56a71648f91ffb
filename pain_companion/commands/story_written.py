"""`story written`: the words of the story, those that hold and the earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import DiaryGroup, Place, examples
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed, say_list
from pain_companion.domain.story import StoryLine
from pain_companion.words.story import short_words, since_line

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "story written show"


def _told(_: Diary, line: StoryLine) -> str:
    from pain_companion.content.story_content import part_titles  # noqa: PLC0415

    return f"{part_titles().get(line.part, line.part)}: {short_words(line.words)}"


def _every(diary: Diary) -> list[StoryLine]:
    """All words, the newest first."""
    return diary.story.lines()[::-1]


@click.group(cls=DiaryGroup)
def written() -> None:
    """What you wrote in your own words. `story words` writes anew."""


@written.command("show", epilog=examples(SHOW))
@click.pass_obj
def show(place: Place) -> None:
    """Show all that you wrote by number, newest first, with what other words took the place of."""
    from pain_companion.content.story_content import part_titles  # noqa: PLC0415

    with place.reading() as diary:
        lines = _every(diary) if diary else []
    titles = part_titles()
    told = (
        (titles.get(line.part, line.part), f"{since_line(line, place.today)}:", line.words)
        for line in lines
    )
    say_list(told, "Nothing is written yet.")


written.add_command(
    delete_command(
        "Put words into the bin, by their number in `story written show`.",
        Listed(SHOW, _every, _told),
        lambda diary, gone: diary.story.delete(gone.id),
    )
)

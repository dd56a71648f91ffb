"""What "My story" brings along: parts of life, feelings, beginnings, PEG, and its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from pain_companion.content.library import shown_of
from pain_companion.content.shipped import read_table
from pain_companion.frozen import frozen

FOLDER = "story"
IN_ORDER = (
    "story/telling-your-story",
    "story/the-ten-life-areas",
    "story/words-for-pain",
    "story/numbers-and-questionnaires",
    "team/preparing-for-an-appointment",
    "team/your-first-assessment",
    "team/how-a-pain-service-works",
    "team/who-is-who",
    "team/speaking-up",
)
"""The pages in the order in which they are offered."""


@frozen
class LifeArea:
    """A part of life. `key` never changes; it is kept in diaries."""

    key: str
    name: str
    about: str


@frozen
class StoryPart:
    """A part of the story: what is asked, and beginnings to borrow. `key` never changes."""

    key: str
    title: str
    ask: str
    examples: Sequence[str]


@frozen
class PegQuestion:
    """A question of PEG, in the words of its authors. `short` is our own name for it."""

    key: str
    short: str
    ask: str
    least: str
    most: str


@frozen
class Peg:
    """The three questions, where they come from, and a notice about rights in them."""

    name: str
    source: str
    notice: str
    questions: tuple[PegQuestion, ...]


@cache
def read_life_areas() -> tuple[LifeArea, ...]:
    """The parts of life, in their order."""
    found = read_table(f"{FOLDER}/life-areas.toml")["areas"]
    return tuple(LifeArea(each["key"], each["name"], each["about"]) for each in found)


@cache
def read_parts() -> tuple[StoryPart, ...]:
    """The parts of the story, in their order."""
    return tuple(
        StoryPart(each["key"], each["title"], each["ask"], tuple(each["examples"]))
        for each in read_table(f"{FOLDER}/prompts.toml")["parts"]
    )


def read_feelings() -> Sequence[str]:
    """Words for how it feels, in their order."""
    return [
        word for group in read_table(f"{FOLDER}/feelings.toml")["groups"] for word in group["words"]
    ]


@cache
def read_peg() -> Peg:
    """The three questions."""
    table = read_table(f"{FOLDER}/peg.toml")
    questions = tuple(PegQuestion(**each) for each in table["questions"])
    return Peg(table["name"], table["source"], table["notice"], questions)


def area_names() -> Mapping[str, str]:
    """What each part of life is called by its key, in their order."""
    return {each.key: each.name for each in read_life_areas()}


def part_titles() -> Mapping[str, str]:
    """What each part of the story is called by its key, in their order."""
    return {each.key: each.title for each in read_parts()}


def pages(*, limited: bool) -> list[str]:
    """The names of the pages of this area for this person, in order."""
    return shown_of(IN_ORDER, limited=limited)

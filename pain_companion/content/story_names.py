"""What everything of a story is called, for pages and commands that tell all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pain_companion.content.body import read_body
from pain_companion.content.story_content import area_names, part_titles, read_peg
from pain_companion.domain.body_chart import Body
from pain_companion.frozen import frozen


@frozen
class StoryNames:
    """Names by key: parts of life, parts of the story, regions of the body, questions of PEG."""

    areas: Mapping[str, str]
    parts: Mapping[str, str]
    body: Body
    peg_name: str
    peg_source: str
    peg: Sequence[tuple[str, str]]


def story_names() -> StoryNames:
    """Them, from their files."""
    peg = read_peg()
    shorts = [(each.key, each.short) for each in peg.questions]
    source = f"Source: {peg.source}"
    return StoryNames(area_names(), part_titles(), read_body(), peg.name, source, shorts)

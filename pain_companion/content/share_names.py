"""What things that can be shared are called, by the keys under which a diary keeps them."""

from __future__ import annotations

from collections.abc import Mapping

from pain_companion.content.story_content import part_titles
from pain_companion.content.toolkit_content import tool_titles
from pain_companion.content.up_and_down import group_names
from pain_companion.frozen import frozen


@frozen
class ShareNames:
    """Names by key: groups of what winds up or settles, tools, parts of the story."""

    groups: Mapping[str, str]
    tools: Mapping[str, str]
    story: Mapping[str, str]


def share_names() -> ShareNames:
    """Them, from their files."""
    return ShareNames(group_names(), tool_titles(), part_titles())

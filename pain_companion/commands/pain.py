"""`pain`: the lessons about pain, and a person's own list of what winds up and what settles."""

from __future__ import annotations

import click

from pain_companion.commands.base import DiaryGroup
from pain_companion.commands.lessons import delete_note, list_lessons, note
from pain_companion.commands.up_and_down import bring_back, delete, down, end, groups, show, up


@click.group(cls=DiaryGroup)
def pain() -> None:
    """Understanding pain: lessons, what winds you up, and what settles you."""


for command in (
    *(list_lessons, note, delete_note),
    *(show, up, down, end, bring_back, delete, groups),
):
    pain.add_command(command)

"""`wellbeing`: movements, small pleasures, hard moments and the list of medicines."""

from __future__ import annotations

import click

from pain_companion.commands.base import DiaryGroup
from pain_companion.commands.wellbeing_medicines import medicine, question
from pain_companion.commands.wellbeing_moments import moment
from pain_companion.commands.wellbeing_movements import movement
from pain_companion.commands.wellbeing_pleasures import pleasure


@click.group(cls=DiaryGroup)
def wellbeing() -> None:
    """Movements, small pleasures, hard moments and your list of medicines."""


for each in (movement, pleasure, moment, medicine, question):
    wellbeing.add_command(each)

"""What a person wants to do, as commands list it and find what is meant."""

from __future__ import annotations

from pain_companion.commands.listed import Listed
from pain_companion.domain.goals import Goal

SHOW = "goals show"
GOALS = Listed[Goal](SHOW, lambda diary: diary.goals.all(), lambda _, each: each.words)

"""The place of a file as a person types or pastes it."""

from __future__ import annotations

import os
from pathlib import Path

from pain_companion.text import clean_input

QUOTES = "'\""


def typed_path(typed: str) -> Path:
    """The whole path. "~" is the home folder; what a file manager copies may stand in quotes."""
    # Unlike Path's own, these raise nothing where a home folder is unknown.
    home = os.path.expanduser(clean_input(typed).strip().strip(QUOTES))  # noqa: PTH111
    return Path(os.path.abspath(home))  # noqa: PTH100

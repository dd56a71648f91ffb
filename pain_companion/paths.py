"""Where things live on this computer."""

from __future__ import annotations

import os
from pathlib import Path

APP_NAME = "pain-companion"
VARIABLE = "PAIN_COMPANION_DATA"


def data_folder() -> Path:
    """The person's folder for data of this program, in the place their system has for it."""
    from platformdirs import user_data_path  # noqa: PLC0415  # not needed where a file is named

    return user_data_path(APP_NAME, appauthor=False)


def diary_path(chosen: str | Path | None = None) -> Path:
    """The person's own diary: the file named on the command line, by the variable, or the usual."""
    named = chosen or os.environ.get(VARIABLE)
    return Path(named).expanduser() if named else data_folder() / "diary.db"


def example_folder() -> Path:
    """Where example diaries are made, apart from anyone's own."""
    return data_folder() / "example"


def session_folder() -> Path:
    """Where the file of a session lies, apart from anyone's own diary and from the examples."""
    return data_folder() / "session"


def report_folder() -> Path:
    """Where a report of a fault goes. Reports hold places in the program, no diary text."""
    return data_folder() / "reports"

"""Words that cannot go into the diary file any more, put into a text file of their own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path


def put_aside(words: Mapping[str, str], beside: Path, moment: datetime) -> Path | None:
    """Write `words`, by what each is called, into a file that only its owner can read.

    The file lies in the folder of the diary `beside`, or else in the person's home folder. Called
    again with the same moment it replaces the words. None where neither folder can be written.
    """
    name = f"words-not-saved-{moment:%Y-%m-%d-%H%M%S}.txt"
    text = "".join(f"{title}: {said}\n" for title, said in words.items())
    for folder in (beside.parent, Path.home()):
        path = folder / name
        try:
            descriptor = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
        except OSError:
            continue
        return path
    return None

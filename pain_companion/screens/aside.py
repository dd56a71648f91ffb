"""Words that cannot go into the diary file any more, put into a text file of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path


def put_aside(
    words: Mapping[str, str], beside: Path, moment: datetime, *, only_beside: bool = False
) -> Path | None:
    """Write `words`, by what each is called, into a file that only its owner can read.

    The file lies in the folder of the diary `beside`, or else in the person's home folder, unless
    it is to lie `only_beside` it. Called again with the same moment it replaces the words. None
    where no such folder can be written.
    """
    name = f"words-not-saved-{moment:%Y-%m-%d-%H%M%S}.txt"
    text = "".join(f"{title}: {said}\n" for title, said in words.items())
    for folder in _folders(beside, only_beside=only_beside):
        path = folder / name
        part = path.with_suffix(".part")
        try:
            descriptor = os.open(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
            part.replace(path)
        except OSError:
            with suppress(OSError):
                part.unlink()
            continue
        return path
    return None


def _folders(beside: Path, *, only_beside: bool) -> Iterator[Path]:
    yield beside.parent
    if not only_beside:
        with suppress(RuntimeError):  # nobody knows the home of this person
            yield Path.home()

"""What is written down of a fault of the program: where it is, without a word of the person."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from textual.worker import WorkerFailed

from pain_companion import __version__

_DEEPEST_TRACE = 50
_LONGEST_CHAIN = 10


def write_report(folder: Path, error: BaseException, now: datetime) -> Path | None:
    """Write down what kind of error came up and where, and the versions of what took part.

    Neither messages nor values go in: they can hold what a person wrote. None if the report
    cannot be written. A second fault within a minute is added to the first.
    """
    path = folder / f"fault-{now:%Y-%m-%d-%H%M}.txt"
    try:
        for each in reversed((folder, *folder.parents)):
            each.mkdir(mode=0o700, exist_ok=True)
        handle = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in (*_versions(), *_places(error)))
    except OSError:
        return None
    return path


def _versions() -> Iterator[str]:
    import platform  # noqa: PLC0415  # these two only when there is a fault
    from importlib.metadata import version  # noqa: PLC0415

    yield f"Pain Companion {__version__}, Textual {version('textual')}"
    yield f"Python {platform.python_version()}, {platform.platform()}"


def _places(error: BaseException | None) -> Iterator[str]:
    from traceback import walk_tb  # noqa: PLC0415  # only when there is a fault

    for _ in range(_LONGEST_CHAIN):
        if isinstance(error, WorkerFailed):
            error = error.error
        if error is None:
            return
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        for frame, line in list(walk_tb(error.__traceback__))[-_DEEPEST_TRACE:]:
            # The folders further up can hold a person's name.
            place = "/".join(Path(frame.f_code.co_filename).parts[-2:])
            yield f"  {place}:{line} {frame.f_code.co_name}"
        error = error.__cause__ or error.__context__

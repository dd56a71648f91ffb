"""A file for someone to keep, read back before it is put in its place."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pain_companion.exchange.parcel import ParcelError
from pain_companion.store.connection import kind_of
from pain_companion.store.faults import BusyDiaryError, DiaryError, NoSpaceError

BESIDE_A_DIARY = ("-wal", "-shm", "-journal")
"""Endings of the files that SQLite keeps beside a diary while it is open."""


def write_checked(output: Path, content: bytes, check: Callable[[bytes], None]) -> None:
    """Write beside `output`, read back and check, then put it there in one step.

    The file is for its owner alone. Raises NoSpaceError, or ParcelError, also where a diary lies
    there: no diary or backup is ever written over, whatever a person has typed.
    """
    if _belongs_to_a_diary(output):
        raise ParcelError("This would write over a diary. Choose another file.")
    beginning = output.with_name(f".{output.name}.part")
    try:
        handle = os.open(beginning, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        check(beginning.read_bytes())
        beginning.replace(output)
    except OSError as error:
        raise NoSpaceError(
            f"The file could not be written there: {output}. "
            "Choose another place, or make some room on the disk."
        ) from error
    finally:
        with suppress(OSError):
            beginning.unlink(missing_ok=True)


def _belongs_to_a_diary(output: Path) -> bool:
    """Whether a diary or a backup lies there, or what SQLite keeps beside one."""
    name = output.name
    for ending in BESIDE_A_DIARY:
        name = name.removesuffix(ending)
    try:
        kind_of(output.with_name(name))
    except BusyDiaryError:
        return True
    except (DiaryError, OSError, ValueError):
        return False
    return True

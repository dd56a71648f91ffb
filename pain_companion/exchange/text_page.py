"""A page to read without the program: as plain text, and saved as a file of its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from textwrap import wrap

from pain_companion.exchange.checked_file import write_checked
from pain_companion.exchange.parcel import ParcelError
from pain_companion.text import shown

TEXT_WIDTH = 78


def as_text(lines: Iterable[str]) -> str:
    """Lines as plain text, in rows of at most 78 characters. What has a dash hangs behind it."""
    return "\n".join(row.rstrip() for line in lines for row in _wrapped(line)) + "\n"


def save_page(output: Path, content: str | bytes) -> None:
    """Write a page where `output` says, for its owner alone, read back before it is put there.

    Raises NoSpaceError, or ParcelError where it does not read back the same.
    """
    packed = content.encode() if isinstance(content, str) else content

    def require_same(written: bytes) -> None:
        if written != packed:
            raise ParcelError("The page did not read back the same, so it was not kept.")

    write_checked(output, packed, require_same)


def _wrapped(line: str) -> list[str]:
    hanging = "  " if line.startswith("- ") else ""
    rows = wrap(shown(line), TEXT_WIDTH, subsequent_indent=hanging, break_on_hyphens=False)
    return rows or [""]

"""The pages that say what is promised name tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RELIABILITY, REACH = ROOT / "docs" / "reliability.md", ROOT / "docs" / "reach.md"
DEFINED = re.compile(r"^( {4}|)(class|(?:async )?def) (\w+)", re.MULTILINE)
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::([\w:]+))?`")


def names_in(path: Path) -> set[str]:
    """The tests of a file, those of a class with its name in front."""
    found: set[str] = set()
    owner = ""
    for indent, kind, name in DEFINED.findall(path.read_text(encoding="utf-8")):
        if kind == "class":
            owner = f"{name}::"
        else:
            found.add(f"{owner}{name}" if indent else name)
    return found


def rows_of(page: Path, head: str) -> list[str]:
    """The rows of each table on a page that begins with this head."""
    tables = re.findall(r"(?:^\|.*\n)+", page.read_text(encoding="utf-8"), re.MULTILINE)
    rows = [row for each in tables if each.startswith(head) for row in each.splitlines()[2:]]
    assert len(rows) > 20
    return rows


@pytest.mark.parametrize(("page", "more_than"), [(RELIABILITY, 50), (REACH, 20)])
def test_every_test_that_is_named_there_exists(page: Path, more_than: int) -> None:
    named = NAMED.findall(page.read_text(encoding="utf-8"))
    assert len(named) > more_than
    # A file named alone stands for all its tests.
    known = {file: {"", *names_in(ROOT / file)} for file, _ in named}
    assert [f"{file}::{test}" for file, test in named if test not in known[file]] == []


def test_every_fault_has_its_promise_and_its_test() -> None:
    for row in rows_of(RELIABILITY, "| Fault | What is promised | What the person sees | Test |"):
        cells = row.strip("|").split(" | ")
        assert len(cells) == 4, row
        assert NAMED.search(cells[3]), row


def test_every_promise_of_reach_has_its_test() -> None:
    for row in rows_of(REACH, "| Promise | Which test shows it |"):
        _, shown_by = row.strip("|").split(" | ")
        assert NAMED.search(shown_by) or shown_by.strip() in {"the same", "the same test"}, row

"""The page that says what is promised names tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "reliability.md"
DEFINED = re.compile(r"^( {4}|)(class|(?:async )?def) (\w+)", re.MULTILINE)
NAMED = re.compile(r"`(tests/[\w/]+\.py)::([\w:]+)`")


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


def test_every_test_that_is_named_there_exists() -> None:
    named = NAMED.findall(PAGE.read_text(encoding="utf-8"))
    assert len(named) > 50
    known = {file: names_in(ROOT / file) for file, _ in named}
    assert [f"{file}::{test}" for file, test in named if test not in known[file]] == []


def test_every_fault_has_its_promise_and_its_test() -> None:
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    faults = [row for row in rows if not row.startswith(("| ---", "| Fault "))]
    for row in faults:
        cells = row.strip("|").split(" | ")
        assert len(cells) == 4, row
        assert NAMED.search(cells[3]), row

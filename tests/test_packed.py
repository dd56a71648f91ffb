"""What is put beside each other stays within its rows."""

from __future__ import annotations

from textual.content import Content

from pain_companion.widgets.packed import packed


def test_what_is_longer_than_a_row_has_several_and_loses_no_word() -> None:
    long, short = "r read about it, and where it comes from", "g places"
    rows = [row.plain for row in packed([Content(long), Content(short)], 20, gap=3)]
    assert " ".join(rows).split() == f"{long} {short}".split()
    assert all(len(row) <= 20 for row in rows)

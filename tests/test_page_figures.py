"""The table of all pages for whoever reviews them."""

from __future__ import annotations

from datetime import date

from docs.page_figures import lines
from pain_companion.content.library import page_names, read_page


def test_every_page_has_a_line_and_what_is_due_is_marked() -> None:
    name = "sleep/winding-down"
    due = read_page(name).next_check
    for today, marked in ((date(2026, 11, 28), False), (due, True)):
        table = list(lines(today))
        rows = {words.split()[0]: words for words in table if "/" in words}
        assert set(rows) == set(page_names())
        assert rows[name].endswith("DUE") is marked
    assert any("SMOG" in line for line in table)
    assert f" {read_page(name).checked} " in rows[name]

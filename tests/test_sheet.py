"""A blank sheet to fill in by hand: it asks what the forms ask, and holds nothing of anyone."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from textual.binding import Binding

from pain_companion.areas import area
from pain_companion.content.helpnow import read_help_now
from pain_companion.exchange.printed import ending_of
from pain_companion.exchange.sheet_page import sheet_html, sheet_text
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.night import NightScreen
from pain_companion.screens.pacing import PacingScreen
from pain_companion.words.pacing_sheet import PACED_DAYS
from pain_companion.words.sheet import Sheet
from pain_companion.words.sleep_sheet import NIGHTS
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import FreshApp, golden
from tests.filled import fill_areas
from tests.journeys import app_at, status
from tests.places import press

ENDING = ending_of(read_help_now())
PAGE_MM, MARGINS_MM = 297, 22
AROUND_MM = 50
"""Over and under the rows, where letters are as wide as in DejaVu Sans."""
SHEETS = pytest.mark.parametrize("sheet", [NIGHTS, PACED_DAYS], ids=lambda sheet: sheet.file)
ELSEWHERE = {"bed_zone", "rise_zone"}
"""The clocks of a journey are told in the note."""


async def test_the_sheet_of_nights_asks_what_the_form_asks_in_its_order(
    fresh_app: FreshApp,
) -> None:
    async with app_at(fresh_app(), "s", "enter") as (_, app):
        assert isinstance(app.screen, NightScreen)
        asked = [each.label for each in app.screen.answers() if each.item not in ELSEWHERE]
    rows = [row.title for row in NIGHTS.rows if row.is_question]
    assert rows == ["Morning", *asked]


async def test_both_sheets_are_saved_by_keyboard_with_nothing_of_the_diary(
    fresh_app: FreshApp, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    async with app_at(fresh_app(fill=fill_areas)) as (pilot, app):
        for letter, sheet in (("s", NIGHTS), ("p", PACED_DAYS)):
            await press(pilot, letter, "b", "enter", "enter")
            assert isinstance(app.screen, ConfirmScreen), "it asks whether to open it"
            await press(pilot, "escape")
            assert "Saved and checked" in status(app.screen)
            saved = home / f"{sheet.file}-2026-11-23.html"
            assert saved.read_text(encoding="utf-8") == sheet_html(sheet, ENDING)
            await press(pilot, "escape", "escape")


@SHEETS
def test_it_is_one_page_of_high_rows(sheet: Sheet) -> None:
    page = sheet_html(sheet, ENDING)
    html5lib.HTMLParser(strict=True).parse(page)
    heights = [float(each) for each in re.findall(r"height: ([\d.]+)mm", page)]
    assert len(heights) == len(sheet.rows)
    assert sum(heights) + AROUND_MM + MARGINS_MM < PAGE_MM
    for row, height in zip(sheet.rows, heights, strict=True):
        assert height >= 9 or not row.is_question


@SHEETS
def test_the_sheet_as_text(sheet: Sheet) -> None:
    golden(f"sheet-{sheet.file}", sheet_text(sheet, ENDING).splitlines())


def test_the_commands_print_and_save_it_and_begin_no_diary(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for group, sheet in (("sleep", NIGHTS), ("pacing", PACED_DAYS)):
        run = runner(diary_path, clock, capsys, group)
        assert run("sheet").out == sheet_text(sheet, ENDING)
        output = tmp_path / "sheet.html"
        assert run("sheet", "--format", "html", "--output", str(output)).status == 0
        assert output.read_text(encoding="utf-8") == sheet_html(sheet, ENDING)
        output.unlink()
    assert not diary_path.exists()


def test_the_keys_at_the_foot_are_those_of_the_screens() -> None:
    for sheet, areas in ((NIGHTS, ["sleep"]), (PACED_DAYS, ["pacing", "checkin"])):
        opened = re.findall(r"\b(\w) opens", " ".join(sheet.ending))
        assert opened == [area(each).letter for each in areas]
    written = re.findall(r"\b(\w) writes", " ".join(PACED_DAYS.ending))
    assert written == ["w", "r"]
    assert {*written} <= {each.key for each in PacingScreen.BINDINGS if isinstance(each, Binding)}

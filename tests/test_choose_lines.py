"""Choosing line by line what someone else may see: the screen, the command, the settings."""

from __future__ import annotations

import io
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdf
import pytest
from textual.screen import Screen

from pain_companion.domain.appointments import ThingToSay
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.pacing import Activity, Method, Plan, Try
from pain_companion.domain.pacing_start import begun_with
from pain_companion.exchange import page_pdf
from pain_companion.screens.choose_lines import MARK_FIRST, NOTHING, TICK_FIRST, ChooseLinesScreen
from pain_companion.screens.settings import SettingsScreen
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.widgets.field import Field
from pain_companion.widgets.long_menu import AT_A_TIME
from pain_companion.widgets.menu import Menu
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import FreshApp, golden, screen_text
from tests.filled import fill_areas
from tests.journeys import HOSTILE, HOSTILE_SHOWN, app_with, room, status, words_on
from tests.places import Place as At
from tests.places import arrive, at_rest, press
from tests.team import CUSHION, ONE_DAY, STAIRS, TINGLING, TODAY


def fill(diary: Diary) -> None:
    """Two lines about what was learned, and two to say."""
    diary.learned.save(LearnedLine("Rest before I have to.\nWarm hands help.", TODAY))
    diary.things_to_say.save(CUSHION)
    diary.things_to_say.save(TINGLING)


LINES = ("Rest before I have to.", "Warm hands help.", CUSHION.words, TINGLING.words)


def ticked(screen: Screen[Any]) -> list[str]:
    assert isinstance(screen, ChooseLinesScreen)
    return [each.line for each in screen.chosen]


async def test_only_what_is_ticked_is_saved_by_keyboard(
    fresh_app: FreshApp, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    async with app_with(fresh_app(fill=fill), ChooseLinesScreen) as (pilot, app):
        screen = app.screen
        golden("choose-lines-80x24", screen_text(app))
        assert ticked(screen) == []
        await press(pilot, "h")
        assert status(screen) == TICK_FIRST
        assert app.screen is screen
        await press(pilot, "down", "space", "down", "a")
        assert ticked(screen) == [*LINES[1:]]
        await press(pilot, "enter")
        assert ticked(screen) == [LINES[1], LINES[3]]
        assert "Ticked: 2 of 4." in words_on(app)
        await press(pilot, "w", "tab", "enter", "escape", "h", "tab", "enter", "escape")
        await press(pilot, "escape")
        assert app.screen is screen
    saved = {path.suffix: path.read_text() for path in (tmp_path / "home").glob("page-to-share-*")}
    assert set(saved) == {".txt", ".html"}
    for page in saved.values():
        for number, line in enumerate(LINES):
            assert (line in page) is (number in (1, 3))


async def test_the_line_that_shows_more_is_not_ticked_and_says_so(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> ChooseLinesScreen:
        for number in range(AT_A_TIME + 1):
            diary.learned.save(LearnedLine(f"note {number}", TODAY))
        return ChooseLinesScreen(diary, clock)

    async with room(diary_path, clock, make) as (pilot, screen):
        for key in ("space", "a"):
            await press(pilot, "home", "end", key)
            assert status(screen) == MARK_FIRST
            assert ticked(screen) == []
        await press(pilot, "enter", "a")
        assert len(ticked(screen)) == AT_A_TIME + 1


async def test_a_part_is_ticked_whole_and_not_at_all_again(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> ChooseLinesScreen:
        fill(diary)
        return ChooseLinesScreen(diary, clock, ["From the sheet."], ticked=True)

    async with room(diary_path, clock, make, (40, 15)) as (pilot, screen):
        assert ticked(screen) == ["From the sheet.", *LINES]
        await press(pilot, "end", "a")
        assert ticked(screen) == ["From the sheet.", *LINES[:2]]
        await press(pilot, "a", "space")
        assert ticked(screen) == ["From the sheet.", *LINES[:3]]
        made = screen.store.history.recent(9)
        await press(pilot, "u")
        assert ticked(screen) == ["From the sheet.", *LINES]
        await press(pilot, "u", "u")
        assert ticked(screen) == ["From the sheet.", *LINES]
        assert screen.store.history.recent(9) == made, "It was about the ticks."
        await press(pilot, "space")
        assert screen.query_one("#body").max_scroll_x == 0
        # What says something else now is not what was ticked.
        (note,) = screen.store.learned.all()
        screen.store.learned.save(LearnedLine("Warm hands help.", TODAY, id=note.id))
        screen.look_again()
        assert ticked(screen) == ["From the sheet.", "Warm hands help.", CUSHION.words]


async def test_a_click_ticks_and_what_is_not_there_any_more_is_not_saved(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> ChooseLinesScreen:
        diary.things_to_say.save(STAIRS)
        diary.things_to_say.save(ThingToSay(HOSTILE, TODAY))
        return ChooseLinesScreen(diary, clock)

    async with room(diary_path, clock, make) as (pilot, screen):
        assert f"[ ] {HOSTILE_SHOWN}" in words_on(pilot.app)
        menu = screen.query_one(Menu)
        await pilot.click(menu, offset=(2, menu.size.height - 1))
        await at_rest(pilot)
        assert ticked(screen)[0].startswith(HOSTILE_SHOWN)
        await press(pilot, "u")
        assert ticked(screen) == []
        assert status(screen).startswith("Undone")


async def test_with_nothing_to_share_the_screen_leads_on(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), ChooseLinesScreen, size=(40, 15)) as (pilot, app):
        assert NOTHING in words_on(app)
        await press(pilot, "w", "space", "a", "j", *"one", "enter")
        assert "[ ] one" in words_on(app)
        await arrive(pilot, At("team:share"))
        assert isinstance(app.screen, ChooseLinesScreen)


async def test_a_pdf_is_saved_or_it_is_said_what_to_install(
    fresh_app: FreshApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").mkdir()
    app = fresh_app(fill=fill, kind=DiaryKind.EXAMPLE)
    async with app_with(app, ChooseLinesScreen) as (pilot, _):
        await press(pilot, "a", "d", "tab", "enter")
        monkeypatch.setattr(page_pdf, "LIBRARY", "no_such_library")
        await press(pilot, "escape", "d")
        assert isinstance(app.screen, ChooseLinesScreen)
        assert "-m pip install no_such_library" in status(app.screen)
    (saved,) = (tmp_path / "home").glob("*.pdf")
    assert saved.name == "page-to-share-example-2026-11-23.pdf"
    words = pypdf.PdfReader(io.BytesIO(saved.read_bytes())).pages[0].extract_text()
    assert "EXAMPLE" in words
    assert "Warm hands help." in words
    assert CUSHION.words not in words


async def test_the_name_of_a_service_is_kept_and_stands_in_no_file_name(
    fresh_app: FreshApp, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    async with app_with(fresh_app(fill=fill), SettingsScreen) as (pilot, app):
        name = app.screen.query_one("#service-name", Field)
        name.take_focus()
        await at_rest(pilot)
        name.text = HOSTILE_SHOWN
        await press(pilot, "tab")
        assert app.store is not None
        assert app.store.settings.read().service_name == HOSTILE_SHOWN
        assert status(app.screen) == "Saved: Your service."
        await press(pilot, "escape")
        await arrive(pilot, At("team:share", ("space", "w", "tab", "enter")))
    (saved,) = (tmp_path / "home").glob("*.txt")
    assert saved.name == "page-to-share-2026-11-23.txt"
    assert f"Monday 23 November 2026 · {HOSTILE_SHOWN}" in saved.read_text()


def test_the_command_lists_the_lines_and_makes_a_page_of_some(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run = runner(diary_path, clock, capsys, "team")
    assert "no diary here yet" in run("share", "--list").err
    with closing(Diary.open(diary_path, now=clock)) as diary:
        fill(diary)
    assert run("share", "--list").lines == [
        "learned: What I have learned",
        f"1. {LINES[0]}",
        f"2. {LINES[1]}",
        "",
        "questions: What I want to say",
        f"3. {LINES[2]}",
        f"4. {LINES[3]}",
    ]
    for given, on_it in (
        ("--lines 1,3-4", (0, 2, 3)),
        ("--part questions --lines 2", (1, 2, 3)),
        ("--part learned --part questions", (0, 1, 2, 3)),
    ):
        page = run("share", *given.split()).out
        assert [number for number, line in enumerate(LINES) if line in page] == [*on_it]
    for given, told in (
        ("", "Say which lines"),
        ("--lines 9", "There is no line 9."),
        ("--lines 0", "There is no line 0."),
        ("--lines 3-2", "There is no line 3-2."),
        ("--lines one", "listed like 1,4-7"),
        ("--part sleep", "There is no line of this part: sleep."),
        ("--part learned --format pdf", "say where with --output"),
    ):
        ran = run("share", *given.split())
        assert (ran.status, ran.out) == (1, "")
        assert told in ran.err
    for form, beginning in (("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF")):
        output = tmp_path / f"page.{form}"
        assert run("share", "--lines", "1", "--format", form, "--output", str(output)).status == 0
        assert output.read_bytes().startswith(beginning)
        assert output.stat().st_mode & 0o077 == 0


def test_the_name_of_the_service_is_a_setting_of_at_most_80_characters(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "settings")
    assert run("set", "service", " The  pain\nservice ").status == 0
    assert "service: The pain service" in run("show").lines
    assert "up to 80 characters" in run("set", "service", "x" * 81).err
    with closing(Diary.open(diary_path, now=clock)) as diary:
        fill(diary)
    assert "2026 · The pain service" in run("share", "--lines", "1", command="team").out


def tried(*amounts: int) -> list[Try]:
    return [
        Try("walk", TODAY - number * ONE_DAY, Decimal(amount))
        for number, amount in enumerate(amounts)
    ]


@pytest.mark.parametrize(
    ("method", "share", "first", "tries", "found"),
    [
        (Method.AVERAGE, 80, "9.6", (10, 14, 12), True),
        (Method.AVERAGE, 50, "6", (10, 14, 12), True),
        (Method.AVERAGE, 80, "9.6", (10, 15), False),
        (Method.AVERAGE, 20, "2.4", (10, 14, 12), False),
        (Method.HALF, None, "9.6", (10, 14, 12), False),
        (None, None, "9.6", (10, 14, 12), False),
    ],
)
def test_a_sum_is_told_only_where_the_tries_still_come_to_it(
    method: Method | None, share: int | None, first: str, tries: tuple[int, ...], found: bool
) -> None:
    plan = Plan("walk", TODAY, Decimal(20), first_amount=Decimal(first))
    plan = replace(plan, method=method, share_percent=share)
    assert (begun_with(plan, tried(*tries)) is not None) is found


def test_an_activity_without_a_try_or_a_plan_is_no_start_point(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(Diary.open(diary_path, now=clock)) as diary:
        diary.pacing.save_activity(Activity("Reading"))
        fill_areas(diary)
    listed = runner(diary_path, clock, capsys, "team")("share", "--list").out
    assert "Reading" not in listed
    assert "start-point: Walking" in listed

"""Whom to meet: four made-up people to choose from, before any diary is open."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from pain_companion import __main__ as program
from pain_companion.demo.people import PEOPLE
from pain_companion.front_app import FrontApp
from pain_companion.screens.pick_example import PickExampleScreen
from pain_companion.themes import THEMES
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import golden, screen_text
from tests.journeys import text
from tests.places import at_rest, press

SIZES = ((80, 24), (40, 15))
KEYS = [*PEOPLE]


def picking() -> FrontApp[str]:
    return FrontApp(lambda: PickExampleScreen(program.example_lines()), now=FixedClock())


async def test_each_of_them_has_a_name_and_a_line_and_it_says_example_in_every_theme() -> None:
    app = picking()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        golden("pick-example-80x24", screen_text(app))
        for each in PEOPLE.values():
            assert each.name in text(app)
        for theme in THEMES:
            app.theme = theme.name
            await at_rest(pilot)
            assert "EXAMPLE" in text(app)


@pytest.mark.parametrize("size", SIZES)
async def test_the_last_is_picked_with_the_arrows_and_enter(size: tuple[int, int]) -> None:
    app = picking()
    async with app.run_test(size=size) as pilot:
        await at_rest(pilot)
        assert "EXAMPLE" in text(app)
        await press(pilot, "down", "down", "down")
        assert "EXAMPLE" in text(app)
        assert PEOPLE[KEYS[-1]].name in text(app)
        await press(pilot, "enter")
    assert app.answer == KEYS[-1]


async def test_one_is_picked_with_the_mouse() -> None:
    app = picking()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        rows = screen_text(app)
        row = next(row for row in rows if PEOPLE[KEYS[1]].name in row)
        await pilot.click(offset=(row.index(PEOPLE[KEYS[1]].name), rows.index(row)))
        await at_rest(pilot)
    assert app.answer == KEYS[1]


async def test_escape_picks_nobody_and_get_help_now_is_one_key_away() -> None:
    app = picking()
    async with app.run_test(size=(40, 15)) as pilot:
        await at_rest(pilot)
        await press(pilot, "!")
        assert "Call 999" in text(app)
        await press(pilot, "escape", "escape")
    assert app.answer == ""


@pytest.mark.parametrize(("answer", "opened"), [("a-year-on", ["a-year-on"]), ("", []), (None, [])])
def test_who_was_picked_is_opened_and_for_nobody_comes_what_was_before(
    monkeypatch: pytest.MonkeyPatch, answer: str | None, opened: list[str]
) -> None:
    ran: list[str] = []

    def example(*_: object, person: str) -> nullcontext[Path]:
        ran.append(person)
        return nullcontext(Path())

    monkeypatch.setattr(program, "_pick_example", lambda: (0, answer))
    monkeypatch.setattr("pain_companion.demo.example.example_diary", example)
    monkeypatch.setattr(program, "run_app", lambda _, example: 0)
    assert program.run_example(instead=lambda: 7) == (7 if answer == "" else 0)
    assert ran == opened


def test_the_command_names_everybody_and_prints_who_was_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(tmp_path / "diary.db", FixedClock(), capsys, "demo")
    told = " ".join(run("--help").out.split())
    for each in PEOPLE.values():
        assert each.key in told
        lines = run(each.key).lines
        assert lines[0].startswith("EXAMPLE")
        assert each.name in lines[1]
    wrong = run("nobody")
    assert wrong.status != 0
    assert all(key in wrong.err for key in PEOPLE)
    assert not (tmp_path / "diary.db").exists()
    assert not [each for each in tmp_path.rglob("*.db") if each.is_file()]


def test_a_terminal_without_full_screens_gets_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    ran = runner(tmp_path / "diary.db", FixedClock(), capsys, "demo")()
    assert (ran.status, ran.lines[0][:7]) == (0, "EXAMPLE")

"""My toolkit by keyboard: begin, mark, put in order, use, write, and a tool of one's own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Button

from pain_companion.domain.toolkit import Tool, UseAnswer, program_tool
from pain_companion.screens.library import LibraryScreen
from pain_companion.screens.own_tool import OwnToolScreen
from pain_companion.screens.page import PageScreen
from pain_companion.screens.room import Room
from pain_companion.screens.tool import ToolScreen
from pain_companion.screens.tool_form import ToolFormScreen
from pain_companion.screens.tool_uses import ToolUsesScreen
from pain_companion.screens.toolkit import ToolkitScreen
from pain_companion.screens.tools import ToolsScreen
from pain_companion.screens.use_form import UseFormScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.field import Field
from pain_companion.widgets.menu import Menu
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, app_with, click, room, status, words_on
from tests.killed_typing import type_until_killed
from tests.places import Place, arrive, at_rest, press
from tests.toolkit import NIGHTS, fill_toolkit, use_nights

TOOL = ("toolkit/nights",)
PEOPLE = program_tool("my-people")


def marked(diary: Diary) -> list[str]:
    return [tool.key or tool.name or "" for tool in diary.toolkit.marked()]


def listed(screen: Room) -> list[str]:
    return [option.id or "" for option in screen.query_one(Menu).options]


async def test_k_leads_to_an_empty_toolkit_and_it_to_a_good_first_tool(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "k")
        assert isinstance(app.screen, ToolkitScreen)
        assert "Nothing is in your toolkit yet." in words_on(app)
        focused = app.screen.focused
        assert isinstance(focused, Button)
        assert str(focused.label) == "Begin with: What is going on?"
        await press(pilot, "v", "end", "enter")
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.name == "toolkit/about-this-toolkit"


async def test_a_tool_is_found_among_all_and_put_into_the_toolkit(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, lambda diary: ToolkitScreen(diary, clock)) as (pilot, made):
        await press(pilot, "v", *["down"] * 4, "enter")
        assert isinstance(pilot.app.screen, ToolScreen)
        assert pilot.app.screen.page.name == "toolkit/nights"
        assert "In my toolkit" not in words_on(pilot.app)
        await press(pilot, "i")
        assert marked(made.store) == ["nights"]
        assert status(pilot.app.screen) == "Saved: it is in your toolkit."
        assert "In my toolkit." in words_on(pilot.app)
        assert "I do not use this now" in words_on(pilot.app)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ToolsScreen)
        assert "Nights In my toolkit." in words_on(pilot.app)
        await press(pilot, "escape")
        assert listed(made) == ["nights"]
        await press(pilot, "delete")
        assert marked(made.store) == []
        await press(pilot, "u")
        assert marked(made.store) == ["nights"]


async def test_the_screens_look_like_this(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=fill_toolkit)
    async with app_with(app, ToolScreen, *TOOL) as (pilot, _):
        golden("tool-80x24", screen_text(app))
        await app.visit("toolkit")
        await at_rest(pilot)
        golden("toolkit-80x24", screen_text(app))


@pytest.mark.slow
async def test_on_a_small_terminal_all_of_a_tool_is_reached(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=fill_toolkit)
    async with app_with(app, ToolScreen, *TOOL, size=(40, 15)) as (pilot, _):
        seen = words_on(app)
        while "Last checked" not in seen:
            await press(pilot, "pagedown")
            seen += words_on(app)
        assert app.screen.query_one("#body").max_scroll_x == 0
        for words in ("Open: Sleep diary", "3 not for me", "Why it helps", "Where this comes from"):
            assert words in seen
        await press(pilot, "home", "tab", "enter")
        assert app.store is not None
        assert "nights" not in marked(app.store)
        golden("tool-40x15", screen_text(app))


async def test_using_a_tool_is_one_key_and_is_told_and_taken_back(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> Room:
        return ToolScreen(diary, clock, *TOOL)

    async with room(diary_path, clock, make) as (pilot, made):
        await press(pilot, "1", "3", "2")
        answers = [use.answer for use in made.store.toolkit.uses("nights")]
        assert sorted(answers) == sorted(UseAnswer)
        assert {use.day for use in made.store.toolkit.uses()} == {clock().date()}
        assert "Used 3 times: helped 1, not sure 1, not for me 1. Last today." in words_on(
            pilot.app
        )
        assert status(made) == "Saved: Monday 23 November: not sure. Ctrl+Z takes it back."
        await press(pilot, "ctrl+z", "ctrl+z")
        assert "Used once, today: helped." in words_on(pilot.app)


async def test_a_time_on_another_day_gets_a_note_and_is_changed_and_deleted(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> Room:
        return ToolScreen(diary, clock, *TOOL)

    async with room(diary_path, clock, make) as (pilot, made):
        await press(
            pilot, "d", *["backspace"] * 5, *"Friday", "enter", "1", "tab", *"Tea", "ctrl+s"
        )
        assert pilot.app.screen is made
        assert status(made) == "Saved: Friday 20 November: helped. Ctrl+Z takes it back."
        (use,) = made.store.toolkit.uses("nights")
        assert (use.answer, use.note) == (UseAnswer.HELPED, "Tea")
        await press(pilot, "e", "enter")
        assert isinstance(pilot.app.screen, UseFormScreen)
        await press(pilot, "tab", "2", "ctrl+s")
        assert isinstance(pilot.app.screen, ToolUsesScreen)
        (use,) = made.store.toolkit.uses("nights")
        assert use.answer is UseAnswer.NOT_SURE
        await press(pilot, "delete")
        assert made.store.toolkit.uses() == []
        assert "In the bin: Friday 20 November: not sure." in words_on(pilot.app)
        assert "Nothing is written down yet." in words_on(pilot.app)
        await press(pilot, "ctrl+z")
        assert made.store.toolkit.uses() == [use]
        assert made.store.drafts.all() == []


async def test_a_time_is_not_saved_before_it_is_said_how_it_was(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, lambda diary: ToolUsesScreen(diary, clock, NIGHTS)) as (
        pilot,
        made,
    ):
        await press(pilot, "enter", "ctrl+s")
        assert status(pilot.app.screen) == "Not saved yet. Add how it was."
        await press(pilot, "escape")
        assert made.store.toolkit.uses() == []


async def test_a_tool_of_ones_own_is_written_used_and_put_in_order(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, lambda diary: ToolkitScreen(diary, clock)) as (pilot, made):
        made.store.toolkit.mark(NIGHTS, in_use=True)
        await press(pilot, "a", "ctrl+s")
        assert status(pilot.app.screen) == "Not saved yet. Add a name."
        await press(pilot, "shift+tab", "shift+tab")
        pilot.app.screen.query_one("#name", Field).take_focus()
        await press(pilot, *"Tea", "enter", *"Hot", "ctrl+s")
        assert pilot.app.screen is made
        assert status(made) == "Saved: Tea"
        assert marked(made.store) == ["nights", "Tea"]
        await press(pilot, "down", "left")
        assert marked(made.store) == ["Tea", "nights"]
        assert status(made) == "Saved: now number 1 of 2."
        await press(pilot, "left")
        assert status(made) == "It can go no further up."
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, OwnToolScreen)
        assert "My notes Hot" in words_on(pilot.app)
        await press(pilot, "1", "n")
        pilot.app.screen.query_one("#name", Field).take_focus()
        await press(pilot, "end", *"!", "ctrl+s")
        assert marked(made.store) == ["Tea!", "nights"]
        assert "Tea! In my toolkit. Used once, today: helped." in words_on(pilot.app)


async def test_a_tool_of_ones_own_that_is_deleted_is_said_to_be_gone(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, lambda diary: ToolkitScreen(diary, clock)) as (pilot, made):
        made.store.toolkit.save(Tool(name="Tea", in_use=True))
        made.look_again()
        await press(pilot, "enter", "n")
        form = pilot.app.screen
        assert isinstance(form, ToolFormScreen)
        form.query_one("#delete", Button).press()
        await at_rest(pilot)
        await press(pilot, "escape")
        assert "This tool is not here any more." in words_on(pilot.app)
        await press(pilot, "1", "i", "d", "n")
        assert isinstance(pilot.app.screen, OwnToolScreen)
        assert made.store.toolkit.uses() == []
        assert made.store.toolkit.all() == []
        await press(pilot, "ctrl+z")
        assert "In my toolkit." in words_on(pilot.app)
        assert marked(made.store) == ["Tea"]


async def test_notes_about_one_of_the_programs_tools_cannot_be_deleted_with_it(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> Room:
        return ToolScreen(diary, clock, *TOOL)

    async with room(diary_path, clock, make) as (pilot, made):
        await press(pilot, "n")
        assert not pilot.app.screen.query_one("#delete").display
        assert not pilot.app.screen.query("#name")
        await press(pilot, *"Tea", "ctrl+s")
        assert made.store.toolkit.tool("nights") == replace(NIGHTS, notes="Tea")
        assert "My notes Tea" in words_on(pilot.app)
        assert marked(made.store) == []


async def test_a_tool_leads_into_the_part_of_the_program_that_does_it(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(fill=fill_toolkit)
    async with app.run_test(size=(80, 24)) as pilot:
        for page, place in (("nights", "sleep"), ("keeping-going", "toolkit")):
            await at_rest(pilot)
            await arrive(pilot, Place(f"page:toolkit/{page}"))
            assert isinstance(app.screen, ToolScreen)
            await press(pilot, "o")
            assert app.current_mode == place
        assert isinstance(app.screen, ToolkitScreen)


async def test_the_list_of_pages_opens_a_tool_in_its_own_screen(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=fill_toolkit)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await arrive(pilot, Place("page:toolkit/nights", ("enter",)))
        assert app.current_mode == "sleep"
        await press(pilot, "escape")
        assert isinstance(app.screen, ToolScreen)
        await press(pilot, "end", "down")
        assert isinstance(app.screen.focused, Menu)
        await press(pilot, "escape")
        assert isinstance(app.screen, LibraryScreen)
        await arrive(pilot, Place("page:toolkit/about-this-toolkit"))
        assert not isinstance(app.screen, ToolScreen)


async def test_a_hidden_area_is_led_to_by_no_tool(fresh_app: FreshApp) -> None:
    app = fresh_app(food="hide")
    async with app_with(app, ToolScreen, "toolkit/food-and-drink") as (pilot, _):
        assert not app.screen.query("#way-in")
        await press(pilot, "o")
        assert isinstance(app.screen, ToolScreen)
        await arrive(pilot, Place("toolkit:all"))
        assert isinstance(app.screen, ToolsScreen)
        assert "food-and-drink" not in listed(app.screen)


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        tool = diary.toolkit.save(Tool(name=HOSTILE, notes=HOSTILE, in_use=True))
        (use,) = use_nights(diary, UseAnswer.HELPED, note=HOSTILE)
        diary.toolkit.save_use(tool, replace(use, id="", tool_id=tool.id))

    app = fresh_app(fill=fill)
    async with app_with(app, ToolkitScreen, size=(120, 40)) as (pilot, _):
        assert words_on(app).count(HOSTILE_SHOWN) == 2
        await press(pilot, "enter")
        assert words_on(app).count(HOSTILE_SHOWN) == 2
        await press(pilot, "e")
        assert words_on(app).count(HOSTILE_SHOWN) == 2
        await press(pilot, "escape", "n", "end", *"[/b]", "ctrl+s")
        assert app.store is not None
        (tool,) = app.store.toolkit.marked()
        assert tool.name == f"{HOSTILE_SHOWN} [/b]"
        assert f"Saved: {HOSTILE_SHOWN} [/b]" in status(app.screen)
        await arrive(pilot, Place("toolkit:all", ("end", "up")))
        assert HOSTILE_SHOWN in words_on(app)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "keys", "open_it"),
    [
        ("tool", "Te", lambda diary: ToolFormScreen(diary, FixedClock(), None)),
        ("tool use", "1", lambda diary: UseFormScreen(diary, FixedClock(), NIGHTS, None)),
    ],
    ids=["tool", "use"],
)
async def test_what_is_typed_outlives_a_killed_program(
    diary_path: Path, clock: FixedClock, form: str, keys: str, open_it: Callable[[Diary], Room]
) -> None:
    Diary.open(diary_path, now=clock).close()
    type_until_killed(form, diary_path, *keys)
    async with room(diary_path, clock, open_it) as (_, made):
        assert status(made) == "You typed this earlier. It is as you left it."
        first = "#name" if form == "tool" else "#day"
        assert made.query_one(first, Field).text.endswith(keys)


async def test_a_fault_is_said_and_nothing_is_lost(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **__: object) -> None:
        raise BusyDiaryError("Another window is saving. Try again in a moment.")

    async with room(diary_path, clock, lambda diary: ToolkitScreen(diary, clock)) as (pilot, made):
        fill_toolkit(made.store)
        made.look_again()
        with monkeypatch.context() as patch:
            for name in ("save_all", "mark", "save_use", "delete_use"):
                patch.setattr(made.store.toolkit, name, busy)
            for keys in (("right",), ("delete",), ("enter", "i"), ("1",), ("e", "delete")):
                await press(pilot, *keys)
                assert "Another window is saving." in status(pilot.app.screen), keys
        assert marked(made.store) == ["nights", "The radio"]
        assert len(made.store.toolkit.uses()) == 1


async def test_the_mouse_does_all_of_it(diary_path: Path, clock: FixedClock) -> None:
    def make(diary: Diary) -> Room:
        return ToolScreen(diary, clock, *TOOL)

    async with room(diary_path, clock, make) as (pilot, made):
        await pilot.click("#mark")
        await click(pilot, "1 it helped")
        assert marked(made.store) == ["nights"]
        assert [use.answer for use in made.store.toolkit.uses()] == [UseAnswer.HELPED]
        await click(pilot, "n my notes")
        assert isinstance(pilot.app.screen, ToolFormScreen)


def test_the_demonstration_has_a_toolkit(diary_path: Path, clock: FixedClock) -> None:
    from pain_companion.demo.example import make_example  # noqa: PLC0415
    from pain_companion.store.connection import DiaryKind  # noqa: PLC0415

    make_example(diary_path, clock)
    with closing(Diary.open(diary_path, now=clock, kind=DiaryKind.EXAMPLE)) as diary:
        assert len(marked(diary)) == 5
        assert "The radio on low" in marked(diary)
        assert len(diary.toolkit.uses()) > 5

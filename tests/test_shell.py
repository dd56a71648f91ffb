"""Journeys through the shell of the program, by keyboard and by mouse."""

from __future__ import annotations

import asyncio
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual import constants, events
from textual.app import ComposeResult
from textual.command import Hits
from textual.pilot import Pilot
from textual.widgets import Input

from pain_companion.app import CompanionApp, Next
from pain_companion.areas import AREAS, area, split_place
from pain_companion.collector import Collector
from pain_companion.domain.sleep import Night
from pain_companion.palette import Everything
from pain_companion.screens.help import HelpScreen
from pain_companion.screens.nap import NapScreen
from pain_companion.screens.plain import PlainScreen
from pain_companion.screens.room import Room
from pain_companion.screens.sleep import SleepScreen
from pain_companion.screens.small import TooSmall
from pain_companion.screens.today import TodayScreen
from pain_companion.screens.welcome import WelcomeScreen
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.trail import BACK, Trail
from pain_companion.widgets.footline import FootLine, key_words
from pain_companion.widgets.go import Go
from pain_companion.widgets.sidebar import Sidebar
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import app_at, click, text

HOSTILE = "[bold]x[/nope] [@click=app.exit]y[/]"
MORNING = date(2026, 11, 23)


async def at_rest(pilot: Pilot[None]) -> None:
    """Until the diary is open and the screen is drawn."""
    await pilot.pause()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


def write_a_night(diary: Diary) -> None:
    diary.sleep.save(Night(MORNING, note=f"Rain on tin. {HOSTILE}"))


async def test_a_first_start_takes_three_screens_and_is_never_asked_again(
    diary_path: Path, clock: FixedClock
) -> None:
    first = CompanionApp(diary_path, now=clock)
    async with first.run_test() as pilot:
        await at_rest(pilot)
        assert isinstance(first.screen, WelcomeScreen)
        assert "not made to diagnose" in text(first)
        await press(pilot, "enter")
        assert "When to get help now" in text(first)
        await press(pilot, "enter")
        assert "Look around with an example" in text(first)
        await press(pilot, "enter")
        assert isinstance(first.screen, TodayScreen)
    second = CompanionApp(diary_path, now=clock)
    async with second.run_test() as pilot:
        await at_rest(pilot)
        assert isinstance(second.screen, TodayScreen)


async def test_escape_goes_back_a_step_of_the_first_start(
    diary_path: Path, clock: FixedClock
) -> None:
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        await press(pilot, "enter", "escape")
        assert "1 of 3" in text(app)
        await press(pilot, "f3")
        assert isinstance(app.screen, WelcomeScreen)


async def test_looking_around_leaves_the_own_diary_and_asks_for_the_example(
    diary_path: Path, clock: FixedClock
) -> None:
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        await press(pilot, "enter", "enter", "right", "enter")
    assert app.wants_next is Next.EXAMPLE
    assert app.return_code == 0


async def test_a_replaced_file_is_opened_anew(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        app.screen.post_message(Go("start"))
        await pilot.pause()
    assert app.wants_next is Next.SAME


async def test_keys_pressed_before_the_diary_is_open_are_answered(fresh_app: FreshApp) -> None:
    app = fresh_app()
    open_diary = app.open_diary

    async def after_a_key() -> None:
        app.post_message(events.Key("s", "s"))
        app.call_later(open_diary)

    app.open_diary = after_a_key  # type: ignore[method-assign]  # a slow disk
    async with app.run_test() as pilot:
        await at_rest(pilot)
        assert app.current_mode == "sleep"


async def test_today_at_the_home_size(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        golden("today-80x24", screen_text(app))


async def test_today_of_the_example_at_a_wide_size(fresh_app: FreshApp) -> None:
    app = fresh_app(kind=DiaryKind.EXAMPLE, fill=write_a_night, greet_as="Alex")
    async with app.run_test(size=(120, 32)) as pilot:
        await at_rest(pilot)
        golden("today-example-120x32", screen_text(app))


@pytest.mark.slow
async def test_every_letter_leads_to_its_area(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        for each in AREAS:
            if each.letter:
                await press(pilot, each.letter)
                assert app.current_mode == each.key
                app.screen.set_focus(None)
                await press(pilot, "escape")


@pytest.mark.slow
async def test_help_now_is_one_key_away_from_every_area(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        for each in AREAS:
            for key in ("f12", "!"):
                await app.visit(each.key)
                await pilot.pause()
                app.screen.set_focus(None)
                await press(pilot, key)
                assert app.current_mode == "help-now"


async def test_escape_goes_back_the_way_the_person_came(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        for place in ("data", "about", "help-now", "about"):
            await app.visit(place)
        for expected in ("help-now", "data", "today", "today"):
            await pilot.pause()
            app.screen.set_focus(None)
            await press(pilot, "escape")
            assert app.current_mode == expected


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (80, 24), (200, 60)])
async def test_every_area_opens_at_every_size_and_says_example(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    app = fresh_app(kind=DiaryKind.EXAMPLE)
    async with app.run_test(size=size) as pilot:
        await at_rest(pilot)
        for each in AREAS:
            await app.visit(each.key)
            await pilot.pause()
            rows = screen_text(app)
            assert len(rows) == size[1]
            assert "EXAMPLE" in "\n".join(rows[-2:])
            assert max(map(cell_len, rows)) <= size[0]


async def test_an_own_diary_never_says_example(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        assert "EXAMPLE" not in text(app)


class Typing(Room):
    """A screen with a field, as a form has one."""

    TITLE_WORDS = "A form"
    HELP = "Type here."

    def body(self) -> ComposeResult:
        yield Input(id="name", select_on_focus=False)


async def typing_app(app: CompanionApp, pilot: Pilot[None]) -> Input:
    await at_rest(pilot)
    assert app.store is not None
    await app.push_screen(Typing(app.store, app.now))
    await pilot.pause()
    return app.screen.query_one("#name", Input)


async def test_while_typing_the_foot_line_shows_the_way_out_and_letters_are_typed(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        field = await typing_app(app, pilot)
        await press(pilot, "t", "!", "?")
        assert field.value == "t!?"
        assert (
            screen_text(app)[-1]
            .strip()
            .startswith("Esc leaves the field  F1 help  F12 get help now")
        )
        await press(pilot, "escape")
        assert app.screen.focused is None
        assert field.value == "t!?"
        assert "? help  ! get help now  f flare-up  t Today" in screen_text(app)[-1]
        await press(pilot, "!")
        assert app.current_mode == "help-now"


async def test_f12_while_typing_keeps_the_form_and_escape_comes_back_to_it(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        field = await typing_app(app, pilot)
        await press(pilot, "a", "f12")
        assert app.current_mode == "help-now"
        await press(pilot, "escape")
        assert isinstance(app.screen, Typing)
        assert field.value == "a"


async def test_leaving_keeps_what_is_typed_on_every_screen(fresh_app: FreshApp) -> None:
    kept: list[str] = []

    class Keeping(Typing):
        def keep_typing(self) -> None:
            kept.append(self.query_one(Input).value)

    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        assert app.store is not None
        await app.push_screen(Keeping(app.store, app.now))
        await press(pilot, "a", "f12", "ctrl+q")
    assert kept == ["a"]


async def test_no_cursor_blinks(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        field = await typing_app(app, pilot)
        assert field.has_focus
        assert not field.cursor_blink
        await press(pilot, "ctrl+p")
        assert not app.screen.query_one(Input).cursor_blink


async def test_a_pushed_page_is_left_with_escape_twice_from_a_field(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await typing_app(app, pilot)
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_help_opens_and_closes_with_the_same_key_also_while_typing(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await typing_app(app, pilot)
        await press(pilot, "f1")
        assert isinstance(app.screen, HelpScreen)
        assert "Type here." in text(app)
        await press(pilot, "f1")
        assert isinstance(app.screen, Typing)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_how_to_close_help_stays_in_sight(fresh_app: FreshApp, size: tuple[int, int]) -> None:
    async with app_at(fresh_app(), "s", "?", size=size) as (pilot, app):
        assert "Esc closes this." in text(app)
        await press(pilot, "end")
        assert "leave the program" in text(app)
        assert "Esc closes this." in text(app)


async def test_get_help_now_closes_help_first(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        await press(pilot, "?", "!")
        assert app.current_mode == "help-now"
        await press(pilot, "t")
        assert isinstance(app.screen, TodayScreen)


async def test_the_palette_finds_screens_pages_and_notes(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_a_night)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        await press(pilot, "ctrl+p", *"winding")
        assert "Winding down" in text(app)
        await press(pilot, "escape", "ctrl+p", *"rain on")
        assert "Rain on tin. [bold]x[/nope] [@click=app.exit]y[/]" in text(app)
        assert "My note, sleep diary, Monday 23 November" in text(app)
        await press(pilot, "escape", "ctrl+p", *"your data", "enter")
        await at_rest(pilot)
        assert app.current_mode == "data"


async def test_enter_chooses_among_what_all_the_letters_found(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However fast it is typed, and however slowly it is found."""
    find = Everything.search

    async def slowly(self: Everything, query: str) -> Hits:
        if query != "t":
            await asyncio.sleep(0.3)
        async for each in find(self, query):
            yield each

    monkeypatch.setattr(Everything, "search", slowly)
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        await press(pilot, "ctrl+p", "t")
        field = app.screen.query_one(Input)
        field.value = "your data"
        await field.action_submit()
        await at_rest(pilot)
        assert app.current_mode == "data"


async def test_the_palette_offers_no_screenshot(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        await press(pilot, "ctrl+p", *"screenshot")
        assert "screenshot" not in text(app).lower().replace("screenshot", "", 1)


async def test_a_hostile_name_is_shown_as_it_is(fresh_app: FreshApp) -> None:
    app = fresh_app(greet_as=HOSTILE)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        assert f"Good morning, {HOSTILE}" in text(app)
        await pilot.click("#greeting", offset=(30, 0))
        await pilot.pause()
        assert app.is_running


async def test_enter_opens_the_first_thing_and_its_number_the_next(fresh_app: FreshApp) -> None:
    app = fresh_app()
    gone: list[str] = []

    async def note(place: str) -> None:
        gone.append(place)

    app.visit = note  # type: ignore[method-assign]  # where it leads is another screen's test
    async with app.run_test() as pilot:
        await at_rest(pilot)
        await press(pilot, "enter", "2", "down", "enter")
        await pilot.click("#thing-1")
        await pilot.pause()
    night, page = "sleep:2026-11-23", gone[1]
    assert gone == [night, page, page, night]
    assert page.startswith("page:")


async def test_undo_says_what_was_undone_and_stays_on_the_page(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_a_night)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        assert "1 night written" in text(app)
        await press(pilot, "ctrl+z")
        assert "Undone: " in text(app)
        assert "Not written yet." in text(app)
        await press(pilot, "ctrl+y")
        assert "Done again: " in text(app)
        assert "1 night written" in text(app)
        await press(pilot, "?", "escape")
        assert "Done again: " in text(app)


async def test_what_was_said_on_today_is_over_once_the_person_was_elsewhere(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(fill=write_a_night)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        await press(pilot, "u")
        assert "Undone: Night of Monday 23 November 2026. Ctrl+Y" in text(app)
        await press(pilot, "s", "t")
        assert "Undone: " not in text(app)


async def test_on_today_the_way_into_the_menu_stands_where_elsewhere_today_does(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert "f flare-up  m menu" in screen_text(app)[-1]
        await press(pilot, "m")
        assert app.screen.focused is app.screen.query_one(Sidebar)
        await press(pilot, "s")
        assert "f flare-up  t Today" in screen_text(app)[-1]
        await pilot.resize_terminal(40, 24)
        await press(pilot, "t")
        assert screen_text(app)[-2].strip().startswith("m menu")


async def test_undo_belongs_to_the_field_while_typing(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_a_night)
    async with app.run_test() as pilot:
        await typing_app(app, pilot)
        await press(pilot, "a", "ctrl+z")
        assert "Undone" not in text(app)
        assert app.store is not None
        assert app.store.sleep.night(MORNING) is not None


async def test_another_windows_change_is_shown(
    fresh_app: FreshApp, diary_path: Path, clock: FixedClock
) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        assert "Not written yet." in text(app)
        other = Diary.open(diary_path, now=clock)
        write_a_night(other)
        other.close()
        app.look_around()
        await pilot.pause()
        assert "1 night written" in text(app)


async def test_a_new_day_is_noticed(fresh_app: FreshApp, clock: FixedClock) -> None:
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        clock.pass_time(days=1)
        app.look_around()
        await pilot.pause()
        assert "Tuesday 24 November" in text(app)


async def test_a_key_or_a_click_keeps_the_collector_waiting(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_use: list[str] = []
    rested: list[str] = []
    monkeypatch.setattr(Collector, "in_use", lambda _: in_use.append("used"))
    monkeypatch.setattr(Collector, "look_at_rest", lambda _: rested.append("rested"))
    app = fresh_app()
    async with app.run_test() as pilot:
        await at_rest(pilot)
        app.look_around()
        assert (in_use, rested) == ([], ["rested"])
        await press(pilot, "m")
        assert in_use
        in_use.clear()
        await pilot.click("#body")
        assert in_use


async def test_the_menu_works_by_keyboard_and_by_mouse(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "m", "down", "enter")
        assert app.current_mode == "flare"
        row = next(n for n, line in enumerate(screen_text(app)) if " Settings" in line)
        await pilot.click(offset=(4, row))
        await at_rest(pilot)
        assert app.current_mode == "settings"


async def test_on_a_narrow_terminal_the_menu_unfolds_and_folds(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(40, 15)) as pilot:
        await at_rest(pilot)
        assert "Sleep diary" not in text(app)
        await press(pilot, "m")
        await pilot.pause()
        assert "Sleep diary" in text(app)
        assert isinstance(app.focused, Sidebar)
        await press(pilot, "escape")
        assert "Sleep diary" not in text(app)
        assert isinstance(app.screen, TodayScreen)


@pytest.mark.parametrize(
    ("width", "ways"), [(80, ("down enter", "f", "click", "enter")), (40, ("s",))]
)
async def test_whoever_left_by_way_of_the_menu_comes_back_to_where_they_were_on_the_page(
    fresh_app: FreshApp, width: int, ways: tuple[str, ...]
) -> None:
    app = fresh_app()
    async with app_at(app, "tab", size=(width, 24)) as (pilot, _):
        for on in ways:
            await press(pilot, "m")
            assert isinstance(app.focused, Sidebar)
            assert "Enter open" in text(app)
            if on == "click":
                await click(pilot, "Settings")
            else:
                await press(pilot, *on.split())
            await press(pilot, "escape", "escape")
            assert isinstance(app.screen, TodayScreen), on
            assert app.focused is not None, on
            assert app.focused.id == "thing-2", on
            assert not app.screen.has_class("-menu")


async def test_help_opened_in_the_menu_closes_to_it_and_what_the_page_opened_to_the_page(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app_at(app, "s", "m", "?", "escape") as (pilot, _):
        assert isinstance(app.focused, Sidebar)
        await press(pilot, "n")
        assert isinstance(app.screen, NapScreen)
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, SleepScreen)
        assert not isinstance(app.focused, Sidebar)


async def test_the_foot_line_is_a_row_of_buttons(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        foot = screen_text(app)[-1]
        await pilot.click(FootLine, offset=(foot.index("? help"), 0))
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        await press(pilot, "escape")
        await pilot.click(FootLine, offset=(foot.index("! get"), 0))
        await at_rest(pilot)
        assert app.current_mode == "help-now"


async def test_a_click_that_closes_the_form_it_is_in_leads_on(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(120, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "j")
        foot = screen_text(app)[-1]
        await pilot.click(FootLine, offset=(foot.index("F3 Today"), 0))
        await at_rest(pilot)
        assert isinstance(app.screen, TodayScreen)


async def test_a_terminal_that_becomes_too_small_says_so_and_comes_back(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        field = await typing_app(app, pilot)
        await press(pilot, "a")
        for size in ((39, 24), (80, 14), (1, 1), (20, 6), (400, 120), (30, 10)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert isinstance(app.screen, TooSmall)
        assert "Make this window bigger" in text(app).replace("\n", " ")
        await pilot.resize_terminal(40, 15)
        await pilot.pause()
        assert isinstance(app.screen, Typing)
        assert field.value == "a"


async def test_a_terminal_that_is_too_small_at_the_start_comes_to_the_welcome_and_to_today(
    diary_path: Path, clock: FixedClock
) -> None:
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test(size=(30, 10)) as pilot:
        await at_rest(pilot)
        assert isinstance(app.screen, TooSmall)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert isinstance(app.screen, WelcomeScreen)
        await press(pilot, "enter", "enter", "enter")
        assert isinstance(app.screen, TodayScreen)
        assert "small things for today" in text(app)


async def test_the_theme_and_the_density_are_those_of_the_settings(fresh_app: FreshApp) -> None:
    app = fresh_app(theme="high-contrast", roomy=False)
    assert app.theme == "high-contrast"
    assert app.has_class("compact")


@pytest.mark.parametrize("allowed", ["none", "basic", "full"])
@pytest.mark.parametrize("motion", [False, True])
async def test_there_is_motion_only_where_the_person_and_the_terminal_allow_it(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch, allowed: str, motion: bool
) -> None:
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", allowed)
    assert fresh_app(motion=motion).animation_level == (allowed if motion else "none")


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["calm-day", "calm-night", "high-contrast", "terminal"])
async def test_today_is_drawn_in_every_theme(fresh_app: FreshApp, theme: str) -> None:
    app = fresh_app(theme=theme)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        assert "Good morning" in text(app)


async def test_a_file_that_is_no_diary_is_named_and_help_can_still_be_read(
    diary_path: Path, clock: FixedClock
) -> None:
    diary_path.parent.mkdir()
    diary_path.write_text("Shopping: bread, milk" * 20, encoding="utf-8")
    app = CompanionApp(diary_path, now=clock)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        assert isinstance(app.screen, PlainScreen)
        assert "not a diary of Pain Companion" in text(app)
        await press(pilot, "f12")
        assert "Get help now" in screen_text(app)[1]
        await press(pilot, "escape")
        assert "not a diary of Pain Companion" in text(app)
        await press(pilot, "f3", "s", "ctrl+p")
        assert app.is_running
    assert diary_path.read_text(encoding="utf-8").startswith("Shopping")


async def test_a_file_of_the_other_kind_is_not_opened(
    fresh_app: FreshApp, diary_path: Path, clock: FixedClock
) -> None:
    fresh_app(kind=DiaryKind.EXAMPLE)
    app = CompanionApp(diary_path, now=clock, kind=DiaryKind.OWN)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        assert "an example" in text(app)


async def test_leaving_leaves_one_file(fresh_app: FreshApp, diary_path: Path) -> None:
    app = fresh_app(fill=write_a_night)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        await press(pilot, "ctrl+q")
    files = [path.name for path in diary_path.parent.iterdir() if path.is_file()]
    assert files == [diary_path.name]


def test_a_place_is_an_area_and_perhaps_something_in_it() -> None:
    assert split_place("sleep") == ("sleep", "")
    assert split_place("sleep:2026-11-23") == ("sleep", "2026-11-23")
    assert split_place("page:sleep/winding-down") == ("learn", "sleep/winding-down")
    with pytest.raises(KeyError):
        area("cellar")


def test_the_trail_never_runs_in_a_circle() -> None:
    trail = Trail()
    assert trail.leads_to("sleep", "today") == "sleep"
    assert trail.leads_to("learn", "sleep") == "learn"
    assert trail.leads_to("sleep", "learn") == "sleep"
    assert trail.leads_to(BACK, "sleep") == "learn"
    assert trail.leads_to(BACK, "learn") == "today"
    assert trail.leads_to(BACK, "today") == "today"


def test_keys_are_named_as_on_the_keyboard() -> None:
    names = {key: key_words(key) for key in ("ctrl+p", "f12", "enter", "question_mark", "n")}
    assert names == {
        "ctrl+p": "Ctrl+P",
        "f12": "F12",
        "enter": "Enter",
        "question_mark": "?",
        "n": "n",
    }


async def test_the_first_change_of_a_day_is_preceded_by_one_backup(
    fresh_app: FreshApp, clock: FixedClock, diary_path: Path
) -> None:
    app = fresh_app(fill=write_a_night)
    clock.pass_time(days=1)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        assert app.store is not None
        for hour in (1, 2):
            clock.pass_time(hours=hour)
            app.store.settings.change(greet_as=f"Jo {hour}")
    backups = Backups(diary_path, DiaryKind.OWN, clock)
    assert [backup.reason for backup in backups.list()] == [Reason.FIRST_CHANGE]


async def test_a_backup_that_cannot_be_made_is_told_and_the_change_is_saved(
    fresh_app: FreshApp, clock: FixedClock, diary_path: Path
) -> None:
    app = fresh_app(fill=write_a_night)
    diary_path.with_name(f"{diary_path.name}.backups").write_text("in the way", encoding="utf-8")
    clock.pass_time(days=1)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        await press(pilot, "ctrl+z")
        await pilot.pause()
        assert "Undone: " in text(app)
        assert "Today's backup could not be made." in text(app)

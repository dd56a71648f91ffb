"""Practices on the screen: before, while and after, by keyboard, over closing, with eyes closed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from pain_companion.domain.breath import Pace, rhythm_kept
from pain_companion.domain.practice import PracticeLog
from pain_companion.screens.help import HelpScreen
from pain_companion.screens.page import PageScreen
from pain_companion.screens.practice import PracticeScreen
from pain_companion.screens.practice_after import PracticeAfterScreen
from pain_companion.screens.practice_form import PracticeFormScreen
from pain_companion.screens.practice_log import PracticeLogScreen
from pain_companion.screens.practice_places import SensitivePlacesScreen
from pain_companion.screens.practice_rhythm import OwnRhythmScreen
from pain_companion.screens.practices import PracticesScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.store.practices import PRACTICE_FORM
from pain_companion.widgets.breath import Breath
from pain_companion.widgets.menu import Menu
from pain_companion.widgets.scale import Scale
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOME, HOSTILE, HOSTILE_SHOWN, app_at, app_with, room, status, words_on
from tests.killed_typing import type_until_killed
from tests.places import at_rest, press

TODAY = date(2026, 11, 23)
SOUNDS = "practice/sounds"
SLOW = "practice/paced-breathing"
SMALL = (40, 15)
KEPT = PracticeLog("sounds", TODAY, 240, whole=True, feel_after=6, zone="Europe/London")

Playing = tuple[Pilot[None], PracticeScreen]


@asynccontextmanager
async def at_practice(
    path: Path,
    clock: FixedClock,
    name: str = SOUNDS,
    size: tuple[int, int] = HOME,
    **settings: str | bool,
) -> AsyncIterator[Playing]:
    """The screen of a practice by itself."""
    with closing(Diary.open(path, now=clock)) as diary:
        diary.settings.remember(**settings)
    made = room(path, clock, lambda diary: PracticeScreen(diary, clock, name), size)
    async with made as (pilot, screen):
        yield pilot, screen


async def wait(playing: Playing, clock: FixedClock, seconds: float) -> None:
    """Let time pass, and the next tick come."""
    clock.pass_time(seconds=seconds)
    playing[1].tick()
    await at_rest(playing[0])


def all_logs(diary: Diary) -> list[PracticeLog]:
    return diary.practices.logs(date(1900, 1, 1), date(2200, 1, 1))


def logs_at(path: Path, clock: FixedClock) -> list[PracticeLog]:
    with closing(Diary.open(path, now=clock)) as diary:
        return all_logs(diary)


def fill(path: Path, clock: FixedClock, *logs: PracticeLog) -> None:
    with closing(Diary.open(path, now=clock)) as diary:
        for log in logs:
            diary.practices.save(log)


def wakes(screen: Screen[None]) -> float | None:
    """After how long the screen wakes by itself, if it does."""
    assert isinstance(screen, PracticeScreen)
    return screen.wait() if screen._ticks else None


async def test_a_whole_practice_is_done_by_keyboard_and_written_down(
    diary_path: Path, clock: FixedClock
) -> None:
    async with at_practice(diary_path, clock) as playing:
        pilot, screen = playing
        assert "4 minutes. Enter starts it." in words_on(pilot.app)
        await press(pilot, "tab", "3", "tab", *"tight", "enter")
        assert "About 4 minutes left." in words_on(pilot.app)
        began = clock()
        for moment in screen.moments:
            assert moment.words in words_on(pilot.app).replace("▌ ", "")
            await wait(playing, clock, moment.seconds)
        assert isinstance(pilot.app.screen, PracticeAfterScreen)
        assert "Sounds: 4 minutes" in words_on(pilot.app)
        (kept,) = all_logs(screen.store)
        assert (kept.seconds, kept.whole, kept.feel_before, kept.words_before) == (
            *(240, True, 3, "tight"),
        )
        assert (kept.day, kept.started_at, kept.zone) == (TODAY, began, "Europe/London")
        await press(pilot, "1", "0", "tab", *"softer", "tab", *"a bird", "ctrl+s")
        (kept,) = all_logs(screen.store)
        assert (kept.feel_after, kept.words_after, kept.noticed) == (10, "softer", "a bird")
        assert screen.store.drafts.all() == []
        assert not isinstance(pilot.app.screen, PracticeAfterScreen | PracticeScreen)


async def test_before_it_starts_it_looks_like_this_and_needs_no_answer(
    diary_path: Path, clock: FixedClock
) -> None:
    async with at_practice(diary_path, clock, SLOW) as (pilot, screen):
        golden("practice-before-80x24", screen_text(pilot.app))
        assert wakes(screen) is None
        await press(pilot, "r")
        page = pilot.app.screen
        assert isinstance(page, PageScreen)
        assert page.page.sources == screen.page.sources
        await press(pilot, "escape")
        await press(pilot, "enter")
        golden("practice-playing-80x24", screen_text(pilot.app))
        await press(pilot, "escape")
        assert logs_at(diary_path, clock) == []
        assert screen.store.drafts.all() == []


async def test_the_pacer_breathes_with_the_words_at_most_ten_times_a_second(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_practice(diary_path, clock, SLOW) as playing:
        pilot, screen = playing
        await press(pilot, "enter")
        await wait(playing, clock, 23)
        assert "Breathe in 4" in words_on(pilot.app)
        golden("practice-breath-80x24", screen_text(pilot.app))
        assert wakes(screen) == 0.1
        painted: list[object] = []
        monkeypatch.setattr(Breath, "refresh", lambda *_, **__: painted.append(1))
        for _ in range(20):
            clock.pass_time(seconds=0.1)
            screen.draw()
        assert 0 < len(painted) <= 20
        await press(pilot, "space")
        assert "Paused. Press Space to go on." in words_on(pilot.app)
        assert wakes(screen) is None


async def test_without_motion_the_words_change_once_for_each_part_of_a_breath(
    diary_path: Path, clock: FixedClock
) -> None:
    async with at_practice(diary_path, clock, SLOW, SMALL, motion=False) as playing:
        pilot, screen = playing
        await press(pilot, "enter")
        await wait(playing, clock, 20.5)
        before = screen_text(pilot.app)
        assert "Breathe in for 4" in words_on(pilot.app)
        golden("practice-still-40x15", before)
        assert wakes(screen) == 3.5
        await wait(playing, clock, 3.4)
        assert screen_text(pilot.app) == before
        await wait(playing, clock, 0.2)
        assert "Breathe out for 6" in words_on(pilot.app)
        assert "░" not in words_on(pilot.app)


async def test_parts_are_skipped_gone_back_to_and_slowed_down(
    diary_path: Path, clock: FixedClock
) -> None:
    async with at_practice(diary_path, clock) as playing:
        pilot, screen = playing
        await press(pilot, "enter")
        await wait(playing, clock, 5)
        await press(pilot, "right", "right", "left")
        assert screen.at is not None
        assert (screen.at.number, screen.at.done_seconds) == (1, 5)
        await press(pilot, "plus", "plus")
        assert (screen.playing.tempo if screen.playing else 0, status(screen)) == (
            *(130, "A little slower now."),
        )
        await press(pilot, "minus", "minus")
        assert status(screen) == "Now it goes at its usual speed."
        await press(pilot, *["minus"] * 3)
        assert status(screen) == "It does not go faster than this."
        while not isinstance(pilot.app.screen, PracticeAfterScreen):
            clock.pass_time(seconds=2)
            await press(pilot, "right")
        (kept,) = all_logs(screen.store)
        assert (kept.seconds, kept.whole) == (15, False)


async def test_the_mouse_does_all_of_it_too(diary_path: Path, clock: FixedClock) -> None:
    async with at_practice(diary_path, clock) as (pilot, screen):
        await pilot.click(Scale, offset=(15, 1))
        assert screen.query_one(Scale).text == "4"
        await pilot.click("#start")
        await at_rest(pilot)
        clock.pass_time(seconds=30)
        for words in ("pause or go on", "Esc end it"):
            rows = screen_text(pilot.app)
            y = next(y for y, row in enumerate(rows) if words in row)
            await pilot.click(offset=(rows[y].index(words) + 1, y))
            await at_rest(pilot)
        (kept,) = all_logs(screen.store)
        assert (kept.seconds, kept.feel_before) == (30, 4)
        await pilot.click("#save")
        await at_rest(pilot)
        assert not isinstance(pilot.app.screen, PracticeAfterScreen)


@pytest.mark.parametrize("is_set", [True, False])
async def test_with_eyes_closed_almost_nothing_is_shown_and_a_bell_rings_if_wanted(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, is_set: bool
) -> None:
    async with at_practice(diary_path, clock, SLOW, quiet_bell=is_set) as playing:
        pilot, screen = playing
        rung: list[int] = []
        monkeypatch.setattr(pilot.app, "bell", lambda: rung.append(1))
        await press(pilot, "enter")
        await wait(playing, clock, 25)
        assert rung == [], "with open eyes nothing rings"
        await press(pilot, "v")
        if not is_set:
            golden("practice-eyes-closed-80x24", screen_text(pilot.app))
        assert screen.moments[1].words not in words_on(pilot.app)
        assert wakes(screen) == 55, "until the next part nothing moves"
        await wait(playing, clock, 55)
        assert len(rung) == int(is_set)
        await press(pilot, "b")
        await wait(playing, clock, 70)
        assert len(rung) == 1, "turned on or off here"
        await press(pilot, "v")
        assert screen.moments[3].words in words_on(pilot.app).replace("▌ ", "")


async def test_behind_another_screen_it_is_paused_and_paints_nothing(
    diary_path: Path, clock: FixedClock, fresh_app: FreshApp
) -> None:
    async with app_with(fresh_app(), PracticeScreen, SLOW) as (pilot, app):
        screen = app.screen
        assert isinstance(screen, PracticeScreen)
        await press(pilot, "enter")
        clock.pass_time(seconds=30)
        await press(pilot, "f1")
        assert isinstance(app.screen, HelpScreen)
        assert wakes(screen) is None
        clock.pass_time(hours=1)
        await press(pilot, "f1")
        assert "Paused." in words_on(app)
        assert screen.at is not None
        assert screen.at.done_seconds == 30


async def test_leaving_without_an_answer_keeps_the_log_and_the_answer_that_was_given(
    diary_path: Path, clock: FixedClock
) -> None:
    for keys, feel in ((("escape",), None), (("7", "escape"), 7)):
        async with at_practice(diary_path, clock) as playing:
            pilot, screen = playing
            await press(pilot, "enter")
            await wait(playing, clock, 65)
            await press(pilot, "escape", *keys)
            assert not isinstance(pilot.app.screen, PracticeAfterScreen | PracticeScreen)
            kept = all_logs(screen.store)[0]
            assert (kept.seconds, kept.whole, kept.feel_after) == (65, False, feel)


async def test_afterwards_it_can_be_put_into_the_bin_and_taken_back(
    diary_path: Path, clock: FixedClock
) -> None:
    async with at_practice(diary_path, clock, size=SMALL) as playing:
        pilot, screen = playing
        await press(pilot, "enter")
        await wait(playing, clock, 65)
        await press(pilot, "escape")
        golden("practice-after-40x15", screen_text(pilot.app))
        assert pilot.app.screen.query_one("#body").max_scroll_x == 0
        await press(pilot, *["tab"] * 4, "enter")
        assert all_logs(screen.store) == []
        await press(pilot, "ctrl+z")
        assert len(all_logs(screen.store)) == 1
        await press(pilot, "ctrl+z")
        assert all_logs(screen.store) == []


@pytest.mark.slow
async def test_what_was_going_on_when_the_program_was_killed_is_offered(
    diary_path: Path, clock: FixedClock
) -> None:
    type_until_killed("practice", diary_path, "enter")
    clock.pass_time(days=1)
    async with at_practice(diary_path, clock) as playing:
        pilot, screen = playing
        assert "You began this on Monday 23 November and did" in words_on(pilot.app)
        (draft,) = screen.store.drafts.all()
        assert (draft.form, draft.subject) == (PRACTICE_FORM, "sounds")
        assert screen.found is not None
        done = screen.found.ran.seconds
        await pilot.pause()
        await press(pilot, "enter")
        await wait(playing, clock, 20)
        assert screen.at is not None
        assert screen.at.done_seconds == done + 20


async def test_a_practice_left_in_the_middle_waits_in_the_list_and_can_be_written_down(
    diary_path: Path, clock: FixedClock, fresh_app: FreshApp
) -> None:
    async with app_at(fresh_app()) as (pilot, app):
        await app.visit(f"page:{SOUNDS}")
        await at_rest(pilot)
        await press(pilot, "enter")
        clock.pass_time(seconds=95)
        await app.action_quit()
    app = fresh_app()
    clock.pass_time(minutes=5)
    async with app_at(app) as (pilot, _):
        await app.visit("practice")
        await at_rest(pilot)
        assert "You were in the middle of this Sounds · 4 minutes" in words_on(app)
        await press(pilot, "enter")
        await pilot.pause()
        await press(pilot, "tab", "enter")
        assert isinstance(app.screen, PracticeAfterScreen)
        assert app.store is not None
        (kept,) = all_logs(app.store)
        assert (kept.seconds, kept.whole) == (95, False)
        await press(pilot, "escape")
        assert isinstance(app.screen, PracticesScreen)
        assert "The last one you did Sounds · 4 minutes" in words_on(app)
        assert "in the middle" not in words_on(app)


async def test_how_one_felt_is_kept_as_it_is_typed_and_only_for_the_day(
    diary_path: Path, clock: FixedClock
) -> None:
    async with at_practice(diary_path, clock) as (pilot, _):
        await press(pilot, "tab", "3", "tab", *"tight", "escape", "escape")
    for days, answers in ((0, {"feel_before": "3", "words_before": "tight"}), (1, {})):
        clock.pass_time(days=days)
        async with at_practice(diary_path, clock) as (_, screen):
            assert screen.typed == answers
            assert screen.query_one(Scale).text == answers.get("feel_before", "")
    with closing(Diary.open(diary_path, now=clock)) as diary:
        assert diary.drafts.all() == []


async def test_a_fault_at_the_end_loses_nothing(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_practice(diary_path, clock) as playing:
        pilot, screen = playing
        await press(pilot, "enter")
        await wait(playing, clock, 65)

        def busy(_: PracticeLog) -> PracticeLog:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        with monkeypatch.context() as patch:
            patch.setattr(screen.store.practices, "save", busy)
            await press(pilot, "escape")
            assert status(screen) == "Another window is saving. Try again in a moment."
        clock.pass_time(minutes=9)
        await press(pilot, "escape")
        assert [log.seconds for log in all_logs(screen.store)] == [65]


async def test_sensitive_places_are_ticked_and_passed_by(
    diary_path: Path, clock: FixedClock, fresh_app: FreshApp
) -> None:
    async with app_with(fresh_app(), PracticeScreen, "practice/tense-and-release") as (pilot, app):
        assert "5 minutes." in words_on(app)
        await press(pilot, "g", "space", *["down"] * 6, "space")
        golden("practice-places-80x24", screen_text(app))
        assert isinstance(app.screen, SensitivePlacesScreen)
        assert app.screen.settings.sensitive_places == "feet,hands"
        await press(pilot, "escape")
        assert "Passed by gently: feet, hands." in words_on(app)
        screen = app.screen
        assert isinstance(screen, PracticeScreen)
        words = [each.words for each in screen.moments]
        assert sum(each.seconds for each in screen.moments) == 300 - 2 * 6
        assert not any("hands softly" in each for each in words)
        await press(pilot, "ctrl+z")
        assert screen.settings.sensitive_places == "feet"


async def test_a_rhythm_of_ones_own_paces_the_parts_where_the_breath_is_ones_own(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, lambda diary: OwnRhythmScreen(diary, clock)) as (
        pilot,
        screen,
    ):
        golden("practice-rhythm-80x24", screen_text(pilot.app))
        await press(pilot, "ctrl+u", *"5", "enter", "ctrl+u", *"9", "ctrl+s")
        assert status(screen) == "Not saved yet. Look once more at what you typed."
        assert "Type whole seconds from 0 to 8." in words_on(pilot.app)
        screen.query_one("#held-in Input").focus()
        await press(pilot, "ctrl+u", *"1", "ctrl+s")
        assert screen.settings.own_rhythm == "5 1 6 0"
        assert screen.store.drafts.all() == []
    async with at_practice(diary_path, clock, "practice/own-rhythm") as playing:
        pilot, _ = playing
        await press(pilot, "enter")
        await wait(playing, clock, 20.5)
        assert "Hold it lightly 1" in words_on(pilot.app)
    async with room(diary_path, clock, lambda diary: OwnRhythmScreen(diary, clock)) as (
        pilot,
        screen,
    ):
        await pilot.click("#none")
        await at_rest(pilot)
        assert screen.settings.own_rhythm == ""
    async with at_practice(diary_path, clock, "practice/own-rhythm") as (pilot, own):
        assert all(each.breath is None for each in own.moments)


async def test_the_list_has_every_practice_by_kind_with_the_last_one_first(
    diary_path: Path, clock: FixedClock, fresh_app: FreshApp
) -> None:
    async with app_at(fresh_app()) as (pilot, app):
        await app.visit("practice")
        await at_rest(pilot)
        golden("practices-80x24", screen_text(app))
        menu = app.screen.query_one(Menu)
        assert menu.highlighted == 0
        await press(pilot, "enter")
        assert isinstance(app.screen, PageScreen)
        assert app.store is not None
        app.store.practices.save(replace(KEPT, practice="hands"))
        app.store.practices.save(replace(KEPT, practice="gone-since"))
        await app.visit("practice:sounds")
        await at_rest(pilot)
        assert "Sounds" in words_on(app)
        await press(pilot, "r")
        assert isinstance(app.screen, PageScreen)
        await press(pilot, "escape", "escape")
        assert "This week: twice" not in words_on(app)
        assert "This week: 2 times, 8 minutes." in words_on(app)
        await press(pilot, "h")
        assert isinstance(app.screen, PracticeLogScreen)
        assert "Gone since, 4 minutes" in words_on(app)
        await press(pilot, "escape", "r")
        assert isinstance(app.screen, OwnRhythmScreen)


async def test_the_log_is_read_changed_deleted_and_added_to(
    diary_path: Path, clock: FixedClock
) -> None:
    fill(diary_path, clock, replace(KEPT, noticed="A bus.", feel_before=3, words_before="tight"))
    async with room(diary_path, clock, lambda diary: PracticeLogScreen(diary, clock)) as (
        pilot,
        screen,
    ):
        golden("practice-log-80x24", screen_text(pilot.app))
        await press(pilot, "enter", "ctrl+u", *"6", "tab", "1", "ctrl+s")
        form = pilot.app.screen
        assert isinstance(form, PracticeFormScreen)
        assert status(form) == "Saved. Monday 23 November: Sounds, 6 minutes."
        golden("practice-form-80x24", screen_text(pilot.app))
        await press(pilot, "escape", "a", "down", "enter")
        await press(pilot, *"2", "shift+tab", "ctrl+u", *"yesterday", "ctrl+s", "escape")
        assert [(log.practice, log.day, log.seconds, log.feel_before) for log in screen._logs] == [
            ("sounds", TODAY, 360, 1),
            ("gentle-breathing", TODAY - timedelta(days=1), 120, None),
        ]
        await press(pilot, "down", "delete")
        assert len(all_logs(screen.store)) == 1
        assert [item.title for item in screen.store.bin.items()] == [
            "Practice on Sunday 22 November 2026"
        ]
        await press(pilot, "u")
        assert len(all_logs(screen.store)) == 2


async def test_an_empty_log_leads_on_and_a_wish_is_only_a_wish(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, lambda diary: PracticeLogScreen(diary, clock), SMALL) as (
        pilot,
        screen,
    ):
        assert "Nothing is written down yet." in words_on(pilot.app)
        assert "wish" not in words_on(pilot.app)
        await press(pilot, "w", "3", "enter")
        assert screen.settings.practices_a_week == 3
        assert "Your wish for a week: 3 times. Any number is fine." in words_on(pilot.app)
        await press(pilot, "w", "backspace", "escape", "enter", "enter")
        assert screen.settings.practices_a_week == 0
        assert isinstance(pilot.app.screen, PracticeFormScreen)
        assert pilot.app.screen.query_one("#body").max_scroll_x == 0


async def test_a_hundred_years_are_paged_four_weeks_at_a_time(
    diary_path: Path, clock: FixedClock
) -> None:
    old = [replace(KEPT, day=TODAY - timedelta(days=days)) for days in (3, 40, 45, 36_000)]
    fill(diary_path, clock, *old)
    async with room(diary_path, clock, lambda diary: PracticeLogScreen(diary, clock)) as (
        pilot,
        screen,
    ):
        shown = []
        for key in ("left", "left", "left", "right", "right"):
            shown.append([(TODAY - log.day).days for log in screen._logs])
            await press(pilot, f"{key}_square_bracket")
        assert shown == [[3], [40, 45], [36_000], [36_000], [40, 45]]
        assert [(TODAY - log.day).days for log in screen._logs] == [3]
        assert "later" not in words_on(pilot.app)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "keys"),
    [("practice log", ("4", "tab", "7")), ("own rhythm", ("ctrl+u", "7"))],
)
async def test_what_is_typed_is_kept_when_the_program_is_killed(
    diary_path: Path, clock: FixedClock, form: str, keys: tuple[str, ...]
) -> None:
    type_until_killed(form, diary_path, *keys)
    empty = replace(KEPT, seconds=0, feel_after=None, whole=False)
    with closing(Diary.open(diary_path, now=clock)) as diary:
        (draft,) = diary.drafts.all()
        assert draft.form == form

    def again(diary: Diary) -> PracticeFormScreen | OwnRhythmScreen:
        if form == "own rhythm":
            return OwnRhythmScreen(diary, clock)
        return PracticeFormScreen(diary, clock, None, empty)

    async with room(diary_path, clock, again) as (pilot, screen):
        await press(pilot, "ctrl+s")
        if form == "own rhythm":
            assert screen.settings.own_rhythm == rhythm_kept(Pace(7, 6))
        else:
            (kept,) = all_logs(screen.store)
            assert (kept.seconds, kept.feel_before) == (240, 7)
        assert screen.store.drafts.all() == []


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(diary_path: Path, clock: FixedClock) -> None:
    log = replace(
        KEPT, practice=HOSTILE, words_before=HOSTILE, words_after=HOSTILE, noticed=HOSTILE
    )
    fill(diary_path, clock, log)
    size = (120, 40)
    async with room(diary_path, clock, lambda diary: PracticeLogScreen(diary, clock), size) as (
        pilot,
        screen,
    ):
        assert words_on(pilot.app).casefold().count(HOSTILE_SHOWN.casefold()) == 4
        await press(pilot, "enter", *["tab"] * 5)
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 4
        assert "\u202e" not in "".join(screen_text(pilot.app))
        await press(pilot, *"[/b]", "ctrl+s")
        kept = all_logs(screen.store)[0]
        assert kept.noticed is not None
        assert kept.noticed == f"[/b]{HOSTILE_SHOWN}"
    async with at_practice(diary_path, clock, size=size) as playing:
        pilot, practice = playing
        await press(pilot, "tab", "tab", *"[/nope]", "enter")
        await wait(playing, clock, 20)
        await press(pilot, "escape", "escape")
        assert all_logs(practice.store)[0].words_before == "[/nope]"

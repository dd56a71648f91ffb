"""The timer of an activity on the screen: by keyboard, over closing, behind another screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Button

from pain_companion.app import CompanionApp
from pain_companion.domain.pacing import MINUTES, Activity, Log, Plan, Stopped
from pain_companion.domain.pacing_timer import Phase, State, state
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.sleep import SleepScreen
from pain_companion.screens.timer import TimerScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.timer_face import TimerFace
from tests.clock import LONDON, FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOME, HOSTILE, status, text, words_on
from tests.places import at_rest, press
from tests.room_app import RoomApp

MONDAY = date(2026, 11, 23)


class Bench:
    """A diary with a clock, and the screens that are opened on it."""

    def __init__(self, path: Path, clock: FixedClock) -> None:
        self.path = path
        self.clock = clock
        self.diary = Diary.open(path, now=clock)
        self.diary.settings.remember(welcomed=True, worse_after_effort="no")

    def activity(self, name: str = "Walking", unit: str = MINUTES) -> str:
        return self.diary.pacing.save_activity(Activity(name, unit)).id

    def planned(self, name: str = "Walking", unit: str = MINUTES) -> str:
        """An activity planned as twice 5, with 3 minutes of rest after each."""
        plan = Plan(
            self.activity(name, unit),
            MONDAY,
            Decimal(10),
            parts=2,
            rest_minutes=3,
            first_amount=Decimal(10),
        )
        return self.diary.pacing.save_plan(plan).activity_id

    def logs(self) -> list[Log]:
        return self.diary.pacing.logs(date(2026, 1, 1), date(2027, 12, 31))

    @asynccontextmanager
    async def opened(
        self, activity_id: str | None = None, size: tuple[int, int] = HOME
    ) -> AsyncIterator[tuple[Pilot[None], TimerScreen]]:
        screen = TimerScreen(self.diary, self.clock, activity_id)
        async with RoomApp(screen).run_test(size=size) as pilot:
            await pilot.pause()
            for button in screen.query(Button):
                button.active_effect_duration = 0
            yield pilot, screen

    async def wait(self, pilot: Pilot[None], screen: TimerScreen, **lengths: float) -> None:
        """Let time pass, and the next tick come."""
        self.clock.pass_time(**lengths)
        screen.tick()
        await at_rest(pilot)


@pytest.fixture
def bench(diary_path: Path, clock: FixedClock) -> Bench:
    return Bench(diary_path, clock)


def at(screen: TimerScreen) -> State:
    assert screen.at is not None
    return screen.at


async def test_a_timer_runs_its_course_and_is_logged_with_its_rest(bench: Bench) -> None:
    walking = bench.planned()
    async with bench.opened(walking) as (pilot, screen):
        assert "First of 2. 5 minutes to go, then rest." in text(pilot.app)
        await bench.wait(pilot, screen, minutes=5)
        assert "Rest now. 3 minutes left, then the second of 2." in text(pilot.app)
        await bench.wait(pilot, screen, minutes=11)
        await press(pilot, "1", "enter")
        assert status(screen) == "Saved: Walking, 10 minutes. Rest, 6 minutes."
        done, rest = bench.logs()
        assert (done.activity_id, done.amount, done.stopped, done.day) == (
            walking,
            Decimal(10),
            Stopped.PLANNED,
            MONDAY,
        )
        began = bench.clock.moment - timedelta(minutes=16)
        assert (done.started_at, done.zone) == (began, "Europe/London")
        assert (rest.activity_id, rest.minutes) == (None, 6)
        assert bench.diary.drafts.all() == []
        await press(pilot, "ctrl+z")
        assert bench.logs() == []


async def test_pausing_carrying_on_and_stopping_early_log_the_true_amount(bench: Bench) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=2)
        await press(pilot, "space")
        await bench.wait(pilot, screen, minutes=30)
        assert "Paused." in text(pilot.app)
        await press(pilot, "enter")
        await bench.wait(pilot, screen, minutes=1)
        await press(pilot, "x", "3", "ctrl+s")
        (done,) = bench.logs()
        assert (done.amount, done.stopped) == (Decimal(3), Stopped.SORE)


async def test_enter_says_that_a_part_is_done_and_that_a_rest_is_over(bench: Bench) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        await press(pilot, "enter")
        assert at(screen).phase is Phase.DOING, "pressed twice, a key ends nothing"
        await bench.wait(pilot, screen, minutes=2)
        await press(pilot, "enter")
        assert at(screen).phase is Phase.RESTING
        await bench.wait(pilot, screen, minutes=1)
        await press(pilot, "enter")
        assert (at(screen).phase, at(screen).round) == (Phase.DOING, 2)


async def test_the_buttons_do_what_the_keys_do(bench: Bench) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=1)
        await pilot.click("#pause")
        assert at(screen).phase is Phase.PAUSED
        await pilot.click("#main")
        assert at(screen).phase is Phase.DOING
        await pilot.click("#stop")
        await pilot.click("#carry_on")
        assert at(screen).phase is Phase.DOING
        await pilot.click("#stop")
        await pilot.click("#save")
        await at_rest(pilot)
        assert [log.amount for log in bench.logs()] == [Decimal(1)]


async def test_the_amount_can_be_corrected_and_no_answer_is_needed(bench: Bench) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=4)
        await press(pilot, "x", "enter", "ctrl+u", *"12", "enter")
        (done,) = bench.logs()
        assert (done.amount, done.stopped) == (Decimal(12), None)


async def test_minutes_that_are_not_understood_are_not_logged_and_stay(bench: Bench) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=4)
        await press(pilot, "x", "enter", "ctrl+u", "enter")
        assert status(screen) == "Not saved yet. Add how many minutes."
        screen.query_one(Field).take_focus()
        await press(pilot, *"lots", "enter")
        assert status(screen) == "Not saved yet. Look once more at what you typed."
        screen.keep_typing()
        assert bench.logs() == []
    async with bench.opened() as (pilot, screen):
        assert screen.query_one(Field).text == "lots"


async def test_another_unit_counts_up_and_asks_for_the_amount(bench: Bench) -> None:
    async with bench.opened(bench.activity("Swimming", "lengths")) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=12, seconds=5)
        assert "12 minutes so far." in text(pilot.app)
        await press(pilot, "enter", "1")
        assert screen.query_one(Field).text == ""
        await press(pilot, *"8", "enter")
        (done,) = bench.logs()
        assert (done.amount, done.minutes) == (Decimal(8), 12)


async def test_not_logging_it_is_asked_once_more_and_keeps_it_until_then(bench: Bench) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=4)
        await press(pilot, "x")
        for answer, kept in (("n", 1), ("y", 0)):
            screen.query_one("#drop").focus()
            await press(pilot, "enter")
            assert isinstance(pilot.app.screen, ConfirmScreen)
            await press(pilot, answer)
            assert len(bench.diary.drafts.all()) == kept
        assert (bench.logs(), status(screen)) == ([], "This is not logged.")


async def test_a_timer_survives_the_end_of_the_program(bench: Bench, fresh_app: FreshApp) -> None:
    walking = bench.planned()
    async with bench.opened(walking) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=1)
        await press(pilot, "space", "space")
    bench.diary.connection.close()
    bench.clock.pass_time(hours=2)
    app = fresh_app()
    async with app.run_test(size=HOME) as pilot:
        await at_rest(pilot)
        assert app.store is not None
        await app.push_screen(TimerScreen(app.store, bench.clock, None))
        await at_rest(pilot)
        assert ("Walking ended at 8:16am while this was closed. You can log it.") in words_on(app)
        await press(pilot, "1", "enter")
        done, rest = app.store.pacing.logs(MONDAY, MONDAY)
        assert (done.activity_id, done.amount, rest.minutes) == (walking, Decimal(10), 6)


async def test_a_timer_found_while_it_runs_is_carried_on(bench: Bench) -> None:
    walking = bench.planned()
    async with bench.opened(walking):
        pass
    bench.clock.pass_time(minutes=6)
    for asked_for in (None, walking):
        async with bench.opened(asked_for) as (pilot, screen):
            assert at(screen).phase is Phase.RESTING
            assert "Rest now. 2 minutes left" in text(pilot.app)


@pytest.mark.parametrize(
    "began",
    [
        datetime(2026, 10, 25, 1, 58, tzinfo=LONDON),
        datetime(2027, 3, 28, 0, 58, tzinfo=LONDON),
    ],
)
async def test_a_clock_change_at_1am_is_no_time_spent(bench: Bench, began: datetime) -> None:
    bench.clock.moment = began
    async with bench.opened(bench.planned()) as (pilot, screen):
        later = began.astimezone(UTC) + timedelta(minutes=4)
        bench.clock.moment = later.astimezone(LONDON)
        screen.tick()
        await at_rest(pilot)
        assert "1 minute to go" in text(pilot.app)
        await press(pilot, "x", "ctrl+s")
        (done,) = bench.logs()
        assert done.started_at is not None
        assert done.started_at.isoformat() == began.isoformat()
        assert (done.amount, done.day) == (Decimal(4), began.date())


async def test_a_timer_over_midnight_is_logged_on_the_day_it_began(bench: Bench) -> None:
    bench.clock.moment = datetime(2026, 11, 23, 23, 58, tzinfo=LONDON)
    async with bench.opened(bench.planned()) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=4)
        await press(pilot, "x", "ctrl+s")
        assert [log.day for log in bench.logs()] == [MONDAY]


async def test_one_timer_at_a_time(bench: Bench) -> None:
    walking, reading = bench.planned(), bench.planned("Reading")
    async with bench.opened(walking) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=2)
    async with bench.opened(reading) as (pilot, screen):
        assert "Your timer is running: Walking." in words_on(pilot.app)
        assert screen.timer is None
        assert isinstance(screen.focused, Button)
        await press(pilot, "tab", "enter", "2", "enter")
        (done,) = bench.logs()
        assert (done.activity_id, done.amount) == (walking, Decimal(2))
        assert bench.diary.pacing.timer() is None
        await press(pilot, "enter")
        timer = bench.diary.pacing.timer()
        assert timer is not None
        assert timer.activity_id == reading


async def test_the_other_timer_can_be_gone_to_instead(bench: Bench) -> None:
    walking, reading = bench.planned(), bench.planned("Reading")
    async with bench.opened(walking):
        pass
    async with bench.opened(reading) as (pilot, screen):
        await press(pilot, "enter")
        assert at(screen).phase is Phase.DOING
        assert screen.activity.id == walking


async def test_the_other_timer_that_has_ended_is_looked_at_first(bench: Bench) -> None:
    walking, reading = bench.planned(), bench.planned("Reading")
    async with bench.opened(walking):
        pass
    bench.clock.pass_time(hours=1)
    async with bench.opened(reading) as (pilot, _):
        assert "Your timer has ended: Walking." in words_on(pilot.app)
        await press(pilot, "enter", "1", "enter")
        assert bench.logs()[0].activity_id == walking


async def test_without_a_timer_it_says_so(bench: Bench) -> None:
    async with bench.opened() as (pilot, screen):
        assert "No timer is running." in text(pilot.app)
        assert screen._ticks is None


async def test_nothing_ticks_while_no_time_passes(bench: Bench) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        assert screen._ticks is not None
        await press(pilot, "space")
        assert screen._ticks is None
        await press(pilot, "space")
        await bench.wait(pilot, screen, hours=1)
        assert screen._ticks is None


async def test_a_timer_ended_in_another_window_is_gone_here_too(bench: Bench) -> None:
    walking = bench.planned()
    async with bench.opened(walking) as (_, screen):
        bench.diary.drafts.drop("timer", walking)
        screen.look_again()
        assert status(screen) == "This timer was ended in another window."
        screen.keep_typing()
        assert bench.diary.drafts.all() == []


@pytest.mark.parametrize("rings", [True, False])
async def test_the_bell_rings_at_each_change_only_if_it_is_wanted(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, rings: bool
) -> None:
    bench.diary.settings.remember(quiet_bell=rings)
    rung: list[Phase] = []
    async with bench.opened(bench.planned()) as (pilot, screen):
        monkeypatch.setattr(pilot.app, "bell", lambda: rung.append(at(screen).phase))
        for minutes in (4, 1, 3, 5, 3):
            await bench.wait(pilot, screen, minutes=minutes)
    phases = [Phase.RESTING, Phase.DOING, Phase.RESTING, Phase.OVER]
    assert rung == (phases if rings else [])


async def test_behind_another_screen_it_tells_and_paints_nothing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        painted: list[Callable[..., None]] = []
        await pilot.app.push_screen(SleepScreen(bench.diary, bench.clock))
        await at_rest(pilot)
        front = pilot.app.screen
        assert isinstance(front, SleepScreen)
        monkeypatch.setattr(TimerFace, "tell", lambda *told: painted.append(told[0]))
        await bench.wait(pilot, screen, minutes=1)
        await bench.wait(pilot, screen, minutes=4)
        assert status(front) == "Walking: rest now for 3 minutes."
        await bench.wait(pilot, screen, hours=1)
        assert status(front) == "Walking: the timer has ended. You can log it."
        assert (painted, screen._ticks) == ([], None)
        await pilot.app.pop_screen()
        await at_rest(pilot)
        assert isinstance(screen.focused, Choice)


async def test_two_screens_of_one_timer_tell_once_and_follow_each_other(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.diary.settings.remember(quiet_bell=True)
    rung: list[str] = []
    async with bench.opened(bench.planned()) as (pilot, behind):
        front = TimerScreen(bench.diary, bench.clock, None)
        await pilot.app.push_screen(front)
        await at_rest(pilot)
        monkeypatch.setattr(pilot.app, "bell", lambda: rung.append("rung"))
        bench.clock.pass_time(minutes=5)
        for screen in (behind, front):
            screen.tick()
        assert (rung, status(front)) == (["rung"], "")
        await press(pilot, "space")
        bench.clock.pass_time(minutes=30)
        behind.tick()
        assert (rung, behind._ticks) == (["rung"], None)
        await press(pilot, "escape")
        assert at(behind).phase is Phase.PAUSED


async def test_an_amount_typed_before_carrying_on_does_not_stay(bench: Bench) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=2)
        await press(pilot, "x", "1", "0")
        assert screen.query_one(Field).text == "20"
        screen.query_one("#carry_on").focus()
        await press(pilot, "enter")
        await bench.wait(pilot, screen, minutes=1)
        await press(pilot, "x")
        assert (screen.query_one(Field).text, screen.query_one(Choice).text) == ("3", "")


@pytest.mark.slow
async def test_a_hostile_name_stands_as_it_is(bench: Bench) -> None:
    async with bench.opened(bench.planned(HOSTILE, HOSTILE), (120, 32)) as (pilot, screen):
        seen = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \ufffd"
        assert seen in text(pilot.app)
        await bench.wait(pilot, screen, minutes=3)
        await press(pilot, "x", "1", *"4", "enter")
        assert seen in status(screen)
        assert [log.amount for log in bench.logs()] == [Decimal(4)]


async def test_without_motion_there_are_words_and_a_still_bar(bench: Bench) -> None:
    bench.diary.settings.remember(motion=False)
    async with bench.opened(bench.planned()) as (pilot, screen):
        await bench.wait(pilot, screen, seconds=5)
        before = text(pilot.app)
        assert "First of 2. About 5 minutes to go, then rest." in before
        assert "┏" not in before
        await bench.wait(pilot, screen, seconds=40)
        assert text(pilot.app) == before
        await bench.wait(pilot, screen, seconds=40)
        assert text(pilot.app) != before


async def test_within_an_energy_limit_it_is_a_limit(bench: Bench) -> None:
    bench.diary.settings.remember(worse_after_effort="")
    async with bench.opened(bench.planned()) as (pilot, screen):
        assert "The time is a limit, not a target." in text(pilot.app)
        assert "Stop before you need to." in words_on(pilot.app)
        await bench.wait(pilot, screen, minutes=20)
        await press(pilot, "1", "enter")
        assert [log.minutes or log.amount for log in bench.logs()] == [Decimal(10), 6]


async def test_the_timer_at_work_looks_like_this(bench: Bench) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=1, seconds=23)
        golden("timer-80x24", screen_text(pilot.app))


async def test_the_end_looks_like_this(bench: Bench) -> None:
    async with bench.opened(bench.planned()) as (pilot, screen):
        await bench.wait(pilot, screen, minutes=16)
        await press(pilot, "1")
        golden("timer-over-80x24", screen_text(pilot.app))


async def test_a_wide_terminal_has_large_figures_and_a_narrow_one_plain_ones(bench: Bench) -> None:
    walking = bench.planned()
    async with bench.opened(walking, (120, 32)) as (pilot, _):
        assert "┏━┓" in text(pilot.app)
    async with bench.opened(walking, (40, 15)) as (pilot, screen):
        assert "5:00" in text(pilot.app)
        for words in ("Done", "Pause", "Stop"):
            assert words in text(pilot.app)
        await bench.wait(pilot, screen, minutes=20)
        await press(pilot, "1", "enter")
        assert len(bench.logs()) == 2


async def test_the_key_that_leaves_and_the_one_for_help_leave_it_running(
    bench: Bench, fresh_app: FreshApp
) -> None:
    walking = bench.planned()
    bench.diary.close()
    app: CompanionApp = fresh_app()
    async with app.run_test(size=HOME) as pilot:
        await at_rest(pilot)
        assert app.store is not None
        await app.push_screen(TimerScreen(app.store, bench.clock, walking))
        await at_rest(pilot)
        await press(pilot, "f1")
        assert "Space pauses and carries on." in text(app)
        await press(pilot, "escape", "escape")
        assert not isinstance(app.screen, TimerScreen)
        timer = app.store.pacing.timer()
        assert timer is not None
        assert state(timer, bench.clock()).phase is Phase.DOING

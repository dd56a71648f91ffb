"""Naming an activity: picked from the list or one's own, changed, put aside, deleted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widgets import Button

from pain_companion.content.starter_activities import read_starter_activities
from pain_companion.domain.pacing import MOST, UNITS, Activity, ActivityKind, Demand, Log
from pain_companion.screens.activity_form import ActivityFormScreen
from pain_companion.screens.log_form import LogFormScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.typed import NotUnderstoodError
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.field import Field
from pain_companion.widgets.menu import Menu
from pain_companion.words.activity_entry import read_activity, typed_from_activity
from pain_companion.words.amount_entry import read_amount, typed_amount
from pain_companion.words.pacing import exact_words
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import HOME, HOSTILE, TODAY, room, words_on
from tests.killed_typing import type_until_killed
from tests.places import press

SWIMMING = Activity("Swimming", "lengths", demand=Demand.HIGH, goal_amount=Decimal(20))

Opened = tuple[Pilot[None], ActivityFormScreen]


@asynccontextmanager
async def opened(
    path: Path,
    clock: FixedClock,
    name: str = "",
    *,
    answer: str = "no",
    size: tuple[int, int] = HOME,
) -> AsyncIterator[Opened]:
    """The form for the activity of this name, or without one for a new activity."""

    def make(diary: Diary) -> ActivityFormScreen:
        diary.settings.remember(worse_after_effort=answer)
        activity = diary.pacing.named(name)[0] if name else None
        return ActivityFormScreen(diary, clock, activity)

    async with room(path, clock, make, size) as made:
        yield made


def keep(path: Path, clock: FixedClock, activity: Activity, amount: Decimal | None = None) -> None:
    diary = Diary.open(path, now=clock)
    kept = diary.pacing.save_activity(activity)
    if amount is not None:
        diary.pacing.save_log(Log(kept.id, TODAY, amount))
    diary.close()


def kept(screen: ActivityFormScreen) -> list[Activity]:
    return screen.store.pacing.activities()


def focused(screen: ActivityFormScreen) -> str | None:
    return screen.focused.id if screen.focused else None


async def test_an_activity_is_picked_from_the_list_with_three_keys(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        assert isinstance(screen.focused, Menu)
        golden("activity-form-list-80x24", screen_text(pilot.app))
        await press(pilot, "down", "enter")
        golden("activity-form-80x24", screen_text(pilot.app))
        await press(pilot, "enter")
        first = read_starter_activities()[0]
        (activity,) = kept(screen)
        assert (activity.name, activity.unit) == (first.name, first.unit)
        assert (activity.kind, activity.demand) == (first.kind, first.demand)
        assert f"Saved: {first.name}. What next?" in words_on(pilot.app)
        assert focused(screen) == "start"
        golden("activity-form-saved-80x24", screen_text(pilot.app))


async def test_every_starter_can_be_picked(diary_path: Path, clock: FixedClock) -> None:
    starters = read_starter_activities()
    async with opened(diary_path, clock) as (pilot, screen):
        assert screen.query_one(Menu).option_count == len(starters) + 1
        await press(pilot, *["down"] * len(starters), "enter")
        assert screen.query_one("#name", Field).text == starters[-1].name


async def test_ones_own_is_written_down_by_keyboard(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "o", *"Baking bread", "enter", "5", "enter", *"loaves", "enter")
        await press(pilot, "2", "enter", "3", "enter", *"4 loaves", "enter")
        assert "4 loaves" in words_on(pilot.app)
        await press(pilot, *"Sunday breakfast", "ctrl+s")
        (activity,) = kept(screen)
        assert (activity.name, activity.unit) == ("Baking bread", "loaves")
        assert (activity.kind, activity.demand) == (ActivityKind.DAILY_TASKS, Demand.HIGH)
        assert (activity.goal_amount, activity.why) == (Decimal(4), "Sunday breakfast")
        assert screen.store.drafts.all() == []


async def test_only_the_name_is_needed(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "o", "ctrl+s")
        assert kept(screen) == []
        assert "Not saved yet. Add a name." in words_on(pilot.app)
        screen.query_one("#name", Field).take_focus()
        await press(pilot, *"Walking", "ctrl+s")
        assert [activity.name for activity in kept(screen)] == ["Walking"]


async def test_a_unit_of_ones_own_needs_its_name(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "o", *"Swimming", "enter", "5", "ctrl+s")
        assert kept(screen) == []
        assert "Add the name of your unit." in words_on(pilot.app)


async def test_a_rest_is_not_asked_how_much_it_asks(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "o", *"Lying down", "enter", "enter", "5")
        assert not screen.query_one("#demand").display
        await press(pilot, "ctrl+s")
        assert [activity.demand for activity in kept(screen)] == [Demand.REST]
        assert focused(screen) == "log"
        assert not screen.query_one("#start").display


async def test_the_list_can_be_gone_back_to(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "down", "enter")
        await pilot.click("#list")
        assert isinstance(screen.focused, Menu)
        await press(pilot, "down", "enter", "enter")
        assert [each.name for each in kept(screen)] == [read_starter_activities()[1].name]


async def test_a_name_in_use_is_told_and_what_was_typed_stays(
    diary_path: Path, clock: FixedClock
) -> None:
    keep(diary_path, clock, SWIMMING)
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "o", *"swimming", "ctrl+s")
        assert "There is an activity of this name already." in words_on(pilot.app)
        assert screen.query_one("#name", Field).text == "swimming"
        screen.query_one("#name", Field).take_focus()
        await press(pilot, *" outdoors", "ctrl+s")
        assert [each.name for each in kept(screen)] == ["Swimming", "swimming outdoors"]


async def test_renaming_keeps_the_log(diary_path: Path, clock: FixedClock) -> None:
    keep(diary_path, clock, SWIMMING, Decimal(8))
    async with opened(diary_path, clock, "Swimming") as (pilot, screen):
        await press(pilot, "ctrl+u", *"In the pool", "ctrl+s")
        (activity,) = kept(screen)
        assert activity.name == "In the pool"
        (log,) = screen.store.pacing.logs_of(activity.id, TODAY, TODAY)
        assert log.amount == 8
        assert not screen.query_one("#next").display


async def test_another_unit_is_asked_about_where_amounts_are_written(
    diary_path: Path, clock: FixedClock
) -> None:
    keep(diary_path, clock, SWIMMING, Decimal(8))
    async with opened(diary_path, clock, "Swimming") as (pilot, screen):
        await press(pilot, "enter", "1", "ctrl+s")
        assert [each.unit for each in kept(screen)] == ["lengths"]
        assert "10 lengths would then read 10 minutes." in words_on(pilot.app)
        golden("activity-form-unit-80x24", screen_text(pilot.app))
        await pilot.pause()
        await press(pilot, "enter")
        assert screen.typed["unit"] == "own"
        assert screen.query_one(Ask).question == ""
        await press(pilot, "2", "ctrl+s")
        await pilot.pause()
        await press(pilot, "tab", "enter")
        assert [each.unit for each in kept(screen)] == ["metres"]
        assert [log.amount for log in screen.store.pacing.logs(TODAY, TODAY)] == [8]
        await press(pilot, "u")
        assert [each.unit for each in kept(screen)] == ["lengths"]


async def test_another_unit_is_not_asked_about_before_anything_is_written(
    diary_path: Path, clock: FixedClock
) -> None:
    keep(diary_path, clock, SWIMMING)
    async with opened(diary_path, clock, "Swimming") as (pilot, screen):
        await press(pilot, "enter", "1", "ctrl+s")
        assert [each.unit for each in kept(screen)] == ["minutes"]


async def test_an_activity_is_put_aside_and_brought_back(
    diary_path: Path, clock: FixedClock
) -> None:
    keep(diary_path, clock, SWIMMING, Decimal(8))
    async with opened(diary_path, clock, "Swimming") as (pilot, screen):
        screen.query_one("#archive").focus()
        await press(pilot, "enter")
        assert kept(screen) == []
        assert [each.name for each in screen.store.pacing.activities(archived=True)] == ["Swimming"]
        assert "put aside on Monday 23 November 2026" in words_on(pilot.app)
    async with opened(diary_path, clock, "Swimming") as (pilot, screen):
        screen.query_one("#archive").focus()
        await press(pilot, "enter")
        assert [each.archived_on for each in kept(screen)] == [None]
        assert "It is back." in words_on(pilot.app)


async def test_an_activity_is_deleted_with_its_log_and_both_come_back(
    diary_path: Path, clock: FixedClock
) -> None:
    keep(diary_path, clock, SWIMMING, Decimal(8))
    async with opened(diary_path, clock, "Swimming") as (pilot, screen):
        screen.query_one("#delete").focus()
        await press(pilot, "enter")
        assert kept(screen) == []
        assert screen.store.pacing.logs(TODAY, TODAY) == []
        assert "This is in the bin. Ctrl+Z brings it back." in words_on(pilot.app)
        await press(pilot, "ctrl+z")
        assert [each.name for each in kept(screen)] == ["Swimming"]
        assert len(screen.store.pacing.logs(TODAY, TODAY)) == 1


@pytest.mark.parametrize("answer", ["", "yes", "not sure"])
async def test_in_energy_limit_mode_the_goal_is_hidden_and_left_alone(
    diary_path: Path, clock: FixedClock, answer: str
) -> None:
    keep(diary_path, clock, SWIMMING)
    async with opened(diary_path, clock, "Swimming", answer=answer) as (pilot, screen):
        assert not screen.query_one("#goal-amount", Answer).display
        assert "Goal" not in words_on(pilot.app)
        assert "20" not in words_on(pilot.app)
        await press(pilot, *" gently", "ctrl+s")
        (activity,) = kept(screen)
        assert (activity.name, activity.goal_amount) == ("Swimming gently", Decimal(20))


async def test_what_comes_next_opens_from_a_new_activity(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "o", *"Walking", "ctrl+s", "tab", "enter")
        assert isinstance(pilot.app.screen, LogFormScreen)
        assert pilot.app.screen.activity == kept(screen)[0]


@pytest.mark.slow
async def test_typing_is_there_after_the_program_was_killed(
    diary_path: Path, clock: FixedClock
) -> None:
    type_until_killed("activity", diary_path, "o", *"Baking bread", "enter", "4")
    async with opened(diary_path, clock) as (pilot, screen):
        assert "It is as you left it." in words_on(pilot.app)
        await press(pilot, "ctrl+s")
        assert [(each.name, each.unit) for each in kept(screen)] == [
            ("Baking bread", "repetitions")
        ]


async def test_a_fault_while_putting_aside_is_told(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(diary_path, clock, SWIMMING)
    async with opened(diary_path, clock, "Swimming") as (pilot, screen):

        def busy(*_: object) -> None:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        monkeypatch.setattr(screen.store.pacing, "archive_activity", busy)
        screen.query_one("#archive").focus()
        await press(pilot, "enter")
        assert "Another window is saving." in words_on(pilot.app)
        assert len(kept(screen)) == 1


@pytest.mark.slow
async def test_hostile_names_are_shown_as_they_are(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, size=(120, 32)) as (pilot, screen):
        await press(pilot, "o", *"[@click=app.exit]x[/]", "enter", "5", "enter", *"[/nope]")
        await press(pilot, "ctrl+s")
        assert "Saved: [@click=app.exit]x[/]. What next?" in words_on(pilot.app)
        assert [each.unit for each in kept(screen)] == ["[/nope]"]
    keep(diary_path, clock, Activity(HOSTILE, "[b]lengths[/c]"), Decimal(8))
    async with opened(diary_path, clock, HOSTILE, size=(120, 32)) as (pilot, _):
        assert "[red]x[/] [/nope] [@click=app.exit]x[/] 😀" in words_on(pilot.app)
        await press(pilot, "enter", "1", "ctrl+s")
        assert "10 [b]lengths[/c] would then read 10 minutes." in words_on(pilot.app)


@pytest.mark.slow
@pytest.mark.parametrize("own", [True, False])
async def test_all_of_it_is_reached_on_a_small_terminal(
    diary_path: Path, clock: FixedClock, own: bool
) -> None:
    async with opened(diary_path, clock, size=(40, 15)) as (pilot, screen):
        assert "What would you like to pace?" in "\n".join(screen_text(pilot.app))
        await press(pilot, *(["o", *"Walking"] if own else ["pagedown", "down", "enter"]))
        while not (isinstance(screen.focused, Button) and screen.focused.id == "save"):
            await press(pilot, "tab")
        await press(pilot, "enter")
        await pilot.pause()
        assert len(kept(screen)) == 1
        assert "Find a start point" in "\n".join(screen_text(pilot.app))
        assert screen.query_one("#body").max_scroll_x == 0


@pytest.mark.parametrize("limited", [True, False])
@pytest.mark.parametrize(
    "activity",
    [
        SWIMMING,
        Activity("Resting", kind=ActivityKind.REST, demand=Demand.REST, archived_on=TODAY),
        Activity("Emails", why="work\nand friends", goal_amount=Decimal("7.5"), id="9"),
    ],
)
def test_an_activity_typed_again_is_the_same_activity(activity: Activity, limited: bool) -> None:
    assert (
        read_activity(typed_from_activity(activity), activity, limited=limited).record == activity
    )


def test_a_unit_of_ones_own_that_is_offered_is_the_offered_one() -> None:
    typed = {"name": "Walking", "unit": "own", "own_unit": "Metres"}
    record = read_activity(typed, None, limited=False).record
    assert record is not None
    assert record.unit == "metres"


def test_a_name_that_is_too_long_is_named() -> None:
    entry = read_activity({"name": "x" * 81}, None, limited=False)
    assert list(entry.problems) == ["name"]


def test_a_goal_that_cannot_be_read_is_named() -> None:
    entry = read_activity({"name": "x", "goal_amount": "far"}, None, limited=False)
    assert list(entry.problems) == ["goal_amount"]
    assert read_activity({"name": "x", "goal_amount": "far"}, None, limited=True).problems == {}


@pytest.mark.parametrize(
    ("typed", "unit", "amount"),
    [
        ("12", "", "12"),
        ("3,5", "", "3.5"),
        ("1.5", "steps", "1.5"),
        ("20 m", "", "20"),
        ("20m", "metres", "20"),
        ("20 Metres", "metres", "20"),
        ("20 m", "minutes", "20"),
        ("1h30", "minutes", "90"),
        ("half an hour", "minutes", "30"),
        ("12 lengths", "Lengths", "12"),
        ("10 reps", "repetitions", "10"),
        ("1000000", "steps", "1000000"),
        ("0.01", "steps", "0.01"),
    ],
)
def test_an_amount_is_read_as_people_type_it(typed: str, unit: str, amount: str) -> None:
    assert read_amount(typed, unit) == Decimal(amount)
    assert typed_amount(read_amount(typed, unit)) == amount


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("", ""),
        ("€5", ""),
        ("m", "metres"),
        ("0", ""),
        ("-3", ""),
        ("1000000.01", ""),
        ("1.555", ""),
        ("2 km", "metres"),
        ("20 minutes", "metres"),
        ("1 hour", "steps"),
        ("0 h", "minutes"),
        ("9" * 50, ""),
    ],
)
def test_what_is_no_amount_is_told_in_a_plain_sentence(typed: str, unit: str) -> None:
    with pytest.raises(NotUnderstoodError, match=r"^[A-Z][^€]+\.$"):
        read_amount(typed, unit)


@given(hundredths=st.integers(1, int(MOST) * 100), unit=st.sampled_from(["", *UNITS, "lengths"]))
def test_an_amount_typed_again_is_the_same_amount(hundredths: int, unit: str) -> None:
    amount = Decimal(hundredths) / 100
    assert read_amount(typed_amount(amount), unit) == amount
    assert read_amount(typed_amount(amount).replace(".", ","), unit) == amount


def test_an_amount_is_echoed_with_its_decimals() -> None:
    assert exact_words(Decimal("9.60"), "minutes") == "9.6 minutes"
    assert exact_words(Decimal(1), "metres") == "1 metre"
    assert exact_words(Decimal(1500), "steps") == "1,500 steps"
    assert exact_words(Decimal(1), "lengths") == "1 lengths"

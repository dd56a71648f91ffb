"""Writing down what was done, or a rest: any day up to today, as little as one likes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Button

from pain_companion.domain.pacing import Activity, ActivityKind, Demand, Log, Stopped
from pain_companion.screens.log_form import LogFormScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.typed_dates import read_date
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.words.days_as_typed import lasting_day
from pain_companion.words.entry import Entry
from pain_companion.words.log_entry import (
    LogContext,
    asked_of,
    demand_choices,
    read_log,
    typed_from_log,
)
from tests.clock import LONDON, FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import HOME, HOSTILE, TODAY, room, words_on
from tests.killed_typing import type_until_killed
from tests.places import press

YESTERDAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 23, 20, tzinfo=LONDON)
WALKING = Activity("Walking", "metres")
READING = Activity("Reading", "minutes", ActivityKind.THINKING, Demand.LOW)
LYING = Activity("Lying down", "minutes", ActivityKind.REST, Demand.REST)

Opened = tuple[Pilot[None], LogFormScreen]


@asynccontextmanager
async def opened(
    path: Path,
    clock: FixedClock,
    activity: Activity | None = WALKING,
    *,
    day: date | None = None,
    size: tuple[int, int] = HOME,
    edit: bool = False,
) -> AsyncIterator[Opened]:
    """The form for a new entry, or with `edit` for the last one there is."""

    def make(diary: Diary) -> LogFormScreen:
        activity_id = saved(diary, activity).id if activity else None
        log = diary.pacing.last_log(activity_id) if edit else None
        return LogFormScreen(diary, clock, activity_id, log, day)

    async with room(path, clock, make, size) as made:
        yield made


def saved(diary: Diary, activity: Activity) -> Activity:
    found = diary.pacing.named(activity.name)
    return found[0] if found else diary.pacing.save_activity(activity)


def done_before(path: Path, clock: FixedClock, log: Log, activity: Activity = WALKING) -> None:
    diary = Diary.open(path, now=clock)
    activity_id = saved(diary, activity).id
    diary.pacing.save_log(
        Log(activity_id, log.day, log.amount, log.minutes, log.started_at, log.demand)
    )
    diary.close()


def logs(screen: LogFormScreen) -> list[Log]:
    return screen.store.pacing.logs(TODAY - timedelta(days=30), TODAY)


def is_asked(screen: LogFormScreen, name: str) -> bool:
    return screen.query_one(f"#{name}", Answer).display


async def test_something_done_today_is_written_down_by_keyboard(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, *"160 m", "enter", *"12", "enter", *"7am", "enter", "3", "enter")
        await press(pilot, "2", "enter", *"to the shop", "ctrl+s")
        (log,) = logs(screen)
        assert (log.day, log.amount, log.minutes) == (TODAY, Decimal(160), 12)
        assert log.started_at == datetime(2026, 11, 23, 7, tzinfo=LONDON)
        assert (log.demand, log.stopped) == (Demand.HIGH, Stopped.TIRED)
        assert (log.note, log.zone) == ("to the shop", "Europe/London")
        assert "Walking: 160 metres in 12 minutes, from 7am, high, stopped because" in words_on(
            pilot.app
        )
        assert screen.store.drafts.all() == []


async def test_the_form_looks_like_this(diary_path: Path, clock: FixedClock) -> None:
    done_before(diary_path, clock, Log("", YESTERDAY, Decimal(160), 12))
    async with opened(diary_path, clock) as (pilot, _):
        golden("log-form-80x24", screen_text(pilot.app))
        await press(pilot, "a", "ctrl+s")
        golden("log-form-saved-80x24", screen_text(pilot.app))


async def test_only_the_day_is_needed(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "ctrl+s")
        (log,) = logs(screen)
        assert (log.day, log.amount, log.minutes, log.demand) == (TODAY, None, None, None)
        assert "Saved on Monday 23 November. Walking: done." in words_on(pilot.app)


async def test_without_a_day_nothing_is_saved(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, *"160", "shift+tab", "ctrl+u", "ctrl+s")
        assert logs(screen) == []
        assert "Not saved yet. Add the day." in words_on(pilot.app)


async def test_any_day_up_to_today_can_be_written(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "shift+tab", "ctrl+u", *"yesterday", "enter")
        assert "Sunday 22 November" in words_on(pilot.app)
        await press(pilot, *"90", "ctrl+s")
        assert [log.day for log in logs(screen)] == [YESTERDAY]


async def test_a_day_to_come_is_refused_and_said_why(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "shift+tab", "ctrl+u", *"tomorrow", "enter", "ctrl+s")
        assert logs(screen) == []
        assert "That day has not come yet." in words_on(pilot.app)


async def test_it_opens_on_the_day_it_is_asked_for(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, day=YESTERDAY) as (pilot, screen):
        await press(pilot, *"90", "ctrl+s")
        assert [log.day for log in logs(screen)] == [YESTERDAY]


@pytest.mark.parametrize("by", ["key", "enter", "mouse"])
async def test_the_same_as_last_time_is_one_key_or_one_click(
    diary_path: Path, clock: FixedClock, by: str
) -> None:
    last = Log("", YESTERDAY, Decimal("162.5"), 12, None, Demand.HIGH)
    done_before(diary_path, clock, last)
    async with opened(diary_path, clock) as (pilot, screen):
        assert "Same as last time 162.5 metres in 12 minutes, high" in words_on(pilot.app)
        if by == "mouse":
            await pilot.click("#same")
        else:
            await press(pilot, "a" if by == "key" else "enter")
        assert [log.day for log in logs(screen)] == [YESTERDAY]
        await press(pilot, "enter")
        _, again = logs(screen)
        assert (again.day, again.amount, again.minutes) == (TODAY, Decimal("162.5"), 12)
        assert again.demand is Demand.HIGH
        assert again.started_at is None


async def test_an_amount_is_typed_at_once_though_last_time_is_offered(
    diary_path: Path, clock: FixedClock
) -> None:
    done_before(diary_path, clock, Log("", YESTERDAY, Decimal(160), 12))
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, *"85", "ctrl+s")
        assert [(log.amount, log.minutes) for log in logs(screen)] == [
            (Decimal(160), 12),
            (Decimal(85), None),
        ]


async def test_the_first_time_nothing_is_offered_to_take_over(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        assert not screen.query_one("#again").display
        await press(pilot, "escape", "a")
        assert screen.typed == {"day": "23/11"}


async def test_several_a_day_are_written_one_after_another(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, day=YESTERDAY) as (pilot, screen):
        await press(pilot, *"90", "ctrl+s", "tab")
        assert isinstance(screen.focused, Button)
        assert screen.focused.id == "another"
        await press(pilot, "enter", *"70", "ctrl+s")
        assert [(log.day, log.amount) for log in logs(screen)] == [
            (YESTERDAY, Decimal(90)),
            (YESTERDAY, Decimal(70)),
        ]


async def test_a_rest_is_written_in_minutes_and_asks_nothing_more(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, None) as (pilot, screen):
        assert not any(is_asked(screen, name) for name in ("amount", "demand", "stopped"))
        golden("log-form-rest-80x24", screen_text(pilot.app))
        await press(pilot, *"half an hour", "ctrl+s")
        (log,) = logs(screen)
        assert (log.activity_id, log.minutes, log.amount) == (None, 30, None)
        assert "Rest: 30 minutes." in words_on(pilot.app)


async def test_what_is_counted_in_minutes_is_asked_for_them_once(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, READING) as (pilot, screen):
        assert not is_asked(screen, "minutes")
        assert "How long it took" in words_on(pilot.app)
        await press(pilot, *"1h30", "ctrl+s")
        (log,) = logs(screen)
        assert (log.amount, log.minutes) == (Decimal(90), None)


async def test_a_way_to_rest_is_not_asked_how_much_it_asked(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, LYING) as (_, screen):
        assert not is_asked(screen, "demand")


async def test_an_entry_is_changed_deleted_and_comes_back(
    diary_path: Path, clock: FixedClock
) -> None:
    begun = datetime(2026, 11, 22, 14, 5, 37, tzinfo=LONDON)
    done_before(diary_path, clock, Log("", YESTERDAY, Decimal(160), 12, begun))
    async with opened(diary_path, clock, edit=True) as (pilot, screen):
        await press(pilot, "ctrl+u", *"150", "ctrl+s")
        (log,) = logs(screen)
        assert (log.amount, log.minutes, log.started_at) == (Decimal(150), 12, begun)
        screen.query_one("#delete").focus()
        await press(pilot, "enter")
        assert logs(screen) == []
        assert "This is in the bin. Ctrl+Z brings it back." in words_on(pilot.app)
        await press(pilot, "ctrl+z")
        assert logs(screen) == [log]


async def test_what_is_typed_for_a_day_stays_for_that_day(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, *"160", "shift+tab", "ctrl+u", *"yesterday")
        screen.keep_typing()
    clock.pass_time(days=1)
    async with opened(diary_path, clock) as (pilot, screen):
        assert "It is as you left it." in words_on(pilot.app)
        await press(pilot, "ctrl+s")
        assert [(log.day, log.amount) for log in logs(screen)] == [(YESTERDAY, Decimal(160))]


async def test_what_was_typed_for_walking_is_not_taken_for_a_rest(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, *"160", "enter", *"12")
        screen.keep_typing()
    async with opened(diary_path, clock, None) as (_, screen):
        assert screen.query_one("#minutes", Field).text == ""


async def test_typing_is_there_after_the_program_was_killed(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock):
        pass
    type_until_killed("log", diary_path, *"160", "enter", *"12")
    async with opened(diary_path, clock) as (pilot, screen):
        assert screen.query_one("#amount", Field).text == "160"
        await press(pilot, "ctrl+s")
        assert [(log.amount, log.minutes) for log in logs(screen)] == [(Decimal(160), 12)]


async def test_a_fault_while_saving_keeps_what_was_typed(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):

        def busy(_: Log) -> Log:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        with monkeypatch.context() as patch:
            patch.setattr(screen.store.pacing, "save_log", busy)
            await press(pilot, *"160", "ctrl+s")
            assert "Another window is saving." in words_on(pilot.app)
        await press(pilot, "ctrl+s")
        assert [log.amount for log in logs(screen)] == [Decimal(160)]


@pytest.mark.slow
async def test_hostile_names_units_and_notes_are_shown_as_they_are(
    diary_path: Path, clock: FixedClock
) -> None:
    hostile = Activity(HOSTILE, "[b]lengths[/c]")
    done_before(diary_path, clock, Log("", YESTERDAY, Decimal(12)), hostile)
    async with opened(diary_path, clock, hostile, size=(120, 32)) as (pilot, screen):
        assert "[red]x[/] [/nope] [@click=app.exit]x[/] 😀" in words_on(pilot.app)
        assert "Same as last time 12 [b]lengths[/c]" in words_on(pilot.app)
        assert "\u202e" not in words_on(pilot.app)
        screen.query_one("#note", Answer).take_focus()
        await press(pilot, *"[/nope] [@click=app.exit]y[/]", "ctrl+s")
        assert logs(screen)[-1].note == "[/nope] [@click=app.exit]y[/]"
        assert "[/nope] [@click=app.exit]y[/]" in words_on(pilot.app)


@pytest.mark.slow
@pytest.mark.parametrize("activity", [WALKING, READING, LYING, None])
async def test_all_of_it_is_reached_on_a_small_terminal(
    diary_path: Path, clock: FixedClock, activity: Activity | None
) -> None:
    async with opened(diary_path, clock, activity, size=(40, 15)) as (pilot, screen):
        while not (isinstance(screen.focused, Button) and screen.focused.id == "save"):
            await press(pilot, "tab")
        await pilot.pause()
        assert "Save" in "\n".join(screen_text(pilot.app))
        assert screen.query_one("#body").max_scroll_x == 0


def read(
    typed: dict[str, str],
    before: Log | None = None,
    activity: Activity | None = WALKING,
    now: datetime = NOW,
) -> Entry[Log]:
    context = LogContext(activity, now, "Europe/London", twelve_hour=True)
    return read_log({"day": "today"} | typed, before or Log("1", TODAY), context)


@pytest.mark.parametrize(
    ("typed", "item"),
    [
        ({"day": "24/11/2026"}, "day"),
        ({"day": "someday"}, "day"),
        ({"amount": "0"}, "amount"),
        ({"amount": "far"}, "amount"),
        ({"amount": "2 km"}, "amount"),
        ({"minutes": "0"}, "minutes"),
        ({"minutes": "long"}, "minutes"),
        ({"started_at": "11pm"}, "started_at"),
        ({"started_at": "lunch"}, "started_at"),
    ],
)
def test_what_an_entry_cannot_be_is_named(typed: dict[str, str], item: str) -> None:
    entry = read(typed)
    assert list(entry.problems) == [item]
    assert entry.record is None


def test_more_minutes_than_a_day_has_are_named() -> None:
    assert list(read({"amount": "1441"}, activity=READING).problems) == ["amount"]
    assert read({"amount": "1441"}).problems == {}


def test_a_skipped_hour_is_named() -> None:
    entry = read({"day": "29/3/2026", "started_at": "1:30am"})
    assert entry.problems == {
        "started_at": "The clocks went forward over 1:30am. Type another time."
    }


@pytest.mark.parametrize(
    ("typed", "hour", "understood"),
    [
        ("2", 20, "2pm Monday"),
        ("9", 20, "9am Monday"),
        ("5", 8, "5am Monday"),
        ("2330", 20, None),
        ("midnight", 20, "midnight between Sunday and Monday"),
    ],
)
def test_a_bare_hour_is_by_day_unless_that_has_not_come(
    typed: str, hour: int, understood: str | None
) -> None:
    entry = read({"started_at": typed}, now=NOW.replace(hour=hour))
    assert entry.echoes.get("started_at") == understood


def test_the_second_of_a_doubled_hour_stays_the_second() -> None:
    begun = datetime(2026, 10, 25, 1, 30, tzinfo=LONDON, fold=1)
    log = Log("1", begun.date(), Decimal(5), started_at=begun, zone="Europe/London")
    typed = typed_from_log(log, TODAY, twelve_hour=True)
    assert read(typed, log).record == log
    assert read(typed | {"started_at": "2:30am"}, log).record != log


@pytest.mark.parametrize("twelve_hour", [True, False])
def test_an_entry_typed_again_is_the_same_entry(twelve_hour: bool) -> None:
    log = Log(
        "1",
        YESTERDAY,
        Decimal("9.6"),
        12,
        datetime(2026, 11, 22, 14, 5, tzinfo=LONDON),
        Demand.LOW,
        Stopped.WENT_ON,
        "fine\nagain",
        "Europe/London",
        NOW,
        "7",
    )
    context = LogContext(WALKING, NOW, "Europe/London", twelve_hour=twelve_hour)
    assert read_log(typed_from_log(log, TODAY, twelve_hour=twelve_hour), log, context).record == log
    emptied = read_log({"day": "today"}, Log("1", TODAY), context).record
    assert emptied == Log("1", TODAY, zone="Europe/London")


def test_the_usual_demand_is_named_but_not_given() -> None:
    assert dict(demand_choices(WALKING))["medium"] == "medium (usual)"
    entry = read({})
    assert entry.record is not None
    assert entry.record.demand is None


def test_each_sort_of_entry_is_asked_what_belongs_to_it() -> None:
    def asked(activity: Activity | None) -> frozenset[str]:
        return asked_of(LogContext(activity, NOW, "Europe/London", twelve_hour=True))

    always = {"day", "started_at", "note"}
    assert asked(WALKING) == always | {"amount", "minutes", "demand", "stopped"}
    assert asked(READING) == always | {"amount", "demand", "stopped"}
    assert asked(LYING) == always | {"amount", "stopped"}
    assert asked(None) == always | {"minutes"}


def test_a_day_as_typed_is_the_same_one_tomorrow() -> None:
    def read(said: str) -> date:
        return read_date(said, TODAY)

    assert lasting_day("yesterday", read) == "22/11/2026"
    assert lasting_day("23 No", read) == "23 No"

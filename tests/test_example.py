"""The example people: plausible, the same for the same day, and apart from anyone's own diary."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from pain_companion.content.body import read_body
from pain_companion.content.library import page_names
from pain_companion.content.story_content import area_names, part_titles
from pain_companion.demo.alex import HARD_WEEK
from pain_companion.demo.example import example_diary, make_example
from pain_companion.demo.people import BOOM_AND_BUST, PEOPLE
from pain_companion.demo.rows import rows_of
from pain_companion.domain.body_chart import BodyPlace
from pain_companion.domain.check_in import CheckIn
from pain_companion.domain.check_in import filled_in_later as check_in_late
from pain_companion.domain.flare import Flare
from pain_companion.domain.goals import Goal, State
from pain_companion.domain.habits import PickedHabit
from pain_companion.domain.lessons import LessonNote
from pain_companion.domain.life_areas import Rating
from pain_companion.domain.movements import MovementAnswer
from pain_companion.domain.pacing import Log, Plan, Reason
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.sleep import Night, filled_in_later
from pain_companion.domain.sleep_summary import Summary, summarise
from pain_companion.domain.story import StoryLine
from pain_companion.domain.toolkit import Tool
from pain_companion.exchange.bring_in import bring_in
from pain_companion.exchange.export import export_diary
from pain_companion.exchange.unpack import unpack
from pain_companion.paths import example_folder
from pain_companion.store.check import check
from pain_companion.store.connection import DiaryKind, kind_of
from pain_companion.store.diary import Diary
from pain_companion.store.faults import WrongKindError
from pain_companion.store.held import holding
from pain_companion.store.tables import TABLES, read_tables
from tests.clock import LONDON, FixedClock
from tests.conftest import FreshApp
from tests.example_people import all_of, impossible, records, values_of
from tests.journeys import text
from tests.places import at_rest

TODAY = date(2026, 11, 23)
NOW = FixedClock()()
CLOCKS_FORWARD = datetime(2027, 3, 29, 7, tzinfo=LONDON)
LEAP_DAY = datetime(2028, 2, 29, 23, 59, tzinfo=LONDON)
JUST_AFTER_MIDNIGHT = datetime(2027, 1, 1, 0, 1, tzinfo=LONDON)
FAR_AWAY = tuple(
    datetime(2026, 10, 6, 9, tzinfo=ZoneInfo(zone))
    for zone in ("Pacific/Auckland", "America/Havana", "Asia/Beirut", "Pacific/Kiritimati", "UTC")
)
"""Two of them put their clocks forward at midnight."""
EVERYONE = pytest.mark.parametrize("key", PEOPLE)


def opened(path: Path) -> Diary:
    return Diary.open(path, now=FixedClock(), kind=DiaryKind.EXAMPLE)


def test_there_are_four_people_who_differ_and_none_is_more_than_two_sentences() -> None:
    assert [*PEOPLE] == ["boom-and-bust", "broken-nights", "just-starting", "a-year-on"]
    assert BOOM_AND_BUST == "boom-and-bust"
    for name in ("name", "line", "about", "days"):
        assert len({getattr(each, name) for each in PEOPLE.values()}) == len(PEOPLE)
    assert all(each.about.count(".") <= 2 for each in PEOPLE.values())
    assert {each.days for each in PEOPLE.values()} >= {84, 365}


@EVERYONE
@pytest.mark.parametrize("moment", [NOW, CLOCKS_FORWARD, JUST_AFTER_MIDNIGHT, FAR_AWAY[0]], ids=str)
def test_all_that_they_wrote_is_possible(key: str, moment: datetime) -> None:
    assert [*impossible(key, moment, seed=1)] == []


@pytest.mark.slow
@EVERYONE
@pytest.mark.parametrize("seed", range(8))
def test_all_that_they_wrote_is_possible_on_many_days(key: str, seed: int) -> None:
    days = [NOW + timedelta(days=17 * seed + number) for number in range(3)]
    for moment in (*days, LEAP_DAY, CLOCKS_FORWARD, *FAR_AWAY):
        assert [*impossible(key, moment, seed)] == [], moment


@pytest.mark.parametrize(
    "key",
    [
        pytest.param(key, marks=[pytest.mark.slow] if each.days > 84 else [])
        for key, each in PEOPLE.items()
    ],
)
def test_the_file_is_whole_the_same_again_and_leaves_and_comes_back_the_same(
    tmp_path: Path, key: str
) -> None:
    path, again = tmp_path / "example.db", tmp_path / "again.db"
    for each in (path, again):
        make_example(each, FixedClock(), person=key)
    assert check(path).problems == []
    packed = export_diary(path, "json")
    assert packed is not None
    parcel = unpack(packed)
    assert parcel.kind == "example"
    with closing(opened(path)) as diary, closing(opened(again)) as other:
        rows = read_tables(diary.connection)
        assert rows == read_tables(other.connection)
        # Nothing of it can be undone, and nobody made it step by step.
        assert diary.history.recent(1) == []
        assert diary.drafts.all()
    with closing(opened(tmp_path / "brought in.db")) as diary:
        bring_in(diary, parcel)
        brought = read_tables(diary.connection)
    assert {name: brought[name] for name in TABLES} == {name: rows[name] for name in TABLES}


def test_between_them_they_have_something_in_every_table() -> None:
    filled = {
        table for key in PEOPLE for table, rows in rows_of(all_of(key, NOW)[1]).items() if rows
    }
    assert filled | {"settings"} == {*TABLES}


@EVERYONE
def test_other_seeds_and_other_days_make_other_diaries(key: str) -> None:
    first = all_of(key, NOW)[1]
    assert first != all_of(key, NOW, seed=2)[1]
    nights = [each.woke_at for each in records(first, Night)]
    tomorrow = [each.woke_at for each in records(all_of(key, NOW + timedelta(days=1))[1], Night)]
    assert nights != tomorrow


@EVERYONE
def test_all_that_they_refer_to_is_in_the_program(key: str) -> None:
    everything = all_of(key, NOW)[1]
    assert values_of(everything, Rating, "life_area") <= {*area_names()}
    assert values_of(everything, StoryLine, "part") <= {*part_titles()}
    places = records(everything, BodyPlace)
    assert all(read_body().region(each.side, each.region) for each in places)
    pages = {f"practice/{each}" for each in values_of(everything, PracticeLog, "practice")}
    pages |= {f"toolkit/{each}" for each in values_of(everything, Tool, "key")}
    pages |= values_of(everything, LessonNote, "lesson")
    assert pages <= {*page_names()}
    assert len(records(everything, PickedHabit)) == len(PEOPLE[key].picked)


def summary(nights: list[Night], most: int, least: int) -> Summary:
    """The nights from so many days ago to so many."""
    return summarise(nights, [], TODAY - timedelta(most), TODAY - timedelta(least))


def asleep(nights: list[Night], most: int, least: int) -> float:
    value = summary(nights, most, least).total_sleep_time.value
    assert value is not None
    return value


def test_alex_found_a_start_point_after_boom_and_bust_and_had_a_hard_week() -> None:
    days, everything = all_of(BOOM_AND_BUST, NOW)
    nights, logs = records(everything, Night), records(everything, Log)
    assert len(nights) < 84
    assert any(filled_in_later(night) for night in nights)
    assert any(night.estimated_sleep_minutes for night in nights)
    assert asleep(nights, HARD_WEEK.began, HARD_WEEK.ended) < asleep(nights, 30, 10)
    plans = records(everything, Plan)
    assert [str(each.amount) for each in plans][:2] == ["9.60", "10.56"]
    walks = [each for each in logs if each.activity_id == "example-walking"]
    before = [each.amount for each in walks if each.day < plans[0].from_day and each.amount]
    after = [each.amount for each in walks if each.day >= plans[0].from_day and each.amount]
    assert min(before) > max(after)
    eased = {each.amount for each in walks if days.is_hard((TODAY - each.day).days)}
    # Half of 10.56, and on the last day, of the plan after a step back, half of 9.6.
    assert eased == {5, 4}
    told = records(everything, CheckIn)
    assert sum(check_in_late(each) for each in told if each.note) >= 6


def test_sams_nights_are_broken_and_less_so_of_late() -> None:
    nights = records(all_of("broken-nights", NOW)[1], Night)
    assert all(each.wakings != 0 for each in nights)
    assert asleep(nights, 112, 57) < 330 < asleep(nights, 56, 1)


def test_jo_has_begun_and_has_answered_little(tmp_path: Path) -> None:
    path = tmp_path / "example.db"
    make_example(path, FixedClock(), person="just-starting")
    with closing(opened(path)) as diary:
        settings = diary.settings.read()
        assert (settings.worse_after_effort, settings.food) == ("", "")
        assert not diary.pacing.current_plans()
        assert [each.form for each in diary.drafts.all()] == ["night"]
        assert 0 < len(diary.sleep.nights(TODAY - timedelta(days=9), TODAY)) < 6


def test_chris_has_a_whole_year_since_a_set_back() -> None:
    everything = all_of("a-year-on", NOW)[1]
    nights = records(everything, Night)
    assert min(each.morning for each in nights) < TODAY - timedelta(days=360)
    assert len(nights) > 300
    flares = sorted(records(everything, Flare), key=lambda each: each.started_on)
    assert [each.days(TODAY) > 14 for each in flares] == [True, False, False, False]
    assert asleep(nights, 365, 338) < asleep(nights, 60, 1)
    plans = records(everything, Plan)
    assert plans[-1].amount > 2 * plans[0].amount
    assert {each.reason for each in plans} >= {Reason.STEPPED_UP, Reason.STEPPED_BACK}
    assert {each.state for each in records(everything, Goal)} == {State.ALIVE, State.REACHED}


def test_alex_has_something_of_wellbeing(tmp_path: Path) -> None:
    path = tmp_path / "example.db"
    make_example(path, FixedClock())
    with closing(opened(path)) as diary:
        knees, swaying = diary.movements.all()
        days = diary.movements.days(TODAY - timedelta(days=56), TODAY)
        assert {each.movement_id for each in days} == {knees.id, swaying.id}
        in_the_flare_up = {each.answer for each in days if HARD_WEEK.lasts((TODAY - each.day).days)}
        # In the hard week nothing was done in full.
        assert in_the_flare_up == {MovementAnswer.PART, MovementAnswer.NOT_TODAY}
        assert diary.pleasures.days(TODAY - timedelta(days=56), TODAY)
        assert diary.hard_moments.all()[0].kinder
        assert [each.ended_on is None for each in diary.medicines.all()] == [True, False]
        assert diary.medicines.questions()


def test_an_example_is_removed_when_it_is_left(tmp_path: Path) -> None:
    with example_diary(tmp_path / "examples", FixedClock(), person="just-starting") as path:
        assert kind_of(path) is DiaryKind.EXAMPLE
        with closing(opened(path)) as diary:
            assert diary.settings.read().greet_as == "Jo"
    assert [*(tmp_path / "examples").iterdir()] == []


WINDOW = """
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from pain_companion.demo.example import example_diary
now = lambda: datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("Europe/London"))
with example_diary(Path(sys.argv[1]), now, person="just-starting") as path:
    print(path.parent.name, flush=True)
    sys.stdin.read()
"""
"""Another window with an example, until its input ends."""


def another_window(folder: Path) -> tuple[subprocess.Popen[str], str]:
    """The process and the name of the folder that it holds."""
    command = [sys.executable, "-c", WINDOW, str(folder)]
    pipe: Any = subprocess.PIPE
    window = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
    assert window.stdout is not None
    return window, window.stdout.readline().strip()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process is killed like that here")
def test_what_a_killed_window_left_is_cleared_and_one_that_is_open_is_left_alone(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "examples"
    (living, held), (dying, left) = another_window(folder), another_window(folder)
    with living, dying:
        dying.kill()
        dying.wait()
        assert {each.name for each in folder.iterdir()} == {held, left}
        with example_diary(folder, FixedClock(), person="just-starting") as path:
            assert {each.name for each in folder.iterdir()} == {held, path.parent.name}
            assert (folder / held / "example.db").exists()
        living.communicate("")
        assert living.returncode == 0
    assert [*folder.iterdir()] == []


def test_what_nobody_holds_is_cleared_however_young_it_is(tmp_path: Path) -> None:
    make_example(tmp_path / "left" / "example.db", FixedClock(), person="just-starting")
    about_to_be_held = tmp_path / "about to be held"
    about_to_be_held.mkdir()
    with example_diary(tmp_path, FixedClock(), person="just-starting") as path:
        assert {*tmp_path.iterdir()} == {path.parent, about_to_be_held}


async def test_starting_ones_own_diary_clears_what_was_left(fresh_app: FreshApp) -> None:
    left = example_folder() / "left" / "example.db"
    make_example(left, FixedClock(), person="just-starting")
    held = example_folder() / "open in another window"
    with holding(held):
        (held / "example.db").touch()
        async with fresh_app().run_test() as pilot:
            await at_rest(pilot)
        assert [each.name for each in example_folder().iterdir()] == ["open in another window"]


async def test_also_a_window_that_is_too_small_says_example(fresh_app: FreshApp) -> None:
    app = fresh_app(kind=DiaryKind.EXAMPLE)
    async with app.run_test(size=(30, 8)) as pilot:
        await at_rest(pilot)
        assert "EXAMPLE. Make this window bigger" in " ".join(text(app).split())


def test_an_example_beside_ones_own_diary_never_touches_it(tmp_path: Path) -> None:
    own = tmp_path / "diary.db"
    Diary.open(own, now=FixedClock()).close()
    before = own.read_bytes(), own.stat().st_mtime_ns
    with example_diary(tmp_path / "example", FixedClock()) as path:
        with pytest.raises(WrongKindError):
            Diary.open(own, now=FixedClock(), kind=DiaryKind.EXAMPLE)
        with pytest.raises(WrongKindError):
            Diary.open(path, now=FixedClock())
    assert (own.read_bytes(), own.stat().st_mtime_ns) == before

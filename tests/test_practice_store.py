"""Practices that were done in the diary file, from the command line, and out of it and back."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from pain_companion.demo.people import BOOM_AND_BUST
from pain_companion.domain.practice import PracticeLog
from pain_companion.store.diary import Diary
from pain_companion.store.keeping import written_again
from pain_companion.store.tables import read_table
from tests.clock import LONDON, FixedClock
from tests.command_runs import Run, runner
from tests.example_people import all_of, records

TODAY = date(2026, 11, 23)
HOSTILE = "[red]x[/] [@click=app.exit]x[/] \u202e\x1b]0;t\x07"
LOG = PracticeLog(
    *("sounds", TODAY, 235, True, 3, 10, "tight", "softer", "A bird."),
    started_at=datetime(2026, 11, 23, 7, 30, tzinfo=LONDON),
    zone="Europe/London",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "diary.db"


@pytest.fixture
def run(path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(path, clock, capsys, "practice")


def test_a_log_is_kept_whole_and_can_be_undone_deleted_and_put_back(
    path: Path, clock: FixedClock
) -> None:
    with closing(Diary.open(path, now=clock)) as diary:
        kept = diary.practices.save(LOG)
        assert diary.practices.log(kept.id) == kept
        assert replace(kept, id="", written_at=None) == LOG
        clock.pass_time(hours=1)
        changed = diary.practices.save(replace(kept, feel_before=None, noticed=None))
        assert changed.written_at == kept.written_at
        assert diary.practices.logs(TODAY, TODAY) == [changed]
        diary.history.undo()
        assert diary.practices.logs(TODAY, TODAY) == [kept]
        diary.practices.delete(kept.id)
        assert diary.practices.logs(TODAY, TODAY) == []
        assert diary.practices.log(kept.id) is diary.practices.last() is None
        (item,) = diary.bin.items()
        assert item.title == "Practice on Monday 23 November 2026"
        diary.bin.put_back(item)
        assert diary.practices.last() == kept
        titles = [change.title for change in diary.history.recent(9)]
        assert not any("bird" in title or "tight" in title for title in titles)
        assert "Deleted: Practice on Monday 23 November 2026" in titles


def test_removed_for_good_takes_its_draft_along(path: Path, clock: FixedClock) -> None:
    with closing(Diary.open(path, now=clock)) as diary:
        kept = diary.practices.save(LOG)
        diary.drafts.keep("practice log", kept.id, {"noticed": "secret words"})
        diary.practices.delete(kept.id)
        diary.bin.remove_for_good(diary.bin.items()[0])
        assert (diary.drafts.all(), diary.practices.last()) == ([], None)


def test_the_newest_come_first_and_older_ones_are_found(path: Path, clock: FixedClock) -> None:
    days = [TODAY - timedelta(days=days) for days in (40, 0, 400)]
    with closing(Diary.open(path, now=clock)) as diary:
        for day in days:
            diary.practices.save(replace(LOG, day=day, started_at=None))
        late = diary.practices.save(replace(LOG, started_at=LOG.started_at))
        assert [log.day for log in diary.practices.logs(days[2], TODAY)] == [
            *(TODAY, TODAY, days[0], days[2]),
        ]
        assert diary.practices.last() == late
        weeks = [diary.practices.week(TODAY - timedelta(days=back)).times for back in (6, 7)]
        assert weeks == [2, 0]
        assert diary.practices.newest_day(before=TODAY) == days[0]
        assert diary.practices.newest_day(before=days[2]) is None


def test_on_one_day_what_began_last_comes_first_also_where_the_clocks_go_back(
    path: Path, clock: FixedClock
) -> None:
    day = date(2026, 10, 25)
    last, between, first = (
        replace(LOG, day=day, started_at=datetime(2026, 10, 25, *time, tzinfo=LONDON, fold=fold))
        for time, fold in (((1, 10), 1), ((1, 40), 0), ((0, 50), 0))
    )
    with closing(Diary.open(path, now=clock)) as diary:
        ids = [diary.practices.save(each).id for each in (last, first, between)]
        assert [log.id for log in diary.practices.logs(day, day)] == [ids[0], ids[2], ids[1]]


def test_every_row_makes_sense_read_again_and_a_wrong_one_is_refused(
    path: Path, clock: FixedClock
) -> None:
    with closing(Diary.open(path, now=clock)) as diary:
        diary.practices.save(LOG)
        (row,) = read_table(diary.connection, "practice_logs")
    again = written_again("practice_logs", row)
    assert again == {name: row[name] for name in again}
    with pytest.raises(ValueError, match="isoformat"):
        written_again("practice_logs", {**row, "day": "someday"})


def test_the_example_person_has_practised_a_little() -> None:
    logs = records(all_of(BOOM_AND_BUST, FixedClock()())[1], PracticeLog)
    assert all(log.day < TODAY and log.seconds for log in logs)
    assert len(logs) > 5


def test_a_practice_is_added_and_shown(run: Run, path: Path, clock: FixedClock) -> None:
    assert run("add", "practice/sounds", "--minutes", "4").out == (
        "Saved: Monday 23 November: Sounds, 4 minutes\n"
    )
    more = ("--before", "3", "--words-before", "tight", "--after", "10", "--noticed", HOSTILE)
    assert run("add", "hands", "--minutes", "3", "--day", "yesterday", *more).status == 0
    shown = run("show").lines
    assert shown[:3] == [
        *("Practices, 27 October to 23 November", "This week: once, 4 minutes.", ""),
    ]
    assert "2. Sunday 22 November: Hands, 3 minutes" in shown
    assert "  Before: 3, tight. After: 10." in shown
    assert not any(character in run("show").out for character in "\u202e\x1b\x07")
    told = json.loads(run("show", "--from", "22/11", "--to", "22/11", "--format", "json").out)
    (log,) = told["practices"]
    assert (log["practice"], log["seconds"], log["feel_after"]) == ("hands", 180, 10)
    assert log["to_its_end"] is False
    assert run("delete", "hands", "--day", "yesterday").status == 0
    with closing(Diary.open(path, now=clock)) as diary:
        assert [each.practice for each in diary.practices.logs(TODAY, TODAY)] == ["sounds"]
        assert diary.practices.newest_day(before=TODAY) is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add", "nothing", "--minutes", "4"), "NAME: There is no practice of this name."),
        (("add", "sounds", "--minutes", "0"), "--minutes: Type a minute or more."),
        (("add", "sounds", "--minutes", "4", "--day", "tomorrow"), "--day: That day has not come"),
        (("add", "sounds", "--minutes", "4", "--after", "11"), "--after: Type a number from 0"),
        (("show", "--from", "today", "--to", "yesterday"), "The first day is after the last."),
        (("rhythm", "1", "6"), "IN: Type whole seconds from 2 to 10."),
        (("rhythm", "4", "6", "--hold-in", "9"), "--hold-in: Type whole seconds from 0 to 8."),
        (("rhythm", "4"), "Not saved yet. Add how long you breathe out."),
        (("places", "none", "back"), 'Name places, or "none".'),
        (("wish", "8"), "not in the range"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(
    run: Run, path: Path, words: tuple[str, ...], told: str
) -> None:
    ran = run(*words)
    assert ran.status in (1, 2)
    assert told in ran.err
    assert not path.exists()


def test_places_rhythm_and_wish_are_set_shown_and_taken_away(run: Run) -> None:
    assert run("places").lines[0] == "No place is marked as sensitive."
    assert run("places", "neck", "back").out == "Saved. Passed by gently: back, neck.\n"
    assert run("list").out.count("Tense and release, 5 minutes") == 1
    assert run("places", "none").out == "Saved. No place is marked as sensitive.\n"
    assert run("rhythm", "5", "7", "--hold-out", "1").lines[0] == (
        "Saved. Your rhythm: in for 5, out for 7, wait for 1."
    )
    assert run("rhythm").lines[0] == "Your rhythm: in for 5, out for 7, wait for 1."
    assert "stop" in run("rhythm").lines[1]
    assert run("rhythm", "none").lines[0].startswith("Saved. No rhythm of your own")
    assert run("wish", "3").out == "Saved. Your wish for a week: 3 times. Any number is fine.\n"
    assert "Your wish for a week: 3 times." in run("show").out
    assert run("wish", "0").out == "Saved. No wish.\n"
    assert "wish" not in run("show").out


def test_without_a_diary_there_is_the_list_and_nothing_is_made(run: Run, path: Path) -> None:
    assert "  sounds: Sounds, 4 minutes" in run("list").lines
    assert "There is no diary here yet." in run("show").out
    assert json.loads(run("show", "--format", "json").out)["practices"] == []
    assert run("places").status == run("rhythm").status == 0
    assert not path.exists()

"""The commands: what they print, what they keep, and how they tell a problem."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from pain_companion import __version__, cli
from pain_companion.cli import main
from pain_companion.domain.sleep import Night
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.command_runs import Run, runner

MONDAY = date(2026, 11, 23)
NIGHT = (
    *("sleep", "add", "--morning", "2026-11-23", "--to-bed", "22:30", "--lights-out", "23:00"),
    *("--fell-asleep-after", "45", "--awake", "60", "--woke", "06:15", "--got-up", "07:00"),
    *("--trying-after", "20", "--quality", "fair"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "diary.db"


@pytest.fixture
def run(path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command on a diary of its own, at 8am on Monday 23 November 2026 in London."""
    return runner(path, clock, capsys, compares_copies=True)


@pytest.fixture
def kept(path: Path, clock: FixedClock) -> Callable[[date], Night | None]:
    """The night of a morning as the diary has it."""

    def night(morning: date) -> Night | None:
        with closing(Diary.open(path, now=clock, create=False)) as diary:
            return diary.sleep.night(morning)

    return night


Kept = Callable[[date], Night | None]


def shown_json(run: Run, *words: str) -> dict[str, Any]:
    return cast(dict[str, Any], json.loads(run("sleep", "show", "--format", "json", *words).out))


def sentences(text: str) -> int:
    return text.strip().count("\n") + 1 if text.strip() else 0


# Writing a night


def test_a_night_is_saved_and_said_back_with_its_days_and_figures(run: Run) -> None:
    ran = run(*NIGHT)
    assert (ran.status, ran.err) == (0, "")
    assert ran.lines[0] == "Saved: Monday 23 November"
    assert "Into bed: 10:30pm Sunday" in ran.lines
    assert "Time asleep: 5 hours 30 minutes" in ran.lines


def test_json_gives_the_night_with_its_figures(run: Run) -> None:
    run(*NIGHT)
    (night,) = shown_json(run)["nights"]
    assert night["morning"] == "2026-11-23"
    assert night["total_sleep_time_minutes"] == 330
    assert night["sleep_efficiency_percent"] == 64.71


def test_every_item_can_be_given(run: Run, kept: Kept) -> None:
    ran = run(
        *NIGHT,
        *("--wakings", "2", "--rested", "somewhat", "--caffeine", "2", "--caffeine-last", "3pm"),
        *("--alcohol", "1", "--alcohol-last", "20:30", "--medicine", "half a tablet"),
        *("--pain-part", "some", "--note", "first\nsecond", "--roughly-asleep", "6h"),
        *("--zone", "Europe/Paris", "--rise-zone", "London"),
    )
    assert ran.status == 0
    night = kept(MONDAY)
    assert night is not None
    assert (night.wakings, night.rested, night.caffeine_count) == (2, "somewhat", 2)
    assert (str(night.caffeine_last), str(night.alcohol_last)) == ("15:00:00", "20:30:00")
    assert (night.sleep_medicine, night.pain_part) == ("half a tablet", "some")
    assert (night.note, night.estimated_sleep_minutes) == ("first\nsecond", 360)
    assert (night.bed_zone, night.rise_zone) == ("Europe/Paris", "Europe/London")


def test_the_morning_is_today_unless_it_is_given(run: Run, kept: Kept) -> None:
    assert run("sleep", "add", "--quality", "very-good").status == 0
    night = kept(MONDAY)
    assert night is not None and night.quality == "very good"


def test_a_bare_7_is_the_morning_and_a_bare_10_the_evening(run: Run) -> None:
    ran = run("sleep", "add", "--to-bed", "10", "--got-up", "7")
    assert "Into bed: 10pm Sunday" in ran.lines
    assert "Got up: 7am Monday" in ran.lines


def test_a_night_that_is_written_keeps_its_other_answers(run: Run, kept: Kept) -> None:
    run(*NIGHT)
    ran = run("sleep", "add", "--wakings", "2", "--quality", "")
    assert ran.lines[1].startswith("What was written for this night before stays")
    night = kept(MONDAY)
    assert night is not None
    assert (night.wakings, night.quality, night.awake_minutes) == (2, None, 60)


def test_a_night_can_be_put_in_the_place_of_the_one_before(run: Run, kept: Kept) -> None:
    run(*NIGHT)
    assert run("sleep", "add", "--replace", "--wakings", "2").status == 0
    night = kept(MONDAY)
    assert night is not None
    assert (night.wakings, night.to_bed_at, night.awake_minutes) == (2, None, None)


def test_no_sleep_is_a_tick_that_can_be_taken_back(run: Run, kept: Kept) -> None:
    run("sleep", "add", "--to-bed", "11pm", "--got-up", "7am", "--never-slept")
    (night,) = shown_json(run)["nights"]
    assert (night["total_sleep_time_minutes"], night["sleep_efficiency_percent"]) == (0, 0)
    run("sleep", "add", "--slept")
    after = kept(MONDAY)
    assert after is not None and not after.never_slept


def test_the_second_of_a_doubled_hour_is_asked_for_by_name(run: Run) -> None:
    for said, minutes in (("01:30", 450), ("01:30 first", 450), ("01:30 second", 390)):
        run("sleep", "add", "--morning", "2026-10-25", "--to-bed", said, "--got-up", "8am")
        (night,) = shown_json(run, "--from", "2026-10-25", "--to", "2026-10-25")["nights"]
        assert night["time_in_bed_minutes"] == minutes


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("--lights-out 23:00 --woke 23:30 --fell-asleep-after 45", "cannot both be right"),
        ("--lights-out 11pm --woke 6am --awake 900", "cannot fit"),
        ("--wakings 0 --awake 30", "No wakings and 30 minutes awake"),
        ("--never-slept --woke 6am", "Never slept and awake at 6am"),
        ("--to-bed 1pm --got-up 9am", "Is that right? If it is, add --long."),
        ("--to-bed 29:75", "--to-bed: Minutes go from 00 to 59."),
        ("--awake -5", "--awake: Type minutes like 45"),
        ("--wakings 2.5", "--wakings: Type a whole number"),
        ("--zone Mars --quality fair", "--zone: Type a large city"),
        ("--morning 2026-11-24 --quality fair", "That day has not come yet."),
        ("--morning soon --quality fair", "Type a date like"),
        ("--morning 2026-03-29 --to-bed 01:30", "1:30am did not happen"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence_and_nothing_is_saved(
    run: Run, path: Path, words: str, part: str
) -> None:
    ran = run("sleep", "add", *words.split())
    assert ran.status == 1
    assert ran.out == ""
    assert part in ran.err
    assert sentences(ran.err) == 1
    assert not path.exists()


def test_a_refused_change_leaves_the_night_as_it_was(run: Run, kept: Kept) -> None:
    run(*NIGHT)
    before = kept(MONDAY)
    assert run("sleep", "add", "--note", "new", "--awake", "900").status == 1
    assert kept(MONDAY) == before


def test_more_than_16_hours_needs_a_word(run: Run) -> None:
    words = ("sleep", "add", "--to-bed", "1pm", "--got-up", "9am")
    assert run(*words).status == 1
    assert run(*words, "--long").status == 0
    assert run("sleep", "add", "--note", "still long").status == 0
    assert run("sleep", "add", "--to-bed", "noon").status == 1


@pytest.mark.parametrize(
    "words",
    [
        "sleep add",
        "sleep add --quality splendid",
        "sleep add --quality fair --nonsense",
        "sleep show --format xml",
        "sleep show --from yesterday --weeks 2",
        "sleep show --weeks 0",
        "no-such-command",
        "export --area moods",
        "settings set clock 13",
        "sleep",
    ],
)
def test_wrong_usage_is_exit_code_2(run: Run, path: Path, words: str) -> None:
    ran = run(*words.split())
    assert ran.status == 2
    assert ran.err
    assert not path.exists()


def test_what_was_mistyped_is_told_in_words_that_can_be_typed(run: Run) -> None:
    for words, told in (
        ("goals tick 1 maybe", "Type one of these: done, part, not-today, none."),
        ("practice wish 99", "99 is not in the range 0 to 7."),
        ("goals add tea --sure 99", "'--sure': 99 is not in the range 0 to 10."),
        ("today tomorrow", "Got unexpected extra argument (tomorrow). For help"),
    ):
        ran = run(*words.split())
        assert ran.status == 2
        assert told in ran.err


def test_help_has_whole_sentences_and_ranges_in_words(run: Run) -> None:
    help_of_all = run("--help").out
    assert "other programs can read." in " ".join(help_of_all.split())
    assert "..." not in help_of_all.partition("Commands:")[2]
    told = run("goals", "add", "--help").out
    assert "--sure NUMBER" in told
    assert "[0 to 10]" in told
    assert "{done|part|not-today|none}" in run("goals", "tick", "--help").out


# Seeing nights


def test_the_last_7_mornings_are_shown(run: Run) -> None:
    for morning in ("2026-11-16", "2026-11-17", "2026-11-23"):
        run("sleep", "add", "--morning", morning, "--quality", "fair")
    shown = shown_json(run)
    assert [night["morning"] for night in shown["nights"]] == ["2026-11-17", "2026-11-23"]
    assert len(shown_json(run, "--weeks", "2")["nights"]) == 3


def test_a_week_is_shown_in_plain_lines(run: Run) -> None:
    for day in range(17, 24):
        run(*NIGHT[:2], "--morning", f"2026-11-{day}", *NIGHT[4:])
    ran = run("sleep", "show")
    assert ran.lines[:3] == [
        "Sleep, 17 to 23 November",
        "5 hours 30 minutes asleep and 8 hours 30 minutes in bed, on average over 7 nights.",
        "Of 100 minutes in bed, 65 were asleep.",
    ]
    assert "Tuesday 17 November" in ran.lines
    assert "  Time asleep, on average: 5 hours 30 minutes" in ran.lines
    assert "\x1b" not in ran.out


def test_nights_filled_in_later_can_be_left_out_of_the_averages(run: Run) -> None:
    for day in (20, 21, 22, 23):
        run(*NIGHT[:2], "--morning", f"2026-11-{day}", *NIGHT[4:])
    shown = shown_json(run)
    assert [night["filled_in_later"] for night in shown["nights"]] == [True, True, False, False]
    assert shown["summary"]["total_sleep_time_minutes_mean"] == 330
    summary = shown_json(run, "--without-late")["summary"]
    assert (summary["without_late"], summary["nights_counted"]) == (True, 2)
    assert summary["total_sleep_time_minutes_mean"] is None


def test_before_the_first_night_nothing_is_made(run: Run, path: Path) -> None:
    for words in ("today", "sleep show", "sleep window show", "sleep habits show", "check", "undo"):
        ran = run(*words.split())
        assert ran.status == 0
        assert "There is no diary here yet. It begins with the first thing you write." in ran.lines
    assert shown_json(run)["nights"] == []
    assert run("where").status == 0
    assert not path.exists()


def test_what_would_steer_a_terminal_is_made_visible(run: Run, path: Path) -> None:
    with closing(Diary.open(path, now=FixedClock())) as diary:
        diary.sleep.save(Night(MONDAY, note="\x1b]0;title\x07 [bold] \u202e"))
    out = run("sleep", "show").out
    assert "␛]0;title␇ [bold] �" in out
    assert not {"\x1b", "\x07", "\u202e"} & set(run("sleep", "show", "--format", "json").out)


def test_the_first_day_may_not_be_after_the_last(run: Run) -> None:
    ran = run("sleep", "show", "--from", "2026-11-23", "--to", "2026-11-20")
    assert (ran.status, ran.out) == (1, "")
    assert "Turn --from and --to round." in ran.err


# What belongs to nights


def test_a_nap_is_written_and_shown(run: Run) -> None:
    add = ("sleep", "nap", "add", "--day", "yesterday", "--minutes")
    delete = ("sleep", "nap", "delete", "--day", "yesterday")
    ran = run(*add, "40", "--at", "2")
    assert ran.lines == ["Saved: Nap on Sunday 22 November: 40 minutes, from 2pm"]
    assert shown_json(run)["naps"][0]["started"] == "14:00"
    run(*add, "20")
    assert "Say which with --at" in run(*delete).err
    assert run(*delete, "--at", "2pm").status == 0
    assert run("sleep", "nap", "delete").status == 1
    assert [nap["minutes"] for nap in shown_json(run)["naps"]] == [20]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("--minutes", "0"), "--minutes: Type a minute or more."),
        (("--minutes", "40", "--at", "2pm"), "--at: That time has not come yet."),
        (
            ("--minutes", "5", "--day", "2026-03-29", "--at", "1:30am"),
            "--at: The clocks went forward over 1:30am. Type another time.",
        ),
    ],
)
def test_a_nap_that_cannot_be_right_is_not_written(
    run: Run, given: tuple[str, ...], told: str
) -> None:
    ran = run("sleep", "nap", "add", *given)
    assert (ran.status, ran.err.strip()) == (1, told)
    assert shown_json(run)["naps"] == []


def test_a_sleep_window_is_recorded_and_shown_with_the_nights(run: Run) -> None:
    words = ("sleep", "window", "add", "--to-bed", "11:30", "--got-up", "6:30")
    told = "Sleep window 11:30pm to 6:30am, set by my GP, from Friday 20 November on"
    assert run(*words, "--from", "2026-11-20", "--set-by", "my GP").lines == [f"Saved: {told}"]
    assert run("sleep", "window", "show").lines == [f"1. {told}"]
    assert told in run("sleep", "show").lines
    assert told not in run("sleep", "show", "--to", "2026-11-19").lines
    assert run("sleep", "window", "delete", "2").status == 1
    assert run("sleep", "window", "delete", "1").status == 0
    assert run("sleep", "window", "show").lines == ["No sleep window is recorded."]


def test_a_sleep_window_that_cannot_be_right_is_not_recorded(run: Run) -> None:
    words = ("sleep", "window", "add", "--to-bed", "11:30", "--got-up", "6:30", "--set-by")
    ran = run(*words, "my GP", "--until", "2026-11-22")
    assert (ran.status, ran.err.strip()) == (1, "--until: This is before the first morning.")
    assert "who set it" in run(*words, " ").err
    assert "There is no diary here yet." in run("sleep", "window", "show").out


def test_a_habit_is_picked_ticked_and_put_aside(run: Run) -> None:
    assert run("sleep", "habits", "pick", "Lights low").status == 0
    assert run("sleep", "habits", "tick", "1", "not-today").status == 0
    assert run("sleep", "habits", "show").lines == [
        "1. Lights low (since Monday 23 November)",
        "   Monday 23 November: not today",
    ]
    assert run("sleep", "habits", "tick", "1", "none").status == 0
    assert len(run("sleep", "habits", "show").lines) == 1
    assert run("sleep", "habits", "drop", "1").status == 0
    assert run("sleep", "habits", "tick", "2", "yes").status == 1


def test_a_habit_from_the_list_is_picked_by_its_name(run: Run, path: Path) -> None:
    key, _, text = run("sleep", "habits", "list").lines[0].partition(": ")
    assert run("sleep", "habits", "pick", key).lines == [f"Saved: {text}"]
    with closing(Diary.open(path, now=FixedClock())) as diary:
        assert diary.sleep.habits()[0].key == key


def test_a_deleted_night_comes_back_with_undo(run: Run, kept: Kept) -> None:
    run(*NIGHT)
    assert run("sleep", "delete", "--morning", "today").status == 0
    assert kept(MONDAY) is None
    assert run("undo").lines == ["Taken back: Deleted: Night of Monday 23 November 2026"]
    assert kept(MONDAY) is not None
    assert run("sleep", "delete", "--morning", "yesterday").status == 1


def test_undo_says_when_there_is_nothing_left(run: Run) -> None:
    run(*NIGHT)
    run("undo")
    assert run("undo").lines == ["There is nothing to take back."]


def test_what_was_taken_back_is_done_again(run: Run, kept: Kept) -> None:
    run(*NIGHT)
    run("undo")
    assert kept(MONDAY) is None
    assert run("history").lines == ["Night of Monday 23 November 2026 (today, taken back)"]
    assert run("redo").lines == ["Done again: Night of Monday 23 November 2026"]
    assert kept(MONDAY) is not None
    assert run("redo").lines == ["There is nothing to do again."]


def test_a_deleted_night_waits_in_the_bin(run: Run, kept: Kept) -> None:
    run(*NIGHT)
    assert run("bin", "show").lines == ["The bin is empty."]
    run("sleep", "delete", "--morning", "today")
    assert run("bin", "show").lines == ["1. Night of Monday 23 November 2026 (deleted today)"]
    assert run("bin", "put-back", "2").status == 1
    assert run("bin", "put-back", "1").status == 0
    assert kept(MONDAY) is not None


def test_what_is_removed_for_good_is_in_no_file_any_more(
    run: Run, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("sleep", "add", "--note", "quicksilver")
    run("backup")
    run("sleep", "delete", "--morning", "today")
    monkeypatch.setattr(sys, "stdin", io.StringIO("n\n"))
    assert run("bin", "remove", "1").status == 1
    assert run("bin", "remove", "1", "--yes", "--backups-too").status == 0
    held = [each for each in path.parent.rglob("*") if each.is_file()]
    assert len(held) >= 3
    assert not any(b"quicksilver" in each.read_bytes() for each in held)


# Pages and settings


def test_today_is_printed_as_plain_lines(run: Run) -> None:
    run(*NIGHT)
    assert run("today").lines[0] == "Good morning"


def test_the_example_says_that_it_is_one_and_leaves_nothing(run: Run, path: Path) -> None:
    run(*NIGHT)
    before = path.read_bytes()
    ran = run("demo")
    assert ran.status == 0
    assert ran.lines[0].startswith("EXAMPLE")
    assert path.read_bytes() == before


def test_a_setting_is_changed_and_holds(run: Run) -> None:
    run(*NIGHT)
    assert run("settings", "set", "clock", "24").lines == ["Saved: clock is 24 now."]
    assert "  Into bed: 22:30 Sunday" in run("sleep", "show").lines
    assert "clock: 24  (can be 12, 24)" in run("settings", "show").lines
    run("settings", "set", "name", "Jo")
    assert run("today").lines[0] == "Good morning, Jo"
    run("settings", "set", "name", "")
    assert run("today").lines[0] == "Good morning"


def test_a_page_is_read_as_plain_text(run: Run) -> None:
    listed = run("read", "--list").lines
    assert any(line.startswith("sleep/winding-down: ") for line in listed)
    whole, short = run("read", "sleep/winding-down"), run("read", "winding-down")
    assert whole.status == 0
    assert whole.out == short.out
    assert max(map(len, whole.lines)) <= 80
    assert run("read").status == 2
    ran = run("read", "sleep/nothing")
    assert (ran.status, sentences(ran.err)) == (1, 1)


def test_when_to_get_help_is_told_without_opening_the_diary(run: Run, path: Path) -> None:
    without = run("help-now")
    assert without.status == 0
    assert "999" in without.out
    path.write_bytes(b"not a diary")
    assert run("help-now").out == without.out
    assert path.read_bytes() == b"not a diary"


# The file


def test_the_diary_file_is_chosen_before_or_after_the_command(
    run: Run, path: Path, clock: FixedClock
) -> None:
    run(*NIGHT)
    assert main(["--data", str(path), "sleep", "delete", "--morning", "today"], now=clock) == 0
    assert run("sleep", "show", "--format", "json").out.startswith('{\n  "nights": []')


def test_the_diary_file_is_chosen_by_the_variable(
    path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAIN_COMPANION_DATA", str(path))
    assert main(NIGHT, now=clock, zone=lambda: "UTC") == 0
    assert path.exists()


def test_where_the_diary_is_said(run: Run, path: Path) -> None:
    assert run("where").lines[0] == f"Diary: {path} (not begun yet)"
    run(*NIGHT)
    assert run("where").lines == [f"Diary: {path}", f"Backups: {path}.backups"]


def test_a_sound_diary_is_said_to_be_sound(run: Run, path: Path) -> None:
    run(*NIGHT)
    assert run("check").lines == [f"The diary is sound: {path}", "In it: 1 night."]


def test_a_damaged_diary_is_told_in_a_sentence(run: Run, path: Path) -> None:
    run(*NIGHT)
    path.write_bytes(path.read_bytes()[:5000])
    for words in ("check", "today", "sleep show", "sleep add --quality fair", "export", "undo"):
        ran = run(*words.split())
        assert ran.status == 1
        assert "damaged" in ran.err and sentences(ran.err) == 1


def test_a_file_of_something_else_is_left_alone(run: Run, path: Path) -> None:
    path.write_text("a shopping list")
    ran = run(*NIGHT)
    assert ran.status == 1
    assert "not a diary" in ran.err
    assert path.read_text() == "a shopping list"


def test_an_example_is_not_opened_as_a_diary(run: Run, path: Path, clock: FixedClock) -> None:
    Diary.open(path, now=clock, kind=DiaryKind.EXAMPLE).close()
    assert "This file is an example" in run("today").err


def test_a_backup_is_made_listed_and_brought_back(run: Run, path: Path, kept: Kept) -> None:
    run(*NIGHT)
    assert run("backup").status == 0
    run("sleep", "delete", "--morning", "today")
    listed = run("backups").lines
    asked = next(line for line in listed if "because you asked" in line)
    ran = run("restore", asked.partition(". ")[0], "--yes")
    assert ran.status == 0
    assert "Would come back: 1 night." in ran.lines
    assert kept(MONDAY) is not None


def test_a_restore_asks_first(
    run: Run, path: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(*NIGHT)
    run("backup")
    run("sleep", "delete", "--morning", "today")
    monkeypatch.setattr(sys, "stdin", io.StringIO("n\n"))
    ran = run("restore", "1")
    assert ran.status == 1
    assert ran.err.strip() == "Stopped. Nothing was changed."
    assert kept(MONDAY) is None


def test_a_backup_of_another_diary_needs_a_word(run: Run, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    run(*NIGHT, data=other)
    run("backup", str(tmp_path / "copy.db"), data=other)
    run("sleep", "add", "--quality", "poor")
    ran = run("restore", str(tmp_path / "copy.db"), "--yes")
    assert (ran.status, "--other-diary" in ran.err) == (1, True)
    assert run("restore", str(tmp_path / "copy.db"), "--yes", "--other-diary").status == 0


def test_a_backup_elsewhere_takes_the_place_of_nothing(run: Run, tmp_path: Path) -> None:
    run(*NIGHT)
    stick = tmp_path / "stick"
    stick.mkdir()
    for _ in range(2):
        assert run("backup", str(stick)).status == 0
    assert sorted(each.name for each in stick.iterdir()) == [
        "pain-companion-2026-11-23-2.db",
        "pain-companion-2026-11-23.db",
    ]
    assert run("backup", str(stick / "pain-companion-2026-11-23.db")).status == 1
    assert run("check", data=stick / "pain-companion-2026-11-23.db").status == 0


def test_without_a_diary_there_is_nothing_to_copy(run: Run, path: Path) -> None:
    for words in ("backup", "export --output -", "bin put-back 1", "sleep habits drop 1"):
        assert run(*words.split()).status == 1
    assert run("backups").lines == [
        "There are no backups yet. One is made before the first change of each day."
    ]
    assert not path.exists()


@pytest.mark.parametrize(("form", "ending"), [("json", "json"), ("csv", "zip")])
def test_an_export_comes_in_again(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, ending: str
) -> None:
    monkeypatch.chdir(tmp_path)
    run(*NIGHT)
    ran = run("export", "--format", form)
    assert ran.lines == [f"Saved and checked: pain-companion-2026-11-23.{ending}"]
    elsewhere = tmp_path / "elsewhere.db"
    words = ("import", f"pain-companion-2026-11-23.{ending}")
    dry = run(*words, "--dry-run", data=elsewhere)
    assert dry.lines == ["Would come in: 1 night.", "Nothing was changed."]
    assert not elsewhere.exists()
    assert run(*words, data=elsewhere).lines == ["New: 1 night."]
    assert run(*words, data=elsewhere).lines[-1] == "Here already: 1 night."
    assert run("sleep", "show", data=elsewhere).out == run("sleep", "show").out


def test_an_export_to_standard_output_is_nothing_but_the_export(run: Run) -> None:
    run(*NIGHT)
    assert json.loads(run("export", "--output", "-").out)["counts"]["nights"] == 1
    assert run("export", "--area", "sleep", "--output", "-").lines[0].startswith("id,morning,")
    assert run("export", "--area", "sleep", "--format", "json").status == 2


def test_an_export_never_writes_over_the_diary(run: Run, path: Path, tmp_path: Path) -> None:
    run(*NIGHT)
    before = path.read_bytes()
    assert run("export", "--output", str(path)).status == 1
    assert run("export", "--output", str(tmp_path)).status == 1
    assert path.read_bytes() == before


def test_a_broken_export_changes_nothing(run: Run, path: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": "pain-companion-diary",\n "tables": ]')
    ran = run("import", str(broken))
    assert ran.status == 1
    assert "line 2, column" in ran.err
    assert run("import", str(tmp_path / "nowhere.json")).status == 1
    assert not path.exists()


# Faults


def test_a_fault_of_ours_is_one_sentence_and_a_report_without_the_persons_words(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a secret note")

    monkeypatch.setattr("pain_companion.commands.sleep.summarise", fail)
    run(*NIGHT)
    ran = run("sleep", "show")
    assert ran.status == 1
    assert ran.err.startswith("Sorry, something went wrong in the program.")
    assert sentences(ran.err) == 1
    report = Path(ran.err.strip().rpartition(": ")[2])
    assert "secret" not in report.read_text()
    assert "RuntimeError" in report.read_text()


def test_a_fault_of_the_file_while_it_is_read_is_told_as_one(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.DatabaseError("a page is broken")

    run(*NIGHT)
    monkeypatch.setattr("pain_companion.store.sleep.SleepStore.nights", fail)
    ran = run("sleep", "show")
    assert ran.status == 1
    assert ran.err.startswith("The diary file could not be read or written")


def in_a_process(*words: str, **settings: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pain_companion", *words],
        text=True,
        stderr=subprocess.PIPE,
        check=False,
        **{"stdout": subprocess.PIPE, **settings},
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_told(path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ran = in_a_process("where", "--data", str(path), stdout=full)
    assert ran.returncode == 1
    assert ran.stderr == "There is no room left on the disk. Make some room, then try again.\n"


@pytest.mark.skipif(os.name != "posix", reason="a closed pipe is another error elsewhere")
def test_a_reader_that_went_away_gets_no_traceback(path: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        ran = in_a_process("where", "--data", str(path), stdout=write_end)
    finally:
        os.close(write_end)
    assert (ran.returncode, ran.stderr) == (1, "")


def test_a_terminal_that_knows_few_characters_gets_marks_for_the_rest(run: Run, path: Path) -> None:
    run("sleep", "add", "--note", "月")
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    ran = in_a_process("sleep", "show", "--to", "2026-11-23", "--data", str(path), env=environment)
    assert ran.returncode == 0
    assert "  Note: ?" in ran.stdout


LISTING = """
import sys
from pain_companion.__main__ import main
status = main([{option!r}])
heavy = {{"textual", "sqlite_utils", "rich", "yaml", "sqlite3"}} & set(sys.modules)
print(status, sorted(heavy))
"""


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_answer_without_loading_what_is_heavy(option: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LISTING.format(option=option)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.splitlines()[-1] == "0 []"


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").lines == [f"pain-companion {__version__}"]


def every_command(group: Any, words: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    found = []
    for name, command in group.commands.items():
        here = (*words, name)
        found.append(here)
        if hasattr(command, "commands"):
            found += every_command(command, here)
    return found


def test_every_command_has_help_and_examples_that_name_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for words in every_command(cli.commands):
        assert main([*words, "--help"]) == 0
        told = capsys.readouterr().out
        assert "--data FILE" in told
        if "Commands:" not in told:
            assert f"  pain-companion {' '.join(words)}" in told, words

"""Commands that ask in plain lines: every entry can be written so, and nothing is lost or kept."""

from __future__ import annotations

import re
import shlex
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
import pytest

from pain_companion import cli
from pain_companion.commands.conversation import BEGIN, NEEDED, READ_BACK
from pain_companion.commands.questions import NOTHING_THERE
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.store.diary import Diary
from pain_companion.store.rehearsal import Rehearsal
from pain_companion.words.effort_question import QUESTION
from tests.clock import LONDON, FixedClock
from tests.command_runs import Run, runner
from tests.filled import fill_areas
from tests.journeys import HOSTILE
from tests.nights import a_night
from tests.pacing import WALKING
from tests.terminal_harness import TerminalProgram, posix_terminals
from tests.test_energy_limit import found_in

MONDAY = date(2026, 11, 23)
LAST_WEEK = datetime(2026, 11, 16, 8, tzinfo=LONDON)
STOPPED = "Stopped. Nothing was changed."
NOT_ENTRIES = frozenset(
    {
        # They read, list, save a page or work something out.
        *("today", "demo", "help-now", "read", "find", "going links", "goals gas"),
        *("pacing start-point", "pacing steps", "pacing history", "pacing week"),
        *("team since", "team calendar", "team share", "story areas", "story body regions"),
        "flare plan earlier",
        *("pain lessons", "pain groups", "toolkit tools"),
        *("where", "check", "history", "backups"),
        # They are about settings or a whole diary, or say all in their name.
        *("settings set", "practice places", "session clear", "flare back", "undo", "redo"),
        *("bin put-back", "bin remove", "export", "import", "backup", "restore"),
    }
)
MOST_LINES = 300
"""Whoever has heard so many gets nowhere."""
FIRST = {
    "flare step": ["flare start"],
    "flare end": ["flare start", "flare step done"],
    "goals wake": ["goals rest 1"],
    "sleep nap delete": ["sleep nap add --minutes 40"],
    "sleep window delete": ["sleep window add --to-bed 23:30 --got-up 6:30am --set-by Sam"],
    "sleep habits tick": ["sleep habits pick Reading"],
    "sleep habits drop": ["sleep habits pick Reading"],
    "practice delete": ["practice add sounds --minutes 4"],
    "eating tick": ["eating tick fish none"],
    "pacing delete": ["pacing rest 20"],
    "pacing day delete": ["pacing day add Tea --minutes 20"],
    "pacing day change": ["pacing day add Tea --minutes 20"],
    "pacing day tick": ["pacing day add Tea --minutes 20"],
    "pacing go-back": [f"pacing plan '{WALKING.name}' 8"],
    "sleep nap change": ["sleep nap add --minutes 40"],
    "sleep window change": ["sleep window add --to-bed 23:30 --got-up 6:30am --set-by Sam"],
    "eating shopping delete": ["eating shopping add Oats"],
    "toolkit move": ["toolkit mark nights"],
    "goals direction move": ["goals direction add kindness"],
    "wellbeing movement move": ["wellbeing movement add Stretches"],
    "wellbeing medicine move": ["wellbeing medicine add Drops"],
    "wellbeing question move": ["wellbeing question add Why?"],
}
"""What has to be so before a command can do anything."""
SAID = {
    "pacing step": ["1", "a step back", ""],
    "pacing delete": ["yes", "today", "", ""],
    "pacing day delete": ["today", "1", ""],
    "check-in fill": ["1/10", "3/10", "resting", "", "", "", ""],
    "practice delete": ["sounds", "", ""],
    "sleep nap delete": ["", "", ""],
    "going pair add": ["sleep quality", "load", "yes", ""],
    "flare change": ["1", "", "lower back", ""],
    "flare plan move": ["first hours", "2", "1", ""],
    "flare plan go-back": ["2", ""],
    "goals step move": ["1", "2", "1", ""],
    "pacing day change": ["", "1", "Coffee", "", "", "", "", ""],
    "pacing day tick": ["", "1", "", ""],
    "check-in questions change": ["1", "Foggy again?", ""],
    "wellbeing pleasure change": ["1", "Look for stars", ""],
}
"""What is said where the first that is offered leads to nothing new."""
MOVED = ["2", "1", ""]
"""What is said to put the second of a list at its top."""
READERS = ("show", "list", "page", "sheet")
"""The last word of the commands that only read."""


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(diary_path, clock, capsys)


def commands(
    group: click.Group = cli.commands, before: str = ""
) -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


ASKED = {name: each for name, each in commands() if getattr(each, "asking", None) is not None}


def answer_by_the_line(heard: list[str]) -> str | None:
    """What somebody types who does as the line says: the first that it names."""
    line = heard[-1]
    if len(heard) > MOST_LINES:
        return None
    for pattern in (
        r"One of: (.*?)[,.]",
        r"Its (number)",
        r"A number from (-?\d+)",
        r"A (number)",
        r"yes or (no)\.$",
        r"For example (.*?)(?:, | or |\.$|\. Enter is)",
        r"In (your own words)",
    ):
        if found := re.search(pattern, line):
            return "1" if found[1] == "number" else found[1]
    return ""


def state_of(path: Path) -> list[Any]:
    """Every change that is kept in a diary, and what is kept without one, as the shopping list."""
    with closing(Diary.open(path, now=FixedClock(), create=False)) as diary:
        titles = [each.title for each in diary.history.recent(1000)]
        return [*titles, *(each.body for each in diary.drafts.all())]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A diary with something of everything, in which steps are offered."""
    path = tmp_path_factory.mktemp("full") / "diary.db"
    with closing(Diary.open(path, now=FixedClock(LAST_WEEK))) as diary:
        diary.flares.save_line(PlanLine(Part.MESSAGES, "I cannot come.", "Sam"))
    with closing(Diary.open(path, now=FixedClock())) as diary:
        fill_areas(diary)
        diary.sleep.save(a_night(MONDAY, "22:30", "23:00", "06:15", "07:00"), None)
        diary.settings.change(worse_after_effort="no", pain_numbers=True)
    return path


# Which commands ask


def test_every_command_that_writes_an_entry_can_be_asked() -> None:
    silent = {
        name for name, _ in commands() if name not in ASKED and name.split()[-1] not in READERS
    }
    assert silent == NOT_ENTRIES
    for name, command in ASKED.items():
        asking = command.asking  # type: ignore[attr-defined]  # a DiaryCommand
        names = {each.name for each in command.params}
        parts = (asking.words, asking.examples, asking.choices, asking.among, asking.insist)
        assert {*asking.each}.union(*parts) <= names, name
        assert {each.name for each in command.params if each.required} <= asking.words.keys(), name


@pytest.mark.slow
@pytest.mark.parametrize("name", ASKED)
def test_whoever_does_as_the_lines_say_has_it_saved(
    name: str, full: Path, diary_path: Path, run: Run
) -> None:
    diary_path.parent.mkdir()
    shutil.copy(full, diary_path)
    for words in FIRST.get(name, ()):
        assert run(*shlex.split(words)).status == 0
    before = state_of(diary_path)
    usual = MOVED if name.endswith(" move") else answer_by_the_line
    ran = run(*name.split(), "--ask", typed=SAID.get(name, usual))
    assert (ran.status, ran.err) == (0, ""), ran.out
    assert READ_BACK in ran.lines
    assert state_of(diary_path) != before, ran.out


# How a conversation goes


def test_answers_are_read_back_as_they_were_understood_and_then_saved(
    run: Run, diary_path: Path
) -> None:
    typed = ["yesterday", "10", "11", "banana", "20", "", "", "?", "7", ".", "y"]
    ran = run("sleep", "add", "--ask", typed=typed)
    assert (ran.status, ran.err) == (0, "")
    assert ran.lines[: len(BEGIN)] == [*BEGIN]
    told = ran.lines[ran.lines.index(READ_BACK) + 1 :]
    assert told[:5] == [
        "Which morning: yesterday",
        "Into bed: 10pm Saturday",
        "Lights out: 11pm Saturday",
        "Fell asleep after: 20 minutes",
        "Woke for the last time: 7am Sunday",
    ]
    assert "Type minutes like 45, or 1h30." in ran.lines
    assert "When you woke for the last time." in ran.lines
    with closing(Diary.open(diary_path, now=FixedClock(), create=False)) as diary:
        kept = diary.sleep.night(date(2026, 11, 22))
        assert kept is not None and kept.fell_asleep_after_minutes == 20


def test_one_can_go_back_and_say_it_anew(run: Run) -> None:
    typed = ["Ann", "my aunt", "<", "my sister", "", "0163", "<", "<", "shopping", "", "y"]
    ran = run("flare", "people", "add", "--ask", typed=typed)
    told = ran.lines[-6:]
    assert told[:3] == ["Name: Ann", "Who they are: my sister", "What they can do: shopping"]
    assert told[3] == "How to reach them: 0163"
    assert ran.lines[-1] == "Saved: Ann: my sister · shopping · 0163"


def test_an_answer_can_be_taken_out_again(run: Run) -> None:
    ran = run(
        "flare", "people", "add", "--ask", typed=["Ann", "my aunt", "<", "<", "-", "", "-", ".", ""]
    )
    assert "Who they are: my aunt. Enter keeps it, - takes it out." in ran.lines
    assert NEEDED in ran.lines
    assert ran.lines[-1] == "Saved: Ann"


@pytest.mark.parametrize("answers", [(), ("Ann",), ("Ann", ".", "no")], ids=str)
def test_who_stops_changes_nothing(run: Run, diary_path: Path, answers: tuple[str, ...]) -> None:
    ran = run("flare", "people", "add", "--ask", typed=answers)
    assert (ran.status, ran.err.strip()) == (1, STOPPED)
    assert not diary_path.exists()


def test_on_the_copy_to_try_answers_on_nothing_belongs_to_what_is_not_there(
    diary_path: Path,
) -> None:
    with (
        closing(Rehearsal(diary_path, FixedClock())) as rehearsal,
        closing(rehearsal.diary()) as copy,
        pytest.raises(sqlite3.IntegrityError),
    ):
        copy.pleasures.did("not there", MONDAY)


def test_a_number_that_is_out_of_reach_is_asked_again(run: Run) -> None:
    run("story", "activity", "add", "carry a full cup")
    typed = ["?", "1", "11", "ten", "4", ".", ""]
    ran = run("story", "activity", "rate", "--ask", typed=typed)
    assert ran.lines.count("Type a number from 0 to 10.") == 2
    assert ran.status == 0 and "carry a full cup, 4 of 10" in ran.lines[-1]


def test_ctrl_c_stops(run: Run, diary_path: Path) -> None:
    def interrupted(_heard: list[str]) -> str:
        raise KeyboardInterrupt

    ran = run("learned", "add", "--ask", typed=interrupted)
    assert (ran.status, ran.err.strip()) == (1, STOPPED)
    assert not diary_path.exists()


PRESSED_JUST_BEFORE_EACH_READ = """
import signal, threading, time
from click import Abort
from pain_companion.commands import conversation, listening, passphrases

def press():
    time.sleep(0.2)  # Sooner, and it would be heard anyway.
    # A signal that this thread gets stops no read in the other, just as one that came before it.
    signal.pthread_kill(threading.get_ident(), signal.SIGINT)

def sure():
    listening.ask_whether("Sure?")

def secret():
    passphrases.known_passphrase(None)

listening.LOOK_UP_SECONDS = 0.05
for read in (conversation._listen, sure, secret):
    threading.Thread(target=press).start()
    try:
        read()
    except (KeyboardInterrupt, Abort):
        print("heard", read.__name__)
"""


@posix_terminals
def test_ctrl_c_is_heard_even_where_it_comes_as_a_wait_begins() -> None:
    with TerminalProgram([sys.executable, "-c", PRESSED_JUST_BEFORE_EACH_READ]) as program:
        for read in ("_listen", "sure", "secret"):
            program.wait_for(f"heard {read}")
        assert program.wait_exit() == 0


def test_what_is_needed_is_asked_again_and_the_rest_may_stay_empty(run: Run) -> None:
    ran = run("learned", "add", "--ask", typed=["", "Rest sooner", "", "", ""])
    assert NEEDED in ran.lines and ran.status == 0


def test_without_a_terminal_a_missing_answer_is_wrong_usage(run: Run, diary_path: Path) -> None:
    for words in ("flare people add", "sleep add", "pacing log Walking", "goals tick 1"):
        ran = run(*words.split(), typed=["Ann", ""])
        assert (ran.status, ran.out) == (2, ""), words
    assert not diary_path.exists()


def test_in_a_terminal_what_is_missing_is_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pain_companion.commands.conversation._is_listened_to", lambda: True)
    assert READ_BACK in run("flare", "people", "add", "--who", "aunt", typed=["Ann", ".", ""]).lines
    assert READ_BACK not in run("flare", "people", "add", "Robin").lines
    assert run("flare", "people", "show").lines == ["Ann: aunt", "Robin"]


def test_a_list_is_read_and_named_by_number_or_beginning(run: Run) -> None:
    for name in ("Ann", "Robin"):
        run("flare", "people", "add", name)
    ran = run("flare", "people", "delete", "--ask", typed=["zoe", "ro", ""])
    assert ran.lines[3:5] == ["1. Ann", "2. Robin"]
    assert "Deleted: Robin" in ran.lines
    run("flare", "people", "delete", "--ask", typed=["1", ""])
    ran = run("flare", "people", "delete", "--ask", typed=["1", ""])
    assert (ran.status, ran.err.strip()) == (1, NOTHING_THERE)


def test_the_question_about_effort_comes_before_any_plan(run: Run) -> None:
    run("pacing", "add", "Walking")
    ran = run("pacing", "plan", "--ask", typed=["not sure", "", "", "1", "9", ".", ""])
    assert ran.status == 0
    assert any(line.startswith(QUESTION) for line in ran.lines)
    assert ran.lines.count(BEGIN[0]) == 1
    again = run("pacing", "plan", "--ask", typed=["1", "8", ".", ""])
    assert QUESTION not in again.out and "Saved: Walking: 8 minutes" in again.out


def test_what_is_unlikely_is_asked_about_before_it_is_kept(run: Run) -> None:
    night = ("sleep", "add", "--ask", "--to-bed", "4pm", "--got-up", "11am")
    refused = run(*night, typed=["", ".", "no"])
    assert (refused.status, refused.err.strip()) == (1, STOPPED)
    kept = run(*night, typed=["", ".", "yes", ""])
    assert (kept.status, kept.err) == (0, ""), kept.out


def test_a_check_in_asks_what_was_chosen_and_the_persons_own(run: Run) -> None:
    run("check-in", "questions", "leave-out", "mood")
    run("check-in", "questions", "add", "Foggy head?", "--kind", "number")
    ran = run("check-in", "add", "--ask", typed=answer_by_the_line)
    assert ran.status == 0
    assert "Foggy head: 6" in ran.lines and "How was my mood" not in ran.out


def test_a_persons_words_cannot_steer_the_terminal(run: Run) -> None:
    hostile = f"{HOSTILE} \x1b[2J".replace("\n", " ")
    ran = run("learned", "add", "--ask", typed=[hostile, "", "", ""])
    assert ran.status == 0
    assert "\x1b" not in ran.out + run("learned", "show").out


# Staying within limits


def with_limits(name: str, full: Path, path: Path, run: Run) -> list[str]:
    """All that is heard by someone within limits who asks for each explanation."""
    path.parent.mkdir()
    shutil.copy(full, path)
    with closing(Diary.open(path, now=FixedClock())) as diary:
        diary.settings.change(worse_after_effort="yes")
    explained: set[str] = set()

    def answering(heard: list[str]) -> str | None:
        if heard[-1] not in explained:
            explained.add(heard[-1])
            return "?"
        return answer_by_the_line([*heard])

    for words in FIRST.get(name, ()):
        run(*shlex.split(words))
    return run(*name.split(), "--ask", typed=answering).lines


ABOUT_MORE = ("pacing add", "pacing plan", "pacing step", "goals add", "goals review", "flare ease")


@pytest.mark.parametrize("name", ABOUT_MORE)
def test_who_stays_within_limits_is_asked_about_no_step(
    name: str, full: Path, diary_path: Path, run: Run
) -> None:
    assert found_in(with_limits(name, full, diary_path, run)) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(ASKED.keys() - ABOUT_MORE))
def test_no_other_question_speaks_of_a_step_either(
    name: str, full: Path, diary_path: Path, run: Run
) -> None:
    assert found_in(with_limits(name, full, diary_path, run)) == []


# What had no command before


def test_a_day_is_planned_and_shown(run: Run) -> None:
    run("pacing", "add", "Walking")
    typed = ["tomorrow", "", "walk", "20", "", "must", "2pm", ""]
    ran = run("pacing", "day", "add", "--ask", typed=typed)
    assert ran.lines[-1] == (
        "Saved: Tomorrow, Tuesday 24 November, 2pm to 2:20pm: Walking (medium, must)"
    )
    run("pacing", "day", "add", "Tea", "--minutes", "15", "--day", "tomorrow", "--demand", "rest")
    shown = run("pacing", "day", "show", "--day", "tomorrow")
    assert shown.lines[0] == "Tomorrow, Tuesday 24 November"
    assert shown.lines[2:] == [
        "1. 2pm to 2:20pm: Walking (medium, must)",
        "2. No time yet: Tea (rest, 15 minutes)",
    ]
    assert run("pacing", "day", "add", "Tea").status == 1


@pytest.mark.parametrize(
    ("delete", "show"),
    [
        ("team appointment delete", "team appointment show"),
        ("team delete", "team show"),
        ("pacing day delete", "pacing day show"),
        ("check-in delete-pain", "check-in show"),
        ("wellbeing moment delete", "wellbeing moment show"),
        ("wellbeing question delete", "wellbeing question show"),
        ("goals direction delete", "goals direction show"),
    ],
)
def test_what_is_deleted_by_its_number_comes_back(
    delete: str, show: str, full: Path, diary_path: Path, run: Run
) -> None:
    diary_path.parent.mkdir()
    shutil.copy(full, diary_path)
    before = run(*show.split()).out
    ran = run(*delete.split(), "1")
    assert (ran.status, ran.lines[0].startswith("Deleted: ")) == (0, True)
    assert run(*show.split()).out != before
    run("undo")
    assert run(*show.split()).out == before
    assert run(*delete.split(), "1000").status == 1

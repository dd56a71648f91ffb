"""A week by ear: TERM=dumb in a real terminal, every entry asked for in plain lines."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from pain_companion.__main__ import local_now
from pain_companion.domain.toolkit import UseAnswer
from pain_companion.store.diary import Diary
from tests.terminal_harness import TerminalProgram, posix_terminals, python_program

pytestmark = [posix_terminals, pytest.mark.slow]

SAVE = ("Save this?", "")
"""What is heard in the last line, and what is typed then."""
REST = ("", ".")
"""A full stop at the next question leaves out the rest."""
CTRL_C = "^C"
DRAWN = range(0x2500, 0x25A0)
"""Lines, corners and blocks to draw boxes and bars with."""


class ByEar:
    """Somebody who uses one command after another and hears what each says."""

    def __init__(self, diary: Path) -> None:
        self.heard: list[str] = []
        self._diary = diary

    def use(self, command: str, *talk: tuple[str, str], status: int = 0) -> str:
        """Start a command and answer each line when it has been heard. Gives all that was said."""
        arguments = (*command.split(), "--data", str(self._diary))
        with TerminalProgram(
            python_program("pain_companion", *arguments), env={"TERM": "dumb"}
        ) as program:
            seen = 0
            for line, said in talk:
                program.wait_until(partial(_asked, program, seen, line), line)
                seen = len(program.output)
                if said == CTRL_C:
                    program.interrupt()
                else:
                    program.send(f"{said}\n".encode())
            assert program.wait_exit() == status, program.output.decode()
        self.heard.append(program.output.decode())
        return self.heard[-1]


def _asked(program: TerminalProgram, seen: int, line: str) -> bool:
    """Whether a whole line that was not there before asks this, and nothing follows it."""
    told = program.output[seen:].decode(errors="ignore")
    return told.endswith("\r\n") and line in told.splitlines()[-1]


def days() -> list[str]:
    """The last seven days as a person types them, from the first to today."""
    today = local_now().date()
    week = [today - timedelta(days=back) for back in reversed(range(7))]
    return [f"{each.day}/{each.month}/{each.year}" for each in week]


def live_a_week(person: ByEar) -> None:
    """Everything is said and done that there is to write about in a week."""
    person.use("pacing add", ("Its name", "Walking"), REST, SAVE)
    person.use(
        "pacing plan",
        ("Have you been told", "not sure"),
        ("A professional has set my limits", ""),
        SAVE,
        ("Which activity?", "walking"),
        ("How much at a time", "9"),
        REST,
        SAVE,
    )
    for number, day in enumerate(days()):
        person.use(
            "sleep add",
            ("Which morning?", day),
            ("Into bed", "10"),
            ("Lights out", "10:30pm"),
            ("Fell asleep after", "half an hour"),
            ("Wakings", ""),
            ("Awake in the night", ""),
            ("Woke for the last time", "6"),
            ("Got up", "7"),
            REST,
            SAVE,
        )
        person.use(
            "check-in add",
            ("Which day", day),
            ("How much energy?", str(number)),
            ("Something I did", "sat by the window"),
            REST,
            SAVE,
        )
    for day in days()[:1]:
        person.use(
            "pacing log",
            ("Which activity?", "1"),
            ("Which day", day),
            ("How much", "banana"),
            ("How much", "9"),
            REST,
            SAVE,
        )


def live_the_rest(person: ByEar) -> None:
    """What does not come every day."""
    person.use("flare people add", ("Name", "Ann"), ("Who they are", "my sister"), REST, SAVE)
    person.use("flare start --ask", ("Which day did it begin?", ""), REST, ("Start this", "yes"))
    person.use("flare step --ask", ("Did you do it?", "done"), ("Do this?", ""))
    person.use("flare end --ask", ("Which was its last day?", ""), REST, ("End this", ""))
    person.use(
        "practice add",
        ("Practice", "?"),
        ("Practice", "sounds"),
        ("Day", ""),
        ("How long", "4"),
        REST,
        SAVE,
    )
    person.use(
        "toolkit use",
        ("Which one?", "nights"),
        ("Which day", ""),
        ("How it was", "it h"),
        REST,
        SAVE,
    )
    person.use("goals add", ("I want to", "sit in the garden"), REST, SAVE)
    person.use(
        "goals tick", ("Which one?", "1"), ("How did it go?", "part"), ("", ""), ("", ""), SAVE
    )
    person.use("wellbeing moment add", ("Which day", ""), ("What happened", "no call"), REST, SAVE)
    person.use("team appointment add", ("Day", "tomorrow"), ("Time", "2.30pm"), REST, SAVE)
    person.use("learned add", ("What I have learned", "Rest sooner"), REST, SAVE)


def test_a_week_is_written_and_read_by_ear(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    person = ByEar(path)
    live_a_week(person)
    live_the_rest(person)
    stopped = person.use("learned add", ("What I have learned", CTRL_C), status=1)
    assert "Stopped. Nothing was changed." in stopped
    for show in ("today", "sleep show", "check-in show", "pacing show", "flare show", "going show"):
        assert person.use(show)
    with closing(Diary.open(path, now=local_now, create=False)) as diary:
        assert_kept(diary)
    for told in person.heard:
        assert "\x1b" not in told
        assert "\r" not in told.replace("\r\n", "")
        assert not any(ord(each) in DRAWN for each in told), told


def assert_kept(diary: Diary) -> None:
    """The diary holds what was answered."""
    first, last = local_now().date() - timedelta(days=8), local_now().date() + timedelta(days=2)
    nights = diary.sleep.nights(first, last)
    assert [each.fell_asleep_after_minutes for each in nights] == [30] * 7
    assert {each.to_bed_at.hour for each in nights if each.to_bed_at} == {22}
    check_ins = diary.check_ins.between(first, last)
    assert [each.energy for each in check_ins] == [*range(7)]
    assert {each.mattered for each in check_ins} == {"sat by the window"}
    assert [each.amount for each in diary.pacing.logs(first, last)] == [9]
    assert [each.amount for each in diary.pacing.current_plans().values()] == [9]
    assert [each.name for each in diary.people.all()] == ["Ann"]
    assert [each.is_over for each in diary.flares.all()] == [True]
    assert [each.minutes for each in diary.practices.logs(first, last)] == [4]
    assert [each.answer for each in diary.toolkit.uses()] == [UseAnswer.HELPED]
    assert [each.words for each in diary.goals.all()] == ["sit in the garden"]
    assert [str(each.answer) for each in diary.goal_days.days(first, last)] == ["part"]
    assert [each.happened for each in diary.hard_moments.all()] == ["no call"]
    assert [str(each.clock_time) for each in diary.appointments.all()] == ["14:30:00"]
    assert [each.words for each in diary.learned.all()] == ["Rest sooner"]

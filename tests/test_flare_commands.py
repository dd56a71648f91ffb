"""The flare-up plan and flare-ups from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pain_companion.commands.flare_lines import PARTS
from pain_companion.content.flare_content import general_steps
from pain_companion.domain.flare import Flare, StepAnswer
from pain_companion.domain.flare_plan import MORE, Part
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.command_runs import Run, runner

HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e\x1b]0;t\x07"
MONDAY = date(2026, 11, 23)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "diary.db"


@pytest.fixture
def run(path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `flare` on a diary of its own, at 8am on Monday 23 November 2026 in London."""
    return runner(path, clock, capsys, "flare")


@pytest.fixture
def planned(run: Run) -> Run:
    """A diary with a plan of two steps for the first day."""
    assert run("plan", "add", "first-hours", "Lie down").status == 0
    assert run("plan", "add", "days-1-2", "Halve the day").status == 0
    return run


Opened = Callable[[], Diary]


@pytest.fixture
def opened(path: Path, clock: FixedClock) -> Opened:
    """The diary as it is on the disk now, to be closed by whoever asked for it."""
    return lambda: Diary.open(path, now=clock, create=False)


def flares(opened: Opened) -> list[Flare]:
    with closing(opened()) as diary:
        return diary.flares.all()


def plan_words(opened: Opened) -> list[tuple[Part, str, str | None]]:
    with closing(opened()) as diary:
        return [(line.part, line.words, line.more) for line in diary.flares.plan().lines]


def pace(run: Run, answer: str) -> None:
    """A pacing plan, which a flare-up eases."""
    for words in (("question", answer), ("add", "Walking"), ("plan", "Walking", "9")):
        assert run(*words, command="pacing").status == 0


def as_json(run: Run, *words: str) -> Any:
    return json.loads(run(*words, "--format", "json").out)


# Starting


def test_a_flare_up_is_started_in_one_line_with_the_first_step_printed(
    planned: Run, opened: Opened
) -> None:
    ran = planned("start", "--on", "yesterday", "--place", "lower  back")
    assert (ran.status, ran.err) == (0, "")
    assert ran.lines[0] == "Is this my usual flare-up?"
    assert "help-now" in ran.out
    assert "Day 2 of this flare-up." in ran.lines
    assert "Halve the day" in ran.lines
    (begun,) = flares(opened)
    assert (begun.started_on, begun.place) == (date(2026, 11, 22), "lower back")
    assert (begun.share_percent, begun.back_percent, begun.zone) == (50, 50, "Europe/London")


def test_without_a_plan_there_is_a_general_step_marked_as_one(run: Run) -> None:
    ran = run("start")
    assert ran.status == 0
    assert any(step in ran.lines for step in general_steps(Part.SAY_TO_MYSELF))
    assert "This is a general step." in ran.out


def test_while_one_lasts_another_is_not_started(planned: Run, opened: Opened) -> None:
    assert planned("start").status == 0
    ran = planned("start", "--on", "yesterday")
    assert ran.status == 1
    assert "from Monday 23 November lasts" in ran.err
    assert ran.out == ""
    assert len(flares(opened)) == 1


def test_a_day_to_come_is_refused(planned: Run, opened: Opened) -> None:
    assert planned("start", "--on", "tomorrow").status == 1
    assert flares(opened) == []


def test_one_can_say_no_to_easing_at_the_start_and_later(planned: Run, opened: Opened) -> None:
    planned("start", "--keep-plans")
    assert flares(opened)[0].share_percent == 100
    planned("end")
    planned("start")
    assert flares(opened)[0].share_percent == 50
    assert planned("start", "--keep-plans").status == 0
    assert (flares(opened)[0].share_percent, flares(opened)[0].back_percent) == (100, 100)


def test_easing_is_told_with_the_way_to_say_no_where_there_are_plans(
    planned: Run, opened: Opened
) -> None:
    planned("question", "no", command="pacing")
    planned("add", "Walking", command="pacing")
    planned("plan", "Walking", "10", command="pacing")
    ran = planned("start")
    assert "Your plans are at half of their amounts." in ran.lines
    assert "flare start --keep-plans" in ran.out


# Steps


def test_steps_are_answered_one_after_the_other(planned: Run, opened: Opened) -> None:
    planned("start")
    ran = planned("step", "done")
    assert ran.lines[0] == "Noted: done. Lie down"
    assert "Halve the day" in ran.lines
    assert "Halve the day" in planned("step").lines
    assert "Left for later. You can look at it again." in planned("step", "not-now").lines
    assert "These were the steps for today." in planned("step", "done").lines
    assert planned("step", "done").status == 1
    with closing(opened()) as diary:
        steps = diary.flares.steps(diary.flares.all()[0].id)
    assert [(step.words, step.answer) for step in steps] == [
        ("Lie down", StepAnswer.DONE),
        ("Halve the day", StepAnswer.DONE),
    ]


def test_another_day_begins_with_its_own_steps(planned: Run, clock: FixedClock) -> None:
    planned("plan", "add", "days-3-7", "Walk to the gate")
    planned("start")
    clock.pass_time(days=3)
    assert "Walk to the gate" in planned("step").lines
    assert planned("show").lines[0] == "Day 4 of this flare-up."


@pytest.mark.parametrize("words", [("step",), ("step", "done"), ("end",)])
def test_without_a_flare_up_under_way_it_says_how_to_start_one(
    planned: Run, words: tuple[str, ...]
) -> None:
    ran = planned(*words)
    assert ran.status == 1
    assert "pain-companion flare start" in ran.err


def test_an_answer_nobody_knows_is_wrong_usage(planned: Run) -> None:
    planned("start")
    assert planned("step", "maybe").status == 2


# The end


def test_the_end_keeps_when_what_helped_and_what_to_remember(
    planned: Run, clock: FixedClock, opened: Opened
) -> None:
    planned("start")
    planned("step", "done")
    planned("step", "done")
    clock.pass_time(days=4)
    assert "2. Halve the day" in planned("show").lines
    ran = planned("end", "--on", "yesterday", "--helped", "2", "--remember", "Rest  sooner")
    assert ran.status == 0
    assert "This flare-up lasted 4 days." in ran.lines[0]
    assert ran.lines[1] == "Ticked: Halve the day"
    (over,) = flares(opened)
    assert (over.ended_on, over.remember) == (date(2026, 11, 26), "Rest sooner")
    told = as_json(planned, "show")["flares"][0]
    assert [step["helped"] for step in told["steps"]] == [False, True]
    assert (told["days"], told["ended_on"]) == (4, "2026-11-26")


@pytest.mark.parametrize("words", [("--helped", "3"), ("--helped", "0"), ("--on", "1/11/2026")])
def test_what_does_not_fit_ends_nothing(
    planned: Run, opened: Opened, words: tuple[str, ...]
) -> None:
    planned("start")
    planned("step", "done")
    assert planned("end", *words).status == 1
    assert not flares(opened)[0].is_over


def test_an_end_is_taken_back_with_undo(planned: Run, opened: Opened) -> None:
    planned("start")
    planned("end")
    assert planned(command="undo").status == 0
    assert not flares(opened)[0].is_over


# Looking back


def test_plans_are_brought_back_by_the_persons_own_steps(planned: Run, opened: Opened) -> None:
    assert planned("back").status == 1
    pace(planned, "no")
    planned("ease", "half")
    planned("start")
    assert planned("back").status == 1
    planned("end")
    assert planned("back").out.startswith("Your plans are at three quarters")
    assert planned("back").out.startswith("Your plans are as they were.")
    assert flares(opened)[0].back_percent == 100


def test_within_limits_plans_come_back_at_once_without_a_figure(
    planned: Run, opened: Opened
) -> None:
    pace(planned, "yes")
    planned("start")
    planned("end")
    assert flares(opened)[0].back_percent == 50
    assert planned("back").out.startswith("Your plans are as they were.")
    assert flares(opened)[0].back_percent == 100


def test_looking_back_says_when_it_is_too_early(planned: Run, clock: FixedClock) -> None:
    for _ in range(3):
        assert "That is too early" in planned("show").out or "none has to be" in planned("show").out
        planned("start")
        planned("step", "done")
        clock.pass_time(days=2)
        planned("end", "--helped", "1")
        clock.pass_time(days=20)
    ran = planned("show")
    assert "They lasted 3 days each time." in ran.lines
    assert "Between them were 20 days each time." in ran.lines
    assert "- Lie down: used in 3, ticked as helpful in 3" in ran.lines
    together = as_json(planned, "show")["together"]
    assert together["days"] == {"median": 3, "least": 3, "most": 3}


def test_json_of_no_diary_is_empty_and_makes_none(run: Run, path: Path) -> None:
    assert as_json(run, "show")["flares"] == []
    assert run("show").lines == [
        "There is no diary here yet. It begins with the first thing you write."
    ]
    assert not path.exists()


# The plan


def test_every_part_can_be_written_line_by_line(run: Run, opened: Opened) -> None:
    for name, part in PARTS.items():
        more = ["--more", "second text"] if part in MORE else []
        assert run("plan", "add", name, f"about {part}", *more).status == 0
    assert plan_words(opened) == [
        (part, f"about {part}", "second text" if part in MORE else None)
        for part in Part
        if part is not Part.EASE
    ]


def test_lines_keep_the_order_in_which_they_were_written(run: Run, opened: Opened) -> None:
    for words in ("one", "two", "three"):
        run("plan", "add", "first-hours", words)
    assert [words for _, words, _ in plan_words(opened)] == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("add", "nowhere", "text"), 2),
        (("add", "first-hours"), 2),
        (("add", "first-hours", "text", "--more", "more"), 2),
        (("add", "first-hours", " \t "), 1),
        (("delete", "first-hours", "2"), 1),
        (("delete", "first-hours", "0"), 1),
        (("delete", "messages"), 1),
    ],
)
def test_what_cannot_be_written_leaves_the_plan_as_it_is(
    planned: Run, opened: Opened, words: tuple[str, ...], status: int
) -> None:
    before = plan_words(opened)
    ran = planned("plan", *words)
    assert ran.status == status
    assert ran.err
    assert plan_words(opened) == before


def test_a_line_taken_out_is_kept_by_the_earlier_plan(
    planned: Run, clock: FixedClock, opened: Opened
) -> None:
    then = clock()
    clock.pass_time(days=1)
    ran = planned("plan", "delete", "first-hours")
    assert ran.lines[:2] == ["Out of the plan: Lie down", "Earlier plans keep it."]
    with closing(opened()) as diary:
        assert len(diary.flares.plan().lines) == 1
        assert len(diary.flares.plan(then).lines) == 2


def test_the_plan_is_shown_as_text_html_and_json(planned: Run) -> None:
    assert "- Lie down" in planned("plan").lines
    assert "<!DOCTYPE html>" in planned("plan", "--format", "html").out
    assert as_json(planned, "plan")["parts"][0]["lines"] == [{"words": "Lie down"}]


def test_the_plan_is_saved_for_its_owner_alone(planned: Run, tmp_path: Path) -> None:
    place = tmp_path / "plan.html"
    ran = planned("plan", "--format", "html", "--output", str(place))
    assert ran.lines == [f"Saved and checked: {place}"]
    assert place.read_text(encoding="utf-8") == planned("plan", "--format", "html").out
    assert place.stat().st_mode & 0o077 == 0


def test_neither_the_diary_nor_a_folder_is_written_over(
    planned: Run, path: Path, tmp_path: Path
) -> None:
    for place in (path, tmp_path, tmp_path / "nowhere" / "plan.txt"):
        assert planned("plan", "--output", str(place)).status == 1
    assert planned("plan").status == 0


def test_without_a_diary_there_is_no_plan_to_show(run: Run, path: Path) -> None:
    assert run("plan").status == 1
    assert not path.exists()


# People


def test_people_are_added_shown_and_deleted(run: Run, opened: Opened) -> None:
    ran = run("people", "add", "Ann", "--who", "my sister", "--reach", "01632 960000")
    assert ran.lines == ["Saved: Ann: my sister · 01632 960000"]
    run("people", "add", "Dr Lee", "--can-do", "a call back")
    assert run("people", "show").lines == [
        "Ann: my sister · 01632 960000",
        "Dr Lee: a call back",
    ]
    assert run("people", "delete", "ann").status == 0
    with closing(opened()) as diary:
        assert [person.name for person in diary.people.all()] == ["Dr Lee"]
    assert run("people", "delete", "ann").status == 1
    assert run("people", "add", " ").status == 1
    run(command="undo")
    assert len(run("people", "show").lines) == 2


def test_with_nobody_written_down_it_says_so(run: Run) -> None:
    assert run("people", "show").lines == ["Nobody is written down yet."]


# Easing


def test_how_much_to_ease_is_chosen_with_its_figures(run: Run, opened: Opened) -> None:
    run("question", "no", command="pacing")
    run("add", "Walking", command="pacing")
    run("plan", "Walking", "10", command="pacing")
    ran = run("ease", "60%", "--steps", "2")
    assert ran.status == 0
    assert any("Walking" in line and "6 minutes" in line for line in ran.lines)
    assert plan_words(opened) == [(Part.EASE, "60", "2")]
    assert run("ease", "three-quarters").status == 0
    assert plan_words(opened) == [(Part.EASE, "75", "2")]
    assert "three quarters" in run("ease").lines[0]


@pytest.mark.parametrize("said", ["0", "101", "lots", "half.5", "own", "my own figure"])
def test_a_share_that_is_none_is_refused(run: Run, opened: Opened, said: str) -> None:
    run("question", "no", command="pacing")
    assert run("ease", said).status == 1
    assert plan_words(opened) == []


def test_within_limits_plans_rest_or_stay_without_any_figure(run: Run, opened: Opened) -> None:
    ran = run("ease", "rest")
    assert ran.status == 0
    for told in (ran, run("ease"), run("plan")):
        words = told.out.partition("How much to ease")[2] or told.out
        assert "half" not in words
        assert " step" not in words
    assert run("ease", "60").status == 1
    assert run("ease", "stay", "--steps", "2").status == 1
    assert run("ease", "stay").status == 0
    assert plan_words(opened)[0][1] == "100"


# Whatever is typed


@pytest.mark.slow
def test_hostile_words_are_kept_and_steer_nothing(run: Run) -> None:
    for name, part in PARTS.items():
        more = ["--more", HOSTILE] if part in MORE else []
        assert run("plan", "add", name, HOSTILE, *more).status == 0
    run("people", "add", HOSTILE, "--who", HOSTILE, "--can-do", HOSTILE, "--reach", HOSTILE)
    run("start", "--place", HOSTILE)
    run("step", "done")
    told = [run("plan"), run("plan", "--format", "html"), run("plan", "--format", "json")]
    told += [run("show"), run("show", "--format", "json"), run("people", "show"), run("step")]
    told.append(run("end", "--helped", "1", "--remember", HOSTILE))
    for ran in told:
        assert ran.status == 0
        assert not any(character in ran.out for character in "\x1b\x07\u202e")
    assert "[/nope]" in told[0].out

"""The commands of pacing: sums without a diary, and a diary kept from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pain_companion.domain.pacing import Demand, Method, Plan, Reason, Stopped
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.command_runs import Run, runner

HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e\x1b]0;t\x07"
MONDAY = date(2026, 11, 23)
PUBLISHED = {
    "compound": [9.6, 10.56, 11.62, 12.78, 14.06],
    "linear": [9.6, 10.56, 11.52, 12.48, 13.44],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "diary.db"


@pytest.fixture
def run(path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `pacing` on a diary of its own, at 8am on Monday 23 November 2026 in London."""
    return runner(path, clock, capsys, "pacing")


@pytest.fixture
def walking(run: Run) -> Run:
    """A diary with one activity, where nothing stands against steps."""
    assert run("question", "no").status == 0
    assert run("add", "Walking").status == 0
    return run


Opened = Callable[[], Diary]


@pytest.fixture
def opened(path: Path, clock: FixedClock) -> Opened:
    """The diary as it is on the disk now, to be closed by whoever asked for it."""
    return lambda: Diary.open(path, now=clock, create=False)


def as_json(run: Run, *words: str) -> Any:
    return json.loads(run(*words, "--format", "json").out)


def plans_of(opened: Opened, name: str = "Walking") -> list[Plan]:
    with closing(opened()) as diary:
        (found,) = [each for each in diary.pacing.activities() if each.name == name]
        return diary.pacing.plans(found.id)


def do_the_days(run: Run, clock: FixedClock, days: int = 7, amount: str = "10") -> None:
    """Log so many days up to a week later, which is then now."""
    clock.pass_time(days=days)
    for ago in reversed(range(days)):
        day = clock().date() - timedelta(days=ago)
        assert run("log", "Walking", amount, "--day", str(day)).status == 0


# The start point


def test_a_start_point_is_told_with_its_working_and_needs_no_diary(run: Run, path: Path) -> None:
    ran = run("start-point", "10", "14", "12")
    assert (ran.status, ran.err) == (0, "")
    assert ran.lines[:5] == [
        "Start point: 9",
        "10 + 14 + 12 = 36.",
        "36 ÷ 3 = 12.",
        "80 in every 100 of 12 is 9.6.",
        "Shown as 9, rounded down.",
    ]
    assert "I-Engage" in ran.lines[5]
    assert not path.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("10 14 12", ("average", 12, 80, 9.6, 9)),
        ("10 14 12 --share 50", ("average", 12, 50, 6, 6)),
        ("10,5 12.5 --share 90%", ("average", 11.5, 90, 10.35, 10)),
        ("20 5 --method halfway", ("halfway", 12.5, None, 12.5, 12)),
        ("20 --method half", ("half", None, None, 10, 10)),
        ("1 --method half", ("half", None, None, 0.5, 1)),
    ],
)
def test_a_start_point_is_given_as_json(run: Run, words: str, told: tuple[object, ...]) -> None:
    shown = as_json(run, "start-point", *words.split())
    names = ("method", "mean", "share_percent", "start_point", "start_point_shown")
    assert tuple(shown[name] for name in names) == told


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("10", "at least 2 tries"),
        ("10 -5", "more than 0"),
        ("10 0", "more than 0"),
        ("10 lots", "Type an amount like"),
        ("10 nan", "Type an amount like"),
        ("1,000 900", "two ways"),
        ("10 9999999", "up to 1,000,000"),
        ("10 12 --share 40", "from 50 to 100"),
        ("10 12 --share half", "from 50 to 100"),
        ("10 12 14 --method halfway", "Halfway takes 2 amounts"),
        ("10 --method halfway", "Halfway takes 2 amounts"),
        ("10 12 --method half", "Half takes 1 amount"),
    ],
)
def test_what_gives_no_start_point_is_told_in_a_sentence(run: Run, words: str, part: str) -> None:
    ran = run("start-point", *words.split())
    assert (ran.status, ran.out) == (1, "")
    assert part in ran.err
    assert ran.err.count("\n") == 1


# Steps


@pytest.mark.parametrize("how", PUBLISHED)
def test_both_kinds_of_growth_come_out_as_published(run: Run, how: str) -> None:
    weeks = as_json(run, "steps", "9.6", "--by", "10%", "--how", how, "--weeks", "5")["weeks"]
    assert [week["amount"] for week in weeks] == PUBLISHED[how]
    assert [week["week"] for week in weeks] == [1, 2, 3, 4, 5]
    assert weeks[0] == {"week": 1, "amount": 9.6, "shown": 9}


def test_steps_never_pass_the_goal(run: Run) -> None:
    ran = as_json(run, "steps", "160", "--by", "20", "--how", "amount", "--goal", "300")
    assert [week["shown"] for week in ran["weeks"]] == [160, 180, 200, 220, 240, 260, 280, 300]
    ran = as_json(run, "steps", "160", "--by", "40", "--how", "amount", "--goal", "300")
    assert [week["shown"] for week in ran["weeks"]][4:] == [300, 300, 300, 300]
    ran = as_json(run, "steps", "400", "--goal", "300", "--weeks", "2")
    assert [week["amount"] for week in ran["weeks"]] == [300, 300]


def test_without_a_diary_the_caution_stands_above_the_table(run: Run, path: Path) -> None:
    ran = run("steps", "9.6", "--goal", "10")
    assert ran.status == 0
    assert "ME/CFS or long COVID" in ran.lines[0]
    assert "From 9.6, each week 10% more than the last amount:" in ran.lines
    assert "Week 1: 9 (9.6)" in ran.lines
    assert "Your goal of 10 would be reached in week 2." in ran.lines
    assert not path.exists()


def test_in_json_the_caution_goes_to_standard_error(run: Run) -> None:
    ran = run("steps", "9.6", "--format", "json")
    assert json.loads(ran.out).keys() == {"weeks"}
    assert "ME/CFS or long COVID" in ran.err


@pytest.mark.parametrize(
    "answer",
    [(), ("question", "yes"), ("question", "not-sure"), ("question", "no", "--limits-set")],
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_diary_that_is_kept_within_limits_has_no_steps(
    run: Run, answer: tuple[str, ...], form: str
) -> None:
    run("add", "Walking")
    if answer:
        run(*answer)
    ran = run("steps", "9.6", "--format", form)
    assert (ran.status, ran.out) == (1, "")
    assert "staying within limits" in ran.err


def test_a_diary_without_limits_shows_steps_beneath_the_caution(walking: Run) -> None:
    ran = walking("steps", "9.6")
    assert ran.status == 0
    assert "ME/CFS" in ran.lines[0]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("steps -5", "more than 0"),
        ("steps 0", "more than 0"),
        ("steps 10 --by 0%", "more than 0"),
        ("steps 10 --by 200%", "up to 100%"),
        ("steps 10 --by 5% --how amount", "no %"),
        ("steps 10 --goal 0", "more than 0"),
        ("steps 10 --goal far", "Type an amount like"),
    ],
)
def test_what_leads_nowhere_is_told_in_a_sentence(run: Run, words: str, part: str) -> None:
    ran = run(*words.split())
    assert (ran.status, ran.out) == (1, "")
    assert part in ran.err


@pytest.mark.parametrize(
    "words",
    [
        "start-point",
        "start-point 10 12 --method guess",
        "start-point 20 5 --method halfway --share 80",
        "start-point 10 12 --nonsense",
        "steps",
        "steps 10 --nonsense",
        "steps --nonsense",
        "steps 10 --weeks 0",
        "steps 10 --weeks 521",
        "steps 10 --how amount",
        "steps 10 --how fast",
        "add",
        "add Walking --kind flying",
        "change Walking",
        "log Walking",
        "rest",
        "delete",
        "delete Walking --rest",
        "delete --rest",
        "delete Walking --try",
        "question perhaps",
        "step Walking",
        "step Walking sideways",
        "plan Walking 9 --from-tries average",
        "plan Walking --from-tries halfway --share 80",
        "plan Walking 9 --set-on today",
        "show --format xml",
    ],
)
def test_wrong_usage_is_exit_code_2(run: Run, path: Path, words: str) -> None:
    ran = run(*words.split())
    assert ran.status == 2
    assert ran.err
    assert not path.exists()


# The question


def test_the_question_is_told_with_what_no_answer_means(run: Run, path: Path) -> None:
    ran = run("question")
    assert "ME/CFS or long COVID" in ran.lines[0]
    assert "Your answer: none yet" in ran.lines
    assert "pacing question yes, no or not-sure" in ran.lines[-1]
    assert not path.exists()


def test_the_answer_is_kept_can_change_and_can_be_taken_back(run: Run, opened: Opened) -> None:
    assert "Your answer: yes" in run("question", "yes").lines
    run("question", "no", "--limits-set")
    with closing(opened()) as diary:
        settings = diary.settings.read()
        assert (settings.worse_after_effort, settings.limits_set) == ("no", True)
    run("question", "--no-limits-set")
    assert run("undo", command="undo").status == 2
    assert run(command="undo").status == 0
    with closing(opened()) as diary:
        assert diary.settings.read().limits_set


def test_no_plan_comes_before_the_answer(run: Run, opened: Opened) -> None:
    run("add", "Walking")
    ran = run("plan", "Walking", "9")
    assert (ran.status, ran.out) == (1, "")
    assert "Have you been told you have ME/CFS" in ran.err
    assert "pain-companion pacing question" in ran.err
    assert plans_of(opened) == []


# Activities


def test_an_activity_is_added_and_shown(run: Run) -> None:
    run("question", "no")
    ran = run(
        *("add", "Swimming", "--unit", "lengths", "--demand", "high", "--goal", "20"),
        *("--why", "to feel the water"),
    )
    assert ran.lines == ["Saved: Swimming, in lengths (moving, high). Your goal: 20 lengths"]
    (shown,) = as_json(run, "show")["activities"]
    assert (shown["name"], shown["unit"], shown["goal_amount"]) == ("Swimming", "lengths", 20)
    assert "  Why: to feel the water" in run("show").lines


def test_a_rest_asks_nothing_of_anyone(run: Run) -> None:
    assert run("add", "Lying down", "--kind", "rest").lines == [
        "Saved: Lying down, in minutes (rest)"
    ]


def test_two_activities_cannot_have_one_name(walking: Run) -> None:
    ran = walking("add", " Walking ")
    assert (ran.status, ran.out) == (1, "")
    assert "of this name already" in ran.err


def test_an_activity_needs_a_name(run: Run, path: Path) -> None:
    assert run("add", "  ").status == 1
    assert not path.exists()


def test_an_activity_is_renamed_and_keeps_its_log(walking: Run) -> None:
    walking("log", "Walking", "9")
    assert walking("change", "walking", "--name", "Strolling").status == 0
    assert [log["activity"] for log in as_json(walking, "show")["logs"]] == ["Strolling"]
    assert walking("log", "Walking", "9").status == 1


def test_an_answer_about_an_activity_is_taken_back(walking: Run) -> None:
    walking("change", "Walking", "--why", "for the dog", "--goal", "30", "--kind", "daily-tasks")
    walking("change", "Walking", "--why", "", "--goal", "")
    (shown,) = as_json(walking, "show")["activities"]
    assert (shown["why"], shown["goal_amount"], shown["kind"]) == (None, None, "daily tasks")


def test_the_unit_stays_once_something_is_written_in_it(walking: Run) -> None:
    assert walking("change", "Walking", "--unit", "metres").status == 0
    walking("log", "Walking", "160")
    ran = walking("change", "Walking", "--unit", "steps")
    assert (ran.status, ran.out) == (1, "")
    assert "old unit" in ran.err


def test_an_activity_is_put_aside_and_brought_back(walking: Run) -> None:
    assert walking("archive", "Walking").status == 0
    assert "  Put aside on Monday 23 November" in walking("show").lines
    for words in (("log", "Walking", "9"), ("plan", "Walking", "9"), ("archive", "Walking")):
        assert walking(*words).status == 1
    assert walking("bring-back", "Walking").status == 0
    assert walking("bring-back", "Walking").status == 1
    assert walking("log", "Walking", "9").status == 0


@pytest.mark.parametrize(
    "words",
    [
        "change Dancing --goal 3",
        "archive Dancing",
        "bring-back Dancing",
        "try Dancing 3",
        "plan Dancing 3",
        "log Dancing 3",
        "step Dancing stay",
        "history Dancing",
        "delete Dancing",
    ],
)
def test_an_activity_that_is_not_there_is_told_without_its_name(walking: Run, words: str) -> None:
    ran = walking(*words.split())
    assert (ran.status, ran.out) == (1, "")
    assert "no activity of this name" in ran.err
    assert "Dancing" not in ran.err


@pytest.mark.parametrize("words", ["archive Walking", "log Walking 3", "history Walking"])
def test_without_a_diary_there_is_no_activity(run: Run, path: Path, words: str) -> None:
    ran = run(*words.split())
    assert (ran.status, ran.out) == (1, "")
    assert not path.exists()


def test_before_anything_is_written_show_makes_no_diary(run: Run, path: Path) -> None:
    assert "There is no diary here yet" in run("show").out
    assert as_json(run, "show")["activities"] == []
    assert not path.exists()


# Tries and plans


def test_tries_lead_to_a_plan_with_the_working(walking: Run, opened: Opened) -> None:
    for day, amount in (("20/11", "10"), ("21/11", "14"), ("22/11", "12")):
        assert walking("try", "Walking", amount, "--day", day).status == 0
    ran = walking("plan", "Walking", "--from-tries", "average", "--times", "2")
    assert ran.lines == [
        "10 + 14 + 12 = 36. 36 ÷ 3 = 12. 80 in every 100 of 12 is 9.6. Shown as 9, rounded down.",
        "Saved: Walking: 9 minutes, 2 times a day, every day",
        "A step up is 10% more than the last amount.",
    ]
    (plan,) = plans_of(opened)
    assert (plan.amount, plan.first_amount) == (Decimal("9.6"), Decimal("9.6"))
    assert (plan.method, plan.share_percent, plan.reason) == (Method.AVERAGE, 80, Reason.START)


def test_a_try_says_what_sort_of_day_it_was(walking: Run) -> None:
    ran = walking(
        *("try", "Walking", "9,5", "--day", "yesterday", "--day-kind", "bad"),
        *("--afterwards", "worse-for-a-day-or-more"),
    )
    assert ran.lines == [
        "Saved: Walking, Sunday 22 November: 9.5 minutes, a bad day, "
        "worse for a day or more afterwards"
    ]


def test_a_plan_from_tries_says_what_it_lacks(walking: Run, opened: Opened) -> None:
    walking("try", "Walking", "10", "--day-kind", "good")
    for way in ("average", "halfway"):
        ran = walking("plan", "Walking", "--from-tries", way)
        assert (ran.status, ran.out) == (1, "")
        assert "Needs" in ran.err
    assert plans_of(opened) == []


def test_a_plan_is_changed_and_keeps_what_was_not_given(walking: Run, opened: Opened) -> None:
    walking("plan", "Walking", "10", "--days", "mon wed fri", "--by", "5%", "--times", "2")
    ran = walking("plan", "Walking", "8", "--parts", "2", "--rest", "5")
    assert ran.lines[0] == (
        "Saved: Walking: twice 4 minutes, with 5 minutes rest after each, 2 times a day, "
        "on Monday, Wednesday and Friday"
    )
    first, second = plans_of(opened)
    assert (first.reason, second.reason) == (Reason.START, Reason.CHANGED)
    assert [second.first_amount, second.step.by] == [10, 5]


def test_another_kind_of_step_does_not_take_over_the_size(walking: Run, opened: Opened) -> None:
    walking("plan", "Walking", "30", "--by", "20%")
    walking("plan", "Walking", "--how", "amount")
    assert plans_of(opened)[-1].step.by == 3


def test_a_figure_from_a_professional_says_who_gave_it(walking: Run, opened: Opened) -> None:
    walking("plan", "Walking", "7", "--set-by", "Sam", "--set-on", "16/11")
    (plan,) = plans_of(opened)
    assert (plan.method, plan.set_by, plan.set_on) == (
        Method.PROFESSIONAL,
        "Sam",
        date(2026, 11, 16),
    )


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("plan Walking", "how much at a time"),
        ("plan Walking lots", "Type minutes like"),
        ("plan Walking 9 --times 0", "--times: Type a whole number from 1"),
        ("plan Walking 9 --days funday", "--days: Type days like"),
        ("plan Walking 9 --by 300%", "--by: "),
        ("plan Walking 9 --rest long", "--rest: "),
        ("try Walking 0", "more than 0"),
        ("try Walking 9 --day tomorrow", "--day: That day has not come yet."),
        ("log Walking 9 --at 11pm", "--at: That time has not come yet."),
        ("log Walking 9 --day 2026-11-24", "has not come yet"),
        ("log Walking 9 --minutes 9", "Give them once"),
        ("log Walking 2000", "longer than a day"),
        ("rest 0", "Type a minute or more"),
        ("rest soon", "Type minutes like"),
        ("delete Walking --day today", "no such entry"),
        ("delete Walking --day today --try", "no such try"),
        ("history Walking", "no plan yet"),
        ("step Walking back", "no plan yet"),
        ("show --from today --to yesterday", "Turn --from and --to round."),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(walking: Run, words: str, part: str) -> None:
    ran = walking(*words.split())
    assert (ran.status, ran.out) == (1, "")
    assert part in ran.err
    assert ran.err.count("\n") == 1


# Deciding


def test_a_step_comes_only_when_enough_planned_days_are_done(
    walking: Run, opened: Opened, clock: FixedClock
) -> None:
    walking("plan", "Walking", "10")
    for way in ("up", "stay"):
        ran = walking("step", "Walking", way)
        assert (ran.status, ran.out) == (1, "")
        assert "at the earliest" in ran.err
    do_the_days(walking, clock)
    assert walking("step", "Walking", "up").lines == [
        "Saved: Walking: 11 minutes, once a day, every day"
    ]
    assert plans_of(opened)[-1].amount == 11
    do_the_days(walking, clock, 6, "11")
    assert walking("step", "Walking", "up").status == 1


def test_show_asks_how_it_went_once_enough_days_are_done(walking: Run, clock: FixedClock) -> None:
    walking("plan", "Walking", "10")
    do_the_days(walking, clock, 6)
    assert "How did it go?" not in walking("show").out
    do_the_days(walking, clock, 1)
    assert (
        "  You did it on 7 of 7 planned days, from 24 to 30 November. How did it go? "
        "You can stay, step up or step back, with: pain-companion pacing step"
    ) in walking("show").lines
    walking("step", "Walking", "stay")
    assert "How did it go?" not in walking("show").out


def test_a_plan_is_given_as_json(walking: Run) -> None:
    walking("plan", "Walking", "9.6", "--days", "mon fri", "--parts", "2", "--rest", "5")
    plan = as_json(walking, "show")["activities"][0]["plan"]
    assert (plan["amount"], plan["shown"], plan["part_shown"]) == (9.6, 9, 4)
    assert plan["days"] == ["monday", "friday"]
    assert (plan["reason"], plan["step"]) == ("start", {"how": "compound", "by": 10})


def test_staying_is_a_decision_too(walking: Run, opened: Opened, clock: FixedClock) -> None:
    walking("plan", "Walking", "10")
    do_the_days(walking, clock)
    assert walking("step", "Walking", "stay").status == 0
    assert walking("step", "Walking", "up").status == 1
    assert [plan.reason for plan in plans_of(opened)] == [Reason.START, Reason.STAYED]


def test_a_step_back_can_be_taken_at_any_time(walking: Run, opened: Opened) -> None:
    walking("plan", "Walking", "11", "--by", "10%")
    assert walking("step", "Walking", "back").lines == [
        "Saved: Walking: 10 minutes, once a day, every day"
    ]
    assert plans_of(opened)[-1].reason is Reason.STEPPED_BACK


def test_there_is_no_step_past_the_goal(walking: Run, clock: FixedClock) -> None:
    walking("change", "Walking", "--goal", "10")
    walking("plan", "Walking", "10")
    do_the_days(walking, clock)
    ran = walking("step", "Walking", "up")
    assert (ran.status, ran.out) == (1, "")
    assert "your goal" in ran.err


def test_the_history_of_a_plan_is_shown(walking: Run, clock: FixedClock) -> None:
    walking("plan", "Walking", "10")
    do_the_days(walking, clock)
    walking("step", "Walking", "up")
    ran = walking("history", "Walking")
    assert ran.lines[0] == "Monday 23 November: the start"
    assert "Monday 30 November: stepped up" in ran.lines
    assert "  Now 11 minutes instead of 10 minutes." in ran.lines


# What was done


def test_what_was_done_is_written_and_shown(walking: Run, opened: Opened) -> None:
    walking("change", "Walking", "--unit", "metres")
    ran = walking(
        *("log", "Walking", "160", "--minutes", "12", "--at", "7am", "--demand", "high"),
        *("--stopped", "felt-good-and-went-on", "--note", "first\nsecond"),
    )
    told = "Walking: 160 metres in 12 minutes, from 7am, high, felt good and went on"
    assert ran.lines == [f"Saved: Monday 23 November, {told}"]
    lines = walking("show").lines
    assert lines[-4:] == ["Monday 23 November", f"  {told}", "    first", "    second"]
    with closing(opened()) as diary:
        (log,) = diary.pacing.logs(MONDAY, MONDAY)
    assert log.amount == 160
    assert (log.minutes, log.demand, log.stopped) == (12, Demand.HIGH, Stopped.WENT_ON)
    assert log.zone == "Europe/London"


def test_minutes_are_the_amount_of_an_activity_in_minutes(walking: Run) -> None:
    walking("log", "Walking", "--minutes", "1h30")
    walking("log", "Walking", "9.5")
    logs = as_json(walking, "show")["logs"]
    assert [(log["amount"], log["minutes"]) for log in logs] == [(90, None), (9.5, None)]


def test_what_was_done_is_told_as_it_was_typed_in_every_sum(walking: Run) -> None:
    saved = walking("log", "Walking", "9.5").lines
    assert saved == ["Saved: Monday 23 November, Walking: 9.5 minutes"]
    assert "  Walking: 9.5 minutes" in walking("show").lines
    walking("log", "Walking", "1h")
    walking("rest", "20")
    told = walking("week").out
    assert "Monday had the most in it, with a load of 139." in told
    assert "Monday 23 November: load 139: 1 hour 9.5 minutes medium" in told


def test_rests_are_written_as_willingly(run: Run) -> None:
    assert run("rest", "20", "--day", "yesterday", "--at", "3pm").lines == [
        "Saved: Sunday 22 November, Rest: 20 minutes, from 3pm"
    ]
    (log,) = as_json(run, "show")["logs"]
    assert (log["activity"], log["minutes"]) == (None, 20)


def test_a_range_of_days_is_shown(walking: Run) -> None:
    for day in ("1/11", "16/11", "17/11", "23/11"):
        walking("log", "Walking", "9", "--day", day)
    assert len(as_json(walking, "show")["logs"]) == 2
    assert len(as_json(walking, "show", "--from", "1/11", "--to", "16/11")["logs"]) == 2


def test_entries_tries_rests_and_activities_are_deleted_and_come_back(walking: Run) -> None:
    walking("log", "Walking", "9", "--at", "6am")
    walking("log", "Walking", "5", "--at", "7am")
    walking("try", "Walking", "12")
    walking("rest", "20")
    ran = walking("delete", "Walking", "--day", "today", "--at", "6am")
    assert ran.lines[0] == "Deleted: Monday 23 November, Walking: 9 minutes, from 6am"
    assert walking("delete", "Walking", "--day", "today").status == 0
    assert walking("delete", "Walking", "--day", "today", "--try").status == 0
    assert walking("delete", "--rest", "--day", "today").status == 0
    assert as_json(walking, "show")["logs"] == []
    assert walking("delete", "Walking").status == 0
    assert as_json(walking, "show")["activities"] == []
    for _ in range(5):
        assert walking(command="undo").status == 0
    shown = as_json(walking, "show")
    assert [log["amount"] for log in shown["logs"]] == [None, 9, 5]
    assert [tried["amount"] for tried in shown["activities"][0]["tries"]] == [12]


def test_a_bare_time_finds_an_entry_of_the_morning_or_the_evening(walking: Run) -> None:
    walking("log", "Walking", "9", "--day", "yesterday", "--at", "6am")
    walking("log", "Walking", "5", "--day", "yesterday", "--at", "9pm")
    for clock in ("6", "9pm"):
        assert walking("delete", "Walking", "--day", "yesterday", "--at", clock).status == 0
    assert as_json(walking, "show")["logs"] == []


# Within limits, and whatever a person types


def test_within_limits_nothing_that_is_printed_offers_a_step(
    walking: Run, opened: Opened, clock: FixedClock
) -> None:
    walking("change", "Walking", "--goal", "37")
    walking("plan", "Walking", "10")
    do_the_days(walking, clock)
    walking("step", "Walking", "up")
    walking("question", "yes")
    told = [
        walking("show"),
        walking("show", "--format", "json"),
        walking("history", "Walking"),
        walking("plan", "Walking", "9"),
        walking("change", "Walking", "--goal", "43"),
        walking("question"),
        walking("step", "Walking", "back"),
    ]
    for ran in told:
        assert ran.status == 0
        for word in ("step", "goal", "37", "43", "%"):
            assert word not in ran.out.lower(), ran.out
    assert "  Up to " in told[0].out
    assert plans_of(opened)[-1].reason is Reason.STEPPED_BACK


def test_within_limits_every_way_to_a_step_is_closed(
    walking: Run, opened: Opened, clock: FixedClock
) -> None:
    walking("plan", "Walking", "10")
    do_the_days(walking, clock)
    walking("question", "--limits-set")
    for words in ("step Walking up", "step Walking stay", "plan Walking --by 5%", "steps 9"):
        ran = walking(*words.split())
        assert (ran.status, ran.out) == (1, ""), words
        assert "specialist team or GP" in ran.err
    assert len(plans_of(opened)) == 1


def test_what_would_steer_a_terminal_is_made_visible_and_a_name_is_no_markup(run: Run) -> None:
    run("question", "no")
    assert run("add", HOSTILE, "--unit", "[b]", "--why", HOSTILE).status == 0
    assert run("log", HOSTILE, "9", "--note", HOSTILE).status == 0
    assert run("plan", HOSTILE, "9", "--note", HOSTILE).status == 0
    clean = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 ]0;t"
    for ran in (run("show"), run("history", HOSTILE)):
        assert clean in ran.out
        assert not {"\x1b", "\x07", "\u202e"} & set(ran.out)
    shown = as_json(run, "show")
    assert shown["activities"][0]["name"] == clean
    assert not {"\x1b", "\x07", "\u202e", "😀"} & set(run("show", "--format", "json").out)


def test_a_refused_change_leaves_the_diary_as_it_was(walking: Run, opened: Opened) -> None:
    walking("plan", "Walking", "10")
    before = plans_of(opened)
    walking("plan", "Walking", "12", "--days", "never")
    walking("log", "Walking", "9", "--at", "25:00")
    assert plans_of(opened) == before
    with closing(opened()) as diary:
        assert diary.pacing.logs(MONDAY - timedelta(days=9), MONDAY) == []

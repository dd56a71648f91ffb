"""`goals` in a terminal: the same as on the screen, and the T-score for a therapist."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from pain_companion.content.goals_content import read_directions
from pain_companion.domain.flare import Flare
from pain_companion.domain.goals import Decision, GoalAnswer, State
from pain_companion.store.diary import Diary
from pain_companion.words.flare_room import WISHES_REST
from pain_companion.words.goals import NOTHING_YET, RESTS_IN_FLARE
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.goals import FRIEND, ONE_DAY, TODAY, fill_goals, look_back, write_to_robin
from tests.journeys import HOSTILE, HOSTILE_SHOWN
from tests.pacing import start_walking
from tests.test_energy_limit import found_in


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(diary_path, clock, capsys, "goals")


def opened(path: Path) -> closing[Diary]:
    return closing(Diary.open(path, now=FixedClock()))


def begun(path: Path, *, effort: str = "no") -> None:
    """A diary with something in every table, and an activity."""
    with opened(path) as diary:
        diary.settings.change(worse_after_effort=effort)
        fill_goals(diary)
        start_walking(diary)


def test_something_is_added_with_every_answer_and_changed(run: Run, diary_path: Path) -> None:
    begun(diary_path)
    said = [
        "add", "knit", "--direction", "being a", "--activity", "Walking [to the shop] 🚶",
        "--amount", "a row", "--often", "daily", "--by", "12 December", "--why", "it is warm",
        "--first", "find the wool", "--if", "tea", "--then", "knit", "--snag", "sore hands",
        "--snag-answer", "stop", "--look-back", "in 2 weeks", "--much-more", "a scarf",
        "--more", "ten rows", "--hoped", "a row", "--less", "half", "--much-less", "none",
        "--sure", "7", "--importance", "3", "--difficulty", "1", "--baseline", "-2",
    ]  # fmt: skip
    assert run(*said).lines == ["Saved: knit"]
    with opened(diary_path) as diary:
        made = diary.goals.all()[2]
        assert (made.words, made.state, made.confidence, made.baseline) == (
            *("knit", State.ALIVE, 7, -2),
        )
        assert made.direction_id == diary.directions.all()[0].id
        assert made.activity_id == diary.pacing.activities()[0].id
        assert (made.by_day, made.review_on) == (TODAY + 19 * ONE_DAY, TODAY + 14 * ONE_DAY)
        assert [*made.levels.values()] == ["none", "half", "a row", "ten rows", "a scarf"]
    assert run("change", "knit", "--words", "knit badly", "--by", "", "--sure", "9").status == 0
    with opened(diary_path) as diary:
        changed = diary.goals.all()[2]
        assert (changed.words, changed.by_day, changed.confidence) == ("knit badly", None, 9)
        assert changed.review_on == made.review_on
    assert run("add", "x", "--by", "someday").err.startswith("--by: Type a date")


def test_the_fourth_is_asked_about_and_anyway_is_fine(run: Run) -> None:
    for words in ("one", "two", "three"):
        assert run("add", words).status == 0
    refused = run("add", "four")
    assert refused.status == 1
    assert "Three at a time are plenty" in refused.err
    assert run("add", "four", "--anyway").status == 0
    assert run("add", "five").status == 0
    assert run("rest", "five").status == run("rest", "four").status == 0
    assert run("wake", "four").status == 1
    assert run("wake", "four", "--anyway").lines[0] == "four: Taken up."


def test_a_day_is_ticked_noted_and_taken_back(run: Run, diary_path: Path) -> None:
    begun(diary_path)
    assert run("tick", "1", "not-today").lines == [
        "Saved: write to Robin, Monday 23 November, not on this day."
    ]
    assert run("tick", "sit", "part", "--day", "yesterday", "--note", "one song").status == 0
    assert run("tick", "1", "none").status == 0
    with opened(diary_path) as diary:
        robin, garden, _ = diary.goals.all()
        assert diary.goal_days.on(robin.id, TODAY) is None
        told = diary.goal_days.on(garden.id, TODAY - ONE_DAY)
        assert told is not None
        assert (told.answer, told.note) == (GoalAnswer.PART, "one song")
    assert "not come yet" in run("tick", "1", "done", "--day", "tomorrow").err


def test_what_is_meant_is_found_by_its_number_or_its_first_words(run: Run) -> None:
    for words in ("sit", "sit outside", "sit inside"):
        run("add", words)
    assert run("rest", "SIT").lines[0].startswith("sit: ")
    assert "More than one" in run("rest", "si").err
    assert "nothing that begins" in run("rest", "stand").err
    assert "nothing with this number" in run("rest", "4").err


def test_looking_back_says_what_comes_now_and_keeps_the_day_that_was_chosen(
    run: Run, diary_path: Path
) -> None:
    begun(diary_path)
    run("change", "2", "--look-back", "in 3 days")
    assert run("review", "2", "--learned", "slowly").lines == ["Saved."]
    told = run(
        "review",
        "1",
        "--did",
        "a card",
        "--decision",
        "go-on",
        "--level",
        "0",
        "--again",
        "in a week",
    )
    assert told.lines == ["Saved. Now: go on as it is."]
    with opened(diary_path) as diary:
        robin, garden, _ = diary.goals.all()
        assert (robin.review_on, garden.review_on) == (TODAY + 7 * ONE_DAY, TODAY + 3 * ONE_DAY)
        newest = diary.goal_days.reviews(robin.id)[0]
        assert (newest.did, newest.decision, newest.level) == ("a card", Decision.GO_ON, 0)
    assert run("review", "1").status == 1


@pytest.mark.parametrize(
    ("command", "state"),
    [("rest", State.RESTING), ("let-go", State.LET_GO), ("reached", State.REACHED)],
)
def test_how_it_stands_is_said_with_one_command_and_undone(
    run: Run, diary_path: Path, command: str, state: State
) -> None:
    begun(diary_path)
    assert run(command, "write").status == 0
    with opened(diary_path) as diary:
        assert {each.words: each.state for each in diary.goals.all()}["write to Robin"] is state
    run(command="undo")
    assert run("delete", "write").status == 0
    with opened(diary_path) as diary:
        assert "write to Robin" not in [each.words for each in diary.goals.all()]


def test_small_steps_are_added_and_reached(run: Run, diary_path: Path) -> None:
    begun(diary_path)
    assert run("step", "add", "1", "a page").lines == ["Saved: a page"]
    assert run("step", "reach", "1", "3", "--day", "yesterday").lines == [
        "Saved: a page. Reached on Sunday 22 November."
    ]
    assert run("step", "reach", "write", "find", "--day", "none").lines == [
        "Saved: find the pen. Not reached yet."
    ]
    with opened(diary_path) as diary:
        steps = diary.goals.steps(diary.goals.all()[0].id)
        assert [each.reached_on for each in steps] == [None, None, TODAY - ONE_DAY]


def test_all_of_it_is_shown_as_on_the_screen(run: Run, diary_path: Path) -> None:
    assert run("show").status == 0
    assert not diary_path.exists()
    run("direction", "add", FRIEND)
    assert NOTHING_YET in run("show").lines
    begun(diary_path)
    shown = run("show").lines
    assert shown[:3] == [
        f"What matters to me: {FRIEND}; {FRIEND}.",
        "",
        "1. write to Robin",
    ]
    for line in (
        "   How much and how often: three lines · on Sundays · by Saturday 12 December",
        "   If this, then that: If I have had my tea, then I will write one line",
        "   - find the pen (reached on Saturday 14 November)",
        "   Saturday 21 November: part of it. Only the envelope.",
        "   - Learned: Mornings are kinder.",
        "   How it stands: Let go on Saturday 24 October.",
    ):
        assert line in shown


def test_json_has_all_of_it_and_within_limits_no_amounts(run: Run, diary_path: Path) -> None:
    begun(diary_path)
    told = json.loads(run("show", "--format", "json").out)
    assert [each["words"] for each in told["what_matters"]] == [FRIEND, "winning"]
    first = told["want_to_do"][0]
    assert first["amount"] == "three lines"
    assert [each["words"] for each in first["small_steps"]] == ["find the pen", "one line"]
    assert first["days"][0]["note"] == "Only the envelope."
    assert first["looks_back"][0]["level"] == 1
    with opened(diary_path) as diary:
        diary.settings.change(limits_set=True)
    limited = json.loads(run("show", "--format", "json").out)["want_to_do"][0]
    hidden = {"amount", "often", "by_day", "importance", "level_expected", "small_steps"}
    assert not hidden & limited.keys()
    assert "level" not in limited["looks_back"][0]


@pytest.mark.parametrize("form", ["text", "json"])
def test_within_limits_no_amount_and_no_step_is_shown_or_taken(
    run: Run, diary_path: Path, form: str
) -> None:
    begun(diary_path, effort="yes")
    shown = run("show", "--format", form)
    assert shown.status == 0
    assert found_in(shown.lines) == []
    for words in ("three lines", "find the pen", "a letter a month"):
        assert words not in shown.out
    assert "Only the envelope." in shown.out
    for refused in (("add", "1", "x"), ("reach", "1", "1")):
        told = run("step", *refused)
        assert told.status == 1
        assert "within limits" in told.err


def test_a_flare_up_lets_all_of_it_rest_and_says_so_when_it_begins(
    run: Run, diary_path: Path
) -> None:
    with opened(diary_path) as diary:
        write_to_robin(diary)
    assert WISHES_REST in run("start", command="flare").lines
    assert f"   How it stands: {RESTS_IN_FLARE}" in run("show").lines
    with opened(diary_path) as diary:
        assert diary.goals.all()[0].state is State.ALIVE


def test_a_flare_up_says_nothing_of_it_where_nothing_is_alive(run: Run, diary_path: Path) -> None:
    with opened(diary_path) as diary:
        diary.flares.save(Flare(TODAY - ONE_DAY, TODAY))
    assert WISHES_REST not in run("start", command="flare").lines


def test_directions_are_borrowed_added_put_aside_and_brought_back(
    run: Run, diary_path: Path
) -> None:
    assert run("direction", "show").lines == [
        "Nothing is written down yet about what matters to you."
    ]
    assert f"- {read_directions()[0].things[0]}" in run("direction", "list").lines
    assert run("direction", "add", "being fair").lines == ["Saved: being fair"]
    assert run("direction", "end", "being").lines[0] == "Put aside: being fair"
    assert run("direction", "show").lines == [
        "1. being fair",
        "   Put aside on Monday 23 November.",
    ]
    assert run("direction", "end", "1", "--back").lines[0] == "Back in your list: being fair"
    with opened(diary_path) as diary:
        assert not diary.directions.all()[0].is_aside


def test_the_t_score_is_told_with_its_working(run: Run, diary_path: Path) -> None:
    with opened(diary_path) as diary:
        look_back(diary, write_to_robin(diary))
    shown = run("gas").lines
    assert shown == [
        "Goal Attainment Scaling, Monday 23 November 2026",
        "For a therapist who uses it. It is no mark for anyone.",
        "",
        "1. write to Robin",
        "   0 as expected: a letter a month",
        "   Level now: x = +1, more than expected",
        "   At the beginning: x = -1, less than expected",
        "   Weight: w = 2 (importance) × 3 (difficulty) = 6",
        "",
        "T = 50 + 10 × Σ(w x) / √(0.7 × Σ(w²) + 0.3 × (Σw)²)",
        "Σw = 6, Σ(w²) = 36",
        "At the beginning: Σ(w x) = -6, T = 40.0",
        "Now: Σ(w x) = 6, T = 60.0",
        "Change: +20.0",
    ]
    told = json.loads(run("gas", "--format", "json").out)
    assert (told["t_score"], told["t_score_at_the_beginning"], told["change"]) == (60, 40, 20)
    assert told["goals"][0]["levels"] == {"0": "a letter a month"}


def test_a_t_score_of_no_weights_is_refused_and_without_levels_there_is_none(
    run: Run, diary_path: Path
) -> None:
    assert run("gas").status == 1
    with opened(diary_path) as diary:
        goal = write_to_robin(diary)
    assert "No goal has a level yet." in run("gas").out
    assert json.loads(run("gas", "--format", "json").out)["t_score"] is None
    with opened(diary_path) as diary:
        look_back(diary, goal)
    run("change", "1", "--importance", "0")
    refused = run("gas")
    assert (refused.status, refused.out) == (1, "")
    assert refused.err.startswith("No goal has a weight.")


def test_hostile_words_are_printed_as_they_are(run: Run) -> None:
    assert run("add", HOSTILE, "--why", HOSTILE, "--snag", HOSTILE).status == 0
    run("direction", "add", HOSTILE)
    run("tick", "1", "done", "--note", HOSTILE)
    run("review", "1", "--learned", HOSTILE)
    shown = run("show").out
    assert shown.count(HOSTILE_SHOWN) >= 6
    assert "\u202e" not in shown + run("show", "--format", "json").out

"""`eating` in a terminal: the same changes, answers and list as on the screen."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from pain_companion.domain.eating import FoodAnswer
from pain_companion.store.diary import Diary
from pain_companion.store.eating import OWN_ITEMS, SHOPPING_FORM, SHOPPING_SUBJECT
from pain_companion.words.eating import ENOUGH, HIDDEN, NONE_YET
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.eating import FISH, OWN, TODAY, fill_eating
from tests.journeys import HOSTILE, HOSTILE_SHOWN


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(diary_path, clock, capsys, "eating")


def opened(path: Path) -> closing[Diary]:
    return closing(Diary.open(path, now=FixedClock()))


def test_a_change_is_picked_ticked_shown_and_put_aside(run: Run, diary_path: Path) -> None:
    saved = run("pick", "fish").lines
    assert saved[:2] == [f"Saved: {FISH.text}", f"On a bad day: {FISH.easier}"]
    assert "read who-should-ask-first" in saved[-1]
    assert run("tick", "fish", "not-today").status == 0
    assert run("tick", FISH.text.upper(), "did", "--day", "yesterday").status == 0
    assert run("show").lines == [
        "Eating well, 17 to 23 November",
        f"{FISH.text} (since Monday 23 November)",
        f"   On a bad day: {FISH.easier}",
        "   Sunday 22 November: did",
        "   Monday 23 November: not today",
    ]
    assert run("tick", "fish", "none").status == 0
    assert run("drop", "fish").lines == [f"Put aside: {FISH.text}"]
    assert run("show").lines[1:] == [
        f"{FISH.text} (since Monday 23 November, put aside Monday 23 November)",
        "   Sunday 22 November: did",
    ]
    assert run(command="undo").status == 0
    with opened(diary_path) as diary:
        (habit,) = diary.eating.habits()
        assert habit.dropped_on is None


def test_ones_own_words_are_picked_and_called_by(run: Run) -> None:
    assert run("pick", "--own", HOSTILE).lines[0].startswith(f"Saved: {HOSTILE_SHOWN}")
    assert run("tick", HOSTILE, "did").status == 0
    shown = run("show").out
    assert HOSTILE_SHOWN in shown
    assert "\u202e" not in shown
    assert run("pick", "--own", "   ").status == 1


def test_whom_to_ask_first_is_offered_before_the_first_pick_and_in_the_list(run: Run) -> None:
    assert len(run("list").lines) == 25
    assert "Ask your team or GP first" in run("list").lines[-1]
    assert "Ask your team" in run("pick", "fish").out
    assert "Ask your team" not in run("pick", "wholegrain").out


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("pick", "fish"), 1, "already"),
        (("pick", "no-such-change"), 1, "eating list"),
        (("pick",), 2, "--own"),
        (("pick", "fish", "--own", "soup"), 2, "--own"),
        (("drop", "nuts-or-seeds"), 1, "eating show"),
        (("tick", "no-such-change", "did"), 1, "eating show"),
        (("tick", "fish", "twice"), 2, "did-not"),
        (("tick", "fish", "did", "--day", "tomorrow"), 1, "not come yet"),
        (("show", "--from", "today", "--to", "yesterday"), 1, "Turn --from and --to round"),
    ],
)
def test_what_cannot_be_done_is_told(
    run: Run, diary_path: Path, words: tuple[str, ...], status: int, said: str
) -> None:
    with opened(diary_path) as diary:
        fill_eating(diary)
    ran = run(*words)
    assert ran.status == status
    assert said in ran.err


def test_a_fourth_change_is_kindly_refused(run: Run, diary_path: Path) -> None:
    with opened(diary_path) as diary:
        fill_eating(diary)
    assert run("pick", "wholegrain").status == 0
    refused = run("pick", "drink-with-meals")
    assert (refused.status, refused.err.strip()) == (1, ENOUGH)


def test_the_answers_of_some_days_as_json(run: Run, diary_path: Path) -> None:
    assert json.loads(run("show", "--format", "json").out)["changes"] == []
    with opened(diary_path) as diary:
        fill_eating(diary)
    told = json.loads(run("show", "--from", "14/11", "--format", "json").out)
    assert (told["from"], told["to"]) == ("2026-11-14", "2026-11-23")
    fish, soup, seeds = told["changes"]
    assert fish["key"] == "fish"
    assert [each["answer"] for each in fish["days"]] == ["did", "not today", "did"]
    assert (soup["key"], soup["text"]) == (None, OWN)
    assert (seeds["dropped_on"], seeds["days"]) == ("2026-11-17", [])


def test_the_shopping_list_has_ones_own_lines_too(run: Run, diary_path: Path) -> None:
    assert run("shopping").lines == ["There is nothing on your list."]
    with opened(diary_path) as diary:
        fill_eating(diary)
        diary.drafts.keep(SHOPPING_FORM, SHOPPING_SUBJECT, {OWN_ITEMS: f"{HOSTILE}\ncat food"})
    lines = run("shopping").lines
    assert [line.removeprefix("- ") for line in lines[: len(FISH.shopping)]] == [*FISH.shopping]
    assert lines[-2].startswith(f"- {HOSTILE_SHOWN}")
    assert lines[-1] == "- cat food"


def test_without_a_diary_nothing_is_made(run: Run, diary_path: Path) -> None:
    assert "no diary here yet" in run("show").out
    assert run("list").status == 0
    assert not diary_path.exists()
    assert run("pick", "fish").status == 0
    assert run("show").lines[0].startswith("Eating well")


COMMANDS = (
    ("show",),
    ("show", "--format", "json"),
    ("list",),
    ("shopping",),
    ("pick", "wholegrain"),
    ("drop", "fish"),
    ("tick", "fish", "did"),
)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_where_all_about_eating_is_hidden_it_says_how_to_bring_it_back(
    run: Run, diary_path: Path, words: tuple[str, ...]
) -> None:
    with opened(diary_path) as diary:
        fill_eating(diary)
        diary.settings.change(food="hide")
        before = diary.eating.habits(), diary.eating.habit_days(TODAY, TODAY)
    ran = run(*words)
    assert (ran.status, ran.out, ran.err.strip()) == (1, "", HIDDEN)
    with opened(diary_path) as diary:
        assert (diary.eating.habits(), diary.eating.habit_days(TODAY, TODAY)) == before


def test_pages_about_food_are_hidden_and_shown_by_the_setting(run: Run) -> None:
    assert run("set", "food", "hide", command="settings").status == 0
    listed = run("--list", command="read").out
    assert "eating/who-should-ask-first" in listed
    assert "eating/when-food-is-a-hard-subject" in listed
    assert "eating/the-eatwell-facts" not in listed
    refused = run("the-eatwell-facts", command="read")
    assert (refused.status, refused.err.strip()) == (1, HIDDEN)
    shown = run("who-should-ask-first", command="read").out
    assert "eating/eating-for-health" not in shown
    assert "eating/when-food-is-a-hard-subject" in shown
    assert "food: hide" in run("show", command="settings").out
    assert run("set", "food", "show", command="settings").status == 0
    assert "eating/the-eatwell-facts" in run("--list", command="read").out
    assert run("show").lines[-1] == NONE_YET


def test_each_answer_can_be_typed_as_it_is_shown(run: Run) -> None:
    run("pick", "fish")
    for answer in FoodAnswer:
        assert run("tick", "fish", answer.value).status == 0
        assert run("show").lines[-1] == f"   Monday 23 November: {answer}"

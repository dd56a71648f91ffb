"""Small changes to eating: picked, answered, kept; what to buy; and an area that can be hidden."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.areas import AREAS, areas_for
from pain_companion.content.habits import read_food_changes, shopping_for
from pain_companion.content.library import STAY, is_hidden, names_for, page_names, read_page
from pain_companion.demo.example import make_example
from pain_companion.domain.eating import MOST_AT_ONCE, FoodAnswer, own_items, to_buy
from pain_companion.domain.habits import tried
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.domain.settings import CHOICES, Settings
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.words.eating import easier_words, list_lines, list_page
from pain_companion.words.habits import look_back
from tests.clock import FixedClock
from tests.eating import FISH, OWN, TODAY, fill_eating
from tests.journeys import HOSTILE
from tests.left_behind import left_of

YESTERDAY = TODAY - timedelta(days=1)
COUNTED = re.compile(
    r"calorie|kcal|\bweigh|\bdiets?\b|supplement|portion size|\d ?%", re.IGNORECASE
)


def answers(diary: Diary) -> list[FoodAnswer]:
    return [each.answer for each in diary.eating.habit_days(TODAY - timedelta(days=30), TODAY)]


def test_a_change_is_picked_answered_and_put_aside_and_each_can_be_undone(diary: Diary) -> None:
    fish = diary.eating.pick_habit(FISH.key, FISH.text, YESTERDAY)
    diary.eating.tick_habit(fish.id, YESTERDAY, FoodAnswer.DID)
    diary.eating.tick_habit(fish.id, YESTERDAY, FoodAnswer.NOT_TODAY)
    assert answers(diary) == [FoodAnswer.NOT_TODAY]
    diary.eating.drop_habit(fish.id, TODAY)
    assert tried(diary.eating.habits()) == []
    titles = []
    while (undone := diary.history.undo()) is not None:
        titles.append(undone.title)
    assert titles == [
        "Small change put aside",
        *["Small change on Sunday 22 November 2026"] * 2,
        "Small change picked",
    ]
    assert diary.eating.habits() == []


def test_an_answer_taken_back_leaves_none(diary: Diary) -> None:
    fish = diary.eating.pick_habit(FISH.key, FISH.text, TODAY)
    diary.eating.tick_habit(fish.id, TODAY, FoodAnswer.DID_NOT)
    diary.eating.tick_habit(fish.id, TODAY, None)
    assert answers(diary) == []
    diary.eating.tick_habit(fish.id, TODAY, FoodAnswer.DID)
    assert answers(diary) == [FoodAnswer.DID]


def test_what_is_removed_for_good_takes_its_days_along_and_leaves_no_word(diary: Diary) -> None:
    soup = diary.eating.pick_habit(None, "Grandmother soup", TODAY)
    diary.eating.tick_habit(soup.id, TODAY, FoodAnswer.DID)
    with diary.change("Deleted") as recorder:
        recorder.put_in_bin("food_changes", soup.id)
    (item,) = diary.bin.items()
    assert item.title == "Small change picked on Monday 23 November 2026"
    diary.bin.put_back(item)
    assert [each.text for each in diary.eating.habits()] == ["Grandmother soup"]
    with diary.change("Deleted") as recorder:
        recorder.put_in_bin("food_changes", soup.id)
    assert left_of(diary, "Grandmother") == ["Grandmother"]
    diary.bin.remove_for_good(diary.bin.items()[0])
    assert answers(diary) == []
    assert left_of(diary, "Grandmother") == []


def test_looking_back_tells_the_days_of_each_week_in_words(diary: Diary) -> None:
    fill_eating(diary)
    days = diary.eating.habit_days(TODAY - timedelta(days=60), TODAY)
    fish, soup, seeds = diary.eating.habits()
    assert look_back(fish, days, TODAY) == [
        "17 to 23 November: did on 1 day, left for another time on 1 day.",
        "10 to 16 November: did on 1 day.",
    ]
    assert look_back(soup, days, TODAY) == ["17 to 23 November: did not on 1 day."]
    assert seeds.dropped_on == TODAY - timedelta(days=6)


@given(st.lists(st.lists(st.sampled_from(["milk", "tea", "peas", ""])), max_size=5))
def test_what_to_buy_names_each_thing_once_and_forgets_none(lists: list[list[str]]) -> None:
    found = to_buy(lists)
    assert set(found) == {item for items in lists for item in items if item}
    assert len(found) == len(set(found))


@given(st.text())
def test_own_lines_of_the_list_are_read_one_to_a_line(typed: str) -> None:
    items = own_items(typed)
    assert all(item == " ".join(item.split()) and item for item in items)
    assert own_items("\n".join(items)) == items
    assert {word for item in items for word in item.split()} == {*typed.split()}


def test_the_list_has_the_things_of_the_changes_then_ones_own() -> None:
    assert "milk" in shopping_for(["drink-with-meals", None, "swap-a-sugary-drink"])
    assert shopping_for([None, "no-such-change", "sit-to-prepare"]) == []
    assert list_lines(["milk", "tea bags"], " cat  food \n\nmilk") == [
        "- milk",
        "- tea bags",
        "- cat food",
    ]
    assert list_page([], "", TODAY)[-1] == "There is nothing on your list."
    assert list_page(["milk"], "", TODAY, example=True)[0].startswith("EXAMPLE")


def test_a_bad_day_has_an_easier_way_where_the_list_has_one() -> None:
    easier = {each.key: each.easier for each in read_food_changes()}
    assert easier_words(easier, FISH.key) == f"On a bad day: {FISH.easier}"
    assert easier_words(easier, None) == easier_words(easier, "no-such-change") == ""


def test_the_changes_are_few_short_and_each_its_own_and_count_nothing() -> None:
    changes = read_food_changes()
    assert len({change.key for change in changes}) == len(changes) == 12
    for change in changes:
        assert re.fullmatch(r"[a-z0-9-]+", change.key)
        assert len(change.text.split()) <= 12, change.text
        assert len(change.why.split()) <= 20, change.why
        assert change.easier.endswith("."), change.key
        assert not COUNTED.search(" ".join([change.text, change.why, change.easier]))
    assert MOST_AT_ONCE == 3


@pytest.mark.parametrize("answer", CHOICES["food"])
def test_only_who_hides_the_area_misses_it_and_two_pages_stay(answer: str) -> None:
    hidden = hidden_areas(Settings(food=answer))
    left_out = {each.key for each in AREAS} - {each.key for each in areas_for(hidden)}
    assert left_out == ({"eating"} if answer == "hide" else set())
    about_food = {name for name in page_names() if name.startswith("eating/")}
    shown = about_food & set(names_for(limited=False, hidden=hidden))
    assert shown == (STAY if answer == "hide" else about_food)
    assert shown >= STAY


def test_where_it_is_hidden_no_page_that_is_shown_leads_into_it() -> None:
    hidden = hidden_areas(Settings(food="hide"))
    for name in names_for(limited=False, hidden=hidden):
        for link in read_page(name).without(hidden).links:
            assert not link.startswith("screen:eating")
            assert not is_hidden(link, hidden)
    assert read_page("eating/who-should-ask-first").without(()).links[-1] == "screen:eating"


def test_the_example_person_has_picked_two_changes_with_weeks_of_answers(
    tmp_path: Path, clock: FixedClock
) -> None:
    make_example(tmp_path / "example.db", clock)
    with closing(Diary.open(tmp_path / "example.db", now=clock, kind=DiaryKind.EXAMPLE)) as diary:
        assert len(tried(diary.eating.habits())) == 2
        days = diary.eating.habit_days(TODAY - timedelta(days=60), TODAY)
        assert {each.answer for each in days} == set(FoodAnswer)
        assert len({each.day for each in days}) > 14
        assert diary.settings.read().food == "show"


def test_words_of_any_kind_are_kept_as_they_are(diary: Diary) -> None:
    diary.eating.pick_habit(None, HOSTILE, TODAY)
    diary.eating.pick_habit(None, OWN, TODAY)
    assert {each.text for each in diary.eating.habits()} == {HOSTILE, OWN}

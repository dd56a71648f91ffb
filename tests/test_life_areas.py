"""Ten parts of life: each answer saved as it is given, two bars each, two pictures side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.content.story_content import area_names, read_life_areas
from pain_companion.domain.life_areas import AreaChange, LifePicture, Rating
from pain_companion.screens.life_area_form import LifeAreaFormScreen
from pain_companion.screens.life_areas import LifeAreasScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.field import Field
from pain_companion.words.life_areas import (
    BEGIN_HERE,
    LEFT,
    OTHERS,
    bar,
    begin_words,
    change_sentence,
    listed,
    picture_lines,
    read_rating,
    then_words,
    typed_from_rating,
)
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, room, status, words_on
from tests.places import press
from tests.story import NOW_RATINGS, SPRING, TODAY, fill_story

NAMES = area_names()
KEYS = [*NAMES]
maybe = st.none() | st.integers(0, 10)


def areas_screen(clock: FixedClock, *, filled: bool = False) -> Callable[[Diary], LifeAreasScreen]:
    def make(diary: Diary) -> LifeAreasScreen:
        if filled:
            fill_story(diary)
        return LifeAreasScreen(diary, clock)

    return make


def test_there_are_ten_parts_with_short_names() -> None:
    assert len(KEYS) == 10
    assert all(len(each.name.split()) <= 4 for each in read_life_areas())


@given(maybe, maybe, st.text())
def test_a_part_typed_again_is_the_same(way: int | None, matters: int | None, words: str) -> None:
    typed = {"in_the_way": "" if way is None else str(way), "words": words}
    typed["matters"] = "" if matters is None else str(matters)
    read = read_rating(typed, Rating("getting-about"))
    if read.record is None:
        assert read.missing
    else:
        assert (read.record.in_the_way, read.record.matters) == (way, matters)
        assert read_rating(typed_from_rating(read.record), read.record).record == read.record


def test_no_answer_is_no_bar_and_0_is_an_empty_one() -> None:
    assert bar(None) == "no answer"
    assert bar(0) == "░░░░░░░░░░ 0"
    assert bar(7) == "███████░░░ 7"
    assert bar(10) == "██████████ 10"


def test_parts_are_listed_by_the_gap_then_the_others_then_what_is_left() -> None:
    ratings = tuple(replace(each, id="x") for each in NOW_RATINGS)
    found = listed(LifePicture(TODAY, ratings), KEYS)
    order = [each.rating.life_area for each in found]
    assert order[:4] == [
        "getting-about",
        "friends-and-community",
        "sleep-and-rest",
        "pleasure-and-play",
    ]
    assert sorted(order) == sorted(KEYS)
    headed = {each.rating.life_area: each.above for each in found if each.above}
    assert headed == {
        "getting-about": BEGIN_HERE,
        "pleasure-and-play": OTHERS,
        "looking-after-myself": LEFT,
    }
    assert begin_words(LifePicture(TODAY, ratings), NAMES) == (
        "It may be a place to begin: Getting about. You decide."
    )
    assert begin_words(LifePicture(TODAY), NAMES) == ""


def test_two_pictures_are_compared_in_sentences() -> None:
    before, now = Rating("sleep-and-rest", 8, 7), Rating("sleep-and-rest", 5, 7)
    change = AreaChange(before, now)
    assert change_sentence(change, NAMES, "in March") == (
        "Sleep and rest: in the way 8 in March, now 5; how much it matters 7, as before."
    )
    half = AreaChange(Rating("sleep-and-rest", 8), Rating("sleep-and-rest", None, 7))
    assert change_sentence(half, NAMES, "then") == "Sleep and rest: not told both times."


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (SPRING, TODAY, "in March"),
        (SPRING.replace(year=2025), TODAY, "in March 2025"),
        (TODAY.replace(day=2), TODAY, "on 2 November"),
    ],
)
def test_an_earlier_picture_is_named_as_shortly_as_it_can_be(
    before: date, now: date, words: str
) -> None:
    assert then_words(LifePicture(before), LifePicture(now)) == words


def test_a_picture_in_words_leaves_out_what_was_not_told() -> None:
    ratings = (Rating("sleep-and-rest", 6, None, "Short naps help.", "x"),)
    assert picture_lines(LifePicture(TODAY, ratings, "A wet month."), NAMES) == [
        "Sleep and rest: in the way 6 of 10, matters no answer. Short naps help.",
        "A wet month.",
    ]


def test_pictures_are_kept_beside_each_other_deleted_and_put_back(
    diary_path: Path, clock: FixedClock
) -> None:
    diary = Diary.open(diary_path, now=clock)
    first = diary.life_areas.rate(Rating("sleep-and-rest", 6), SPRING)
    (picture,) = diary.life_areas.pictures()
    assert (picture.begun_on, picture.ratings) == (SPRING, (first,))
    again = diary.life_areas.rate(replace(first, id="", matters=9), TODAY)
    assert again.id == first.id
    assert diary.life_areas.pictures()[0].ratings == (again,)
    later = diary.life_areas.begin(TODAY)
    assert [each.id for each in diary.life_areas.pictures()] == [later.id, picture.id]
    diary.life_areas.delete(picture.id)
    assert [each.id for each in diary.life_areas.pictures()] == [later.id]
    (item,) = diary.bin.items()
    assert item.title == "Picture of life of Monday 9 March 2026"
    diary.bin.put_back(item)
    assert diary.life_areas.pictures()[1].ratings == (again,)
    diary.life_areas.delete_rating(again.id)
    diary.history.undo()
    assert diary.life_areas.pictures()[1].ratings == (again,)
    diary.close()


async def test_each_number_is_saved_as_it_is_given_and_words_with_save(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, areas_screen(clock)) as (pilot, screen):
        assert "over as many days" in words_on(pilot.app)
        await press(pilot, "enter", "1", "0")
        (picture,) = screen.store.life_areas.pictures()
        (kept,) = picture.ratings
        assert (kept.life_area, kept.in_the_way, kept.matters) == ("getting-about", 10, None)
        await press(pilot, "enter", "8", "enter", *"Stairs.")
        (kept,) = screen.store.life_areas.pictures()[0].ratings
        assert (kept.matters, kept.words) == (8, None)
        await press(pilot, "ctrl+s")
        (kept,) = screen.store.life_areas.pictures()[0].ratings
        assert (kept.in_the_way, kept.matters, kept.words) == (10, 8, "Stairs.")
        assert screen.store.drafts.all() == []
        assert status(screen) == "Saved: Getting about."
        # The next one that is left is marked.
        await press(pilot, "enter", "0", "backspace")
        form = pilot.app.screen
        assert isinstance(form, LifeAreaFormScreen)
        assert len(screen.store.life_areas.pictures()[0].ratings) == 1
        await press(pilot, "0", "escape")
        told = screen.store.life_areas.pictures()[0].rating("looking-after-myself")
        assert (told.in_the_way, told.matters) == (0, None)


async def test_pictures_are_shown_by_their_day_and_set_side_by_side(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, areas_screen(clock, filled=True)) as (pilot, screen):
        golden("life-areas-80x24", screen_text(pilot.app))
        await press(pilot, "v")
        golden("life-areas-compare-80x24", screen_text(pilot.app))
        await press(pilot, "v")
        assert "Friends and community: in the way 8 in March, now 5;" in words_on(pilot.app)
        await press(pilot, "escape", "left_square_bracket")
        assert "Begun on Monday 9 March" in words_on(pilot.app)
        await press(pilot, "v")
        assert pilot.app.screen is screen
        await press(pilot, "n", *"Wet.", "ctrl+s", "right_square_bracket", "b")
        pictures = screen.store.life_areas.pictures()
        assert [(len(each.ratings), each.note) for each in pictures] == [
            (0, None),
            (5, None),
            (4, "Wet."),
        ]
        await press(pilot, "delete", "ctrl+z", "delete")
        assert len(screen.store.life_areas.pictures()) == 2


@pytest.mark.slow
async def test_hostile_words_and_a_small_terminal(diary_path: Path, clock: FixedClock) -> None:
    def make(diary: Diary) -> LifeAreasScreen:
        rating = read_rating({"words": HOSTILE, "matters": "3"}, Rating(KEYS[0])).record
        assert rating is not None
        kept = diary.life_areas.rate(rating, TODAY)
        picture = diary.life_areas.picture(kept.picture_id)
        assert picture is not None
        diary.life_areas.save(replace(picture, note=HOSTILE_SHOWN))
        return LifeAreasScreen(diary, clock)

    async with room(diary_path, clock, make, (100, 60)) as (pilot, _):
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 2
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#words", Field).text.startswith("[red]x[/]")
    async with room(diary_path, clock, areas_screen(clock), (40, 15)) as (pilot, screen):
        await press(pilot, "down", "enter", "4", "ctrl+s")
        told = screen.store.life_areas.pictures()[0].rating(KEYS[1])
        assert told.in_the_way == 4
        assert screen.query_one("#body").max_scroll_x == 0


def test_commands_do_the_same(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "story")
    assert len(run("areas").lines) == 10
    assert run("area", "the-moon").status == 2
    assert run("area", "getting-about").err.startswith("Not saved yet. Add a number")
    assert not diary_path.exists()
    assert run("area", "getting-about", "--in-the-way", "7").lines == ["Saved: Getting about."]
    run("area", "getting-about", "--matters", "9", "--words", "Stairs.")
    run("note", "areas", "A wet month.")
    shown = run("show").lines
    assert "- Getting about: in the way 7 of 10, matters 9 of 10. Stairs." in shown
    assert "- A wet month." in shown
    run("area", "getting-about", "--in-the-way", "5", "--new")
    assert "- Getting about: in the way 7 on 23 November, now 5." in run("show").lines
    assert run("area", "getting-about", "--in-the-way", "11").status == 2

"""My activities: at most five, rated on days, with a change that is told and never judged."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.screens.own_activities import OwnActivitiesScreen
from pain_companion.store.diary import Diary
from pain_companion.words.own_activities import ENOUGH, activity_line, change_words
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, room, status, words_on
from tests.places import press
from tests.story import SPRING, TODAY, fill_story

YESTERDAY = TODAY - timedelta(days=1)
A, B, C = (OwnActivity(name, place, id=name) for place, name in enumerate("abc"))


def rated(**days: tuple[int, int]) -> list[OwnActivityRating]:
    """Each activity rated in spring and today."""
    return [
        OwnActivityRating(name, day, rating)
        for name, both in days.items()
        for day, rating in zip((SPRING, TODAY), both, strict=True)
    ]


def screen_of(clock: FixedClock, *, filled: bool = False) -> Callable[[Diary], OwnActivitiesScreen]:
    def make(diary: Diary) -> OwnActivitiesScreen:
        if filled:
            fill_story(diary)
        return OwnActivitiesScreen(diary, clock)

    return make


def test_a_change_of_the_average_is_read_by_the_line_that_was_published() -> None:
    assert change_words([A, B, C], rated(a=(2, 4), b=(4, 6), c=(5, 6))) == [
        "On average 5.3 of 10 now.",
        "Together they went from 3.7 at first to 5.3 on average.",
        "Measuring alone can move it by up to 2, so 1.7 may be chance."
        " What you notice counts more.",
    ]
    assert change_words([A, B, C], rated(a=(2, 5), b=(4, 6), c=(1, 4)))[2] == (
        "Measuring alone can move it by up to 2. It is 2.7 easier now,"
        " so this is likely to be more than chance."
    )
    assert "harder" in change_words([A], rated(a=(6, 2)))[2]


def test_without_two_ratings_there_is_no_change_and_without_all_no_average() -> None:
    assert change_words([A, B], []) == []
    assert change_words([A], rated(a=(3, 3))[:1]) == ["On average 3 of 10 now."]
    half = change_words([A, B], rated(a=(2, 4)))
    assert half[0] == "The one rated twice went from 2 at first to 4."
    assert change_words([A], rated(a=(3, 3)))[1:] == ["It went from 3 at first to 3."]
    aside = OwnActivity("a", ended_on=TODAY, id="a")
    assert change_words([aside], rated(a=(2, 8))) == []
    assert activity_line(aside, [], TODAY) == "Put aside on Monday 23 November. Not rated yet"


def test_ratings_stand_in_the_order_of_their_days(diary: Diary) -> None:
    cup, stairs = (diary.own_activities.save(OwnActivity(name)) for name in ("cup", "stairs"))
    today, before, between = (
        diary.own_activities.rate(OwnActivityRating(activity.id, TODAY - timedelta(days), 3))
        for activity, days in ((cup, 0), (cup, 9), (stairs, 4))
    )
    assert diary.own_activities.ratings() == [before, between, today]


def test_a_rating_is_there_once_a_day_and_all_of_it_comes_back(
    diary_path: Path, clock: FixedClock
) -> None:
    diary = Diary.open(diary_path, now=clock)
    cup = diary.own_activities.save(OwnActivity("carry a cup"))
    first = diary.own_activities.rate(OwnActivityRating(cup.id, YESTERDAY, 3))
    again = diary.own_activities.rate(OwnActivityRating(cup.id, YESTERDAY, 4))
    assert diary.own_activities.ratings() == [again]
    assert again.id == first.id
    today = diary.own_activities.rate(OwnActivityRating(cup.id, TODAY, 5))
    moved = diary.own_activities.rate(OwnActivityRating(cup.id, YESTERDAY, 6, today.id))
    assert diary.own_activities.ratings() == [moved]
    diary.history.undo()
    assert diary.own_activities.ratings() == [again, today]
    diary.own_activities.put_aside(cup.id, TODAY)
    assert diary.own_activities.all()[0].ended_on == TODAY
    diary.own_activities.put_aside(cup.id, None)
    assert diary.own_activities.all() == [cup]
    assert [each.title for each in diary.history.recent(2)] == [
        "One of my activities: back again",
        "One of my activities: put aside",
    ]
    diary.own_activities.delete(cup.id)
    assert diary.own_activities.ratings() == []
    (item,) = diary.bin.items()
    assert item.title == "One of my activities"
    diary.bin.put_back(item)
    assert len(diary.own_activities.ratings()) == 2
    diary.own_activities.delete_rating(today.id)
    assert diary.own_activities.ratings() == [again]
    diary.close()


async def test_activities_are_named_rated_put_aside_and_at_most_five(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, screen_of(clock)) as (pilot, screen):
        assert "Name three to five things" in words_on(pilot.app)
        await press(pilot, "enter", *"carry a cup", "ctrl+s")
        (cup,) = screen.store.own_activities.all()
        assert cup.name == "carry a cup"
        await press(pilot, "enter", "ctrl+s")
        assert "Add a number from 0 to 10." in status(pilot.app.screen)
        await press(pilot, "4", "ctrl+s")
        (rating,) = screen.store.own_activities.ratings()
        assert (rating.rating, rating.day) == (4, TODAY)
        await press(pilot, "o", "7", "ctrl+s")
        assert [each.rating for each in screen.store.own_activities.ratings()] == [7]
        for name in "bcde":
            await press(pilot, "a", name, "ctrl+s")
        await press(pilot, "a")
        assert status(screen) == ENOUGH
        await press(pilot, "home", "e", "a", "f", "ctrl+s")
        assert [each.name for each in screen.store.own_activities.all()] == [
            *"bcdef",
            "carry a cup",
        ]
        await press(pilot, "end", "e")
        assert status(screen) == ENOUGH
        await press(pilot, "home", "right", "c", *"!", "ctrl+s", "delete")
        names = [each.name for each in screen.store.own_activities.all()]
        assert names == ["c", "d", "e", "f", "carry a cup"]
        assert screen.store.drafts.all() == []


@pytest.mark.slow
async def test_the_list_tells_the_change_and_shows_words_as_they_are(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, screen_of(clock, filled=True)) as (pilot, screen):
        golden("own-activities-80x24", screen_text(pilot.app))
        told = change_words(
            screen.store.own_activities.all(), screen.store.own_activities.ratings()
        )
        await press(pilot, "c", *f" {HOSTILE_SHOWN}", "ctrl+s")
        assert screen.store.own_activities.all()[0].name.endswith(HOSTILE_SHOWN)
    async with room(diary_path, clock, screen_of(clock), (100, 60)) as (pilot, _):
        assert HOSTILE_SHOWN in words_on(pilot.app)
        assert all(line in words_on(pilot.app) for line in told)
        await press(pilot, "enter")
        assert HOSTILE_SHOWN in words_on(pilot.app)
    async with room(diary_path, clock, screen_of(clock), (40, 15)) as (pilot, screen):
        await press(pilot, "enter", "9", "ctrl+s")
        assert screen.store.own_activities.ratings()[-1].rating == 9
        assert screen.query_one("#body").max_scroll_x == 0


def test_commands_do_the_same(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "story")
    assert run("activity", "show").lines == ["There is nothing in your list yet."]
    assert run("activity", "add", HOSTILE).lines == [f"In your list: {HOSTILE_SHOWN}"]
    assert run("activity", "rate", "1", "4", "--day", "yesterday").status == 0
    assert run("activity", "rate", "2", "4").status == 1
    assert run("activity", "rate", "1", "4", "--day", "soon").err.startswith("--day: ")
    assert run("activity", "rate", "1", "11").status == 2
    shown = run("activity", "show").lines
    assert shown == [
        f"1. {HOSTILE_SHOWN}",
        "   4 of 10 on Sunday 22 November.",
        "On average 4 of 10 now.",
    ]
    for name in "bcde":
        run("activity", "add", name)
    assert run("activity", "add", "f").err == f"{ENOUGH}\n"
    assert run("activity", "end", "1").lines[0].startswith("Put aside: ")
    assert run("activity", "add", "f").status == 0
    assert run("activity", "end", "6", "--back").err == f"{ENOUGH}\n"
    every = json.loads(run("activity", "show", "--format", "json").out)
    assert [each["ended_on"] for each in every] == [None] * 5 + ["2026-11-23"]

"""What matters: written or borrowed, put in order, put aside and brought back."""

from __future__ import annotations

from pathlib import Path

from pain_companion.content.goals_content import pages, read_directions, read_snags
from pain_companion.domain.directions import Direction
from pain_companion.domain.goals import Goal
from pain_companion.screens.directions import (
    DirectionsScreen,
    PickDirectionScreen,
)
from pain_companion.store.diary import Diary
from pain_companion.words.goals import direction_line, matters_words
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.goals import FRIEND, TODAY, fill_goals
from tests.house_words import AMERICAN, BANNED, not_ours
from tests.journeys import HOSTILE, HOSTILE_SHOWN, app_with, room, status, words_on
from tests.places import press
from tests.test_energy_limit import found_in


def words(diary: Diary) -> list[str]:
    return [each.words for each in diary.directions.all()]


def test_directions_keep_their_order_and_those_put_aside_stand_last(diary: Diary) -> None:
    kept = diary.directions.save_all([Direction(each, place=n) for n, each in enumerate("abc")])
    diary.directions.put_aside(kept[0].id, TODAY)
    assert words(diary) == ["b", "c", "a"]
    assert direction_line(diary.directions.all()[-1], TODAY) == "Put aside on Monday 23 November."
    assert matters_words(diary.directions.all()) == "What matters to me: b; c."
    diary.history.undo()
    assert words(diary) == ["a", "b", "c"]


def test_a_direction_goes_to_the_bin_and_what_lies_in_it_stays(diary: Diary) -> None:
    kept = diary.directions.save(Direction(FRIEND))
    goal = diary.goals.save(Goal("write to Robin", TODAY, direction_id=kept.id))
    diary.directions.delete(kept.id)
    (item,) = diary.bin.items()
    assert (item.title, words(diary)) == ("Something that matters", [])
    assert diary.goals.goal(goal.id) == goal
    diary.bin.put_back(item)
    assert words(diary) == [FRIEND]
    diary.directions.delete(kept.id)
    diary.bin.remove_for_good(diary.bin.items()[0])
    left = diary.goals.goal(goal.id)
    assert left is not None
    assert left.direction_id is None


def test_what_can_be_borrowed_is_short_kind_and_within_limits() -> None:
    groups, snags = read_directions(), read_snags()
    borrowed = [each for group in groups for each in group.things]
    assert len(set(borrowed)) == len(borrowed)
    assert len({group.key for group in groups}) == len(groups)
    assert all(len(each.split()) <= 9 for each in [*borrowed, *(snag.words for snag in snags)])
    assert all(len(snag.then.split()) <= 14 for snag in snags)
    told = [*borrowed, *(f"{snag.words}. {snag.then}" for snag in snags)]
    assert found_in(told) == []
    assert not_ours("\n".join(told), BANNED) == not_ours("\n".join(told), AMERICAN) == []


def test_every_page_of_the_area_is_offered_to_everyone() -> None:
    assert pages(limited=True) == pages(limited=False)
    assert len(pages(limited=True)) == 5


async def test_the_first_ones_are_borrowed_and_one_is_written_by_keyboard(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> DirectionsScreen:
        return DirectionsScreen(diary, clock)

    async with room(diary_path, clock, make) as (pilot, made):
        assert "Add one to begin." in words_on(pilot.app)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PickDirectionScreen)
        await press(pilot, "down", "enter", "enter")
        first = read_directions()[0].things[0]
        assert status(pilot.app.screen) == f"In your list: {first}"
        assert first not in words_on(pilot.app).replace(status(pilot.app.screen), "")
        await press(pilot, "escape", "o", *HOSTILE, "ctrl+s", "escape")
        assert words(made.store) == [first, HOSTILE_SHOWN]
        assert HOSTILE_SHOWN in words_on(pilot.app)
        await press(pilot, "down", "left", "x")
        assert words(made.store) == [first, HOSTILE_SHOWN]
        assert made.store.directions.all()[1].is_aside
        assert "Put aside on Monday 23 November." in words_on(pilot.app)
        await press(pilot, "x", "delete")
        assert words(made.store) == [first]
        await press(pilot, "u")
        assert words(made.store) == [HOSTILE_SHOWN, first]


async def test_the_list_looks_like_this_and_is_changed_with_enter(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=fill_goals)
    async with app_with(app, DirectionsScreen) as (pilot, _):
        golden("directions-80x24", screen_text(app))
        await press(pilot, "enter", *" and rings", "enter", "enter")
        assert app.store is not None
        assert words(app.store) == [f"{FRIEND} and rings", "winning"]

"""The people to turn to: named, put in order, read in large."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from pain_companion.domain.people import Person
from pain_companion.screens.people import PeopleScreen, PersonScreen
from pain_companion.screens.person_form import PersonFormScreen
from pain_companion.screens.room import Room
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.field import Field
from pain_companion.words.person_entry import (
    person_facts,
    person_line,
    read_person,
    typed_from_person,
)
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import all_words, beside_menu, click
from tests.places import press
from tests.room_app import RoomApp

HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e"
HARMLESS = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀"
SAM = Person("Sam", "my neighbour", "bring shopping, drive me", "0161 496 0123")
ALEX = Person("Alex", place=1)
NURSE = Person("The pain nurse", "at the clinic", reach="0161 496 0999, mornings", place=2)


@asynccontextmanager
async def opened(
    path: Path,
    clock: FixedClock,
    *people: Person,
    size: tuple[int, int] = (80, 24),
) -> AsyncIterator[tuple[Pilot[None], Diary]]:
    """The list, with these people in it."""
    diary = Diary.open(path, now=clock)
    if people:
        diary.people.save_all(people)
    async with RoomApp(PeopleScreen(diary, clock)).run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield pilot, diary
    diary.close()


def names(diary: Diary) -> list[str]:
    return [person.name for person in diary.people.all()]


async def test_the_first_person_is_written_down_by_keyboard(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, diary):
        assert "Add one person to begin." in beside_menu(pilot.app)
        await press(pilot, "enter", *"Sam", "enter", *"my neighbour", "enter")
        await press(pilot, *"drive me", "enter", *"0161 496 0123", "enter", "enter")
        (person,) = diary.people.all()
        expected = ("Sam", "my neighbour", "drive me", "0161 496 0123")
        assert (person.name, person.who, person.can_do, person.reach) == expected
        assert isinstance(pilot.app.screen, PeopleScreen)
        assert "Saved: Sam" in beside_menu(pilot.app)
        assert diary.drafts.all() == []


async def test_the_list_looks_like_this(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, SAM, ALEX, NURSE) as (pilot, _):
        golden("people-80x24", screen_text(pilot.app))
        await press(pilot, "a", *"Kim")
        golden("person-form-80x24", screen_text(pilot.app))


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_a_person_is_read_in_large_with_the_way_to_reach_them_first(
    diary_path: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    async with opened(diary_path, clock, SAM, size=size) as (pilot, _):
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, PersonScreen)
        golden(f"person-{size[0]}x{size[1]}", screen_text(pilot.app))
        assert "Sam How to reach them 0161 496 0123 What they can do" in all_words(pilot.app)


async def test_only_the_name_is_needed(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, diary):
        await press(pilot, "a", "ctrl+s")
        assert "Not saved yet. Add a name." in beside_menu(pilot.app)
        assert names(diary) == []
        await press(pilot, "tab", *"Sam")
        pilot.app.screen.query_one("#name", Field).take_focus()
        await press(pilot, *"Kim", "ctrl+s")
        assert names(diary) == ["Kim"]


async def test_someone_is_changed_from_where_they_are_read(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, SAM, ALEX) as (pilot, diary):
        await press(pilot, "enter", "c", *" Lee", "ctrl+s")
        assert names(diary) == ["Sam Lee", "Alex"]
        assert isinstance(pilot.app.screen, PersonScreen)
        assert "Sam Lee How to reach them" in all_words(pilot.app)
        await press(pilot, "escape")
        assert "Sam Lee" in beside_menu(pilot.app)


async def test_people_are_put_in_order_and_the_mark_goes_along(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, SAM, ALEX, NURSE) as (pilot, diary):
        await press(pilot, "right", "right")
        assert names(diary) == ["Alex", "The pain nurse", "Sam"]
        assert "Saved: now number 3 of 3." in beside_menu(pilot.app)
        await press(pilot, "right")
        assert names(diary) == ["Alex", "The pain nurse", "Sam"]
        assert "It can go no further down." in beside_menu(pilot.app)
        await press(pilot, "left")
        assert names(diary) == ["Alex", "Sam", "The pain nurse"]
        await click(pilot, "← sooner")
        await pilot.pause()
        assert names(diary) == ["Sam", "Alex", "The pain nurse"]


async def test_someone_new_comes_last(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, SAM, NURSE) as (pilot, diary):
        await press(pilot, "a", *"Kim", "ctrl+s")
        assert names(diary) == ["Sam", "The pain nurse", "Kim"]


async def test_someone_put_in_the_bin_comes_back(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, SAM) as (pilot, diary):
        await press(pilot, "delete")
        assert names(diary) == []
        assert "In the bin: Sam. Ctrl+Z brings them back." in beside_menu(pilot.app)
        await press(pilot, "ctrl+z")
        assert names(diary) == ["Sam"]


async def test_someone_deleted_while_they_are_read_is_said_to_be_gone(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, SAM) as (pilot, diary):
        await press(pilot, "enter")
        diary.people.delete(diary.people.all()[0].id)
        screen = pilot.app.screen
        assert isinstance(screen, Room)
        screen.look_again()
        await pilot.pause()
        assert "This person is not in your list any more." in all_words(pilot.app)
        assert "0161" not in all_words(pilot.app)
        await press(pilot, "c", "escape")
        assert isinstance(pilot.app.screen, PeopleScreen)


async def test_what_another_window_adds_is_shown(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, SAM) as (pilot, diary):
        other = Diary.open(diary_path, now=clock)
        other.people.save(ALEX)
        other.close()
        assert diary.seen_elsewhere()
        screen = pilot.app.screen
        assert isinstance(screen, Room)
        screen.look_again()
        await pilot.pause()
        assert "Alex" in beside_menu(pilot.app)


async def test_what_is_typed_about_someone_is_kept_and_taken_up(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, _):
        await press(pilot, "a", *"Sa", "escape", "escape", "a")
        assert "It is as you left it." in beside_menu(pilot.app)
        assert pilot.app.screen.query_one("#name", Field).text == "Sa"


async def test_a_fault_is_said_and_nothing_is_lost(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(diary_path, clock, SAM, ALEX) as (pilot, diary):

        def busy(_: Sequence[Person] | str) -> None:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        with monkeypatch.context() as patch:
            patch.setattr(diary.people, "save_all", busy)
            patch.setattr(diary.people, "delete", busy)
            for key in ("right", "delete"):
                await press(pilot, key)
                assert "Another window is saving." in beside_menu(pilot.app)
            await press(pilot, "a", *"Kim", "ctrl+s")
            assert "Another window is saving." in beside_menu(pilot.app)
        await press(pilot, "ctrl+s")
        assert names(diary) == ["Sam", "Alex", "Kim"]


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(diary_path: Path, clock: FixedClock) -> None:
    hostile = Person(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    async with opened(diary_path, clock, hostile, size=(120, 32)) as (pilot, diary):
        assert beside_menu(pilot.app).count("[red]x[/] [/nope] [@click=app.exit]x[/]") == 4
        await press(pilot, "enter")
        assert all_words(pilot.app).count(HARMLESS) == 4
        assert "\u202e" not in all_words(pilot.app)
        await press(pilot, "c", *"[/b]", "enter", *"[x", "ctrl+s")
        (person,) = diary.people.all()
        assert person.name == f"{HARMLESS} [/b]"
        assert person.who == f"{HARMLESS} [x"
        assert "Saved: [red]x[/] [/nope]" in all_words(pilot.app)
        await press(pilot, "escape", "delete")
        assert "In the bin: [red]x[/] [/nope]" in beside_menu(pilot.app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (120, 32)])
async def test_all_of_it_is_reached_on_any_terminal(
    diary_path: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    async with opened(diary_path, clock, SAM, NURSE, size=size) as (pilot, diary):
        await press(pilot, "tab", "enter")
        assert isinstance(pilot.app.screen, PersonFormScreen)
        await press(pilot, *"Kim", "tab", "tab", "tab", "tab", "enter")
        assert names(diary) == ["Sam", "The pain nurse", "Kim"]
        assert pilot.app.screen.query_one("#body").max_scroll_x == 0


@given(st.text(), st.text(), st.text(), st.text())
def test_a_person_typed_again_is_the_same_person(
    name: str, who: str, can_do: str, reach: str
) -> None:
    typed = {"name": name, "who": who, "can_do": can_do, "reach": reach}
    person = read_person(typed, ALEX).record
    if person is None:
        assert read_person(typed, ALEX).missing == ["a name"]
    else:
        assert read_person(typed_from_person(person), ALEX).record == person
        assert person.place == ALEX.place


def test_what_is_not_known_of_someone_is_left_out() -> None:
    assert person_line(NURSE) == "at the clinic · 0161 496 0999, mornings"
    assert person_line(ALEX) == ""
    assert person_facts(ALEX) == []
    assert [title for title, _ in person_facts(NURSE)] == ["How to reach them", "Who they are"]

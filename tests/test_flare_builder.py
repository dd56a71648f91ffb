"""Building the flare-up plan: part by part, in any order, over several days."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widgets import TextArea

from pain_companion.content.flare_content import suggestions
from pain_companion.domain.flare_plan import MORE, Part, PlanLine
from pain_companion.domain.order import moved, next_place
from pain_companion.domain.people import Person
from pain_companion.screens.flare_builder import GROUPS, PEOPLE, FlareBuilderScreen
from pain_companion.screens.flare_ease import FlareEaseScreen
from pain_companion.screens.flare_part import FlarePartScreen
from pain_companion.screens.people import PeopleScreen
from pain_companion.screens.room import Room
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.menu import Menu
from pain_companion.words.flare import PART_TITLES
from pain_companion.words.flare_line_entry import (
    MORE_LABELS,
    filled_words,
    read_line,
    typed_from_line,
)
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import beside_menu, click
from tests.killed_typing import type_until_killed
from tests.places import press
from tests.room_app import RoomApp

HOSTILE = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀 \u202e"
HARMLESS = "[red]x[/] [/nope] [@click=app.exit]x[/] 😀"
HOURS = Part.FIRST_HOURS

Opened = tuple[Pilot[None], FlarePartScreen]


@asynccontextmanager
async def shown(room: Room, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    async with RoomApp(room).run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        yield pilot


@asynccontextmanager
async def opened(
    path: Path, clock: FixedClock, part: Part = HOURS, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Opened]:
    """The screen of one part."""
    diary = Diary.open(path, now=clock)
    screen = FlarePartScreen(diary, clock, part)
    async with shown(screen, size) as pilot:
        yield pilot, screen
    diary.close()


@asynccontextmanager
async def builder(
    path: Path, clock: FixedClock, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[None], Diary]]:
    """All the parts."""
    diary = Diary.open(path, now=clock)
    async with shown(FlareBuilderScreen(diary, clock), size) as pilot:
        yield pilot, diary
    diary.close()


def written(path: Path, clock: FixedClock, *words: str, part: Part = HOURS) -> None:
    diary = Diary.open(path, now=clock)
    diary.flares.save_lines([PlanLine(part, each, place=at) for at, each in enumerate(words)])
    diary.close()


def words_of(path: Path, clock: FixedClock, part: Part = HOURS) -> list[str]:
    diary = Diary.open(path, now=clock)
    words = [line.words for line in diary.flares.plan().of(part)]
    diary.close()
    return words


def words_in(screen: Room, part: Part = HOURS) -> list[str]:
    return [line.words for line in screen.store.flares.plan().of(part)]


def field(screen: FlarePartScreen, name: str) -> str:
    return screen.query_one(f"#{name}", Answer).text


def test_every_part_stands_in_one_group_in_the_order_of_the_plan() -> None:
    in_groups = [key for keys in GROUPS.values() for key in keys if key != PEOPLE]
    assert in_groups == list(Part)


def test_what_a_second_text_is_called_fits_before_the_line_to_type_in() -> None:
    assert set(MORE_LABELS) == set(MORE) - {Part.EASE}
    assert all(len(label) <= 19 for label in MORE_LABELS.values())


async def test_the_parts_say_how_much_is_in_them(diary_path: Path, clock: FixedClock) -> None:
    written(diary_path, clock, "Lie down", "Breathe out", "Ring Sam")
    written(diary_path, clock, "75", part=Part.EASE)
    diary = Diary.open(diary_path, now=clock)
    diary.settings.change(worse_after_effort="no")
    diary.people.save(Person("Sam"))
    diary.close()
    async with builder(diary_path, clock, (80, 50)) as (pilot, _):
        assert "The first hours 3 lines The days" in beside_menu(pilot.app)
        assert "My people 1 person" in beside_menu(pilot.app)
        assert "My usual pain nothing yet" in beside_menu(pilot.app)
        assert "How much to ease my plans three quarters" in beside_menu(pilot.app)


async def test_the_builder_looks_like_this(diary_path: Path, clock: FixedClock) -> None:
    written(diary_path, clock, "The same place, only stronger", part=Part.USUAL_FLARE)
    async with builder(diary_path, clock) as (pilot, _):
        golden("flare-builder-80x24", screen_text(pilot.app))


async def test_the_builder_on_a_small_terminal(diary_path: Path, clock: FixedClock) -> None:
    async with builder(diary_path, clock, (40, 15)) as (pilot, _):
        golden("flare-builder-40x15", screen_text(pilot.app))


async def test_the_arrows_go_from_group_to_group_and_back(
    diary_path: Path, clock: FixedClock
) -> None:
    async with builder(diary_path, clock) as (pilot, _):
        down = sum(map(len, GROUPS.values())) - 1
        for _ in range(down):
            await press(pilot, "down")
        assert "How much to ease my plans" in beside_menu(pilot.app)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, FlareEaseScreen)
        await press(pilot, "escape", *["up"] * down, "enter")
        assert isinstance(pilot.app.screen, FlarePartScreen)
        assert pilot.app.screen.part is Part.USUAL_PAIN


@pytest.mark.slow
@pytest.mark.parametrize("key", [*Part, PEOPLE])
async def test_every_part_opens_and_closes_again(
    diary_path: Path, clock: FixedClock, key: str
) -> None:
    async with builder(diary_path, clock) as (pilot, _):
        builder_screen = pilot.app.screen
        assert isinstance(builder_screen, FlareBuilderScreen)
        builder_screen.open_at(key)
        await pilot.pause()
        if key == PEOPLE:
            assert isinstance(pilot.app.screen, PeopleScreen)
        else:
            assert PART_TITLES[Part(key)] in beside_menu(pilot.app)
        while isinstance(pilot.app.screen, Room) and pilot.app.screen is not builder_screen:
            await press(pilot, "escape")
        assert builder_screen.store.flares.lines() == []


async def test_a_line_is_written_and_the_field_is_ready_for_the_next(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "a", *"lie down", "enter")
        assert "Saved: lie down." in beside_menu(pilot.app)
        assert field(screen, "words") == ""
        await press(pilot, *"ring Sam", "enter")
        assert words_in(screen) == ["lie down", "ring Sam"]
        assert screen.store.drafts.all() == []
        golden("flare-part-80x24", screen_text(pilot.app))


async def test_a_part_on_a_small_terminal(diary_path: Path, clock: FixedClock) -> None:
    written(diary_path, clock, "Lie down", "Ring Sam")
    async with opened(diary_path, clock, size=(40, 15)) as (pilot, _):
        golden("flare-part-40x15", screen_text(pilot.app))


@pytest.mark.slow
async def test_the_field_stays_in_view_on_a_small_terminal(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, size=(40, 15)) as (pilot, screen):
        await press(pilot, "a")
        for number in "123456":
            await press(pilot, *f"line {number}", "enter")
            await pilot.pause()
            assert "› In my own words" in beside_menu(pilot.app)
        await press(pilot, *"half")
        screen.keep_typing()
    async with opened(diary_path, clock, size=(40, 15)) as (pilot, screen):
        await pilot.pause()
        assert "▌ half" in beside_menu(pilot.app)
        assert isinstance(screen.focused, TextArea)


async def test_keys_that_follow_enter_at_once_are_for_the_next_line(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "a")
        await pilot.press(*"one", "enter", *"two", "enter")
        await pilot.pause()
        assert words_in(screen) == ["one", "two"]


async def test_enter_without_words_saves_nothing_and_says_what_to_do(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "a", " ", "enter")
        assert words_in(screen) == []
        assert "Type a few words first." in beside_menu(pilot.app)


async def test_suggestions_are_taken_in_one_after_another(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        first, second = suggestions(HOURS)[:2]
        await press(pilot, "enter", "enter")
        assert words_in(screen) == [first, second]
        assert f"In your plan now: {second}" in beside_menu(pilot.app)
        offered = screen.query_one("#offers", Menu)
        assert [option.id for option in offered.options] == [*suggestions(HOURS)[2:]]


async def test_a_suggestion_taken_out_again_is_offered_again(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "enter", "shift+tab", "shift+tab")
        assert screen.focused is screen.query_one("#lines")
        await press(pilot, "delete")
        assert words_in(screen) == []
        assert screen.focused is screen.query_one("#offers")
        assert screen.query_one("#offers", Menu).options[0].id == suggestions(HOURS)[0]


async def test_a_kinder_thought_comes_with_the_unhelpful_one(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, Part.THOUGHTS) as (pilot, screen):
        await press(pilot, "enter")
        (line,) = screen.store.flares.plan().of(Part.THOUGHTS)
        assert line.words == suggestions(Part.THOUGHTS)[0]
        assert line.more
        assert f"Kinder thought: {line.more}" in beside_menu(pilot.app)


async def test_a_line_is_changed_and_the_earlier_plan_keeps_it(
    diary_path: Path, clock: FixedClock
) -> None:
    written(diary_path, clock, "Lie down", "Ring Sam")
    clock.pass_time(days=1)
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "enter")
        assert field(screen, "words") == "Lie down"
        await press(pilot, *" and breathe", "enter")
        assert words_in(screen) == ["Lie down and breathe", "Ring Sam"]
        assert screen.focused is screen.query_one("#lines")
        assert field(screen, "words") == ""
        before = screen.store.flares.plan(screen.store.flares.changed_at()[1])
        assert [line.words for line in before.lines] == ["Lie down", "Ring Sam"]


async def test_a_change_can_be_left_and_nothing_of_it_stays(
    diary_path: Path, clock: FixedClock
) -> None:
    written(diary_path, clock, "Lie down")
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "enter", *"xyz", "tab")
        assert screen.focused is screen.query_one("#leave-it")
        await press(pilot, "enter")
        assert words_in(screen) == ["Lie down"]
        assert field(screen, "words") == ""
        assert screen.store.drafts.all() == []
        assert len(screen.store.flares.lines()) == 1


async def test_a_line_saved_as_it_was_makes_no_new_version(
    diary_path: Path, clock: FixedClock
) -> None:
    written(diary_path, clock, "Lie down")
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "enter", "enter")
        assert len(screen.store.flares.lines()) == 1


async def test_a_line_taken_out_comes_back_with_u(diary_path: Path, clock: FixedClock) -> None:
    written(diary_path, clock, "Lie down", "Ring Sam")
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "down", "delete")
        assert words_in(screen) == ["Lie down"]
        assert "Taken out: Ring Sam. u brings it back." in beside_menu(pilot.app)
        await press(pilot, "u")
        assert words_in(screen) == ["Lie down", "Ring Sam"]


async def test_lines_are_put_in_order_and_the_mark_goes_along(
    diary_path: Path, clock: FixedClock
) -> None:
    written(diary_path, clock, "one", "two", "three")
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "right", "right")
        assert words_in(screen) == ["two", "three", "one"]
        assert "Saved: now line 3 of 3." in beside_menu(pilot.app)
        await press(pilot, "right")
        assert words_in(screen) == ["two", "three", "one"]
        assert "It can go no further down." in beside_menu(pilot.app)
        await press(pilot, "left")
        assert words_in(screen) == ["two", "one", "three"]
        await press(pilot, "u")
        assert words_in(screen) == ["two", "three", "one"]


async def test_with_the_mouse_a_line_is_moved_and_taken_out(
    diary_path: Path, clock: FixedClock
) -> None:
    written(diary_path, clock, "one", "two")
    async with opened(diary_path, clock) as (pilot, screen):
        await pilot.click("#lines", offset=(3, 1))
        await pilot.pause()
        assert field(screen, "words") == "two"
        await click(pilot, "← sooner")
        await pilot.pause()
        assert words_in(screen) == ["two", "one"]
        await click(pilot, "Del take out")
        await pilot.pause()
        assert words_in(screen) == ["one"]
        assert field(screen, "words") == ""


async def test_a_line_being_changed_stays_the_same_line_when_it_is_moved(
    diary_path: Path, clock: FixedClock
) -> None:
    written(diary_path, clock, "one", "two")
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "enter", *" more", "escape", "right")
        assert words_in(screen) == ["two", "one"]
        assert field(screen, "words") == "one more"
        await press(pilot, "a", "enter")
        assert words_in(screen) == ["two", "one more"]
        assert screen.store.drafts.all() == []


async def test_medicines_ask_who_agreed_and_offer_nothing(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, Part.MEDICINES) as (pilot, screen):
        assert "No dose is worked out here." in beside_menu(pilot.app)
        assert not screen.query_one("#offers").display
        await press(pilot, *"as in the blue folder", "enter")
        assert words_in(screen, Part.MEDICINES) == []
        golden("flare-part-medicines-80x24", screen_text(pilot.app))
        await press(pilot, *"Dr Shah, GP, 3 November", "enter")
        (line,) = screen.store.flares.plan().of(Part.MEDICINES)
        assert (line.words, line.more) == ("as in the blue folder", "Dr Shah, GP, 3 November")
        assert isinstance(screen.focused, TextArea)


async def test_who_agreed_can_come_later(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock, Part.MEDICINES) as (pilot, screen):
        await press(pilot, *"as in the folder", "enter", "enter")
        assert words_in(screen, Part.MEDICINES) == ["as in the folder"]
        assert "You can add who agreed it, and when." in beside_menu(pilot.app)
        await press(pilot, "escape", "enter", "enter", *"Dr Shah", "enter")
        (line,) = screen.store.flares.plan().of(Part.MEDICINES)
        assert line.more == "Dr Shah"


@pytest.mark.slow
async def test_the_brackets_go_from_part_to_part_without_being_typed(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock, Part.USUAL_PAIN) as (pilot, _):
        await pilot.press("[")
        await pilot.pause()
        assert "This is the first part." in beside_menu(pilot.app)
        for part in list(Part)[1:]:
            await pilot.press("]")
            await pilot.pause()
            assert PART_TITLES[part] in beside_menu(pilot.app)
        await pilot.press("]")
        await pilot.pause()
        assert "This is the last part." in beside_menu(pilot.app)
        await pilot.press("[")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, FlarePartScreen)
        assert screen.part is Part.GETTING_BACK
        assert screen.store.drafts.all() == []
        assert len(pilot.app.screen_stack) == 2


async def test_words_left_in_a_part_are_there_on_coming_back_to_it(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "a", *"half a li", "escape")
        await pilot.press("]", "[")
        await pilot.pause()
        again = pilot.app.screen
        assert isinstance(again, FlarePartScreen)
        assert again is not screen
        assert field(again, "words") == "half a li"
        assert screen.store.drafts.all()[0].subject == HOURS.value


@pytest.mark.slow
async def test_half_a_plan_outlives_a_kill_and_is_finished(
    diary_path: Path, clock: FixedClock
) -> None:
    Diary.open(diary_path, now=clock).close()
    type_until_killed(HOURS.value, diary_path, "a", *"one", "enter", *"tw")
    assert words_of(diary_path, clock) == ["one"]
    async with opened(diary_path, clock) as (pilot, screen):
        assert "You typed this earlier. It is as you left it." in beside_menu(pilot.app)
        assert field(screen, "words") == "tw"
        await press(pilot, *"o", "enter")
        assert words_in(screen) == ["one", "two"]
        assert screen.store.drafts.all() == []


@pytest.mark.slow
async def test_a_change_of_a_line_outlives_a_kill_and_stays_a_change(
    diary_path: Path, clock: FixedClock
) -> None:
    written(diary_path, clock, "them", "Where: [x]", part=Part.THOUGHTS)
    type_until_killed(Part.THOUGHTS.value, diary_path, "enter", *" all", "enter", *"ki")
    async with opened(diary_path, clock, Part.THOUGHTS) as (pilot, screen):
        assert (field(screen, "words"), field(screen, "more")) == ("them all", "ki")
        await press(pilot, *"nd", "enter")
        first, _ = screen.store.flares.plan().of(Part.THOUGHTS)
        assert (first.words, first.more) == ("them all", "kind")


async def test_a_line_another_window_has_changed_meanwhile_is_not_lost(
    diary_path: Path, clock: FixedClock
) -> None:
    written(diary_path, clock, "one", "two")
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "enter", *" here")
        with_other = Diary.open(diary_path, now=clock)
        line = with_other.flares.plan().of(HOURS)[0]
        with_other.flares.save_line(replace(line, words="one there"))
        with_other.close()
        await press(pilot, "enter")
        assert words_in(screen) == ["one there", "two", "one here"]
        assert screen.store.drafts.all() == []


async def test_words_typed_to_change_a_line_that_is_gone_become_a_line_of_their_own(
    diary_path: Path, clock: FixedClock
) -> None:
    written(diary_path, clock, "one")
    type_until_killed(HOURS.value, diary_path, "enter", *" here")
    diary = Diary.open(diary_path, now=clock)
    diary.flares.end_line(diary.flares.plan().lines[0].id)
    diary.close()
    async with opened(diary_path, clock) as (pilot, screen):
        assert field(screen, "words") == "one here"
        assert [draft.subject for draft in screen.store.drafts.all()] == [HOURS.value]
        await press(pilot, "enter")
        assert words_in(screen) == ["one here"]


async def test_what_another_window_saves_is_shown_and_typing_stays(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await press(pilot, "a", *"mine")
        written(diary_path, clock, "theirs")
        screen.look_again()
        await pilot.pause()
        assert "1. theirs" in beside_menu(pilot.app)
        await press(pilot, "enter")
        assert words_in(screen) == ["theirs", "mine"]


async def test_a_fault_while_saving_keeps_what_was_typed(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):

        def busy(_: PlanLine) -> PlanLine:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        with monkeypatch.context() as patch:
            patch.setattr(screen.store.flares, "save_line", busy)
            await press(pilot, "a", *"lie down", "enter")
            assert "Another window is saving." in beside_menu(pilot.app)
            assert field(screen, "words") == "lie down"
        await press(pilot, "enter")
        assert words_in(screen) == ["lie down"]


@pytest.mark.slow
@pytest.mark.parametrize("part", [part for part in Part if part is not Part.EASE])
async def test_hostile_words_are_shown_as_they_are_in_every_part(
    diary_path: Path, clock: FixedClock, part: Part
) -> None:
    diary = Diary.open(diary_path, now=clock)
    diary.flares.save_line(PlanLine(part, HOSTILE, HOSTILE if part in MORE else None))
    diary.close()
    async with opened(diary_path, clock, part, size=(120, 32)) as (pilot, screen):
        assert beside_menu(pilot.app).count(HARMLESS) == (2 if part in MORE else 1)
        assert "\u202e" not in beside_menu(pilot.app)
        await press(pilot, "a", *"[/nope] [@click=app.exit]y[/]")
        if part in MORE:
            await press(pilot, "enter", *"[/b][x]")
        await press(pilot, "enter")
        line = screen.store.flares.plan().of(part)[1]
        assert line.words == "[/nope] [@click=app.exit]y[/]"
        assert line.more == ("[/b][x]" if part in MORE else None)
        assert "Saved: [/nope] [@click=app.exit]y[/]" in beside_menu(pilot.app)
        await press(pilot, "escape", "enter", "enter", "enter", "escape", "delete")
        assert "Taken out: [red]x[/] [/nope] [@click=app.exit]x[/]" in beside_menu(pilot.app)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (120, 32)])
@pytest.mark.parametrize("part", [HOURS, Part.MEDICINES, Part.THOUGHTS])
async def test_all_of_a_part_is_reached_on_any_terminal(
    diary_path: Path, clock: FixedClock, part: Part, size: tuple[int, int]
) -> None:
    written(diary_path, clock, "one", "two", part=part)
    async with opened(diary_path, clock, part, size=size) as (pilot, screen):
        for way in ("#lines", "TextArea"):
            screen.query_one(way).focus()
            await press(pilot, "tab", "shift+tab")
            assert screen.focused is screen.query_one(way)
        await press(pilot, *"three", "ctrl+s")
        assert words_in(screen, part) == ["one", "two", "three"]
        assert screen.query_one("#body").max_scroll_x == 0


def test_a_line_is_read_on_one_line_and_cleaned() -> None:
    line = read_line({"words": " lie\ndown \x1b", "more": "x"}, HOURS, None)
    assert line == PlanLine(HOURS, "lie down")
    assert read_line({"words": " \u202e "}, HOURS, None) is None


def test_a_changed_line_keeps_its_place_and_id() -> None:
    before = PlanLine(Part.MESSAGES, "come", "Sam", place=3, id="7")
    after = read_line({"words": "stay", "more": ""}, Part.MESSAGES, before)
    assert after == PlanLine(Part.MESSAGES, "stay", None, place=3, id="7")
    assert read_line(typed_from_line(before), Part.MESSAGES, before) == before


def test_how_much_is_in_a_part_is_said_in_words() -> None:
    assert filled_words([]) == "nothing yet"
    assert filled_words([PlanLine(HOURS, "x")]) == "1 line"


@given(
    places=st.lists(st.integers(0, 9), min_size=1, max_size=6),
    place=st.integers(0, 6),
    by=st.sampled_from([-1, 1]),
)
def test_moving_changes_the_order_of_two_neighbours_and_nothing_else(
    places: list[int], place: int, by: int
) -> None:
    lines = [PlanLine(HOURS, str(at), place=at, id=str(at)) for at, _ in enumerate(places)]
    held = [replace(line, place=at) for line, at in zip(lines, sorted(places), strict=True)]
    changed = {line.id: line for line in moved(held, place, by)}
    after = sorted((changed.get(line.id, line) for line in held), key=lambda line: line.place)
    expected = [line.id for line in held]
    if place < len(held) and 0 <= place + by < len(held):
        expected[place], expected[place + by] = expected[place + by], expected[place]
        assert [line.id for line in after] == expected
        assert [line.place for line in after] == [*range(len(held))]
    else:
        assert changed == {}


def test_a_new_line_comes_after_all_others() -> None:
    assert next_place(list[PlanLine]()) == 0
    assert next_place([PlanLine(HOURS, "a", place=4), PlanLine(HOURS, "b", place=2)]) == 5

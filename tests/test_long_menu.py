"""A list of more lines than anyone reads at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from textual.app import App, ComposeResult
from textual.widgets import OptionList

from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.people import Person
from pain_companion.screens.bin import BinScreen
from pain_companion.screens.learned import LearnedScreen
from pain_companion.screens.people import PeopleScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.key_links import KeyLinks
from pain_companion.widgets.long_menu import AT_A_TIME, MORE, LongMenu
from pain_companion.widgets.menu import Line
from tests.clock import FixedClock
from tests.conftest import screen_text
from tests.journeys import room, text
from tests.places import at_rest, press


class Lines(App[None]):
    """So many lines, each of which says that it was worked out, and which were chosen."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.made: list[int] = []
        self.chosen: list[int] = []

    def compose(self) -> ComposeResult:
        """The menu alone."""
        menu = LongMenu()
        menu.show_lines(self.lines())
        yield menu

    def lines(self) -> Iterator[Line]:
        """The lines, worked out one by one."""
        for number in range(self.count):
            self.made.append(number)
            yield Line(str(number), f"Line {number}")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Remember which."""
        self.chosen.append(event.option_index)


def foot(app: App[Any]) -> str:
    """The line at the foot."""
    return screen_text(app)[-1]


async def test_the_last_line_shows_more_until_all_are_shown() -> None:
    app = Lines(2 * AT_A_TIME + 1)
    async with app.run_test() as pilot:
        menu = app.query_one(LongMenu)
        assert len(app.made) == AT_A_TIME + 1
        for shown in (AT_A_TIME, 2 * AT_A_TIME):
            assert menu.option_count == shown + 1
            await press(pilot, "end")
            assert menu.place is None
            assert menu.highlighted_option is not None
            assert menu.highlighted_option.id == MORE.key
            await press(pilot, "enter")
            assert menu.place == shown, "The mark is on the first of those that are new."
        assert menu.option_count == app.count
        assert app.chosen == []
        await press(pilot, "end", "enter")
        assert app.chosen == [app.count - 1]


async def test_a_list_that_fits_has_no_line_for_more() -> None:
    app = Lines(AT_A_TIME)
    async with app.run_test() as pilot:
        menu = app.query_one(LongMenu)
        await press(pilot, "end", "enter")
        assert menu.option_count == AT_A_TIME
        assert app.chosen == [AT_A_TIME - 1]


async def test_an_empty_list_has_nothing_marked() -> None:
    app = Lines(0)
    async with app.run_test() as pilot:
        menu = app.query_one(LongMenu)
        menu.focus()
        await press(pilot, "enter")
        assert (menu.place, menu.option_count, app.chosen) == (None, 0, [])


async def test_shown_anew_it_is_as_long_as_it_was_and_the_mark_stays() -> None:
    app = Lines(3 * AT_A_TIME)
    async with app.run_test() as pilot:
        menu = app.query_one(LongMenu)
        await press(pilot, "end", "enter", "down")
        menu.show_lines(app.lines())
        await at_rest(pilot)
        assert menu.place == AT_A_TIME + 1
        assert menu.option_count == 2 * AT_A_TIME + 1


async def test_on_the_line_for_more_nothing_is_offered_that_is_done_to_a_record(
    diary: Diary, diary_path: Path, clock: FixedClock
) -> None:
    for number in range(AT_A_TIME + 2):
        diary.learned.save(LearnedLine(f"note {number}", clock().date()))
    diary.close()
    async with room(diary_path, clock, lambda held: LearnedScreen(held, clock)) as (pilot, screen):
        links = screen.query_one(KeyLinks)
        assert ("Del" in foot(pilot.app), links.visible) == (True, True)
        await press(pilot, "end", "delete")
        assert MORE.words in text(pilot.app)
        assert ("Del" in foot(pilot.app), links.visible) == (False, False)
        assert len(screen.store.learned.all()) == AT_A_TIME + 2
        await press(pilot, "enter")
        assert ("Del" in foot(pilot.app), links.visible) == (True, True)
        await press(pilot, "delete")
        assert "In the bin" in text(pilot.app)
        assert len(screen.store.learned.all()) == AT_A_TIME + 1


async def test_the_line_for_more_moves_none_of_those_that_are_not_shown(
    diary: Diary, diary_path: Path, clock: FixedClock
) -> None:
    for number in range(AT_A_TIME + 2):
        diary.people.save(Person(f"person {number}", place=number))
    names = [each.name for each in diary.people.all()]
    diary.close()
    async with room(diary_path, clock, lambda held: PeopleScreen(held, clock)) as (pilot, screen):
        await press(pilot, "end", "left")
        assert [each.name for each in screen.store.people.all()] == names


async def test_in_a_bin_nothing_is_offered_but_what_can_be_done_to_something(
    diary: Diary, diary_path: Path, clock: FixedClock
) -> None:
    for number in range(AT_A_TIME + 1):
        diary.learned.delete(diary.learned.save(LearnedLine(f"note {number}", clock().date())).id)
    diary.close()
    async with room(diary_path, clock, lambda held: BinScreen(held, clock)) as (pilot, _):
        assert "r remove for good" in foot(pilot.app)
        await press(pilot, "end")
        assert "r remove for good" not in foot(pilot.app)


async def test_in_an_empty_bin_there_is_nothing_to_put_back(
    diary: Diary, diary_path: Path, clock: FixedClock
) -> None:
    diary.close()
    async with room(diary_path, clock, lambda held: BinScreen(held, clock)) as (pilot, _):
        pilot.app.set_focus(None)
        await at_rest(pilot)
        assert "put back" not in foot(pilot.app)

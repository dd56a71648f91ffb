"""A list of more lines than anyone reads at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import OptionList

from pain_companion.domain.learned import LearnedLine
from pain_companion.screens.learned import LearnedScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.long_menu import AT_A_TIME, MORE, LongMenu
from pain_companion.widgets.menu import Line
from tests.clock import FixedClock
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


async def test_among_many_notes_the_line_for_more_puts_nothing_into_the_bin(
    diary: Diary, diary_path: Path, clock: FixedClock
) -> None:
    for number in range(AT_A_TIME + 2):
        diary.learned.save(LearnedLine(f"note {number}", clock().date()))
    diary.close()
    async with room(diary_path, clock, lambda held: LearnedScreen(held, clock)) as (pilot, screen):
        await press(pilot, "end", "delete")
        assert MORE.words in text(pilot.app)
        assert len(screen.store.learned.all()) == AT_A_TIME + 2
        await press(pilot, "enter", "delete")
        assert "In the bin" in text(pilot.app)
        assert len(screen.store.learned.all()) == AT_A_TIME + 1

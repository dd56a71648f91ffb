"""The picture and the table of a week, as text and by keyboard, without a diary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.pilot import Pilot

import pain_companion
from pain_companion.domain.sleep import Night, Quality, SleepWindow
from pain_companion.domain.sleep_picture import State
from pain_companion.themes import THEMES, fallbacks
from pain_companion.widgets.night_chart import CAPTION, NightChart, halves
from pain_companion.widgets.night_rows import NightLine, NightRows
from pain_companion.widgets.night_table import NightTable, columns_for
from tests.clock import LONDON
from tests.conftest import screen_text
from tests.nights import a_night, mornings, ordinary
from tests.strategies import nights

MONDAY = date(2026, 11, 23)
WEEK = mornings(date(2026, 11, 17), 7)
MIDDAY = time(12)
WINDOW = SleepWindow(time(23, 30), time(6, 30), "the clinic", WEEK[0])
Z, B, A = State.ASLEEP, State.IN_BED, State.AWAKE


class RowsApp(App[None]):
    CSS_PATH = Path(pain_companion.__file__).with_name("app.tcss")

    def __init__(self, lines: Sequence[NightLine], rows: type[NightRows] = NightChart) -> None:
        super().__init__()
        self.lines = lines
        self.rows = rows
        self.twelve_hour = True
        self.opened: list[date] = []
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "calm-day"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return fallbacks()

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield self.rows()

    def on_mount(self) -> None:
        rows = self.query_one(NightRows)
        rows.show_nights(self.lines, today=MONDAY, twelve_hour=self.twelve_hour)

    def on_night_rows_opened(self, event: NightRows.Opened) -> None:
        self.opened.append(event.morning)


def late(night: Night) -> Night:
    written = datetime.combine(night.morning + timedelta(days=3), time(9), LONDON)
    return replace(night, written_at={"got_up_at": written})


def week_of(*nights: Night) -> list[NightLine]:
    found = {night.morning: night for night in nights}
    return [NightLine(morning, found.get(morning)) for morning in WEEK]


async def drawn(
    lines: Sequence[NightLine],
    width: int = 54,
    rows: type[NightRows] = NightChart,
    twelve_hour: bool = True,
) -> list[str]:
    app = RowsApp(lines, rows)
    app.twelve_hour = twelve_hour
    async with app.run_test(size=(width, 20)) as pilot:
        await pilot.pause()
        return [row for row in screen_text(app) if row]


def row_of(text: Sequence[str], day: str) -> str:
    return next(row for row in text if row[1:].startswith(day))


def test_a_night_is_drawn_from_its_stretches() -> None:
    night = a_night(
        MONDAY, "22:00", "23:00", "06:00", "07:00", fell_asleep_after_minutes=60, wakings=0
    )
    half_hours = halves(night, MIDDAY, 24)
    assert half_hours[:20] == [None] * 20
    assert half_hours[20:24] == [B] * 4
    assert half_hours[24:36] == [Z] * 12
    assert half_hours[36:38] == [B] * 2
    assert half_hours[38:] == [None] * 10


def test_a_short_waking_is_still_seen() -> None:
    night = ordinary(MONDAY, wakings=1, awake_minutes=10)
    assert halves(night, MIDDAY, 24).count(A) == 2


def test_many_short_wakings_do_not_look_like_hours_awake() -> None:
    night = ordinary(MONDAY, wakings=6, awake_minutes=30)
    hours_awake = halves(night, MIDDAY, 24).count(A) / 2
    assert hours_awake == 1


@given(nights, st.sampled_from([12, 16, 24, 48, 96]), st.sampled_from([0, 6, 12, 18]))
def test_any_night_fills_exactly_the_room_there_is(night: Night, cells: int, hour: int) -> None:
    assert len(halves(night, time(hour), cells)) == 2 * cells


async def test_a_written_night_says_how_long_and_how() -> None:
    text = await drawn(week_of(ordinary(WEEK[0], quality=Quality.FAIR)))
    assert row_of(text, "Tue 17").endswith(" 5h30 fair")
    assert "█" in row_of(text, "Tue 17")


async def test_a_day_without_a_night_is_a_gap_and_never_a_zero() -> None:
    row = row_of(await drawn(week_of(ordinary(WEEK[0]))), "Wed 18")
    assert set(row[7:].strip()) == {"·"}


async def test_only_this_mornings_night_is_called_not_written_yet() -> None:
    app = RowsApp(week_of())
    async with app.run_test(size=(54, 20)) as pilot:
        app.query_one(NightRows).screen.set_focus(None)
        await pilot.pause()
        text = "\n".join(screen_text(app))
    assert text.count("not written yet") == 1
    assert row_of(text.splitlines(), "Mon 23").endswith("not written yet")


async def test_the_states_of_a_night_can_be_told_without_colour() -> None:
    text = await drawn(week_of(ordinary(WEEK[0])))
    row = row_of(text, "Tue 17")
    assert all(glyph in row for glyph in "█░▒")
    assert "█ asleep  ░ in bed, awake  ▒ awake in the night" in text
    assert CAPTION in text


async def test_nothing_is_said_of_wakings_where_none_is_drawn() -> None:
    text = await drawn(week_of(ordinary(WEEK[0], wakings=0, awake_minutes=0)))
    assert CAPTION not in text


async def test_a_night_filled_in_later_has_its_mark_and_words_for_it() -> None:
    text = await drawn(week_of(late(ordinary(WEEK[0]))))
    assert row_of(text, "Tue 17*")
    assert "* filled in later" in text


async def test_a_guess_has_its_mark_and_draws_no_bar() -> None:
    text = await drawn(week_of(Night(WEEK[0], estimated_sleep_minutes=300)))
    assert row_of(text, "Tue 17")[1:].split() == ["Tue", "17", "~5h00"]
    assert "~ your guess" in text


async def test_times_that_do_not_fit_are_marked_and_have_no_figure() -> None:
    text = await drawn(week_of(ordinary(WEEK[0], awake_minutes=600)))
    row = row_of(text, "Tue 17!")
    assert row.endswith("–")
    assert "█" not in row
    assert "! times do not fit" in text


async def test_a_night_without_sleep_says_so() -> None:
    night = a_night(WEEK[0], "22:00", None, None, "07:00", never_slept=True)
    assert row_of(await drawn(week_of(night)), "Tue 17").endswith("none")


async def test_a_night_with_hardly_an_answer_has_an_empty_row() -> None:
    text = await drawn(week_of(Night(WEEK[0], quality=Quality.GOOD)))
    assert row_of(text, "Tue 17")[1:].split() == ["Tue", "17", "–", "good"]


async def test_a_clinicians_window_stands_at_its_times_also_where_no_night_is() -> None:
    lines = [replace(line, window=WINDOW) for line in week_of(ordinary(WEEK[0]))]
    text = await drawn(lines)
    written, gap = row_of(text, "Tue 17"), row_of(text, "Wed 18")
    places = [place for place, glyph in enumerate(gap) if glyph == "│"]
    assert places == [10 + 11, 10 + 18]
    assert [written[place] for place in places] == ["│", "│"]
    assert "│ times set with your clinician" in text


async def test_a_day_sleepers_picture_is_shifted_so_that_the_day_is_whole() -> None:
    slept = [
        a_night(
            day, "09:00", "09:30", "16:30", "17:00", fell_asleep_after_minutes=30, awake_minutes=0
        )
        for day in WEEK
    ]
    text = await drawn(week_of(*slept))
    assert text[0].split() == ["12", "6am", "12", "6pm", "asleep", "quality"]
    assert row_of(text, "Tue 17")[1:].split()[2:] == ["░██████▌", "6h30"]


@pytest.mark.parametrize(("morning", "asleep"), [("2026-03-29", "6h00"), ("2026-10-25", "8h00")])
async def test_a_night_of_a_clock_change_is_drawn_by_the_wall_and_counted_by_what_passed(
    morning: str, asleep: str
) -> None:
    day = date.fromisoformat(morning)
    night = a_night(day, "23:00", "23:00", "06:00", "06:00", fell_asleep_after_minutes=0, wakings=0)
    row = row_of(await drawn([NightLine(day, night)]), f"Sun {day.day}")
    assert row.endswith(asleep)
    assert row.count("█") == 7


@pytest.mark.parametrize("width", [37, 53, 54, 86, 166])
@pytest.mark.parametrize("rows", [NightChart, NightTable])
async def test_no_row_is_wider_than_the_room_or_wraps(width: int, rows: type[NightRows]) -> None:
    lines = week_of(
        late(ordinary(WEEK[0], quality=Quality.VERY_POOR, awake_minutes=600)),
        Night(WEEK[1], estimated_sleep_minutes=605, quality=Quality.VERY_GOOD),
        a_night(WEEK[2], "22:00", None, None, "22:00", never_slept=True, quality=Quality.VERY_POOR),
    )
    text = await drawn([replace(line, window=WINDOW) for line in lines], width, rows)
    days = [row[1:7].strip() for row in text[1:8]]
    assert days == ["Tue 17", "Wed 18", "Thu 19", "Fri 20", "Sat 21", "Sun 22", "Mon 23"]
    assert max(map(len, text)) <= width


async def test_the_hours_follow_the_clock_that_was_chosen() -> None:
    assert (await drawn(week_of()))[0].split()[:4] == ["12", "6pm", "12", "6am"]
    by_24 = await drawn(week_of(), twelve_hour=False)
    assert by_24[0].split()[:4] == ["12:00", "18:00", "00:00", "06:00"]
    wide = await drawn(week_of(), 166)
    assert wide[0].split()[:5] == ["midday", "3pm", "6pm", "9pm", "midnight"]


@pytest.mark.parametrize("rows", [NightChart, NightTable])
async def test_arrows_choose_a_night_and_enter_opens_it(rows: type[NightRows]) -> None:
    app = RowsApp(week_of(ordinary(WEEK[2])), rows)
    async with app.run_test(size=(54, 20)) as pilot:
        await pilot.press("down", "down", "enter", "up", "enter")
        assert app.opened == [WEEK[2], WEEK[1]]
        assert what_enter_does(pilot) == "write this night"
        await pilot.press("down")
        assert what_enter_does(pilot) == "open this night"
        await pilot.press("down", "down", "down", "down", "down")
        assert what_enter_does(pilot) == "write last night"


def what_enter_does(pilot: Pilot[None]) -> str:
    return pilot.app.screen.active_bindings["enter"].binding.description


async def test_a_click_on_a_row_opens_its_night_and_one_beside_them_does_not() -> None:
    app = RowsApp(week_of(ordinary(WEEK[0])))
    async with app.run_test(size=(54, 20)) as pilot:
        await pilot.click(NightChart, offset=(20, 3))
        await pilot.click(NightChart, offset=(20, 0))
        await pilot.click(NightChart, offset=(20, 8))
        assert app.opened == [WEEK[2]]


async def test_the_row_under_the_cursor_says_what_enter_does() -> None:
    app = RowsApp(week_of())
    async with app.run_test(size=(54, 20)) as pilot:
        await pilot.press("down")
        assert row_of(screen_text(app), "Wed 18").startswith("›Wed 18")
        assert row_of(screen_text(app), "Wed 18").endswith("Enter writes it")


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_theme_draws_the_same_glyphs(theme: str) -> None:
    lines = [replace(line, window=WINDOW) for line in week_of(ordinary(WEEK[0]))]
    app = RowsApp(lines)
    async with app.run_test(size=(54, 20)) as pilot:
        before = screen_text(app)
        app.theme = theme
        await pilot.pause()
        assert screen_text(app) == before


def test_a_table_chooses_its_columns_by_the_room_there_is() -> None:
    assert [column.head for column in columns_for(27)] == ["asleep", "of 100", "quality"]
    at_80 = ["to bed", "up", "asleep", "of 100", "quality"]
    assert [column.head for column in columns_for(43)] == at_80
    assert len(columns_for(75)) == 9


async def test_the_table_agrees_with_the_picture() -> None:
    lines = week_of(ordinary(WEEK[0], quality=Quality.FAIR), late(ordinary(WEEK[1])))
    text = await drawn(lines, 54, NightTable)
    cells = ["Tue", "17", "10:30pm", "7am", "5h30", "65", "fair"]
    assert row_of(text, "Tue 17")[1:].split() == cells
    assert row_of(text, "Wed 18*")
    assert "* filled in later" in text


async def test_no_nights_at_all_draw_nothing_and_open_nothing() -> None:
    app = RowsApp([])
    async with app.run_test(size=(54, 20)) as pilot:
        await pilot.press("down", "enter")
        assert app.opened == []

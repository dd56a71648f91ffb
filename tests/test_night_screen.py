"""Writing nights with the keyboard, as a person does in the morning."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Button, Static

from pain_companion.domain.sleep import (
    Night,
    PainPart,
    Quality,
    Rested,
    conflict,
    is_unusually_long,
)
from pain_companion.domain.sleep_figures import figures
from pain_companion.screens.night import NightScreen
from pain_companion.screens.night_room import NightRoom
from pain_companion.screens.short_night import ShortNightScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.field import Field
from pain_companion.words.night_entry import read_night
from tests.clock import LONDON, FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import until
from tests.places import press
from tests.room_app import RoomApp

MONDAY = date(2026, 11, 23)
SUNDAY = MONDAY - timedelta(days=1)
HOSTILE = "[bold]x[/nope] [@click=app.exit]y[/] 😀 e\u0301 مرحبا"


class Desk:
    """Opens the diary of a test in a room, as often as it likes."""

    def __init__(self, path: Path, clock: FixedClock) -> None:
        self.path = path
        self.clock = clock

    @asynccontextmanager
    async def open(
        self,
        morning: date | None = None,
        *,
        size: tuple[int, int] = (80, 24),
        room: type[NightRoom] = NightScreen,
        fill: Callable[[Diary], object] | None = None,
    ) -> AsyncIterator[tuple[Pilot[None], NightRoom]]:
        diary = Diary.open(self.path, now=self.clock)
        if fill is not None:
            fill(diary)
        screen = room(diary, self.clock, morning, "Europe/London")
        async with RoomApp(screen).run_test(size=size) as pilot:
            await pilot.pause()
            yield pilot, screen
        diary.close()

    def nights(self) -> list[Night]:
        diary = Diary.open(self.path, now=self.clock)
        found = diary.sleep.nights(date(2000, 1, 1), date(2100, 1, 1))
        diary.close()
        return found


@pytest.fixture
def desk(diary_path: Path, clock: FixedClock) -> Desk:
    return Desk(diary_path, clock)


async def answer(pilot: Pilot[None], *answers: str) -> int:
    """Type each answer and Enter. Returns how many keys that took."""
    keys = 0
    for each in answers:
        await pilot.press(*each, "enter")
        keys += len(each) + 1
    return keys


async def go_to(pilot: Pilot[None], screen: NightRoom, item: str) -> None:
    screen.query_one(f"#{item}", Field).take_focus()
    await pilot.pause()


def status(screen: NightRoom) -> str:
    return words_of(screen.query_one("#status", Static))


def running(screen: NightRoom) -> str:
    return words_of(screen.query_one("#running", Static))


def asked(screen: NightRoom, where: str) -> str:
    ask = screen.query_one(f"#ask-{where}", Ask)
    return words_of(ask.query(Static).first()) if ask.display else ""


def words_of(widget: Static) -> str:
    visual = widget.visual
    assert isinstance(visual, Content)
    return visual.plain


def usual_nights(diary: Diary) -> None:
    typed = {"to_bed_at": "10:30pm", "lights_out_at": "11pm", "fell_asleep_after_minutes": "30"}
    typed |= {"woke_at": "6:30am", "got_up_at": "7am"}
    for days in range(16, 20):
        morning = MONDAY - timedelta(days=days - 14)
        diary.sleep.save(read_night(typed, morning, zone="Europe/London").night)


def one_night(diary: Diary) -> None:
    typed = {"lights_out_at": "11pm", "woke_at": "6:30am", "quality": "fair"}
    diary.sleep.save(read_night(typed, MONDAY, zone="Europe/London").night)


async def test_last_night_is_written_with_few_keys(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        keys = await answer(pilot, "2230", "11", "45", "2", "60", "615", "7", "3")
        await pilot.press("ctrl+s")
        assert keys + 1 <= 30
        assert status(screen) == "Saved: Monday 23 November"
    (night,) = desk.nights()
    assert night.morning == MONDAY
    assert night.to_bed_at == datetime(2026, 11, 22, 22, 30, tzinfo=LONDON)
    assert figures(night).total_sleep_time == 330
    assert night.quality is Quality.FAIR
    assert night.bed_zone == night.rise_zone == "Europe/London"


async def test_enter_leads_to_the_save_button_and_presses_it(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "2230", "11", "45", "2", "60", "615", "7", "3", "")
        assert screen.focused is screen.query_one("#save", Button)
        await pilot.press("enter")
        assert status(screen) == "Saved: Monday 23 November"
    assert len(desk.nights()) == 1


async def test_what_is_understood_is_said_back_with_its_day_and_its_sum(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "2230", "11", "45", "0", "", "615", "7")
        assert screen.query_one("#to-bed-at", Field).echo == "10:30pm Sunday"
        assert screen.query_one("#got-up-at", Field).echo == "7am Monday"
        assert "In bed 8 hours 30 minutes. Asleep 6 hours 30 minutes." in running(screen)


async def test_three_earlier_nights_follow_one_after_another(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        for count in range(4):
            assert screen.morning == MONDAY - timedelta(days=count)
            await answer(pilot, f"1{count}pm" if count < 3 else "9pm")
            await pilot.press("ctrl+s")
            await pilot.press("enter")  # the button for the night before has the focus
    mornings = [night.morning for night in desk.nights()]
    assert mornings == [MONDAY - timedelta(days=days) for days in (3, 2, 1, 0)]


async def test_the_button_for_the_night_before_passes_over_written_nights(desk: Desk) -> None:
    def sunday(diary: Diary) -> None:
        diary.sleep.save(read_night({"quality": "good"}, SUNDAY, zone="Europe/London").night)

    async with desk.open(fill=sunday) as (pilot, screen):
        await answer(pilot, "10pm")
        await pilot.press("ctrl+s")
        assert str(screen.query_one("#before", Button).label) == "Write Saturday 21 November"


async def test_a_saved_night_is_opened_again_and_one_answer_changed(desk: Desk) -> None:
    async with desk.open(fill=one_night) as (pilot, screen):
        field = screen.query_one("#woke-at", Field)
        assert field.text == "6:30am"
        field.take_focus()
        await pilot.press("ctrl+u", *"7", "ctrl+s")
        assert status(screen) == "Saved: Monday 23 November"
    (night,) = desk.nights()
    assert night.woke_at == datetime(2026, 11, 23, 7, tzinfo=LONDON)
    assert night.lights_out_at == datetime(2026, 11, 22, 23, tzinfo=LONDON)


async def test_an_answer_can_be_taken_back(desk: Desk) -> None:
    async with desk.open(fill=one_night) as (pilot, screen):
        screen.query_one("#quality").focus()
        await pilot.press("backspace", "ctrl+s")
    assert desk.nights()[0].quality is None


async def test_a_contradiction_is_named_and_kept(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "", "11pm", "45", "0", "", "11:30pm")
        assert "cannot both be right" in running(screen)
        await pilot.press("ctrl+s")
        assert status(screen) == "Saved: Monday 23 November"
    (night,) = desk.nights()
    assert conflict(night) is not None
    assert figures(night).total_sleep_time is None


async def test_one_answer_is_enough_but_none_is_not_saved(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await pilot.press("ctrl+s")
        assert status(screen) == "There is nothing to save yet. Any one answer is enough."
        await answer(pilot, "10pm")
        await pilot.press("ctrl+s")
    assert len(desk.nights()) == 1


async def test_never_slept_is_a_tick(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "11pm", "11pm", "", "", "", "", "7am", "1")
        await pilot.press("space")
        assert "No sleep." in running(screen)
        await pilot.press("ctrl+s")
    (night,) = desk.nights()
    assert night.never_slept
    assert (figures(night).total_sleep_time, figures(night).time_in_bed) == (0, 480)


async def test_more_than_16_hours_is_asked_about_once_and_yes_is_kept(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "10am", "", "", "", "", "", "7am")
        await pilot.press("ctrl+s")
        assert asked(screen, "length").startswith("That is 21 hours in bed, from 10am Sunday")
        assert status(screen) == ""
        await pilot.pause()
        await pilot.press("enter")  # Yes has the focus
        assert status(screen) == "Saved: Monday 23 November"
    (night,) = desk.nights()
    assert night.long_night_confirmed


async def test_a_long_night_is_saved_without_an_answer_too(desk: Desk) -> None:
    async with desk.open() as (pilot, _):
        await answer(pilot, "10am", "", "", "", "", "", "7am")
        await pilot.press("ctrl+s", "ctrl+s")
    (night,) = desk.nights()
    assert is_unusually_long(night)


async def test_no_to_a_long_night_leads_back_to_the_times(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "10am", "", "", "", "", "", "7am")
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.press("tab", "enter")
        assert asked(screen, "length") == ""
        await pilot.press("backspace", "backspace", "p", "m", "ctrl+s")
        assert status(screen) == "Saved: Monday 23 November"
    assert figures(desk.nights()[0]).time_in_bed == 540


async def test_a_doubled_hour_asks_which_and_the_second_is_kept(desk: Desk) -> None:
    async with desk.open(date(2026, 10, 25)) as (pilot, screen):
        await answer(pilot, "11pm", "1:30am")
        await pilot.pause()
        choice = screen.query_one("#lights-out-at-second")
        choice.focus()
        await pilot.press("2", "ctrl+s")
    (night,) = desk.nights()
    assert night.lights_out_at is not None
    assert night.lights_out_at.utcoffset() == timedelta(0)


async def test_which_hour_is_not_asked_on_any_other_night(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "11pm", "1:30am")
        assert not screen.query("#lights-out-at-second")


async def test_a_skipped_hour_is_named_and_the_rest_is_saved(desk: Desk) -> None:
    async with desk.open(date(2026, 3, 29)) as (pilot, screen):
        await answer(pilot, "11pm", "1:30am", "10", "", "", "6", "7")
        assert "did not happen" in screen.query_one("#lights-out-at", Field).problem
        await pilot.press("ctrl+s")
        assert "Not saved yet: Lights out." in status(screen)
        assert screen.query_one("#lights-out-at", Field).text == "1:30am"
    (night,) = desk.nights()
    assert night.lights_out_at is None
    assert night.woke_at is not None


async def test_what_is_not_understood_stays_in_its_field_and_in_the_draft(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "late", "11pm")
        await pilot.press("ctrl+s")
        expected = "Saved: Monday 23 November. Not saved yet: Into bed. Look there once more."
        assert status(screen) == expected
    async with desk.open() as (pilot, screen):
        assert screen.query_one("#to-bed-at", Field).text == "late"
        assert screen.query_one("#lights-out-at", Field).text == "11pm"
        await pilot.press("ctrl+u", *"10pm", "ctrl+s")
        assert status(screen) == "Saved: Monday 23 November"
    assert desk.nights()[0].to_bed_at == datetime(2026, 11, 22, 22, tzinfo=LONDON)


async def test_what_is_not_understood_is_named_in_the_order_in_which_it_was_asked(
    desk: Desk,
) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "late", "11pm", "slowly")
        await pilot.press("ctrl+s")
        assert "Not saved yet: Into bed, Fell asleep after." in status(screen)


async def test_usual_times_are_not_saved_until_they_are_taken(desk: Desk) -> None:
    async with desk.open(fill=usual_nights) as (pilot, screen):
        assert screen.query_one("#to-bed-at", Field).suggestion == "10:30pm"
        await go_to(pilot, screen, "lights-out-at")
        await pilot.press("right", "ctrl+s")
        night = screen.store.sleep.night(MONDAY)
        assert night is not None
        assert night.lights_out_at == datetime(2026, 11, 22, 23, tzinfo=LONDON)
        assert night.to_bed_at is None


async def test_one_button_takes_all_usual_times_that_are_not_typed(desk: Desk) -> None:
    async with desk.open(fill=usual_nights) as (pilot, screen):
        await answer(pilot, "9pm")
        await pilot.click("#usual")
        await pilot.press("enter")
        night = screen.store.sleep.night(MONDAY)
        assert night is not None
        assert night.to_bed_at == datetime(2026, 11, 22, 21, tzinfo=LONDON)
        assert night.got_up_at == datetime(2026, 11, 23, 7, tzinfo=LONDON)


async def test_everything_that_can_be_added_is_saved(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "11pm", "", "", "", "", "6am", "7am")
        await go_to(pilot, screen, "trying-after-minutes")
        await answer(pilot, "20", "2", "1", "3", "4pm", "1", "9pm", "paracetamol", "6.5")
        await pilot.press(*"sore", "ctrl+s")
        assert status(screen) == "Saved: Monday 23 November"
    (night,) = desk.nights()
    assert (night.trying_after_minutes, night.estimated_sleep_minutes) == (20, 390)
    assert (night.rested, night.pain_part) == (Rested.A_LITTLE, PainPart.YES)
    assert (night.caffeine_count, night.alcohol_count) == (3, 1)
    assert (str(night.caffeine_last), str(night.alcohol_last)) == ("16:00:00", "21:00:00")
    assert (night.sleep_medicine, night.note) == ("paracetamol", "sore")


async def test_a_journey_is_read_on_two_clocks(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "11pm", "", "", "", "", "", "7am")
        await go_to(pilot, screen, "bed-zone")
        await answer(pilot, "new york", "london")
        await pilot.press("ctrl+s")
    (night,) = desk.nights()
    assert (night.bed_zone, night.rise_zone) == ("America/New_York", "Europe/London")
    assert figures(night).time_in_bed == 180


async def test_what_is_typed_is_kept_when_the_window_closes_and_offered_again(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "22:30", "11")
        screen.keep_typing()
    desk.clock.pass_time(hours=3)
    async with desk.open() as (pilot, screen):
        assert screen.query_one("#to-bed-at", Field).text == "22:30"
        assert asked(screen, "morning") == "You typed this at 8am Monday. It is as you left it."
        await pilot.press("ctrl+s")
    assert desk.nights()[0].lights_out_at == datetime(2026, 11, 22, 23, tzinfo=LONDON)
    async with desk.open() as (pilot, screen):
        assert asked(screen, "morning") == ""


async def test_typing_is_kept_without_leaving_the_field(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await pilot.press(*"22")
        await until(pilot, screen.find_draft, "the draft")
        draft = screen.find_draft()
        assert draft is not None
        assert draft.body == {"to_bed_at": "22"}


async def test_starting_again_puts_the_words_away_and_can_bring_them_back(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "22:30")
        screen.keep_typing()
    async with desk.open() as (pilot, screen):
        for button in screen.query("#ask-morning Button").results(Button):
            button.active_effect_duration = 0  # or a second press at once is not heard
        await pilot.click("#ask-morning Button")
        assert screen.query_one("#to-bed-at", Field).text == ""
        assert screen.find_draft() is None
        assert asked(screen, "morning") == "The form starts again."
        await pilot.press("up", "enter")  # from the first question to the button above it
        assert screen.query_one("#to-bed-at", Field).text == "22:30"
        assert screen.find_draft() is not None


async def test_another_morning_is_opened_by_typing_it(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await go_to(pilot, screen, "morning")
        await answer(pilot, "tomorrow")
        assert screen.morning == MONDAY
        assert "not come yet" in screen.query_one("#morning", Field).problem
        await go_to(pilot, screen, "morning")
        await pilot.press("ctrl+u")
        await answer(pilot, "3 days ago")
        assert screen.morning == date(2026, 11, 20)
        await answer(pilot, "10pm")
        await pilot.press("ctrl+s")
    assert desk.nights()[0].morning == date(2026, 11, 20)


async def test_words_typed_under_the_wrong_morning_go_along_to_the_right_one(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "10pm")
        await go_to(pilot, screen, "morning")
        await answer(pilot, "yesterday")
        assert screen.morning == SUNDAY
        assert screen.query_one("#to-bed-at", Field).text == "10pm"
        assert [draft.subject for draft in screen.store.drafts.all()] == [SUNDAY.isoformat()]


async def test_a_morning_that_has_a_night_is_offered_to_be_opened(desk: Desk) -> None:
    async with desk.open(SUNDAY, fill=one_night) as (pilot, screen):
        await answer(pilot, "10pm")
        await go_to(pilot, screen, "morning")
        await answer(pilot, "today")
        assert asked(screen, "morning") == "There is a night for Monday 23 November already."
        await pilot.click("#ask-morning Button")
        assert screen.morning == MONDAY
        assert screen.query_one("#lights-out-at", Field).text == "11pm"


async def test_a_saved_night_moves_to_another_morning_only_when_asked_to(desk: Desk) -> None:
    async with desk.open(fill=one_night) as (pilot, screen):
        await go_to(pilot, screen, "morning")
        await answer(pilot, "yesterday")
        assert screen.morning == MONDAY
        await pilot.click("#ask-morning Button:last-of-type")
        assert status(screen) == "Saved: Sunday 22 November"
    (night,) = desk.nights()
    assert night.morning == SUNDAY
    assert night.lights_out_at == datetime(2026, 11, 21, 23, tzinfo=LONDON)


async def test_brackets_lead_to_the_night_before_and_after(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await pilot.press("escape", "left_square_bracket")
        assert screen.morning == SUNDAY
        await pilot.press("alt+right")
        assert screen.morning == MONDAY
        await pilot.press("alt+right")
        assert (screen.morning, status(screen)) == (MONDAY, "That night has not come yet.")


async def test_a_deleted_night_comes_back_with_undo(desk: Desk) -> None:
    async with desk.open(fill=one_night) as (pilot, screen):
        screen.query_one("#delete").focus()
        await pilot.press("enter")
        assert screen.store.sleep.night(MONDAY) is None
        assert status(screen) == "This night is in the bin. Ctrl+Z brings it back."
        await pilot.press("ctrl+z")
        assert screen.store.sleep.night(MONDAY) is not None
        assert screen.query_one("#lights-out-at", Field).text == "11pm"


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (40, 15), (200, 60)])
async def test_hostile_words_are_shown_as_they_are(desk: Desk, size: tuple[int, int]) -> None:
    def hostile(diary: Diary) -> None:
        typed = {"note": HOSTILE, "sleep_medicine": HOSTILE}
        diary.sleep.save(read_night(typed, MONDAY, zone="Europe/London").night)

    async with desk.open(fill=hostile, size=size) as (pilot, screen):
        await go_to(pilot, screen, "sleep-medicine")
        assert screen.query_one("#sleep-medicine", Field).text == HOSTILE
        shown = "\n".join(screen_text(pilot.app))
        assert "[bold]x[/nope]" in shown
        await go_to(pilot, screen, "to-bed-at")
        await answer(pilot, HOSTILE)
        await pilot.press("ctrl+s")
        assert pilot.app.is_running
    assert desk.nights()[0].note == HOSTILE


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (200, 60)])
async def test_a_night_is_written_on_any_terminal(desk: Desk, size: tuple[int, int]) -> None:
    async with desk.open(size=size) as (pilot, screen):
        await answer(pilot, "2230", "11", "45", "2", "60", "615", "7", "3")
        assert screen.focused is not None
        assert screen.focused.region.bottom <= size[1]
        await pilot.press("ctrl+s")
        assert status(screen) == "Saved: Monday 23 November"
    assert len(desk.nights()) == 1


async def test_resizing_keeps_the_words_and_the_place(desk: Desk) -> None:
    async with desk.open() as (pilot, _):
        await answer(pilot, "2230")
        await pilot.press("1")
        for size in ((40, 15), (200, 60), (60, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        await pilot.press("1", "ctrl+s")
    (night,) = desk.nights()
    assert night.lights_out_at == datetime(2026, 11, 22, 23, tzinfo=LONDON)


async def test_tab_goes_everywhere_and_arrows_scroll_outside_the_questions(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        seen = set()
        for _ in screen.focus_chain:
            await pilot.press("tab")
            seen.add(screen.focused)
        assert seen == set(screen.focus_chain)
        await pilot.press("escape", "home", "down")
        assert screen.query_one("#body").scroll_y == 1


async def test_two_windows_lose_nothing_of_each_other(desk: Desk) -> None:
    async with desk.open(fill=one_night) as (pilot, screen):
        other = Diary.open(desk.path, now=desk.clock)
        theirs = other.sleep.night(MONDAY)
        assert theirs is not None
        changed = read_night(
            {"lights_out_at": "11pm", "woke_at": "6:30am", "quality": "good", "note": "theirs"},
            MONDAY,
            zone="Europe/London",
            loaded=theirs,
        ).night
        other.sleep.save(changed, theirs)
        other.close()
        await answer(pilot, "22:45")
        screen.look_again()
        assert screen.query_one("#to-bed-at", Field).text == "22:45"
        assert screen.form.typed["quality"] == "good"
        await pilot.press("ctrl+s")
    (night,) = desk.nights()
    assert (night.quality, night.note) == (Quality.GOOD, "theirs")
    assert night.to_bed_at == datetime(2026, 11, 22, 22, 45, tzinfo=LONDON)


async def test_a_busy_file_is_told_and_the_words_stay(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        screen.store.connection.execute("PRAGMA busy_timeout = 1")
        await answer(pilot, "2230")
        other = sqlite3.connect(desk.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        await pilot.press("ctrl+s")
        assert "Another program is holding the diary file." in status(screen)
        screen.keep_typing()
        assert status(screen).startswith("Not saved yet.")
        assert screen.query_one("#to-bed-at", Field).text == "2230"
        other.execute("ROLLBACK")
        other.close()
        await pilot.press("ctrl+s")
        assert status(screen) == "Saved: Monday 23 November"
    assert len(desk.nights()) == 1


async def test_words_for_a_diary_that_is_gone_go_into_a_file_beside_it(desk: Desk) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "2230")
        desk.path.rename(desk.path.with_name("elsewhere.db"))
        screen.keep_now()
        words = desk.path.parent / "words-not-saved-2026-11-23-080000.txt"
        assert str(words) in status(screen)
        assert "Into bed: 2230" in words.read_text(encoding="utf-8")
        assert screen.query_one("#to-bed-at", Field).text == "2230"
        desk.path.with_name("elsewhere.db").rename(desk.path)


async def test_the_short_way_takes_three_keys(desk: Desk) -> None:
    async with desk.open(room=ShortNightScreen) as (pilot, screen):
        await pilot.press("2", "6", "enter")
        assert status(screen) == "Saved: Monday 23 November"
    (night,) = desk.nights()
    assert (night.quality, night.estimated_sleep_minutes) == (Quality.POOR, 360)
    assert figures(night).total_sleep_time is None


async def test_the_short_way_is_kept_too_and_found_in_the_long_one(desk: Desk) -> None:
    async with desk.open(room=ShortNightScreen) as (pilot, screen):
        await pilot.press("4", "6", "h", "3", "0")
        screen.keep_typing()
    async with desk.open() as (pilot, screen):
        assert screen.form.typed == {"quality": "good", "estimated_sleep_minutes": "6h30"}


async def test_the_short_way_saves_beside_what_was_not_understood_in_the_long_one(
    desk: Desk,
) -> None:
    async with desk.open() as (pilot, screen):
        await answer(pilot, "late")
        screen.keep_typing()
    async with desk.open(room=ShortNightScreen) as (pilot, screen):
        await press(pilot, "4", "ctrl+s")
        assert "Not saved yet: Into bed" in status(screen)
    assert desk.nights()[0].quality is Quality.GOOD


async def test_the_short_way_names_hours_it_does_not_understand(desk: Desk) -> None:
    async with desk.open(room=ShortNightScreen) as (pilot, screen):
        await pilot.press("4", *"some", "enter")
        field = screen.query_one("#estimated-sleep-minutes", Field)
        assert field.problem == "Type hours like 7, 6.5 or 6h30."
        assert field.text == "some"
    assert desk.nights()[0].quality is Quality.GOOD


async def test_the_empty_form_looks_like_this(desk: Desk) -> None:
    async with desk.open() as (pilot, _):
        await pilot.pause()
        golden("night-empty-80x24", screen_text(pilot.app))


async def test_a_written_night_looks_like_this(desk: Desk) -> None:
    async with desk.open(fill=usual_nights) as (pilot, _):
        await answer(pilot, "2230", "11", "45", "2", "60", "615", "7", "3")
        await pilot.press("ctrl+s")
        await pilot.pause()
        golden("night-saved-80x24", screen_text(pilot.app))


async def test_the_short_way_looks_like_this(desk: Desk) -> None:
    async with desk.open(room=ShortNightScreen) as (pilot, _):
        await pilot.press("3", "7")
        await pilot.pause()
        golden("short-night-80x24", screen_text(pilot.app))

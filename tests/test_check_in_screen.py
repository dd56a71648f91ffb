"""Checking in by keyboard: two keys, two minutes, several days at once, and looking back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from pain_companion.app import CompanionApp
from pain_companion.domain.check_in import CheckIn, OwnQuestion, PainNumber, QuestionKind
from pain_companion.finding import find_anything
from pain_companion.screens.check_in import CheckInScreen
from pain_companion.screens.check_in_question_form import OwnQuestionFormScreen
from pain_companion.screens.check_in_weeks import CheckInWeeksScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.menu import Menu
from pain_companion.words.check_in import OFFER, OFFER_ANSWERS, OFFER_SAID
from pain_companion.words.check_in_weeks import ONLY_WORDS
from tests.check_ins import ZONE
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import (
    HOME,
    HOSTILE,
    HOSTILE_SHOWN,
    TODAY,
    Fill,
    Journey,
    app_at,
    status,
    text,
    words_on,
)
from tests.killed_typing import type_until_killed
from tests.places import Place, arrive, at_rest, press

EARLIER, LATER = "left_square_bracket", "right_square_bracket"


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@asynccontextmanager
async def checking_in(
    fresh_app: FreshApp,
    fill: Fill | None = None,
    *,
    at: str = "checkin",
    size: tuple[int, int] = HOME,
    pain_numbers: bool = False,
) -> AsyncIterator[Journey]:
    """The app at a place of this area."""
    async with app_at(fresh_app(fill=fill, pain_numbers=pain_numbers), size=size) as (pilot, app):
        await arrive(pilot, Place(at))
        yield pilot, app


def store_of(app: CompanionApp) -> Diary:
    assert app.store is not None
    return app.store


def on(app: CompanionApp, day: date = TODAY) -> CheckIn:
    found = store_of(app).check_ins.on(day)
    assert found is not None
    return found


def answered(app: CompanionApp, name: str) -> str:
    return app.screen.query_one(f"#{name}", Answer).text


def five_days(diary: Diary) -> None:
    for back, did in ((1, "Walked to the gate"), (2, None), (4, "Rang my sister"), (5, None)):
        day = CheckIn(ago(back), did, "The radio", back, 9 - back, 10 - back, zone=ZONE)
        diary.check_ins.save(day)
    diary.check_ins.save(CheckIn(ago(9), energy=0, zone=ZONE))


def twenty_days(diary: Diary) -> None:
    for back in range(1, 21):
        diary.check_ins.save(CheckIn(ago(back), energy=5, zone=ZONE))


async def test_a_digit_and_enter_are_an_entry_and_more_can_follow(fresh_app: FreshApp) -> None:
    async with checking_in(fresh_app, five_days) as (pilot, app):
        golden("check-in-80x24", screen_text(app))
        await press(pilot, "6", "enter")
        assert on(app).energy == 6
        assert status(app.screen) == "Saved for today. Energy 6."
        await press(pilot, *"the beds", "enter", "enter", "1", "0", "enter", "0", "enter")
        told = on(app)
        assert (told.mattered, told.enjoyed, told.mood, told.in_the_way) == (
            *("the beds", None, 10, 0),
        )
        assert told.zone == ZONE
        assert store_of(app).drafts.all() == []
        await press(pilot, "ctrl+z", "ctrl+z")
        assert (on(app).mattered, on(app).mood) == ("the beds", None)


async def test_a_note_is_saved_and_an_emptied_day_is_no_entry(fresh_app: FreshApp) -> None:
    async with checking_in(fresh_app) as (pilot, app):
        await press(pilot, "ctrl+s")
        assert status(app.screen) == "Not saved yet. Add any one answer."
        app.screen.query_one("#note", Answer).take_focus()
        await press(pilot, *"Rain.", "ctrl+s")
        assert on(app).note == "Rain."
        app.screen.query_one("#note", Answer).take_focus()
        await press(pilot, *["backspace"] * 5, "ctrl+s")
        assert store_of(app).check_ins.on(TODAY) is None
        assert "Nothing is written for this day now." in status(app.screen)
        await press(pilot, "ctrl+z")
        assert answered(app, "note") == "Rain."
        await pilot.click("#delete")
        await at_rest(pilot)
        assert store_of(app).check_ins.on(TODAY) is None
        assert answered(app, "note") == ""
        await press(pilot, "ctrl+z")
        assert on(app).note == "Rain."


async def test_one_key_takes_the_numbers_of_the_day_before_and_no_words(
    fresh_app: FreshApp,
) -> None:
    async with checking_in(fresh_app, five_days) as (pilot, app):
        assert "Same numbers as the day before" in text(app)
        await press(pilot, "y")
        told = on(app)
        assert (told.energy, told.mood, told.in_the_way) == (1, 8, 9)
        assert (told.mattered, told.enjoyed) == (None, None)
        assert "Ctrl+Z takes that back." in status(app.screen)
        assert not app.screen.query_one("#same").display
        await press(pilot, "ctrl+z")
        assert store_of(app).check_ins.on(TODAY) is None
        await press(pilot, "3")
        await pilot.click("#same")
        await at_rest(pilot)
        assert (on(app).energy, on(app).mood) == (3, 8)


async def test_other_days_are_written_and_what_is_typed_waits_on_its_day(
    fresh_app: FreshApp,
) -> None:
    async with checking_in(fresh_app) as (pilot, app):
        await press(pilot, "7", LATER)
        assert status(app.screen) == "That day has not come yet."
        await press(pilot, *[EARLIER] * 3, "2", "enter")
        late = on(app, ago(3))
        assert late.energy == 2
        assert status(app.screen) == "Saved for Friday 20 November. Energy 2."
        assert store_of(app).check_ins.on(TODAY) is None
        await press(pilot, "escape", *[LATER] * 3)
        assert status(app.screen) == "You typed this earlier. It is as you left it."
        assert answered(app, "energy") == "7"
        await press(pilot, "enter")
        assert on(app).energy == 7


async def test_after_midnight_the_form_is_for_the_new_day_unless_something_is_typed(
    fresh_app: FreshApp, clock: FixedClock
) -> None:
    async with checking_in(fresh_app) as (pilot, app):
        clock.pass_time(days=1)
        await press(pilot, "t")
        await arrive(pilot, Place("checkin"))
        assert "Today, Tuesday 24 November" in text(app)
        await press(pilot, "4")
        clock.pass_time(days=1)
        screen = app.screen
        assert isinstance(screen, CheckInScreen)
        screen.look_again()
        await press(pilot, "enter")
        assert on(app, ago(-1)).energy == 4
        assert store_of(app).check_ins.on(ago(-2)) is None


async def test_what_another_window_writes_is_shown_beside_what_is_typed(
    fresh_app: FreshApp,
) -> None:
    async with checking_in(fresh_app) as (pilot, app):
        await press(pilot, "4")
        store_of(app).check_ins.save(CheckIn(TODAY, mood=2, zone=ZONE))
        screen = app.screen
        assert isinstance(screen, CheckInScreen)
        screen.look_again()
        assert (answered(app, "energy"), answered(app, "mood")) == ("4", "2")
        await press(pilot, "enter")
        assert (on(app).energy, on(app).mood) == (4, 2)


@pytest.mark.parametrize(
    ("answer", "every", "settled"),
    [("yes", "week", True), ("no", "day", True), ("later", "day", False)],
)
async def test_once_a_week_is_offered_with_the_reason_and_asked_once(
    fresh_app: FreshApp, clock: FixedClock, answer: str, every: str, settled: bool
) -> None:
    async with checking_in(fresh_app, twenty_days) as (pilot, app):
        assert OFFER in words_on(app)
        assert app.screen.query_one("#energy").has_focus
        await press(pilot, "shift+tab", "shift+tab")
        while app.focused is None or app.focused.id != f"offer-{answer}":
            await press(pilot, "shift+tab")
        await press(pilot, "enter")
        settings = store_of(app).settings.read()
        assert (settings.check_in_every, settings.weekly_settled) == (every, settled)
        assert settings.weekly_offered_on == TODAY.isoformat()
        assert status(app.screen) == OFFER_SAID[answer]
        assert OFFER not in words_on(app)
        await press(pilot, "5", "enter")
        assert on(app).energy == 5


async def test_the_offer_says_more_on_a_page_and_leaves_a_small_screen_usable(
    fresh_app: FreshApp,
) -> None:
    async with checking_in(fresh_app, twenty_days, size=(40, 15)) as (pilot, app):
        assert "› How much energy?" in text(app)
        assert app.screen.query_one("#body").max_scroll_x == 0
        buttons = app.screen.query("WeeklyOffer Button")
        assert len(buttons) == len(OFFER_ANSWERS)
        assert max(button.region.right for button in buttons) <= 40
        await press(pilot, "6", "enter")
        assert on(app).energy == 6
        app.screen.query_one("#offer-why").focus()
        await press(pilot, "enter")
        assert "Checking in" in words_on(app)


async def test_questions_are_ticked_and_at_most_five_are_asked(fresh_app: FreshApp) -> None:
    async with checking_in(fresh_app) as (pilot, app):
        await press(pilot, "e", "a", *"Foggy head?", "enter", "enter", "enter")
        (fog,) = store_of(app).own_questions.all()
        assert (fog.words, fog.kind, fog.is_aside) == ("Foggy head?", QuestionKind.NUMBER, True)
        golden("check-in-questions-80x24", screen_text(app))
        await press(pilot, "end", *["down"] * 5, "space")
        assert "5 questions are plenty." in status(app.screen)
        await press(pilot, "up", "up", "space")
        assert store_of(app).settings.read().check_in_asks == "energy,mattered,enjoyed,in_the_way"
        await press(pilot, "down", "down", "space")
        assert not store_of(app).own_questions.all()[0].is_aside
        await press(pilot, "c", *["backspace"] * 11, *"Fog?", "ctrl+s")
        assert store_of(app).own_questions.all()[0].words == "Fog?"
        await press(pilot, "escape", "3", *["enter"] * 3, "2", "enter", "8", "enter")
        assert "How was my mood?" not in text(app)
        told = on(app)
        assert (told.energy, told.in_the_way, told.own) == (3, 2, {fog.id: 8})
        await press(pilot, "e", *["down"] * 5, "delete")
        assert store_of(app).own_questions.all() == []
        assert on(app).own == {}
        await press(pilot, "ctrl+z")
        assert on(app).own == {fog.id: 8}


async def test_days_in_a_flare_up_are_filled_in_at_once(fresh_app: FreshApp) -> None:
    async with checking_in(fresh_app, five_days) as (pilot, app):
        await press(pilot, "d", *"16/11", "enter", *"yesterday", "enter")
        await press(pilot, *"flare-up, mostly resting", "enter", "1")
        golden("check-in-days-80x24", screen_text(app))
        await press(pilot, "ctrl+s")
        assert status(app.screen) == (
            "Filled in: 3 days. 4 days had a check-in already. They stay as they are."
        )
        days = store_of(app).check_ins.between(ago(7), TODAY)
        assert [(each.day, each.energy) for each in days if each.note] == [
            *((ago(7), 1), (ago(6), 1), (ago(3), 1)),
        ]
        assert on(app, ago(1)).energy == 1
        assert on(app, ago(1)).note is None
        await press(pilot, "ctrl+z")
        assert store_of(app).check_ins.on(ago(3)) is None


async def test_weeks_are_looked_back_on_in_blocks_in_numbers_and_day_by_day(
    fresh_app: FreshApp,
) -> None:
    async with checking_in(fresh_app, five_days) as (pilot, app):
        await press(pilot, "w")
        assert isinstance(app.screen, CheckInWeeksScreen)
        golden("check-in-weeks-80x24", screen_text(app))
        assert "pain number" not in text(app).lower()
        await press(pilot, "v")
        golden("check-in-weeks-numbers-80x24", screen_text(app))
        await press(pilot, "right")
        assert status(app.screen) == "These are the latest weeks."
        await press(pilot, "left")
        assert status(app.screen) == "There are no check-ins before these weeks."
        await press(pilot, *["down"] * 20)
        assert app.screen.query_one(Menu).has_focus
        app.screen.query_one(Menu).highlighted = 2
        await press(pilot, "enter")
        assert "Thursday 19 November" in text(app)
        assert answered(app, "mattered") == "Rang my sister"


async def test_earlier_weeks_are_reached_and_an_empty_start_leads_on(
    fresh_app: FreshApp, clock: FixedClock
) -> None:
    async with checking_in(fresh_app, at="checkin:weeks") as (pilot, app):
        assert "A gap is only a gap." in words_on(app)
        assert isinstance(app.screen, CheckInWeeksScreen)
        store_of(app).check_ins.save(CheckIn(TODAY, mattered="the beds", zone=ZONE))
        app.screen.look_again()
        await at_rest(pilot)
        assert f"{ONLY_WORDS} The days Monday 23 November Did: the beds" in words_on(app)
        store_of(app).check_ins.save(CheckIn(ago(40), in_the_way=4, zone=ZONE))
        await press(pilot, "left")
        assert "29 September to 26 October" in words_on(app)
        assert "4 on 1 day" in words_on(app)
        assert "Filled in later." in words_on(app)
        await press(pilot, "right")
        assert "27 October to 23 November" in words_on(app)


async def test_pain_numbers_are_nowhere_until_they_are_asked_for(fresh_app: FreshApp) -> None:
    def with_a_number(diary: Diary) -> None:
        diary.pain_numbers.save(PainNumber(TODAY, 9, body_place="zebra", zone=ZONE))
        diary.check_ins.save(CheckIn(TODAY, energy=1, zone=ZONE))

    async with checking_in(fresh_app, with_a_number) as (pilot, app):
        await press(pilot, "n")
        assert isinstance(app.screen, CheckInScreen)
        await press(pilot, "end")
        assert "Pain numbers" not in text(app)
        await arrive(pilot, Place("checkin:pain-numbers"))
        assert isinstance(app.screen, CheckInScreen)
        await press(pilot, "w")
        assert "zebra" not in words_on(app)
        assert find_anything(store_of(app), "zebra", TODAY).notes == []
        store_of(app).settings.change(pain_numbers=True)
        screen = app.screen
        assert isinstance(screen, CheckInWeeksScreen)
        screen.look_again()
        await at_rest(pilot)
        assert "Pain 9, zebra" in words_on(app)


async def test_pain_is_noted_several_times_a_day_by_place(fresh_app: FreshApp) -> None:
    def once_before(diary: Diary) -> None:
        diary.pain_numbers.save(PainNumber(ago(1), 2, body_place="hip", zone=ZONE))

    async with checking_in(fresh_app, once_before, pain_numbers=True) as (pilot, app):
        await press(pilot, "n", "a", "4", "enter", *"left knee", "ctrl+s")
        await press(pilot, "a", "6", "enter", "enter", "1")
        golden("pain-number-80x24", screen_text(app))
        await press(pilot, "enter", "enter", *["backspace"] * 3, *"7.15", "ctrl+s")
        numbers = store_of(app).pain_numbers.between(TODAY, TODAY)
        assert [(each.number, each.body_place) for each in numbers] == [
            *((6, "left knee"), (4, "left knee")),
        ]
        assert [each.noted_at and each.noted_at.strftime("%H:%M") for each in numbers] == [
            *("07:15", "08:00"),
        ]
        assert "Pain 6, left knee, 7:15am" in words_on(app)
        await press(pilot, "down", "delete")
        assert [each.number for each in store_of(app).pain_numbers.newest(9)] == [4, 2]
        await press(pilot, "ctrl+z", "home", "enter", "3", "ctrl+s")
        assert [each.number for each in store_of(app).pain_numbers.newest(9)] == [3, 6, 2]


async def test_the_first_pain_number_is_led_to(fresh_app: FreshApp) -> None:
    async with checking_in(fresh_app, pain_numbers=True) as (pilot, app):
        await press(pilot, "n", "enter", "0", "ctrl+s")
        (pain,) = store_of(app).pain_numbers.newest(9)
        assert (pain.number, pain.body_place) == (0, None)
        assert "Pain 0, 8am" in words_on(app)


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(fresh_app: FreshApp) -> None:
    def hostile(diary: Diary) -> None:
        fog = diary.own_questions.save(OwnQuestion(HOSTILE, QuestionKind.WORDS))
        diary.check_ins.save(
            CheckIn(TODAY, HOSTILE, HOSTILE, note=HOSTILE, own={fog.id: HOSTILE}, zone=ZONE)
        )
        diary.pain_numbers.save(PainNumber(TODAY, 4, body_place=HOSTILE, zone=ZONE))

    size = (160, 50)
    async with checking_in(fresh_app, hostile, size=size, pain_numbers=True) as (pilot, app):
        assert text(app).count(HOSTILE_SHOWN) == 5
        await press(pilot, "ctrl+s")
        assert HOSTILE_SHOWN in status(app.screen)
        await press(pilot, "w")
        assert words_on(app).count(HOSTILE_SHOWN) == 6
        await press(pilot, "escape", "e")
        assert HOSTILE_SHOWN in words_on(app)
        await press(pilot, "escape", "n", "a")
        assert HOSTILE_SHOWN[:10] in words_on(app)
        for each in ("checkin:days", "checkin"):
            await arrive(pilot, Place(each))
        await press(pilot, "end")
        assert "\u202e" not in text(app)


async def test_a_fault_is_said_and_what_is_typed_stays(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with checking_in(fresh_app, twenty_days) as (pilot, app):
        store = store_of(app)

        def busy(*_: object, **__: object) -> None:
            raise BusyDiaryError("Another window is saving. Try again in a moment.")

        with monkeypatch.context() as patch:
            patch.setattr(store.check_ins, "save", busy)
            patch.setattr(store.settings, "change", busy)
            await press(pilot, "6", "enter")
            assert "Another window is saving." in status(app.screen)
            app.screen.query_one("#offer-no").focus()
            await press(pilot, "enter")
            assert "Another window is saving." in status(app.screen)
            await press(pilot, "e", "space")
            assert "Another window is saving." in status(app.screen)
            assert answered(app, "energy") == "yes"
            await press(pilot, "escape")
        assert answered(app, "energy") == "6"
        await press(pilot, "ctrl+s")
        assert on(app).energy == 6


WAYS = {
    "check-in": ((), "energy", "6"),
    "check-in days": (("d",), "first", "16/11"),
    "own question": (("e", "a"), "words", "Fog"),
    "pain number": (("n", "a"), "number", "4"),
}
"""The way to each form, one of its answers, and what is typed there."""


@pytest.mark.slow
@pytest.mark.parametrize("form", WAYS)
async def test_typing_is_there_after_the_program_was_killed(
    fresh_app: FreshApp, diary_path: Path, form: str
) -> None:
    keys, name, said = WAYS[form]
    app = fresh_app(pain_numbers=True)
    type_until_killed(form, diary_path, *said)
    async with app_at(app) as (pilot, _):
        await arrive(pilot, Place("checkin"))
        await press(pilot, *keys)
        assert "It is as you left it." in words_on(app)
        assert answered(app, name) in (said, f"{said}/2026")


def test_words_of_a_check_in_lead_to_its_day(diary_path: Path, clock: FixedClock) -> None:
    with closing(Diary.open(diary_path, now=clock)) as diary:
        best = diary.own_questions.save(OwnQuestion("Any kettle?", QuestionKind.WORDS))
        diary.check_ins.save(CheckIn(ago(3), enjoyed="kettle", own={best.id: "kettle song"}))
        found = find_anything(diary, "kettle", TODAY)
    assert {each.place for each in found.notes} == {
        *(f"checkin:{ago(3)}", "checkin:questions"),
    }
    assert "My note, a check-in, Friday 20 November" in [each.what for each in found.notes]


async def test_the_letter_and_the_palette_lead_to_today(fresh_app: FreshApp) -> None:
    async with app_at(fresh_app(), "z") as (pilot, app):
        assert isinstance(app.screen, CheckInScreen)
        await arrive(pilot, Place("checkin:2026-11-01"))
        assert "Sunday 1 November" in text(app)
        await arrive(pilot, Place("checkin:2027-11-01"))
        await arrive(pilot, Place("checkin:nonsense"))
        assert "Sunday 1 November" in text(app)
        await arrive(pilot, Place("checkin:today"))
        assert "Today, Monday 23 November" in text(app)


async def test_a_new_question_can_be_answered_in_words(fresh_app: FreshApp) -> None:
    async with checking_in(fresh_app, at="checkin:questions") as (pilot, app):
        await press(pilot, "space", "a")
        assert isinstance(app.screen, OwnQuestionFormScreen)
        await press(pilot, *"The best bit?", "enter", "2", "ctrl+s", "escape")
        (best,) = store_of(app).own_questions.asked()
        await press(pilot, *["enter"] * 4, *"tea", "enter")
        assert on(app).own == {best.id: "tea"}
        assert isinstance(app.screen, CheckInScreen)

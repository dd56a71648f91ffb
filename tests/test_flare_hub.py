"""The first screen about flare-ups, the key that leads there, and plans eased and brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from textual.pilot import Pilot
from textual.widgets import Button, Input, Static

from pain_companion.app import CompanionApp
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.screens.flare import FlareHubScreen
from pain_companion.screens.flare_builder import FlareBuilderScreen
from pain_companion.screens.flare_gate import FlareGateScreen
from pain_companion.screens.flare_room import FlareRoomScreen
from pain_companion.screens.night import NightScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.menu import Menu
from tests.conftest import FreshApp, golden, screen_text
from tests.flares import STEPS, TODAY, start_flare, write_plan
from tests.journeys import beside_menu
from tests.pacing import answer_safety_question, start_walking
from tests.places import at_rest, press

ONE_DAY = timedelta(days=1)
MOST_KEYS_TO_THE_FIRST_STEP = 2
MOST_KEYS_WHILE_TYPING = 3
MOST_KEYS_FOR_A_WHOLE_FLARE_UP = 12


def store_of(app: CompanionApp) -> Diary:
    assert app.store is not None
    return app.store


def status(app: CompanionApp) -> str:
    return str(app.screen.query_one("#status", Static).render())


async def test_the_first_screen_at_the_home_size(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_plan, motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await app.visit("flare")
        await at_rest(pilot)
        golden("flare-80x24", screen_text(app))
        assert isinstance(app.screen, FlareHubScreen)


async def end_it(pilot: Pilot[None], app: CompanionApp) -> None:
    """No flare-up lasts when the next place is visited."""
    flare = store_of(app).flares.current()
    assert flare is not None
    store_of(app).flares.delete(flare.id)
    await app.visit("today")
    await at_rest(pilot)


async def test_the_first_step_is_two_keys_away_also_while_typing(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_plan, motion=False)
    first_step = STEPS[Part.SAY_TO_MYSELF][0]
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        for place, keys in (("today", "fy"), (f"sleep:{TODAY}", ["f2", "y"])):
            await app.visit(place)
            await at_rest(pilot)
            assert isinstance(app.screen.focused, Input) == (place != "today")
            assert len(keys) <= MOST_KEYS_TO_THE_FIRST_STEP
            await press(pilot, *keys)
            assert first_step in " ".join(screen_text(app))
            await end_it(pilot, app)


async def test_the_arrows_lead_from_the_button_into_the_list_and_back(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(fill=write_plan, motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await app.visit("flare")
        await at_rest(pilot)
        assert isinstance(app.screen.focused, Button)
        await press(pilot, "down")
        assert isinstance(app.screen.focused, Menu)
        await press(pilot, "down", *["up"] * 6)
        assert isinstance(app.screen.focused, Button)
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, FlareBuilderScreen)


async def test_a_whole_flare_up_with_three_steps_takes_few_keys(fresh_app: FreshApp) -> None:
    keys = ["f", "y", *"111", "e", *"12", "enter"]
    app = fresh_app(fill=write_plan, motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, *keys)
        flare = store_of(app).flares.all()[0]
        assert flare.ended_on == TODAY
        assert [step.helped for step in store_of(app).flares.steps(flare.id)] == [True, True, False]
    print(f"A whole flare-up, three steps done, two ticked: {len(keys)} keys")  # noqa: T201
    assert len(keys) <= MOST_KEYS_FOR_A_WHOLE_FLARE_UP


async def test_a_flare_up_begun_while_typing_loses_neither(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_plan, motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await app.visit(f"sleep:{TODAY}")
        await at_rest(pilot)
        await press(pilot, *"2230")
        keys = ("f2", "y")
        assert len(keys) <= MOST_KEYS_WHILE_TYPING
        await press(pilot, *keys)
        assert isinstance(app.screen, FlareRoomScreen)
        assert store_of(app).flares.current() is not None
        draft = store_of(app).drafts.newest("night", TODAY.isoformat())
        assert draft is not None
        assert "2230" in draft.body.values()
        await press(pilot, "s")
        assert isinstance(app.screen, NightScreen)
        assert "2230" in beside_menu(app)


async def test_after_get_help_now_the_plan_is_one_key_away(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_plan, motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        for key in "n?":
            await press(pilot, "f", key)
            assert app.current_mode == "help-now"
            assert store_of(app).flares.current() is None
            await press(pilot, "f")
            assert isinstance(app.screen, FlareRoomScreen)
            await end_it(pilot, app)


async def test_enter_does_nothing_at_the_question(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_plan, motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "f", "enter", "space")
        assert isinstance(app.screen, FlareGateScreen)
        assert store_of(app).flares.all() == []


async def test_help_read_by_itself_does_not_take_the_question_away(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_plan, motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "!", "f")
        assert isinstance(app.screen, FlareGateScreen)


async def test_what_was_chosen_beforehand_holds_for_the_flare_up(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        answer_safety_question(diary)
        start_walking(diary)
        diary.flares.save_line(PlanLine(Part.EASE, "30", "2"))

    app = fresh_app(fill=fill, motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "f", "y")
        flare = store_of(app).flares.current()
        assert flare is not None
        assert (flare.share_percent, flare.steps_back, flare.started_on) == (30, 2, TODAY)
        await press(pilot, "p")
        assert "2 minutes, once a day" in beside_menu(app)
        assert "about 30 in every 100" in beside_menu(app)


def over(diary: Diary) -> None:
    answer_safety_question(diary)
    start_walking(diary)
    flare = start_flare(diary, days_ago=5)
    diary.flares.end(replace(flare, ended_on=TODAY - ONE_DAY), set())


async def test_plans_come_back_in_the_persons_own_steps(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=over, motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await app.visit("flare")
        await at_rest(pilot)
        assert "Your plans are at half since your flare-up." in beside_menu(app)
        await press(pilot, "b")
        assert store_of(app).flares.share_now() == 75
        assert "I feel steady: my plans as they were" in beside_menu(app)
        await press(pilot, "b")
        assert store_of(app).flares.share_now() == 100
        await press(pilot, "b")
        assert status(app) == "Your plans are as they were."


async def test_within_limits_plans_come_back_when_the_person_feels_steady(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        over(diary)
        answer_safety_question(diary, "yes")

    app = fresh_app(fill=fill, motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await app.visit("flare")
        await at_rest(pilot)
        assert "They come back when you feel steady." in beside_menu(app)
        assert "half" not in beside_menu(app)
        await press(pilot, "b")
        assert store_of(app).flares.share_now() == 100


async def test_after_a_flare_up_the_plan_is_asked_about_once(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        write_plan(diary)
        over(diary)

    app = fresh_app(fill=fill, motion=False)
    store_day = TODAY
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        store = store_of(app)
        ended = store.flares.all()[0]
        store.flares.save(replace(ended, ended_on=store_day))
        await app.visit("flare")
        await at_rest(pilot)
        assert "Is your flare-up plan still right?" in beside_menu(app)
        await pilot.click("#check Button")
        await at_rest(pilot)
        assert store.settings.read().flare_plan_checked_on == store_day.isoformat()
        assert "Is your flare-up plan still right?" not in beside_menu(app)

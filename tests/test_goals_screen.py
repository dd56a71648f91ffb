"""What matters by keyboard: write something to do, answer for days, look back, rest, let go."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from textual.pilot import Pilot

from pain_companion.app import CompanionApp
from pain_companion.content.goals_content import pages, read_snags
from pain_companion.domain.attainment import Level
from pain_companion.domain.flare import Flare
from pain_companion.domain.goals import Decision, Goal, GoalAnswer, State
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.screens.goal import GoalScreen
from pain_companion.screens.goal_form import GoalFormScreen
from pain_companion.screens.goal_reviews import GoalReviewFormScreen, GoalReviewsScreen
from pain_companion.screens.goal_steps import GoalStepsScreen
from pain_companion.screens.goals import GoalsScreen
from pain_companion.screens.page import PageScreen
from pain_companion.screens.room import Room
from pain_companion.screens.timer import TimerScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.field import Field
from pain_companion.words.flare_room import WISHES_REST
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.goals import GARDEN, ONE_DAY, TODAY, WRITE, fill_goals, look_back, write_to_robin
from tests.journeys import HOSTILE, HOSTILE_SHOWN, app_at, status, text, words_on
from tests.killed_typing import FORMS, type_until_killed
from tests.pacing import start_walking
from tests.places import at_rest, press
from tests.test_energy_limit import found_in

Matters = tuple[Pilot[None], CompanionApp, Diary]


@asynccontextmanager
async def matters(
    fresh_app: FreshApp,
    fill: Callable[[Diary], object] | None = None,
    *,
    size: tuple[int, int] = (80, 24),
    effort: str = "no",
) -> AsyncIterator[Matters]:
    """The area, opened in the whole program."""
    app = fresh_app(fill=fill, worse_after_effort=effort)
    async with app_at(app, size=size) as (pilot, _):
        await app.visit("goals")
        await at_rest(pilot)
        assert app.store is not None
        yield pilot, app, app.store


def all_told(app: CompanionApp) -> list[str]:
    """What stands on the screen, and what F1 says of it."""
    assert isinstance(app.screen, Room)
    return [*screen_text(app), *app.screen.help_lines()]


def only(diary: Diary) -> Goal:
    (goal,) = diary.goals.all()
    return goal


async def test_the_first_one_needs_one_line_and_two_keys(fresh_app: FreshApp) -> None:
    async with matters(fresh_app) as (pilot, app, diary):
        golden("goals-empty-80x24", screen_text(app))
        await press(pilot, "enter", "ctrl+s")
        assert status(app.screen) == "Not saved yet. Add what you want to do."
        await press(pilot, *"sit in the garden", "enter", "enter", "enter", "enter", "enter")
        assert only(diary).words == "sit in the garden"
        assert isinstance(app.screen, GoalsScreen)
        assert status(app.screen) == "Saved: sit in the garden"
        assert diary.drafts.all() == []


async def test_every_part_is_filled_in_by_keyboard(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        write_to_robin(diary)
        start_walking(diary)

    async with matters(fresh_app, fill) as (pilot, app, diary):
        await press(
            pilot, "a", *"sit", "enter", "1", "enter", *"a song", "enter", *"daily", "enter"
        )
        await press(pilot, *"soon", "ctrl+s")
        assert "Type a date" in words_on(app)
        app.screen.query_one("#by-day", Field).take_focus()
        await press(pilot, *["backspace"] * 4, *"friday", "enter", "tab", "enter")
        golden("goal-form-80x24", screen_text(app))
        await press(pilot, *"birds", "enter", *"chair", "enter", *"tea", "enter", *"sit", "enter")
        await press(pilot, "tab", "enter", "6")
        assert "That is below 7." in words_on(app)
        await press(pilot, "8")
        assert "That is below 7." not in words_on(app)
        await press(pilot, "enter", *"rain", "enter", "tab", *"window", "enter", "tab", "enter")
        await press(pilot, *"in 2 weeks", "enter", "1", "enter", "tab", "enter")
        await press(pilot, "3", "enter", "1", "enter", "2", "enter", *"much", "ctrl+s")
        made = diary.goals.all()[-1]
        direction, activity = diary.directions.all()[0], diary.pacing.activities()[0]
        assert made == Goal(
            "sit", TODAY, direction.id, "a song", "daily", TODAY + 4 * ONE_DAY, "birds", "chair",
            "tea", "sit", "rain", "window", 8, activity.id, TODAY + 14 * ONE_DAY, State.ALIVE,
            TODAY, 3, 1, -2, level_much_more="much", place=1, id=made.id,
        )  # fmt: skip


async def test_what_it_leads_to_stays_where_that_is_put_aside_or_in_the_bin(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        goal = write_to_robin(diary)
        activity_id = start_walking(diary).activity_id
        diary.goals.save(Goal(**{**vars(goal), "activity_id": activity_id}))
        diary.pacing.archive_activity(activity_id, TODAY)
        diary.directions.delete(diary.directions.all()[0].id)

    async with matters(fresh_app, fill) as (pilot, app, diary):
        before = only(diary)
        await press(pilot, "enter", "c")
        assert "[1 one in the bin]" in words_on(app)
        await press(pilot, *"!", "ctrl+s")
        assert only(diary) == Goal(**{**vars(before), "words": f"{before.words}!"})


async def test_below_seven_it_is_made_smaller_or_a_snag_is_borrowed_and_it_can_be_saved(
    fresh_app: FreshApp,
) -> None:
    async with matters(fresh_app) as (pilot, app, diary):
        await press(pilot, "a", *"swim", "tab", "tab", "tab", "tab", "tab", "enter")
        await press(pilot, *["tab"] * 5, "enter", "3", "tab", "enter", *"a puddle")
        assert isinstance(app.screen, GoalFormScreen)
        assert app.screen.typed["amount"] == "a puddle"
        await press(pilot, *["tab"] * 4, "enter", *["tab"] * 5, "enter", "tab", "tab", "enter")
        await press(pilot, "tab", "enter", "down", "enter")
        assert "What I do then" in words_on(app)
        await press(pilot, "ctrl+s")
        snag = read_snags()[1]
        kept = only(diary)
        assert (kept.amount, kept.confidence) == ("a puddle", 3)
        assert (kept.snag, kept.snag_answer) == (snag.words, snag.then)


async def test_the_fourth_is_asked_about_once_and_yes_is_fine(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        diary.goals.save_all([WRITE, GARDEN, Goal("knit", TODAY)])

    async with matters(fresh_app, fill) as (pilot, app, diary):
        await press(pilot, "a", *"sing", "ctrl+s")
        assert isinstance(app.screen, ConfirmScreen)
        assert "Three at a time are plenty" in text(app)
        await press(pilot, "n")
        assert len(diary.goals.all()) == 3
        await press(pilot, "ctrl+s", "y")
        assert len(diary.goals.all()) == 4
        await press(pilot, "a", *"hum", "ctrl+s")
        assert len(diary.goals.all()) == 5


async def test_days_are_answered_with_one_key_back_dated_noted_and_taken_back(
    fresh_app: FreshApp,
) -> None:
    async with matters(fresh_app, fill_goals) as (pilot, app, diary):
        golden("goals-80x24", screen_text(app))
        goal = diary.goals.all()[0]
        await press(pilot, "1")
        assert status(app.screen) == "Saved: write to Robin, Monday 23 November, done."
        await press(pilot, "right_square_bracket")
        assert status(app.screen) == "That day has not come yet."
        await press(pilot, "left_square_bracket", "2", "n", *"rain")
        await press(pilot, "shift+tab", "3", "ctrl+s")
        told = diary.goal_days.on(goal.id, TODAY - ONE_DAY)
        assert told is not None
        assert (told.answer, told.note) == (GoalAnswer.NOT_TODAY, "rain")
        assert "Sunday 22 November: not on this day. rain" in words_on(app)
        await press(pilot, "0")
        assert diary.goal_days.on(goal.id, TODAY - ONE_DAY) is None
        await press(pilot, "u", "down", "down", "1")
        assert diary.goal_days.on(goal.id, TODAY - ONE_DAY) == told
        assert status(app.screen).startswith("This one is over.")


async def test_it_is_read_rests_wakes_is_reached_let_go_and_put_into_the_bin(
    fresh_app: FreshApp,
) -> None:
    async with matters(fresh_app, fill_goals, size=(100, 60)) as (pilot, app, diary):
        goal = diary.goals.all()[0]
        await press(pilot, "enter")
        assert isinstance(app.screen, GoalScreen)
        told = words_on(app)
        for words in (
            "Towards being a friend [who writes]",
            "If I have had my tea, then I will write one line",
            "- find the pen (reached on Saturday 14 November)",
            "About what I hoped for: a letter a month",
            "17 to 23 November: part of it on 1 day.",
            "Saturday 21 November: Only the envelope.",
            "Against what I hoped for: A little more",
        ):
            assert words in told
        for key, state in (
            ("r", State.RESTING),
            ("r", State.ALIVE),
            ("y", State.REACHED),
            ("r", State.ALIVE),
            ("o", State.LET_GO),
        ):
            await press(pilot, key)
            kept = diary.goals.goal(goal.id)
            assert kept is not None
            assert (kept.state, kept.state_since) == (state, TODAY), key
        await press(pilot, "u", "escape", "delete")
        assert diary.goals.goal(goal.id) is None
        await press(pilot, "u")
        assert diary.goals.all()[0].words == "write to Robin"


async def test_small_steps_are_added_reached_on_a_day_taken_back_and_put_in_order(
    fresh_app: FreshApp,
) -> None:
    async with matters(fresh_app, write_to_robin) as (pilot, app, diary):
        goal = only(diary)
        await press(pilot, "enter", "d")
        assert isinstance(app.screen, GoalStepsScreen)
        await press(pilot, "a", *"a page", "enter", "enter", "enter")
        await press(pilot, "end", "left_square_bracket", "enter")
        golden("goal-steps-80x24", screen_text(app))
        assert diary.goals.steps(goal.id)[2].reached_on == TODAY - ONE_DAY
        await press(pilot, "enter", "left", "c", *"!", "ctrl+s")
        kept = [(each.words, each.reached_on) for each in diary.goals.steps(goal.id)]
        assert kept == [
            ("find the pen", TODAY - 9 * ONE_DAY),
            ("a page!", None),
            ("one line", None),
        ]
        await press(pilot, "delete")
        assert len(diary.goals.steps(goal.id)) == 2


async def test_looking_back_asks_what_was_learned_first_and_then_what_comes_now(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        look_back(diary, write_to_robin(diary))

    async with matters(fresh_app, fill) as (pilot, app, diary):
        assert "Your day to look back is here. b does it." in words_on(app)
        await press(pilot, "b")
        assert isinstance(app.screen, GoalReviewFormScreen)
        golden("goal-review-80x24", screen_text(app))
        await press(pilot, *"slowly", "tab", *"one card", "tab", "3", "enter", "3", "enter")
        await press(pilot, *"in a week", "ctrl+s")
        assert status(app.screen) == "Saved. Now: let it rest."
        goal, review = only(diary), diary.goal_days.reviews(only(diary).id)[0]
        assert (goal.state, goal.review_on) == (State.RESTING, TODAY + 7 * ONE_DAY)
        assert (review.learned, review.did) == ("slowly", "one card")
        assert (review.decision, review.level) == (Decision.REST, Level.EXPECTED)
        await press(pilot, "enter", "r", "e")
        assert isinstance(app.screen, GoalReviewsScreen)
        await press(pilot, "enter", *"Very ", "ctrl+s")
        assert diary.goal_days.reviews(goal.id)[0].learned == "Very slowly"
        assert only(diary).state is State.ALIVE
        await press(pilot, "delete")
        assert len(diary.goal_days.reviews(goal.id)) == 1


async def test_the_button_looks_back_and_takes_up_again_what_is_over(fresh_app: FreshApp) -> None:
    async with matters(fresh_app, write_to_robin, size=(100, 60)) as (pilot, app, diary):
        await press(pilot, "enter")
        await pilot.click("#change")
        await at_rest(pilot)
        assert isinstance(app.screen, GoalReviewFormScreen)
        await press(pilot, "escape", "escape", "y")
        assert only(diary).state is State.REACHED
        await pilot.click("#change")
        await at_rest(pilot)
        assert only(diary).state is State.ALIVE


async def test_making_it_smaller_leads_on_to_where_it_is_written(fresh_app: FreshApp) -> None:
    async with matters(fresh_app, write_to_robin) as (pilot, app, diary):
        await press(pilot, "b", "tab", "tab", "tab", "2", "ctrl+s")
        assert isinstance(app.screen, GoalFormScreen)
        assert diary.goal_days.reviews(only(diary).id)[0].decision is Decision.SMALLER
        await press(pilot, *" a card", "ctrl+s")
        assert only(diary).words == "write to Robin a card"
        assert isinstance(app.screen, GoalsScreen)


async def test_in_a_flare_up_all_of_it_rests_and_nothing_is_changed(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        look_back(diary, write_to_robin(diary))
        diary.flares.save(Flare(TODAY, started_at=FixedClock()(), zone="Europe/London"))

    async with matters(fresh_app, fill) as (pilot, app, diary):
        before = only(diary)
        assert "It rests while your flare-up lasts. Nothing is lost." in words_on(app)
        assert "day to look back" not in words_on(app)
        await press(pilot, "f")
        assert WISHES_REST in words_on(app)
        assert only(diary) == before


async def test_the_flare_room_says_nothing_of_rest_where_there_is_nothing_alive(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        diary.goals.set_state(write_to_robin(diary).id, State.RESTING, TODAY)
        diary.flares.save(Flare(TODAY, started_at=FixedClock()(), zone="Europe/London"))

    async with matters(fresh_app, fill) as (pilot, app, _):
        await press(pilot, "f")
        assert "1 Done" in words_on(app)
        assert WISHES_REST not in words_on(app)


async def test_it_opens_the_timer_of_the_activity_that_it_is_about(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        activity_id = start_walking(diary).activity_id
        diary.goals.save(Goal("walk to the gate", TODAY, activity_id=activity_id))

    async with matters(fresh_app, fill) as (pilot, app, _):
        await press(pilot, "enter")
        assert "Plan: 9 minutes, once a day" in words_on(app)
        await press(pilot, "g")
        assert isinstance(app.screen, TimerScreen)


async def test_within_limits_there_are_no_amounts_steps_levels_or_plans(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        fill_goals(diary)
        goal = diary.goals.all()[0]
        activity_id = start_walking(diary).activity_id
        diary.goals.save(Goal(**{**vars(goal), "activity_id": activity_id}))

    async with matters(fresh_app, fill, effort="", size=(100, 100)) as (pilot, app, diary):
        assert "a question about effort" in words_on(app)
        before = diary.goals.all()[0]
        seen = all_told(app)
        for keys in (("enter",), ("d",), ("e",), ("escape", "c"), ("escape", "escape", "b")):
            await press(pilot, *keys)
            seen += all_told(app)
        assert found_in(seen) == []
        told = "\n".join(seen)
        for hidden in ("three lines", "Small steps", "find the pen", "hoped for", "Plan:"):
            assert hidden not in told
        assert "Only the envelope." in told
        await press(pilot, "escape", "escape", "c", *" today", "ctrl+s")
        changed = diary.goals.all()[0]
        assert changed == Goal(**{**vars(before), "words": "write to Robin today"})
        await press(pilot, "escape", "i")
        assert app.current_mode == "pacing"


@pytest.mark.slow
async def test_the_pages_are_one_key_away_and_hostile_words_are_only_shown(
    fresh_app: FreshApp,
) -> None:
    def fill(diary: Diary) -> None:
        write_to_robin(diary)

    async with matters(fresh_app, fill, size=(100, 60)) as (pilot, app, diary):
        goal = only(diary)
        hostile = {
            name: HOSTILE
            for name, value in vars(goal).items()
            if isinstance(value, str) and name not in ("id", "direction_id", "state")
        }
        diary.goals.save(Goal(**{**vars(goal), **hostile}))
        await press(pilot, "u", "ctrl+y")
        assert HOSTILE_SHOWN in text(app)
        await press(pilot, "enter")
        assert text(app).count("[@click=app.exit]x[/]") > 6
        await press(pilot, "b")
        assert HOSTILE_SHOWN in text(app)
        await press(pilot, "escape", "escape", "escape", *["tab"] * 3, "enter")
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.name == pages(limited=False)[0]


@pytest.mark.slow
async def test_on_a_small_terminal_all_of_it_is_reached(fresh_app: FreshApp) -> None:
    async with matters(fresh_app, fill_goals, size=(40, 15)) as (pilot, app, diary):
        golden("goals-40x15", screen_text(app))
        assert app.screen.query_one("#body").max_scroll_x == 0
        await press(pilot, "down", "2")
        assert diary.goal_days.on(diary.goals.all()[1].id, TODAY) is not None
        await press(pilot, "a", *"hum", *["tab"] * 6, "enter", *["tab"] * 5, "enter", "2")
        assert app.screen.query_one("#body").max_scroll_x == 0
        assert "That is below 7." in words_on(app)
        await press(pilot, "ctrl+s")
        assert diary.goals.all()[2].words == "hum"


async def test_a_diary_that_is_busy_is_a_line_on_the_page(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise BusyDiaryError("Another program holds the diary. Try again.")

    async with matters(fresh_app, fill_goals) as (pilot, app, diary):
        monkeypatch.setattr(diary.goal_days, "answer", busy)
        monkeypatch.setattr(diary.goals, "set_state", busy)
        for keys in (("1",), ("enter", "r")):
            await press(pilot, *keys)
            assert status(app.screen) == "Another program holds the diary. Try again."


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "keys", "kept"),
    [
        ("direction", [*"fair"], {"words": "fair"}),
        (
            "goal",
            [*"sit", "tab", "tab", "tab", *"friday"],
            {"words": "sit", "by_day": "27/11/2026"},
        ),
        ("goal step", [*"pen"], {"words": "pen"}),
        ("goal day", ["2", "tab", *"rain"], {"answer": "part", "note": "rain"}),
        ("goal review", [*"slow"], {"learned": "slow"}),
    ],
)
def test_what_is_typed_outlives_a_killed_program(
    diary_path: Path, clock: FixedClock, form: str, keys: list[str], kept: dict[str, str]
) -> None:
    with closing(Diary.open(diary_path, now=clock)) as diary:
        diary.settings.change(worse_after_effort="no")
        diary.goals.save(GARDEN)
        room = FORMS[form](diary)
        assert isinstance(room, DraftingRoom)
        subject = room.draft_subject()
    type_until_killed(form, diary_path, *keys)
    with closing(Diary.open(diary_path, now=clock)) as diary:
        draft = diary.drafts.newest(form, subject)
        assert draft is not None
        assert draft.body == kept

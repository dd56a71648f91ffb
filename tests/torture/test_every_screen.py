"""What holds on every screen there is, also on those that are yet to come."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from datetime import time, timedelta
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from pain_companion.app import CompanionApp
from pain_companion.demo.example import make_example
from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.domain.body_chart import BodyPlace, Side
from pain_companion.domain.check_in import CheckIn, OwnQuestion
from pain_companion.domain.hard_moments import HardMoment
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.life_areas import Rating
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay
from pain_companion.domain.own_activities import OwnActivity
from pain_companion.domain.pacing import Activity, Log, Plan, PlannedItem, Try
from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.sleep import Nap, Night, Quality, SleepWindow
from pain_companion.domain.sleep_habits import HabitAnswer
from pain_companion.domain.story import GivenScore, StoryLine
from pain_companion.domain.up_and_down import UpDownLine, Way
from pain_companion.screens.help import HelpScreen
from pain_companion.screens.room import Room
from pain_companion.screens.story import DOORS as STORY_DOORS
from pain_companion.screens.wellbeing import DOORS as WELLBEING_DOORS
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.eating import OWN_ITEMS, SHOPPING_FORM, SHOPPING_SUBJECT
from pain_companion.themes import THEMES
from tests.clock import FixedClock
from tests.conftest import screen_text
from tests.places import (
    OVER_ANOTHER,
    TODAY,
    Place,
    arrive,
    at_rest,
    every_place,
    every_screen,
    press,
    visiting,
)

QUESTION = Place("data:bin", ("r",))
ONE_DAY = timedelta(days=1)
YESTERDAY, LATER = TODAY - ONE_DAY, TODAY + 3 * ONE_DAY
NARROWEST = 40
SIZES = ((NARROWEST, 15), (200, 60), (100, 30), (80, 24))
HARMLESS = "[bold]x[/nope] [@click=app.exit]y[/]"
HOSTILE = f"{HARMLESS} \x1b[2J \u202eabc 🛌🏽"
NO_PLAIN_WORDS = re.compile(
    r"\bNone\b(?!\s+of)|\bnull\b|Traceback|Exception|Error\b|<\w+\.|object at 0x"
)
STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
MOST_ESCAPES = 5
"""Out of a field, out of a form, out of the two screens it is on, and home."""

Visit = tuple[Pilot[None], CompanionApp]


def text(app: CompanionApp) -> str:
    return "\n".join(screen_text(app))


def store_of(app: CompanionApp) -> Diary:
    assert app.store is not None
    return app.store


@asynccontextmanager
async def example(folder: Path) -> AsyncIterator[Visit]:
    """The example person, with something in the bin and one window."""
    async with opened(an_example(folder)) as visit:
        yield visit


def an_example(folder: Path) -> Path:
    path, clock = folder / "example.db", FixedClock()
    make_example(path, clock)
    with closing(Diary.open(path, now=clock, kind=DiaryKind.EXAMPLE)) as diary:
        diary.settings.change(motion=False)
        diary.sleep.delete(diary.sleep.recent(TODAY, 1)[0].id)
        diary.sleep.save_window(a_window("the clinic"))
    return path


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[Visit]:
    """The program with the example in this file."""
    app = CompanionApp(path, now=FixedClock(), kind=DiaryKind.EXAMPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        yield pilot, app


def a_window(set_by: str, note: str | None = None) -> SleepWindow:
    return SleepWindow(time(23), time(6, 30), set_by, YESTERDAY, note=note)


async def test_every_place_holds_at_every_size_and_theme_and_says_example(tmp_path: Path) -> None:
    faults = []
    async with example(tmp_path) as (pilot, app):
        for theme, (width, height) in zip(THEMES, SIZES, strict=True):
            app.theme = theme.name
            await resize(pilot, width, height)
            places = every_place() if width == NARROWEST else every_screen()
            async for place in visiting(pilot, places):
                if why := what_is_wrong(app, width, height) or (height > 15 and not_named(app)):
                    faults.append(f"{place} at {width}×{height}, {theme.name}: {why}\n{text(app)}")
    assert not faults, "\n".join(faults)


async def test_every_place_holds_while_its_window_changes(tmp_path: Path) -> None:
    faults = []
    sizes = cycle(SIZES)
    async with example(tmp_path) as (pilot, app):
        async for place in visiting(pilot, every_screen()):
            width, height = next(sizes)
            await resize(pilot, width, height)
            if why := what_is_wrong(app, width, height):
                faults.append(f"{place} after {width}×{height}: {why}\n{text(app)}")
    assert not faults, "\n".join(faults)


def what_is_wrong(app: CompanionApp, width: int, height: int) -> str:
    rows = screen_text(app)
    words = "\n".join(rows)
    if len(rows) != height:
        return "it does not fit"
    if cut_off := next(reaching_out(app.screen, width), None):
        return f"{cut_off} reaches out of its place"
    if not words.strip():
        return "there is nothing"
    if found := NO_PLAIN_WORDS.search(words):
        return f"{found[0]} is no plain word"
    # What lies over a room leaves the last line of the room to be seen.
    return "" if "EXAMPLE" in words else "it looks real"


def reaching_out(screen: Screen[Any], width: int) -> Iterator[Widget]:
    """What is cut off on its right. The rows themselves tell nothing: they are always cut."""
    for each in screen.query("*"):
        if each.region.area and all(node.display for node in each.ancestors_with_self):
            # What holds the field of the palette is hidden, so that it has no place of its own.
            around = next(
                node for node in each.ancestors if isinstance(node, Widget) and node.visible
            )
            if each.region.right > min(around.region.right, width):
                yield each


def not_named(app: CompanionApp) -> str:
    """On coming to a room its name stands at the top."""
    named = not isinstance(app.screen, Room) or app.screen.TITLE_WORDS in text(app)
    return "" if named else "its name is scrolled away"


async def resize(pilot: Pilot[None], width: int, height: int) -> None:
    await pilot.resize_terminal(width, height)
    await at_rest(pilot)


async def test_help_now_is_one_key_away_from_what_lies_over_a_room(tmp_path: Path) -> None:
    async with example(tmp_path) as (pilot, app):
        async for place in visiting(pilot, [*OVER_ANOTHER, QUESTION]):
            assert app.screen.is_modal, place
            await press(pilot, "f12")
            assert app.current_mode == "help-now", place
            assert "Call 999" in text(app)


async def test_help_and_help_now_come_back_to_every_room_also_out_of_a_field(
    tmp_path: Path,
) -> None:
    async with example(tmp_path) as (pilot, app):
        async for place in visiting(pilot, rooms()):
            here = app.screen
            into_a_field(here)
            await press(pilot, "f1")
            assert isinstance(app.screen, HelpScreen), place
            assert app.screen.lines, f"{place} says nothing about itself"
            await press(pilot, "escape")
            assert app.screen is here, place
            await press(pilot, "f12", "f1")
            assert isinstance(app.screen, HelpScreen), place
            await press(pilot, "escape", "escape")
            if place.to != "help-now":
                assert app.screen is here, place
            here.set_focus(None)
            await press(pilot, "!")
            assert app.current_mode == "help-now", place


def rooms() -> list[Place]:
    return [place for place in every_screen() if place not in OVER_ANOTHER and place != QUESTION]


def into_a_field(screen: Screen[Any]) -> None:
    fields = [each for each in screen.focus_chain if isinstance(each, Input | TextArea)]
    if fields:
        screen.set_focus(fields[0])


async def test_escape_leads_from_every_place_back_to_today(tmp_path: Path) -> None:
    async with example(tmp_path) as (pilot, app):
        async for place in visiting(pilot, every_screen()):
            into_a_field(app.screen)
            presses = 0
            while (app.current_mode, len(app.screen_stack)) != ("today", 1):
                before = (app.current_mode, app.screen, app.screen.focused, text(app))
                await press(pilot, "escape")
                presses += 1
                after = (app.current_mode, app.screen, app.screen.focused, text(app))
                assert after != before, place
            assert presses <= MOST_ESCAPES, place


async def test_tab_reaches_everything_on_every_place_and_comes_round(tmp_path: Path) -> None:
    async with example(tmp_path) as (pilot, app):
        async for place in visiting(pilot, every_screen()):
            screen = app.screen
            chain = screen.focus_chain
            if not chain:
                continue
            assert {*can_have_the_focus(screen)} == {*chain}, place
            for key, order in (("tab", chain), ("shift+tab", chain[::-1])):
                screen.set_focus(order[0])
                for expected in [*order[1:], order[0]]:
                    await press(pilot, key)
                    assert app.screen is screen, f"{place}: {key} left it"
                    assert screen.focused is expected, f"{place}: {key} is caught"


def can_have_the_focus(screen: Screen[Any]) -> Iterator[Widget]:
    for each in screen.query("*"):
        if each.focusable and all(node.display for node in each.ancestors_with_self):
            yield each


@asynccontextmanager
async def hostile(folder: Path) -> AsyncIterator[Visit]:
    """A diary of someone whose every word is an attack on the terminal."""
    path, clock = folder / "[bold].db", FixedClock()
    with closing(Diary.open(path, now=clock)) as diary:
        diary.settings.change(welcomed=True, greet_as=HARMLESS)
        fill_with_hostile_words(diary)
    app = CompanionApp(path, now=clock)
    async with app.run_test(size=(120, 60)) as pilot:
        await at_rest(pilot)
        yield pilot, app


def fill_with_hostile_words(diary: Diary) -> None:
    for morning in (TODAY, YESTERDAY):
        night = Night(morning, quality=Quality.FAIR, note=HOSTILE, sleep_medicine=HOSTILE)
        diary.sleep.save(night)
    diary.sleep.save_nap(Nap(TODAY, None, 20))
    diary.sleep.save_window(a_window(HOSTILE, note=HOSTILE))
    dropped = diary.sleep.pick_habit(None, HOSTILE, YESTERDAY)
    diary.sleep.tick_habit(dropped.id, YESTERDAY, HabitAnswer.SOME)
    diary.sleep.drop_habit(dropped.id, TODAY)
    diary.sleep.pick_habit(None, HOSTILE, YESTERDAY)
    window = diary.sleep.save_window(a_window(HOSTILE))
    diary.sleep.delete_window(window.id)
    diary.settings.change(worse_after_effort="no", food="show")
    diary.eating.pick_habit(None, HOSTILE, YESTERDAY)
    typed = {OWN_ITEMS: HOSTILE}
    diary.drafts.keep(SHOPPING_FORM, SHOPPING_SUBJECT, typed)
    fill_pacing_with_hostile_words(diary)
    diary.lessons.write("pain/what-pain-is", reflection=HOSTILE, own_words=HOSTILE)
    diary.up_and_down.add(UpDownLine(Way.UP, HOSTILE, HOSTILE, YESTERDAY))
    fill_wellbeing_with_hostile_words(diary)
    fill_story_with_hostile_words(diary)
    fog = diary.own_questions.save(OwnQuestion(HOSTILE))
    diary.check_ins.save(CheckIn(TODAY, HOSTILE, HOSTILE, note=HOSTILE, own={fog.id: 3}))
    diary.appointments.save(
        Appointment(LATER, None, None, HOSTILE, HOSTILE, HOSTILE, HOSTILE, zone="Europe/London")
    )
    diary.things_to_say.save(ThingToSay(HOSTILE, TODAY))
    diary.learned.save(LearnedLine(HOSTILE, TODAY, "practice"))
    diary.practices.save(
        PracticeLog("sounds", TODAY, 60, words_before=HOSTILE, words_after=HOSTILE, noticed=HOSTILE)
    )


def fill_wellbeing_with_hostile_words(diary: Diary) -> None:
    movement = diary.movements.save(
        Movement(HOSTILE, TODAY, HOSTILE, Decimal(2), HOSTILE, HOSTILE, None, HOSTILE)
    )
    diary.movements.save_day(MovementDay(movement.id, TODAY, MovementAnswer.PART, HOSTILE))
    pleasure = diary.pleasures.save(Pleasure(HOSTILE))
    diary.pleasures.save_day(PleasureDay(pleasure.id, TODAY, HOSTILE))
    diary.hard_moments.save(HardMoment(TODAY, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE))
    diary.medicines.save(Medicine(HOSTILE, HOSTILE, HOSTILE, HOSTILE, note=HOSTILE))
    diary.medicines.save_question(MedicineQuestion(HOSTILE, TODAY, HOSTILE))


def fill_story_with_hostile_words(diary: Diary) -> None:
    diary.life_areas.rate(Rating("getting-about", 7, 8, HOSTILE), TODAY)
    diary.body_charts.mark(BodyPlace(Side.FRONT, "left-knee", HOSTILE, HOSTILE), TODAY)
    diary.own_activities.save(OwnActivity(HOSTILE))
    diary.story.write(StoryLine("understand", HOSTILE, TODAY))
    diary.story.save_score(GivenScore(HOSTILE, TODAY, Decimal(3), HOSTILE, HOSTILE))


def fill_pacing_with_hostile_words(diary: Diary) -> None:
    activity = diary.pacing.save_activity(Activity(HOSTILE, unit=HOSTILE, why=HOSTILE))
    amount = Decimal(9)
    for days in range(8):
        day = TODAY - days * ONE_DAY
        diary.pacing.save_log(Log(activity.id, day, amount, 20, note=HOSTILE))
    diary.pacing.save_try(Try(activity.id, YESTERDAY, amount, note=HOSTILE))
    from_day = TODAY - 8 * ONE_DAY
    diary.pacing.save_plan(
        Plan(activity.id, from_day, amount, first_amount=amount, set_by=HOSTILE, note=HOSTILE)
    )
    diary.pacing.save_item(PlannedItem(TODAY, HOSTILE, 30))
    other = diary.pacing.save_activity(Activity(f"{HOSTILE} aside"))
    diary.pacing.archive_activity(other.id, TODAY)


SHOWS_HOSTILE_WORDS = {
    "today": HARMLESS,
    "settings": HARMLESS,
    "data": "[bold].db",
    **dict.fromkeys(["sleep:habits", "eating", "eating:shopping"], HARMLESS),
    **dict.fromkeys(["pacing", "pacing:day", "pacing:aside"], HARMLESS),
    **{f"pacing {keys}": HARMLESS for keys in ("g", "w", "enter", "enter i", "enter c")},
    **{f"wellbeing:{door}": HARMLESS for door in WELLBEING_DOORS},
    **{f"wellbeing:{door} enter": HARMLESS for door in ("movements", "thoughts", "medicines")},
    **{f"wellbeing:{keys}": HARMLESS for keys in ("pleasures h", "medicines n", "movements n")},
    **dict.fromkeys(["checkin", "checkin:weeks", "checkin:questions"], HARMLESS),
    "sleep:window": HARMLESS,
    **dict.fromkeys(["practice:log", "practice:log enter"], HARMLESS),
    **dict.fromkeys(["pain:up-and-down", "pain:up-and-down v"], HARMLESS),
    **dict.fromkeys(["going:learned", "going:learned enter", "practice"], HARMLESS),
    **{f"story:{door}": HARMLESS for door in STORY_DOORS},
    **dict.fromkeys(["story", "story:words enter", "story:body v"], HARMLESS),
    f"sleep:{TODAY}": HARMLESS,
    **dict.fromkeys(["team", "team:appointments", "team:say"], HARMLESS),
    **dict.fromkeys(["team:since", "team:share"], HARMLESS),
}


async def test_hostile_words_are_shown_as_they_are_and_steer_nothing(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    shown = set()
    faults = []
    # A short name, so that the path stands in one row.
    async with hostile(tmp_path_factory.mktemp("h")) as (pilot, app):
        async for place in visiting(pilot, every_screen()):
            words = text(app)
            if SHOWS_HOSTILE_WORDS.get(str(place), "\0") in words:
                shown.add(str(place))
            if found := STEERING.search(words.replace("\n", "")):
                faults.append(f"{place}: {found[0]!r} reaches the terminal")
            if any("exit" in action for action in actions_to_click(app)):
                faults.append(f"{place}: a person's words can be clicked")
    assert not faults, "\n".join(faults)
    assert shown == SHOWS_HOSTILE_WORDS.keys()


async def test_a_hostile_note_is_found_and_shown_as_it_is(tmp_path: Path) -> None:
    async with hostile(tmp_path) as (pilot, app):
        await arrive(pilot, Place("today", ("ctrl+p", *"[bold]")))
        assert HARMLESS in text(app)
        assert not STEERING.search(text(app).replace("\n", ""))
        assert not any("exit" in action for action in actions_to_click(app))


def actions_to_click(app: App[Any]) -> Iterator[str]:
    """What a click on any cell of the screen would do."""
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            if segment.style is not None and "@click" in segment.style.meta:
                yield str(segment.style.meta["@click"])

"""The whole flare-up plan: as text, as a page to print, as JSON, and read on the screen."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from textual.pilot import Pilot

from pain_companion.app import CompanionApp
from pain_companion.content.helpnow import read_help_now
from pain_companion.domain.flare_plan import MORE, FlarePlan, Part, PlanLine
from pain_companion.domain.people import Person
from pain_companion.exchange.flare_json import plan_json
from pain_companion.exchange.flare_page import (
    MEDICINES_NOTE,
    NOTHING_YET,
    PlanPage,
    printed_plan,
)
from pain_companion.exchange.printed import page_text
from pain_companion.exchange.printed_html import page_html
from pain_companion.exchange.text_page import save_page
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.flare_page import HOW_TO_BEGIN, NO_MESSAGE, FlarePageScreen
from pain_companion.screens.save_plan import SavePlanScreen
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.faults import NoSpaceError
from pain_companion.widgets.field import Field
from pain_companion.words.flare_ease import STEADY
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import beside_menu
from tests.places import at_rest, press

EXAMPLE = "EXAMPLE. A made-up person, nobody's plan."

TODAY = date(2026, 11, 23)
HOSTILE = (
    "<script>alert(1)</script> \"'&<b> [red]x[/] [/nope] [@click=app.exit]x[/] \u202e\x1b]0;t\x07"
)
HOSTILE_SHOWN = "<script>alert(1)</script> \"'&<b> [red]x[/] [/nope] [@click=app.exit]x[/]"
HELP_NOW = read_help_now()
PLAN = FlarePlan(
    [
        PlanLine(Part.USUAL_PAIN, "Low back, dull, most days", id="1"),
        PlanLine(Part.SIGNS_MOOD, "Short with people", id="2"),
        PlanLine(Part.SAY_TO_MYSELF, "This has passed before", id="3"),
        PlanLine(Part.FIRST_HOURS, "Lie down with a warm pack", id="4"),
        PlanLine(Part.FIRST_HOURS, "Breathe out slowly", place=1, id="5"),
        PlanLine(Part.MEDICINES, "As on my list", "Dr Lee, GP, 3 May 2026", id="6"),
        PlanLine(Part.MESSAGES, "I have a flare-up. I will ring tomorrow.", "Sam", id="7"),
        PlanLine(Part.THOUGHTS, "It never ends", "It has ended each time", id="8"),
        PlanLine(Part.COMFORT_KIT, "Warm socks", "top drawer", id="9"),
        PlanLine(Part.EASING, "I laugh at something", id="10"),
        PlanLine(Part.EASE, "50", "2", id="11"),
    ]
)
PEOPLE = [Person("Ann", "my sister", "can drive", "01632 960000"), Person("Dr Lee")]
PAGE = PlanPage(PLAN, PEOPLE, TODAY, HELP_NOW, date(2026, 11, 20), limited=False)


def plan_text(page: PlanPage) -> str:
    return page_text(printed_plan(page))


def plan_html(page: PlanPage) -> str:
    return page_html(printed_plan(page))


def hostile_page() -> PlanPage:
    lines = [
        PlanLine(part, HOSTILE, HOSTILE if part in MORE else None)
        for part in Part
        if part is not Part.EASE
    ]
    people = [Person(HOSTILE, HOSTILE, HOSTILE, HOSTILE)]
    return PlanPage(FlarePlan(lines), people, TODAY, HELP_NOW)


class Seen(HTMLParser):
    """What a browser would make of a page: its elements, attributes and words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


def in_text(words: str) -> str:
    return " ".join(words.split())


# As text


def test_the_plan_as_text() -> None:
    golden("flare-plan-text", plan_text(PAGE).splitlines())
    assert all(len(row) <= 78 for row in plan_text(PAGE).splitlines())


@pytest.mark.parametrize("make", [plan_text, lambda page: Seen(plan_html(page)).words])
def test_it_says_when_to_leave_it_before_anything_else(make: Callable[[PlanPage], str]) -> None:
    words = in_text(make(PAGE))
    for line in HELP_NOW.not_usual:
        assert words.index(line) < words.index("My usual pain")
    for number in ("999", "111", "116 123"):
        assert number in words


@pytest.mark.parametrize("make", [plan_text, plan_html])
def test_parts_without_a_line_are_left_out(make: Callable[[PlanPage], str]) -> None:
    assert "Days 3 to 7" not in make(PAGE)
    assert "Lie down with a warm pack" in make(PAGE)
    empty = make(PlanPage(FlarePlan(), [], TODAY, HELP_NOW))
    assert NOTHING_YET in empty
    assert "999" in empty


@pytest.mark.parametrize("make", [plan_text, plan_html])
def test_stages_have_a_sign_and_a_word(make: Callable[[PlanPage], str]) -> None:
    told = make(PAGE).lower()
    for stage in ("! leave the plan", "○ usual", "△ first signs", "■ flare-up", "○ back to usual"):
        assert stage in told


def test_medicines_stand_with_who_agreed_them_and_a_caution() -> None:
    told = in_text(plan_text(PAGE))
    assert "As on my list (agreed with Dr Lee, GP, 3 May 2026)" in told
    assert MEDICINES_NOTE in told


def test_within_limits_there_is_no_figure_and_no_step_back() -> None:
    assert "half, back in 2 steps" in plan_text(PAGE)
    limited = PlanPage(PLAN, PEOPLE, TODAY, HELP_NOW, limited=True)
    told = plan_text(limited)
    assert f"plans rest. {STEADY}" in in_text(told)
    assert "step" not in told
    assert "half" not in told
    assert plan_json(limited)["ease"] == {"chosen": True, "plans_rest": True}


# To print


def test_the_page_is_made_for_a4_and_loads_nothing() -> None:
    page = plan_html(PAGE)
    assert "size: A4" in page
    seen = Seen(page)
    assert not seen.tags & {"script", "link", "img", "iframe", "object", "a", "form", "base"}
    assert not seen.attributes & {"src", "href", "srcset", "action", "style", "onload"}
    assert "default-src 'none'" in page
    for address in ("http:", "https:", "//", "www.", "url(", "@import"):
        assert address not in page


def test_every_word_of_the_person_is_text_on_the_page() -> None:
    plain, hostile = Seen(plan_html(PAGE)), Seen(plan_html(hostile_page()))
    assert hostile.tags <= plain.tags
    assert hostile.attributes == plain.attributes
    assert hostile.words.count(HOSTILE_SHOWN) == len(Part) - 1 + len(MORE) - 1 + 4


@pytest.mark.parametrize("make", [plan_text, plan_html])
def test_nothing_on_the_page_steers_a_terminal_or_a_reader(
    make: Callable[[PlanPage], str],
) -> None:
    for character in ("\x1b", "\x07", "\u202e"):
        assert character not in make(hostile_page())


def test_a_longer_plan_has_smaller_type() -> None:
    parts = [part for part in Part if part is not Part.EASE]
    many = [PlanLine(part, f"{part} {number}") for part in parts for number in range(6)]
    longer = plan_html(PlanPage(FlarePlan(many), PEOPLE, TODAY, HELP_NOW))
    assert "font: 11pt" in plan_html(PAGE)
    assert "font: 8pt" in longer


@pytest.mark.parametrize("make", [plan_text, plan_html])
def test_the_examples_plan_says_that_it_is_one(make: Callable[[PlanPage], str]) -> None:
    assert "EXAMPLE" not in make(PAGE)
    made_up = PlanPage(PLAN, PEOPLE, TODAY, HELP_NOW, is_example=True)
    words = in_text(Seen(make(made_up)).words if make is plan_html else make(made_up))
    assert words.index(EXAMPLE) < words.index(HELP_NOW.not_usual[0])


def test_a_page_is_for_its_owner_alone_and_reads_back(tmp_path: Path) -> None:
    place = tmp_path / "plan.html"
    save_page(place, plan_html(PAGE))
    assert place.read_text(encoding="utf-8") == plan_html(PAGE)
    assert place.stat().st_mode & 0o077 == 0
    with pytest.raises(NoSpaceError):
        save_page(tmp_path / "nowhere" / "plan.html", "words")


# As JSON


def test_json_has_every_line_and_who_can_help() -> None:
    told = json.loads(json.dumps(plan_json(PAGE)))
    assert told["last_changed"] == "2026-11-20"
    assert told["ease"] == {"chosen": True, "share_percent": 50, "steps_back": 2}
    parts = {each["part"]: each["lines"] for each in told["parts"]}
    assert parts["the first hours"] == [
        {"words": "Lie down with a warm pack"},
        {"words": "Breathe out slowly"},
    ]
    assert parts["comfort kit"] == [{"words": "Warm socks", "where_it_is": "top drawer"}]
    assert told["people"][1] == {"name": "Dr Lee", "who": None, "can_do": None, "reach": None}
    assert told["leave_the_plan"][0] == HELP_NOW.not_usual[0]


# On the screen


def fill_plan(diary: Diary) -> None:
    diary.flares.save_lines([PlanLine(*_said(line)) for line in PLAN.lines])
    diary.people.save_all(PEOPLE)


def _said(line: PlanLine) -> tuple[Part, str, str | None, int]:
    return line.part, line.words, line.more, line.place


def fill_hostile(diary: Diary) -> None:
    diary.flares.save_lines([PlanLine(*_said(line)) for line in hostile_page().plan.lines])
    diary.people.save_all(hostile_page().people)


@asynccontextmanager
async def plan_screen(
    fresh_app: FreshApp,
    fill: Callable[[Diary], object] = fill_plan,
    size: tuple[int, int] = (80, 24),
    kind: DiaryKind = DiaryKind.OWN,
) -> AsyncIterator[tuple[Pilot[None], CompanionApp]]:
    """The app at the whole plan."""
    app = fresh_app(fill=fill, kind=kind, worse_after_effort="no", motion=False)
    async with app.run_test(size=size) as pilot:
        await at_rest(pilot)
        assert app.store is not None
        await app.push_screen(FlarePageScreen(app.store, app.now))
        await at_rest(pilot)
        yield pilot, app


async def test_the_plan_is_read_from_the_top_with_the_arrows(fresh_app: FreshApp) -> None:
    async with plan_screen(fresh_app) as (pilot, app):
        golden("flare-page-80x24", screen_text(app))
        await press(pilot, *["pagedown"] * 4)
        assert "01632 960000" in beside_menu(app)


async def test_the_page_shows_the_plan_anew_after_an_undo(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        diary.flares.save_line(PlanLine(Part.FIRST_HOURS, "Lie down"))
        diary.flares.save_line(PlanLine(Part.FIRST_HOURS, "Ring Ann", place=1))

    async with plan_screen(fresh_app, fill) as (pilot, app):
        assert "Ring Ann" in beside_menu(app)
        await press(pilot, "u")
        assert "Lie down" in beside_menu(app)
        assert "Ring Ann" not in beside_menu(app)


async def test_a_message_is_copied_and_the_screen_says_so(fresh_app: FreshApp) -> None:
    async with plan_screen(fresh_app) as (pilot, app):
        await press(pilot, "c")
        assert app.clipboard == "I have a flare-up. I will ring tomorrow."
        assert "Copied." in beside_menu(app)
        assert "Some terminals do not allow copying." in beside_menu(app)


async def test_of_several_messages_one_is_chosen(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        fill_plan(diary)
        diary.flares.save_line(PlanLine(Part.MESSAGES, "Second message", place=1))

    async with plan_screen(fresh_app, fill) as (pilot, app):
        await press(pilot, "c", "down", "enter")
        assert app.clipboard == "Second message"


async def test_without_a_message_it_says_so(fresh_app: FreshApp) -> None:
    async with plan_screen(fresh_app, lambda _: None) as (pilot, app):
        await press(pilot, "c")
        assert NO_MESSAGE in beside_menu(app)
        await press(pilot, "end")
        assert f"{NOTHING_YET} {HOW_TO_BEGIN}" in beside_menu(app)


async def test_the_plan_is_saved_as_text_by_keyboard(fresh_app: FreshApp, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    async with plan_screen(fresh_app) as (pilot, app):
        await press(pilot, "w", "enter", "enter")
        saved = tmp_path / "home" / "flare-up-plan-2026-11-23.txt"
        assert "Lie down with a warm pack" in saved.read_text(encoding="utf-8")
        assert saved.stat().st_mode & 0o077 == 0
        assert "Saved and checked" in beside_menu(app)


async def test_a_page_to_print_is_opened_only_after_asking(
    fresh_app: FreshApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").mkdir()
    opened: list[str] = []
    async with plan_screen(fresh_app) as (pilot, app):
        monkeypatch.setattr(app, "open_url", opened.append)
        await press(pilot, "h", "enter", "enter")
        saved = tmp_path / "home" / "flare-up-plan-2026-11-23.html"
        assert saved.exists()
        assert isinstance(app.screen, ConfirmScreen)
        await press(pilot, "enter")
        assert opened == []
        await press(pilot, "enter", "y", "y")
        assert opened == [saved.as_uri()]


async def test_a_file_is_replaced_only_after_asking_and_the_diary_never(
    fresh_app: FreshApp, tmp_path: Path, diary_path: Path
) -> None:
    there = tmp_path / "there.txt"
    there.write_text("mine")
    async with plan_screen(fresh_app) as (pilot, app):
        await press(pilot, "w")
        app.screen.query_one(Field).text = str(there)
        await press(pilot, "enter", "enter")
        assert isinstance(app.screen, ConfirmScreen)
        await press(pilot, "n")
        assert there.read_text() == "mine"
        app.screen.query_one(Field).text = str(diary_path)
        await press(pilot, "enter")
        assert "write over your diary" in beside_menu(app)
        app.screen.query_one(Field).text = ""
        await press(pilot, "enter")
        assert "Say where" in beside_menu(app)
        app.screen.query_one(Field).text = str(tmp_path / "no" / "folder.txt")
        await press(pilot, "enter")
        assert isinstance(app.screen, SavePlanScreen)


async def test_the_examples_plan_is_named_as_one(fresh_app: FreshApp, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    async with plan_screen(fresh_app, kind=DiaryKind.EXAMPLE) as (pilot, _):
        await press(pilot, "w", "enter", "enter")
        (saved,) = (tmp_path / "home").glob("*.txt")
        assert saved.name == "flare-up-plan-example-2026-11-23.txt"
        assert saved.read_text(encoding="utf-8").startswith(EXAMPLE)


@pytest.mark.slow
@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 32)])
async def test_hostile_words_stand_on_the_screen_as_they_are(
    fresh_app: FreshApp, size: tuple[int, int]
) -> None:
    async with plan_screen(fresh_app, fill_hostile, size) as (pilot, app):
        seen = beside_menu(app)
        for _ in range(80):
            await press(pilot, "pagedown")
            seen += beside_menu(app)
        assert "[/nope]" in seen
        await press(pilot, "c", "w", "escape", "escape", "h", "escape", "escape")
        assert isinstance(app.screen, FlarePageScreen)

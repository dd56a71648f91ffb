"""Which page is offered to read today, by which rule, and how it is put off."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.content.lessons import lesson_names
from pain_companion.content.library import STEP_PAGES, is_hidden, titles
from pain_companion.content.toolkit_content import tool_titles
from pain_companion.domain import reading
from pain_companion.domain.reading import (
    LESSONS,
    PUT_OFF_DAYS,
    SLEEP_PAGES,
    TOOL_PAGES,
    Offer,
    PutOff,
    Reader,
    Why,
    page_for,
)
from pain_companion.domain.sleep import Night
from pain_companion.domain.toolkit import Tool
from pain_companion.store.check import check
from pain_companion.store.diary import Diary
from pain_companion.today_page import offer_for, todays_lines
from pain_companion.words.reading import PAGES, WHY
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import FreshApp, golden, screen_text
from tests.flares import start_flare
from tests.journeys import status
from tests.pacing import start_walking
from tests.places import at_rest, press

TODAY = date(2026, 11, 23)
EVERYTHING = Reader(
    is_new=True,
    flare_lasts=True,
    flare_ended_on=TODAY,
    nights_this_week=7,
    has_plans=True,
    tools=tuple(TOOL_PAGES),
)


def offered(reader: Reader, today: date = TODAY) -> Offer:
    offer = page_for(reader, today)
    assert offer is not None
    return offer


def over_days(reader: Reader, days: int = 60) -> list[Offer]:
    return [offered(reader, TODAY + timedelta(days=day)) for day in range(days)]


def test_what_is_going_on_comes_first() -> None:
    assert offered(EVERYTHING) == Offer("flare/the-first-hours", Why.FLARE)
    after = replace(EVERYTHING, flare_lasts=False)
    assert offered(after) == Offer("flare/after-the-flare-up", Why.AFTER)
    assert offered(after, TODAY + timedelta(days=7)).why is Why.AFTER
    assert offered(after, TODAY + timedelta(days=8)) == Offer("pain/what-pain-is", Why.NEW)


def test_a_page_that_is_put_off_makes_room_for_the_one_after_it() -> None:
    flare = Reader(flare_lasts=True, put_off={"flare/the-first-hours"})
    assert offered(flare) == Offer("flare/moods-in-a-flare-up", Why.FLARE)
    new = Reader(is_new=True, put_off={"pain/what-pain-is"})
    assert offered(new) == Offer("about/what-today-offers", Why.NEW)


def test_otherwise_it_is_the_first_lesson_not_read() -> None:
    assert {each.page for each in over_days(Reader())} == {LESSONS[0]}
    assert offered(Reader(lessons_read=LESSONS[:3])) == Offer(LESSONS[3], Why.LESSON)
    assert page_for(Reader(lessons_read=LESSONS), TODAY) is None


def test_the_rules_that_fit_take_turns_and_so_do_their_pages() -> None:
    offers = over_days(Reader(nights_this_week=2, has_plans=True, tools=("nights", "my-people")))
    whys = [each.why for each in offers[:4]]
    assert set(whys) == {Why.NIGHTS, Why.PLANS, Why.TOOLS, Why.LESSON}
    assert [each.why for each in offers[4:8]] == whys
    assert {each.page for each in offers if each.why is Why.NIGHTS} == set(SLEEP_PAGES)
    of_tools = {each.page for each in offers if each.why is Why.TOOLS}
    assert of_tools == {TOOL_PAGES["nights"], TOOL_PAGES["my-people"]}


def test_a_tool_without_a_page_and_one_of_the_persons_own_offer_none() -> None:
    assert {each.why for each in over_days(Reader(tools=("today", "my own")))} == {Why.LESSON}


def test_a_page_of_an_area_that_is_hidden_gives_way_to_the_next_reason() -> None:
    reader = Reader(tools=("food-and-drink",))
    assert TOOL_PAGES["food-and-drink"] in {each.page for each in over_days(reader)}
    hidden = over_days(replace(reader, hidden=("eating",)))
    assert {each.page for each in hidden} == {LESSONS[0]}


readers = st.builds(
    Reader,
    is_new=st.booleans(),
    flare_lasts=st.booleans(),
    flare_ended_on=st.none() | st.dates(TODAY - timedelta(days=20), TODAY),
    nights_this_week=st.integers(0, 7),
    has_plans=st.booleans(),
    tools=st.lists(st.sampled_from(sorted(TOOL_PAGES))),
    lessons_read=st.sets(st.sampled_from(LESSONS)),
    put_off=st.sets(st.sampled_from(sorted(PAGES))),
    hidden=st.sampled_from([(), ("eating",)]),
)


@given(readers, st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_no_page_is_offered_that_is_read_put_off_or_hidden(reader: Reader, today: date) -> None:
    offer = page_for(reader, today)
    if offer is not None:
        assert offer.page in PAGES
        assert offer.page not in {*reader.put_off, *reader.lessons_read, *STEP_PAGES}
        assert not is_hidden(offer.page, reader.hidden)
    assert offer == page_for(reader, today)


def test_every_page_on_offer_is_in_the_library_under_this_title() -> None:
    named = {*TOOL_PAGES.values(), *LESSONS}
    for name in vars(reading):
        named |= (
            {*getattr(reading, name)} if name.endswith("_PAGES") and name != "TOOL_PAGES" else set()
        )
    assert set(PAGES) == named
    assert titles(PAGES) == PAGES
    assert set(WHY) == set(Why)
    assert lesson_names() == LESSONS
    assert set(TOOL_PAGES) <= set(tool_titles())


def test_a_page_is_put_off_for_30_days() -> None:
    put_off = PutOff("sleep/winding-down", TODAY)
    assert put_off.holds(TODAY + timedelta(days=PUT_OFF_DAYS - 1))
    assert not put_off.holds(TODAY + timedelta(days=PUT_OFF_DAYS))


FILLS: list[tuple[Callable[[Diary], object], Why]] = [
    (lambda diary: None, Why.NEW),
    (start_flare, Why.FLARE),
    (lambda diary: diary.sleep.save(Night(TODAY - timedelta(days=60))), Why.LESSON),
    (lambda diary: diary.lessons.finish(LESSONS[0], TODAY), Why.LESSON),
    (start_walking, Why.PLANS),
    (lambda diary: diary.toolkit.mark(Tool(key="nights", id="nights"), in_use=True), Why.TOOLS),
]


@pytest.mark.parametrize(("fill", "why"), FILLS)
def test_the_rules_look_at_the_diary(
    diary: Diary, fill: Callable[[Diary], object], why: Why
) -> None:
    fill(diary)
    days = [TODAY + timedelta(days=day) for day in range(3)]
    assert why in {
        found.why for day in days if (found := offer_for(diary, day, nights_this_week=0))
    }


def test_what_is_put_off_is_undone_and_is_sound(diary: Diary, clock: FixedClock) -> None:
    diary.reading.put_off("pain/what-pain-is", TODAY)
    assert diary.reading.put_off_pages(TODAY) == {"pain/what-pain-is"}
    assert diary.reading.put_off_pages(TODAY + timedelta(days=PUT_OFF_DAYS)) == set()
    assert "What Today offers" in "\n".join(todays_lines(diary, clock()))
    assert check(diary.path).problems == []
    diary.history.undo()
    assert diary.reading.put_off_pages(TODAY) == set()
    assert "What pain is" in "\n".join(todays_lines(diary, clock()))


async def test_not_now_is_one_key_and_can_be_taken_back(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert "What pain is. A good first page." in "\n".join(screen_text(app))
        await press(pilot, "n")
        golden("today-put-off-80x24", screen_text(app))
        assert app.store is not None
        assert app.store.reading.put_off_pages(TODAY) == {"pain/what-pain-is"}
        await press(pilot, "u")
        assert status(app.screen) == "Undone: A page put off. Ctrl+Y does it again."
        assert "What pain is." in "\n".join(screen_text(app))


async def test_without_a_page_to_read_there_is_no_key_for_it(fresh_app: FreshApp) -> None:
    def put_all_off(diary: Diary) -> None:
        for page in PAGES:
            diary.reading.put_off(page, TODAY)

    app = fresh_app(fill=put_all_off)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert "not this page" not in "\n".join(screen_text(app))
        await press(pilot, "n")
        assert app.store is not None
        assert len(app.store.history.recent(100)) == len(PAGES)


def test_a_page_is_put_off_by_a_command(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "read")
    told = run("winding-down", "--not-now")
    assert told.lines[0] == "Put off. It is not offered for 30 days."
    with closing(Diary.open(diary_path, now=clock)) as diary:
        assert diary.reading.put_off_pages(TODAY) == {"sleep/winding-down"}

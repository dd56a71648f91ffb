"""Reading by keyboard: the list of pages, a page, its contents, its links and its sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot
from textual.widgets import OptionList

from pain_companion.app import CompanionApp
from pain_companion.content.lessons import lesson_names
from pain_companion.content.library import MEASURE, STAY, page_names, read_page
from pain_companion.content.subjects import SUBJECTS
from pain_companion.screens.about import AboutScreen
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.contents import ContentsScreen
from pain_companion.screens.library import LibraryScreen
from pain_companion.screens.page import PageScreen
from pain_companion.screens.subject import SubjectScreen
from pain_companion.widgets.menu import Menu
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import FreshApp, golden, screen_text
from tests.places import Place, arrive, at_rest, press

PAGE = "sleep/winding-down"
TO_THE_LINKS = ["end", "down"]


def text(app: CompanionApp) -> str:
    """What stands in the part that is read, whatever its rows are broken by."""
    part = app.screen.query("#body, #question, #contents").first().content_region
    rows = screen_text(app)[part.y : part.bottom]
    return " ".join(" ".join(row[part.x : part.right] for row in rows).split())


async def open_page(pilot: Pilot[None], name: str = PAGE) -> PageScreen:
    await at_rest(pilot)
    await arrive(pilot, Place(f"page:{name}"))
    assert isinstance(pilot.app.screen, PageScreen)
    return pilot.app.screen


async def test_the_list_at_the_home_size(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "l")
        golden("learn-80x24", screen_text(app))


async def test_a_subject_has_its_pages_in_order_and_escape_leads_back_to_each(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "l", "down", "enter")
        assert isinstance(app.screen, SubjectScreen)
        golden("subject-80x24", screen_text(app))
        menu = app.screen.query_one(Menu)
        assert [option.id for option in menu.options][:11] == [*lesson_names()]
        await press(pilot, "down", "enter", "escape")
        assert isinstance(app.screen, SubjectScreen)
        assert menu.highlighted == 1
        await press(pilot, "escape")
        assert isinstance(app.screen, LibraryScreen)
        marked = app.screen.query_one(Menu).highlighted_option
        assert marked is not None
        assert marked.id == "pain"


async def test_a_hidden_subject_keeps_the_pages_that_help_all_the_same(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(food="hide")
    async with app.run_test(size=(40, 15)) as pilot:
        await at_rest(pilot)
        await arrive(pilot, Place("learn"))
        assert "eating" not in {option.id for option in app.screen.query_one(Menu).options}
        await arrive(pilot, Place("learn:wellbeing"))
        assert {option.id for option in app.screen.query_one(Menu).options} > STAY


def test_the_list_of_the_command_is_by_subject(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = runner(diary_path, clock, capsys, "read")("--list").lines
    headings = [line for line in lines if "/" not in line and line]
    assert headings == [*SUBJECTS.values()]
    assert lines[0] == "Understanding pain"
    assert lines[1] == "pain/what-pain-is: What pain is"
    assert len(lines) == len(page_names()) + 2 * len(headings) - 1


async def test_a_page_at_the_home_size_begins_at_its_top(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_page(pilot)
        golden("page-80x24", screen_text(app))


@pytest.mark.parametrize("width", [40, 200])
async def test_no_line_is_longer_than_is_easy_to_read(fresh_app: FreshApp, width: int) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(width, 60)) as pilot:
        page = await open_page(pilot)
        left = min(each.region.x for each in page.query("#body > *"))
        for _ in range(4):
            for row in screen_text(app)[:-2]:
                words = row[left:].rstrip(" ▁▂▃▄▅▆▇█▎")
                assert cell_len(words) <= MEASURE
            await press(pilot, "pagedown")


async def test_contents_lead_to_a_heading(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_page(pilot)
        headings = read_page(PAGE).headings
        assert headings[2] not in text(app)
        await press(pilot, "c")
        assert isinstance(app.screen, ContentsScreen)
        assert all(heading in text(app) for heading in headings)
        await press(pilot, "down", "down", "enter")
        assert isinstance(app.screen, PageScreen)
        assert headings[2] in text(app)[:60]


async def test_contents_close_without_going_anywhere(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        page = await open_page(pilot)
        for key in ("escape", "c"):
            await press(pilot, "c", "down", key)
            assert app.screen is page
            assert page.query_one("#body").scroll_offset.y == 0


async def test_a_link_to_a_page_and_one_to_an_area_are_followed_by_enter(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        await open_page(pilot)
        await press(pilot, *TO_THE_LINKS, "enter")
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.name == read_page(PAGE).links[0]
        await press(pilot, "escape")
        assert isinstance(app.screen, LibraryScreen)
        await open_page(pilot)
        await press(pilot, *TO_THE_LINKS, "down", "down", "enter")
        assert app.current_mode == "sleep"


async def test_a_link_is_followed_by_a_click(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 60)) as pilot:
        page = await open_page(pilot)
        await press(pilot, "end")
        await pilot.click(page.query(Menu).first(), offset=(2, 0))
        await at_rest(pilot)
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.name == read_page(PAGE).links[0]


async def test_the_arrows_lead_into_the_links_and_back_to_reading(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        page = await open_page(pilot)
        await press(pilot, *TO_THE_LINKS)
        assert isinstance(page.focused, OptionList)
        await press(pilot, "up")
        assert page.focused is None
        await press(pilot, "home")
        assert page.query_one("#body").scroll_offset.y == 0


async def test_the_arrows_move_the_page_a_row_at_a_time(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        page = await open_page(pilot)
        seen = []
        for key in ("down", "down", "up", "pagedown", "pageup"):
            await press(pilot, key)
            seen.append(page.query_one("#body").scroll_offset.y)
    assert seen[:3] == [1, 2, 1]
    assert seen[3] > 10
    assert seen[4] < 10


async def test_an_address_is_named_and_opened_only_after_a_yes(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = fresh_app(worse_after_effort="no")
    opened: list[str] = []
    monkeypatch.setattr(app, "open_url", opened.append)
    address = read_page(PAGE).sources[0].address
    async with app.run_test(size=(120, 32)) as pilot:
        page = await open_page(pilot)
        for answer, so_far in (("enter", []), ("escape", []), ("y", [address])):
            page.query_one("#sources", Menu).focus()
            await press(pilot, "home", "enter")
            assert isinstance(app.screen, ConfirmScreen)
            assert address in text(app).replace(" ", "")
            await press(pilot, answer)
            assert opened == so_far


async def test_the_pages_of_about_are_one_key_from_the_words_above_them(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(40, 15)) as pilot:
        await at_rest(pilot)
        await arrive(pilot, Place("about"))
        assert isinstance(app.screen, AboutScreen)
        assert "About Pain Companion" in "\n".join(screen_text(app))
        await press(pilot, "end", "down", "down", "enter")
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.name == "about/privacy-and-your-data"


async def test_the_arrows_reach_every_link_and_every_source(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        page = await open_page(pilot)
        await press(pilot, "end")
        reached = []
        for _ in range(len(page.page.links) + len(page.page.sources)):
            await press(pilot, "down")
            menu = page.focused
            assert isinstance(menu, Menu)
            reached.append((menu.id, menu.highlighted))
    links = [(None, place) for place in range(len(read_page(PAGE).links))]
    sources = [("sources", place) for place in range(len(read_page(PAGE).sources))]
    assert reached == [*links, *sources]

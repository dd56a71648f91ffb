"""Finding words in pages and in a person's own notes: by the screen, the palette and a command."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Input

from pain_companion.content.library import names_for, page_names, read_page
from pain_companion.content.page_search import find_pages, page_words
from pain_companion.domain.sleep import Night
from pain_companion.finding import MOST_NOTES, MOST_PAGES, find_anything
from pain_companion.screens.library import LibraryScreen
from pain_companion.screens.night import NightScreen
from pain_companion.screens.page import PageScreen
from pain_companion.screens.search import FindScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.menu import Menu
from pain_companion.words.findings import (
    LONGEST_LINE,
    NOTHING_FOUND,
    Finding,
    Found,
    found_lines,
    snippet,
)
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, TODAY, text, words_on
from tests.places import Place, arrive, at_rest, press

NOTE = f"Zyz. {HOSTILE}"


def write_a_night(diary: Diary) -> None:
    diary.sleep.save(Night(TODAY, note=NOTE))


def names_found(text: str, *, limited: bool = False, hidden: tuple[str, ...] = ()) -> list[str]:
    names = names_for(limited=limited, hidden=hidden)
    return [page.name for page in find_pages(text, names, 200)]


def test_every_page_is_found_by_its_title() -> None:
    for name in page_names():
        assert name in names_found(read_page(name).title)[:5], name


def test_titles_come_before_bodies() -> None:
    found = names_found("winding")
    assert found[0] == "sleep/winding-down"
    in_titles = ["sleep" in read_page(name).title.lower() for name in names_found("sleep")]
    assert in_titles == sorted(in_titles, reverse=True)
    assert len(in_titles) > sum(in_titles) > 2


def test_words_of_lessons_and_practices_are_found_and_their_names_are_not() -> None:
    for name in ("pain/what-pain-is", "practice/body-scan"):
        words = page_words(name)[1]
        assert name in names_found(" ".join(words.split()[:12]))
    assert all(" " in each for each in page_words("practice/body-scan"))


def test_a_page_that_is_not_shown_is_not_found() -> None:
    steps = "stepping up and stepping back"
    assert names_found(steps)[0] == "pacing/stepping-up-and-back"
    assert "pacing/stepping-up-and-back" not in names_found(steps, limited=True)
    food = names_found("food", hidden=("eating",))
    assert "toolkit/food-and-drink" in names_found("food")
    assert "toolkit/food-and-drink" not in food
    left = {name for name in food if name.startswith("eating/")}
    assert left <= {"eating/when-food-is-a-hard-subject", "eating/who-should-ask-first"}


@pytest.mark.parametrize("text", ["", "zzzz", '"', "*", "AND zzz", "title:sleep", "\0"])
def test_what_holds_no_word_of_a_page_finds_none(text: str) -> None:
    assert names_found(text) == []


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("Short.", "x", "Short."),
        ("one\ntwo\n\nthree", "two", "one two three"),
        ("x " * 60 + "Café at last " + "y " * 60, "cafe", "…x x x x x x Café at last "),
        ("x " * 60 + "the end", "end", "…x x x "),
        ("scones " * 20, "cone", "scones scones"),
    ],
)
def test_a_snippet_is_one_line_around_the_first_word(words: str, text: str, expected: str) -> None:
    made = snippet(words, text)
    assert made.startswith(expected)
    assert len(made) <= LONGEST_LINE
    assert "\n" not in made


def test_found_things_are_lines_under_two_headings() -> None:
    found = Found(
        [Finding("Winding down", "A page to read", "page:sleep/winding-down")],
        [Finding("tea", "My note, sleep diary", "sleep")],
        more=True,
    )
    lines = found_lines(found)
    assert lines[:5] == [
        "Pages",
        "- Winding down: sleep/winding-down (A page to read)",
        "",
        "My notes",
        "- tea (My note, sleep diary)",
    ]
    assert lines[-1].startswith("There are more.")
    assert found_lines(Found()) == [NOTHING_FOUND]


def test_lists_are_short_and_say_that_there_is_more(diary_path: Path, clock: FixedClock) -> None:
    diary = Diary.open(diary_path, now=clock)
    for days in range(MOST_NOTES + 1):
        diary.sleep.save(Night(TODAY - timedelta(days=days), note="zyzzyva"))
    found = find_anything(diary, "zyzzyva", TODAY)
    assert (len(found.pages), len(found.notes), found.more) == (0, MOST_NOTES, True)
    assert len(find_anything(diary, "pain", TODAY).pages) == MOST_PAGES
    diary.close()


async def test_what_is_typed_is_looked_for_and_enter_opens_it(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_a_night, worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "l", "enter")
        assert isinstance(app.screen, FindScreen)
        golden("find-empty-80x24", screen_text(app))
        await press(pilot, *"zzz")
        assert NOTHING_FOUND in words_on(app)
        await press(pilot, *["backspace"] * 3, *"zy")
        assert f"Zyz. {HOSTILE_SHOWN}" in words_on(app)
        assert "My note, sleep diary, Monday 23 November" in words_on(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, NightScreen)
        await press(pilot, "escape", "escape", "escape")
        assert isinstance(app.screen, FindScreen)
        await press(pilot, *["backspace"] * 2, *"winding down")
        golden("find-80x24", screen_text(app))
        await press(pilot, "enter")
        assert isinstance(app.screen, PageScreen)
        assert app.screen.page.name == "sleep/winding-down"
        await press(pilot, "escape")
        assert isinstance(app.screen, FindScreen)
        assert app.screen.query_one(Input).value == "winding down"


async def test_the_arrows_move_the_mark_from_the_line_into_the_list_and_back(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app(worse_after_effort="no")
    async with app.run_test(size=(40, 15)) as pilot:
        await at_rest(pilot)
        await arrive(pilot, Place("learn:find"))
        await press(pilot, *"sleep", "down")
        menu = app.screen.query_one(Menu)
        assert (app.screen.focused, menu.highlighted) == (menu, 1)
        await press(pilot, "up", "up")
        assert isinstance(app.screen.focused, Input)
        await press(pilot, "x")
        assert app.screen.query_one(Input).value == "sleepx"
        await press(pilot, "backspace", "down", "enter")
        assert isinstance(app.screen, PageScreen)
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, LibraryScreen)


async def test_a_click_opens_what_was_found(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_a_night)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await arrive(pilot, Place("learn:find"))
        await press(pilot, *"zyz")
        await pilot.click(Menu, offset=(2, 2))
        await at_rest(pilot)
        assert isinstance(app.screen, NightScreen)


async def test_the_palette_finds_the_same_and_hides_the_same(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=write_a_night, worse_after_effort="yes", food="hide")
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "ctrl+p", *"zyz")
        assert HOSTILE_SHOWN in text(app)
        assert "My note, sleep diary, Monday 23 November" in text(app)
        await press(pilot, "escape", "ctrl+p", *"winding down")
        assert "A page to read" in text(app)
        for words in ("stepping up", "cooking little"):
            await press(pilot, "escape", "ctrl+p", *words)
            assert "A page to read" not in text(app)


async def test_what_has_the_words_comes_before_names_with_only_their_letters(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "ctrl+p", *"fine")
        found = text(app)
        assert "that is fine." in found
        assert "Fill in several days" not in found, "It is below all that says fine."
        for typed in ("hab", "slphbt"):
            await press(pilot, "escape", "ctrl+p", *typed)
            assert "Sleep habits" in text(app)


def test_the_command_finds_pages_without_a_diary_and_notes_with_one(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "find")
    assert "- Winding down: sleep/winding-down" in run("winding", "down").out
    assert run("zyz").lines == [NOTHING_FOUND]
    assert not diary_path.exists()
    diary = Diary.open(diary_path, now=clock)
    write_a_night(diary)
    diary.close()
    assert run("zyz").lines == [
        "My notes",
        f"- Zyz. {HOSTILE_SHOWN} \ufffd (My note, sleep diary, Monday 23 November)",
    ]
    assert run().status == 2

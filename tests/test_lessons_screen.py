"""The lessons by keyboard: read to the end, answered or not, and found again as they were left."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Button, TextArea

from pain_companion.app import CompanionApp
from pain_companion.content.lessons import lesson_names, read_lesson
from pain_companion.screens.lesson import LessonScreen
from pain_companion.screens.lessons import LessonsScreen
from pain_companion.screens.library import LibraryScreen
from pain_companion.screens.up_and_down import UpAndDownScreen
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.widgets.note_field import NoteField
from pain_companion.widgets.views import Views
from pain_companion.words.lessons import BACK_TO_ALL, NOT_READ_YET, NOTHING_HERE, READ_NOW
from tests.clock import FixedClock
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, app_at, app_with, status, words_on
from tests.killed_typing import type_until_killed
from tests.lessons import FIRST, SECOND, THIRD, TODAY, fill_lessons
from tests.places import Place, arrive, press

LAST = lesson_names()[-1]
MOST_PAGES = 9


def store_of(app: CompanionApp) -> Diary:
    assert app.store is not None
    return app.store


def rows_beside_the_menu(app: CompanionApp) -> list[str]:
    """The rows without the menu, which grows with every area."""
    return [row[24:] for row in screen_text(app)]


def lesson_on(app: CompanionApp) -> LessonScreen:
    assert isinstance(app.screen, LessonScreen)
    return app.screen


async def read_on(pilot: Pilot[None], app: CompanionApp, key: str = "pagedown") -> int:
    """Read until a question has the focus. How many keys it took."""
    for count in range(1, 200):
        await press(pilot, key)
        if app.screen.focused is not None:
            return count
    pytest.fail("The question is not reached")


async def test_the_list_leads_to_the_next_lesson_and_marks_where_one_stopped(
    fresh_app: FreshApp,
) -> None:
    async with app_at(fresh_app(fill=fill_lessons)) as (pilot, app):
        await arrive(pilot, Place("pain"))
        golden("lessons-80x24", rows_beside_the_menu(app))
        await press(pilot, "enter")
        assert lesson_on(app).lesson.name == SECOND
        await press(pilot, "escape", "down", "enter")
        assert lesson_on(app).lesson.name == FIRST
        await press(pilot, "escape", "w")
        assert isinstance(app.screen, UpAndDownScreen)


async def test_page_by_page_one_reads_into_the_questions_and_on_to_the_next_lesson(
    fresh_app: FreshApp,
) -> None:
    async with app_at(fresh_app()) as (pilot, app):
        await arrive(pilot, Place("pain"))
        assert f"Begin with: {read_lesson(FIRST).page.title}" in words_on(app)
        await press(pilot, "enter")
        assert await read_on(pilot, app) <= MOST_PAGES
        golden("lesson-question-80x24", rows_beside_the_menu(app))
        assert store_of(app).history.recent(1) == []
        await press(pilot, *"My mum.", "pagedown")
        assert store_of(app).lessons.note(FIRST).reflection == "My mum."
        answers = read_lesson(FIRST).answers
        await press(pilot, "2", "down", "enter")
        golden("lesson-answers-80x24", rows_beside_the_menu(app))
        await press(pilot, "down", *"It is real.", "enter", *"So am I.", "down")
        assert isinstance(app.screen.focused, Button)
        assert status(app.screen) == READ_NOW
        kept = store_of(app).lessons.note(FIRST)
        assert (kept.own_words, kept.finished_on) == ("It is real.\nSo am I.", TODAY)
        assert len(answers) == 3
        await press(pilot, "enter")
        assert lesson_on(app).lesson.name == SECOND
        await press(pilot, "escape")
        assert isinstance(app.screen, LessonsScreen)
        assert "Read on Monday 23 November." in words_on(app)


async def test_line_by_line_one_comes_through_it_and_back_again(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), LessonScreen, FIRST) as (pilot, app):
        await press(pilot, "pagedown", "pagedown", "pagedown")
        assert app.screen.focused is None
        await read_on(pilot, app, "down")
        reached: list[object] = [type(app.screen.focused)]
        for _ in range(len(read_lesson(FIRST).answers) + 2):
            await press(pilot, "down")
            if type(app.screen.focused) is not reached[-1]:
                reached.append(type(app.screen.focused))
        assert reached == [TextArea, Views, TextArea, Button]
        await press(pilot, "up", "up", "up", "up", "up", "up")
        assert app.screen.focused is None
        assert "Something to think about" in words_on(app)


async def test_enter_reads_on_and_n_goes_on_from_anywhere(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), LessonScreen, LAST) as (pilot, app):
        assert await read_on(pilot, app, "enter") <= MOST_PAGES
        assert isinstance(app.screen.focused, TextArea)
        await press(pilot, *"Walks", "escape", "n")
        assert not isinstance(app.screen, LessonScreen)
        kept = store_of(app).lessons.note(LAST)
        assert (kept.reflection, kept.finished_on) == ("Walks", TODAY)


async def test_coming_to_the_end_counts_once_and_can_be_taken_back(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), LessonScreen, LAST) as (pilot, app):
        await press(pilot, "end")
        assert BACK_TO_ALL not in words_on(app)
        for _ in range(8):
            await press(pilot, "pageup")
        assert store_of(app).lessons.all()[LAST].finished_on == TODAY
        await press(pilot, "u", "end")
        assert store_of(app).lessons.all() == {}
        assert "Read on" not in words_on(app)


async def test_a_lesson_that_was_read_keeps_its_day_and_shows_what_was_written(
    fresh_app: FreshApp, clock: FixedClock
) -> None:
    def fill(diary: Diary) -> None:
        diary.lessons.finish(FIRST, TODAY)
        diary.lessons.write(FIRST, reflection=HOSTILE)

    app = fresh_app(fill=fill)
    clock.pass_time(days=4)
    async with app_with(app, LessonScreen, FIRST) as (pilot, _):
        await read_on(pilot, app)
        assert HOSTILE_SHOWN in words_on(app)
        assert "\u202e" not in words_on(app)
        await press(pilot, *"!", "tab", "n")
        note = store_of(app).lessons.note(FIRST)
        assert note.finished_on == TODAY
        assert (note.reflection or "").startswith("!") or (note.reflection or "").endswith("!")


@pytest.mark.slow
async def test_words_wait_as_a_draft_where_the_diary_is_busy_and_after_a_kill(
    fresh_app: FreshApp, diary_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **__: object) -> None:
        raise BusyDiaryError("Another window is saving. Try again in a moment.")

    app = fresh_app()
    type_until_killed("lesson", diary_path, "tab", "tab", *"Real")
    async with app_with(app, LessonScreen, FIRST) as (pilot, _):
        assert "You typed this earlier." in status(app.screen)
        await read_on(pilot, app)
        assert app.screen.query(NoteField).first().text == "Real"
        with monkeypatch.context() as patch:
            patch.setattr(store_of(app).lessons, "write", busy)
            patch.setattr(store_of(app).lessons, "finish", busy)
            await press(pilot, "escape", "n")
            assert "Another window is saving." in status(app.screen)
            assert lesson_on(app).lesson.name == FIRST
        await press(pilot, "n")
        assert lesson_on(app).lesson.name == SECOND
        assert store_of(app).lessons.note(FIRST).reflection == "Real"
        assert store_of(app).drafts.all() == []


async def test_another_windows_words_come_in_and_typed_ones_stay(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), LessonScreen, FIRST) as (pilot, app):
        await read_on(pilot, app)
        await press(pilot, *"mine")
        store_of(app).lessons.write(FIRST, own_words="theirs")
        lesson_on(app).look_again()
        reflection, own_words = app.screen.query(NoteField)
        assert (reflection.text, own_words.text) == ("mine", "theirs")
        await press(pilot, "tab")
        kept = store_of(app).lessons.note(FIRST)
        assert (kept.reflection, kept.own_words) == ("mine", "theirs")


async def test_a_lesson_is_said_to_be_read_or_not_and_its_words_go_to_the_bin(
    fresh_app: FreshApp,
) -> None:
    async with app_at(fresh_app(fill=fill_lessons)) as (pilot, app):
        await arrive(pilot, Place("pain", ("down", "r")))
        assert status(app.screen) == NOT_READ_YET
        assert store_of(app).lessons.note(FIRST).finished_on is None
        await press(pilot, "r")
        assert store_of(app).lessons.note(FIRST).finished_on == TODAY
        await press(pilot, "delete", "delete")
        assert status(app.screen) == NOTHING_HERE
        assert {*store_of(app).lessons.all()} == {SECOND}
        await press(pilot, "u")
        assert FIRST in store_of(app).lessons.all()


async def test_from_the_library_a_lesson_opens_as_a_lesson_and_escape_returns(
    fresh_app: FreshApp,
) -> None:
    async with app_at(fresh_app()) as (pilot, app):
        await arrive(pilot, Place(f"page:{THIRD}"))
        assert lesson_on(app).lesson.name == THIRD
        await press(pilot, "escape")
        assert isinstance(app.screen, LibraryScreen)
        await arrive(pilot, Place("pain:hurt-and-harm"))
        assert lesson_on(app).lesson.name == SECOND


async def test_by_mouse_an_answer_opens_and_the_next_lesson_comes(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), LessonScreen, FIRST, size=(120, 40)) as (pilot, app):
        await press(pilot, "end")
        body = app.screen.query_one("#body")
        body.scroll_to_widget(app.screen.query_one(Views), animate=False, top=True)
        await pilot.pause()
        await pilot.click(Views, offset=(3, 2))
        await pilot.pause()
        assert read_lesson(FIRST).answers[2].says in words_on(app)
        body.scroll_to_widget(app.screen.query_one("#next"), animate=False)
        await pilot.pause()
        await pilot.click("#next")
        await pilot.pause()
        assert lesson_on(app).lesson.name == SECOND


@pytest.mark.slow
async def test_on_the_smallest_terminal_all_of_it_is_reached(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), LessonScreen, FIRST, size=(40, 15)) as (pilot, app):
        await read_on(pilot, app)
        await press(pilot, *"a")
        assert "Your thoughts ▌ a" in words_on(app)
        await press(pilot, "pagedown", "1")
        answer = read_lesson(FIRST).answers[0]
        assert answer.says.split(". ")[0] in words_on(app)
        await press(pilot, "down", "down", "down", "down")
        assert "Next lesson: Hurt and harm" in words_on(app)
        assert app.screen.query_one("#body").max_scroll_x == 0

"""Lessons: whole pages with questions, what is kept about them, and where a person is in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pain_companion.content.lessons import (
    CHECK_ABOUT,
    CHECK_TITLE,
    FOLDER,
    OWN_WORDS_TITLE,
    REFLECT_TITLE,
    Lesson,
    lesson_names,
    lesson_of,
    lessons,
    read_lesson,
)
from pain_companion.content.library import PageError, page_names, read_page
from pain_companion.content.plain_page import plain_text
from pain_companion.domain.lessons import LessonNote, first_unread, lesson_after, stopped_at
from pain_companion.store.bin import BinItem
from pain_companion.store.diary import Diary
from pain_companion.store.faults import TakenError
from pain_companion.words.lessons import NEXT, WROTE, state_words
from tests.house_words import BANNED, not_ours
from tests.lessons import FIRST, SECOND, THIRD, TODAY
from tests.readability import sentences_of
from tests.test_energy_limit import found_in

GOOD: Mapping[str, Any] = {
    "reflect": "What comes to mind?",
    "check": {
        "asks": "What could it mean?",
        "answers": [{"words": "This.", "says": "Yes."}, {"words": "That.", "says": "That too."}],
    },
    "own_words": "How would you say it?",
}
ORDER = ("a", "b", "c")


def a_lesson(**changed: Any) -> Lesson:
    return lesson_of(replace(read_page(FIRST), lesson={**GOOD, **changed}))


# The pages


def test_every_page_about_pain_is_a_lesson_and_each_has_a_place_of_its_own() -> None:
    assert {*lesson_names()} == {name for name in page_names() if name.startswith(FOLDER)}
    assert [lesson.page.order for lesson in lessons()] == [*range(1, len(lesson_names()) + 1)]
    assert lesson_names()[:3] == (FIRST, SECOND, THIRD)


def said_by(lesson: Lesson) -> list[str]:
    """All that stands in the questions of a lesson."""
    answers = [words for each in lesson.answers for words in (each.words, each.says)]
    return [lesson.reflect, lesson.asks, *answers, lesson.own_words]


@pytest.mark.parametrize("name", lesson_names())
def test_questions_are_questions_in_short_kind_sentences_without_a_step_up(name: str) -> None:
    lesson = read_lesson(name)
    for question in (lesson.reflect, lesson.asks, lesson.own_words):
        assert question.endswith("?"), question
    assert found_in(said_by(lesson)) == []
    for sentence in (each for words in said_by(lesson) for each in sentences_of(words)):
        assert len(sentence.split()) <= 20, sentence
    judged = {"right": "nothing", "wrong": "nothing", "correct": "nothing"}
    assert not_ours(" ".join(said_by(lesson)), {**BANNED, **judged}) == []


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"reflect": ""}, "lesson.reflect"),
        ({"own_words": 3}, "lesson.own_words"),
        ({"check": None}, "lesson.check"),
        ({"check": {"asks": "What?"}}, "lesson.check"),
        ({"check": {**GOOD["check"], "asks": " "}}, "lesson.check.asks"),
        ({"check": {**GOOD["check"], "answers": []}}, "lesson.check.answers"),
        ({"check": {**GOOD["check"], "answers": GOOD["check"]["answers"] * 2}}, "answers"),
        ({"check": {**GOOD["check"], "answers": ["a", "b"]}}, "lesson.check.answers"),
        ({"check": {**GOOD["check"], "answers": [{"words": "", "says": "b"}] * 2}}, ".words"),
        ({"more": "?"}, "lesson.more"),
    ],
)
def test_a_lesson_that_is_not_whole_names_the_file_and_the_field(
    changed: dict[str, Any], field: str
) -> None:
    with pytest.raises(PageError) as fault:
        a_lesson(**changed)
    assert str(fault.value).startswith(f"{FIRST}.md: ")
    assert field in str(fault.value)


def test_a_whole_lesson_is_read() -> None:
    lesson = a_lesson()
    assert [each.words for each in lesson.answers] == ["This.", "That."]
    assert said_by(lesson)[0] == "What comes to mind?"


@pytest.mark.parametrize("name", lesson_names())
def test_read_aloud_a_lesson_asks_all_its_questions_after_its_words(name: str) -> None:
    whole = " ".join(" ".join(plain_text(read_page(name))).split())
    places = [whole.index(title) for title in (REFLECT_TITLE, CHECK_TITLE, OWN_WORDS_TITLE)]
    assert places == sorted(places)
    assert places[-1] < whole.index("Where this comes from")
    for words in (*said_by(read_lesson(name)), CHECK_ABOUT):
        assert " ".join(words.split()) in whole


# Where a person is


def notes(*read: str) -> dict[str, LessonNote]:
    return {name: LessonNote(name, date(2026, 11, 3)) for name in read}


@pytest.mark.parametrize(
    ("read", "unread", "stopped"),
    [
        ((), "a", None),
        (("a",), "b", "b"),
        (("b",), "a", "a"),
        (("a", "c"), "b", "b"),
        (ORDER, None, None),
    ],
)
def test_the_next_lesson_is_the_first_that_is_not_read(
    read: tuple[str, ...], unread: str | None, stopped: str | None
) -> None:
    assert first_unread(ORDER, notes(*read)) == unread
    assert stopped_at(ORDER, notes(*read)) == stopped


def test_after_the_last_lesson_there_is_none() -> None:
    assert [lesson_after(ORDER, each) for each in ORDER] == ["b", "c", None]


def test_nothing_is_said_of_lessons_that_lie_ahead() -> None:
    told = {**notes("a"), "c": LessonNote("c", own_words="Well.")}
    said = [state_words(each, ORDER, told, TODAY) for each in ORDER]
    assert said == ["Read on Tuesday 3 November.", NEXT, WROTE]
    assert state_words("c", ORDER, notes("a"), TODAY) == ""
    assert state_words("a", ORDER, {}, TODAY) == ""


# In the diary


def test_words_and_the_day_it_was_read_are_kept_each_without_the_other(diary: Diary) -> None:
    assert diary.lessons.note(FIRST) == LessonNote(FIRST)
    diary.lessons.write(FIRST, reflection=" A. \n")
    diary.lessons.finish(FIRST, TODAY)
    diary.lessons.write(FIRST, own_words="B")
    kept = diary.lessons.note(FIRST)
    assert (kept.finished_on, kept.reflection, kept.own_words) == (TODAY, "A.", "B")
    assert diary.lessons.write(FIRST, own_words="  ").own_words is None
    assert {*diary.lessons.all()} == {FIRST}


def test_what_two_windows_write_about_one_lesson_is_there_once(diary: Diary) -> None:
    diary.lessons.save(LessonNote(FIRST, reflection="theirs"))
    kept = diary.lessons.save(LessonNote(FIRST, reflection="mine"))
    assert diary.lessons.all() == {FIRST: kept}


def test_each_of_them_is_undone_by_itself_and_without_a_word_in_its_title(diary: Diary) -> None:
    diary.lessons.finish(FIRST, TODAY)
    diary.lessons.write(FIRST, reflection="secret")
    diary.lessons.finish(FIRST, None)
    assert [each.title for each in diary.history.recent(5)] == [
        "Lesson not read yet",
        "Words about a lesson",
        "Lesson read",
    ]
    diary.history.undo()
    diary.history.undo()
    assert diary.lessons.note(FIRST).reflection is None
    diary.history.undo()
    assert diary.lessons.all() == {}


def test_from_the_bin_it_comes_back_unless_something_was_written_meanwhile(diary: Diary) -> None:
    diary.lessons.write(FIRST, reflection="before")
    diary.drafts.keep("lesson", FIRST, {"reflection": "half"})
    diary.lessons.delete(FIRST)
    assert diary.lessons.all() == {}
    diary.lessons.write(FIRST, reflection="after")
    item: BinItem = diary.bin.items()[0]
    with pytest.raises(TakenError):
        diary.bin.put_back(item)
    diary.lessons.delete(FIRST)
    diary.bin.put_back(item)
    assert diary.lessons.note(FIRST).reflection == "before"
    diary.bin.remove_for_good(diary.bin.items()[0])
    assert diary.drafts.all() == []

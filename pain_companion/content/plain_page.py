"""A page as lines of plain text, for a terminal without a screen and for whoever hears it read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from pain_companion.content.lessons import (
    CHECK_ABOUT,
    CHECK_TITLE,
    OWN_WORDS_TITLE,
    REFLECT_TITLE,
    Lesson,
    lesson_of,
)
from pain_companion.content.library import MEASURE, SCREEN, Page, read_page
from pain_companion.content.practices import practice_of
from pain_companion.domain.breath import Pace
from pain_companion.domain.passages import Passage, Shape, plain
from pain_companion.domain.practice import Part
from pain_companion.formats import count_words


def plain_text(page: Page) -> list[str]:
    """The whole page as lines of at most MEASURE characters, an empty line between parts."""
    lines = [*wrap(page.title, MEASURE), "", *wrap(page.summary, MEASURE), ""]
    for passage in page.passages:
        lines += [*_rows(passage), ""]
    if page.lesson is not None:
        lines += _questions(lesson_of(page))
    if (practice := practice_of(page)) is not None:
        lines += _parts(practice.parts)
    lines += ["Where this comes from"]
    for source in page.sources:
        lines += _item("- ", source.sentence)
    lines += wrap(page.standing, MEASURE)
    onward = [each for each in page.links if not each.startswith(SCREEN)]
    if onward:
        lines += ["", "More to read"]
    for each in onward:
        lines += _item("- ", f"{read_page(each).title}: {each}")
    return lines


def _questions(lesson: Lesson) -> Iterator[str]:
    """The questions at the end of a lesson, with all that is said about each answer."""
    yield from (REFLECT_TITLE, *wrap(lesson.reflect, MEASURE), "")
    yield from (CHECK_TITLE, *wrap(f"{lesson.asks} {CHECK_ABOUT}", MEASURE), "")
    for number, answer in enumerate(lesson.answers, start=1):
        yield from _item(f"{number}. ", answer.words)
        yield from (*_item("   ", answer.says), "")
    yield from (OWN_WORDS_TITLE, *wrap(lesson.own_words, MEASURE), "")


def _parts(parts: Sequence[Part]) -> Iterator[str]:
    """The words of a practice one after the other, each with how long it is given."""
    yield from ("The practice, part by part", "")
    for number, part in enumerate(parts, start=1):
        told = [f"{count_words(part.seconds, 'second')}: {part.words}"]
        if part.tense:
            told.insert(0, f"{count_words(part.tense_seconds, 'second')}: {part.tense}")
        if isinstance(part.breath, Pace):
            told.append(f"In for {part.breath.seconds_in}, out for {part.breath.seconds_out}.")
        if part.gentle:
            told.append(f"Or, where this place is sensitive: {part.gentle}")
        yield from _item(f"{number}. ", told[0])
        for more in told[1:]:
            yield from _item("   ", more)
    yield ""


def _rows(passage: Passage) -> Iterator[str]:
    for mark, line in zip(passage.marks, passage.lines, strict=True):
        yield from [line] if passage.shape is Shape.PICTURE else _item(mark, plain(line))


def _item(mark: str, words: str) -> list[str]:
    return wrap(words, MEASURE, initial_indent=mark, subsequent_indent=" " * len(mark))

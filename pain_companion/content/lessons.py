"""The lessons about pain: pages with a question to reflect on, and answers to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pain_companion.content.library import Page, PageError, page_names, read_page
from pain_companion.frozen import frozen

FOLDER = "pain/"
FEWEST_ANSWERS, MOST_ANSWERS = 2, 3
REFLECT_TITLE = "Something to think about"
CHECK_TITLE = "How do you see it?"
CHECK_ABOUT = "There is something in each answer. Look at as many as you like."
OWN_WORDS_TITLE = "In your own words"


@frozen
class CheckAnswer:
    """An answer that a person may give, and what is right in it and what more there is."""

    words: str
    says: str


@frozen
class Lesson:
    """A page to learn from, with the questions at its end. No answer is right or wrong."""

    page: Page
    reflect: str
    """A question to think about."""
    asks: str
    """A question with answers to look at."""
    answers: tuple[CheckAnswer, ...]
    own_words: str
    """The question that asks for the person's own words."""

    @property
    def name(self) -> str:
        """The name of its page, which diaries keep."""
        return self.page.name


def lesson_of(page: Page) -> Lesson:
    """The lesson that a page holds. Raises PageError, which names the file and the field."""
    fields = page.lesson or {}
    check = _fields(page, fields, "check", {"asks", "answers"})
    given = check["answers"]
    if not isinstance(given, list) or not FEWEST_ANSWERS <= len(given) <= MOST_ANSWERS:
        raise PageError(f"{page.name}.md: lesson.check.answers must be 2 or 3 answers")
    answers = [_answer(page, each) for each in given]
    for field in fields:
        if field not in ("reflect", "check", "own_words"):
            raise PageError(f"{page.name}.md: lesson.{field} is not a field")
    return Lesson(
        page,
        _words(page, fields, "lesson.reflect"),
        _words(page, check, "lesson.check.asks"),
        tuple(answers),
        _words(page, fields, "lesson.own_words"),
    )


@cache
def read_lesson(name: str) -> Lesson:
    """The lesson of this name. Raises PageNotFoundError or PageError."""
    return lesson_of(read_page(name))


@cache
def lesson_names() -> tuple[str, ...]:
    """The names of all lessons, in the order in which they are best read."""
    pages = (read_page(name) for name in page_names() if name.startswith(FOLDER))
    lessons = (page for page in pages if page.lesson is not None)
    return tuple(page.name for page in sorted(lessons, key=lambda page: (page.order, page.name)))


def lessons() -> Iterator[Lesson]:
    """All lessons in their order."""
    return map(read_lesson, lesson_names())


def _fields(page: Page, fields: Mapping[str, Any], name: str, needs: set[str]) -> dict[str, Any]:
    found = fields.get(name)
    if not isinstance(found, dict) or found.keys() != needs:
        raise PageError(f"{page.name}.md: lesson.{name} must have {' and '.join(sorted(needs))}")
    return found


def _answer(page: Page, given: object) -> CheckAnswer:
    if not isinstance(given, dict) or given.keys() != {"words", "says"}:
        raise PageError(f"{page.name}.md: lesson.check.answers must each have words and says")
    where = "lesson.check.answers."
    return CheckAnswer(_words(page, given, f"{where}words"), _words(page, given, f"{where}says"))


def _words(page: Page, fields: Mapping[str, Any], where: str) -> str:
    """The words of a field, named by its place. Raises PageError."""
    found = fields.get(where.rpartition(".")[2])
    if not isinstance(found, str) or not found.strip():
        raise PageError(f"{page.name}.md: {where} must be words")
    return found

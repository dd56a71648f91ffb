"""`pain lessons`, `note` and `delete-note`: the lessons, and what a person writes about one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import (
    BACK_AGAIN,
    DiaryCommand,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.commands.offered import DELETE
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.lessons import LessonNote, Notes
from pain_companion.formats import count_words
from pain_companion.text import clean_input
from pain_companion.words.lessons import NOTHING_HERE, read_words, state_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NO_SUCH_LESSON = "There is no lesson of this name. To see them: pain-companion pain lessons"


def _every_lesson(_diary: Diary | None) -> list[Offer]:
    from pain_companion.content.lessons import lessons  # noqa: PLC0415

    return [(each.name, each.page.title) for each in lessons()]


@click.command("lessons", cls=DiaryCommand, epilog=examples("pain lessons"))
@click.pass_obj
def list_lessons(place: Place) -> None:
    """List the lessons, and where you are in them. `read` shows one."""
    with place.reading() as diary:
        notes: Notes = diary.lessons.all() if diary else {}
    say(*_listed(notes, place.today))


@asks(
    Asking(
        {
            "lesson": "Which lesson?",
            "reflection": "What you think of at its question",
            "own_words": "The lesson in your own words",
            "done": "Have you read it?",
        },
        among={"lesson": _every_lesson},
    )
)
@click.command(
    "note",
    cls=DiaryCommand,
    epilog=examples(
        "pain note hurt-and-harm",
        'pain note hurt-and-harm --own-words "It can hurt without harm"',
        "pain note hurt-and-harm --done",
    ),
)
@click.argument("lesson")
@click.option("--reflection", metavar="TEXT", help="What you think of at its question.")
@click.option("--own-words", metavar="TEXT", help="The lesson in your own words.")
@click.option("--done/--not-done", default=None, help="Say that it is read, or not yet.")
@click.pass_obj
def note(
    place: Place,
    /,
    *,
    lesson: str,
    reflection: str | None,
    own_words: str | None,
    done: bool | None,
) -> None:
    """Write about a lesson, or see what you wrote. The last part of its name is enough."""
    name = _named(lesson)
    if reflection is None and own_words is None and done is None:
        with place.reading() as found:
            written = found.lessons.note(name) if found else LessonNote(name)
        say(*_told(written, place.today))
        return
    with place.changing() as diary:
        before = diary.lessons.note(name)
        read_on = {None: before.finished_on, True: before.finished_on or place.today, False: None}
        written = before.with_words(reflection=_typed(reflection), own_words=_typed(own_words))
        written = diary.lessons.save(replace(written, finished_on=read_on[done]))
    say("Saved.", *_told(written, place.today))


def _with_notes(diary: Diary | None) -> list[Offer]:
    """The lessons about which there is something."""
    notes = diary.lessons.all() if diary else {}
    return [offer for offer in _every_lesson(diary) if _named(offer[0]) in notes]


@asks(Asking({"lesson": "Which lesson?"}, among={"lesson": _with_notes}, confirm=DELETE))
@click.command("delete-note", cls=DiaryCommand, epilog=examples("pain delete-note hurt-and-harm"))
@click.argument("lesson")
@click.pass_obj
def delete_note(place: Place, lesson: str) -> None:
    """Put what you wrote about a lesson into the bin. Then it is not read yet."""
    name = _named(lesson)
    with place.changing(create=False) as diary:
        if name not in diary.lessons.all():
            raise Problem(NOTHING_HERE)
        diary.lessons.delete(name)
    say(f"Deleted: what you wrote about {lesson}", BACK_AGAIN)


def _typed(text: str | None) -> str | None:
    return None if text is None else clean_input(text)


def _listed(notes: Notes, today: date) -> Iterator[str]:
    from pain_companion.content.lessons import lesson_names, lessons  # noqa: PLC0415

    for each in lessons():
        minutes = count_words(each.page.reading_minutes, "minute")
        state = state_words(each.name, lesson_names(), notes, today)
        yield f"{each.name}: {each.page.title}. {minutes}. {state}".rstrip()


def _named(lesson: str) -> str:
    """The name of the lesson that is meant. Raises Problem."""
    from pain_companion.content.lessons import FOLDER, lesson_names  # noqa: PLC0415

    name = f"{FOLDER}{lesson.removeprefix(FOLDER)}"
    if name not in lesson_names():
        raise Problem(NO_SUCH_LESSON)
    return name


def _told(written: LessonNote, today: date) -> Iterator[str]:
    """What there is about a lesson, under its questions."""
    from pain_companion.content.lessons import read_lesson  # noqa: PLC0415

    lesson = read_lesson(written.lesson)
    finished = written.finished_on
    yield f"{lesson.page.title}. {read_words(finished, today) if finished else ''}".rstrip()
    asked = {"reflection": lesson.reflect, "own_words": lesson.own_words}
    for name, question in asked.items():
        yield question
        yield f"  {getattr(written, name) or '(nothing yet)'}"

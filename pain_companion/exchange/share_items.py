"""Everything that a person can give to someone else out of a diary, line by line.

A page and a handover file are made of the lines that were chosen here, and of nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.appointments import coming, to_say_at
from pain_companion.domain.flare_plan import Part
from pain_companion.domain.story import now_held
from pain_companion.domain.up_and_down import Way, held_on
from pain_companion.exchange.flare_page import MEDICINES_NOTE, MY_PEOPLE
from pain_companion.exchange.share_doing import goal_items, start_point_items
from pain_companion.exchange.share_item import ShareItem, Sharing
from pain_companion.exchange.share_sleep import sleep_items
from pain_companion.store.table_links import RowKey
from pain_companion.text import one_line
from pain_companion.words.appointments import TO_SAY
from pain_companion.words.flare import PART_TITLES
from pain_companion.words.flare_versions import line_words, person_words
from pain_companion.words.medicines import FIXED_LINES, QUESTIONS_TITLE, medicine_line
from pain_companion.words.medicines import PAGE_TITLE as MEDICINES_TITLE
from pain_companion.words.toolkit import state_words, tool_title
from pain_companion.words.up_and_down import group_words, in_order, line_sentences

if TYPE_CHECKING:
    from pain_companion.content.share_names import ShareNames
    from pain_companion.store.diary import Diary

SUMMARY, FLARE_PLAN, QUESTIONS = "summary", "flare-plan", "questions"
MEDICINES = "medicines"
PARTS: Mapping[str, str] = {
    SUMMARY: "From today",
    FLARE_PLAN: "My flare-up plan",
    "start-point": "Where I begin",
    "goals": "What I want to do",
    "sleep": "My sleep",
    MEDICINES: MEDICINES_TITLE,
    "up-and-down": "What winds me up, what settles me",
    "toolkit": "What helps me",
    "learned": "What I have learned",
    "story": "My story in my own words",
    QUESTIONS: "For next time",
}
"""The parts in their order, each with what stands above its lines."""


def share_items(
    diary: Diary, today: date, names: ShareNames, summary: Sequence[str] = ()
) -> list[ShareItem]:
    """Every line that can be shared, part by part. Raises DiaryError.

    `summary` is what the two of a session have done, in lines for the person.
    """
    sharing = Sharing(diary, diary.settings.read(), today, names)
    first = [ShareItem(SUMMARY, PARTS[SUMMARY], one_line(line)) for line in summary]
    return [*first, *(item for make in _MAKERS for item in make(sharing) if item.line)]


def rows_of(items: Iterable[ShareItem]) -> frozenset[RowKey]:
    """The rows that these lines stand for."""
    return frozenset(row for item in items for row in item.rows)


def _flare_plan(sharing: Sharing) -> Iterator[ShareItem]:
    diary = sharing.diary
    for line in diary.flares.plan().lines:
        words = one_line(line_words(line, limited=sharing.limited))
        note = MEDICINES_NOTE if line.part is Part.MEDICINES else ""
        rows = (("flare_plan_lines", line.id),)
        yield ShareItem(FLARE_PLAN, PART_TITLES[line.part], words, rows, note)
    for person in diary.people.all():
        words = one_line(person_words(person))
        yield ShareItem(FLARE_PLAN, MY_PEOPLE, words, (("people", person.id),))


def _medicines(sharing: Sharing) -> Iterator[ShareItem]:
    medicines, note = sharing.diary.medicines, " ".join(FIXED_LINES)
    for each in medicines.all():
        words = ": ".join(filter(None, (each.name, medicine_line(each, sharing.today))))
        rows = (("medicines", each.id),)
        yield ShareItem(MEDICINES, MEDICINES_TITLE, one_line(words), rows, note)
    for question in medicines.questions():
        if question.asked_on is None:
            rows = (("medicine_questions", question.id),)
            yield ShareItem(MEDICINES, QUESTIONS_TITLE, one_line(question.words), rows)


def _up_and_down(sharing: Sharing) -> Iterator[ShareItem]:
    today, names = sharing.today, sharing.names.groups
    held = held_on(sharing.diary.up_and_down.all(), today)
    for way in Way:
        for line in in_order(held, way, names):
            words = f"{group_words(line, names)}: {line_sentences(line, today)}"
            yield ShareItem("up-and-down", way.heading, words, (("up_and_down", line.id),))


def _toolkit(sharing: Sharing) -> Iterator[ShareItem]:
    diary = sharing.diary
    told = diary.toolkit.tallies()
    for tool in diary.toolkit.marked():
        title, rows = tool_title(tool, sharing.names.tools), (("tools", tool.id),)
        state = state_words(tool, told.get(tool.id), sharing.today)
        for line in (state, *_written(tool.notes or "")):
            yield ShareItem("toolkit", one_line(title), line, rows)


def _learned(sharing: Sharing) -> Iterator[ShareItem]:
    for note in sharing.diary.learned.all():
        for line in _written(note.words):
            yield ShareItem("learned", PARTS["learned"], line, (("learned_lines", note.id),))


def _story(sharing: Sharing) -> Iterator[ShareItem]:
    lines = sharing.diary.story.lines()
    for key, title in sharing.names.story.items():
        if (held := now_held(lines, key)) is not None:
            for line in _written(held.words):
                yield ShareItem("story", title, line, (("story_lines", held.id),))


def _questions(sharing: Sharing) -> Iterator[ShareItem]:
    diary, today = sharing.diary, sharing.today
    every = diary.appointments.all()
    following = next(iter(coming(every, today)), None)
    for each in to_say_at(following, diary.things_to_say.all(), every, today):
        yield ShareItem(QUESTIONS, TO_SAY, one_line(each.words), (("things_to_say", each.id),))


def _written(words: str) -> list[str]:
    """What was written over several lines, each by itself."""
    return [one_line(line) for line in words.splitlines() if line.strip()]


_MAKERS: Sequence[Callable[[Sharing], Iterator[ShareItem]]] = (
    *(_flare_plan, start_point_items, goal_items, sleep_items, _medicines),
    *(_up_and_down, _toolkit, _learned, _story, _questions),
)
"""What makes the lines of each part, in the order of PARTS."""

"""The list of medicines and the questions about them, as they are typed and in words.

Nothing here works a dose out, reminds of one, or says what goes with what.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.formats import date_words
from pain_companion.text import one_line
from pain_companion.words.days_as_typed import typed_day
from pain_companion.words.entry import Entry, in_one_line, in_own_words

ASK_FIRST = (
    "Do not start, stop or change a prescribed medicine by yourself. "
    "Ask whoever prescribed it, or a pharmacist."
)
NEVER_SUDDENLY = (
    "Never stop these suddenly: opioids, gabapentin, pregabalin, benzodiazepines, "
    "sleeping tablets, antidepressants, steroids or epilepsy medicines."
)
FIXED_LINES = (ASK_FIRST, NEVER_SUDDENLY)
"""They stand wherever the list stands."""
TITLES: Mapping[str, str] = {
    "name": "What it is called",
    "what_for": "What it is for",
    "as_told": "How I was told",
    "from_whom": "Who told me",
    "since_on": "Since when",
    "ended_on": "Until when",
    "note": "Note",
}
"""What is asked about a medicine, in the order in which it is asked."""
QUESTION_TITLES: Mapping[str, str] = {
    "words": "My question",
    "asked_on": "Asked on",
    "answer": "What was answered",
}
PAGE_TITLE = "My medicines, as I was told"
QUESTIONS_TITLE = "What I want to ask"
ENDED_TITLE = "Not taken any more"
NOTHING_NOW = "Nothing is in this list now."
NOT_ASKED = "not asked yet"
EXAMPLE = "EXAMPLE. A made-up person, nobody's list."


def read_medicine(
    typed: Mapping[str, str], before: Medicine | None, today: date
) -> Entry[Medicine]:
    """Read a medicine. Only its name is needed. Its place stays as it was `before`."""
    entry: Entry[Medicine] = Entry()
    name = one_line(typed.get("name", ""))
    since_on = entry.day(typed, "since_on", today)
    ended_on = entry.day(typed, "ended_on", today)
    if since_on and ended_on and ended_on < since_on:
        entry.problems["ended_on"] = "This is before it began. Look at both days."
    if not name:
        entry.missing.append("a name")
    elif not entry.problems:
        entry.record = replace(
            before or Medicine(name),
            name=name,
            what_for=in_one_line(typed, "what_for"),
            as_told=in_own_words(typed, "as_told"),
            from_whom=in_one_line(typed, "from_whom"),
            since_on=since_on,
            ended_on=ended_on,
            note=in_own_words(typed, "note"),
        )
    return entry


def typed_from_medicine(medicine: Medicine, today: date) -> dict[str, str]:
    """What a person would type for a medicine."""
    since, until = medicine.since_on, medicine.ended_on
    said = {name: getattr(medicine, name) or "" for name in TITLES}
    return said | {
        "since_on": typed_day(since, today) if since else "",
        "ended_on": typed_day(until, today) if until else "",
    }


def read_question(
    typed: Mapping[str, str], before: MedicineQuestion | None, today: date
) -> Entry[MedicineQuestion]:
    """Read a question. Its place stays as it was `before`."""
    entry: Entry[MedicineQuestion] = Entry()
    words = one_line(typed.get("words", ""))
    asked_on = entry.day(typed, "asked_on", today)
    if not words:
        entry.missing.append("a question")
    elif not entry.problems:
        entry.record = replace(
            before or MedicineQuestion(words),
            words=words,
            asked_on=asked_on,
            answer=in_own_words(typed, "answer"),
        )
    return entry


def typed_from_question(question: MedicineQuestion, today: date) -> dict[str, str]:
    """What a person would type for a question."""
    asked = question.asked_on
    return {
        "words": question.words,
        "asked_on": typed_day(asked, today) if asked else "",
        "answer": question.answer or "",
    }


def medicine_line(medicine: Medicine, today: date) -> str:
    """All that is known of a medicine but its name, in one line."""
    since, until = medicine.since_on, medicine.ended_on
    return " · ".join(
        filter(
            None,
            (
                f"until {date_words(until, today=today)}" if until else "",
                medicine.what_for,
                medicine.as_told and one_line(medicine.as_told),
                medicine.from_whom and f"told by {medicine.from_whom}",
                f"since {date_words(since, today=today)}" if since else "",
                medicine.note and one_line(medicine.note),
            ),
        )
    )


def medicine_facts(medicine: Medicine, today: date) -> list[tuple[str, str]]:
    """What is known of a medicine but its name, each with what it is."""
    facts = []
    for name, title in TITLES.items():
        known = getattr(medicine, name)
        words = date_words(known) if isinstance(known, date) else known
        if words and name != "name":
            facts.append((title, words))
    return facts


def question_line(question: MedicineQuestion, today: date) -> str:
    """When a question was asked and what was answered, in one line."""
    asked = question.asked_on
    when = f"asked on {date_words(asked, today=today)}" if asked else NOT_ASKED
    return f"{when}: {one_line(question.answer)}" if question.answer else when


def page_lines(
    medicines: Sequence[Medicine],
    questions: Sequence[MedicineQuestion],
    today: date,
    *,
    is_example: bool = False,
) -> Iterator[str]:
    """The list and the questions as a page to take to an appointment."""
    if is_example:
        yield EXAMPLE
    yield from (PAGE_TITLE.upper(), f"As it is on {date_words(today)}.", "")
    yield from FIXED_LINES
    yield ""
    if all(each.ended_on is not None for each in medicines):
        yield from (NOTHING_NOW, "")
    heading = ""
    for number, each in enumerate(medicines, start=1):
        if each.ended_on is not None and not heading:
            heading = ENDED_TITLE.upper()
            yield from (heading, "")
        yield f"{number}. {each.name}"
        yield from (f"- {title}: {one_line(words)}" for title, words in medicine_facts(each, today))
        yield ""
    if questions:
        yield QUESTIONS_TITLE.upper()
        for question in questions:
            yield from ("", f"- {question.words}", f"  {question_line(question, today)}")

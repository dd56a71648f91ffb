"""What a person wants to do, a day of it, and looking back on it, as they type them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from pain_companion.domain.attainment import Level
from pain_companion.domain.directions import Direction
from pain_companion.domain.goals import Decision, Goal, GoalReview, GoalStep
from pain_companion.text import clean_input, one_line
from pain_companion.typed_dates import read_coming_date
from pain_companion.words.days_as_typed import typed_day, whole_date
from pain_companion.words.entry import Entry, in_one_line
from pain_companion.words.goals import DECIDED, HOPED

LONGEST = 300
DIRECTION_TITLES: Mapping[str, str] = {"words": "What matters"}
TITLES: Mapping[str, str] = {
    "words": "I want to",
    "direction_id": "It leads towards",
    "amount": "How much",
    "often": "How often",
    "by_day": "By when",
    "why": "It matters because",
    "first_thing": "The first bit",
    "if_this": "If this happens",
    "then_that": "then I will",
    "confidence": "How sure am I?",
    "snag": "A snag may be",
    "snag_answer": "What I do then",
    "review_on": "Look back on",
    "activity_id": "It is about",
    "importance": "How important",
    "difficulty": "How hard",
    "baseline": "Where it begins",
    "level_much_more": "A good deal more",
    "level_more": "A little more",
    "level_expected": "What I hope for",
    "level_less": "A little less",
    "level_much_less": "A good deal less",
}
"""What is asked, in the order in which it is asked."""
EXAMPLES: Mapping[str, str] = {
    "words": "sit in the garden",
    "amount": "one song",
    "often": "two mornings a week",
    "by_day": "12 December",
    "why": "the birds make me glad",
    "first_thing": "put the chair by the door",
    "if_this": "the kettle is on",
    "then_that": "sit down until it boils",
    "snag": "it rains",
    "snag_answer": "sit by the window",
    "review_on": "in 2 weeks",
}
WORDS = (
    *("amount", "often", "why", "first_thing", "if_this", "then_that", "snag", "snag_answer"),
    *("level_much_less", "level_less", "level_expected", "level_more", "level_much_more"),
)
"""The answers that are a line of words."""
NUMBERS = ("confidence", "importance", "difficulty", "baseline")
COMING = ("by_day", "review_on")
"""The answers that name a day ahead."""
BASELINE_CHOICES = (("-1", "a little below what I hope for"), ("-2", "as low as it can be"))
DECISION_CHOICES = tuple((each.value, words) for each, words in DECIDED.items())
LEVEL_CHOICES = tuple((str(int(level)), words) for level, words in HOPED.items())
STEP_TITLES: Mapping[str, str] = {"words": "The small step", "reached_on": "Reached on"}
REVIEW_TITLES: Mapping[str, str] = {
    "learned": "What have I learned?",
    "did": "What was done?",
    "level": "What came of it",
    "decision": "What comes now?",
    "review_on": "Look back again on",
}


def read_direction(typed: Mapping[str, str], before: Direction | None) -> Entry[Direction]:
    """Read a direction. It is only its words."""
    entry: Entry[Direction] = Entry()
    words = one_line(typed.get("words", ""))
    if not words:
        entry.missing.append("a few words")
    else:
        entry.record = replace(before or Direction(words), words=words)
    return entry


def read_goal(typed: Mapping[str, str], before: Goal | None, today: date) -> Entry[Goal]:
    """Read something that a person wants to do. Only the words are needed."""
    entry: Entry[Goal] = Entry()
    words = one_line(typed.get("words", ""))
    days = {name: entry.coming_day(typed, name, today) for name in COMING}
    if not words:
        entry.missing.append("what you want to do")
    if entry.missing or entry.problems:
        return entry
    answers: dict[str, Any] = {name: in_one_line(typed, name) for name in WORDS}
    answers |= {name: int(said) if (said := typed.get(name, "")) else None for name in NUMBERS}
    entry.record = replace(
        before or Goal(words, today),
        words=words,
        direction_id=typed.get("direction_id") or None,
        activity_id=typed.get("activity_id") or None,
        **answers | days,
    )
    return entry


def typed_from_goal(goal: Goal) -> dict[str, str]:
    """What a person would type for something that they want to do."""
    kept = {name: getattr(goal, name) for name in TITLES}
    return {
        name: whole_date(said) if isinstance(said, date) else "" if said is None else str(said)
        for name, said in kept.items()
    }


def read_step(typed: Mapping[str, str], before: GoalStep, today: date) -> Entry[GoalStep]:
    """Read a small step in place of `before`, which may be new."""
    entry: Entry[GoalStep] = Entry()
    words = one_line(typed.get("words", ""))
    reached = entry.day(typed, "reached_on", today)
    if not words:
        entry.missing.append("a few words")
    if not entry.missing and not entry.problems:
        entry.record = replace(before, words=words, reached_on=reached)
    return entry


def typed_from_step(step: GoalStep, today: date) -> dict[str, str]:
    """What a person would type for a small step."""
    reached = typed_day(step.reached_on, today) if step.reached_on else ""
    return {"words": step.words, "reached_on": reached}


def read_review(typed: Mapping[str, str], before: GoalReview, today: date) -> Entry[GoalReview]:
    """Read a look back in place of `before`, which may be new. Any one answer will do.

    The day to look back again is read too. It belongs to what is looked back on.
    """
    entry: Entry[GoalReview] = Entry()
    entry.coming_day(typed, "review_on", today)
    learned, did = (clean_input(typed.get(name, "")).strip() for name in ("learned", "did"))
    level, decision = typed.get("level", ""), typed.get("decision", "")
    if not any((learned, did, level, decision)):
        entry.missing.append("what you learned, or what comes now")
    if not entry.missing and not entry.problems:
        entry.record = replace(
            before,
            learned=learned or None,
            did=did or None,
            level=Level(int(level)) if level else None,
            decision=Decision(decision) if decision else None,
        )
    return entry


def typed_from_review(review: GoalReview) -> dict[str, str]:
    """What a person would type for a look back."""
    return {
        "learned": review.learned or "",
        "did": review.did or "",
        "level": "" if review.level is None else str(int(review.level)),
        "decision": review.decision or "",
    }


def typed_again(goal: Goal, today: date) -> str:
    """The day to look back again as one would type it, where one that is chosen is to come."""
    return whole_date(goal.review_on) if goal.review_on and goal.review_on > today else ""


def again_on(typed: Mapping[str, str], today: date) -> date | None:
    """The day to look back again, once it is understood."""
    said = typed.get("review_on", "").strip()
    return read_coming_date(said, today) if said else None

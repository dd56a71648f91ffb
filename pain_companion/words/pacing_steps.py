"""Steps in words: the caution before them, reading a rule, where it leads, and what was done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pain_companion.domain.pacing import Growth, StepRule
from pain_companion.domain.pacing_review import Review
from pain_companion.domain.pacing_steps import StepAhead
from pain_companion.formats import count_words, range_words
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.pacing import number_words, read_amount, step_rule_words

CAUTION = (
    "First, please check. Do not use steps if you have ME/CFS or long COVID.",
    "Do not use them if you feel much worse for a day or more after effort.",
    "Do not use them if a professional has set your limits.",
    "Ask your specialist team or GP what is right for you.",
)
NO_STEPS = (
    "This diary is kept for staying within limits, so it has no steps. "
    "Ask your specialist team or GP what is right for you."
)
YOU_DECIDE = "Amounts are shown rounded down. Nothing steps up by itself: you decide each time."
HOW_DID_IT_GO = (
    "How did it go? You can stay, step up or step back, with: pain-companion pacing step"
)
MOST_PERCENT = 100


def read_rule(how: Growth, by: str) -> StepRule:
    """Read the size of a step: "10%", "10", or an amount for AMOUNT. Raises NotUnderstoodError."""
    said = by.strip()
    if how is Growth.AMOUNT:
        if said.endswith("%"):
            raise NotUnderstoodError("A fixed amount has no %. Type an amount like 5.")
        return StepRule(how, read_amount(said))
    percent = read_amount(re.sub(r" ?%$", "", said))
    if percent > MOST_PERCENT:
        raise NotUnderstoodError("A step can be up to 100%. Type one like 10%.")
    return StepRule(how, percent)


def rule_words(rule: StepRule) -> str:
    """How much more a step would be, where no unit is known: "20 more"."""
    if rule.how is Growth.AMOUNT:
        return f"{number_words(rule.by)} more"
    return step_rule_words(rule, "")


def ahead_lines(ahead: Sequence[StepAhead], goal: Decimal | None = None) -> list[str]:
    """Where a rule would lead, a line for each week: "Week 2: 10 (10.56)"; then the goal."""
    weeks = [_week_line(each) for each in ahead]
    return weeks if goal is None else [*weeks, goal_sentence(ahead, goal)]


def goal_sentence(ahead: Sequence[StepAhead], goal: Decimal) -> str:
    """When the goal would be reached. No step goes past it."""
    reached = next((each.week for each in ahead if each.amount >= goal), None)
    if reached is None:
        return f"Your goal of {number_words(goal)} lies further ahead."
    return f"Your goal of {number_words(goal)} would be reached in week {reached}."


def review_words(found: Review) -> str:
    """How many planned days were done: "You did it on 6 of 7 planned days, from 17 to 23 …"."""
    between = range_words(found.first, found.last)
    if not found.planned:
        return f"No day was planned, from {between}."
    days = count_words(found.planned, "planned day")
    return f"You did it on {found.done} of {days}, from {between}."


def _week_line(each: StepAhead) -> str:
    inside = "" if each.amount == each.shown else f" ({number_words(each.amount)})"
    return f"Week {each.week}: {each.shown:,}{inside}"

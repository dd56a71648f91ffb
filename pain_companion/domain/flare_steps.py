"""The steps of a day of a flare-up, what was answered in it, and which of them comes now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime

from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import FlarePlan, Part, PlanLine, parts_for_day
from pain_companion.frozen import frozen

GeneralSteps = Callable[[Part], Sequence[str]]
"""Gives the general steps of a part, for whoever has none of their own."""


@frozen
class Step:
    """A step for today. `line_id` is the line of the plan; None for a general step."""

    part: Part
    words: str
    line_id: str | None = None

    @property
    def key(self) -> str:
        """What tells it apart from the day's other steps. Flare.at_step is one of these."""
        return self.line_id or self.words

    @property
    def is_general(self) -> bool:
        """Whether it is in our words and not in the person's."""
        return self.line_id is None


@frozen
class Way:
    """The steps of a day in order, the newest answers by the steps' keys, and where one is.

    `place` counts from 0. After the last step it is the number of steps.
    """

    steps: Sequence[Step] = ()
    answers: Mapping[str, FlareStep] = field(default_factory=dict)
    place: int = 0

    @property
    def present(self) -> Step | None:
        """The step that comes now; None after the last one."""
        return self.steps[self.place] if self.place < len(self.steps) else None

    @property
    def before(self) -> Step | None:
        """The step before the one that comes now."""
        return self.steps[self.place - 1] if self.place else None

    @property
    def left_for_later(self) -> list[Step]:
        """The steps answered with "not now", the one put off first before the others."""
        put_off = [each for each in self.steps if self._answer_to(each) is StepAnswer.NOT_NOW]
        return sorted(put_off, key=lambda step: _moment(self.answers[step.key]))

    def answer(self, answer: StepAnswer, flare: Flare, today: date) -> FlareStep | None:
        """An answer to the step that comes now. One that was answered today is answered anew."""
        if self.present is None:
            return None
        known = self.answers.get(self.present.key)
        return FlareStep(
            flare.id,
            self.present.words,
            answer,
            today,
            self.present.line_id,
            id=known.id if known else "",
        )

    def _answer_to(self, step: Step) -> StepAnswer | None:
        found = self.answers.get(step.key)
        return found.answer if found else None


def steps_of_day(plan: FlarePlan, day: int, general: GeneralSteps) -> list[Step]:
    """The steps for a day of a flare-up, the first being day 1, in the order of the parts.

    They are the person's own. Where the plan has none for the day, they are general ones.
    """
    parts = parts_for_day(day)
    own = [_own_step(line) for part in parts for line in plan.of(part)]
    return own or [Step(part, words) for part in parts for words in general(part)]


def way_on(
    plan: FlarePlan, general: GeneralSteps, flare: Flare, given: Sequence[FlareStep], today: date
) -> Way:
    """Where one is today. `given` are the flare-up's answers in the order in which they came.

    It is the step that was gone back to, if any, or else the first without an answer today. So a
    day begins with its first step, and a plan that was changed meanwhile goes on where it can.
    """
    steps = steps_of_day(plan, flare.day_on(today), general)
    answers = _answers(steps, [each for each in given if each.day == today])
    keys = [step.key for step in steps]
    if answers and flare.at_step in keys:
        return Way(steps, answers, keys.index(flare.at_step))
    open_places = (place for place, key in enumerate(keys) if key not in answers)
    return Way(steps, answers, next(open_places, len(steps)))


def _own_step(line: PlanLine) -> Step:
    return Step(line.part, line.words, line.id)


def _answers(steps: Sequence[Step], given: Sequence[FlareStep]) -> dict[str, FlareStep]:
    """The newest answer to each step.

    A line that was moved in the plan has a new id: an answer to a line that holds no more counts
    for a step of the same words.
    """
    lines = {step.line_id for step in steps if step.line_id}
    by_line = {each.line_id or "": each for each in given if each.line_id in lines}
    by_words = {each.words: each for each in given if each.line_id not in lines}
    found = {}
    for step in steps:
        known = by_line.get(step.key) or by_words.get(step.words)
        if known is not None:
            found[step.key] = known
    return found


def _moment(given: FlareStep) -> datetime:
    assert given.answered_at is not None, "an answer in the diary has its moment"
    return given.answered_at

"""A little of everything about flare-ups, for tests of what holds whole diaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.domain.people import Person
from pain_companion.store.diary import Diary

TODAY = date(2026, 11, 23)
STEPS = {
    Part.SAY_TO_MYSELF: ("This will ease. It has before.",),
    Part.FIRST_HOURS: ("Lie down for ten minutes, then move a little.", "Tell Ana."),
    Part.DAYS_1_2: ("Halve what I do.",),
    Part.DAYS_3_7: ("Walk to the gate and back.",),
}
ANA = Person("Ana [my sister] ☎", "my sister", "can take the children", "0123 456", place=0)


def write_plan(diary: Diary) -> list[PlanLine]:
    """A plan with steps for every day, a kit and how much to ease."""
    lines = [
        PlanLine(part, words, place=place)
        for part, steps in STEPS.items()
        for place, words in enumerate(steps)
    ]
    lines.append(PlanLine(Part.COMFORT_KIT, "Hot water bottle", "under the sink"))
    lines.append(PlanLine(Part.EASE, "50", "2"))
    return diary.flares.save_lines(lines)


def start_flare(diary: Diary, *, days_ago: int = 0) -> Flare:
    """A flare-up that began so many days ago, and lasts."""
    started_on = TODAY - timedelta(days=days_ago)
    flare = Flare(
        started_on,
        share_percent=50,
        back_percent=50,
        steps_back=2,
        started_at=diary.now() - timedelta(days=days_ago),
        zone="Europe/London",
    )
    return diary.flares.save(flare)


def fill_flares(diary: Diary) -> None:
    """Something in every table of flare-ups, something changed, and something in the bin."""
    diary.people.save(ANA)
    first = write_plan(diary)[0]
    diary.flares.save_line(replace(first, words="=1+1 It will pass."))
    flare = start_flare(diary, days_ago=9)
    answer = FlareStep(flare.id, "Tell Ana.", StepAnswer.DONE, flare.started_on, first.id)
    kept = diary.flares.save_step(answer)
    over = replace(flare, ended_on=TODAY - timedelta(days=5), place="low back", remember="[rest]")
    diary.flares.end(over, {kept.id})
    unwanted = start_flare(diary, days_ago=3)
    diary.flares.delete(unwanted.id)

"""What is kept is listed by day or in its place, in whatever order it was written or put aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.domain.check_in import OwnQuestion, PainNumber
from pain_companion.domain.directions import Direction
from pain_companion.domain.flare import Flare, FlareStep, StepAnswer
from pain_companion.domain.goals import GoalAnswer, GoalDay, GoalReview
from pain_companion.domain.going import Topic
from pain_companion.domain.hard_moments import HardMoment
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.medicines import Medicine
from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.pacing import Log
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.people import Person
from pain_companion.domain.pleasures import Pleasure
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.story import GivenScore, StoryLine
from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer
from pain_companion.domain.up_and_down import UpDownLine, Way
from pain_companion.domain.watched_pairs import PAIRED, WatchedPair
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.goals import GARDEN
from tests.toolkit import NIGHTS

TODAY = date(2026, 11, 23)
LONG_AGO = TODAY - timedelta(days=14)
DAYS = (TODAY - timedelta(days=7), TODAY, TODAY, TODAY, LONG_AGO)
"""In the order of writing. The last two of today's come in one moment, a minute after the first."""

FLARE = Flare(LONG_AGO, id="flare")
STRETCH = Movement("Stretch", LONG_AGO)
GOAL = replace(GARDEN, id="garden", state_since=GARDEN.begun_on)

Write = Callable[[Diary, date, int], object]
Read = Callable[[Diary], Sequence[object]]

OLDEST_FIRST: dict[str, tuple[Write, Read]] = {
    "appointments": (
        lambda diary, day, _: diary.appointments.save(Appointment(day)),
        lambda diary: diary.appointments.all(),
    ),
    "days of goals": (
        lambda diary, day, _: diary.goal_days.save(
            GoalDay(diary.goals.save(GARDEN).id, day, GoalAnswer.DONE)
        ),
        lambda diary: diary.goal_days.days(LONG_AGO, TODAY),
    ),
    "days of movements": (
        lambda diary, day, _: diary.movements.save_day(
            MovementDay(diary.movements.save(STRETCH).id, day, MovementAnswer.DONE)
        ),
        lambda diary: diary.movements.days(LONG_AGO, TODAY),
    ),
    "how well it went": (
        lambda diary, day, number: diary.own_activities.rate(
            OwnActivityRating(diary.own_activities.save(OwnActivity("Sew")).id, day, number)
        ),
        lambda diary: diary.own_activities.ratings(),
    ),
    "pain numbers": (
        lambda diary, day, number: diary.pain_numbers.save(PainNumber(day, number)),
        lambda diary: diary.pain_numbers.between(LONG_AGO, TODAY),
    ),
    "rests": (
        lambda diary, day, _: diary.pacing.save_log(Log(None, day, minutes=5)),
        lambda diary: diary.pacing.logs(LONG_AGO, TODAY),
    ),
    "steps of a flare-up": (
        lambda diary, day, _: diary.flares.answer(
            FLARE, FlareStep(FLARE.id, "Rest", StepAnswer.DONE, day)
        ),
        lambda diary: diary.flares.steps(FLARE.id),
    ),
    "things to say": (
        lambda diary, day, _: diary.things_to_say.save(ThingToSay("words", day)),
        lambda diary: diary.things_to_say.all(),
    ),
    "my story": (
        lambda diary, day, number: diary.story.write(StoryLine(f"part {number}", "words", day)),
        lambda diary: diary.story.lines(),
    ),
    "what winds me up": (
        lambda diary, day, number: diary.up_and_down.add(
            UpDownLine(Way.UP, "sleep", f"words {number}", day)
        ),
        lambda diary: diary.up_and_down.all(),
    ),
    "pairs": (
        lambda diary, day, number: diary.pairs.pick(
            WatchedPair(Topic.PAIN, PAIRED[number], 1, day)
        ),
        lambda diary: diary.pairs.all(),
    ),
}
NEWEST_FIRST: dict[str, tuple[Write, Read]] = {
    "body charts": (
        lambda diary, day, _: diary.body_charts.begin(day),
        lambda diary: diary.body_charts.all(),
    ),
    "flare-ups": (
        lambda diary, day, _: diary.flares.save(Flare(day, day)),
        lambda diary: diary.flares.all(),
    ),
    "hard moments": (
        lambda diary, day, _: diary.hard_moments.save(HardMoment(day)),
        lambda diary: diary.hard_moments.all(),
    ),
    "looks back": (
        lambda diary, day, _: diary.goal_days.save_review(GoalReview(GOAL.id, day), GOAL),
        lambda diary: diary.goal_days.reviews(GOAL.id),
    ),
    "pain numbers": (
        lambda diary, day, number: diary.pain_numbers.save(PainNumber(day, number)),
        lambda diary: diary.pain_numbers.newest(9),
    ),
    "pictures of life": (
        lambda diary, day, _: diary.life_areas.begin(day),
        lambda diary: diary.life_areas.pictures(),
    ),
    "practices": (
        lambda diary, day, _: diary.practices.save(PracticeLog("breathing", day, 60)),
        lambda diary: diary.practices.logs(LONG_AGO, TODAY),
    ),
    "scores": (
        lambda diary, day, _: diary.story.save_score(GivenScore("PSEQ", day, Decimal(3))),
        lambda diary: diary.story.scores(),
    ),
    "rests": (
        lambda diary, day, _: diary.pacing.save_log(Log(None, day, minutes=5)),
        lambda diary: diary.pacing.newest_logs(9),
    ),
    "three questions": (
        lambda diary, day, _: diary.peg.save(PegAnswers(day, 1)),
        lambda diary: diary.peg.all(),
    ),
    "times a tool was used": (
        lambda diary, day, _: diary.toolkit.save_use(
            NIGHTS, ToolUse(NIGHTS.id, day, UseAnswer.HELPED)
        ),
        lambda diary: diary.toolkit.uses(),
    ),
    "what was learned": (
        lambda diary, day, _: diary.learned.save(LearnedLine("words", day)),
        lambda diary: diary.learned.all(),
    ),
}


def written(diary: Diary, clock: FixedClock, write: Write) -> list[object]:
    kept = []
    for number, day in enumerate(DAYS):
        if number == 2:
            clock.pass_time(minutes=1)
        kept.append(write(diary, day, number))
    return kept


@pytest.mark.parametrize("what", OLDEST_FIRST)
def test_the_oldest_day_comes_first_and_each_day_as_it_was_written(
    diary: Diary, clock: FixedClock, what: str
) -> None:
    write, read = OLDEST_FIRST[what]
    kept = written(diary, clock, write)
    assert read(diary) == [kept[number] for number in (4, 0, 1, 2, 3)]


@pytest.mark.parametrize("what", NEWEST_FIRST)
def test_the_newest_day_comes_first_and_each_day_what_was_written_last(
    diary: Diary, clock: FixedClock, what: str
) -> None:
    write, read = NEWEST_FIRST[what]
    kept = written(diary, clock, write)
    assert read(diary) == [kept[number] for number in (3, 2, 1, 0, 4)]


Placed = Callable[[Diary, int, date | None], object]

PLACED: dict[str, tuple[Placed, Read]] = {
    "directions": (
        lambda diary, place, ended: diary.directions.save(Direction("a", ended, place)),
        lambda diary: diary.directions.all(),
    ),
    "medicines": (
        lambda diary, place, ended: diary.medicines.save(
            Medicine("a", place=place, ended_on=ended)
        ),
        lambda diary: diary.medicines.all(),
    ),
    "movements": (
        lambda diary, place, ended: diary.movements.save(
            replace(STRETCH, place=place, ended_on=ended)
        ),
        lambda diary: diary.movements.all(),
    ),
    "own activities": (
        lambda diary, place, ended: diary.own_activities.save(OwnActivity("a", place, ended)),
        lambda diary: diary.own_activities.all(),
    ),
    "own questions": (
        lambda diary, place, ended: diary.own_questions.save(
            OwnQuestion(f"{place}, {diary.now()}", place=place, ended_on=ended)
        ),
        lambda diary: diary.own_questions.all(),
    ),
    "people": (
        lambda diary, place, ended: diary.people.save(Person("a", place=9 if ended else place)),
        lambda diary: diary.people.all(),
    ),
    "pleasures": (
        lambda diary, place, ended: diary.pleasures.save(Pleasure("a", 9 if ended else place)),
        lambda diary: diary.pleasures.all(),
    ),
    "tools": (
        lambda diary, place, ended: diary.toolkit.save(Tool(name="a", place=9 if ended else place)),
        lambda diary: diary.toolkit.all(),
    ),
}


@pytest.mark.parametrize("what", PLACED)
def test_each_stands_in_its_place_and_what_was_put_aside_last(
    diary: Diary, clock: FixedClock, what: str
) -> None:
    write, read = PLACED[what]
    aside = write(diary, 0, LONG_AGO)
    last, first = write(diary, 2, None), write(diary, 1, None)
    clock.pass_time(minutes=1)
    second = write(diary, 1, None)
    assert read(diary) == [first, second, last, aside]


@pytest.mark.parametrize(
    ("what", "titles"),
    [
        ("directions", ["What matters: one put aside", "What matters: one is back"]),
        ("movements", ["Movement put aside", "Movement back"]),
        ("own questions", ["A question put aside", "A question asked again"]),
    ],
)
def test_putting_aside_and_bringing_back_are_told_apart(
    diary: Diary, what: str, titles: list[str]
) -> None:
    write, read = PLACED[what]
    kept: Any = write(diary, 0, None)
    store = getattr(diary, what.replace(" ", "_"))
    store.put_aside(kept.id, TODAY)
    assert read(diary) == [replace(kept, ended_on=TODAY)]
    store.put_aside(kept.id, None)
    assert read(diary) == [kept]
    assert [change.title for change in diary.history.recent(2)] == titles[::-1]

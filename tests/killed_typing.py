"""A form that a person types into while the program is killed."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from multiprocessing.context import SpawnContext
from pathlib import Path
from typing import cast

from pain_companion.content.body import read_body
from pain_companion.content.story_content import read_parts
from pain_companion.domain.body_chart import BodyChart
from pain_companion.domain.flare_plan import Part
from pain_companion.domain.goals import GoalStep
from pain_companion.domain.life_areas import Rating
from pain_companion.domain.practice import PracticeLog
from pain_companion.screens.activity_form import ActivityFormScreen
from pain_companion.screens.appointment_form import AppointmentFormScreen
from pain_companion.screens.body_place_form import BodyPlaceFormScreen
from pain_companion.screens.check_in import CheckInScreen
from pain_companion.screens.check_in_fill import CheckInFillScreen
from pain_companion.screens.check_in_question_form import OwnQuestionFormScreen
from pain_companion.screens.directions import DirectionFormScreen
from pain_companion.screens.drafting import KEEP_AFTER_SECONDS
from pain_companion.screens.flare_part import FlarePartScreen
from pain_companion.screens.goal_day_form import GoalDayFormScreen
from pain_companion.screens.goal_form import GoalFormScreen
from pain_companion.screens.goal_reviews import GoalReviewFormScreen
from pain_companion.screens.goal_steps import GoalStepFormScreen
from pain_companion.screens.hard_moment_form import HardMomentFormScreen
from pain_companion.screens.learned import LearnedFormScreen
from pain_companion.screens.lesson import LessonScreen
from pain_companion.screens.life_area_form import LifeAreaFormScreen
from pain_companion.screens.log_form import LogFormScreen
from pain_companion.screens.medicine_forms import MedicineFormScreen, QuestionFormScreen
from pain_companion.screens.movement_day_form import MovementDayFormScreen
from pain_companion.screens.movement_form import MovementFormScreen
from pain_companion.screens.own_activity_forms import (
    OwnActivityFormScreen,
    OwnRatingFormScreen,
)
from pain_companion.screens.pain_numbers import PainNumberFormScreen
from pain_companion.screens.peg_form import PegFormScreen
from pain_companion.screens.pleasure_forms import PleasureDayFormScreen, PleasureFormScreen
from pain_companion.screens.practice import PracticeScreen
from pain_companion.screens.practice_form import PracticeFormScreen
from pain_companion.screens.practice_rhythm import OwnRhythmScreen
from pain_companion.screens.room import Room
from pain_companion.screens.score_form import ScoreFormScreen
from pain_companion.screens.shopping import ShoppingScreen
from pain_companion.screens.story_note_form import StoryNoteFormScreen
from pain_companion.screens.story_words import StoryWordsFormScreen
from pain_companion.screens.things_to_say import SayFormScreen
from pain_companion.screens.tool_form import ToolFormScreen
from pain_companion.screens.up_and_down_form import UpAndDownFormScreen
from pain_companion.screens.use_form import UseFormScreen
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.places import at_rest, press
from tests.room_app import RoomApp
from tests.toolkit import NIGHTS


class HurryingClock(FixedClock):
    """Five seconds pass whenever somebody looks at it."""

    def __call__(self) -> datetime:
        self.pass_time(seconds=5)
        return super().__call__()


def _flare_part(diary: Diary, part: Part) -> Room:
    return FlarePartScreen(diary, FixedClock(), part)


FORMS: Mapping[str, Callable[[Diary], Room]] = {
    **{part.value: partial(_flare_part, part=part) for part in Part},
    "activity": lambda diary: ActivityFormScreen(diary, FixedClock(), None),
    "shopping": lambda diary: ShoppingScreen(diary, FixedClock()),
    "log": lambda diary: LogFormScreen(
        diary, FixedClock(), diary.pacing.activities()[0].id, None, None
    ),
    "practice": lambda diary: PracticeScreen(diary, HurryingClock(), "practice/sounds"),
    "practice log": lambda diary: PracticeFormScreen(
        diary, FixedClock(), None, PracticeLog("sounds", FixedClock()().date(), 0)
    ),
    "own rhythm": lambda diary: OwnRhythmScreen(diary, FixedClock()),
    "movement": lambda diary: MovementFormScreen(diary, FixedClock(), None),
    "movement day": lambda diary: MovementDayFormScreen(
        diary, FixedClock(), diary.movements.all()[0], FixedClock()().date()
    ),
    "pleasure": lambda diary: PleasureFormScreen(diary, FixedClock(), None),
    "pleasure day": lambda diary: PleasureDayFormScreen(
        diary, FixedClock(), diary.pleasures.all()[0], FixedClock()().date()
    ),
    "hard moment": lambda diary: HardMomentFormScreen(diary, FixedClock(), None),
    "medicine": lambda diary: MedicineFormScreen(diary, FixedClock(), None),
    "medicine question": lambda diary: QuestionFormScreen(diary, FixedClock(), None),
    "learned": lambda diary: LearnedFormScreen(diary, FixedClock(), None),
    "lesson": lambda diary: LessonScreen(diary, FixedClock(), "pain/what-pain-is"),
    "up and down": lambda diary: UpAndDownFormScreen(diary, FixedClock()),
    "life area": lambda diary: LifeAreaFormScreen(diary, FixedClock(), Rating("getting-about")),
    "body place": lambda diary: BodyPlaceFormScreen(
        diary, FixedClock(), BodyChart(FixedClock()().date()), read_body().first()
    ),
    "story note": lambda diary: StoryNoteFormScreen(
        diary, FixedClock(), diary.body_charts.begin(FixedClock()().date())
    ),
    "own activity": lambda diary: OwnActivityFormScreen(diary, FixedClock(), None),
    "own rating": lambda diary: OwnRatingFormScreen(
        diary, FixedClock(), diary.own_activities.all()[0], None
    ),
    "story words": lambda diary: StoryWordsFormScreen(diary, FixedClock(), read_parts()[0]),
    "peg": lambda diary: PegFormScreen(diary, FixedClock(), None),
    "score": lambda diary: ScoreFormScreen(diary, FixedClock(), None),
    "check-in": lambda diary: CheckInScreen(diary, FixedClock()),
    "check-in days": lambda diary: CheckInFillScreen(diary, FixedClock()),
    "own question": lambda diary: OwnQuestionFormScreen(diary, FixedClock(), None),
    "pain number": lambda diary: PainNumberFormScreen(diary, FixedClock(), None),
    "tool": lambda diary: ToolFormScreen(diary, FixedClock(), None),
    "tool use": lambda diary: UseFormScreen(diary, FixedClock(), NIGHTS, None),
    "direction": lambda diary: DirectionFormScreen(diary, FixedClock(), None),
    "goal": lambda diary: GoalFormScreen(diary, FixedClock(), None),
    "goal step": lambda diary: GoalStepFormScreen(
        diary, FixedClock(), diary.goals.all()[0], GoalStep(diary.goals.all()[0].id, "")
    ),
    "goal day": lambda diary: GoalDayFormScreen(
        diary, FixedClock(), diary.goals.all()[0], FixedClock()().date()
    ),
    "appointment": lambda diary: AppointmentFormScreen(diary, FixedClock(), None),
    "thing to say": lambda diary: SayFormScreen(diary, FixedClock(), None),
    "goal review": lambda diary: GoalReviewFormScreen(diary, FixedClock(), diary.goals.all()[0]),
}

KILLED = 9
"""The process ends with this at once, on every system, without tidying anything up."""
STARTS = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
PROCESSES = cast(SpawnContext, multiprocessing.get_context(STARTS))
# Where there is a server of processes, it loads all the screens once and not for each of them.
PROCESSES.set_forkserver_preload([__name__])


def type_until_killed(form: str, path: Path, *keys: str) -> None:
    """Type into a form of the diary at `path` in a process that is then killed."""
    process = PROCESSES.Process(target=_run, args=(form, path, keys))
    process.start()
    process.join()
    assert process.exitcode == KILLED


def _run(form: str, path: Path, keys: Sequence[str]) -> None:
    asyncio.run(type_and_die(form, path, keys))


async def type_and_die(form: str, path: Path, keys: Sequence[str]) -> None:
    diary = Diary.open(path, now=FixedClock())
    async with RoomApp(FORMS[form](diary)).run_test() as pilot:
        await press(pilot, *keys)
        await pilot.pause(2 * KEEP_AFTER_SECONDS)
        await at_rest(pilot)
        os._exit(KILLED)

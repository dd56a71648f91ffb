"""Everything that can be in the bin, by table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pain_companion.store.appointments import APPOINTMENT_BIN_KINDS
from pain_companion.store.bin import Bin, BinKinds
from pain_companion.store.body_charts import BODY_CHART_BIN_KINDS
from pain_companion.store.check_ins import CHECK_IN_BIN_KINDS
from pain_companion.store.directions import DIRECTION_BIN_KINDS
from pain_companion.store.eating import EATING_BIN_KINDS
from pain_companion.store.flares import FLARE_BIN_KINDS
from pain_companion.store.goal_days import GOAL_DAY_BIN_KINDS
from pain_companion.store.goals import GOAL_BIN_KINDS
from pain_companion.store.hard_moments import HARD_MOMENT_BIN_KINDS
from pain_companion.store.learned import LEARNED_BIN_KINDS
from pain_companion.store.lessons import LESSON_BIN_KINDS
from pain_companion.store.life_areas import LIFE_AREA_BIN_KINDS
from pain_companion.store.medicines import MEDICINE_BIN_KINDS
from pain_companion.store.movements import MOVEMENT_BIN_KINDS
from pain_companion.store.own_activities import OWN_ACTIVITY_BIN_KINDS
from pain_companion.store.own_questions import OWN_QUESTION_BIN_KINDS
from pain_companion.store.pacing import PACING_BIN_KINDS
from pain_companion.store.pain_numbers import PAIN_NUMBER_BIN_KINDS
from pain_companion.store.peg import PEG_BIN_KINDS
from pain_companion.store.people import PEOPLE_BIN_KINDS
from pain_companion.store.pleasures import PLEASURE_BIN_KINDS
from pain_companion.store.practices import PRACTICE_BIN_KINDS
from pain_companion.store.sleep import SLEEP_BIN_KINDS
from pain_companion.store.story import STORY_BIN_KINDS
from pain_companion.store.things_to_say import THING_TO_SAY_BIN_KINDS
from pain_companion.store.toolkit import TOOLKIT_BIN_KINDS
from pain_companion.store.up_and_down import UP_DOWN_BIN_KINDS
from pain_companion.store.watched_pairs import PAIR_BIN_KINDS

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

BIN_KINDS: BinKinds = {
    **SLEEP_BIN_KINDS,
    **PACING_BIN_KINDS,
    **PEOPLE_BIN_KINDS,
    **FLARE_BIN_KINDS,
    **EATING_BIN_KINDS,
    **PRACTICE_BIN_KINDS,
    **TOOLKIT_BIN_KINDS,
    **LESSON_BIN_KINDS,
    **UP_DOWN_BIN_KINDS,
    **MOVEMENT_BIN_KINDS,
    **PLEASURE_BIN_KINDS,
    **HARD_MOMENT_BIN_KINDS,
    **MEDICINE_BIN_KINDS,
    **DIRECTION_BIN_KINDS,
    **GOAL_BIN_KINDS,
    **GOAL_DAY_BIN_KINDS,
    **LIFE_AREA_BIN_KINDS,
    **BODY_CHART_BIN_KINDS,
    **OWN_ACTIVITY_BIN_KINDS,
    **PEG_BIN_KINDS,
    **STORY_BIN_KINDS,
    **APPOINTMENT_BIN_KINDS,
    **THING_TO_SAY_BIN_KINDS,
    **LEARNED_BIN_KINDS,
    **PAIR_BIN_KINDS,
    **CHECK_IN_BIN_KINDS,
    **OWN_QUESTION_BIN_KINDS,
    **PAIN_NUMBER_BIN_KINDS,
}


def bin_of(diary: Diary) -> Bin:
    """The bin of a diary."""
    return Bin(diary, BIN_KINDS)

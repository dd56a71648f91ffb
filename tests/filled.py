"""A diary with something in every table, for what must hold for all of them."""

from __future__ import annotations

from pain_companion.store.diary import Diary
from tests.check_ins import fill_check_ins
from tests.eating import fill_eating
from tests.flares import fill_flares
from tests.goals import fill_goals
from tests.going import fill_going
from tests.lessons import fill_lessons
from tests.pacing import fill_pacing
from tests.practice import fill_practices
from tests.story import fill_story
from tests.team import fill_team
from tests.toolkit import fill_toolkit
from tests.wellbeing import fill_wellbeing


def fill_areas(diary: Diary) -> None:
    """Write something into each table, but those of sleep and the settings."""
    fill_pacing(diary)
    fill_flares(diary)
    fill_eating(diary)
    fill_toolkit(diary)
    fill_lessons(diary)
    fill_wellbeing(diary)
    fill_practices(diary)
    fill_goals(diary)
    fill_check_ins(diary)
    fill_going(diary)
    fill_story(diary)
    fill_team(diary)
    diary.reading.put_off("sleep/winding-down", diary.now().date())

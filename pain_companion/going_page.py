"""How it is going, gathered from a diary: the same for the screens and for plain lines.

Everything is read from some days only, so that it takes as long after a hundred years.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from pain_companion.areas import areas_for
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.going import MEASURES, WEEKS_READ, GoingLine, Topic, may_compare
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.domain.rank_link import DAYS_LOOKED_AT
from pain_companion.domain.settings import Settings
from pain_companion.domain.watched_pairs import WatchedPair, shown_pairs, topics_for
from pain_companion.store.day_series import Days, Series, series_of
from pain_companion.words.own_activities import change_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ONE_DAY = timedelta(days=1)
WITHOUT_NOTES = frozenset({"today", "going", "data", "settings", "help-now", "about"})
"""Areas in which no note to oneself is shown."""


def going_now(store: Diary, today: date) -> list[GoingLine]:
    """Each thing that is written about in half a year, life first. Raises DiaryError."""
    settings = store.settings.read()
    days = Days(store, today - (7 * WEEKS_READ - 1) * ONE_DAY, today)
    limited = energy_limited(settings)
    told = (
        GoingLine(
            topic,
            series_of(topic, days),
            today,
            compares=may_compare(topic, limited=limited),
            said=tuple(change_words(*days.own_activities)) if topic is Topic.OWN else (),
        )
        for topic in MEASURES
        if topic is not Topic.PAIN or settings.pain_numbers
    )
    return [line for line in told if line.values]


def pairs_now(store: Diary) -> list[WatchedPair]:
    """The pairs that this person may look at now. Raises DiaryError."""
    return shown_pairs(store.pairs.all(), pair_topics(store.settings.read()))


def pair_topics(settings: Settings) -> list[Topic]:
    """What this person may pair."""
    return topics_for(limited=energy_limited(settings), pain_numbers=settings.pain_numbers)


def series_for(store: Diary, pairs: Iterable[WatchedPair], today: date) -> dict[Topic, Series]:
    """The last year of each thing in some pairs. Raises DiaryError."""
    days = Days(store, today - DAYS_LOOKED_AT * ONE_DAY, today)
    topics = {topic for pair in pairs for topic in (pair.first, pair.second)}
    return {topic: series_of(topic, days) for topic in topics}


def areas_with_notes(settings: Settings) -> dict[str, str]:
    """The areas in which a note to oneself can be shown again: their titles by their keys."""
    seen = areas_for(hidden_areas(settings))
    return {each.key: each.title for each in seen if each.key not in WITHOUT_NOTES}

"""The page of Today, gathered from a diary: the same for the screen and for plain lines."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from pain_companion.domain.sleep_summary import summarise
from pain_companion.domain.today import things_for
from pain_companion.store.connection import DiaryKind
from pain_companion.store.sleep import NIGHT_FORM
from pain_companion.words.today import PAGES, Card, card, today_lines, week_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


def todays_cards(store: Diary, now: datetime) -> list[Card]:
    """What is offered for today. Raises DiaryError."""
    today = now.date()
    first = today - timedelta(days=6)
    nights = store.sleep.nights(first, today)
    things = things_for(
        now,
        last_night_written=any(night.morning == today for night in nights),
        nights_written=len(nights),
        unfinished=_unfinished(store, today),
        pages=list(PAGES),
    )
    week = week_words(summarise(nights, [], first, today))
    return [card(thing, today=today, week=week) for thing in things]


def todays_lines(store: Diary, now: datetime) -> list[str]:
    """Today for a place without a screen. Raises DiaryError."""
    cards = todays_cards(store, now)
    example = store.kind is DiaryKind.EXAMPLE
    return today_lines(now, store.settings.read(), cards, example=example)


def _unfinished(store: Diary, today: date) -> list[date]:
    """The mornings of nights with a draft, typed last first."""
    mornings = [
        date.fromisoformat(draft.subject)
        for draft in store.drafts.all()
        if draft.form == NIGHT_FORM
    ]
    return list(dict.fromkeys(morning for morning in mornings if morning <= today))

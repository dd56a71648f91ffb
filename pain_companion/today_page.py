"""The page of Today, gathered from a diary: the same for the screen and for plain lines."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare_plan import check_due
from pain_companion.domain.sleep_summary import summarise
from pain_companion.domain.today import things_for
from pain_companion.store.connection import DiaryKind
from pain_companion.store.pacing import TIMER_FORM
from pain_companion.store.sleep import NIGHT_FORM
from pain_companion.words.today import PAGES, Card, card, today_lines, week_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


def todays_cards(store: Diary, now: datetime) -> list[Card]:
    """What is offered for today. Raises DiaryError."""
    today = now.date()
    first = today - timedelta(days=6)
    nights = store.sleep.nights(first, today)
    planned, lasting = _planned(store, today), store.flares.current()
    things = things_for(
        now,
        last_night_written=any(night.morning == today for night in nights),
        nights_written=len(nights),
        unfinished=_unfinished(store, today),
        pages=list(PAGES),
        flare_lasts=lasting is not None,
        timer_runs=_timer_runs(store),
        planned=list(planned),
        check_plan=_plan_wants_a_look(store, today),
    )
    week = week_words(summarise(nights, [], first, today))
    return [card(thing, today=today, week=week, planned=planned) for thing in things]


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


def _plan_wants_a_look(store: Diary, today: date) -> bool:
    last = store.flares.last()
    ended = last.ended_on if last else None
    checked = store.settings.read().flare_plan_checked_on
    return check_due(store.flares.changed_at(), checked, ended, today)


def _timer_runs(store: Diary) -> bool:
    return any(draft.form == TIMER_FORM for draft in store.drafts.all())


def _planned(store: Diary, today: date) -> dict[str, Card]:
    """The card about what is planned and not done yet, by the first activity it is about."""
    plans = store.flares.eased_plans()
    if not plans:
        return {}
    # Only who plans pays for these.
    from pain_companion.domain.pacing_today import planned_on  # noqa: PLC0415
    from pain_companion.words.pacing_today import planned_card  # noqa: PLC0415

    logs = store.pacing.logs(today, today)
    everything = planned_on(today, store.pacing.activities(), plans, logs)
    waiting = [each for each in everything if each.is_waiting]
    if not waiting:
        return {}
    limited = energy_limited(store.settings.read())
    return {waiting[0].activity.id: planned_card(waiting, limited=limited)}

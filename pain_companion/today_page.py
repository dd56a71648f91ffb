"""The page of Today, gathered from a diary: the same for the screen and for plain lines."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from pain_companion.domain.appointments import in_view, to_say_at
from pain_companion.domain.check_in import check_in_due
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare_plan import check_due
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.domain.reading import Offer, Reader, page_for
from pain_companion.domain.sleep_summary import summarise
from pain_companion.domain.today import things_for
from pain_companion.store.connection import DiaryKind
from pain_companion.store.pacing import TIMER_FORM
from pain_companion.store.sleep import NIGHT_FORM
from pain_companion.words.reading import reading_card
from pain_companion.words.today import Card, card, today_lines, week_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


def todays_cards(store: Diary, now: datetime) -> list[Card]:
    """What is offered for today. Raises DiaryError."""
    today = now.date()
    first = today - timedelta(days=6)
    nights = store.sleep.nights(first, today)
    planned, day = _planned(store, today), _day(store, now)
    lasting = store.flares.current()
    timer, appointment = _timer(store, now), _appointment(store, now)
    offer = offer_for(store, today, nights_this_week=len(nights))
    things = things_for(
        now,
        last_night_written=any(night.morning == today for night in nights),
        nights_written=len(nights),
        unfinished=_unfinished(store, today),
        page=offer.page if offer else "",
        flare_lasts=lasting is not None,
        timer=next(iter(timer), ""),
        planned=list(planned),
        check_plan=_plan_wants_a_look(store, today),
        check_in=check_in_due(
            store.check_ins.last_day(today), store.settings.read().check_in_every, today
        ),
        appointment=next(iter(appointment), ""),
        day=next(iter(day), ""),
    )
    week = week_words(summarise(nights, [], first, today))
    others = {
        **timer,
        **appointment,
        **planned,
        **day,
        **({offer.page: reading_card(offer)} if offer else {}),
    }
    return [card(thing, today=today, week=week, others=others) for thing in things]


def todays_lines(store: Diary, now: datetime) -> list[str]:
    """Today for a place without a screen. Raises DiaryError."""
    cards = todays_cards(store, now)
    example = store.kind is DiaryKind.EXAMPLE
    return today_lines(now, store.settings.read(), cards, example=example)


def offer_for(store: Diary, today: date, *, nights_this_week: int) -> Offer | None:
    """The page that is offered to read today. Raises DiaryError."""
    lessons_read = [each.lesson for each in store.lessons.all().values() if each.finished_on]
    last, has_plans = store.flares.last(), bool(store.pacing.current_plans())
    tools = [tool.key for tool in store.toolkit.marked() if tool.key]
    used = has_plans or tools or lessons_read or last or store.sleep.last_morning()
    used = used or store.check_ins.last_day(today)
    reader = Reader(
        is_new=not used,
        flare_lasts=last is not None and not last.is_over,
        flare_ended_on=last.ended_on if last else None,
        nights_this_week=nights_this_week,
        has_plans=has_plans,
        tools=tools,
        lessons_read=lessons_read,
        put_off=store.reading.put_off_pages(today),
        hidden=hidden_areas(store.settings.read()),
    )
    return page_for(reader, today)


def _unfinished(store: Diary, today: date) -> list[date]:
    """The mornings of nights with a draft, typed last first."""
    mornings = [date.fromisoformat(draft.subject) for draft in store.drafts.of(NIGHT_FORM)]
    return list(dict.fromkeys(morning for morning in mornings if morning <= today))


def _plan_wants_a_look(store: Diary, today: date) -> bool:
    last = store.flares.last()
    ended = last.ended_on if last else None
    checked = store.settings.read().flare_plan_checked_on
    return check_due(store.flares.changed_at(), checked, ended, today)


def _timer(store: Diary, now: datetime) -> dict[str, Card]:
    """The card about the timer that is not logged yet, by the name of its form."""
    timer = store.pacing.timer()
    if timer is None:
        return {}
    # Only who has one pays for these.
    from pain_companion.domain.pacing_timer import state  # noqa: PLC0415
    from pain_companion.words.pacing_timer import timer_card  # noqa: PLC0415

    return {TIMER_FORM: timer_card(state(timer, now))}


def _appointment(store: Diary, now: datetime) -> dict[str, Card]:
    """The card about the appointment of today or tomorrow, by its id."""
    today = now.date()
    near = store.appointments.between(today, today + timedelta(days=1))
    found = in_view(near, today)
    if found is None:
        return {}
    # Only who has one pays for these.
    from pain_companion.words.appointments import appointment_card, here  # noqa: PLC0415

    every, things = store.appointments.all(), store.things_to_say.all()
    waiting = len(to_say_at(found, things, every, today))
    around = here(store.settings.read(), now, getattr(now.tzinfo, "key", ""))
    return {found.id: appointment_card(found, waiting, store.people.all(), around)}


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


def _day(store: Diary, now: datetime) -> dict[str, Card]:
    """The card about the day as it was planned, by the next thing in it."""
    items = store.pacing.items(now.date(), now.date())
    if not items:
        return {}
    # Only who plans a day pays for these.
    from pain_companion.domain.pacing_today import still_to_come  # noqa: PLC0415
    from pain_companion.words.pacing_today import day_card  # noqa: PLC0415

    ahead = still_to_come(items, now)
    twelve_hour = store.settings.read().twelve_hour
    return {ahead[0].id: day_card(ahead, twelve_hour=twelve_hour)} if ahead else {}

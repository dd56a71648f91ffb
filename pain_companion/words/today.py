"""The sentences of Today, the same on the screen and in plain lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from pain_companion.domain.settings import Settings
from pain_companion.domain.today import Kind, Thing
from pain_companion.formats import count_words, date_words, greeting, minutes_words, nearest
from pain_companion.frozen import frozen

if TYPE_CHECKING:
    from pain_companion.domain.sleep_summary import Summary

EXAMPLE_WORDS = "EXAMPLE. A made-up person, nobody's diary."


@frozen
class Card:
    """A thing for today in words: what it is, what to know, what Enter does, and where it leads."""

    title: str
    line: str
    action: str
    place: str


STANDING = {
    Kind.FLARE: Card("Your flare-up plan", "It is where you left it.", "Open it", "flare:now"),
    Kind.CHECK_PLAN: Card(
        "Your flare-up plan", "Is it still right? There is no hurry.", "See it", "flare"
    ),
    Kind.CHECK_IN: Card(
        "Two minutes for you",
        "How has it been? One answer is enough.",
        "Check in",
        "checkin:today",
    ),
}
"""Cards that always say the same."""
NO_CARDS: Mapping[str, Card] = {}


def greeting_words(now: datetime, settings: Settings) -> str:
    """ "Good morning, Jo", or without a name where none is set."""
    hello = greeting(now.hour)
    return f"{hello}, {settings.greet_as}" if settings.greet_as else hello


def day_words(now: datetime, things: int) -> str:
    """The date, and how many things are offered."""
    words = date_words(now.date(), today=now.date())
    return f"{words} · {count_words(things, 'small thing')} for today" if things else words


def week_words(summary: Summary) -> str:
    """The last seven days in a line: nights written, and time asleep where that is known."""
    written = f"{count_words(summary.nights_written, 'night')} written in the last 7 days."
    asleep = summary.total_sleep_time.value
    if asleep is None:
        return written
    return f"{written} Asleep {minutes_words(nearest(asleep))} on average."


def card(thing: Thing, *, today: date, week: str, others: Mapping[str, Card] = NO_CARDS) -> Card:
    """A thing in words. `week` is the line about the week.

    `others` has the cards about the timer, appointments, what is planned and what there is to
    read, by timer, appointment, activity, planned thing or page.
    """
    morning = thing.morning or today
    match thing.kind:
        case Kind.TIMER | Kind.DO | Kind.SEE_DAY | Kind.APPOINTMENT | Kind.READ:
            return others[thing.about]
        case Kind.CARRY_ON:
            return Card(
                "A night you began",
                f"{_night_words(morning, today)} is kept as you left it.",
                "Carry on with it",
                f"sleep:{morning.isoformat()}",
            )
        case Kind.WRITE_NIGHT:
            return Card(
                "Last night's sleep",
                "Not written yet. It takes about a minute.",
                "Write last night",
                f"sleep:{morning.isoformat()}",
            )
        case Kind.SEE_WEEK:
            return Card("This week's sleep", week, "See the week", "sleep")
        case _:
            return STANDING[thing.kind]


def today_lines(
    now: datetime, settings: Settings, cards: Sequence[Card], *, example: bool = False
) -> list[str]:
    """Today as plain lines."""
    lines = [EXAMPLE_WORDS] if example else []
    lines += [greeting_words(now, settings), day_words(now, len(cards))]
    for each in cards:
        lines += ["", each.title, each.line]
    return lines


def _night_words(morning: date, today: date) -> str:
    return "Last night" if morning == today else f"The night to {date_words(morning, today=today)}"

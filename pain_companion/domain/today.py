"""What is offered for today: at most three small things, by plain rules.

Nothing is counted against anyone: what was not written on earlier days is not named.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum

from pain_companion.frozen import frozen

MOST_THINGS = 3
NIGHT_IS_OVER_FROM = 4
"""Before this hour last night is still going on, so writing it is not offered yet."""
CHECK_IN_FROM = 12
"""Before this hour there is little to say about the day. Our own choice."""


class Kind(StrEnum):
    """What sort of thing it is."""

    FLARE = "open the flare-up plan"
    TIMER = "go to the timer"
    APPOINTMENT = "see the appointment"
    CARRY_ON = "carry on"
    WRITE_NIGHT = "write last night"
    DO = "do what is planned"
    CHECK_IN = "check in"
    SEE_DAY = "see the day"
    SEE_WEEK = "see the week"
    CHECK_PLAN = "look through the flare-up plan"
    READ = "read"


@frozen
class Thing:
    """One thing for today.

    `morning` is the night it is about. `about` names what else it may be about: the page to read,
    the activity to do, the next thing of the day, the appointment of today or tomorrow, the timer.
    """

    kind: Kind
    morning: date | None = None
    about: str = ""


def things_for(
    now: datetime,
    *,
    last_night_written: bool,
    nights_written: int,
    unfinished: Sequence[date],
    page: str = "",
    flare_lasts: bool = False,
    timer: str = "",
    planned: Sequence[str] = (),
    check_plan: bool = False,
    check_in: bool = False,
    appointment: str = "",
    day: str = "",
) -> list[Thing]:
    """The things for today, the main one first.

    `unfinished` are the mornings of nights that were begun and not saved, newest first;
    `page` the name of the page that is offered to read; `planned` the activities that are planned
    today and not done yet. `check_in` says that a check-in is due: today's, or the week's.
    `appointment` is the id of the appointment of today or tomorrow; `timer` names the timer that
    is not logged yet; `day` is the id of the next thing in the day that the person planned.
    """
    today = now.date()
    things = [Thing(Kind.FLARE)] if flare_lasts else []
    things += [Thing(Kind.TIMER, about=timer)] if timer else []
    things += [Thing(Kind.APPOINTMENT, about=appointment)] if appointment else []
    things += [Thing(Kind.CARRY_ON, morning=morning) for morning in unfinished[:1]]
    wanted = not last_night_written and today not in unfinished
    if wanted and now.hour >= NIGHT_IS_OVER_FROM:
        things.append(Thing(Kind.WRITE_NIGHT, morning=today))
    things += [Thing(Kind.DO, about=each) for each in planned[:1]]
    if check_in and now.hour >= CHECK_IN_FROM:
        things.append(Thing(Kind.CHECK_IN))
    things += [Thing(Kind.SEE_DAY, about=day)] if day else []
    if nights_written:
        things.append(Thing(Kind.SEE_WEEK))
    if check_plan:
        things.append(Thing(Kind.CHECK_PLAN))
    if page:
        things.append(Thing(Kind.READ, about=page))
    return things[:MOST_THINGS]

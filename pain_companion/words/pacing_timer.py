"""The timer in plain words, and what is logged when it ends.

Names of activities stand in these words as the person typed them: pass them through `text.shown`.
In energy-limit mode (`limited`) a part is a limit to stay within, not something to reach.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from pain_companion.domain.pacing import MINUTES, Activity, Log, Stopped
from pain_companion.domain.pacing_timer import MINUTE, NOTHING, Phase, State, Timer
from pain_companion.formats import MINUTES_IN_A_DAY, clock_words, date_words, minutes_words
from pain_companion.frozen import frozen
from pain_companion.text import capital
from pain_companion.words.amount_entry import read_amount
from pain_companion.words.entry import Entry
from pain_companion.words.pacing import exact_words
from pain_companion.words.today import Card

ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    "tenth",
)
BEFORE_YOU_NEED_TO = "Stop before you need to."
STOPPED_OPTIONS = tuple((each.value, each.value) for each in Stopped)
SECOND = timedelta(seconds=1)


@frozen
class Ended:
    """A timer that is over, and what belongs to it.

    `zone` is the time zone of the person's clock, by its IANA name.
    """

    timer: Timer
    at_end: State
    activity: Activity
    zone: str


def figures(at: State) -> str:
    """The time left, or where it counts up the time so far, in minutes and seconds: "4:37"."""
    seconds = at.elapsed // SECOND if at.left is None else -(-at.left // SECOND)
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def share_done(at: State, *, by_minutes: bool) -> float | None:
    """How much of this part or rest is behind, from 0 to 1; None where it counts up.

    With `by_minutes` it changes only when the words do.
    """
    if at.left is None:
        return None
    length = at.elapsed + at.left
    left = min(length, _minutes_left(at) * MINUTE) if by_minutes else at.left
    return (length - left) / length if length else 1.0


def timer_words(timer: Timer, at: State, *, limited: bool, about: bool = False) -> str:
    """What goes on: "First of 2. 5 minutes to go, then rest."

    With `about` no figures stand beside it, and it says that it is no exact time.
    """
    told = _resting_words(timer, at) if at.resting else _doing_words(timer, at, limited, about)
    return " ".join(["Paused."] * (at.phase is Phase.PAUSED) + told)


def change_words(name: str, timer: Timer, at: State) -> str:
    """What has begun now, for a screen that shows something else."""
    match at.phase:
        case Phase.OVER:
            return f"{name}: the timer has ended. You can log it."
        case Phase.RESTING:
            return f"{name}: rest now for {minutes_words(timer.rest_seconds // 60)}."
        case _:
            return f"{name}: {_which(at.round)} of {timer.parts} begins."


def timer_card(at: State) -> Card:
    """The timer as one of the things for today. It leads there, so no figure grows old on it."""
    match at.phase:
        case Phase.OVER:
            line = "It has ended. You can log it."
        case Phase.PAUSED:
            line = "It is paused."
        case _:
            line = "It runs by the clock."
    return Card("Your timer", line, "Go to your timer", "pacing:timer")


def running_words(name: str, at: State) -> str:
    """The timer in one line, for a screen that leads to it."""
    match at.phase:
        case Phase.OVER:
            return f"Your timer has ended: {name}. You can log it."
        case Phase.PAUSED:
            return f"Your timer is paused: {name}."
        case _:
            return f"Your timer is running: {name}."


def ended_words(name: str, at_end: State, now: datetime, *, unseen: bool, twelve_hour: bool) -> str:
    """That it is over, and when its time ran out where nobody saw it.

    "Walking ended at 10:08am while this was closed. You can log it."
    """
    if not (unseen and at_end.ran_out and at_end.ended_at):
        return f"{name} has ended. You can log it."
    ended_at = at_end.ended_at.astimezone(now.tzinfo)
    when = clock_words(ended_at.time(), twelve_hour=twelve_hour)
    if ended_at.date() != now.date():
        when += f" on {date_words(ended_at.date(), today=now.date())}"
    return f"{name} ended at {when} while this was closed. You can log it."


def about_words(timer: Timer, plan: str, *, limited: bool) -> str:
    """What the timer is for, in one line. `plan` is the plan in words, empty where there is none.

    In energy-limit mode no plan is said.
    """
    if timer.part_seconds is not None and limited:
        return "The time is a limit, not a target."
    if timer.part_seconds is not None and not plan:
        # The plan was taken back while this ran.
        return f"The time counts down. {BEFORE_YOU_NEED_TO}"
    if limited or not plan:
        return "The time counts up. Say when you are done."
    return capital(f"{plan}.")


def typed_at_end(at_end: State, activity: Activity) -> dict[str, str]:
    """What stands in the answers before anything is typed: the minutes really spent.

    A timer that nobody stopped for more than a day says nothing about the time spent.
    """
    known = activity.unit == MINUTES and 1 <= at_end.done_minutes <= MINUTES_IN_A_DAY
    return {"amount": str(at_end.done_minutes)} if known else {}


def read_ended(typed: Mapping[str, str], ended: Ended) -> Entry[Sequence[Log]]:
    """Read `amount` and `stopped`. Gives what was done, and after it the rest if there was any.

    The rests are one entry, which begins where all that was done ends. So a picture of the day
    has room for both.
    """
    unit = ended.activity.unit
    entry = Entry[Sequence[Log]]()
    amount = entry.answer(
        typed,
        "amount",
        lambda said: read_amount(said, unit),
        lambda read: exact_words(read, unit),
    )
    if amount is None and unit == MINUTES and not entry.problems:
        entry.missing.append("how many minutes")
    if not entry.problems and not entry.missing:
        stopped = Stopped(typed["stopped"]) if typed.get("stopped") else None
        entry.record = [_done_log(ended, amount, stopped), *_rest_logs(ended)]
    return entry


def saved_words(logs: Sequence[Log], activity: Activity) -> str:
    """What was logged: "Saved: Walking, 9 minutes. Rest, 5 minutes." """
    told = activity.name
    if logs[0].amount is not None:
        told += f", {exact_words(logs[0].amount, activity.unit)}"
    elif logs[0].minutes is not None:
        told += f", {minutes_words(logs[0].minutes)}"
    rests = [f" Rest, {minutes_words(rest.minutes or 0)}." for rest in logs[1:]]
    return f"Saved: {told}.{''.join(rests)}"


def _done_log(ended: Ended, amount: Decimal | None, stopped: Stopped | None) -> Log:
    minutes = ended.at_end.done_minutes
    tells = ended.activity.unit != MINUTES and 1 <= minutes <= MINUTES_IN_A_DAY
    started_at = ended.timer.started_at.replace(second=0, microsecond=0)
    return Log(
        activity_id=ended.activity.id,
        day=started_at.date(),
        amount=amount,
        minutes=minutes if tells else None,
        started_at=started_at,
        stopped=stopped,
        zone=ended.zone,
    )


def _rest_logs(ended: Ended) -> list[Log]:
    minutes = min(ended.at_end.rested_minutes, MINUTES_IN_A_DAY)
    if not minutes:
        return []
    began = ended.timer.started_at + ended.at_end.done
    began = began.astimezone(ZoneInfo(ended.zone)).replace(second=0, microsecond=0)
    return [Log(None, began.date(), minutes=minutes, started_at=began, zone=ended.zone)]


def _doing_words(timer: Timer, at: State, limited: bool, about: bool) -> list[str]:
    told = [f"{_which(at.round).capitalize()} of {timer.parts}."] if timer.parts > 1 else []
    if at.left is None:
        told.append(capital(f"{_length(at.elapsed // MINUTE, about)} so far."))
    elif limited:
        told.append(f"At most {_length(_minutes_left(at))} more{_after_part(timer, at)}.")
    else:
        left = _length(_minutes_left(at), about)
        told.append(capital(f"{left} to go{_after_part(timer, at)}."))
    return [*told, BEFORE_YOU_NEED_TO] if limited else told


def _after_part(timer: Timer, at: State) -> str:
    if timer.rest_seconds:
        return ", then rest"
    return "" if at.round == timer.parts else f", then {_the(at.round + 1)}"


def _resting_words(timer: Timer, at: State) -> list[str]:
    then = "you are done" if at.round == timer.parts else f"{_the(at.round + 1)} of {timer.parts}"
    return ["Rest now.", capital(f"{_length(_minutes_left(at))} left, then {then}.")]


def _which(place: int) -> str:
    return ORDINALS[place - 1] if place <= len(ORDINALS) else f"part {place}"


def _the(place: int) -> str:
    return f"the {_which(place)}" if place <= len(ORDINALS) else _which(place)


def _minutes_left(at: State) -> int:
    """Whole minutes, rounded up; 0 for less than one."""
    left = at.left or NOTHING
    return -(-left // MINUTE) if left >= MINUTE else 0


def _length(minutes: int, about: bool = False) -> str:
    if not minutes:
        return "less than a minute"
    return f"{'about ' if about else ''}{minutes_words(minutes)}"

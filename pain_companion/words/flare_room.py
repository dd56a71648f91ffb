"""The quiet room of a flare-up in words: the gate before it, its steps, its record and its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from pain_companion.domain.flare import WHOLE, Flare
from pain_companion.domain.flare_plan import MORE, USUAL_DAYS, Part, PlanLine, Stage
from pain_companion.domain.flare_steps import Way
from pain_companion.formats import date_words
from pain_companion.typed import NotUnderstoodError
from pain_companion.typed_dates import read_date
from pain_companion.words.flare import day_words_of, share_words, stage_words

ONE_DAY = timedelta(days=1)
USUAL_QUESTION = "Is this my usual flare-up?"
USUAL_SIGNS = ("The same place as before", "The same kind of pain", "No new signs")
USUAL_REMINDER = (
    "This is a reminder. It works nothing out. Not sure what a new sign is? Press ? for the list."
)
OWN_USUAL = "In your own words:"

GENERAL = "A general step. You can make a plan of your own later."
NO_FLARE = "No flare-up is under way. Esc goes back."
DAY_DONE = "These were the steps for today."
DAY_DONE_MORE = (
    "You can stop here. Rest a little, move a little. Come back whenever you like: it is all kept."
)
SET_BACK = (
    f"This has lasted more than {USUAL_DAYS} days. Longer ones are often called a set-back."
    " You can ask your team for a review. Press r to read about it."
)
NOTED_DONE = "Noted: done. 3 goes back."
NOTED_NOT_NOW = "Left for now. 3 goes back."
FIRST_STEP = "This is the first step for today."

WHEN_BEGUN = "When did it begin?"
WHERE = "Where does it hurt?"
A_FEW_WORDS = "In a few words"
WHEN_EASED = "When did it ease?"
WHAT_HELPED = "Which of these helped?"
NOT_OVER = "Is it not over after all? Press Esc, then u."
TO_REMEMBER = "One line for next time, if you like"
SAID_TODAY, SAID_YESTERDAY, ANOTHER_DAY = "Today", "Yesterday", "Another day"
ELSEWHERE = "Somewhere else"
AS_IT_IS = "Leave it as it is"

PLAN_CHANGED = "Your plan has changed. This is the step now."
WISHES_REST = "What you want to do rests while this lasts. Nothing of it is lost."

_MEDICINES_NOTE = "Keep to what you agreed. If you are not sure, ask your pharmacist or 111."
_NOTHING_WRITTEN = "Nothing is written here yet."


def standing_words(flare: Flare) -> str:
    """The stage, and where it hurts if that is known: "■ flare-up · lower back"."""
    return " · ".join([stage_words(Stage.FLARE_UP), *([flare.place] if flare.place else [])])


def count_of_steps(way: Way) -> str:
    """Where one is: "Step 2 of 7"."""
    return f"Step {way.place + 1} of {len(way.steps)}"


def eased_words(flare: Flare, *, limited: bool) -> str:
    """That plans are eased, with the way to say no. Without figures for who is to stay in limits.

    Empty where nothing is eased.
    """
    if flare.share_percent >= WHOLE:
        return ""
    if limited:
        return "Your plans rest while this lasts. Press k to keep them as they are."
    share = share_words(flare.share_percent)
    return (
        f"Your plans are at {share} of their amounts while this lasts. Press k to keep them whole."
    )


def kept_words(*, limited: bool) -> str:
    """After saying no to easing."""
    return "Your plans stay as they are." if limited else "Your plans stay whole."


def later_words(count: int) -> str:
    """How many steps were put off: "2 steps are left for later. Press 1 to look again."."""
    if not count:
        return ""
    left = "step is" if count == 1 else "steps are"
    return f"{count} {left} left for later. Press 1 to look again."


def back_words(flare: Flare, *, limited: bool) -> str:
    """How plans come back after the end; empty where there is nothing to bring back."""
    if flare.back_percent >= WHOLE:
        return ""
    if limited:
        return "Your plans come back when you feel steady. You say when."
    return "Your plans stay eased for now. They come back when you say so."


def eased_on_words(day: date, today: date, *, can_change: bool) -> str:
    """When it ended, with the way to say another day where there is one."""
    ended = f"It ended on {date_words(day, today=today)}."
    return f"{ended} Press d to change the day." if can_change else ended


def ended_words(flare: Flare, today: date) -> str:
    """What is kept of the end."""
    return f"This is written down. {day_words_of(flare, today)}."


def lines_of(part: Part, lines: Sequence[PlanLine]) -> list[str]:
    """The lines of a part to read, each with its second text beneath it."""
    told = [_NOTHING_WRITTEN] if not lines else []
    for line in lines:
        told.append(f"- {line.words}")
        if line.more:
            told.append(f"  {MORE[part].capitalize()}: {line.more}")
    return [*told, "", _MEDICINES_NOTE] if part is Part.MEDICINES else told


def days_offered(
    today: date, *, not_before: date | None = None, not_after: date | None = None
) -> Mapping[str, date | None]:
    """The days to choose from by one key, by their words, and None for one that is typed."""
    days = {SAID_TODAY: today, SAID_YESTERDAY: today - ONE_DAY}
    fitting = {words: day for words, day in days.items() if _fits(day, not_before, not_after)}
    return {**fitting, ANOTHER_DAY: None}


def read_day(
    said: str, today: date, *, not_before: date | None = None, not_after: date | None = None
) -> date:
    """Read a day up to today. Raises NotUnderstoodError, also outside of the days given."""
    day = read_date(said, today)
    if not_before is not None and day < not_before:
        begun = date_words(not_before, today=today)
        raise NotUnderstoodError(f"It began on {begun}. Type that day or a later one.")
    if not_after is not None and day > not_after:
        ended = date_words(not_after, today=today)
        raise NotUnderstoodError(f"It ended on {ended}. Type that day or one before it.")
    return day


def places_used(flares: Sequence[Flare], most: int) -> list[str]:
    """Where it hurt in earlier flare-ups, the newest first, each once."""
    found: dict[str, str] = {}
    for flare in flares:
        if flare.place:
            found.setdefault(flare.place.casefold(), flare.place)
    return list(found.values())[:most]


def _fits(day: date, not_before: date | None, not_after: date | None) -> bool:
    return (not_before or day) <= day <= (not_after or day)

"""Which page is offered to read today: at most one, by plain rules that anyone can look up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from pain_companion.frozen import frozen

PUT_OFF_DAYS = 30
"""So long a page is not offered after "not now"."""
AFTER_DAYS = 7
"""So many days after a flare-up its pages come first."""


class Why(StrEnum):
    """The rule by which a page was chosen."""

    FLARE = "a flare-up lasts"
    AFTER = "a flare-up has ended lately"
    NEW = "nothing has been written yet"
    NIGHTS = "nights were written this week"
    PLANS = "there is a plan for pacing"
    TOOLS = "a tool is in the toolkit"
    LESSON = "it is the first lesson that was not read to its end"


FLARE_PAGES = ("flare/the-first-hours", "flare/moods-in-a-flare-up", "practice/middle-of-a-flare")
AFTER_PAGES = ("flare/after-the-flare-up", "flare/getting-back")
NEW_PAGES = ("pain/what-pain-is", "about/what-today-offers")
SLEEP_PAGES = (
    "sleep/keeping-the-diary",
    "sleep/what-helps-sleep-with-pain",
    "sleep/winding-down",
    "sleep/waking-in-the-night",
)
PLAN_PAGES = (
    "pacing/what-pacing-is",
    "pacing/resting-well",
    "pacing/spreading-and-choosing",
)
LESSONS = (
    "pain/what-pain-is",
    "pain/hurt-and-harm",
    "pain/why-it-lasts",
    "pain/why-scans-may-not-match",
    "pain/what-turns-it-up",
    "pain/what-turns-it-down",
    "pain/stress-and-sleep",
    "pain/where-medicines-fit",
    "pain/moving-safely",
    "pain/living-well",
    "pain/what-the-evidence-says",
)
"""The lessons in their order."""
TOOL_PAGES: Mapping[str, str] = {
    "what-is-going-on": "story/telling-your-story",
    "what-matters-to-me": "goals/what-matters",
    "doing-without-overdoing": "pacing/boom-and-bust",
    "nights": "sleep/winding-down",
    "when-it-flares": "flare/what-a-flare-up-is",
    "moving-in-ways-i-like": "wellbeing/moving-in-ways-i-like",
    "settling-the-system": "practice/before-you-begin",
    "food-and-drink": "eating/meals-on-a-bad-day",
    "mood-and-thoughts": "wellbeing/mood-and-pain",
    "my-people": "wellbeing/people-and-saying-no",
    "medicines": "wellbeing/my-medicines-list",
    "keeping-going": "goals/when-it-does-not-happen",
}
"""A page of its subject for each tool that has one."""


@frozen
class PutOff:
    """A page that the person does not want to be offered for a while."""

    page: str
    put_off_on: date
    id: str = ""

    def holds(self, today: date) -> bool:
        """Whether it is still not to be offered."""
        return today < self.put_off_on + timedelta(days=PUT_OFF_DAYS)


@frozen
class Reader:
    """What the diary says that a page may be chosen by. `tools` are those in the toolkit.

    `put_off` are the pages that are not to be offered now, and `hidden` the areas that the person
    does not want to see.
    """

    is_new: bool = False
    flare_lasts: bool = False
    flare_ended_on: date | None = None
    nights_this_week: int = 0
    has_plans: bool = False
    tools: Sequence[str] = ()
    lessons_read: Collection[str] = ()
    put_off: Collection[str] = ()
    hidden: Collection[str] = ()


@frozen
class Offer:
    """A page to read, and why it is this one."""

    page: str
    why: Why


def page_for(reader: Reader, today: date) -> Offer | None:
    """The page for today, or None where every one is put off, hidden or read.

    What is going on now comes first: a flare-up, the week after it, the first days with the
    program. Otherwise the rules that fit take turns from day to day, and so do their pages.
    """
    for why, pages in _now(reader, today):
        if left := _wanted(pages, reader):
            return Offer(left[0], why)
    turns = [(why, left) for why, pages in _always(reader) if (left := _wanted(pages, reader))]
    if not turns:
        return None
    rounds, place = divmod(today.toordinal(), len(turns))
    why, left = turns[place]
    return Offer(left[0] if why is Why.LESSON else left[rounds % len(left)], why)


def _now(reader: Reader, today: date) -> list[tuple[Why, Sequence[str]]]:
    """The pages about what is going on, the most pressing first."""
    ended = reader.flare_ended_on
    lately = ended is not None and today - ended <= timedelta(days=AFTER_DAYS)
    rules: list[tuple[bool, Why, Sequence[str]]] = [
        (reader.flare_lasts, Why.FLARE, FLARE_PAGES),
        (lately, Why.AFTER, AFTER_PAGES),
        (reader.is_new, Why.NEW, NEW_PAGES),
    ]
    return [(why, pages) for holds, why, pages in rules if holds]


def _always(reader: Reader) -> list[tuple[Why, Sequence[str]]]:
    """The pages that go with what the person does, then the lessons."""
    of_tools = [TOOL_PAGES[key] for key in reader.tools if key in TOOL_PAGES]
    return [
        (Why.NIGHTS, SLEEP_PAGES if reader.nights_this_week else ()),
        (Why.PLANS, PLAN_PAGES if reader.has_plans else ()),
        (Why.TOOLS, of_tools),
        (Why.LESSON, LESSONS),
    ]


def _wanted(pages: Sequence[str], reader: Reader) -> list[str]:
    """Those that are neither put off nor hidden, nor a lesson that was read to its end."""
    left_out = {*reader.put_off, *reader.lessons_read}
    shown = (page for page in pages if page.partition("/")[0] not in reader.hidden)
    return [page for page in shown if page not in left_out]

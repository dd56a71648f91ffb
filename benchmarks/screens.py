"""The way to each screen: the keys, and the words by which it is known that it has been painted."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from benchmarks.programs import DOWN, END, ENTER, ESCAPE, HOME, TAB, TODAY_WORDS, UP
from benchmarks.report import Goal
from pain_companion.areas import AREAS

SLEEP_WORDS = b"in bed, awake"
WEEKS_WORDS = "███".encode()
FORM_WORDS = b"Got up"

Press = tuple[bytes, bytes]
"""A key, and words that are painted when what it leads to is there."""

SCREEN_GOAL = Goal("D1", (60, 100), ("median", "p95"))
FORM_GOAL = Goal("D6", (120,), ("median",))
FOUND_GOAL = Goal("D3 key to paint", (50,), ("median",))


@dataclass(frozen=True)
class Step:
    """A key that leads on, measured where it has a name."""

    name: str
    press: Press
    goal: Goal | None = None


def _sleep(time: str) -> tuple[Step, ...]:
    """To the sleep diary, to its form and its longest list, and back on Today."""
    return (
        Step(f"sleep screen, {time}", (b"s", SLEEP_WORDS), SCREEN_GOAL),
        Step(f"night form, {time}", (ENTER, FORM_WORDS), FORM_GOAL),
        Step(f"back from the form, {time}", (ESCAPE * 2, SLEEP_WORDS), SCREEN_GOAL),
        Step(f"longest view, {time}", (b"w", WEEKS_WORDS), SCREEN_GOAL),
        Step(f"its other end, {time}", (END, WEEKS_WORDS)),
        Step("", (ESCAPE, SLEEP_WORDS)),
        Step(f"back on Today, {time}", (b"t", TODAY_WORDS), SCREEN_GOAL),
    )


HUB_WORDS = b"Family calls"
FOOD_WORDS = b"Pick a small change"
PRACTICES_WORDS = b"Slow breathing"
WELLBEING_WORDS = b"Living well is more"
TOOLKIT_WORDS = b"in your own order"
LESSONS_WORDS = b"Short lessons"
UP_DOWN_WORDS = b"Your own list"
ACTIVITY_WORDS = b"In these 4 weeks"
YEAR_WORDS = b"In these 52 weeks"
BACK_ON_HUB = Step("", (ESCAPE, HUB_WORDS))


def _pacing(time: str) -> tuple[Step, ...]:
    """From the hub to each screen of pacing, and back on Today."""
    return (
        Step(f"pacing, {time}", (b"p", HUB_WORDS), SCREEN_GOAL),
        Step(f"the day, {time}", (b"d", b"midnight"), SCREEN_GOAL),
        BACK_ON_HUB,
        Step(f"the week, {time}", (b"e", b"You wrote on"), SCREEN_GOAL),
        BACK_ON_HUB,
        # The first in the list is the one with a plan.
        Step(f"an activity, {time}", (ENTER, ACTIVITY_WORDS), SCREEN_GOAL),
        Step("", (b"r", b"In these 12 weeks")),
        Step(f"its 52 weeks, {time}", (b"r", YEAR_WORDS), SCREEN_GOAL),
        Step("", (b"r", ACTIVITY_WORDS)),
        Step(f"form of a log, {time}", (b"w", b"It ended because"), FORM_GOAL),
        Step("", (ESCAPE, ACTIVITY_WORDS)),
        Step(f"form of a plan, {time}", (b"e", b"On which days"), FORM_GOAL),
        Step("", (ESCAPE * 2, ACTIVITY_WORDS)),
        Step(f"the timer, {time}", (b"g", b"Pause"), SCREEN_GOAL),
        # It is stopped and not logged, so that the diary is as it was.
        Step("", (b"x", b"Do not log it")),
        Step("", (TAB * 4 + ENTER, b"No, go back")),
        Step("", (b"y", b"This is not logged")),
        Step("", (ESCAPE, ACTIVITY_WORDS)),
        BACK_ON_HUB,
        Step("", (b"t", TODAY_WORDS)),
    )


def _in_menu(title: str) -> tuple[Step, ...]:
    """An area without a letter, marked in the menu, from Today."""
    place = [each.title for each in AREAS].index(title)
    return (Step("", (b"m", b"Today")), Step("", (DOWN * place, title.encode())))


BACK_ON_TODAY = Step("", (b"t", TODAY_WORDS))


def _eating(time: str) -> tuple[Step, ...]:
    """To the area about eating, which has no letter, and back on Today."""
    return (
        *_in_menu("Eating well"),
        Step(f"eating, {time}", (ENTER, FOOD_WORDS), SCREEN_GOAL),
        Step(f"shopping list, {time}", (b"b", b"Your own, one on each line"), SCREEN_GOAL),
        Step("", (ESCAPE, FOOD_WORDS)),
        Step(f"pages about eating, {time}", (b"r", b"Choose a page"), SCREEN_GOAL),
        Step("", (ESCAPE * 2, FOOD_WORDS)),
        Step(f"small changes, {time}", (b"a", b"In your own words"), SCREEN_GOAL),
        Step("", (ESCAPE, FOOD_WORDS)),
        BACK_ON_TODAY,
    )


def _practice(time: str) -> tuple[Step, ...]:
    """To the practices, which have no letter, and back on Today. What is begun is let go."""
    return (
        *_in_menu("Practices"),
        Step(f"practices, {time}", (ENTER, PRACTICES_WORDS), SCREEN_GOAL),
        Step("", (DOWN, PRACTICES_WORDS)),
        Step(f"a practice, {time}", (ENTER, b"Enter starts it"), SCREEN_GOAL),
        Step(f"its first words, {time}", (ENTER, b"minutes left"), SCREEN_GOAL),
        Step("", (ESCAPE, PRACTICES_WORDS)),
        Step(f"what was practised, {time}", (b"h", b"Add one by hand"), SCREEN_GOAL),
        Step("", (ESCAPE, PRACTICES_WORDS)),
        # The mark stays where it was left, until the next time.
        Step("", (UP, b"Before you begin")),
        BACK_ON_TODAY,
    )


def _wellbeing(time: str) -> tuple[Step, ...]:
    """To wellbeing, which has no letter, to each of its lists, and back on Today."""
    lists = (
        ("movements", b"Add a movement", b"Pleasure and meaning"),
        ("small things", b"Add a small thing", b"Hard moments"),
        ("hard moments", b"Write a sheet", b"My medicines list"),
        ("medicines", b"Add a medicine", b"Moving in ways"),
    )
    return (
        *_in_menu("Wellbeing"),
        Step(f"wellbeing, {time}", (ENTER, WELLBEING_WORDS), SCREEN_GOAL),
        *chain.from_iterable(
            (
                Step(f"{name}, {time}", (ENTER, words), SCREEN_GOAL),
                Step("", (ESCAPE, WELLBEING_WORDS)),
                Step("", (DOWN, following)),
            )
            for name, words, following in lists
        ),
        # The mark stays where it was left, until the next time.
        Step("", (UP * len(lists), b"My movements")),
        BACK_ON_TODAY,
    )


def _pain(time: str) -> tuple[Step, ...]:
    """To the lessons, which have no letter, to one of them, to the list, and back on Today."""
    begin_with = b"What would you like to add"
    return (
        *_in_menu("Understanding pain"),
        Step(f"lessons, {time}", (ENTER, LESSONS_WORDS), SCREEN_GOAL),
        Step(f"a lesson, {time}", (ENTER, b"contents"), SCREEN_GOAL),
        Step("", (ESCAPE, LESSONS_WORDS)),
        Step(f"up and down, {time}", (b"w", UP_DOWN_WORDS), SCREEN_GOAL),
        Step(f"form of a line, {time}", (b"a", begin_with), FORM_GOAL),
        Step("", (ESCAPE, UP_DOWN_WORDS)),
        Step("", (ESCAPE, LESSONS_WORDS)),
        BACK_ON_TODAY,
    )


def _toolkit(time: str) -> tuple[Step, ...]:
    """To the empty toolkit, to all the tools, to one of them and its forms, and back on Today."""
    tool = b"I used it today"
    return (
        Step(f"toolkit, {time}", (b"k", TOOLKIT_WORDS), SCREEN_GOAL),
        Step(f"form of a tool, {time}", (b"a", b"What I call it"), FORM_GOAL),
        Step("", (ESCAPE * 2, TOOLKIT_WORDS)),
        Step(f"all the tools, {time}", (b"v", b"One is plenty"), SCREEN_GOAL),
        Step(f"a tool, {time}", (ENTER, tool), SCREEN_GOAL),
        Step(f"form of a use, {time}", (b"d", b"How it was"), FORM_GOAL),
        Step("", (ESCAPE * 2, tool)),
        Step(f"its uses, {time}", (b"e", b"Add a time"), SCREEN_GOAL),
        Step("", (ESCAPE, tool)),
        Step("", (ESCAPE, b"One is plenty")),
        Step("", (ESCAPE, TOOLKIT_WORDS)),
        Step("", (b"t", TODAY_WORDS)),
    )


SUBJECTS_WORDS = b"Choose a subject"


def _reading(time: str) -> tuple[Step, ...]:
    """The subjects, the pages of one, and the screen that finds words in all of them."""
    return (
        Step(f"subjects to read about, {time}", (b"l", SUBJECTS_WORDS), SCREEN_GOAL),
        Step(f"pages of a subject, {time}", (HOME + DOWN + ENTER, b"Hurt and harm"), SCREEN_GOAL),
        Step("", (ESCAPE, SUBJECTS_WORDS)),
        Step(f"finding words, {time}", (HOME + ENTER, b"all that you wrote"), SCREEN_GOAL),
        Step(f"what one letter finds, {time}", (b"p", b"A page to read"), FOUND_GOAL),
        Step("", (ESCAPE * 2, SUBJECTS_WORDS)),
        Step("", (b"t", TODAY_WORDS)),
    )


STORY_WORDS = b"Tell what you like"
GOALS_WORDS = b"Add something I want to do"


def _goals(time: str) -> tuple[Step, ...]:
    """To what matters, which has no letter, to its lists and its form, and back on Today."""
    return (
        *_in_menu("What matters"),
        Step(f"what matters, {time}", (ENTER, GOALS_WORDS), SCREEN_GOAL),
        Step(f"directions, {time}", (b"v", b"Add what matters"), SCREEN_GOAL),
        Step("", (ESCAPE, GOALS_WORDS)),
        Step(f"form to want something, {time}", (b"a", b"Only the first line"), FORM_GOAL),
        Step("", (ESCAPE * 2, GOALS_WORDS)),
        BACK_ON_TODAY,
    )


CHECK_IN_WORDS = b"How much energy?"


def _check_in(time: str) -> tuple[Step, ...]:
    """To today's check-in, to its other screens, and back on Today."""
    return (
        Step(f"check-in, {time}", (b"z", CHECK_IN_WORDS), FORM_GOAL),
        Step(f"weeks of check-ins, {time}", (b"w", b"on average"), SCREEN_GOAL),
        Step("", (ESCAPE, CHECK_IN_WORDS)),
        Step(f"days to fill in, {time}", (b"d", b"mostly resting"), FORM_GOAL),
        Step("", (ESCAPE * 2, CHECK_IN_WORDS)),
        Step(f"what is asked, {time}", (b"e", b"Tick up to"), SCREEN_GOAL),
        Step("", (ESCAPE, CHECK_IN_WORDS)),
        Step("", (b"t", TODAY_WORDS)),
    )


def _story(time: str) -> tuple[Step, ...]:
    """To my story, which has no letter, to each part of it, and back on Today."""
    parts = (
        ("ten parts of life", b"of 10 parts have both"),
        ("body chart", b"your right"),
        ("own activities", b"Add an activity"),
        ("words of the story", b"Five questions"),
        ("scores", b"Add a score"),
    )
    return (
        *_in_menu("My story"),
        Step(f"my story, {time}", (ENTER, STORY_WORDS), SCREEN_GOAL),
        *chain.from_iterable(
            (
                Step(f"{name}, {time}", (HOME + DOWN * place + ENTER, words), SCREEN_GOAL),
                Step("", (ESCAPE, STORY_WORDS)),
            )
            for place, (name, words) in enumerate(parts)
        ),
        BACK_ON_TODAY,
    )


GOING_WORDS = b"Each block is a week"
LEARNED_WORDS = b"the newest first"


def _going(time: str) -> tuple[Step, ...]:
    """To how it is going, which has no letter, to its two lists, and back on Today."""
    return (
        *_in_menu("How it is going"),
        Step(f"how it is going, {time}", (ENTER, GOING_WORDS), SCREEN_GOAL),
        Step(f"what goes with what, {time}", (b"d", b"Pick a pair"), SCREEN_GOAL),
        Step("", (ESCAPE, GOING_WORDS)),
        Step(f"what was learned, {time}", (b"n", LEARNED_WORDS), SCREEN_GOAL),
        Step(f"form of a note, {time}", (b"a", b"Short lines are best"), FORM_GOAL),
        Step("", (ESCAPE * 2, LEARNED_WORDS)),
        Step("", (ESCAPE, GOING_WORDS)),
        BACK_ON_TODAY,
    )


TEAM_WORDS = b"Your next appointment"


def _team(time: str) -> tuple[Step, ...]:
    """To my team, which has no letter, to its lists and its page, and back on Today."""
    return (
        *_in_menu("My team"),
        Step(f"my team, {time}", (ENTER, TEAM_WORDS), SCREEN_GOAL),
        Step(f"appointments, {time}", (HOME + ENTER, b"Add an appointment"), SCREEN_GOAL),
        Step("", (ESCAPE, TEAM_WORDS)),
        Step(f"things to say, {time}", (HOME + DOWN + ENTER, b"[ ] "), SCREEN_GOAL),
        Step("", (ESCAPE, TEAM_WORDS)),
        Step(f"since last time, {time}", (DOWN + ENTER, b"last appointment"), SCREEN_GOAL),
        Step("", (ESCAPE, TEAM_WORDS)),
        Step(f"a page to share, {time}", (DOWN + ENTER, b"Only what you tick"), SCREEN_GOAL),
        Step("", (ESCAPE, TEAM_WORDS)),
        Step(f"a line to say, {time}", (b"j", b"Enter saves it"), FORM_GOAL),
        Step("", (ESCAPE * 2, TEAM_WORDS)),
        BACK_ON_TODAY,
    )


WAYS = (
    *(_sleep, _pacing, _eating, _practice, _wellbeing, _toolkit, _pain, _reading, _goals),
    *(_check_in, _going, _team, _story),
)


def journey(time: str) -> list[Step]:
    """To every screen, one after the other, from Today and back."""
    return [step for way in WAYS for step in way(time)]

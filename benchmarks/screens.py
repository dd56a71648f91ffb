"""From a key to the paint: opening screens, typing into the form, moving in the longest list."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, cycle, islice, repeat
from pathlib import Path

from benchmarks.programs import (
    BACKSPACE,
    DOWN,
    END,
    ENTER,
    ESCAPE,
    HELLO,
    HELLO_WORDS,
    HOME,
    PAGE_DOWN,
    PAGE_UP,
    TAB,
    TODAY_WORDS,
    UP,
    ours,
)
from benchmarks.report import head, line, row
from benchmarks.terminal import Timed

PAUSE = 0.3
"""So long a screen is left alone after it was opened, in seconds."""

SLEEP_WORDS = b"in bed, awake"
WEEKS_WORDS = "███".encode()
FORM_WORDS = b"Got up"
TYPED = b"1045pm"
KEYS_IN_A_BLOCK = 24

Press = tuple[bytes, bytes]
"""A key, and words that are painted when what it leads to is there."""

WAITS = "100 of it wait for what may follow Esc"
SCREEN_GOAL = "D1 <= 60"
FORM_GOAL = "D6 <= 120"


@dataclass(frozen=True)
class Step:
    """A key that leads on, measured where it has a name."""

    name: str
    press: Press
    goal: str = ""


BACK_ON_TODAY = Step("back on Today", (b"t", TODAY_WORDS), SCREEN_GOAL)

SLEEP = (
    Step("sleep screen, first time", (b"s", SLEEP_WORDS), SCREEN_GOAL),
    BACK_ON_TODAY,
    Step("sleep screen, again", (b"s", SLEEP_WORDS), SCREEN_GOAL),
    Step("night form, first time", (ENTER, FORM_WORDS), FORM_GOAL),
    Step("back from the form", (ESCAPE * 2, SLEEP_WORDS), WAITS),
    Step("night form, again", (ENTER, FORM_WORDS), FORM_GOAL),
    Step("back from the form again", (ESCAPE * 2, SLEEP_WORDS), WAITS),
    Step("longest view", (b"w", WEEKS_WORDS), SCREEN_GOAL),
    Step("its other end", (END, WEEKS_WORDS)),
)

HUB_WORDS = b"Family calls"
FOOD_WORDS = b"Pick a small change"
PRACTICES_WORDS = b"Slow breathing"
WELLBEING_WORDS = b"Living well is more"
TOOLKIT_WORDS = b"Nothing is in your"
LESSONS_WORDS = b"Short lessons"
EMPTY_LIST_WORDS = b"What winds your body up"
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


def _looked_for(name: bytes) -> tuple[Step, ...]:
    """An area without a letter, marked in the palette. The last letter waits for the others."""
    return (
        Step("", (b"/", b"Type what you are looking for")),
        Step("", (name[:-1], b"Go there")),
        Step("", (name[-1:], name[-1:])),
    )


def _eating(time: str) -> tuple[Step, ...]:
    """To the area about eating, which has no letter, and back on Today."""
    return (
        *_looked_for(b"Eating well"),
        Step(f"eating, {time}", (ENTER, FOOD_WORDS), SCREEN_GOAL),
        Step(f"shopping list, {time}", (b"b", b"Your own, one on each line"), SCREEN_GOAL),
        Step("", (ESCAPE * 2, FOOD_WORDS)),
        Step(f"pages about eating, {time}", (b"r", b"Choose a page"), SCREEN_GOAL),
        Step("", (ESCAPE * 2, FOOD_WORDS)),
        Step(f"small changes, {time}", (b"a", b"In your own words"), SCREEN_GOAL),
        Step("", (ESCAPE, FOOD_WORDS)),
        Step("", (b"t", TODAY_WORDS)),
    )


def _practice(time: str) -> tuple[Step, ...]:
    """To the practices, which have no letter, and back on Today. What is begun is let go."""
    return (
        *_looked_for(b"Practices"),
        Step(f"practices, {time}", (ENTER, PRACTICES_WORDS), SCREEN_GOAL),
        Step("", (DOWN, PRACTICES_WORDS)),
        Step(f"a practice, {time}", (ENTER, b"Enter starts it"), SCREEN_GOAL),
        Step(f"its first words, {time}", (ENTER, b"minutes left"), SCREEN_GOAL),
        Step("", (ESCAPE, PRACTICES_WORDS)),
        Step(f"what was practised, {time}", (b"h", b"Add one by hand"), SCREEN_GOAL),
        Step("", (ESCAPE, PRACTICES_WORDS)),
        Step("", (b"t", TODAY_WORDS)),
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
        *_looked_for(b"Wellbeing"),
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
        Step("", (b"t", TODAY_WORDS)),
    )


def _pain(time: str) -> tuple[Step, ...]:
    """To the lessons, which have no letter, to one of them, to the list, and back on Today."""
    begin_with = b"What would you like to add"
    return (
        *_looked_for(b"Understanding pain"),
        Step(f"lessons, {time}", (ENTER, LESSONS_WORDS), SCREEN_GOAL),
        Step(f"a lesson, {time}", (ENTER, b"contents"), SCREEN_GOAL),
        Step("", (ESCAPE, LESSONS_WORDS)),
        Step(f"up and down, {time}", (b"w", EMPTY_LIST_WORDS), SCREEN_GOAL),
        Step(f"form of a line, {time}", (b"a", begin_with), FORM_GOAL),
        Step("", (ESCAPE, EMPTY_LIST_WORDS)),
        Step("", (ESCAPE, LESSONS_WORDS)),
        Step("", (b"t", TODAY_WORDS)),
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


PACING = (*_pacing("first time"), *_pacing("again"))
EATING = (*_eating("first time"), *_eating("again"))
PRACTICE = (*_practice("first time"), *_practice("again"))
WELLBEING = (*_wellbeing("first time"), *_wellbeing("again"))
TOOLKIT = (*_toolkit("first time"), *_toolkit("again"))
PAIN = (*_pain("first time"), *_pain("again"))
SUBJECTS_WORDS = b"Choose a subject"


def _reading(time: str) -> tuple[Step, ...]:
    """The subjects, the pages of one, and the screen that finds words in all of them."""
    return (
        Step(f"subjects to read about, {time}", (b"l", SUBJECTS_WORDS), SCREEN_GOAL),
        Step(f"pages of a subject, {time}", (HOME + DOWN + ENTER, b"Hurt and harm"), SCREEN_GOAL),
        Step("", (ESCAPE, SUBJECTS_WORDS)),
        Step(f"finding words, {time}", (HOME + ENTER, b"all that you wrote"), SCREEN_GOAL),
        Step(f"what one letter finds, {time}", (b"p", b"A page to read"), "D3 <= 50"),
        Step("", (ESCAPE * 2, SUBJECTS_WORDS)),
        Step("", (b"t", TODAY_WORDS)),
    )


READING = (*_reading("first time"), *_reading("again"))
STORY_WORDS = b"Tell what you like"
GOALS_WORDS = b"Add something I want to do"


def _goals(time: str) -> tuple[Step, ...]:
    """To what matters, which has no letter, to its lists and its form, and back on Today."""
    return (
        *_looked_for(b"What matters"),
        Step(f"what matters, {time}", (ENTER, GOALS_WORDS), SCREEN_GOAL),
        Step(f"directions, {time}", (b"v", b"Add what matters"), SCREEN_GOAL),
        Step("", (ESCAPE, GOALS_WORDS)),
        Step(f"form to want something, {time}", (b"a", b"Only the first line"), FORM_GOAL),
        Step("", (ESCAPE * 2, GOALS_WORDS)),
        Step("", (b"t", TODAY_WORDS)),
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


CHECK_IN = (*_check_in("first time"), *_check_in("again"))


def _story(time: str) -> tuple[Step, ...]:
    """To my story, which has no letter, to each part of it, and back on Today."""
    parts = (
        ("ten parts of life", b"Two questions about each part"),
        ("body chart", b"your right"),
        ("own activities", b"Add an activity"),
        ("words of the story", b"Five questions"),
        ("scores", b"Add a score"),
    )
    return (
        *_looked_for(b"My story"),
        Step(f"my story, {time}", (ENTER, STORY_WORDS), SCREEN_GOAL),
        *chain.from_iterable(
            (
                Step(f"{name}, {time}", (HOME + DOWN * place + ENTER, words), SCREEN_GOAL),
                Step("", (ESCAPE, STORY_WORDS)),
            )
            for place, (name, words) in enumerate(parts)
        ),
        Step("", (b"t", TODAY_WORDS)),
    )


STORY = (*_story("first time"), *_story("again"))
WHAT_MATTERS = (*_goals("first time"), *_goals("again"))
GOING_WORDS = b"Each block is a week"


def _going(time: str) -> tuple[Step, ...]:
    """To how it is going, which has no letter, to its two lists, and back on Today."""
    return (
        *_looked_for(b"How it is going"),
        Step(f"how it is going, {time}", (ENTER, GOING_WORDS), SCREEN_GOAL),
        Step(f"what goes with what, {time}", (b"d", b"Pick a pair"), SCREEN_GOAL),
        Step("", (ESCAPE, GOING_WORDS)),
        Step(f"what was learned, {time}", (b"n", b"Write a note to yourself"), SCREEN_GOAL),
        Step(f"form of a note, {time}", (b"a", b"Short lines are best"), FORM_GOAL),
        Step("", (ESCAPE * 2, b"Write a note to yourself")),
        Step("", (ESCAPE, GOING_WORDS)),
        Step("", (b"t", TODAY_WORDS)),
    )


GOING = (*_going("first time"), *_going("again"))
TEAM_WORDS = b"Your next appointment"


def _team(time: str) -> tuple[Step, ...]:
    """To my team, which has no letter, to its lists and its page, and back on Today."""
    return (
        *_looked_for(b"My team"),
        Step(f"my team, {time}", (ENTER, TEAM_WORDS), SCREEN_GOAL),
        Step(f"appointments, {time}", (HOME + ENTER, b"Add an appointment"), SCREEN_GOAL),
        Step("", (ESCAPE, TEAM_WORDS)),
        Step(f"things to say, {time}", (HOME + DOWN + ENTER, b"Add something to say"), SCREEN_GOAL),
        Step("", (ESCAPE, TEAM_WORDS)),
        Step(f"since last time, {time}", (DOWN + ENTER, b"four weeks ago"), SCREEN_GOAL),
        Step("", (ESCAPE, TEAM_WORDS)),
        Step(f"a line to say, {time}", (b"j", b"Enter saves it"), FORM_GOAL),
        Step("", (ESCAPE * 2, TEAM_WORDS)),
        Step("", (b"t", TODAY_WORDS)),
    )


MY_TEAM = (*_team("first time"), *_team("again"))
JOURNEYS = (
    SLEEP,
    PACING,
    EATING,
    PRACTICE,
    WELLBEING,
    TOOLKIT,
    PAIN,
    READING,
    WHAT_MATTERS,
    CHECK_IN,
    GOING,
    MY_TEAM,
    STORY,
)


def opening(rounds: int, diaries: Mapping[str, Path], tell: Callable[[str], None]) -> None:
    """Print how long each screen takes to open. The first time it is imported too."""
    goals = {step.name: step.goal for journey in JOURNEYS for step in journey if step.name}
    figures: dict[str, dict[str, list[float]]] = {
        years: {name: [] for name in goals} for years in diaries
    }
    for count in range(rounds):
        tell(f"screens, round {count + 1} of {rounds}")
        for years, diary in diaries.items():
            for name, seconds in look_around(diary).items():
                figures[years][name].append(seconds)
    head("key to paint of a screen")
    for name, goal in goals.items():
        for years, by_name in figures.items():
            row(f"{name}, {years}", by_name[name], goal=goal)


def look_around(diary: Path) -> dict[str, float]:
    """Open one screen after the other, each journey in a program of its own."""
    taken = {}
    for journey in JOURNEYS:
        with Timed(ours(diary)) as program:
            program.wait_for(TODAY_WORDS)
            program.settle(PAUSE)
            for step in journey:
                keys, words = step.press
                program.send(keys)
                seconds = program.wait_for(words)
                program.settle(PAUSE)
                if step.name:
                    taken[step.name] = seconds
    return taken


def typing(blocks: int, diary: Path, tell: Callable[[str], None]) -> None:
    """Type into the form and into hello in turns; then move in the list of all weeks."""
    keys = [*(bytes([key]) for key in TYPED), *repeat(BACKSPACE, len(TYPED))]
    with Timed(HELLO) as hello, Timed(ours(diary)) as form, Timed(ours(diary)) as weeks:
        hello.wait_for(HELLO_WORDS)
        _go(form, (b"s", SLEEP_WORDS), (ENTER, FORM_WORDS))
        _go(weeks, (b"s", SLEEP_WORDS), (b"w", WEEKS_WORDS))
        from_top = (DOWN, DOWN, PAGE_DOWN, UP, PAGE_DOWN, PAGE_UP, UP)
        from_end = (UP, UP, PAGE_UP, DOWN, PAGE_UP, PAGE_DOWN, DOWN)
        # What is imported and learnt with the first keys is not what a key takes.
        for program in (hello, form):
            _type(program, keys)
        _type(weeks, from_top)
        measured = {name: Typing() for name in GOALS}
        for count in range(blocks):
            tell(f"typing, block {count + 1} of {blocks}")
            measured["a field of hello"].add(hello, _block(keys))
            measured["a field of the form"].add(form, _block(keys))
            measured["100 years of weeks, top"].add(weeks, _block(from_top))
            _type(weeks, [END])
            measured["100 years of weeks, end"].add(weeks, _block(from_end))
            _type(weeks, [HOME])
    head("key to paint")
    for name, goal in GOALS.items():
        measured[name].show(name, goal)


GOALS = {
    "a field of hello": "",
    "a field of the form": "L1 <= 6, 12, 25, 60",
    "100 years of weeks, top": "L3 <= 8, 12",
    "100 years of weeks, end": "L3 <= 8, 12",
}


class Typing:
    """The keys of all blocks of one kind: how long each took, and what they cost."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.cpu = 0.0
        self.frames = 0

    def add(self, program: Timed, keys: Sequence[bytes]) -> None:
        """Type a block of keys."""
        cpu = program.cpu_seconds()
        for seconds, frames in _type(program, keys):
            self.seconds.append(seconds)
            self.frames += frames
        self.cpu += program.cpu_seconds() - cpu

    def show(self, name: str, goal: str) -> None:
        """Print what came of it, for a key."""
        row(name, self.seconds, goal=goal)
        count = len(self.seconds)
        line("  processor time a key", self.cpu / count * 1000, "ms", goal="L4 <= 8")
        line("  frames a key", self.frames / count, "", goal="L4 1")


def _go(program: Timed, *presses: Press) -> None:
    program.wait_for(TODAY_WORDS)
    program.settle(PAUSE)
    for keys, words in presses:
        program.send(keys)
        program.wait_for(words)
        program.settle(2 * PAUSE)


def _block(keys: Sequence[bytes]) -> list[bytes]:
    return list(islice(chain.from_iterable(cycle([keys])), KEYS_IN_A_BLOCK))


def _type(program: Timed, keys: Sequence[bytes]) -> list[tuple[float, int]]:
    """Type as fast as people do. For each key the seconds to the paint, and the frames."""
    taken = []
    for key in keys:
        program.send(key)
        seconds = program.wait_for_frame()
        program.rest(random.uniform(0.06, 0.14))
        taken.append((seconds, program.frames))
    return taken

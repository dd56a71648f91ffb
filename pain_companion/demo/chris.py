"""Chris, a year on after a set-back: a whole year of diaries, with three flare-ups since."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from decimal import Decimal

from pain_companion.demo import often
from pain_companion.demo.check_ins import CheckIns
from pain_companion.demo.chris_life import EVENINGS, PLAN
from pain_companion.demo.chris_story import OWN_QUESTION, STORY_EVENINGS
from pain_companion.demo.days import THAT_DAY, FlareUp
from pain_companion.demo.pacer import Doing, Pacing
from pain_companion.demo.person import ExamplePerson, Picked, Typed
from pain_companion.demo.sleeper import Nights
from pain_companion.domain.pacing import (
    Activity,
    ActivityKind,
    DayKind,
    Demand,
    PlannedItem,
    Priority,
    Reason,
)

DAYS = 365
FLARES = (
    FlareUp(DAYS, 338, "lower back and left leg", share=100, remember="It did end."),
    FlareUp(
        231,
        226,
        "lower back",
        share=40,
        steps_back=3,
        took=(
            (0, "Tell Billie the walk is short today.", True),
            (0, "Flat on the rug with a book.", True),
            (2, "To the workshop, only to look.", True),
        ),
        remember="I waited two days too long with the plan.",
    ),
    FlareUp(
        131,
        128,
        "left leg",
        took=((0, "Flat on the rug with a book.", True), (1, "Sing sitting down.", True)),
        remember="Sang sitting down, and nobody minded.",
    ),
    FlareUp(
        52,
        48,
        "lower back",
        took=((0, "Tell Billie the walk is short today.", True), (3, "Back to choir.", False)),
    ),
)
AFTER_THE_SET_BACK = Nights(
    lights_out=time(22, 15),
    got_up=time(6, 45),
    weekend_later=(0, 15),
    latency=45,
    hard_latency=60,
    wakings=(2, 3, 4),
    awake_each_time=24,
    lies_on=40,
    caffeine=(3, 4, 5),
    notes=("Cramp in the left leg.", "Up twice, and the dog with me.", "Worried about the roof."),
    gap=0.15,
    nap=0.4,
)
LATELY = replace(
    AFTER_THE_SET_BACK,
    latency=25,
    wakings=(1, 1, 2, 3),
    awake_each_time=18,
    lies_on=20,
    caffeine=(2, 3, 3),
    notes=("Choir last night, slept like a log.", "The dog snored.", "Cold feet, then not."),
    gap=0.1,
    nap=0.2,
)
WALKING = Activity(
    "Walking the dog",
    why="Biscuit does not care about the weather.",
    goal_amount=Decimal(30),
    id="example-walking-dog",
)
WORKSHOP = Activity("In the workshop", demand=Demand.HIGH, id="example-workshop")
SINGING = Activity("Choir", kind=ActivityKind.PEOPLE, why="The tenors.", id="example-choir")
PAPERWORK = Activity("Paperwork", kind=ActivityKind.THINKING, id="example-paperwork")
STEPPING = (313, 299, 271, 257, 243, 198, 184, 156, 142, 114, 100, 72, 58, 20)
STAYING = (285, 212, 170, 86, 34, 6)
STEPPING_BACK = (226, 128, 48)
PACING = Pacing(
    (WALKING, WORKSHOP, SINGING, PAPERWORK),
    tries=((330, 6, DayKind.BAD), (329, 9, DayKind.GOOD), (328, 7, DayKind.ORDINARY)),
    decisions=(
        (327, Reason.START),
        *sorted(
            (
                *((ago, Reason.STEPPED_UP) for ago in STEPPING),
                *((ago, Reason.STAYED) for ago in STAYING),
                *((ago, Reason.STEPPED_BACK) for ago in STEPPING_BACK),
            ),
            reverse=True,
        ),
    ),
    hours=(9, 16),
    paced=(
        Doing(WORKSHOP, 11, (15, 20, 30), 0.4),
        Doing(SINGING, 19, (60, 75), weekday=3),
        Doing(PAPERWORK, 14, (15, 20), 0.3),
    ),
    rests=(20, 30, 40),
    today=(
        PlannedItem(THAT_DAY, "Feed the dog", 10, Demand.LOW, Priority.MUST, time(7, 30)),
        PlannedItem(THAT_DAY, "Sand the small shelf", 20, Demand.HIGH, starts=time(10, 30)),
        PlannedItem(THAT_DAY, "Flat on the rug", 30, Demand.REST, Priority.MUST, time(13)),
        PlannedItem(THAT_DAY, "Letter to the council", 15, Demand.LOW, Priority.CAN_WAIT),
    ),
)
CHECK_INS = CheckIns(
    did=(
        "Got the shopping in, with Billie",
        "Sat at the workbench",
        "Answered two letters",
        "Fed the birds",
    ),
    enjoyed=("Biscuit chasing leaves", "A record I had forgotten", "Soup"),
    resting="Set back. Only the dog and me.",
    chance=0.4,
    energy=1,
    in_the_way=9,
    in_flares=0.4,
)
CHECK_INS_LATELY = CheckIns(
    did=(
        "Choir, two songs standing",
        "Planed one board",
        "Round the pond with Biscuit",
        "Showed Billie how to sharpen a chisel",
        "Wrote to the council",
    ),
    enjoyed=("The bass line", "Fresh shavings", "A heron", "Billie's pie", "The radio concert"),
    resting="Flare-up. The plan was on the wall.",
    chance=0.6,
    energy=4,
    in_the_way=6,
    in_flares=0.7,
    question=OWN_QUESTION,
    asked_since=150,
)
CHRIS = ExamplePerson(
    key="a-year-on",
    name="Chris",
    line="A year on after a set-back",
    about="71, a retired carpenter who sings in a choir. Lives alone, with a dog.",
    days=DAYS,
    settings={"worse_after_effort": "no", "food": "show", "practices_a_week": 3},
    flares=FLARES,
    nights=((DAYS, AFTER_THE_SET_BACK), (240, LATELY)),
    pacing=PACING,
    plan=PLAN,
    check_ins=((DAYS, CHECK_INS), (220, CHECK_INS_LATELY)),
    picked=(
        Picked(
            *("sleep_habits", 250, "example-daylight"),
            *("Get some daylight in the morning, even from a window", "daylight"),
        ),
        Picked("food_changes", 200, "example-freeze", "A pot of soup for the freezer"),
        Picked("food_changes", 320, "example-fish", "Fish in one meal", "fish", 210),
    ),
    often=(
        often.sleep_habit("example-daylight", 249, 0.5),
        often.food("example-fish", 319, 0.2, until=211),
        often.food("example-freeze", 199, 0.2),
        often.practice("paced-breathing", 300, 0.15, (180, 240, 300)),
        often.practice("sounds", 180, 0.2, (90, 240, 240), notes=("Rooks.", "The boiler.")),
        often.practice("a-walk", 90, 0.1, (300, 420)),
        often.tool("moving-in-ways-i-like", 280, 0.1, notes=("To the gate and the pond.",)),
        often.tool("settling-the-system", 280, 0.08),
        often.tool("example-rug", 240, 0.1, notes=("With the atlas.",)),
        often.goal("example-goal-0", 180, 0.25, notes=("Shavings everywhere.",)),
        often.goal("example-goal-1", 120, 0.1, hard_notes=("Sang in the kitchen.",)),
        often.movement("example-movement-0", 300, 0.5),
        often.movement("example-movement-1", 150, 0.3),
        often.pleasure("example-pleasure-0", 260, 0.15),
        often.pleasure("example-pleasure-1", 260, 0.1, notes=("A heron!",)),
        often.pleasure("example-pleasure-2", 260, 0.08),
    ),
    evenings=(*EVENINGS, *STORY_EVENINGS),
    typed=(
        Typed(3, "learned", {"words": "Ask Billie to carry the"}, "new"),
        Typed(1, "direction", {"words": "teaching someone what"}, "new"),
    ),
)

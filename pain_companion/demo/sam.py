"""Sam, whose nights are broken, and have been a little less so for some weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from decimal import Decimal

from pain_companion.demo import often
from pain_companion.demo.check_ins import CheckIns
from pain_companion.demo.days import THAT_DAY, FlareUp
from pain_companion.demo.pacer import Doing, Pacing
from pain_companion.demo.person import ExamplePerson, Picked, Typed
from pain_companion.demo.sam_life import EVENINGS, OWN_QUESTION, PLAN
from pain_companion.demo.sleeper import Nights
from pain_companion.domain.pacing import (
    Activity,
    ActivityKind,
    DayKind,
    Demand,
    PlannedItem,
    Priority,
    Reason,
    Stopped,
)

DAYS = 16 * 7
FLARES = (
    FlareUp(
        88,
        83,
        "both hips",
        remember="I should have swapped the Saturday.",
        took=((0, "Ring Jean about the till.", True), (1, "Nothing after 8pm.", False)),
    ),
    FlareUp(
        19,
        16,
        "left hip",
        share=60,
        remember="Shorter than the last one.",
        took=((0, "Ring Jean about the till.", True), (2, "Round the block with Pat.", True)),
    ),
)
BROKEN = Nights(
    lights_out=time(22, 30),
    got_up=time(6, 30),
    latency=55,
    hard_latency=75,
    wakings=(3, 4, 4, 5),
    hard_wakings=(5, 6),
    awake_each_time=25,
    lies_on=50,
    weekend_later=(15, 30),
    caffeine=(2, 3, 4),
    weekend_drink=0.2,
    notes=(
        "Hips, whichever side I lie on.",
        "Awake at 3am, thinking about the rota.",
        "Sat in the kitchen with the crossword.",
        "The cat came in at four.",
    ),
    nap=0.25,
)
MENDING = replace(
    BROKEN,
    latency=35,
    wakings=(2, 2, 3, 4),
    awake_each_time=18,
    lies_on=25,
    caffeine=(1, 2, 2),
    notes=(
        "Up at half past six again. It gets easier.",
        "Cushion between my knees.",
        "Awake at 3am, wrote the list, slept again.",
    ),
    nap=0.1,
)
IRONING = Activity(
    "Standing and ironing",
    kind=ActivityKind.DAILY_TASKS,
    why="So that a Saturday at work does not cost me the Sunday.",
    goal_amount=Decimal(25),
    id="example-ironing",
)
WALKING = Activity("Walking with Pat", id="example-walking-pat")
PAPERS = Activity(
    "The rota at home", kind=ActivityKind.THINKING, demand=Demand.HIGH, id="example-rota"
)
CHILDREN = Activity("Minding the little ones", kind=ActivityKind.PEOPLE, id="example-minding")
PACING = Pacing(
    (IRONING, WALKING, PAPERS, CHILDREN),
    tries=((66, 8, DayKind.ORDINARY), (64, 12, DayKind.GOOD), (63, 7, DayKind.BAD)),
    decisions=(
        (62, Reason.START),
        (48, Reason.STAYED),
        (34, Reason.STEPPED_UP),
        (16, Reason.STEPPED_BACK),
        (5, Reason.STAYED),
    ),
    hours=(11,),
    boom=(Doing(IRONING, 10, (45, 60), stopped=Stopped.SORE),),
    boom_chance=0.2,
    quiet=(
        Doing(WALKING, 16, (20, 25), 0.6),
        Doing(PAPERS, 20, (30, 45), 0.4),
        Doing(CHILDREN, 14, (120, 150), weekday=6),
    ),
    paced=(
        Doing(WALKING, 16, (15, 20), 0.7),
        Doing(PAPERS, 15, (20, 25), 0.4),
        Doing(CHILDREN, 14, (60, 90), weekday=6),
    ),
    today=(
        PlannedItem(THAT_DAY, "The bus to work", 25, Demand.MEDIUM, Priority.MUST, time(8, 40)),
        PlannedItem(THAT_DAY, "Feet up after work", 30, Demand.REST, Priority.MUST, time(14, 30)),
        PlannedItem(THAT_DAY, "Order the birthday cake", 10, Demand.LOW, Priority.CAN_WAIT),
    ),
)
CHECK_INS = CheckIns(
    did=(
        "Half a shift, then home",
        "Read to the little ones",
        "Walked round the block with Pat",
        "Made a stew",
        "Did the crossword",
    ),
    enjoyed=("A drawing in the post", "Tea with Jean", "The robin on the wall", "A hot bath"),
    energy=2,
    in_the_way=8,
    pain_number=0.12,
    resting="Bad days with my hips. Wrote nothing.",
)
CHECK_INS_LATELY = replace(CHECK_INS, energy=3, in_the_way=7, question=OWN_QUESTION, asked_since=56)
SAM = ExamplePerson(
    key="broken-nights",
    name="Sam",
    line="Broken nights, a little less so by now",
    about="58, works in a shop, with a partner called Pat and two grandchildren.",
    days=DAYS,
    settings={"worse_after_effort": "no", "food": "show", "pain_numbers": True},
    flares=FLARES,
    nights=((DAYS, BROKEN), (56, MENDING)),
    pacing=PACING,
    plan=PLAN,
    check_ins=((DAYS, CHECK_INS), (56, CHECK_INS_LATELY)),
    picked=(
        Picked(
            *("sleep_habits", 56, "example-rising", "Get up at about the same time each day"),
            "steady-rising",
        ),
        Picked(
            *("sleep_habits", 49, "example-paper"),
            *("Write worries and plans down in the early evening", "worries-on-paper"),
        ),
        Picked("sleep_habits", 80, "example-bath", "A bath before bed", None, 58),
        Picked(
            *("food_changes", 40, "example-drink", "A drink with each meal", "drink-with-meals"),
        ),
    ),
    often=(
        often.sleep_habit("example-bath", 79, 0.3, until=59),
        often.sleep_habit("example-rising", 55, 0.75),
        often.sleep_habit("example-paper", 48, 0.5),
        often.food("example-drink", 39, 0.4),
        often.practice(
            "settling-at-night", 70, 0.3, (100, 360, 360), notes=("Asleep by the end.",)
        ),
        often.practice("body-scan-short", 50, 0.12, (300,)),
        often.tool("nights", 55, 0.15, notes=("Back in bed after the crossword.",)),
        often.goal("example-goal-0", 45, 0.25, notes=("The one about the bear.",)),
        often.movement("example-movement-0", 60, 0.5),
        often.pleasure("example-pleasure-0", 60, 0.2),
        often.pleasure("example-pleasure-1", 60, 0.15, notes=("He won.",)),
    ),
    evenings=EVENINGS,
    typed=(Typed(1, "thing to say", {"words": "Since I get up at the same time"}, "new"),),
)

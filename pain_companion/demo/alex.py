"""Alex, in boom and bust for years, who has found a start point."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

from pain_companion.demo import often
from pain_companion.demo.alex_life import EVENINGS, PLAN
from pain_companion.demo.alex_story import OWN_QUESTION, STORY_EVENINGS
from pain_companion.demo.check_ins import CheckIns
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
    Stopped,
)

DAYS = 12 * 7
HARD_WEEK = FlareUp(
    44,
    38,
    "low back",
    remember="The message to Robin was easier than I thought.",
    took=(
        (0, "Lie down for ten minutes, then move a little.", True),
        (0, "Warm pack on my back.", True),
        (0, "Send Robin the message.", False),
        (1, "Only what must be done, and half of it.", True),
        (3, "Add one thing I enjoy.", True),
    ),
)
NIGHTS = Nights(
    notes=(
        "Woke when I turned over. A pillow between the knees helped.",
        "Read for a while, then slept.",
        "Long day yesterday, out with my sister.",
        "Warm bath before bed.",
        "The neighbours were up late.",
    )
)
WALKING = Activity(
    "Walking",
    why="To meet my sister at the park.",
    goal_amount=Decimal(30),
    id="example-walking",
)
HOOVERING = Activity(
    "Hoovering", kind=ActivityKind.DAILY_TASKS, demand=Demand.HIGH, id="example-hoovering"
)
READING = Activity("Reading", kind=ActivityKind.THINKING, demand=Demand.LOW, id="example-reading")
CALLS = Activity("Family calls", kind=ActivityKind.PEOPLE, id="example-calls")
PACING = Pacing(
    (WALKING, HOOVERING, READING, CALLS),
    tries=((56, 10, DayKind.BAD), (55, 14, DayKind.GOOD), (54, 12, DayKind.ORDINARY)),
    decisions=(
        (53, Reason.START),
        (45, Reason.STEPPED_UP),
        (38, Reason.STEPPED_BACK),
        (30, Reason.STAYED),
        (22, Reason.STEPPED_UP),
        (14, Reason.STAYED),
        (6, Reason.STEPPED_UP),
    ),
    boom=(
        Doing(WALKING, 10, (35, 40, 50), stopped=Stopped.SORE),
        Doing(HOOVERING, 14, (40, 50), stopped=Stopped.TIRED),
    ),
    quiet=(Doing(READING, 11, (20, 25, 30)), Doing(CALLS, 16, (15, 20))),
    paced=(
        Doing(READING, 13, (15, 20, 25), 0.7),
        Doing(HOOVERING, 12, (10, 12, 15), weekday=5, stopped=Stopped.PLANNED),
        Doing(CALLS, 17, (20, 25, 30), weekday=6),
    ),
    today=(
        PlannedItem(
            THAT_DAY, "Shower and breakfast", 30, priority=Priority.MUST, starts=time(8, 30)
        ),
        PlannedItem(THAT_DAY, "Rest in the armchair", 30, Demand.REST, Priority.MUST, time(9, 30)),
        PlannedItem(THAT_DAY, "Hoover the hall", 15, Demand.HIGH, Priority.CAN_WAIT),
        PlannedItem(THAT_DAY, "Ring the surgery", 10, Demand.LOW, Priority.MUST, time(11)),
    ),
)
CHECK_INS = CheckIns(
    did=(
        "Walked to the postbox",
        "Rang my sister",
        "Cooked for Robin and me",
        "Sorted one drawer",
        "Got dressed and sat outside",
        "Went to the library",
    ),
    enjoyed=(
        "An old album",
        "Sun on the doorstep",
        "A chat over the fence",
        "The tomato plant",
        "A silly film",
    ),
)
CHECK_INS_LATELY = CheckIns(
    CHECK_INS.did,
    CHECK_INS.enjoyed,
    chance=0.6,
    with_mood=False,
    question=OWN_QUESTION,
    asked_since=42,
)
ALEX = ExamplePerson(
    key="boom-and-bust",
    name="Alex",
    line="Boom and bust, then a start point",
    about="47, in an office in the mornings, with one tomato plant. Sister close by.",
    days=DAYS,
    settings={
        "worse_after_effort": "no",
        "food": "show",
        "check_in_asks": "energy,mattered,enjoyed,in_the_way",
    },
    flares=(HARD_WEEK,),
    nights=((DAYS, NIGHTS),),
    pacing=PACING,
    plan=PLAN,
    check_ins=((DAYS, CHECK_INS), (42, CHECK_INS_LATELY)),
    picked=(
        Picked("sleep_habits", 21, "example-lights", "Lights low for the last hour"),
        Picked(
            *("food_changes", 35, "example-beans", "Beans, peas or lentils in one meal"),
            "beans-and-lentils",
        ),
        Picked("food_changes", 35, "example-soup", "Soup from the freezer when I get home"),
    ),
    often=(
        often.sleep_habit("example-lights", 20, 0.6),
        often.food("example-beans", 34, 0.5),
        often.food("example-soup", 34, 0.35),
        often.goal("example-goal-0", 49, 0.2, hard_notes=("Only the envelope.",)),
        often.goal("example-goal-1", 29, 0.4),
        often.movement(
            *("example-movement-0", 56, 0.7),
            hard_notes=("Half of it, as in my flare-up plan.",),
        ),
        often.movement("example-movement-1", 47, 0.45),
        *(often.pleasure(f"example-pleasure-{number}", 56, 0.09) for number in range(3)),
        often.pleasure("example-pleasure-3", 56, 0.09, notes=("The neighbour's cat came by.",)),
    ),
    evenings=(*EVENINGS, *STORY_EVENINGS),
    typed=(Typed(2, "learned", {"words": "The bus at ten is emptier than"}, "new"),),
)

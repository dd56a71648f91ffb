"""Jo, who has just begun: a few days, a diary that is half empty, questions without an answer."""

from __future__ import annotations

from datetime import time

from pain_companion.demo import often
from pain_companion.demo.check_ins import CheckIns
from pain_companion.demo.days import THAT_DAY, evening, later
from pain_companion.demo.flares import Line
from pain_companion.demo.pacer import Doing, Pacing
from pain_companion.demo.person import ExamplePerson, Picked, Typed
from pain_companion.demo.sleeper import Nights
from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.domain.body_chart import BodyChart, BodyPlace, Side
from pain_companion.domain.directions import Direction
from pain_companion.domain.flare_plan import Part
from pain_companion.domain.goals import Goal
from pain_companion.domain.lessons import LessonNote
from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.domain.pacing import Activity, ActivityKind, DayKind, Demand
from pain_companion.domain.pleasures import Pleasure
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.reading import PutOff
from pain_companion.domain.story import StoryLine
from pain_companion.domain.toolkit import Tool
from pain_companion.domain.up_and_down import UpDownLine, Way

DAYS = 6
STUDYING = Activity("Studying", kind=ActivityKind.THINKING, id="example-studying")
SHIFT = Activity("A shift at the café", demand=Demand.HIGH, id="example-shift")
NIGHTS = Nights(
    lights_out=time(23, 50),
    got_up=time(8, 20),
    latency=40,
    wakings=(1, 2, 3),
    weekend_drink=0,
    notes=("Phone until late.", "Woke when the bins went out."),
    gap=0.3,
    guess=0.2,
    half=0.7,
    late=0.2,
    nap=0.3,
)
CHECK_INS = CheckIns(
    did=("Went to the lecture", "Rang Mum", "Washed up"),
    enjoyed=("My guitar, for two songs", "Chips with Ash"),
    chance=0.85,
    energy=2,
    bare=0.5,
)
PLAN = (
    (
        2,
        (
            Line(Part.USUAL_PAIN, "Neck and right shoulder, most days."),
            Line(Part.FIRST_HOURS, "Hot shower."),
        ),
    ),
)
EVENINGS = (
    evening(
        5,
        StoryLine("hope", "To play the guitar with the others again.", THAT_DAY),
        LifePicture(THAT_DAY, id="example-picture-0"),
        Rating("sleep-and-rest", 8, 9, picture_id="example-picture-0"),
        Rating("work-or-learning", 7, None, picture_id="example-picture-0"),
        Rating("pleasure-and-play", None, 10, "The band.", picture_id="example-picture-0"),
    ),
    evening(
        4,
        LessonNote("pain/what-pain-is", THAT_DAY, "Nobody had told me that before."),
        BodyChart(THAT_DAY, id="example-body"),
        BodyPlace(Side.BACK, "right-shoulder-blade", "burning", chart_id="example-body"),
    ),
    evening(
        3,
        LessonNote("pain/hurt-and-harm"),
        UpDownLine(Way.UP, "doing", "I stayed in one position for long", THAT_DAY),
        Tool("settling-the-system", in_use=True, id="settling-the-system"),
        PutOff("sleep/winding-down", THAT_DAY),
    ),
    evening(
        2,
        PracticeLog("gentle-breathing", THAT_DAY, 70, False, 4),
        Pleasure("Two songs on the guitar", 0, "example-pleasure-0"),
        Direction("making music with people", id="example-direction-0"),
        Goal(
            *("Go to a rehearsal and listen", THAT_DAY, "example-direction-0"),
            state_since=THAT_DAY,
        ),
    ),
    evening(
        1,
        Appointment(later(9), None, whom="the pain team", whereabouts="not sure which building"),
        ThingToSay("Can I carry my guitar?", THAT_DAY),
    ),
)
JO = ExamplePerson(
    key="just-starting",
    name="Jo",
    line="Just starting: a few days, half empty",
    about="24, studies, and serves in a café at weekends. Plays the guitar.",
    days=DAYS,
    settings={},
    nights=((DAYS, NIGHTS),),
    pacing=Pacing(
        (STUDYING, SHIFT),
        tries=((3, 25, DayKind.ORDINARY),),
        quiet=(Doing(STUDYING, 14, (60, 90), 0.7), Doing(SHIFT, 10, (240,), weekday=5)),
        paced=(Doing(STUDYING, 14, (40, 60), 0.7), Doing(SHIFT, 10, (240,), weekday=5)),
    ),
    plan=PLAN,
    check_ins=((DAYS, CHECK_INS),),
    picked=(
        Picked(
            *("sleep_habits", 4, "example-screens"),
            *("Put phone and screens away before you settle down", "screens-away"),
        ),
    ),
    often=(often.sleep_habit("example-screens", 3, 0.6),),
    evenings=EVENINGS,
    typed=(Typed(0, "night", {"wakings": "3", "note": "Woke up at"}),),
)

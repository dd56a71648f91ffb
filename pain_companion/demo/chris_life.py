"""What Chris wrote now and then: a plan that grew, and what helps."""

from __future__ import annotations

from decimal import Decimal

from pain_companion.demo.days import THAT_DAY, evening, later
from pain_companion.demo.flares import Line
from pain_companion.domain.flare_plan import Part
from pain_companion.domain.hard_moments import HardMoment
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.lessons import LessonNote
from pain_companion.domain.movements import Movement, Position
from pain_companion.domain.pleasures import Pleasure
from pain_companion.domain.story import GivenScore
from pain_companion.domain.toolkit import Tool
from pain_companion.domain.up_and_down import UpDownLine, Way

WHOM = "Morgan, physiotherapist"
PLAN = (
    (
        335,
        (
            Line(Part.USUAL_PAIN, "Low back, most of all when I stand still."),
            Line(Part.USUAL_FLARE, "Down the left leg too, for about four days."),
            Line(Part.SIGNS_BODY, "I lean on things."),
            Line(Part.SIGNS_THOUGHTS, "Here we go again.", until=225),
            Line(Part.FIRST_HOURS, "Flat on the rug with a book."),
            Line(Part.DAYS_1_2, "Biscuit to the gate, no further."),
            Line(Part.MESSAGES, "Back is bad. Could you walk Biscuit?", "Billie"),
            Line(Part.EASE, "40", "3", until=225),
        ),
    ),
    (
        225,
        (
            Line(Part.SIGNS_THOUGHTS, "I will just finish this board."),
            Line(Part.SAY_TO_MYSELF, "The long one ended. This one will."),
            Line(Part.FIRST_HOURS, "Tell Billie the walk is short today."),
            Line(Part.DAYS_3_7, "To the workshop, only to look."),
            Line(Part.THOUGHTS, "I am back where I was.", "Now I have a plan."),
            Line(Part.EASE, "50", "2"),
        ),
    ),
    (
        127,
        (
            Line(Part.DAYS_1_2, "Sing sitting down."),
            Line(Part.COMFORT_KIT, "The atlas and the tartan rug", "the chest by the window"),
            Line(Part.GETTING_BACK, "Half the walk, then three quarters, then all of it."),
        ),
    ),
)
EVENINGS = (
    evening(
        320,
        GivenScore("The form at the pain service", THAT_DAY, Decimal(38), WHOM),
        HardMoment(
            THAT_DAY,
            happened="Billie walked Biscuit again.",
            thoughts="I cannot even do that.",
            feelings="ashamed",
            did="Did not answer the door.",
            kinder="A neighbour who likes dogs was glad to.",
        ),
    ),
    evening(
        300,
        Movement(
            "Standing hip circles",
            THAT_DAY,
            "Both hands on the workbench. Small circles.",
            Decimal(5),
            "repetitions",
            "before the walk",
            Position.STANDING,
            WHOM,
            id="example-movement-0",
        ),
        LessonNote("pain/what-pain-is", THAT_DAY, "I read it twice.", "Loud is not bad."),
        LessonNote("pain/hurt-and-harm", THAT_DAY, None, "Sore is allowed."),
    ),
    evening(
        280,
        Tool("moving-in-ways-i-like", in_use=True, place=0, id="moving-in-ways-i-like"),
        Tool("settling-the-system", in_use=True, place=1, id="settling-the-system"),
        LearnedLine("Stop while it is still good.", THAT_DAY, "pacing"),
    ),
    evening(
        260,
        Pleasure("A record, lying on the rug", 0, "example-pleasure-0"),
        Pleasure("Look for the heron", 1, "example-pleasure-1"),
        Pleasure("Smell the cedar drawer", 2, "example-pleasure-2"),
        UpDownLine(Way.UP, "doing", "I hurry to finish something", THAT_DAY),
        UpDownLine(Way.DOWN, "doing", "I sing, also badly", THAT_DAY),
        UpDownLine(Way.UP, "places", "The cold end of the workshop", THAT_DAY, later(150)),
    ),
    evening(
        240,
        Tool(None, "Flat on the rug", "Atlas within reach.", True, 2, "example-rug"),
        LessonNote("pain/why-it-lasts", THAT_DAY),
    ),
    evening(226, LearnedLine("Open the plan on the first day, not the third.", THAT_DAY, "flare")),
    evening(60, LearnedLine("A visitor at noon is better than one at five.", THAT_DAY)),
)

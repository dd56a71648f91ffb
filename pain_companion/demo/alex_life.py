"""What Alex wrote now and then of pain, of what helps, and of wellbeing."""

from __future__ import annotations

from decimal import Decimal

from pain_companion.demo.days import THAT_DAY, earlier, evening, later
from pain_companion.demo.flares import Line
from pain_companion.domain.flare_plan import Part
from pain_companion.domain.hard_moments import HardMoment
from pain_companion.domain.lessons import LessonNote
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.movements import Movement, Position
from pain_companion.domain.pacing import MINUTES
from pain_companion.domain.people import Person
from pain_companion.domain.pleasures import Pleasure
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer
from pain_companion.domain.up_and_down import UpDownLine, Way

RADIO = "example-radio"
PLAN = (
    (
        60,
        (
            Line(Part.USUAL_PAIN, "Low back, a dull ache, worse in the evening."),
            Line(Part.USUAL_FLARE, "The same place, stronger, for three to six days."),
            Line(Part.SIGNS_BODY, "My shoulders go up and stay up."),
            Line(Part.SIGNS_MOOD, "I snap at people I like."),
            Line(Part.SAY_TO_MYSELF, "I know this one. It eases every time."),
            Line(Part.FIRST_HOURS, "Lie down for ten minutes, then move a little."),
            Line(Part.FIRST_HOURS, "Warm pack on my back."),
            Line(Part.FIRST_HOURS, "Send Robin the message."),
            Line(Part.DAYS_1_2, "Only what must be done, and half of it."),
            Line(Part.DAYS_1_2, "To the gate and back, twice."),
            Line(Part.DAYS_3_7, "Add one thing I enjoy."),
            Line(
                Part.MESSAGES,
                "A bad few days here. Could you shop for me? No need to ring.",
                "Robin",
            ),
            Line(Part.THOUGHTS, "It will never stop.", "It has eased before, each time."),
            Line(Part.COMFORT_KIT, "Warm pack and the radio", "the box by the bed"),
            Line(Part.EASING, "I look forward to something again."),
            Line(Part.EASE, "50", "2"),
        ),
    ),
)

EVENINGS = (
    evening(
        48,
        LessonNote(
            *("pain/what-pain-is", THAT_DAY, "My sister. I cried, and then I slept."),
            "It is real, and it is mine.",
        ),
    ),
    evening(
        44, LessonNote("pain/hurt-and-harm", THAT_DAY, None, "It can hurt a lot and still be safe.")
    ),
    evening(
        40,
        UpDownLine(Way.UP, "nights", "I had a short or broken night", THAT_DAY),
        UpDownLine(Way.UP, "doing", "I stayed in one position for long", THAT_DAY),
        UpDownLine(Way.DOWN, "doing", "I listen to music that I love", THAT_DAY),
    ),
    evening(37, LessonNote("pain/why-it-lasts", THAT_DAY)),
    evening(
        31,
        UpDownLine(Way.UP, "places", "My chair at work", THAT_DAY, later(19)),
        UpDownLine(Way.DOWN, "people", "I sit with the dog next door", THAT_DAY),
    ),
    evening(
        22,
        LessonNote(
            *("pain/why-scans-may-not-match", THAT_DAY, "I was afraid of my own back for years."),
        ),
    ),
    evening(20, UpDownLine(Way.UP, "people", "I pretend to be fine", THAT_DAY)),
    evening(
        9,
        LessonNote("pain/what-turns-it-up", THAT_DAY),
        UpDownLine(Way.DOWN, "nights", "I rest before I need it", THAT_DAY),
        UpDownLine(Way.DOWN, "comfort", "Ginger tea in the blue cup", THAT_DAY),
    ),
    evening(
        60,
        Person("Robin", "my sister", "shops for me, and listens", "phone", 0, "example-robin"),
        Person("Kim next door", "a neighbour", "walks the dog", "knock", 1, "example-kim"),
        PracticeLog("gentle-breathing", THAT_DAY, 120, True, 4, 5, noticed="Short is enough."),
    ),
    evening(
        56,
        Movement(
            "Knees side to side",
            THAT_DAY,
            "Lying on the bed, knees bent. Both knees sway a little to one side, then the other.",
            Decimal(10),
            "repetitions",
            "in the morning, before I get up",
            Position.LYING,
            "Priya, physiotherapist",
            id="example-movement-0",
        ),
        Pleasure("Play an album from when I was young", 0, "example-pleasure-0"),
        Pleasure("Water the tomato plant", 1, "example-pleasure-1"),
        Pleasure("Send Robin a photo and three words", 2, "example-pleasure-2"),
        Pleasure("Sit on the doorstep with a drink", 3, "example-pleasure-3"),
        Medicine(
            *("The tablets from my GP", "my back", "As it says on the label.", "my GP"),
            since_on=earlier(344),
        ),
        Medicine(
            *("The gel from the pharmacy", "my shoulder", "As the leaflet in the box says."),
            from_whom="the pharmacist",
            since_on=earlier(34),
            ended_on=later(26),
            note="My skin was sore from it.",
            place=1,
        ),
        MedicineQuestion("May I drive with these tablets?"),
    ),
    evening(
        50,
        Tool(
            "settling-the-system",
            None,
            "Out slowly, three times, in the car.",
            True,
            0,
            "settling-the-system",
        ),
        Tool("nights", None, "Get up and sit in the kitchen. The cat helps.", True, 1, "nights"),
        Tool(None, "The radio on low", "When the house is too quiet at night.", True, 2, RADIO),
        Tool("doing-without-overdoing", in_use=True, place=3, id="doing-without-overdoing"),
        Tool("my-people", None, "Robin first. It need not be about pain.", True, 4, "my-people"),
    ),
    evening(
        47,
        Movement(
            "Swaying to the radio",
            THAT_DAY,
            "In the kitchen chair. As small as I like.",
            Decimal(4),
            MINUTES,
            "when a good song is on",
            Position.SEATED,
            place=1,
            id="example-movement-1",
        ),
    ),
    evening(45, PracticeLog("sounds", THAT_DAY, 240, True, 5, 6)),
    evening(41, ToolUse("settling-the-system", THAT_DAY, UseAnswer.NOT_SURE)),
    evening(
        41,
        HardMoment(
            THAT_DAY,
            happened="Had to tell my friend that I cannot come to the weekend.",
            thoughts="They will stop asking me.",
            feelings="sad, guilty",
            in_body="Shoulders up, back louder than before.",
            did="Switched the phone off and lay down.",
            kinder="I can say no and still care",
        ),
    ),
    evening(
        38,
        ToolUse("nights", earlier(2), UseAnswer.NOT_FOR_ME, "The kitchen was too cold."),
        ToolUse("my-people", THAT_DAY, UseAnswer.HELPED, "Robin came with soup."),
    ),
    evening(
        31,
        PracticeLog("paced-breathing", THAT_DAY, 180, True, 3, 5),
        ToolUse(RADIO, earlier(1), UseAnswer.HELPED),
    ),
    evening(
        22,
        PracticeLog(
            *("body-scan-short", THAT_DAY, 300, True, 5, 4),
            noticed="Too much about the legs today. Sounds suit me better.",
        ),
    ),
    evening(20, ToolUse("settling-the-system", THAT_DAY, UseAnswer.HELPED, "Before the dentist.")),
    evening(17, PracticeLog("hands", THAT_DAY, 180, True, 4, 6, noticed="Warm cup.")),
    evening(13, PracticeLog("settling-at-night", THAT_DAY, 360, True)),
    evening(12, ToolUse("nights", THAT_DAY, UseAnswer.HELPED, "With a blanket.")),
    evening(
        9,
        ToolUse("settling-the-system", THAT_DAY, UseAnswer.HELPED),
        PracticeLog("middle-of-a-flare", THAT_DAY, 95, False, 2),
    ),
    evening(
        8,
        PracticeLog(
            *("middle-of-a-flare", THAT_DAY, 220, True, 1, 2),
            noticed="I was cross the whole time. It passed.",
        ),
    ),
    evening(5, ToolUse(RADIO, THAT_DAY, UseAnswer.HELPED)),
    evening(
        4,
        PracticeLog(
            *("letting-go", THAT_DAY, 360, True, 4, 5), noticed="My shoulders were up by my ears."
        ),
    ),
    evening(
        3,
        PracticeLog("paced-breathing", THAT_DAY, 300, True, 3, 6),
        ToolUse("settling-the-system", THAT_DAY, UseAnswer.HELPED),
    ),
    evening(
        1,
        PracticeLog(
            *("sounds", THAT_DAY, 240, True, 4, 6),
            noticed="A blackbird, and the fridge. Both went on without me.",
        ),
    ),
)

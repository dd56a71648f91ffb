"""What Sam wrote now and then: the plan for a flare-up, what helps, the story and the team."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

from pain_companion.demo.days import THAT_DAY, earlier, evening, later
from pain_companion.demo.flares import Line
from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.domain.body_chart import BodyChart, BodyPlace, Side
from pain_companion.domain.check_in import OwnQuestion
from pain_companion.domain.directions import Direction
from pain_companion.domain.flare_plan import Part
from pain_companion.domain.goals import Decision, Goal, GoalReview, GoalStep
from pain_companion.domain.going import Topic
from pain_companion.domain.hard_moments import HardMoment
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.lessons import LessonNote
from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.movements import Movement, Position
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.people import Person
from pain_companion.domain.pleasures import Pleasure
from pain_companion.domain.reading import PutOff
from pain_companion.domain.sleep import SleepWindow
from pain_companion.domain.story import StoryLine
from pain_companion.domain.toolkit import Tool
from pain_companion.domain.up_and_down import UpDownLine, Way
from pain_companion.domain.watched_pairs import WatchedPair

OWN_QUESTION = OwnQuestion("How patient was I?", id="example-own-question")
CLINIC = "Lee, sleep nurse"
PLAN = (
    (
        81,
        (
            Line(Part.USUAL_PAIN, "Both hips, and the left knee on stairs."),
            Line(Part.USUAL_FLARE, "I cannot lie on either side."),
            Line(Part.SETS_OFF, "Two long shifts in a row.", until=15),
            Line(Part.SIGNS_ACTIONS, "I sit on the edge of every chair."),
            Line(Part.SAY_TO_MYSELF, "A bad night is a bad night. It is not for ever."),
            Line(Part.FIRST_HOURS, "Ring Jean about the till."),
            Line(Part.FIRST_HOURS, "The hot bottle, and the radio play."),
            Line(Part.DAYS_1_2, "Nothing after 8pm."),
            Line(Part.DAYS_3_7, "Round the block with Pat."),
            Line(Part.MEDICINES, "As it says on the sheet on the fridge.", "my GP"),
            Line(Part.MESSAGES, "Hips again. Can we swap my Saturday?", "Jean"),
            Line(Part.EASE, "60", "2"),
        ),
    ),
    (15, (Line(Part.SETS_OFF, "Two long shifts in a row, or a night without getting up."),)),
)
PICTURES = (
    ("sleep-and-rest", (9, 10), (7, 10), "The middle of the night is mine, says the cat."),
    ("work-or-learning", (7, 8), (6, 8), "Half shifts, for now."),
    ("people-close-to-me", (6, 10), (4, 10), None),
    ("getting-about", (6, 6), (6, 6), None),
    ("mood-and-thoughts", (7, 8), (5, 8), "I am short with people when I have not slept."),
)
EVENINGS = (
    evening(
        110,
        LifePicture(THAT_DAY, id="example-picture-0"),
        *(Rating(part, *then, picture_id="example-picture-0") for part, then, _, _ in PICTURES),
        StoryLine("hope", "To sleep through, once.", THAT_DAY, later(70)),
        StoryLine("fear", "That I will have to stop working.", THAT_DAY),
        StoryLine("tried", "Three pillows. A new mattress, which is too hard.", THAT_DAY),
        PegAnswers(THAT_DAY, 7, 7, 6),
        OwnActivity("Read a whole bedtime story, on the floor", 0, id="example-own-0"),
        OwnActivity("Stand through the school play", 1, id="example-own-1"),
        OwnActivityRating("example-own-0", THAT_DAY, 2),
        OwnActivityRating("example-own-1", THAT_DAY, 1),
    ),
    evening(
        90,
        LessonNote("pain/stress-and-sleep", THAT_DAY, "It goes both ways. Pat says so too."),
        UpDownLine(Way.UP, "nights", "I had a short or broken night", THAT_DAY),
        UpDownLine(Way.DOWN, "people", "A drawing comes in the post", THAT_DAY),
        PutOff("sleep/winding-down", THAT_DAY),
    ),
    evening(
        84,
        HardMoment(
            earlier(1),
            happened="Woke at 3am for the fourth night.",
            thoughts="I will be no use tomorrow.",
            feelings="cross, and then frightened",
            did="Lay there and counted the hours.",
            kinder="I have worked after worse nights, and it was all right.",
        ),
    ),
    evening(
        81,
        Person("Pat", "my partner", "gets up with me, if I ask", "in the house", 0, "example-pat"),
        Person("Jean", "from work", "swaps shifts", "phone", 1, "example-jean"),
    ),
    evening(
        72,
        Tool("nights", None, "Kitchen chair, crossword, low lamp.", True, 0, "nights"),
        Tool("settling-the-system", in_use=True, place=1, id="settling-the-system"),
        Tool(None, "The radio play", "With the sleep timer on.", True, 2, "example-radio-play"),
    ),
    evening(
        70,
        Appointment(
            later(14),
            time(9, 15),
            whom=CLINIC,
            whereabouts="the health centre",
            agreed="Getting up at the same time. To bed when I am sleepy.",
            will_do="Keep the diary as it is.",
            id="example-appointment-0",
        ),
        ThingToSay("I nod off in front of the news.", THAT_DAY, "example-appointment-0", later(14)),
        Medicine("The tablets from my GP", "my hips", "As on the sheet on the fridge.", "my GP"),
        MedicineQuestion("Can they keep me awake?", later(14), "Ask again when they change."),
    ),
    evening(
        60,
        Movement(
            "Heel slides",
            THAT_DAY,
            "On the bed, one heel at a time, as far as is easy.",
            Decimal(8),
            "repetitions",
            "before I get up",
            Position.LYING,
            id="example-movement-0",
        ),
        Pleasure("The crossword, the easy one first", 0, "example-pleasure-0"),
        Pleasure("A game of draughts with my grandson", 1, "example-pleasure-1"),
    ),
    evening(
        56,
        SleepWindow(
            *(time(22, 15), time(6, 30), CLINIC, later(1)),
            note="We look at it again together.",
        ),
        LessonNote("pain/hurt-and-harm", THAT_DAY),
    ),
    evening(
        45,
        Direction("being there for the little ones", place=0, id="example-direction-0"),
        Direction("being good company at breakfast", place=1, id="example-direction-1"),
        Goal(
            "Read a bedtime story, sitting on the bed",
            THAT_DAY,
            "example-direction-0",
            often="when they stay",
            why="They grow so fast.",
            if_this="the bath water runs out",
            then_that="pick a short book",
            confidence=7,
            review_on=later(47),
            state_since=THAT_DAY,
            id="example-goal-0",
        ),
        GoalStep("example-goal-0", "One page", later(8), 0),
        GoalStep("example-goal-0", "The one about the bear, whole", None, 1),
        WatchedPair(Topic.SLEEP, Topic.MOOD, 0, THAT_DAY),
    ),
    evening(
        40,
        StoryLine("hope", "To get up with something left for breakfast.", THAT_DAY),
        LearnedLine("Getting up on time helps more than going to bed early.", THAT_DAY, "sleep"),
    ),
    evening(
        24,
        GoalReview(
            *("example-goal-0", THAT_DAY, "Six o'clock is better than seven.", "Four stories."),
            Decision.GO_ON,
        ),
    ),
    evening(
        9,
        LifePicture(THAT_DAY, id="example-picture-1"),
        *(
            Rating(part, *now, words, picture_id="example-picture-1")
            for part, _, now, words in PICTURES
        ),
        PegAnswers(THAT_DAY, 6, 5, 6),
        OwnActivityRating("example-own-0", THAT_DAY, 5),
        OwnActivityRating("example-own-1", THAT_DAY, 2),
        BodyChart(THAT_DAY, note="Left is worse than right.", id="example-body"),
        BodyPlace(Side.FRONT, "left-hip", "grinding, hot", chart_id="example-body"),
        BodyPlace(Side.FRONT, "right-hip", "aching", chart_id="example-body"),
    ),
    evening(
        6,
        Appointment(later(16), time(11), whom=CLINIC, whereabouts="by phone"),
        ThingToSay("I still wake at three, but not for so long.", THAT_DAY),
        LearnedLine("The list on paper. Not in my head.", THAT_DAY),
    ),
)

"""Alex's story: life in parts, a body chart, what matters, the team, and what was learned."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

from pain_companion.demo.days import THAT_DAY, Evening, evening, later
from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.domain.attainment import Level
from pain_companion.domain.body_chart import BodyChart, BodyPlace, Side
from pain_companion.domain.check_in import OwnQuestion
from pain_companion.domain.directions import Direction
from pain_companion.domain.goals import Decision, Goal, GoalReview, GoalStep, State
from pain_companion.domain.going import Topic
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.story import GivenScore, StoryLine
from pain_companion.domain.watched_pairs import WatchedPair

OWN_QUESTION = OwnQuestion("Foggy head?", id="example-own-question")
WRITE, GARDEN, KNIT = (f"example-goal-{number}" for number in range(3))
THEN, NOW = "example-picture-0", "example-picture-1"
PRIYA = "Priya, physiotherapist"
PICTURES = (
    ("getting-about", (8, 7), (6, 7), "The bus is fine when there is a seat."),
    ("looking-after-myself", (4, 6), (4, 6), None),
    ("home-and-daily-tasks", (7, 5), (6, 5), "Robin does the big shop now."),
    ("work-or-learning", (9, 8), (7, 8), "Mornings at my desk, with the timer."),
    ("sleep-and-rest", (8, 9), (6, 9), None),
    ("people-close-to-me", (5, 10), (4, 10), "We laugh more."),
    ("friends-and-community", (8, 9), (8, 9), "I still cancel too often."),
    ("mood-and-thoughts", (7, 8), (5, 8), None),
    ("pleasure-and-play", (6, 7), (4, 8), "The radio, and the tomato plant."),
)
"""Each part of life then and now: how much pain was in the way, and how much it matters."""
PLACES = (
    (Side.BACK, "lower-spine", "aching, stiff", "Most of all after sitting."),
    (Side.BACK, "left-buttock", "tight", None),
    (Side.BACK, "back-of-the-left-knee", "tingling", None),
    (Side.BACK, "right-shoulder-blade", "burning", "Comes and goes."),
    (Side.FRONT, "left-groin", "catching", None),
)
ABLE_TO = (
    ("Sit through a film with Robin", 3, 6),
    ("Carry the washing upstairs", 2, 4),
    ("Kneel to water the tomato plant", 1, 4),
)


STORY = (
    evening(
        140,
        LifePicture(THAT_DAY, id=THEN),
        *(Rating(part, *then, picture_id=THEN) for part, then, _, _ in PICTURES),
        *(OwnActivity(words, n, id=f"example-own-{n}") for n, (words, _, _) in enumerate(ABLE_TO)),
        *(
            OwnActivityRating(f"example-own-{n}", THAT_DAY, then)
            for n, (_, then, _) in enumerate(ABLE_TO)
        ),
        StoryLine("hope", "To be as I was before.", THAT_DAY, later(134)),
        StoryLine(
            "understand",
            "I was told that the scan looks like most at my age.\n"
            "What makes sense to me is that my body has become too watchful.",
            THAT_DAY,
        ),
        StoryLine("fear", "That they will stop asking me along.", THAT_DAY),
    ),
    evening(130, GivenScore("The long form before my first visit", THAT_DAY, Decimal(31), PRIYA)),
    evening(
        6,
        LifePicture(THAT_DAY, id=NOW),
        *(Rating(part, *now, words, picture_id=NOW) for part, _, now, words in PICTURES),
        BodyChart(THAT_DAY, note="The left side is the loud one.", id="example-body"),
        *(
            BodyPlace(side, region, feelings, note, chart_id="example-body")
            for side, region, feelings, note in PLACES
        ),
        *(
            OwnActivityRating(f"example-own-{n}", THAT_DAY, now)
            for n, (_, _, now) in enumerate(ABLE_TO)
        ),
        PegAnswers(THAT_DAY, 6, 5, 6),
        StoryLine("hope", "More evenings with Robin that do not end early.", THAT_DAY),
        StoryLine("people-to-know", "When I go quiet, I am saving energy.", THAT_DAY),
    ),
)
MATTERS = (
    evening(
        79,
        Goal(
            "Knit a scarf for the little one",
            THAT_DAY,
            "example-direction-2",
            state=State.RESTING,
            state_since=later(41),
            place=2,
            id=KNIT,
        ),
    ),
    evening(
        49,
        Direction("being a friend who keeps in touch", place=0, id="example-direction-0"),
        Direction("noticing the seasons, even from a window", place=1, id="example-direction-1"),
        Direction("making things with my hands", place=2, id="example-direction-2"),
        Goal(
            "Write to Robin",
            THAT_DAY,
            "example-direction-0",
            amount="three lines",
            often="on Sundays",
            why="Robin came with soup when I could not get up.",
            first_thing="Put the pen on the kitchen table",
            if_this="the tea has brewed",
            then_that="write one line",
            snag="I am too tired",
            snag_answer="Send a photo and three words",
            confidence=8,
            review_on=later(55),
            state_since=THAT_DAY,
            level_expected="a card every month",
            level_more="two cards a month",
            level_less="a card now and then",
            id=WRITE,
        ),
        GoalStep(WRITE, "Find the good pen", later(9), 0),
        GoalStep(WRITE, "One line on a card", later(29), 1),
        GoalStep(WRITE, "A card that is really sent", None, 2),
    ),
    evening(
        29,
        Goal(
            "Sit in the garden",
            THAT_DAY,
            "example-direction-1",
            amount="as long as one song",
            why="The robins are back.",
            confidence=9,
            review_on=later(28),
            state_since=THAT_DAY,
            place=1,
            id=GARDEN,
        ),
    ),
    evening(
        28,
        GoalReview(
            WRITE,
            THAT_DAY,
            "Mornings are no good. After tea I can think of what to say.",
            "Two cards, one of them sent.",
            Decision.GO_ON,
            Level.LESS,
        ),
    ),
)
TEAM = (
    evening(
        25,
        Appointment(
            later(5),
            time(10, 20),
            whom=PRIYA,
            whereabouts="the health centre, room 4",
            agreed="Keep the short walks as they are. Look at the chair together next time.",
            will_do="Bring a photo of the chair.",
            id="example-appointment-0",
        ),
        ThingToSay("Stairs are harder than the flat.", THAT_DAY, "example-appointment-0", later(5)),
    ),
    evening(
        20,
        Appointment(
            later(24), time(14, 30), whom=PRIYA, whereabouts="by phone", id="example-appointment-1"
        ),
    ),
    evening(12, ThingToSay("The new chair cushion helps in the morning.", THAT_DAY)),
    evening(7, ThingToSay("Could I sit in on the swimming group once?", THAT_DAY)),
    evening(2, ThingToSay("I would like to know what happens after the six sessions.", THAT_DAY)),
)
LEARNED = (
    evening(61, LearnedLine("After visitors I need an empty day.", THAT_DAY, "pacing")),
    evening(40, LearnedLine("I have been here before, and it passed.", THAT_DAY, "flare")),
    evening(33, LearnedLine("The blue cushion, not the green one.", THAT_DAY)),
    evening(
        30,
        WatchedPair(Topic.SLEEP, Topic.ENERGY, 0, THAT_DAY),
        WatchedPair(Topic.LOAD, Topic.SLEEP, 1, THAT_DAY),
    ),
    evening(12, LearnedLine("Say no the first time. The second no is harder.", THAT_DAY)),
    evening(5, LearnedLine("I can love my garden from the chair, too.", THAT_DAY)),
)
STORY_EVENINGS: tuple[Evening, ...] = (*STORY, *MATTERS, *TEAM, *LEARNED)

"""Chris's story, told three times in a year: life in parts, what matters, the team."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

from pain_companion.demo.chris_life import WHOM
from pain_companion.demo.days import THAT_DAY, earlier, evening, later
from pain_companion.domain.appointments import Appointment, ThingToSay
from pain_companion.domain.attainment import Level
from pain_companion.domain.body_chart import BodyChart, BodyPlace, Side
from pain_companion.domain.check_in import OwnQuestion, QuestionKind
from pain_companion.domain.directions import Direction
from pain_companion.domain.goals import Decision, Goal, GoalReview, GoalStep, State
from pain_companion.domain.going import Topic
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.movements import Movement, Position
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.pacing import MINUTES
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.people import Person
from pain_companion.domain.story import StoryLine
from pain_companion.domain.watched_pairs import WatchedPair

OWN_QUESTION = OwnQuestion("Stiff in the morning?", QuestionKind.NUMBER, id="example-own-question")
PICTURES = (
    ("getting-about", (9, 8), (6, 8), "Round the pond, most days."),
    ("home-and-daily-tasks", (8, 6), (5, 6), "Sitting down to peel. My mother would laugh."),
    ("sleep-and-rest", (8, 8), (5, 8), None),
    ("friends-and-community", (9, 9), (5, 9), "Choir again."),
    ("mood-and-thoughts", (8, 8), (5, 8), "The letters are answered, nearly all."),
    ("pleasure-and-play", (9, 8), (5, 8), "Wood, in small pieces."),
    ("meaning-and-beliefs", (6, 7), (4, 7), None),
)
ABLE_TO = (
    ("Stand for two songs", 2, 5),
    ("Saw one board", 1, 4),
    ("Walk round the pond", 2, 6),
)
STORY_EVENINGS = (
    evening(
        334,
        LifePicture(THAT_DAY, id="example-picture-0"),
        *(Rating(part, *then, picture_id="example-picture-0") for part, then, _, _ in PICTURES),
        *(OwnActivity(words, n, id=f"example-own-{n}") for n, (words, _, _) in enumerate(ABLE_TO)),
        *(
            OwnActivityRating(f"example-own-{n}", THAT_DAY, then)
            for n, (_, then, _) in enumerate(ABLE_TO)
        ),
        PegAnswers(THAT_DAY, 8, 8, 9),
        StoryLine("hope", "To stand up at choir.", THAT_DAY, later(325)),
        StoryLine("fear", "That this is how it stays.", THAT_DAY, later(250)),
        StoryLine("understand", "A long set-back after moving the bench by myself.", THAT_DAY),
        Person("Billie", "next door", "walks Biscuit", "over the fence", 0, "example-billie"),
        Person("The tenors", "choir", "make me laugh", "Thursdays", 1, "example-tenors"),
        Medicine("The tablets from my GP", "my back", "As on the label.", "my GP", earlier(20)),
        Medicine(
            *("The evening ones", "my leg", "As the GP said.", "my GP"),
            since_on=earlier(20),
            ended_on=later(200),
            note="My GP and I agreed how to stop.",
            place=1,
        ),
    ),
    evening(
        318,
        Appointment(
            later(6),
            time(10),
            whom=WHOM,
            whereabouts="the pain service, second floor",
            agreed="A start point for walking. No bench.",
            will_do="Write down three walks.",
            id="example-appointment-0",
        ),
        ThingToSay("I am afraid to bend.", THAT_DAY, "example-appointment-0", later(6)),
    ),
    evening(
        180,
        Direction("making things that are of use", place=0, id="example-direction-0"),
        Direction("singing with people", place=1, id="example-direction-1"),
        Goal(
            "Make a bird box, one board a week",
            THAT_DAY,
            "example-direction-0",
            amount="one board",
            often="each week",
            if_this="the walk is done and the kettle is on",
            then_that="go and look at the board",
            snag="I want to finish it",
            snag_answer="Clamp it and close the door",
            confidence=7,
            state=State.REACHED,
            state_since=later(96),
            level_expected="one bird box on the wall",
            id="example-goal-0",
        ),
        GoalStep("example-goal-0", "Sharpen the plane", later(12), 0),
        GoalStep("example-goal-0", "Four sides", later(70), 1),
        GoalStep("example-goal-0", "A roof", later(95), 2),
    ),
    evening(
        170,
        LifePicture(THAT_DAY, note="Half a year on.", id="example-picture-1"),
        *(
            Rating(part, (then[0] + now[0]) // 2, now[1], picture_id="example-picture-1")
            for part, then, now, _ in PICTURES
        ),
        PegAnswers(THAT_DAY, 7, 6, 7),
    ),
    evening(
        150,
        Movement(
            *("Reaching up the door frame", THAT_DAY, "As high as is easy.", Decimal(2)),
            *(MINUTES, "when the kettle is on", Position.STANDING),
            place=1,
            id="example-movement-1",
        ),
        WatchedPair(Topic.SLEEP, Topic.IN_THE_WAY, 1, THAT_DAY),
    ),
    evening(
        148,
        Appointment(
            later(8),
            time(15, 30),
            whom=WHOM,
            whereabouts="by phone",
            agreed="Choir sitting down is still choir.",
            id="example-appointment-1",
        ),
        MedicineQuestion("Is it time to look at the evening ones?", later(8), "We did."),
    ),
    evening(
        120,
        Goal(
            "Stand for two songs at the next concert",
            THAT_DAY,
            "example-direction-1",
            why="The low notes need it.",
            confidence=8,
            review_on=later(124),
            state_since=THAT_DAY,
            place=1,
            id="example-goal-1",
        ),
    ),
    evening(
        84,
        GoalReview(
            *("example-goal-0", THAT_DAY, "The clamp is the best tool I have.", "A bird box."),
            Decision.REACHED,
            Level.EXPECTED,
        ),
        StoryLine("fear", "Moving the bench again. So I will not.", THAT_DAY),
    ),
    evening(
        8,
        LifePicture(THAT_DAY, note="A year on.", id="example-picture-2"),
        *(
            Rating(part, *now, words, picture_id="example-picture-2")
            for part, _, now, words in PICTURES
        ),
        *(
            OwnActivityRating(f"example-own-{n}", THAT_DAY, now)
            for n, (_, _, now) in enumerate(ABLE_TO)
        ),
        PegAnswers(THAT_DAY, 6, 5, 6),
        BodyChart(THAT_DAY, id="example-body"),
        BodyPlace(Side.BACK, "lower-spine", "stiff", "Mornings.", chart_id="example-body"),
        BodyPlace(Side.BACK, "left-calf", "cramp", chart_id="example-body"),
        StoryLine("hope", "To sing the next concert, some of it standing.", THAT_DAY),
        StoryLine("people-to-know", "Ask me to hold the chisel, not the board.", THAT_DAY),
    ),
    evening(
        4,
        Appointment(
            later(18), time(9, 40), whom=WHOM, whereabouts="the pain service, second floor"
        ),
        ThingToSay("What do I do if the leg comes back?", THAT_DAY),
        LearnedLine("I am a year further on, and so is the dog.", THAT_DAY),
    ),
)

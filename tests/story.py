"""A little of everything of "My story", for tests of what holds whole diaries."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from pain_companion.domain.body_chart import BodyPlace, Side
from pain_companion.domain.life_areas import Rating
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.story import GivenScore, StoryLine
from pain_companion.store.diary import Diary

TODAY = date(2026, 11, 23)
SPRING = date(2026, 3, 9)
SPRING_RATINGS = (
    Rating("getting-about", 9, 8, "Two stops on the bus, then I have to stand."),
    Rating("sleep-and-rest", 6, 7),
    Rating("friends-and-community", 8, 9, "I say no too often."),
    Rating("work-or-learning", 10, 4),
)
NOW_RATINGS = (
    Rating("getting-about", 7, 8, "The bus is fine with a seat."),
    Rating("friends-and-community", 5, 9),
    Rating("sleep-and-rest", 6, 7),
    Rating("pleasure-and-play", 0, 8),
    Rating("mood-and-thoughts", None, 6),
)
KNEE = BodyPlace(Side.FRONT, "left-knee", "aching, hot", "Worse on stairs.")
SPINE = BodyPlace(Side.BACK, "lower-spine", "tight")
SHOULDER = BodyPlace(Side.BACK, "right-shoulder-blade")
STAIRS, CUP, WRITE = (
    OwnActivity("climb the stairs to my flat"),
    OwnActivity("carry a full cup", 1),
    OwnActivity("write a letter by hand", 2),
)
PEG = PegAnswers(date(2026, 11, 16), 6, 7, 6)
SCORE = GivenScore("The form at the clinic", date(2026, 11, 3), Decimal("14.5"), "Priya")
HOPE = StoryLine("hope", "A slow walk by the canal.\nWith Sam.", TODAY)
OLD_HOPE = StoryLine("hope", "To be as I was.", SPRING)


def fill_story(diary: Diary) -> None:
    """Something in every table of the story, something changed, and something in the bin."""
    for day, ratings in ((SPRING, SPRING_RATINGS), (TODAY, NOW_RATINGS)):
        picture = diary.life_areas.begin(day)
        for each in ratings:
            diary.life_areas.rate(Rating(**{**each.__dict__, "picture_id": picture.id}), day)
    chart = diary.body_charts.begin(SPRING)
    diary.body_charts.mark(BodyPlace(**{**SPINE.__dict__, "chart_id": chart.id}), SPRING)
    chart = diary.body_charts.begin(TODAY)
    for place in (KNEE, SPINE, SHOULDER):
        diary.body_charts.mark(BodyPlace(**{**place.__dict__, "chart_id": chart.id}), TODAY)
    for activity, before, now in ((STAIRS, 2, 5), (CUP, 4, 6), (WRITE, 1, 4)):
        kept = diary.own_activities.save(activity)
        diary.own_activities.rate(OwnActivityRating(kept.id, SPRING, before))
        diary.own_activities.rate(OwnActivityRating(kept.id, TODAY - timedelta(days=1), now))
    unwanted = diary.own_activities.save(OwnActivity("swim", 3))
    diary.own_activities.delete(unwanted.id)
    diary.peg.save(PEG)
    diary.story.save_score(SCORE)
    for line in (OLD_HOPE, HOPE, StoryLine("fear", "That it will be like this for good.", TODAY)):
        diary.story.write(line)

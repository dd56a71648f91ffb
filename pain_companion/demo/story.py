"""An example person's story: their life in parts, a body chart, activities, words and scores."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from pain_companion.domain.body_chart import BodyChart, BodyPlace, Side
from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.domain.own_activities import OwnActivity, OwnActivityRating
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.story import GivenScore, StoryLine

THEN_DAYS_AGO, NOW_DAYS_AGO = 140, 6
"""When the two pictures were begun."""
PARTS: tuple[tuple[str, tuple[int, int], tuple[int, int], str | None], ...] = (
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
"""Each part then and now: how much pain was in the way, and how much it matters."""
PLACES = (
    (Side.BACK, "lower-spine", "aching, stiff", "Most of all after sitting."),
    (Side.BACK, "left-buttock", "tight", None),
    (Side.BACK, "back-of-the-left-knee", "tingling", None),
    (Side.BACK, "right-shoulder-blade", "burning", "Comes and goes."),
    (Side.FRONT, "left-groin", "catching", None),
)
ACTIVITIES = (
    ("Sit through a film with Robin", 3, 6),
    ("Carry the washing upstairs", 2, 4),
    ("Kneel to water the tomato plant", 1, 4),
)
"""What they want to be able to do, and how well they could, then and now."""


def pictures(today: date) -> Iterator[LifePicture]:
    """The two pictures of their life."""
    for number, ago in enumerate((THEN_DAYS_AGO, NOW_DAYS_AGO)):
        yield LifePicture(today - timedelta(days=ago), id=f"example-picture-{number}")


def life_ratings() -> Iterator[Rating]:
    """What they said of the parts in each of them. One part is left out."""
    for key, then, now, words in PARTS:
        for number, (way, matters) in enumerate((then, now)):
            said = words if number else None
            row_id = f"example-picture-{number}-{key}"
            yield Rating(key, way, matters, said, row_id, f"example-picture-{number}")


def body_chart(today: date) -> BodyChart:
    """One chart of their body."""
    day = today - timedelta(days=NOW_DAYS_AGO)
    return BodyChart(day, note="The left side is the loud one.", id="example-body")


def body_places() -> Iterator[BodyPlace]:
    """The places on it."""
    for number, (side, region, feelings, note) in enumerate(PLACES):
        yield BodyPlace(side, region, feelings, note, f"example-place-{number}", "example-body")


def own_activities() -> Iterator[OwnActivity]:
    """Three things they want to be able to do."""
    for place, (name, _, _) in enumerate(ACTIVITIES):
        yield OwnActivity(name, place, id=f"example-own-{place}")


def own_ratings(today: date) -> Iterator[OwnActivityRating]:
    """How well they could, on two days."""
    for place, (_, *rated) in enumerate(ACTIVITIES):
        for number, ago in enumerate((THEN_DAYS_AGO, NOW_DAYS_AGO)):
            day = today - timedelta(days=ago)
            row_id = f"example-own-{place}-{number}"
            yield OwnActivityRating(f"example-own-{place}", day, rated[number], row_id)


def peg(today: date) -> PegAnswers:
    """The three questions, once."""
    return PegAnswers(today - timedelta(days=NOW_DAYS_AGO), 6, 5, 6, id="example-peg")


def score(today: date) -> GivenScore:
    """A number that someone gave them."""
    return GivenScore(
        "The long form before my first visit",
        today - timedelta(days=THEN_DAYS_AGO - 10),
        Decimal(31),
        "Priya, physiotherapist",
        id="example-score",
    )


def lines(today: date) -> Iterator[StoryLine]:
    """What they wrote. One part has earlier words, and one is left out."""
    then, now = (today - timedelta(days=ago) for ago in (THEN_DAYS_AGO, NOW_DAYS_AGO))
    yield StoryLine("hope", "To be as I was before.", then, now, "example-words-0")
    yield StoryLine(
        "hope", "More evenings with Robin that do not end early.", now, None, "example-words-1"
    )
    yield StoryLine(
        "understand",
        "I was told that the scan looks like most at my age.\n"
        "What makes sense to me is that my body has become too watchful.",
        then,
        None,
        "example-words-2",
    )
    yield StoryLine("fear", "That they will stop asking me along.", then, None, "example-words-3")
    yield StoryLine(
        "people-to-know", "When I go quiet, I am saving energy.", now, None, "example-words-4"
    )

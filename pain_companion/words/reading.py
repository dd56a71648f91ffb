"""What is offered to read today, in words."""

from __future__ import annotations

from collections.abc import Mapping

from pain_companion.domain.reading import PUT_OFF_DAYS, Offer, Why
from pain_companion.words.today import Card

PAGES: Mapping[str, str] = {
    "about/what-today-offers": "What Today offers, and why",
    "eating/meals-on-a-bad-day": "Meals on a bad day",
    "flare/after-the-flare-up": "After the flare-up",
    "flare/getting-back": "Getting back after a flare-up",
    "flare/moods-in-a-flare-up": "Moods in a flare-up",
    "flare/the-first-hours": "The first hours of a flare-up",
    "flare/what-a-flare-up-is": "What a flare-up is",
    "goals/what-matters": "What matters to you",
    "goals/when-it-does-not-happen": "When it does not happen",
    "pacing/boom-and-bust": "Boom and bust",
    "pacing/resting-well": "Resting well",
    "pacing/spreading-and-choosing": "Spreading things out, and choosing what matters",
    "pacing/what-pacing-is": "What pacing is, and what it is not",
    "pain/hurt-and-harm": "Hurt and harm",
    "pain/living-well": "Living well is the aim",
    "pain/moving-safely": "Moving safely",
    "pain/stress-and-sleep": "Stress, sleep and pain",
    "pain/what-pain-is": "What pain is",
    "pain/what-the-evidence-says": "What the evidence says",
    "pain/what-turns-it-down": "What can turn pain down",
    "pain/what-turns-it-up": "What can turn pain up",
    "pain/where-medicines-fit": "Where medicines fit",
    "pain/why-it-lasts": "Why pain can last",
    "pain/why-scans-may-not-match": "Why scans may not match",
    "practice/before-you-begin": "Before you begin",
    "practice/middle-of-a-flare": "In the middle of a flare-up",
    "sleep/keeping-the-diary": "How to keep the sleep diary",
    "sleep/waking-in-the-night": "Waking in the night",
    "sleep/what-helps-sleep-with-pain": "What helps sleep with pain",
    "sleep/winding-down": "Winding down",
    "story/telling-your-story": "Telling your story",
    "wellbeing/mood-and-pain": "Mood and pain",
    "wellbeing/moving-in-ways-i-like": "Moving in ways you like",
    "wellbeing/my-medicines-list": "A list of your medicines",
    "wellbeing/people-and-saying-no": "People, and saying no",
}
"""Every page that may be offered, with its title, so that Today need not open the library."""
WHY: Mapping[Why, str] = {
    Why.FLARE: "It may help in a flare-up.",
    Why.AFTER: "A flare-up is just behind you.",
    Why.NEW: "A good first page.",
    Why.NIGHTS: "You wrote nights this week.",
    Why.PLANS: "You use pacing.",
    Why.TOOLS: "It goes with your toolkit.",
    Why.LESSON: "The lesson that comes now.",
}
PUT_OFF = f"Put off. It is not offered for {PUT_OFF_DAYS} days. Ctrl+Z takes it back."


def reading_card(offer: Offer) -> Card:
    """The card that offers a page: its title, and why it is this one."""
    line = f"{PAGES[offer.page]}. {WHY[offer.why]}"
    return Card("For you to read", line, "Read it", f"page:{offer.page}")

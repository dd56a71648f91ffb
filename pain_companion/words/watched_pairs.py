"""Whether two things go together, in words: never why, and no link said as plainly as a link."""

from __future__ import annotations

from collections.abc import Mapping

from pain_companion.domain.going import Topic
from pain_companion.domain.rank_link import PAIRS_NEEDED, Link, NoAnswer, NoLinkYet
from pain_companion.domain.watched_pairs import MOST_PAIRS, WatchedPair
from pain_companion.formats import count_words, range_words
from pain_companion.frozen import frozen
from pain_companion.words.going import MEANINGS


@frozen
class PairWords:
    """What a thing is called, and what more and less of it are."""

    name: str
    more: str
    less: str


NAMES: Mapping[Topic, PairWords] = {
    Topic.SLEEP: PairWords("sleep length", "longer sleep", "shorter sleep"),
    Topic.QUALITY: PairWords("sleep quality", "better sleep", "poorer sleep"),
    Topic.ENERGY: PairWords("energy", "more energy", "less energy"),
    Topic.MOOD: PairWords("mood", "a higher mood", "a lower mood"),
    Topic.IN_THE_WAY: PairWords("pain in the way", "pain more in the way", "pain less in the way"),
    Topic.PAIN: PairWords("pain number", "a higher pain number", "a lower pain number"),
    Topic.LOAD: PairWords("load of the day", "a larger load", "a smaller load"),
    Topic.RESTS: PairWords("rests", "more rests", "fewer rests"),
    Topic.PRACTICE: PairWords("practice minutes", "longer practice", "shorter practice"),
}
LAGS: Mapping[int, str] = {0: "the same day", 1: "the next day"}
LAG_CHOICES: Mapping[int, tuple[str, str]] = {
    0: ("The same day", "Both on one day. Sleep is that of the night before it."),
    1: ("The next day", "The second thing is looked at one day later."),
}
NONE_YET = (
    "Pick two things, such as sleep and energy. The page says whether they went together "
    "in your own days. It cannot say why."
)
WORKING = "Working it out …"
NO_LINK = "No link seen. That is an answer, too."
ENOUGH = f"{MOST_PAIRS} pairs are the most at a time. Take one away first."
MEANS_FOR_PAIRS: Mapping[Topic, str] = {
    **MEANINGS,
    Topic.PRACTICE: "The minutes of practice that you wrote down for a day.",
}
NEVER_WHY = "Two things that both change slowly over months can look linked. This never says why."


def pair_words(pair: WatchedPair) -> str:
    """ "Sleep length and energy, the same day"."""
    first, second = NAMES[pair.first].name, NAMES[pair.second].name
    return f"{first.capitalize()} and {second}, {LAGS[pair.lag]}"


def pairs_words(count: int) -> str:
    """How many pairs are looked at, and what that means."""
    looking = f"You are looking at {count_words(count, 'pair')}."
    return f"{looking} With many pairs one may look linked by chance." if count > 1 else looking


def found_lines(pair: WatchedPair, found: Link | NoLinkYet | None) -> list[str]:
    """What was found. None is a pair that is not worked out yet."""
    if found is None:
        return [WORKING]
    if isinstance(found, NoLinkYet):
        return [_not_yet(pair, found)]
    return [_said(pair, found), f"{_figure(found)} {count_words(found.pairs, 'day')} have both."]


def pair_help(pair: WatchedPair, found: Link | NoLinkYet | None) -> list[str]:
    """How it is worked out, with the person's own numbers in it."""
    lines = [f"{pair_words(pair)}."]
    lines += [
        f"- {NAMES[each].name}: {MEANS_FOR_PAIRS[each]}" for each in (pair.first, pair.second)
    ]
    if isinstance(found, Link):
        days = range_words(found.first_day, found.last_day)
        lines += [
            "The days are put in the order of the one, then of the other. "
            f"How alike the orders are is the rank correlation, {_two(found.rho)}.",
            "It goes from -1, opposite, over 0 to 1, the same.",
            f"{count_words(found.pairs, 'day')} have both, {days}. A year is the most.",
            f"With other days it could well be from {_two(found.low)} to {_two(found.high)}. "
            "If 0 lies in there, no link is seen.",
        ]
    else:
        lines.append(f"{PAIRS_NEEDED} days with both are needed. This is our own choice.")
    return [*lines, "A day without one of them is left out. It is never a 0.", NEVER_WHY]


def _said(pair: WatchedPair, link: Link) -> str:
    if not link.seen:
        return NO_LINK
    together = link.rho > 0
    first, second = NAMES[pair.first], NAMES[pair.second]
    way = "Tended to go together" if together else "Tended to go opposite ways"
    later = ", the day after" if pair.lag else ""
    return f"{way}: with {first.more}, {second.more if together else second.less}{later}."


def _figure(link: Link) -> str:
    return f"Figure {_two(link.rho)}, range {_two(link.low)} to {_two(link.high)}."


def _two(number: float) -> str:
    """To hundredths, and without a minus before 0."""
    return f"{round(number, 2) + 0.0:.2f}"


def _not_yet(pair: WatchedPair, found: NoLinkYet) -> str:
    days = count_words(found.pairs, "day")
    match found.why:
        case NoAnswer.TOO_FEW_DAYS:
            has = "has" if found.pairs == 1 else "have"
            return f"Too early to say: {days} {has} both, and {PAIRS_NEEDED} are needed."
        case NoAnswer.FIRST_NEVER_CHANGES:
            same = pair.first
        case _:
            same = pair.second
    return f"Nothing can be said: {NAMES[same].name} was the same on all {days}."

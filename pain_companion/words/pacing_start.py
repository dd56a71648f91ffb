"""A start point with its working: every sum in it can be checked by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from pain_companion.domain.pacing import Method, kept_amount
from pain_companion.domain.pacing_start import StartPoint, mean_of
from pain_companion.formats import date_words
from pain_companion.words.pacing import number_words

METHOD_WORDS: Mapping[Method, str] = {
    Method.AVERAGE: "a share of the average of your tries",
    Method.HALFWAY: "halfway between a good and a bad day",
    Method.HALF: "half of where you have to stop",
    Method.OWN: "your own figure",
    Method.PROFESSIONAL: "a figure from a professional",
}
SOURCE_WORDS: Mapping[Method, str] = {
    Method.AVERAGE: "This way is from “How do I pace?” by I-Engage.",
    Method.HALFWAY: "This way is from the website thenakedphysio, 2020.",
    Method.HALF: "This way is from the website specialistpainphysio.",
    Method.OWN: "This figure is your own choice.",
    Method.PROFESSIONAL: "This figure comes from a professional.",
}
"""Where each way was published, or what stands in place of that."""
LACKING_WORDS: Mapping[Method, str] = {
    Method.AVERAGE: "Needs tries on at least 2 different days. Three are better.",
    Method.HALFWAY: "Needs a try on a good day and one on a bad day.",
    Method.HALF: "Needs how much you can do before you have to stop.",
    Method.OWN: "Needs a figure.",
    Method.PROFESSIONAL: "Needs a figure, who gave it to you, and when.",
}
"""What a way still needs before it can be worked out."""

_SHOWN_DECIMALS = Decimal("0.0001")


def working_sentences(found: StartPoint) -> list[str]:
    """The sum with the person's numbers in it, and how its result is shown.

    "10 + 14 + 12 = 36.", "36 ÷ 3 = 12.", "80 in every 100 of 12 is 9.6.", "Shown as 9."
    """
    return [*_sum_sentences(found), *_shown_sentence(found)]


def working_words(found: StartPoint) -> str:
    """The working in one line."""
    return " ".join(working_sentences(found))


def _sum_sentences(found: StartPoint) -> list[str]:
    match found.method:
        case Method.AVERAGE:
            return _average_sentences(found)
        case Method.HALFWAY:
            return _halfway_sentences(found)
        case Method.HALF:
            (stop_at,) = found.amounts
            return [_division(stop_at, 2, found.start_point)]
        case Method.OWN:
            return [f"Your own figure is {number_words(found.start_point)}."]
        case Method.PROFESSIONAL:
            return [_given_sentence(found)]


def _average_sentences(found: StartPoint) -> list[str]:
    mean = mean_of(found.amounts)
    share = f"{found.share_percent} in every 100 of {number_words(_cut(mean))}"
    exact = mean * (found.share_percent or 0) / 100 == found.start_point
    is_words = "is" if exact else "is about"
    return [
        *_mean_sentences(found.amounts),
        f"{share} {is_words} {number_words(found.start_point)}.",
    ]


def _halfway_sentences(found: StartPoint) -> list[str]:
    good, bad = mean_of(found.amounts), mean_of(found.bad_amounts)
    together = good + bad
    return [
        *_side_sentences("Good days", found.amounts),
        *_side_sentences("Bad days", found.bad_amounts),
        f"{number_words(_cut(good))} + {number_words(_cut(bad))} = {number_words(_cut(together))}.",
        _division(together, 2, found.start_point),
    ]


def _side_sentences(name: str, amounts: Sequence[Decimal]) -> list[str]:
    if len(amounts) == 1:
        return []
    first, *others = _mean_sentences(amounts)
    return [f"{name}: {first}", *others]


def _mean_sentences(amounts: Sequence[Decimal]) -> list[str]:
    added = " + ".join(number_words(amount) for amount in amounts)
    total = sum(amounts, Decimal(0))
    return [
        f"{added} = {number_words(total)}.",
        _division(total, len(amounts), _cut(total / len(amounts))),
    ]


def _division(total: Decimal, by: int, result: Decimal) -> str:
    is_words = "=" if result * by == total else "is about"
    return f"{number_words(_cut(total))} ÷ {by} {is_words} {number_words(result)}."


def _given_sentence(found: StartPoint) -> str:
    on = f" on {date_words(found.set_on)}" if found.set_on else ""
    return f"{found.set_by} gave you {number_words(found.start_point)}{on}."


def _shown_sentence(found: StartPoint) -> list[str]:
    shown = found.start_point_shown
    if kept_amount(found.start_point) == shown:
        return []
    how = ", rounded down" if found.start_point > 1 else ", the least there is"
    return [f"Shown as {number_words(Decimal(shown))}{how}."]


def _cut(number: Decimal) -> Decimal:
    """A number with no more decimals than a sum by hand needs to come out the same."""
    return number.quantize(_SHOWN_DECIMALS, ROUND_HALF_UP)

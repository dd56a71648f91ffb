"""The ten parts of life, as they are typed, in bars and in words. Nothing is added up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from pain_companion.domain.life_areas import (
    MOST,
    AreaChange,
    LifePicture,
    Rating,
    compare,
    in_gap_order,
)
from pain_companion.formats import date_words, month_words
from pain_companion.frozen import frozen
from pain_companion.words.entry import Entry, in_one_line

TITLES: Mapping[str, str] = {
    "in_the_way": "How much is pain in the way?",
    "matters": "How much does this matter to me?",
    "words": "In my own words",
}
NUMBERS = ("in_the_way", "matters")
ENDS: Mapping[str, tuple[str, str]] = {
    "in_the_way": ("not at all", "completely"),
    "matters": ("not at all", "most of all"),
}
"""What 0 and 10 mean."""
FULL, EMPTY = "█", "░"
NO_ANSWER = "no answer"
BEGIN_HERE = "Here much is in the way of what matters. It may be a place to begin."
LEFT = "Not told yet, or in part"
OTHERS = "The others"


@frozen
class Listed:
    """A part of life in the list. `above` is the heading that it begins."""

    rating: Rating
    above: str = ""


def read_rating(typed: Mapping[str, str], before: Rating) -> Entry[Rating]:
    """Read what is said of one part. Any one answer is enough."""
    numbers = {name: int(said) if (said := typed.get(name, "")) else None for name in NUMBERS}
    words = in_one_line(typed, "words")
    entry: Entry[Rating] = Entry()
    if words is None and not any(number is not None for number in numbers.values()):
        entry.missing.append("a number or a few words")
    else:
        entry.record = replace(
            before, in_the_way=numbers["in_the_way"], matters=numbers["matters"], words=words
        )
    return entry


def typed_from_rating(rating: Rating) -> dict[str, str]:
    """What a person would type for a part."""
    kept = {name: getattr(rating, name) for name in TITLES}
    return {name: "" if said is None else str(said) for name, said in kept.items()}


def bar(number: int | None) -> str:
    """A number as a bar with the number behind it. No answer is no bar."""
    if number is None:
        return NO_ANSWER
    return f"{FULL * number}{EMPTY * (MOST - number)} {number}"


def rating_lines(rating: Rating) -> list[str]:
    """One part as two bars, and the words."""
    lines = [f"in the way  {bar(rating.in_the_way)}", f"matters     {bar(rating.matters)}"]
    return [*lines, *([rating.words] if rating.words else [])]


def listed(picture: LifePicture, keys: Sequence[str]) -> list[Listed]:
    """Every part: those where one might begin, by the gap, the others, and those not told yet."""
    ratings = [picture.rating(key) for key in keys]
    gaps = in_gap_order(ratings)
    others = [each for each in ratings if each not in gaps and each.is_whole]
    left = [each for each in ratings if not each.is_whole]
    return [
        *(Listed(each, "" if number else BEGIN_HERE) for number, each in enumerate(gaps)),
        *(Listed(each, "" if number else OTHERS) for number, each in enumerate(others)),
        *(Listed(each, "" if number else LEFT) for number, each in enumerate(left)),
    ]


def told_words(picture: LifePicture, keys: Sequence[str]) -> str:
    """How many parts are told: "4 of 10 parts have both numbers"."""
    whole = sum(picture.rating(key).is_whole for key in keys)
    return f"{whole} of {len(keys)} parts {'has' if whole == 1 else 'have'} both numbers"


def rating_words(rating: Rating) -> str:
    """One part in words: "in the way 7 of 10, matters 9 of 10. Stairs are hard."."""
    way, matters = (_of_ten(number) for number in (rating.in_the_way, rating.matters))
    words = f" {rating.words}" if rating.words else ""
    return f"in the way {way}, matters {matters}.{words}"


def picture_lines(picture: LifePicture, names: Mapping[str, str]) -> list[str]:
    """Every part that was told, in the order of the list, then the note."""
    told = (picture.rating(key) for key in names)
    lines = [f"{names[each.life_area]}: {rating_words(each)}" for each in told if each.id]
    return [*lines, *(picture.note or "").splitlines()]


def begin_words(picture: LifePicture, names: Mapping[str, str]) -> str:
    """Where one might begin; empty where the numbers do not say."""
    gaps = in_gap_order(picture.ratings)
    named = next((names[each.life_area] for each in gaps if each.life_area in names), "")
    return f"It may be a place to begin: {named}. You decide." if named else ""


def change_sentence(change: AreaChange, names: Mapping[str, str], then: str) -> str:
    """One part in two pictures, in a sentence: "Work: in the way 8 in March, now 6."."""
    name = names[change.life_area]
    told = []
    for word, before, now in (
        ("in the way", change.before.in_the_way, change.now.in_the_way),
        ("how much it matters", change.before.matters, change.now.matters),
    ):
        if before is not None and now is not None:
            so = f"{now}, as before" if before == now else f"{before} {then}, now {now}"
            told.append(f"{word} {so}")
    return f"{name}: {'; '.join(told) or 'not told both times'}."


def changes_of(before: LifePicture, now: LifePicture, names: Mapping[str, str]) -> list[AreaChange]:
    """The parts that are in both pictures, in the order of the list."""
    order = [*names]
    known = [each for each in compare(before, now) if each.life_area in order]
    return sorted(known, key=lambda each: order.index(each.life_area))


def change_lines(change: AreaChange, then: str) -> list[str]:
    """One part in two pictures as bars beneath each other, so that they can be set side by side."""
    width = max(len(then), len("now"))
    rows = []
    for title, before, now in (
        ("in the way", change.before.in_the_way, change.now.in_the_way),
        ("matters", change.before.matters, change.now.matters),
    ):
        rows.append(title)
        rows.append(f"  {then.ljust(width)}  {bar(before)}")
        rows.append(f"  {'now'.ljust(width)}  {bar(now)}")
    return rows


def then_words(before: LifePicture, now: LifePicture) -> str:
    """When an earlier picture was, as short as it may be: "in March 2026", or the day."""
    same = (before.begun_on.year, before.begun_on.month) == (now.begun_on.year, now.begun_on.month)
    if same:
        return f"on {date_words(before.begun_on, today=before.begun_on).partition(' ')[2]}"
    words = month_words(before.begun_on)
    alike = before.begun_on.year == now.begun_on.year
    return f"in {words.partition(' ')[0] if alike else words}"


def of_day(day: date, today: date) -> str:
    """Which picture it is."""
    return f"Begun on {date_words(day, today=today)}"


def _of_ten(number: int | None) -> str:
    return NO_ANSWER if number is None else f"{number} of {MOST}"

"""`going`: how it is going over the weeks, and whether one thing goes with another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from pain_companion.commands.base import (
    BACK_AGAIN,
    DiaryGroup,
    Place,
    Problem,
    Words,
    examples,
    say,
)
from pain_companion.commands.offered import DELETE, WHICH, settings_of
from pain_companion.commands.question import Offer, by_number
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import numbered
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.going import GoingLine, Topic
from pain_companion.domain.rank_link import Link, NoLinkYet, look_for_link
from pain_companion.domain.watched_pairs import MOST_PAIRS, PAIRED, WatchedPair
from pain_companion.going_page import going_now, pair_topics, pairs_now, series_for
from pain_companion.words.going import TITLES, going_lines, sentence
from pain_companion.words.going_working import explained
from pain_companion.words.watched_pairs import (
    ENOUGH,
    NAMES,
    NONE_YET,
    found_lines,
    pair_help,
    pair_words,
    pairs_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LIST = "going links"
NOT_NOW = "This cannot be looked at in pairs here. `going pair add --help` lists what can."
THE_SAME = "Pick two different things."
EXPLAIN = click.option("--explain", is_flag=True, help="Show how it is worked out.")
Found = Sequence[tuple[WatchedPair, Link | NoLinkYet]]


@click.group(cls=DiaryGroup)
def going() -> None:
    """How it is going over the weeks, in your own words and numbers."""


@going.command("show", epilog=examples("going show", "going show --format json"))
@FORM
@EXPLAIN
@click.pass_obj
def show(place: Place, form: str, *, explain: bool) -> None:
    """Show each thing over half a year, the last four weeks beside the four before."""
    with place.reading() as diary:
        lines = going_now(diary, place.today) if diary else []
        pain_numbers = diary is not None and diary.settings.read().pain_numbers
    if form == "json":
        print_json([_as_json(each) for each in lines])
    elif explain and lines:
        say(*_indented([explained(each) for each in lines], "  "))
    else:
        say(*going_lines(lines, pain_numbers=pain_numbers))


@going.command("links", epilog=examples("going links", "going links --format json"))
@FORM
@EXPLAIN
@click.pass_obj
def links(place: Place, form: str, *, explain: bool) -> None:
    """Show for your pairs whether the one goes with the other. It never says why."""
    with place.reading() as diary:
        pairs = pairs_now(diary) if diary else []
        series = series_for(diary, pairs, place.today) if diary else {}
    found = [
        (each, look_for_link(series[each.first], series[each.second], each.lag)) for each in pairs
    ]
    if form == "json":
        print_json([_pair_as_json(*each) for each in found])
    elif explain and found:
        say(*_indented([pair_help(*each) for each in found], "   "))
    else:
        say(*_linked(found))


def _things(diary: Diary | None) -> list[Offer]:
    """What can be looked at in pairs here."""
    return [(each, NAMES[each].name) for each in pair_topics(settings_of(diary))]


def _pairs(diary: Diary | None) -> list[Offer]:
    """The pairs that were picked."""
    return by_number(map(pair_words, pairs_now(diary))) if diary else []


@going.group("pair", cls=DiaryGroup)
def pair() -> None:
    """Pick the pairs that `going links` looks at."""


@asks(
    Asking(
        {
            "first": "The first thing",
            "second": "The second thing",
            "next_day": "The second one day later?",
        },
        among={"first": _things, "second": _things},
    )
)
@pair.command(
    "add",
    epilog=examples("going pair add sleep-length energy", "going pair add load mood --next-day"),
)
@click.argument("first", type=Words(PAIRED))
@click.argument("second", type=Words(PAIRED))
@click.option("--next-day", is_flag=True, help="Look at the second thing one day later.")
@click.pass_obj
def add_pair(place: Place, first: str, second: str, *, next_day: bool) -> None:
    """Look at two things together."""
    wanted = WatchedPair(Topic(first), Topic(second), 1 if next_day else 0, place.today)
    if wanted.first is wanted.second:
        raise Problem(THE_SAME)
    with place.changing() as diary:
        if not {wanted.first, wanted.second} <= {*pair_topics(diary.settings.read())}:
            raise Problem(NOT_NOW)
        if len(pairs_now(diary)) >= MOST_PAIRS:
            raise Problem(f"{ENOUGH} `going pair drop` does that.")
        diary.pairs.pick(wanted)
    say(f"Saved: {pair_words(wanted)}")


@asks(Asking({"number": WHICH}, among={"number": _pairs}, confirm=DELETE))
@pair.command("drop", epilog=examples("going pair drop 1"))
@click.argument("number", type=int)
@click.pass_obj
def drop_pair(place: Place, number: int) -> None:
    """Take a pair away, by its number in `going links`."""
    with place.changing(create=False) as diary:
        gone = numbered(pairs_now(diary), number, LIST)
        diary.pairs.drop(gone.id)
    say(f"Deleted: {pair_words(gone)}", BACK_AGAIN)


def _linked(found: Found) -> list[str]:
    if not found:
        return [NONE_YET, "To pick one: pain-companion going pair add"]
    lines = [pairs_words(len(found))]
    for number, (each, link) in enumerate(found, 1):
        lines.append(f"{number}. {pair_words(each)}")
        lines += [f"   {row}" for row in found_lines(each, link)]
    return lines


def _indented(told: Sequence[Sequence[str]], by: str) -> list[str]:
    """The first line of each, and the others beneath it."""
    return [row for first, *others in told for row in (first, *(by + each for each in others))]


def _as_json(line: GoingLine) -> Mapping[str, Any]:
    return {
        "topic": line.topic,
        "title": TITLES[line.topic],
        "numbers_are": line.measure,
        "sentence": sentence(line),
        "days_written_in_28": len(line.now),
        "days_written_in_28_before": len(line.before),
        "weeks": [
            {
                "first": week.first.isoformat(),
                "last": week.last.isoformat(),
                "days": week.days,
                "mean": None if week.mean is None else round(week.mean, 2),
            }
            for week in line.weeks
        ],
    }


def _pair_as_json(pair: WatchedPair, found: Link | NoLinkYet) -> Mapping[str, Any]:
    told: dict[str, Any] = {
        "first": pair.first,
        "second": pair.second,
        "days_later": pair.lag,
        "days_with_both": found.pairs,
        "words": found_lines(pair, found),
    }
    if isinstance(found, Link):
        numbers = {"rho": found.rho, "low": found.low, "high": found.high}
        told |= {name: round(value, 3) for name, value in numbers.items()} | {"seen": found.seen}
    return told

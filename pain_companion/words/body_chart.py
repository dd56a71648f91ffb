"""A body chart in words, and a place on it as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from pain_companion.domain.body_chart import (
    Body,
    BodyChart,
    BodyPlace,
    Region,
    Side,
    in_body_order,
)
from pain_companion.formats import date_words
from pain_companion.words.entry import Entry, in_one_line, in_own_words

TITLES: Mapping[str, str] = {"feelings": "How it feels", "note": "Note"}
SIDE_WORDS: Mapping[Side, str] = {Side.FRONT: "Front", Side.BACK: "Back"}
NOTHING = "Nothing is marked yet."
MARKED = "marked"


def read_place(typed: Mapping[str, str], before: BodyPlace) -> Entry[BodyPlace]:
    """Read a place. That it is marked is enough; words are not required."""
    feelings = in_one_line(typed, "feelings")
    note = in_own_words(typed, "note")
    return Entry(replace(before, feelings=feelings, note=note))


def typed_from_place(place: BodyPlace) -> dict[str, str]:
    """What a person would type for a place."""
    return {"feelings": place.feelings or "", "note": place.note or ""}


def place_words(place: BodyPlace, body: Body) -> str:
    """A place with how it feels: "left knee (aching, hot)"."""
    name = body.name(place.side, place.region)
    return f"{name} ({place.feelings})" if place.feelings else name


def chart_lines(chart: BodyChart, body: Body) -> list[str]:
    """A sentence for each side that has something marked: "Front: left knee (aching)."."""
    places = in_body_order(chart.places, body)
    lines = []
    for side in Side:
        told = [place_words(each, body) for each in places if each.side is side]
        lines += [f"{SIDE_WORDS[side]}: {', '.join(told)}."] if told else []
    return lines or [NOTHING]


def note_lines(chart: BodyChart, body: Body) -> list[str]:
    """The notes of the places, then that of the chart."""
    places = in_body_order(chart.places, body)
    told = [f"{body.name(each.side, each.region)}: {each.note}" for each in places if each.note]
    return [row for each in (*told, chart.note) if each for row in each.splitlines()]


def here_words(region: Region, place: BodyPlace | None) -> str:
    """Where one points, and what is marked there: "Front: left knee, marked: aching"."""
    words = f"{SIDE_WORDS[region.side]}: {region.name}"
    if place is None:
        return words
    return f"{words}, {MARKED}: {place.feelings}" if place.feelings else f"{words}, {MARKED}"


def marked_words(place: BodyPlace | None) -> str:
    """What stands beneath a region in the list; empty where it is not marked."""
    if place is None:
        return ""
    told = [f"● {MARKED}", *filter(None, (place.feelings, place.note))]
    return ": ".join(told[:2]) + (f". {told[2]}" if len(told) > 2 else "")


def of_day(day: date, today: date) -> str:
    """Which chart it is."""
    return f"Chart of {date_words(day, today=today)}"

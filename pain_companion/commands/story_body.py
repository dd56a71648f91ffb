"""`story body`: where it is felt, as a list and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import BACK_AGAIN, DiaryGroup, Place, Problem, examples, say
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.listed import Listed
from pain_companion.commands.offered import DELETE
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.body_chart import BodyChart, BodyPlace, Region, Side
from pain_companion.words.body_chart import (
    NOTHING,
    SIDE_WORDS,
    TITLES,
    chart_lines,
    note_lines,
    of_day,
    place_words,
    read_place,
    typed_from_place,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WHICH_SIDE, WHERE = "Which side of the body?", "Where?"
SIDES = click.Choice([each.value for each in Side])


def _regions(_diary: Diary | None) -> list[Offer]:
    """The regions of both sides, each name once."""
    from pain_companion.content.body import read_body  # noqa: PLC0415

    return [*{each.key: each.part for side in Side for each in read_body().on(side)}.items()]


def _marked(diary: Diary | None) -> list[Offer]:
    """The regions that are marked on the latest chart."""
    charts = diary.body_charts.all() if diary else []
    return [offer for offer in _regions(diary) if charts and offer[0] in _keys(charts[0])]


def _keys(chart: BodyChart) -> set[str]:
    return {each.region for each in chart.places}


@click.group(cls=DiaryGroup)
def body() -> None:
    """Where it is felt: front and back, with words for how."""


@body.command("regions", epilog=examples("story body regions", "story body regions back"))
@click.argument("side", type=SIDES, required=False)
def regions(side: str | None) -> None:
    """List the regions of the body by their keys."""
    from pain_companion.content.body import read_body  # noqa: PLC0415

    for each in Side:
        if side in (None, each.value):
            say(SIDE_WORDS[each])
            say(*(f"- {region.key}: {region.part}" for region in read_body().on(each)))


@asks(
    Asking(
        {"side": WHICH_SIDE, "region": WHERE, **TITLES, "new": "Begin a new chart with it?"},
        {"feelings": "aching, hot"},
        among={"region": _regions},
    )
)
@body.command(
    "add",
    epilog=examples(
        'story body add front left-knee --feelings "aching, hot"',
        "story body add back lower-spine --new",
    ),
)
@click.argument("side", type=SIDES)
@click.argument("region")
@click.option("--feelings", metavar="WORDS", help="Words for how it feels, with commas.")
@click.option("--note", metavar="TEXT", help="A note about this place.")
@click.option("--new", is_flag=True, help="Begin a new chart with it. The earlier one stays.")
@click.pass_obj
def add(
    place: Place, side: str, region: str, *, feelings: str | None, note: str | None, new: bool
) -> None:
    """Mark a place on the latest chart, or tell it anew. What is not given stays as it was."""
    from pain_companion.content.body import read_body  # noqa: PLC0415

    whole = read_body()
    found = _region(side, region)
    given = {"feelings": feelings, "note": note}
    with place.changing() as diary:
        chart = diary.body_charts.begin(place.today) if new else _latest(place, diary)
        empty = BodyPlace(found.side, found.key, chart_id=chart.id)
        before = chart.at(found) or empty
        typed = {name: said for name, said in given.items() if said is not None}
        told = understood(read_place({**typed_from_place(before), **typed}, before), {})
        kept = diary.body_charts.mark(told, place.today)
    say(f"Marked: {place_words(kept, whole)}.")


@asks(Asking({"side": WHICH_SIDE, "region": WHERE}, among={"region": _marked}, confirm=DELETE))
@body.command("remove", epilog=examples("story body remove front left-knee"))
@click.argument("side", type=SIDES)
@click.argument("region")
@click.pass_obj
def remove(place: Place, side: str, region: str) -> None:
    """Take a mark away from the latest chart."""
    found = _region(side, region)
    with place.changing(create=False) as diary:
        marked = _latest(place, diary).at(found)
        if marked is None:
            raise Problem("This place is not marked.")
        diary.body_charts.unmark(marked.id)
    say("The mark is taken away.", BACK_AGAIN)


@body.command("show", epilog=examples("story body show", "story body show --format json"))
@FORM
@click.pass_obj
def show(place: Place, form: str) -> None:
    """Show every chart in words by number, the latest first."""
    from pain_companion.content.body import read_body  # noqa: PLC0415
    from pain_companion.exchange.story_page import chart_json  # noqa: PLC0415

    with place.reading() as diary:
        charts = diary.body_charts.all() if diary else []
    if form == "json":
        print_json([chart_json(each) for each in charts])
        return
    for number, chart in enumerate(charts, start=1):
        say(f"{number}. {of_day(chart.day, place.today)}")
        say(*(f"- {line}" for line in chart_lines(chart, read_body())))
        say(*(f"- {line}" for line in note_lines(chart, read_body())))
    if not charts:
        say(NOTHING)


def _latest(place: Place, diary: Diary) -> BodyChart:
    charts = diary.body_charts.all()
    return charts[0] if charts else BodyChart(place.today)


def _region(side: str, key: str) -> Region:
    """The region with this key. Raises UsageError."""
    from pain_companion.content.body import read_body  # noqa: PLC0415

    found = read_body().region(Side(side), key)
    if found is None:
        raise click.UsageError(f"There is no such region. `story body regions {side}` lists them.")
    return found


body.add_command(
    delete_command(
        "Put a whole chart into the bin, by its number in `story body show`.",
        Listed[BodyChart](
            "story body show",
            lambda diary: diary.body_charts.all(),
            lambda diary, each: of_day(each.day, diary.now().date()),
        ),
        lambda diary, gone: diary.body_charts.delete(gone.id),
    )
)

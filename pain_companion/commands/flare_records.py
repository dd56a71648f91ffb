"""`flare show`, and what `flare` commands share: which flare-up lasts, which step comes now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import NO_DIARY, DiaryCommand, Place, Problem, examples, say
from pain_companion.commands.listed import Listed
from pain_companion.commands.showing import FORM, print_json
from pain_companion.content.flare_content import general_steps
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import Flare, FlareStep
from pain_companion.domain.flare_history import flare_history, used_steps
from pain_companion.domain.flare_steps import Way, way_on
from pain_companion.frozen import frozen
from pain_companion.words.flare import PART_TITLES, day_words_of
from pain_companion.words.flare_history import (
    STEPS_TITLE,
    about_lines,
    flare_heading,
    history_sentences,
    use_words,
)
from pain_companion.words.flare_room import DAY_DONE, DAY_DONE_MORE, count_of_steps

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

HOW_TO_START = "No flare-up is under way. To start one, type: pain-companion flare start"
HOW_TO_ANSWER = "To answer, type: pain-companion flare step done, or not-now"
GENERAL = "This is a general step. To write your own: pain-companion flare plan add --help"
LEFT = "Left for later. You can look at it again."
DONE_SO_FAR = "Done so far. The numbers are for `flare end --helped`."
FLARES = Listed[Flare](
    "flare show",
    lambda diary: diary.flares.all(),
    lambda diary, each: flare_heading(each, diary.now().date()),
)


@frozen
class _Held:
    """Every flare-up of a diary with its steps, and the lines of the one that lasts."""

    flares: Sequence[Flare] = ()
    steps: Mapping[str, Sequence[FlareStep]] | None = None
    now: Sequence[str] = ()
    limited: bool = True
    planned_since: date | None = None


@click.command(cls=DiaryCommand, epilog=examples("flare show", "flare show --format json"))
@FORM
@click.pass_obj
def show(place: Place, *, form: str) -> None:
    """Show the flare-up that lasts, and look back on those before it."""
    held = _held(place)
    if held is None and form == "text":
        say(NO_DIARY)
        return
    held = held or _Held()
    steps = held.steps or {}
    history = flare_history(held.flares, steps)
    if form == "json":
        from pain_companion.exchange.flare_json import flares_json  # noqa: PLC0415

        told = flares_json(held.flares, steps, history, limited=held.limited)
        print_json(told)
        return
    say(*held.now, "", *history_sentences(history))
    say(*_flare_lines(held, place.today))
    if history.steps:
        say("", STEPS_TITLE, *(f"- {use.words}: {use_words(use)}" for use in history.steps))


def lasting(diary: Diary) -> Flare:
    """The flare-up that lasts. Raises Problem where there is none."""
    found = diary.flares.current()
    if found is None:
        raise Problem(HOW_TO_START)
    return found


def way_of(diary: Diary, flare: Flare, today: date) -> Way:
    """Where one is today. After the last step one is at the first that was left for later."""
    flares = diary.flares
    way = way_on(flares.plan(), general_steps, flare, flares.steps(flare.id), today)
    if way.present is None and way.left_for_later:
        return replace(way, place=way.steps.index(way.left_for_later[0]))
    return way


def present_lines(diary: Diary, flare: Flare, today: date) -> list[str]:
    """The step that comes now and how to answer it, or that the day's steps are done."""
    way = way_of(diary, flare, today)
    if way.present is None:
        return [DAY_DONE, DAY_DONE_MORE]
    lines = [f"{count_of_steps(way)}, {PART_TITLES[way.present.part]}:", way.present.words]
    if way.present.key in way.answers:
        lines.append(LEFT)
    if way.present.is_general:
        lines.append(GENERAL)
    return [*lines, HOW_TO_ANSWER]


def _held(place: Place) -> _Held | None:
    with place.reading() as diary:
        if diary is None:
            return None
        flares = diary.flares.all()
        return _Held(
            flares,
            {flare.id: diary.flares.steps(flare.id) for flare in flares},
            list(_now_lines(diary, place.today)),
            energy_limited(diary.settings.read()),
            diary.pacing.planned_since(),
        )


def _now_lines(diary: Diary, today: date) -> Iterator[str]:
    """The flare-up that lasts: its day, the step that comes now, and what was done in it."""
    running = diary.flares.current()
    if running is None:
        yield HOW_TO_START
        return
    yield f"{day_words_of(running, today)}."
    yield from present_lines(diary, running, today)
    used = used_steps(diary.flares.steps(running.id))
    if used:
        yield ""
        yield DONE_SO_FAR
        yield from (f"{number}. {step.words}" for number, step in enumerate(used, start=1))


def _flare_lines(held: _Held, today: date) -> Iterator[str]:
    for number, flare in enumerate(held.flares, start=1):
        steps = (held.steps or {})[flare.id]
        yield ""
        yield f"{number}. {flare_heading(flare, today)}"
        told = about_lines(
            flare, steps, today, limited=held.limited, planned_since=held.planned_since
        )
        yield from (f"  {line}" for line in told)

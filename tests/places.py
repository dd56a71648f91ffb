"""Every place of the program, from its own lists: a new area is visited without being named."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Any

from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from pain_companion.app import CompanionApp
from pain_companion.areas import AREAS
from pain_companion.content.library import page_names
from tests.clock import FixedClock

TODAY = FixedClock()().date()
CHARACTERS = {"!": "exclamation_mark", "?": "question_mark"}
ROUNDS = 3
"""Messages that wake messages: so often each widget works off what has been sent to it."""
MOST_ROUNDS = 100
"""A screen that moves by itself is never at rest. Then it is looked at as it is."""


@dataclass(frozen=True)
class Place:
    """Somewhere to be: where the program is asked to go, then the keys pressed there."""

    to: str
    keys: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join([self.to, *self.keys])


KEYS_LEAD_TO = (
    Place("sleep", ("v",)),
    Place("sleep", ("s",)),
    Place("sleep", ("n",)),
    Place("sleep:window", ("a",)),
    Place("sleep:habits", ("a",)),
    Place(f"sleep:{TODAY}"),
    Place(f"sleep:week-up-to-{TODAY}"),
    *(Place("pacing", keys) for keys in (("g",), ("w",), ("enter",))),
    *(Place("pacing", ("enter", key)) for key in "behic"),
    Place("pacing", ("enter", "b", "a")),
    Place("pacing:day", ("a",)),
    Place("flare:build", ("enter",)),
    Place("flare:people", ("enter",)),
    Place("flare:people", ("a",)),
    Place("flare:earlier", ("enter",)),
    Place("flare:flares", ("enter",)),
    *(Place("toolkit", (key,)) for key in "aw"),
    *(Place("toolkit:nights", (key,)) for key in "dne"),
    Place("toolkit:example-radio"),
    Place("pain:up-and-down", ("a",)),
    Place("pain:up-and-down", ("b",)),
    Place("pain:up-and-down", ("b", "enter")),
    *(Place("pain:up-and-down", keys) for keys in (("v",), ("v", "w"))),
    Place("eating:shopping", ("w",)),
    Place("practice:sounds"),
    Place("practice:sounds", ("enter",)),
    Place("practice:sounds", ("enter", "v")),
    *(Place("practice:log", keys) for keys in (("enter",), ("a",), ("a", "enter"), ("w",))),
    *(Place("wellbeing:movements", keys) for keys in (("a",), ("a", "o"), ("enter",), ("n",))),
    Place("wellbeing:movements", ("down", "g")),
    *(Place("wellbeing:pleasures", (key,)) for key in "anhc"),
    *(Place("wellbeing:thoughts", (key,)) for key in ("a", "enter", "w")),
    *(Place("wellbeing:medicines", keys) for keys in (("a",), ("enter",), ("q",), ("w",))),
    Place("wellbeing:medicines", ("q", "a")),
    *(Place("goals", (key,)) for key in "anb"),
    *(Place("goals:example-goal-0", keys) for keys in ((), ("c",), ("d",), ("d", "a"), ("e",))),
    *(Place("goals:directions", keys) for keys in (("a",), ("a", "enter"), ("enter",))),
    Place("checkin:questions", ("a",)),
    *(Place("going:links", keys) for keys in (("a",), ("a", "enter"))),
    *(Place("going:learned", (key,)) for key in ("a", "enter")),
    *(Place("team:appointments", keys) for keys in (("a",), ("enter",))),
    *(Place("team:appointments", ("enter", key)) for key in "vgc"),
    Place("team:example-appointment-1"),
    *(Place("team:say", (key,)) for key in "ac"),
    *(Place("team:since", (key,)) for key in "wh"),
    *(Place("story", (key,)) for key in "wg"),
    *(Place("story:areas", (key,)) for key in ("enter", "v", "n")),
    *(Place("story:body", keys) for keys in (("enter",), ("v",), ("v", "enter"), ("n",))),
    *(Place("story:activities", (key,)) for key in ("enter", "a")),
    Place("story:words", ("enter",)),
    *(Place("story:scores", (key,)) for key in "qa"),
    Place("today", ("j",)),
    Place("data:bin", ("r",)),
)
FLARE_ROOM = Place("flare:now", ("y",))
"""The quiet room. A visit begins a flare-up, which lasts from then on."""
IN_THE_FLARE_ROOM = tuple(Place("flare:now", ("y", key)) for key in "bewcv")
OVER_ANOTHER = (
    Place("flare:now"),
    Place("page:sleep/winding-down", ("c",)),
    Place("today", ("f1",)),
    Place("today", ("ctrl+p",)),
)
"""What lies over a screen and is closed by leaving for anywhere else."""


def doors() -> Iterator[str]:
    """The screens inside areas, from the table that each area keeps of them."""
    for each in AREAS:
        yield from (f"{each.key}:{door}" for door in each.doors())


def every_room() -> list[Place]:
    """Every area, every screen inside one and every page."""
    named = [each.key for each in AREAS] + [*doors()] + [f"page:{name}" for name in page_names()]
    return [*map(Place, named), *KEYS_LEAD_TO, FLARE_ROOM, *IN_THE_FLARE_ROOM]


def every_place() -> list[Place]:
    """Every room, and what lies over one."""
    return [*every_room(), *OVER_ANOTHER]


def every_screen() -> list[Place]:
    """Every place, with one page to stand for all: they share a screen."""
    others = [f"page:{name}" for name in page_names()[1:]]
    return [place for place in every_place() if place.to not in others or place.keys]


async def at_rest(pilot: Pilot[None]) -> None:
    """Until everything that was sent has been worked off and drawn."""
    for _ in range(ROUNDS):
        await pilot.pause(0)
    for _ in range(MOST_ROUNDS):
        if not _has_work(pilot.app.screen):
            return
        await pilot.pause(0)


def _has_work(screen: Screen[Any]) -> bool:
    """Whether something waits to be worked off, called or drawn."""
    if screen._callbacks or screen._dirty_widgets or screen._layout_required:
        return True
    return any(not each._message_queue.empty() for each in [screen, *screen.walk_children()])


async def arrive(pilot: Pilot[None], place: Place) -> None:
    """Go to a place, as the palette and the keys do."""
    app = pilot.app
    assert isinstance(app, CompanionApp)
    await app.visit(place.to)
    if app.current_mode == place.to:
        # An area is found as it was left. Asked for again, it begins anew.
        await app.visit(place.to)
    await at_rest(pilot)
    for key in place.keys:
        await press(pilot, key)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys by their names or characters, and wait until each has done what it does."""
    for key in keys:
        name = CHARACTERS.get(key, key)
        pilot.app.post_message(events.Key(name, key if len(key) == 1 else None))
        await at_rest(pilot)


async def visiting(pilot: Pilot[None], places: list[Place]) -> AsyncIterator[Place]:
    """Be at each of the places, one after another. A fault on the way names the place."""
    for place in places:
        try:
            await arrive(pilot, place)
            yield place
        except BaseException as fault:
            fault.add_note(f"This was at: {place}")
            raise

"""Every place of the program, from its own lists: a new area is visited without being named."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from time import monotonic
from typing import Any

from textual import events
from textual._queue import Queue
from textual.app import App
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.message import Message
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen

from pain_companion.app import CompanionApp
from pain_companion.areas import AREAS
from pain_companion.content.library import page_names
from pain_companion.widgets.footline import is_typing
from tests.clock import FixedClock

TODAY = FixedClock()().date()
WORKER_SECONDS = 0.005
"""What works in a thread needs the processor more than who waits for it."""
LONGEST_SECONDS = 60
"""Long enough for a slow and busy machine: a test that passes does not wait for it."""


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
    *(Place("pacing", keys) for keys in (("w",), ("enter",))),
    *(Place("pacing", ("enter", key)) for key in "behic"),
    Place("pacing", ("enter", "b", "a")),
    # Last, since from then on Enter leads to the timer that runs.
    Place("pacing", ("g",)),
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
    *(Place("wellbeing:medicines", keys) for keys in (("a",), ("enter",), ("n",), ("w",))),
    Place("wellbeing:medicines", ("n", "a")),
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
    *(Place("team:share", ("space", key)) for key in "hwdc"),
    *(Place("story", (key,)) for key in "wg"),
    *(Place("story:areas", (key,)) for key in ("enter", "v", "n")),
    *(Place("story:body", keys) for keys in (("enter",), ("v",), ("v", "enter"), ("n",))),
    *(Place("story:activities", (key,)) for key in ("enter", "a")),
    Place("story:words", ("enter",)),
    *(Place("story:scores", (key,)) for key in "na"),
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
    """Until everything that was sent has been worked off and drawn, by workers too.

    Nothing else is a moment to look at a screen: how long all this takes depends on the machine.
    """
    app = pilot.app
    # What can run runs before it is empty: a task between two messages shows in no queue.
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # asyncio's own
    end = monotonic() + LONGEST_SECONDS
    while app._exception is None:
        await asyncio.sleep(WORKER_SECONDS if _works_aside(app) else 0)
        if not app._running:
            return
        assert monotonic() < end, "The app does not come to rest."
        if ready or _is_busy(app):
            continue
        if _waits_to_be_drawn(app.screen):
            with app._context():
                app.screen._on_timer_update()
        elif app.screen._compositor._dirty_regions:
            with app._context():
                _draw(app.screen)
        else:
            return


_draw, _call_back = Screen._compositor_refresh, Screen._invoke_and_clear_callbacks


def draw_when_at_rest(screen: Screen[Any]) -> None:
    """Instead of drawing at once: `at_rest` draws, once all is done that changes what is seen.

    How many drawings there are on the way depends on the machine, and nobody looks at them.
    """
    if screen is screen.app.screen:
        screen._dirty_widgets.clear()
        screen.app._update_mouse_over(screen)
    else:
        _draw(screen)


async def draw_before_callbacks(screen: Screen[Any]) -> None:
    """What waits for a drawing is called after one, as ever."""
    if screen._callbacks and screen is screen.app.screen and screen._compositor._dirty_regions:
        _draw(screen)
    await _call_back(screen)


def _works_aside(app: App[Any]) -> bool:
    """Whether something goes on that no message tells of until it is done."""
    return bool(
        app._batch_count  # Screens change.
        or app._resize_timer is not None
        or not app._animator._complete_event.is_set()
        or any(not worker.is_finished for worker in app.workers)
    )


def _is_busy(app: App[Any]) -> bool:
    """Whether anything but the drawing is still to be done."""
    return _works_aside(app) or any(map(_has_messages, (app, app.screen, *app._registry)))


def _has_messages(pump: MessagePump) -> bool:
    """Whether it has a message, or is not back from one to wait for the next."""
    queue: Queue[Message | None] = pump._message_queue
    return pump._task is not None and not (queue.empty() and queue.ready_event._waiters)


def _waits_to_be_drawn(screen: Screen[Any]) -> bool:
    return bool(
        screen._callbacks
        or screen._dirty_widgets
        or screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
    )


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
    assert not app._exit, f"{place} leaves the program"


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys by their names or characters, and wait until each has done what it does.

    Characters typed into a field follow each other fast, as when a person types.
    """
    for key, following in zip_longest(keys, keys[1:]):
        pilot.app.post_message(events.Key(*_name_and_character(key)))
        if not (following and len(key) == len(following) == 1 and is_typing(pilot.app.screen)):
            await at_rest(pilot)


def _name_and_character(key: str) -> tuple[str, str | None]:
    """How a terminal reports a key. A key that writes nothing has no character."""
    if len(key) == 1:
        return _character_to_key(key), key
    try:
        return key, unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        return key, None


async def visiting(pilot: Pilot[None], places: list[Place]) -> AsyncIterator[Place]:
    """Be at each of the places, one after another. A fault on the way names the place."""
    for place in places:
        try:
            await arrive(pilot, place)
            yield place
        except BaseException as fault:
            fault.add_note(f"This was at: {place}")
            raise

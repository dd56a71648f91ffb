"""Everything can be reached by keyboard alone and by mouse alone, and one sees where one is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.binding import ActiveBinding
from textual.command import CommandPalette
from textual.containers import VerticalScroll
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button, Input, OptionList, TextArea

from pain_companion.app import CompanionApp
from pain_companion.screens.help import EVERYWHERE, HelpScreen
from pain_companion.screens.room import Room
from pain_companion.themes import THEMES
from pain_companion.widgets.footline import GAP, FootLine, is_typing, key_words
from tests.places import Place, arrive, at_rest, every_screen, press, visiting
from tests.torture.drawn import look_of, runs
from tests.torture.test_every_screen import actions_to_click, example, resize, text

NARROW, TALL = (40, 15), (80, 90)
MOST_CLICKS_BACK = 5
LEAST_ROWS = 3
"""So much of what is higher than the page is seen at least."""
TEXTUALS_OWN = (Button, OptionList, Input, TextArea, VerticalScroll)
"""What Textual itself lets a mouse press, choose, point into or scroll."""
POINTS = (
    *("scroll", "onward", "back_to_reading", "next_menu", "side(", "command_list", "app.focus"),
    *("choose(", "quality(", "thing(", "copy_text"),
    *("go_on", "main"),
)
"""What with a mouse is done by its wheel or by pointing, on the answer or card itself, or on the
button that a form and a record have."""
OTHERWISE = {
    "ActivityScreen": ("delete", "earlier(-1)"),
    "CheckInScreen": ("open('days')", "open('questions')", "read"),
    "EatingScreen": ("ask_first",),
    "FlareHubScreen": ("bring_back",),
    "FlareRoomScreen": ("part('a')",),
    "FlaresScreen": ("delete",),
    "GoalsScreen": ("effort",),
    "LifeAreasScreen": ("other(-1)",),
    "NightScreen": ("other(-1)", "other(1)"),
    "Palette": ("escape",),
    "PlainScreen": ("try_again",),
    "PracticeScreen": ("tempo(1)", "tempo(-1)", "back"),
    "SinceScreen": ("flip",),
    "StartPointScreen": ("effort",),
}
"""What has a click of another kind, or one that stands there only where there is something to do:
a line of the menu, a button, a way that is shown when it leads anywhere, or, with the eyes closed,
after "v brings the words back". A flare-up and an entry are put in the bin where they are open."""
LEADS_BACK = ("screen.leave", "screen.dismiss", "screen.close", "screen.back", "app.cover")

pytestmark = pytest.mark.slow


async def test_what_has_the_focus_is_in_sight_also_where_there_is_little_room(
    tmp_path: Path,
) -> None:
    unseen = []
    async with example(tmp_path) as (pilot, _):
        await resize(pilot, *NARROW)
        async for place in visiting(pilot, every_screen()):
            unseen += [f"{each} at {place}" for each in await out_of_sight(pilot)]
    assert not unseen, "\n".join(unseen)


async def test_one_sees_what_has_the_focus_in_every_theme(tmp_path: Path) -> None:
    unseen: list[str] = []
    kinds: set[object] = set()
    async with example(tmp_path) as (pilot, _):
        async for place in visiting(pilot, every_screen()):
            unseen += [f"{each} at {place}" for each in await without_a_look(pilot, kinds)]
    assert not unseen, "\n".join(unseen)


async def out_of_sight(pilot: Pilot[Any]) -> list[Widget]:
    """What cannot be seen as it has the focus."""
    screen, found = pilot.app.screen, []
    for each in [*screen.focus_chain]:
        # What has it on coming to a place may be beneath the words that are read first.
        screen.set_focus(None)
        screen.set_focus(each)
        await at_rest(pilot)
        if not is_in_sight(each):
            found.append(each)
    return found


async def without_a_look(pilot: Pilot[Any], kinds: set[object]) -> list[str]:
    """What looks alike with the focus and without, and in which theme; each kind of it once."""
    chain, found = [*pilot.app.screen.focus_chain], []
    # Where nothing else can have it, nobody asks what has it.
    for each in chain if len(chain) > 1 else []:
        kind = (type(each), frozenset(each.classes), each.background_colors)
        if kind in kinds:
            continue
        kinds.add(kind)
        # The one that the person chose comes last, and stays.
        for theme in reversed(THEMES):
            pilot.app.theme = theme.name
            if not await is_seen_to_have_the_focus(pilot, each):
                found.append(f"{each} in {theme.name}")
    return found


def is_in_sight(widget: Widget) -> bool:
    """Whether all of it can be seen, or as much as there is room for."""
    seen = widget.screen.find_widget(widget).visible_region
    return seen.width == widget.region.width and (
        seen.height == widget.region.height or seen.height >= LEAST_ROWS
    )


async def is_seen_to_have_the_focus(pilot: Pilot[Any], widget: Widget) -> bool:
    """Whether the part of it that is in sight looks otherwise than without the focus."""
    screen = widget.screen
    screen.set_focus(widget)
    await at_rest(pilot)
    seen = screen.find_widget(widget).visible_region
    focused = look_of(pilot.app, seen)
    screen.set_focus(None)
    await at_rest(pilot)
    return bool(seen) and look_of(pilot.app, seen) != focused


async def test_whatever_takes_the_focus_and_each_key_in_the_help_can_be_clicked(
    tmp_path: Path,
) -> None:
    async with example(tmp_path) as (pilot, app):
        await resize(pilot, *TALL)
        async for place in visiting(pilot, every_screen()):
            assert not [*keys_without_a_click(app)], place
            await can_all_be_clicked(pilot)
            if isinstance(app.screen, Room):
                await look_for_the_keys_in_the_help(pilot, app)


async def can_all_be_clicked(pilot: Pilot[Any]) -> None:
    """Whatever takes the focus takes clicks, and nothing lies over it."""
    screen = pilot.app.screen
    for each in [*screen.focus_chain]:
        assert takes_clicks(each), each
        screen.set_focus(None)
        screen.set_focus(each)
        await at_rest(pilot)
        assert is_hit(each), f"{each} lies beneath something"


def keys_without_a_click(app: App[Any]) -> Iterator[str]:
    """The keys of a screen that do what no click does. What stands in the help can be clicked."""
    screen = app.screen
    clicked = {*actions_to_click(app)}
    if isinstance(screen, Room | HelpScreen):
        clicked |= {item.action for item in EVERYWHERE}
    can = {bare(action) for action in clicked}
    labels = {str(each.label).split()[0] for each in screen.query(Button)}
    own = {key: each for key, each in screen.active_bindings.items() if each.node is screen}
    can |= {bare(each.binding.action) for key, each in own.items() if key_words(key) in labels}
    for key, each in own.items():
        does = bare(each.binding.action)
        in_help = isinstance(screen, Room) and each.binding.show
        otherwise = does.startswith(POINTS) or does in OTHERWISE.get(type(screen).__name__, ())
        if does not in can and not in_help and not otherwise:
            yield f"{key_words(key)} does {does} on {type(screen).__name__}"


def bare(action: str) -> str:
    return action.removeprefix("screen.").removesuffix("(None)")


async def look_for_the_keys_in_the_help(pilot: Pilot[None], app: CompanionApp) -> None:
    keys = [active.binding.action for active in keys_of(app.screen)]
    assert await click_foot(pilot, app.screen, "?", "F1")
    assert isinstance(app.screen, HelpScreen)
    assert [item.action for item in app.screen.keys] == keys
    wanted = {f"screen.do({n})" for n in range(len(keys) + len(EVERYWHERE))}
    assert wanted <= {*actions_to_click(app)}
    await press(pilot, "escape")


def keys_of(screen: Screen[Any]) -> Iterator[ActiveBinding]:
    """The keys that a screen itself tells of."""
    for active in screen.active_bindings.values():
        if active.node is screen and active.binding.show and active.enabled:
            yield active


async def click_foot(pilot: Pilot[Any], screen: Screen[Any], *keys: str) -> bool:
    """Click the first of these keys that stands in the foot line, if any does."""
    foot = screen.query_one(FootLine)
    for y, row in enumerate(foot._drawn):
        starts = accumulate((item.width + GAP for item in row), initial=0)
        for item, x in zip(row, starts, strict=False):
            if item.key in keys:
                await pilot.click(FootLine, offset=(x + foot.styles.padding.left, y))
                await at_rest(pilot)
                return True
    return False


def takes_clicks(widget: Widget) -> bool:
    return isinstance(widget, TEXTUALS_OWN) or hasattr(widget, "on_click")


def is_hit(widget: Widget) -> bool:
    """Whether a click on the first row of it meets it."""
    seen = widget.screen.find_widget(widget).visible_region
    there = (Offset(x, seen.y) for x in range(seen.x, seen.right))
    return any(widget in widget.screen.get_widget_at(*at)[0].ancestors_with_self for at in there)


async def test_clicks_alone_lead_from_every_place_back_to_today(tmp_path: Path) -> None:
    async with example(tmp_path) as (pilot, app):
        await resize(pilot, *NARROW)
        async for place in visiting(pilot, every_screen()):
            for _ in range(MOST_CLICKS_BACK):
                if app.current_mode == "today" and not app.screen.is_modal:
                    break
                await click_back(pilot, app)
            assert app.current_mode == "today", place
            assert isinstance(app.screen, Room), place


async def click_back(pilot: Pilot[Any], app: App[Any]) -> None:
    """Click what leads back: in the foot line, or in what lies over a room."""
    screen = app.screen
    if isinstance(screen, Room):
        assert await click_foot(pilot, screen, "t", "F3", "Esc")
    elif isinstance(screen, CommandPalette):
        await pilot.click(offset=(0, 0))
    else:
        await scroll_to_the_end(pilot)
        await pilot.click(offset=way_out(app))
    await at_rest(pilot)


async def scroll_to_the_end(pilot: Pilot[Any]) -> None:
    """Scroll as the wheel does."""
    for each in pilot.app.screen.query(VerticalScroll):
        each.scroll_end(animate=False, immediate=True)
    await at_rest(pilot)


def way_out(app: App[Any]) -> Offset:
    """A cell of what closes this."""
    ways = [(str(run.style.meta.get("@click")), run.at) for run in runs(app)]
    for leads in LEADS_BACK:
        for action, place in ways:
            if action.startswith(leads):
                return place
    # The first one leaves things as they are.
    return app.screen.query(Button).first().region.offset


async def test_a_click_on_a_key_in_the_help_does_what_the_key_does(tmp_path: Path) -> None:
    async with example(tmp_path) as (pilot, app):
        await resize(pilot, *TALL)
        for place, key in ((Place("sleep"), "w"), (Place("goals"), "v"), (Place("sleep"), "s")):
            await arrive(pilot, place)
            await press(pilot, key)
            pressed = text(app)
            await arrive(pilot, place)
            await click_in_help(pilot, app, key)
            assert text(app) == pressed, place


async def test_clicks_alone_leave_a_field_and_then_its_form(tmp_path: Path) -> None:
    async with example(tmp_path) as (pilot, app):
        await resize(pilot, *TALL)
        await arrive(pilot, Place("pacing:new", ("o",)))
        form = app.screen
        assert is_typing(form)
        await click_in_help(pilot, app, "Esc")
        assert app.screen is form
        assert not is_typing(form)
        await click_in_help(pilot, app, "Esc")
        assert app.screen is not form


async def click_in_help(pilot: Pilot[None], app: CompanionApp, key: str) -> None:
    """Click on "help", and there on a key."""
    assert await click_foot(pilot, app.screen, "?", "F1")
    assert isinstance(app.screen, HelpScreen)
    items = [*app.screen.keys, *EVERYWHERE]
    place = next(n for n, item in enumerate(items) if item.key == key)
    meant = f"screen.do({place})"
    at = next(run.at for run in runs(app) if run.style.meta.get("@click") == meant)
    await pilot.click(offset=at)
    await at_rest(pilot)

"""What is spared as screens are opened: nothing that can be seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from textual.color import Color
from textual.css import stylesheet
from textual.css.model import RuleSet
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from pain_companion import lasting_stylesheet
from pain_companion.areas import AREAS
from pain_companion.content.library import read_page
from pain_companion.swift import SwiftApp
from tests.conftest import FreshApp, screen_text
from tests.places import Place, arrive, at_rest

READ_STYLES = SwiftApp.read_styles


@pytest.mark.parametrize(
    ("chosen", "rule"), [({"roomy": False}, "padding"), ({"theme": "calm-night"}, "background")]
)
async def test_a_screen_behind_looks_as_the_settings_are_when_it_is_come_back_to(
    fresh_app: FreshApp, chosen: dict[str, Any], rule: str
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await arrive(pilot, Place("help-now"))
        card = app.screen.query(".card").first()
        before = getattr(card.styles, rule)
        await arrive(pilot, Place("sleep"))
        assert app.store is not None
        app.wear(app.store.settings.change(**chosen))
        await at_rest(pilot)
        assert getattr(card.styles, rule) == before
        await arrive(pilot, Place("help-now"))
        assert getattr(card.styles, rule) != before


async def test_what_was_drawn_of_a_screen_behind_is_let_go_and_drawn_again_alike(
    fresh_app: FreshApp,
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await arrive(pilot, Place("help-now"))
        room, seen = app.screen, screen_text(app)
        assert _rows_kept(room)
        await arrive(pilot, Place("about"))
        assert not _rows_kept(room)
        await arrive(pilot, Place("help-now"))
        assert (app.screen, screen_text(app)) == (room, seen)


def _rows_kept(screen: Screen[Any]) -> int:
    return sum(len(part._styles_cache._cache) for part in screen.walk_children(Widget))


async def test_what_is_done_ahead_is_done_once_and_in_order(fresh_app: FreshApp) -> None:
    app = fresh_app()
    done: list[str] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        app.do_ahead([lambda: done.append("first"), lambda: done.append("second")])
        while len(done) < 2:
            await pilot.pause(0.01)
        await pilot.pause(0.1)
    assert done == ["first", "second"]


async def test_what_was_read_ahead_is_not_read_again_as_screens_open(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SwiftApp, "read_styles", READ_STYLES)
    monkeypatch.setattr(lasting_stylesheet, "_READ", {})
    read_page.cache_clear()
    read: list[str] = []
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        assert app.store is not None
        for step in chain(app.ahead(app.store), *map(app.ahead_inside, AREAS)):
            step()

        def parse(scope: str, css: str, *_: object, **__: object) -> Iterator[RuleSet]:
            read.append(css)
            return iter(())

        monkeypatch.setattr(stylesheet, "parse", parse)
        pages = read_page.cache_info().misses
        for place in (
            "wellbeing",
            "pacing:day",
            "story:body",
            "team:share",
            "page:sleep/winding-down",
        ):
            await arrive(pilot, Place(place))
        assert (read, read_page.cache_info().misses) == ([], pages)


async def test_a_screen_behind_is_not_laid_out_for_the_size_it_has(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, Place("about"))
        room = app.screen
        await arrive(pilot, Place("today"))
        laid_out: list[Size] = []
        monkeypatch.setattr(room, "_refresh_layout", laid_out.append)
        room._screen_resized(room.size)
        assert laid_out == []
        room._screen_resized(Size(40, 24))
        assert laid_out == [Size(40, 24)]


async def test_what_has_moved_and_the_whole_are_painted_at_once(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    frames = _frames(monkeypatch)
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await arrive(pilot, Place("about"))
        frames.clear()
        app.screen._layout_required = app.screen._repaint_required = True
        with app._context():
            app.screen._on_timer_update()
        assert frames == [app.screen]


def _frames(monkeypatch: pytest.MonkeyPatch) -> list[Screen[Any]]:
    """The screens that are painted from now on, each as often as it is."""
    frames: list[Screen[Any]] = []
    paint = Screen._compositor_refresh

    def note(screen: Screen[Any]) -> None:
        frames.append(screen)
        paint(screen)

    monkeypatch.setattr(Screen, "_compositor_refresh", note)
    return frames


def test_css_is_read_once_for_each_set_of_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lasting_stylesheet, "_READ", {})
    read: list[str] = []
    really_parse = vars(stylesheet)["parse"]

    def parse(scope: str, css: str, *rest: Any, **more: Any) -> Iterator[RuleSet]:
        read.append(css)
        yield from really_parse(scope, css, *rest, **more)

    monkeypatch.setattr(stylesheet, "parse", parse)

    def colour_of(sheet: lasting_stylesheet.LastingStylesheet) -> object:
        sheet.reparse()
        (rule,) = sheet.rules
        return rule.styles.get_rule("color", None)

    day, night = {"text": "#111111"}, {"text": "#eeeeee"}
    first, following = (lasting_stylesheet.LastingStylesheet(variables=day) for _ in range(2))
    for sheet in (first, following):
        sheet.add_source("Static { color: $text; }", ("here", ""))
        assert colour_of(sheet) == Color.parse("#111111")
    assert len(read) == 1
    for colours in (night, day, night):
        first.set_variables(colours)
        assert colour_of(first) == Color.parse(colours["text"])
    assert len(read) == 2


def test_every_area_can_be_loaded_ahead() -> None:
    assert len({each.load() for each in AREAS}) == len(AREAS)

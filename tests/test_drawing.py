"""A screen asks only what changes to be drawn, and paints the same as if it had asked all."""

from __future__ import annotations

from contextlib import suppress
from importlib.util import find_spec, module_from_spec

import pytest
from rich.segment import Segment
from textual._compositor import Compositor, CompositorUpdate
from textual.cache import FIFOCache
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from pain_companion.light_strips import SIZES
from pain_companion.screens.room import Body
from pain_companion.swift import SwiftCompositor
from pain_companion.widgets.answer import Answer
from tests.conftest import FreshApp
from tests.journeys import app_at
from tests.places import at_rest


async def test_whatever_changes_is_painted_as_textual_paints_it(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app_at(fresh_app(), "s", "enter") as (pilot, app):
        app.screen.query_one("#body").scroll_to(y=3, animate=False)
        await at_rest(pilot)
        compositor = app.screen._compositor
        places = [region.intersection(clip) for region, clip in compositor.visible_widgets.values()]
        assert len(places) > len({place.y for place in places}) > 5

        def painted(*changed: Region) -> str:
            compositor._dirty_regions = set(changed)
            update = compositor.render_update()
            assert isinstance(update, CompositorUpdate)
            return update.render_segments(app.console)

        apart, part_of_some = (places[0], places[-1]), (Region(5, 4, 9, 3),)
        changes = [*((place,) for place in places), apart, part_of_some]
        with app._context():
            ours = [painted(*change) for change in changes]
            monkeypatch.setattr(SwiftCompositor, "_get_renders", Compositor._get_renders)
            assert ours == [painted(*change) for change in changes]


async def test_only_the_question_that_changes_is_asked_to_be_drawn(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[str, Region]] = []
    render_lines = Widget.render_lines

    def watched(part: Widget, crop: Region) -> list[Strip]:
        if isinstance(part, (Answer, Body)):
            drawn.append((part.id or "", crop))
        return render_lines(part, crop)

    async with app_at(fresh_app(), "s", "enter") as (_, app):
        body, question = (app.screen.query_one(each) for each in ("#body", "#to-bed-at"))
        monkeypatch.setattr(Widget, "render_lines", watched)
        app.screen._compositor._dirty_regions = {question.region}
        with app._context():
            app.screen._compositor.render_update()
        row = question.region.y - body.region.y
        assert drawn == [
            ("to-bed-at", Region(0, 0, question.region.width, 1)),
            ("body", Region(0, row, body.region.width, 1)),
        ]


def test_a_row_remembers_as_much_as_textuals_once_it_is_asked() -> None:
    ours, theirs = Strip([Segment("abc")]), _strip_of_textual()([Segment("abc")])
    parts = {name: getattr(theirs, name) for name in type(theirs).__slots__}
    caches = {name: part for name, part in parts.items() if isinstance(part, FIFOCache)}
    assert {name: cache._maxsize for name, cache in caches.items()} == SIZES
    assert _parts(ours) == {name: parts[name] for name in parts.keys() - caches.keys()}
    assert ours.crop(0, 2) is ours.crop(0, 2) is not ours
    assert _parts(ours).keys() & caches.keys() == {"_crop_cache"}
    with pytest.raises(AttributeError, match="no_such"):
        ours.no_such  # type: ignore[attr-defined]  # noqa: B018  # A row has no more than that.


def _strip_of_textual() -> type[Strip]:
    """The kind of row as it was before ours took its place."""
    found = find_spec("textual.strip")
    assert found is not None and found.loader is not None
    module = module_from_spec(found)
    found.loader.exec_module(module)
    strip: type[Strip] = module.Strip
    return strip


def _parts(strip: Strip) -> dict[str, object]:
    """What a row has, without asking for it by its name, which would make it."""
    found = {}
    for name in Strip.__slots__:
        with suppress(AttributeError):
            found[name] = vars(Strip)[name].__get__(strip)
    return found

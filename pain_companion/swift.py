"""Where Textual 8.2.8 does work twice, waits, or keeps too much, as an app opens its screens.

Measured with `python -m benchmarks.run`: without these, going to a screen for the first time takes
about 60 ms longer, and going back to one 50 ms.
"""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Callable, Iterable
from typing import Any

from textual import events
from textual._compositor import Compositor
from textual._styles_cache import StylesCache
from textual.app import App
from textual.dom import DOMNode
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from pain_companion.lasting_stylesheet import LastingStylesheet
from pain_companion.light_strips import lighten_strips

AHEAD_SECONDS = 0.015
"""Between two parts of what is done ahead."""
SWITCH_SECONDS = 0.001
"""So long the thread that paints waits at most for its turn. Python's own is 5 ms, which is better
at the start, while another looks through the file."""
TURNS_BEFORE_PAINT = 6
"""Each widget takes a turn to pass a message on: a letter has reached its form after three."""

lighten_strips()


class SwiftApp(App[None]):
    """An app with modes that paints a screen as soon as it is whole, and not before."""

    def keep_styles(self) -> None:
        """Read CSS once for a theme from now on."""
        self._styles = LastingStylesheet(variables=self.get_css_variables())
        self.stylesheet = self._styles

    async def show_mode(self, mode: str) -> None:
        """Go to the screen of a mode."""
        with self.batch_update():
            await self.switch_mode(mode)
        self.screen.refresh()

    def delay_update(self, delay: float = 0.05) -> None:
        """Textual would hide a change of screens for so long. Ours is whole when it is painted."""

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """No cursor blinks, and no button is deaf while it shows that it was pressed."""
        for name in ("cursor_blink", "active_effect_duration"):
            if getattr(event.widget, name, None):
                setattr(event.widget, name, False)

    def update_styles(self, node: DOMNode, animate: bool = True) -> None:
        """Style a part anew. A class of the app's own is one for the screens behind, too."""
        if node is self:
            self._invalidate_css()
        super().update_styles(node, animate)

    def read_styles(self) -> None:
        """Read the styles of every kind of part and screen that is imported by now."""
        self._styles.read_imported()

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        """Read the styles of a new screen. Textual would then style the one behind anew, too."""
        if self._styles.read_kind(type(screen)):
            self._styles.update(screen)
        super()._load_screen_css(screen)

    def do_ahead(self, parts: Iterable[Callable[[], object]]) -> None:
        """Do what will be needed, one part at a time: a key waits for one of them at most."""
        waiting = iter(parts)

        def do_one() -> None:
            part = next(waiting, None)
            if part is None:
                timer.stop()
            else:
                part()

        timer = self.set_interval(AHEAD_SECONDS, do_one)


class SwiftCompositor(Compositor):
    """Asks the parts of a screen that change, and those around them, for the rows that change.

    Textual asks every part of a container in which anything changes for all of its rows.
    """

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Each part from the front to the back: its place, what is seen of it, and its rows."""
        changed = crop or self.size.region
        rows = Region(0, changed.y, self.size.width, changed.height)
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip).intersection(rows)
            if seen.intersection(changed):
                yield region, seen, widget.render_lines(seen.translate(-region.offset))


class SwiftScreen(Screen[None]):
    """A screen that is styled as it is mounted, and anew only after the styles have changed.

    Textual styles each of its parts again whenever it comes to the front, a new one up to three
    times.
    """

    def __init__(self) -> None:
        super().__init__()
        self._compositor = SwiftCompositor()
        self._is_behind = False

    def _post_register(self, app: App[object]) -> None:
        """Remember which styles it is mounted with."""
        super()._post_register(app)
        self._css_update_count = app._css_update_count

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Before Textual does its part, say whether its styles are old."""
        event.refresh_styles = self._css_update_count != self.app._css_update_count
        self._css_update_count = self.app._css_update_count
        self._is_behind = False

    def _on_screen_suspend(self) -> None:
        """Let go of the rows that were drawn: Textual would keep some half a MiB of each screen."""
        self._is_behind = True
        for part in self.walk_children(Widget):
            part._styles_cache.clear()
        # It knows the rows of 1024 parts, of screens that were closed, too.
        StylesCache.get_inner_outer.cache_clear()

    def _on_mount(self, event: events.Mount) -> None:
        """Paint by way of `_paint_once`."""
        super()._on_mount(event)
        event.prevent_default()
        self._update_timer._callback = self._paint_once

    def _screen_resized(self, size: Size) -> None:
        """Lay it out. Textual does so also as a mode comes back to the front with the same size.

        It would paint the foot line of the new screen under the old one.
        """
        if not self._is_behind or size != self._size:
            super()._screen_resized(size)

    def _on_timer_update(self) -> None:
        """Paint once. Textual paints what has moved, and then the whole where that is due, too."""
        if self._layout_required and self._repaint_required and self.is_current:
            self._repaint_required = False
            self._dirty_widgets.add(self)
        super()._on_timer_update()

    async def _paint_once(self) -> None:
        """Let what was begun be done: a letter and what was understood of it are one frame."""
        for _ in range(TURNS_BEFORE_PAINT):
            await sleep(0)
        self._on_timer_update()

"""Where Textual 8.2.8 does work twice, or waits, as an app opens its screens.

Measured with `python -m benchmarks.run`: without these, going to a screen for the first time takes
about 60 ms longer, and going back to one 50 ms.
"""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Callable, Iterable

from textual import events
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.screen import Screen

AHEAD_SECONDS = 0.03
"""Between two parts of what is done ahead."""
TURNS_BEFORE_PAINT = 6
"""Each widget takes a turn to pass a message on: a letter has reached its form after three."""


class LastingStylesheet(Stylesheet):
    """Reads each piece of CSS once for a theme. Textual's reads all anew for each new screen."""

    def set_variables(self, variables: dict[str, str]) -> None:
        """Forget what was read only where a colour has changed."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read what is new."""
        self.parse()


class SwiftApp(App[None]):
    """An app with modes that paints a screen as soon as it is whole, and not before."""

    def keep_styles(self) -> None:
        """Read CSS once for a theme from now on."""
        self.stylesheet = LastingStylesheet(variables=self.get_css_variables())

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


class SwiftScreen(Screen[None]):
    """A screen that is styled as it is mounted, and anew only after the styles have changed.

    Textual styles each of its parts again whenever it comes to the front, a new one up to three
    times.
    """

    def _post_register(self, app: App[object]) -> None:
        """Remember which styles it is mounted with."""
        super()._post_register(app)
        self._css_update_count = app._css_update_count

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Before Textual does its part, say whether its styles are old."""
        event.refresh_styles = self._css_update_count != self.app._css_update_count
        self._css_update_count = self.app._css_update_count

    def _on_mount(self, event: events.Mount) -> None:
        """Paint by way of `_paint_once`."""
        super()._on_mount(event)
        event.prevent_default()
        self._update_timer._callback = self._paint_once

    async def _paint_once(self) -> None:
        """Let what was begun be done: a letter and what was understood of it are one frame."""
        for _ in range(TURNS_BEFORE_PAINT):
            await sleep(0)
        self._on_timer_update()

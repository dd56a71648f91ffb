"""Two pictures of life side by side, as bars and in sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.story_content import area_names
from pain_companion.screens.room import Room
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.words.life_areas import (
    change_lines,
    change_sentence,
    changes_of,
    then_words,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

VIEW: Way = ("v", "view", "bars or sentences")
NOTHING = "No part was told both times yet. Then there is nothing to compare."
ABOUT = "Up or down, none of it is a mark. Lives change for many reasons."


class LifeAreasCompareScreen(Room):
    """The parts that are in both, in the order of the list."""

    AREA = "story"
    TITLE_WORDS = "Two pictures side by side"
    HELP: ClassVar[str | None] = (
        "Each part that was told both times: then, and now.\n"
        "v shows it as bars or in sentences. The arrow keys move the page.\n"
        "Nothing is added up."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding(*VIEW)]
    CSS = """
    LifeAreasCompareScreen Lines { margin-top: 1; }
    LifeAreasCompareScreen Vertical { height: auto; }
    """

    def __init__(
        self, store: Diary, now: Callable[[], datetime], before_id: str, now_id: str
    ) -> None:
        super().__init__(store, now)
        self._ids = before_id, now_id
        self._in_sentences = False

    def body(self) -> ComposeResult:
        """What it is, and each part."""
        yield Static(Content(ABOUT), classes="muted")
        yield KeyLinks((VIEW,))
        yield Vertical(id="parts")

    def refresh_room(self) -> None:
        """Show them as they are now."""
        self.call_next(self._show)

    def action_view(self) -> None:
        """Bars, or sentences."""
        self._in_sentences = not self._in_sentences
        self.refresh_room()

    async def _show(self) -> None:
        parts = self.query_one("#parts", Vertical)
        await parts.remove_children()
        await parts.mount(*self._lines())

    def _lines(self) -> list[Lines]:
        before, now = (self.store.life_areas.picture(each) for each in self._ids)
        names = area_names()
        changes = changes_of(before, now, names) if before and now else []
        if not changes or before is None or now is None:
            return [Lines([NOTHING])]
        then = then_words(before, now)
        if self._in_sentences:
            return [Lines([f"- {change_sentence(each, names, then)}" for each in changes])]
        return [Lines(change_lines(each, then), names[each.life_area]) for each in changes]

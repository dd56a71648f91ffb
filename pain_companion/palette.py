"""What Ctrl+P finds: every screen, every action, every page and every note."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from pain_companion.areas import AREAS
from pain_companion.content.library import names_for, titles
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.formats import date_words
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.go import Go

MOST_NOTES = 20
LEAST_LETTERS_FOR_NOTES = 2
LONGEST_NOTE = 60


@dataclass(frozen=True)
class Finding:
    """Something to find: its name, what it is, and what choosing it does."""

    name: str
    what: str
    choose: Callable[[], object]


class Everything(Provider):
    """One provider for all, so that they stand in one order. No name is ever read as markup."""

    async def startup(self) -> None:
        """Read the titles once, not for every letter that is typed."""
        limited = isinstance(self.screen, Room) and energy_limited(self.screen.settings)
        self._titles = titles(names_for(limited=limited))

    async def discover(self) -> Hits:
        """Before anything is typed: the areas, and what this screen can do."""
        for each in [*self._areas(), *self._actions()]:
            yield DiscoveryHit(Content(each.name), each.choose, text=each.name, help=each.what)

    async def search(self, query: str) -> Hits:
        """Names that match; then notes that hold what was typed."""
        matcher = self.matcher(query)
        for each in [*self._areas(), *self._doors(), *self._actions(), *self._pages()]:
            if (score := matcher.match(each.name)) > 0:
                yield Hit(score, Content(each.name), each.choose, text=each.name, help=each.what)
        for each in self._notes(query):
            yield Hit(0.1, Content(each.name), each.choose, text=each.name, help=each.what)

    def _go(self, place: str) -> Callable[[], object]:
        return partial(self.screen.post_message, Go(place))

    def _areas(self) -> Iterator[Finding]:
        for each in AREAS:
            yield Finding(each.title, "Go there", self._go(each.key))

    def _doors(self) -> Iterator[Finding]:
        """The screens inside areas."""
        for each in AREAS:
            for key, door in each.doors().items():
                yield Finding(door.words, door.more, self._go(f"{each.key}:{key}"))

    def _actions(self) -> Iterator[Finding]:
        """What the keys of the present screen and of the whole program do."""
        for active in self.screen.active_bindings.values():
            binding = active.binding
            leads_elsewhere = binding.action.startswith("go(")
            ours = binding.show or active.node is self.app
            if active.enabled and ours and not leads_elsewhere:
                run = partial(self.app.run_action, binding.action, active.node)
                yield Finding(binding.description, "Do this now", run)
        if isinstance(self.screen, Room):
            yield Finding("Undo", "Takes back the last change", self.screen.action_undo)
            yield Finding("Do it again", "Brings back what was undone", self.screen.action_redo)
            if self.screen.is_example:
                return
        run = partial(self.app.run_action, "app.look_at_example")
        yield Finding("Look around with an example", "Leaves this diary", run)

    def _pages(self) -> Iterator[Finding]:
        for name, title in self._titles.items():
            yield Finding(title, "A page to read", self._go(f"page:{name}"))

    def _notes(self, query: str) -> Iterator[Finding]:
        if not isinstance(self.screen, Room) or len(query) < LEAST_LETTERS_FOR_NOTES:
            return
        store, today = self.screen.store, self.screen.today
        try:
            nights = store.sleep.find_notes(query, MOST_NOTES)
            logs = store.pacing.find_notes(query, MOST_NOTES)
        except DiaryError:
            return
        for night in nights:
            place = f"sleep:{night.morning.isoformat()}"
            yield self._note(night.note, query, date_words(night.morning, today=today), place)
        for log in logs:
            place = f"pacing:{log.activity_id}" if log.activity_id else "pacing:day"
            yield self._note(log.note, query, date_words(log.day, today=today), place)

    def _note(self, note: str | None, query: str, day: str, place: str) -> Finding:
        """A note, from a little before what was typed."""
        words = shown(note or "").replace("\n", " ")
        start = max(0, words.lower().find(query.lower()) - LONGEST_NOTE // 3)
        return Finding(words[start : start + LONGEST_NOTE], f"A note on {day}", self._go(place))

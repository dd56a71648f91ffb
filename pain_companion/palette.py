"""What Ctrl+P finds: every screen, every action, every page and every note."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from functools import partial

from textual import on
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import Input

from pain_companion.areas import areas_for
from pain_companion.content.page_search import index
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.domain.settings import Settings
from pain_companion.finding import find_anything
from pain_companion.frozen import frozen
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.go import Go

LEAST_LETTERS = 2
"""Fewer find nearly everything, and names of screens are what is looked for here first."""
NEXT_TIME = "say_next_time"
"""The action that writes a line to say at the next appointment."""
OF_A_PAGE, OF_A_NOTE, OF_LETTERS = 0.02, 0.01, 0.00001
"""Scores below those of every name that has what was typed. A name with only its letters, here and
there, comes last."""


def has_words(name: str, query: str) -> bool:
    """Whether each word of a query begins a word of a name."""
    words, said = (re.findall(r"\w+", each.casefold()) for each in (name, query))
    return all(any(word.startswith(each) for word in words) for each in said)


class Palette(CommandPalette):
    """A field to type in, and what was found below it."""

    def __init__(self) -> None:
        super().__init__([Everything], placeholder="Type what you are looking for")

    @on(Input.Submitted)
    async def _let_the_search_catch_up(self) -> None:
        """Enter chooses among what all the letters found, however soon after them it comes."""
        await self.workers.wait_for_complete(
            [
                each
                for each in self.workers
                if each.group == self._GATHER_COMMANDS_GROUP
                and not (each.is_cancelled or each.is_finished)
            ]
        )


@frozen
class Findable:
    """Something to find: its name, what it is, and what choosing it does."""

    name: str
    what: str
    choose: Callable[[], object]


class Everything(Provider):
    """One provider for all, so that they stand in one order. No name is ever read as markup."""

    async def startup(self) -> None:
        """Ask once which areas are shown. All pages are read while the first letters are typed."""
        settings = self.screen.settings if isinstance(self.screen, Room) else Settings()
        self._hidden = hidden_areas(settings)
        self._shown_areas = areas_for(self._hidden)
        self._reading = asyncio.create_task(asyncio.to_thread(index))

    async def discover(self) -> Hits:
        """Before anything is typed: the areas, and what this screen can do."""
        for each in [*self._areas(), *self._actions()]:
            yield DiscoveryHit(Content(each.name), each.choose, text=each.name, help=each.what)

    async def search(self, query: str) -> Hits:
        """Names that have what was typed; then pages and notes that do; then names like it."""
        matcher = self.matcher(query)
        for each in [*self._areas(), *self._doors(), *self._actions()]:
            if (score := matcher.match(each.name)) > 0:
                near = score if has_words(each.name, query) else score * OF_LETTERS
                yield Hit(near, Content(each.name), each.choose, text=each.name, help=each.what)
        # What is typed next ends this search, but not the reading.
        await asyncio.shield(self._reading)
        for score, each in self._found(query):
            yield Hit(score, Content(each.name), each.choose, text=each.name, help=each.what)

    def _go(self, place: str) -> Callable[[], object]:
        return partial(self.screen.post_message, Go(place))

    def _areas(self) -> Iterator[Findable]:
        for each in self._shown_areas:
            yield Findable(each.title, "Go there", self._go(each.key))

    def _doors(self) -> Iterator[Findable]:
        """The screens inside areas."""
        for each in self._shown_areas:
            for key, door in each.doors().items():
                if key in self._hidden:
                    continue
                yield Findable(door.words, door.more, self._go(f"{each.key}:{key}"))

    def _actions(self) -> Iterator[Findable]:
        """What the keys of the present screen and of the whole program do."""
        for active in self.screen.active_bindings.values():
            binding = active.binding
            # A field takes the letter of the last one, so that it stands below by itself.
            leads_elsewhere = binding.action.startswith("go(") or binding.action == NEXT_TIME
            ours = binding.show or active.node is self.app
            if active.enabled and ours and not leads_elsewhere:
                run = partial(self.app.run_action, binding.action, active.node)
                yield Findable(binding.description, "Do this now", run)
        if isinstance(self.screen, Room):
            write = partial(self.app.run_action, f"app.{NEXT_TIME}")
            yield Findable("Say it next time", "One line for your next appointment", write)
            yield Findable("Undo", "Takes back the last change", self.screen.action_undo)
            yield Findable("Do it again", "Brings back what was undone", self.screen.action_redo)
            if self.screen.is_example:
                return
        run = partial(self.app.run_action, "app.look_at_example")
        yield Findable("Look around with an example", "Leaves this diary", run)

    def _found(self, query: str) -> Iterator[tuple[float, Findable]]:
        """Pages and notes, each with the score that keeps them in their order."""
        if not isinstance(self.screen, Room) or len(query.strip()) < LEAST_LETTERS:
            return
        try:
            found = find_anything(self.screen.store, query, self.screen.today)
        except DiaryError:
            return
        for score, findings in ((OF_A_PAGE, found.pages), (OF_A_NOTE, found.notes)):
            for place, each in enumerate(findings):
                finding = Findable(shown(each.words), shown(each.what), self._go(each.place))
                yield score - place / 10_000, finding

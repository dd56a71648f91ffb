"""The program: its modes, its keys, and what it does for every screen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from enum import Enum
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import constants, events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import Screen

from pain_companion import paths
from pain_companion.areas import AREAS, Area, split_place
from pain_companion.collector import Collector
from pain_companion.domain.settings import Settings
from pain_companion.screens.room import Room
from pain_companion.screens.today import TodayScreen
from pain_companion.store.connection import DiaryKind
from pain_companion.store.faults import DiaryError
from pain_companion.store.glance import glance
from pain_companion.swift import SWITCH_SECONDS, SwiftApp
from pain_companion.terminal import LEAST_HEIGHT, LEAST_WIDTH, SteadyApp
from pain_companion.themes import THEMES, fallbacks
from pain_companion.trail import HOME, Trail
from pain_companion.widgets.go import BringBack, Go, Tell, Wear

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LOOK_AROUND_SECONDS = 2.0
BUILDING_SECONDS = 0.02
"""After so long a screen that was being built is looked at again."""
HELP_NOW_ID = "help-now"


class Next(Enum):
    """What is opened after this, where the person did not just leave."""

    EXAMPLE = "the example person's diary"
    SAME = "the same file, which has been replaced"


class CompanionApp(SteadyApp, SwiftApp):
    """Shows one diary. The file is opened right after the first paint."""

    TITLE = "Pain Companion"
    DEFAULT_MODE = HOME
    # Absolute, so that a subclass in another file finds it too.
    CSS_PATH = Path(__file__).with_name("app.tcss")
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012  # as the base class has it
        (0, "-narrow"),
        (70, "-usual"),
        (100, "-wide"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", "Help", show=False, priority=True),
        Binding("f12", "go('help-now')", "Get help now", show=False, priority=True),
        Binding("f2", "go('flare:now')", "Flare-up plan", show=False, priority=True),
        Binding("f3", "go('today')", "Today", show=False, priority=True),
        Binding("ctrl+q", "quit", "Leave", show=False, priority=True),
        Binding("question_mark", "help", "Help", show=False),
        Binding("q", "quit", "Leave", show=False),
        Binding("ctrl+p", "command_palette", "Find anything", show=False, priority=True),
        Binding("slash", "command_palette", "Find anything", show=False),
        Binding("j", "say_next_time", "Say it next time", show=False),
        *(
            Binding(each.letter, f"go('{each.place}')", each.title, show=False)
            for each in AREAS
            if each.letter
        ),
    ]

    def __init__(
        self,
        path: Path,
        *,
        now: Callable[[], datetime],
        kind: DiaryKind = DiaryKind.OWN,
        first_words: str = "",
        looked_through: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__()
        self._looked_through = looked_through
        """Says of the file as it was at the start whether it is whole."""
        self.first_words = first_words
        """A line to show at once: what has happened to the file before."""
        self.diary_path = path
        self.kind = kind
        self.now = now
        self.report_folder = paths.report_folder()
        self.store: Diary | None = None
        self.wants_next: Next | None = None
        """What is to be opened once this has been left."""
        self.backup_to_bring_back: Path | None = None
        self._early_keys: list[events.Key] | None = []
        self._trail = Trail()
        self._collector = Collector()
        self._day = now().date()
        for theme in THEMES:
            self.register_theme(theme)
        first_look = glance(path, kind)
        self._today = TodayScreen(first_look, now)
        self.add_mode(HOME, lambda: self._today)
        self.wear(first_look.settings.read())
        self.keep_styles()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Let our own colour names mean something in every theme."""
        return fallbacks()

    def wear(self, settings: Settings) -> None:
        """Look and move as the person chose."""
        self.theme = settings.theme if settings.theme in self.available_themes else "calm-day"
        self.set_class(not settings.roomy, "compact")
        self.animation_level = constants.TEXTUAL_ANIMATIONS if settings.motion else "none"

    def on_ready(self) -> None:
        """Open the diary when the first paint is done."""
        self.call_next(self.open_diary)

    async def on_event(self, event: events.Event) -> None:
        """Keep keys that come before the diary is open, or before a screen is built, until then."""
        if isinstance(event, events.InputEvent):
            self._collector.in_use()
        if self._early_keys is None and isinstance(event, events.Key) and self._is_building:
            self._early_keys = []
            self._answer_when_built()
        if self._early_keys is not None and isinstance(event, events.Key):
            self._early_keys.append(event)
        else:
            await super().on_event(event)

    async def open_diary(self) -> None:
        """Open the diary, then answer the keys that were pressed meanwhile."""
        await self._close_what_lies_over()
        await self._show_diary()
        self._answer_early_keys()

    @property
    def _is_building(self) -> bool:
        """Whether the screen in front has no widgets yet."""
        return bool(self.screen_stack) and not self.screen.is_mounted

    def _answer_when_built(self) -> None:
        if self._is_building:
            self.set_timer(BUILDING_SECONDS, self._answer_when_built)
        else:
            self._answer_early_keys()

    def _answer_early_keys(self) -> None:
        early, self._early_keys = self._early_keys or [], None
        for key in early:
            self.post_message(key)

    async def _show_diary(self) -> None:
        """Fill Today. What stands in the way of opening the diary gets a plain screen."""
        from pain_companion.store.diary import Diary  # noqa: PLC0415  # after the first paint

        # Tried again, it may be another file.
        looked_through, self._looked_through = self._looked_through, None
        try:
            store = Diary.open(
                self.diary_path,
                now=self.now,
                kind=self.kind,
                before_update=self._backup_before_update if self._keeps_backups else None,
                looked_through=looked_through,
            )
        except DiaryError as fault:
            from pain_companion.screens.plain import fault_screen  # noqa: PLC0415

            self.push_screen(fault_screen(fault, self.diary_path, self.kind, self.now))
            return
        self.store = store
        if self._keeps_backups:
            store.before_first_change = partial(self._backup_first, store)
        for each in AREAS:
            if each.key != HOME:
                self.add_mode(each.key, partial(self._enter, each, store))
        with self.batch_update():
            await self._today.open_diary(store)
        self.call_after_refresh(lambda: self._mind_the_size(self.size))
        if self.kind is DiaryKind.OWN and not store.settings.read().welcomed:
            self._welcome(store)
        if self.first_words:
            self.call_after_refresh(self._say, self.first_words)
        self.set_interval(LOOK_AROUND_SECONDS, self.look_around)
        self.call_after_refresh(sys.setswitchinterval, SWITCH_SECONDS)
        self.call_after_refresh(self._collector.begin)
        self.call_after_refresh(self.do_ahead, self.ahead(store))
        if self.kind is DiaryKind.OWN:
            self.call_after_refresh(self._clear_forgotten_session)
            self.call_after_refresh(self._clear_left_examples)

    def ahead(self, store: Diary) -> Iterator[Callable[[], object]]:
        """What a first visit to any area would wait for."""
        for each in AREAS:
            yield each.load
            yield self.read_styles
        yield from store.parts()
        # What reads the head of a page.
        yield partial(import_module, "yaml")
        from pain_companion.content.ahead import reading  # noqa: PLC0415  # not at the start
        from pain_companion.zone import machine_zone  # noqa: PLC0415

        yield from reading()
        yield machine_zone
        yield self._collector.begin

    def ahead_inside(self, area: Area) -> Iterator[Callable[[], object]]:
        """What a first visit to anything inside an area would wait for."""
        from pain_companion.screens.doors import load_screen  # noqa: PLC0415  # not at the start

        for page in area.screens_inside():
            yield partial(load_screen, page)
        yield self.read_styles

    async def on_go(self, message: Go) -> None:
        """Something on a screen asks to be taken somewhere."""
        await self.visit(message.place)

    def on_tell(self, message: Tell) -> None:
        """Something that has gone has left a word."""
        self._tell_later(message.words)

    def on_bring_back(self, message: BringBack) -> None:
        """A backup is put in place once the diary is closed, by whoever runs this."""
        self.backup_to_bring_back = message.backup
        self._leave_for(Next.SAME)

    async def visit(self, place: str) -> None:
        """Go to a place: an area, something inside one, "back", or "start" to open anew."""
        await self._close_what_lies_over()
        if self.store is None:
            await self._visit_without_diary(place)
            return
        if place == "start":
            self._leave_for(Next.SAME)
            return
        if isinstance(self.screen, Room):
            self.screen.leave_menu()
        here = self.current_mode
        wanted, inside = split_place(place)
        key = self._trail.leads_to(wanted, here)
        await self.show_mode(key)
        if inside or key == here:
            await self._back_to_first_room()
        if inside and isinstance(self.screen, Room):
            self.screen.open_safely(inside)
        self._mind_the_size(self.size)

    async def action_go(self, place: str) -> None:
        """The keys that lead to a place."""
        await self.visit(place)

    def keep_typing(self) -> None:
        """Keep what is typed on any screen, before leaving in whatever way."""
        for stack in self._screen_stacks.values():
            for screen in stack:
                if isinstance(screen, Room):
                    screen.keep_typing()
                    self.last_words = screen.put_unkept_aside() or self.last_words

    async def action_quit(self) -> None:
        """Leave. Nothing typed is lost."""
        self.keep_typing()
        self.exit()

    async def action_help(self) -> None:
        """What this screen is for, and its keys."""
        from pain_companion.screens.help import HelpScreen  # noqa: PLC0415

        if isinstance(self.screen, HelpScreen):
            self.pop_screen()
        elif not self.screen.is_modal:
            self.push_screen(HelpScreen.about(self.screen))

    def action_look_at_example(self) -> None:
        """Leave this diary and open the example person's."""
        self._leave_for(Next.EXAMPLE)

    def _leave_for(self, following: Next) -> None:
        self.wants_next = following
        self.exit()

    def action_command_palette(self) -> None:
        """Find anything: a screen, an action, a page, a note."""
        from pain_companion.palette import Palette  # noqa: PLC0415

        if not self.screen.is_modal:
            self.push_screen(Palette())

    def action_say_next_time(self) -> None:
        """Write one line to say at the next appointment, over any room."""
        from pain_companion.screens.things_to_say import SayFormScreen  # noqa: PLC0415

        beneath = self.screen
        if self.store is None or not isinstance(beneath, Room):
            return
        if not isinstance(beneath, SayFormScreen):
            form = SayFormScreen(self.store, self.now, None)
            self.push_screen(form, lambda _: beneath.say(form.saved) if form.saved else None)

    def _say(self, words: str) -> None:
        if isinstance(self.screen, Room):
            self.screen.say(words)

    def action_help_quit(self) -> None:
        """Ctrl+C copies in a field and does nothing else: say how to leave."""
        self._say("To leave, press Ctrl+Q.")

    def on_resize(self, event: events.Resize) -> None:
        """Below the least size there is one sentence instead of a torn screen."""
        self._mind_the_size(event.size)

    def on_app_focus(self) -> None:
        """The person is back from another window, where the diary may have changed."""
        self.look_around()

    def on_wear(self, message: Wear) -> None:
        """The settings may have changed."""
        if self.store is not None:
            settings = self.store.settings.read()
            self.wear(settings)
            if isinstance(self.screen, Room):
                self.screen.show_areas(settings)

    def on_unmount(self) -> None:
        """Leave the diary as one file."""
        if self.store is not None:
            self.store.close()

    def _welcome(self, store: Diary) -> None:
        from pain_companion.screens.welcome import WelcomeScreen  # noqa: PLC0415

        def begin(wants_example: bool | None) -> None:
            if wants_example:
                self.action_look_at_example()

        self.push_screen(WelcomeScreen(store), begin)

    async def _visit_without_diary(self, place: str) -> None:
        """The diary could not be opened: what helps at once can still be read."""
        if place == "start":
            self.pop_screen()
            await self.open_diary()
            self._say("Your diary is open.")
        elif place == "help-now" and self.screen.id != HELP_NOW_ID:
            from pain_companion.screens.plain import help_now_screen  # noqa: PLC0415

            self.push_screen(help_now_screen(id=HELP_NOW_ID))

    async def _close_what_lies_over(self) -> None:
        """Close help, the palette and questions: nothing is chosen in them."""
        while self.screen.is_modal:
            await self.pop_screen()

    async def _back_to_first_room(self) -> None:
        """Close pages of an area that lie over its first one. What was typed there is kept."""
        while len(self.screen_stack) > 1 and isinstance(self.screen, Room):
            await self.pop_screen()

    def _mind_the_size(self, size: Size) -> None:
        is_small = self.screen.has_class("too-small")
        too_small = size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT
        if too_small and not is_small:
            from pain_companion.screens.small import TooSmall  # noqa: PLC0415

            example = self.kind is DiaryKind.EXAMPLE
            self.push_screen(TooSmall(example=example, classes="too-small"))
        elif is_small and not too_small:
            self.pop_screen()

    def _enter(self, area: Area, store: Diary) -> Screen[None]:
        screen: Screen[None] = area.load()(store, self.now)
        self.call_after_refresh(lambda: self.do_ahead(self.ahead_inside(area)))
        return screen

    def _backup_first(self, store: Diary) -> None:
        from pain_companion.daily_backup import backup_first  # noqa: PLC0415  # once a day

        backup_first(store, self._tell_later)

    def _backup_before_update(self) -> None:
        from pain_companion.daily_backup import backup_before_update  # noqa: PLC0415  # rarely

        backup_before_update(self.diary_path, self.kind, self.now)

    @property
    def _keeps_backups(self) -> bool:
        """What is written in a session must not stay anywhere once it is cleared."""
        return self.kind is not DiaryKind.SESSION

    def _clear_forgotten_session(self) -> None:
        """Whoever uses this computer next: what a session left for a day is gone."""
        from pain_companion.store.session_file import clear_forgotten  # noqa: PLC0415

        # What cannot be removed now is tried again at the next start.
        with suppress(OSError):
            clear_forgotten(paths.session_folder(), self.now())

    def _clear_left_examples(self) -> None:
        """Remove what was left by an example that was killed."""
        from pain_companion.demo.leftovers import clear_leftovers  # noqa: PLC0415

        with suppress(OSError):
            clear_leftovers(paths.example_folder())

    def _tell_later(self, words: str) -> None:
        """Add to the line that stays, once what is going on has said its own."""

        def tell() -> None:
            if isinstance(self.screen, Room):
                self.screen.say_also(words)

        self.call_after_refresh(tell)

    def look_around(self) -> None:
        """Show what another window has saved, and the new day after midnight."""
        today = self.now().date()
        if self.store is not None and (self.store.seen_elsewhere() or today != self._day):
            self._day = today
            # A room that is only now being built shows the diary as it is by itself.
            if isinstance(self.screen, Room) and self.screen.is_mounted:
                self.screen.look_again()
        self._collector.look_at_rest()

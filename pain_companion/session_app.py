"""The program in a session: it leads through a run sheet, and it can be covered and cleared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from pain_companion.app import CompanionApp
from pain_companion.content.run_sheets import SheetStep, read_sheet
from pain_companion.screens.cover import CoverScreen
from pain_companion.store.connection import DiaryKind
from pain_companion.store.session_file import Where
from pain_companion.widgets.footline import FootItem, FootLine, Leading, Strip, is_typing, key_words

END = FootItem("F9", "end", "app.next_step")
NOT_HERE = "Not in a session. Leave it first."


class SessionApp(CompanionApp, Leading):
    """Shows a session's file or an example, with the present step at the foot of every screen.

    What holds after it has ended: `wants_clear` if the file is to be cleared, `wants_another` if
    another run sheet is to be picked. Where neither does, it was cut off, or showed an example.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "cover", "Cover the screen", show=False, priority=True),
        Binding("f5", "show_keys", "Show the keys I press", show=False, priority=True),
        Binding("f7", "sheet", "The run sheet", show=False, priority=True),
        Binding("f8", "step_back", "A step back", show=False, priority=True),
        Binding("f9", "next_step", "The next step", show=False, priority=True),
    ]

    def __init__(
        self,
        path: Path,
        *,
        now: Callable[[], datetime],
        kind: DiaryKind,
        where: Where,
        service: str = "",
        keep: Callable[[Where], None] = lambda _: None,
    ) -> None:
        super().__init__(path, now=now, kind=kind)
        self.add_class("session")
        self.sheet = read_sheet(where.sheet)
        self.steps = self.sheet.steps_in(where.minutes)
        self.where = where
        self.wants_clear = False
        self.wants_another = False
        self._service = service
        self._remember = keep
        """Remembers the step, in case the program is cut off."""
        self._keys_shown = False
        self._last_key = ""

    @property
    def place(self) -> int:
        """The place of the present step, from 0."""
        return min(self.where.step, len(self.steps) - 1)

    @property
    def step(self) -> SheetStep:
        """The present step."""
        return self.steps[self.place]

    def strip(self) -> Strip:
        """The present step and the key pressed last, then the keys that lead on and back."""
        number = FootItem(f"{self.place + 1} of {len(self.steps)}", self.step.title)
        pressed = [FootItem("Key:", self._last_key)] if self._last_key else []
        back = [FootItem("F8", "back", "app.step_back")] if self.place else []
        last = self.place == len(self.steps) - 1
        on = END if last else FootItem("F9", "next", "app.next_step")
        sheet, cover = FootItem("F7", "sheet", "app.sheet"), FootItem("F4", "cover", "app.cover")
        return Strip([number, *pressed], [*back, on, sheet, cover])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing shows what is covered but the key that uncovers it."""
        if isinstance(self.screen, CoverScreen):
            return action == "cover"
        return super().check_action(action, parameters)

    async def open_diary(self) -> None:
        """Open the file, then go to the present step."""
        await super().open_diary()
        if self.store is not None:
            if self._service:
                self.store.settings.remember(service_name=self._service)
            await self._go_to(self.place)

    async def on_event(self, event: events.Event) -> None:
        """Show keys that are pressed, if that is wanted. What is written is not shown again."""
        if isinstance(event, events.Key) and self._keys_shown:
            written = event.is_printable and is_typing(self.screen)
            self._last_key = "" if written else key_words(event.key)
            self._draw_strip()
        await super().on_event(event)

    async def action_next_step(self) -> None:
        """Go on to the next step, and after the last to the end."""
        if self.store is None:
            return
        if self.place + 1 < len(self.steps):
            await self._go_to(self.place + 1)
        else:
            self._ask_for_end()

    async def action_step_back(self) -> None:
        """Go one step back."""
        if self.store is not None and self.place:
            await self._go_to(self.place - 1)

    def action_sheet(self) -> None:
        """Show the run sheet, the present step first; asked again, close it."""
        from pain_companion.screens.run_sheet import RunSheetScreen  # noqa: PLC0415

        if isinstance(self.screen, RunSheetScreen):
            self.pop_screen()
        elif not self.screen.is_modal:
            self.push_screen(RunSheetScreen(self.sheet, self.step), self._after_sheet)

    def action_cover(self) -> None:
        """Hide everything; the same key shows it again."""
        if isinstance(self.screen, CoverScreen):
            self.pop_screen()
        else:
            self.push_screen(CoverScreen())

    def action_show_keys(self) -> None:
        """Show the keys that are pressed, or stop showing them."""
        self._keys_shown = not self._keys_shown
        self._last_key = "F5" if self._keys_shown else ""
        self._draw_strip()

    def action_look_at_example(self) -> None:
        """An example would take the place of the session."""
        self._say(NOT_HERE)

    async def action_quit(self) -> None:
        """Ask once what is to become of the file. An example is just left."""
        self.keep_typing()
        if self.kind is DiaryKind.SESSION and self.store is not None:
            self._ask_for_end()
        else:
            self.exit()

    async def _go_to(self, place: int) -> None:
        self.where = Where(self.where.sheet, self.where.minutes, place)
        self._remember(self.where)
        await self.visit(self.step.open)
        self._draw_strip()

    def _draw_strip(self) -> None:
        for stack in self._screen_stacks.values():
            for screen in stack:
                for line in screen.query(FootLine):
                    line.refresh()

    def _after_sheet(self, wants_another: bool | None) -> None:
        if wants_another:
            self.keep_typing()
            self.wants_another = True
            self.exit()

    def _ask_for_end(self) -> None:
        from pain_companion.screens.session_end import Ending, EndScreen  # noqa: PLC0415

        def end(chosen: Ending | None) -> None:
            match chosen:
                case Ending.TAKE_HOME:
                    self._choose_what_to_take_home()
                case Ending.CLEAR:
                    self.wants_clear = True
                    self.exit()
                case _:
                    pass

        if not isinstance(self.screen, EndScreen):
            self.push_screen(EndScreen(self.kind), end)

    def _choose_what_to_take_home(self) -> None:
        from pain_companion.screens.choose_lines import ChooseLinesScreen  # noqa: PLC0415

        if self.store is not None:
            summary = self.sheet.take_home
            screen = ChooseLinesScreen(self.store, self.now, summary=summary, ticked=True)
            self.push_screen(screen)

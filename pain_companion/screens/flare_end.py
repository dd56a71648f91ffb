"""It is easing: when it ended, which steps helped, and one line for next time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Button

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import Flare, FlareStep
from pain_companion.domain.flare_history import used_steps
from pain_companion.screens.flare_record import OTHER, FlareAskingRoom
from pain_companion.text import one_line, shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.footline import is_typing
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Line
from pain_companion.widgets.tick import TICKED, LongTick, Tick
from pain_companion.words.flare_room import (
    ANOTHER_DAY,
    NOT_OVER,
    TO_REMEMBER,
    WHAT_HELPED,
    WHEN_EASED,
    back_words,
    days_offered,
    eased_on_words,
    ended_words,
    read_day,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ENDED, HELPED = "ended_on", "helped"


class FlareEndScreen(FlareAskingRoom):
    """Ends a flare-up in one change, then asks for a line to remember."""

    FORM = "flare end"
    FIELDS: ClassVar[Mapping[str, str]] = {"day": ANOTHER_DAY, "remember": "For next time"}
    HELP = (
        "First the day on which it eased. Then tick what helped: press its number.\n"
        "Enter saves. Nothing has to be ticked.\n"
        "At the end you can write one line for next time.\n"
        "u takes the end back. Esc goes back, and nothing is lost."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "day", "another day", show=False),
        Binding("ctrl+s", "save", "Save"),
    ]
    CSS = """
    FlareEndScreen #helped { height: auto; margin-top: 1; }
    FlareEndScreen #save { margin-top: 1; }
    FlareEndScreen .back { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], flare_id: str) -> None:
        super().__init__(store, now, flare_id)
        self._steps: Sequence[FlareStep] = used_steps(store.flares.steps(flare_id))

    def body(self) -> ComposeResult:
        """The questions, then the steps to tick."""
        yield from super().body()
        with Vertical(id="helped"):
            for number, step in enumerate(self._steps, 1):
                named = f"{number} {step.words}" if number < 10 else step.words
                tick = LongTick(f"helped_{number}", shown(named))
                tick.enter_goes_on = False
                yield tick
        yield Lines([], classes="muted back")
        yield Button("Enter  Save", id="save")

    def ask(self) -> None:
        """When it ended, what helped, and once that is kept, what to remember."""
        flare = self.flare
        if flare is None:
            return
        ended_on = self._ended_on(flare)
        ticking = not flare.is_over and ended_on is not None and bool(self._steps)
        self.query_one("#helped").display = ticking
        self.query_one("#save").display = ticking or flare.is_over
        self.query_one(".back").display = flare.is_over
        if flare.is_over:
            self._ask_to_remember(flare)
        elif ended_on is None:
            self._ask_when(flare)
        elif ticking:
            self._ask_what_helped(ended_on)
        else:
            self.action_save()

    def chosen(self, key: str) -> None:
        """A day of the menu, or another one."""
        if key == OTHER:
            self.put(WHEN_EASED, "", field="day")
        else:
            self._take_day(date.fromisoformat(key))

    def typed(self, name: str, said: str) -> None:
        """A day that was typed, or the line for next time."""
        if name == "day" and self.flare is not None:
            self._take_day(read_day(said, self.today, not_before=self.flare.started_on))
        else:
            self._remember(said)

    def draft_body(self) -> Mapping[str, str]:
        """What is answered; a line to remember is one only where it differs from what is kept."""
        said = dict(super().draft_body())
        if self.flare is not None and said.get("remember") == (self.flare.remember or ""):
            del said["remember"]
        return said

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is asked now has a key."""
        ticking = self._ticking and not is_typing(self)
        if action == "choose" and ticking:
            return True
        makes_sense = {"day": ticking, "save": self.query_one("#save").display}
        return makes_sense.get(action, super().check_action(action, parameters))

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep what is ticked."""
        if isinstance(event.answer, Tick):
            self.said[HELPED] = " ".join(sorted(self._helped()))
            self.typed_on()

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter on a step saves."""
        if isinstance(event.answer, Tick):
            self.action_save()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Save what stands there."""
        self.action_save()

    def action_choose(self, number: int) -> None:
        """Tick a step by its number or take the tick away; or choose a line of the menu."""
        ticks = list(self.query(Tick)) if self._ticking else []
        if number <= len(ticks):
            ticks[number - 1].action_flip()
        elif not ticks:
            super().action_choose(number)

    def action_day(self) -> None:
        """Say another day."""
        self.said.pop(ENDED, None)
        self.typed_on()
        self.ask()

    def action_save(self) -> None:
        """End the flare-up; once it is over, keep the line for next time."""
        flare = self.find()
        if flare is None or flare.is_over:
            self._remember(self.said.get("remember", ""))
            return
        over = replace(
            flare,
            ended_on=self._ended_on(flare) or self.today,
            back_percent=flare.share_percent,
        )
        helped = self._helped()
        if self.try_to_save(lambda: self.store.flares.end(over, helped)):
            self.said.clear()
            self.look_again()

    def action_leave(self) -> None:
        """Leave a field, or go back. What was typed for next time is kept."""
        if self.flare is not None and self.flare.is_over and not is_typing(self):
            self._remember(self.said.get("remember", ""))
        else:
            super().action_leave()

    @property
    def _ticking(self) -> bool:
        return bool(self.query_one("#helped").display)

    def _ended_on(self, flare: Flare) -> date | None:
        """The day that was said, as far as it fits. One that began today can only end today.

        Where nothing follows it is asked all the same, so that one key never ends a flare-up.
        """
        if flare.started_on >= self.today and self._steps:
            return self.today
        said = self.said.get(ENDED)
        day = date.fromisoformat(said) if said else None
        return day if day is not None and flare.started_on <= day <= self.today else None

    def _ask_when(self, flare: Flare) -> None:
        days = days_offered(self.today, not_before=flare.started_on)
        lines = [Line(day.isoformat() if day else OTHER, words) for words, day in days.items()]
        self.put(WHEN_EASED, "", lines)

    def _ask_what_helped(self, ended_on: date) -> None:
        can_change = self.flare is not None and self.flare.started_on < self.today
        self.put(WHAT_HELPED, eased_on_words(ended_on, self.today, can_change=can_change))
        helped = self.said.get(HELPED, "").split()
        for tick, step in zip(self.query(Tick), self._steps, strict=True):
            tick.text = TICKED if step.id in helped else ""
        self.query(Tick).first().take_focus()

    def _ask_to_remember(self, flare: Flare) -> None:
        self.said.setdefault("remember", flare.remember or "")
        self.put(TO_REMEMBER, ended_words(flare, self.today), field="remember")
        words = back_words(flare, limited=energy_limited(self.settings))
        self.query_one(".back", Lines).tell([*([words] if words else []), NOT_OVER])

    def _take_day(self, day: date) -> None:
        self.said.pop("day", None)
        self.said[ENDED] = day.isoformat()
        self.typed_on()
        self.ask()

    def _helped(self) -> set[str]:
        """The steps that are ticked, by their ids."""
        ticks = zip(self.query(Tick), self._steps, strict=True)
        return {step.id for tick, step in ticks if tick.text == TICKED}

    def _remember(self, said: str) -> None:
        """Keep the line for next time, if there is one, and close."""
        flare, line = self.find(), one_line(said) or None
        if flare is not None:
            remembered = replace(flare, remember=line)
            if self.try_to_save(lambda: self.store.flares.save(remembered)) is None:
                return
        self.said.clear()
        self.dismiss()

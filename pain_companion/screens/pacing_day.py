"""A day: what is planned above what was done, and planning the days to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.actions import parse
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import PlannedItem
from pain_companion.domain.pacing_day import clocks_change, done_slots, move, planned_slots
from pain_companion.screens.day_read import Day
from pain_companion.screens.day_room import DayRoom
from pain_companion.text import shown
from pain_companion.typed_dates import FIRST_DAY, LAST_DAY
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.day_strip import DayStrip
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import link
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words import pacing_day as words
from pain_companion.words.pacing_day import ONE_DAY

ACTIONS: Sequence[Way] = (
    ("a", "add", "add something"),
    ("o", "offer", "offer places"),
    ("space", "done", "done"),
    ("left", "move(-1)", "earlier"),
    ("right", "move(1)", "later"),
    ("delete", "delete", "put in the bin"),
    ("v", "view", "picture or words"),
    ("n", "plan_ahead('tomorrow')", "plan tomorrow"),
    ("n", "plan_ahead('later')", "plan the day after"),
    ("left_square_bracket", "day(-1)", "day before"),
    ("right_square_bracket", "day(1)", "day after"),
)
"""Keys of this screen that also stand on it as words to click."""

OWN_ACTIONS = frozenset(action.partition("(")[0] for _, action, _ in ACTIONS)


class PacingDayScreen(DayRoom):
    """One day, today at first."""

    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "The day in half hours: what you planned, above what you did.\n"
        "a adds something. ← and → move it by half an hour. Space marks it done.\n"
        "o offers places for what has no time. Nothing changes until you keep them.\n"
        "[ and ] go to other days, n to tomorrow. v shows the day in words.\n"
        "Enter opens what is marked. Delete puts it in the bin."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, action, label) for key, action, label in ACTIONS
    ]
    CSS = """
    PacingDayScreen .sentence { height: auto; max-width: 76; margin-bottom: 1; }
    PacingDayScreen #day, PacingDayScreen #lists { height: auto; }
    PacingDayScreen Menu { margin-top: 0; }
    PacingDayScreen #lists Button { margin-left: 2; }
    PacingDayScreen .list { height: auto; margin-top: 1; text-style: bold; }
    PacingDayScreen.-wide #day { layout: horizontal; }
    PacingDayScreen.-wide DayStrip { width: 63%; }
    PacingDayScreen.-wide #lists { width: 37%; padding-left: 2; }
    PacingDayScreen.-wide #planned-title { margin-top: 0; }
    """

    def body(self) -> ComposeResult:
        """The sentence, the strips and the lists."""
        yield Static(id="when", classes="heading")
        yield Lines((), classes="sentence")
        yield Ask(id="ask-offer")
        with Container(id="day"):
            yield DayStrip()
            with Vertical(id="lists"):
                yield Static("Planned", id="planned-title", classes="list")
                yield Menu(id="planned")
                yield Button("Add something", id="new-thing")
                yield Static("Done", id="done-title", classes="list")
                yield Menu(id="done")
        yield Static("From your plans", id="plans-title", classes="list")
        yield Lines((), classes="plans")
        yield KeyLinks()

    # What is shown

    def show(self, read: Day) -> None:
        """Show what was read, with the offer if there is one."""
        settings = self.settings
        planned = planned_slots([*self.items, *read.items_before], self.day, self.zone)
        done = done_slots([*read.logs, *read.logs_before], read.activities, self.day)
        twelve_hour = settings.twelve_hour
        self.query_one(DayStrip).show_day(planned, done, twelve_hour=twelve_hour)
        limited = energy_limited(settings)
        self.query_one("#when", Static).update(self._when())
        sentences = words.day_sentences(
            self.items,
            read.logs,
            read.activities,
            ahead=self.day >= self.today,
            clocks_change=clocks_change(self.day, self.zone),
            limited=limited,
        )
        self.query_one(".sentence", Lines).tell(sentences)
        plans = read.plans if self.day == self.today else []
        plan_lines = words.plan_lines(plans, limited=limited)
        self.query_one(".plans", Lines).tell(plan_lines)
        self.query_one("#plans-title").display = bool(plan_lines)
        self._show_planned(twelve_hour=twelve_hour)
        self._show_done(read, twelve_hour=twelve_hour)
        self.query_one(KeyLinks).show_ways(self._ways())
        self.refresh_bindings()

    def _show_planned(self, *, twelve_hour: bool) -> None:
        menu, items = self.query_one("#planned", Menu), self.items
        new = self.offer.changes if self.offer else ()
        told = [
            words.item_words(each, self.zone, twelve_hour=twelve_hour, new=each in new)
            for each in items
        ]
        menu.show_lines([Line(str(place), each) for place, each in enumerate(told)])
        marked = [place for place, each in enumerate(items) if each.id and each.id == self.marked]
        if marked:
            menu.highlighted = marked[0]
        self.marked = ""
        menu.display = self.query_one("#planned-title").display = bool(items)
        self.query_one("#new-thing").display = not items and self.day >= self.today

    def _show_done(self, read: Day, *, twelve_hour: bool) -> None:
        menu = self.query_one("#done", Menu)
        menu.show_lines(
            [
                Line(str(place), words.done_words(each, activity, twelve_hour=twelve_hour))
                for place, each in enumerate(read.logs)
                for activity in [read.activities.get(each.activity_id or "")]
            ]
        )
        menu.display = self.query_one("#done-title").display = bool(read.logs)

    def _when(self) -> Content:
        """The day, with the way to those beside it."""
        ways = [
            Content(words.day_title(self.day, self.today)),
            link("← Before", "screen.day(-1)"),
            link("After →", "screen.day(1)"),
        ]
        return Content("   ").join(ways)

    def _ways(self) -> list[Way]:
        """The keys that work now, but for those to other days, which stand at the top."""
        return [
            way
            for way in ACTIONS
            for _, name, parameters in [parse(way[1])]
            if name != "day" and self.check_action(name, parameters)
        ]

    def focus_first(self) -> None:
        """Put the focus on the first list that there is."""
        shown_now = [each for each in self.query("#lists Menu, #new-thing") if each.display]
        if shown_now:
            # Not scrolled to: the heading stays in view.
            shown_now[0].focus(scroll_visible=False)

    # Keys and buttons

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now. An offer that is looked at is kept or left first."""
        if self.offer is not None and action in OWN_ACTIONS:
            return action == "view"
        match action:
            case "done" | "move":
                return bool(self.items)
            case "delete":
                return bool(self.items or self.logs)
            case "plan_ahead":
                return parameters == ("later" if self.day > self.today else "tomorrow",)
            case _:
                return super().check_action(action, parameters)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Plan the first thing."""
        self.action_add()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a thing; an offer that is looked at is kept."""
        if self.offer is not None:
            self.keep_offer()
        elif event.option_list.id == "planned":
            self.open_item(self.items[event.option_index])
        else:
            self.open_log(self.logs[event.option_index])

    def action_view(self) -> None:
        """Change between the picture and the same in words."""
        strip = self.query_one(DayStrip)
        strip.in_words = not strip.in_words

    def action_day(self, by: int) -> None:
        """Show the day before or after."""
        self.show_day(min(max(self.day + by * ONE_DAY, FIRST_DAY + ONE_DAY), LAST_DAY))

    def action_plan_ahead(self, _: str) -> None:
        """Go on to tomorrow; from there or later, to the day after."""
        self.show_day(min(max(self.day, self.today) + ONE_DAY, LAST_DAY))

    def action_add(self) -> None:
        """Plan one more thing."""
        if self.day < self.today:
            self.say(words.IS_OVER)
        else:
            self.open_item(None)

    def action_move(self, by: int) -> None:
        """Move the marked thing by half hours."""
        item = self._marked_item()
        if item is None:
            return
        moved = move(item, by)
        if item.starts is None:
            self.say(words.NO_PLACE)
        elif moved == item:
            self.say(words.NO_FURTHER)
        else:
            self.save([moved], "")

    def action_done(self) -> None:
        """Mark the marked thing done, or take that back."""
        item = self._marked_item()
        if item is not None:
            told = "Open again" if item.done else "Done"
            self.save([replace(item, done=not item.done)], f"{told}: {shown(item.words)}")

    def action_delete(self) -> None:
        """Put the marked thing into the bin."""
        menu = self.query_one("#done", Menu)
        if self.focused is menu and menu.highlighted is not None:
            log = self.logs[menu.highlighted]
            self.delete(lambda: self.store.pacing.delete_log(log.id))
        elif (item := self._marked_item()) is not None:
            self.delete(lambda: self.store.pacing.delete_item(item.id))

    def _marked_item(self) -> PlannedItem | None:
        place = self.query_one("#planned", Menu).highlighted
        return self.items[place] if place is not None and self.items else None

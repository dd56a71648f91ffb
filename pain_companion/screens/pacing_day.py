"""A day: what is planned above what was done, and planning the days to come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, tzinfo
from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

from textual.actions import parse
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Button, OptionList, Static

from pain_companion.domain.clock_times import minute_of_day
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Activity, Log, PlannedItem
from pain_companion.domain.pacing_day import (
    Offer,
    clocks_change,
    done_slots,
    move,
    planned_slots,
    spread,
)
from pain_companion.domain.pacing_today import Planned, planned_on
from pain_companion.formats import FIRST_DAY, LAST_DAY
from pain_companion.screens.planned_item import PlannedItemScreen
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.day_strip import DayStrip
from pain_companion.widgets.footline import key_words
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import key_link, link
from pain_companion.widgets.menu import Line, Menu
from pain_companion.widgets.night_rows import packed
from pain_companion.widgets.sidebar import Sidebar
from pain_companion.words import pacing_day as words
from pain_companion.words.pacing_day import ONE_DAY, Offered, offered
from pain_companion.zone import machine_zone

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DAY_BEGINS, DAY_ENDS = 8 * 60, 21 * 60
"""The part of a day in which places are offered, in minutes since midnight."""

ACTIONS = (
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


@dataclass(frozen=True)
class Day:
    """A day read from the diary, with the day before: what began there can go on here."""

    items: Sequence[PlannedItem]
    items_before: Sequence[PlannedItem]
    logs: Sequence[Log]
    logs_before: Sequence[Log]
    activities: dict[str, Activity]
    plans: Sequence[Planned]
    """The activities with a plan for this day, and what was done of them."""


def read_day(store: Diary, day: date) -> Day:
    """Everything that a day shows."""
    pacing, before = store.pacing, day - ONE_DAY
    current, logs = pacing.activities(), pacing.logs(day, day)
    everything = [*current, *pacing.activities(archived=True)]
    planned = planned_on(day, current, pacing.current_plans(), logs)
    return Day(
        pacing.items(day, day),
        pacing.items(before, before),
        sorted(logs, key=lambda log: log.started_at is None),
        pacing.logs(before, before),
        {each.id: each for each in everything},
        [each for each in planned if each.is_for_the_day],
    )


class PacingDayScreen(Room):
    """One day, today at first."""

    AREA = "pacing"
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
    PacingDayScreen #actions { height: auto; margin-top: 1; link-style: none; link-color: $text; }
    PacingDayScreen.-wide #day { layout: horizontal; }
    PacingDayScreen.-wide DayStrip { width: 63%; }
    PacingDayScreen.-wide #lists { width: 37%; padding-left: 2; }
    PacingDayScreen.-wide #planned-title { margin-top: 0; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime], day: date | None) -> None:
        super().__init__(store, now)
        self._shown = day
        self._read: Day | None = None
        self._offer: Offer | None = None
        self._marked = ""
        """The id of the planned thing to mark after the next look at the diary."""

    @property
    def day(self) -> date:
        """The day that is shown: today, whichever that is, unless another was chosen."""
        return self._shown or self.today

    @property
    def zone(self) -> tzinfo:
        """The zone of the person's clock."""
        zone = self.now().tzinfo
        return zone if isinstance(zone, ZoneInfo) else ZoneInfo(machine_zone())

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
        yield Static(id="actions", classes="muted")

    # What is shown

    def refresh_room(self) -> None:
        """Show the day as it is in the diary now. An offer holds only for what it was made of."""
        read = read_day(self.store, self.day)
        if read != self._read:
            self._offer = None
        if self._offer is None:
            self.query_one(Ask).stop()
        self._read = read
        self._show(read)
        if self.focused is None:
            self._focus_first()

    def _show(self, read: Day) -> None:
        """Show what was read, with the offer if there is one."""
        settings = self.settings
        planned = planned_slots([*self._items, *read.items_before], self.day, self.zone)
        done = done_slots([*read.logs, *read.logs_before], read.activities, self.day)
        twelve_hour = settings.twelve_hour
        self.query_one(DayStrip).show_day(planned, done, twelve_hour=twelve_hour)
        limited = energy_limited(settings)
        self.query_one("#when", Static).update(self._when())
        self.query_one(".sentence", Lines).tell(self._sentences(read, limited))
        plans = read.plans if self.day == self.today else []
        plan_lines = words.plan_lines(plans, limited=limited)
        self.query_one(".plans", Lines).tell(plan_lines)
        self.query_one("#plans-title").display = bool(plan_lines)
        self._show_planned(twelve_hour=twelve_hour)
        self._show_done(read, twelve_hour=twelve_hour)
        self.query_one("#actions", Static).update(self._actions())
        self.refresh_bindings()

    def _show_planned(self, *, twelve_hour: bool) -> None:
        menu, items = self.query_one("#planned", Menu), self._items
        new = self._offer.is_new if self._offer else ()
        told = [
            words.item_words(each, self.zone, twelve_hour=twelve_hour, new=each in new)
            for each in items
        ]
        menu.show_lines([Line(str(place), each) for place, each in enumerate(told)])
        marked = [place for place, each in enumerate(items) if each.id and each.id == self._marked]
        if marked:
            menu.highlighted = marked[0]
        self._marked = ""
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

    def _sentences(self, read: Day, limited: bool) -> list[str]:
        ahead = self.day >= self.today
        told = [words.NOTHING_YET if ahead else words.NOTHING_PLANNED]
        if self._items:
            told = [words.planned_sentence(self._items)]
        if read.logs:
            told.append(words.done_sentence(read.logs, read.activities))
        elif not ahead:
            told.append(words.NOTHING_DONE)
        if clocks_change(self.day, self.zone):
            told.append(words.CLOCKS_CHANGE)
        return [*told, *([words.STAY_WITHIN] if limited and ahead else [])]

    def _when(self) -> Content:
        """The day, with the way to those beside it."""
        ways = [
            Content(words.day_title(self.day, self.today)),
            link("← Before", "screen.day(-1)"),
            link("After →", "screen.day(1)"),
        ]
        return Content("   ").join(ways)

    def _actions(self) -> Content:
        """The keys that work now, but for those to other days, which stand at the top."""
        items = [
            key_link(key_words(key), label, f"screen.{action}")
            for key, action, label in ACTIONS
            for _, name, parameters in [parse(action)]
            if name != "day" and self.check_action(name, parameters)
        ]
        width = self.query_one("#actions").content_size.width or self.size.width
        return Content("\n").join(packed(items, width, gap=3))

    @property
    def _items(self) -> Sequence[PlannedItem]:
        """What is planned, as the diary has it or as it would be with the offer."""
        read = self._read.items if self._read else []
        if self._offer is None:
            return read
        new = self._offer.is_new
        changed = {each.id for each in new if each.id}
        stays = [each for each in read if each.id not in changed]
        return sorted([*stays, *new], key=lambda each: (each.starts is None, each.starts or time()))

    def _focus_first(self) -> None:
        shown_now = [each for each in self.query("#lists Menu, #new-thing") if each.display]
        if shown_now:
            # Not scrolled to: the heading stays in view.
            shown_now[0].focus(scroll_visible=False)

    def on_resize(self) -> None:
        """The words to click are packed anew."""
        self.call_after_refresh(lambda: self.query_one("#actions", Static).update(self._actions()))

    # Keys and buttons

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now. An offer that is looked at is kept or left first."""
        if self._offer is not None and action in OWN_ACTIONS:
            return action == "view"
        match action:
            case "done" | "move":
                return bool(self._items)
            case "delete":
                return bool(self._items or (self._read and self._read.logs))
            case "plan_ahead":
                return parameters == ("later" if self.day > self.today else "tomorrow",)
            case _:
                return super().check_action(action, parameters)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Plan the first thing."""
        self.action_add()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open a thing; an offer that is looked at is kept."""
        if self._offer is not None:
            self._keep_offer()
        elif event.option_list.id == "planned":
            self._open_item(self._items[event.option_index])
        elif self._read is not None:
            self._open_log(self._read.logs[event.option_index])

    def on_ask_answered(self, event: Ask.Answered) -> None:
        """Keep what was offered, or leave it."""
        if event.place == 0:
            self._keep_offer()
        else:
            self._leave_offer()

    def action_leave(self) -> None:
        """Leave an offer as it was; otherwise the menu of areas, or go back."""
        if self._offer is not None and not isinstance(self.focused, Sidebar):
            self._leave_offer()
        else:
            super().action_leave()
            if self.focused is None:
                self._focus_first()

    def action_view(self) -> None:
        """Change between the picture and the same in words."""
        strip = self.query_one(DayStrip)
        strip.in_words = not strip.in_words

    def action_day(self, by: int) -> None:
        """Show the day before or after."""
        self._show_day(min(max(self.day + by * ONE_DAY, FIRST_DAY + ONE_DAY), LAST_DAY))

    def action_plan_ahead(self, _: str) -> None:
        """Go on to tomorrow; from there or later, to the day after."""
        self._show_day(min(max(self.day, self.today) + ONE_DAY, LAST_DAY))

    def action_add(self) -> None:
        """Plan one more thing."""
        if self.day < self.today:
            self.say(words.IS_OVER)
        else:
            self._open_item(None)

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
            self._save([moved], "")

    def action_done(self) -> None:
        """Mark the marked thing done, or take that back."""
        item = self._marked_item()
        if item is not None:
            told = "Open again" if item.done else "Done"
            self._save([replace(item, done=not item.done)], f"{told}: {shown(item.words)}")

    def action_delete(self) -> None:
        """Put the marked thing into the bin."""
        menu, read = self.query_one("#done", Menu), self._read
        if self.focused is menu and read is not None and menu.highlighted is not None:
            log = read.logs[menu.highlighted]
            self._delete(lambda: self.store.pacing.delete_log(log.id))
        elif (item := self._marked_item()) is not None:
            self._delete(lambda: self.store.pacing.delete_item(item.id))

    def action_offer(self) -> None:
        """Offer places for what has none, to look at first."""
        if self.day < self.today:
            self.say(words.IS_OVER)
            return
        now = minute_of_day(self.now()) if self.day == self.today else 0
        offer = spread(self._items, max(DAY_BEGINS, now), DAY_ENDS)
        told = shown(words.offer_sentence(offer)) or words.ALL_PLACED
        self.say("" if offer.is_new else told)
        if offer.is_new and self._read is not None:
            self._offer = offer
            self._show(self._read)
            ask = self.query_one(Ask)
            ask.ask("offer", told, "Keep these places", "Leave it as it was")
            ask.focus_answer()

    # What they do

    def _show_day(self, day: date) -> None:
        self._shown = None if day == self.today else day
        self.set_focus(None)
        self.say("")
        self.look_again()

    def _marked_item(self) -> PlannedItem | None:
        place = self.query_one("#planned", Menu).highlighted
        return self._items[place] if place is not None and self._items else None

    def _keep_offer(self) -> None:
        if self._offer is not None:
            self.set_focus(None)
            self._save(self._offer.is_new, words.KEPT)

    def _leave_offer(self) -> None:
        self._offer = None
        self.set_focus(None)
        self.look_again()
        self.say(words.LEFT)

    def _save(self, items: Sequence[PlannedItem], told: str) -> None:
        """Save in one change, and show the day with the first of them marked."""
        try:
            kept = self.store.pacing.save_items(items)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self._marked = kept[0].id
        self.look_again()
        self.say(told)

    def _delete(self, delete: Callable[[], None]) -> None:
        try:
            delete()
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.set_focus(None)
        self.look_again()
        self.say(words.IN_THE_BIN)

    def _open_item(self, item: PlannedItem | None) -> None:
        choices = self._choices(item)
        form = PlannedItemScreen(self.store, self.now, item, self.day, self.zone, choices=choices)

        def told(_: None) -> None:
            self.say(form.saved)

        self.say("")
        self.set_focus(None)
        self.app.push_screen(form, told)

    def _choices(self, item: PlannedItem | None) -> list[Offered]:
        """The activities with a plan for the day; that of `item` first, also without one."""
        if self._read is None:
            return []
        limited = energy_limited(self.settings)
        planned = [offered(each, limited=limited) for each in self._read.plans]
        own = self._read.activities.get(item.activity_id or "") if item else None
        others = [each for each in planned if each.activity != own]
        return [*([Offered(own, None)] if own else []), *others]

    def _open_log(self, log: Log) -> None:
        from pain_companion.screens.log_form import LogFormScreen  # noqa: PLC0415

        try:
            form = LogFormScreen(self.store, self.now, log.activity_id, log, None)
        except DiaryError as fault:
            self.say(str(fault))
            return
        self.say("")
        self.app.push_screen(form)

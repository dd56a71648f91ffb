"""Today: a greeting, and at most three small things, each one key away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from pain_companion.domain.today import MOST_THINGS
from pain_companion.screens.room import Room
from pain_companion.store.glance import Glance
from pain_companion.text import shown
from pain_companion.widgets.card import ThingCard
from pain_companion.words.today import day_words, greeting_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PAGE = "page:"


class TodayScreen(Room):
    """The first screen. It greets before the diary is open, and shows the rest once it is."""

    AREA = "today"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "Today offers at most three small things. You need not do any of them.\n"
        "Enter opens the one that is marked. 1, 2 and 3 open them as well.\n"
        "n puts the reading off for 30 days.\n"
        "Everything else is in the menu at the left. Press m to go there."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "thing(1)", "Open the first", show=False),
        *(
            Binding(str(number), f"thing({number})", f"Open card {number}", show=False)
            for number in range(1, MOST_THINGS + 1)
        ),
        Binding("n", "not_now", "not this page"),
    ]

    _page = ""
    """The page that is offered to read."""

    def __init__(self, seen: Glance, now: Callable[[], datetime]) -> None:
        # What was seen of the diary answers what is asked of it until it is open.
        super().__init__(cast("Diary", seen), now)
        self._is_open = False

    def body(self) -> ComposeResult:
        """Heading, day, and room for the cards."""
        yield Static(self._greeting(), id="greeting", classes="heading")
        yield Static(Content(day_words(self.now(), 0)), id="day", classes="muted")
        yield Container(id="things")

    async def open_diary(self, store: Diary) -> None:
        """Show what is in the diary, now that it is open."""
        self.store = store
        self._is_open = True
        cards = [ThingCard(number) for number in range(1, MOST_THINGS + 1)]
        await self.query_one("#things").mount_all(cards)
        self.look_again()

    def look_again(self) -> None:
        """Only an open diary has more to show than the greeting."""
        if self._is_open:
            super().look_again()

    def _greeting(self) -> Content:
        return Content(shown(greeting_words(self.now(), self.settings)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without a page to read there is none to put off."""
        if action == "not_now":
            return bool(self._page)
        return super().check_action(action, parameters)

    def refresh_room(self) -> None:
        """Today as it is now."""
        # After the first paint.
        from pain_companion.today_page import todays_cards  # noqa: PLC0415

        now = self.now()
        cards = todays_cards(self.store, now)
        self.query_one("#greeting", Static).update(self._greeting())
        self.query_one("#day", Static).update(Content(day_words(now, len(cards))))
        for place, box in enumerate(self.query(ThingCard)):
            if place < len(cards):
                each = cards[place]
                box.tell(each.title, each.line, each.action, each.place)
            else:
                box.clear_thing()
        offered = [each.place.removeprefix(PAGE) for each in cards if each.place.startswith(PAGE)]
        self._page = next(iter(offered), "")
        self.refresh_bindings()
        if self.focused is None:
            self.query_one("#thing-1").focus(scroll_visible=False)

    def action_not_now(self) -> None:
        """Do not offer this page for a while."""
        from pain_companion.words.reading import PUT_OFF  # noqa: PLC0415

        self.changes(lambda: self.store.reading.put_off(self._page, self.today), PUT_OFF)

    def action_thing(self, number: int) -> None:
        """Open a card by its number."""
        self.query_one(f"#thing-{number}", ThingCard).action_open()

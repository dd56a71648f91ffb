"""The naps of one day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.sleep import Nap
from pain_companion.formats import date_words
from pain_companion.screens.record_form import RecordForm
from pain_companion.widgets.field import Field
from pain_companion.words.entry import Entry
from pain_companion.words.nap_entry import TITLES, nap_words, read_nap, typed_from_nap

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class NapScreen(RecordForm[Nap]):
    """Lists the naps of `day`, and takes new ones. `zone` is that of the person's clock."""

    AREA = "sleep"
    FORM = "nap"
    TITLES = TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#minutes Input"
    HELP = (
        "A nap is a sleep outside the night. A day can have several.\n"
        "Type how long it was. When it began can be left out.\n"
        "Enter goes on, Ctrl+S saves. To change a nap, choose it in the list.\n"
        "A deleted nap goes to the bin. Ctrl+Z brings it back."
    )
    CSS = """
    NapScreen #naps { height: auto; margin-bottom: 1; }
    NapScreen #naps Button { margin-left: 2; }
    NapScreen #save { background: $primary-muted; text-style: bold; }
    NapScreen #save:focus {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    """

    def __init__(
        self, store: Diary, now: Callable[[], datetime], day: date | None, zone: str
    ) -> None:
        super().__init__(store, now, None)
        self.day = day or now().date()
        self.zone = zone
        self._listed: list[Nap] = []

    def draft_subject(self) -> str:
        """The nap that is changed, or the day that gets a new one."""
        return self.record.id if self.record else self.day.isoformat()

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words under the day."""
        return {"Nap on": date_words(self.day), **super().titled(body)}

    def body(self) -> ComposeResult:
        """The naps there are, then the fields for one."""
        yield Static(
            Content(f"Naps on {date_words(self.day, today=self.today)}"), classes="heading"
        )
        yield Vertical(_none_yet(), id="naps")
        yield Field("minutes", TITLES["minutes"], example="minutes")
        yield Field("started_at", TITLES["started_at"], example="any time")
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Delete", id="delete")
            yield Button("Another nap", id="another")

    def refresh_room(self) -> None:
        """Show what another window or an undo has changed."""
        super().refresh_room()
        if self.store.sleep.naps(self.day, self.day) != self._listed:
            self.call_next(self._list)

    async def _list(self) -> None:
        self._listed = self.store.sleep.naps(self.day, self.day)
        box = self.query_one("#naps", Vertical)
        await box.remove_children()
        if not self._listed:
            await box.mount(_none_yet())
        for place, nap in enumerate(self._listed):
            words = Content(nap_words(nap, twelve_hour=self.settings.twelve_hour))
            await box.mount(Button(words, name=str(place)))

    def read(self) -> Entry[Nap]:
        """The nap as it is typed."""
        return read_nap(
            self.typed,
            self.day,
            self.now(),
            zone=self.zone,
            twelve_hour=self.settings.twelve_hour,
            nap_id=self.record.id if self.record else "",
        )

    def typed_from(self, record: Nap) -> Mapping[str, str]:
        """A nap as a person would type it."""
        return typed_from_nap(record, twelve_hour=self.settings.twelve_hour)

    def keep(self, record: Nap) -> Nap:
        """Save the nap."""
        return self.store.sleep.save_nap(record)

    def put_in_bin(self, record: Nap) -> None:
        """Put the nap into the bin."""
        self.store.sleep.delete_nap(record.id)

    def find(self, record: Nap) -> Nap | None:
        """The nap as the diary has it."""
        naps = self.store.sleep.naps(self.day, self.day)
        return next((each for each in naps if each.id == record.id), None)

    def saved_words(self, record: Nap) -> str:
        """What was saved."""
        return f"Saved: nap on {date_words(self.day, today=self.today)}"

    def on_saved(self, record: Nap) -> None:
        """Take the next one."""
        self._start_over()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Open the nap on the button, or a new one. Textual asks the form about the others too."""
        if event.button.name:
            self._open(self._listed[int(event.button.name)])
        elif event.button.id == "another":
            self._open(None)

    def delete(self) -> None:
        """Put the nap into the bin, and take the next one."""
        super().delete()
        if self.record is None:
            self._start_over()

    def fill(self) -> None:
        """Put what is typed into the answers."""
        super().fill()
        self.query_one("#another").display = self.record is not None

    def _open(self, nap: Nap | None) -> None:
        self.keep_typing()
        self.record = nap
        self.take_up()
        self.query_one("#minutes", Field).take_focus()

    def _start_over(self) -> None:
        self.record = None
        self.typed = {}
        self.fill()
        self.set_focus(None)
        self.call_next(self._list)


def _none_yet() -> Static:
    return Static(Content("  No naps written for this day."), classes="muted")

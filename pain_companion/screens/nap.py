"""The naps of one day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.sleep import Nap
from pain_companion.formats import date_words
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.store.faults import DiaryError, GoneDiaryError
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.words.nap_entry import NapEntry, nap_words, read_nap, typed_from_nap

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class NapScreen(DraftingRoom):
    """Lists the naps of `day`, and takes new ones. `zone` is that of the person's clock."""

    AREA = "sleep"
    FORM = "nap"
    AUTO_FOCUS: ClassVar[str | None] = "#minutes Input"
    HELP = (
        "A nap is a sleep outside the night. A day can have several.\n"
        "Type how long it was. When it began can be left out.\n"
        "Enter goes on, Ctrl+S saves. To change a nap, choose it in the list.\n"
        "A deleted nap goes to the bin. Ctrl+Z brings it back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save")]
    CSS = """
    NapScreen #naps { height: auto; margin-bottom: 1; }
    NapScreen #naps Button { margin-left: 2; }
    NapScreen #actions { height: auto; margin: 1 0 0 2; }
    NapScreen #actions Button { margin-right: 2; }
    NapScreen #save { background: $primary-muted; text-style: bold; }
    NapScreen #save:focus {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    """

    def __init__(
        self, store: Diary, now: Callable[[], datetime], day: date | None, zone: str
    ) -> None:
        super().__init__(store, now)
        self.day = day or now().date()
        self.zone = zone
        self._nap: Nap | None = None
        self._listed: list[Nap] = []
        self.typed: dict[str, str] = {}
        """What stands in the fields, by their names."""
        self._twelve_hour = self.settings.twelve_hour
        draft = self.find_draft()
        if draft is not None:
            self.typed.update(draft.body)

    def draft_subject(self) -> str:
        """The nap that is changed, or the day that gets a new one."""
        return self._nap.id if self._nap else self.day.isoformat()

    def draft_body(self) -> Mapping[str, str]:
        """What is typed and differs from the diary."""
        self.typed |= {answer.item: answer.text for answer in self.query(Answer)}
        before = self._before()
        return {name: said for name, said in self.typed.items() if said != before.get(name, "")}

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words under the day."""
        return {"Nap on": date_words(self.day, year=True), **body}

    def body(self) -> ComposeResult:
        """The naps there are, then the fields for one."""
        yield Static(
            Content(f"Naps on {date_words(self.day, today=self.today)}"), classes="heading"
        )
        yield Vertical(id="naps")
        yield Field("minutes", "How long", example="minutes")
        yield Field("started_at", "Began at", example="any time")
        with Horizontal(id="actions"):
            yield Button("Save", id="save")
            yield Button("Delete", id="delete")
            yield Button("Another nap", id="another")

    async def on_mount(self) -> None:
        """Show the naps, and what was typed and not saved."""
        await self._list()
        self._fill()

    def refresh_room(self) -> None:
        """Show what another window or an undo has changed."""
        if self.store.sleep.naps(self.day, self.day) != self._listed:
            self.call_next(self._list)

    async def _list(self) -> None:
        self._listed = self.store.sleep.naps(self.day, self.day)
        if self._nap and self._nap.id not in [nap.id for nap in self._listed]:
            self._nap = None
        box = self.query_one("#naps", Vertical)
        await box.remove_children()
        if not self._listed:
            await box.mount(Static(Content("  No naps written for this day."), classes="muted"))
        for place, nap in enumerate(self._listed):
            words = Content(nap_words(nap, twelve_hour=self._twelve_hour))
            await box.mount(Button(words, name=str(place)))

    def _entry(self) -> NapEntry:
        return read_nap(
            self.typed, self.day, self.now(), zone=self.zone, twelve_hour=self._twelve_hour
        )

    def _before(self) -> Mapping[str, str]:
        return typed_from_nap(self._nap, twelve_hour=self._twelve_hour) if self._nap else {}

    def _fill(self) -> None:
        for answer in self.query(Answer):
            answer.text = self.typed.get(answer.item, "")
        for name in ("delete", "another"):
            self.query_one(f"#{name}").display = self._nap is not None
        self._show()

    def _show(self) -> None:
        entry = self._entry()
        for answer in self.query(Answer):
            answer.tell(entry.echoes.get(answer.item, ""), entry.problems.get(answer.item, ""))

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Read the fields again, and keep what is typed."""
        self.typed[event.answer.item] = event.answer.text
        self._show()
        self.typed_on()

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says, or open the nap on it."""
        match event.button.id:
            case "save":
                await self.action_save()
            case "delete":
                await self._delete()
            case "another":
                self._open(None)
            case _:
                self._open(self._listed[int(event.button.name or 0)])

    def _open(self, nap: Nap | None) -> None:
        self.keep_typing()
        self._nap = nap
        self.typed = dict(self._before())
        draft = self.find_draft()
        if draft is not None:
            self.typed.update(draft.body)
        self._fill()
        self.query_one("#minutes", Field).take_focus()

    async def action_save(self) -> None:
        """Save the nap, where its length is understood."""
        self.typed |= {answer.item: answer.text for answer in self.query(Answer)}
        entry = self._entry()
        if entry.problems or entry.minutes is None:
            self.set_focus(None)
            look = (
                "Look once more at what you typed." if entry.problems else "Type how long it was."
            )
            self.say(f"Not saved yet. {look}")
            return
        nap = Nap(
            self.day,
            entry.started_at,
            entry.minutes,
            zone=self.zone,
            id=self._nap.id if self._nap else "",
        )
        subject = self.draft_subject()
        self.forget_timer()
        try:
            self.store.sleep.save_nap(nap)
        except GoneDiaryError as fault:
            self.say(self.put_words_aside(fault))
        except DiaryError as fault:
            self.typed_on()
            self.say(str(fault))
        else:
            self.forget_draft(subject)
            await self._start_over(f"Saved: nap on {date_words(self.day)}")

    async def _delete(self) -> None:
        if self._nap is None:
            return
        try:
            self.store.sleep.delete_nap(self._nap.id)
        except DiaryError as fault:
            self.say(str(fault))
            return
        await self._start_over("This nap is in the bin. Ctrl+Z brings it back.")

    async def _start_over(self, words: str) -> None:
        self.forget_timer()
        self._nap = None
        self.typed = {}
        await self._list()
        self._fill()
        self.set_focus(None)
        self.say(words)

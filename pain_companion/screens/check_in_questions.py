"""Which questions a check-in asks: ticks, and questions in the person's own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.domain.check_in import (
    ASKED,
    MOST_ASKED,
    OwnQuestion,
    asked_of,
    asks_enough,
    chosen_from,
)
from pain_companion.screens.check_in_question_form import OwnQuestionFormScreen
from pain_companion.screens.room import Room
from pain_companion.store.faults import DiaryError
from pain_companion.text import sentence, shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.tick import TICKED, Tick
from pain_companion.words.check_in import ENOUGH, QUESTIONS
from pain_companion.words.check_in_entry import (
    OWN,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ABOUT = f"Tick up to {MOST_ASKED}. One or two are plenty. What you answered before stays."
WAYS: tuple[Way, ...] = (
    ("c", "change", "change my question"),
    ("delete", "delete", "put it in the bin"),
)


class CheckInQuestionsScreen(Room):
    """A tick before each question. Each is kept as it is set."""

    AREA = "checkin"
    TITLE_WORDS = "What a check-in asks"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP: ClassVar[str | None] = (
        "Space ticks a question, or takes the tick away. It holds at once.\n"
        "a adds a question of your own: answered by a number or by words.\n"
        "c changes the words of your own question. Del puts it into the bin.\n"
        "Without a tick a question waits here. Its answers stay.\n"
        "Pain numbers are a choice of their own, in Settings."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add my own"),
        Binding(*WAYS[0]),
        # Before the tick gets it, which would only be taken away.
        Binding(*WAYS[1], priority=True),
    ]
    CSS = """
    CheckInQuestionsScreen #ticks { height: auto; margin-top: 1; }
    CheckInQuestionsScreen #add-one { margin-top: 1; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self._own: Sequence[OwnQuestion] = ()

    def body(self) -> ComposeResult:
        """The ticks, and the way to a question of one's own."""
        yield Static(Content(ABOUT), classes="muted")
        with Vertical(id="ticks"):
            yield from self._ticks()
        yield KeyLinks(WAYS)
        yield Button("Add a question of my own", id="add-one")

    def on_mount(self) -> None:
        """Begin on the first tick."""
        self.query(Tick).first().focus(scroll_visible=False)

    def _ticks(self) -> Iterator[Tick]:
        self._own = self._in_their_order()
        for name in ASKED:
            yield Tick(name, QUESTIONS[name])
        for question in self._own:
            yield Tick(f"{OWN}{question.id}", shown(question.words))

    def _in_their_order(self) -> list[OwnQuestion]:
        """All of them, those put aside where they stood: a tick moves nothing."""
        return sorted(self.store.own_questions.all(), key=lambda each: each.place)

    async def _build(self) -> None:
        """Make the ticks anew: there are other questions now."""
        marked = self._marked_item()
        box = self.query_one("#ticks", Vertical)
        await box.remove_children()
        await box.mount_all(self._ticks())
        self._tell()
        ticks = list(self.query(Tick))
        same = next((each for each in ticks if each.item == marked), ticks[0])
        same.focus(scroll_visible=False)

    def refresh_room(self) -> None:
        """Show what is asked now."""
        own = self._in_their_order()
        named = [(each.id, each.words) for each in own]
        if named != [(each.id, each.words) for each in self._own]:
            self.call_next(self._build)
        else:
            self._own = own
            self._tell()

    def _tell(self) -> None:
        names = {*asked_of(self.settings.check_in_asks)}
        names |= {f"{OWN}{each.id}" for each in self._own if not each.is_aside}
        for tick in self.query(Tick):
            tick.text = TICKED if tick.item in names else ""
        self.refresh_bindings()
        self.query_one(KeyLinks).display = bool(self._own)

    def _marked_item(self) -> str:
        return self.focused.item if isinstance(self.focused, Tick) else ""

    @property
    def marked(self) -> OwnQuestion | None:
        """The own question that has the focus."""
        item = self._marked_item()
        return next((each for each in self._own if f"{OWN}{each.id}" == item), None)

    def on_descendant_focus(self, event: object) -> None:
        """Only a question of one's own can be changed."""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a question of one's own can be changed or deleted."""
        if action in ("change", "delete"):
            return self.marked is not None
        return super().check_action(action, parameters)

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Ask a question from now on, or no more."""
        item, chosen = event.answer.item, self.settings.check_in_asks
        ticked = event.answer.text == TICKED
        if ticked and asks_enough(chosen, self._own):
            event.answer.text = ""
            self.say(ENOUGH)
            return
        try:
            if item in ASKED:
                asked = {*asked_of(chosen)}
                names = asked | {item} if ticked else asked - {item}
                self.store.settings.change(check_in_asks=chosen_from(names))
            else:
                day = None if ticked else self.today
                self.store.own_questions.put_aside(item.removeprefix(OWN), day)
        except DiaryError as fault:
            self.look_again()
            self.say(str(fault))
            return
        self.look_again()
        self.say("Saved: it is asked." if ticked else "Saved: it is not asked any more.")

    def on_answer_entered(self, event: Answer.Entered) -> None:
        """Enter goes on."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add a question."""
        self.action_add()

    def action_add(self) -> None:
        """Ask for a question of one's own."""
        self._open(None)

    def action_change(self) -> None:
        """Change the words of one's own question."""
        if self.marked is not None:
            self._open(self.marked)

    def action_delete(self) -> None:
        """Put one's own question into the bin, and its answers with it."""
        question = self.marked
        if question is None:
            return
        self.changes(
            lambda: self.store.own_questions.delete(question.id),
            f"In the bin: {sentence(shown(question.words))} Ctrl+Z brings it back.",
        )

    def _open(self, question: OwnQuestion | None) -> None:
        self.open_form(OwnQuestionFormScreen(self.store, self.now, question))

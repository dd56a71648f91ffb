"""A line of the flare-up plan as it is written: a new one, or one that is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Button, TextArea

from pain_companion.domain.flare_plan import MORE, Part, PlanLine
from pain_companion.domain.order import next_place
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.text import clean_input, shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.flare_line_entry import (
    AGREED_EXAMPLE,
    MORE_LABELS,
    OWN_WORDS,
    WORDS_LABELS,
    read_line,
    saved_words,
    typed_from_line,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LONGEST_MORE = 500
BETWEEN = ": "
"""Stands in the subject of a draft between the part and the line that is changed."""
CHANGED_ELSEWHERE = "That line has changed elsewhere. Yours will stand as a line of its own."


class FlareLineRoom(DraftingRoom):
    """The fields for one line of a part. A subclass has the list that the line goes into."""

    FORM = "flare line"

    def __init__(self, store: Diary, now: Callable[[], datetime], part: Part) -> None:
        super().__init__(store, now)
        self.part = part
        self.lines: list[PlanLine] = []
        """Those of the part, as the diary has them."""
        self.changing: PlanLine | None = None
        """The line that is being changed; None where a new one is written."""

    def fields(self) -> ComposeResult:
        """Room for the words, for more where the part has that, and a way out of a change."""
        part = self.part
        yield NoteField("words", WORDS_LABELS.get(part, OWN_WORDS))
        if part in MORE:
            example = AGREED_EXAMPLE if part is Part.MEDICINES else ""
            label = MORE_LABELS[part]
            yield Field("more", label, example=example, max_length=LONGEST_MORE, wide=True)
        yield Button("Leave it as it was", id="leave-it")

    def go_to_list(self) -> bool:
        """Put the focus on the list. False where there is nothing in it."""
        raise NotImplementedError

    def draft_subject(self) -> str:
        """The part, and the line of it that is changed."""
        return f"{self.part}{BETWEEN}{self.changing.id}" if self.changing else self.part.value

    def draft_body(self) -> Mapping[str, str]:
        """All that stands in the fields, where any of it is not in the plan."""
        typed = self._typed()
        return typed if typed != typed_from_line(self.changing) else {}

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words by what each is called on the screen."""
        return {answer.label: body.get(answer.item, "") for answer in self.query(Answer)}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter in a field is for this screen."""
        if action in ("go_on", "save"):
            return self.answering() is not None
        return super().check_action(action, parameters)

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep what is typed."""
        self.typed_on()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Leave the line as it was."""
        subject = self.draft_subject()
        self._put(None)
        self.forget_timer()
        self.forget_draft(subject)
        self.go_to_list()
        self.say("It is as it was.")

    def action_write(self) -> None:
        """Go to the words."""
        self.write_in(self.query_one("#words", Answer))

    def action_go_on(self) -> None:
        """Go to the second text if it is empty, or else save."""
        answer = self.answering()
        more = next(iter(self.query(Field)), None)
        if answer is not more and more is not None and not more.text:
            self.write_in(more)
        elif self.focused is not None:
            # After the letters that this field has still to take in.
            self.focused.call_later(self.action_save)

    def action_save(self) -> None:
        """Save the line at once."""
        self.look_again()
        line = read_line(self._typed(), self.part, self.changing)
        if line is None:
            self.action_write()
            self.say("Type a few words first.")
            return
        if self.changing is None:
            line = replace(line, place=next_place(self.lines))
        kept = self.try_to_save(
            lambda: line if line == self.changing else self.store.flares.save_line(line)
        )
        if kept is not None:
            self._saved(kept)

    def write_in(self, answer: Answer) -> None:
        """Put the cursor into a field, and bring all of it into view once the lists are drawn."""
        answer.take_focus()
        self.call_after_refresh(answer.scroll_visible, animate=False)

    def begin_to_change(self, line: PlanLine) -> None:
        """Put a line into the fields, or what was typed to change it."""
        if self.changing == line:
            self.action_write()
            return
        self.keep_typing()
        self._put(line)
        self.action_write()
        self.say("You are changing this line. Enter saves it.")

    def take_up(self) -> bool:
        """Find what was typed last for this part, and whether it changes a line."""
        drafts = self.store.drafts.of(self.FORM)
        draft = next((e for e in drafts if e.subject.split(BETWEEN)[0] == self.part), None)
        if draft is None:
            self._fill({})
            return False
        line_id = draft.subject.partition(BETWEEN)[2]
        self.changing = next((line for line in self.lines if line.id == line_id), None)
        self._fill(draft.body)
        if self.changing is None and line_id:
            self.keep_about(None, draft.subject)
        return True

    def make_new(self) -> None:
        """The line that is changed is no longer in the plan: what is typed makes a new one."""
        subject, typed = self.draft_subject(), self.draft_body()
        self._fill(typed)
        self.keep_about(None, subject)
        if typed:
            self.say(CHANGED_ELSEWHERE)

    def keep_about(self, line: PlanLine | None, subject: str) -> None:
        """What is typed is about another line now, or a new one: keep it so, not as before."""
        self.changing = line
        self.query_one("#leave-it").display = line is not None
        self.keep_now()
        self.forget_draft(subject)

    def _saved(self, line: PlanLine) -> None:
        """Say so. After a new line the field is ready for the next."""
        was_changing = self.changing is not None
        self._put(None)
        self.refresh_room()
        if was_changing:
            self.go_to_list()
        else:
            self.action_write()
        self.say(shown(saved_words(line)))

    def _put(self, line: PlanLine | None) -> None:
        """Fill the fields for a line, or a new one: as it was typed, or as it is in the plan."""
        self.changing = line
        draft = self.find_draft()
        self._fill(draft.body if draft else typed_from_line(line))

    def _fill(self, typed: Mapping[str, str]) -> None:
        for answer in self.query(Answer):
            answer.text = typed.get(answer.item, "")
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        self.query_one("#leave-it").display = self.changing is not None

    def _typed(self) -> dict[str, str]:
        typed = {answer.item: clean_input(answer.text) for answer in self.query(Answer)}
        return {"more": "", **typed}

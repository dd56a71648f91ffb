"""One part of the flare-up plan: its lines, room for one's own, and suggestions to pick from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Button, OptionList, Static, TextArea

from pain_companion.content.flare_content import more_with, suggestions
from pain_companion.domain.flare_plan import MORE, Part, PlanLine
from pain_companion.domain.order import moved, next_place
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.screens.flare_builder import walk
from pain_companion.screens.menus_room import MenusRoom
from pain_companion.store.faults import DiaryError, GoneDiaryError
from pain_companion.text import clean_input, shown
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.field import Field
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.menu import Line, Menu
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.flare import PART_HELP, PART_TITLES
from pain_companion.words.flare_line_entry import (
    AGREED_EXAMPLE,
    FIRST_FIRST,
    MORE_LABELS,
    NO_DOSES,
    OWN_WORDS,
    WORDS_LABELS,
    more_line,
    read_line,
    saved_words,
    taken_out_words,
    taken_words,
    typed_from_line,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

LONGEST_MORE = 500
BETWEEN = ": "
"""Stands in the subject of a draft between the part and the line that is changed."""
PART_WAYS: tuple[Way, ...] = (
    ("left_square_bracket", "part(-1)", "part before"),
    ("right_square_bracket", "part(1)", "part after"),
)
LINE_WAYS: tuple[Way, ...] = (
    ("delete", "take_out", "take out"),
    ("left", "move(-1)", "sooner"),
    ("right", "move(1)", "later"),
)
"""What can be done with the marked line."""
CHANGED_ELSEWHERE = "That line has changed elsewhere. Yours will stand as a line of its own."


class FlarePartScreen(MenusRoom, DraftingRoom):
    """The lines of one part. `walking` from part to part, no field has the keys at first."""

    AREA = "flare"
    FORM = "flare line"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP = (
        "a writes a line in your own words. Enter saves it.\n"
        "Enter on a line of yours changes it. Del takes it out, and u brings it back.\n"
        "← and → move the marked line. The most important comes first.\n"
        "Enter on a suggestion takes it in. You can change it then.\n"
        "[ and ] go to the part before and the part after."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "write", "add"),
        *(Binding(*way) for way in LINE_WAYS),
        Binding("ctrl+s", "save", "Save"),
        *(Binding(*way, show=False) for way in PART_WAYS),
    ]
    CSS = """
    FlarePartScreen .muted { max-width: 76; }
    FlarePartScreen KeyLinks { margin-top: 0; }
    FlarePartScreen #lines { margin-top: 1; }
    FlarePartScreen #offers { margin-top: 0; }
    FlarePartScreen #offered { margin-top: 1; }
    FlarePartScreen NoteField { height: 3; margin-top: 1; }
    FlarePartScreen NoteField > TextArea { height: 2; }
    FlarePartScreen #leave-it { margin: 1 0 0 2; }
    """

    def __init__(
        self, store: Diary, now: Callable[[], datetime], part: Part, walking: bool = False
    ) -> None:
        super().__init__(store, now)
        self.part = part
        self.walking = walking
        self.changing: PlanLine | None = None
        """The line that is being changed; None where a new one is written."""
        self._lines: list[PlanLine] = []

    def body(self) -> ComposeResult:
        """What it is for, the lines, room for one's own, and suggestions."""
        part = self.part
        yield Static(Content(PART_TITLES[part]), classes="heading")
        yield Static(Content(PART_HELP[part]), classes="muted")
        if part is Part.MEDICINES:
            yield Static(Content(NO_DOSES), classes="muted")
        yield Static(Content(FIRST_FIRST), id="order", classes="muted")
        yield Menu(id="lines")
        yield KeyLinks()
        yield NoteField("words", WORDS_LABELS.get(part, OWN_WORDS))
        if part in MORE:
            example = AGREED_EXAMPLE if part is Part.MEDICINES else ""
            label = MORE_LABELS[part]
            yield Field("more", label, example=example, max_length=LONGEST_MORE, wide=True)
        yield Button("Leave it as it was", id="leave-it")
        yield Static(Content("Or pick from these. Enter takes one in."), id="offered")
        yield Menu(id="offers")

    def on_mount(self) -> None:
        """Take up what was typed here and not saved; else begin with the list."""
        self._lines = self.store.flares.plan().of(self.part)
        is_kept = self._take_up()
        self.refresh_room()
        if is_kept:
            self.say("You typed this earlier. It is as you left it.")
        if self.walking:
            self._go_to_list()
        elif is_kept:
            self._write([answer for answer in self.query(Answer) if answer.text][-1])
        elif not self._go_to_list():
            self.action_write()

    def refresh_room(self) -> None:
        """Show the part as it is now. What is typed stays."""
        self._lines = self.store.flares.plan().of(self.part)
        held = {line.words.casefold() for line in self._lines}
        offers = [] if self.part is Part.MEDICINES else suggestions(self.part)
        free = [Line(words, words) for words in offers if words.casefold() not in held]
        self._show("lines", [_line(*each) for each in enumerate(self._lines, 1)])
        self._show("offers", free)
        self.query_one("#offered").display = bool(free)
        self.query_one("#order").display = len(self._lines) > 1
        self.query_one(KeyLinks).show_ways([*PART_WAYS, *(LINE_WAYS if self._lines else ())])
        if self.changing is not None and self.changing not in self._lines:
            self._make_new()

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
        """Enter in a field is for this screen; what is done to a line needs a marked one."""
        match action:
            case "go_on" | "save":
                return self.answering() is not None
            case "take_out" | "move":
                return self._marked() is not None
        return super().check_action(action, parameters)

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Keep what is typed."""
        self.typed_on()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change a line, or take a suggestion in."""
        if event.option_list.id == "lines":
            self._change(self._lines[event.option_index])
        else:
            self._take(event.option_id or "")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Leave the line as it was."""
        subject = self.draft_subject()
        self._put(None)
        self.forget_timer()
        self.forget_draft(subject)
        self._go_to_list()
        self.say("It is as it was.")

    def action_write(self) -> None:
        """Go to the words."""
        self._write(self.query_one("#words", Answer))

    def action_go_on(self) -> None:
        """Go to the second text if it is empty, or else save."""
        answer = self.answering()
        more = next(iter(self.query(Field)), None)
        if answer is not more and more is not None and not more.text:
            self._write(more)
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
            line = replace(line, place=next_place(self._lines))
        self.forget_timer()
        try:
            with self.store.saving(self.FORM, self.draft_subject()):
                kept = line if line == self.changing else self.store.flares.save_line(line)
        except GoneDiaryError as fault:
            self.say(self.put_words_aside(fault))
        except DiaryError as fault:
            self.typed_on()
            self.say(str(fault))
        else:
            self._saved(kept)

    def action_take_out(self) -> None:
        """Take the marked line out of the plan."""
        line = self._marked_and_current()
        if line is not None and self._keeps(lambda: self.store.flares.end_line(line.id)):
            self.say(shown(taken_out_words(line)))

    def action_move(self, by: int) -> None:
        """Let the marked line change places with its neighbour."""
        line = self._marked_and_current()
        if line is None:
            return
        place = self._lines.index(line)
        changed = moved(self._lines, place, by)
        if changed and self._keeps(lambda: self._move(changed)):
            self.query_one("#lines", Menu).highlighted = place + by
            self.say(f"Saved: now line {place + by + 1} of {len(self._lines)}.")

    def action_part(self, by: int) -> None:
        """Go to the part before or after."""
        walk(self, self.part, by)

    def action_leave(self) -> None:
        """Out of a field the keys are for the list again."""
        super().action_leave()
        if self.focused is None:
            self._go_to_list()

    def _write(self, answer: Answer) -> None:
        """Put the cursor into a field, and bring all of it into view once the lists are drawn."""
        answer.take_focus()
        self.call_after_refresh(answer.scroll_visible, animate=False)

    def _take(self, words: str) -> None:
        line = PlanLine(self.part, words, more_with(self.part, words), next_place(self._lines))
        if self._keeps(lambda: self.store.flares.save_line(line)):
            self.say(taken_words(line))

    def _move(self, changed: Sequence[PlanLine]) -> None:
        """Save lines at other places. One that is being changed meanwhile goes with them."""
        subject, before = self.draft_subject(), self.changing
        kept = self.store.flares.save_lines(changed)
        for old, new in zip(changed, kept, strict=True):
            if before is not None and old.id == before.id:
                self._keep_about(new, subject)

    def _keeps(self, change: Callable[[], object]) -> bool:
        """Make a change and show it, with the focus on the list where nothing else has it."""
        kept = self.changes(change)
        if kept and not self.focused:
            self._go_to_list()
        return kept

    def _saved(self, line: PlanLine) -> None:
        """Say so. After a new line the field is ready for the next."""
        was_changing = self.changing is not None
        self._put(None)
        self.refresh_room()
        if was_changing:
            self._go_to_list()
        else:
            self.action_write()
        self.say(shown(saved_words(line)))

    def _change(self, line: PlanLine) -> None:
        """Put a line into the fields, or what was typed to change it."""
        if self.changing == line:
            self.action_write()
            return
        self.keep_typing()
        self._put(line)
        self.action_write()
        self.say("You are changing this line. Enter saves it.")

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

    def _take_up(self) -> bool:
        """Find what was typed last for this part, and whether it changes a line."""
        drafts = (each for each in self.store.drafts.all() if each.form == self.FORM)
        draft = next((e for e in drafts if e.subject.split(BETWEEN)[0] == self.part), None)
        if draft is None:
            self._fill({})
            return False
        line_id = draft.subject.partition(BETWEEN)[2]
        self.changing = next((line for line in self._lines if line.id == line_id), None)
        self._fill(draft.body)
        if self.changing is None and line_id:
            self._keep_about(None, draft.subject)
        return True

    def _make_new(self) -> None:
        """The line that is changed is no longer in the plan: what is typed makes a new one."""
        subject, typed = self.draft_subject(), self.draft_body()
        self._fill(typed)
        self._keep_about(None, subject)
        if typed:
            self.say(CHANGED_ELSEWHERE)

    def _keep_about(self, line: PlanLine | None, subject: str) -> None:
        """What is typed is about another line now, or a new one: keep it so, not as before."""
        self.changing = line
        self.query_one("#leave-it").display = line is not None
        self.keep_now()
        self.forget_draft(subject)

    def _typed(self) -> dict[str, str]:
        typed = {answer.item: clean_input(answer.text) for answer in self.query(Answer)}
        return {"more": "", **typed}

    def _marked(self) -> PlanLine | None:
        """The line that is being changed, or the one that is marked in the list."""
        menu = self.focused
        if not isinstance(menu, Menu):
            return self.changing
        place = menu.highlighted if menu.id == "lines" else None
        return self._lines[place] if place is not None and place < len(self._lines) else None

    def _marked_and_current(self) -> PlanLine | None:
        """The same, if no other window has changed it meanwhile."""
        line = self._marked()
        self.look_again()
        return line if line in self._lines else None

    def _show(self, name: str, lines: list[Line]) -> None:
        menu = self.query_one(f"#{name}", Menu)
        if not lines and self.focused is menu:
            self.set_focus(None)
        menu.show_lines(lines)
        menu.display = bool(lines)

    def _go_to_list(self) -> bool:
        """Put the focus on the first list with something in it. False where there is none."""
        menus = [menu for menu in self.query(Menu) if menu.option_count]
        for menu in menus[:1]:
            menu.focus(scroll_visible=False)
        return bool(menus)


def _line(number: int, line: PlanLine) -> Line:
    return Line(line.id, f"{number}. {shown(line.words)}", shown(more_line(line)))

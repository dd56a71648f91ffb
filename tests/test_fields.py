"""The pieces that questions are answered with."""

from __future__ import annotations

import stat
import sys
from datetime import datetime
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, TextArea

from pain_companion.screens.aside import put_aside
from pain_companion.themes import CALM_DAY
from pain_companion.widgets.answer import Answer
from pain_companion.widgets.ask import Ask
from pain_companion.widgets.choice import Choice
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.widgets.tick import Tick
from tests.places import at_rest, press

WORDS = (("poor", "poor"), ("fair", "fair"), ("good", "good"))


class FormApp(App[None]):
    """Shows a few questions, and remembers what they tell."""

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets
        self.changes: list[tuple[str, str]] = []
        self.entered: list[str] = []
        self.answered: list[tuple[str, int]] = []
        self.register_theme(CALM_DAY)
        self.theme = "calm-day"

    def compose(self) -> ComposeResult:
        yield from self.widgets

    def on_answer_changed(self, event: Answer.Changed) -> None:
        self.changes.append((event.answer.item, event.answer.text))

    def on_answer_entered(self, event: Answer.Entered) -> None:
        self.entered.append(event.answer.item)

    def on_ask_answered(self, event: Ask.Answered) -> None:
        self.answered.append((event.question, event.place))


def rows(answer: Answer) -> list[str]:
    rendered = answer.render()
    assert isinstance(rendered, Content)
    return [line.rstrip() for line in rendered.plain.split("\n")]


async def test_a_field_tells_each_change_and_enter() -> None:
    field = Field("woke_at", "Last woke")
    app = FormApp(field)
    async with app.run_test() as pilot:
        field.take_focus()
        for key in ("6", "1", "5", "enter"):
            await pilot.press(key)
        assert app.changes == [("woke_at", "6"), ("woke_at", "61"), ("woke_at", "615")]
        assert app.entered == ["woke_at"]


async def test_setting_the_text_of_a_field_is_no_change_by_the_person() -> None:
    field = Field("woke_at", "Last woke")
    app = FormApp(field)
    async with app.run_test() as pilot:
        field.text = "7am"
        await pilot.pause()
        assert field.text == "7am"
        assert app.changes == []


async def test_tabbing_back_into_a_field_does_not_select_what_is_in_it() -> None:
    field, other = Field("woke_at", "Last woke"), Field("got_up_at", "Got up")
    app = FormApp(field, other)
    async with app.run_test() as pilot:
        field.take_focus()
        await pilot.press("7", "tab", "shift+tab", "5")
        assert field.text == "75"


async def test_a_letter_moves_nothing_else_on_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    field = Field("woke_at", "Last woke")
    app = FormApp(field)
    async with app.run_test() as pilot:
        field.take_focus()
        await pilot.pause()
        placed: list[str] = []
        monkeypatch.setattr(app.screen, "_refresh_layout", lambda **_: placed.append(field.text))
        await pilot.press("7", "a", "backspace")
        assert field.text == "7"
        assert placed == []


async def test_a_line_that_was_left_shows_how_it_begins_and_one_gone_back_to_its_cursor() -> None:
    field, other = Field("woke_at", "Last woke"), Field("got_up_at", "Got up")
    app = FormApp(field, other)
    async with app.run_test() as pilot:
        field.take_focus()
        line = app.screen.query(Input).first()
        await press(pilot, *"a long while after six")
        assert line.scroll_offset.x > 0
        await press(pilot, "tab")
        assert line.scroll_offset.x == 0
        await press(pilot, "shift+tab")
        assert line.scroll_offset.x > 0
        await press(pilot, "tab")
        await pilot.click(line, offset=(5, 0))
        await at_rest(pilot)
        await press(pilot, "X")
        assert field.text == "a Xlong while after six"


async def test_deleting_brings_what_stands_before_back_into_sight() -> None:
    field = Field("woke_at", "Last woke")
    app = FormApp(field)
    async with app.run_test() as pilot:
        field.take_focus()
        line = app.screen.query_one(Input)
        await pilot.press(*"a long while after six")
        far = line.scroll_offset.x
        await pilot.press("backspace", "backspace")
        assert line.scroll_offset.x == far - 2
        await pilot.press("ctrl+u")
        assert line.scroll_offset.x == 0


async def test_no_cursor_blinks() -> None:
    field, note = Field("woke_at", "Last woke"), NoteField("note", "Note")
    app = FormApp(field, note)
    async with app.run_test():
        assert not field.query_one(Input).cursor_blink
        assert not note.query_one(TextArea).cursor_blink


async def test_what_was_understood_stands_beside_the_field() -> None:
    field = Field("woke_at", "Last woke")
    async with FormApp(field).run_test():
        field.tell("6:15am Monday")
        assert rows(field)[0].endswith("6:15am Monday")
        assert len(rows(field)) == 1


async def test_what_does_not_fit_beside_the_field_stands_beneath() -> None:
    field = Field("woke_at", "Last woke")
    async with FormApp(field).run_test(size=(40, 15)) as pilot:
        field.tell("midnight between Sunday and Monday")
        assert rows(field)[1] == "  midnight between Sunday and Monday"
        await pilot.pause()
        assert field.size.height == 2


async def test_a_problem_is_named_once_the_person_has_gone_on() -> None:
    field, other = Field("woke_at", "Last woke"), Tick("never_slept", "I did not sleep")
    async with FormApp(field, other).run_test() as pilot:
        field.take_focus()
        await pilot.pause()
        field.tell(problem="Type a time like 10:30pm or 22:30.")
        assert len(rows(field)) == 1
        other.focus()
        await pilot.pause()
        assert rows(field)[1] == "  Type a time like 10:30pm or 22:30."
        assert field.size.height == 2


async def test_a_suggestion_is_no_answer_until_the_right_arrow_takes_it() -> None:
    field = Field("to_bed_at", "Into bed")
    app = FormApp(field)
    async with app.run_test() as pilot:
        field.suggest("10:30pm")
        assert field.text == ""
        assert app.changes == []
        field.take_focus()
        await pilot.press("right")
        assert field.text == "10:30pm"
        assert app.changes == [("to_bed_at", "10:30pm")]


async def test_a_click_takes_a_suggestion() -> None:
    field = Field("to_bed_at", "Into bed")
    async with FormApp(field).run_test() as pilot:
        field.suggest("10:30pm")
        await pilot.click(field, offset=(40, 0))
        assert field.text == "10:30pm"


async def test_the_right_arrow_does_not_replace_what_is_typed() -> None:
    field = Field("to_bed_at", "Into bed")
    async with FormApp(field).run_test() as pilot:
        field.suggest("10:30pm")
        field.take_focus()
        await pilot.press("9", "right", "right")
        assert field.text == "9"


async def test_the_question_with_the_focus_is_marked_by_more_than_colour() -> None:
    field, tick = Field("woke_at", "Last woke"), Tick("never_slept", "I did not sleep")
    async with FormApp(field, tick).run_test() as pilot:
        field.take_focus()
        await pilot.pause()
        assert rows(field)[0].startswith("›")
        await pilot.press("down")
        assert rows(tick)[0].startswith("›")
        assert not rows(field)[0].startswith("›")


async def test_digits_arrows_and_backspace_answer_a_choice() -> None:
    choice = Choice("quality", "Quality", WORDS)
    app = FormApp(choice)
    async with app.run_test() as pilot:
        choice.focus()
        await pilot.press("2")
        assert choice.text == "fair"
        await pilot.press("right")
        assert choice.text == "good"
        await pilot.press("right", "left")
        assert choice.text == "fair"
        await pilot.press("9")
        assert choice.text == "fair"
        await pilot.press("backspace")
        assert choice.text == ""
        await pilot.press("left", "0", "right")
        assert [text for _, text in app.changes] == ["fair", "good", "fair", "", "good", "", "poor"]


@pytest.mark.parametrize("width", [80, 30])
async def test_a_click_on_a_word_chooses_it_and_again_takes_it_back(width: int) -> None:
    choice = Choice("quality", "Quality", WORDS)
    async with FormApp(choice).run_test(size=(width, 24)) as pilot:
        row = next(n for n, line in enumerate(rows(choice)) if "2 fair" in line)
        column = rows(choice)[row].index("fair")
        await pilot.click(choice, offset=(column, row))
        assert choice.text == "fair"
        await pilot.click(choice, offset=(column, row))
        assert choice.text == ""
        await pilot.click(choice, offset=(1, 0))
        assert choice.text == ""


async def test_words_that_are_longer_than_a_row_are_cut_and_each_keeps_its_row() -> None:
    long = "noticing the seasons, even from a window"
    choice = Choice("direction", "Towards", [("a", long), ("b", f"{long} too")])
    async with FormApp(choice).run_test(size=(30, 24)) as pilot:
        choice.focus()
        await pilot.press("2")
        assert choice.text == "b"
        told = [row.strip() for row in rows(choice)]
        assert told[1:] == ["1 noticing the seasons, e…", "[2 noticing the seasons, e…]"]


async def test_the_chosen_word_stands_in_brackets() -> None:
    choice = Choice("quality", "Quality", WORDS)
    async with FormApp(choice).run_test():
        choice.text = "fair"
        assert "[2 fair]" in rows(choice)[0]
        choice.text = "splendid"
        assert "[" not in rows(choice)[0]


async def test_space_and_a_click_tick_a_box() -> None:
    tick = Tick("never_slept", "I did not sleep")
    app = FormApp(tick)
    async with app.run_test() as pilot:
        tick.focus()
        await pilot.press("space")
        assert tick.text == "yes"
        assert "[x]" in rows(tick)[0]
        await pilot.click(tick)
        assert tick.text == ""
        await pilot.press("backspace", "enter")
        assert tick.text == ""
        assert app.entered == ["never_slept"]


async def test_a_note_takes_many_lines_and_tab_leaves_it() -> None:
    note, tick = NoteField("note", "Note"), Tick("never_slept", "I did not sleep")
    app = FormApp(note, tick)
    async with app.run_test() as pilot:
        note.take_focus()
        await pilot.press("a", "enter", "b", "tab")
        assert note.text == "a\nb"
        assert app.focused is tick


async def test_a_question_has_buttons_and_can_be_left_unanswered() -> None:
    ask = Ask(id="ask")
    app = FormApp(ask)
    async with app.run_test() as pilot:
        assert not ask.display
        ask.ask("length", "Is that right?", "Yes", "No")
        await pilot.pause()
        assert ask.display
        await pilot.click("Ask Button:last-of-type")
        assert app.answered == [("length", 1)]
        ask.stop()
        assert not ask.display


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_words_put_aside_can_be_read_by_their_owner_only(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 23, 8)
    path = put_aside({"Into bed": "10pm", "Note": "añ\u202e"}, tmp_path / "diary.db", moment)
    assert path == tmp_path / "words-not-saved-2026-11-23-080000.txt"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text(encoding="utf-8") == "Into bed: 10pm\nNote: añ\u202e\n"


def test_words_go_to_the_home_folder_where_the_diarys_folder_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    path = put_aside({"Note": "a"}, tmp_path / "gone" / "diary.db", datetime(2026, 11, 23, 8))
    assert path is not None
    assert path.parent == tmp_path
    again = put_aside({"Note": "b"}, tmp_path / "gone" / "diary.db", datetime(2026, 11, 23, 8))
    assert again == path
    assert path.read_text() == "Note: b\n"


def test_words_that_can_go_nowhere_are_said_to_be_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "no-home")
    assert put_aside({"Note": "a"}, tmp_path / "gone" / "d.db", datetime(2026, 11, 23)) is None

"""Writing about a tool: the person's notes, and what they call one of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from pain_companion.content.toolkit_content import tool_titles
from pain_companion.domain.order import next_place
from pain_companion.domain.toolkit import Tool, program_tool
from pain_companion.screens.closing_form import ClosingForm
from pain_companion.text import shown
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.entry import Entry
from pain_companion.words.tool_entry import TOOL_TITLES, read_tool, typed_from_tool
from pain_companion.words.toolkit import tool_title

ABOUT_OWN = "Anything that helps you: a song, a warm bath, a person, a sentence."
ABOUT_NOTES = "What works for you, and how you make it smaller on a bad day."
LONGEST_NAME = 200


class ToolFormScreen(ClosingForm[Tool]):
    """The form for one tool; None for a new one of the person's own. Saving closes it."""

    AREA = "toolkit"
    FORM = "tool"
    TITLES = TOOL_TITLES
    AUTO_FOCUS: ClassVar[str | None] = "#body Input, #body TextArea"
    HELP = (
        "Write in your own words. It is for nobody but you.\n"
        "Only the name of your own tool is needed. The rest can come later.\n"
        "Ctrl+S saves. Tab goes on. What you type is kept at once."
    )
    CSS = "ToolFormScreen NoteField { margin-top: 1; }"

    @property
    def is_own(self) -> bool:
        """Whether it is, or will be, one of the person's own."""
        return self.record is None or self.record.is_own

    def body(self) -> ComposeResult:
        """What it is about, and the questions."""
        title = tool_title(self.record, tool_titles()) if self.record else "A tool of my own"
        heading = title if self.is_own else f"My notes: {title}"
        yield Static(Content(shown(heading)), classes="heading")
        yield Static(Content(ABOUT_OWN if self.is_own else ABOUT_NOTES), classes="muted")
        if self.is_own:
            yield Field("name", TOOL_TITLES["name"], max_length=LONGEST_NAME, wide=True)
        yield NoteField("notes", TOOL_TITLES["notes"])
        yield from self.actions()

    def fill(self) -> None:
        """Put what is typed into the answers. Only one's own can be deleted."""
        super().fill()
        self.query_one("#delete").display = self.record is not None and self.is_own

    def read(self) -> Entry[Tool]:
        """The tool as it is typed."""
        return read_tool(self.typed, self.record)

    def typed_from(self, record: Tool) -> Mapping[str, str]:
        """A tool as one would type it."""
        return typed_from_tool(record)

    def keep(self, record: Tool) -> Tool:
        """Save it, a new one after all the others."""
        if not record.id:
            record = replace(record, place=next_place(self.store.toolkit.marked()))
        return self.store.toolkit.save(record)

    def put_in_bin(self, record: Tool) -> None:
        """Put it into the bin."""
        self.store.toolkit.delete(record.id)

    def find(self, record: Tool) -> Tool | None:
        """The tool as the diary has it, or as the program has it."""
        found = self.store.toolkit.tool(record.id)
        return program_tool(record.key) if found is None and record.key else found

    def saved_words(self, record: Tool) -> str:
        """What was saved."""
        return f"Saved: {shown(tool_title(record, tool_titles()))}"

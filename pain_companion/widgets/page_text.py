"""The words of a page, drawn in one piece: with a widget for each paragraph it opens slowly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from pain_companion.domain.passages import Passage, Shape, bold_parts

BULLET = "• "


class PageText(Widget):
    """Headings, paragraphs, lists and pictures, with an empty row between them."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"page-text--heading", "page-text--mark"}
    DEFAULT_CSS = """
    PageText { height: auto; margin-top: 1; padding-bottom: 1; }
    PageText > .page-text--heading { color: $primary; text-style: bold; }
    PageText > .page-text--mark { color: $primary; }
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        super().__init__()
        self._passages = passages

    def render(self) -> Content:
        """Every row."""
        return Content("\n").join(self._rows(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the words take."""
        return len(self._rows(width))

    @property
    def heading_rows(self) -> list[int]:
        """The row of each heading, counted from 0."""
        rows, found = 0, []
        for passage in self._passages:
            if passage.shape is Shape.HEADING:
                found.append(rows)
            rows += len([*self._drawn(passage, self.content_size.width)]) + 1
        return found

    def _rows(self, width: int) -> list[Content]:
        rows: list[Content] = []
        for passage in self._passages:
            rows += [*self._drawn(passage, width), Content("")]
        return rows[:-1]

    def _drawn(self, passage: Passage, width: int) -> Iterator[Content]:
        """The rows of one passage. What is longer than a row hangs behind the mark before it."""
        marks = (mark.replace("- ", BULLET) for mark in passage.marks)
        for mark, line in zip(marks, passage.lines, strict=True):
            if passage.shape is Shape.PICTURE:
                yield Content(line).truncate(width, ellipsis=True)
                continue
            before = Content.styled(mark, self.get_visual_style("page-text--mark"))
            for row in self._words(passage, line).wrap(max(1, width - len(mark))):
                yield before + row
                before = Content(" " * len(mark))

    def _words(self, passage: Passage, line: str) -> Content:
        if passage.shape is Shape.HEADING:
            return Content.styled(line, self.get_visual_style("page-text--heading"))
        return Content.assemble(
            *((part, "bold" if bold else "") for part, bold in bold_parts(line))
        )

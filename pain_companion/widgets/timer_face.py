"""The face of a timer: large figures, a filling bar, and words."""

from __future__ import annotations

from textwrap import wrap
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size

from pain_companion.widgets.parts import Parted

DIGITS = dict(
    zip(
        "0123456789:",
        zip(
            ("┏━┓", "━┓ ", "━━┓", "━━┓", "┃ ┃", "┏━━", "┏━━", "━━┓", "┏━┓", "┏━┓", " "),
            ("┃ ┃", " ┃ ", "┏━┛", "━━┫", "┗━┫", "┗━┓", "┣━┓", "  ┃", "┣━┫", "┗━┫", ":"),
            ("┗━┛", "━┻━", "┗━━", "━━┛", "  ┃", "━━┛", "┗━┛", "  ┃", "┗━┛", "━━┛", " "),
            strict=True,
        ),
        strict=True,
    )
)
"""The three rows of each large figure."""

MOST_BAR = 40
FULL, HALF, EMPTY = "█", "▌", "░"


def large(figures: str) -> list[str]:
    """Figures in three rows of box characters."""
    rows = zip(*(DIGITS[each] for each in figures), strict=True)
    return [" ".join(row).rstrip() for row in rows]


class TimerFace(Parted):
    """Shows what it is told, and moves by nothing else.

    The figures are large, but for a narrow terminal. All three say the same.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"timer--figures", "timer--full", "timer--empty"}
    DEFAULT_CSS = """
    TimerFace { height: auto; width: 100%; margin-top: 1; }
    TimerFace > .timer--figures { color: $primary; text-style: bold; }
    TimerFace > .timer--full { color: $asleep; }
    TimerFace > .timer--empty { color: $text-muted; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[str, float | None, str] = ("", None, "")

    def tell(self, figures: str, share: float | None, words: str) -> None:
        """Show the figures (such as "4:37", or none), how full the bar is (or no bar), and words.

        What it shows already is not painted again.
        """
        told = (figures, share, words)
        if told != self._told:
            rows = len(self._rows(self.content_size.width))
            self._told = told
            self.refresh(layout=len(self._rows(self.content_size.width)) != rows)

    def render(self) -> Content:
        """Figures, bar, words."""
        return Content("\n").join(self._rows(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as it takes."""
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Content]:
        figures, share, words = self._told
        rows: list[Content] = []
        if figures:
            style = self.get_visual_style("timer--figures")
            plain = self.screen.has_class("-narrow")
            drawn = [figures] if plain else [*large(figures), ""]
            rows += [Content.styled(row, style) for row in drawn]
        if share is not None:
            rows.append(self._bar(share, min(MOST_BAR, width)))
        return [*rows, *map(Content, wrap(words, max(10, width)))]

    def _bar(self, share: float, cells: int) -> Content:
        halves = int(2 * cells * share)
        full = FULL * (halves // 2) + HALF * (halves % 2)
        return Content.assemble(
            (full, self.get_visual_style("timer--full")),
            (EMPTY * (cells - len(full)), self.get_visual_style("timer--empty")),
        )

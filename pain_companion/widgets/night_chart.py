"""The picture of a week: one row for a night, from midday to midday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time
from functools import cache, partial
from itertools import groupby, repeat
from textwrap import wrap
from typing import ClassVar

from textual.content import Content
from textual.style import Style

from pain_companion.domain.clock_times import DAY_MINUTES, minute_of_day
from pain_companion.domain.sleep import Night
from pain_companion.domain.sleep_picture import State, Stretch, picture_start, stretches
from pain_companion.formats import clock_words
from pain_companion.widgets.night_rows import (
    LABEL_WIDTH,
    NightLine,
    NightRows,
    asleep_short,
)
from pain_companion.widgets.packed import packed

WIDTHS = (96, 48, 24, 16, 12)
"""How many cells the 24 hours can take: the most that fit are used."""

ASLEEP_WIDTH = 7
WORDS_WIDTH = 19
"""Cells behind the picture: time asleep alone, or with how the night was."""

GLYPHS = {State.ASLEEP: "█", State.IN_BED: "░", State.AWAKE: "▒", None: " "}
SHADE = {State.IN_BED: 0.25, State.AWAKE: 0.5}
"""How much of a cell the shaded glyphs cover."""

UNWRITTEN = "·"
WINDOW = "│"
CAPTION = "Wakings are drawn evenly. Their times are not known."

Half = State | None


def halves(night: Night, start: time, cells: int) -> list[Half]:
    """A night in the halves of `cells` parts of the 24 hours from `start`: what each half shows.

    A waking takes whole cells, so that its glyph is seen, and at least one.
    """
    drawn: list[Half] = [None] * (2 * cells)
    for stretch in _worth_drawing(stretches(night, start), DAY_MINUTES / cells):
        unit = 2 if stretch.state is State.AWAKE else 1
        places = 2 * cells // unit
        first, last = (
            int(edge * places / DAY_MINUTES + 0.5) for edge in (stretch.first, stretch.last)
        )
        if stretch.state is not State.IN_BED:
            first = min(first, places - 1)
            last = max(last, first + 1)
        drawn[first * unit : last * unit] = repeat(stretch.state, (last - first) * unit)
    return drawn


def _worth_drawing(drawn: Sequence[Stretch], cell: float) -> list[Stretch]:
    """Only so many of the wakings that the time awake does not look much longer than it was."""
    wakings = [each for each in drawn if each.state is State.AWAKE]
    parts = max(1, round(sum(each.last - each.first for each in wakings) / cell))
    if len(wakings) > parts:
        chosen = [(2 * each + 1) * len(wakings) // (2 * parts) for each in range(parts)]
        wakings = [wakings[place] for place in chosen]
    return [each for each in drawn if each.state is not State.AWAKE] + wakings


class NightChart(NightRows):
    """Each night as a bar. A cell shows two halves of its time."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "nights--asleep",
        "nights--in-bed",
        "nights--awake",
    }
    DEFAULT_CSS = """
    NightChart > .nights--asleep { color: $asleep; }
    NightChart > .nights--in-bed { color: $in-bed; }
    NightChart > .nights--awake { color: $awake; }
    """

    def above(self, width: int) -> list[Content]:
        """The hours."""
        cells = self._cells(width)
        every = 6 if cells < 48 else 3
        room = cells * every // 24
        start = self._start.hour
        labels = (self._hour((start + hour) % 24, room) for hour in range(0, 24, every))
        words = " " * LABEL_WIDTH + "".join(label.ljust(room) for label in labels)
        heads = " asleep" + (" quality" if self._has_words(width) else "")
        return [self.muted(words + heads)]

    def row(self, line: NightLine, width: int) -> Content:
        """The bar, then time asleep and how it was."""
        bar = Content("").join(self._bar(line, self._cells(width)))
        if line.night is None:
            hint = f"  {self.hint(line)}" if self._has_words(width) else ""
            return bar + self.muted(hint)
        words = self.strong(f" {asleep_short(line.night):>6}")
        quality = line.night.quality
        return bar + words + (f" {quality}" if quality and self._has_words(width) else "")

    def beneath(self, width: int) -> list[Content]:
        """What the glyphs and the marks mean."""
        nights = [line.night for line in self.lines if line.night is not None]
        drawn = [stretch for night in nights for stretch in stretches(night, self._start)]
        items = [
            Content.styled(GLYPHS[state], self._style(state)) + f" {state.value}"
            for state in (State.ASLEEP, State.IN_BED, State.AWAKE)
            if drawn
        ]
        if any(line.window for line in self.lines):
            items.append(Content(f"{WINDOW} times set with your clinician"))
        woke = any(each.state is State.AWAKE for each in drawn)
        caption = wrap(CAPTION, max(1, width)) if woke else []
        quiet = [self.muted(words) for words in caption]
        return [*packed(items, width), *super().beneath(width), *quiet]

    @property
    def _start(self) -> time:
        return picture_start(line.night for line in self.lines if line.night is not None)

    def _cells(self, width: int) -> int:
        room = width - LABEL_WIDTH - (WORDS_WIDTH if self._has_words(width) else ASLEEP_WIDTH)
        return next((cells for cells in WIDTHS if cells <= room), WIDTHS[-1])

    def _has_words(self, width: int) -> bool:
        return width >= LABEL_WIDTH + 24 + WORDS_WIDTH

    def _hour(self, hour: int, room: int) -> str:
        """An hour as a label that leaves a space behind it."""
        words = clock_words(time(hour), twelve_hour=self.twelve_hour)
        if len(words) < room:
            return words
        return str(hour % 12 or 12) if self.twelve_hour else f"{hour:02}"

    def _bar(self, line: NightLine, cells: int) -> Iterator[Content]:
        edges = self._window_cells(line, cells)
        drawn = halves(line.night, self._start, cells) if line.night else [None] * 2 * cells
        pairs = zip(drawn[::2], drawn[1::2], strict=True)
        # A night has few kinds of cells, and many of each.
        look = cache(partial(self._look, line.night is None))
        looks = [
            self._edge(pair) if place in edges else look(pair) for place, pair in enumerate(pairs)
        ]
        for (glyph, style), run in groupby(looks):
            yield Content.styled(glyph * len(list(run)), style)

    def _window_cells(self, line: NightLine, cells: int) -> set[int]:
        if line.window is None:
            return set()
        start = minute_of_day(self._start)
        minutes = (minute_of_day(clock) for clock in (line.window.to_bed, line.window.got_up))
        return {(minute - start) % DAY_MINUTES * cells // DAY_MINUTES for minute in minutes}

    def _look(self, unwritten: bool, pair: tuple[Half, Half]) -> tuple[str, Style]:
        left, right = pair
        if unwritten:
            return UNWRITTEN, self._style(None)
        if left is right:
            return GLYPHS[left], self._style(left)
        if State.ASLEEP in pair:
            other = right if left is State.ASLEEP else left
            glyph = "▌" if left is State.ASLEEP else "▐"
            return glyph, self._on(other, self._style(State.ASLEEP))
        shown = State.AWAKE if State.AWAKE in pair else State.IN_BED
        return GLYPHS[shown], self._style(shown)

    def _edge(self, pair: tuple[Half, Half]) -> tuple[str, Style]:
        page, asleep = self.get_visual_style(), self._style(State.ASLEEP).foreground
        if pair[0] is State.ASLEEP and asleep and not asleep.ansi:
            return WINDOW, Style(foreground=page.background, background=asleep)
        return WINDOW, self._on(pair[0], page)

    def _on(self, state: Half, style: Style) -> Style:
        """`style` on the colour that the glyph of `state` makes from a distance."""
        own = self._style(state)
        if state is None or not own.foreground or not own.background or own.foreground.ansi:
            return style
        mixed = own.background.blend(own.foreground, SHADE.get(state, 1.0))
        return style + Style(background=mixed)

    def _style(self, state: Half) -> Style:
        names = {State.ASLEEP: "asleep", State.IN_BED: "in-bed", State.AWAKE: "awake"}
        return self.get_visual_style(f"nights--{names[state]}" if state else "nights--muted")

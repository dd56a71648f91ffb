"""At 40 columns, a usual terminal at 200 %, no word is lost and nothing is out of reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.containers import ScrollableContainer
from textual.pilot import Pilot
from textual.widgets import Input

from pain_companion.app import CompanionApp
from pain_companion.text import CUT
from pain_companion.widgets.answer import LABEL_WIDTH
from pain_companion.widgets.field import Field
from pain_companion.widgets.key_bar import KeyBar
from tests.conftest import screen_text
from tests.places import OVER_ANOTHER, TODAY, Place, arrive, at_rest, every_screen, press
from tests.torture.drawn import DRAWN
from tests.torture.test_every_screen import QUESTION, example, resize

HOME, NARROW = (80, 24), (40, 15)
WORD = re.compile(r"[^\W_]+(?:['’.:][^\W_]+)*")
OTHER_FORMS = {
    "sleep": 1,
    f"sleep:week-up-to-{TODAY}": 1,
    "pacing:week": 2,
    "story:body": 1,
}
"""Pictures that leave words out where there is little room: v shows the rest, pressed so often."""
IN_THE_NIGHT_ITSELF = re.compile(r"\d+(:\d\d)?[ap]m")
"""A narrow table of nights has no clock times. Each night, opened, has them."""
BAR = re.compile("[HML]{4,}")
"""A bar made of letters, shorter where there is less room."""
ONLY_WHERE_THERE_IS_ROOM = {
    "checkin:questions": {"Space", "ticks", "it"},
    "pacing:week": {"size"},
    "story:body": {"BACK"},
}
"""A hint beside what has the focus, the head of a column, and the side of the body that is shown
once one goes there: the words say all of it."""

pytestmark = pytest.mark.slow


@dataclass
class Seen:
    """What could be read on a place, all of it scrolled into view."""

    words: set[str] = field(default_factory=set)
    whole: str = ""
    """Every row, without the gaps and the scrollbar between them."""
    rows: set[str] = field(default_factory=set)

    def look(self, app: App[Any]) -> None:
        """Read what stands beside the menu and above the foot line, and in no field."""
        rows = page_rows(app)
        self.rows |= {" ".join(row.split()) for row in rows}
        self.words |= {*WORD.findall("\n".join(rows))}
        letters = (each for each in "".join(rows) if each not in DRAWN)
        self.whole += "".join("".join(letters).split())


def page_rows(app: App[Any]) -> list[str]:
    rows = [row.ljust(app.size.width) for row in screen_text(app)]
    bodies = app.screen.query("#body, #help, #contents, #question, #sheet")
    # Keys at the foot that wrap are words to read like all others.
    wraps = app.screen.query(KeyBar) or not bodies
    region = app.screen.region if wraps else bodies.last().region
    for each in app.screen.query(Input):
        seen = each.region.intersection(region)
        if each.value and seen:
            # What is typed moves under the cursor: nobody expects to see all of it.
            before, after = rows[seen.y][: seen.x], rows[seen.y][seen.right :]
            rows[seen.y] = f"{before}{' ' * seen.width}{after}"
    return [row[region.x : region.right] for row in rows[region.y : region.bottom]]


async def test_every_word_can_be_read_at_40_columns_and_nothing_scrolls_sideways(
    tmp_path: Path,
) -> None:
    lost = []
    async with example(tmp_path) as (pilot, app):
        for place in pages():
            wide, narrow = [await read(pilot, app, place, size) for size in (HOME, NARROW)]
            if missing := [*missing_words(place, wide, narrow)]:
                lost.append(f"{place}: {missing}")
            lost += [f"{place}: {label} runs into its answer" for label in long_labels(app)]
    assert not lost, "\n".join(lost)


def pages() -> list[Place]:
    """Every screen, one of those that are the other form of another left out."""
    forms = [Place(to, ("v",)) for to in OTHER_FORMS]
    return [each for each in every_screen() if each not in (*OVER_ANOTHER, QUESTION, *forms)]


async def read(pilot: Pilot[None], app: CompanionApp, place: Place, size: tuple[int, int]) -> Seen:
    """Go there and read all of it, in each of its forms."""
    seen = Seen()
    await resize(pilot, *size)
    await arrive(pilot, place)
    for keys in ((), *[("v",)] * OTHER_FORMS.get(str(place), 0)):
        await press(pilot, *keys)
        await read_down(pilot, app, seen)
    return seen


async def read_down(pilot: Pilot[Any], app: App[Any], seen: Seen) -> None:
    """Scroll whatever scrolls from its top to its end, and read."""
    seen.look(app)
    for each in app.screen.query(ScrollableContainer).exclude("Input"):
        assert not each.show_horizontal_scrollbar, each
        top = 0
        while top < each.max_scroll_y + each.size.height and each.max_scroll_y:
            each.scroll_to(y=top, animate=False, immediate=True)
            await at_rest(pilot)
            seen.look(app)
            top += max(1, each.size.height - 1)


def missing_words(place: Place, wide: Seen, narrow: Seen) -> Iterator[str]:
    """What is to be read where there is room, and not where there is little."""
    excused = ONLY_WHERE_THERE_IS_ROOM.get(str(place), set()) | cut_with_a_mark(wide, narrow)
    for word in sorted(wide.words - narrow.words - excused):
        is_clock = place.to.startswith("sleep") and IN_THE_NIGHT_ITSELF.fullmatch(word)
        if word not in narrow.whole and not is_clock and not BAR.fullmatch(word):
            yield word


def cut_with_a_mark(wide: Seen, narrow: Seen) -> set[str]:
    """The words of rows whose end a mark stands for."""
    starts = [row.partition(CUT)[0].strip(" ›▌[") for row in narrow.rows if CUT in row]
    rows = [row for row in wide.rows if any(start and start in row for start in starts)]
    return {*WORD.findall("\n".join(rows))}


def long_labels(app: CompanionApp) -> list[str]:
    """The labels of lines to type in that leave no space before the line."""
    labels = [each.label for each in app.screen.query(Field)]
    return [label for label in labels if len(f"› {label}") >= LABEL_WIDTH]

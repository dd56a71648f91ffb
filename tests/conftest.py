"""What the tests share: an app on a fresh diary with a clock that stands still, and golden text."""

from __future__ import annotations

import gc
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from rich.segment import Segment
from textual import constants
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from pain_companion.app import CompanionApp
from pain_companion.store.connection import DiaryKind, in_memory
from pain_companion.store.diary import Diary
from pain_companion.store.schema import migrate
from tests.clock import FixedClock
from tests.places import at_rest, draw_before_callbacks, draw_when_at_rest, press

GOLDEN = Path(__file__).parent / "golden"
MEMORY = Path("/dev/shm")
"""Where many systems keep files in memory."""


def pytest_configure() -> None:
    """Look for garbage seldom: each app leaves much, and looking takes a tenth of the time.

    Diaries of tests need not wait for a disk either, and no example is timed: on a busy machine
    that would tell of the machine. Each run tries other examples, so that half of them are enough.
    """
    settings.register_profile(
        "few", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("few")
    gc.set_threshold(100_000, 50, 50)
    _wait_until_at_rest()
    # Programs that are started find what one before them has compiled.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if os.access(MEMORY, os.W_OK):
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
        tempfile.tempdir = str(MEMORY)


def _wait_until_at_rest() -> None:
    """Let each step of a pilot wait for its effect.

    Textual's own waits until the processor idles for a while, which on a busy machine says
    nothing. On a quiet one it takes longer than the work itself.
    """
    pause_for = Pilot.pause

    async def pause(pilot: Pilot[None], delay: float | None = None) -> None:
        await (at_rest(pilot) if delay is None else pause_for(pilot, delay))

    Pilot.pause = pause  # type: ignore[method-assign, assignment]  # ours instead
    Pilot.press = press  # type: ignore[method-assign, assignment]  # ours instead
    # Ours instead, too.
    Screen._compositor_refresh = draw_when_at_rest  # type: ignore[method-assign, assignment]
    Screen._invoke_and_clear_callbacks = draw_before_callbacks  # type: ignore[method-assign, assignment]


def pytest_xdist_auto_num_workers() -> int:
    """One more than processors: some tests wait for other programs. Each loads all the tests."""
    return (os.cpu_count() or 1) + 1


@cache
def _tables() -> sqlite3.Connection:
    """The tables of a new diary, made once for all the diaries of a process."""
    made = in_memory()
    migrate(made)
    return made


def _migrate_fast(connection: sqlite3.Connection) -> None:
    """Give a new diary a copy of the tables."""
    (kind,) = connection.execute("PRAGMA application_id").fetchone()
    _tables().backup(connection)
    connection.execute(f"PRAGMA application_id = {kind:d}")


@pytest.fixture(autouse=True)
def _new_diaries_are_made_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of tests begin with a new diary. `test_upgrades.py` takes every step."""
    monkeypatch.setattr("pain_companion.store.new_diary.migrate", _migrate_fast)


@pytest.fixture(autouse=True)
def _away_from_the_persons_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the data of whoever runs it, and all see the same terminal."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
    monkeypatch.delenv("PAIN_COMPANION_DATA", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    # The program keeps what start-up made: here that would be whatever earlier tests have left.
    monkeypatch.setattr("pain_companion.collector.Collector.begin", lambda _: None)
    # It would read, for each test anew, the styles of all that earlier tests have imported.
    monkeypatch.setattr("pain_companion.swift.SwiftApp.read_styles", lambda _: None)
    # A screen that still glides somewhere is not at rest when a test looks at it.
    monkeypatch.setattr(constants, "TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
def clock() -> FixedClock:
    """Monday 23 November 2026, 8am in London."""
    return FixedClock()


@pytest.fixture
def diary_path(tmp_path: Path) -> Path:
    """Where the diary of this test lies."""
    return tmp_path / "data" / "diary.db"


@pytest.fixture
def diary(diary_path: Path, clock: FixedClock) -> Iterator[Diary]:
    """The diary of this test, open."""
    with closing(Diary.open(diary_path, now=clock)) as opened:
        yield opened


FreshApp = Callable[..., CompanionApp]


@pytest.fixture
def fresh_app(diary_path: Path, clock: FixedClock) -> FreshApp:
    """Make an app on the diary of this test, welcomed already unless told otherwise.

    `fill` is called with the open diary before the app starts; `settings` are changed in it.
    """

    def make(
        *,
        welcomed: bool = True,
        kind: DiaryKind = DiaryKind.OWN,
        fill: Callable[[Diary], object] | None = None,
        **settings: Any,
    ) -> CompanionApp:
        diary = Diary.open(diary_path, now=clock, kind=kind)
        diary.settings.remember(welcomed=welcomed, **settings)
        if fill is not None:
            fill(diary)
        diary.close()
        return CompanionApp(diary_path, now=clock, kind=kind)

    return make


def screen_text(app: App[Any]) -> list[str]:
    """What stands on the terminal, row by row, without trailing spaces."""
    rows: list[str] = []
    for strip in app.screen._compositor.render_strips():
        rows.append("".join(_plain(segment) for segment in strip).rstrip())
    return rows


def golden(name: str, lines: list[str]) -> None:
    """Compare with the kept picture; GOLDEN_UPDATE=1 keeps this one instead."""
    path = GOLDEN / f"{name}.txt"
    text = "\n".join(lines) + "\n"
    if os.environ.get("GOLDEN_UPDATE") == "1":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def _plain(segment: Segment) -> str:
    return "" if segment.control else segment.text

"""A small program for the tests of the terminal: a field to type in, and every way to go wrong.

Its arguments are a folder of its own and, if anything, one thing that shall go wrong by itself.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from pain_companion.terminal import SteadyApp, run_steadily

SECRET = "the-words-of-a-person"


class SmallApp(SteadyApp):
    """Keeps what is typed in the file `kept` of its folder, and its reports there too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("f2", "fail", ""),
        ("f3", "fail_in_worker", ""),
        ("f4", "fail_in_timer", ""),
        ("f5", "fail_in_task", ""),
        ("f6", "fail_and_leave", ""),
        ("f7", "hang", ""),
        ("f8", "fail_in_thread", ""),
        ("f9", "fill", ""),
    ]
    CSS = "#pad { height: 1fr; }"

    def __init__(self, folder: Path, wrong: str) -> None:
        super().__init__()
        self.folder = folder
        self.wrong = wrong
        self.report_folder = folder / "reports"
        self.now = lambda: datetime(2026, 11, 23, 7, 31, tzinfo=UTC)

    def compose(self) -> ComposeResult:
        yield Static("ready", id="state")
        yield Static("", id="pasted")
        yield Input(select_on_focus=False)
        yield Static("", id="pad")

    def on_mount(self) -> None:
        if self.wrong == "on_mount":
            self.fail()

    def on_unmount(self) -> None:
        if self.wrong == "on_unmount":
            self.fail()

    def keep_typing(self) -> None:
        if self.wrong == "keep_typing":
            self.fail()
        (self.folder / "kept").write_text(self.query_one(Input).value, encoding="utf-8")

    def on_input_changed(self, event: Input.Changed) -> None:
        self.query_one("#state", Static).update(f"typed {len(event.value)}", layout=True)

    def on_paste(self) -> None:
        self.query_one("#pasted", Static).update("pasted")

    def fail(self) -> None:
        words = SECRET + "".join(field.value for field in self.query(Input))
        raise RuntimeError(words)

    def action_fail(self) -> None:
        self.fail()

    def action_fail_in_worker(self) -> None:
        async def work() -> None:
            self.fail()

        self.run_worker(work())

    def action_fail_in_thread(self) -> None:
        self.run_worker(self.fail, thread=True)

    def action_fail_in_timer(self) -> None:
        self.set_timer(0.01, self.fail)

    def action_fail_in_task(self) -> None:
        asyncio.get_running_loop().call_soon(self.fail)

    def action_fail_and_leave(self) -> None:
        self.call_next(self.exit)
        self.fail()

    def action_hang(self) -> None:
        self.query_one("#state", Static).update("hanging")
        self.call_after_refresh(hang)

    def action_fill(self) -> None:
        """Paint more than any terminal takes that does not read."""
        self.set_interval(0.001, self.paint_anew)

    def paint_anew(self) -> None:
        pad = self.query_one("#pad", Static)
        pad.update(f"{time.monotonic()} " * 200)


def hang() -> None:
    while True:
        time.sleep(60)


RUN: Callable[[SteadyApp], int] = run_steadily


if __name__ == "__main__":
    sys.exit(RUN(SmallApp(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")))

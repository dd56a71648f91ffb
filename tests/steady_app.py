"""A small steady app for the tests of the terminal: one field, and ways to go wrong."""

from __future__ import annotations

import sys
from pathlib import Path

from textual.app import ComposeResult
from textual.widgets import Input, Static

from pain_companion.terminal import SteadyApp, run_steadily

SECRET = "the-words-of-a-person"


class Steady(SteadyApp):
    """Shows what is typed; keeps it in the file given as the first argument."""

    BINDINGS = [("f5", "fail", ""), ("f6", "fail_in_worker", ""), ("f7", "hang", "")]  # noqa: RUF012

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.report_folder = folder / "reports"

    def compose(self) -> ComposeResult:
        yield Static("ready", id="state")
        yield Input(select_on_focus=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        self.query_one("#state", Static).update(f"typed {len(event.value)}", layout=True)

    def on_paste(self) -> None:
        self.query_one("#state", Static).update("pasted")

    def keep_typing(self) -> None:
        (self.folder / "kept").write_text(self.query_one(Input).value, encoding="utf-8")

    def action_fail(self) -> None:
        words = self.query_one(Input).value + SECRET
        raise RuntimeError(words)

    def action_fail_in_worker(self) -> None:
        self.run_worker(self._fail_later())

    async def _fail_later(self) -> None:
        self.action_fail()

    def action_hang(self) -> None:
        self.query_one("#state", Static).update("hanging")
        self.call_after_refresh(self._hang)

    def _hang(self) -> None:
        while True:
            pass


if __name__ == "__main__":
    sys.exit(run_steadily(Steady(Path(sys.argv[1]))))

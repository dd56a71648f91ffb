"""What is loaded before the first paint, looked at in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.terminal_harness import TerminalProgram, posix_terminals

HEAVY = {
    "click",
    "dateutil",
    "markdown_it",
    "mdit_py_plugins",
    "pluggy",
    "sqlite_utils",
    "tzlocal",
    "yaml",
}
OURS_BEFORE_THE_PAINT = {
    "pain_companion",
    "pain_companion.app",
    "pain_companion.areas",
    "pain_companion.collector",
    "pain_companion.domain",
    "pain_companion.domain.hidden_areas",
    "pain_companion.domain.settings",
    "pain_companion.domain.today",
    "pain_companion.formats",
    "pain_companion.frozen",
    "pain_companion.lasting_stylesheet",
    "pain_companion.light_strips",
    "pain_companion.paths",
    "pain_companion.screens",
    "pain_companion.screens.room",
    "pain_companion.screens.today",
    "pain_companion.store",
    "pain_companion.store.connection",
    "pain_companion.store.faults",
    "pain_companion.store.glance",
    "pain_companion.store.rows",
    "pain_companion.store.settings",
    "pain_companion.swift",
    "pain_companion.terminal",
    "pain_companion.text",
    "pain_companion.themes",
    "pain_companion.trail",
    "pain_companion.widgets",
    "pain_companion.widgets.card",
    "pain_companion.widgets.footline",
    "pain_companion.widgets.go",
    "pain_companion.widgets.parts",
    "pain_companion.widgets.sidebar",
    "pain_companion.words",
    "pain_companion.words.today",
}

FIRST_PAINT = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from pain_companion.app import CompanionApp

class UpToThePaint(CompanionApp):
    def open_diary(self):
        self.loaded = sorted(sys.modules)
        self.painted = bool(self.screen._compositor.visible_widgets)
        self.exit()

app = UpToThePaint(Path(sys.argv[1]), now=lambda: datetime(2026, 11, 23, 8, tzinfo=UTC))
app.run(headless=True)
print(json.dumps({"modules": app.loaded, "painted": app.painted}))
"""


OPENED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from pain_companion.store.look import look_through

path = Path(sys.argv[1])
looked_through = look_through(path)
from pain_companion.app import CompanionApp

class UpToTheDiary(CompanionApp):
    async def open_diary(self):
        await super().open_diary()
        print(looked_through(), type(self.screen).__name__)
        self.exit()

now = lambda: datetime(2026, 11, 23, 8, tzinfo=UTC)
UpToTheDiary(path, now=now, looked_through=looked_through).run(headless=True)
"""


def run(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_first_paint_waits_for_nothing_heavy_and_makes_no_file(tmp_path: Path) -> None:
    told = json.loads(run(FIRST_PAINT, str(tmp_path / "diary.db")).splitlines()[-1])
    assert told["painted"]
    modules = set(told["modules"])
    assert HEAVY & {name.partition(".")[0] for name in modules} == set()
    assert {name for name in modules if name.startswith("pain_companion")} == OURS_BEFORE_THE_PAINT
    assert list(tmp_path.iterdir()) == []


WRITTEN_BEFORE_THE_DIARY_IS_OPENED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from textual.drivers.linux_driver import LinuxDriver
from pain_companion.app import CompanionApp

written = []
write = LinuxDriver.write

def noted(driver, data):
    written.append(data)
    write(driver, data)

class UpToTheDiary(CompanionApp):
    def open_diary(self):
        self.exit("Sleep diary" in "".join(written))

LinuxDriver.write = noted
app = UpToTheDiary(Path(sys.argv[1]), now=lambda: datetime(2026, 11, 23, 8, tzinfo=UTC))
print(f"the menu was seen: {app.run()}")
"""


@posix_terminals
def test_the_menu_is_on_the_terminal_before_the_diary_is_opened(tmp_path: Path) -> None:
    code = [sys.executable, "-c", WRITTEN_BEFORE_THE_DIARY_IS_OPENED, str(tmp_path / "diary.db")]
    with TerminalProgram(code) as program:
        program.wait_for("the menu was seen: True")
        assert program.wait_exit() == 0


def test_a_diary_is_looked_through_while_the_program_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    Diary.open(path, now=FixedClock()).close()
    assert run(OPENED, str(path)).split() == ["True", "WelcomeScreen"]
    content = bytearray(path.read_bytes())
    content[4096 * 2 : 4096 * 4] = b"\xff" * 4096 * 2
    path.write_bytes(content)
    assert run(OPENED, str(path)).split() == ["False", "DamagedScreen"]
    assert path.read_bytes() == bytes(content)


def test_a_diary_that_is_not_there_yet_is_no_damage(tmp_path: Path) -> None:
    assert run(OPENED, str(tmp_path / "diary.db")).split() == ["False", "WelcomeScreen"]


def test_the_entry_point_alone_loads_neither_the_screen_nor_the_store() -> None:
    code = "import sys, pain_companion.__main__; print(*sys.modules, sep='\\n')"
    loaded = {name.partition(".")[0] for name in run(code).splitlines()}
    assert not loaded & (HEAVY | {"textual", "rich", "sqlite3", "platformdirs"})

"""A form that a person types into while the program is killed.

Run as `python -m tests.killed_typing FORM DIARY KEY...`.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from pain_companion.screens.activity_form import ActivityFormScreen
from pain_companion.screens.drafting import KEEP_AFTER_SECONDS
from pain_companion.screens.log_form import LogFormScreen
from pain_companion.screens.room import Room
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.room_app import RoomApp

FORMS: Mapping[str, Callable[[Diary], Room]] = {
    "activity": lambda diary: ActivityFormScreen(diary, FixedClock(), None),
    "log": lambda diary: LogFormScreen(
        diary, FixedClock(), diary.pacing.activities()[0].id, None, None
    ),
}

KILLED = 9
"""The process ends with this at once, on every system, without tidying anything up."""


def type_until_killed(form: str, path: Path, *keys: str) -> None:
    """Type into a form of the diary at `path` in a process that is then killed."""
    command = [sys.executable, "-m", "tests.killed_typing", form, str(path), *keys]
    assert subprocess.run(command, check=False).returncode == KILLED


async def type_and_die(form: str, path: Path, keys: list[str]) -> None:
    diary = Diary.open(path, now=FixedClock())
    async with RoomApp(FORMS[form](diary)).run_test() as pilot:
        await pilot.press(*keys)
        await pilot.pause(2 * KEEP_AFTER_SECONDS)
        os._exit(KILLED)


if __name__ == "__main__":
    asyncio.run(type_and_die(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))

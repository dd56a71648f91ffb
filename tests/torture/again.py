"""Starts a program again and again in one terminal, as a person does whose program was killed.

Run as `python -m tests.torture.again NOTE COMMAND...`. The file NOTE holds the id of the process,
and nothing once it has ended. The terminal is left as the killed program left it. The next start
comes when something is typed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import termios
from pathlib import Path


def start_again_and_again(note: Path, command: list[str]) -> None:
    while True:
        process = subprocess.Popen(command)
        write(note, str(process.pid))
        process.wait()
        # A shell throws away what was typed for the program that is gone.
        termios.tcflush(0, termios.TCIFLUSH)
        write(note, "")
        os.read(0, 1)


def write(note: Path, words: str) -> None:
    part = note.with_suffix(".part")
    part.write_text(words)
    part.rename(note)


if __name__ == "__main__":
    start_again_and_again(Path(sys.argv[1]), sys.argv[2:])

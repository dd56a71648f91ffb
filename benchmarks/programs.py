"""What is started, the keys that are typed into it, and the words that show where it is."""

from __future__ import annotations

import sys
from pathlib import Path

HELLO = [sys.executable, "-m", "benchmarks.hello"]
HELLO_WORDS = b"this is hello"
TODAY_WORDS = b"small thing"

UP, DOWN, HOME, END = b"\x1b[A", b"\x1b[B", b"\x1b[H", b"\x1b[F"
PAGE_UP, PAGE_DOWN = b"\x1b[5~", b"\x1b[6~"
ENTER, BACKSPACE, TAB = b"\r", b"\x7f", b"\t"
ESCAPE = b"\x1b[27u"
"""As terminals send it that know the keys of kitty. After a bare one, Textual waits for 100 ms."""


def ours(diary: Path) -> list[str]:
    """The command that opens a diary."""
    return [sys.executable, "-m", "pain_companion", "--data", str(diary)]

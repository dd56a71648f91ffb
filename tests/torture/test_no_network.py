"""Nothing leaves this computer: not one screen makes a connection or starts another program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def ways_out_taken(*arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.eavesdropping", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent.parent,
    )
    assert done.returncode == 0, done.stderr
    taken: list[str] = json.loads(done.stdout)
    return taken


def test_every_screen_is_visited_without_a_way_out_of_the_program(tmp_path: Path) -> None:
    assert ways_out_taken(str(tmp_path)) == []


def test_a_way_out_would_be_noticed() -> None:
    taken = " ".join(ways_out_taken())
    for way in ("socket.connect", "socket.getaddrinfo", "urllib.Request", "subprocess.Popen"):
        assert way in taken

"""Everything in the program is opened in a process that writes down each way out of it.

Run as `python -m tests.eavesdropping FOLDER`. It prints the ways out that were taken. Without a
folder it takes some itself, to show that they are noticed.
"""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

from pain_companion.domain.sleep import Night
from tests.clock import FixedClock

TODAY = FixedClock()().date()
WAYS_OUT = (
    "socket.",
    "ssl.",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "poplib.",
    "imaplib.",
    "webbrowser.",
    "subprocess.",
    "pty.spawn",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.startfile",
)
"""How the events begin that Python raises on the way to a network or to another program."""


def listen(heard: list[str]) -> None:
    """Write down each way out that is taken from now on. This cannot be stopped."""

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(WAYS_OUT):
            heard.append(f"{event} {arguments!r}")

    sys.addaudithook(hear)


async def look_everywhere(folder: Path) -> list[str]:
    """Visit the first start and every place. Returns the ways out that were taken.

    The event loop is there by now. It wakes itself through a pair of sockets that are connected to
    each other and to nothing else, on some systems by way of this machine's own address: that is
    the only socket there may be.
    """
    heard: list[str] = []
    listen(heard)
    from pain_companion.app import CompanionApp  # noqa: PLC0415  # to be heard as well
    from pain_companion.screens.confirm import ConfirmScreen  # noqa: PLC0415
    from pain_companion.widgets.menu import Menu  # noqa: PLC0415
    from tests.places import Place, arrive, at_rest, every_place, press, visiting  # noqa: PLC0415

    app = CompanionApp(folder / "diary.db", now=FixedClock())
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        await press(pilot, "enter", "enter", "enter")
        assert app.store is not None
        app.store.sleep.delete(app.store.sleep.save(Night(TODAY)).id)
        been = [str(place) async for place in visiting(pilot, every_place())]
        # A link to the web only asks.
        await arrive(pilot, Place("page:sleep/winding-down"))
        app.screen.set_focus(app.screen.query(Menu).last())
        await press(pilot, "enter")
        assert isinstance(app.screen, ConfirmScreen)
        await press(pilot, "escape")
    assert been == [str(place) for place in every_place()]
    return heard


def go_out() -> list[str]:
    """Take some ways out, none of which leads anywhere."""
    heard: list[str] = []
    listen(heard)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: socket.create_connection(("127.0.0.1", 9), timeout=0.01),
        lambda: socket.getaddrinfo("localhost", None),
        lambda: urlopen("file:///nowhere"),
        lambda: webbrowser.get("none").open("about:blank"),
        lambda: subprocess.run(["/nowhere"], check=False),
    )
    for attempt in attempts:
        with suppress(OSError, webbrowser.Error):
            attempt()
    return heard


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(asyncio.run(look_everywhere(Path(sys.argv[1])))))  # noqa: T201
    else:
        print(json.dumps(go_out()))  # noqa: T201

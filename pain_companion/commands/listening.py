"""Reading what a person types into a terminal, so that no Ctrl+C is missed."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

LOOK_UP_SECONDS = 0.5


@contextmanager
def listening() -> Iterator[None]:
    """While this lasts, a read that waits looks up again and again. For the main thread.

    A read that has begun ends with Ctrl+C. One pressed in the moment before would be heard only
    after it, when something was typed.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, LOOK_UP_SECONDS, LOOK_UP_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def ask_whether(question: str) -> None:
    """Go on after a yes. Raises Abort after anything else."""
    with listening():
        click.confirm(question, abort=True)

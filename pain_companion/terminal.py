"""What Textual 8.2.8 leaves to the program: signals, broken input, faults, a poor terminal.

Each mend names the upstream thread it is for (github.com/Textualize/textual). Textual is pinned
exactly; tests/test_terminal.py shows each fault without its mend, and guards every update.
"""

from __future__ import annotations

import os
import platform
import re
import signal
import sys
import threading
import time
import traceback
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

from rich.text import Text
from textual.app import App
from textual.driver import Driver
from textual.message import Message
from textual.worker import WorkerFailed

from pain_companion import __version__

if TYPE_CHECKING:
    from textual._xterm_parser import XTermParser

LEAST_WIDTH = 40
LEAST_HEIGHT = 15

LONGEST_LEAVING_SECONDS = 0.8
"""However the program hangs, it is gone this long after it was told to go."""

PASTE_SILENCE_SECONDS = 2.0
"""A paste whose end never comes is taken to have ended after this much silence."""

LEAVING_SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT")

RESET = (
    "\x1b[?2004l\x1b[?7h\x1b[?2048l"  # bracketed paste, line wrap, in-band resize
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"  # mouse
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"  # kitty keys, alternate screen, cursor, focus
)
"""Takes back every mode that Textual turns on."""


def why_not_full_screen(output: IO[str], environ: Mapping[str, str]) -> str | None:
    """Why a full screen cannot be shown, as a sentence for the person; None if it can."""
    if not output.isatty():
        return "This is not a terminal, so no full screen can be shown."
    if environ.get("TERM", "") in ("", "dumb", "unknown") and os.name == "posix":
        return (
            "This terminal cannot show full screens. Open another one and start again there. "
            "Or type: pain-companion today"
        )
    return None


class SteadyApp(App[None]):
    """An app that leaves the terminal as it found it and keeps what was typed."""

    report_folder: Path | None = None
    """Where the report of a fault goes; None for no report."""

    def __init__(self) -> None:
        super().__init__(driver_class=_driver_class())
        self._leaving = False

    def keep_typing(self) -> None:
        """Keep what was typed and not saved. Called before leaving in haste; must not raise."""

    def leave_now(self, return_code: int) -> None:
        """Keep what was typed and go; at once when asked again, soon if the program hangs."""
        if self._leaving:
            end_at_once(return_code, self._driver)
        self._leaving = True
        end = (return_code, self._driver)
        watchdog = threading.Timer(LONGEST_LEAVING_SECONDS, end_at_once, end)
        watchdog.daemon = True
        watchdog.start()
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._leave, return_code)

    def _leave(self, return_code: int) -> None:
        self.keep_typing()
        self.exit(return_code=return_code)

    def _fatal_error(self) -> None:
        """A fault of ours: a sentence and a report, instead of a traceback with values."""
        self.keep_typing()
        if not self._exit_renderables:
            self._exit_renderables.append(Text(_fault_words(self._report())))
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        # Errors that can print themselves would print a person's words, so none of them may.
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._fatal_error()

    def panic(self, *renderables: Any) -> None:
        """Textual panics with a traceback from its input thread; say a sentence instead."""
        self._return_code = 1
        self._fatal_error()

    def _print_error_renderables(self) -> None:
        for renderable in self._exit_renderables[:1]:
            self.error_console.print(renderable, soft_wrap=True)
        self._exit_renderables.clear()

    def _report(self) -> Path | None:
        error = self._exception or sys.exc_info()[1]
        if isinstance(error, WorkerFailed):
            error = error.error
        if self.report_folder is None or error is None:
            return None
        return write_report(self.report_folder, error, datetime.now().astimezone())


def run_steadily(app: SteadyApp) -> int:
    """Run the app and return its exit code, which is not 0 after a fault.

    Ctrl+C stays a key for the whole life of the program, also in the moments of starting and
    leaving, when Textual does not read the keyboard.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    app.run()
    return app.return_code or 0


def write_report(folder: Path, error: BaseException, now: datetime) -> Path | None:
    """Write down what kind of error it was and where, without its message or any value.

    Messages and values can hold what a person wrote. Returns None if it cannot be written.
    """
    path = folder / f"fault-{now:%Y-%m-%d-%H%M%S}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write("\n".join([*_machine(), *_places(error), ""]))
    except OSError:
        return None
    return path


def _machine() -> list[str]:
    from textual import __version__ as textual_version  # noqa: PLC0415 - slow to find out

    return [
        f"Pain Companion {__version__}, Textual {textual_version}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}",
    ]


def _places(error: BaseException) -> Iterable[str]:
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        path = Path(frame.filename)
        # The folders above the module can hold a person's name.
        yield f"  {path.parent.name}/{path.name}:{frame.lineno} {frame.name}"


def _fault_words(report: Path | None) -> str:
    words = "Sorry, something went wrong in the program, so it has closed. What you typed is kept."
    if report is None:
        return words
    return f"{words}\nA report without any of your words is here: {report}"


def end_at_once(return_code: int, driver: Driver | None) -> NoReturn:
    """End the process without waiting for anything, the terminal restored by hand."""
    attributes = getattr(driver, "attrs_before", None)
    try:
        os.write(1, RESET.encode())
        if attributes is not None:
            import termios  # noqa: PLC0415 - POSIX only, as is what is restored

            termios.tcsetattr(0, termios.TCSANOW, attributes)
    except OSError:
        # The terminal is gone. There is nothing left to restore.
        pass
    finally:
        os._exit(return_code)


def _driver_class() -> type[Driver] | None:
    """The mended driver for POSIX terminals; Textual's own elsewhere."""
    if os.name != "posix":
        return None
    from pain_companion.terminal_driver import SteadyDriver  # noqa: PLC0415 - needs termios

    return SteadyDriver


class Typing:
    """Turns bytes from a terminal into Textual's messages, and survives any bytes."""

    _PASTE_EDGE = re.compile("\x1b\\[20([01])~")
    # Terminals in browsers and editors report a mouse at column NaN (6573).
    _NOT_A_PLACE = re.compile(r"\x1b\[<[^A-Za-z\x1b]*NaN[^\x1b]*?[Mm]")

    def __init__(
        self, parser: Callable[[], XTermParser], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._new_parser = parser
        self._parser = parser()
        # Bytes that are no UTF-8 become � instead of ending the input (6456).
        self._decode = getincrementaldecoder("utf-8")(errors="replace").decode
        self._clock = clock
        self._tail = ""
        self._in_paste = False
        self._last_input = clock()

    def feed(self, data: bytes) -> list[Message]:
        """The messages in some bytes."""
        text = self._NOT_A_PLACE.sub("", self._decode(data))
        self._last_input = self._clock()
        edges = self._PASTE_EDGE.findall(self._tail + text)
        if edges:
            self._in_paste = edges[-1] == "0"
        # An edge may come in two pieces; a whole one must not be counted twice.
        self._tail = (self._tail + text)[-5:]
        return self._safely(lambda: self._parser.feed(text)) if text else []

    def tick(self) -> list[Message]:
        """The messages that time alone brings: a lone escape, the end of a paste that had none."""
        messages = self._safely(self._parser.tick)
        if self._in_paste and self._clock() - self._last_input >= PASTE_SILENCE_SECONDS:
            self._in_paste = False
            messages += self._safely(lambda: self._parser.feed("\x1b[201~"))
        return messages

    def _safely(self, messages: Callable[[], Iterable[Message]]) -> list[Message]:
        read: list[Message] = []
        try:
            for message in messages():
                read.append(message)
        except (ValueError, OverflowError, IndexError, KeyError, StopIteration, RuntimeError):
            # A sequence such as ESC [ 1 ; 1 : 3 A ends the parser; go on with a new one.
            self._parser = self._new_parser()
            self._in_paste = False
        return read


def install_leaving_signals(app: SteadyApp) -> None:
    """Leave in good order when the system or the closing window asks for it (5140, 5136, 4070).

    These are handlers of the process, not of the event loop: they act even if the loop hangs.
    """
    for name in LEAVING_SIGNALS:
        signal.signal(getattr(signal, name), lambda number, _frame: app.leave_now(128 + number))

"""What Textual 8.2.8 leaves to the program: signals, broken input, a terminal that goes, faults.

Each mend names the thread it is for, as in Textualize/textual #5140. Textual is pinned exactly,
and tests/test_terminal.py meets each fault from outside, so an update shows what it changes.
"""

from __future__ import annotations

import asyncio
import io
import os
import re
import select
import signal
import sys
import threading
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from inspect import getgeneratorlocals
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn, cast

from textual import events
from textual._parser import Parser
from textual._xterm_parser import BRACKETED_PASTE_END, XTermParser
from textual.app import App
from textual.driver import Driver
from textual.keys import Keys
from textual.message import Message

from pain_companion.text import clean_input, shown

if TYPE_CHECKING:
    from io import TextIOWrapper

LEAST_WIDTH = 40
LEAST_HEIGHT = 15

TICK_SECONDS = 0.1
"""So often it is looked whether a key or a paste has come to its end without a word."""

PASTE_SILENCE_SECONDS = 2.0
LONGEST_LEAVING_SECONDS = 0.8
"""Whatever hangs, the process is gone this long after it was told to leave."""

FAULT_CODE = 1
TERMINAL_GONE_CODE = 128 + 1
"""As if the signal had come that tells of a closed window, which has the number 1."""

RESET = (
    "\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[?2048l"  # held-back painting, paste, line wrap, resizing
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"  # mouse
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l\x1b[0m"  # keys, other screen, cursor, focus, colours
)
"""Takes back every mode that Textual turns on."""

_MOUSE_AT_NO_PLACE = re.compile(r"\x1b\[<[\d;NaN]*NaN[\d;NaN]*[Mm]")


def why_not_full_screen(output: IO[str] | None, environ: Mapping[str, str]) -> str | None:
    """Why the program cannot show itself here, in plain sentences; None where it can."""
    # Textual reads standard input and paints on standard error.
    if not all(stream and stream.isatty() for stream in (output, sys.__stdin__, sys.__stderr__)):
        return "This is not a terminal. Type `pain-companion today` to print today's page."
    if environ.get("TERM") in ("dumb", "unknown"):
        return (
            "This terminal cannot show full screens. Try another terminal window. "
            "Or type `pain-companion today` to print today's page."
        )
    return None


class SteadyParser(XTermParser):
    """Reads keys, pastes and mouse reports. No input ends it, and none makes it deaf."""

    def __init__(self, debug: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last_fed = clock()
        super().__init__(debug)

    def feed(self, data: str) -> Iterable[Message]:
        """Turn characters into messages. None, when only a part of one has come, is no end."""
        self._last_fed = self._clock()
        # One by one around escape sequences: a broken one then takes nothing else with it.
        is_plain = data and "\x1b" not in data and self._awaiting.timeout is None
        for piece in (data,) if is_plain else data:
            yield from self._steadily(super().feed(piece))

    def tick(self) -> Iterable[Message]:
        """Give the messages that time alone brings."""
        yield from self._steadily(super().tick())
        # Not reported upstream: a paste whose end is lost would swallow every key from then on.
        if self._is_pasting() and self._clock() - self._last_fed >= PASTE_SILENCE_SECONDS:
            yield from self._steadily(super().feed(BRACKETED_PASTE_END))

    @property
    def patience(self) -> float | None:
        """How long to wait for more before the next `tick`: for ever where that has no work."""
        return TICK_SECONDS if self._timeout_time is not None or self._is_pasting() else None

    def _is_pasting(self) -> bool:
        return bool(getgeneratorlocals(self._gen)["bracketed_paste"])

    def _steadily(self, messages: Iterable[Message]) -> Iterator[Message]:
        try:
            for message in messages:
                if isinstance(message, events.Paste):
                    # Not reported upstream: half a character ends the app when it is copied.
                    yield events.Paste(clean_input(message.text))
                else:
                    yield message
        except (ValueError, ArithmeticError, LookupError):
            # Not reported upstream: a sequence such as ESC [ 1 ; 1 : 3 A ends the app. It is
            # dropped. The parser's generator is finished by now, so it starts afresh.
            Parser.__init__(self)

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        # #6573: terminals in browsers and editors report a mouse at column NaN.
        if "NaN" in sequence and _MOUSE_AT_NO_PLACE.fullmatch(sequence):
            return [events.Key(Keys.Ignore, None)]
        return super()._sequence_to_key_events(sequence, alt)


class SteadyApp(App[None]):
    """An app that keeps what was typed and leaves the terminal as it was, however it ends."""

    now: Callable[[], datetime]
    """The time now. Set by the subclass; it names the report of a fault."""

    report_folder: Path | None = None
    """Where the report of a fault goes; None for no report."""

    _is_leaving = False
    _typing_is_kept = False
    fault_words: str | None = None
    """What to tell the person after a fault."""
    last_words = ""
    """What else to tell once the terminal is as it was."""

    def keep_typing(self) -> None:
        """Keep what is typed and not saved. Called before leaving in haste, at any moment."""

    def leave_soon(self, return_code: int) -> None:
        """Keep what is typed and leave. Safe in any thread and in a signal's handler."""
        if self._is_leaving or self._loop is None:
            return
        self._is_leaving = True
        watchdog = threading.Timer(LONGEST_LEAVING_SECONDS, self.end_at_once, [return_code])
        watchdog.daemon = True
        watchdog.start()
        self._loop.call_soon_threadsafe(self._leave, return_code)

    def leave_on_signal(self, number: int, _frame: object) -> None:
        """Leave. Asked again, or without a running app, end at once.

        A closing window tends to send its signal twice. While what is typed is still being
        kept, the second one waits: the end comes within a second anyway.
        """
        if self._loop is None or self._typing_is_kept:
            self.end_at_once(128 + number)
        self.leave_soon(128 + number)

    def end_at_once(self, return_code: int) -> NoReturn:
        """End the process without waiting for anything, the terminal restored by hand."""
        try:
            if sys.platform != "win32" and isinstance(self._driver, SteadyDriver):
                self._driver.restore_at_once()
        finally:
            os._exit(return_code)

    def get_driver_class(self) -> type[Driver]:
        """Drive the terminal with the mends."""
        if sys.platform == "win32":
            from textual.drivers import win32  # noqa: PLC0415  # there is none elsewhere

            # Textual's driver for Windows names its parser in the midst of a thread's run().
            win32.XTermParser = SteadyParser  # type: ignore[attr-defined]  # imported there
            return super().get_driver_class()
        else:  # noqa: RET505  # mypy looks at one of the branches only
            return SteadyDriver

    def on_load(self) -> None:
        """Send errors that no message handler raised the way of all others."""
        asyncio.get_running_loop().set_exception_handler(self._on_loop_error)

    def note_fault(self, error: Exception) -> None:
        """Keep what is typed, and write down where the fault is. The first fault counts."""
        if self._exception is not None:
            return
        self._exception = error
        kept = "What you typed is kept." if self._keep() else "What was saved before is safe."
        words = f"Sorry, something went wrong in the program, so it has closed. {kept}"
        self.fault_words = f"{words}{self._reported(error)}"

    def _reported(self, error: Exception) -> str:
        """Where the report of a fault is, in a line of its own; empty where there is none."""
        from pain_companion.fault_report import write_report  # noqa: PLC0415  # only then

        report = write_report(self.report_folder, error, self.now()) if self.report_folder else None
        if report is None:
            return ""
        return f"\nA report without any of your words is here: {shown(str(report))}"

    def _leave(self, return_code: int) -> None:
        self._keep()
        self._typing_is_kept = True
        self.exit(return_code=return_code)

    def _keep(self) -> bool:
        try:
            with self._context():
                self.keep_typing()
        except Exception:  # the diary may be what is broken, and leaving must go on
            return False
        return True

    def _on_loop_error(self, _loop: object, context: dict[str, Any]) -> None:
        if isinstance(error := context.get("exception"), Exception):
            self._handle_exception(error)

    def _handle_exception(self, error: Exception) -> None:
        # By design Textual prints the error with the values of variables: the person's words.
        self._return_code = FAULT_CODE
        self.note_fault(error)
        self._exception_event.set()
        self._close_messages_no_wait()


def run_steadily(app: SteadyApp) -> int:
    """Run the app on the terminal and return the exit status, which is not 0 after a fault.

    To be called in the main thread of a process that ends soon after: the handling of signals
    stays as it is set here.
    """
    # Not reported upstream: Ctrl+C in the moments of starting and leaving killed the program.
    # In between it is a key.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        # #5140, #5136, #4070. Handlers of the process, not of the loop: they act when it hangs.
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, app.leave_on_signal)
    if isinstance(sys.__stderr__, io.TextIOWrapper):
        # Textual paints there. A terminal that knows few characters gets a mark for each other
        # one; Python would write a code of several characters and tear the screen.
        sys.__stderr__.reconfigure(errors="replace")
    try:
        app.run()
    except Exception as error:  # Textual lets errors through that come up while it closes
        app.note_fault(error)
        if app._driver is not None:
            app._driver.close()
    for words in (app.fault_words, app.last_words):
        with suppress(OSError):
            if words:
                print(shown(words), file=sys.stderr)  # noqa: T201
    return (app.return_code or 0) if app.fault_words is None else FAULT_CODE


if sys.platform != "win32":
    import termios

    from textual.drivers.linux_driver import LinuxDriver

    class SteadyDriver(LinuxDriver):
        """Reads any bytes, notices when the terminal is gone, and takes back every mode."""

        exit_event: _Bell

        def __init__(self, app: App[Any], **options: Any) -> None:
            super().__init__(app, **options)
            self._outlet = _Outlet(cast("TextIOWrapper", sys.__stderr__))
            self._file = cast("TextIOWrapper", self._outlet)
            self.exit_event = _Bell()

        def run_input_thread(self) -> None:
            """Read until told to stop, or until the terminal is gone."""
            parser = SteadyParser(self._debug)
            # #6456, #6498, #6496, #6624: one byte that is no UTF-8 ended the program.
            decode = getincrementaldecoder("utf-8")("replace").decode
            while not self.exit_event.is_set():
                # Textual looks ten times a second whether it is to stop, also at rest.
                heard = select.select([self.fileno, self.exit_event], [], [], parser.patience)[0]
                if self.fileno in heard:
                    data = self._read()
                    if not data:
                        # #6690: lived on at full speed after the end of the input.
                        self._steady_app.leave_soon(TERMINAL_GONE_CODE)
                        return
                    self._pass_on(parser.feed(decode(data)))
                self._pass_on(parser.tick())

        def stop_application_mode(self) -> None:
            """Take back what was set."""
            super().stop_application_mode()
            # Not reported upstream: the mouse in pixels is never turned off, and a terminal that
            # answers late gets its resizing turned on again while the program leaves.
            self.write("\x1b[?1016l\x1b[?2048l")

        def close(self) -> None:
            """Finish writing."""
            super().close()
            self.attrs_before = None

        def restore_at_once(self) -> None:
            """Restore the terminal without its thread; nothing to do if it is restored already."""
            if self.attrs_before is None:
                return
            with suppress(termios.error, OSError):  # the terminal may be gone
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
                output = self._outlet.fileno()
                # A terminal that has stopped reading would hold the process for ever.
                if select.select([], [output], [], 0)[1]:
                    os.write(output, RESET.encode())

        @property
        def _steady_app(self) -> SteadyApp:
            return cast(SteadyApp, self._app)

        def _read(self) -> bytes:
            try:
                return os.read(self.fileno, 4096)
            except OSError:
                return b""

        def _pass_on(self, messages: Iterable[Message]) -> None:
            for message in messages:
                self.process_message(message)

        def _run_input_thread(self) -> None:
            try:
                self.run_input_thread()
            except Exception as error:  # Textual would print it, with what it was about
                self._loop.call_soon_threadsafe(self._app._handle_exception, error)

        def _sigcont_application(self, *_: object) -> None:
            # Near #6298: going on without having been suspended set everything up twice.
            if self._must_signal_resume:
                super()._sigcont_application()
            elif self._key_thread is not None and self._key_thread.is_alive():
                self._read_keys_again()
            # Not reported upstream: only a part of the screen was painted anew.
            self._loop.call_soon_threadsafe(self._app.refresh)

        def _read_keys_again(self) -> None:
            """After a stop that could not be seen coming, a shell may have used the terminal."""
            with suppress(termios.error, OSError):
                if os.tcgetpgrp(self.fileno) == os.getpgrp():
                    modes = termios.tcgetattr(self.fileno)
                    modes[0] = self._patch_iflag(modes[0])
                    modes[3] = self._patch_lflag(modes[3])
                    termios.tcsetattr(self.fileno, termios.TCSANOW, modes)


class _Bell(threading.Event):
    """An event that can be waited for together with files."""

    def __init__(self) -> None:
        super().__init__()
        self._heard, self._rung = os.pipe()

    def fileno(self) -> int:
        """What there is something to read from once this is set."""
        return self._heard

    def set(self) -> None:
        """Ring, once however often this is called."""
        if not self.is_set():
            super().set()
            os.write(self._rung, b"!")

    def clear(self) -> None:
        """Be quiet again."""
        if self.is_set():
            super().clear()
            os.read(self._heard, 1)


class _Outlet:
    """What the thread that paints writes to: what goes to a terminal that is gone is dropped.

    Else the thread dies with a traceback, and soon all wait for it. Part of #6690.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self.fileno = file.fileno

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

"""Textual's driver for POSIX terminals, mended. Imported on POSIX systems only."""

from __future__ import annotations

import os
import selectors

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from pain_companion.terminal import SteadyApp, Typing, install_leaving_signals

READ_BYTES = 64 * 1024
WAIT_SECONDS = 0.1


class SteadyDriver(LinuxDriver):
    """Reads any bytes, leaves when the terminal is gone, and takes back every mode it set."""

    def start_application_mode(self) -> None:
        """Begin, and from now on leave in good order on a signal."""
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's is untyped
        if isinstance(self._app, SteadyApp):
            install_leaving_signals(self._app)

    def _sigcont_application(self, *_: object) -> None:
        # Going on without having been suspended would set up everything twice (near 6298).
        if self._must_signal_resume:
            super()._sigcont_application()

    def _disable_mouse_support(self) -> None:
        super()._disable_mouse_support()
        # In-band resizing turns on reports in pixels, which nothing turns off.
        if self._mouse_pixels:
            self.write("\x1b[?1016l")

    def run_input_thread(self) -> None:
        """Read until told to stop, or until the terminal is gone (6690)."""
        typing = Typing(lambda: XTermParser(self._debug))
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(WAIT_SECONDS):
                    data = self._read()
                    if not data:
                        self._terminal_is_gone()
                        return
                    for message in typing.feed(data):
                        self.process_message(message)
                for message in typing.tick():
                    self.process_message(message)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, READ_BYTES)
        except OSError:
            return b""

    def _terminal_is_gone(self) -> None:
        if isinstance(self._app, SteadyApp):
            self._app.leave_now(1)

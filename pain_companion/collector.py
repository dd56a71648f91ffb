"""Python's collector, kept to the moments when nobody waits for the program."""

from __future__ import annotations

import gc

WORTH_LOOKING = 5
"""So many small rounds make a look through everything worth its time: some five screens."""
AT_THE_LATEST = 30
"""After so many small rounds Python looks through everything by itself: some 30 screens in a row,
without a rest at any. More would leave what nothing needs among what is needed, for good."""


class Collector:
    """Looks for what nothing needs any more.

    Small rounds take a millisecond or two and run by themselves. To look through everything takes
    50 to 200 ms. Python would do it when much has been made, and so as a screen opens.
    """

    def __init__(self) -> None:
        self._in_use = True

    def begin(self) -> None:
        """Start, or start anew: what is there by now stays for good, and is never looked at."""
        gc.freeze()
        small, middle, _ = gc.get_threshold()
        gc.set_threshold(small, middle, AT_THE_LATEST)
        gc.enable()

    def in_use(self) -> None:
        """The person has just pressed or moved something."""
        self._in_use = True

    def look_at_rest(self) -> None:
        """Look through everything, if nothing was pressed since this was called before."""
        if self._in_use:
            self._in_use = False
        elif gc.get_count()[-1] >= WORTH_LOOKING:
            gc.collect()

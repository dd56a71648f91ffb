"""What holds for every page, asked in one test."""

from __future__ import annotations

from collections.abc import Callable

from pain_companion.content.library import page_names


def pages(holds: Callable[[str], None]) -> Callable[[], None]:
    """Make a test that asks it of every page, and names each where it does not hold.

    A test for each page takes longer to be counted and told of than to run.
    """

    def on_every_page() -> None:
        faults = [fault for name in page_names() if (fault := _fault(holds, name)) is not None]
        if faults:
            raise ExceptionGroup(f"{len(faults)} pages", faults)

    on_every_page.__name__ = holds.__name__
    return on_every_page


def _fault(holds: Callable[[str], None], name: str) -> Exception | None:
    try:
        holds(name)
    except Exception as fault:
        fault.add_note(f"This was on the page: {name}")
        return fault
    return None

"""The collector waits for a moment when nobody does."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from pain_companion.collector import AT_THE_LATEST, WORTH_LOOKING, Collector


class Ring:
    """Something that holds itself, as screens and their parts do."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def _collector_of_the_test_run() -> Iterator[None]:
    """Only the test itself makes the collector look, and it is as it was afterwards."""
    thresholds = gc.get_threshold()
    gc.disable()
    yield
    gc.set_threshold(*thresholds)
    gc.enable()


def left_behind(rounds: int) -> weakref.ref[Ring]:
    """A ring that nothing needs and only a look through everything finds, after so many rounds."""
    gc.collect()
    ring = Ring()
    for _ in range(rounds):
        gc.collect(1)
    return weakref.ref(ring)


def test_what_nothing_needs_goes_while_nobody_is_at_the_keys() -> None:
    collector = Collector()
    ring = left_behind(WORTH_LOOKING)
    collector.look_at_rest()
    assert ring() is not None, "Whoever has only just started is at the keys."
    collector.look_at_rest()
    assert ring() is None


def test_whoever_is_at_the_keys_does_not_wait_for_it() -> None:
    collector = Collector()
    ring = left_behind(WORTH_LOOKING)
    collector.look_at_rest()
    collector.in_use()
    collector.look_at_rest()
    assert ring() is not None


def test_a_little_is_not_worth_a_look() -> None:
    collector = Collector()
    ring = left_behind(WORTH_LOOKING - 1)
    collector.look_at_rest()
    collector.look_at_rest()
    assert ring() is not None


def test_python_still_looks_by_itself_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    before = gc.get_threshold()
    Collector().begin()
    gc.unfreeze()
    assert gc.isenabled()
    assert gc.get_threshold() == (*before[:2], AT_THE_LATEST)

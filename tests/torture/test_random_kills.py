"""The quick half of the torture: 40 kills in each build. `runner.py` does as many as one likes."""

from __future__ import annotations

import pytest

from tests.terminal_harness import posix_terminals
from tests.torture.life import KILLS_IN_A_LIFE, live
from tests.torture.monkey import Monkey

SEEDS = range(1, 5)
"""Each is a life of ten kills. A fault prints the seed that meets it again."""


def test_what_is_done_depends_on_the_seed_alone() -> None:
    for seed in SEEDS:
        once, again = Monkey(seed).rounds(), Monkey(seed).rounds()
        assert [next(once) for _ in range(20)] == [next(again) for _ in range(20)]


@posix_terminals
@pytest.mark.parametrize("seed", SEEDS)
def test_after_a_kill_at_a_random_moment_nothing_is_lost(seed: int) -> None:
    outcome = live(seed)
    assert not outcome.fault, outcome.fault
    assert outcome.tally["kills"] == KILLS_IN_A_LIFE


@posix_terminals
def test_what_is_lost_would_be_noticed() -> None:
    """The same with a program whose forms keep nothing."""
    lives = (live(seed, module="tests.torture.forgetful", keep=False) for seed in SEEDS)
    assert any("typed, shown for a quarter of a second, and lost" in each.fault for each in lives)

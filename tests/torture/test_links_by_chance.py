"""How often chance looks like a link, and how often a link is found: a thousand people each.

The series are of 90 days. "Alike" is an AR(1): how much a day is like the one before.
"""

from __future__ import annotations

import pytest

from tests.chance_series import Kind, links, seen

RUNS = 1000
AT_MOST = 70
"""Of 1,000 without a link, one is seen in no more than 7 of each 100."""


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("alike", [0, 0.5])
def test_chance_looks_like_a_link_in_at_most_7_of_100(alike: float, seed: int) -> None:
    assert seen(RUNS, seed, Kind(alike=alike)) <= AT_MOST


def test_so_it_is_with_answers_from_0_to_10_and_days_left_out() -> None:
    assert seen(RUNS, 1, Kind(alike=0.5, in_words=True, gaps=0.15)) <= AT_MOST


@pytest.mark.parametrize("alike", [0, 0.5])
def test_with_30_days_chance_is_no_more_likely_to_be_believed(alike: float) -> None:
    assert seen(RUNS, 1, Kind(days=30, alike=alike)) <= AT_MOST


@pytest.mark.parametrize("alike", [0, 0.5])
def test_a_rank_correlation_of_a_half_is_found_and_lies_in_its_interval(alike: float) -> None:
    found = list(links(RUNS, 1, Kind(rho=0.5, alike=alike)))
    assert sum(link.seen for link in found) >= 800
    assert sum(link.low <= 0.5 <= link.high for link in found) >= 930

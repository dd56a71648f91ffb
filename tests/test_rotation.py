"""Which backups stay: recent ones close together, older ones further apart."""

from __future__ import annotations

from dataclasses import astuple
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.rotation import SLOTS, to_keep
from tests.clock import LONDON

NOW = datetime(2026, 11, 23, 8, tzinfo=LONDON)
moments = st.datetimes(datetime(1999, 1, 1), datetime(2099, 1, 1), timezones=st.just(LONDON))
numbered = st.lists(moments, max_size=80).map(lambda found: list(enumerate(found, start=1)))
keeps = st.sampled_from(list(SLOTS))


def daily(days: int) -> list[tuple[int, datetime]]:
    """One backup a day, the last of them today."""
    return [(days - back, NOW - timedelta(days=back)) for back in range(days)]


def test_a_year_of_mornings_keeps_the_last_week_then_weeks_then_months() -> None:
    backups = daily(365)
    kept = to_keep(backups, "usual", NOW)
    days = sorted((NOW - at).days for number, at in backups if number in kept)
    assert days[:10] == [0, 1, 2, 3, 4, 5, 6, 8, 15, 22]
    assert len(kept) <= 7 + 3 + 12


def test_of_longer_ago_the_newest_of_each_month_stays() -> None:
    backups = daily(365)
    kept = to_keep(backups, "few", NOW)
    told = [f"{at:%d.%m}" for number, at in backups if number in kept]
    assert told == ["23.11", "22.11", "21.11", "31.10", "30.09", "31.08", "31.07", "30.06"]


def test_several_on_one_day_keep_the_last_five() -> None:
    backups = [(number, NOW - timedelta(minutes=60 - number)) for number in range(1, 21)]
    assert to_keep(backups, "usual", NOW) == {16, 17, 18, 19, 20}
    assert to_keep(backups, "few", NOW) == {18, 19, 20}


def test_a_pause_of_a_year_empties_nothing() -> None:
    backups = daily(7)
    assert to_keep(backups, "usual", NOW + timedelta(days=365)) == {1, 2, 3, 4, 5, 6, 7}


def test_a_clock_set_back_keeps_what_seems_to_be_from_the_future() -> None:
    in_1999 = NOW.replace(year=1999)
    backups = [*daily(400), (401, in_1999)]
    assert to_keep(backups, "few", in_1999) == {number for number, _ in backups}


def test_a_clock_set_on_and_back_takes_no_place_from_the_others() -> None:
    backups = daily(60)
    wrong = [(60 + each, NOW.replace(year=2099)) for each in range(1, 30)]
    expected = to_keep(backups, "usual", NOW) | {number for number, _ in wrong}
    assert to_keep(backups + wrong, "usual", NOW) == expected


@given(numbered, keeps)
def test_the_newest_always_stays(backups: list[tuple[int, datetime]], keep: str) -> None:
    assert {number for number, _ in backups[-1:]} <= to_keep(backups, keep, NOW)


@given(numbered, keeps)
def test_no_more_stay_than_there_are_slots(backups: list[tuple[int, datetime]], keep: str) -> None:
    future = {number for number, at in backups if at > NOW}
    kept = to_keep(backups, keep, NOW)
    assert future <= kept
    assert len(kept - future) <= sum(astuple(SLOTS[keep]))


@given(numbered)
def test_who_keeps_more_keeps_all_that_others_keep(backups: list[tuple[int, datetime]]) -> None:
    few, usual, many = (to_keep(backups, keep, NOW) for keep in ("few", "usual", "many"))
    assert few <= usual <= many


@given(numbered, keeps)
def test_rotating_twice_removes_nothing_more(
    backups: list[tuple[int, datetime]], keep: str
) -> None:
    kept = to_keep(backups, keep, NOW)
    assert to_keep([each for each in backups if each[0] in kept], keep, NOW) == kept


@given(numbered, keeps)
def test_the_order_they_are_listed_in_does_not_matter(
    backups: list[tuple[int, datetime]], keep: str
) -> None:
    assert to_keep(backups[::-1], keep, NOW) == to_keep(backups, keep, NOW)

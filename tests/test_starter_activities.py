"""What pacing brings to begin with: activities to pick, and pages that keep steps to themselves."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby
from pathlib import Path

import pytest

import pain_companion
from pain_companion.content.library import page_names, read_page
from pain_companion.content.starter_activities import read_starter_activities
from pain_companion.domain.pacing import (
    MINUTES,
    UNITS,
    ActivityKind,
    Demand,
    Growth,
    StepRule,
)
from pain_companion.domain.pacing_start import average, half, halfway
from pain_companion.domain.pacing_steps import steps_ahead
from tests.house_words import AMERICAN, BANNED
from tests.test_content import text_of

PAGES = [name for name in page_names() if name.startswith("pacing/")]
STEP_PAGES = {"pacing/stepping-up-and-back", "pacing/how-the-sums-work"}
"""These are hidden from people who are kept from every offer to step up."""
OTHER_PAGES = sorted(set(PAGES) - STEP_PAGES)
OFFERS_MORE = re.compile(
    r"\bstep\w*\b|\bincreas\w*|\bbuild\w* up\b|\bprogress\w*|\b(?:do|a little|a bit) more\b"
    r"|\bmore each\b|\bgoals?\b|\b(?:for|by|add) \d+ minutes\b|%",
    re.IGNORECASE,
)


def test_there_are_some_activities_of_every_kind() -> None:
    activities = read_starter_activities()
    assert 25 <= len(activities) <= 35
    for kind in ActivityKind:
        assert len([each for each in activities if each.kind is kind]) >= 3, kind


def test_activities_of_one_kind_stand_together_in_the_order_of_the_kinds() -> None:
    kinds = [kind for kind, _ in groupby(each.kind for each in read_starter_activities())]
    assert kinds == list(ActivityKind)


def test_no_key_and_no_name_comes_twice() -> None:
    activities = read_starter_activities()
    assert len({each.key for each in activities}) == len(activities)
    assert len({each.name.casefold() for each in activities}) == len(activities)


def test_an_activity_has_a_short_name_in_plain_british_words() -> None:
    for each in read_starter_activities():
        assert re.fullmatch(r"[a-z0-9-]+", each.key)
        assert each.name == each.name.strip()
        assert each.name[0].isupper()
        assert len(each.name.split()) <= 5, each.name
        assert not re.search(rf"\b(?:{'|'.join([*BANNED, *AMERICAN])})\b", each.name, re.IGNORECASE)


def test_an_activity_is_measured_in_an_offered_unit_mostly_minutes() -> None:
    units = [each.unit for each in read_starter_activities()]
    assert set(units) <= set(UNITS)
    assert units.count(MINUTES) > len(units) / 2


def test_rests_and_only_rests_ask_nothing() -> None:
    for each in read_starter_activities():
        assert (each.kind is ActivityKind.REST) == (each.demand is Demand.REST), each.name


def test_the_list_lies_inside_the_package() -> None:
    folder = Path(pain_companion.__file__).parent / "content"
    assert (folder / "pacing" / "activities.toml").is_file()


def test_the_pages_on_steps_are_there() -> None:
    assert set(PAGES) >= STEP_PAGES
    assert OTHER_PAGES


@pytest.mark.parametrize("name", OTHER_PAGES)
def test_a_page_that_all_may_read_offers_no_more_of_anything(name: str) -> None:
    assert OFFERS_MORE.findall(text_of(name)) == []


@pytest.mark.parametrize("name", OTHER_PAGES)
def test_a_page_that_all_may_read_leads_to_no_page_on_steps(name: str) -> None:
    assert not STEP_PAGES & set(read_page(name).links)


@pytest.mark.parametrize("name", sorted({*STEP_PAGES, "pacing/finding-a-start-point"}))
def test_a_page_that_could_harm_some_opens_with_the_caution(name: str) -> None:
    page = read_page(name)
    opening = page.body.split("\n\n")[0]
    for words in ("ME/CFS", "long COVID", "much worse", "Staying within your limits"):
        assert words in opening
    assert page.links[0] == "pacing/staying-within-limits"


def test_the_caution_names_the_page_by_its_title() -> None:
    assert read_page("pacing/staying-within-limits").title == "Staying within your limits"


def test_the_sums_on_the_page_are_those_that_the_program_works_out() -> None:
    body = read_page("pacing/how-the-sums-work").body
    tries = [Decimal(10), Decimal(14), Decimal(12)]
    assert f"80 in every 100 of 12 is {average(tries).start_point.normalize()}." in body
    assert f"25 ÷ 2 = {halfway([Decimal(20)], [Decimal(5)]).start_point.normalize()}." in body
    assert f"20 ÷ 2 = {half(Decimal(20)).start_point.normalize():f}." in body


@pytest.mark.parametrize(
    ("how", "words"), [(Growth.COMPOUND, "times 1.1"), (Growth.LINEAR, "plus 0.96")]
)
def test_the_weeks_on_the_page_are_those_that_the_program_works_out(
    how: Growth, words: str
) -> None:
    weeks = steps_ahead(Decimal("9.6"), StepRule(how, Decimal(10)), weeks=5)
    amounts = ", ".join(str(each.amount.normalize()) for each in weeks)
    assert f"{words}: {amounts}." in read_page("pacing/how-the-sums-work").body


def test_the_fixed_steps_on_the_page_reach_the_goal_in_the_published_week() -> None:
    weeks = steps_ahead(Decimal(160), StepRule(Growth.AMOUNT, Decimal(20)), weeks=8)
    body = read_page("pacing/how-the-sums-work").body
    assert ", ".join(str(each.shown) for each in weeks[:3]) in body
    assert f"Week 8 is {weeks[7].shown}." in body

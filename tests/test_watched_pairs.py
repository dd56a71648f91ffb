"""Does this go with that? Pairs are picked, looked at, and never explained."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from pain_companion.domain.check_in import HIGHEST
from pain_companion.domain.going import Topic
from pain_companion.domain.rank_link import NoAnswer, NoLinkYet, look_for_link
from pain_companion.domain.watched_pairs import (
    MOST_PAIRS,
    PAIRED,
    Lag,
    WatchedPair,
    shown_pairs,
    topics_for,
)
from pain_companion.going_page import series_for
from pain_companion.screens.help import HelpScreen
from pain_companion.screens.pick_pair import GROUPS, PickPairScreen
from pain_companion.screens.watched_pairs import WatchedPairsScreen
from pain_companion.store.day_series import READERS
from pain_companion.store.diary import Diary
from pain_companion.store.faults import BusyDiaryError
from pain_companion.words.watched_pairs import (
    ENOUGH,
    MEANS_FOR_PAIRS,
    NAMES,
    NEVER_WHY,
    NO_LINK,
    NONE_YET,
    WORKING,
    found_lines,
    pair_help,
    pair_words,
    pairs_words,
)
from tests.chance_series import FIRST_DAY
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.conftest import FreshApp, golden
from tests.going import ONE_DAY, TODAY, rows_of, up_and_down
from tests.house_words import BANNED, not_ours
from tests.journeys import HOME, Fill, Journey, app_with, status, words_on
from tests.places import at_rest, press
from tests.readability import sentences_of

ENERGY_AND_MOOD = WatchedPair(Topic.ENERGY, Topic.MOOD, 0, TODAY)
ENERGY_AND_PAIN = WatchedPair(Topic.ENERGY, Topic.IN_THE_WAY, 0, TODAY)
LOAD_THEN_MOOD = WatchedPair(Topic.LOAD, Topic.MOOD, 1, TODAY)
LONGEST_SENTENCE = 20


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(diary_path, clock, capsys, "going")


@asynccontextmanager
async def looking(
    fresh_app: FreshApp,
    *pairs: WatchedPair,
    fill: Fill = up_and_down,
    size: tuple[int, int] = HOME,
    effort: str = "no",
) -> AsyncIterator[Journey]:
    def fill_all(diary: Diary) -> None:
        fill(diary)
        for pair in pairs:
            diary.pairs.pick(pair)

    app = fresh_app(fill=fill_all, worse_after_effort=effort)
    async with app_with(app, WatchedPairsScreen, size=size) as (pilot, _):
        await worked_out((pilot, app))
        yield pilot, app


async def worked_out(journey: Journey) -> None:
    pilot, app = journey
    await app.workers.wait_for_complete()
    await at_rest(pilot)


def kept(journey: Journey) -> list[tuple[Topic, Topic, int]]:
    store = journey[1].store
    assert store is not None
    return [(each.first, each.second, each.lag) for each in store.pairs.all()]


# What can be paired


def test_who_stays_within_limits_pairs_nothing_with_the_load_of_the_day() -> None:
    assert set(PAIRED) - {*topics_for(limited=True, pain_numbers=True)} == {Topic.LOAD}
    assert set(PAIRED) - {*topics_for(limited=False, pain_numbers=False)} == {Topic.PAIN}
    shown = topics_for(limited=True, pain_numbers=False)
    assert shown_pairs([LOAD_THEN_MOOD, ENERGY_AND_MOOD], shown) == [ENERGY_AND_MOOD]


def test_everything_that_can_be_paired_can_be_read_offered_and_named() -> None:
    offered = [topic for topics in GROUPS.values() for topic in topics]
    assert sorted(offered) == sorted(PAIRED) == sorted(NAMES)
    assert {*PAIRED} <= READERS.keys() & MEANS_FOR_PAIRS.keys()


def test_on_the_same_day_the_order_of_two_things_says_nothing() -> None:
    turned = WatchedPair(Topic.MOOD, Topic.ENERGY, 0, TODAY)
    assert turned.is_same_as(ENERGY_AND_MOOD)
    later: Lag = 1
    one, other = (WatchedPair(a, b, later, TODAY) for a, b in (PAIRED[:2], PAIRED[1::-1]))
    assert one.is_same_as(replace(one, id="kept"))
    assert not one.is_same_as(other)
    assert not turned.is_same_as(WatchedPair(Topic.MOOD, Topic.ENERGY, 1, TODAY))


# What is said


def test_a_link_and_no_link_are_said_as_plainly() -> None:
    days = [FIRST_DAY + back * ONE_DAY for back in range(60)]
    rising = {day: float(number * 7 % 11) for number, day in enumerate(days)}
    falling = {day: HIGHEST - value for day, value in rising.items()}
    together = look_for_link(rising, rising)
    assert found_lines(ENERGY_AND_MOOD, together) == [
        "Tended to go together: with more energy, a higher mood.",
        "Figure 1.00, range 1.00 to 1.00. 60 days have both.",
    ]
    opposite = look_for_link(rising, falling)
    assert found_lines(ENERGY_AND_PAIN, opposite)[0] == (
        "Tended to go opposite ways: with more energy, pain less in the way."
    )
    later = look_for_link(rising, {day + ONE_DAY: value for day, value in rising.items()}, 1)
    assert found_lines(LOAD_THEN_MOOD, later)[0] == (
        "Tended to go together: with a larger load, a higher mood, the day after."
    )
    none = look_for_link(rising, {day: float(n * n % 5) for n, day in enumerate(days)})
    assert found_lines(ENERGY_AND_MOOD, none)[0] == NO_LINK


@pytest.mark.parametrize(
    ("why", "days", "words"),
    [
        (NoAnswer.TOO_FEW_DAYS, 0, "Too early to say: no days have both, and 30 are needed"),
        (NoAnswer.TOO_FEW_DAYS, 1, "Too early to say: 1 day has both, and 30 are needed"),
        (
            NoAnswer.FIRST_NEVER_CHANGES,
            40,
            "Nothing can be said: energy was the same on all 40 days",
        ),
        (
            NoAnswer.SECOND_NEVER_CHANGES,
            40,
            "Nothing can be said: mood was the same on all 40 days",
        ),
    ],
)
def test_where_nothing_can_be_said_the_reason_is(why: NoAnswer, days: int, words: str) -> None:
    assert found_lines(ENERGY_AND_MOOD, NoLinkYet(why, days)) == [f"{words}."]


def test_the_number_of_pairs_is_named_with_what_chance_can_do() -> None:
    assert pairs_words(1) == "You are looking at 1 pair."
    assert pairs_words(3) == (
        "You are looking at 3 pairs. With many pairs one may look linked by chance."
    )


def test_nothing_that_is_said_gives_a_reason_and_all_of_it_is_short(diary: Diary) -> None:
    up_and_down(diary)
    series = series_for(diary, [ENERGY_AND_MOOD], TODAY)
    found = look_for_link(series[Topic.ENERGY], series[Topic.MOOD])
    said = [NONE_YET, NO_LINK, NEVER_WHY]
    for first in PAIRED:
        pair = WatchedPair(first, Topic.MOOD, 1, TODAY)
        for each in (found, NoLinkYet(NoAnswer.TOO_FEW_DAYS, 3), None):
            said += [*found_lines(pair, each), *pair_help(pair, each)]
    assert "because" not in " ".join(said).casefold()
    assert not_ours("\n".join(said), BANNED) == []
    for sentence in sentences_of("\n".join(said)):
        assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


# In the diary


def test_a_pair_is_kept_once_and_all_can_be_undone(diary: Diary) -> None:
    first = diary.pairs.pick(ENERGY_AND_MOOD)
    assert diary.pairs.pick(WatchedPair(Topic.MOOD, Topic.ENERGY, 0, TODAY)) == first
    diary.pairs.pick(LOAD_THEN_MOOD)
    diary.pairs.drop(first.id)
    assert [each.first for each in diary.pairs.all()] == [Topic.LOAD]
    (item,) = diary.bin.items()
    assert item.title == "A pair to look at"
    diary.bin.put_back(item)
    assert diary.pairs.all() == [first, diary.pairs.all()[1]]
    earlier = WatchedPair(Topic.ENERGY, Topic.MOOD, 1, TODAY - ONE_DAY)
    assert diary.pairs.pick(earlier) == diary.pairs.all()[0]
    for _ in range(5):
        diary.history.undo()
    assert diary.pairs.all() == []


# On the screen


async def test_a_pair_is_picked_in_three_short_questions(fresh_app: FreshApp) -> None:
    async with looking(fresh_app) as journey:
        pilot, app = journey
        assert NONE_YET in words_on(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, PickPairScreen)
        golden("pick-pair-80x24", rows_of(app))
        await press(pilot, "down", "down", "enter")
        assert "The first is energy." in words_on(app)
        await press(pilot, "escape")
        assert "What is the first thing?" in words_on(app)
        await press(pilot, "down", "down", "enter", "down", "down", "enter", "enter")
        assert kept(journey) == [(Topic.ENERGY, Topic.MOOD, 0)]
        await worked_out(journey)
        assert status(app.screen) == "Saved: Energy and mood, the same day"
        assert "Tended to go together: with more energy, a higher mood." in words_on(app)
        await press(pilot, "u")
        assert kept(journey) == []


@pytest.mark.parametrize("size", [(80, 24), pytest.param((40, 15), marks=pytest.mark.slow)])
async def test_the_pairs_are_told_and_explained(fresh_app: FreshApp, size: tuple[int, int]) -> None:
    pairs = (ENERGY_AND_PAIN, LOAD_THEN_MOOD)
    async with looking(fresh_app, *pairs, size=size) as (pilot, app):
        golden(f"watched-pairs-{size[0]}x{size[1]}", rows_of(app))
        assert app.screen.query_one("#body").max_scroll_x == 0
        await press(pilot, "enter")
        assert isinstance(app.screen, HelpScreen)
        assert any("rank correlation, -1.00" in each for each in app.screen.lines)
        await press(pilot, "escape", "down", "delete")
        assert kept((pilot, app)) == [(Topic.ENERGY, Topic.IN_THE_WAY, 0)]
        await press(pilot, "tab", "f1")
        assert isinstance(app.screen, HelpScreen)
        assert "r reads about it." in app.screen.lines


async def test_until_it_is_worked_out_the_screen_says_so(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WatchedPairsScreen, "_work_out", lambda _: None)
    async with looking(fresh_app, ENERGY_AND_MOOD) as (_, app):
        assert WORKING in words_on(app)


async def test_within_limits_no_load_is_offered_and_a_pair_with_it_waits(
    fresh_app: FreshApp,
) -> None:
    pairs = (LOAD_THEN_MOOD, ENERGY_AND_MOOD)
    async with looking(fresh_app, *pairs, effort="not sure") as (pilot, app):
        assert "You are looking at 1 pair." in words_on(app)
        assert "oad of the day" not in words_on(app)
        await press(pilot, "a")
        assert "oad of the day" not in words_on(app)
        assert "Pain number" not in words_on(app)


async def test_five_pairs_are_the_most(fresh_app: FreshApp) -> None:
    pairs = [WatchedPair(Topic.ENERGY, each, 1, TODAY) for each in PAIRED if each != Topic.ENERGY]
    shown = [each for each in pairs if each.second != Topic.PAIN][:MOST_PAIRS]
    async with looking(fresh_app, *shown) as (pilot, app):
        await press(pilot, "a")
        assert isinstance(app.screen, WatchedPairsScreen)
        assert status(app.screen) == ENOUGH


async def test_a_fault_is_said_and_the_question_stays(
    fresh_app: FreshApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with looking(fresh_app) as (pilot, app):
        await press(pilot, "a", "enter", "enter")
        assert app.store is not None

        def busy(_: WatchedPair) -> None:
            raise BusyDiaryError("Another window is saving.")

        with monkeypatch.context() as patch:
            patch.setattr(app.store.pairs, "pick", busy)
            await press(pilot, "down", "enter")
        assert status(app.screen) == "Another window is saving."
        await press(pilot, "enter")
        assert kept((pilot, app)) == [(Topic.SLEEP, Topic.QUALITY, 1)]


# From the command line


def test_pairs_are_picked_shown_and_dropped(run: Run, diary: Diary) -> None:
    up_and_down(diary)
    assert run("links").lines[0] == NONE_YET
    assert run("pair", "add", "energy", "in-the-way").lines == [
        "Saved: Energy and pain in the way, the same day"
    ]
    assert run("pair", "add", "sleep-length", "mood", "--next-day").status == 0
    shown = run("links").lines
    assert shown[:3] == [
        pairs_words(2),
        "1. Energy and pain in the way, the same day",
        "   Tended to go opposite ways: with more energy, pain less in the way.",
    ]
    assert shown[-1] == "   Too early to say: no days have both, and 30 are needed."
    assert f"   {NEVER_WHY}" in run("links", "--explain").lines
    first, second = json.loads(run("links", "--format", "json").out)
    assert (first["rho"], first["seen"], first["days_with_both"]) == (-1.0, True, 63)
    assert "rho" not in second
    assert run("pair", "drop", "1").lines[0] == f"Deleted: {pair_words(ENERGY_AND_PAIN)}"
    assert run("pair", "drop", "2").status == 1
    assert [each.first for each in diary.pairs.all()] == [Topic.SLEEP]


def test_what_cannot_be_paired_here_is_refused(run: Run, diary: Diary) -> None:
    for words in (("load", "mood"), ("pain-number", "mood")):
        assert run("pair", "add", *words).err.startswith("This cannot be looked at in pairs")
    assert run("pair", "add", "mood", "mood").err == "Pick two different things.\n"
    assert diary.pairs.all() == []
    diary.settings.change(worse_after_effort="no", pain_numbers=True)
    for other in PAIRED[1 : MOST_PAIRS + 1]:
        assert run("pair", "add", PAIRED[0], other).status == 0
    assert run("pair", "add", "load", "mood").err.startswith(ENOUGH)

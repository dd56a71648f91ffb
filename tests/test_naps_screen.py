"""Writing naps: several a day, with or without the time they began."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from pain_companion.domain.sleep import Nap
from pain_companion.screens.nap import NapScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.field import Field
from pain_companion.words.nap_entry import nap_words, read_nap, typed_from_nap
from tests.clock import LONDON, FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import room, status

MONDAY = date(2026, 11, 23)
SUNDAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 23, 20, tzinfo=LONDON)


@asynccontextmanager
async def opened(
    path: Path, clock: FixedClock, day: date = SUNDAY
) -> AsyncIterator[tuple[Pilot[None], NapScreen]]:
    def make(diary: Diary) -> NapScreen:
        return NapScreen(diary, clock, day, "Europe/London")

    async with room(path, clock, make) as made:
        yield made


def naps(screen: NapScreen) -> list[Nap]:
    return screen.store.sleep.naps(SUNDAY, MONDAY)


async def add(pilot: Pilot[None], minutes: str, began: str = "") -> None:
    await pilot.press(*minutes, "enter", *began, "enter", "enter")
    await pilot.pause()


async def test_naps_are_added_with_or_without_the_time_they_began(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await add(pilot, "45", "2pm")
        assert status(screen) == "Saved: nap on Sunday 22 November"
        screen.query_one("#minutes", Field).take_focus()
        await add(pilot, "1h")
        first, second = sorted(naps(screen), key=lambda nap: nap.minutes)
        assert (first.minutes, first.day, first.zone) == (45, SUNDAY, "Europe/London")
        assert first.started_at == datetime(2026, 11, 22, 14, tzinfo=LONDON)
        assert (second.minutes, second.started_at) == (60, None)


async def test_a_nap_is_changed_and_deleted_and_comes_back(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await add(pilot, "45", "2pm")
        await pilot.click("#naps Button")
        await pilot.press("ctrl+u", *"30", "ctrl+s")
        await pilot.pause()
        assert [nap.minutes for nap in naps(screen)] == [30]
        await pilot.click("#naps Button")
        await pilot.click("#delete")
        await pilot.pause()
        assert naps(screen) == []
        assert status(screen) == "This is in the bin. Ctrl+Z brings it back."
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert [nap.minutes for nap in naps(screen)] == [30]
        assert "30 minutes, from 2pm" in "\n".join(screen_text(pilot.app))


async def test_a_nap_without_a_length_is_not_saved_and_its_words_stay(
    diary_path: Path, clock: FixedClock
) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await add(pilot, "", "2pm")
        assert status(screen) == "Not saved yet. Add how long it was."
        assert screen.query_one("#started-at", Field).text == "2pm"
        screen.keep_typing()
    async with opened(diary_path, clock) as (pilot, screen):
        assert screen.query_one("#started-at", Field).text == "2pm"
        await add(pilot, "20")
        assert [nap.minutes for nap in naps(screen)] == [20]
        assert screen.store.drafts.all() == []


async def test_naps_look_like_this(diary_path: Path, clock: FixedClock) -> None:
    async with opened(diary_path, clock) as (pilot, screen):
        await add(pilot, "45", "2pm")
        screen.query_one("#minutes", Field).take_focus()
        await pilot.pause()
        golden("naps-80x24", screen_text(pilot.app))


@pytest.mark.parametrize(
    ("typed", "item"),
    [
        ({"minutes": "0"}, "minutes"),
        ({"minutes": "long"}, "minutes"),
        ({"minutes": "30", "started_at": "11pm"}, "started_at"),
        ({"minutes": "30", "started_at": "lunch"}, "started_at"),
    ],
)
def test_what_a_nap_cannot_be_is_named(typed: dict[str, str], item: str) -> None:
    entry = read_nap(typed, MONDAY, NOW, zone="Europe/London", twelve_hour=True)
    assert list(entry.problems) == [item]


def test_a_skipped_hour_is_named_for_a_nap_too() -> None:
    typed = {"minutes": "30", "started_at": "1:30am"}
    entry = read_nap(typed, date(2026, 3, 29), NOW, zone="Europe/London", twelve_hour=True)
    assert entry.problems == {
        "started_at": "The clocks went forward over 1:30am. Type another time."
    }


def test_a_bare_hour_of_a_nap_is_in_the_afternoon() -> None:
    typed = {"minutes": "30", "started_at": "2"}
    entry = read_nap(typed, MONDAY, NOW, zone="Europe/London", twelve_hour=True)
    assert entry.echoes == {"minutes": "30 minutes", "started_at": "2pm"}


def test_a_nap_typed_again_is_the_same_nap() -> None:
    nap = Nap(MONDAY, datetime(2026, 11, 23, 14, 5, tzinfo=LONDON), 45)
    typed = typed_from_nap(nap, twelve_hour=True)
    entry = read_nap(typed, MONDAY, NOW, zone="Europe/London", twelve_hour=True)
    assert entry.record == replace(nap, zone="Europe/London")
    assert nap_words(nap, twelve_hour=True) == "45 minutes, from 2:05pm"
    assert nap_words(Nap(MONDAY, None, 5), twelve_hour=False) == "5 minutes"

"""The file for a calendar: read by a library that did not write it, private unless asked."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from pain_companion.domain.goals import Goal, State
from pain_companion.exchange.calendar_events import Reminders, calendar_page, read_nudge
from pain_companion.exchange.calendar_file import CRLF, CalendarEvent, calendar_text
from pain_companion.screens.save_calendar import SaveCalendarScreen
from pain_companion.store.diary import Diary
from pain_companion.typed import NotUnderstoodError
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOSTILE, app_with, room, status, words_on
from tests.places import press
from tests.team import CUSHION, NEXT, ONE_DAY, TODAY, fill_team

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
SAFE_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.just("\n"))


def events(page: str) -> list[Any]:
    """The events of a file, as another program reads them."""
    calendar: Any = Calendar.from_ical(page)
    assert calendar["VERSION"] == "2.0"
    found = calendar.walk("VEVENT")
    assert not any(each.errors for each in [calendar, *found])
    assert all(each["UID"] and each["DTSTAMP"].dt == NOW for each in found)
    return [*found]


def only(page: str) -> Any:
    (event,) = events(page)
    return event


def test_lines_end_as_they_should_and_none_is_longer_than_75_octets() -> None:
    event = CalendarEvent("k", "é" * 200, TODAY, "x" * 75, "😀" * 100)
    page = calendar_text([event], NOW)
    lines = page.split(CRLF)
    assert lines[-1] == ""
    assert "\n" not in page.replace(CRLF, "")
    assert max(len(line.encode()) for line in lines) == 75
    read = only(page)
    assert (read["SUMMARY"], read["LOCATION"]) == ("é" * 200, "x" * 75)
    assert read["DESCRIPTION"] == "😀" * 100


@given(SAFE_TEXT, SAFE_TEXT)
def test_any_words_come_back_as_they_were(title: str, words: str) -> None:
    read = only(calendar_text([CalendarEvent("k", title, TODAY, words=f"a{words}b")], NOW))
    assert read["SUMMARY"] == title
    assert read["DESCRIPTION"] == f"a{words}b"


@given(st.text())
def test_no_words_can_add_a_line_of_their_own(words: str) -> None:
    page = calendar_text([CalendarEvent("k", f"{words}\r\nBEGIN:VALARM\r\n{words}", TODAY)], NOW)
    read: Any = Calendar.from_ical(page)
    assert [each.name for each in read.walk()] == ["VCALENDAR", "VEVENT"]


@pytest.mark.parametrize(
    ("day", "at", "start"),
    [
        (date(2027, 3, 27), time(14, 30), datetime(2027, 3, 27, 14, 30, tzinfo=UTC)),
        (date(2027, 3, 28), time(14, 30), datetime(2027, 3, 28, 13, 30, tzinfo=UTC)),
        (date(2027, 10, 30), time(14, 30), datetime(2027, 10, 30, 13, 30, tzinfo=UTC)),
        (date(2027, 10, 31), time(14, 30), datetime(2027, 10, 31, 14, 30, tzinfo=UTC)),
    ],
)
def test_an_appointment_stays_at_its_clock_time_over_both_clock_changes(
    diary: Diary, day: date, at: time, start: datetime
) -> None:
    diary.appointments.save(replace(NEXT, day=day, clock_time=at))
    assert only(calendar_page(diary, NOW, Reminders()))["DTSTART"].dt == start


def test_an_appointment_has_an_alarm_the_day_before_and_no_private_word(diary: Diary) -> None:
    last, following, later = fill_team(diary)
    page = calendar_page(diary, NOW, Reminders())
    timed, whole_day = events(page)
    assert [each["SUMMARY"] for each in (timed, whole_day)] == ["Appointment"] * 2
    assert timed["UID"] == f"{following.id}@pain-companion"
    assert whole_day["DTSTART"].dt == later.day
    (alarm,) = timed.walk("VALARM")
    assert (alarm["ACTION"], alarm.TRIGGER) == ("DISPLAY", -ONE_DAY)
    (alarm,) = whole_day.walk("VALARM")
    assert -timedelta(hours=15) == alarm.TRIGGER, "9am on the day before"
    assert not any(word in page for word in ("Priya", "phone", "cushion", "LOCATION", last.id))


def test_with_words_it_says_with_whom_where_and_what_to_say(diary: Diary) -> None:
    fill_team(diary)
    timed, whole_day = events(calendar_page(diary, NOW, Reminders(with_words=True)))
    assert (timed["SUMMARY"], timed["LOCATION"]) == ("Appointment: Priya", "by phone")
    expected = "What I want to say:\n- The cushion helps.\n- What is the tingling?"
    assert timed["DESCRIPTION"] == expected
    assert whole_day["SUMMARY"] == "Appointment: the GP"
    assert "DESCRIPTION" not in whole_day, "what is tied to none is for the first that comes"


def test_days_to_look_back_are_in_it_while_they_lie_ahead_and_it_goes_on(diary: Diary) -> None:
    ahead = Goal("Sit outside", TODAY, review_on=TODAY + 7 * ONE_DAY, state_since=TODAY)
    for goal in (
        ahead,
        replace(ahead, review_on=TODAY - ONE_DAY),
        replace(ahead, state=State.RESTING),
        replace(ahead, review_on=None),
    ):
        diary.goals.save(goal)
    back = only(calendar_page(diary, NOW, Reminders()))
    assert (back["SUMMARY"], back["DTSTART"].dt) == (
        "Pain Companion: a look back",
        TODAY + 7 * ONE_DAY,
    )
    assert not back.walk("VALARM")
    words = only(calendar_page(diary, NOW, Reminders(with_words=True)))["SUMMARY"]
    assert words == "Pain Companion: a look back: Sit outside"


def test_a_daily_nudge_comes_at_the_time_on_the_clock_from_tomorrow(diary: Diary) -> None:
    nudge = only(calendar_page(diary, NOW, Reminders(read_nudge("7"))))
    assert nudge["DTSTART"].dt == datetime(2026, 11, 24, 19)
    assert nudge["RRULE"]["FREQ"] == ["DAILY"]
    assert nudge["UID"] == f"nudge-{diary.id}@pain-companion"
    assert read_nudge(" ") is None


def test_an_unknown_zone_leaves_the_time_on_the_clock(diary: Diary) -> None:
    diary.appointments.save(replace(NEXT, zone="Mars/Olympus"))
    start = only(calendar_page(diary, NOW, Reminders()))["DTSTART"].dt
    assert start == datetime(2026, 11, 27, 14, 30)


def test_an_empty_file_is_not_made(diary: Diary) -> None:
    with pytest.raises(NotUnderstoodError, match="nothing for a calendar yet"):
        calendar_page(diary, NOW, Reminders())


async def test_it_is_saved_by_keyboard_and_never_over_another_file_unasked(
    fresh_app: FreshApp, tmp_path: Path
) -> None:
    def fill(diary: Diary) -> None:
        fill_team(diary)
        diary.things_to_say.save(replace(CUSHION, words=HOSTILE))

    (tmp_path / "home").mkdir()
    place = tmp_path / "home" / "my-reminders-2026-11-23.ics"
    async with app_with(fresh_app(fill=fill), SaveCalendarScreen) as (pilot, app):
        await press(pilot, "enter", *"7x", "enter")
        assert "Type a time" in words_on(app)
        await press(pilot, "shift+tab", "backspace", "enter", "space", "tab", "enter")
        assert status(app.screen).startswith("Saved and checked:")
        assert [each["SUMMARY"] for each in events(place.read_bytes().decode())] == [
            *("Appointment: Priya", "Appointment: the GP", "Pain Companion: a look at today")
        ]
        before = place.read_bytes()
        await press(pilot, "enter")
        assert "Replace this file?" in words_on(app)
        await press(pilot, "escape")
        assert place.read_bytes() == before


async def test_the_screen_looks_like_this(
    diary_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/sam")
    async with room(diary_path, clock, lambda diary: SaveCalendarScreen(diary, clock)) as (
        pilot,
        shown,
    ):
        golden("save-calendar-80x24", screen_text(pilot.app))
        await press(pilot, "tab", "tab", "tab", "enter")
        assert "nothing for a calendar yet" in status(shown)


def test_the_command_writes_it_and_does_not_replace_a_file(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run = runner(diary_path, clock, capsys, "team")
    output = tmp_path / "my.ics"
    assert run("calendar", "--output", str(output)).status == 1
    with closing(Diary.open(diary_path, now=clock)) as diary:
        fill_team(diary)
    assert "Type a time" in run("calendar", "--output", str(output), "--nudge", "soon").err
    ran = run("calendar", "--output", str(output), "--nudge", "19:00", "--with-words")
    assert (ran.status, ran.out.strip()) == (0, f"Saved and checked: {output}")
    assert len(events(output.read_bytes().decode())) == 3
    refused = run("calendar", "--output", str(output))
    assert refused.status == 1
    assert "There is a file here already" in refused.err

"""Appointments and things to say: what is next, what waits, and how both are kept."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.appointments import (
    Appointment,
    ThingToSay,
    coming,
    in_view,
    looked_back_from,
    nearest_first,
    past,
    said_at,
    to_say_at,
)
from pain_companion.screens.appointment_form import AppointmentFormScreen
from pain_companion.screens.appointments import AppointmentScreen, AppointmentsScreen
from pain_companion.screens.things_to_say import SayFormScreen, ThingsToSayScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.field import Field
from pain_companion.words.appointment_entry import (
    read_appointment,
    read_thing,
    typed_from_appointment,
)
from pain_companion.words.appointments import Here, appointment_line, title_words, when_words
from tests.clock import FixedClock
from tests.conftest import golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, room, status, words_on
from tests.killed_typing import type_until_killed
from tests.places import press
from tests.team import (
    CUSHION,
    HERE,
    LAST,
    LATER,
    LONDON,
    NEXT,
    ONE_DAY,
    PRIYA,
    STAIRS,
    TINGLING,
    TODAY,
    fill_team,
)

A, B, C = (replace(each, id=name) for each, name in ((LAST, "a"), (NEXT, "b"), (LATER, "c")))
EVERY = [C, A, B]


def test_the_nearest_comes_first_on_both_sides_of_today() -> None:
    before = replace(A, day=TODAY - 40 * ONE_DAY, id="d")
    assert nearest_first([*EVERY, before], TODAY) == [B, C, A, before]
    assert coming(EVERY, B.day)[0] == B, "on its day it is still to come"
    assert past(EVERY, B.day + ONE_DAY)[0] == B


def test_on_one_day_the_one_without_a_time_is_first_then_by_the_clock() -> None:
    early, open_ = replace(B, clock_time=time(9), id="e"), replace(B, clock_time=None, id="o")
    assert coming([B, early, open_], TODAY) == [open_, early, B]


@pytest.mark.parametrize(("days", "seen"), [(-1, False), (0, True), (1, True), (2, False)])
def test_today_and_tomorrow_are_in_view(days: int, seen: bool) -> None:
    one = replace(B, day=TODAY + days * ONE_DAY)
    assert (in_view([one], TODAY) is not None) == seen
    assert in_view([replace(one, agreed="Rest.")], TODAY) is None


def test_one_looks_back_to_the_last_appointment_or_four_weeks() -> None:
    assert looked_back_from(EVERY, TODAY) == A.day
    assert looked_back_from([B], TODAY) == date(2026, 10, 26)


def test_what_was_not_said_waits_for_the_next_appointment() -> None:
    at_last, at_next, at_later, at_none, in_bin = (
        replace(TINGLING, appointment_id=each, id=f"{each}") for each in ("a", "b", "c", None, "x")
    )
    things = [at_last, at_next, at_later, at_none, in_bin, replace(at_none, said_on=TODAY, id="s")]
    assert to_say_at(B, things, EVERY, TODAY) == [at_last, at_next, at_none, in_bin]
    assert to_say_at(C, things, EVERY, TODAY) == [at_last, at_later, at_none, in_bin]
    assert to_say_at(None, things, EVERY, TODAY) == [at_last, at_none, in_bin]
    assert said_at(A, [replace(at_last, said_on=A.day), at_last]) == [
        replace(at_last, said_on=A.day)
    ]


@pytest.mark.parametrize(
    ("day", "clock", "moment"),
    [
        (date(2026, 3, 28), time(10), datetime(2026, 3, 28, 10, tzinfo=UTC)),
        (date(2026, 3, 29), time(10), datetime(2026, 3, 29, 9, tzinfo=UTC)),
        (date(2026, 10, 24), time(10), datetime(2026, 10, 24, 9, tzinfo=UTC)),
        (date(2026, 10, 25), time(10), datetime(2026, 10, 25, 10, tzinfo=UTC)),
        (date(2026, 10, 25), time(1, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (date(2026, 3, 29), time(1, 30), None),
    ],
)
def test_the_clock_on_the_wall_holds_over_both_clock_changes(
    day: date, clock: time, moment: datetime | None
) -> None:
    assert Appointment(day, clock, zone=LONDON).moment == moment


def test_a_zone_that_is_not_known_here_makes_no_moment() -> None:
    assert Appointment(TODAY, time(9), zone="Mars/Olympus").moment is None
    assert Appointment(TODAY, time(9)).moment is None
    assert Appointment(TODAY, zone=LONDON).moment is None


def test_a_time_that_the_clocks_skip_is_asked_about() -> None:
    around = Here(date(2026, 3, 1), zone=LONDON)
    read = read_appointment({"day": "29/3", "clock_time": "1.30am"}, None, [], around)
    assert read.record is None
    assert "The clocks go forward" in read.problems["clock_time"]
    assert read_appointment({"day": "29/3", "clock_time": "3am"}, None, [], around).record


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("tomorrow", TODAY + ONE_DAY),
        ("in 2 weeks", TODAY + 14 * ONE_DAY),
        ("Friday", date(2026, 11, 27)),
        ("2/3", date(2027, 3, 2)),
        ("yesterday", TODAY - ONE_DAY),
        ("3/11/26", date(2026, 11, 3)),
    ],
)
def test_days_to_come_are_typed_as_people_type_them(said: str, day: date) -> None:
    read = read_appointment({"day": said, "clock_time": "2"}, None, [], HERE).record
    assert read == Appointment(day, time(14), zone=LONDON)


@given(
    st.dates(date(1950, 1, 1), date(2199, 12, 31)),
    st.none() | st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    st.text(),
    st.text(),
    st.sampled_from([None, "p", "gone"]),
)
def test_an_appointment_typed_again_is_the_same(
    day: date, clock: time | None, words: str, more: str, person: str | None
) -> None:
    before = Appointment(day, clock, person, zone="UTC", id="x")
    typed = typed_from_appointment(before, ["p"], twelve_hour=True)
    read = read_appointment({**typed, "whom": words, "agreed": more}, before, ["p"], HERE).record
    assert read is not None
    assert replace(read, whom=None, agreed=None) == before
    again = typed_from_appointment(read, ["p"], twelve_hour=False)
    assert read_appointment(again, read, ["p"], HERE).record == read


def test_only_the_day_is_needed_and_a_thing_to_say_is_one_line() -> None:
    assert read_appointment({}, None, [], HERE).missing == ["the day"]
    assert read_thing({"words": " two\nlines "}, None, TODAY).record == ThingToSay(
        "two lines", TODAY
    )
    assert read_thing({"words": " "}, None, TODAY).missing == ["what you want to say"]


def test_when_and_with_whom_in_words() -> None:
    priya = replace(PRIYA, id="p")
    one = replace(B, person_id="p", whom="the pain clinic")
    assert title_words(one, [priya], HERE) == "Friday 27 November, 2:30pm, with Priya"
    assert title_words(one, [], HERE) == "Friday 27 November, 2:30pm, with the pain clinic"
    assert when_words(replace(one, day=TODAY), HERE) == "today, 2:30pm"
    far = Here(TODAY, twelve_hour=False, zone="America/New_York")
    assert when_words(one, far) == "Friday 27 November, 14:30 London time"
    assert appointment_line(A, 0) == "room 4 · agreed: Keep the walks short."


def test_what_is_kept_is_undone_and_put_back(diary_path: Path, clock: FixedClock) -> None:
    with closing(Diary.open(diary_path, now=clock)) as diary:
        last, following, later = fill_team(diary)
        assert diary.appointments.all() == [last, following, later]
        assert diary.appointments.between(TODAY, TODAY + 4 * ONE_DAY) == [following]
        words = [each.words for each in diary.things_to_say.all()]
        assert words == [CUSHION.words, TINGLING.words, STAIRS.words]
        diary.appointments.delete(following.id)
        assert diary.appointments.appointment(following.id) is None
        things, every = diary.things_to_say.all(), diary.appointments.all()
        assert [each.words for each in to_say_at(later, things, every, TODAY)] == words[:2]
        deleted = diary.bin.items()[0]
        assert deleted.title == "An appointment on Friday 27 November 2026"
        diary.bin.put_back(deleted)
        assert diary.appointments.appointment(following.id) == following
        cushion = diary.things_to_say.all()[0]
        diary.things_to_say.tick(cushion, TODAY)
        diary.history.undo()
        assert diary.things_to_say.thing(cushion.id) == cushion
        diary.things_to_say.delete(cushion.id)
        titles = [each.title for each in diary.bin.items()]
        assert "A thing to say at an appointment" in titles


def test_appointments_are_kept_in_the_order_of_their_days_and_times(diary: Diary) -> None:
    early = replace(NEXT, clock_time=time(9))
    later, noon, first, last = map(diary.appointments.save, (LATER, NEXT, early, LAST))
    assert diary.appointments.all() == [last, first, noon, later]
    assert diary.appointments.between(LAST.day, NEXT.day) == [last, first, noon]


def test_what_waits_to_be_said_comes_first_then_what_was_said_last(diary: Diary) -> None:
    store = diary.things_to_say
    last, following, _ = fill_team(diary)
    cushion, tingling, stairs = store.all()
    assert stairs.appointment_id == last.id
    store.tick(cushion, TODAY)
    assert store.all() == [tingling, replace(cushion, said_on=TODAY), stairs]
    store.tick(tingling, TODAY, last.id)
    store.tick(tingling, None)
    assert store.thing(tingling.id) == tingling
    assert tingling.appointment_id == following.id
    assert store.thing("not there") is None


def test_removing_a_person_for_good_leaves_the_appointment(
    diary_path: Path, clock: FixedClock
) -> None:
    with closing(Diary.open(diary_path, now=clock)) as diary:
        _, following, _ = fill_team(diary)
        diary.people.delete(following.person_id or "")
        diary.bin.remove_for_good(diary.bin.items()[0])
        assert diary.appointments.appointment(following.id) == replace(following, person_id=None)


async def test_an_appointment_is_written_down_by_keyboard(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> AppointmentsScreen:
        diary.people.save(PRIYA)
        return AppointmentsScreen(diary, clock)

    async with room(diary_path, clock, make) as (pilot, shown):
        assert "Add the first one." in words_on(pilot.app)
        await press(pilot, "enter", *"tomorrow", "enter", *"230", "enter", "1", "enter", "enter")
        await press(pilot, *HOSTILE_SHOWN, "ctrl+s")
        (kept,) = shown.store.appointments.all()
        (priya,) = shown.store.people.all()
        expected = Appointment(
            TODAY + ONE_DAY, time(14, 30), priya.id, None, HOSTILE_SHOWN, zone=LONDON
        )
        assert replace(kept, id="") == expected
        assert status(shown) == "Saved: Tomorrow, 2:30pm, with Priya."
        assert HOSTILE_SHOWN in words_on(pilot.app)
        assert shown.store.drafts.all() == []
        await press(pilot, "delete")
        assert status(shown).startswith("In the bin: Tomorrow, 2:30pm")
        await press(pilot, "ctrl+z")
        assert shown.store.appointments.all() == [kept]


async def test_the_lists_and_forms_look_like_this(diary_path: Path, clock: FixedClock) -> None:
    def make(diary: Diary) -> AppointmentsScreen:
        fill_team(diary)
        return AppointmentsScreen(diary, clock)

    async with room(diary_path, clock, make) as (pilot, _):
        golden("appointments-80x24", screen_text(pilot.app))
        await press(pilot, "enter")
        golden("appointment-80x24", screen_text(pilot.app))
        await press(pilot, "v")
        golden("things-to-say-80x24", screen_text(pilot.app))
        await press(pilot, "escape", "g")
        golden("appointment-form-80x24", screen_text(pilot.app))


async def test_at_an_appointment_things_are_ticked_and_what_was_agreed_is_written(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> AppointmentScreen:
        _, following, _ = fill_team(diary)
        return AppointmentScreen(diary, clock, following.id)

    clock.pass_time(days=4)
    async with room(diary_path, clock, make) as (pilot, shown):
        store, at = shown.store, shown.record_id
        await press(pilot, "v", "enter")
        assert isinstance(pilot.app.screen, ThingsToSayScreen)
        assert "The cushion helps., said on Friday 27 November." in status(pilot.app.screen)
        said = {each.words: each for each in store.things_to_say.all()}
        cushion = said[CUSHION.words]
        assert (cushion.said_on, cushion.appointment_id) == (TODAY + 4 * ONE_DAY, at)
        assert said[TINGLING.words].said_on is None
        await press(pilot, "a", *"More", "enter")
        (more,) = (each for each in store.things_to_say.all() if each.words == "More")
        assert more.appointment_id == at
        await press(pilot, "escape", "g", *"Walk less", "ctrl+s")
        kept = store.appointments.appointment(at)
        assert kept is not None
        assert kept.agreed == "Walk less"
        assert "What I said - The cushion helps." in words_on(pilot.app)


async def test_words_to_say_are_changed_and_a_tick_is_taken_back(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> ThingsToSayScreen:
        diary.things_to_say.save(replace(CUSHION, words=HOSTILE))
        return ThingsToSayScreen(diary, clock)

    async with room(diary_path, clock, make, (40, 15)) as (pilot, shown):
        store = shown.store.things_to_say
        await press(pilot, "x")
        assert store.all()[0].said_on == TODAY
        await press(pilot, "x")
        assert store.all()[0].said_on is None
        assert pilot.app.screen.query_one("#body").max_scroll_x == 0
        await press(pilot, "c", *"!", "enter")
        assert store.all()[0].words == f"{HOSTILE_SHOWN}!".replace("😀!", "😀 !")
        await press(pilot, "delete", "a", *"New", "escape", "escape", "a")
        assert pilot.app.screen.query_one(Field).text == "New"
        assert isinstance(pilot.app.screen, SayFormScreen)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "keys", "name"),
    [("appointment", "2/12/2026", "day"), ("thing to say", "chair", "words")],
)
def test_what_is_typed_outlives_a_killed_program(
    diary_path: Path, clock: FixedClock, form: str, keys: str, name: str
) -> None:
    Diary.open(diary_path, now=clock).close()
    type_until_killed(form, diary_path, *keys)
    with closing(Diary.open(diary_path, now=clock)) as diary:
        (draft,) = diary.drafts.all()
        assert draft.form == form
        assert draft.body == {name: keys}


async def test_a_draft_for_tomorrow_means_the_same_day_later(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, lambda diary: AppointmentFormScreen(diary, clock, None)) as (
        pilot,
        shown,
    ):
        await press(pilot, *"tomorrow", "escape")
        shown.keep_typing()
        (draft,) = shown.store.drafts.all()
        assert draft.body == {"day": "24/11/2026"}

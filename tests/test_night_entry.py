"""What is typed about a night, and the night that it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pain_companion.domain.clock_times import ClockTimes, SkippedHourError, is_doubled, resolve
from pain_companion.domain.sleep import (
    Conflict,
    Night,
    PainPart,
    Quality,
    Rested,
    conflict,
    is_unusually_long,
)
from pain_companion.domain.sleep_figures import figures
from pain_companion.domain.sleep_summary import UsualTimes
from pain_companion.typed import NotUnderstoodError
from pain_companion.words.night_entry import (
    NightEntry,
    read_guess,
    read_night,
    typed_from,
    usual_typed,
)
from pain_companion.words.zones import read_zone, zone_words
from tests import strategies

LONDON = ZoneInfo("Europe/London")
MONDAY = date(2026, 11, 23)
ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC")
ORDINARY = {
    "to_bed_at": "10:30pm",
    "lights_out_at": "11pm",
    "fell_asleep_after_minutes": "45",
    "wakings": "2",
    "awake_minutes": "1h",
    "woke_at": "6:15am",
    "got_up_at": "7am",
}


def read(
    typed: Mapping[str, str],
    morning: date = MONDAY,
    *,
    usual: UsualTimes | None = None,
    loaded: Night | None = None,
    twelve_hour: bool = True,
) -> NightEntry:
    return read_night(
        typed,
        morning,
        zone="Europe/London",
        usual=usual,
        loaded=loaded,
        twelve_hour=twelve_hour,
    )


@st.composite
def written_nights(draw: st.DrawFn) -> Night:
    """Any night that a person can have written: its times were resolved from clock times."""
    morning = draw(st.dates(date(1975, 1, 2), date(2036, 12, 31)))
    zones = [ZoneInfo(draw(st.sampled_from(ZONES))) for _ in range(2)]
    minute = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
    clocks = ClockTimes(*(draw(st.none() | minute) for _ in range(4)))
    try:
        moments = resolve(morning, clocks, zones[0], zones[1])
    except SkippedHourError:
        assume(False)
        raise
    words = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20)
    plain = draw(strategies.nights)
    return replace(
        plain,
        morning=morning,
        bed_zone=zones[0].key,
        rise_zone=zones[1].key,
        sleep_medicine=draw(st.none() | words),
        note=draw(st.none() | words),
        id="",
        written_at={},
        to_bed_at=moments.to_bed_at,
        lights_out_at=moments.lights_out_at,
        woke_at=moments.woke_at,
        got_up_at=moments.got_up_at,
    )


@given(night=written_nights(), twelve_hour=st.booleans())
def test_a_night_typed_again_is_the_same_night(night: Night, twelve_hour: bool) -> None:
    entry = read(typed_from(night, twelve_hour=twelve_hour), night.morning, twelve_hour=twelve_hour)
    assert entry.problems == {}
    assert entry.night == night


@given(night=strategies.nights, twelve_hour=st.booleans())
def test_a_night_that_nobody_touches_keeps_every_detail(night: Night, twelve_hour: bool) -> None:
    typed = typed_from(night, twelve_hour=twelve_hour)
    entry = read(typed, night.morning, loaded=night, twelve_hour=twelve_hour)
    assert entry.night == night


@settings(deadline=None)  # the first list of the world's zones is slow
@given(
    typed=st.dictionaries(
        st.sampled_from([*ORDINARY, "bed_zone", "rise_zone", "note", "quality", "caffeine_last"]),
        st.text(max_size=12) | st.sampled_from(["7", "1:30", "25:00", "Paris", "half", "fair"]),
    ),
    morning=st.dates(date(1975, 1, 2), date(2036, 12, 31)),
)
def test_whatever_is_typed_is_either_understood_or_named(
    typed: dict[str, str], morning: date
) -> None:
    entry = read(typed, morning)
    for name, text in typed.items():
        if name in entry.problems:
            assert name.endswith("_zone") or getattr(entry.night, name) is None
            assert text.isascii() or text not in entry.problems[name]
        elif text.strip() and name != "note":
            assert getattr(entry.night, name) is not None


def test_an_ordinary_night_is_read_and_said_back() -> None:
    entry = read(ORDINARY | {"quality": "fair", "trying_after_minutes": "20"})
    assert entry.problems == {}
    assert figures(entry.night).total_sleep_time == 330
    assert entry.night.quality is Quality.FAIR
    assert entry.echoes["to_bed_at"] == "10:30pm Sunday"
    assert entry.echoes["got_up_at"] == "7am Monday"
    assert entry.echoes["awake_minutes"] == "1 hour"


def test_nothing_typed_is_a_night_with_nothing_recorded() -> None:
    assert read({}).night == Night(MONDAY, bed_zone="Europe/London", rise_zone="Europe/London")


def test_a_bare_number_is_the_half_of_the_day_that_beds_are_used_in() -> None:
    entry = read({"to_bed_at": "10", "lights_out_at": "11", "woke_at": "6", "got_up_at": "7"})
    assert entry.echoes["to_bed_at"] == "10pm Sunday"
    assert entry.echoes["woke_at"] == "6am Monday"


def test_a_day_sleeper_means_their_own_half_of_the_day() -> None:
    usual = UsualTimes(to_bed=time(8), lights_out=time(8, 30), woke=time(14, 30), got_up=time(15))
    typed = {"to_bed_at": "8", "lights_out_at": "8:30", "woke_at": "2:30", "got_up_at": "3"}
    entry = read(typed, usual=usual)
    assert entry.echoes["to_bed_at"] == "8am Monday"
    assert entry.echoes["got_up_at"] == "3pm Monday"


def test_on_the_24_hour_clock_a_time_of_four_digits_is_meant_as_typed() -> None:
    assert read({"got_up_at": "10:30"}, twelve_hour=False).echoes["got_up_at"] == "10:30 Monday"
    day = read({"to_bed_at": "10:30", "got_up_at": "18:00"}, twelve_hour=False)
    assert day.echoes["to_bed_at"] == "10:30 Monday"


def test_a_night_of_more_than_16_hours_is_read_and_can_be_confirmed() -> None:
    typed = {"to_bed_at": "10:30pm", "got_up_at": "10pm"}
    assert is_unusually_long(read(typed).night)
    assert not is_unusually_long(read(typed | {"long_night_confirmed": "yes"}).night)


def test_a_text_that_is_not_understood_is_named_and_the_rest_is_read() -> None:
    entry = read(ORDINARY | {"woke_at": "early", "wakings": "some"})
    assert set(entry.problems) == {"woke_at", "wakings"}
    assert entry.night.woke_at is None
    assert entry.night.got_up_at == datetime(2026, 11, 23, 7, tzinfo=LONDON)


def test_answers_that_contradict_each_other_are_all_read() -> None:
    entry = read({"lights_out_at": "11pm", "fell_asleep_after_minutes": "45", "woke_at": "11:30pm"})
    assert entry.problems == {}
    assert conflict(entry.night) is Conflict.ASLEEP_AFTER_WAKING
    typed = {"lights_out_at": "11pm", "fell_asleep_after_minutes": "600", "woke_at": "6am"}
    assert conflict(read(typed).night) is Conflict.ASLEEP_AFTER_WAKING


def test_a_skipped_hour_is_named_and_the_other_times_stay() -> None:
    entry = read(
        {"to_bed_at": "11pm", "lights_out_at": "1:30am", "got_up_at": "7am"}, date(2026, 3, 29)
    )
    assert entry.problems["lights_out_at"] == (
        "The clocks went forward on Sunday 29 March 2026, so 1:30am did not happen. "
        "Type another time."
    )
    assert entry.night.lights_out_at is None
    assert figures(entry.night).time_in_bed == 420


def test_a_doubled_hour_is_asked_about_and_is_the_first_until_said_otherwise() -> None:
    typed = {"to_bed_at": "11pm", "lights_out_at": "1:30am", "got_up_at": "7am"}
    sunday = date(2026, 10, 25)
    entry = read(typed, sunday)
    assert entry.doubled == ("lights_out_at",)
    assert entry.night.lights_out_at is not None
    assert entry.night.lights_out_at.utcoffset() == timedelta(hours=1)
    second = read(typed | {"lights_out_at_second": "yes"}, sunday)
    assert second.night.lights_out_at is not None
    assert second.night.lights_out_at.utcoffset() == timedelta(0)
    assert is_doubled(sunday, time(1, 30), LONDON)


def test_an_ordinary_hour_is_not_asked_about() -> None:
    assert read(ORDINARY).doubled == ()
    assert read(ORDINARY, date(2026, 10, 25)).doubled == ()


def test_a_journey_has_one_clock_for_going_to_bed_and_one_for_getting_up() -> None:
    typed = {"to_bed_at": "11pm", "got_up_at": "7am", "bed_zone": "new york", "rise_zone": "London"}
    entry = read(typed)
    assert (entry.night.bed_zone, entry.night.rise_zone) == ("America/New_York", "Europe/London")
    assert figures(entry.night).time_in_bed == 180
    assert entry.echoes["bed_zone"] == "New York time"


def test_the_clock_of_getting_up_is_that_of_going_to_bed_unless_typed() -> None:
    assert read({"bed_zone": "Tokyo"}).night.rise_zone == "Asia/Tokyo"


def test_a_place_that_is_no_zone_is_named_and_the_usual_one_holds() -> None:
    entry = read({"bed_zone": "my sister's"})
    assert entry.problems == {
        "bed_zone": "Type a large city in that country, like London or New York."
    }
    assert entry.night.bed_zone == "Europe/London"


def test_a_night_from_a_zone_unknown_here_can_still_be_changed() -> None:
    loaded = replace(
        read(ORDINARY).night, bed_zone="Mars/Olympus_Mons", rise_zone="Mars/Olympus_Mons"
    )
    entry = read(typed_from(loaded) | {"note": "windy"}, loaded=loaded)
    assert entry.problems == {}
    assert entry.night == replace(loaded, note="windy")


def test_times_are_found_again_when_one_of_them_changes() -> None:
    loaded = read(ORDINARY).night
    entry = read(typed_from(loaded) | {"got_up_at": "8am"}, loaded=loaded)
    assert figures(entry.night).time_in_bed == 570


def test_clearing_an_answer_takes_it_out() -> None:
    loaded = read(ORDINARY | {"rested": "well", "pain_part": "some"}).night
    assert (loaded.rested, loaded.pain_part) == (Rested.WELL, PainPart.SOME)
    entry = read(typed_from(loaded) | {"wakings": "", "rested": ""}, loaded=loaded)
    assert entry.night.wakings is None
    assert entry.night.rested is None
    assert entry.night.pain_part is PainPart.SOME


@pytest.mark.parametrize(
    ("typed", "minutes"), [("7", 420), ("6.5", 390), ("6,5", 390), ("6h30", 390), ("0", 0)]
)
def test_a_guess_is_read_in_hours(typed: str, minutes: int) -> None:
    assert read_guess(typed) == minutes


@pytest.mark.parametrize("typed", ["45", "long", "25h", "-1"])
def test_a_guess_that_is_no_length_of_a_night_is_asked_for_again(typed: str) -> None:
    with pytest.raises(NotUnderstoodError, match=r"Type hours like 7, 6\.5 or 6h30\."):
        read_guess(typed)


def test_usual_times_are_shown_as_one_would_type_them() -> None:
    usual = UsualTimes(time(22, 30), time(23), 20, time(6, 30), None)
    assert usual_typed(usual) == {
        "to_bed_at": "10:30pm",
        "lights_out_at": "11pm",
        "woke_at": "6:30am",
        "fell_asleep_after_minutes": "20",
    }
    assert usual_typed(usual, twelve_hour=False)["to_bed_at"] == "22:30"
    assert usual_typed(UsualTimes()) == {}


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("london", "Europe/London"),
        ("London time", "Europe/London"),
        ("America/New_York", "America/New_York"),
        ("america/new_york", "America/New_York"),
        ("utc", "UTC"),
    ],
)
def test_a_zone_is_known_by_its_city(typed: str, zone: str) -> None:
    assert read_zone(typed) == zone


@pytest.mark.parametrize("typed", ["../../etc/passwd", "Europe/Nowhere", "", "/"])
def test_what_is_no_zone_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstoodError):
        read_zone(typed)


def test_a_zone_is_said_by_its_city() -> None:
    assert zone_words("America/New_York") == "New York time"
    assert zone_words("UTC") == "UTC time"

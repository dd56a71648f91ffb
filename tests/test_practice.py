"""Timed practices: how they unfold for a person, and where in one they are by the clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.content.library import PageError, page_names, parse_page, read_page
from pain_companion.content.plain_page import plain_text
from pain_companion.content.practices import cautions, other_pages, practice_of, practices
from pain_companion.domain.breath import (
    GENTLE,
    LONG,
    BreathPart,
    Pace,
    moment_of,
    rhythm_from,
    rhythm_kept,
)
from pain_companion.domain.practice import (
    PASS_BY,
    BodyArea,
    Moment,
    OwnBreath,
    Part,
    Practice,
    PracticeKind,
    PracticeLog,
    areas_from,
    areas_kept,
    total_seconds,
    unfold,
    week_of,
    whole_minutes,
)
from pain_companion.domain.practice_clock import (
    TEMPOS,
    Playing,
    State,
    back,
    begin,
    change_tempo,
    end,
    go_on,
    log_of,
    pause,
    skip,
    state,
)
from pain_companion.domain.practice_kept import begun_earlier, from_words, to_words
from pain_companion.words.breath import read_rhythm, rhythm_words, typed_from_rhythm
from pain_companion.words.practice import left_changes_in, left_words, log_details, week_words
from pain_companion.words.practice_entry import read_practice_log, typed_from_practice_log
from tests.clock import LONDON, FixedClock

TODAY = date(2026, 11, 23)
FEET = Part(
    "Let the feet fall.", 30, BodyArea.FEET, "Leave the feet.", "Lift your toes.", tense_seconds=6
)
BREATHS = Part("Follow the pacer.", 60, breath=LONG)
OWN = Part("Breathe as you do.", 40, breath=OwnBreath.OWN)
TITLES = {"sounds": "Sounds", "hands": "Hands"}

Change = Callable[[Playing, Sequence[Moment], datetime], Playing]


def a_practice(*parts: Part) -> Practice:
    return Practice("some", "Some practice", PracticeKind.RELEASE, parts)


class Played:
    """A practice that goes on, with a clock that is moved by hand."""

    def __init__(self, *moments: Moment) -> None:
        self.moments = moments
        self.clock = FixedClock()
        self.playing = begin("some", self.clock())

    def after(self, seconds: float, *changes: Change) -> State:
        """The state after some time, then these changes."""
        self.clock.pass_time(seconds=seconds)
        for change in changes:
            self.playing = change(self.playing, self.moments, self.clock())
        return state(self.playing, self.moments, self.clock())


def slower(playing: Playing, moments: Sequence[Moment], now: datetime) -> Playing:
    return change_tempo(playing, moments, now, 1)


def faster(playing: Playing, moments: Sequence[Moment], now: datetime) -> Playing:
    return change_tempo(playing, moments, now, -1)


@pytest.mark.parametrize(
    ("pace", "seconds", "breaths", "minutes"),
    [(LONG, 10, 30, 5), (GENTLE, 7, 17, 2), (Pace(4, 4, 4, 4), 16, 3, 0.8)],
)
def test_a_cycle_of_breath_is_as_long_as_it_should_be(
    pace: Pace, seconds: int, breaths: int, minutes: float
) -> None:
    assert pace.seconds == seconds
    assert int(minutes * 60 / pace.seconds) == breaths


@pytest.mark.parametrize(
    ("groups", "tensed", "released", "total"),
    [(16, 7, 30, 9 * 60 + 52), (16, 6, 25, 8 * 60 + 16), (7, 6, 30, 4 * 60 + 12), (12, 0, 50, 600)],
)
def test_the_parts_add_up_to_the_whole(groups: int, tensed: int, released: int, total: int) -> None:
    tense = "Tense." if tensed else ""
    part = Part("Let go.", released, BodyArea.ARMS, tense=tense, tense_seconds=tensed)
    moments = unfold(a_practice(*[part] * groups))
    assert total_seconds(moments) == total
    assert len(moments) == groups * (2 if tensed else 1)


def test_nothing_is_held_unless_the_rhythm_says_so() -> None:
    held = Pace(4, 4, 4, 4)
    parts = [moment_of(held, second).part for second in (0, 3.9, 4, 8, 12, 15.9, 16)]
    assert parts == [
        *(BreathPart.IN, BreathPart.IN, BreathPart.HELD_IN, BreathPart.OUT),
        *(BreathPart.HELD_OUT, BreathPart.HELD_OUT, BreathPart.IN),
    ]
    assert [moment_of(held, second).full for second in (2, 6, 10, 14)] == [0.5, 1, 0.5, 0]
    every = [practice.parts for practice in practices().values()]
    paces = {part.breath for parts in every for part in parts if isinstance(part.breath, Pace)}
    assert paces
    assert not any(pace.held_in or pace.held_out for pace in paces)


def test_a_sensitive_place_is_never_tensed_and_has_gentle_words() -> None:
    practice = a_practice(FEET, replace(FEET, area=BodyArea.NECK, gentle=""))
    assert [each.words for each in unfold(practice)] == ["Lift your toes.", FEET.words] * 2
    gently = unfold(practice, {BodyArea.FEET, BodyArea.NECK})
    assert gently == [Moment("Leave the feet.", 30), Moment(PASS_BY, 30)]
    breathing = a_practice(replace(FEET, breath=LONG))
    assert [each.breath for each in unfold(breathing, {BodyArea.FEET})] == [LONG]


def test_the_own_rhythm_is_shown_only_where_a_person_set_one() -> None:
    practice = a_practice(BREATHS, OWN)
    assert [each.breath for each in unfold(practice)] == [LONG, None]
    held = Pace(5, 5, 2, 0)
    assert [each.breath for each in unfold(practice, (), held)] == [LONG, held]


def test_places_and_rhythms_are_kept_as_text_and_read_again() -> None:
    assert areas_kept([BodyArea.NECK, BodyArea.BACK]) == "back,neck"
    assert areas_from("neck,back,tail") == (BodyArea.BACK, BodyArea.NECK)
    assert areas_from("") == ()
    for pace in (Pace(5, 7, 1, 2), Pace(2, 2, 0, 0), Pace(10, 15, 8, 8)):
        assert rhythm_from(rhythm_kept(pace)) == pace
    for wrong in ("", "4 0 6", "1 0 6 0", "4 9 6 0", "a b c d", "4 0 16 0"):
        assert rhythm_from(wrong) is None


def test_time_passes_by_the_clock_and_not_by_ticks() -> None:
    played = Played(Moment("First.", 30), Moment("Then.", 60, LONG))
    at = played.after(29.5)
    assert (at.number, at.part_left, at.left, at.is_going) == (0, 0.5, 60.5, True)
    at = played.after(3)
    assert (at.number, at.left, at.done_seconds) == (1, 57.5, 32)
    assert at.breath is not None
    assert (at.breath.part, at.breath.second, at.breath_left) == (BreathPart.IN, 3, 1.5)
    at = played.after(3600)
    assert (at.is_over, at.is_whole, at.left, at.done_seconds) == (True, True, 0, 90)


def test_a_pause_is_no_time_spent_and_a_clock_put_back_stops_nothing() -> None:
    played = Played(Moment("First.", 30), Moment("Then.", 30))
    assert not played.after(10, pause).is_going
    assert played.after(3600).left == 50
    assert played.after(0, go_on).is_going
    assert played.after(-600).left == 50
    assert played.after(605, go_on).left == 45, "what goes on already goes on as it was"
    assert not played.after(1, pause, skip).is_going, "a part passed by in a pause ends no pause"


def test_parts_are_passed_by_and_gone_back_to_and_only_real_time_counts() -> None:
    played = Played(*(Moment(f"Part {n}.", 30) for n in range(3)))
    at = played.after(5, skip)
    assert (at.number, at.part_left, at.done_seconds) == (1, 30, 5)
    at = played.after(3, back)
    assert (at.number, at.part_left) == (1, 30), "first to the beginning of this part"
    assert played.after(1, back).number == 0, "and from there to the part before"
    assert played.after(0, back).number == 0
    assert played.after(0, skip, skip).number == 2
    assert played.after(0, back, skip).number == 2, "one part at a time"
    at = played.after(4, skip)
    assert (at.is_over, at.is_whole, at.done_seconds) == (True, False, 13)


def test_what_was_passed_by_is_no_time_spent_when_it_has_run_out() -> None:
    played = Played(Moment("First.", 30), Moment("Then.", 30))
    played.after(5, skip)
    at = played.after(3600)
    assert (at.is_whole, at.done_seconds) == (True, 35)
    assert log_of(played.playing, played.moments, played.clock(), "Europe/London").whole


def test_ending_early_keeps_what_was_done() -> None:
    played = Played(Moment("Only.", 300))
    at = played.after(95, end)
    assert (at.is_over, at.is_whole, at.is_going) == (True, False, False)
    assert played.after(100, go_on).done_seconds == 95
    log = log_of(played.playing, played.moments, played.clock(), "Europe/London")
    assert (log.practice, log.day, log.seconds, log.whole, log.minutes) == (
        *("some", TODAY, 95, False, 2),
    )
    assert (log.started_at, log.zone) == (
        datetime(2026, 11, 23, 8, tzinfo=LONDON),
        "Europe/London",
    )


def test_slower_and_faster_change_what_is_to_come_and_not_what_was() -> None:
    played = Played(Moment("First.", 60), Moment("Then.", 60))
    assert played.after(30, slower).left == pytest.approx(90 * 1.15)
    assert played.after(30 * 1.15).number == 1
    assert played.playing.tempo == 115
    at = played.after(0, faster, faster)
    assert at.number == 1
    assert at.left == pytest.approx(60 * 0.85)
    at = played.after(0, *[faster] * 9)
    assert played.playing.tempo == TEMPOS[0]
    assert played.after(45).is_whole
    assert at.done_seconds == 64


def test_a_breath_in_is_never_under_3_seconds_unless_it_was_made_so() -> None:
    for pace, least in ((LONG, 3), (GENTLE, 3), (Pace(2, 2), 2)):
        played = Played(Moment("Breathe.", 600, pace))
        at = played.after(0, *[faster] * 9)
        assert at.breath_left == pytest.approx(least)
        at = played.after(least)
        assert at.breath is not None
        assert at.breath.part is BreathPart.OUT
        at = played.after(0, *[slower] * 9)
        assert at.breath_left == pytest.approx(pace.seconds_in * 1.5)


def test_breaths_go_on_from_one_part_to_the_next_and_begin_anew_after_a_skip() -> None:
    settle, breathe = Moment("Settle.", 15), Moment("Breathe.", 67, LONG)
    played = Played(settle, settle, breathe, breathe, breathe)
    at = played.after(100)
    assert at.number == 3
    assert at.breath is not None
    assert (at.breath.part, at.breath.passed) == (BreathPart.IN, 0)
    at = played.after(3, skip)
    assert at.breath is not None
    assert (at.number, at.breath.part, at.breath.passed) == (4, BreathPart.IN, 0)


def test_what_is_kept_of_a_practice_is_paused_where_it_was_kept() -> None:
    played = Played(Moment("First.", 60), Moment("Then.", 60, LONG))
    played.after(73, slower)
    words = to_words(played.playing, played.moments, played.clock())
    played.clock.pass_time(days=2)
    found = from_words("some", words)
    assert found is not None
    assert begun_earlier("some", words) == found
    at = state(found, played.moments, played.clock())
    assert (at.number, at.done_seconds, at.is_going, found.tempo) == (1, 73, False, 115)
    assert at.breath is not None
    assert (found.practice, at.breath.passed) == ("some", 0), "a breath begins anew"
    for wrong in ({}, {**words, "tempo": "7"}, {**words, "place": "-1"}, {**words, "ran": "x"}):
        assert from_words("some", wrong) is None
    assert begun_earlier("some", {**words, "ran": "9999999"}) is None, "under 10 seconds"
    assert begun_earlier("some", {**words, "ran": "10000000"}) is not None


def test_a_night_when_the_clocks_go_back_is_no_hour_longer() -> None:
    began = datetime(2026, 10, 25, 1, 59, tzinfo=LONDON)
    playing, moments = begin("some", began), [Moment("Only.", 300)]
    later = (began.astimezone(UTC) + timedelta(minutes=2)).astimezone(LONDON)
    assert state(playing, moments, later).left == 180


@given(
    st.lists(
        st.tuples(st.floats(0, 60), st.sampled_from((pause, go_on, skip, back, slower, faster))),
        max_size=12,
    )
)
def test_whatever_is_done_the_numbers_stay_possible(steps: list[tuple[float, Change]]) -> None:
    moments = unfold(a_practice(FEET, BREATHS, OWN), (), Pace(3, 5))
    now, passed = FixedClock()(), 0.0
    playing = begin("some", now)
    for seconds, change in steps:
        now += timedelta(seconds=seconds)
        passed += seconds
        playing = change(playing, moments, now)
        at = state(playing, moments, now)
        assert 0 <= at.number < len(moments)
        assert 0 <= at.part_left <= at.left <= total_seconds(moments) * 1.5
        assert at.done.total_seconds() <= passed + 0.001
        assert at.breath is None or 0 <= at.breath.full <= 1
        kept = from_words("some", to_words(playing, moments, now))
        assert kept is not None
        assert state(kept, moments, now).done == at.done


def test_what_is_left_is_said_in_minutes_and_changes_when_it_says() -> None:
    said = [left_words(seconds) for seconds in (300, 271, 270, 91, 90, 45, 44.9, 0)]
    assert said == [
        *("About 5 minutes left.", "About 5 minutes left.", "About 4 minutes left."),
        *("About 2 minutes left.", "About 1 minute left.", "About 1 minute left."),
        *("Less than a minute left.", "Less than a minute left."),
    ]
    left = 300.0
    while left_changes_in(left):
        wait = left_changes_in(left)
        assert left_words(left - wait * 0.9) == left_words(left)
        left -= wait + 0.001
        assert wait > 0
    assert left < 45


def test_a_log_typed_again_is_the_same() -> None:
    log = PracticeLog(
        *("sounds", TODAY, 95, False, 0, 10, "tight", "softer", "Rain.\nA bus."), zone="X"
    )
    typed = typed_from_practice_log(log, TODAY)
    assert read_practice_log(typed, log, TODAY, TITLES).record == log
    entry = read_practice_log({**typed, "minutes": "4"}, log, TODAY, TITLES)
    assert entry.record is not None
    assert entry.record.seconds == 240


def test_of_a_log_the_practice_the_day_and_the_length_are_needed() -> None:
    empty = PracticeLog("", TODAY, 0)
    entry = read_practice_log({}, empty, TODAY, TITLES)
    assert entry.not_saved == "Not saved yet. Add which practice and the day and how long it was."
    wrong = {"practice": "x", "day": "tomorrow", "minutes": "0", "feel_after": "11"}
    entry = read_practice_log(wrong, empty, TODAY, TITLES)
    assert set(entry.problems) == set(wrong)
    assert entry.record is None


def test_a_rhythm_is_read_within_its_limits() -> None:
    entry = read_rhythm({"in": "5", "out": "7", "held_in": "", "held_out": "2"})
    assert entry.record is not None
    assert entry.record.pace == Pace(5, 7, 0, 2)
    assert rhythm_words(entry.record.pace) == "Your rhythm: in for 5, out for 7, wait for 2."
    assert read_rhythm(typed_from_rhythm(None)).record is not None
    assert typed_from_rhythm(None)["held_in"] == "0"
    for wrong in ({"in": "1"}, {"in": "11"}, {"out": "16"}, {"held_in": "9"}, {"in": "3.5"}):
        entry = read_rhythm({"in": "4", "out": "6", **wrong})
        assert (entry.record, set(entry.problems)) == (None, set(wrong))
    none = read_rhythm({})
    assert none.record is not None
    assert none.record.pace is None


def test_a_week_and_an_entry_are_told_without_judging() -> None:
    logs = [PracticeLog("sounds", TODAY, seconds) for seconds in (5, 95, 300)]
    assert week_words(week_of(logs)) == "This week: 3 times, 8 minutes."
    assert week_words(week_of([])) == ""
    log = replace(logs[0], feel_before=3, words_before="tight.", words_after="softer")
    assert log_details(log) == ["Before: 3, tight. After: softer."]
    assert [whole_minutes(each) for each in (0, 1, 89, 90)] == [0, 1, 1, 2]


def test_every_practice_of_the_program_can_be_done_by_everyone() -> None:
    every = set(BodyArea)
    for name, practice in practices().items():
        page = read_page(f"practice/{name}")
        assert cautions(page), name
        for sensitive in ((), every):
            moments = unfold(practice, sensitive, LONG)
            assert 60 <= total_seconds(moments) <= 20 * 60, name
        gentle = [part.gentle for part in practice.parts if part.area]
        assert all(gentle), name
    assert other_pages()[0].name == "practice/before-you-begin"


def test_a_practice_read_as_plain_text_has_all_of_its_parts_and_seconds() -> None:
    text = " ".join(plain_text(read_page("practice/tense-and-release")))
    words = " ".join(text.split())
    practice = practices()["tense-and-release"]
    for part in practice.parts:
        for each in filter(None, (part.words, part.tense, part.gentle)):
            assert each in words
        assert f"{part.seconds} seconds: {part.words}" in words
    assert "In for 4, out for 6." in " ".join(plain_text(read_page("practice/paced-breathing")))
    assert "part by part" not in " ".join(plain_text(read_page("practice/before-you-begin")))


HEAD = """---
title: A page
summary: What it is about.
sources: [{{title: A paper, publisher: Someone}}]
checked: 2026-11-23
next_check: 2027-11-23
links: [about/about]
practice: {practice}
---

## First

- Stop when you like.
"""


@pytest.mark.parametrize(
    ("practice", "told"),
    [
        ("{kind: walk, parts: [{words: a, seconds: 5}]}", "kind must be one of breath"),
        ("{kind: body}", "kind and parts"),
        ("{kind: body, parts: []}", "parts must be a list"),
        ("{kind: body, parts: [{words: a}]}", "part 1: seconds is not there"),
        ("{kind: body, parts: [{words: a, seconds: '5'}]}", "part 1: seconds is not right"),
        ("{kind: body, parts: [{words: a, seconds: 601}]}", "part 1: seconds must be a whole"),
        ("{kind: body, parts: [{words: a, seconds: 5, more: b}]}", "more is not a field"),
        ("{kind: body, parts: [{words: a, seconds: 5, area: tail}]}", "area must be one of feet"),
        ("{kind: body, parts: [{words: a, seconds: 5, tense: b}]}", "go together"),
        (
            "{kind: body, parts: [{words: a, seconds: 5, tense: b, tense_seconds: 6}]}",
            "must have an area",
        ),
        ("{kind: body, parts: [{words: a, seconds: 5, breath: {in: 4}}]}", "breath must be own"),
        ("{kind: body, parts: [{words: a, seconds: 5, breath: {in: 1, out: 6}}]}", "2 to 10"),
    ],
)
def test_a_practice_that_is_not_right_names_its_file_and_field(practice: str, told: str) -> None:
    page = parse_page("practice/some", HEAD.format(practice=practice))
    with pytest.raises(PageError, match=r"practice/some\.md: practice: .*" + told):
        practice_of(page)


def test_a_page_with_a_practice_is_read_into_one() -> None:
    parts = "[{words: a, seconds: 5}, {words: b, seconds: 6, breath: {in: 3, out: 4}}]"
    page = parse_page("practice/some", HEAD.format(practice=f"{{kind: settle, parts: {parts}}}"))
    made = practice_of(page)
    assert made == Practice(
        *("some", "A page", PracticeKind.SETTLE, (Part("a", 5), Part("b", 6, breath=GENTLE)))
    )
    assert cautions(page) == ["- Stop when you like."]
    assert {f"practice/{name}" for name in practices()} < set(page_names())

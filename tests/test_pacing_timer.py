"""The timer of an activity: by the clock and not by ticks, whatever happens to either."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.pacing import Activity, Log, Plan, Stopped
from pain_companion.domain.pacing_timer import (
    NOTHING,
    SLIP,
    Phase,
    Timer,
    carry_on,
    count_down,
    finish_part,
    pause,
    start,
    state,
    stop_early,
)
from pain_companion.domain.pacing_timer_kept import from_words, running, to_words
from pain_companion.words.pacing_timer import (
    Ended,
    about_words,
    change_words,
    ended_words,
    figures,
    read_ended,
    running_words,
    saved_words,
    share_done,
    timer_card,
    timer_words,
    typed_at_end,
)
from tests.clock import LONDON

TEN = datetime(2026, 11, 23, 10, tzinfo=LONDON)
MONDAY = date(2026, 11, 23)
WALKING = Activity("Walking", id="walking")
LENGTHS = Activity("Swimming", unit="lengths", id="swimming")
TWICE_FIVE = Plan("walking", MONDAY, Decimal(10), parts=2, rest_minutes=3)
ACTIONS: list[Callable[[Timer, datetime], Timer]] = [pause, carry_on, finish_part, stop_early]


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def walk(began: datetime = TEN) -> Timer:
    return start(WALKING, TWICE_FIVE, began)


def swim(began: datetime = TEN) -> Timer:
    return start(LENGTHS, None, began)


@pytest.mark.parametrize(
    ("after", "phase", "place", "left"),
    [
        (0, Phase.DOING, 1, 5),
        (4, Phase.DOING, 1, 1),
        (5, Phase.RESTING, 1, 3),
        (7, Phase.RESTING, 1, 1),
        (8, Phase.DOING, 2, 5),
        (13, Phase.RESTING, 2, 3),
    ],
)
def test_parts_and_rests_follow_each_other(after: int, phase: Phase, place: int, left: int) -> None:
    at = state(walk(), TEN + minutes(after))
    assert (at.phase, at.round, at.left) == (phase, place, minutes(left))
    assert at.ended_at is None


def test_it_is_over_after_the_last_rest_with_the_time_really_spent() -> None:
    at = state(walk(), TEN + minutes(16))
    assert walk().activity_id == WALKING.id
    assert (at.phase, at.done, at.rested, at.ran_out) == (Phase.OVER, minutes(10), minutes(6), True)
    assert (at.done_minutes, at.rested_minutes) == (10, 6)


def test_a_laptop_that_slept_and_a_program_closed_for_days_change_nothing() -> None:
    days_later = state(walk(), TEN + timedelta(days=4))
    assert days_later.ended_at == TEN + minutes(16)
    assert (days_later.done, days_later.rested) == (minutes(10), minutes(6))


def test_a_part_is_whole_minutes_rounded_down_as_the_plan_shows_it() -> None:
    assert start(WALKING, Plan("walking", MONDAY, Decimal("9.6")), TEN).part_seconds == 9 * 60


def test_without_a_plan_it_counts_up_until_the_person_is_done() -> None:
    timer = swim()
    at = state(timer, TEN + minutes(12))
    assert (at.phase, at.elapsed, at.left) == (Phase.DOING, minutes(12), None)
    ended = state(finish_part(timer, TEN + minutes(12)), TEN + minutes(50))
    assert (ended.phase, ended.done, ended.ended_at) == (
        Phase.OVER,
        minutes(12),
        TEN + minutes(12),
    )
    assert not ended.ran_out


def test_another_unit_counts_up_in_the_parts_and_rests_of_its_plan() -> None:
    plan = Plan("swimming", MONDAY, Decimal(8), parts=2, rest_minutes=3)
    timer = finish_part(start(LENGTHS, plan, TEN), TEN + minutes(4))
    assert state(timer, TEN + minutes(6)).phase is Phase.RESTING
    second = state(timer, TEN + minutes(9))
    assert (second.phase, second.round, second.left) == (Phase.DOING, 2, None)
    assert (second.elapsed, second.done) == (minutes(2), minutes(6))


def test_a_timer_of_some_minutes_runs_down_once_and_knows_what_it_is_for() -> None:
    timer = count_down("stretching", 2, TEN)
    assert (timer.activity_id, timer.started_at, timer.started_at.utcoffset()) == (
        "stretching",
        TEN,
        TEN.utcoffset(),
    )
    halfway, over = state(timer, TEN + minutes(1)), state(timer, TEN + minutes(2))
    assert (halfway.phase, halfway.left) == (Phase.DOING, minutes(1))
    assert (over.phase, over.done, over.rested) == (Phase.OVER, minutes(2), NOTHING)


def test_a_pause_does_not_count_as_activity_or_as_rest() -> None:
    timer = pause(walk(), TEN + minutes(2))
    paused = state(timer, TEN + minutes(60))
    assert (paused.phase, paused.left) == (Phase.PAUSED, minutes(3))
    timer = carry_on(timer, TEN + minutes(60))
    assert state(timer, TEN + minutes(63)).phase is Phase.RESTING
    over = state(timer, TEN + timedelta(days=1))
    assert (over.done, over.rested, over.ended_at) == (
        minutes(10),
        minutes(6),
        TEN + minutes(16 + 58),
    )


def test_a_rest_can_be_paused_too() -> None:
    timer = pause(walk(), TEN + minutes(6))
    at = state(timer, TEN + minutes(30))
    assert (at.phase, at.resting, at.left) == (Phase.PAUSED, True, minutes(2))


def test_a_part_ended_by_hand_leads_to_its_rest() -> None:
    timer = finish_part(walk(), TEN + minutes(2))
    assert state(timer, TEN + minutes(2)).phase is Phase.RESTING
    assert state(timer, TEN + minutes(5)).round == 2
    assert state(timer, TEN + minutes(60)).done == minutes(7)


def test_a_rest_ended_by_hand_leads_to_the_next_part_and_the_last_one_ends_it() -> None:
    timer = finish_part(walk(), TEN + minutes(6))
    assert (state(timer, TEN + minutes(6)).phase, state(timer, TEN + minutes(6)).round) == (
        Phase.DOING,
        2,
    )
    over = state(finish_part(timer, TEN + minutes(12)), TEN + minutes(12))
    assert (over.phase, over.done, over.rested) == (Phase.OVER, minutes(10), minutes(2))


def test_parts_without_a_rest_follow_at_once() -> None:
    timer = start(WALKING, Plan("walking", MONDAY, Decimal(10), parts=2), TEN)
    assert state(timer, TEN + minutes(5)).round == 2
    assert state(timer, TEN + minutes(10)).phase is Phase.OVER


def test_a_key_pressed_twice_does_not_end_what_has_hardly_begun() -> None:
    timer = finish_part(walk(), TEN + minutes(2))
    assert finish_part(timer, TEN + minutes(2) + SLIP / 2) == timer
    assert finish_part(timer, TEN + minutes(2) + SLIP) != timer


def test_stopped_early_it_keeps_what_was_done_and_can_be_carried_on() -> None:
    stopped = stop_early(walk(), TEN + minutes(9))
    at = state(stopped, TEN + minutes(99))
    assert (at.phase, at.done, at.rested) == (Phase.OVER, minutes(6), minutes(3))
    assert (at.ended_at, at.ran_out) == (TEN + minutes(9), False)
    again = state(carry_on(stopped, TEN + minutes(20)), TEN + minutes(21))
    assert (again.phase, again.done) == (Phase.DOING, minutes(7))


def test_what_is_over_stays_as_it_is() -> None:
    later = TEN + minutes(20)
    for act in ACTIONS:
        assert act(walk(), later) == walk()


@pytest.mark.parametrize(
    "before_the_change",
    [
        datetime(2026, 10, 25, 1, 58, tzinfo=LONDON),
        datetime(2027, 3, 28, 0, 58, tzinfo=LONDON),
    ],
)
def test_a_clock_change_at_1am_changes_nothing(before_the_change: datetime) -> None:
    timer = walk(before_the_change)
    local = (before_the_change.astimezone(UTC) + minutes(4)).astimezone(LONDON)
    assert local.utcoffset() != before_the_change.utcoffset()
    assert state(timer, local).elapsed == minutes(4)
    resting = (before_the_change.astimezone(UTC) + minutes(6)).astimezone(LONDON)
    assert state(pause(timer, resting), resting).left == minutes(2)


def test_a_clock_set_back_counts_as_no_time_until_it_has_caught_up_or_a_key_is_pressed() -> None:
    timer = pause(walk(), TEN + minutes(2))
    timer = carry_on(timer, TEN + minutes(2))
    an_hour_back = TEN - minutes(60)
    assert state(timer, an_hour_back).elapsed == minutes(2)
    timer = carry_on(pause(timer, an_hour_back), an_hour_back)
    assert state(timer, an_hour_back + minutes(1)).elapsed == minutes(3)


steps = st.lists(
    st.tuples(st.sampled_from(ACTIONS), st.timedeltas(timedelta(), timedelta(hours=3)))
)
plans = st.builds(
    Plan,
    st.just("walking"),
    st.just(MONDAY),
    st.integers(1, 60).map(Decimal),
    parts=st.integers(1, 4),
    rest_minutes=st.none() | st.integers(0, 20),
)
activities = st.sampled_from([WALKING, LENGTHS])


@given(activities, st.none() | plans, steps)
def test_the_totals_are_the_clock_without_the_pauses_and_never_more(
    activity: Activity, plan: Plan | None, taken: list[tuple[Callable[..., Timer], timedelta]]
) -> None:
    now, counted = TEN, timedelta()
    timer = start(activity, plan, now)
    for act, wait in taken:
        before = state(timer, now)
        after = state(timer, now + wait)
        if before.phase in (Phase.PAUSED, Phase.OVER):
            assert (after.done, after.rested) == (before.done, before.rested)
        counted += after.done + after.rested - before.done - before.rested
        now += wait
        timer = act(timer, now)
        at = state(timer, now)
        assert at.done + at.rested == counted <= now - TEN
        assert at.done >= before.done
        assert at.rested >= before.rested
        assert 1 <= at.round <= timer.parts


@given(activities, st.none() | plans, steps)
def test_a_timer_read_from_its_words_is_the_same(
    activity: Activity, plan: Plan | None, taken: list[tuple[Callable[..., Timer], timedelta]]
) -> None:
    now = TEN
    timer = start(activity, plan, now)
    for act, wait in taken:
        now += wait
        timer = act(timer, now)
    again = from_words(to_words(timer))
    assert again == timer
    assert again is not None
    assert again.started_at.isoformat() == timer.started_at.isoformat()


WHOLE = to_words(finish_part(walk(), TEN + minutes(2)))


@given(st.dictionaries(st.sampled_from(sorted(WHOLE)), st.text()), st.sampled_from(sorted(WHOLE)))
def test_words_that_cannot_be_read_are_no_timer_and_no_crash(
    changed: dict[str, str], lacking: str
) -> None:
    timer = from_words(WHOLE | changed)
    assert timer is None or state(timer, TEN).round >= 1
    assert from_words({name: text for name, text in WHOLE.items() if name != lacking}) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"parts": "0"},
        {"parts": "100"},
        {"part_seconds": "-1"},
        {"rest_seconds": "9" * 30},
        {"ran": "9" * 40},
        {"ran": "99999999999999999"},
        {"since": "2026-11-23T10:00:00"},
        {"since": "0001-01-01T00:00:00+14:00"},
        {"ended": "500 200"},
        {"ended": "1 2 3 4 5"},
        {"activity_id": ""},
        {"stopped_at": "2026-11-23T10:00:00+00:00"},
    ],
)
def test_a_timer_that_cannot_be_is_none(changed: dict[str, str]) -> None:
    assert from_words(WHOLE | changed) is None


def test_a_timer_whose_last_rest_was_ended_is_kept_too() -> None:
    timer = walk()
    for number in range(4):
        timer = finish_part(timer, TEN + minutes(number + 1))
    assert len(timer.ended) == 2 * timer.parts
    assert from_words(to_words(timer)) == timer


@pytest.mark.parametrize(("amount", "parts"), [(1_000_000, 1), (990, 99)])
def test_a_timer_of_as_much_as_a_plan_can_ask_is_kept(amount: int, parts: int) -> None:
    timer = start(WALKING, replace(TWICE_FIVE, amount=Decimal(amount), parts=parts), TEN)
    assert from_words(to_words(timer)) == timer


def test_the_one_under_way_is_the_newest_that_can_be_read() -> None:
    assert running([{"amount": "5"}, to_words(swim()), to_words(walk())]) == swim()
    assert running([]) is None


@pytest.mark.parametrize(
    ("after", "told", "drawn"),
    [
        (0, "First of 2. 5 minutes to go, then rest.", "5:00"),
        (0.5, "First of 2. 5 minutes to go, then rest.", "4:30"),
        (4.5, "First of 2. Less than a minute to go, then rest.", "0:30"),
        (5, "Rest now. 3 minutes left, then the second of 2.", "3:00"),
        (8, "Second of 2. 5 minutes to go, then rest.", "5:00"),
        (15, "Rest now. 1 minute left, then you are done.", "1:00"),
    ],
)
def test_the_words_and_the_figures_say_what_goes_on(after: float, told: str, drawn: str) -> None:
    at = state(walk(), TEN + minutes(after))
    assert timer_words(walk(), at, limited=False) == told
    assert figures(at) == drawn


def test_within_an_energy_limit_the_words_are_about_stopping_in_time() -> None:
    at = state(walk(), TEN + minutes(1))
    assert timer_words(walk(), at, limited=True) == (
        "First of 2. At most 4 minutes more, then rest. Stop before you need to."
    )
    counting = state(swim(), TEN + minutes(1))
    assert timer_words(swim(), counting, limited=True) == (
        "1 minute so far. Stop before you need to."
    )


def test_without_motion_the_words_and_the_bar_change_once_a_minute() -> None:
    moments = [state(walk(), TEN + timedelta(seconds=second)) for second in range(1, 60)]
    assert {timer_words(walk(), at, limited=False, about=True) for at in moments} == {
        "First of 2. About 5 minutes to go, then rest."
    }
    assert {share_done(at, by_minutes=True) for at in moments} == {0.0}
    assert share_done(state(walk(), TEN + minutes(2.5)), by_minutes=False) == 0.5


def test_parts_without_rest_and_many_parts_are_told_too() -> None:
    many = start(WALKING, Plan("walking", MONDAY, Decimal(24), parts=12), TEN)
    assert timer_words(many, state(many, TEN + minutes(18)), limited=False) == (
        "Tenth of 12. 2 minutes to go, then part 11."
    )
    assert timer_words(many, state(many, TEN + minutes(22)), limited=False) == (
        "Part 12 of 12. 2 minutes to go."
    )
    assert timer_words(many, state(pause(many, TEN), TEN), limited=False).startswith("Paused. ")


def test_other_screens_are_told_what_has_begun() -> None:
    def told(after: float) -> str:
        return change_words("Walking", walk(), state(walk(), TEN + minutes(after)))

    assert told(5) == "Walking: rest now for 3 minutes."
    assert told(8) == "Walking: second of 2 begins."
    assert told(16) == "Walking: the timer has ended. You can log it."


def test_a_timer_is_told_in_one_line() -> None:
    for timer, after, told in (
        (walk(), 1, "Your timer is running: Walking."),
        (pause(walk(), TEN), 1, "Your timer is paused: Walking."),
        (walk(), 60, "Your timer has ended: Walking. You can log it."),
    ):
        assert running_words("Walking", state(timer, TEN + minutes(after))) == told


def test_today_says_whether_it_runs_is_paused_or_has_ended() -> None:
    for timer, after, told in (
        (walk(), 1, "It runs by the clock."),
        (walk(), 6, "It runs by the clock."),
        (pause(walk(), TEN), 1, "It is paused."),
        (walk(), 60, "It has ended. You can log it."),
    ):
        assert timer_card(state(timer, TEN + minutes(after))).line == told


def test_the_line_about_it_says_which_way_the_time_runs_also_where_its_plan_is_gone() -> None:
    assert about_words(walk(), "10 minutes, in 2 parts", limited=False) == "10 minutes, in 2 parts."
    assert about_words(walk(), "", limited=False) == (
        "The time counts down. Stop before you need to."
    )
    assert about_words(walk(), "", limited=True) == "The time is a limit, not a target."
    for limited in (True, False):
        assert about_words(swim(), "", limited=limited) == (
            "The time counts up. Say when you are done."
        )


def test_what_ended_unseen_is_told_with_its_time_and_another_day_by_name() -> None:
    at_end = state(walk(), TEN + timedelta(days=2))

    def told(now: datetime, unseen: bool = True) -> str:
        return ended_words("Walking", at_end, now, unseen=unseen, twelve_hour=True)

    assert told(TEN + minutes(60)) == (
        "Walking ended at 10:16am while this was closed. You can log it."
    )
    assert told(TEN + timedelta(days=2)) == (
        "Walking ended at 10:16am on Monday 23 November while this was closed. You can log it."
    )
    assert told(TEN + minutes(16), unseen=False) == "Walking has ended. You can log it."


def ended(timer: Timer, after: timedelta, activity: Activity = WALKING) -> Ended:
    at_end = state(timer, timer.started_at.astimezone(UTC) + after)
    return Ended(timer, at_end, activity, "Europe/London")


def logs(done: Ended, **typed: str) -> list[Log]:
    record = read_ended(typed_at_end(done.at_end, done.activity) | typed, done).record
    assert record is not None
    return list(record)


def test_the_activity_and_its_rest_are_logged_with_the_true_amounts() -> None:
    done, rest = logs(ended(walk(), minutes(20)), stopped="planned")
    assert (done.activity_id, done.day, done.amount, done.minutes) == (
        "walking",
        MONDAY,
        Decimal(10),
        None,
    )
    assert (done.started_at, done.stopped, done.zone) == (TEN, Stopped.PLANNED, "Europe/London")
    assert (rest.activity_id, rest.amount, rest.minutes) == (None, None, 6)
    assert rest.started_at == TEN + minutes(10)


def test_the_day_is_that_of_the_start_on_the_persons_clock() -> None:
    late = datetime(2026, 7, 1, 23, 58, 30, tzinfo=LONDON)
    done, rest = logs(ended(walk(late), minutes(20)))
    assert (done.day, rest.day) == (date(2026, 7, 1), date(2026, 7, 2))
    assert done.started_at is not None
    assert done.started_at.isoformat() == "2026-07-01T23:58:00+01:00"


def test_a_moment_is_a_minute_but_nothing_is_no_minute() -> None:
    def minutes_typed(seconds: float) -> dict[str, str]:
        timer = stop_early(walk(), TEN + timedelta(seconds=seconds))
        return typed_at_end(state(timer, TEN), WALKING)

    assert minutes_typed(0.9) == {}
    assert minutes_typed(1) == {"amount": "1"}
    assert minutes_typed(5) == {"amount": "1"}
    assert minutes_typed(89) == {"amount": "1"}
    assert minutes_typed(90) == {"amount": "2"}


def test_a_timer_that_nobody_stopped_for_days_says_nothing_about_the_time() -> None:
    timer = start(WALKING, None, TEN)
    forgotten = ended(stop_early(timer, TEN + timedelta(days=3)), timedelta(days=3))
    entry = read_ended(typed_at_end(forgotten.at_end, WALKING), forgotten)
    assert entry.not_saved == "Not saved yet. Add how many minutes."


def test_another_unit_keeps_the_minutes_beside_the_amount_and_needs_none() -> None:
    swum = ended(finish_part(swim(), TEN + minutes(12)), minutes(12), LENGTHS)
    (told,) = logs(swum, amount="8")
    assert (told.amount, told.minutes) == (Decimal(8), 12)
    assert saved_words([told], LENGTHS) == "Saved: Swimming, 8 lengths."
    (bare,) = logs(swum)
    assert (bare.amount, bare.minutes) == (None, 12)
    assert saved_words([bare], LENGTHS) == "Saved: Swimming, 12 minutes."


def test_an_amount_that_is_not_understood_is_not_logged() -> None:
    entry = read_ended({"amount": "some"}, ended(walk(), minutes(20)))
    assert (entry.record, list(entry.problems)) == (None, ["amount"])

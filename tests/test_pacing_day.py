"""A day in half hours, and places for what has none yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.domain.clock_times import DAY_MINUTES
from pain_companion.domain.day_spread import LEAST_REST_MINUTES, Offer, spread
from pain_companion.domain.pacing import (
    Activity,
    ActivityKind,
    Demand,
    Log,
    PlannedItem,
    Priority,
    Stopped,
)
from pain_companion.domain.pacing_day import (
    SLOTS,
    Run,
    Slots,
    clock_at_end,
    clocks_change,
    done_slots,
    move,
    planned_slots,
    runs,
)
from pain_companion.words.pacing_day import item_words
from tests.clock import LONDON

DAY = date(2026, 11, 23)
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
NEW_YORK = ZoneInfo("America/New_York")
EIGHT, NINE_PM = 8 * 60, 21 * 60
WALK = Activity("Walking", demand=Demand.MEDIUM, id="walk")
SWIM = Activity("Swimming", unit="lengths", demand=Demand.HIGH, id="swim")
NAP = Activity("Lying down", kind=ActivityKind.REST, demand=Demand.REST, id="nap")
ACTIVITIES = {each.id: each for each in (WALK, SWIM, NAP)}
LETTERS = {Demand.LOW: "L", Demand.MEDIUM: "M", Demand.HIGH: "H", Demand.REST: "R", None: "."}


def item(
    starts: time | None = None,
    minutes: int = 30,
    demand: Demand = Demand.MEDIUM,
    priority: Priority = Priority.WOULD_LIKE,
    *,
    words: str = "Something",
    day: date = DAY,
) -> PlannedItem:
    return PlannedItem(day, words, minutes, demand, priority, starts)


def high(starts: time | None = None, minutes: int = 60) -> PlannedItem:
    return item(starts, minutes, Demand.HIGH)


def letters(slots: Slots, first: int = 0, hours: int = 24) -> str:
    assert len(slots) == SLOTS
    return "".join(LETTERS[each] for each in slots)[2 * first : 2 * (first + hours)]


def done(start: datetime, minutes: int, activity: Activity = WALK, zone: str = "") -> Log:
    return Log(activity.id, start.date(), minutes=minutes, started_at=start, zone=zone)


# What stands in each half hour


def test_an_hour_takes_two_slots() -> None:
    assert letters(planned_slots([item(time(9), 60)], DAY, LONDON), 8, 3) == "..MM.."


def test_a_slot_that_is_only_touched_has_the_letter_too() -> None:
    assert letters(planned_slots([item(time(9, 25), 10)], DAY, LONDON), 8, 3) == "..MM.."


def test_where_several_fall_into_one_slot_the_highest_demand_shows() -> None:
    both = [high(time(9), 30), item(time(9), 60, Demand.REST), item(time(9), 60, Demand.LOW)]
    assert letters(planned_slots(both, DAY, LONDON), 8, 3) == "..HL.."
    assert letters(planned_slots(both[::-1], DAY, LONDON), 8, 3) == "..HL.."


def test_what_has_no_place_is_not_drawn() -> None:
    assert letters(planned_slots([item()], DAY, LONDON)) == "." * SLOTS


def test_what_goes_over_midnight_goes_on_on_the_next_day() -> None:
    late = [item(time(23), 120)]
    assert letters(planned_slots(late, DAY, LONDON)).endswith(".MM")
    assert letters(planned_slots(late, DAY + timedelta(days=1), LONDON)).startswith("MM.")


def test_what_was_done_is_drawn_by_its_time_and_minutes() -> None:
    walk = done(datetime(2026, 11, 23, 9, tzinfo=LONDON), 45)
    swim = done(datetime(2026, 11, 23, 9, 30, tzinfo=LONDON), 20, SWIM)
    assert letters(done_slots([walk, swim], ACTIVITIES, DAY), 8, 3) == "..MH.."


def test_an_amount_in_minutes_is_how_long_it_took() -> None:
    start = datetime(2026, 11, 23, 9, tzinfo=LONDON)
    walk = Log("walk", DAY, amount=Decimal("30.5"), started_at=start)
    assert letters(done_slots([walk], ACTIVITIES, DAY), 8, 3) == "..MM.."


def test_a_half_hour_that_is_touched_for_seconds_is_drawn() -> None:
    start = datetime(2026, 11, 23, 9, 29, 40, tzinfo=LONDON)
    walk = Log("walk", DAY, amount=Decimal("30.5"), started_at=start)
    assert letters(done_slots([walk], ACTIVITIES, DAY), 8, 3) == "..MMM."


def test_what_has_no_time_or_no_minutes_is_not_drawn() -> None:
    start = datetime(2026, 11, 23, 9, tzinfo=LONDON)
    logs = [
        Log("walk", DAY, amount=Decimal(30)),
        Log("swim", DAY, amount=Decimal(30), started_at=start),
        Log("swim", DAY, minutes=30),
    ]
    assert letters(done_slots(logs, ACTIVITIES, DAY)) == "." * SLOTS


def test_a_rest_and_an_entry_with_a_demand_of_its_own_have_their_letters() -> None:
    start = datetime(2026, 11, 23, 9, tzinfo=LONDON)
    rest = Log(None, DAY, minutes=30, started_at=start, stopped=Stopped.PLANNED)
    easy = replace(done(start + timedelta(hours=1), 30), demand=Demand.LOW)
    lying = done(start + timedelta(hours=2), 30, NAP)
    assert letters(done_slots([rest, easy, lying], ACTIVITIES, DAY), 9, 3) == "R.L.R."


# Days when the clocks change


def test_both_hours_of_a_doubled_one_stand_in_the_same_slots() -> None:
    first = done(datetime(2026, 10, 25, 1, 30, tzinfo=timezone(timedelta(hours=1))), 30)
    second = done(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), 30, SWIM)
    for log, letter in ((first, "M"), (second, "H")):
        here = replace(log, zone="Europe/London")
        assert letters(done_slots([here], ACTIVITIES, AUTUMN), 0, 4) == f"...{letter}...."


def test_minutes_are_real_while_the_clocks_go_back() -> None:
    start = datetime(2026, 10, 25, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    long = done(start, 150, zone="Europe/London")
    assert letters(done_slots([long], ACTIVITIES, AUTUMN), 0, 4) == ".MMM...."


def test_minutes_are_real_while_the_clocks_go_forward() -> None:
    assert letters(planned_slots([item(time(0, 30), 60, day=SPRING)], SPRING, LONDON), 0, 4) == (
        ".M..M..."
    )


def test_the_end_in_words_is_where_the_strip_ends() -> None:
    told = item_words(item(time(0, 30), 60, day=SPRING), LONDON, twelve_hour=True)
    assert told.startswith("12:30am to 2:30am: ")
    told = item_words(item(time(0, 30), 60, day=AUTUMN), LONDON, twelve_hour=True)
    assert told.startswith("12:30am to 1:30am: ")
    assert clock_at_end(item(), LONDON) is None


def test_a_place_in_the_skipped_hour_stands_in_the_hour_after() -> None:
    skipped = item(time(1, 30), 30, day=SPRING)
    assert letters(planned_slots([skipped], SPRING, LONDON), 0, 4) == ".....M.."


def test_an_entry_from_abroad_stands_where_the_clock_there_had_it() -> None:
    paris = done(datetime(2026, 11, 23, 9, tzinfo=timezone(timedelta(hours=1))), 30)
    for zone in ("Europe/Paris", "", "Nowhere/At_All"):
        there = replace(paris, zone=zone)
        assert letters(done_slots([there], ACTIVITIES, DAY), 8, 3) == "..M..."


def test_a_plan_abroad_goes_by_the_clocks_there() -> None:
    walk = item(time(9), 60)
    assert letters(planned_slots([walk], DAY, NEW_YORK), 8, 3) == "..MM.."
    assert clock_at_end(walk, NEW_YORK) == time(10)


def test_only_two_days_of_a_year_change_their_clocks() -> None:
    days = [date(2026, 1, 1) + timedelta(days=each) for each in range(365)]
    assert [day for day in days if clocks_change(day, LONDON)] == [SPRING, AUTUMN]


def test_runs_put_neighbours_together() -> None:
    slots = planned_slots([high(time(9)), item(time(10), 30, Demand.REST)], DAY, LONDON)
    assert runs(slots) == [Run(18, 20, Demand.HIGH), Run(20, 21, Demand.REST)]
    assert runs((None,) * SLOTS) == []


# Moving


def test_a_thing_moves_by_half_hours_and_keeps_its_minutes() -> None:
    assert move(item(time(9, 10)), 1).starts == time(9, 40)
    assert move(item(time(9, 10)), -3).starts == time(7, 40)
    assert move(item(time(0, 30)), -1).starts == time(0)
    assert move(item(time(23)), 1).starts == time(23, 30)


@pytest.mark.parametrize(
    ("there", "by"), [(item(time(0)), -1), (item(time(23, 30)), 1), (item(time(22), 120), 1)]
)
def test_a_thing_does_not_move_out_of_the_day(there: PlannedItem, by: int) -> None:
    assert move(there, by) == there


def test_what_goes_over_midnight_can_still_move_back() -> None:
    assert move(item(time(23), 120), -1).starts == time(22, 30)


def test_what_has_no_place_cannot_move() -> None:
    assert move(item(), 1) == item()


# Offering places


def times(offer: Offer) -> list[tuple[time | None, str]]:
    everything = [*offer.kept, *offer.placed, *offer.rests]
    return sorted((each.starts, each.words) for each in everything)


def test_things_are_spread_over_the_day_with_room_between() -> None:
    offer = spread([item(words="a"), item(words="b"), item(words="c")], EIGHT, NINE_PM)
    assert [starts for starts, _ in times(offer)] == [time(8), time(10, 30), time(13)]
    assert not offer.waiting


def test_what_has_a_place_keeps_it() -> None:
    there = item(time(8, 10), words="there")
    offer = spread([there, item(words="new")], EIGHT, NINE_PM)
    assert offer.kept == (there,)
    assert [each.words for each in offer.placed] == ["new"]


def test_a_rest_is_put_between_two_things_of_high_demand() -> None:
    offer = spread([high(time(9)), high()], EIGHT, NINE_PM)
    (rest,) = offer.rests
    assert (rest.starts, rest.minutes, rest.demand) == (time(10), 30, Demand.REST)
    assert (rest.day, rest.words, rest.priority) == (DAY, "Rest", Priority.MUST)
    assert offer.changes == (*offer.placed, rest)


def test_two_of_high_demand_that_are_placed_already_get_a_rest_where_there_is_room() -> None:
    offer = spread([high(time(9)), high(time(10, 30))], EIGHT, NINE_PM)
    assert [rest.starts for rest in offer.rests] == [time(10)]
    assert spread([high(time(9)), high(time(10))], EIGHT, NINE_PM).rests == ()
    assert spread([high(time(9)), high(time(10), 30)], EIGHT, NINE_PM).rests == ()
    three = [high(time(9)), high(time(10, 30)), high(time(12))]
    assert [rest.starts for rest in spread(three, EIGHT, NINE_PM).rests] == [time(10), time(11, 30)]


def test_a_thing_of_high_demand_has_a_place_also_where_others_stand_close_together() -> None:
    offer = spread([high(time(9)), high(time(10)), high()], EIGHT, NINE_PM)
    assert [each.starts for each in offer.placed] == [time(13)]
    assert [rest.starts for rest in offer.rests] == [time(11)]
    apart = spread([high(time(9)), high(time(10, 30)), high()], EIGHT, NINE_PM)
    assert [rest.starts for rest in apart.rests] == [time(10), time(11, 30)]


def test_a_rest_may_stand_right_beside_other_things() -> None:
    offer = spread([item(time(8), 60), item(None, 30, Demand.REST)], EIGHT, NINE_PM)
    assert [each.starts for each in offer.placed] == [time(9)]
    after_it = spread([item(time(8), 30, Demand.REST), item()], EIGHT, NINE_PM)
    assert [each.starts for each in after_it.placed] == [time(8, 30)]


def test_a_rest_that_the_person_planned_is_enough() -> None:
    own = item(time(10, 30), 45, Demand.REST)
    offer = spread([high(time(9)), own, high(time(12))], EIGHT, NINE_PM)
    assert offer.rests == ()
    between = spread([high(time(9)), own, high()], 9 * 60, NINE_PM)
    assert ([each.starts for each in between.placed], between.rests) == ([time(12)], ())
    for starts in (time(10), time(11, 30)):
        close = item(starts, LEAST_REST_MINUTES, Demand.REST)
        assert spread([high(time(9)), close, high(time(12))], EIGHT, NINE_PM).rests == ()


def test_a_short_rest_is_not_enough() -> None:
    short = item(time(10), 15, Demand.REST)
    offer = spread([high(time(9)), short, high(time(11))], EIGHT, NINE_PM)
    assert [rest.starts for rest in offer.rests] == [time(10, 30)]


def test_what_does_not_fit_can_wait() -> None:
    must = item(None, 600, priority=Priority.MUST, words="must")
    like = item(None, 60, words="like")
    wait = item(None, 120, priority=Priority.CAN_WAIT, words="wait")
    offer = spread([wait, like, must], EIGHT, NINE_PM)
    assert [each.words for each in offer.placed] == ["must", "like"]
    assert offer.waiting == (wait,)


def test_musts_may_stand_close_together_and_the_others_wait_then() -> None:
    musts = [item(None, 390, priority=Priority.MUST) for _ in range(2)]
    like = item(None, 30)
    offer = spread([like, *musts], EIGHT, NINE_PM)
    assert [each.starts for each in offer.placed] == [time(8), time(14, 30)]
    assert offer.waiting == (like,)


def test_what_is_done_needs_no_place() -> None:
    finished = replace(item(), done=True)
    assert spread([finished], EIGHT, NINE_PM) == Offer(())


def test_nothing_fits_when_the_day_is_over() -> None:
    offer = spread([item()], NINE_PM, NINE_PM)
    assert offer.waiting == (item(),)
    assert offer.changes == ()


def test_the_first_place_is_a_half_hour_after_now() -> None:
    offer = spread([item()], 9 * 60 + 1, NINE_PM)
    assert offer.placed[0].starts == time(9, 30)


MINUTES = st.one_of(st.sampled_from([15, 30, 60, 90]), st.integers(1, DAY_MINUTES))
ITEMS = st.lists(
    st.builds(
        item,
        st.one_of(st.none(), st.builds(time, st.integers(0, 23), st.integers(0, 59))),
        MINUTES,
        st.sampled_from(Demand),
        st.sampled_from(Priority),
    ),
    max_size=9,
).map(lambda found: [replace(each, id=str(place)) for place, each in enumerate(found)])
HOURS = st.tuples(st.integers(0, DAY_MINUTES), st.integers(0, DAY_MINUTES))


def span(there: PlannedItem) -> tuple[int, int]:
    assert there.starts is not None
    start = there.starts.hour * 60 + there.starts.minute
    return start, start + there.minutes


def overlap(one: PlannedItem, other: PlannedItem) -> bool:
    (first, first_end), (second, second_end) = span(one), span(other)
    return first < second_end and second < first_end


@given(ITEMS, HOURS)
def test_nothing_is_lost_and_what_has_a_place_keeps_it(
    items: Sequence[PlannedItem], hours: tuple[int, int]
) -> None:
    offer = spread(items, *hours)
    assert list(offer.kept) == [each for each in items if each.starts is not None]
    told = [*offer.placed, *offer.waiting]
    without = [each for each in items if each.starts is None]
    assert sorted(each.id for each in told) == [each.id for each in without]
    assert {replace(each, starts=None) for each in told} == {*without}


@given(ITEMS, HOURS)
def test_new_things_lie_inside_the_hours_and_overlap_nothing(
    items: Sequence[PlannedItem], hours: tuple[int, int]
) -> None:
    offer = spread(items, *hours)
    everything = [*offer.kept, *offer.changes]
    for new in offer.changes:
        start, end = span(new)
        assert hours[0] <= start < end <= hours[1]
        assert not any(overlap(new, each) for each in everything if each is not new)


@given(ITEMS, HOURS)
def test_a_rest_stands_between_any_new_high_thing_and_the_next(
    items: Sequence[PlannedItem], hours: tuple[int, int]
) -> None:
    offer = spread(items, *hours)
    everything = [*offer.kept, *offer.changes]
    highs = sorted((each for each in everything if each.demand is Demand.HIGH), key=span)
    rests = [each for each in everything if each.demand is Demand.REST]
    for one, other in pairwise(highs):
        if one in offer.placed or other in offer.placed:
            assert any(
                each.minutes >= LEAST_REST_MINUTES
                and span(one)[1] <= span(each)[0]
                and span(each)[1] <= span(other)[0]
                for each in rests
            )


@given(ITEMS, HOURS)
def test_nothing_else_gets_a_place_while_something_that_matters_more_has_none(
    items: Sequence[PlannedItem], hours: tuple[int, int]
) -> None:
    order = list(Priority)
    offer = spread(items, *hours)
    for waiting in offer.waiting:
        for placed in offer.placed:
            assert order.index(placed.priority) <= order.index(waiting.priority)


@given(ITEMS.filter(bool), st.integers(-60, 60))
def test_moving_stays_on_the_day(items: Sequence[PlannedItem], by: int) -> None:
    for each in items:
        moved = move(each, by)
        assert replace(moved, starts=each.starts) == each
        if moved != each and by > 0:
            assert span(moved)[1] <= DAY_MINUTES

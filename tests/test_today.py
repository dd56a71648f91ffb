"""What is offered for today, and how it is said."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from pain_companion.domain.pacing import PlannedItem
from pain_companion.domain.pacing_today import still_to_come
from pain_companion.domain.reading import Offer, Why
from pain_companion.domain.settings import Settings
from pain_companion.domain.today import MOST_THINGS, Kind, Thing, things_for
from pain_companion.store.diary import Diary
from pain_companion.today_page import todays_lines
from pain_companion.words.pacing_today import day_card
from pain_companion.words.reading import reading_card
from pain_companion.words.today import card, day_words, greeting_words, today_lines
from tests.clock import LONDON, FixedClock

TODAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 8, tzinfo=LONDON)
PAGE = "sleep/winding-down"


def things(
    now: datetime = MORNING,
    *,
    written: bool = False,
    nights: int = 0,
    unfinished: tuple[date, ...] = (),
) -> list[Thing]:
    return things_for(
        now,
        last_night_written=written,
        nights_written=nights,
        unfinished=unfinished,
        page=PAGE,
    )


def kinds(found: list[Thing]) -> list[Kind]:
    return [thing.kind for thing in found]


def test_writing_last_night_comes_first_until_it_is_written() -> None:
    assert things()[0] == Thing(Kind.WRITE_NIGHT, morning=TODAY)
    assert kinds(things()) == [Kind.WRITE_NIGHT, Kind.READ]
    assert kinds(things(written=True, nights=1)) == [Kind.SEE_WEEK, Kind.READ]


def test_in_the_small_hours_last_night_is_not_asked_for_yet() -> None:
    assert kinds(things(MORNING.replace(hour=3, minute=59))) == [Kind.READ]
    assert kinds(things(MORNING.replace(hour=4))) == [Kind.WRITE_NIGHT, Kind.READ]


def test_a_night_that_was_begun_comes_before_anything_else() -> None:
    found = things(unfinished=(date(2026, 11, 20), date(2026, 11, 18)))
    assert found[0] == Thing(Kind.CARRY_ON, morning=date(2026, 11, 20))
    assert found[1].kind is Kind.WRITE_NIGHT


def test_last_night_half_written_is_offered_once() -> None:
    found = things(unfinished=(TODAY,))
    assert found[0] == Thing(Kind.CARRY_ON, morning=TODAY)
    assert Kind.WRITE_NIGHT not in kinds(found)


def test_there_are_never_more_than_three_things() -> None:
    found = things(nights=5, unfinished=(date(2026, 11, 20),))
    assert len(found) == MOST_THINGS


def test_without_a_page_nothing_to_read_is_offered() -> None:
    found = things_for(MORNING, last_night_written=True, nights_written=0, unfinished=())
    assert found == []


def test_one_planned_activity_is_offered_and_a_plan_to_look_through_stands_before_a_page() -> None:
    found = things_for(
        MORNING,
        last_night_written=True,
        nights_written=0,
        unfinished=(),
        planned=["walking", "reading"],
        check_plan=True,
        page=PAGE,
    )
    assert found == [
        Thing(Kind.DO, about="walking"),
        Thing(Kind.CHECK_PLAN),
        Thing(Kind.READ, about=PAGE),
    ]


def test_an_appointment_is_there_and_a_check_in_only_where_it_is_due() -> None:
    afternoon = MORNING.replace(hour=15)
    found = things_for(
        afternoon, last_night_written=True, nights_written=0, unfinished=(), appointment="gp"
    )
    assert found == [Thing(Kind.APPOINTMENT, about="gp")]


def test_a_timer_that_runs_comes_before_anything_else() -> None:
    found = things_for(
        MORNING,
        last_night_written=False,
        nights_written=3,
        unfinished=(),
        timer="timer",
        planned=["walking", "reading"],
    )
    assert kinds(found) == [Kind.TIMER, Kind.WRITE_NIGHT, Kind.DO]
    assert found[2].about == "walking"


def test_the_day_that_was_planned_stands_after_what_is_due_and_before_the_week() -> None:
    found = things_for(
        MORNING.replace(hour=15),
        last_night_written=True,
        nights_written=3,
        unfinished=(),
        check_in=True,
        day="bank",
    )
    assert found == [Thing(Kind.CHECK_IN), Thing(Kind.SEE_DAY, about="bank"), Thing(Kind.SEE_WEEK)]


def test_the_next_thing_of_the_day_is_told_and_what_is_over_is_not_held_up() -> None:
    items = [
        PlannedItem(TODAY, "Breakfast", 20, starts=time(7)),
        PlannedItem(TODAY, "Phone Mum", 20, starts=time(7, 45), done=True),
        PlannedItem(TODAY, "Ring the bank", 30, starts=time(7, 45)),
        PlannedItem(TODAY, "Is there [milk]?", 5),
    ]
    ahead = still_to_come(items, MORNING)
    assert [each.words for each in ahead] == ["Ring the bank", "Is there [milk]?"]
    told = day_card(ahead, twelve_hour=True)
    assert (told.line, told.place) == ("7:45am: Ring the bank. Then 1 more thing.", "pacing:day")
    assert day_card(ahead[1:], twelve_hour=True).line == "Is there [milk]?"
    assert still_to_come(items[:3], MORNING.replace(hour=9)) == []


def test_a_day_that_was_planned_is_on_today_until_nothing_of_it_is_to_come(
    diary_path: Path, clock: FixedClock
) -> None:
    with closing(Diary.open(diary_path, now=clock)) as diary:
        later = (clock() + timedelta(hours=2)).time()
        item = diary.pacing.save_item(PlannedItem(TODAY, "Ring the bank", 30, starts=later))
        assert "Your day, as you planned it" in todays_lines(diary, clock())
        diary.pacing.save_item(replace(item, done=True))
        assert "Your day, as you planned it" not in todays_lines(diary, clock())


def test_a_greeting_names_the_person_only_if_they_said_how() -> None:
    assert greeting_words(MORNING, Settings()) == "Good morning"
    assert greeting_words(MORNING.replace(hour=19), Settings(greet_as="Jo")) == "Good evening, Jo"


def test_the_day_is_told_in_words() -> None:
    assert day_words(MORNING, 2) == "Monday 23 November · 2 small things for today"
    assert day_words(MORNING, 1) == "Monday 23 November · 1 small thing for today"
    assert day_words(MORNING, 0) == "Monday 23 November"


def test_cards_lead_to_the_night_and_to_the_page() -> None:
    began = card(Thing(Kind.CARRY_ON, morning=date(2026, 11, 20)), today=TODAY, week="")
    assert (began.place, began.line) == (
        "sleep:2026-11-20",
        "The night to Friday 20 November is kept as you left it.",
    )
    assert card(Thing(Kind.CARRY_ON, morning=TODAY), today=TODAY, week="").line.startswith(
        "Last night is kept"
    )
    others = {PAGE: reading_card(Offer(PAGE, Why.NIGHTS))}
    read = card(Thing(Kind.READ, about=PAGE), today=TODAY, week="", others=others)
    assert (read.title, read.place) == ("For you to read", f"page:{PAGE}")
    assert read.line == "Winding down. You wrote nights this week."


def test_plain_lines_hold_the_same_words_and_the_word_example() -> None:
    written = card(Thing(Kind.WRITE_NIGHT, morning=TODAY), today=TODAY, week="")
    own = today_lines(MORNING, Settings(), [written])
    assert own == [
        "Good morning",
        "Monday 23 November · 1 small thing for today",
        "",
        "Last night's sleep",
        "Not written yet. It takes about a minute.",
    ]
    assert today_lines(MORNING, Settings(), [], example=True)[0].startswith("EXAMPLE")

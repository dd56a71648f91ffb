"""What winds a person up and what settles them: as it holds, as it held, and as it is told."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.content.helpnow import read_help_now
from pain_companion.content.up_and_down import everyday_groups, group_names
from pain_companion.domain.up_and_down import (
    UpDownLine,
    Way,
    days_of_change,
    held_on,
    no_longer,
)
from pain_companion.exchange.printed import page_text
from pain_companion.exchange.printed_html import page_html
from pain_companion.exchange.up_and_down_page import printed_list
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.words.up_and_down import (
    NOTHING_HERE,
    NOTHING_THEN,
    counted_words,
    half_lines,
    halves,
    in_order,
    read_up_down,
    since_words,
)
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.conftest import golden
from tests.house_words import BANNED, not_ours
from tests.journeys import HOSTILE, HOSTILE_SHOWN
from tests.lessons import BATH, ENDED_DAYS_AGO, MUSIC, RUSHED, SHORT_NIGHT, TODAY, fill_list
from tests.test_energy_limit import found_in

EXAMPLE = "EXAMPLE. A made-up person, nobody's list."

ONE_DAY = timedelta(days=1)
MONDAY = date(2026, 11, 9)
LONGEST_NAME, LONGEST_LINE = 5, 9
UNKNOWN = UpDownLine(Way.UP, "garden", "Slugs", MONDAY)
NAMES = group_names()
moments = st.integers(0, 30).map(lambda days: MONDAY + days * ONE_DAY)


@pytest.fixture
def run(diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(diary_path, clock, capsys, "pain")


def words_of(lines: list[UpDownLine]) -> list[str]:
    return [line.words for line in lines]


# The groups


def test_there_are_seven_groups_with_lines_to_pick_from_for_both_ways() -> None:
    assert len(everyday_groups()) == len({each.key for each in everyday_groups()}) == 7
    for group in everyday_groups():
        assert len(group.name.split()) <= LONGEST_NAME
        for way in Way:
            offered = group.suggestions(way)
            # With one's own words there are seven things to choose between.
            assert len(offered) == len(set(offered)) == 6
            assert all(len(words.split()) <= LONGEST_LINE for words in offered)
            assert not any(words.endswith(".") for words in offered)
            assert found_in([group.name, *offered]) == []
            assert not_ours(" . ".join(offered), BANNED) == []


# As it holds and held


def test_a_line_holds_from_its_day_until_the_day_before_it_ended() -> None:
    line = replace(RUSHED, noted_on=MONDAY, ended_on=MONDAY + 3 * ONE_DAY)
    assert [line.holds_on(MONDAY + days * ONE_DAY) for days in range(-1, 5)] == [
        False, True, True, True, False, False,
    ]  # fmt: skip
    assert replace(line, ended_on=None).holds_on(date(2030, 1, 1))
    assert not replace(line, ended_on=MONDAY).holds_on(MONDAY)


@given(st.lists(st.tuples(moments, st.none() | moments)), moments)
def test_between_two_days_of_change_the_list_stays_the_same(
    spans: list[tuple[date, date | None]], day: date
) -> None:
    lines = [
        UpDownLine(Way.UP, "doing", str(number), noted, ended)
        for number, (noted, ended) in enumerate(spans)
    ]
    before = [each for each in days_of_change(lines) if each <= day]
    assert held_on(lines, day) == (held_on(lines, before[0]) if before else [])
    assert days_of_change(lines) == sorted(set(days_of_change(lines)), reverse=True)


def test_what_holds_again_is_not_among_what_is_not_so_any_more() -> None:
    first = replace(RUSHED, ended_on=MONDAY)
    twice = replace(RUSHED, noted_on=MONDAY + ONE_DAY, ended_on=MONDAY + 2 * ONE_DAY)
    again = replace(RUSHED, words="i RUSHED", noted_on=MONDAY + 5 * ONE_DAY)
    assert no_longer([first, twice, again], TODAY) == []
    assert no_longer([first, twice], TODAY) == [twice]
    assert no_longer([first, twice], MONDAY) == [first]
    assert no_longer([first, replace(SHORT_NIGHT, ended_on=MONDAY - ONE_DAY)], TODAY)[0] == first


# In the diary


def test_a_line_is_added_once_ends_and_begins_anew(diary: Diary) -> None:
    store = diary.up_and_down
    kept = store.add(RUSHED)
    assert store.add(replace(RUSHED, words="I RUSHED", noted_on=TODAY)) == kept
    store.end(kept, MONDAY)
    ended = store.all()[0]
    again = store.bring_back(ended, TODAY)
    assert held_on(store.all(), TODAY) == [again]
    assert held_on(store.all(), MONDAY) == []
    assert held_on(store.all(), MONDAY - ONE_DAY) == [ended]


def test_lines_stand_in_the_order_of_their_days_and_not_of_writing(diary: Diary) -> None:
    store = diary.up_and_down
    later, earlier = (
        store.add(replace(line, noted_on=day)) for line, day in ((MUSIC, TODAY), (BATH, MONDAY))
    )
    assert store.all() == [earlier, later]


def test_a_line_that_ended_today_by_mistake_goes_on_as_before(diary: Diary) -> None:
    kept = diary.up_and_down.add(RUSHED)
    diary.up_and_down.end(kept, TODAY)
    assert diary.up_and_down.bring_back(diary.up_and_down.all()[0], TODAY) == kept
    assert diary.up_and_down.all() == [kept]


def test_everything_can_be_undone_and_nothing_of_it_stands_in_a_title(diary: Diary) -> None:
    kept = diary.up_and_down.add(MUSIC)
    diary.up_and_down.end(kept, TODAY)
    diary.up_and_down.delete(kept)
    assert diary.up_and_down.all() == []
    titles = [each.title for each in diary.history.recent(5)]
    assert titles == [
        "Deleted: what settles me, a line",
        "What settles me: not so any more",
        "What settles me: a line",
    ]
    (item,) = diary.bin.items()
    assert item.title == "What settles me: a line"
    diary.bin.put_back(item)
    assert diary.up_and_down.all() == [replace(kept, ended_on=TODAY)]
    for _ in range(4):
        diary.history.undo()
    assert diary.up_and_down.all() == []


# In words


def test_a_line_needs_a_word_and_stands_on_one_line() -> None:
    assert read_up_down(" \n ", Way.UP, "doing", TODAY).missing == ["a word or more"]
    line = read_up_down("  I \n rushed ", Way.UP, "doing", TODAY).record
    assert line == replace(RUSHED, noted_on=TODAY)


def test_lines_stand_group_by_group_and_an_unknown_group_comes_last() -> None:
    ordered = in_order([UNKNOWN, RUSHED, SHORT_NIGHT, MUSIC], Way.UP, NAMES)
    assert words_of(ordered) == ["A short night", "I rushed", "Slugs"]
    told = halves([UNKNOWN], NAMES, TODAY)
    assert half_lines(told[0]) == ["garden: Slugs. Since Monday 9 November 2026."]
    assert half_lines(told[1]) == [NOTHING_HERE]


def test_a_line_says_since_when_it_is_so_or_is_not() -> None:
    assert since_words(RUSHED, TODAY) == "Since Tuesday 3 November"
    ended = replace(RUSHED, ended_on=MONDAY)
    assert since_words(ended, TODAY) == "Not since Monday 9 November"
    assert since_words(ended, MONDAY - ONE_DAY) == "Since Tuesday 3 November"


def test_how_much_was_in_it_is_told_without_a_figure_for_nothing() -> None:
    assert counted_words([]) == "Nothing winds me up. Nothing settles me."
    told = counted_words([RUSHED, SHORT_NIGHT, MUSIC])
    assert told == "2 things wind me up. 1 thing settles me."


# To take along


def test_the_list_as_text(diary: Diary) -> None:
    fill_list(diary)
    page = printed_list(diary, TODAY, TODAY, NAMES, read_help_now())
    golden("up-and-down-text", page_text(page).splitlines())
    before = printed_list(diary, MONDAY, TODAY, NAMES, read_help_now())
    assert "I rushed. Since Tuesday 3 November 2026." in page_text(before)
    assert "A warm bath" not in page_text(before)
    empty = printed_list(diary, date(2026, 1, 1), TODAY, NAMES, read_help_now())
    assert NOTHING_THEN in page_text(empty)


def test_to_print_hostile_words_are_only_words_and_an_example_is_named(
    tmp_path: Path, clock: FixedClock
) -> None:
    path = tmp_path / "example.db"
    with closing(Diary.open(path, now=clock, kind=DiaryKind.EXAMPLE)) as diary:
        diary.up_and_down.add(replace(RUSHED, words=f"<b>{HOSTILE}"))
        page = printed_list(diary, TODAY, TODAY, NAMES, read_help_now())
    assert page_text(page).startswith(EXAMPLE)
    assert "EXAMPLE" in page_html(page)
    assert "<b>" not in page_html(page)
    assert HOSTILE_SHOWN in page_html(page)
    assert "\u202e" not in page_text(page)


# By command


def test_by_command_lines_come_go_and_are_shown_as_they_were(
    run: Run, clock: FixedClock, diary_path: Path
) -> None:
    assert run("show").status == 1
    assert run("up", "I rushed", "--group", "doing").out == "Saved, what winds me up: I rushed\n"
    run("down", HOSTILE, "--group", "comfort")
    clock.pass_time(days=3)
    assert "Not so any more: I rushed" in run("end", "i  rushed").out
    told = run("show").lines
    assert told[0] == "As it is on Thursday 26 November 2026."
    assert f"- Food, drink and comfort: {HOSTILE_SHOWN}. Since Monday 23 November 2026." in told
    assert told[-1] == "- I rushed. Not since Thursday 26 November 2026."
    assert (
        "- What I do: I rushed. Since Monday 23 November 2026."
        in run("show", "--on", "24/11").lines
    )
    then = json.loads(run("show", "--on", "yesterday", "--format", "json").out)
    assert then["as_on"] == "2026-11-25"
    assert then["up"] == [{"group": "doing", "words": "I rushed", "since": "2026-11-23"}]
    with closing(Diary.open(diary_path, now=clock)) as diary:
        assert len(diary.history.recent(9)) == 3


def test_by_command_what_is_not_understood_is_said_and_nothing_is_written(
    run: Run, diary_path: Path
) -> None:
    assert "--group can be body, nights, doing" in run("up", "x", "--group", "garden").err
    assert "Add a word or more" in run("down", "  ", "--group", "doing").err
    assert not diary_path.exists()
    run("up", "x", "--group", "doing")
    assert "There is nothing that begins with these words." in run("end", "y").err
    assert len(run("groups").lines) == 7 * 13


def test_what_ended_and_what_came_later_stand_in_the_order_of_their_days() -> None:
    ended = replace(RUSHED, ended_on=TODAY - ENDED_DAYS_AGO * ONE_DAY)
    changes = days_of_change([ended, SHORT_NIGHT, MUSIC, BATH])
    assert [(TODAY - day).days for day in changes] == [2, 5, 14, 20]

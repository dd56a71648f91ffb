"""Movements: what they are, how they ease in a flare-up, how they are kept, and the commands."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.content.library import STEP_PAGES, names_for, read_page
from pain_companion.content.wellbeing_content import pages, read_movements
from pain_companion.domain.flare import WHOLE, Flare, eased_amount
from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay, share_in
from pain_companion.domain.order import moved, next_place
from pain_companion.domain.pacing import MOST
from pain_companion.store.diary import Diary
from pain_companion.words.day_answers import look_back, note_lines
from pain_companion.words.movement_entry import read_movement, typed_from_movement
from pain_companion.words.movements import much_words, timed_minutes
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.flares import start_flare
from tests.test_energy_limit import STEP, found_in
from tests.wellbeing import HEELS, SWAYING, TODAY, YESTERDAY, fill_wellbeing

AMOUNTS = st.decimals(Decimal("0.01"), MOST, places=2)
SHARES = st.integers(1, WHOLE)


def much(movement: Movement, share: int = 50, *, limited: bool = False) -> str:
    return much_words(movement, share, limited=limited)


@given(AMOUNTS, SHARES)
def test_an_eased_amount_is_never_below_one_nor_more_than_what_was_agreed(
    amount: Decimal, share: int
) -> None:
    eased = eased_amount(amount, share)
    assert min(Decimal(1), amount) <= eased <= amount
    assert eased_amount(amount, WHOLE) == amount


def test_an_eased_amount_is_shown_with_its_sum() -> None:
    assert much(HEELS) == "5 repetitions, eased while your flare-up lasts (half of 10)"
    assert much(SWAYING, 34) == "1 minute, eased while your flare-up lasts (a third of 4)"
    assert much(replace(HEELS, amount=Decimal("2.5"))).startswith("1 repetition, eased")
    assert timed_minutes(SWAYING, 50) == 2
    assert timed_minutes(SWAYING, 10) == 1


def test_what_cannot_be_smaller_or_is_put_aside_is_shown_as_it_was_agreed() -> None:
    assert much(replace(HEELS, amount=Decimal(1))) == "1 repetition"
    assert much(HEELS, WHOLE) == "10 repetitions"
    assert much(replace(HEELS, ended_on=TODAY)) == "10 repetitions"
    assert much(replace(HEELS, amount=None, unit=None)) == ""


def test_whoever_stays_within_limits_reads_that_it_may_rest() -> None:
    told = much(HEELS, limited=True)
    assert told == "at most 5 repetitions, or rest, while your flare-up lasts (half of 10)"
    uncounted = replace(HEELS, amount=None, unit=None)
    assert much(uncounted, limited=True) == "may rest while your flare-up lasts"
    assert much(uncounted, WHOLE, limited=True) == ""
    assert not STEP.search(told)


def test_movements_are_eased_only_while_a_flare_up_lasts() -> None:
    lasting = Flare(YESTERDAY, share_percent=50, back_percent=50)
    assert share_in(None) == WHOLE
    assert share_in(lasting) == 50
    # The pacing plans come back one by one after it; movements are as they were at once.
    assert share_in(replace(lasting, ended_on=TODAY)) == WHOLE


@given(
    st.text(),
    st.text(),
    st.sampled_from(["", "12", "2,5", "5 minutes", "x"]),
    st.sampled_from(["", "minutes", "steps", "own"]),
    st.text(),
)
def test_a_movement_typed_again_is_the_same_movement(
    name: str, words: str, amount: str, unit: str, own_unit: str
) -> None:
    typed = {"name": name, "words": words, "amount": amount, "unit": unit, "own_unit": own_unit}
    movement = read_movement(typed, HEELS, TODAY).record
    if movement is not None:
        again = read_movement(typed_from_movement(movement, TODAY), movement, TODAY).record
        assert again == movement
        assert movement.place == HEELS.place


def test_what_is_typed_of_a_movement_is_understood_or_asked_again() -> None:
    read = read_movement({"name": "Knees", "amount": "12"}, None, TODAY)
    assert read.record == Movement("Knees", TODAY, amount=Decimal(12), unit="repetitions")
    assert read.echoes["amount"] == "12 repetitions"
    assert read_movement({}, None, TODAY).missing == ["a name"]
    own = {"name": "Knees", "unit": "own", "amount": "3"}
    assert read_movement(own, None, TODAY).missing == ["the name of your unit"]
    tomorrow = {"name": "Knees", "agreed_on": "24/11/2026"}
    assert "agreed_on" in read_movement(tomorrow, None, TODAY).problems


def test_weeks_are_told_in_words_without_scores() -> None:
    answers = [MovementAnswer.DONE] * 3 + [MovementAnswer.PART, MovementAnswer.NOT_TODAY]
    days = [MovementDay("m", TODAY - timedelta(days=n), each) for n, each in enumerate(answers)]
    days.append(MovementDay("m", date(2026, 11, 10), MovementAnswer.DONE, "Outside"))
    assert look_back(days, TODAY) == [
        "17 to 23 November: done on 3 days, part of it on 1 day, left for another time on 1 day.",
        "10 to 16 November: done on 1 day.",
    ]
    assert note_lines(days, TODAY) == ["Tuesday 10 November: Outside"]


def test_movements_to_pick_name_no_numbers_and_fit_the_form() -> None:
    for each in read_movements():
        assert not any(sign.isdigit() for sign in each.name + each.words)
        typed = {"name": each.name, "words": each.words, "position": each.position.value}
        made = read_movement(typed, None, TODAY).record
        assert made is not None
        assert (made.name, made.words, made.position) == (each.name, each.words, each.position)


def test_the_page_with_figures_is_hidden_from_who_stays_within_limits() -> None:
    figures = "wellbeing/what-the-guidance-says"
    everyone, limited = pages(limited=False), pages(limited=True)
    assert figures in everyone
    assert set(everyone) - set(limited) == {figures}
    assert len(set(everyone)) == len(everyone)


def test_no_page_that_all_may_read_leads_to_the_figures() -> None:
    linking = [name for name in names_for(limited=True) if set(read_page(name).links) & STEP_PAGES]
    assert linking == []


def test_an_order_changes_by_one_place_and_new_ones_come_last() -> None:
    assert [each.name for each in moved([HEELS, SWAYING], 0, 1)] == ["Swaying", HEELS.name]
    assert moved([HEELS, SWAYING], 1, 1) == []
    assert moved([HEELS, replace(SWAYING, place=2)], 1, 1) == [], "the last, after a gap"
    assert next_place([HEELS, SWAYING]) == 2


def test_an_answer_is_changed_and_taken_back_and_its_note_stays(
    diary_path: Path, clock: FixedClock
) -> None:
    diary = Diary.open(diary_path, now=clock)
    heels = diary.movements.save(HEELS)
    assert diary.movements.movement(heels.id) == heels
    for _ in range(2):
        diary.movements.save_day(MovementDay(heels.id, TODAY, MovementAnswer.DONE, "Slowly."))
    diary.movements.answer(heels.id, TODAY, MovementAnswer.PART)
    (told,) = diary.movements.days(TODAY, TODAY)
    assert (told.answer, told.note) == (MovementAnswer.PART, "Slowly.")
    diary.movements.answer(heels.id, TODAY, None)
    diary.movements.answer(heels.id, TODAY, None)
    assert diary.movements.days(TODAY, TODAY) == []
    assert diary.history.recent(1)[0].title == "Movement on Monday 23 November 2026"
    diary.history.undo()
    assert diary.movements.on(heels.id, TODAY) == told
    diary.movements.delete_day(told.id)
    assert diary.movements.on(heels.id, TODAY) is None
    (item,) = diary.bin.items()
    diary.bin.put_back(item)
    assert diary.movements.on(heels.id, TODAY) == told
    diary.close()


def test_a_movement_in_the_bin_hides_its_days_and_brings_them_back(
    diary_path: Path, clock: FixedClock
) -> None:
    diary = Diary.open(diary_path, now=clock)
    fill_wellbeing(diary)
    heels, swaying = diary.movements.all()
    assert swaying.ended_on == TODAY
    diary.movements.delete(heels.id)
    assert diary.movements.days(YESTERDAY, TODAY) == []
    item = next(each for each in diary.bin.items() if each.id == heels.id)
    assert item.title == "Movement from Monday 2 November 2026"
    diary.bin.put_back(item)
    assert len(diary.movements.days(YESTERDAY, TODAY)) == 2
    diary.movements.delete(heels.id)
    diary.bin.remove_for_good(item)
    rows = diary.connection.execute("SELECT count(*) FROM movement_days").fetchone()
    assert rows == (0,)
    assert diary.movements.movement(heels.id) is None
    diary.close()


def test_what_is_done_by_hand_is_done_by_commands_too(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "wellbeing")
    assert run("movement", "show").out.startswith("There is no diary here yet.")
    assert run("movement", "show", "--format", "json").out == "[]\n"
    words = ("Knee bends", "--amount", "6", "--position", "standing", "--from-whom", "Priya")
    assert run("movement", "add", *words).lines == ["Saved: Knee bends"]
    assert run("movement", "add", "Breathing out", "--amount", "3", "--unit", "breaths").status == 0
    ticked = run("movement", "tick", "1", "part", "--day", "yesterday", "--note", "left side")
    assert ticked.lines == ["Saved: Knee bends, Sunday 22 November, part of it."]
    assert run("movement", "tick", "1", "done").status == 0
    assert run("movement", "tick", "1", "none").lines[0].endswith("no answer.")
    diary = Diary.open(diary_path, now=clock)
    start_flare(diary)
    diary.settings.change(worse_after_effort="no")
    diary.close()
    shown = run("movement", "show")
    assert "   How much at a time: 3 repetitions, eased while your" in shown.out
    assert "   Sunday 22 November: part of it. left side" in shown.lines
    with closing(Diary.open(diary_path, now=clock)) as diary:
        diary.settings.change(worse_after_effort="yes")
    assert found_in(run("movement", "show").lines) == []
    assert "at most 3 repetitions, or rest," in run("movement", "show").out
    assert run("movement", "end", "2").lines[0] == "Put aside: Breathing out"
    assert "   Put aside: Monday 23 November" in run("movement", "show").lines
    kept = json.loads(run("movement", "show", "--format", "json").out)
    # The amount that was agreed is untouched.
    assert [(each["amount"], each["unit"]) for each in kept] == [(6, "repetitions"), (3, "breaths")]
    assert run("movement", "end", "2", "--back").lines[0] == "Back in your list: Breathing out"
    assert run("movement", "tick", "7", "done").err.startswith("There is nothing with this number.")
    assert run("movement", "add", "X", "--amount", "many").err.startswith("--amount: ")
    assert "Heels, then toes (seated)" in run("movement", "list").lines

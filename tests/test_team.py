"""My team: what comes next, one line from anywhere, what has changed, Today and the commands."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from textual import events

from pain_companion.content.helpnow import read_help_now
from pain_companion.domain.appointments import Appointment
from pain_companion.domain.check_in import CheckIn, PainNumber
from pain_companion.domain.flare import Flare
from pain_companion.domain.goals import Goal, GoalAnswer
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.movements import Movement, MovementAnswer
from pain_companion.domain.pacing import Activity, Log
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.sleep import Night, Quality
from pain_companion.exchange.printed import page_text
from pain_companion.exchange.printed_html import page_html
from pain_companion.exchange.since_page import left_out_of, printed_since, since_last_time
from pain_companion.finding import find_anything
from pain_companion.screens.people import PeopleScreen
from pain_companion.screens.person_form import PersonFormScreen
from pain_companion.screens.since import SinceScreen
from pain_companion.screens.team import TeamScreen
from pain_companion.screens.things_to_say import SayFormScreen
from pain_companion.screens.today import TodayScreen
from pain_companion.store.diary import Diary
from pain_companion.today_page import todays_cards, todays_lines
from pain_companion.widgets.field import Field
from pain_companion.words.since import SinceSection
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, app_at, app_with, room, status, words_on
from tests.places import at_rest, press
from tests.team import CUSHION, LONDON, NEXT, ONE_DAY, TODAY, fill_team

MARMALADE = "marmalade"


def fill_days(diary: Diary) -> None:
    """Something of everything that the page tells, on both sides of the last appointment."""
    fill_team(diary)
    long_ago, lately = TODAY - 30 * ONE_DAY, TODAY - 5 * ONE_DAY
    for started, ended in ((long_ago, long_ago), (TODAY - 22 * ONE_DAY, TODAY - 18 * ONE_DAY)):
        diary.flares.save(Flare(started, ended, place="lower back", zone=LONDON))
    for day in (long_ago, lately, TODAY):
        diary.sleep.save(Night(day, quality=Quality.FAIR))
    walk = diary.pacing.save_activity(Activity("Walking"))
    heels = diary.movements.save(Movement("Heels", long_ago))
    for day in (long_ago, lately, lately, TODAY):
        log = Log(walk.id, day, Decimal(5), zone=LONDON)
        diary.pacing.save_log(log)
        diary.practices.save(PracticeLog("sounds", day, 60, zone=LONDON))
        diary.movements.answer(heels.id, day, MovementAnswer.DONE)
    diary.movements.answer(heels.id, TODAY, MovementAnswer.NOT_TODAY)
    goal = diary.goals.save(Goal("write to Robin", long_ago, state_since=long_ago))
    diary.goal_days.answer(goal.id, lately, GoalAnswer.PART)
    diary.medicines.save_all(
        [
            Medicine("The gel", since_on=lately, ended_on=TODAY),
            Medicine("The tablets", since_on=long_ago, place=1),
        ]
    )
    diary.medicines.save_questions(
        [MedicineQuestion("May I drive?"), MedicineQuestion("Asked", lately, place=1)]
    )
    for day, energy in ((long_ago, 9), (lately, 2), (TODAY, 6)):
        diary.check_ins.save(CheckIn(day, energy=energy, zone=LONDON))
        diary.pain_numbers.save(PainNumber(day, energy, zone=LONDON))


@pytest.fixture
def full(diary_path: Path, clock: FixedClock) -> Diary:
    diary = Diary.open(diary_path, now=clock)
    fill_days(diary)
    return diary


def told(sections: list[SinceSection]) -> dict[str, list[str]]:
    return {each.heading: [line.words for line in each.lines] for each in sections}


def test_the_days_since_the_last_appointment_are_told_plainly(full: Diary) -> None:
    with closing(full):
        since = since_last_time(full, TODAY, {"sounds": "Sounds"})
        assert since.span == ("From Tuesday 3 November, your last appointment, to today: 21 days.")
        assert told(since.sections) == {
            "What I want to say": ["The cushion helps.", "What is the tingling?"],
            "What I want to ask about medicines": ["May I drive?"],
            "Last time": [
                "Agreed: Keep the walks short.",
                "What I wanted to do: Ring in a month.",
            ],
            "Flare-ups": ["A flare-up (lower back): 1 to 5 November, 5 days."],
            "Nights": ["2 nights written down."],
            "Activities": ["Walking: on 2 days."],
            "Practices": ["Sounds: on 2 days."],
            "Movements": ["Heels: done on 1 day."],
            "What I want to do": ["write to Robin: part of it on 1 day."],
            "Medicines, as I was told": [
                "The gel: since Wednesday 18 November.",
                "The gel: not taken any more since Monday 23 November.",
            ],
            "Check-ins": [
                "A check-in: on 2 days.",
                "How much energy there was, 0 to 10: from 2 to 6, on 2 days.",
            ],
        }
        full.settings.change(pain_numbers=True)
        shown = told(since_last_time(full, TODAY, {}).sections)
        assert shown["Pain numbers"] == ["How bad the pain was, 0 to 10: from 2 to 6, on 2 days."]


def test_without_an_appointment_four_weeks_are_told(diary_path: Path, clock: FixedClock) -> None:
    with closing(Diary.open(diary_path, now=clock)) as diary:
        diary.flares.save(Flare(TODAY - 40 * ONE_DAY, zone=LONDON))
        since = since_last_time(diary, TODAY, {})
        assert since.span == "From Monday 26 October, four weeks ago, to today: 29 days."
        assert told(since.sections) == {
            "Flare-ups": ["A flare-up since Wednesday 14 October, 41 days so far."]
        }
        page = page_text(printed_since(diary, since, ["flare:"], read_help_now()))
        assert "41 days so far." in page
        everything = [line.key for each in since.sections for line in each.lines]
        assert "That is fine." in page_text(
            printed_since(diary, since, everything, read_help_now())
        )


def test_the_page_has_no_private_line_that_was_left_out_and_no_markup(full: Diary) -> None:
    with closing(full):
        full.things_to_say.save(replace(CUSHION, words="<b>mark</b>"))
        since = since_last_time(full, TODAY, {})
        out = [line.key for each in since.sections for line in each.lines if "tingl" in line.words]
        page = printed_since(full, since, out, read_help_now())
        for made in (page_text(page), page_html(page)):
            assert "The cushion helps." in made
            assert "tingling" not in made
            assert "21 days" in made
        assert "<b>mark" not in page_html(page)


async def test_lines_are_taken_out_and_stay_out_until_the_visit(
    full: Diary, diary_path: Path, clock: FixedClock
) -> None:
    full.close()
    async with room(diary_path, clock, lambda diary: SinceScreen(diary, clock)) as (pilot, shown):
        golden("since-80x24", screen_text(pilot.app))
        await press(pilot, "down", "enter")
        assert status(shown) == "Left out of the page."
        assert "[ ] What is the tingling?" in words_on(pilot.app)
        await press(pilot, "down", "space", "space")
        assert status(shown) == "On the page again."
    with closing(Diary.open(diary_path, now=clock)) as diary:
        since = since_last_time(diary, TODAY, {})
        (key,) = left_out_of(diary, since)
        assert key.startswith("say:")
        # After the visit everything is on the page again.
        assert left_out_of(diary, since_last_time(diary, TODAY + 5 * ONE_DAY, {})) == {}


async def test_the_page_is_saved_as_text_and_to_print(
    full: Diary, fresh_app: FreshApp, tmp_path: Path
) -> None:
    full.close()
    (tmp_path / "home").mkdir()
    async with app_with(fresh_app(), SinceScreen) as (pilot, _):
        await press(pilot, "enter", "w", "tab", "enter", "escape", "h", "tab", "enter")
    saved = {path.suffix: path.read_text() for path in (tmp_path / "home").glob("since-*")}
    assert set(saved) == {".txt", ".html"}
    for page in saved.values():
        assert "May I drive?" in page
        assert "The cushion helps." not in page, "it was left out"


async def test_an_empty_page_says_so_and_saves_nothing(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, lambda diary: SinceScreen(diary, clock), (40, 15)) as (
        pilot,
        _,
    ):
        assert "Nothing is written down about these days." in words_on(pilot.app)
        await press(pilot, "w", "enter", "space")
        assert isinstance(pilot.app.screen, SinceScreen)


async def test_the_team_looks_like_this(diary_path: Path, clock: FixedClock) -> None:
    def make(diary: Diary) -> TeamScreen:
        fill_team(diary)
        return TeamScreen(diary, clock)

    async with room(diary_path, clock, make) as (pilot, shown):
        golden("team-80x24", screen_text(pilot.app))
        await press(pilot, *["down"] * 4, "enter")
        assert isinstance(pilot.app.screen, PeopleScreen)
        await press(pilot, "escape", "end")
        assert "When you are not heard" in words_on(pilot.app)
        assert shown.query_one("#body").max_scroll_x == 0


async def test_an_empty_team_leads_on(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, lambda diary: TeamScreen(diary, clock), (40, 15)) as (
        pilot,
        _,
    ):
        golden("team-empty-40x15", screen_text(pilot.app))
        await press(pilot, "enter")
        assert "Add the first one." in words_on(pilot.app)


async def test_one_key_writes_a_line_from_anywhere_and_leads_back(fresh_app: FreshApp) -> None:
    async with app_at(fresh_app(), "s") as (pilot, app):
        assert app.store is not None
        here = app.screen
        pilot.app.post_message(events.Key("j", "j"))
        while not isinstance(app.screen, SayFormScreen):
            await pilot.pause(0)
        # What is typed as it opens is not taken for keys of the program.
        for key in "sat":
            pilot.app.post_message(events.Key(key, key))
        await press(pilot, *f" {HOSTILE_SHOWN}", "enter")
        assert app.screen is here
        assert status(here) == f"Saved, to say next time: sat {HOSTILE_SHOWN}"
        (kept,) = app.store.things_to_say.all()
        assert (kept.words, kept.noted_on) == (f"sat {HOSTILE_SHOWN}", TODAY)
        await press(pilot, "j", *"draft", "escape", "escape")
        assert app.screen is here
        assert status(here).startswith("Saved, to say"), "leaving says nothing new"
        await press(pilot, "t", "j")
        assert app.screen.query_one(Field).text == "draft"
        await press(pilot, "escape", "j")
        assert isinstance(app.screen, SayFormScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen), "it was opened only once"


async def test_while_typing_the_palette_does_it(fresh_app: FreshApp) -> None:
    async with app_with(fresh_app(), PersonFormScreen, None) as (pilot, app):
        await press(pilot, *"Sam", "ctrl+p", *"say it next")
        assert "One line for your next appointment" in words_on(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, SayFormScreen)
        await press(pilot, *"one", "enter")
        assert app.screen.query_one(Field).text == "Sam"


@pytest.mark.parametrize("days", [0, 1, 2])
def test_today_has_an_appointment_of_today_or_tomorrow(
    diary_path: Path, clock: FixedClock, days: int
) -> None:
    clock.pass_time(days=4 - days)
    with closing(Diary.open(diary_path, now=clock)) as diary:
        _, following, _ = fill_team(diary)
        diary.things_to_say.save(CUSHION)
        cards = [each for each in todays_cards(diary, clock()) if each.place.startswith("team")]
        if days == 2:
            assert cards == []
            return
        (card,) = cards
        day = ["Today", "Tomorrow"][days]
        assert card.title == f"Your appointment {day.lower()}"
        assert card.line == ("2:30pm, with Priya, by phone. What you want to say: 3 things.")
        assert card.place == f"team:{following.id}"
        assert card.line in todays_lines(diary, clock())
        bare = Appointment(following.day, zone=LONDON, id=following.id)
        diary.appointments.save(bare)
        (card,) = (each for each in todays_cards(diary, clock()) if each.place == card.place)
        assert card.line.startswith("It is written down without a time. What you want")
        diary.appointments.save(replace(following, agreed="Rest."))
        assert card not in todays_cards(diary, clock())


async def test_the_card_and_the_search_lead_to_the_appointment(fresh_app: FreshApp) -> None:
    def fill(diary: Diary) -> None:
        fill_team(diary)
        soon = replace(NEXT, day=TODAY, whom=f"the {MARMALADE} clinic")
        diary.appointments.save(soon)
        diary.things_to_say.save(replace(CUSHION, words=f"{MARMALADE} {HOSTILE}"))

    async with app_at(fresh_app(fill=fill)) as (pilot, app):
        assert app.store is not None
        await press(pilot, "1")
        assert f"Today, 2:30pm, with the {MARMALADE} clinic" in words_on(app)
        found = find_anything(app.store, MARMALADE, TODAY).notes
        (one,) = (each for each in app.store.appointments.all() if each.day == TODAY)
        assert {each.place for each in found} == {f"team:{one.id}", "team:say"}
        await app.visit("team:say")
        await at_rest(pilot)
        assert HOSTILE_SHOWN in words_on(app)


def test_the_commands_show_and_take_the_same(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "team")
    assert "no diary here yet" in run("show").out
    run("people", "add", "Priya", command="flare")
    added = run(*("appointment", "add", "tomorrow", "--at", "2.30pm", "--with", "priya"))
    assert added.lines == ["Saved: Tomorrow, 2:30pm, with Priya."]
    assert run("appointment", "add", "3/11/26", "--with", "the GP", "--where", "room 4").status == 0
    assert "--at: Type a time" in run("appointment", "add", "Friday", "--at", "late").err
    assert run("say", " ").status == 1
    assert run("say", HOSTILE).status == 0
    assert "The cushion." in run("say", "The cushion.").out
    shown = run("show")
    assert shown.lines[:3] == [
        "Tomorrow, 2:30pm, with Priya",
        "What I want to say:",
        f"- {HOSTILE_SHOWN}",
    ]
    assert "\u202e" not in shown.out
    assert "2. The cushion." in shown.lines
    assert run("said", "2", "--on", "3/11/2026").lines == [
        "Saved: The cushion., said on Tuesday 3 November."
    ]
    agreed = run(*("appointment", "agreed", "2", "Keep it short.", "--will-do", "Ring"))
    assert "   Keep it short." in agreed.lines
    listed = run("appointment", "show").lines
    assert listed[0] == "1. Tomorrow, 2:30pm, with Priya"
    gp = listed.index("2. Tuesday 3 November, with the GP")
    assert listed[gp:] == [
        *("2. Tuesday 3 November, with the GP", "   Where:", "   room 4", "   What I said:"),
        *("   - The cushion.", "   What was agreed:", "   Keep it short."),
        *("   What I will do:", "   Ring"),
    ]
    assert "it waits to be said" in run("said", "2", "--not").out
    assert "nothing with this number" in run("said", "9").err
    rows = json.loads(run("appointment", "show", "--format", "json").out)
    assert [each["clock_time"] for each in rows] == ["14:30", None]
    assert len(json.loads(run("show", "--format", "json").out)) == 2


def test_the_page_of_the_command_leaves_out_what_was_left_out(
    full: Diary,
    diary_path: Path,
    clock: FixedClock,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    with closing(full):
        since = since_last_time(full, TODAY, {})
        first = since.sections[0].lines[0]
        full.drafts.keep("since last time", since.subject, {first.key: "left out"})
    run = runner(diary_path, clock, capsys, "team")
    page = run("since").out
    assert "May I drive?" in page
    assert first.words not in page
    output = tmp_path / "since.html"
    assert run("since", "--format", "html", "--output", str(output)).status == 0
    assert output.read_text().startswith("<!DOCTYPE html>")

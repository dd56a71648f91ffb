"""My story: the hub leads to what is not begun, words keep their days, all of it goes along."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from pain_companion.content.body import read_body
from pain_companion.content.helpnow import read_help_now
from pain_companion.content.story_content import area_names, part_titles, read_parts, read_peg
from pain_companion.content.story_names import story_names
from pain_companion.demo.example import make_example
from pain_companion.domain.own_activities import OwnActivity
from pain_companion.domain.peg import PegAnswers
from pain_companion.domain.story import StoryLine, earlier, now_held
from pain_companion.exchange.printed import page_text
from pain_companion.exchange.story_page import printed_story
from pain_companion.screens.helpnow import HelpNowScreen
from pain_companion.screens.room import Room
from pain_companion.screens.story import DOORS, StoryScreen
from pain_companion.screens.story_scores import StoryScoresScreen
from pain_companion.screens.story_words import StoryWordsFormScreen, StoryWordsScreen
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.widgets.field import Field
from pain_companion.widgets.menu import Menu
from pain_companion.widgets.note_field import NoteField
from pain_companion.widgets.scale import Scale
from pain_companion.words.story import mean_words, read_score
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import FreshApp, golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, app_with, room, status, words_on
from tests.killed_typing import type_until_killed
from tests.places import press
from tests.story import HOPE, OLD_HOPE, PEG, SCORE, SPRING, TODAY, fill_story


def having(
    clock: FixedClock, screen: Callable[[Diary, FixedClock], Room], *, filled: bool = False
) -> Callable[[Diary], Room]:
    def make(diary: Diary) -> Room:
        if filled:
            fill_story(diary)
        return screen(diary, clock)

    return make


# The hub


async def test_the_hub_leads_to_the_first_part_that_is_not_begun(
    diary_path: Path, clock: FixedClock
) -> None:
    def make(diary: Diary) -> StoryScreen:
        diary.life_areas.begin(TODAY)
        return StoryScreen(diary, clock)

    async with room(diary_path, clock, make) as (pilot, screen):
        assert screen.query_one(Menu).highlighted == [*DOORS].index("body")
        assert words_on(pilot.app).count("Not begun.") >= 2
        await press(pilot, "enter", "enter", "enter", "escape")
        assert screen.store.body_charts.all()
        assert "Monday 23 November: forehead." in words_on(pilot.app)


async def test_the_hub_tells_what_is_there_and_has_pages_to_read(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, having(clock, StoryScreen, filled=True)) as (pilot, screen):
        golden("story-80x24", screen_text(pilot.app))
        assert screen.query_one(Menu).highlighted == 0
        keys = [each.id or "" for each in screen.query_one(Menu).options]
        assert keys[:5] == [*DOORS]
        assert [key.partition("/")[0] for key in keys[5:]] == ["story"] * 4 + ["team"] * 5


# Words


def test_of_earlier_words_the_latest_come_first() -> None:
    older, later = replace(OLD_HOPE, ended_on=SPRING), replace(HOPE, ended_on=TODAY)
    fear = replace(later, part="fear")
    assert earlier([older, later, fear, HOPE], "hope") == [later, older]


def test_words_of_another_day_are_kept_when_new_ones_are_written(
    diary_path: Path, clock: FixedClock
) -> None:
    diary = Diary.open(diary_path, now=clock)
    first = diary.story.write(OLD_HOPE)
    assert diary.story.write(StoryLine("hope", OLD_HOPE.words, TODAY)) == first
    second = diary.story.write(HOPE)
    mended = diary.story.write(StoryLine("hope", "By the sea.", TODAY))
    assert mended.id == second.id
    lines = diary.story.lines()
    assert now_held(lines, "hope") == mended
    assert [(each.words, each.ended_on) for each in earlier(lines, "hope")] == [
        (OLD_HOPE.words, TODAY)
    ]
    assert now_held(lines, "fear") is None
    diary.story.delete(mended.id)
    assert diary.story.held("hope") is None
    assert [item.title for item in diary.bin.items()] == [
        "Words of my story of Monday 23 November 2026"
    ]
    diary.history.undo()
    assert diary.story.held("hope") == mended
    diary.close()


async def test_a_part_is_written_with_a_borrowed_beginning(
    diary_path: Path, clock: FixedClock
) -> None:
    make = having(clock, StoryWordsScreen)
    async with room(diary_path, clock, make, (80, 40)) as (pilot, screen):
        assert "press ! for Get help now." in words_on(pilot.app)
        await press(pilot, "enter", "ctrl+s")
        assert "Add a few words." in status(pilot.app.screen)
        form = pilot.app.screen
        assert isinstance(form, StoryWordsFormScreen)
        form.query_one("#borrow").focus()
        await press(pilot, "enter", "enter", *"so far", "ctrl+s")
        (line,) = screen.store.story.lines()
        beginning = read_parts()[0].examples[0].removesuffix("…")
        assert (line.part, line.words) == ("understand", f"{beginning}so far")
        assert screen.store.drafts.all() == []
        clock.pass_time(hours=30)
        await press(pilot, "enter", *"Now. ", "ctrl+s", "enter")
        assert "Written on Monday 23 November, until Tuesday 24 November:" in words_on(pilot.app)
        assert [each.ended_on is None for each in screen.store.story.lines()] == [False, True]


async def test_get_help_now_is_one_key_away_from_what_is_feared(fresh_app: FreshApp) -> None:
    fear = next(each for each in read_parts() if each.key == "fear")
    async with app_with(fresh_app(), StoryWordsFormScreen, fear) as (pilot, app):
        await press(pilot, *"Dark", "escape", "!")
        assert isinstance(app.screen, HelpNowScreen)
        assert app.store is not None
        (draft,) = app.store.drafts.all()
        assert dict(draft.body) == {"words": "Dark"}


# Scores


def test_a_mean_needs_all_three_answers() -> None:
    assert mean_words(PEG) == "Mean 6.33: (6 + 7 + 6) ÷ 3"
    assert mean_words(PegAnswers(TODAY, 6, 7, 5)) == "Mean 6: (6 + 7 + 5) ÷ 3"
    assert mean_words(PegAnswers(TODAY, 0, 0, 10)) == "Mean 3.33: (0 + 0 + 10) ÷ 3"
    assert mean_words(PegAnswers(TODAY, 10, 10, 10)) == "Mean 10: (10 + 10 + 10) ÷ 3"
    assert mean_words(PegAnswers(TODAY, 6, None, 5)) == "The mean needs all three answers."


def test_the_three_answers_come_with_the_last_day_first_and_not_from_the_bin(
    diary: Diary, clock: FixedClock
) -> None:
    middle, before, after = (
        diary.peg.save(replace(PEG, day=day)) for day in (PEG.day, SPRING, TODAY)
    )
    assert diary.peg.all() == [after, middle, before]
    clock.pass_time(hours=1)
    changed = diary.peg.save(replace(after, pain=3))
    assert (changed.written_at, diary.peg.one(after.id)) == (after.written_at, changed)
    diary.peg.delete(after.id)
    assert (diary.peg.one(after.id), diary.peg.one("none")) == (None, None)


def test_a_score_is_found_by_itself_unless_it_is_in_the_bin(diary: Diary) -> None:
    kept = diary.story.save_score(SCORE)
    assert diary.story.score(kept.id) == kept
    diary.story.delete_score(kept.id)
    assert (diary.story.score(kept.id), diary.story.score("none")) == (None, None)


def test_the_questions_stand_in_a_file_of_their_own_with_source_and_notice() -> None:
    peg = read_peg()
    assert [each.key for each in peg.questions] == ["pain", "enjoyment", "activity"]
    assert "2009;24:733" in peg.source
    assert "claims rights" in peg.notice
    notice = (Path(__file__).parents[1] / "NOTICE").read_text(encoding="utf-8")
    assert "content/story/peg.toml" in notice


@pytest.mark.parametrize(
    ("said", "read"), [("14", "14"), ("3,5", "3.5"), ("-2", "-2"), ("0.25", "0.25")]
)
def test_a_score_is_a_number_as_it_stands_on_the_paper(said: str, read: str) -> None:
    record = read_score({"name": "Form", "score": said}, None, TODAY).record
    assert record is not None
    assert (record.score, record.day) == (Decimal(read), TODAY)


@pytest.mark.parametrize("said", ["high", "14/20", "--5", "²", "1e5", "1.234", "200000", "."])
def test_what_is_no_number_is_not_guessed_at(said: str) -> None:
    read = read_score({"name": "Form", "score": said}, None, TODAY)
    assert read.record is None
    assert "score" in read.problems


async def test_the_three_questions_show_their_source_and_a_mean_when_whole(
    diary_path: Path, clock: FixedClock
) -> None:
    make = having(clock, StoryScoresScreen)
    async with room(diary_path, clock, make, (80, 50)) as (pilot, screen):
        assert "You need no number to be believed." in words_on(pilot.app)
        await press(pilot, "n", "6", "enter", "7")
        told = words_on(pilot.app)
        assert read_peg().source in told
        assert read_peg().notice in told
        assert all(each.ask in told for each in read_peg().questions)
        assert "The mean needs all three answers." in told
        await press(pilot, "ctrl+s")
        (kept,) = screen.store.peg.all()
        assert (kept.pain, kept.enjoyment, kept.activity, kept.mean) == (6, 7, None, None)
        assert (kept.day, kept.written_at) == (TODAY, clock())
        await press(pilot, "enter", "tab", "tab", "6")
        assert "Mean 6.33: (6 + 7 + 6) ÷ 3" in words_on(pilot.app)
        await press(pilot, "ctrl+s", "delete")
        assert screen.store.peg.all() == []
        await press(pilot, "ctrl+z")
        assert screen.store.peg.all()[0].mean == 6.33
        assert screen.store.drafts.all() == []


async def test_a_score_that_was_given_is_kept_as_told(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, having(clock, StoryScoresScreen)) as (pilot, screen):
        await press(pilot, "a", *"Form", "ctrl+s")
        assert "Add the number." in status(pilot.app.screen)
        form = pilot.app.screen
        form.query_one("#score", Field).take_focus()
        await press(pilot, *"14,5", "ctrl+s")
        (kept,) = screen.store.story.scores()
        assert (kept.name, kept.score, kept.day) == ("Form", Decimal("14.5"), TODAY)
        await press(pilot, "enter", *" B", "ctrl+s")
        assert screen.store.story.scores()[0].name == "Form B"
        await press(pilot, "delete")
        assert screen.store.story.scores() == []
        assert [item.title for item in screen.store.bin.items()] == [
            "Score given on Monday 23 November 2026"
        ]
        assert screen.store.drafts.all() == []


async def test_scores_are_told_by_their_day_without_a_meaning(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, having(clock, StoryScoresScreen, filled=True)) as (pilot, _):
        golden("story-scores-80x24", screen_text(pilot.app))


# All of it


def test_the_whole_story_is_one_text_with_every_part_dated(
    diary_path: Path, clock: FixedClock
) -> None:
    diary = Diary.open(diary_path, now=clock)
    fill_story(diary)
    told = page_text(printed_story(diary, TODAY, story_names(), read_help_now()))
    golden("story-page", told.splitlines())
    assert max(map(len, told.splitlines())) <= 78
    for words in ("9 March 2026", "23 November 2026", "16 November 2026", "from Priya"):
        assert words in told
    diary.close()


async def test_the_story_is_saved_as_text_and_as_a_page(
    diary_path: Path, clock: FixedClock, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    async with room(diary_path, clock, having(clock, StoryScreen, filled=True)) as (pilot, _):
        await press(pilot, "w", "tab", "enter")
        assert "Saved and checked" in words_on(pilot.app)
        await press(pilot, "escape", "g", "tab", "enter")
    assert sorted(each.name for each in home.glob("my-story*")) == [
        "my-story-2026-11-23.html",
        "my-story-2026-11-23.txt",
    ]
    assert "A slow walk by the canal." in (home / "my-story-2026-11-23.html").read_text()


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(diary_path: Path, clock: FixedClock) -> None:
    def fill(diary: Diary) -> None:
        diary.story.write(StoryLine("hope", HOSTILE_SHOWN, SPRING))
        diary.story.write(StoryLine("hope", f"{HOSTILE_SHOWN}2", TODAY))
        typed = {"name": HOSTILE, "score": "1", "from_whom": HOSTILE, "note": HOSTILE}
        score = read_score(typed, None, TODAY).record
        assert score is not None
        diary.story.save_score(score)
        diary.own_activities.save(OwnActivity(HOSTILE_SHOWN))

    def make(diary: Diary) -> StoryScreen:
        fill(diary)
        return StoryScreen(diary, clock)

    async with room(diary_path, clock, make, (100, 70)) as (pilot, screen):
        assert HOSTILE_SHOWN in words_on(pilot.app)
        screen.open_at("scores")
        await press(pilot, "down")
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 3
        await press(pilot, "enter")
        assert pilot.app.screen.query_one("#name", Field).text.startswith(HOSTILE_SHOWN)
        await press(pilot, "escape", "escape", "escape")
        screen.open_at("words")
        await press(pilot, "down", "down", "enter")
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 2


@pytest.mark.slow
async def test_a_small_terminal_reaches_all_of_it(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, having(clock, StoryScreen), (40, 15)) as (pilot, screen):
        await press(pilot, *["down"] * 4, "enter", "n", "3", "ctrl+s")
        assert screen.store.peg.all()[0].pain == 3
        assert pilot.app.screen.query_one("#body").max_scroll_x == 0
        await press(pilot, "escape", "up", "enter", "enter", *"ok", "ctrl+s")
        assert screen.store.story.held("understand") is not None
        assert pilot.app.screen.query_one("#body").max_scroll_x == 0


def test_the_example_person_has_a_story_of_what_there_is(tmp_path: Path) -> None:
    path = tmp_path / "example.db"
    make_example(path, FixedClock())
    with closing(Diary.open(path, now=FixedClock(), kind=DiaryKind.EXAMPLE)) as diary:
        now, then = diary.life_areas.pictures()
        assert (now.begun_on - then.begun_on).days > 90
        assert {each.life_area for each in (*now.ratings, *then.ratings)} < {*area_names()}
        (chart,) = diary.body_charts.all()
        assert all(read_body().region(each.side, each.region) for each in chart.places)
        assert [each.ended_on for each in diary.own_activities.all()] == [None] * 3
        assert len(diary.own_activities.ratings()) == 6
        (answers,) = diary.peg.all()
        assert answers.mean is not None
        assert diary.story.scores()
        assert {each.part for each in diary.story.lines()} < {*part_titles()}


KILLED: tuple[tuple[str, tuple[str, ...], dict[str, str]], ...] = (
    ("life area", ("tab", "tab", *"Cold"), {"words": "Cold"}),
    ("body place", ("tab", "tab", *"hot"), {"feelings": "hot"}),
    ("story note", (*"Loud",), {"note": "Loud"}),
    ("own activity", (*"swim",), {"name": "swim"}),
    ("own rating", ("7",), {"rating": "7", "day": "23/11/2026"}),
    ("story words", (*"Cold",), {"words": "Cold"}),
    ("peg", ("6", "tab", "4"), {"pain": "6", "enjoyment": "4", "day": "23/11/2026"}),
    ("score", (*"Form",), {"name": "Form", "day": "23/11/2026"}),
)


@pytest.mark.slow
@pytest.mark.parametrize(("form", "keys", "body"), KILLED, ids=[each[0] for each in KILLED])
def test_what_is_typed_is_there_after_the_program_was_killed(
    diary_path: Path, clock: FixedClock, form: str, keys: tuple[str, ...], body: dict[str, str]
) -> None:
    diary = Diary.open(diary_path, now=clock)
    diary.own_activities.save(OwnActivity("carry a cup"))
    diary.close()
    type_until_killed(form, diary_path, *keys)
    diary = Diary.open(diary_path, now=clock)
    (draft,) = diary.drafts.all()
    assert dict(draft.body) == body
    diary.close()


async def test_drafts_are_taken_up_again(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, having(clock, StoryWordsScreen)) as (pilot, _):
        await press(pilot, "enter", *"Half", "escape", "escape", "enter")
        assert pilot.app.screen.query_one(NoteField).text == "Half"
        assert "You typed this earlier." in status(pilot.app.screen)
    async with room(diary_path, clock, having(clock, StoryScoresScreen)) as (pilot, _):
        await press(pilot, "n", "6", "escape", "n")
        assert pilot.app.screen.query_one("#pain", Scale).text == "6"


def test_commands_do_the_same(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "story")
    assert run("show").out.startswith("There is no diary here yet.")
    assert run("show", "--format", "json").out == "{}\n"
    assert run("page").status == 1
    asked = run("peg").lines
    assert asked[0] == f"--pain  {read_peg().questions[0].ask}"
    assert asked[-1] == read_peg().notice
    assert not diary_path.exists()
    saved = run("peg", "--pain", "6", "--enjoyment", "7", "--activity", "6", "--day", "16/11")
    assert saved.lines[:2] == ["Saved: PEG of Monday 16 November.", "Mean 6.33: (6 + 7 + 6) ÷ 3"]
    assert run("peg", "--pain", "11").status == 2
    assert run("score", "Form", "high").err.startswith("NUMBER: ")
    assert run("score", SCORE.name, "14.5", "--from", "Priya").status == 0
    assert run("words", "moon", "x").status == 2
    assert run("words", "hope", "A slow walk.").lines == ["Saved: What I hope for."]
    told = run("show").lines
    assert "- A slow walk." in told
    assert "- The form at the clinic: 14.5, Monday 23 November, from Priya" in told
    values = json.loads(run("show", "--format", "json").out)
    assert values["peg"][0]["mean"] == 6.33
    assert [each["words"] for each in values["words"]] == ["A slow walk."]
    assert run("page").lines[0] == "MY STORY"
    assert run("page", "--format", "html").out.startswith("<!DOCTYPE html>")

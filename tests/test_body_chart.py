"""The body chart: a drawing that holds together, pointed at or listed, kept by its day."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from pain_companion.content.body import BodyError, make_body, read_body
from pain_companion.content.story_content import read_feelings
from pain_companion.domain.body_chart import Arrow, BodyChart, BodyPlace, Region, Side
from pain_companion.screens.body_chart import BodyChartScreen
from pain_companion.screens.body_list import BodyListScreen
from pain_companion.screens.body_place_form import BodyPlaceFormScreen
from pain_companion.store.diary import Diary
from pain_companion.widgets.body_picture import BodyPicture
from pain_companion.widgets.field import Field
from pain_companion.widgets.note_field import NoteField
from pain_companion.words.body_chart import chart_lines, marked_words, read_place
from tests.clock import FixedClock
from tests.command_runs import runner
from tests.conftest import golden, screen_text
from tests.journeys import HOSTILE, HOSTILE_SHOWN, room, status, words_on
from tests.places import press
from tests.story import KNEE, SHOULDER, SPINE, SPRING, TODAY, fill_story

BODY = read_body()
FRONT, BACK = Side.FRONT, Side.BACK
TABLE = {
    "front": [{"part": "Head", "sides": {"E": "eye"}}],
    "back": [{"part": "Back", "middle": {"1": "spine"}}],
}
DRAWN = {FRONT: ["Ee", "Ee"], BACK: ["11", "11"]}


def named(side: Side, key: str) -> Region:
    found = BODY.region(side, key)
    assert found is not None, key
    return found


def chart_screen(clock: FixedClock, *, filled: bool = False) -> Callable[[Diary], BodyChartScreen]:
    def make(diary: Diary) -> BodyChartScreen:
        if filled:
            fill_story(diary)
        return BodyChartScreen(diary, clock)

    return make


# The drawing


def test_each_side_has_many_regions_with_plain_names_of_their_own() -> None:
    for side in Side:
        regions = BODY.on(side)
        assert len(regions) >= 40
        assert len({each.name for each in regions}) == len(regions)
        assert all(each.name == each.name.lower() and "*" not in each.name for each in regions)
        assert all(each.key == each.key.strip("-") for each in regions)


def test_left_and_right_are_the_persons_own_on_both_sides() -> None:
    for side, left_is_left in ((FRONT, False), (BACK, True)):
        drawing = BODY.drawings[side]
        for each in BODY.on(side):
            across, _ = drawing.middle(each.key)
            if "left" in each.name:
                assert (across < drawing.width / 2) is left_is_left, each.name
            elif "right" in each.name:
                assert (across > drawing.width / 2) is left_is_left, each.name


def test_what_lies_left_mirrors_what_lies_right() -> None:
    for drawing in BODY.drawings.values():
        for row in drawing.squares:
            swapped = [key and key.replace("left", "?").replace("right", "left") for key in row]
            mirrored = [key and key.replace("?", "right") for key in reversed(swapped)]
            assert mirrored == list(row)


def reached(steps: Iterable[tuple[Region, Region]], start: Region) -> set[Region]:
    found, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for there in {to for begin, to in steps if begin is here} - found:
            found.add(there)
            waiting.append(there)
    return found


def test_arrows_lead_from_any_region_to_every_other_one_and_up_and_down_on_its_side() -> None:
    steps = [
        (here, way, there)
        for here in BODY.regions
        for way in Arrow
        if (there := BODY.towards(here, way)) is not None
    ]
    # From the first one all can be reached, and it can be from each of them.
    everything = set(BODY.regions)
    assert reached([(here, there) for here, _, there in steps], BODY.first()) == everything
    assert reached([(there, here) for here, _, there in steps], BODY.first()) == everything
    upright = [(here, there) for here, way, there in steps if way in (Arrow.UP, Arrow.DOWN)]
    assert all(there.side is here.side for here, there in upright)


@pytest.mark.parametrize(
    ("start", "way", "there"),
    [
        ((FRONT, "left-knee"), Arrow.LEFT, (FRONT, "right-knee")),
        ((FRONT, "left-knee"), Arrow.DOWN, (FRONT, "left-shin")),
        ((FRONT, "left-eye"), Arrow.UP, (FRONT, "forehead")),
        ((FRONT, "left-shoulder"), Arrow.UP, (FRONT, "left-jaw")),
        ((FRONT, "crook-of-the-left-arm"), Arrow.RIGHT, (FRONT, "left-forearm")),
        ((FRONT, "nose"), Arrow.RIGHT, (FRONT, "left-eye")),
        ((FRONT, "left-thumb"), Arrow.RIGHT, (BACK, "left-thumb")),
        ((BACK, "lower-spine"), Arrow.UP, (BACK, "middle-of-the-spine")),
        ((BACK, "above-the-left-buttock"), Arrow.LEFT, (BACK, "left-lower-back")),
    ],
)
def test_an_arrow_goes_where_one_looks(
    start: tuple[Side, str], way: Arrow, there: tuple[Side, str]
) -> None:
    assert BODY.towards(named(*start), way) == named(*there)


def test_a_drawing_of_two_regions_is_read() -> None:
    body = make_body(TABLE, DRAWN)
    assert [each.key for each in body.regions] == ["left-eye", "right-eye", "spine"]
    assert body.drawings[FRONT].squares == [["right-eye", "left-eye"]] * 2


def test_a_region_has_its_name_and_one_that_is_not_known_is_called_by_its_key() -> None:
    key = "back-of-the-head-left-side"
    assert BODY.name(BACK, key) == "back of the head, left side"
    assert BODY.name(FRONT, key) == "back of the head left side"


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        (["Ee", "E"], "differ in length"),
        (["Ee"], "lacks its pair"),
        (["Ee", "Ex"], "without a name: x"),
        (["EE", "EE"], "without a whole cell: left eye"),
        (["Ee", "eE"], "without a whole cell: left eye, right eye"),
    ],
)
def test_a_drawing_that_does_not_fit_its_list_is_refused(front: list[str], problem: str) -> None:
    with pytest.raises(BodyError, match=problem):
        make_body(TABLE, {**DRAWN, FRONT: front})


def test_two_regions_of_one_name_are_refused() -> None:
    twice = [{"part": "Head", "middle": {"e": "left eye"}, "sides": {"E": "eye", "F": "eye"}}]
    with pytest.raises(BodyError, match="one name"):
        make_body({**TABLE, "front": twice}, {**DRAWN, FRONT: ["EeFf", "EeFf"]})


# In words


def test_a_chart_is_a_sentence_for_each_side_in_the_order_of_the_body() -> None:
    chart = BodyChart(TODAY, (SHOULDER, SPINE, KNEE))
    assert chart_lines(chart, BODY) == [
        "Front: left knee (aching, hot).",
        "Back: lower spine (tight), right shoulder blade.",
    ]
    assert chart_lines(BodyChart(TODAY), BODY) == ["Nothing is marked yet."]
    gone = BodyChart(TODAY, (BodyPlace(FRONT, "left-antenna"), KNEE))
    assert chart_lines(gone, BODY) == ["Front: left knee (aching, hot), left antenna."]


def test_a_marked_region_says_so_with_a_glyph_and_a_word() -> None:
    assert marked_words(None) == ""
    assert marked_words(SHOULDER) == "● marked"
    assert marked_words(KNEE) == "● marked: aching, hot. Worse on stairs."


def test_a_place_needs_no_words() -> None:
    assert read_place({}, SHOULDER).record == SHOULDER
    read = read_place({"feelings": " hot,\nsore ", "note": "\n"}, SHOULDER).record
    assert read == replace(SHOULDER, feelings="hot, sore")


# In the diary


def test_charts_are_kept_by_their_day_and_a_place_is_there_once(
    diary_path: Path, clock: FixedClock
) -> None:
    diary = Diary.open(diary_path, now=clock)
    first = diary.body_charts.mark(KNEE, SPRING)
    (chart,) = diary.body_charts.all()
    assert (chart.day, chart.places) == (SPRING, (first,))
    again = diary.body_charts.mark(replace(first, id="", feelings="numb"), TODAY)
    (chart,) = diary.body_charts.all()
    assert (again.id, chart.places) == (first.id, (again,))
    later = diary.body_charts.begin(TODAY)
    assert [each.id for each in diary.body_charts.all()] == [later.id, chart.id]
    diary.body_charts.unmark(again.id)
    assert diary.body_charts.all()[1].places == ()
    diary.history.undo()
    diary.body_charts.delete(chart.id)
    assert [item.title for item in diary.bin.items()] == ["Body chart of Monday 9 March 2026"]
    diary.bin.put_back(diary.bin.items()[0])
    assert diary.body_charts.all()[1].places == (again,)
    diary.close()


# On the screen


async def test_a_place_is_pointed_at_marked_with_words_and_unmarked(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, chart_screen(clock)) as (pilot, screen):
        assert "Where is it felt?" in words_on(pilot.app)
        assert status(screen) == "Front: forehead"
        await press(pilot, "down", "right")
        assert status(screen) == "Front: left eye"
        await press(pilot, "enter", "enter")
        assert status(screen) == "Marked: left eye."
        (chart,) = screen.store.body_charts.all()
        assert (chart.day, [each.region for each in chart.places]) == (TODAY, ["left-eye"])
        await press(pilot, "down", "enter")
        form = pilot.app.screen
        assert isinstance(form, BodyPlaceFormScreen)
        form.query_one("#pick").focus()
        await press(pilot, "enter", "enter", "down", "enter", "escape")
        first, second = read_feelings()[:2]
        assert form.query_one("#feelings", Field).text == f"{first}, {second}"
        await press(pilot, "enter")
        _, cheek = screen.store.body_charts.all()[0].places
        assert (cheek.region, cheek.feelings) == ("left-cheek", f"{first}, {second}")
        assert screen.store.drafts.all() == []
        await press(pilot, "x")
        assert [each.region for each in screen.store.body_charts.all()[0].places] == ["left-eye"]
        await press(pilot, "ctrl+z")
        assert len(screen.store.body_charts.all()[0].places) == 2


async def test_the_chart_is_drawn_told_and_kept_beside_a_new_one(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, chart_screen(clock, filled=True)) as (pilot, screen):
        golden("body-chart-80x24", screen_text(pilot.app))
        await press(pilot, "end")
        assert "Front: left knee (aching, hot)." in words_on(pilot.app)
        assert "left knee: Worse on stairs." in words_on(pilot.app)
        await press(pilot, "n", *"Loud.", "ctrl+s", "left_square_bracket", "home")
        assert "Chart of Monday 9 March" in words_on(pilot.app)
        await press(pilot, "left_square_bracket")
        assert "no other one" in status(screen)
        await press(pilot, "b")
        charts = screen.store.body_charts.all()
        assert [(each.day, len(each.places), each.note) for each in charts] == [
            (TODAY, 0, None),
            (TODAY, 3, "Loud."),
            (SPRING, 1, None),
        ]
        await press(pilot, "delete")
        assert len(screen.store.body_charts.all()) == 2


async def test_a_click_marks_a_place(diary_path: Path, clock: FixedClock) -> None:
    async with room(diary_path, clock, chart_screen(clock)) as (pilot, screen):
        # The left knee: two rows above the drawing, seven rows of squares to a half.
        drawing = BODY.drawings[FRONT]
        across, down = drawing.middle("left-knee")
        await pilot.click(BodyPicture, offset=(int(across), 1 + int(down) // 2))
        assert isinstance(pilot.app.screen, BodyPlaceFormScreen)
        await press(pilot, "enter")
        assert screen.store.body_charts.all()[0].places[0].region == "left-knee"
        # Beside the body nothing happens.
        await pilot.click(BodyPicture, offset=(0, 1))
        assert isinstance(pilot.app.screen, BodyChartScreen)


async def test_the_list_is_one_key_away_and_does_the_same(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, chart_screen(clock)) as (pilot, screen):
        await press(pilot, "v")
        assert isinstance(pilot.app.screen, BodyListScreen)
        await press(pilot, *["down"] * 4, "enter", "down", "down", "down", "down", "enter", "enter")
        (chart,) = screen.store.body_charts.all()
        assert [each.region for each in chart.places] == ["left-knee"]
        golden("body-list-80x24", screen_text(pilot.app))
        await press(pilot, "escape")
        assert "Front: legs and feet ● left knee" in words_on(pilot.app)
        await press(pilot, "enter", *["down"] * 4, "x", "escape", "escape")
        assert screen.store.body_charts.all()[0].places == ()
        assert isinstance(pilot.app.screen, BodyChartScreen)


@pytest.mark.slow
async def test_hostile_words_are_shown_as_they_are(diary_path: Path, clock: FixedClock) -> None:
    def make(diary: Diary) -> BodyChartScreen:
        place = read_place({"feelings": HOSTILE, "note": HOSTILE}, KNEE).record
        assert place is not None
        diary.body_charts.mark(place, TODAY)
        return BodyChartScreen(diary, clock)

    async with room(diary_path, clock, make, (100, 60)) as (pilot, screen):
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 2
        screen.query_one(BodyPicture).point_at(named(FRONT, "left-knee"))
        await press(pilot, "enter")
        form = pilot.app.screen
        assert form.query_one("#feelings", Field).text.startswith("[red]x[/]")
        assert form.query_one(NoteField).text.startswith("[red]x[/]")
        await press(pilot, "escape", "v")
        assert words_on(pilot.app).count(HOSTILE_SHOWN) == 2


async def test_a_small_terminal_shows_one_side_and_follows_the_arrows(
    diary_path: Path, clock: FixedClock
) -> None:
    async with room(diary_path, clock, chart_screen(clock), (40, 15)) as (pilot, screen):
        assert "FRONT" in words_on(pilot.app)
        assert "BACK" not in words_on(pilot.app)
        picture = screen.query_one(BodyPicture)
        picture.point_at(named(FRONT, "left-foot-and-toes"))
        await press(pilot, "up")
        assert status(screen) == "Front: left ankle"
        assert "░" in "".join(screen_text(pilot.app))
        while picture.here.side is FRONT:
            await press(pilot, "right")
        assert "░" in "".join(screen_text(pilot.app))
        assert status(screen).startswith("Back: left")
        assert screen.query_one("#body").max_scroll_x == 0


def test_commands_do_the_same(
    diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    run = runner(diary_path, clock, capsys, "story")
    assert run("body", "show").lines == ["Nothing is marked yet."]
    assert "- left-knee: Legs and feet" in run("body", "regions", "front").lines
    assert "- lower-spine: Shoulders and back" in run("body", "regions").lines
    assert run("body", "add", "front", "left-antenna").status == 2
    assert run("body", "add", "front", "left-knee", "--feelings", "hot").lines == [
        "Marked: left knee (hot)."
    ]
    assert run("body", "add", "front", "left-knee", "--note", "Stairs.").status == 0
    assert run("note", "body", "Loud.").lines == ["Saved: the note."]
    assert run("body", "show").lines == [
        "1. Chart of Monday 23 November",
        "- Front: left knee (hot).",
        "- left knee: Stairs.",
        "- Loud.",
    ]
    run("body", "add", "back", "tailbone", "--new")
    new, old = json.loads(run("body", "show", "--format", "json").out)
    assert [each["region"] for each in new["places"]] == ["tailbone"]
    assert old["places"][0]["feelings"] == "hot"
    assert run("body", "remove", "front", "left-knee").err == "This place is not marked.\n"
    assert run("body", "remove", "back", "tailbone").lines[0] == "The mark is taken away."

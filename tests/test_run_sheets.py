"""The run sheets: whole, leading to real places, in time, and in plain, kind words."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

import pain_companion.content.run_sheets
from pain_companion.areas import OTHER_NAMES, place_title
from pain_companion.content.library import STEP_PAGES, page_names
from pain_companion.content.run_sheets import (
    LENGTHS,
    RunSheet,
    SheetStep,
    read_sheet,
    sheet_names,
)
from tests.conftest import FreshApp
from tests.house_words import AMERICAN, BANNED, not_ours
from tests.places import Place, arrive, at_rest
from tests.readability import HARDEST_GRADE, HARDEST_SMOG, figures, sentences_of
from tests.test_content import TODAY
from tests.test_energy_limit import STEP

FOLDER = Path(pain_companion.content.run_sheets.__file__).parent / "session"
EXAMPLES = {"boom-and-bust", "broken-nights", "just-starting", "a-year-on"}
LONGEST_TITLE = 34
"""Characters of a step's title: it shares one line with what goes back and on."""
MOST_DO, MOST_ASK, MOST_WORDS = 2, 2, 20
LEAST_FILLED = 0.7
"""The share of a session that its steps take at least. The rest is for the person."""
EFFORT = "pacing:question"
ASKS_FIRST = ("pacing", "goals", "flare:build", "flare:ease", "wellbeing:movements")
"""Places of plans about activity, and those inside them. The question about effort comes first."""
LESS_PAIN = re.compile(
    r"\bless pain\b|\bpain[- ]free\b|\bwithout pain\b"
    r"|\bpain (?:will (?:go|ease|settle|get)|goes|eases|settles|gets (?:better|less))\b"
    r"|\b(?:eas|lower|lessen|tak|stop|end|shrink)\w* (?:away )?(?:the |your |their )?pain\b",
    re.IGNORECASE,
)
TO_COLLEAGUES = re.compile(r"\b(?:the person|their|assistant|ask them|session)\b", re.IGNORECASE)
OF_THE_PERSON = re.compile(r"\b(?:they|them|their|the person)\b", re.IGNORECASE)
TO_THE_PERSON = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)

KEY = re.compile(r"\bpress ([a-z])\b", re.IGNORECASE)

sheets = pytest.mark.parametrize("name", sheet_names())
every_length = pytest.mark.parametrize("minutes", LENGTHS)


def said(sheet: RunSheet) -> Iterator[str]:
    """All that a sheet says, in its order."""
    yield from (sheet.title, sheet.summary, sheet.aim, *sheet.ready)
    for step in sheet.steps:
        yield from (step.title, *step.do, *step.ask)
    for each in sheet.people_say:
        yield from (each.words, each.answer)
    yield from (*sheet.not_promised, *sheet.pass_on, *sheet.take_home)


def sentences(sheet: RunSheet) -> list[str]:
    return sentences_of("\n".join(said(sheet)))


def test_each_sheet_is_a_file_and_each_file_a_sheet() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(sheet_names())
    assert len({read_sheet(name).title for name in sheet_names()}) == len(sheet_names())


def test_a_name_that_is_no_sheet_is_refused() -> None:
    with pytest.raises(KeyError):
        read_sheet("../help-now")


def test_no_sheet_is_opened_to_name_them() -> None:
    code = (
        "import sys; sys.addaudithook(lambda event, what: event == 'open' and "
        "str(what[0]).endswith('.toml') and sys.exit(str(what[0]))); "
        "from pain_companion.content.run_sheets import sheet_names; print(len(sheet_names()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "10"


@sheets
def test_a_sheet_is_whole(name: str) -> None:
    sheet = read_sheet(name)
    assert sheet.example in EXAMPLES
    assert all(text.strip() for text in said(sheet))
    assert sheet.summary.endswith(".")
    assert sheet.ready
    assert 3 <= len(sheet.people_say) <= 6
    assert 2 <= len(sheet.not_promised) <= 5
    assert 3 <= len(sheet.pass_on) <= 6
    assert 4 <= len(sheet.take_home) <= 7
    assert 1 <= len(sheet.sources) <= 5
    for source in sheet.sources:
        assert source.publisher
        assert not source.address or source.address.startswith("https://")


@sheets
def test_no_sheet_is_past_its_next_check(name: str) -> None:
    assert read_sheet(name).checked <= TODAY < read_sheet(name).next_check


@sheets
def test_a_step_fits_one_line_and_is_soon_read(name: str) -> None:
    for step in read_sheet(name).steps:
        assert len(step.title) <= LONGEST_TITLE, step.title
        assert not OF_THE_PERSON.search(step.title), "the person reads it, too"
        assert 1 <= len(step.do) <= MOST_DO, step
        assert 1 <= len(step.ask) <= MOST_ASK, step
        for line in (*step.do, *step.ask):
            assert len(line.split()) <= MOST_WORDS, line
        assert step.shortest in LENGTHS
        assert step.minutes >= 1


@sheets
@every_length
def test_the_steps_of_a_session_fill_its_time_and_no_more(name: str, minutes: int) -> None:
    taken = sum(step.minutes for step in read_sheet(name).steps_in(minutes))
    assert LEAST_FILLED * minutes <= taken <= minutes


@sheets
def test_every_step_opens_a_real_place(name: str) -> None:
    for step in read_sheet(name).steps:
        key, _, inside = step.open.partition(":")
        if key in OTHER_NAMES:
            assert inside in page_names()
            assert inside not in STEP_PAGES
        else:
            assert place_title(step.open)


@pytest.mark.slow
@pytest.mark.parametrize("answer", ["no", "yes"])
async def test_the_first_key_that_a_step_names_is_one_of_the_screen(
    fresh_app: FreshApp, answer: str
) -> None:
    steps = [step for name in sheet_names() for step in read_sheet(name).steps]
    named = {step: KEY.search(" ".join(step.do)) for step in steps}
    keys = {(step.open, key[1]) for step, key in named.items() if key}
    assert len(keys) > len(sheet_names())
    app = fresh_app(worse_after_effort=answer)
    async with app.run_test() as pilot:
        await at_rest(pilot)
        for place, key in sorted(keys):
            await arrive(pilot, Place(place))
            assert key in app.screen.active_bindings, (place, key)


@sheets
@every_length
def test_the_question_about_effort_comes_before_any_plan(name: str, minutes: int) -> None:
    opened = [step.open for step in read_sheet(name).steps_in(minutes)]
    first = next((n for n, place in enumerate(opened) if plans_activity(place)), len(opened))
    assert EFFORT in opened[: first + 1] or first == len(opened)


def plans_activity(place: str) -> bool:
    return any(place == each or place.startswith(f"{each}:") for each in ASKS_FIRST)


@sheets
def test_no_sheet_speaks_of_doing_more(name: str) -> None:
    for each in said(read_sheet(name)):
        assert not STEP.search(each), each


@sheets
def test_no_sheet_promises_less_pain(name: str) -> None:
    sheet = read_sheet(name)
    assert any("pain" in line for line in sheet.not_promised)
    theirs = [each.words for each in sheet.people_say]
    for line in said(sheet):
        assert line in (*theirs, *sheet.not_promised) or not LESS_PAIN.search(line), line


@sheets
def test_passing_on_begins_with_the_signs_that_need_help_now(name: str) -> None:
    assert "Get help now" in read_sheet(name).pass_on[0]


@sheets
def test_what_is_taken_home_speaks_to_the_person(name: str) -> None:
    lines = read_sheet(name).take_home
    assert TO_THE_PERSON.search(lines[0])
    assert sum(bool(TO_THE_PERSON.search(line)) for line in lines) > len(lines) / 2
    for line in lines:
        assert not TO_COLLEAGUES.search(line), line


@sheets
def test_every_title_is_in_our_words_too(name: str) -> None:
    for text in said(read_sheet(name)):
        assert not_ours(text, BANNED) == []
        assert not_ours(text, AMERICAN) == []


@sheets
def test_a_sheet_is_easy_to_read(name: str) -> None:
    assert figures(sentences(read_sheet(name))).grade <= HARDEST_GRADE


def test_what_all_people_take_home_is_easy_to_read_together() -> None:
    lines = chain.from_iterable(read_sheet(name).take_home for name in sheet_names())
    smog = figures(sentences_of("\n".join(lines))).smog
    assert smog is not None
    assert smog <= HARDEST_SMOG


def test_a_longer_session_has_all_that_a_shorter_one_has() -> None:
    steps = tuple(SheetStep(f"{n}", "sleep", (), (), 1, n) for n in (20, 10, 40, 10))
    sheet = read_sheet(sheet_names()[0])
    made = RunSheet(**{**vars(sheet), "steps": steps})
    assert [step.title for step in made.steps_in(10)] == ["10", "10"]
    assert [step.title for step in made.steps_in(20)] == ["20", "10", "10"]
    assert made.steps_in(40) == steps

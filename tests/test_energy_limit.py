"""Who is to stay within limits meets no step up: on no screen, in no command, page or export."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from pain_companion.cli import main
from pain_companion.content.library import (
    STEP_PAGES,
    names_for,
    page_names,
    read_page,
)
from pain_companion.domain.energy_limit import asked, energy_limited
from pain_companion.domain.pacing import Log
from pain_companion.domain.pacing_review import review
from pain_companion.domain.settings import Settings
from pain_companion.store.diary import Diary
from tests.clock import FixedClock
from tests.conftest import FreshApp, screen_text
from tests.pacing import TODAY, WALKING, start_walking
from tests.places import Place, visiting

LIMITED = (
    {"worse_after_effort": ""},
    {"worse_after_effort": "yes"},
    {"worse_after_effort": "not sure"},
    {"worse_after_effort": "no", "limits_set": True},
)
IDS = ("unanswered", "yes", "not sure", "limits set")
STEP = re.compile(
    r"step(?:s|ped|ping)?[- ](?:up|more|ahead|a week|each week)|stepp(?:ed|ing) |next step"
    r"|more than the last|of the first amount|\bgoals?\b|\d ?%|(?:eight|8) weeks",
    re.IGNORECASE,
)
"""What speaks of doing more, of where it would lead, or of a target."""
OTHER_THINGS = (
    "never offers",
    "Many sleep services look for 85 %",
    "Goal Attainment Scaling",
    "goals/",
    '"goals"',
)
"""A sentence that says that there is none, a figure about sleep, the name of a scale, and what
pages and a table are called."""
TALL = (100, 100)
"""A terminal on which a whole screen can be seen at once."""


def ripe_for_a_step(diary: Diary) -> str:
    """Eight days done as planned: without limits it would be time to ask."""
    plan = start_walking(diary, from_day=TODAY - timedelta(days=8))
    for days in range(8):
        day = TODAY - timedelta(days=days)
        diary.pacing.save_log(Log(plan.activity_id, day, Decimal(9), zone="Europe/London"))
    return plan.activity_id


def due(diary: Diary, activity_id: str) -> bool:
    activity = diary.pacing.activity(activity_id)
    assert activity is not None
    logs = diary.pacing.logs_of(activity_id, TODAY - timedelta(days=14), TODAY)
    return review(diary.pacing.plans(activity_id), logs, activity, TODAY).due


def found_in(lines: list[str]) -> list[str]:
    """The lines that speak of a step."""
    spoken = (line for line in lines if STEP.search(line))
    return [line for line in spoken if not any(words in line for words in OTHER_THINGS)]


@pytest.mark.parametrize("answer", ["", "yes", "not sure", "no"])
@pytest.mark.parametrize("limits_set", [False, True])
def test_only_a_clear_no_without_limits_allows_steps(answer: str, limits_set: bool) -> None:
    settings = Settings(worse_after_effort=answer, limits_set=limits_set)
    assert energy_limited(settings) is (answer != "no" or limits_set)
    assert asked(settings) is (answer != "")


@pytest.mark.slow
@pytest.mark.parametrize("chosen", LIMITED, ids=IDS)
async def test_an_activity_offers_no_step_up_however_limits_are_set(
    fresh_app: FreshApp, chosen: dict[str, str | bool]
) -> None:
    ids: list[str] = []
    app = fresh_app(fill=lambda diary: ids.append(ripe_for_a_step(diary)), **chosen)
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        async for place in visiting(pilot, about(ids[0])[:4]):
            assert found_in(screen_text(app)) == [], place


@pytest.mark.slow
async def test_without_limits_the_same_screens_do_speak_of_steps(fresh_app: FreshApp) -> None:
    ids: list[str] = []
    app = fresh_app(fill=lambda diary: ids.append(ripe_for_a_step(diary)), worse_after_effort="no")
    spoken = 0
    async with app.run_test(size=TALL) as pilot:
        await pilot.pause()
        async for _ in visiting(pilot, about(ids[0])):
            spoken += bool(found_in(screen_text(app)))
    assert spoken > 2


def about(activity_id: str) -> list[Place]:
    """Every screen about one activity."""
    activity = f"pacing:{activity_id}"
    return [
        Place(activity),
        *(Place(activity, (key,)) for key in ("e", "h", "i", "b", "v", "w", "c")),
        Place(f"pacing:go-{activity_id}"),
    ]


def test_no_page_that_is_offered_speaks_of_a_step_up() -> None:
    names = names_for(limited=True)
    assert set(page_names()) - set(names) == STEP_PAGES
    pages = [read_page(name) for name in names]
    spoken = {
        page.name: found_in([page.title, page.summary, *page.body.splitlines()]) for page in pages
    }
    assert not any(spoken.values())


async def test_a_page_about_steps_leads_to_the_one_about_limits(fresh_app: FreshApp) -> None:
    app = fresh_app(worse_after_effort="yes")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        async for _ in visiting(pilot, [Place(f"page:{name}") for name in STEP_PAGES]):
            assert read_page("pacing/staying-within-limits").title in "".join(screen_text(app))


COMMANDS = (
    ("today",),
    ("read", "--list"),
    ("pacing", "show"),
    ("pacing", "show", "--format", "json"),
    ("pacing", "day", "show"),
    ("pacing", "week", "--explain"),
    ("pacing", "done", "show"),
    ("pacing", "tries", "show"),
    ("flare", "plan", "earlier"),
    ("pacing", "history", WALKING.name),
    ("settings", "show"),
    ("toolkit", "show"),
    ("toolkit", "tools"),
    ("practice", "list"),
    ("practice", "show"),
    ("goals", "show"),
    ("goals", "show", "--format", "json"),
    ("goals", "direction", "show"),
    ("goals", "reviews", "show"),
    ("pain", "lessons"),
    ("check-in", "show"),
    ("check-in", "questions", "show"),
    ("pain", "groups"),
    ("wellbeing", "movement", "list"),
    ("wellbeing", "pleasure", "list"),
    ("going", "show"),
    ("going", "links"),
    ("learned", "show"),
    ("team", "show"),
    ("team", "appointment", "show"),
    ("team", "since"),
    ("team", "share", "--list"),
    ("story", "areas"),
    ("story", "picture", "show"),
    ("story", "activity", "ratings", "show"),
    ("story", "body", "regions"),
    ("export", "--output", "-"),
    ("export", "--area", "pacing", "--output", "-"),
)
REFUSED = (
    ("pacing", "steps", "9.6", "--by", "10%"),
    ("pacing", "step", WALKING.name, "up"),
    *(("read", name) for name in sorted(STEP_PAGES)),
)


@pytest.mark.parametrize("chosen", LIMITED, ids=IDS)
def test_no_command_and_no_export_offers_a_step_up(
    diary_path: Path, capsys: pytest.CaptureFixture[str], chosen: dict[str, str | bool]
) -> None:
    limited_diary(diary_path, chosen)
    for command in COMMANDS:
        assert main(["--data", str(diary_path), *command], now=FixedClock()) == 0, command
        assert found_in(capsys.readouterr().out.splitlines()) == [], command


@pytest.mark.parametrize("chosen", LIMITED, ids=IDS)
@pytest.mark.parametrize("command", REFUSED, ids=" ".join)
def test_what_is_about_steps_is_refused_with_the_reason(
    diary_path: Path,
    capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
    chosen: dict[str, str | bool],
) -> None:
    limited_diary(diary_path, chosen)
    assert main(["--data", str(diary_path), *command], now=FixedClock()) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "limits" in told.err


def test_elsewhere_the_table_of_steps_has_the_caution_above_it(
    diary_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(diary_path), *REFUSED[0]]) == 0
    told = capsys.readouterr().out
    assert told.index("ME/CFS") < told.index("10.56")
    assert not diary_path.exists()


def limited_diary(path: Path, chosen: dict[str, str | bool]) -> None:
    """A diary in which it would be time to ask about a step, were there no limits."""
    with closing(Diary.open(path, now=FixedClock())) as diary:
        ripe_for_a_step(diary)
        diary.settings.change(**chosen)

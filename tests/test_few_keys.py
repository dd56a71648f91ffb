"""How many key presses the commonest jobs take. More than these would be a change for the worse.

`docs/reach.md` has them as a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules

from textual.binding import Binding
from textual.dom import DOMNode
from textual.pilot import Pilot
from textual.widget import Widget

from pain_companion import screens, widgets
from pain_companion.app import CompanionApp
from pain_companion.domain.pacing import MINUTES, Activity, Plan
from pain_companion.domain.sleep import Quality
from pain_companion.domain.sleep_figures import figures
from pain_companion.screens.room import Room
from pain_companion.store.diary import Diary
from tests.conftest import FreshApp
from tests.journeys import text
from tests.places import TODAY, at_rest, press
from tests.toolkit import NIGHTS

MOST_FOR_LAST_NIGHT = 60
MOST_FOR_A_SHORT_ENTRY = 6
ANSWERS = ("2230", "11", "45", "2", "60", "615", "7", "3")


@dataclass(frozen=True)
class Job:
    """Something that is done often: its keys from Today, what is seen then, and the aim."""

    name: str
    keys: tuple[str, ...]
    seen: str
    most: int


JOBS = (
    Job("Reading the page on Today", ("3",), "What pain is", 1),
    Job("The check-in of the day", ("z", "6", "enter"), "Saved for today. Energy 6.", 3),
    Job("A nap", ("s", "n", *"45", "ctrl+s"), "Saved: nap on Monday 23 November", 6),
    Job("Writing an activity down", ("p", "w", *"20", "ctrl+s"), "Walking: 20 minutes", 6),
    Job("Marking that a tool helped", ("k", "enter", "1"), "Used once, today: helped.", 3),
    Job(
        "Saying it next time, in three letters",
        ("j", *"Fog", "ctrl+s"),
        "Saved, to say next time: Fog",
        5,
    ),
    Job("Starting the timer", ("p", "g"), "First of 2. 5 minutes to go", 2),
    Job("The flare-up plan, out of a field", ("f2", "y"), "easing", 2),
)


class Fingers:
    """Presses keys, and counts."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        self.presses = 0

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)
        self.presses += len(keys)

    def tell(self, job: str, most: int) -> None:
        print(f"{job}: {self.presses} key presses, at most {most}")  # noqa: T201
        assert self.presses <= most


async def test_last_night_with_all_core_answers(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        fingers = Fingers(pilot)
        await fingers.press("enter")
        for answer in ANSWERS:
            await fingers.press(*answer, "enter")
        await fingers.press("ctrl+s")
        assert "Saved: Monday 23 November" in text(app)
        night = store_of(app).sleep.night(TODAY)
        assert night is not None
        assert figures(night).total_sleep_time == 330
        assert (night.wakings, night.quality) == (2, Quality.FAIR)
        fingers.tell("Last night", MOST_FOR_LAST_NIGHT)


async def test_a_low_energy_entry(fresh_app: FreshApp) -> None:
    app = fresh_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        fingers = Fingers(pilot)
        await fingers.press("s", "s", "2", "6", "enter")
        assert "Saved: Monday 23 November" in text(app)
        night = store_of(app).sleep.night(TODAY)
        assert night is not None
        assert (night.quality, night.estimated_sleep_minutes) == (Quality.POOR, 360)
        fingers.tell("A low-energy entry", MOST_FOR_A_SHORT_ENTRY)


def a_usual_day(diary: Diary) -> None:
    walking = diary.pacing.save_activity(Activity("Walking", MINUTES))
    plan = Plan(walking.id, TODAY, Decimal(10), parts=2, rest_minutes=3, first_amount=Decimal(10))
    diary.pacing.save_plan(plan)
    diary.toolkit.mark(NIGHTS, in_use=True)


async def test_the_jobs_of_a_day_take_few_keys_from_today(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=a_usual_day, worse_after_effort="no")
    async with app.run_test(size=(80, 24)) as pilot:
        for job in JOBS:
            await at_rest(pilot)
            fingers = Fingers(pilot)
            await fingers.press(*job.keys)
            assert job.seen in text(app), f"{job.name}\n{text(app)}"
            fingers.tell(job.name, job.most)
            await press(pilot, "escape", "escape", "f3")


async def test_undo_and_help_now_take_one_key(fresh_app: FreshApp) -> None:
    app = fresh_app(fill=lambda diary: diary.settings.change(greet_as="Jo"))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_rest(pilot)
        fingers = Fingers(pilot)
        await fingers.press("ctrl+z")
        assert "Undone: " in text(app)
        fingers.tell("Undo", 1)
        await press(pilot, "enter", "1")
        fingers.presses = 0
        await fingers.press("f12")
        assert "Call 999" in text(app)
        fingers.tell("Get help now, out of a field", 1)


def store_of(app: CompanionApp) -> Diary:
    assert app.store is not None
    return app.store


def letters(kind: type[DOMNode]) -> set[str]:
    """The letters that are keys of a kind of screen or widget itself."""
    keys = {each.key for each in Binding.make_bindings(vars(kind).get("BINDINGS", ()))}
    return {key for key in keys if len(key) == 1}


def test_a_letter_of_the_whole_program_does_nothing_else_anywhere() -> None:
    everywhere = letters(CompanionApp) | letters(Room)
    own = {
        each.__name__: letters(each) & everywhere
        for package in (screens, widgets)
        for module in iter_modules(package.__path__, f"{package.__name__}.")
        for each in vars(import_module(module.name)).values()
        if isinstance(each, type) and issubclass(each, Widget) and each is not Room
    }
    assert {name: found for name, found in own.items() if found} == {
        # The area that the letter leads to is open already.
        "SleepScreen": {"s"},
        # The same as everywhere, on a screen that has nothing else in front of it.
        "FlareGateScreen": {"t"},
        "HelpScreen": {"f", "t"},
        # A question with three answers, and a room with nothing but the plan.
        "EndScreen": {"t"},
        "FlareRoomScreen": {"k"},
    }

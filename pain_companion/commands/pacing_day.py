"""`pacing day`: what is planned for a day, today or one to come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    NO_DIARY,
    DiaryGroup,
    Place,
    Words,
    examples,
    say,
)
from pain_companion.commands.offered import ACTIVITIES, DELETE
from pain_companion.commands.pacing_activities import in_use
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import numbered
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Demand, PlannedItem, Priority
from pain_companion.domain.pacing_today import planned_on
from pain_companion.formats import read_coming_date, read_date
from pain_companion.words.pacing import DEMAND_WORDS, PRIORITY_WORDS
from pain_companion.words.pacing_day import NOTHING_YET, day_title, item_words, planned_sentence
from pain_companion.words.planned_item_entry import TITLES, Offered, offered, read_item

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "pacing day show"
OPTIONS = {"minutes": "--minutes", "starts": "--at"}
WHICH_LINE = "Which line, counted from the top?"


@click.group("day", cls=DiaryGroup)
def day() -> None:
    """What you plan for a day. Rests count as much as what is done."""


@day.command("show", epilog=examples(SHOW, f"{SHOW} --day tomorrow"))
@click.option("--day", "said", metavar="DAY", default="today", help="Which day.")
@click.pass_obj
def show_day(place: Place, said: str) -> None:
    """Show what is planned for a day, by number."""
    about = read_date(said, place.today, allow_future=True)
    with place.reading() as diary:
        if diary is None:
            say(NO_DIARY)
            return
        items = diary.pacing.items(about, about)
        lines = [_line(place, diary, each) for each in items]
    say(day_title(about, place.today), planned_sentence(items) if items else NOTHING_YET)
    say(*(f"{number}. {line}" for number, line in enumerate(lines, start=1)))


@asks(
    Asking(
        {"said": "Which day", **TITLES},
        {"words": "Ring the bank", "minutes": "20", "starts": "2pm"},
        {
            "demand": [(each.value, words) for each, words in DEMAND_WORDS.items()],
            "priority": [(each.value, words) for each, words in PRIORITY_WORDS.items()],
        },
        {"activity": ACTIVITIES},
        leave_out=lambda _, answers: ("activity",) if answers.get("words") else (),
        needs_one=True,
    )
)
@day.command(
    "add",
    epilog=examples(
        'pacing day add "Ring the bank" --minutes 20 --day tomorrow --at 10am',
        "pacing day add --activity Walking --priority must",
    ),
)
@click.argument("words", required=False)
@click.option("--day", "said", metavar="DAY", default="today", help="Which day.")
@click.option("--activity", metavar="NAME", help="An activity with a plan, in place of words.")
@click.option("--minutes", metavar="LENGTH", help="How long it may take.")
@click.option("--demand", type=Words(Demand), help="How much it asks of you. Usually medium.")
@click.option("--priority", type=Words(Priority), help="How much it matters.")
@click.option("--at", "starts", metavar="TIME", help="When it begins, if it has a time.")
@click.pass_obj
def add_item(place: Place, /, said: str, activity: str | None, **given: str | None) -> None:
    """Plan something for a day. What you leave open is medium, would like, and without a time."""
    about = read_coming_date(said, place.today)
    typed = {name: words for name, words in given.items() if words is not None}
    with place.changing() as diary:
        if activity:
            typed["activity"] = in_use(diary, activity).id
        twelve_hour = diary.settings.read().twelve_hour
        choices = _choices(diary, about)
        zone = ZoneInfo(place.zone())
        read = read_item(typed, about, choices, zone, twelve_hour=twelve_hour)
        kept = diary.pacing.save_item(understood(read, OPTIONS))
        line = _line(place, diary, kept)
    say(f"Saved: {day_title(about, place.today)}, {line}")


@asks(Asking({"said": "Which day", "number": WHICH_LINE}, confirm=DELETE))
@day.command("delete", epilog=examples("pacing day delete 1 --day tomorrow"))
@click.argument("number", type=int)
@click.option("--day", "said", metavar="DAY", default="today", help="Which day.")
@click.pass_obj
def delete_item(place: Place, number: int, said: str) -> None:
    """Put something that is planned into the bin, by its number in `pacing day show`."""
    about = read_date(said, place.today, allow_future=True)
    with place.changing(create=False) as diary:
        gone = numbered(diary.pacing.items(about, about), number, SHOW)
        line = _line(place, diary, gone)
        diary.pacing.delete_item(gone.id)
    say(f"Deleted: {line}", BACK_AGAIN)


def _choices(diary: Diary, about: date) -> list[Offered]:
    """The activities, with how long the plan for the day takes."""
    limited = energy_limited(diary.settings.read())
    pacing, plans = diary.pacing, diary.flares.eased_plans()
    planned = planned_on(about, pacing.activities(), plans, pacing.logs(about, about))
    return [offered(each, limited=limited) for each in planned]


def _line(place: Place, diary: Diary, item: PlannedItem) -> str:
    twelve_hour = diary.settings.read().twelve_hour
    return item_words(item, ZoneInfo(place.zone()), twelve_hour=twelve_hour)

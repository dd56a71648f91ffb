"""`pacing day`: what is planned for a day, today or one to come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
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
from pain_companion.commands.changing import asking_anew, takes, told_anew
from pain_companion.commands.offered import ACTIVITIES, DELETE
from pain_companion.commands.pacing_activities import in_use
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.records import numbered
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Demand, PlannedItem, Priority
from pain_companion.domain.pacing_today import planned_on
from pain_companion.typed_dates import read_coming_date, read_date
from pain_companion.words.pacing import DEMAND_WORDS, PRIORITY_WORDS
from pain_companion.words.pacing_day import NOTHING_YET, day_title, item_words, planned_sentence
from pain_companion.words.planned_item_entry import (
    TITLES,
    Offered,
    offered,
    read_item,
    typed_from_item,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "pacing day show"
OPTIONS = {"minutes": "--minutes", "starts": "--at"}
WHICH_LINE = "Which line, counted from the top?"
DAY = click.option("--day", "said", metavar="DAY", default="today", help="Which day.")


@click.group("day", cls=DiaryGroup)
def day() -> None:
    """What you plan for a day. Rests count as much as what is done."""


@day.command("show", epilog=examples(SHOW, f"{SHOW} --day tomorrow"))
@DAY
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
@DAY
@click.option("--activity", metavar="NAME", help="An activity with a plan, in place of words.")
@click.option("--minutes", metavar="LENGTH", help="How long it may take.")
@click.option("--demand", type=Words(Demand), help="How much it asks of you. Usually medium.")
@click.option("--priority", type=Words(Priority), help="How much it matters.")
@click.option("--at", "starts", metavar="TIME", help="When it begins, if it has a time.")
@click.pass_obj
def add_item(place: Place, /, said: str, **given: str | None) -> None:
    """Plan something for a day. What you leave open is medium, would like, and without a time."""
    about = read_coming_date(said, place.today)
    typed = {name: words for name, words in given.items() if words is not None}
    with place.changing() as diary:
        kept = _keep(place, diary, about, typed, None)
        line = _line(place, diary, kept)
    say(f"Saved: {day_title(about, place.today)}, {line}")


@asks(Asking({"said": "Which day", "number": WHICH_LINE, "not_done": "Is it not done after all?"}))
@day.command(
    "tick", epilog=examples("pacing day tick 1", "pacing day tick 2 --day yesterday --not")
)
@click.argument("number", type=int)
@DAY
@click.option("--not", "not_done", is_flag=True, help="It is not done after all.")
@click.pass_obj
def tick_item(place: Place, number: int, said: str, *, not_done: bool) -> None:
    """Mark something that is planned as done, by its number in `pacing day show`."""
    about = read_date(said, place.today, allow_future=True)
    with place.changing(create=False) as diary:
        item = numbered(diary.pacing.items(about, about), number, SHOW)
        kept = diary.pacing.save_item(replace(item, done=not not_done))
        line = _line(place, diary, kept)
    say(f"Saved: {line}")


@asks(asking_anew(add_item, {"said": "Which day", "number": WHICH_LINE}, ("said",)))
@takes(add_item, ("said",))
@day.command(
    "change",
    epilog=examples(
        "pacing day change 1 --at 3pm", "pacing day change 2 --day tomorrow --minutes 10"
    ),
)
@click.argument("number", type=int)
@DAY
@click.pass_obj
def change_item(place: Place, /, number: int, said: str, **given: str | None) -> None:
    """Change something that is planned, by its number in `pacing day show`."""
    about = read_date(said, place.today, allow_future=True)
    anew = told_anew(given)
    with place.changing(create=False) as diary:
        before = numbered(diary.pacing.items(about, about), number, SHOW)
        twelve_hour = diary.settings.read().twelve_hour
        typed = {**typed_from_item(before, twelve_hour=twelve_hour), **anew}
        kept = _keep(place, diary, about, typed, before)
        line = _line(place, diary, kept)
    say(f"Saved: {day_title(about, place.today)}, {line}")


@asks(Asking({"said": "Which day", "number": WHICH_LINE}, confirm=DELETE))
@day.command("delete", epilog=examples("pacing day delete 1 --day tomorrow"))
@click.argument("number", type=int)
@DAY
@click.pass_obj
def delete_item(place: Place, number: int, said: str) -> None:
    """Put something that is planned into the bin, by its number in `pacing day show`."""
    about = read_date(said, place.today, allow_future=True)
    with place.changing(create=False) as diary:
        gone = numbered(diary.pacing.items(about, about), number, SHOW)
        line = _line(place, diary, gone)
        diary.pacing.delete_item(gone.id)
    say(f"Deleted: {line}", BACK_AGAIN)


def _keep(
    place: Place,
    diary: Diary,
    about: date,
    typed: Mapping[str, str],
    before: PlannedItem | None,
) -> PlannedItem:
    """Save what is planned for a day. An activity that is named gives what is not said."""
    named = typed.get("activity", "")
    if named and (before is None or named != before.activity_id):
        typed = {**typed, "activity": in_use(diary, named).id}
    read = read_item(
        typed,
        about,
        _choices(diary, about, before),
        ZoneInfo(place.zone()),
        twelve_hour=diary.settings.read().twelve_hour,
    )
    item = understood(read, OPTIONS)
    if before is not None:
        item = replace(item, id=before.id, done=before.done)
    return diary.pacing.save_item(item)


def _choices(diary: Diary, about: date, item: PlannedItem | None) -> list[Offered]:
    """The activities, with how long the plan for the day takes; that of `item` as it is."""
    limited = energy_limited(diary.settings.read())
    pacing, plans = diary.pacing, diary.flares.eased_plans()
    planned = planned_on(about, pacing.activities(), plans, pacing.logs(about, about))
    own = pacing.activity(item.activity_id) if item and item.activity_id else None
    return [
        *([Offered(own, None)] if own else []),
        *(offered(each, limited=limited) for each in planned),
    ]


def _line(place: Place, diary: Diary, item: PlannedItem) -> str:
    twelve_hour = diary.settings.read().twelve_hour
    return item_words(item, ZoneInfo(place.zone()), twelve_hour=twelve_hour)

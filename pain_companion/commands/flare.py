"""`flare`: the group, and a flare-up as it is lived through: its start, its steps and its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import (
    BACK_AGAIN,
    DiaryCommand,
    DiaryGroup,
    Place,
    Problem,
    Words,
    examples,
    say,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.deleting import delete_command
from pain_companion.commands.flare_people import people
from pain_companion.commands.flare_plan import ease, plan
from pain_companion.commands.flare_records import FLARES, lasting, present_lines, show, way_of
from pain_companion.commands.offered import GO
from pain_companion.commands.question import Item
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import WHOLE, Flare, FlareStep, StepAnswer, brought_back, new_flare
from pain_companion.domain.flare_history import used_steps
from pain_companion.domain.flare_plan import Ease
from pain_companion.domain.goals import alive
from pain_companion.formats import date_words
from pain_companion.text import one_line
from pain_companion.typed_dates import read_date
from pain_companion.words.flare import day_words_of
from pain_companion.words.flare_history import eased_words
from pain_companion.words.flare_hub import back_line
from pain_companion.words.flare_room import (
    USUAL_QUESTION,
    USUAL_SIGNS,
    WISHES_REST,
    back_words,
    ended_words,
    kept_words,
    read_day,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

NOT_USUAL = "If one of these differs, or you are not sure, first type: pain-companion help-now"
KEEP = "Do your pacing plans stay as they are?"
FOR_NEXT_TIME = "One line for next time"
KEEP_THEM = "To keep them as they are, type: pain-companion flare start --keep-plans"


def _say_step(place: Place) -> None:
    """Say which step comes now, before it is asked about. Raises Problem."""
    with place.reading_begun() as diary:
        say(*present_lines(diary, lasting(diary), place.today))


def _done_steps(diary: Diary | None) -> Sequence[Item]:
    """The steps that were done, each to say whether it helped."""
    running = diary.flares.current() if diary else None
    used = used_steps(diary.flares.steps(running.id)) if diary and running else []
    return [
        Item(f"Did this help: {each.words}", str(number), yes_no=True)
        for number, each in enumerate(used, start=1)
    ]


@click.group(cls=DiaryGroup)
def flare() -> None:
    """Your flare-up plan, and what you did in flare-ups."""


@asks(
    Asking(
        {"start": "Which day did it begin?", "where": "Where it hurts", "keep_plans": KEEP},
        confirm="Start this flare-up?",
    )
)
@click.command(
    "start",
    cls=DiaryCommand,
    epilog=examples(
        "flare start", 'flare start --on yesterday --place "lower back"', "flare start --keep-plans"
    ),
)
@click.option("--on", "start", metavar="DATE", default="today", help="The day it began.")
@click.option("--place", "where", metavar="TEXT", help="Where it hurts.")
@click.option("--keep-plans", is_flag=True, help="Your pacing plans stay as they are.")
@click.pass_obj
def begin(place: Place, *, start: str, where: str | None, keep_plans: bool) -> None:
    """Start a flare-up, and show the first step of your plan."""
    day = read_date(start, place.today)
    with place.changing() as diary:
        running = diary.flares.current()
        if running is not None and keep_plans:
            _keep_plans(diary, running)
            return
        if running is not None:
            since = date_words(running.started_on, today=place.today)
            raise Problem(f"The flare-up from {since} lasts. To go on: pain-companion flare step")
        chosen = diary.flares.plan().ease
        ease = Ease(WHOLE, chosen.steps_back) if keep_plans else chosen
        begun = new_flare(ease, place.now(), place.zone(), started_on=day)
        begun = diary.flares.save(replace(begun, place=one_line(where or "") or None))
        limited = energy_limited(diary.settings.read())
        words = eased_words(begun, limited=limited)
        say(USUAL_QUESTION, *(f"- {sign}" for sign in USUAL_SIGNS), NOT_USUAL, "")
        say(f"{day_words_of(begun, place.today)}.")
        if words and diary.pacing.current_plans():
            say(words, KEEP_THEM)
        if alive(diary.goals.all()):
            say(WISHES_REST)
        say(*present_lines(diary, begun, place.today))


def _keep_plans(diary: Diary, running: Flare) -> None:
    """Say no to easing plans in the flare-up that lasts."""
    diary.flares.save(replace(running, share_percent=WHOLE, back_percent=WHOLE))
    say(kept_words(limited=energy_limited(diary.settings.read())))


@asks(Asking({"answer": "Did you do it?"}, before=_say_step, confirm=GO))
@click.command(
    "step", cls=DiaryCommand, epilog=examples("flare step", "flare step done", "flare step not-now")
)
@click.argument("answer", type=Words(StepAnswer), required=False)
@click.pass_obj
def step(place: Place, answer: str | None) -> None:
    """Show the step that comes now, or answer it and show the next."""
    if not answer:
        _say_step(place)
        return
    with place.changing(create=False) as diary:
        running = lasting(diary)
        given = way_of(diary, running, place.today).answer(StepAnswer(answer), running, place.today)
        if given is None:
            raise Problem("These were the steps for today. Tomorrow there are steps again.")
        running = replace(running, at_step=None)
        diary.flares.answer(running, given)
        say(f"Noted: {answer}. {given.words}", "", *present_lines(diary, running, place.today))


@asks(
    Asking(
        {"end": "Which was its last day?", "helped": "What helped", "remember": FOR_NEXT_TIME},
        each={"helped": _done_steps},
        confirm="End this flare-up?",
    )
)
@click.command(
    "end",
    cls=DiaryCommand,
    epilog=examples(
        "flare end", 'flare end --on yesterday --helped 1 --helped 3 --remember "Rest sooner"'
    ),
)
@click.option("--on", "end", metavar="DATE", default="today", help="The last day of it.")
@click.option(
    "--helped",
    metavar="NUMBER",
    type=int,
    multiple=True,
    help="A step that helped, by its number in `flare show`. Can be given several times.",
)
@click.option("--remember", metavar="TEXT", help="One line for next time.")
@click.pass_obj
def finish(place: Place, *, end: str, helped: Sequence[int], remember: str | None) -> None:
    """End a flare-up, once it is easing."""
    with place.changing(create=False) as diary:
        running = lasting(diary)
        day = read_day(end, place.today, not_before=running.started_on)
        used = used_steps(diary.flares.steps(running.id))
        ticked = [_numbered(used, number) for number in helped]
        over = replace(
            running,
            ended_on=day,
            back_percent=running.share_percent,
            remember=one_line(remember or "") or running.remember,
        )
        over = diary.flares.end(over, [each.id for each in ticked])
        limited = energy_limited(diary.settings.read())
        say(ended_words(over, place.today), *(f"Ticked: {each.words}" for each in ticked))
        say(*filter(None, [back_words(over, limited=limited)]))


@click.command("back", cls=DiaryCommand, epilog=examples("flare back"))
@click.pass_obj
def back(place: Place) -> None:
    """After a flare-up, bring your plans back by one of your own steps."""
    with place.changing(create=False) as diary:
        last = diary.flares.last()
        if last is None or not last.is_over or last.back_percent == WHOLE:
            raise Problem("Your plans are as they were.")
        limited = energy_limited(diary.settings.read())
        kept = diary.flares.save(brought_back(last, all_at_once=limited))
    if kept.back_percent == WHOLE:
        say("Your plans are as they were.", BACK_AGAIN)
    else:
        say(back_line(kept, limited=limited), BACK_AGAIN)


def _numbered(used: Sequence[FlareStep], number: int) -> FlareStep:
    if not 1 <= number <= len(used):
        raise Problem("There is no step with this number. `flare show` lists them.")
    return used[number - 1]


def _change(place: Place, diary: Diary, before: Flare, anew: Mapping[str, str]) -> Flare:
    day, where = anew.get("start"), anew.get("where")
    if day is not None:
        read = read_day(day, place.today, not_after=before.ended_on)
        before = replace(before, started_on=read)
    if where is not None:
        before = replace(before, place=one_line(where) or None)
    return diary.flares.save(before)


change = change_command(
    begin,
    "Change when a flare-up began, or where it hurt, by its number in `flare show`.",
    FLARES,
    _change,
    '--on 20/11 --place "lower back"',
)
delete = delete_command(
    "Put a flare-up into the bin, with its steps, by its number in `flare show`.",
    FLARES,
    lambda diary, gone: diary.flares.delete(gone.id),
)

for command in (begin, step, finish, back, show, change, delete, plan, people, ease):
    flare.add_command(command)

COMMANDS = (flare,)

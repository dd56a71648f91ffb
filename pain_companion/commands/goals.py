"""`goals`: what matters to you, small things that you want to do, and looking back on them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import click

from pain_companion.commands import goal_records, goal_reviews, goal_steps
from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    NO_DIARY,
    TAKE_BACK,
    DiaryCommand,
    DiaryGroup,
    Place,
    Problem,
    Words,
    examples,
    say,
)
from pain_companion.commands.directions import direction
from pain_companion.commands.goal_names import GOALS, SHOW
from pain_companion.commands.offered import DAY, GO, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.attainment import AttainmentError
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.goals import (
    Goal,
    GoalAnswer,
    GoalDay,
    State,
)
from pain_companion.formats import date_words
from pain_companion.typed_dates import read_date
from pain_companion.words.day_answers import look_back, saved_line, told_words
from pain_companion.words.day_entry import CHOICES, TITLES, read_day
from pain_companion.words.goals import (
    NOTHING_YET,
    STATE_SAID,
    Around,
    activity_words,
    goal_facts,
    level_lines,
    matters_words,
    review_lines,
    steps_words,
    towards,
)
from pain_companion.words.habits import WEEK, WEEKS_BACK

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

DAYS_SHOWN = 7
NONE = "none"
TAKEN_BACK = (NONE, "take the answer back")
ALL_THE_SAME = "Go on all the same?"


@click.group(cls=DiaryGroup)
def goals() -> None:
    """What matters to you, and small things that you want to do."""


@goals.command("show", epilog=examples(SHOW, f"{SHOW} --format json"))
@FORM
@click.pass_obj
def show(place: Place, form: str) -> None:
    """Show what matters, what you want to do by number, and how it went."""
    first = place.today - WEEK * WEEKS_BACK
    with place.reading() as diary:
        if diary is None:
            say("{}" if form == "json" else NO_DIARY)
            return
        limited = energy_limited(diary.settings.read())
        if form == "json":
            from pain_companion.exchange.goals_json import goals_json  # noqa: PLC0415

            print_json(goals_json(diary, (first, place.today), limited=limited))
            return
        every = diary.goals.all()
        if matters := matters_words(diary.directions.all()):
            say(matters, "")
        for number, goal in enumerate(every, start=1):
            say(*([""] if number > 1 else []), f"{number}. {goal.words}")
            say(*(f"   {line}" for line in _lines(diary, goal, place, limited=limited)))
        if not every:
            say(NOTHING_YET)


def _lines(diary: Diary, goal: Goal, place: Place, *, limited: bool) -> list[str]:
    """All that is known of one of them, as its screen shows it."""
    about = goal.activity_id or ""
    activity, plan = diary.pacing.activity(about), diary.flares.eased_plan(about)
    around = Around(
        towards(goal, diary.directions.all()),
        activity_words(activity, plan, limited=limited),
        diary.flares.current(),
    )
    facts = goal_facts(goal, around, place.today, limited=limited)
    lines = [f"{title}: {row}" for title, words in facts for row in words.splitlines()]
    if not limited:
        lines += [*steps_words(diary.goals.steps(goal.id), place.today), *level_lines(goal)]
    every = diary.goal_days.days(place.today - WEEK * WEEKS_BACK, place.today)
    days = [each for each in every if each.goal_id == goal.id]
    lately = place.today - timedelta(days=DAYS_SHOWN - 1)
    lines += look_back(days, place.today)
    lines += [
        f"{date_words(each.day, today=place.today)}: {told_words(each)}"
        for each in days
        if each.day >= lately
    ]
    for review in diary.goal_days.reviews(goal.id):
        lines.append(f"Looked back on {date_words(review.day, today=place.today)}")
        lines += [f"- {each}" for each in review_lines(review, goal, limited=limited)]
    return [row for line in lines for row in line.splitlines()]


@asks(
    Asking(
        {"goal": WHICH, "answer": TITLES["answer"], "day": DAY, "note": TITLES["note"]},
        choices={"answer": [*CHOICES, TAKEN_BACK]},
        among={"goal": GOALS.offered},
    )
)
@goals.command(
    "tick",
    epilog=examples(
        "goals tick 1 done", 'goals tick "sit in" part --day yesterday --note "Half a song."'
    ),
)
@click.argument("goal")
@click.argument("answer", type=Words([*GoalAnswer, NONE]))
@click.option("--day", metavar="DATE", default="today", help="The day it is about.")
@click.option("--note", metavar="TEXT", help="A note about it.")
@click.pass_obj
def tick(place: Place, goal: str, answer: str, day: str, note: str | None) -> None:
    """Say how it went on a day: done, part or not-today. "none" takes it back."""
    given = None if answer == NONE else GoalAnswer(answer)
    told = read_date(day, place.today)
    with place.changing(create=False) as diary:
        about = GOALS.one(diary, goal)
        if given is None or note is None:
            diary.goal_days.answer(about.id, told, given)
        else:
            new = GoalDay(about.id, told, given)
            diary.goal_days.save(understood(read_day({"answer": given, "note": note}, new), {}))
    say(saved_line(about.words, told, given, place.today))


@asks(
    Asking(
        {"goal": WHICH}, among={"goal": GOALS.offered}, insist={"anyway": ALL_THE_SAME}, confirm=GO
    )
)
@goals.command("wake", epilog=examples("goals wake 1"))
@click.argument("goal")
@click.option("--anyway", is_flag=True, help="Also where three are going on already.")
@click.pass_obj
def wake(place: Place, goal: str, *, anyway: bool) -> None:
    """Take something up again that rests, or was let go."""
    with place.changing(create=False) as diary:
        about = GOALS.one(diary, goal)
        if about.state is not State.ALIVE:
            goal_records.require_room(diary, anyway=anyway)
        diary.goals.set_state(about.id, State.ALIVE, place.today)
    say(f"{about.words}: {STATE_SAID[State.ALIVE]}.", TAKE_BACK)


def _standing(name: str, state: State, told: str) -> click.Command:
    """A command that says how something stands from today on."""

    @click.argument("goal")
    @click.pass_obj
    def stand(place: Place, goal: str) -> None:
        with place.changing(create=False) as diary:
            about = GOALS.one(diary, goal)
            diary.goals.set_state(about.id, state, place.today)
        say(f"{about.words}: {STATE_SAID[state]}.", TAKE_BACK)

    made = click.command(name, cls=DiaryCommand, help=told, epilog=examples(f"goals {name} 1"))
    return asks(Asking({"goal": WHICH}, among={"goal": GOALS.offered}, confirm=GO))(made(stand))


@goals.command("gas", epilog=examples("goals gas", "goals gas --format json"))
@FORM
@click.pass_obj
def gas(place: Place, form: str) -> None:
    """Work out the T-score of Goal Attainment Scaling, for a therapist who uses it."""
    from pain_companion.exchange.goals_json import attainment_json, scaled_goals  # noqa: PLC0415
    from pain_companion.words.attainment import attainment_lines  # noqa: PLC0415

    with place.reading_begun() as diary:
        scaled = scaled_goals(diary)
    try:
        if form == "json":
            print_json(attainment_json(scaled))
        else:
            say(*attainment_lines(scaled, place.today))
    except AttainmentError as problem:
        raise Problem(str(problem)) from None


for command in (
    direction,
    goal_records.add,
    goal_records.change,
    goal_records.move,
    goal_records.delete,
    goal_steps.step,
    goal_reviews.review,
    goal_reviews.reviews,
    _standing("rest", State.RESTING, "Let something rest. Nothing of it is lost."),
    _standing("let-go", State.LET_GO, "Let something go. All that you wrote is kept."),
    _standing("reached", State.REACHED, "Say that something is reached."),
):
    goals.add_command(command)

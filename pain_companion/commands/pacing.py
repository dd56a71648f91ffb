"""`pacing`: the group, and the sums that need no diary."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import click

from pain_companion.commands.base import (
    DiaryCommand,
    DiaryGroup,
    FromTo,
    Place,
    Problem,
    complain,
    examples,
    say,
)
from pain_companion.commands.pacing_activities import add, archive, bring_back, change, question
from pain_companion.commands.pacing_day import day
from pain_companion.commands.pacing_done import done, tries
from pain_companion.commands.pacing_history import go_back, history
from pain_companion.commands.pacing_plans import plan, step
from pain_companion.commands.pacing_records import delete, log, rest, write_try
from pain_companion.commands.pacing_show import show
from pain_companion.commands.pacing_week import week
from pain_companion.commands.sheets import sheet_command
from pain_companion.commands.showing import FORM, print_json
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.pacing import Growth, Method
from pain_companion.domain.pacing_start import (
    USUAL_SHARE,
    StartPoint,
    StartPointError,
    average,
    half,
    halfway,
)
from pain_companion.domain.pacing_steps import WEEKS_AHEAD, StepError, steps_ahead
from pain_companion.words.pacing import number_words, read_amount
from pain_companion.words.pacing_sheet import PACED_DAYS
from pain_companion.words.pacing_start import SOURCE_WORDS, working_sentences
from pain_companion.words.pacing_steps import (
    CAUTION,
    NO_STEPS,
    YOU_DECIDE,
    ahead_lines,
    read_rule,
    rule_words,
)
from pain_companion.words.try_entry import read_share

MOST_WEEKS = 520
METHODS = (Method.AVERAGE, Method.HALFWAY, Method.HALF)
USUAL_STEP = "10%"


@click.group(cls=DiaryGroup)
def pacing() -> None:
    """Activity pacing: a start point, plans, and what you did."""


for command in (
    *(question, add, change, archive, bring_back),
    *(write_try, plan, step, history, go_back),
    *(log, rest, done, tries, show, week, delete, day),
):
    pacing.add_command(command)


class _SumCommand(DiaryCommand):
    """A command that takes "-5" for a number, to say what is wrong with it."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, context_settings={"ignore_unknown_options": True}, **settings)


@pacing.command(
    "start-point",
    cls=_SumCommand,
    epilog=examples(
        "pacing start-point 10 14 12",
        "pacing start-point 10 14 12 --share 70 --format json",
        "pacing start-point 20 5 --method halfway",
        "pacing start-point 20 --method half",
    ),
)
@click.argument("amounts", nargs=-1, metavar="AMOUNT...")
@click.option("--method", type=click.Choice([str(each) for each in METHODS]), default="average")
@click.option("--share", metavar="PERCENT", help="Of the average, 50 to 100. Usually 80.")
@FORM
def start_point(amounts: tuple[str, ...], method: str, share: str | None, form: str) -> None:
    """Work out where to begin, from what you can do. Needs no diary.

    The average takes 2 tries or more, on different days. Halfway takes a good day and a bad day.
    Half takes how much you can do before you have to stop.
    """
    way = Method(method)
    if not amounts:
        raise click.UsageError("Give the amounts, like 10 14 12.")
    if share is not None and way is not Method.AVERAGE:
        raise click.UsageError("--share goes with the average alone.")
    try:
        found = _found(way, _read_amounts(amounts), share)
    except StartPointError as error:
        raise Problem(str(error)) from None
    if form == "json":
        from pain_companion.exchange.pacing_json import start_point_json  # noqa: PLC0415

        print_json(start_point_json(found))
        return
    say(f"Start point: {found.start_point_shown:,}", *working_sentences(found))
    say(SOURCE_WORDS[way], "You can take this figure, or choose your own.")


def _found(way: Method, amounts: Sequence[Decimal], share: str | None) -> StartPoint:
    if way is Method.AVERAGE:
        return average(amounts, USUAL_SHARE if share is None else read_share(share))
    if way is Method.HALFWAY:
        if len(amounts) != 2:
            raise Problem("Halfway takes 2 amounts: one of a good day and one of a bad day.")
        return halfway(amounts[:1], amounts[1:])
    if len(amounts) != 1:
        raise Problem("Half takes 1 amount: how much you can do before you have to stop.")
    return half(amounts[0])


@pacing.command(
    cls=_SumCommand,
    epilog=examples(
        "pacing steps 9.6",
        "pacing steps 9.6 --by 10% --how linear --weeks 8 --goal 30",
        "pacing steps 160 --by 20 --how amount --goal 300",
    ),
)
@click.argument("start")
@click.option("--by", metavar="SIZE", help=f"How big a step is. Usually {USUAL_STEP}.")
@click.option(
    "--how",
    type=click.Choice([str(each) for each in Growth]),
    default="compound",
    help="A share of the last amount, a share of the first, or a fixed amount.",
)
@click.option("--weeks", type=FromTo(1, MOST_WEEKS), default=WEEKS_AHEAD)
@click.option("--goal", metavar="AMOUNT", help="No week goes past it.")
@FORM
@click.pass_obj
def steps(
    place: Place,
    *,
    start: str,
    by: str | None,
    how: str,
    weeks: int,
    goal: str | None,
    form: str,
) -> None:
    """Show where steps would lead, week by week. Nothing steps up by itself."""
    growth = Growth(how)
    if growth is Growth.AMOUNT and by is None:
        raise click.UsageError("--how amount takes --by, such as --by 5.")
    (amount,) = _read_amounts([start])
    rule = read_rule(growth, by or USUAL_STEP)
    most = read_amount(goal) if goal is not None else None
    with place.reading() as diary:
        if diary is not None and energy_limited(diary.settings.read()):
            raise Problem(NO_STEPS)
    try:
        ahead = steps_ahead(amount, rule, weeks, most)
    except StepError as error:
        raise Problem(str(error)) from None
    if form == "json":
        from pain_companion.exchange.pacing_json import steps_json  # noqa: PLC0415

        complain(" ".join(CAUTION))
        print_json(steps_json(ahead))
        return
    say(*CAUTION, "", f"From {number_words(amount)}, each week {rule_words(rule)}:")
    say(*ahead_lines(ahead, most), YOU_DECIDE)


def _read_amounts(said: Sequence[str]) -> list[Decimal]:
    """The amounts as typed. Raises NotUnderstoodError, and UsageError for an unknown option."""
    for each in said:
        if each.startswith("--"):
            raise click.NoSuchOption(each)
    return [read_amount(each) for each in said]


pacing.add_command(
    sheet_command(
        PACED_DAYS, "A blank sheet of seven days, to fill in by hand. Needs no diary.", "pacing"
    )
)

COMMANDS = (pacing,)

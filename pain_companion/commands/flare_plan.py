"""`flare plan` and `flare ease`: what is written on good days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from pain_companion.commands import flare_lines, flare_versions
from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    NO_DIARY,
    DiaryCommand,
    DiaryGroup,
    FromTo,
    Place,
    Problem,
    examples,
    say,
    show_or_save,
)
from pain_companion.commands.offered import settings_of, unless_limited
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.showing import as_json
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare_plan import USUAL_SHARE, Part, PlanLine
from pain_companion.text import one_line
from pain_companion.words.flare import PART_TITLES
from pain_companion.words.flare_ease import (
    OWN,
    REST_CHOICES,
    SHARE_CHOICES,
    STEADY,
    TITLES,
    back_words,
    chosen_words,
    ease_of,
    figure_lines,
    read_ease,
    saved_words,
    typed_from_ease,
)

if TYPE_CHECKING:
    from pain_companion.exchange.flare_page import PlanPage
    from pain_companion.store.diary import Diary


def _shares_offered(diary: Diary | None) -> Sequence[Offer]:
    """How much of the plans can hold, as the form has it."""
    if energy_limited(settings_of(diary)):
        return REST_CHOICES
    return [(words.removesuffix(" of it"), words) for key, words in SHARE_CHOICES if key != OWN]


@click.group(
    cls=DiaryGroup,
    invoke_without_command=True,
    epilog=examples(
        "flare plan",
        "flare plan --format html --output plan.html",
        'flare plan add first-hours "Lie down with a warm pack"',
        'flare plan change first-hours 2 --text "Lie down for ten minutes"',
    ),
)
@click.option("--format", "form", type=click.Choice(["text", "html", "json"]), default="text")
@click.option("--output", metavar="FILE", help="Save it there instead of showing it.")
@click.pass_context
def plan(context: click.Context, *, form: str, output: str | None) -> None:
    """Show your whole flare-up plan, or save it to print. `add` and others change it."""
    if context.invoked_subcommand is not None:
        return
    place = context.find_object(Place)
    assert place is not None
    page = _page(place)
    content = _told(page, form)
    show_or_save(place, content, output)


for command in (*flare_lines.COMMANDS, *flare_versions.COMMANDS):
    plan.add_command(command)


@asks(
    Asking(
        {"share": TITLES["share"], "steps": TITLES["steps"]},
        among={"share": _shares_offered},
        leave_out=unless_limited("steps"),
        needs_one=True,
    )
)
@click.command(
    cls=DiaryCommand,
    epilog=examples("flare ease", "flare ease half --steps 2", "flare ease 60", "flare ease rest"),
)
@click.argument("share", required=False)
@click.option("--steps", type=FromTo(1, 4), help="In how many steps they come back.")
@click.pass_obj
def ease(place: Place, share: str | None, steps: int | None) -> None:
    """See or choose how much of your pacing plans holds in a flare-up.

    SHARE is half, a third, three quarters, all, or a number from 1 to 100. Where your diary is
    for staying within limits, it is rest or stay.
    """
    if share is None and steps is None:
        with place.reading() as found:
            say(*_ease_lines(found) if found else [NO_DIARY])
        return
    with place.changing() as diary:
        limited = energy_limited(diary.settings.read())
        before = next(iter(diary.flares.plan().of(Part.EASE)), None)
        typed = _typed_ease(before, share, steps, limited=limited)
        line = understood(read_ease(typed, before, limited=limited), {})
        if line != before:
            line = diary.flares.save_line(line)
        say(saved_words(line, limited=limited), *_figures(diary, line, limited=limited))


def _typed_ease(
    before: PlanLine | None, share: str | None, steps: int | None, *, limited: bool
) -> Mapping[str, str]:
    """The choice as it would be made in the form. Raises UsageError and Problem."""
    typed = typed_from_ease(before)
    said = one_line(share or "").lower().replace("-", " ")
    if limited:
        if steps is not None or said not in dict(REST_CHOICES):
            raise Problem("This can be rest or stay: your plans rest in a flare-up, or stay.")
        return {**typed, "plans": said}
    if steps is not None:
        typed["steps"] = str(steps)
    if said:
        names = {words.removesuffix(" of it"): key for key, words in SHARE_CHOICES if key != OWN}
        known = names.get(said)
        typed |= {"share": known} if known else {"share": OWN, "own_share": said}
    return typed


def _ease_lines(diary: Diary) -> list[str]:
    limited = energy_limited(diary.settings.read())
    line = next(iter(diary.flares.plan().of(Part.EASE)), None)
    chosen = f"{PART_TITLES[Part.EASE]}: {chosen_words(line, limited=limited)}"
    return [
        chosen,
        *_figures(diary, line or PlanLine(Part.EASE, str(USUAL_SHARE)), limited=limited),
    ]


def _figures(diary: Diary, line: PlanLine, *, limited: bool) -> list[str]:
    """What would become of each plan, and how plans come back."""
    if limited:
        return [STEADY]
    pacing, chosen = diary.pacing, ease_of(line)
    figures = figure_lines(pacing.current_plans(), pacing.activities(), chosen.share_percent)
    return [*figures, back_words(chosen)]


def _page(place: Place) -> PlanPage:
    """The page of the plan. Raises Problem where there is no diary."""
    from pain_companion.content.helpnow import read_help_now  # noqa: PLC0415
    from pain_companion.exchange.flare_page import page_of  # noqa: PLC0415

    with place.reading_begun() as diary:
        return page_of(diary, place.now(), read_help_now())


def _told(page: PlanPage, form: str) -> str:
    from pain_companion.exchange.flare_json import plan_json  # noqa: PLC0415
    from pain_companion.exchange.flare_page import printed_plan  # noqa: PLC0415
    from pain_companion.exchange.printed import page_text  # noqa: PLC0415
    from pain_companion.exchange.printed_html import page_html  # noqa: PLC0415

    if form == "json":
        return as_json(plan_json(page)) + "\n"
    return (page_html if form == "html" else page_text)(printed_plan(page))

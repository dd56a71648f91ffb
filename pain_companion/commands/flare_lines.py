"""`flare plan add`, `change`, `move` and `delete`: the lines of the plan, part by part."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import (
    BACK_AGAIN,
    DiaryCommand,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.commands.changing import told_anew
from pain_companion.commands.moving import TO, WHICH_PLACE, moved_words, moves
from pain_companion.commands.offered import DELETE
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.flare_plan import MORE, Part, PlanLine
from pain_companion.domain.order import next_place
from pain_companion.words.flare import PART_TITLES
from pain_companion.words.flare_line_entry import OWN_WORDS, read_line, typed_from_line
from pain_companion.words.flare_versions import line_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

PARTS = {part.name.lower().replace("_", "-"): part for part in Part if part is not Part.EASE}
"""The parts by the names they have here: "first-hours", "days-1-2". Easing has a command."""
NO_SUCH_LINE = "There is no line with this number in this part. `flare plan` shows the plan."
NO_WORDS = "Give the line a word or more."
EARLIER = "Earlier plans keep it."
WHICH_PART, WHICH_LINE = "Which part of the plan?", "Which line, counted from the top?"
WITH_IT = "Who agreed it, to whom it goes, a kinder thought, or where it is"
PART_OFFERS = tuple((name, PART_TITLES[part]) for name, part in PARTS.items())


def _without_more(_diary: Diary | None, answers: Mapping[str, str]) -> Collection[str]:
    """Lines of most parts have no second text."""
    return () if PARTS.get(answers.get("part", "")) in MORE else ("more",)


def _written_parts(diary: Diary | None) -> Sequence[Offer]:
    """The parts that have lines."""
    plan = diary.flares.plan() if diary else None
    return [(name, words) for name, words in PART_OFFERS if plan and plan.of(PARTS[name])]


PART = click.argument("part", type=click.Choice(list(PARTS)), metavar="PART")
NUMBER = click.argument("number", type=int)


@asks(
    Asking(
        {"part": WHICH_PART, "text": OWN_WORDS, "more": WITH_IT},
        among={"part": lambda _: PART_OFFERS},
        leave_out=_without_more,
    )
)
@click.command(
    "add",
    cls=DiaryCommand,
    epilog=examples(
        'flare plan add say-to-myself "This has passed before"',
        'flare plan add medicines "As on my list" --more "Dr Lee, GP, 3 May 2026"',
    ),
)
@PART
@click.argument("text")
@click.option("--more", metavar="TEXT", help="Who agreed it, to whom, a kinder thought, or where.")
@click.pass_obj
def add_line(place: Place, part: str, text: str, more: str | None) -> None:
    """Add a line to a part of the plan."""
    of = PARTS[part]
    _allow_more(of, more)
    line = read_line({"words": text, "more": more or ""}, of, None)
    if line is None:
        raise Problem(NO_WORDS)
    with place.changing() as diary:
        following = next_place(diary.flares.plan().of(of))
        kept = diary.flares.save_line(PlanLine(of, line.words, line.more, following))
    say(f"Saved under {PART_TITLES[of]}: {line_words(kept, limited=True)}")
    if of is Part.MEDICINES and not kept.more:
        say("With --more you can say who agreed it, and when.")


@asks(
    Asking(
        {"part": WHICH_PART, "number": WHICH_LINE, "text": OWN_WORDS, "more": WITH_IT},
        among={"part": _written_parts},
        leave_out=_without_more,
        needs_one=True,
    )
)
@click.command(
    "change",
    cls=DiaryCommand,
    epilog=examples('flare plan change first-hours 2 --text "Lie down for ten minutes"'),
)
@PART
@NUMBER
@click.option("--text", metavar="TEXT", help="The line in other words.")
@click.option("--more", metavar="TEXT", help="Who agreed it, to whom, a kinder thought, or where.")
@click.pass_obj
def change_line(place: Place, /, part: str, number: int, **given: str | None) -> None:
    """Say a line in other words. Earlier plans keep it as it was."""
    anew = told_anew(given)
    of = PARTS[part]
    _allow_more(of, given["more"])
    if "text" in anew:
        anew["words"] = anew.pop("text")
    with place.changing(create=False) as diary:
        before = _line(diary, part, number)
        line = read_line({**typed_from_line(before), **anew}, of, before)
        if line is None:
            raise Problem(NO_WORDS)
        kept = diary.flares.save_line(line)
    say(f"Saved under {PART_TITLES[of]}: {line_words(kept, limited=True)}", EARLIER)


@asks(
    Asking(
        {"part": WHICH_PART, "number": WHICH_LINE, "to": WHICH_PLACE},
        among={"part": _written_parts},
    )
)
@click.command("move", cls=DiaryCommand, epilog=examples("flare plan move first-hours 3 1"))
@PART
@NUMBER
@TO
@click.pass_obj
def move_line(place: Place, part: str, number: int, to: int) -> None:
    """Put a line at another place in its part. NUMBER counts the lines from the top."""
    with place.changing(create=False) as diary:
        line = _line(diary, part, number)
        lines = diary.flares.plan().of(PARTS[part])
        diary.flares.save_lines(moves(lines, line, to))
    say(moved_words(line_words(line, limited=True), to, lines))


@asks(
    Asking(
        {"part": WHICH_PART, "number": WHICH_LINE}, among={"part": _written_parts}, confirm=DELETE
    )
)
@click.command("delete", cls=DiaryCommand, epilog=examples("flare plan delete first-hours 2"))
@PART
@click.argument("number", type=int, default=1)
@click.pass_obj
def delete_line(place: Place, part: str, number: int) -> None:
    """Take a line out of the plan. NUMBER counts the lines of the part from the top."""
    with place.changing(create=False) as diary:
        line = _line(diary, part, number)
        diary.flares.end_line(line.id)
    say(f"Out of the plan: {line_words(line, limited=True)}", EARLIER, BACK_AGAIN)


def _line(diary: Diary, part: str, number: int) -> PlanLine:
    """A line of a part, counted from the top. Raises Problem."""
    lines = diary.flares.plan().of(PARTS[part])
    if not 1 <= number <= len(lines):
        raise Problem(NO_SUCH_LINE)
    return lines[number - 1]


def _allow_more(of: Part, more: str | None) -> None:
    if more is not None and of not in MORE:
        raise click.UsageError("Lines of this part have no second text. Leave out --more.")


COMMANDS = (add_line, change_line, move_line, delete_line)

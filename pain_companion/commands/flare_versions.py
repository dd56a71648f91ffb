"""`flare plan earlier` and `go-back`: the plans there were, and the way back to one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import TAKE_BACK, DiaryCommand, Place, Problem, examples, say
from pain_companion.commands.listed import NUMBER_OR_WORDS, Listed, say_list
from pain_companion.commands.offered import GO, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.plan_changes import PlanVersion, plan_changes, plan_versions
from pain_companion.words.flare_versions import change_lines, version_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SHOW = "flare plan earlier"
NONE_YET = "There is nothing in your plan yet, so there is no earlier plan."
HOLDS = "Your plan says this now, so there is nothing to go back to."
KEPT = "The plan as it was is kept too. You can come back to it."


def _versions(diary: Diary) -> Sequence[PlanVersion]:
    return plan_versions(diary.flares.lines(), diary.flares.changed_at())


def _when(diary: Diary, version: PlanVersion) -> str:
    twelve_hour = diary.settings.read().twelve_hour
    return version_words(version, diary.now().date(), twelve_hour=twelve_hour)


def _told(diary: Diary) -> list[Sequence[str]]:
    limited = energy_limited(diary.settings.read())
    return [
        (_when(diary, each), *change_lines(each.changes, limited=limited))
        for each in _versions(diary)
    ]


VERSIONS = Listed(SHOW, _versions, _when)


@click.command("earlier", cls=DiaryCommand, epilog=examples(SHOW))
@click.pass_obj
def earlier(place: Place) -> None:
    """Show the days on which your plan changed by number, newest first, and what changed."""
    with place.reading() as diary:
        told = _told(diary) if diary else []
    say_list(told, NONE_YET)


@asks(Asking({"which": WHICH}, among={"which": VERSIONS.offered}, confirm=GO))
@click.command("go-back", cls=DiaryCommand, epilog=examples("flare plan go-back 2"))
@click.argument("which", metavar=NUMBER_OR_WORDS)
@click.pass_obj
def go_back(place: Place, which: str) -> None:
    """Let your plan be again as it was, by its number in `flare plan earlier`."""
    with place.changing(create=False) as diary:
        version = VERSIONS.one(diary, which)
        if plan_changes(diary.flares.plan(), version.plan).are_none:
            raise Problem(HOLDS)
        diary.flares.go_back_to(version.moment)
        when = _when(diary, version)
    say(f"Your plan is again as it was on {when}.", KEPT, TAKE_BACK)


COMMANDS = (earlier, go_back)

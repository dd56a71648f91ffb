"""`practice`: the practices there are, what was done, and what they go by."""

from __future__ import annotations

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import DiaryGroup, FromTo, Place, Words, examples, say
from pain_companion.commands.practice_records import (
    add_practice,
    change_practice,
    delete_practice,
    show_practices,
)
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.breath import rhythm_from, rhythm_kept
from pain_companion.domain.practice import BodyArea, areas_from, areas_kept, unfold
from pain_companion.domain.settings import Settings
from pain_companion.words.breath import IF_DIZZY, TITLES, read_rhythm, rhythm_words
from pain_companion.words.practice import (
    KIND_TITLES,
    STOP_IF,
    length_words,
    places_words,
    wish_words,
)

MOST_WISHED = 7
NONE = "none"
_RHYTHM_OPTIONS = {
    "in": "IN",
    "out": "OUT",
    "held_in": "--hold-in",
    "held_out": "--hold-out",
}
"""Which option gives an answer that has to be understood."""
_RHYTHM = {
    "seconds_in": TITLES["in"],
    "hold_in": TITLES["held_in"],
    "seconds_out": TITLES["out"],
    "hold_out": TITLES["held_out"],
}


@click.group(cls=DiaryGroup)
def practice() -> None:
    """Short practices: breathing, noticing, letting go."""


for command in (show_practices, add_practice, change_practice, delete_practice):
    practice.add_command(command)


@practice.command("list", epilog=examples("practice list", "read practice/sounds"))
@click.pass_obj
def list_practices(place: Place) -> None:
    """List the practices, and how long each is. `read practice/NAME` shows one, part by part."""
    from pain_companion.content.practices import practices  # noqa: PLC0415

    settings = _settings(place)
    sensitive = areas_from(settings.sensitive_places)
    say(STOP_IF)
    kind = None
    for each in practices().values():
        if each.kind is not kind:
            kind = each.kind
            say("", KIND_TITLES[kind])
        say(f"  {each.name}: {each.title}, {length_words(unfold(each, sensitive))}")


@practice.command(
    "places",
    epilog=examples("practice places", "practice places back neck", "practice places none"),
)
@click.argument("areas", nargs=-1, type=Words([*(each.value for each in BodyArea), NONE]))
@click.pass_obj
def places(place: Place, areas: tuple[str, ...]) -> None:
    """Show the places that practices pass by gently, or set them. "none" takes all away."""
    if not areas:
        say(places_words(areas_from(_settings(place).sensitive_places)))
        say(f"There are: {', '.join(each.value for each in BodyArea)}.")
        return
    if NONE in areas and len(areas) > 1:
        raise click.UsageError('Name places, or "none".')
    chosen = areas_kept([BodyArea(each) for each in areas if each != NONE])
    with place.changing() as diary:
        diary.settings.change(sensitive_places=chosen)
    say(f"Saved. {places_words(areas_from(chosen))}")


@asks(Asking(_RHYTHM, {"seconds_in": "4", "seconds_out": "6"}, needs_one=True))
@practice.command(
    "rhythm",
    epilog=examples("practice rhythm", "practice rhythm 4 6", "practice rhythm none"),
)
@click.argument("seconds_in", metavar="[IN", required=False)
@click.argument("seconds_out", metavar="OUT]", required=False)
@click.option("--hold-in", metavar="SECONDS", help="Hold after breathing in. Usually 0.")
@click.option("--hold-out", metavar="SECONDS", help="Wait after breathing out. Usually 0.")
@click.pass_obj
def rhythm(
    place: Place,
    *,
    seconds_in: str | None,
    seconds_out: str | None,
    hold_in: str | None,
    hold_out: str | None,
) -> None:
    """Show your own rhythm of breathing, or set it. "none" takes it away."""
    given = (seconds_in, seconds_out, hold_in, hold_out)
    if not any(given):
        say(rhythm_words(rhythm_from(_settings(place).own_rhythm)), IF_DIZZY)
        return
    if seconds_in == NONE and not any(given[1:]):
        given = (None, None, None, None)
    names = ("in", "out", "held_in", "held_out")
    typed = {name: said or "" for name, said in zip(names, given, strict=True)}
    pace = understood(read_rhythm(typed), _RHYTHM_OPTIONS).pace
    with place.changing() as diary:
        diary.settings.change(own_rhythm=rhythm_kept(pace) if pace else "")
    say(f"Saved. {rhythm_words(pace)}", IF_DIZZY)


@asks(Asking({"times": "How many times a week?"}))
@practice.command("wish", epilog=examples("practice wish 3", "practice wish 0"))
@click.argument("times", type=FromTo(0, MOST_WISHED))
@click.pass_obj
def wish(place: Place, times: int) -> None:
    """Say how often in a week you would like to practise. 0 is no wish. Nothing is counted."""
    with place.changing() as diary:
        diary.settings.change(practices_a_week=times)
    say(f"Saved. {wish_words(times) or 'No wish.'}")


def _settings(place: Place) -> Settings:
    with place.reading() as diary:
        return diary.settings.read() if diary else Settings()

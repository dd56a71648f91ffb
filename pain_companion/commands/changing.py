"""The commands that change one record of a list: they take what the command that adds one takes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import click

from pain_companion.commands.base import DiaryCommand, Place, examples, say
from pain_companion.commands.listed import NUMBER_OR_WORDS, Listed
from pain_companion.commands.offered import WHICH
from pain_companion.commands.questions import Asking, Offers, asks

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

R = TypeVar("R")
V = TypeVar("V")
C = TypeVar("C", bound=click.Command)
Change = Callable[[Place, "Diary", R, Mapping[str, str]], R]
"""Saves a record with what was told anew, by the names of the answers. Gives it as it is kept."""


def change_command(
    add: click.Command,
    told: str,
    listed: Listed[R],
    change: Change[R],
    example: str,
    *,
    without: Collection[str] = (),
    not_asked: Callable[[Diary, R], Collection[str]] | None = None,
    name: str = "change",
) -> click.Command:
    """`change`, beside the command that lists what there is. `told` is its help.

    `add` is the command that adds one. Its answers `without` those named can be given anew.
    `not_asked` says what is not asked about one of them.
    """

    @click.argument("which", metavar=NUMBER_OR_WORDS)
    @click.pass_obj
    def change_one(place: Place, /, which: str, **given: str | int | None) -> None:
        anew = told_anew(given)
        with place.changing(create=False) as diary:
            kept = change(place, diary, listed.one(diary, which), anew)
            called = listed.words(diary, kept)
        say(f"Saved: {called}")

    lines = examples(f"{listed.example(name)} {example}")
    made = click.command(name, cls=DiaryCommand, help=told, epilog=lines)(change_one)
    asking = asking_anew(add, {"which": WHICH}, without, {"which": listed.offered})

    def left_out(diary: Diary | None, answers: Mapping[str, str]) -> Collection[str]:
        which = answers.get("which")
        return not_asked(diary, listed.one(diary, which)) if not_asked and diary and which else ()

    if not_asked is not None:
        asking = replace(asking, leave_out=left_out)
    return asks(asking)(takes(add, without)(made))


def told_anew(given: Mapping[str, str | int | None]) -> dict[str, str]:
    """What was given, as it would be typed into the form. Raises UsageError for nothing."""
    anew = {name: str(said) for name, said in given.items() if said is not None}
    if not anew:
        raise click.UsageError('Say what to change. "" takes an answer back.')
    return anew


def takes(add: click.Command, without: Collection[str] = ()) -> Callable[[C], C]:
    """Let a command take what `add` takes, each of it as an option that can be left out."""

    def taking(command: C) -> C:
        # Before --data, which is the last of every command.
        command.params[-1:-1] = [_as_option(each, add) for each in _answers_of(add, without)]
        return command

    return taking


def asking_anew(
    add: click.Command,
    first: Mapping[str, str],
    without: Collection[str] = (),
    among: Mapping[str, Offers] | None = None,
) -> Asking:
    """What such a command asks: first which one, `among` what there is, then what `add` asks."""
    asking = _asking_of(add)
    names = {each.name or "" for each in _answers_of(add, without)}
    return replace(
        asking,
        words={**first, **_only(names, asking.words)},
        examples=_only(names, asking.examples),
        choices=_only(names, asking.choices),
        among={**(among or {}), **_only(names, asking.among)},
        needs_one=True,
    )


def _only(names: Collection[str], told: Mapping[str, V]) -> dict[str, V]:
    return {name: each for name, each in told.items() if name in names}


def _answers_of(add: click.Command, without: Collection[str]) -> list[click.Parameter]:
    """The answers that `add` asks for, but for what is only said with yes."""
    words = _asking_of(add).words
    asked = [each for each in add.params if each.name in words and each.name not in without]
    return [each for each in asked if not (isinstance(each, click.Option) and each.is_flag)]


def _as_option(answer: click.Parameter, add: click.Command) -> click.Option:
    """An answer of `add` as an option. An empty text takes it back, so a number is read as text."""
    name = answer.name or ""
    names = [f"--{name.replace('_', '-')}"]
    is_number = isinstance(answer.type, click.IntRange)
    usual = name.upper() if isinstance(answer, click.Argument) else None
    return click.Option(
        [*(answer.opts if isinstance(answer, click.Option) else names), name],
        type=click.STRING if is_number else answer.type,
        metavar="0-10" if is_number else answer.metavar or usual,
        help=getattr(answer, "help", None) or f"{_asking_of(add).words[name].rstrip('?.')}.",
    )


def _asking_of(add: click.Command) -> Asking:
    assert isinstance(add, DiaryCommand)
    assert add.asking is not None, f"{add.name} has no @asks"
    return add.asking

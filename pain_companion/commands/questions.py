"""What a command asks in plain lines, and what can be answered.

A command's own options and arguments say how an answer is given; `asks` adds the words, which are
those of the form on the screen. `conversation.py` holds the conversation.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, TypeVar

import click

from pain_companion.commands.base import DiaryCommand, Place, Problem
from pain_companion.commands.question import Item, Offer, Question
from pain_companion.frozen import frozen

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

C = TypeVar("C", bound=click.Command)

ASK = "ask"
NOTHING_THERE = "There is nothing here yet to choose from."
Offers = Callable[["Diary | None"], Sequence[Offer]]
Items = Callable[["Diary | None"], Sequence[Item]]
Names = Callable[["Diary | None", Mapping[str, str]], Collection[str]]


@frozen
class Asking:
    """What a command asks: `words` has a line for each answer, in the order in which they come."""

    words: Mapping[str, str]
    examples: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, Sequence[Offer]] = field(default_factory=dict)
    """The words of the form for answers that are chosen."""
    among: Mapping[str, Offers] = field(default_factory=dict)
    """The records of the diary that an answer can name."""
    each: Mapping[str, Items] = field(default_factory=dict)
    leave_out: Names | None = None
    """What is not asked, by the diary and the answers so far."""
    insist: Mapping[str, str] = field(default_factory=dict)
    """What is asked only where a Problem is about it, and has to be answered with yes."""
    needs_one: bool = False
    """Whether one of the answers that can be left out is needed all the same."""
    before: Callable[[Place], None] | None = None
    """What has to hold, or to be asked, first. Raises Problem."""
    confirm: str = "Save this?"


def asks(asking: Asking) -> Callable[[C], C]:
    """Let a command ask for its answers in plain lines, with --ask or where one is missing."""

    def with_questions(command: C) -> C:
        assert isinstance(command, DiaryCommand)
        command.asking = asking
        command.params.append(
            click.Option(
                [f"--{ASK}"],
                is_flag=True,
                expose_value=False,
                help="Ask for each answer, one plain line at a time.",
            )
        )
        return command

    return with_questions


def questions_of(
    asking: Asking, parameters: Mapping[str, click.Parameter], diary: Diary | None
) -> Iterator[Question]:
    """A command's questions. Raises Problem where one that is needed cannot be answered yet."""
    for name, words in asking.words.items():
        if items := asking.each.get(name):
            for item in items(diary):
                yield Question(parameters[name], item.words, item.example, item=item)
            continue
        question = Question(
            parameters[name],
            words,
            asking.examples.get(name, ""),
            asking.choices.get(name, ()),
            asking.among[name](diary) if name in asking.among else (),
        )
        if question.records or name not in asking.among:
            yield question
        elif question.required:
            raise Problem(NOTHING_THERE)

"""A command tried on a copy of the diary, to hear what it would say against some answers."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import replace

import click

from pain_companion.commands.answers import HEARD
from pain_companion.commands.base import DiaryCommand, Place, Problem, Unfinished
from pain_companion.commands.question import Question
from pain_companion.store.rehearsal import Rehearsal
from pain_companion.typed import NotUnderstoodError

Answers = Mapping[Question, str]


class Trial:
    """One command, with what was given already, and a copy of the diary at its place."""

    def __init__(
        self, command: DiaryCommand, context: click.Context, given: Sequence[str], place: Place
    ) -> None:
        self.place = replace(place, rehearsal=Rehearsal(place.path, place.now))
        self.heard: Mapping[str, str] = {}
        """How the answers of the last trial were understood, by their names."""
        self.parameters = {each.name or "": each for each in command.params}
        self._command, self._context, self._given = command, context, given

    def problem(self, answers: Answers) -> Problem | None:
        """What the command would say against the answers. None where it would do as it is told."""
        self._context.meta.pop(HEARD, None)
        try:
            with redirect_stdout(io.StringIO()), self._made(self.arguments(answers)) as context:
                self._command.invoke(context)
        except Problem as problem:
            return problem
        except click.UsageError as problem:
            told = problem.format_message()
            asking = self._command.asking
            return Unfinished(told) if asking and asking.needs_one else Problem(told)
        except NotUnderstoodError as problem:
            return Problem(str(problem))
        self.heard = self._context.meta.get(HEARD, {})
        return None

    def arguments(self, answers: Answers) -> list[str]:
        """The command line that says the same as the answers."""
        options: list[str] = []
        arguments: list[str] = []
        for question in sorted(answers, key=self._place_of):
            is_argument = isinstance(question.parameter, click.Argument)
            (arguments if is_argument else options).extend(question.arguments(answers[question]))
        ends = ["--"] if arguments and "--" not in self._given else []
        return [*options, *self._given, *ends, *arguments]

    def close(self) -> None:
        """Forget the copy."""
        assert self.place.rehearsal is not None
        self.place.rehearsal.close()

    def _made(self, arguments: list[str]) -> click.Context:
        name, parent = self._context.info_name, self._context.parent
        return self._command.make_context(name, arguments, parent=parent, obj=self.place)

    def _place_of(self, question: Question) -> int:
        return self._command.params.index(question.parameter)

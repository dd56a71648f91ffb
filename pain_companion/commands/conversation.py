"""A conversation in plain lines: a command's questions, one at a time, and what was answered.

For whoever has the terminal read aloud: nothing is drawn, coloured or painted over. Each answer is
tried on a copy of the diary, so that what a form would say about it is said here too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import DiaryCommand, Place, Unfinished, say
from pain_companion.commands.listening import listening
from pain_companion.commands.question import NO, YES, Question
from pain_companion.commands.questions import ASK, Asking, questions_of
from pain_companion.text import clean_input
from pain_companion.typed import NotUnderstoodError

if TYPE_CHECKING:
    from pain_companion.commands.trial import Trial

EXPLAIN, BACK, ENOUGH, TAKE_OUT = "?", "<", ".", "-"
BEGIN = (
    "One question at a time. An empty line goes on: what is not answered is left out.",
    "? explains, < goes back, a full stop alone leaves out the rest.",
    "Ctrl+C stops, and then nothing is changed.",
)
BEGUN = f"{__name__}.begun"
NEEDED = "This one is needed. ? explains it."
READ_BACK = "This is what you answered:"
KEEP = "Enter keeps it, - takes it out."
YES_OR_NO = "yes or no. Enter is yes."
Known = Mapping[str, str | bool]


def answered(
    command: DiaryCommand, asking: Asking, context: click.Context, given: list[str]
) -> list[str]:
    """The arguments of a command, with answers where it has to ask. Raises Problem and EOFError."""
    options, _, _ = command.make_parser(context).parse_args(list(given))
    known: Known = {name: said for name, said in options.items() if isinstance(said, str | bool)}
    if not _is_wanted(command, asking, known):
        return given
    from pain_companion.commands.trial import Trial  # noqa: PLC0415  # it loads SQLite

    place = context.find_object(Place)
    assert place is not None
    if file := known.get("data"):
        place.chosen = str(file)
    with place.reading():
        pass  # what is wrong with the diary is told before any question
    if not context.meta.get(BEGUN):
        say(*BEGIN)
    context.meta[BEGUN] = True
    if asking.before is not None:
        asking.before(place)
    given = [each for each in given if each != f"--{ASK}"]
    with closing(Trial(command, context, given, place)) as trial:
        talk = Conversation(asking, trial, known)
        talk.hold()
        return trial.arguments(talk.answers)


def _is_wanted(command: DiaryCommand, asking: Asking, known: Known) -> bool:
    """Whether to ask: where it is wished, or where an answer is missing that a person can give."""
    needed = {each.name for each in command.params if each.required}
    optional = asking.words.keys() & known.keys() - needed
    lacking = needed - known.keys() or (asking.needs_one and not optional)
    return "help" not in known and (ASK in known or bool(lacking and _is_listened_to()))


class Conversation:
    """The questions of one command, and the answers so far."""

    def __init__(self, asking: Asking, trial: Trial, known: Known) -> None:
        self.answers: dict[Question, str] = {}
        self._asking, self._trial = asking, trial
        self._known = {
            name: YES if known[name] is True else str(known[name])
            for name in asking.words
            if name in known
        }
        with trial.place.reading() as diary:
            every = questions_of(asking, trial.parameters, diary)
            self._questions = [each for each in every if each.name not in self._known]

    def hold(self) -> None:
        """Go through the questions, back and on, until all is right.

        Raises Problem where nothing can be done about it, Abort and EOFError.
        """
        found = None if self._unanswered else self._trial.problem(self.answers)
        if found is not None and not isinstance(found, Unfinished):
            raise found
        asked: list[int] = []
        at, end = 0, len(self._questions)
        while True:
            while at < end and self._is_left_out(self._questions[at]):
                self.answers.pop(self._questions[at], None)
                at += 1
            if at < end:
                said = self._ask(self._questions[at])
            elif self._stands():
                said = self._confirmed()
            else:
                asked, at = [], self._first_unanswered
                continue
            if said == BACK:
                at = asked.pop() if asked else at
            elif at == end:
                return
            else:
                asked.append(at)
                at = end if said == ENOUGH else at + 1

    def _ask(self, question: Question) -> str:
        """Ask until an answer is understood. Gives the answer, or BACK or ENOUGH."""
        earlier = question in self.answers
        lines = [*question.lines, *([f"{self._told(question)}. {KEEP}"] if earlier else [])]
        while True:
            say(*lines)
            lines = question.lines[-1:]
            said = _listen()
            if said == EXPLAIN:
                say(*question.explained)
            elif said == BACK or (said == ENOUGH and not self._unanswered):
                return said
            elif said in ("", ENOUGH) and (earlier or not question.required):
                return ""
            elif said == TAKE_OUT and earlier and not question.required:
                self.answers.pop(question)
                return ""
            elif said in ("", ENOUGH) or (said == TAKE_OUT and earlier):
                say(NEEDED)
            elif self._takes(question, said):
                return said

    def _takes(self, question: Question, said: str) -> bool:
        """Whether an answer is understood and can stand beside the others. Says why not."""
        before = self.answers.pop(question, None)
        try:
            self.answers[question] = question.value(said)
        except NotUnderstoodError as problem:
            say(str(problem))
            return False
        found = None if self._unanswered else self._trial.problem(self.answers)
        if found is None or isinstance(found, Unfinished):
            return True
        say(found.sentence)
        other = next((each for each in self.answers if each.name == found.about), question)
        if other is not question:
            self._ask(other)
            return True
        self.answers.pop(question)
        if before is not None:
            self.answers[question] = before
        return False

    def _stands(self) -> bool:
        """Whether the answers are enough. Says what is missing; raises Abort without any answer."""
        found = self._trial.problem(self.answers)
        if found is None:
            return True
        say(found.sentence)
        if found.about in self._asking.insist:
            self._require_yes(found.about)
            return self._stands()
        if not self.answers:
            raise click.Abort
        return False

    def _require_yes(self, name: str) -> None:
        """Ask whether it is so all the same. Raises Abort unless the answer is yes."""
        question = Question(self._trial.parameters[name], self._asking.insist[name])
        if self._ask(question) in ("", BACK, ENOUGH) or self.answers[question] != YES:
            raise click.Abort

    def _confirmed(self) -> str:
        """Read everything back and ask. Raises Abort where it is not to be done.

        Enter means yes: what was typed is not lost to one key too many, and `undo` takes it back.
        """
        say("", READ_BACK, *self._read_back())
        while True:
            say(f"{self._asking.confirm} {YES_OR_NO}")
            said = _listen().casefold()
            if said == BACK:
                return BACK
            if said in ("", YES, YES[0]):
                return YES
            if said in (NO, NO[0]):
                raise click.Abort

    def _read_back(self) -> Iterator[str]:
        """Each answer as it was understood, behind its question."""
        for name, said in self._known.items():
            yield f"{self._asking.words[name].rstrip('?.')}: {said}"
        late = [each for each in self.answers if each not in self._questions]
        for question in (*self._questions, *late):
            if question in self.answers:
                yield self._told(question)

    def _told(self, question: Question) -> str:
        value = self.answers[question]
        heard = self._trial.heard.get(question.name) if question.item is None else None
        words = heard or dict(question.offered).get(value, value)
        return f"{question.words.rstrip('?.')}: {words}"

    @property
    def _unanswered(self) -> bool:
        """Whether something is still missing that nothing can be done without."""
        return any(each.required and each not in self.answers for each in self._questions)

    @property
    def _first_unanswered(self) -> int:
        left = (at for at, each in enumerate(self._questions) if each not in self.answers)
        return next(left, len(self._questions))

    def _is_left_out(self, question: Question) -> bool:
        if self._asking.leave_out is None:
            return False
        answers = {each.name: value for each, value in self.answers.items()}
        with self._trial.place.reading() as diary:
            return question.name in self._asking.leave_out(diary, {**self._known, **answers})


def _listen() -> str:
    """A line that was typed. Raises EOFError where no more can come."""
    sys.stdout.flush()
    with listening():
        line = sys.stdin.readline()
    if not line:
        raise EOFError
    return clean_input(line).strip()


def _is_listened_to() -> bool:
    """Whether a person reads and types here."""
    return all(each is not None and each.isatty() for each in (sys.stdin, sys.stdout))

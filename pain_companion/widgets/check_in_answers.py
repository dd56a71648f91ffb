"""The questions of a check-in as they are answered: scales for numbers, lines for words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from pain_companion.domain.check_in import SCALES, OwnQuestion, QuestionKind
from pain_companion.text import shown
from pain_companion.widgets.answer import LABEL_WIDTH
from pain_companion.widgets.field import Field
from pain_companion.widgets.scale import Scale
from pain_companion.words.check_in import ENDS, EXAMPLES, OWN_ENDS, TITLES
from pain_companion.words.check_in_entry import LONGEST, OWN

MY_ANSWER = "My answer"
LONGEST_LABEL = LABEL_WIDTH - 3
"""A label as long as this stands beside its answer with a space between."""


def to_answer(names: Iterable[str], questions: Iterable[OwnQuestion] = ()) -> Iterator[Widget]:
    """One answer for each name, then one for each question of the person's own.

    Longer words of theirs stand above the answer.
    """
    for name in names:
        if name in SCALES:
            yield Scale(name, TITLES[name], *ENDS[name])
        else:
            example = EXAMPLES[name]
            yield Field(name, TITLES[name], example=example, max_length=LONGEST, wide=True)
    for question in questions:
        name, words = f"{OWN}{question.id}", shown(question.words)
        if len(words) > LONGEST_LABEL:
            yield Static(Content(f"  {words}"))
            words = MY_ANSWER
        if question.kind is QuestionKind.NUMBER:
            yield Scale(name, words, *OWN_ENDS)
        else:
            yield Field(name, words, max_length=LONGEST, wide=True)

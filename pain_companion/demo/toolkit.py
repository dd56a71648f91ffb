"""An example person's toolkit: what they use, one tool of their own, and how some times were."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer

OWN = "example-radio"
PICKED_DAYS_AGO = 50
TOOLS = (
    Tool("settling-the-system", None, "Out slowly, three times, in the car.", True, 0,
         "settling-the-system"),
    Tool("nights", None, "Get up and sit in the kitchen. The cat helps.", True, 1, "nights"),
    Tool(None, "The radio on low", "When the house is too quiet at night.", True, 2, OWN),
    Tool("doing-without-overdoing", in_use=True, place=3, id="doing-without-overdoing"),
    Tool("my-people", None, "Robin first. It need not be about pain.", True, 4, "my-people"),
)  # fmt: skip
USES = (
    ("settling-the-system", 41, UseAnswer.NOT_SURE, None),
    ("settling-the-system", 20, UseAnswer.HELPED, "Before the dentist."),
    ("settling-the-system", 9, UseAnswer.HELPED, None),
    ("settling-the-system", 3, UseAnswer.HELPED, None),
    ("nights", 40, UseAnswer.NOT_FOR_ME, "The kitchen was too cold."),
    ("nights", 12, UseAnswer.HELPED, "With a blanket."),
    (OWN, 30, UseAnswer.HELPED, None),
    (OWN, 5, UseAnswer.HELPED, None),
    ("my-people", 38, UseAnswer.HELPED, "Robin came with soup."),
)
"""Which tool, how many days ago, how it was, and a note."""


def uses(today: date) -> Iterator[ToolUse]:
    """The times that they wrote down."""
    for number, (tool_id, days, answer, note) in enumerate(USES):
        day = today - timedelta(days=days)
        yield ToolUse(tool_id, day, answer, note, f"example-use-{number}")

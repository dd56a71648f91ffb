"""A little of everything about the toolkit, for tests of what holds whole diaries."""

from __future__ import annotations

from datetime import date, timedelta

from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer, program_tool
from pain_companion.store.diary import Diary

TODAY = date(2026, 11, 23)
NIGHTS = program_tool("nights")
FRIDAY = TODAY - timedelta(days=3)


def use_nights(diary: Diary, *answers: UseAnswer, note: str | None = None) -> list[ToolUse]:
    """The tool about nights, used on the days up to last Friday with these answers."""
    days = (FRIDAY - timedelta(days=each) for each in range(len(answers)))
    return [
        diary.toolkit.save_use(NIGHTS, ToolUse(NIGHTS.id, day, answer, note))
        for day, answer in zip(days, answers, strict=True)
    ]


def fill_toolkit(diary: Diary) -> None:
    """Two tools in the toolkit, one of them the person's own, uses, and some in the bin."""
    diary.toolkit.mark(NIGHTS, in_use=True)
    diary.toolkit.save(Tool(name="The radio", notes="Low.\n[At night]", in_use=True, place=1))
    kept = use_nights(diary, UseAnswer.HELPED, UseAnswer.NOT_SURE, note="=1+1 better")
    diary.toolkit.delete_use(kept[-1])
    unwanted = diary.toolkit.save(Tool(name="Cold showers", in_use=True, place=2))
    diary.toolkit.delete(unwanted.id)

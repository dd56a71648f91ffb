"""The records of a diary, and lists of the program, as answers to a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from pain_companion.commands.question import Offer, by_number, by_words
from pain_companion.commands.questions import Names, Offers
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.habits import tried
from pain_companion.domain.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pain_companion.store.diary import Diary

DELETE, GO = "Delete this?", "Do this?"
WHICH, WHICH_ACTIVITY = "Which one?", "Which activity?"
DAY = "Which day"
BRING_BACK = "Bring it back, instead of putting it aside?"


def rows(
    words: Callable[[Diary], Iterable[str]],
    offered: Callable[[Iterable[str]], list[Offer]] = by_number,
) -> Offers:
    """The records that a diary has, by their words. None where there is no diary."""
    return lambda diary: offered(words(diary)) if diary else []


def unless_limited(*names: str) -> Names:
    """Leave these out for whoever stays within limits: they speak of more, or of a target."""

    def left_out(diary: Diary | None, _answers: Mapping[str, str]) -> Collection[str]:
        return names if energy_limited(settings_of(diary)) else ()

    return left_out


def settings_of(diary: Diary | None) -> Settings:
    """The settings, also where there is no diary yet."""
    return diary.settings.read() if diary else Settings()


def tools(diary: Diary | None) -> list[Offer]:
    """All the tools that can be used: those of the program by their keys, and the person's own."""
    from pain_companion.content.toolkit_content import offered_tools  # noqa: PLC0415
    from pain_companion.domain.hidden_areas import hidden_areas  # noqa: PLC0415

    offered = offered_tools(hidden_areas(settings_of(diary)))
    own = [tool.name or "" for tool in diary.toolkit.all() if tool.is_own] if diary else []
    return [*((key, page.title) for key, page in offered.items()), *by_words(own)]


ACTIVITIES = rows(lambda diary: (each.name for each in diary.pacing.activities()), by_words)
PUT_ASIDE = rows(
    lambda diary: (each.name for each in diary.pacing.activities(archived=True)), by_words
)
HABITS = rows(lambda diary: (each.text for each in diary.sleep.habits()))
CHANGES_TRIED = rows(lambda diary: (each.text for each in tried(diary.eating.habits())), by_words)
CHANGES = rows(lambda diary: (each.text for each in diary.eating.habits()), by_words)

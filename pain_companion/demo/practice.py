"""What an example person practised, and what they noticed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pain_companion.demo.sleeper import ZONE
from pain_companion.domain.practice import PracticeLog

PRACTISED: tuple[tuple[int, str, int, int | None, int | None, str | None], ...] = (
    (1, "sounds", 240, 4, 6, "A blackbird, and the fridge. Both went on without me."),
    (3, "paced-breathing", 300, 3, 6, None),
    (4, "letting-go", 360, 4, 5, "My shoulders were up by my ears."),
    (8, "middle-of-a-flare", 220, 1, 2, "I was cross the whole time. It passed."),
    (9, "middle-of-a-flare", 95, 2, None, None),
    (13, "settling-at-night", 360, None, None, None),
    (17, "hands", 180, 4, 6, "Warm cup."),
    (22, "body-scan-short", 300, 5, 4, "Too much about the legs today. Sounds suit me better."),
    (31, "paced-breathing", 180, 3, 5, None),
    (45, "sounds", 240, 5, 6, None),
    (60, "gentle-breathing", 120, 4, 5, "Short is enough."),
)
"""How many days ago, which, for how many seconds, before and after, and what was noticed."""
WHOLE_FROM = 120
"""In seconds: what was shorter was ended early."""


def practice_logs(today: date) -> Iterator[PracticeLog]:
    """What was done, the newest first."""
    for number, (days_ago, practice, seconds, before, after, noticed) in enumerate(PRACTISED):
        day = today - timedelta(days=days_ago)
        started_at = datetime.combine(day, time(19, 30), ZoneInfo(ZONE))
        yield PracticeLog(
            practice,
            day,
            seconds,
            whole=seconds >= WHOLE_FROM,
            feel_before=before,
            feel_after=after,
            noticed=noticed,
            started_at=started_at,
            zone=ZONE,
            written_at=started_at + timedelta(seconds=seconds),
            id=f"example-practice-{number}",
        )

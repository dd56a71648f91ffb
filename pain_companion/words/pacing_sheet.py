"""The blank sheet of seven days: what pacing and the check-in ask."""

from __future__ import annotations

from pain_companion.words import check_in, log_entry
from pain_companion.words.sheet import WHAT_IT_IS, Sheet, SheetRow

_IN_THE_WAY = "0 {}, 10 {}".format(*check_in.ENDS["in_the_way"])

PACED_DAYS = Sheet(
    "My days",
    "my-days",
    "A few words are plenty. Rests count as much as doing.",
    (
        SheetRow(log_entry.TITLES["day"]),
        SheetRow(
            "What I did",
            f"{log_entry.TITLES['amount'].lower()}, or {log_entry.TITLES['minutes'].lower()}",
            24,
        ),
        SheetRow("Rests", log_entry.TITLES["minutes"].lower(), 12),
        SheetRow(check_in.TITLES["enjoyed"], check_in.EXAMPLES["enjoyed"], 14),
        SheetRow(check_in.TITLES["in_the_way"], _IN_THE_WAY, 8),
        SheetRow(check_in.TITLES["note"], height=20),
    ),
    (
        WHAT_IT_IS,
        "To type it in later: p opens Pacing. On an activity, w writes what you did. "
        "r writes a rest. z opens the check-in, where [ goes to the day before.",
    ),
)

"""PEG: three questions about the past week, each from 0 to 10, and their mean.

Krebs et al., J Gen Intern Med 2009;24:733-738: pain on average, how far it was in the way of
Enjoying life, and of General activity. Higher means more in the way.
"""

from __future__ import annotations

from datetime import date, datetime

from pain_companion.frozen import frozen


@frozen
class PegAnswers:
    """The answers of one day, each from 0 to 10, or None where there is none."""

    day: date
    pain: int | None = None
    enjoyment: int | None = None
    activity: int | None = None
    written_at: datetime | None = None
    id: str = ""

    @property
    def total(self) -> int | None:
        """The sum of the three answers. None where one is missing: that is no 0."""
        if self.pain is None or self.enjoyment is None or self.activity is None:
            return None
        return self.pain + self.enjoyment + self.activity

    @property
    def mean(self) -> float | None:
        """The score, to hundredths. None where an answer is missing."""
        return None if self.total is None else round(self.total / 3, 2)

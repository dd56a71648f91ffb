"""A timed practice: its parts, how they unfold for a person, and a record of one that was done."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum

from pain_companion.domain.breath import Pace
from pain_companion.frozen import frozen

LEAST_KEPT = 10
"""In seconds. What was shorter was hardly begun, and is not written down."""
MOST_FEEL = 10
MOST_SECONDS = 24 * 60 * 60
PASS_BY = "You can pass this place by. Listen to a sound, or look at something near."
"""Said of a sensitive place where the practice has no gentle words of its own."""


class PracticeKind(StrEnum):
    """What sort of practice it is, in the order in which they are offered."""

    BREATH = "breath"
    NOTICE = "notice"
    BODY = "body"
    RELEASE = "release"
    SETTLE = "settle"


class BodyArea(StrEnum):
    """A place of the body, from the feet up."""

    FEET = "feet"
    LEGS = "legs"
    PELVIS = "pelvis"
    BELLY = "belly"
    BACK = "back"
    CHEST = "chest"
    HANDS = "hands"
    ARMS = "arms"
    SHOULDERS = "shoulders"
    NECK = "neck"
    FACE = "face"
    HEAD = "head"


class OwnBreath(StrEnum):
    """Said of a part in which a person breathes as they do."""

    OWN = "own"


@frozen
class Part:
    """Words to read, and for how many seconds they stay.

    `gentle` is read instead where `area` is sensitive. `tense` comes before the words for
    `tense_seconds`, but never where the place is sensitive. `breath` is the pace of the pacer, or
    `OwnBreath.OWN` for the person's own rhythm, where they set one.
    """

    words: str
    seconds: int
    area: BodyArea | None = None
    gentle: str = ""
    tense: str = ""
    tense_seconds: int = 0
    breath: Pace | OwnBreath | None = None


@frozen
class Practice:
    """A practice. `name` is its place among the pages, as "sounds"."""

    name: str
    title: str
    kind: PracticeKind
    parts: tuple[Part, ...]


@frozen
class Moment:
    """What is read for some seconds, and the pace of breathing beside it, if any."""

    words: str
    seconds: int
    breath: Pace | None = None


@frozen
class PracticeLog:
    """A practice that was done, and how it was before and after: 0 is tense, 10 at ease.

    `whole` says that it went to its end. `zone` is the time zone of the start, by its IANA name.
    """

    practice: str
    day: date
    seconds: int
    whole: bool = False
    feel_before: int | None = None
    feel_after: int | None = None
    words_before: str | None = None
    words_after: str | None = None
    noticed: str | None = None
    started_at: datetime | None = None
    zone: str = ""
    written_at: datetime | None = None
    id: str = ""

    @property
    def minutes(self) -> int:
        """Whole minutes, and at least 1 where anything was done."""
        return whole_minutes(self.seconds)


@frozen
class Week:
    """The practices of a week put together."""

    times: int
    minutes: int


def unfold(
    practice: Practice, sensitive: Collection[BodyArea] = (), rhythm: Pace | None = None
) -> list[Moment]:
    """The moments of a practice for a person with these sensitive places and this own rhythm."""
    return [each for part in practice.parts for each in _moments(part, sensitive, rhythm)]


def total_seconds(moments: Sequence[Moment]) -> int:
    """How long they are together."""
    return sum(each.seconds for each in moments)


def whole_minutes(seconds: int) -> int:
    """Seconds as minutes, rounded, and at least 1 where there is anything."""
    return max(1, (seconds + 30) // 60) if seconds > 0 else 0


def areas_from(kept: str) -> tuple[BodyArea, ...]:
    """Sensitive places as the settings keep them, from the feet up. What is unknown is left out."""
    named = kept.split(",")
    return tuple(area for area in BodyArea if area.value in named)


def areas_kept(areas: Collection[BodyArea]) -> str:
    """Sensitive places as the settings keep them."""
    return ",".join(area.value for area in BodyArea if area in areas)


def week_of(logs: Sequence[PracticeLog]) -> Week:
    """Put the logs of a week together."""
    return Week(len(logs), sum(log.minutes for log in logs))


def _moments(part: Part, sensitive: Collection[BodyArea], rhythm: Pace | None) -> Iterator[Moment]:
    pace = rhythm if part.breath is OwnBreath.OWN else part.breath
    if part.area in sensitive:
        yield Moment(part.gentle or PASS_BY, part.seconds, pace)
        return
    if part.tense and part.tense_seconds:
        yield Moment(part.tense, part.tense_seconds)
    yield Moment(part.words, part.seconds, pace)

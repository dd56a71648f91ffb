"""A breath in and out at a pace, and where in it one is after so many seconds."""

from __future__ import annotations

from enum import StrEnum

from pain_companion.frozen import frozen


class BreathPart(StrEnum):
    """The parts of a breath, in their order."""

    IN = "in"
    HELD_IN = "held in"
    OUT = "out"
    HELD_OUT = "held out"


@frozen
class Pace:
    """How long a breath in and a breath out are, in seconds.

    Nothing is held after either of them, unless the person sets it so.
    """

    seconds_in: int
    seconds_out: int
    held_in: int = 0
    held_out: int = 0

    @property
    def parts(self) -> tuple[tuple[BreathPart, int], ...]:
        """Each part that takes any time, with its seconds."""
        lengths = (self.seconds_in, self.held_in, self.seconds_out, self.held_out)
        return tuple((part, each) for part, each in zip(BreathPart, lengths, strict=True) if each)

    @property
    def seconds(self) -> int:
        """A whole breath."""
        return sum(length for _, length in self.parts)


LONG = Pace(4, 6)
GENTLE = Pace(3, 4)

IN_FROM, IN_TO = 2, 10
OUT_FROM, OUT_TO = 2, 15
MOST_HELD = 8
"""What a rhythm of one's own may be, in seconds."""


@frozen
class BreathMoment:
    """A moment of a breath: which part of it, for how many seconds, and how many have passed."""

    part: BreathPart
    seconds: int
    passed: float

    @property
    def second(self) -> int:
        """Which second of it this is, from 1."""
        return int(self.passed) + 1

    @property
    def left(self) -> float:
        """How many seconds it goes on."""
        return self.seconds - self.passed

    @property
    def full(self) -> float:
        """How full of breath one is, 0 to 1."""
        share = self.passed / self.seconds
        match self.part:
            case BreathPart.IN:
                return share
            case BreathPart.HELD_IN:
                return 1.0
            case BreathPart.OUT:
                return 1 - share
            case _:
                return 0.0


def moment_of(pace: Pace, seconds: float) -> BreathMoment:
    """Where breathing is, so many seconds after it began."""
    into = seconds % pace.seconds
    for part, length in pace.parts[:-1]:
        if into < length:
            return BreathMoment(part, length, into)
        into -= length
    part, length = pace.parts[-1]
    return BreathMoment(part, length, into)


def rhythm_from(kept: str) -> Pace | None:
    """A rhythm of one's own as the settings keep it: seconds in, held, out and held.

    None where there is none, or none that can be breathed.
    """
    try:
        seconds_in, held_in, seconds_out, held_out = map(int, kept.split())
    except ValueError:
        return None
    pace = Pace(seconds_in, seconds_out, held_in, held_out)
    return pace if _can_be(pace) else None


def rhythm_kept(pace: Pace) -> str:
    """A rhythm as the settings keep it."""
    return f"{pace.seconds_in} {pace.held_in} {pace.seconds_out} {pace.held_out}"


def _can_be(pace: Pace) -> bool:
    return (
        IN_FROM <= pace.seconds_in <= IN_TO
        and OUT_FROM <= pace.seconds_out <= OUT_TO
        and 0 <= pace.held_in <= MOST_HELD
        and 0 <= pace.held_out <= MOST_HELD
    )

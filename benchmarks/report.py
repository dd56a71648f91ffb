"""The rows of the tables: what was measured, beside the goal; and all goals at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

WIDTH = 45
HEADS = ("median", "p95", "p99", "most")


@dataclass(frozen=True)
class Goal:
    """A goal as it is called and as it is kept: up to these figures, of these kinds.

    `kinds` are of HEADS, or "ratio". Without one the figure of a line is meant.
    """

    name: str
    most: tuple[float, ...]
    kinds: tuple[str, ...] = ("",)

    def __str__(self) -> str:
        """The goal in a row."""
        return f"{self.name} <= {', '.join(f'{each:g}' for each in self.most)}"


@dataclass(frozen=True)
class Result:
    """What was measured for a goal."""

    goal: Goal
    what: str
    figures: tuple[float, ...]

    @property
    def is_met(self) -> bool:
        """Whether each figure is within the goal."""
        return all(a <= b for a, b in zip(self.figures, self.goal.most, strict=True))


_RESULTS: list[Result] = []


def head(title: str) -> None:
    """Begin a part of the table. Times are in milliseconds."""
    print(f"\n{title:<{WIDTH}}" + "".join(f"{name:>8}" for name in HEADS) + "   ratio     goal")


def row(
    name: str,
    seconds: Sequence[float],
    base: Sequence[float] | None = None,
    goal: Goal | None = None,
) -> None:
    """Print a row of times. The ratio is the median of those taken round by round to a base."""
    milliseconds = [each * 1000 for each in seconds]
    figures = (median(milliseconds), *_tail(milliseconds), max(milliseconds))
    by_kind = dict(zip(HEADS, figures, strict=True))
    ratio = ""
    if base is not None:
        by_kind["ratio"] = median(a / b for a, b in zip(seconds, base, strict=True))
        ratio = f"{by_kind['ratio']:.2f} x"
    cells = "".join(f"{figure:8.1f}" for figure in figures)
    print(f"{name:<{WIDTH}}{cells}   {ratio:<8}  {goal or ''}", flush=True)
    if goal is not None:
        _RESULTS.append(Result(goal, name, tuple(by_kind[kind] for kind in goal.kinds)))


def line(name: str, value: float, unit: str, ratio: float = 0, goal: Goal | None = None) -> None:
    """Print a row of one figure. A goal is about the ratio where there is one."""
    words = f"{value:8.2f} {unit}"
    ratio_words = f"{ratio:.2f} x" if ratio else ""
    print(f"{name:<{WIDTH}}{words:<32}   {ratio_words:<8}  {goal or ''}", flush=True)
    if goal is not None:
        _RESULTS.append(Result(goal, name, (ratio or value,)))


def goals() -> None:
    """Print each goal with what came nearest to missing it, and how many rows missed it."""
    print("\n| goal | what | measured | |\n| --- | --- | --- | --- |")
    for goal, results in _by_goal():
        missed = [each for each in results if not each.is_met]
        worst = max(results, key=_share)
        said = f"no: {len(missed)} of {len(results)}" if missed else "yes"
        figures = ", ".join(f"{each:.3g}" for each in worst.figures)
        print(f"| {goal} | {len(results)} rows; worst: {worst.what} | {figures} | {said} |")


def _by_goal() -> Iterator[tuple[Goal, list[Result]]]:
    for goal in dict.fromkeys(each.goal for each in _RESULTS):
        yield goal, [each for each in _RESULTS if each.goal == goal]


def _share(result: Result) -> float:
    """The largest share of a goal that is used up."""
    pairs = zip(result.figures, result.goal.most, strict=True)
    return max(figure / most if most else figure for figure, most in pairs)


def _tail(figures: Sequence[float]) -> tuple[float, float]:
    if len(figures) < 2:
        return figures[0], figures[0]
    hundredths = quantiles(figures, n=100, method="inclusive")
    return hundredths[94], hundredths[98]

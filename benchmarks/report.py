"""One row of the table: what was measured, beside the goal."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median, quantiles

WIDTH = 34
HEADS = ("median", "p95", "p99", "most")


def head(title: str) -> None:
    """Begin a part of the table. Times are in milliseconds."""
    print(f"\n{title:<{WIDTH}}" + "".join(f"{name:>8}" for name in HEADS) + "   ratio     goal")


def row(
    name: str,
    seconds: Sequence[float],
    base: Sequence[float] | None = None,
    goal: str = "",
) -> None:
    """Print a row of times. The ratio is the median of those taken round by round to a base."""
    milliseconds = [each * 1000 for each in seconds]
    ratio = ""
    if base is not None:
        ratio = f"{median(a / b for a, b in zip(seconds, base, strict=True)):.2f} x"
    figures = (median(milliseconds), *_tail(milliseconds), max(milliseconds))
    cells = "".join(f"{figure:8.1f}" for figure in figures)
    print(f"{name:<{WIDTH}}{cells}   {ratio:<8}  {goal}", flush=True)


def line(name: str, value: float, unit: str, ratio: str = "", goal: str = "") -> None:
    """Print a row of one figure."""
    words = f"{value:8.2f} {unit}"
    print(f"{name:<{WIDTH}}{words:<32}   {ratio:<8}  {goal}", flush=True)


def _tail(figures: Sequence[float]) -> tuple[float, float]:
    if len(figures) < 2:
        return figures[0], figures[0]
    hundredths = quantiles(figures, n=100, method="inclusive")
    return hundredths[94], hundredths[98]

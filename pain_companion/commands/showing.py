"""What commands that show something share: how it is printed, and the days that are asked about."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pain_companion.commands.base import Problem
from pain_companion.typed_dates import read_date

if TYPE_CHECKING:
    from pain_companion.commands.base import Place

F = TypeVar("F", bound=Callable[..., Any])

FORM = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to print it.",
)
"""The option of a command that prints words, or plain values for other programs."""


def as_json(told: object) -> str:
    """Plain values as JSON. It is in ASCII, so that no words in it can steer a terminal."""
    return json.dumps(told, indent=2)


def print_json(told: object) -> None:
    """Print plain values as JSON."""
    click.echo(as_json(told))


def days_asked(usual: int) -> Callable[[F], F]:
    """The options --from and --to. A command hands what is typed to `days_typed`, with `usual`."""
    first = f"The first day. Usually {usual} days before."

    def with_days(shows: F) -> F:
        to = click.option("--to", "end", metavar="DATE", default="today", help="The last day.")
        return click.option("--from", "start", metavar="DATE", help=first)(to(shows))

    return with_days


def days_typed(place: Place, start: str | None, end: str, usual: int) -> tuple[date, date]:
    """The first and the last day that are meant: usually `usual` days before the last.

    Raises Problem and NotUnderstoodError.
    """
    last = read_date(end, place.today)
    first = read_date(start, place.today) if start else last - timedelta(days=usual)
    if first > last:
        raise Problem("The first day is after the last. Turn --from and --to round.")
    return first, last

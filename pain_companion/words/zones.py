"""Time zones in people's words: "London time"."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pain_companion.typed import NotUnderstoodError

_FULL_NAME = re.compile(r"UTC|([A-Z][A-Za-z0-9_+-]*/)+[A-Z][A-Za-z0-9_+-]*")
_A_ZONE = "Type a large city in that country, like London or New York."


def zone_words(zone: str) -> str:
    """A zone by its city: "London time" for "Europe/London"."""
    return f"{zone.rpartition('/')[2].replace('_', ' ')} time"


def read_zone(text: str) -> str:
    """The IANA name of the zone that a person means by its city or its whole name.

    Raises NotUnderstoodError.
    """
    if _FULL_NAME.fullmatch(text) and is_known(text):
        return text
    said = "_".join(text.lower().removesuffix(" time").split())
    zone = _by_name().get(said)
    if zone is None:
        raise NotUnderstoodError(_A_ZONE)
    return zone


def is_known(zone: str) -> bool:
    """Whether this computer has the rules of `zone`."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


@cache
def _by_name() -> dict[str, str]:
    """Every zone by its whole name and by its city, in small letters."""
    zones = sorted(available_timezones(), key=lambda zone: (zone.count("/") != 1, zone))
    cities = {zone.lower().rpartition("/")[2]: zone for zone in reversed(zones)}
    return cities | {zone.lower(): zone for zone in zones}

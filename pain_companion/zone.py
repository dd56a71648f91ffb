"""The time zone of this computer, and of the person's clock."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pain_companion.words.zones import is_known


def machine_zone() -> str:
    """The IANA name of this computer's zone, or "UTC" where it names none that is known."""
    from tzlocal import get_localzone_name  # noqa: PLC0415  # not needed for every command

    try:
        zone: str | None = get_localzone_name()
    except ZoneInfoNotFoundError:
        # Several files of the system name different zones.
        return "UTC"
    return zone if zone is not None and is_known(zone) else "UTC"


def zone_of(moment: datetime) -> str:
    """The IANA name of the zone that a moment is in, or where it has no name this computer's."""
    zone = moment.tzinfo
    return zone.key if isinstance(zone, ZoneInfo) else machine_zone()

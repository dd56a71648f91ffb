"""Copies of a diary that a cloud folder made when two computers changed it at once."""

from __future__ import annotations

import re
from pathlib import Path

_MARKS = re.compile(
    r" \(.*conflict.*\)"  # Dropbox, Nextcloud, ownCloud, Seafile
    r"|[ ._-]+(sync-)?conflict.*"  # Syncthing, Nextcloud
    r"| \(\d+\)"  # Google Drive
    r"| \d+",  # iCloud
    re.IGNORECASE | re.DOTALL,
)
"""What such a service puts between the name and the ending."""


def conflict_copies(path: Path) -> list[Path]:
    """The files beside the diary that look like such copies, by name. None is opened."""
    path = path.resolve()
    if not path.parent.is_dir():
        return []
    return sorted(
        each
        for each in path.parent.iterdir()
        if each.suffix == path.suffix
        and each.name.startswith(path.stem)
        and _MARKS.fullmatch(each.stem[len(path.stem) :])
    )

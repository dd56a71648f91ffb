"""One line that a person can give to someone else, and what is known as the lines are made."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.settings import Settings
from pain_companion.frozen import frozen
from pain_companion.store.table_links import RowKey

if TYPE_CHECKING:
    from pain_companion.content.share_names import ShareNames
    from pain_companion.store.diary import Diary


@frozen
class ShareItem:
    """A line of a page, chosen by itself. `part` is a key of PARTS, `heading` stands above it.

    `rows` are the rows of the diary that it stands for, with those that they cannot be without: a
    plan comes with its activity. A row can hold more than the line says, and can name another one
    that is not among them, where it may also name none. What is worked out stands for no row.
    `note` is ours, for beneath the lines of its heading.
    """

    part: str
    heading: str
    line: str
    rows: tuple[RowKey, ...] = ()
    note: str = ""


@frozen
class Sharing:
    """What the lines are made from: the diary, its settings, the day, and what things are called.

    `names` has the words of the program's own things by their keys.
    """

    diary: Diary
    settings: Settings
    today: date
    names: ShareNames

    @property
    def limited(self) -> bool:
        """Whether steps, goals and shares are left out."""
        return energy_limited(self.settings)

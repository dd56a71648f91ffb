"""The example diary: made new each time it is opened, and removed when it is left."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pain_companion.demo.days import Days
from pain_companion.demo.leftovers import clear_leftovers
from pain_companion.demo.people import BOOM_AND_BUST, PEOPLE
from pain_companion.demo.person import ExamplePerson, everything_of
from pain_companion.demo.rows import rows_of, setting_rows
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.drafts import Draft, fill_drafts
from pain_companion.store.held import holding
from pain_companion.store.ids import new_id
from pain_companion.store.tables import fill_tables
from pain_companion.zone import zone_of

SEED = 1


@contextmanager
def example_diary(
    folder: Path, now: Callable[[], datetime], person: str = BOOM_AND_BUST
) -> Iterator[Path]:
    """A new example diary in a folder of its own inside `folder`, removed at the end.

    Its folder is held meanwhile. What nobody holds was left by an example that was killed, and is
    removed first.
    """
    clear_leftovers(folder)
    home = folder / new_id(now())
    try:
        with holding(home):
            path = home / "example.db"
            make_example(path, now, person)
            yield path
    finally:
        shutil.rmtree(home, ignore_errors=True)


def make_example(path: Path, now: Callable[[], datetime], person: str = BOOM_AND_BUST) -> None:
    """Write an example person's diary to `path`. The same moment makes the same rows."""
    moment = now()
    who = PEOPLE[person]
    days = days_of(who, moment)
    settings = {"greet_as": who.name, "welcomed": True, **who.settings}
    tables = {"settings": setting_rows(settings, moment), **rows_of(everything_of(who, days))}
    with (
        closing(Diary.open(path, now=now, kind=DiaryKind.EXAMPLE)) as diary,
        diary.transaction(),
    ):
        fill_tables(diary.connection, tables)
        fill_drafts(diary.connection, _drafts(who, days))


def days_of(person: ExamplePerson, moment: datetime, seed: int = SEED) -> Days:
    """The days of a person, in the time zone of the moment."""
    return Days(moment, ZoneInfo(zone_of(moment)), seed, person.days, person.flares)


def _drafts(person: ExamplePerson, days: Days) -> Iterator[Draft]:
    for ago, form, body, subject in person.typed:
        about = subject or days.ago(ago).isoformat()
        yield Draft(form, about, body, days.written(ago))

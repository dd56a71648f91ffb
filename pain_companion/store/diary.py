"""One open diary file, and everything that can be asked of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pain_companion.store.connection import DiaryKind, connect, writing
from pain_companion.store.drafts import Drafts, drop_drafts
from pain_companion.store.faults import GoneDiaryError, NewerDiaryError, damaged, explained
from pain_companion.store.history import History, Recorder
from pain_companion.store.ids import new_id
from pain_companion.store.look import is_whole
from pain_companion.store.new_diary import make_new
from pain_companion.store.notes import NoteStore, index_notes
from pain_companion.store.part import Part
from pain_companion.store.schema import SCHEMA_VERSION, migrate, version_of
from pain_companion.store.settings import SettingsStore

if TYPE_CHECKING:
    from pain_companion.store.appointments import AppointmentStore
    from pain_companion.store.bin import Bin
    from pain_companion.store.body_charts import BodyChartStore
    from pain_companion.store.check_ins import CheckInStore
    from pain_companion.store.directions import DirectionStore
    from pain_companion.store.eating import EatingStore
    from pain_companion.store.flares import FlareStore
    from pain_companion.store.goal_days import GoalDayStore
    from pain_companion.store.goals import GoalStore
    from pain_companion.store.hard_moments import HardMomentStore
    from pain_companion.store.learned import LearnedStore
    from pain_companion.store.lessons import LessonStore
    from pain_companion.store.life_areas import LifeAreaStore
    from pain_companion.store.medicines import MedicineStore
    from pain_companion.store.movements import MovementStore
    from pain_companion.store.own_activities import OwnActivityStore
    from pain_companion.store.own_questions import OwnQuestionStore
    from pain_companion.store.pacing import PacingStore
    from pain_companion.store.pain_numbers import PainNumberStore
    from pain_companion.store.peg import PegStore
    from pain_companion.store.people import PeopleStore
    from pain_companion.store.pleasures import PleasureStore
    from pain_companion.store.practices import PracticeStore
    from pain_companion.store.reading import ReadingStore
    from pain_companion.store.sleep import SleepStore
    from pain_companion.store.story import StoryStore
    from pain_companion.store.things_to_say import ThingToSayStore
    from pain_companion.store.toolkit import ToolkitStore
    from pain_companion.store.up_and_down import UpDownStore
    from pain_companion.store.watched_pairs import PairStore

DRAFT_WAIT_MILLISECONDS = 100
"""So long a person does not feel that the keyboard waits."""

Clock = Callable[[], datetime]
"""Gives the time now, aware, in the person's zone."""


class Diary:
    """An open diary. It belongs to the thread that opened it."""

    bin: Part[Bin] = Part("bin_kinds:bin_of")
    appointments: Part[AppointmentStore] = Part("appointments:AppointmentStore")
    body_charts: Part[BodyChartStore] = Part("body_charts:BodyChartStore")
    check_ins: Part[CheckInStore] = Part("check_ins:CheckInStore")
    directions: Part[DirectionStore] = Part("directions:DirectionStore")
    eating: Part[EatingStore] = Part("eating:EatingStore")
    flares: Part[FlareStore] = Part("flares:FlareStore")
    goal_days: Part[GoalDayStore] = Part("goal_days:GoalDayStore")
    goals: Part[GoalStore] = Part("goals:GoalStore")
    hard_moments: Part[HardMomentStore] = Part("hard_moments:HardMomentStore")
    learned: Part[LearnedStore] = Part("learned:LearnedStore")
    lessons: Part[LessonStore] = Part("lessons:LessonStore")
    life_areas: Part[LifeAreaStore] = Part("life_areas:LifeAreaStore")
    medicines: Part[MedicineStore] = Part("medicines:MedicineStore")
    movements: Part[MovementStore] = Part("movements:MovementStore")
    own_activities: Part[OwnActivityStore] = Part("own_activities:OwnActivityStore")
    own_questions: Part[OwnQuestionStore] = Part("own_questions:OwnQuestionStore")
    pacing: Part[PacingStore] = Part("pacing:PacingStore")
    pain_numbers: Part[PainNumberStore] = Part("pain_numbers:PainNumberStore")
    pairs: Part[PairStore] = Part("watched_pairs:PairStore")
    peg: Part[PegStore] = Part("peg:PegStore")
    people: Part[PeopleStore] = Part("people:PeopleStore")
    pleasures: Part[PleasureStore] = Part("pleasures:PleasureStore")
    practices: Part[PracticeStore] = Part("practices:PracticeStore")
    reading: Part[ReadingStore] = Part("reading:ReadingStore")
    sleep: Part[SleepStore] = Part("sleep:SleepStore")
    story: Part[StoryStore] = Part("story:StoryStore")
    things_to_say: Part[ThingToSayStore] = Part("things_to_say:ThingToSayStore")
    toolkit: Part[ToolkitStore] = Part("toolkit:ToolkitStore")
    up_and_down: Part[UpDownStore] = Part("up_and_down:UpDownStore")

    def __init__(
        self, path: Path, kind: DiaryKind, connection: sqlite3.Connection, now: Clock
    ) -> None:
        self.path = path
        self.kind = kind
        self.now = now
        self.connection = connection
        self.id: str = connection.execute("SELECT diary_id FROM diary").fetchone()[0]
        self.before_first_change: Callable[[], None] | None = None
        self.settings = SettingsStore(self)
        self.drafts = Drafts(self, typing=new_id(now()))
        self.history = History(self)
        self.notes = NoteStore(self)
        self._saved_form: tuple[str, str] | None = None
        self._file = _identity(path)
        self._last_change_on: date | None = None
        self._seen_version = self._data_version()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now: Clock,
        kind: DiaryKind = DiaryKind.OWN,
        create: bool = True,
        before_update: Callable[[], None] | None = None,
        looked_through: Callable[[], bool] | None = None,
    ) -> Diary:
        """Open the diary at `path`, which may be a link; make it first if it is not there.

        `before_update` is called before a file of an older version is changed. `looked_through`
        says whether the file was found whole a moment ago; otherwise it is looked through here,
        which takes longer the more is in it. Raises DiaryError and then has changed nothing. No
        new diary is made where backups say that one existed.
        """
        path = path.resolve()
        if create and not path.exists():
            make_new(path, kind, now())
        connection = connect(path, kind)
        try:
            _require_known_version(connection, path)
            # Its "no" may only mean that it could not read: then we look ourselves.
            if not (looked_through and looked_through()) and not is_whole(connection):
                raise damaged(path)
            _prepare(connection, path, before_update)
            return cls(path, kind, connection, now)
        except sqlite3.Error as error:
            connection.close()
            raise explained(error, path) from error
        except BaseException:
            connection.close()
            raise

    @contextmanager
    def change(self, title: str) -> Iterator[Recorder]:
        """One thing that a person does: saved together or not at all, and undone together.

        `title` says in plain words what was done; it holds none of the person's own words.
        Raises DiaryError, and then nothing is saved.
        """
        with self.transaction():
            yield Recorder(self.connection, title, self.now())

    @contextmanager
    def saving(self, form: str, subject: str) -> Iterator[None]:
        """What is changed inside is what was typed into a form: its drafts go in the same step.

        So that nothing that was saved is offered again as unsaved, however the program ends.
        """
        self._saved_form = form, subject
        try:
            yield
        finally:
            self._saved_form = None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """A transaction on the file that was opened, after the day's first backup.

        Raises GoneDiaryError where the file has been moved, removed or replaced meanwhile.
        """
        self.require_in_place()
        today = self.now().date()
        if self.before_first_change is not None and self._last_change_on != today:
            self.before_first_change()
        with writing(self.connection, self.path):
            yield
            if self._saved_form is not None:
                drop_drafts(self.connection, *self._saved_form)
            index_notes(self.connection)
        self._last_change_on = today

    @contextmanager
    def unsynced_transaction(self) -> Iterator[sqlite3.Connection]:
        """A transaction that survives a kill but need not survive a power cut.

        It hardly waits for others: it is made while a person types, and is tried again soon.
        Raises BusyDiaryError where another program holds the file.
        """
        self.require_in_place()
        with (
            _setting(self.connection, "synchronous", 1),
            _setting(self.connection, "busy_timeout", DRAFT_WAIT_MILLISECONDS),
            writing(self.connection, self.path),
        ):
            yield self.connection

    def adopt(self, identity: Mapping[str, str]) -> None:
        """Become the diary that is brought into this empty one, inside a transaction."""
        self.connection.execute(
            "UPDATE diary SET diary_id = :diary_id, created_at = :created_at", dict(identity)
        )
        self.id = identity["diary_id"]

    def require_in_place(self) -> None:
        """Raises GoneDiaryError unless the opened file still lies at its path."""
        if _identity(self.path) != self._file:
            raise GoneDiaryError(
                f"The diary file was moved or replaced while it was open: {self.path}. "
                "This is not saved. Put the file back, or leave and start again."
            )

    def seen_elsewhere(self) -> bool:
        """Whether another window has changed the file since this was last asked."""
        version = self._data_version()
        changed = version != self._seen_version
        self._seen_version = version
        return changed

    def parts(self) -> list[Callable[[], object]]:
        """What loads each part, for when there is time."""
        return [
            partial(getattr, self, name)
            for name, each in vars(type(self)).items()
            if isinstance(each, Part)
        ]

    def close(self) -> None:
        """Leave the diary as one file, without its journal beside it."""
        # Another window may be in the middle of something: then the last one to leave tidies up.
        with suppress(sqlite3.Error):
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.connection.close()

    def _data_version(self) -> int:
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])


@contextmanager
def _setting(connection: sqlite3.Connection, name: str, value: int) -> Iterator[None]:
    """A setting of SQLite for a while. 1 for `synchronous` means no sync at each commit."""
    (before,) = connection.execute(f"PRAGMA {name}").fetchone()
    connection.execute(f"PRAGMA {name} = {value:d}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA {name} = {before:d}")


def _identity(path: Path) -> tuple[int, int] | None:
    with suppress(OSError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None


def _require_known_version(connection: sqlite3.Connection, path: Path) -> None:
    if version_of(connection) > SCHEMA_VERSION:
        raise NewerDiaryError(
            f"This diary was written by a newer version of the program: {path}. "
            "It was not changed. Update the program, then start again."
        )


def _prepare(
    connection: sqlite3.Connection, path: Path, before_update: Callable[[], None] | None
) -> None:
    if version_of(connection) < SCHEMA_VERSION:
        if before_update is not None:
            before_update()
        migrate(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    with writing(connection, path):
        # Only a write tells that a file cannot be written.
        connection.execute("UPDATE diary SET diary_id = diary_id")

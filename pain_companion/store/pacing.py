"""Activities, tries, plans, what was done and what is planned, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from pain_companion.domain.pacing import Activity, Log, Plan, PlannedItem, Try
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.faults import TakenError
from pain_companion.store.history import Recorder
from pain_companion.store.ids import new_id
from pain_companion.store.pacing_rows import (
    activity_from,
    item_from,
    log_from,
    plan_from,
    plan_row,
    try_from,
)
from pain_companion.store.rows import find_live, find_row, query

if TYPE_CHECKING:
    from pain_companion.domain.pacing_timer import Timer
    from pain_companion.store.diary import Diary

TIMER_FORM = "timer"
"""The form whose draft is the timer that runs; its subject is the activity's id."""

# The plus signs keep SQLite from looking rows up by activity here: by day is what finds few.
LIVE = (
    "deleted_at IS NULL AND (+activity_id IS NULL OR +activity_id IN"
    " (SELECT id FROM activities WHERE deleted_at IS NULL))"
)
"""Neither it nor its activity is in the bin."""

LATEST_PLAN = "ORDER BY from_day DESC, created_at DESC, rowid DESC LIMIT 1"
"""Of an activity's plans, the one that holds now."""

MADE = "created_at, rowid"
"""The order in which rows were made."""


class PacingStore:
    """Everything about pacing in one diary. Ranges of days include both ends.

    What belongs to an activity in the bin is hidden with it, and is there again with it.
    """

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def activities(self, *, archived: bool = False) -> list[Activity]:
        """The activities in use, or those put aside, by name."""
        rows = self._query(
            "SELECT * FROM activities WHERE deleted_at IS NULL"
            f" AND archived_on IS {'NOT' if archived else ''} NULL"
        )
        return sorted(map(activity_from, rows), key=lambda activity: activity.name.casefold())

    def activity(self, activity_id: str) -> Activity | None:
        """One activity, also one that was put aside."""
        row = find_live(self._diary.connection, "activities", activity_id)
        return None if row is None else activity_from(row)

    def timer(self) -> Timer | None:
        """The timer that is under way or not logged yet: at most one."""
        kept = [each.body for each in self._diary.drafts.of(TIMER_FORM)]
        if not kept:
            return None
        # Only who has one pays for this.
        from pain_companion.domain.pacing_timer_kept import running  # noqa: PLC0415

        return running(kept)

    def save_activity(self, activity: Activity) -> Activity:
        """Add an activity, or change the one with its id. Raises TakenError for a name in use."""
        with self._diary.change("Activity") as recorder:
            # Only for those who type it: from a file, another of the same name may come in.
            if any(each.id != activity.id for each in self.named(activity.name)):
                raise TakenError("There is an activity of this name already. Choose another name.")
            return recorder.keep("activities", activity)

    def named(self, name: str) -> list[Activity]:
        """The activities of this name, in whatever case it is typed."""
        everyone = [*self.activities(), *self.activities(archived=True)]
        return [each for each in everyone if each.name.casefold() == name.casefold()]

    def archive_activity(self, activity_id: str, day: date | None) -> None:
        """Put an activity aside from `day` on, or with None bring it back. Its log stays."""
        with self._diary.change("Activity put aside" if day else "Activity back") as recorder:
            recorder.alter("activities", activity_id, archived_on=day)

    def delete_activity(self, activity_id: str) -> None:
        """Put an activity into the bin, and all that belongs to it."""
        self._delete("activities", activity_id)

    def tries(self, activity_id: str) -> list[Try]:
        """The tries of an activity, oldest first."""
        rows = self._query(
            f"SELECT * FROM activity_tries WHERE {LIVE} AND activity_id = ? ORDER BY day, {MADE}",
            [activity_id],
        )
        return [try_from(row) for row in rows]

    def save_try(self, tried: Try) -> Try:
        """Add a try, or change the one with its id."""
        with self._diary.change(f"Try on {date_words(tried.day)}") as recorder:
            return recorder.keep("activity_tries", replace(tried, written_at=recorder.now))

    def delete_try(self, try_id: str) -> None:
        """Put a try into the bin."""
        self._delete("activity_tries", try_id)

    def plans(self, activity_id: str, since: date = date.min) -> list[Plan]:
        """The versions of an activity's plan, oldest first.

        With `since` only those that held on that day or later: a long history takes a while.
        """
        own = f"{LIVE} AND activity_id = ?"
        rows = self._query(
            f"SELECT * FROM pacing_plans WHERE {own} AND from_day >= coalesce("
            f"(SELECT max(from_day) FROM pacing_plans WHERE {own} AND from_day <= ?), '')"
            f" ORDER BY from_day, {MADE}",
            [activity_id, activity_id, since.isoformat()],
        )
        return [plan_from(row) for row in rows]

    def plan(self, activity_id: str) -> Plan | None:
        """The plan of an activity that holds now."""
        rows = self._query(
            f"SELECT * FROM pacing_plans WHERE {LIVE} AND activity_id = ? {LATEST_PLAN}",
            [activity_id],
        )
        return plan_from(rows[0]) if rows else None

    def current_plans(self) -> dict[str, Plan]:
        """The plan that holds now for each activity that has one, by the activity's id."""
        # From the end of each history, which an index finds: Today asks, and histories grow long.
        rows = self._query(
            "SELECT pacing_plans.* FROM activities JOIN pacing_plans ON pacing_plans.rowid ="
            " (SELECT rowid FROM pacing_plans WHERE deleted_at IS NULL"
            f" AND activity_id = activities.id {LATEST_PLAN})"
            " WHERE activities.deleted_at IS NULL"
        )
        return {row["activity_id"]: plan_from(row) for row in rows}

    def planned_since(self) -> date | None:
        """The day on which the first plan of all began; None where there is none."""
        (row,) = self._query(f"SELECT min(from_day) AS first FROM pacing_plans WHERE {LIVE}")
        return date.fromisoformat(row["first"]) if row["first"] else None

    def save_plan(self, plan: Plan) -> Plan:
        """Add a version of a plan, or change the one with its id."""
        with self._diary.change(f"Plan from {date_words(plan.from_day)}") as recorder:
            kept = replace(plan, id=plan.id or new_id(recorder.now))
            recorder.record("pacing_plans", plan_row(kept))
        return kept

    def delete_plan(self, plan_id: str) -> None:
        """Put a version of a plan into the bin. The one before it holds again."""
        self._delete("pacing_plans", plan_id)

    def logs(self, first: date, last: date) -> list[Log]:
        """What was done from one day to another, in order."""
        rows = self._query(
            f"SELECT * FROM activity_logs WHERE {LIVE} AND day BETWEEN ? AND ?"
            f" ORDER BY day, datetime(started_at), {MADE}",
            [first.isoformat(), last.isoformat()],
        )
        return [log_from(row) for row in rows]

    def logs_of(self, activity_id: str, first: date, last: date) -> list[Log]:
        """What was done of one activity from one day to another, in order."""
        rows = self._query(
            f"SELECT * FROM activity_logs WHERE {LIVE} AND activity_id = ?"
            f" AND day BETWEEN ? AND ? ORDER BY day, datetime(started_at), {MADE}",
            [activity_id, first.isoformat(), last.isoformat()],
        )
        return [log_from(row) for row in rows]

    def log(self, log_id: str) -> Log | None:
        """One entry."""
        found = self._query(f"SELECT * FROM activity_logs WHERE {LIVE} AND id = ?", [log_id])
        return log_from(found[0]) if found else None

    def last_log(self, activity_id: str | None) -> Log | None:
        """What was done last of an activity, or with None the last rest."""
        found = self._query(
            f"SELECT * FROM activity_logs WHERE {LIVE} AND activity_id IS ?"
            " ORDER BY day DESC, written_at DESC, rowid DESC LIMIT 1",
            [activity_id],
        )
        return log_from(found[0]) if found else None

    def newest_logs(self, most: int) -> list[Log]:
        """The last so many entries, the newest first."""
        rows = self._query(
            f"SELECT * FROM activity_logs WHERE {LIVE}"
            " ORDER BY day DESC, datetime(started_at) DESC, created_at DESC, rowid DESC LIMIT ?",
            [most],
        )
        return [log_from(row) for row in rows]

    def save_log(self, log: Log) -> Log:
        """Add an entry, or change the one with its id."""
        return self.save_logs([log])[0]

    def save_logs(self, logs: Sequence[Log]) -> list[Log]:
        """Add or change several entries, in one change."""
        with self._diary.change(f"Done on {date_words(logs[0].day)}") as recorder:
            return [_keep_log(recorder, log) for log in logs]

    def delete_log(self, log_id: str) -> None:
        """Put an entry into the bin."""
        self._delete("activity_logs", log_id)

    def items(self, first: date, last: date) -> list[PlannedItem]:
        """What is planned from one day to another: by time, then what has no time yet."""
        rows = self._query(
            f"SELECT * FROM planned_items WHERE {LIVE} AND day BETWEEN ? AND ?"
            f" ORDER BY day, starts IS NULL, starts, {MADE}",
            [first.isoformat(), last.isoformat()],
        )
        return [item_from(row) for row in rows]

    def save_item(self, item: PlannedItem) -> PlannedItem:
        """Add a planned thing, or change the one with its id."""
        return self.save_items([item])[0]

    def save_items(self, items: Sequence[PlannedItem]) -> list[PlannedItem]:
        """Add or change several planned things, in one change."""
        title = f"Planned for {date_words(items[0].day)}"
        with self._diary.change(title) as recorder:
            return [recorder.keep("planned_items", item) for item in items]

    def delete_item(self, item_id: str) -> None:
        """Put a planned thing into the bin."""
        self._delete("planned_items", item_id)

    def _query(self, sql: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
        return query(self._diary.connection, sql, values)

    def _delete(self, table: str, row_id: str) -> None:
        row = find_row(self._diary.connection, table, row_id)
        if row is not None:
            with self._diary.change(f"Deleted: {PACING_BIN_KINDS[table].title(row)}") as recorder:
                recorder.put_in_bin(table, row_id)


def _keep_log(recorder: Recorder, log: Log) -> Log:
    return recorder.keep("activity_logs", replace(log, written_at=recorder.now))


PACING_BIN_KINDS: Mapping[str, BinKind] = {
    "activities": BinKind(
        lambda row: f"Activity begun {date_words(date.fromisoformat(row['created_at'][:10]))}"
    ),
    "activity_tries": dated("day", "Try on"),
    "pacing_plans": dated("from_day", "Plan from"),
    "activity_logs": dated("day", "Done on"),
    "planned_items": dated("day", "Planned for"),
}

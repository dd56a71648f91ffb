"""The flare-up plan with its earlier versions, and flare-ups with their steps, in the diary."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from pain_companion.domain.flare import WHOLE, Flare, FlareStep, eased
from pain_companion.domain.flare_plan import FlarePlan, PlanLine, plan_at
from pain_companion.domain.pacing import Plan
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.flare_rows import (
    flare_from,
    line_from,
    step_from,
)
from pain_companion.store.history import Recorder
from pain_companion.store.ids import new_id
from pain_companion.store.rows import find_row, query

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

CHANGED = "Flare-up plan changed"


class FlareStore:
    """Everything about flare-ups in one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def lines(self) -> list[PlanLine]:
        """Every line that the plan ever had, in the order in which they came."""
        rows = self._query(
            "SELECT * FROM flare_plan_lines WHERE deleted_at IS NULL"
            " ORDER BY datetime(since), created_at, rowid"
        )
        return [line_from(row) for row in rows]

    def plan(self, moment: datetime | None = None) -> FlarePlan:
        """The plan as it holds now, or as it was at a moment."""
        return plan_at(self.lines(), moment)

    def save_line(self, line: PlanLine) -> PlanLine:
        """Add a line. Where it has an id, the line it was ends and this one begins."""
        return self.save_lines([line])[0]

    def save_lines(self, lines: Sequence[PlanLine]) -> list[PlanLine]:
        """Add or change several lines, in one change."""
        with self._diary.change(CHANGED) as recorder:
            return [_begin(recorder, line) for line in lines]

    def end_line(self, line_id: str) -> None:
        """Take a line out of the plan. Earlier plans keep it."""
        with self._diary.change(CHANGED) as recorder:
            _end(recorder, line_id)

    def go_back_to(self, moment: datetime) -> FlarePlan:
        """Let the plan be as it was at a moment. What holds now is kept as an earlier plan."""
        before, now = self.plan(moment), self.plan()
        with self._diary.change("Flare-up plan as it was before") as recorder:
            for line in now.lines:
                if line not in before.lines:
                    _end(recorder, line.id)
            for line in before.lines:
                if line.until is not None:
                    _begin(recorder, line)
        return self.plan()

    def changed_at(self) -> list[datetime]:
        """The moments at which the plan changed, newest first."""
        moments = {moment for line in self.lines() for moment in (line.since, line.until)}
        return sorted((each for each in moments if each is not None), reverse=True)

    def all(self) -> list[Flare]:
        """Every flare-up, newest first."""
        rows = self._query(
            "SELECT * FROM flares WHERE deleted_at IS NULL"
            " ORDER BY started_on DESC, created_at DESC, rowid DESC"
        )
        return [flare_from(row) for row in rows]

    def current(self) -> Flare | None:
        """The flare-up that lasts."""
        return next((flare for flare in self.all() if not flare.is_over), None)

    def last(self) -> Flare | None:
        """The newest flare-up, whether it lasts or is over."""
        return next(iter(self.all()), None)

    def share_now(self) -> int:
        """How much of the pacing plans holds now, in every hundred."""
        lasting = self.current() or self.last()
        return lasting.share_now if lasting else WHOLE

    def eased_plans(self) -> dict[str, Plan]:
        """The pacing plan of each activity as it holds now, eased where a flare-up eases it."""
        share = self.share_now()
        plans = self._diary.pacing.current_plans()
        return {key: eased(plan, share) for key, plan in plans.items()}

    def eased_plan(self, activity_id: str) -> Plan | None:
        """The pacing plan of one activity, eased where a flare-up eases it."""
        plan = self._diary.pacing.plan(activity_id)
        return None if plan is None else eased(plan, self.share_now())

    def save(self, flare: Flare) -> Flare:
        """Add a flare-up, or change the one with its id."""
        with self._diary.change(_title(flare.started_on)) as recorder:
            return recorder.keep("flares", flare)

    def delete(self, flare_id: str) -> None:
        """Put a flare-up into the bin, with its steps."""
        row = find_row(self._diary.connection, "flares", flare_id)
        if row is not None:
            with self._diary.change(f"Deleted: {FLARE_BIN_KINDS['flares'].title(row)}") as recorder:
                recorder.put_in_bin("flares", flare_id)

    def steps(self, flare_id: str) -> list[FlareStep]:
        """The steps answered in a flare-up, in order."""
        rows = self._query(
            "SELECT * FROM flare_steps WHERE deleted_at IS NULL AND flare_id = ?"
            " ORDER BY day, created_at, rowid",
            [flare_id],
        )
        return [step_from(row) for row in rows]

    def save_step(self, step: FlareStep) -> FlareStep:
        """Add an answer, or change the one with its id."""
        with self._diary.change(f"Step on {date_words(step.day)}") as recorder:
            return _keep_step(recorder, step)

    def answer(self, flare: Flare, step: FlareStep) -> FlareStep:
        """Save an answer, and the flare-up as it is with it, in one change."""
        with self._diary.change(f"Step on {date_words(step.day)}") as recorder:
            recorder.keep("flares", flare)
            return _keep_step(recorder, step)

    def delete_step(self, step_id: str) -> None:
        """Put an answer into the bin."""
        with self._diary.change("Deleted: a step") as recorder:
            recorder.put_in_bin("flare_steps", step_id)

    def end(self, flare: Flare, helped: Collection[str]) -> Flare:
        """Save a flare-up that is over, and that the steps with these ids helped, in one change.

        Where there is no pacing plan, there is nothing to bring back.
        """
        if not self._diary.pacing.current_plans():
            flare = replace(flare, back_percent=WHOLE)
        with self._diary.change(f"{_title(flare.started_on)} is over") as recorder:
            recorder.keep("flares", flare)
            for step in self.steps(flare.id):
                recorder.keep("flare_steps", replace(step, helped=step.id in helped))
        return flare

    def _query(self, sql: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
        return query(self._diary.connection, sql, values)


def _begin(recorder: Recorder, line: PlanLine) -> PlanLine:
    """Let a line begin to hold now; where it has an id, the line it was ends."""
    if line.id:
        _end(recorder, line.id)
    kept = replace(line, id=new_id(recorder.now), since=recorder.now, until=None)
    recorder.keep("flare_plan_lines", kept)
    return kept


def _end(recorder: Recorder, line_id: str) -> None:
    row = recorder.row("flare_plan_lines", line_id)
    if row is None or row["until"] is not None:
        # Another window was quicker: it ended then.
        return
    recorder.alter("flare_plan_lines", line_id, until=recorder.now)


def _keep_step(recorder: Recorder, step: FlareStep) -> FlareStep:
    answered_at = step.answered_at or recorder.now
    return recorder.keep("flare_steps", replace(step, answered_at=answered_at))


def _title(started_on: date) -> str:
    return f"Flare-up from {date_words(started_on)}"


FLARE_BIN_KINDS: Mapping[str, BinKind] = {
    "flares": dated("started_on", "Flare-up from"),
    "flare_steps": dated("day", "Step on"),
    "flare_plan_lines": BinKind(lambda row: "A line of the flare-up plan"),
}

"""Body charts and the places on them, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.body_chart import BodyChart, BodyPlace
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.history import Recorder
from pain_companion.store.ids import new_id
from pain_companion.store.rows import query
from pain_companion.store.story_rows import chart_from, chart_row, place_from

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

_A_PLACE = "A place on a body chart"


class BodyChartStore:
    """The charts of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def all(self) -> list[BodyChart]:
        """Every chart, the latest first, with the places on it."""
        connection = self._diary.connection
        places: dict[str, list[BodyPlace]] = {}
        for row in query(
            connection,
            "SELECT * FROM body_places WHERE deleted_at IS NULL ORDER BY created_at, rowid",
        ):
            places.setdefault(row["chart_id"], []).append(place_from(row))
        rows = query(
            connection,
            "SELECT * FROM body_charts WHERE deleted_at IS NULL"
            " ORDER BY day DESC, created_at DESC, rowid DESC",
        )
        return [chart_from(row, places.get(row["id"], ())) for row in rows]

    def chart(self, chart_id: str) -> BodyChart | None:
        """One of them."""
        return next((each for each in self.all() if each.id == chart_id), None)

    def begin(self, day: date) -> BodyChart:
        """Begin a new chart. The earlier ones stay."""
        with self._diary.change(_of(day)) as recorder:
            return _begin(recorder, day)

    def save(self, chart: BodyChart) -> BodyChart:
        """Change the note and the day of a chart."""
        with self._diary.change(_of(chart.day)) as recorder:
            recorder.record("body_charts", chart_row(chart))
        return chart

    def mark(self, place: BodyPlace, day: date) -> BodyPlace:
        """Mark a place, or tell it anew. The first place of all begins a chart of `day`."""
        with self._diary.change(_A_PLACE) as recorder:
            chart = self.chart(place.chart_id) or _begin(recorder, day)
            where = (place.side, place.region)
            given = (each.id for each in chart.places if (each.side, each.region) == where)
            placed = replace(place, id=next(given, ""), chart_id=chart.id)
            return recorder.keep("body_places", placed)

    def unmark(self, place_id: str) -> None:
        """Put a place into the bin."""
        with self._diary.change("Deleted: a place on a body chart") as recorder:
            recorder.put_in_bin("body_places", place_id)

    def delete(self, chart_id: str) -> None:
        """Put a chart into the bin."""
        with self._diary.change("Deleted: a body chart") as recorder:
            recorder.put_in_bin("body_charts", chart_id)


def _begin(recorder: Recorder, day: date) -> BodyChart:
    chart = BodyChart(day, id=new_id(recorder.now))
    recorder.record("body_charts", chart_row(chart))
    return chart


def _of(day: date) -> str:
    return f"Body chart of {date_words(day)}"


BODY_CHART_BIN_KINDS: Mapping[str, BinKind] = {
    "body_charts": dated("day", "Body chart of"),
    "body_places": BinKind(lambda row: _A_PLACE),
}

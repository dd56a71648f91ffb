"""Pictures of life in parts, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from pain_companion.domain.life_areas import LifePicture, Rating
from pain_companion.formats import date_words
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.history import Recorder
from pain_companion.store.ids import new_id
from pain_companion.store.rows import query
from pain_companion.store.story_rows import picture_from, picture_row, rating_from

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

_A_PART = "A part of life"


class LifeAreaStore:
    """The pictures of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def pictures(self) -> list[LifePicture]:
        """Every picture, the latest first, with what was said in it."""
        connection = self._diary.connection
        ratings: dict[str, list[Rating]] = {}
        for row in query(
            connection,
            "SELECT * FROM life_area_ratings WHERE deleted_at IS NULL ORDER BY created_at, rowid",
        ):
            ratings.setdefault(row["picture_id"], []).append(rating_from(row))
        rows = query(
            connection,
            "SELECT * FROM life_pictures WHERE deleted_at IS NULL"
            " ORDER BY begun_on DESC, created_at DESC, rowid DESC",
        )
        return [picture_from(row, ratings.get(row["id"], ())) for row in rows]

    def picture(self, picture_id: str) -> LifePicture | None:
        """One of them."""
        return next((each for each in self.pictures() if each.id == picture_id), None)

    def begin(self, day: date) -> LifePicture:
        """Begin a new picture. The earlier ones stay."""
        with self._diary.change(_of(day)) as recorder:
            return _begin(recorder, day)

    def save(self, picture: LifePicture) -> LifePicture:
        """Change the note and the day of a picture."""
        with self._diary.change(_of(picture.begun_on)) as recorder:
            recorder.record("life_pictures", picture_row(picture))
        return picture

    def rate(self, rating: Rating, day: date) -> Rating:
        """Say something of one part of life. The first answer of all begins a picture of `day`.

        What was said of this part before in the same picture is replaced.
        """
        with self._diary.change(_A_PART) as recorder:
            picture = self.picture(rating.picture_id) or _begin(recorder, day)
            before = picture.rating(rating.life_area)
            placed = replace(rating, id=before.id, picture_id=picture.id)
            return recorder.keep("life_area_ratings", placed)

    def delete(self, picture_id: str) -> None:
        """Put a picture into the bin."""
        with self._diary.change("Deleted: a picture of life") as recorder:
            recorder.put_in_bin("life_pictures", picture_id)

    def delete_rating(self, rating_id: str) -> None:
        """Put what was said of one part into the bin."""
        with self._diary.change("Deleted: a part of life") as recorder:
            recorder.put_in_bin("life_area_ratings", rating_id)


def _begin(recorder: Recorder, day: date) -> LifePicture:
    picture = LifePicture(day, id=new_id(recorder.now))
    recorder.record("life_pictures", picture_row(picture))
    return picture


def _of(day: date) -> str:
    return f"Picture of life of {date_words(day)}"


LIFE_AREA_BIN_KINDS: Mapping[str, BinKind] = {
    "life_pictures": dated("begun_on", "Picture of life of"),
    "life_area_ratings": BinKind(lambda row: _A_PART),
}

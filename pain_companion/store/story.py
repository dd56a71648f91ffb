"""The words of a person's story, and scores that someone gave them, in the diary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from pain_companion.domain.story import GivenScore, StoryLine, now_held
from pain_companion.store.bin import BinKind, dated
from pain_companion.store.rows import find_live, query
from pain_companion.store.story_rows import score_from, story_line_from

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

WORDS_FORM = "story words"
"""The form in which words are written; its drafts go by the part of the story."""
_WORDS = "Words of my story"


class StoryStore:
    """The words and the given scores of one diary."""

    def __init__(self, diary: Diary) -> None:
        self._diary = diary

    def lines(self) -> list[StoryLine]:
        """All words, also those that others took the place of, in the order of their days."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM story_lines WHERE deleted_at IS NULL"
            " ORDER BY noted_on, created_at, rowid",
        )
        return [story_line_from(row) for row in rows]

    def held(self, part: str) -> StoryLine | None:
        """The words that hold for a part."""
        return now_held(self.lines(), part)

    def write(self, line: StoryLine) -> StoryLine:
        """Write words for a part. What held since an earlier day is kept, and ends on this one."""
        with self._diary.change(_WORDS) as recorder:
            before = self.held(line.part)
            if before is not None and before.words == line.words:
                return before
            if before is not None and before.noted_on < line.noted_on:
                ended = replace(before, ended_on=line.noted_on)
                recorder.keep("story_lines", ended)
                before = None
            row_id = before.id if before else ""
            return recorder.keep("story_lines", replace(line, id=row_id))

    def delete(self, line_id: str) -> None:
        """Put words into the bin."""
        with self._diary.change("Deleted: words of my story") as recorder:
            recorder.put_in_bin("story_lines", line_id)

    def scores(self) -> list[GivenScore]:
        """Every score that was given, the latest day first."""
        rows = query(
            self._diary.connection,
            "SELECT * FROM given_scores WHERE deleted_at IS NULL"
            " ORDER BY day DESC, created_at DESC, rowid DESC",
        )
        return [score_from(row) for row in rows]

    def score(self, score_id: str) -> GivenScore | None:
        """One score."""
        row = find_live(self._diary.connection, "given_scores", score_id)
        return None if row is None else score_from(row)

    def save_score(self, score: GivenScore) -> GivenScore:
        """Add a score, or change the one with its id."""
        with self._diary.change("A score that was given") as recorder:
            return recorder.keep("given_scores", score)

    def delete_score(self, score_id: str) -> None:
        """Put a score into the bin."""
        with self._diary.change("Deleted: a score that was given") as recorder:
            recorder.put_in_bin("given_scores", score_id)


STORY_BIN_KINDS: Mapping[str, BinKind] = {
    "story_lines": dated("noted_on", f"{_WORDS} of", (WORDS_FORM, "part")),
    "given_scores": dated("day", "Score given on"),
}

"""What is left of words in the files of a diary."""

from __future__ import annotations

from pain_companion.store.diary import Diary


def left_of(diary: Diary, *words: str) -> list[str]:
    """Which of the words stand in a file of the diary: itself, or the journal beside it."""
    files = [path.read_bytes() for path in diary.path.parent.glob(f"{diary.path.name}*")]
    return [each for each in words if any(each.encode() in content for content in files)]

"""What a person typed to look for, as the question that an index of words is asked."""

from __future__ import annotations

from unicodedata import normalize

MOST_WORDS = 12
"""What is typed or pasted beyond this many words is not looked for."""


def matching(text: str) -> str:
    """What FTS5 is asked for `text`: each word, or what begins with it. Empty for no words.

    One letter by itself is the beginning of so many words that only the last is taken for one.
    """
    spaced = normalize("NFC", text).replace('"', " ").replace("\0", " ")
    words = [each for each in spaced.split() if any(map(str.isalnum, each))][:MOST_WORDS]
    return " ".join(
        f'"{word}"' if len(word) == 1 and place < len(words) else f'"{word}"*'
        for place, word in enumerate(words, start=1)
    )

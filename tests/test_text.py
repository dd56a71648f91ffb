"""A person's words come in clean and go out harmless."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from pain_companion.text import clean_input, sentence, shown

STEERING = "\x1b\x07\x00\x7f\x9b\u202e\u2066\ud800"


def test_ordinary_words_stay_as_they_are() -> None:
    words = "Naïve [bold]x[/nope] 🛌🏽 שלום عربى ไทย e\u0301 👩\u200d👧\nnext line"
    assert clean_input(words) == words
    assert shown(words) == words


def test_what_would_steer_the_terminal_is_made_visible() -> None:
    assert shown("\x1b[2J\x07") == "␛[2J␇"
    assert shown("abc\u202edef") == "abc\ufffddef"
    assert shown("tab\there") == "tab    here"


def test_what_would_turn_the_writing_around_is_left_out_of_what_is_kept() -> None:
    assert clean_input("abc\u202edef\u2066 \x1b[2J") == "abcdef [2J"


def test_words_with_an_end_of_their_own_get_no_full_stop() -> None:
    ended = ("Rest.", "Can I stop?", "Now!", "I am …")
    assert [*map(sentence, ended)] == [*ended]
    assert sentence("Rest") == "Rest."


def test_line_ends_become_newlines() -> None:
    assert clean_input("a\r\nb\rc\n") == "a\nb\nc\n"


@given(st.text(alphabet=st.characters() | st.sampled_from(STEERING)))
def test_nothing_shown_can_steer_the_terminal(words: str) -> None:
    controls = {c for c in shown(words) if unicodedata.category(c) in ("Cc", "Cs")}
    assert controls <= {"\n"}
    assert not set(shown(words)) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text(alphabet=st.characters() | st.sampled_from(STEERING)))
def test_what_came_in_can_be_kept_and_cleaning_twice_is_cleaning_once(words: str) -> None:
    clean = clean_input(words)
    clean.encode()
    assert clean_input(clean) == clean

"""A person's words: cleaned on the way in, and made harmless to look at on the way out."""

from __future__ import annotations

import unicodedata

CUT = "…"
"""Stands where words are left out."""

_KEPT_CONTROLS = "\n\t"
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FIRST_PICTURE = 0x2400
"""U+2400 begins the block of visible pictures of the control characters."""


def clean_input(text: str) -> str:
    """What came in, as text that can be kept: no half of a character, nothing that steers.

    Line ends become newlines. Every ordinary character stays, in any script.
    """
    if text.isprintable():
        # Which nothing is that steers, and nearly all text is. One look is a tenth of the time.
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        character for character in lines if character in _KEPT_CONTROLS or not _steers(character)
    )


def one_line(text: str) -> str:
    """What came in, cleaned, on one line."""
    return " ".join(clean_input(text).split())


def capital(words: str) -> str:
    """Words with a capital letter at their beginning; the others stay as they are."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """Words with a full stop, unless they have an end of their own."""
    return words if words.endswith((".", "!", "?", CUT)) else f"{words}."


def cut(words: str, longest: int) -> str:
    """Words of at most so many characters, with a mark where some are left out."""
    return words if len(words) <= longest else f"{words[: longest - len(CUT)].rstrip()}{CUT}"


def shown(text: str) -> str:
    """What is kept, as it may stand on a screen: what would steer the terminal is made visible.

    Newlines stay. Control characters become their pictures, as `␛` for escape; characters that
    turn the direction of writing around, and halves of characters, become `�`.
    """
    if text.isprintable():
        return text
    return "".join(map(_visible, text))


def _steers(character: str) -> bool:
    return character in _BIDI_CONTROLS or unicodedata.category(character) in ("Cc", "Cs")


def _visible(character: str) -> str:
    code = ord(character)
    if character == "\n" or (code >= 0x20 and not _is_odd(character, code)):
        return character
    if character == "\t":
        return "    "
    if code < 0x20:
        return chr(_FIRST_PICTURE + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def _is_odd(character: str, code: int) -> bool:
    return 0x7F <= code < 0xA0 or character in _BIDI_CONTROLS or 0xD800 <= code < 0xE000

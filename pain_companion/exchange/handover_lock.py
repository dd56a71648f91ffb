"""The lock of a file: the age format (age-encryption.org) with a passphrase.

What does it is the optional extra `lock`, which is loaded only when something is locked or opened.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec

from pain_companion.exchange.parcel import ParcelError

LIBRARY = "pyrage"
ENDING = "age"
MARKS = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
"""How a locked file begins, as bytes or as text."""
SHORTEST = 8
TOO_SHORT = f"A passphrase needs at least {SHORTEST} characters. Several words are best."

DAMAGED = (
    "This locked file is damaged, cut short or newer than this program. Nothing was brought in."
)
_TOLD = {
    "Decryption failed": "This passphrase does not open the file. Nothing was brought in.",
    "No matching keys": "This file is locked with a key, not a passphrase. Nothing was brought in.",
    "Excessive work": "Opening this lock would take this computer too long.",
}
"""What the library says, and what that means. It says anything else of what is damaged."""


class LockedError(ParcelError):
    """It is locked, and no passphrase was given."""


def is_locked(content: bytes) -> bool:
    """Whether a file that begins like this is locked."""
    return content.startswith(MARKS)


def lock_lacks() -> str:
    """What has to be installed first, in a sentence; empty where something can be locked."""
    if find_spec(LIBRARY) is not None:
        return ""
    return f"For the lock, first type: {sys.executable} -m pip install {LIBRARY}"


def lock(content: bytes, passphrase: str) -> bytes:
    """Lock something. Raises ParcelError where the extra is missing or the passphrase is short."""
    _require_library()
    if len(passphrase) < SHORTEST:
        raise ParcelError(TOO_SHORT)
    import pyrage  # noqa: PLC0415  # an extra

    locked: bytes = pyrage.passphrase.encrypt(content, passphrase)
    return locked


def unlock(content: bytes, passphrase: str | None) -> bytes:
    """Open something that is locked. Raises ParcelError, LockedError for want of a passphrase."""
    _require_library()
    if passphrase is None:
        raise LockedError("This file is locked. It opens with its passphrase.")
    import pyrage  # noqa: PLC0415  # an extra

    try:
        opened: bytes = pyrage.passphrase.decrypt(content, passphrase)
    except pyrage.DecryptError as error:
        said = str(error)
        told = (words for begins, words in _TOLD.items() if said.startswith(begins))
        raise ParcelError(next(told, DAMAGED)) from None
    return opened


def _require_library() -> None:
    if lacks := lock_lacks():
        raise ParcelError(lacks)

"""All that is in a diary file, as one word: the same before and after a file is rewritten."""

from __future__ import annotations

import hashlib
import marshal
import sqlite3

from pain_companion.store.contents import definitions


def rows_digest(connection: sqlite3.Connection) -> str:
    """SHA-256 over the definition and every row of every table, in an order of its own."""
    defined = [*definitions(connection)]
    digest = hashlib.sha256(marshal.dumps(defined, 2))
    # Bytes, so that text which is not UTF-8 is read too, and is the same in every Python.
    text_factory, connection.text_factory = connection.text_factory, bytes
    try:
        for kind, name, _, _ in defined:
            if kind == "table" and not str(name).startswith("note_"):
                rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()
                # Of version 2, which writes the same values always as the same bytes.
                digest.update(b"\n".join(sorted(marshal.dumps(row, 2) for row in rows)))
    finally:
        connection.text_factory = text_factory
    return digest.hexdigest()

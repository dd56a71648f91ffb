"""Words that are hard on a program: very many, of every kind, and from files made to harm."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import sys
import unicodedata
import zipfile
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import pytest
from textual import events

from pain_companion.domain.sleep import Night
from pain_companion.exchange.bring_in import bring_in
from pain_companion.exchange.export import export_diary
from pain_companion.exchange.parcel import ParcelError
from pain_companion.exchange.unpack import MOST_BYTES, unpack, unpack_file
from pain_companion.screens.learned import LearnedFormScreen
from pain_companion.store.diary import Diary
from pain_companion.text import clean_input
from tests.clock import FixedClock
from tests.conftest import FreshApp
from tests.journeys import app_with, text
from tests.places import at_rest, press
from tests.terminal_harness import posix_terminals
from tests.torture.test_faults import TODAY, companion, leave, new, run

MEGABYTE = 1_000_000
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
OF_EACH_CATEGORY = 3
HARD = (
    "שלום עליכם, مرحبا بالعالم",  # from right to left
    "日本語 한국어 ｗｉｄｅ",
    "e\u0301 a\u0308\u0323 Z\u0351\u0342\u035c\u0321a\u0322",  # combining marks, several on one
    "🛌🏽 👩🏾‍⚕️ 🏳️‍🌈 🇬🇧",
    "zero\u200bwidth\u200d\u2060\ufeff",
    "\u202eturned round\u202c \u2066inside\u2069",
    "\x1b[2J\x1b]0;title\x07\x9b31m",
    "[bold]x[/nope] [@click=app.exit]y[/]",
    "=1+1 @SUM(A1) <script>alert(1)</script>",
)


def of_every_category() -> str:
    """A few characters of each category of Unicode that can be typed."""
    found: dict[str, list[str]] = defaultdict(list)
    for code in range(sys.maxunicode + 1):
        category = unicodedata.category(chr(code))
        if len(found[category]) < OF_EACH_CATEGORY and category != "Cs":
            found[category].append(chr(code))
    assert len(found) >= 28
    return " ".join("".join(characters) for characters in found.values())


async def test_a_note_of_every_kind_of_character_is_kept_shown_and_travels(
    fresh_app: FreshApp, diary_path: Path, tmp_path: Path
) -> None:
    # As the terminal's mends hand it on.
    words = clean_input("\n".join([*HARD, of_every_category()]))
    as_lines = "\n".join(words.splitlines()).strip()
    app = fresh_app()
    async with app_with(app, LearnedFormScreen, None, size=(120, 60)) as (pilot, _):
        app.post_message(events.Paste(words))
        await at_rest(pilot)
        assert not STEERING.search(text(app))
        await press(pilot, "ctrl+s")
        assert not STEERING.search(text(app))
        await app.visit("going:learned")
        await at_rest(pilot)
        assert "日本語" in text(app)
        assert not STEERING.search(text(app))
    for form in ("json", "csv"):
        packed = export_diary(diary_path, form)
        assert packed is not None
        with closing(Diary.open(tmp_path / f"{form}.db", now=FixedClock())) as other:
            bring_in(other, unpack(packed))
            assert [line.words for line in other.learned.all()] == [as_lines]


@posix_terminals
def test_a_megabyte_that_is_pasted_into_a_note_is_kept_and_saved(tmp_path: Path) -> None:
    path = tmp_path / "diary.db"
    new(path, lambda diary: diary.settings.change(welcomed=True))
    words = ("The rail helps on the stairs. " * (MEGABYTE // 30)).strip()
    with companion(path) as program:
        program.wait_for("for today")
        program.send(b"\x10")
        program.wait_for("Type what you are looking for")
        program.send(b"What I have learned")
        program.wait_for("  What I have learned")
        program.send(b"\r")
        program.wait_until_gone("▔▔▔▔")
        program.send(b"a")
        program.wait_for("Save")
        program.send(b"\x1b[200~" + words.encode() + b"\x1b[201~")
        program.wait_until(lambda: kept_length(path) == len(words), "the draft")
        program.send(b"\x13")
        program.wait_for("Saved")
        leave(program)
    with closing(Diary.open(path, now=FixedClock())) as diary:
        assert [line.words for line in diary.learned.all()] == [words]


def kept_length(path: Path) -> int:
    """How many characters lie in the draft."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        found = connection.execute("SELECT body FROM drafts").fetchone()
    return len(json.loads(found[0])["words"]) if found else 0


@pytest.mark.parametrize("name", ["../nights.csv", "/nights.csv", "..\\nights.csv", "a/../b.csv"])
def test_a_path_in_an_import_leads_nowhere(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    new(folder / "diary.db", lambda diary: diary.sleep.save(Night(TODAY, note="mine")))
    packed = export_diary(folder / "diary.db", "csv")
    assert packed is not None
    harm = folder / "harm.zip"
    with zipfile.ZipFile(io.BytesIO(packed)) as sound, zipfile.ZipFile(harm, "w") as made:
        for each in sound.namelist():
            made.writestr(name if each == "nights.csv" else each, sound.read(each))
    new(folder / "other.db", lambda diary: diary.settings.change(greet_as="Sam"))
    run(folder / "other.db", "UTC", "import", str(harm))
    assert {each.name for each in tmp_path.iterdir()} == {"inside"}
    files = {"diary.db", "other.db", "other.db.backups", "harm.zip"}
    assert {each.name for each in folder.iterdir()} == files
    with closing(Diary.open(folder / "other.db", now=FixedClock())) as diary:
        assert diary.sleep.night(TODAY) is None


def test_a_zip_that_unfolds_to_more_than_any_diary_is_refused_soon(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", b" " * (MOST_BYTES + 1))
    assert bomb.stat().st_size < MEGABYTE
    with pytest.raises(ParcelError, match="more than"):
        unpack_file(bomb)

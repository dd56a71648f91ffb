"""Every word a person wrote is found as long as it is there, and no longer."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pain_companion.areas import area, split_place
from pain_companion.domain.notes import Note
from pain_companion.domain.search_words import MOST_WORDS, matching
from pain_companion.domain.sleep import Night
from pain_companion.exchange.bring_in import bring_in
from pain_companion.exchange.export import export_diary
from pain_companion.exchange.unpack import unpack
from pain_companion.finding import MOST_NOTES, find_anything
from pain_companion.store.backup import Backups, Reason
from pain_companion.store.bin_kinds import BIN_KINDS
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.restore import restore
from pain_companion.store.tables import TABLES
from pain_companion.words.notes import NOTE_KINDS, note_place, note_sources
from tests.clock import FixedClock
from tests.test_upgrades import build_of_version

TODAY = date(2026, 11, 23)
DAY = "2026-11-20"
MOMENT = f"{DAY}T08:00:00+00:00"
ZONE = "Europe/London"

SEEN: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "nights": (
        {"morning": DAY, "bed_zone": ZONE, "rise_zone": ZONE, "written_at": "{}"},
        ("note",),
    ),
    "sleep_habits": ({"picked_on": DAY}, ("text",)),
    "activities": ({"unit": "minutes", "kind": "moving", "demand": "low"}, ("name", "why")),
    "activity_tries": (
        {"activity_id": "it", "day": DAY, "amount": 5, "written_at": MOMENT},
        ("note",),
    ),
    "pacing_plans": (
        {
            **{"activity_id": "it", "from_day": DAY, "amount": 5, "times_a_day": 1, "days": "mon"},
            **{"parts": 1, "step_how": "linear", "step_by": 10, "first_amount": 5},
            "reason": "start",
        },
        ("note",),
    ),
    "activity_logs": (
        {"activity_id": "it", "day": DAY, "amount": 5, "zone": ZONE, "written_at": MOMENT},
        ("note",),
    ),
    "planned_items": (
        {"day": DAY, "minutes": 5, "demand": "low", "priority": "must"},
        ("words",),
    ),
    "people": ({"place": 0}, ("name", "who", "can_do", "reach")),
    "flare_plan_lines": (
        {"part": "first signs in my body", "place": 0, "since": MOMENT},
        ("words", "more"),
    ),
    "flares": (
        {
            **{"started_on": DAY, "share_percent": 50, "back_percent": 100, "steps_back": 1},
            **{"zone": ZONE},
        },
        ("place", "remember"),
    ),
    "tools": ({"in_use": 0, "place": 0}, ("name", "notes")),
    "tool_uses": ({"tool_id": "it", "day": DAY, "answer": "helped"}, ("note",)),
    "lesson_notes": ({"lesson": "pain/what-pain-is"}, ("reflection", "own_words")),
    "up_and_down": ({"way": "up", "everyday": "sleep", "noted_on": DAY}, ("words",)),
    "practice_logs": (
        {
            **{"practice": "practice/hands", "day": DAY, "seconds": 60, "whole": 1},
            **{"zone": ZONE, "written_at": MOMENT},
        },
        ("words_before", "words_after", "noticed"),
    ),
    "food_changes": ({"picked_on": DAY}, ("text",)),
    "movements": ({"agreed_on": DAY, "place": 0}, ("name", "words", "often")),
    "movement_days": ({"movement_id": "it", "day": DAY, "answer": "done"}, ("note",)),
    "pleasures": ({"place": 0}, ("words",)),
    "pleasure_days": ({"pleasure_id": "it", "day": DAY}, ("note",)),
    "hard_moments": (
        {"day": DAY, "written_at": MOMENT},
        ("happened", "thoughts", "feelings", "body", "did", "kinder"),
    ),
    "medicines": ({"place": 0}, ("name", "what_for", "as_told", "note")),
    "medicine_questions": ({"place": 0}, ("words", "answer")),
    "check_ins": (
        {"day": DAY, "zone": ZONE, "written_at": MOMENT},
        ("mattered", "enjoyed", "note"),
    ),
    "own_questions": ({"kind": "words", "place": 0}, ("words",)),
    "own_answers": ({"check_in_id": "it", "question_id": "it", "day": DAY}, ("words",)),
    "pain_numbers": (
        {"day": DAY, "number": 5, "zone": ZONE, "written_at": MOMENT},
        ("body_place",),
    ),
    "directions": ({"place": 0}, ("words",)),
    "goals": (
        {"begun_on": DAY, "state": "alive", "state_since": DAY, "place": 0},
        ("words", "why", "first_thing", "if_this", "then_that", "snag", "snag_answer"),
    ),
    "goal_steps": ({"goal_id": "it", "place": 0}, ("words",)),
    "goal_days": ({"goal_id": "it", "day": DAY, "answer": "done"}, ("note",)),
    "goal_reviews": ({"goal_id": "it", "day": DAY}, ("learned", "did")),
    "life_pictures": ({"begun_on": DAY}, ("note",)),
    "life_area_ratings": (
        {"picture_id": "it", "life_area": "home-and-daily-tasks"},
        ("words",),
    ),
    "body_charts": ({"day": DAY}, ("note",)),
    "body_places": (
        {"chart_id": "it", "side": "front", "region": "neck"},
        ("feelings", "note"),
    ),
    "own_activities": ({"place": 0}, ("name",)),
    "given_scores": ({"day": DAY, "score": 5}, ("name", "note")),
    "story_lines": ({"part": "understand", "noted_on": DAY}, ("words",)),
    "appointments": (
        {"day": DAY, "zone": ZONE},
        ("whom", "whereabouts", "agreed", "will_do"),
    ),
    "things_to_say": ({"noted_on": DAY}, ("words",)),
    "learned_lines": ({"noted_on": DAY}, ("words",)),
}
"""For each table a row of it without its words, and the columns that hold words."""
OWNERS = {
    "activity_id": ("activities", "name"),
    "tool_id": ("tools", "name"),
    "movement_id": ("movements", "name"),
    "pleasure_id": ("pleasures", "words"),
    "check_in_id": ("check_ins", "note"),
    "question_id": ("own_questions", "words"),
    "picture_id": ("life_pictures", "note"),
    "chart_id": ("body_charts", "note"),
    "goal_id": ("goals", "words"),
}
ON_A_DAY_OF_ITS_OWN = {"check_ins": {"day": "2026-11-19"}}
"""There is one check-in a day."""
SECRETS = ("qvothemarmalade", "wyxthunderclap")
"""Words that share no beginning with others: an index keeps a word only from where it differs."""

every_source = pytest.mark.parametrize("source", sorted(SEEN))


def add(diary: Diary, source: str, *words: str, row_id: str = "r") -> None:
    """A row of a table whose columns of words hold one word each, and what it belongs to."""
    row, columns = SEEN[source]
    said = dict(zip(columns, words, strict=False))
    with diary.change("Written") as recorder:
        for column, (owner, name) in OWNERS.items():
            if column in row and recorder.row(owner, "it") is None:
                there = {**SEEN[owner][0], **ON_A_DAY_OF_ITS_OWN.get(owner, {})}
                recorder.record(owner, {"id": "it", **there, name: "belonging"})
        recorder.record(source, {"id": row_id, **row, **said})


def words_for(source: str, stem: str) -> list[str]:
    return [f"{stem}{place}x" for place, _ in enumerate(SEEN[source][1])]


def found(diary: Diary, text: str) -> list[tuple[str, str]]:
    return [(note.source, note.row_id) for note in diary.notes.find(text, 50, note_sources(()))]


def test_every_table_that_keeps_notes_is_known_by_what_they_are(diary: Diary) -> None:
    triggers = diary.connection.execute("SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger'")
    kept = {name for (name,) in triggers} & set(TABLES)
    assert kept == set(NOTE_KINDS) == set(SEEN)


@every_source
def test_words_are_found_as_long_as_they_are_there(diary: Diary, source: str) -> None:
    old, new = words_for(source, "oldly"), words_for(source, "newly")
    here = [(source, "r")]
    add(diary, source, *old)
    for word in old:
        assert found(diary, word) == here
        assert found(diary, word[:-1]) == here
    add(diary, source, *new)
    assert [found(diary, word) for word in old] == [[]] * len(old)
    assert found(diary, " ".join(new)) == here
    diary.history.undo()
    assert (found(diary, old[0]), found(diary, new[0])) == (here, [])
    diary.history.redo()
    assert (found(diary, old[0]), found(diary, new[0])) == ([], here)
    with diary.change("Deleted") as recorder:
        recorder.put_in_bin(source, "r")
    assert found(diary, new[0]) == []
    if source in BIN_KINDS:
        diary.bin.put_back(next(item for item in diary.bin.items() if item.id == "r"))
        assert found(diary, new[0]) == here
    while diary.history.undo():
        pass
    assert found(diary, old[0]) == []


def test_words_removed_for_good_are_in_no_index_of_the_file(diary: Diary) -> None:
    sources = [source for source in SEEN if source in BIN_KINDS]
    for source in sources:
        add(diary, source, *SECRETS)
        add(diary, source, *(f"{word}again" for word in reversed(SECRETS)))
    for source in sources:
        with diary.change("Deleted") as recorder:
            recorder.put_in_bin(source, "r")
    for item in diary.bin.items():
        diary.bin.remove_for_good(item)
    for file in diary.path.parent.iterdir():
        for secret in SECRETS:
            assert secret[2:].encode() not in file.read_bytes(), file
    left = diary.connection.execute("SELECT DISTINCT source FROM note_words WHERE row_id = 'r'")
    assert not {source for (source,) in left} & set(sources)


def test_a_line_of_the_flare_up_plan_is_not_found_once_another_took_its_place(
    diary: Diary,
) -> None:
    add(diary, "flare_plan_lines", "kettle")
    with diary.change("Changed") as recorder:
        recorder.put("flare_plan_lines", {"id": "r", "until": MOMENT})
    assert found(diary, "kettle") == []


def fill(diary: Diary) -> list[str]:
    """One row in every table with words; a word of each."""
    kept = [source for source in SEEN if source in TABLES]
    for source in kept:
        add(
            diary,
            source,
            *(f"{word}{source.replace('_', '')}end" for word in words_for(source, "w")),
        )
    return [f"w0x{source.replace('_', '')}end" for source in kept]


def test_what_was_imported_is_found_and_undone_not_any_more(
    diary: Diary, tmp_path: Path, clock: FixedClock
) -> None:
    words = fill(diary)
    output = tmp_path / "all.json"
    export_diary(diary.path, "json", output)
    with closing(Diary.open(tmp_path / "other" / "diary.db", now=clock)) as other:
        bring_in(other, unpack(output.read_bytes()))
        assert [len(found(other, word)) for word in words] == [1] * len(words)
        other.history.undo()
        assert [found(other, word) for word in words] == [[]] * len(words)


def test_what_a_backup_brought_back_is_found(diary_path: Path, clock: FixedClock) -> None:
    with closing(Diary.open(diary_path, now=clock)) as diary:
        words = fill(diary)
        backup = Backups(diary_path, DiaryKind.OWN, clock).make(Reason.ASKED)
        add(diary, "nights", "afterwards")
    restore(diary_path, backup.path, kind=DiaryKind.OWN, now=clock)
    with closing(Diary.open(diary_path, now=clock)) as diary:
        assert [len(found(diary, word)) for word in words] == [1] * len(words)
        assert found(diary, "afterwards") == []


@pytest.mark.parametrize("version", [1, 2, 3])
def test_what_was_written_with_an_older_version_is_found(tmp_path: Path, version: int) -> None:
    build_of_version(version, tmp_path / "diary.db")
    with closing(Diary.open(tmp_path / "diary.db", now=FixedClock())) as diary:
        expected = {"nights", "sleep_habits"} | ({"activity_logs"} if version > 1 else set())
        expected |= {"people", "flares"} if version > 2 else set()
        texts = diary.connection.execute("SELECT source, words FROM note_words").fetchall()
        assert {source for source, _ in texts} >= expected
        for source, text in texts:
            word = next(iter(text.split()))
            assert not matching(word) or source in {each for each, _ in found(diary, word)}


def test_case_accents_and_marks_make_no_difference_and_no_word_is_a_command(diary: Diary) -> None:
    diary.sleep.save(Night(TODAY, note="100% awake_ at a café by the [seaside] at 10:30 😀"))
    for text in ("sea", "SEASIDE", "[sea", "cafe seaside", "CAFÉ", "cafe\u0301", "seaside. 100%"):
        assert len(found(diary, text)) == 1, text
    for text in ("10:30", "a sea", "sea*", "^sea", "(sea", "sea\u00a0cafe", "😀 sea"):
        assert len(found(diary, text)) == 1, text
    for text in ("", "  ", '"', "*", "[](){}", "\\", "- -", "😀", "\0", "easide", "NEAR("):
        assert found(diary, text) == [], text
    for text in ("AND", "OR NOT sea", 'sea"none', "words:sea", "sea + none", "sea NOT none"):
        assert found(diary, text) == [], text


def test_a_whole_page_that_was_pasted_is_cut(diary: Diary) -> None:
    assert matching("word " * 10_000).count('"word"*') == MOST_WORDS


@pytest.mark.parametrize("between", ['"', "\0"])
def test_what_the_index_would_not_take_parts_two_words(between: str) -> None:
    assert matching(f"sea{between}side") == '"sea"* "side"*'


def test_only_the_last_letter_by_itself_is_the_beginning_of_a_word() -> None:
    assert matching("a no b c") == '"a" "no"* "b" "c"*'


def test_the_newest_come_first_however_they_were_written(diary: Diary) -> None:
    for day in (20, 22, 18, 21):
        diary.sleep.save(Night(TODAY.replace(day=day), note="owl"))
    days = [note.day.day for note in diary.notes.find("owl", 3, note_sources(()))]
    assert days == [22, 21, 20]
    assert len(find_anything(diary, "owl", TODAY).notes) == 4 < MOST_NOTES


def test_a_note_leads_to_an_area_and_says_what_it_is(diary: Diary) -> None:
    for source in SEEN:
        add(diary, source, *["kettle"] * 7)
    notes = diary.notes.find("kettle", 50, note_sources(()))
    assert {note.source for note in notes} == set(SEEN)
    for note in notes:
        place, what = note_place(note, today=TODAY)
        key, inside = split_place(place)
        assert area(key), place
        assert what.startswith("My note, ")
        assert ("November" in what) is NOTE_KINDS[note.source].dated
        if inside and not NOTE_KINDS[note.source].otherwise:
            assert inside in area(key).doors(), place


def test_a_note_about_nothing_more_leads_to_the_area() -> None:
    rest = Note("activity_logs", "r", TODAY, "lay down")
    assert note_place(rest, today=TODAY) == (
        "pacing:day",
        "My note, what I did, Monday 23 November",
    )


def test_notes_of_a_hidden_area_are_not_found(diary: Diary) -> None:
    add(diary, "food_changes", "kettle")
    assert len(find_anything(diary, "kettle", TODAY).notes) == 1
    diary.settings.change(food="hide")
    assert find_anything(diary, "kettle", TODAY).notes == []

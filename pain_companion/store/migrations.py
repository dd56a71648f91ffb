"""How a diary file came to have its tables: named steps, each applied once, in this order.

A step that has shipped is never changed. A new one sets `user_version` one higher, and
SCHEMA_VERSION in schema.py with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files

from sqlite_utils import Migrations
from sqlite_utils.db import Database

from pain_companion.store.notes import index_notes

MIGRATIONS = Migrations("pain_companion")


@MIGRATIONS()
def m0001_settings_history_and_sleep(db: Database) -> None:
    """The first tables: the diary itself, drafts, undo, and everything about sleep."""
    _run(db, "0001_sleep")
    db.execute("PRAGMA user_version = 1")


@MIGRATIONS()
def m0002_pacing(db: Database) -> None:
    """Activities, tries, plans, what was done, and what is planned for a day."""
    _run(db, "0002_pacing")
    db.execute("PRAGMA user_version = 2")


@MIGRATIONS()
def m0003_flares(db: Database) -> None:
    """People, the flare-up plan with all its earlier versions, and flare-ups with their steps."""
    _run(db, "0003_flares")
    db.execute("PRAGMA user_version = 3")


@MIGRATIONS()
def m0004_the_whole_person(db: Database) -> None:
    """Lessons, practices, the toolkit, eating, wellbeing; the person's story, what matters to
    them, check-ins and appointments; and an index of all notes.
    """
    for step in ("0004_learning", "0004_whole_person", "0004_notes"):
        _run(db, step)
    for source, (day, words) in _NOTES_OF_0004.items():
        for statement in _keeping_notes(
            source, day, words, _ENDED_OF_0004.get(source, "deleted_at")
        ):
            db.execute(statement)
    index_notes(db.conn)
    db.execute("PRAGMA user_version = 4")


def _run(db: Database, step: str) -> None:
    """Run the statements of a file in `sql/`, between which there is an empty line."""
    script = (files(__package__) / "sql" / f"{step}.sql").read_text(encoding="utf-8")
    for statement in script.split(";\n\n"):
        db.execute(statement)


def _keeping_notes(source: str, day: str, columns: tuple[str, ...], ended: str) -> Iterator[str]:
    """Triggers that keep the words of a table in `note_words`, and what takes in those there are.

    Words in the bin are not found, nor those that ended. A row without words has no note.
    """

    def words(row: str) -> str:
        return " || char(10) || ".join(f"coalesce({row}.{column}, '')" for column in columns)

    def note(row: str, out_of: str = "") -> str:
        return (
            f"SELECT '{source}', {row}.id, {row}.{day}, {words(row)} {out_of}"
            f" WHERE {row}.deleted_at IS NULL AND {row}.{ended} IS NULL"
            f" AND trim({words(row)}, char(10)) <> ''"
        )

    into = "INSERT INTO note_words (source, row_id, day, words)"
    this = f"source = '{source}' AND row_id = OLD.id"
    gone = (
        f"DELETE FROM note_words WHERE {this} AND state = 'new';"
        f" UPDATE note_words SET state = 'gone' WHERE {this} AND state = 'indexed'"
    )
    kept = ("deleted_at", ended, day, *columns)
    differs = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in dict.fromkeys(kept))
    name = f"{source}_note"
    yield f"CREATE TRIGGER {name}_added AFTER INSERT ON {source} BEGIN {into} {note('NEW')}; END"
    yield (
        f"CREATE TRIGGER {name}_changed AFTER UPDATE ON {source} WHEN {differs}"
        f" BEGIN {gone}; {into} {note('NEW')}; END"
    )
    yield f"CREATE TRIGGER {name}_removed AFTER DELETE ON {source} BEGIN {gone}; END"
    yield f"{into} {note('kept', f'FROM {source} AS kept')}"


_NOTES_OF_0004: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "nights": ("morning", ("note",)),
    "sleep_habits": ("picked_on", ("text",)),
    "activities": ("created_at", ("name", "why")),
    "activity_tries": ("day", ("note",)),
    "pacing_plans": ("from_day", ("note",)),
    "activity_logs": ("day", ("note",)),
    "planned_items": ("day", ("words",)),
    "people": ("created_at", ("name", "who", "can_do", "reach")),
    "flare_plan_lines": ("since", ("words", "more")),
    "flares": ("started_on", ("place", "remember")),
    "tools": ("created_at", ("name", "notes")),
    "tool_uses": ("day", ("note",)),
    "lesson_notes": ("created_at", ("reflection", "own_words")),
    "up_and_down": ("noted_on", ("words",)),
    "practice_logs": ("day", ("words_before", "words_after", "noticed")),
    "food_changes": ("picked_on", ("text",)),
    "movements": ("agreed_on", ("name", "words", "often")),
    "movement_days": ("day", ("note",)),
    "pleasures": ("created_at", ("words",)),
    "pleasure_days": ("day", ("note",)),
    "hard_moments": ("day", ("happened", "thoughts", "feelings", "body", "did", "kinder")),
    "medicines": ("created_at", ("name", "what_for", "as_told", "note")),
    "medicine_questions": ("created_at", ("words", "answer")),
    "life_pictures": ("begun_on", ("note",)),
    "life_area_ratings": ("created_at", ("words",)),
    "body_charts": ("day", ("note",)),
    "body_places": ("created_at", ("feelings", "note")),
    "own_activities": ("created_at", ("name",)),
    "given_scores": ("day", ("name", "note")),
    "story_lines": ("noted_on", ("words",)),
    "directions": ("created_at", ("words",)),
    "goals": (
        "begun_on",
        ("words", "why", "first_thing", "if_this", "then_that", "snag", "snag_answer"),
    ),
    "goal_steps": ("created_at", ("words",)),
    "goal_days": ("day", ("note",)),
    "goal_reviews": ("day", ("learned", "did")),
    "check_ins": ("day", ("mattered", "enjoyed", "note")),
    "pain_numbers": ("day", ("body_place",)),
    "own_questions": ("created_at", ("words",)),
    "own_answers": ("day", ("words",)),
    "appointments": ("day", ("whom", "whereabouts", "agreed", "will_do")),
    "things_to_say": ("noted_on", ("words",)),
    "learned_lines": ("noted_on", ("words",)),
}
"""Where a person writes: the column that names the day, and those with the words."""
_ENDED_OF_0004: Mapping[str, str] = {"flare_plan_lines": "until", "story_lines": "ended_on"}
"""A column that is set once the words do not hold any more."""

"""A handover file holds the chosen rows and nothing else, and brings in nothing that is unsound."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion.content.share_names import share_names
from pain_companion.domain.check_in import CheckIn
from pain_companion.domain.directions import Direction
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.domain.goals import Goal, GoalStep, State
from pain_companion.domain.learned import LearnedLine
from pain_companion.domain.sleep import Night
from pain_companion.exchange import handover_file
from pain_companion.exchange.bring_in import bring_in, only_parts, parts_in
from pain_companion.exchange.export import export_diary
from pain_companion.exchange.handover import pack_rows, save_handover
from pain_companion.exchange.handover_file import HANDED_ON, KEYS, STAMPS, as_handover
from pain_companion.exchange.parcel import Parcel, ParcelError
from pain_companion.exchange.share_items import PARTS as SHARED
from pain_companion.exchange.share_items import rows_of, share_items
from pain_companion.exchange.unpack import unpack, unpack_file
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.table_links import RowKey, links
from pain_companion.store.tables import TABLES, known_columns, read_tables
from pain_companion.words.exchange import PARTS
from tests.clock import FixedClock
from tests.pacing import answer_safety_question, start_walking
from tests.test_exchange import everything, fill, new_diary

TODAY = date(2026, 11, 23)
DOCS = Path(__file__).parent.parent / "docs" / "handover.md"
SECRET = "marmalade-and-thunder"

Json = dict[str, Any]


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Diary]:
    """The diary that rows are chosen from."""
    with closing(new_diary(tmp_path / "old.db")) as diary:
        yield diary


@pytest.fixture
def new(tmp_path: Path) -> Iterator[Diary]:
    """The diary that they are brought into, empty at first."""
    with closing(new_diary(tmp_path / "new.db")) as diary:
        yield diary


def taken(diary: Diary, *rows: RowKey) -> Parcel:
    """These rows as they come out of a file."""
    return unpack(as_handover(pack_rows(diary.path, rows, TODAY)))


def ids(tables: Mapping[str, Any]) -> set[RowKey]:
    return {(name, row["id"]) for name, rows in tables.items() for row in rows}


def alike(row: Mapping[str, Any]) -> Json:
    """A row but for when it was made and changed."""
    return {name: value for name, value in row.items() if name not in STAMPS}


# What is in it


def one_of_each(diary: Diary) -> list[RowKey]:
    """A row of each table that leaves the house."""
    every = pack_rows(diary.path, ids(read_tables(diary.connection)), TODAY)
    return [(name, every.tables[name][-1]["id"]) for name in HANDED_ON]


def test_one_row_of_each_table_arrives_with_its_owners_and_nothing_else(
    old: Diary, new: Diary, tmp_path: Path
) -> None:
    fill(old)
    chosen = one_of_each(old)
    save_handover(old, chosen, tmp_path / "file.pain-companion")
    bring_in(new, unpack_file(tmp_path / "file.pain-companion"))
    before, after = read_tables(old.connection), read_tables(new.connection)
    kept = {(name, row["id"]): row for name, rows in before.items() for row in rows}
    came = {(name, row["id"]): row for name, rows in after.items() for row in rows}
    owners = {
        (link.table, kept[name, row_id][link.column])
        for name, row_id in chosen
        for link in links()[name]
        if link.needed and kept[name, row_id][link.column]
    }
    assert came.keys() == {*chosen} | owners
    named = {link.column for name in TABLES for link in links()[name]}
    for key, row in came.items():
        same = {name for name, value in alike(row).items() if kept[key][name] == value}
        assert alike(row).keys() - same <= {*named, "held"}
    (change,) = new.history.recent(9)
    assert change.title == "Brought in from a file"


def test_a_file_holds_neither_settings_nor_the_bin_nor_drafts_nor_which_diary_it_was(
    old: Diary,
) -> None:
    old.settings.change(greet_as=SECRET)
    kept = old.sleep.save(Night(TODAY, note="kept"))
    gone = old.sleep.save(Night(TODAY - timedelta(days=1), note=SECRET))
    old.sleep.save(Night(TODAY - timedelta(days=2), note=SECRET))
    old.sleep.delete(gone.id)
    old.drafts.keep("night", "2026-11-23", {"note": SECRET})
    rows = [("nights", kept.id), ("nights", gone.id), ("settings", "greet_as")]
    content = as_handover(pack_rows(old.path, rows, TODAY)).decode()
    assert unpack(content.encode()).counts == {"nights": 1}
    assert SECRET not in content
    assert old.id not in content
    assert not [stamp for stamp in STAMPS if stamp in content]


def test_what_a_row_can_do_without_is_named_only_where_it_was_chosen_too(old: Diary) -> None:
    direction = old.directions.save(Direction(SECRET))
    goal = old.goals.save(Goal("write a line", TODAY, direction_id=direction.id))
    step = old.goals.save_step(GoalStep(goal.id, "find the pen"))
    alone = taken(old, ("goal_steps", step.id))
    assert ids(alone.tables) == {("goals", goal.id), ("goal_steps", step.id)}
    assert alone.tables["goals"][0]["direction_id"] is None
    both = taken(old, ("goals", goal.id), ("directions", direction.id))
    assert both.tables["goals"][0]["direction_id"] == direction.id


def test_what_belongs_to_something_deleted_stays_where_it_is(old: Diary, tmp_path: Path) -> None:
    goal = old.goals.save(Goal("write a line", TODAY))
    step = old.goals.save_step(GoalStep(goal.id, "find the pen"))
    old.goals.delete(goal.id)
    with pytest.raises(ParcelError, match="nothing to save"):
        save_handover(old, [("goal_steps", step.id)], tmp_path / "file")
    assert not (tmp_path / "file").exists()


def test_what_nothing_else_orders_comes_in_as_it_was_written(old: Diary, new: Diary) -> None:
    for words in ("one", "two", "three", "four"):
        old.now = FixedClock(old.now() + timedelta(minutes=1))
        old.learned.save(LearnedLine(words, TODAY))
    written = [each.words for each in old.learned.all()]
    bring_in(new, taken(old, *(("learned_lines", each.id) for each in old.learned.all())))
    assert [each.words for each in new.learned.all()] == written


def test_more_than_a_file_can_hold_is_not_saved(
    old: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handover_file, "MOST_ROWS", 1)
    rows = [("nights", old.sleep.save(Night(TODAY - timedelta(days=n))).id) for n in (0, 1)]
    with pytest.raises(ParcelError, match="too much for one file"):
        taken(old, *rows)


# Bringing it in


def test_a_session_comes_into_the_persons_own_diary_once_and_is_undone_in_one_step(
    new: Diary, tmp_path: Path
) -> None:
    with closing(new_diary(tmp_path / "session.db", DiaryKind.SESSION)) as session:
        fill(session)
        parcel = taken(session, *one_of_each(session))
        identity = session.id
    new.settings.change(greet_as="Jo")
    new.sleep.save(Night(date(2026, 1, 1), note="mine"))
    before = everything(new)
    assert (parcel.kind, parcel.made_on) == ("session", TODAY)
    made = bring_in(new, parcel)
    assert not made.adopts
    assert new.id != identity
    assert sum(made.counts.values()) == sum(parcel.counts.values())
    came_in = everything(new)
    again = bring_in(new, parcel)
    assert not any(again.counts.values())
    assert again.same == parcel.counts
    assert everything(new) == came_in
    new.history.undo()
    assert everything(new) == before


def test_what_was_shared_reads_the_same_where_it_came_in(old: Diary, new: Diary) -> None:
    fill(old)
    new.settings.change(worse_after_effort="no")
    items = share_items(old, TODAY, share_names())
    bring_in(new, taken(old, *rows_of(items)))
    # The other parts also count what stays at home.
    parts = {*SHARED} - {"sleep", "toolkit"}
    lines = [item.line for item in items if item.part in parts]
    after = share_items(new, TODAY, share_names())
    assert [item.line for item in after if item.part in parts] == lines
    assert {item.part for item in after} == {item.part for item in items}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (DiaryKind.EXAMPLE, DiaryKind.OWN),
        (DiaryKind.EXAMPLE, DiaryKind.SESSION),
        (DiaryKind.OWN, DiaryKind.EXAMPLE),
        (DiaryKind.SESSION, DiaryKind.EXAMPLE),
    ],
)
def test_an_example_meets_no_one(tmp_path: Path, source: DiaryKind, target: DiaryKind) -> None:
    with (
        closing(new_diary(tmp_path / "one.db", source)) as one,
        closing(new_diary(tmp_path / "other.db", target)) as other,
    ):
        night = one.sleep.save(Night(TODAY))
        before = everything(other)
        with pytest.raises(ParcelError, match="kept apart"):
            bring_in(other, taken(one, ("nights", night.id)))
        assert everything(other) == before


def test_a_whole_copy_of_a_session_is_no_persons_own_diary(new: Diary, tmp_path: Path) -> None:
    with closing(new_diary(tmp_path / "session.db", DiaryKind.SESSION)) as session:
        session.sleep.save(Night(TODAY))
        content = export_diary(session.path, "json")
    assert content is not None
    with pytest.raises(ParcelError, match="diary of its kind"):
        bring_in(new, unpack(content))


def test_what_was_changed_or_deleted_here_stays_so(old: Diary, new: Diary) -> None:
    one, other = (old.sleep.save(Night(TODAY - timedelta(days=n))) for n in (0, 1))
    parcel = taken(old, ("nights", one.id), ("nights", other.id))
    bring_in(new, parcel)
    new.sleep.save(replace(one, note="mine"))
    new.sleep.delete(other.id)
    before = everything(new)
    made = bring_in(new, parcel)
    assert ids(made.conflicts) == {("nights", one.id), ("nights", other.id)}
    assert everything(new) == before


def test_a_file_of_another_day_is_the_same_where_nothing_else_differs(
    old: Diary, new: Diary
) -> None:
    night = old.sleep.save(Night(TODAY, note="kept"))
    rows = [("nights", night.id)]
    bring_in(new, pack_rows(old.path, rows, TODAY))
    again = bring_in(new, pack_rows(old.path, rows, TODAY + timedelta(days=7)))
    assert again.same == {"nights": 1}
    assert bring_in(old, pack_rows(old.path, rows, TODAY)).same == {"nights": 1}


def test_one_more_than_is_plenty_to_try_comes_in_to_rest(old: Diary, new: Diary) -> None:
    for n in range(2):
        new.goals.save(Goal(f"mine {n}", TODAY))
    theirs = [old.goals.save(Goal(f"theirs {n}", TODAY, place=n)).id for n in range(3)]
    made = bring_in(new, taken(old, *(("goals", each) for each in theirs)))
    assert made.resting == 2
    states = [(goal.state, goal.state_since) for goal in map(new.goals.goal, theirs) if goal]
    resting = (State.RESTING, new.now().date())
    assert states == [(State.ALIVE, TODAY), resting, resting]


@pytest.mark.parametrize("answer", ["", "yes", "no"])
def test_plans_arrive_held_unless_the_person_need_not_stay_within_limits(
    old: Diary, new: Diary, answer: str
) -> None:
    answer_safety_question(old, "no")
    plan = start_walking(old)
    new.settings.change(worse_after_effort=answer)
    bring_in(new, taken(old, ("pacing_plans", plan.id)))
    kept = new.pacing.plan(plan.activity_id)
    assert kept == replace(plan, held=answer != "no")


def test_where_only_one_may_stand_the_persons_own_does(old: Diary, new: Diary) -> None:
    mine = new.flares.save_line(PlanLine(Part.EASE, "30", "3"))
    theirs = old.flares.save_line(PlanLine(Part.EASE, "70", "1"))
    made = bring_in(new, taken(old, ("flare_plan_lines", theirs.id)))
    assert ids(made.conflicts) == {("flare_plan_lines", theirs.id)}
    assert [*new.flares.plan().lines] == [mine]


def test_what_belongs_to_what_stays_out_stays_out_with_it(old: Diary, new: Diary) -> None:
    fill(old)
    parcel = taken(old, *one_of_each(old))
    day = date.fromisoformat(parcel.tables["check_ins"][0]["day"])
    mine = new.check_ins.save(CheckIn(day, note="mine"))
    made = bring_in(new, parcel)
    assert ids(made.conflicts) == ids(
        {name: parcel.tables[name] for name in ("check_ins", "own_answers")}
    )
    assert new.check_ins.on(day) == mine


# What is not sound


GOAL = {"goals": 1, "goal_steps": 1}


def valid(diary: Diary) -> Json:
    """A file with a bit of this and that, as it is read by JSON."""
    goal = diary.goals.save(Goal("write a line", TODAY))
    diary.goals.save_step(GoalStep(goal.id, "find the pen"))
    rows = [("goals", goal.id), *(("goal_steps", each.id) for each in diary.goals.steps(goal.id))]
    rows.append(("pacing_plans", start_walking(diary).id))
    whole: Json = json.loads(as_handover(pack_rows(diary.path, rows, TODAY)))
    return whole


def sealed(whole: Json) -> bytes:
    """The file with a checksum that fits, as another program would make it."""
    content = {name: value for name, value in whole.items() if name != "sha256"}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return json.dumps({**whole, "sha256": sha256}).encode()


UNSOUND: dict[str, tuple[Callable[[Json], object], str]] = {
    "another form": (lambda whole: whole.update(format="recipe"), "not an export"),
    "newer": (lambda whole: whole.update(version=2), "newer version"),
    "newer tables": (lambda whole: whole.update(schema_version=99), "newer version"),
    "one field more": (lambda whole: whole.update(mood="fine"), "fields it should"),
    "one field less": (lambda whole: whole.pop("program"), "fields it should"),
    "no such day": (lambda whole: whole.update(made_on="2026-02-30"), "when it was made"),
    "no such kind": (lambda whole: whole.update(kind=["own"]), "where it is from"),
    "a setting": (
        lambda whole: whole["tables"].update(settings=[{"id": "limits_set", "value": "false"}]),
        "no place in it",
    ),
    "unknown table": (lambda whole: whole["tables"].update(passwords=[]), "no place in it"),
    "no rows": (lambda whole: whole["tables"].update(goals=3), "no tables"),
    "row from the bin": (
        lambda whole: whole["tables"]["goals"][0].update(deleted_at="2026-11-23T08:00:00Z"),
        "no tables",
    ),
    "owner missing": (lambda whole: whole["tables"].pop("goals"), "names what is not in it"),
    "twice": (lambda whole: whole["tables"]["goals"].extend(whole["tables"]["goals"]), "twice"),
    "no column": (lambda whole: whole["tables"]["goals"][0].pop("why"), "columns it should"),
    "odd id": (
        lambda whole: whole["tables"]["pacing_plans"][0].update(id="[@click=app.exit]\x1b"),
        "id that is none",
    ),
    "nested": (lambda whole: whole["tables"]["goals"][0].update(why=[["x"]]), "not hold what"),
    "half a character": (lambda whole: whole["tables"]["goals"][0].update(why="\ud800"), "holds"),
    "endless": (lambda whole: whole["tables"]["goals"][0].update(why=float("inf")), "number"),
}


@pytest.mark.parametrize(("change", "told"), UNSOUND.values(), ids=UNSOUND)
def test_an_unsound_file_is_refused_whole(
    old: Diary, new: Diary, change: Callable[[Json], object], told: str
) -> None:
    whole, before = valid(old), everything(new)
    assert unpack(sealed(whole)).counts == {"activities": 1, "pacing_plans": 1, **GOAL}
    change(whole)
    with pytest.raises(ParcelError, match=told) as fault:
        bring_in(new, unpack(sealed(whole)))
    assert "\x1b" not in str(fault.value)
    assert everything(new) == before


def test_a_file_that_was_changed_or_cut_short_is_refused(old: Diary) -> None:
    content = json.dumps(valid(old)).encode()
    with pytest.raises(ParcelError, match="changed or damaged after it was saved"):
        unpack(content.replace(b"a line", b"a lime"))
    with pytest.raises(ParcelError, match="broken at line 1"):
        unpack(content[:-20])
    with pytest.raises(ParcelError, match="one thing twice"):
        unpack(content.replace(b'"version": 1', b'"version": 1, "version": 1'))
    deep = b'{"format": "pain-companion-handover", "tables": ' + b"[" * 100_000
    with pytest.raises(ParcelError, match="holds what no"):
        unpack(deep)
    with pytest.raises(ParcelError, match="zip file is broken"):
        unpack(b"PK\x03\x04" + content)


def test_a_huge_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for head in (b'{"format": "pain-companion-handover"', b"age-encryption.org/v1\n"):
        huge = tmp_path / "huge.pain-companion"
        huge.write_bytes(head)
        with huge.open("r+b") as file:
            file.truncate(handover_file.MOST_BYTES + 1)
        with monkeypatch.context() as patch:
            patch.setattr("pain_companion.exchange.unpack.unpack", None)
            with pytest.raises(ParcelError, match="too large"):
                unpack_file(huge)


def test_a_huge_file_that_hides_what_it_is_is_refused_too(
    old: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = valid(old)
    late = json.dumps({"tables": whole.pop("tables"), **whole}).encode()
    unpack(late)
    monkeypatch.setattr(handover_file, "MOST_BYTES", len(late) - 1)
    with pytest.raises(ParcelError, match="too large"):
        unpack(late)
    monkeypatch.setattr(handover_file, "MOST_BYTES", len(late))
    monkeypatch.setattr(handover_file, "MOST_ROWS", 3)
    with pytest.raises(ParcelError, match="more than such a file can"):
        unpack(late)


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small file."""
    with closing(new_diary(tmp_path_factory.mktemp("packed") / "diary.db")) as diary:
        return json.dumps(valid(diary), indent=1, ensure_ascii=False).encode()


@given(place=st.integers(min_value=0), byte=st.integers(0, 255))
def test_any_byte_changed_is_refused_or_changes_nothing_of_what_comes_in(
    packed: bytes, place: int, byte: int
) -> None:
    changed = bytearray(packed)
    changed[place % len(packed)] = byte
    try:
        assert unpack(bytes(changed)) == unpack(packed)
    except ParcelError as fault:
        assert str(fault).endswith((".", "again."))


# Its description


def test_the_file_in_the_description_is_one_that_comes_in(new: Diary) -> None:
    page = DOCS.read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    parcel = unpack(example.encode())
    assert bring_in(new, parcel).counts == parcel.counts
    assert all(f"`{name}`" in page for name in KEYS)
    assert f"{handover_file.MOST_ROWS:,}" in page
    assert f"{handover_file.MOST_BYTES // 1_000_000} million bytes" in page


def test_every_table_but_the_settings_has_the_stamps_that_a_file_leaves_out() -> None:
    assert {*TABLES} - {*HANDED_ON} == {"settings"}
    assert all(known_columns()[name].keys() >= {*STAMPS} for name in HANDED_ON)


def test_every_table_is_in_one_part() -> None:
    assert sorted(name for part in PARTS.values() for name in part.tables) == sorted(TABLES)


def test_only_what_was_ticked_comes_in_with_what_it_cannot_be_without(
    old: Diary, new: Diary
) -> None:
    fill(old)
    parcel = taken(old, *one_of_each(old))
    assert [*parts_in(parcel)] == [*PARTS]
    some = only_parts(parcel, ["team", "sleep"])
    assert {name for name, count in some.counts.items() if count} == {
        *PARTS["team"].tables,
        *PARTS["sleep"].tables,
    }
    (appointment,) = some.tables["appointments"]
    assert appointment["person_id"] is None
    bring_in(new, some)
    assert only_parts(parcel, [*PARTS]) is parcel

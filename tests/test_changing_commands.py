"""What is written can be changed, put in order, taken back and looked through from the shell."""

from __future__ import annotations

import pkgutil
import shlex
import shutil
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pain_companion import screens
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.domain.order import moved
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.store.diary import Diary
from pain_companion.words.eating import HIDDEN
from tests.clock import FixedClock
from tests.command_runs import Run, runner
from tests.filled import fill_areas
from tests.journeys import HOSTILE
from tests.test_asking import ASKED

BACK = "To bring it back, type: pain-companion undo"


FORMS = {
    "activity": ["pacing add", "pacing change", "pacing archive", "pacing delete"],
    "appointment": [
        *("team appointment add", "team appointment change", "team appointment agreed"),
        "team appointment delete",
    ],
    "body place": ["story body add", "story body remove"],
    "check-in": ["check-in add", "check-in delete"],
    "check-in days": ["check-in fill"],
    "direction": ["goals direction add", "goals direction change", "goals direction delete"],
    "done": ["pacing log", "pacing rest", "pacing done change", "pacing done delete"],
    "flare ease": ["flare ease"],
    "flare end": ["flare end"],
    "flare line": ["flare plan add", "flare plan change", "flare plan delete"],
    "flare record": ["flare start", "flare change", "flare delete"],
    "food change": ["eating pick", "eating tick", "eating drop"],
    "given score": ["story score", "story scores change", "story scores delete"],
    "goal": ["goals add", "goals change", "goals delete"],
    "goal day": ["goals tick"],
    "goal review": ["goals review", "goals reviews change", "goals reviews delete"],
    "goal step": ["goals step add", "goals step change", "goals step delete"],
    "hard moment": [f"wellbeing moment {do}" for do in ("add", "change", "delete")],
    "learned": ["learned add", "learned change", "learned delete"],
    "lesson": ["pain note", "pain delete-note"],
    "life area": ["story area", "story picture remove"],
    "medicine": [f"wellbeing medicine {do}" for do in ("add", "change", "end", "delete")],
    "medicine question": [
        f"wellbeing question {do}" for do in ("add", "answer", "change", "delete")
    ],
    "movement": [f"wellbeing movement {do}" for do in ("add", "change", "end", "delete")],
    "movement day": ["wellbeing movement tick"],
    "nap": ["sleep nap add", "sleep nap change", "sleep nap delete"],
    "night": ["sleep add", "sleep delete"],
    "own activity": [f"story activity {do}" for do in ("add", "change", "end", "delete")],
    "own activity rating": [
        *("story activity rate", "story activity ratings change"),
        "story activity ratings delete",
    ],
    "own question": [f"check-in questions {do}" for do in ("add", "change", "delete")],
    "own rhythm": ["practice rhythm"],
    "pacing plan": ["pacing plan", "pacing step", "pacing go-back"],
    "pacing start point": ["pacing plan"],
    "pacing try": ["pacing try", "pacing tries change", "pacing tries delete"],
    "pain number": ["check-in pain", "check-in change-pain", "check-in delete-pain"],
    "peg": ["story peg", "story answers change", "story answers delete"],
    "person": ["flare people add", "flare people change", "flare people delete"],
    "planned item": [f"pacing day {do}" for do in ("add", "change", "tick", "delete")],
    "pleasure": [f"wellbeing pleasure {do}" for do in ("add", "change", "delete")],
    "pleasure day": ["wellbeing pleasure did"],
    "practice log": ["practice add", "practice change", "practice delete"],
    "shopping list": ["eating shopping add", "eating shopping delete"],
    "sleep habit": ["sleep habits pick", "sleep habits tick", "sleep habits drop"],
    "sleep window": ["sleep window add", "sleep window change", "sleep window delete"],
    "story note": ["story note"],
    "story words": ["story words", "story written delete"],
    "thing to say": ["team say", "team said", "team change", "team delete"],
    "tool": ["toolkit add", "toolkit note", "toolkit change", "toolkit delete"],
    "tool use": ["toolkit use", "toolkit uses change", "toolkit uses delete"],
    "up and down": ["pain up", "pain down", "pain end", "pain bring-back", "pain delete"],
    # They run as the clock does, on the screen alone. What came of them is written so:
    "practice": ["practice add"],
    "timer": ["pacing log"],
}
"""Which commands write, change and delete what a form of the screen does."""


@pytest.mark.slow
def test_what_a_form_writes_changes_and_deletes_a_command_does_too() -> None:
    for module in pkgutil.iter_modules(screens.__path__):
        import_module(f"{screens.__name__}.{module.name}")
    assert {each.FORM for each in below(DraftingRoom) if each.FORM} == FORMS.keys()
    assert {name for names in FORMS.values() for name in names} <= ASKED.keys()


def below(kind: type[DraftingRoom]) -> Iterator[type[DraftingRoom]]:
    """Every sort of a screen with a form."""
    for each in kind.__subclasses__():
        if each.__module__.startswith(screens.__name__):
            yield each
        yield from below(each)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A diary with something of everything, in which nothing is hidden."""
    path = tmp_path_factory.mktemp("full") / "diary.db"
    with closing(Diary.open(path, now=FixedClock())) as diary:
        fill_areas(diary)
        diary.settings.change(worse_after_effort="no", pain_numbers=True)
    return path


@pytest.fixture
def run(full: Path, diary_path: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line on a copy of the full diary."""
    diary_path.parent.mkdir()
    shutil.copy(full, diary_path)
    words = runner(diary_path, clock, capsys)
    return lambda line: words(*shlex.split(line))


def changes(path: Path) -> int:
    """How many changes a diary keeps."""
    with closing(Diary.open(path, now=FixedClock(), create=False)) as diary:
        return len(diary.history.recent(1000))


def saved(run: Run, line: str, told: str) -> None:
    """Run a command that says one thing in its first line, and nothing on standard error."""
    ran = run(line)
    assert (ran.status, ran.err, ran.lines[:1]) == (0, "", [told]), line


CHANGED = (
    ('flare people change Priya --reach "0163 1"', "Priya", "flare people show", "0163 1"),
    ("flare change 1 --on 13/11", "Flare-up, 13 to 18 November", "flare show", "1. Flare-up, 13"),
    ('flare change 1 --place "the neck"', "Flare-up, 13 to 18 November", "flare show", "the neck"),
    (
        "pacing done change 2 --minutes 20",
        "Monday 23 November, Rest: 20 minutes",
        "pacing show",
        "Rest: 20 minutes",
    ),
    (
        "pacing tries change 1 --amount 8",
        "Walking [to the shop] 🚶, Sunday 15 November: 8 minutes, an ordinary day, "
        "as usual afterwards",
        "pacing tries show",
        "8 minutes",
    ),
    (
        'pacing day change 1 --at 3pm --words Coffee --priority ""',
        "Today, Monday 23 November, 3pm to 3:20pm: Coffee (low, would like)",
        "pacing day show",
        "Coffee",
    ),
    (
        "toolkit uses change 1 --answer not-sure",
        "Friday 20 November: not sure, Nights",
        "toolkit uses show",
        "not sure",
    ),
    ('toolkit change "The radio" --name "Radio 3"', "Radio 3", "toolkit show", "Radio 3"),
    (
        'goals reviews change 1 --learned "Early."',
        "Monday 16 November: write to Robin",
        "goals reviews show",
        "Learned: Early.",
    ),
    ('goals step change 1 1 --words chair --day ""', "chair", "goals show", "   - chair\n"),
    ("goals direction change 1 --words kind", "kind", "goals direction show", "1. kind"),
    (
        'check-in change-pain 1 --number 3 --at ""',
        "Monday 23 November, pain 3, left knee",
        "check-in show",
        "3",
    ),
    (
        'check-in questions change 1 --words "Fog?"',
        "Fog?",
        "check-in questions show",
        "1: Fog? (number)",
    ),
    (
        "practice change 1 --minutes 5",
        "Monday 23 November: Sounds, 5 minutes",
        "practice show",
        "1. Monday 23 November: Sounds, 5 minutes",
    ),
    (
        'wellbeing medicine change "the gel" --note "Cold."',
        "The gel",
        "wellbeing medicine show",
        "Cold.",
    ),
    (
        "wellbeing movement change 1 --unit lengths --amount 3",
        "Heels, then toes",
        "wellbeing movement show",
        "3 lengths",
    ),
    (
        "wellbeing moment change 1 --happened Called --day 1/11",
        "Called",
        "wellbeing moment show",
        "Sunday 1 November: Called",
    ),
    ('wellbeing question change 1 --words "May I?"', "May I?", "wellbeing question show", "May I?"),
    ("wellbeing pleasure change 1 --words Stars", "Stars", "wellbeing pleasure show", "1. Stars"),
    (
        'team appointment change 1 --at "" --with "the dentist"',
        "Friday 27 November, with the dentist",
        "team appointment show",
        "1. Friday 27 November, with the dentist",
    ),
    ('team change 1 --words "Say this"', "Say this", "team show", "1. Say this"),
    ('story activity change 1 --name "Lift it"', "Lift it", "story activity show", "1. Lift it"),
    (
        "story activity ratings change 1 --rating 9",
        "Sunday 22 November: write a letter by hand, 9 of 10",
        "story activity ratings show",
        "1. Sunday 22 November: write a letter by hand, 9 of 10",
    ),
    (
        "story scores change 1 --score 15",
        "The form at the clinic: 15, Tuesday 3 November, from Priya",
        "story scores show",
        "clinic: 15",
    ),
    (
        'story answers change 1 --pain ""',
        "Monday 16 November: Pain on average no answer, Enjoyment of life 7, "
        "General activity 6. The mean needs all three answers.",
        "story answers show",
        "no answer",
    ),
    ("learned change 1 --words Rest", "Rest", "learned show", "1. Rest"),
)
"""What is typed, what is said to be saved, and where that is seen."""


def test_what_is_written_is_changed_in_one_step_and_shown_so(run: Run, diary_path: Path) -> None:
    count = changes(diary_path)
    for line, told, show, seen in CHANGED:
        saved(run, line, f"Saved: {told}")
        assert seen in run(show).out, line
    assert changes(diary_path) == count + len(CHANGED)


def test_who_says_nothing_new_or_names_nothing_there_changes_nothing(
    run: Run, diary_path: Path
) -> None:
    count = changes(diary_path)
    for line, status, said in (
        ("learned change 1", 2, "Say what to change."),
        ("goals step change 1 1", 2, "Say what to change."),
        ("learned change 99 --about pacing", 1, "There is nothing with this number."),
        ("flare people change Zoe --who x", 1, "There is nothing that begins with these words."),
        ("flare plan change first-hours 9 --text x", 1, "There is no line with this number"),
        ("pacing done change 2 --stopped planned", 1, "A rest asks nothing of you"),
        ("story answers change 1 --pain 11", 1, "Type a whole number from 0 to 10."),
        ("flare change 1 --on today", 1, "It ended on Wednesday 18 November."),
        ("goals move 1 9", 1, "There is no such place."),
        ("goals move 1 1", 1, "It is at place 1 already."),
    ):
        ran = run(line)
        assert (ran.status, ran.out) == (status, ""), line
        assert said in ran.err, line
    assert changes(diary_path) == count


DELETED = (
    "flare delete 1",
    "flare people delete priya",
    "pacing done delete 2",
    "pacing tries delete 1",
    "toolkit uses delete 1",
    "goals reviews delete 1",
    "goals step delete 1 2",
    "story activity ratings delete 1",
    "story scores delete 1",
    "story answers delete 1",
    "story written delete 1",
    "story picture remove getting-about",
    "story picture delete 1",
    "story body delete 1",
    'pain delete "a short"',
    "pain delete-note hurt-and-harm",
)


def test_what_is_deleted_goes_into_the_bin_and_comes_back(run: Run) -> None:
    whole, binned = run("export --output -").out, len(run("bin show").lines)
    for line in DELETED:
        ran = run(line)
        assert (ran.status, ran.lines[-1]) == (0, BACK), line
    assert len(run("bin show").lines) >= binned + len(DELETED) - 1
    for _ in DELETED:
        run("undo")
    assert run("export --output -").out == whole


MOVED = (
    ("flare people move Priya 1", "Saved, now number 1 of 2: Priya"),
    ("flare plan move first-hours 2 1", "Saved, now number 1 of 2: Tell Ana."),
    ("goals step move 1 2 1", "Saved, now number 1 of 2: one line"),
    ("goals move 2 1", "Saved, now number 1 of 2: sit in the garden"),
    ("wellbeing pleasure move 2 1", "Saved, now number 1 of 2: Ring Ana"),
    ("story activity move 3 1", "Saved, now number 1 of 3: write a letter by hand"),
)


def test_things_are_put_in_the_persons_own_order(run: Run, diary_path: Path) -> None:
    for line, told in MOVED:
        count = changes(diary_path)
        saved(run, line, told)
        assert changes(diary_path) == count + 1, line
    assert run("flare people show").lines[0].startswith("Priya")


@given(st.integers(1, 6), st.integers(0, 5), st.integers(-5, 5))
def test_what_goes_to_another_place_leaves_the_others_in_their_order(
    count: int, place: int, by: int
) -> None:
    lines = [PlanLine(Part.MESSAGES, str(at), place=at, id=str(at)) for at in range(count)]
    changed = {each.id: each for each in moved(lines, place, by)}
    after = sorted((changed.get(each.id, each) for each in lines), key=lambda each: each.place)
    names = [each.id for each in lines]
    if place < count and 0 <= place + by < count:
        names.insert(place + by, names.pop(place))
    assert [each.id for each in after] == names
    assert [each.place for each in after] == [*range(count)]


# What is not a list of records


def test_the_flare_up_plan_goes_back_to_an_earlier_one(run: Run, clock: FixedClock) -> None:
    before = run("flare plan").out
    clock.pass_time(days=1)
    run('flare plan add first-hours "Breathe."')
    shown = run("flare plan earlier").lines
    assert shown[:2] == ["1. Tuesday 24 November, 8am", "   Came in, The first hours: Breathe."]
    saved(run, "flare plan go-back 2", "Your plan is again as it was on Monday 23 November, 8am.")
    assert run("flare plan").out.splitlines()[3:] == before.splitlines()[3:]
    assert "nothing to go back to" in run("flare plan go-back 1").err


def test_what_is_planned_is_ticked_as_done_and_open_again(run: Run) -> None:
    saved(run, "pacing day tick 1", "Saved: 10:30am to 10:50am: Phone Mum (low, must, done)")
    saved(run, "pacing day tick 1 --not", "Saved: 10:30am to 10:50am: Phone Mum (low, must)")


def test_a_week_of_activity_is_told_day_by_day(run: Run) -> None:
    shown = run("pacing week").lines
    assert shown[0] == "Your week of activity, 17 to 23 November"
    assert shown[-2:] == ["Monday 23 November: load 28.5: 9.5 minutes high", "  1 rest, 5 minutes"]
    assert "nothing has to be" in run("pacing week --to yesterday").lines[1]
    assert "Load is minutes" in run("pacing week --explain").out


def test_a_pacing_plan_goes_back_to_the_one_before(run: Run) -> None:
    name = shlex.quote("Walking [to the shop] 🚶")
    assert run(f"pacing go-back {name}").status == 1
    run(f"pacing plan {name} 5")
    assert "5 minutes" not in run(f"pacing go-back {name}").out
    assert "5 minutes" not in run(f"pacing history {name}").out


def test_lines_of_the_shopping_list_are_added_and_deleted(run: Run) -> None:
    for line in ("Oats", "Soap"):
        saved(run, f"eating shopping add {line}", f"On your list: {line}")
    saved(run, "eating shopping delete 1", "Off your list: Oats")
    assert "- Soap" in run("eating shopping").lines and "Oats" not in run("eating shopping").out
    saved(run, "eating shopping delete soap", "Off your list: Soap")
    assert "Soap" not in run("eating shopping").out
    run("settings set food hide")
    for line in ("shopping", "shopping add Oats", "shopping delete 1"):
        assert run(f"eating {line}").err.strip() == HIDDEN


def test_a_small_thing_on_a_day_is_taken_back(run: Run) -> None:
    before = run("wellbeing pleasure show").out
    run("wellbeing pleasure did 2")
    assert run("wellbeing pleasure show").out != before
    saved(run, "wellbeing pleasure did 2 --not", "Taken back: Ring Ana, Monday 23 November.")
    assert run("wellbeing pleasure show").out == before


def test_what_ended_in_the_list_of_ups_and_downs_is_so_again(run: Run) -> None:
    saved(run, 'pain bring-back "i rushed"', "In your list again: I rushed")
    assert "Not so any more" not in run("pain show").out


def test_lines_stay_out_of_what_has_changed_since_last_time(run: Run) -> None:
    saved(run, "team leave-out 1", "Left out of the page: The cushion helps.")
    assert "  1. [ ] The cushion helps." in run("team since --list").lines
    assert "cushion" not in run("team since").out
    saved(run, "team leave-out 1 --back", "On the page again: The cushion helps.")
    assert "cushion" in run("team since").out


def test_something_to_say_can_wait_for_a_certain_appointment(run: Run) -> None:
    run('team say "How long?" --at 2')
    shown = run("team show").lines
    line = shown[shown.index("3. How long?") + 1]
    assert line.endswith("for Wednesday 23 December, with the GP")


def test_a_persons_words_stay_words(run: Run) -> None:
    run(f"learned change 1 --words {shlex.quote(HOSTILE + chr(27))}")
    shown = run("learned show").out
    assert "[/nope]" in shown and "\x1b" not in shown


def test_who_stays_within_limits_keeps_to_what_is_there(run: Run) -> None:
    run("pacing question yes")
    for line in ("change 1 1 --words x", "move 1 2 1", "delete 1 1"):
        assert "limits" in run(f"goals step {line}").err
    assert "Against what I hoped for" not in run("goals reviews show").out

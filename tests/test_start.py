"""Starting from a checkout: what start.py decides, without a network."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from types import ModuleType

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")


@pytest.fixture
def start(tmp_path: Path) -> ModuleType:
    """Return start.py as a module that believes it lies in an empty folder of its own."""
    copy = tmp_path / "pain companion ü" / "start.py"
    copy.parent.mkdir()
    for name in ("start.py", *LOCKS):
        (copy.parent / name).write_bytes((CHECKOUT / name).read_bytes())
    spec = importlib.util.spec_from_file_location("start_under_test", copy)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pretend_installed(start: ModuleType, *locks: str) -> None:
    interpreter = Path(start.interpreter())
    interpreter.parent.mkdir(parents=True)
    interpreter.touch()
    Path(start.STAMP).write_text("\n".join(start.digest(lock) for lock in locks), encoding="ascii")


def pretend_steps(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replace making and filling the virtual environment; return the steps as they are taken."""
    steps: list[str] = []
    monkeypatch.setattr(start, "make_venv", lambda: steps.append("make"))
    monkeypatch.setattr(start, "install", lambda lock: steps.append(Path(lock).name))
    Path(start.VENV).mkdir(exist_ok=True)
    return steps


def test_a_fresh_checkout_is_not_ready(start: ModuleType) -> None:
    assert not start.is_ready(False)
    assert not start.is_ready(True)


def test_a_set_up_for_running_is_not_yet_one_for_testing(start: ModuleType) -> None:
    pretend_installed(start, start.RUN_LOCK)
    assert start.is_ready(False)
    assert not start.is_ready(True)


def test_a_changed_lock_asks_for_a_new_set_up(start: ModuleType) -> None:
    pretend_installed(start, start.RUN_LOCK)
    with Path(start.RUN_LOCK).open("a", encoding="ascii") as lock:
        lock.write("new==1.0\n")
    assert not start.is_ready(False)


@pytest.mark.parametrize(
    ("place", "name", "value"),
    [
        ("start", "CHECKOUT", "/moved elsewhere"),
        ("sys", "version_info", (3, 99)),
        ("sys", "base_prefix", "/another/python"),
    ],
)
def test_a_moved_folder_or_another_python_asks_for_a_new_set_up(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, place: str, name: str, value: object
) -> None:
    pretend_installed(start, start.RUN_LOCK)
    monkeypatch.setattr(start if place == "start" else sys, name, value)
    assert not start.is_ready(False)


def test_a_stamp_without_its_python_counts_for_nothing(start: ModuleType) -> None:
    pretend_installed(start, start.RUN_LOCK)
    Path(start.interpreter()).unlink()
    assert not start.is_ready(False)


def test_the_first_set_up_makes_the_environment_and_installs_the_run_lock(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = pretend_steps(start, monkeypatch)
    start.set_up(False)
    assert steps == ["make", "requirements.lock"]
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("Setting up")


def test_the_environment_finds_the_package_in_this_checkout(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": start.VENV}))
    packages.mkdir(parents=True)
    monkeypatch.setattr(start, "run", lambda _command: None)
    start.make_venv()
    line = (packages / "pain_companion_checkout.pth").read_text(encoding="ascii").strip()
    assert (packages / line).resolve() == Path(start.CHECKOUT).resolve()


def test_testing_adds_to_what_is_there(start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend_installed(start, start.RUN_LOCK)
    steps = pretend_steps(start, monkeypatch)
    start.set_up(True)
    assert steps == ["requirements-test.lock"]
    assert start.is_ready(False)
    assert start.is_ready(True)


def test_a_set_up_cut_short_is_begun_again(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_installed(start, start.RUN_LOCK)
    steps = pretend_steps(start, monkeypatch)
    with monkeypatch.context() as cut_short:

        def stop(_lock: str) -> None:
            raise KeyboardInterrupt

        cut_short.setattr(start, "install", stop)
        with pytest.raises(KeyboardInterrupt):
            start.set_up(True)
    assert not start.is_ready(False)
    start.set_up(False)
    assert steps == ["make", "requirements.lock"]


def test_a_start_that_waited_for_another_does_nothing_again(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = pretend_steps(start, monkeypatch)
    monkeypatch.setattr(
        start, "wait_for_turn", lambda _file: pretend_installed(start, start.RUN_LOCK)
    )
    start.set_up(False)
    assert steps == []


@pytest.mark.skipif(sys.platform == "win32", reason="flock is POSIX's")
def test_a_second_start_is_held_back_while_the_first_sets_up(start: ModuleType) -> None:
    import fcntl  # noqa: PLC0415

    assert start.__file__
    with Path(start.__file__).open("r+b") as first, Path(start.__file__).open("r+b") as second:
        start.wait_for_turn(first.fileno())
        with pytest.raises(BlockingIOError):
            fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)


@pytest.mark.parametrize(
    ("system", "ending"),
    [("posix", ("bin", "python")), ("nt", ("Scripts", "python.exe"))],
)
def test_the_environment_has_its_python_where_the_system_puts_it(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, system: str, ending: tuple[str, str]
) -> None:
    with monkeypatch.context() as other_system:
        other_system.setattr(os, "name", system)
        path = start.interpreter()
    assert path == os.path.join(start.VENV, *ending)  # noqa: PTH118


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13)])
def test_an_old_python_is_named_in_one_sentence(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, version: tuple[int, int, int]
) -> None:
    with monkeypatch.context() as old:
        old.setattr(sys, "version_info", version)
        with pytest.raises(SystemExit) as left:
            start.main([])
    assert str(left.value) == (
        f"Pain Companion needs Python 3.11 or newer, and this is Python {version[0]}.{version[1]}. "
        "A newer one is at python.org."
    )


@pytest.mark.parametrize("part", ["venv", "ensurepip"])
def test_a_python_without_venv_is_told_what_to_install(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name != part and find(name))
    with pytest.raises(SystemExit, match="sudo apt install python3-venv"):
        start.main([])
    assert not Path(start.VENV).exists()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError("
            '": [Errno -2] Name or service not known")\'\n'
            "ERROR: No matching distribution found for click==8.5.1",
            "internet",
        ),
        ("ERROR: No matching distribution found for click==8.5.1", "this computer"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "checked"),
        ("OSError: [Errno 28] No space left on device", "room on the disk"),
        ("OSError: [WinError 112] Es steht nicht genug Speicherplatz zur Verfügung", "room"),
        ("PermissionError: [WinError 5] Zugriff verweigert", "cannot be changed"),
        ("[Errno 30] Read-only file system: '/media/stick'", "cannot be changed"),
        ("a line\nERROR: something new\n", "ERROR: something new"),
        ("", "nothing"),
    ],
)
def test_what_went_wrong_is_told_in_plain_words(start: ModuleType, said: str, told: str) -> None:
    sentence = start.reason(said)
    assert told in sentence
    assert "Traceback" not in sentence


def test_a_folder_that_cannot_be_written_ends_with_a_sentence(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_testing: bool) -> None:
        raise PermissionError(13, "Permission denied", start.VENV)

    monkeypatch.setattr(start, "set_up", refuse)
    with pytest.raises(SystemExit, match="This folder cannot be changed"):
        start.main([])


def test_a_step_that_goes_wrong_leaves_no_temporary_files(start: ModuleType) -> None:
    with pytest.raises(start.NotReadyError, match="The last thing said was: a reason"):
        start.run([sys.executable, "-c", "import sys; sys.exit('a reason')"])
    assert not Path(start.SCRATCH).exists()


def test_a_step_keeps_its_temporary_files_in_our_folder(start: ModuleType) -> None:
    program = "import os, sys, tempfile; sys.exit(tempfile.gettempdir() != os.environ['TMPDIR'])"
    start.run([sys.executable, "-c", program])


@pytest.mark.parametrize(
    ("given", "module", "passed_on"),
    [
        ([], "pain_companion", []),
        (["--data", "my diary.db"], "pain_companion", ["--data", "my diary.db"]),
        (["today", "--test"], "pain_companion", ["today", "--test"]),
        (["--test", "-k", "start"], "pytest", ["-k", "start"]),
    ],
)
def test_everything_but_a_leading_test_is_passed_on(
    start: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    given: list[str],
    module: str,
    passed_on: list[str],
) -> None:
    gone_over_to: list[tuple[str, list[str]]] = []

    def become(module: str, arguments: list[str]) -> None:
        gone_over_to.append((module, arguments))
        raise SystemExit

    monkeypatch.setattr(start, "is_ready", lambda _testing: True)
    monkeypatch.setattr(start, "become", become)
    monkeypatch.setattr(os, "chdir", lambda _folder: None)
    with pytest.raises(SystemExit):
        start.main(given)
    assert gone_over_to == [(module, passed_on)]


def test_start_needs_only_the_standard_library() -> None:
    tree = ast.parse((CHECKOUT / "start.py").read_text(encoding="ascii"))
    imported = {
        name.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
    }
    assert not any(isinstance(node, ast.ImportFrom) for node in ast.walk(tree))
    assert imported <= sys.stdlib_module_names


def test_an_old_python_can_read_start() -> None:
    tree = ast.parse((CHECKOUT / "start.py").read_bytes(), feature_version=(3, 7))
    too_new = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Starred, ast.Nonlocal)
    assert [node for node in ast.walk(tree) if isinstance(node, too_new)] == []
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert functions
    for function in functions:
        assert function.returns is None
        assert all(argument.annotation is None for argument in function.args.args)
        assert not function.args.kwonlyargs


def test_a_second_start_loads_next_to_nothing(start: ModuleType) -> None:
    assert start.__file__
    program = (
        "import sys; before = set(sys.modules); sys.path.insert(0, sys.argv[1]); import start;"
        "start.is_ready(False); print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-c", program, str(Path(start.__file__).parent)],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "start" in loaded
    assert not loaded & {"subprocess", "shutil", "pathlib", "venv", "sysconfig", "typing", "re"}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_and_hashes_every_part_and_holds_no_address(name: str) -> None:
    text = (CHECKOUT / name).read_text(encoding="ascii")
    lines = text.replace(" \\\n", "").splitlines()
    pinned = re.compile(r"[a-z0-9-]+==[\w.]+( ; [\w .'=!<>]+)?(    --hash=sha256:[0-9a-f]{64})+")
    assert lines
    assert [line for line in lines if not pinned.fullmatch(line)] == []


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("start.sh", ["#!/bin/sh", 'python3 "$(dirname "$0")/start.py"']),
        ("start.command", ["#!/bin/sh", 'python3 "$(dirname "$0")/start.py"']),
        ("start.bat", ['@py "%~dp0start.py" || pause']),
    ],
)
def test_a_launcher_holds_only_the_line_that_starts(name: str, lines: list[str]) -> None:
    assert (CHECKOUT / name).read_text(encoding="ascii").splitlines() == lines


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such mark")
@pytest.mark.parametrize("name", ["start.sh", "start.command", "start.py", ".ci/run"])
def test_what_a_person_starts_is_marked_as_a_program(name: str) -> None:
    assert os.access(CHECKOUT / name, os.X_OK)

"""The arrows between the layers: who may import whom."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import pain_companion

PACKAGE = Path(pain_companion.__file__).parent
NAME = PACKAGE.name

DOMAIN = {"domain", "formats", "frozen", "typed", "typed_dates", "text"}
MAY_IMPORT: dict[str, set[str]] = {
    "domain": {"domain", "frozen"},
    "formats": set(),
    "frozen": set(),
    "typed": {"formats", "frozen"},
    "typed_dates": {"formats", "frozen", "typed"},
    "text": set(),
    "zone": {"words"},
    "areas": {"frozen"},
    "collector": set(),
    "themes": set(),
    "trail": set(),
    "paths": set(),
    "terminal": {"text", "fault_report"},
    "fault_report": set(),
    "swift": {"lasting_stylesheet", "light_strips"},
    "lasting_stylesheet": set(),
    "light_strips": set(),
    "words": {"words", *DOMAIN},
    "store": {"store", *DOMAIN},
    "content": {"content", *DOMAIN},
    "widgets": {"widgets", "areas", "words", *DOMAIN},
    "exchange": {"exchange", "store", "words", "paths", *DOMAIN},
    "demo": {"demo", "store", "zone", *DOMAIN},
    "daily_backup": {"store"},
    "today_page": {"store", "words", *DOMAIN},
    "finding": {"store", "content", "words", *DOMAIN},
    "going_page": {"store", "areas", "words", *DOMAIN},
    "screens": {
        "screens", "widgets", "words", "store", "content", "exchange", "areas", "themes", "paths",
        "today_page", "finding", "going_page", "zone", "swift", *DOMAIN,
    },
    "palette": {
        "areas", "screens", "widgets", "words", "store", "content", "finding", *DOMAIN,
    },
}  # fmt: skip
"""For each part of the package, the parts it may import. `app` and the commands: anything."""

ABOVE_ALL = {"app", "cli", "commands", "front_app", "session_app", "session_run", "__main__"}
NEVER_LOADED: dict[str, set[str]] = {
    "domain": {"textual", "rich", "sqlite3", "sqlite_utils", "click", "yaml", "platformdirs"},
    "formats": {"textual", "rich", "sqlite3", "sqlite_utils", "click", "yaml", "platformdirs"},
    "text": {"textual", "rich", "sqlite3", "sqlite_utils", "click", "yaml", "platformdirs"},
    "words": {"textual", "rich", "sqlite3", "sqlite_utils", "click", "yaml"},
    "areas": {"textual", "rich", "sqlite3", "sqlite_utils", "click", "yaml"},
    "store": {"textual", "rich"},
    "content": {"textual", "rich", "sqlite3", "sqlite_utils"},
    "exchange": {"textual", "rich", "typst"},
    "demo": {"textual", "rich"},
    "widgets": {"sqlite_utils", "sqlite3", "click", "yaml"},
}
NETWORK = {
    "aiohttp", "asyncore", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip


def modules() -> list[tuple[str, Path]]:
    """Every module of the package with its dotted name below the package."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found.append((".".join(parts).removesuffix(".__init__"), path))
    return found


def part_of(module: str) -> str:
    return module.partition(".")[0]


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports anywhere in it, but for types alone."""
    for node in _running_code(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            yield node.module or ""
            if node.module == NAME:
                yield from (f"{NAME}.{alias.name}" for alias in node.names)


def _running_code(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        yield child
        yield from _running_code(child)


def ours_imported_by(path: Path) -> set[str]:
    names = {name.removeprefix(f"{NAME}.") for name in imports(path) if name.startswith(NAME)}
    return {part_of(name) for name in names if name not in (NAME, "__version__")}


def test_every_part_of_the_package_has_its_place_in_the_order() -> None:
    parts = {part_of(name) for name, _ in modules()} - {"__init__"}
    assert parts <= MAY_IMPORT.keys() | ABOVE_ALL


def test_the_arrows_between_the_parts_run_one_way() -> None:
    against = [
        f"{name} imports {part}"
        for name, path in modules()
        if part_of(name) in MAY_IMPORT
        for part in sorted(ours_imported_by(path) - MAY_IMPORT[part_of(name)])
    ]
    assert against == []


def test_domain_imports_only_the_standard_library() -> None:
    for name, path in modules():
        if part_of(name) == "domain":
            outside = {part_of(each) for each in imports(path)} - sys.stdlib_module_names - {NAME}
            assert outside == set(), name


def test_only_the_store_speaks_sql() -> None:
    speaking = [
        name
        for name, path in modules()
        if part_of(name) != "store" and ".execute" in path.read_text(encoding="utf-8")
    ]
    assert speaking == ["content.page_search"], "its index lies in memory and knows no diary"


@pytest.mark.slow
def test_no_module_of_ours_imports_a_network_module() -> None:
    found = [
        f"{name} imports {each}"
        for name, path in modules()
        for each in imports(path)
        if part_of(each) in NETWORK and each != "urllib.parse"
    ]
    assert found == []


LOADS = """
import importlib, json, sys
for name in json.loads(sys.argv[1]):
    importlib.import_module(name)
print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))
"""


@pytest.mark.parametrize("part", NEVER_LOADED)
def test_loading_a_part_loads_nothing_it_has_no_business_with(part: str) -> None:
    names = [f"{NAME}.{name}" for name, _ in modules() if part_of(name) == part]
    done = subprocess.run(
        [sys.executable, "-c", LOADS, json.dumps(names)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert NEVER_LOADED[part] & set(json.loads(done.stdout)) == set()


def test_nothing_happens_when_the_whole_package_is_imported(tmp_path: Path) -> None:
    names = [f"{NAME}.{name}" for name, _ in modules() if name not in ("__init__", "__main__")]
    done = subprocess.run(
        [sys.executable, "-c", LOADS, json.dumps(names)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")},
    )
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.rglob("*")) == []

"""What is shipped and what it rests on: no network, and locks that fit the project."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGE = CHECKOUT / "pain_companion"

NETWORK_MODULES = {
    "_socket", "_ssl", "aiohttp", "antigravity", "asyncio.base_events", "asyncio.streams",
    "ftplib", "http", "httpcore", "httpx", "imaplib", "nntplib", "poplib", "requests",
    "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib.error", "urllib.request",
    "urllib.response", "urllib.robotparser", "urllib3", "webbrowser", "websockets", "wsgiref",
    "xmlrpc",
}  # fmt: skip
# asyncio is Textual's own ground; these are its ways out.
NETWORK_NAMES = {"create_connection", "create_server", "open_connection", "start_server"}


def imports(source: str) -> Iterator[str]:
    """Yield the dotted name of all that a module imports, also inside its functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "import_module":
            yield from (str(part.value) for part in node.args if isinstance(part, ast.Constant))


def network(source: str) -> list[str]:
    """Return what in a module could reach the network."""
    found = [
        name
        for name in imports(source)
        if any(name == module or name.startswith(f"{module}.") for module in NETWORK_MODULES)
    ]
    called = {
        node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)
    } & NETWORK_NAMES
    return found + sorted(called)


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "from urllib import request",
        "from urllib.request import urlopen",
        "def later():\n    import http.client",
        "import importlib\nimportlib.import_module('ssl')",
        "import asyncio\nasyncio.open_connection('example.org', 80)",
    ],
)
def test_the_reader_finds_a_way_to_the_network(source: str) -> None:
    assert network(source)


@pytest.mark.slow
def test_no_module_of_ours_can_reach_the_network() -> None:
    modules = sorted(PACKAGE.rglob("*.py"))
    assert modules
    found = {
        str(path.relative_to(CHECKOUT)): network(path.read_text(encoding="utf-8"))
        for path in modules
    }
    assert {path: names for path, names in found.items() if names} == {}


def project() -> dict[str, Any]:
    text = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["project"])


def name_of(requirement: str) -> str:
    """Return a requirement's name, written as locks write it."""
    found = re.match(r"[\w.-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def locked(lock: str) -> dict[str, str]:
    """Return the version of each package in a lock."""
    text = (CHECKOUT / lock).read_text(encoding="ascii")
    return dict(re.findall(r"^([\w-]+)==([\w.]+)", text, flags=re.MULTILINE))


def test_the_run_lock_holds_every_dependency() -> None:
    assert {name_of(line) for line in project()["dependencies"]} <= locked(
        "requirements.lock"
    ).keys()


def test_the_test_lock_holds_every_tool_and_what_builds_the_wheel() -> None:
    tools = {name_of(line) for line in project()["optional-dependencies"]["test"]}
    assert "hatchling" in tools
    assert tools <= locked("requirements-test.lock").keys()


def test_the_tests_run_on_the_same_versions_as_the_program() -> None:
    run = locked("requirements.lock")
    assert run.items() <= locked("requirements-test.lock").items()


def test_the_screen_library_is_pinned_exactly_as_locked() -> None:
    (pinned,) = [line for line in project()["dependencies"] if name_of(line) == "textual"]
    assert pinned == f"textual=={locked('requirements.lock')['textual']}"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("LICENSE", "MIT License"),
        ("LICENSE-WORDS", "Creative Commons Attribution 4.0 International Public License"),
        ("NOTICE", "LICENSE-WORDS"),
    ],
)
def test_the_licences_are_shipped(name: str, words: str) -> None:
    assert name in project()["license-files"]
    assert words in (CHECKOUT / name).read_text(encoding="utf-8")

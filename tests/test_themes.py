"""Contrast of every pair of text and background in our own themes, after WCAG 2.2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

import pain_companion
from pain_companion.domain import settings
from pain_companion.themes import OURS, ROLES, TERMINAL, THEME_TITLES, THEMES, fallbacks

PLACES = ("background", "surface", "panel", "field")
BODY = [("text", place) for place in PLACES]
BODY += [
    (colour, place)
    for colour in ("primary", "accent", "warning", "success", "error")
    for place in PLACES
]
BODY += [
    (f"text-{colour}", place)
    for colour in ("primary", "secondary", "accent", "warning", "success", "error")
    for place in PLACES
]
BODY += [
    ("text", "primary-muted"),
    ("block-cursor-foreground", "block-cursor-background"),
    ("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
    ("button-foreground", "panel"),
    ("button-color-foreground", "primary"),
    ("input-cursor-foreground", "input-cursor-background"),
    ("input-selection-foreground", "input-selection-background"),
    ("screen-selection-foreground", "screen-selection-background"),
    ("text", "block-hover-background"),
    ("footer-foreground", "footer-background"),
    ("footer-key-foreground", "footer-background"),
    ("link-color", "background"),
    ("link-color", "surface"),
    ("link-color-hover", "link-background-hover"),
]
MUTED = [
    (colour, place)
    for colour in ("text-muted", "text-disabled", "foreground-muted", "muted")
    for place in (*PLACES, "primary-muted")
]
DRAWN = [
    (colour, place)
    for colour in ("asleep", "in-bed", "awake", "edge", "border", "border-blurred", "rule")
    for place in PLACES
]
DRAWN += [("scrollbar", "scrollbar-background")]


def luminance(colour: Color) -> float:
    """Relative luminance, from the definition in WCAG 2.2."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b)


def contrast(one: Color, other: Color) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(theme: Theme, pairs: list[tuple[str, str]], least: float) -> list[str]:
    names = {**theme.to_color_system().generate(), **theme.variables}
    found = []
    for text, place in pairs:
        ratio = contrast(Color.parse(names[text]), Color.parse(names[place]))
        if ratio < least:
            found.append(f"{text} on {place}: {ratio:.2f}")
    return found


def test_the_contrast_formula_gives_the_known_values() -> None:
    white, black, grey = Color(255, 255, 255), Color(0, 0, 0), Color(118, 118, 118)
    assert contrast(white, black) == pytest.approx(21)
    assert contrast(white, white) == 1
    assert contrast(grey, white) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_body_text_has_a_contrast_of_7_to_1(theme: Theme) -> None:
    assert too_faint(theme, BODY, 7) == []


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_muted_text_has_a_contrast_of_4_and_a_half_to_1(theme: Theme) -> None:
    assert too_faint(theme, MUTED, 4.5) == []


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_what_is_drawn_has_a_contrast_of_3_to_1(theme: Theme) -> None:
    assert too_faint(theme, DRAWN, 3) == []


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_every_role_has_a_colour_in_every_theme(theme: Theme) -> None:
    assert set(ROLES) <= theme.variables.keys()
    assert set(ROLES) <= TERMINAL.variables.keys()
    assert set(ROLES) == fallbacks().keys()


def test_the_terminals_own_theme_names_no_colour_for_text_or_background() -> None:
    names = {**TERMINAL.to_color_system().generate(), **TERMINAL.variables}
    for name in ("text", "text-muted", "foreground", "background"):
        assert names[name] == "ansi_default"
    assert not [value for value in TERMINAL.variables.values() if "#" in value]


def test_the_settings_offer_exactly_these_themes() -> None:
    assert tuple(theme.name for theme in THEMES) == settings.THEMES == tuple(THEME_TITLES)


def test_no_other_file_names_a_colour() -> None:
    package = Path(pain_companion.__file__).parent
    hexes = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![\w-])")
    offenders = [
        path.name
        for path in [*package.rglob("*.py"), *package.rglob("*.tcss")]
        if path.name != "themes.py" and hexes.search(path.read_text(encoding="utf-8"))
    ]
    assert offenders == []

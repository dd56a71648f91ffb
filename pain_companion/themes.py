"""The themes: the only file with colours in it.

Three are our own. The fourth leaves text and background to the terminal. What the names are for:
`text-muted` is quiet text, `edge` the coloured edge of a card, `field` what is typed into,
`asleep`, `in-bed` and `awake` the three parts of a night.
"""

from __future__ import annotations

from textual.theme import Theme

ROLES = ("asleep", "in-bed", "awake", "edge", "muted", "field", "rule")
"""Our own names, next to those of Textual."""


def _ours(
    name: str,
    *,
    dark: bool,
    text: str,
    muted: str,
    background: str,
    surface: str,
    panel: str,
    primary: str,
    on_primary: str,
    chosen: str,
    accent: str,
    success: str,
    error: str,
    field: str,
    rule: str,
    asleep: str,
    in_bed: str,
    awake: str,
) -> Theme:
    return Theme(
        name=name,
        dark=dark,
        primary=primary,
        secondary=primary,
        accent=accent,
        warning=accent,
        success=success,
        error=error,
        foreground=text,
        background=background,
        surface=surface,
        panel=panel,
        variables={
            "text": text,
            "text-muted": muted,
            "text-disabled": muted,
            "foreground-muted": muted,
            "foreground-disabled": muted,
            "text-primary": primary,
            "text-secondary": primary,
            "text-accent": accent,
            "text-warning": accent,
            "text-success": success,
            "text-error": error,
            "primary-muted": chosen,
            "block-cursor-background": primary,
            "block-cursor-foreground": on_primary,
            "block-cursor-blurred-background": chosen,
            "block-cursor-blurred-foreground": text,
            "block-hover-background": chosen,
            "border": primary,
            "border-blurred": rule,
            "button-foreground": text,
            "button-color-foreground": on_primary,
            "input-cursor-background": text,
            "input-cursor-foreground": background,
            "input-selection-background": chosen,
            "input-selection-foreground": text,
            "screen-selection-background": chosen,
            "screen-selection-foreground": text,
            "link-color": primary,
            "link-color-hover": on_primary,
            "link-background-hover": primary,
            "scrollbar": muted,
            "scrollbar-hover": primary,
            "scrollbar-active": primary,
            "scrollbar-background": panel,
            "scrollbar-background-hover": panel,
            "scrollbar-background-active": panel,
            "scrollbar-corner-color": panel,
            "asleep": asleep,
            "in-bed": in_bed,
            "awake": awake,
            "edge": primary,
            "muted": muted,
            "field": field,
            "rule": rule,
        },
    )


CALM_DAY = _ours(
    "calm-day",
    dark=False,
    text="#1d2a2f",
    muted="#525d5c",
    background="#f7f5ef",
    surface="#ffffff",
    panel="#ebe7dc",
    primary="#10505a",
    on_primary="#ffffff",
    chosen="#c3dadb",
    accent="#643c00",
    success="#1d5025",
    error="#842222",
    field="#ffffff",
    rule="#7a8583",
    asleep="#1f6f78",
    in_bed="#5c888c",
    awake="#a86400",
)

CALM_NIGHT = _ours(
    "calm-night",
    dark=True,
    text="#e6ecef",
    muted="#a9b7bf",
    background="#17212b",
    surface="#1e2b36",
    panel="#20303e",
    primary="#8fcad1",
    on_primary="#10181f",
    chosen="#31474f",
    accent="#ecc06c",
    success="#9fcf9a",
    error="#f5b3b0",
    field="#10181f",
    rule="#70838f",
    asleep="#7fb8c0",
    in_bed="#5d8b95",
    awake="#d08b3c",
)

HIGH_CONTRAST = _ours(
    "high-contrast",
    dark=True,
    text="#ffffff",
    muted="#e0e0e0",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    primary="#7fe9ff",
    on_primary="#000000",
    chosen="#00485a",
    accent="#ffe14a",
    success="#8dff9a",
    error="#ffc4bf",
    field="#000000",
    rule="#9a9a9a",
    asleep="#7fe9ff",
    in_bed="#8f8fff",
    awake="#ffb000",
)

TERMINAL = Theme(
    name="terminal",
    ansi=True,
    dark=True,
    primary="ansi_cyan",
    secondary="ansi_cyan",
    accent="ansi_yellow",
    warning="ansi_yellow",
    success="ansi_green",
    error="ansi_red",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "text-muted": "ansi_default",
        "text-disabled": "ansi_default",
        "foreground-muted": "ansi_default",
        "primary-muted": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "reverse",
        "block-cursor-blurred-text-style": "bold underline",
        "input-selection-background": "ansi_default",
        "border": "ansi_cyan",
        "border-blurred": "ansi_default",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "asleep": "ansi_cyan",
        "in-bed": "ansi_blue",
        "awake": "ansi_yellow",
        "edge": "ansi_cyan",
        "muted": "ansi_default",
        "field": "ansi_default",
        "rule": "ansi_default",
    },
)

OURS = (CALM_DAY, CALM_NIGHT, HIGH_CONTRAST)
THEMES = (*OURS, TERMINAL)

THEME_TITLES = {
    "calm-day": "Calm day",
    "calm-night": "Calm night",
    "high-contrast": "High contrast",
    "terminal": "The terminal's own colours",
}


def fallbacks() -> dict[str, str]:
    """What our own names mean while a theme that lacks them is in force."""
    return {role: CALM_DAY.variables[role] for role in ROLES}

"""Words that do something when they are clicked, and the key that does the same."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style


def link(words: str, action: str) -> Content:
    """Words that run an action, such as "screen.later", when they are clicked."""
    return Content.styled(words, Style.from_meta({"@click": action}))


def key_link(key: str, words: str, action: str) -> Content:
    """A key that stands out and what it does, to be clicked as well as pressed."""
    return link(f"{key} {words}", action).stylize("bold", 0, len(key))


def earlier_and_later(words: str, earlier: str, later: str) -> Content:
    """What is shown, and the ways to what is before and after it: an action each, or ""."""
    ways = [link("← Earlier", earlier)] if earlier else []
    ways += [link("Later →", later)] if later else []
    return Content("   ").join([Content(words), *ways])

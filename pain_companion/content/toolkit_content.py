"""The tools of the toolkit: the pages of its folder that have an order, and what each leads to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from pain_companion.content.library import SCREEN, Page, page_names, read_page

FOLDER = "toolkit/"
ABOUT = "toolkit/about-this-toolkit"
"""The page about all of them."""


@cache
def tool_pages() -> Mapping[str, Page]:
    """The page of each tool by its key, in their order."""
    pages = (read_page(name) for name in page_names() if name.startswith(FOLDER))
    tools = sorted((page for page in pages if page.order), key=lambda page: page.order)
    return {page.name.removeprefix(FOLDER): page for page in tools}


def tool_titles() -> dict[str, str]:
    """What each tool is called by its key, in their order."""
    return {key: page.title for key, page in tool_pages().items()}


def place_of(key: str, hidden: Collection[str] = ()) -> str:
    """The place of the program that does what a tool is about: the first that its page names.

    Empty where that is in an area that the person does not want to see.
    """
    links = tool_pages()[key].links
    place = next(link.removeprefix(SCREEN) for link in links if link.startswith(SCREEN))
    return "" if place.partition(":")[0] in hidden else place


def offered_tools(hidden: Collection[str]) -> dict[str, Page]:
    """The page of each tool by its key, without those for the areas that a person has hidden."""
    return {key: page for key, page in tool_pages().items() if place_of(key, hidden)}

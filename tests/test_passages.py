"""What pages are made of: read as Markdown is, and drawn in one piece."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from pain_companion.content.library import read_page
from pain_companion.domain.passages import Passage, Shape, bold_parts, passages, plain
from tests.every_page import pages

SHAPES = {
    "heading": Shape.HEADING,
    "paragraph": Shape.PARAGRAPH,
    "bullet_list": Shape.LIST,
    "ordered_list": Shape.NUMBERED,
    "fence": Shape.PICTURE,
}
"""Our shapes by what Markdown calls them. Nothing else may stand in a page."""


def as_markdown_has_it(body: str) -> Iterator[Passage]:
    for node in SyntaxTreeNode(MarkdownIt().parse(body)).children:
        shape = SHAPES[node.type]
        if shape is Shape.PICTURE:
            yield Passage(shape, tuple(dedent(node.content).splitlines()))
        else:
            items = node.children if node.type.endswith("list") else [node]
            yield Passage(shape, tuple("".join(words_in(each)) for each in items))


def words_in(node: SyntaxTreeNode) -> Iterator[str]:
    for each in node.children:
        match each.type:
            case "text":
                yield each.content
            case "softbreak":
                yield " "
            case "strong":
                yield f"**{''.join(words_in(each))}**"
            case "inline" | "paragraph":
                yield from words_in(each)
            case other:
                raise AssertionError(other)


@pages
def test_each_page_is_read_as_markdown_is(name: str) -> None:
    body = read_page(name).body
    assert [*passages(body)] == [*as_markdown_has_it(body)]


def test_a_heading_needs_no_empty_lines_around_it() -> None:
    shapes = [each.shape for each in passages("One.\n## Two\nThree\nfour.\n")]
    assert shapes == [Shape.PARAGRAPH, Shape.HEADING, Shape.PARAGRAPH]


def test_the_first_words_of_a_page_are_all_there() -> None:
    (passage,) = passages("X-rays do not show pain.\n")
    assert passage.lines == ("X-rays do not show pain.",)


def test_an_empty_page_has_no_passages() -> None:
    assert [*passages("\n")] == []


def test_a_line_is_told_in_parts_and_without_its_marks() -> None:
    assert [*bold_parts("**Rest** is not **lost**")] == [
        ("Rest", True),
        (" is not ", False),
        ("lost", True),
    ]
    assert plain("**Rest** is not lost") == "Rest is not lost"


def test_items_have_what_stands_before_them() -> None:
    words, listed, numbered = passages("Two.\n\n- one\n- two\n\n1. first\n2. second\n")
    assert words.marks == ("",)
    assert listed.marks == ("- ", "- ")
    assert numbered.marks == ("1. ", "2. ")

"""The pages to read: whole, leading somewhere, in date, and in plain, kind words."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

import pain_companion
from pain_companion.areas import place_title
from pain_companion.content.habits import read_habits
from pain_companion.content.library import (
    MEASURE,
    SCREEN,
    PageError,
    PageNotFoundError,
    page_names,
    parse_page,
    read_page,
    titles,
)
from pain_companion.content.page_search import page_words
from pain_companion.content.plain_page import plain_text
from pain_companion.content.subjects import SUBJECTS, by_subject
from pain_companion.words.purpose import PURPOSE
from tests.every_page import pages
from tests.house_words import AMERICAN, BANNED, CLAIMS, not_ours
from tests.readability import HARDEST_GRADE, HARDEST_SMOG, Figures, figures, sentences_of

TODAY = date(2026, 11, 28)
CONTENT = Path(pain_companion.__file__).parent / "content"
SHIPPED = {
    "about/about",
    "about/privacy-and-your-data",
    "flare/after-the-flare-up",
    "flare/flare-up-and-set-back",
    "flare/flare-ups-and-work",
    "flare/getting-back",
    "flare/moods-in-a-flare-up",
    "flare/telling-family",
    "flare/the-first-hours",
    "flare/what-a-flare-up-is",
    "flare/when-it-is-not-your-usual-flare-up",
    "flare/why-rest-is-not-the-whole-answer",
    "pacing/at-work",
    "pacing/boom-and-bust",
    "pacing/finding-a-start-point",
    "pacing/how-the-sums-work",
    "pacing/resting-well",
    "pacing/spreading-and-choosing",
    "pacing/staying-within-limits",
    "pacing/stepping-up-and-back",
    "pacing/thinking-and-people",
    "pacing/what-pacing-is",
    "pacing/when-it-feels-like-giving-up",
    "pacing/with-children",
    "sleep/keeping-the-diary",
    "sleep/waking-in-the-night",
    "sleep/what-helps-sleep-with-pain",
    "sleep/what-the-figures-mean",
    "sleep/when-to-ask-for-help",
    "sleep/winding-down",
}
"""Names that a version was shipped with. Diaries and links keep them, so none may go."""
LENGTHS = {"page": (250, 450), "lesson": (250, 450), "tool": (250, 450), "practice": (60, 160)}
"""Words in the body by the kind of page, without pictures."""
WIDEST_PICTURE, HIGHEST_PICTURE = 60, 12
PICTURE = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
THE_PATH = "team/how-a-pain-service-works"
"""The one page that is no lesson and has a picture: the way to a pain service."""
DRAWN = re.compile(r"[ -~\n←→↑↓·\u2500-\u259f]*")
"""What a picture is drawn with: ASCII, arrows, box drawing and block elements."""
NO_SENTENCES = {"key", "sources", "title", "publisher", "address", "number", "open", "example"}
"""Fields of the lists that are names, not words of ours."""
HEAD = {
    "title": "title: A page",
    "summary": "summary: What it is about.",
    "sources": "sources: [{title: A paper, publisher: Someone}]",
    "checked": "checked: 2026-11-23",
    "next_check": "next_check: 2027-11-23",
    "links": "links: [about/about]",
}

lists = pytest.mark.parametrize(
    "path", sorted(CONTENT.rglob("*.toml")), ids=lambda path: str(path.relative_to(CONTENT))
)


@cache
def text_of(name: str) -> str:
    """The words on a page, those of its lesson or practice too: no marks, no pictures."""
    page = read_page(name)
    return "\n".join([page.title, page.summary, body_of(name), *page_words(name)[1:]])


def body_of(name: str) -> str:
    """The words of the body, each paragraph and each line of a list in a line."""
    body = re.sub(r"[*#]", "", PICTURE.sub("", read_page(name).body))
    joined = re.sub(r"(?<!\n)\n(?!\n|- |\d+\. )", " ", body)
    return re.sub(r"^\d+\. ", "", joined, flags=re.MULTILINE)


@cache
def figures_of(name: str) -> Figures:
    """How easy a page is to read. To count is slow, so each is counted once."""
    return figures(sentences_of(text_of(name)))


def words_in(value: object) -> list[str]:
    """The words in a list: every text in it but those that are names."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [
            each
            for key, part in value.items()
            if key not in NO_SENTENCES
            for each in words_in(part)
        ]
    return [each for part in value for each in words_in(part)] if isinstance(value, list) else []


def page_text(**changed: str) -> str:
    """A page's file with some lines of its head changed."""
    head = "\n".join(line for line in ({**HEAD, **changed}).values() if line)
    return f"---\n{head}\n---\n\nHello there.\n"


def test_no_page_that_was_shipped_is_gone() -> None:
    assert set(page_names()) >= SHIPPED


def test_every_page_has_a_title_of_its_own_and_a_subject() -> None:
    assert len(set(titles(page_names()).values())) == len(page_names())
    grouped = by_subject(page_names())
    assert sorted(chain.from_iterable(grouped.values())) == page_names()
    assert list(grouped) == [folder for folder in SUBJECTS if folder in grouped]


@pages
def test_every_link_leads_somewhere(name: str) -> None:
    for link in read_page(name).links:
        if link.startswith(SCREEN):
            assert place_title(link.removeprefix(SCREEN))
        else:
            assert link in page_names()
        assert link != name


@pages
def test_no_page_is_past_its_next_check(name: str) -> None:
    page = read_page(name)
    assert page.checked <= TODAY < page.next_check


@pages
def test_every_source_is_named_once_with_its_publisher(name: str) -> None:
    sources = read_page(name).sources
    assert len({(source.title, source.publisher) for source in sources}) == len(sources)
    for source in sources:
        assert source.publisher
        assert not source.address or source.address.startswith("https://")


@pages
def test_a_page_takes_a_few_minutes_at_most(name: str) -> None:
    page = read_page(name)
    least, most = LENGTHS[page.kind]
    assert least <= len(PICTURE.sub("", page.body).split()) <= most
    assert 1 <= page.reading_minutes <= 3


@pages
def test_no_sentence_is_longer_than_20_words(name: str) -> None:
    for sentence in sentences_of(text_of(name)):
        assert len(sentence.split()) <= 20, sentence


@pages
def test_a_paragraph_is_short(name: str) -> None:
    for paragraph in read_page(name).body.split("\n\n"):
        if not re.match(r"- |\d+\. |#|```", paragraph):
            assert len(sentences_of(paragraph)) <= 8, paragraph


@pages
def test_no_word_blames_promises_or_claims_and_the_spelling_is_british(name: str) -> None:
    assert not_ours(text_of(name), BANNED) == []
    assert not_ours(text_of(name), AMERICAN) == []


@lists
def test_the_words_of_lists_are_ours_too(path: Path) -> None:
    words = words_in(tomllib.loads(path.read_text(encoding="utf-8")))
    assert words
    for each in words:
        assert not_ours(each, BANNED) == []
        assert not_ours(each, AMERICAN) == []
        for sentence in sentences_of(each):
            assert len(sentence.split()) <= 20, sentence


@pages
def test_a_page_is_easy_to_read(name: str) -> None:
    assert figures_of(name).grade <= HARDEST_GRADE


@pytest.mark.parametrize("folder", SUBJECTS)
def test_the_pages_of_a_subject_are_easy_to_read_together(folder: str) -> None:
    names = by_subject(page_names())[folder]
    smog = figures([each for name in names for each in sentences_of(text_of(name))]).smog
    assert smog is not None
    assert smog <= HARDEST_SMOG


@pytest.mark.parametrize(("long_words", "grade"), [(9, 6.26), (16, 7.30), (25, 8.34)])
def test_smog_is_counted_as_its_formula_says(long_words: int, grade: float) -> None:
    short, long = "The cat sat on the mat.", "The elephant sat on the mat."
    smog = figures([long] * long_words + [short] * (30 - long_words)).smog
    assert smog is not None
    assert round(smog, 2) == grade
    assert figures([long] * 29).smog is None


def test_flesch_kincaid_is_counted_as_its_formula_says() -> None:
    # 12 words with 16 or 17 syllables: 1.35 a word in five sentences.
    sixteen = "The cat and the rabbit sat under a table in the garden."
    seventeen = "The kitten and the rabbit sat under a table in the garden."
    assert round(figures([sixteen] * 4 + [seventeen]).grade, 2) == 5.02


@pages
def test_a_page_holds_only_what_plain_text_can_show(name: str) -> None:
    body = PICTURE.sub("", read_page(name).body)
    assert not re.search(r"^(?:>|\||```|!\[|#(?!# )|[ \t]+[-*0-9])|<[a-z]|\]\(", body, re.MULTILINE)
    for character in body:
        assert ord(character) < 0x2500, character


@pages
def test_pictures_stand_in_lessons_and_fit_a_small_terminal(name: str) -> None:
    page = read_page(name)
    pictures = PICTURE.findall(page.body)
    assert page.kind == "lesson" or name == THE_PATH or not pictures
    for picture in pictures:
        rows = picture.splitlines()
        assert max(map(len, rows)) <= WIDEST_PICTURE
        assert len(rows) <= HIGHEST_PICTURE
        assert DRAWN.fullmatch(picture), picture


def test_neither_the_screens_nor_the_readme_claim_what_a_medical_device_does() -> None:
    readme = (CONTENT.parents[1] / "README.md").read_text(encoding="utf-8")
    assert not_ours(" ".join(readme.split()), CLAIMS) == []
    for layer in ("words", "screens", "widgets", "commands"):
        for path in (CONTENT.parent / layer).glob("*.py"):
            for said in spoken(path):
                assert not_ours(said, CLAIMS) == [], (path.name, said)


def spoken(path: Path) -> Iterator[str]:
    """The texts in a module that may be shown: no docstrings, and nothing without a space."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in silent
        ):
            yield " ".join(node.value.split())


@pages
def test_a_page_as_plain_text_keeps_its_measure_and_says_where_it_comes_from(name: str) -> None:
    page = read_page(name)
    lines = plain_text(page)
    assert max(map(len, lines)) <= MEASURE
    assert lines[0] == page.title
    assert "Where this comes from" in lines
    # Without spaces: a line may end at the hyphen in a word.
    whole = "".join("".join(lines).split())
    for sentence in sentences_of(body_of(name)):
        assert "".join(sentence.split()) in whole, sentence
    assert "".join(page.standing.split()) in whole


def test_about_says_the_purpose_in_the_same_words_as_everywhere() -> None:
    about = " ".join(read_page("about/about").body.split())
    assert " ".join(PURPOSE) in about


def test_no_page_tells_anyone_to_spend_less_time_in_bed() -> None:
    for name in page_names():
        text = text_of(name).lower()
        assert not re.search(r"\b(?:shorten|restrict|limit|cut down)\b.*\bbed\b", text)
        for sentence in sentences_of(text):
            if "85" in sentence:
                assert sentence == "many sleep services look for 85 % or more."


def test_a_name_that_is_no_page_is_told_in_a_sentence() -> None:
    with pytest.raises(PageNotFoundError) as caught:
        read_page("sleep/../about/about")
    assert str(caught.value) == "There is no page of this name."


@pytest.mark.parametrize("field", HEAD)
def test_a_field_that_is_missing_is_named_with_its_page(field: str) -> None:
    with pytest.raises(PageError, match=rf"sleep/new.*{field}"):
        parse_page("sleep/new", page_text(**{field: ""}))


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("title", "title: 5"),
        ("summary", "summary: [a, b]"),
        ("sources", "sources: [Someone said so]"),
        ("sources", "sources: [{title: A paper}]"),
        ("sources", "sources: [{title: A paper, publisher: Someone, page: 5}]"),
        ("checked", "checked: last week"),
        ("next_check", "next_check: 2027-11-23 10:00:00"),
        ("links", "links: [5]"),
    ],
)
def test_a_field_that_is_not_right_is_named_with_its_page(field: str, line: str) -> None:
    with pytest.raises(PageError, match=rf"sleep/new.*{field}"):
        parse_page("sleep/new", page_text(**{field: line}))


@pytest.mark.parametrize(
    "text", ["", "Hello.\n", "---\nno: [end\n---\nHello.\n", "---\n- a\n---\n"]
)
def test_a_file_without_a_right_head_is_refused_by_name(text: str) -> None:
    with pytest.raises(PageError, match="sleep/new"):
        parse_page("sleep/new", text)


def test_a_page_comes_out_as_its_file_says() -> None:
    page = parse_page("sleep/new", page_text())
    assert (page.title, page.area, page.links) == ("A page", "sleep", ("about/about",))
    assert page.body == "Hello there.\n"
    assert page.reading_minutes == 1


def test_lists_headings_and_marks_come_out_plain() -> None:
    body = (
        "## Try this\n\nOne **bold**\nline.\n\n- first\n- " + "long " * 20 + "\n\n1. one\n2. two\n"
    )
    lines = plain_text(parse_page("sleep/new", page_text() + body))
    start = lines.index("Try this")
    assert lines[start : start + 5] == ["Try this", "", "One bold line.", "", "- first"]
    assert lines[start + 5].startswith("- long long")
    assert lines[start + 6].startswith("  long")
    assert "2. two" in lines


def test_loading_the_library_loads_no_markdown_and_no_yaml() -> None:
    code = (
        "import sys; import pain_companion.content.library, pain_companion.content.helpnow; "
        "pain_companion.content.library.page_names(); "
        "print({'yaml', 'markdown_it', 'mdit_py_plugins'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_sleep_habits_are_few_short_and_each_its_own() -> None:
    habits = read_habits()
    assert 8 <= len(habits) <= 12
    assert len({habit.key for habit in habits}) == len(habits)
    assert len({habit.text for habit in habits}) == len(habits)
    for habit in habits:
        assert re.fullmatch(r"[a-z0-9-]+", habit.key)
        assert len(habit.text.split()) <= 12, habit.text
        assert len(habit.why.split()) <= 20, habit.why


def test_sleep_habits_blame_nobody_and_shorten_no_night() -> None:
    words = "\n".join(f"{habit.text}. {habit.why}" for habit in read_habits())
    assert not_ours(words, BANNED) == []
    assert "less time" not in words


def test_every_page_and_list_lies_inside_the_package() -> None:
    folder = Path(pain_companion.__file__).parent / "content"
    assert all((folder / f"{name}.md").is_file() for name in page_names())
    assert (folder / "sleep" / "habits.toml").is_file()

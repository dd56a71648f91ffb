"""The pages to read: whole, leading somewhere, in date, and in plain, kind words."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import pain_companion
from pain_companion.areas import AREAS
from pain_companion.content.habits import read_habits
from pain_companion.content.library import (
    MEASURE,
    SCREEN,
    PageError,
    PageNotFoundError,
    page_names,
    parse_page,
    plain_text,
    read_page,
    titles,
)
from pain_companion.words.purpose import PURPOSE

TODAY = date(2026, 11, 23)
KNOWN_SCREENS = {each.key for each in AREAS}
EXPECTED = {
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
BANNED = (
    r"just", r"simply", r"simple", r"obviously", r"suffer\w*", r"medications?",
    r"wear and tear", r"predict\w*", r"diagnos\w*", r"monitor\w*", r"alleviat\w*",
    r"treat(?:s|ed|ment)?",
    r"cures?", r"reduces? (?:your )?pain", r"clinically proven", r"proven", r"fail(?:s|ed|ure)?",
    r"missed", r"should have", r"all in (?:the|your) (?:mind|head)", r"streaks?", r"victims?",
    r"patients?", r"chronic", r"compliance", r"sleep hygiene",
)  # fmt: skip
ALLOWED = (*PURPOSE,)
"""Sentences in which the words above may stand: they say what the program is not."""
AMERICAN = {
    "color": "colour", "behavior": "behaviour", "organize": "organise",
    "realize": "realise", "recognize": "recognise", "center": "centre", "liter": "litre",
    "gray": "grey", "favorite": "favourite", "apnea": "apnoea", "practicing": "practising",
    "license[ds]?": "licence", "analyze": "analyse", "minimize": "minimise",
}  # fmt: skip
HEAD = {
    "title": "title: A page",
    "summary": "summary: What it is about.",
    "sources": "sources: [{title: A paper, publisher: Someone}]",
    "checked": "checked: 2026-11-23",
    "next_check": "next_check: 2027-11-23",
    "links": "links: [about/about]",
}

pages = pytest.mark.parametrize("name", sorted(EXPECTED))


def text_of(name: str) -> str:
    """The person's words on a page: no head, no marks."""
    page = read_page(name)
    joined = re.sub(r"(?<!\n)\n(?!\n|- )", " ", re.sub(r"[*#]", "", page.body))
    return "\n".join([page.title, page.summary, joined])


def sentences(text: str) -> list[str]:
    parts = re.split(r"\n+|(?<=[.?!:])[\"”]?\s", text)
    return [part.removeprefix("- ").strip() for part in parts if part.strip(" -")]


def page_text(**changed: str) -> str:
    """A page's file with some lines of its head changed."""
    head = "\n".join(line for line in ({**HEAD, **changed}).values() if line)
    return f"---\n{head}\n---\n\nHello there.\n"


def test_the_pages_are_the_ones_that_belong_there() -> None:
    assert set(page_names()) >= EXPECTED


def test_every_page_there_is_can_be_read() -> None:
    found = titles(page_names())
    assert set(found) == set(page_names())
    assert len(set(found.values())) == len(page_names())


@pages
def test_every_link_leads_somewhere(name: str) -> None:
    for link in read_page(name).links:
        known = KNOWN_SCREENS if link.startswith(SCREEN) else set(page_names())
        assert link.removeprefix(SCREEN) in known
        assert link != name


@pages
def test_no_page_is_past_its_next_check(name: str) -> None:
    page = read_page(name)
    assert page.checked <= TODAY < page.next_check


@pages
def test_every_source_is_named_once_with_its_publisher(name: str) -> None:
    sources = read_page(name).sources
    assert len({source.title for source in sources}) == len(sources)
    for source in sources:
        assert source.publisher
        assert not source.address or source.address.startswith("https://")


@pages
def test_a_page_takes_a_few_minutes_at_most(name: str) -> None:
    assert 250 <= len(read_page(name).body.split()) <= 450
    assert 1 <= read_page(name).reading_minutes <= 3


@pages
def test_no_sentence_is_longer_than_20_words(name: str) -> None:
    for sentence in sentences(text_of(name)):
        assert len(sentence.split()) <= 20, sentence


@pages
def test_a_paragraph_is_short(name: str) -> None:
    for paragraph in read_page(name).body.split("\n\n"):
        if not paragraph.startswith(("-", "#")):
            assert len(sentences(paragraph)) <= 8, paragraph


@pages
def test_no_word_blames_promises_or_claims(name: str) -> None:
    text = text_of(name)
    for sentence in ALLOWED:
        text = text.replace(sentence, "")
    assert re.findall(rf"\b(?:{'|'.join(BANNED)})\b", text, re.IGNORECASE) == []


@pages
def test_the_spelling_is_british(name: str) -> None:
    found = re.findall(rf"\b(?:{'|'.join(AMERICAN)})s?\b", text_of(name), re.IGNORECASE)
    assert found == []


@pages
def test_a_page_holds_only_what_plain_text_can_show(name: str) -> None:
    body = read_page(name).body
    assert not re.search(r"^(?:>|\||```|!\[|#(?!# )|[ \t]+[-*0-9])|<[a-z]|\]\(", body, re.MULTILINE)
    for character in body:
        assert ord(character) < 0x2500, character


@pages
def test_a_page_as_plain_text_keeps_its_measure_and_says_where_it_comes_from(name: str) -> None:
    page = read_page(name)
    lines = plain_text(page)
    assert max(map(len, lines)) <= MEASURE
    assert lines[0] == page.title
    assert "Where this comes from" in lines
    whole = " ".join(" ".join(lines).split())
    for sentence in sentences(text_of(name)):
        assert " ".join(sentence.split()) in whole
    assert "Last checked: Monday 23 November 2026." in whole


def test_about_says_the_purpose_in_the_same_words_as_everywhere() -> None:
    about = " ".join(read_page("about/about").body.split())
    assert " ".join(PURPOSE) in about


def test_no_page_tells_anyone_to_spend_less_time_in_bed() -> None:
    for name in page_names():
        text = text_of(name).lower()
        assert not re.search(r"\b(?:shorten|restrict|limit|cut down)\b.*\bbed\b", text)
        for sentence in sentences(text):
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
    lines = plain_text(parse_page("sleep/new", page_text() + body), width=30)
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
    assert re.findall(rf"\b(?:{'|'.join(BANNED)})\b", words, re.IGNORECASE) == []
    assert "less time" not in words


def test_every_page_and_list_lies_inside_the_package() -> None:
    folder = Path(pain_companion.__file__).parent / "content"
    assert all((folder / f"{name}.md").is_file() for name in page_names())
    assert (folder / "sleep" / "habits.toml").is_file()

"""A page to share: its lines, only the ticked ones, and the same words in each of its forms."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pain_companion.content.helpnow import read_help_now
from pain_companion.content.share_names import share_names
from pain_companion.domain.flare_plan import Part, PlanLine
from pain_companion.domain.medicines import MedicineQuestion
from pain_companion.exchange import page_pdf as pdf
from pain_companion.exchange.page_columns import two_columns
from pain_companion.exchange.page_pdf import NO_LETTER, UNSHOWN
from pain_companion.exchange.parcel import ParcelError
from pain_companion.exchange.printed import Ending, Group, PrintedPage, Section, page_text
from pain_companion.exchange.printed_html import page_html
from pain_companion.exchange.share_item import ShareItem
from pain_companion.exchange.share_items import PARTS, rows_of, share_items
from pain_companion.exchange.take_home import (
    FOR_APPOINTMENT,
    TO_TAKE_HOME,
    printed_take_home,
)
from pain_companion.store.connection import DiaryKind
from pain_companion.store.diary import Diary
from pain_companion.store.rows import find_row
from pain_companion.store.table_links import links
from pain_companion.words.medicines import ASK_FIRST, FIXED_LINES
from pain_companion.words.plan_steps import LIMITS_WORDS
from tests.clock import FixedClock
from tests.filled import fill_areas
from tests.nights import mornings, ordinary
from tests.team import ONE_DAY, TODAY

EXAMPLE = "EXAMPLE. A made-up person, nobody's page."

HELP_NOW = read_help_now()
SUMMARY = ["Pain is real.", "One thing to try is a slow breath."]
HOSTILE = "<script>alert(1)</script> \"'&<b> [red]x[/] \u202e\x1b]0;t\x07 #panic() *b* $x$ \\"


def fill(diary: Diary) -> None:
    """Something of everything that can be shared."""
    fill_areas(diary)
    for morning in mornings(TODAY - 8 * ONE_DAY, 9):
        diary.sleep.save(ordinary(morning, note=f"note of {morning}"))
    diary.flares.save_line(PlanLine(Part.MEDICINES, "As on my list"))
    diary.settings.change(worse_after_effort="no", service_name="The pain service")


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Diary]:
    """One diary for all tests that only read."""
    path = tmp_path_factory.mktemp("share") / "diary.db"
    with closing(Diary.open(path, now=FixedClock())) as diary:
        fill(diary)
        yield diary


def items_of(diary: Diary, summary: list[str] = SUMMARY) -> list[ShareItem]:
    return share_items(diary, TODAY, share_names(), summary)


def page_of(diary: Diary, chosen: list[ShareItem]) -> PrintedPage:
    return printed_take_home(diary, TODAY, chosen, HELP_NOW)


def html_tree(page: PrintedPage) -> Element:
    """What a strict parser makes of the page to print. It raises where the page is not sound."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Element = parser.parse(page_html(page))
    return tree


def html_words(page: PrintedPage) -> str:
    body = html_tree(page).find("body")
    assert body is not None
    return " ".join(body.itertext())


def pdf_words(page: PrintedPage) -> str:
    made = pypdf.PdfReader(io.BytesIO(pdf.page_pdf(page)))
    return "\n".join(each.extract_text() for each in made.pages)


def letters(words: str) -> str:
    """Words without what only marks them: dashes, dots, breaks and capitals."""
    return "".join(filter(str.isalnum, words.casefold()))


# The lines


def test_every_part_has_lines_that_stand_for_rows_of_the_diary(full: Diary) -> None:
    items = items_of(full)
    assert list(dict.fromkeys(each.part for each in items)) == list(PARTS)
    assert all(each.heading and each.line and "\n" not in each.line for each in items)
    told = {(each.heading, each.line): each.rows for each in items}
    working = next(line for _, line in told if "36 ÷ 3 = 12" in line)
    assert working.startswith("Start point: 10 + 14 + 12 = 36. ")
    assert {table for table, _ in rows_of(items)} == {
        *("flare_plan_lines", "people", "activities", "activity_tries", "pacing_plans"),
        *("goals", "goal_steps", "directions", "nights", "up_and_down", "tools"),
        *("learned_lines", "story_lines", "things_to_say", "medicines", "medicine_questions"),
    }


def test_a_row_comes_with_the_one_that_it_cannot_be_without(full: Diary) -> None:
    owners = {
        child: (link.table, link.column)
        for child, found in links().items()
        for link in found
        if link.needed
    }
    for item in items_of(full):
        for table, row_id in item.rows:
            row = find_row(full.connection, table, row_id)
            assert row is not None, item
            owner, column = owners.get(table, ("", ""))
            assert not owner or (owner, row[column]) in item.rows


def test_what_is_worked_out_stands_for_no_row_and_a_night_for_its_own(full: Diary) -> None:
    sleep = [each for each in items_of(full) if each.part == "sleep"]
    assert {each.heading for each in sleep} == {
        *("17 to 23 November", "How that is worked out", "Each night"),
    }
    nights = [each for each in sleep if each.rows]
    assert [each.heading for each in nights] == ["Each night"] * 7
    assert "note of 2026-11-23" in nights[-1].line
    assert any("5h30 asleep, on average, from 7 nights" in each.line for each in sleep)


def test_within_limits_there_is_no_step_and_no_goal(full: Diary) -> None:
    def told() -> str:
        items = items_of(full)
        return "\n".join(f"{each.heading}: {each.line} {each.note}" for each in items)

    for words in ("A step up is", "Your goal:", "Small step:", "half, back in 2 steps"):
        assert words in told()
    full.settings.change(limits_set=True)
    try:
        limited = told()
        assert LIMITS_WORDS in limited
        for words in ("step up", "goal:", "Small step:", "back in"):
            assert words not in limited
    finally:
        full.settings.change(limits_set=False)


# The page


@settings(max_examples=15)
@given(st.data())
def test_the_page_has_the_ticked_lines_in_their_order_and_no_other(
    full: Diary, data: st.DataObject
) -> None:
    items = items_of(full)
    ticks = data.draw(st.lists(st.booleans(), min_size=len(items), max_size=len(items)))
    chosen = [each for each, tick in zip(items, ticks, strict=True) if tick]
    page = page_of(full, chosen)
    sections = [section for group in page.groups for section in group.sections]
    assert [line for each in sections for line in each.lines] == [each.line for each in chosen]
    headings = {each.heading for each in sections} | {group.heading for group in page.groups}
    assert headings <= {each.heading for each in chosen} | {*PARTS.values(), ""}
    allowed = letters(" ".join([*headings, *(each.line for each in chosen)]))
    for words in map(letters, (page_text(page), html_words(page))):
        assert all(letters(each.line) in words for each in chosen)
        for each, tick in zip(items, ticks, strict=True):
            assert tick or letters(each.line) in allowed or letters(each.line) not in words


def test_the_forms_say_the_same_words_in_the_same_order(full: Diary) -> None:
    for chosen in (items_of(full), items_of(full)[3:9], items_of(full)[-1:]):
        page = page_of(full, chosen)
        said = letters(page_text(page))
        assert letters(html_words(page)) == said
        assert letters(pdf_words(page)).removesuffix(letters(UNSHOWN)) == said


def test_the_page_says_of_which_day_it_is_from_whom_and_where_to_get_help(full: Diary) -> None:
    page = page_of(full, items_of(full)[:1])
    assert page.title == TO_TAKE_HOME
    assert page.dated == "Monday 23 November 2026 · The pain service"
    assert "Samaritans" in page_text(page)
    assert page.groups[-1].sections[-1].room == 3
    assert page_of(full, items_of(full)[-1:]).title == FOR_APPOINTMENT


def test_a_flare_up_plan_never_leaves_without_when_to_leave_it(full: Diary) -> None:
    items = items_of(full)
    medicine = next(each for each in items if each.line == "As on my list")
    page = page_of(full, [medicine])
    for words in map(letters, (page_text(page), html_words(page), pdf_words(page))):
        assert letters(HELP_NOW.not_usual[0]) in words
        assert letters(ASK_FIRST) in words
    assert page_of(full, items[:1]).lead is None


def test_medicines_leave_as_they_were_told_with_the_fixed_lines_beneath(full: Diary) -> None:
    items = [each for each in items_of(full) if each.part == "medicines"]
    assert [each.line for each in items] == [
        "The tablets: my back · One with food. Not at night. · told by my GP"
        " · since Thursday 5 March · They make me sleepy.",
        "The gel: until Thursday 1 October · since Saturday 1 August",
        "May I drive?",
    ]
    page = page_of(full, items[:1])
    for words in map(letters, (page_text(page), html_words(page))):
        assert letters(items[0].line) in words
        assert all(letters(each) in words for each in FIXED_LINES)
        assert letters("The gel") not in words


def test_a_question_about_medicines_that_was_asked_is_not_offered_again(diary_path: Path) -> None:
    with closing(Diary.open(diary_path, now=FixedClock())) as diary:
        asked = MedicineQuestion("May I drive?", TODAY, "Ask again in May.")
        diary.medicines.save_questions([asked, MedicineQuestion("With milk?")])
        assert [each.line for each in items_of(diary, [])] == ["With milk?"]


def test_the_page_to_print_is_sound_stands_alone_and_is_made_for_a4(full: Diary) -> None:
    page = page_of(full, items_of(full))
    tree = html_tree(page)
    tags = {each.tag for each in tree.iter()}
    assert not tags & {"script", "link", "img", "iframe", "object", "a", "form", "base"}
    attributes = {name for each in tree.iter() for name in each.attrib}
    assert attributes <= {"lang", "charset", "http-equiv", "content", "class", "dir"}
    assert "size: A4" in page_html(page)
    assert "default-src 'none'" in page_html(page)


def test_nothing_that_a_person_wrote_is_read_as_anything_but_words(full: Diary) -> None:
    item = ShareItem("learned", HOSTILE, HOSTILE)
    page = page_of(full, [item, replace(item, part="goals")])
    assert {each.tag for each in html_tree(page).iter()} == {
        each.tag for each in html_tree(page_of(full, items_of(full)[-1:])).iter()
    }
    for words in (page_text(page), html_words(page), pdf_words(page)):
        assert "<script>alert(1)</script>\"'&<b>[red]x[/]" in "".join(words.split())
        assert "#panic() *b* $x$" in " ".join(words.split())
        assert not {"\x1b", "\x07", "\u202e"} & {*words}


def test_the_example_says_that_it_is_one_in_every_form(tmp_path: Path) -> None:
    path = tmp_path / "example.db"
    with closing(Diary.open(path, now=FixedClock(), kind=DiaryKind.EXAMPLE)) as diary:
        page = page_of(diary, items_of(diary))
    for words in (page_text(page), html_words(page), pdf_words(page)):
        assert " ".join(words.split()).startswith(EXAMPLE)


# The PDF


def a_page(*lines: str) -> PrintedPage:
    return PrintedPage("Words", "Today", [Group("a", "Said", [Section("", lines)])], "", ENDING)


ENDING = Ending("Help", ["999."], "Checked.")


def test_a_pdf_has_every_alphabet_or_says_what_it_lacks() -> None:
    known = "Zażółć gęślą jaźń", "crème brûlée", "Καλημέρα κόσμε", "Привет, щёлк"
    rare = "שלום עולם", "مرحبا بالعالم", "中文 你好", "한국어"
    words = " ".join(pdf_words(a_page(*known, *rare, "नमस्ते", "😀 👩‍👩‍👧 👍🏽")).split())
    for each in known:
        assert each in words
    lacks = {each for each in letters(" ".join(rare)) if each not in words}
    assert not lacks or NO_LETTER in words
    assert (NO_LETTER in words) is (letters(UNSHOWN) in letters(words))
    assert letters(UNSHOWN) not in letters(pdf_words(a_page(*known)))


def test_what_no_font_has_is_read_from_what_the_library_says() -> None:
    told = 'the text `"中"` could not be displayed with font `"A"`\n' * 2
    told += r'the text `"👩\u{200d}👩"` could not be displayed'
    assert [*pdf._named(told)] == ["中", "中", "👩\u200d👩"]


def test_a_pdf_of_ordinary_length_is_one_sheet(full: Diary) -> None:
    ordinary_page = page_of(full, [each for each in items_of(full) if each.part != "sleep"])
    assert len(pypdf.PdfReader(io.BytesIO(pdf.page_pdf(ordinary_page))).pages) == 1


def test_a_word_longer_than_a_column_is_there_to_its_end_and_long_pages_go_on() -> None:
    long_word = "".join(chr(ord("a") + number % 26) for number in range(300))
    assert long_word in "".join(pdf_words(a_page(long_word)).split())
    many = a_page(*(f"line {number} of many" for number in range(400)))
    assert letters(pdf_words(many)) == letters(page_text(many))


def test_without_the_library_a_sentence_says_what_to_install(
    full: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pdf.pdf_lacks() == ""
    monkeypatch.setattr(pdf, "LIBRARY", "no_such_library")
    with pytest.raises(ParcelError, match="-m pip install no_such_library"):
        pdf.page_pdf(page_of(full, items_of(full)))


@given(st.lists(st.lists(st.integers(0, 12), min_size=1, max_size=4), min_size=1, max_size=6))
def test_two_columns_have_every_line_in_its_order(sizes: list[list[int]]) -> None:
    groups = [
        Group("a", f"group {number}", [Section("heading", ["line"] * each) for each in many])
        for number, many in enumerate(sizes)
    ]
    left, right = two_columns(groups)
    assert left
    placed = [*left, *right]
    assert [heading for heading, _ in placed if heading] == [each.heading for each in groups]
    assert sum(len(section.lines) for _, section in placed) == sum(map(sum, sizes))
    if len(placed) > 1:
        assert right

"""The toolkit: the tools in their order, what is kept of them, and how that is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pain_companion.content.library import page_names, read_page
from pain_companion.content.toolkit_content import (
    ABOUT,
    FOLDER,
    offered_tools,
    place_of,
    tool_pages,
    tool_titles,
)
from pain_companion.domain.toolkit import Tool, ToolUse, UseAnswer, program_tool, tally
from pain_companion.screens.toolkit import BEGIN_WITH
from pain_companion.store.diary import Diary
from pain_companion.store.records import row_of
from pain_companion.store.toolkit_rows import tool_from, use_from
from pain_companion.words.tool_entry import (
    read_tool,
    read_use,
    typed_from_tool,
    typed_from_use,
)
from pain_companion.words.toolkit import first_line, state_words, tally_words, tool_title
from tests.left_behind import left_of
from tests.toolkit import FRIDAY, NIGHTS, TODAY, fill_toolkit, use_nights

HELPED, NOT_SURE, NOT_FOR_ME = UseAnswer
answers = st.sampled_from(UseAnswer)
uses = st.builds(
    ToolUse,
    tool_id=st.just("nights"),
    day=st.dates(date(1999, 1, 1), TODAY),
    answer=answers,
    note=st.none() | st.text(),
    id=st.text(min_size=1),
)
own_tools = st.builds(
    Tool,
    name=st.text(min_size=1),
    notes=st.none() | st.text(),
    in_use=st.booleans(),
    place=st.integers(0, 99),
    id=st.text(min_size=1),
)


def used(day: date, answer: UseAnswer = HELPED) -> ToolUse:
    return ToolUse("nights", day, answer)


def told(*times: ToolUse) -> str:
    return tally_words(tally(times), TODAY)


# The tools


def test_there_are_thirteen_tools_in_an_order_without_gaps() -> None:
    pages = tool_pages()
    assert [page.order for page in pages.values()] == list(range(1, 14))
    first, *_, last = tool_titles()
    assert (first, last) == (BEGIN_WITH, "keeping-going")
    in_the_folder = {name for name in page_names() if name.startswith(FOLDER)}
    assert in_the_folder == {*(page.name for page in pages.values()), ABOUT}


def test_a_tool_leads_to_the_place_that_its_page_names_first() -> None:
    assert place_of("nights") == "sleep"
    assert place_of("my-people") == "flare:people"
    assert place_of("keeping-going") == "toolkit"
    assert all(map(place_of, tool_pages()))


def test_a_tool_for_an_area_that_was_hidden_is_not_offered() -> None:
    assert "food-and-drink" in offered_tools(())
    assert "food-and-drink" not in offered_tools({"eating"})
    assert len(offered_tools({"eating"})) == 12


def test_a_page_of_the_toolkit_is_a_tool_where_it_has_a_place_among_them() -> None:
    assert read_page("toolkit/nights").kind == "tool"
    assert read_page(ABOUT).kind == "page"


# In words


def test_times_are_counted_and_the_last_day_is_said_as_one_would() -> None:
    assert told() == ""
    assert told(used(TODAY)) == "Used once, today: helped."
    assert told(used(FRIDAY), used(FRIDAY)) == "Used twice: helped 2. Last on Friday."
    four = [used(FRIDAY), used(FRIDAY, NOT_SURE), used(FRIDAY - timedelta(9)), used(FRIDAY)]
    assert told(*four) == "Used 4 times: helped 3, not sure 1. Last on Friday."
    yesterday = used(TODAY - timedelta(1), NOT_FOR_ME)
    assert told(yesterday) == "Used once, yesterday: not for me."
    week_ago = used(TODAY - timedelta(7))
    assert told(week_ago) == "Used once, on Monday 16 November: helped."
    assert told(used(date(2025, 12, 1))) == "Used once, on Monday 1 December 2025: helped."


@given(st.lists(uses, min_size=1))
def test_every_time_is_counted_once(times: list[ToolUse]) -> None:
    counted = tally(times)
    assert counted is not None
    assert counted.times == len(times)
    assert all(counted.counts.values())
    assert counted.last == max(use.day for use in times)
    assert "%" not in tally_words(counted, TODAY)


def test_a_tool_says_whether_it_is_in_the_toolkit_and_how_it_was() -> None:
    marked = replace(NIGHTS, in_use=True)
    assert state_words(None, None, TODAY) == state_words(NIGHTS, None, TODAY) == ""
    assert state_words(marked, None, TODAY) == "In my toolkit."
    once = tally([used(TODAY)])
    assert state_words(marked, once, TODAY) == "In my toolkit. Used once, today: helped."


def test_a_tool_has_its_title_or_its_own_name_and_an_unknown_one_a_readable_name() -> None:
    titles = {"nights": "Nights"}
    assert tool_title(NIGHTS, titles) == "Nights"
    assert tool_title(Tool(name="Tea"), titles) == "Tea"
    assert tool_title(program_tool("of-a-later-version"), titles) == "Of a later version"


def test_the_first_line_of_notes_is_the_first_with_words() -> None:
    assert first_line("\n  Tea first \nthen rest") == "Tea first"
    assert first_line(None) == first_line(" \n") == ""


# As typed


@given(st.text(), st.text())
def test_a_tool_typed_again_is_the_same_tool(name: str, notes: str) -> None:
    entry = read_tool({"name": name, "notes": notes}, None)
    if entry.record is None:
        assert entry.missing == ["a name"]
    else:
        assert entry.record.in_use
        assert read_tool(typed_from_tool(entry.record), entry.record).record == entry.record


def test_notes_about_one_of_the_programs_tools_leave_it_as_it_was() -> None:
    tool = replace(NIGHTS, in_use=True, place=3)
    written = read_tool({"name": "ignored", "notes": " Tea. "}, tool).record
    assert written == replace(tool, notes="Tea.")
    assert read_tool({}, written).record == tool


@given(uses)
def test_a_time_typed_again_is_the_same_time(use: ToolUse) -> None:
    typed = typed_from_use(use, TODAY)
    again = read_use(typed, use, TODAY).record
    assert again is not None
    assert again == replace(use, note=again.note)
    assert read_use(typed_from_use(again, TODAY), again, TODAY).record == again


def test_a_time_needs_to_be_said_how_it_was_and_cannot_be_in_the_future() -> None:
    empty = used(TODAY)
    assert read_use({"day": "Friday"}, empty, TODAY).missing == ["how it was"]
    tomorrow = read_use({"day": "tomorrow", "answer": "helped"}, empty, TODAY)
    assert tomorrow.record is None
    assert "not come yet" in tomorrow.problems["day"]
    without_day = read_use({"answer": "not sure"}, empty, TODAY).record
    assert without_day == used(TODAY, NOT_SURE)


# In the diary


@given(own_tools | st.builds(replace, st.just(NIGHTS), in_use=st.booleans()))
def test_a_tool_comes_back_from_its_row_as_it_was(tool: Tool) -> None:
    assert tool_from(row_of(tool)) == tool


@given(uses)
def test_a_time_comes_back_from_its_row_as_it_was(use: ToolUse) -> None:
    assert use_from(row_of(use)) == use


def test_a_tool_is_marked_once_and_comes_last(diary: Diary) -> None:
    tea = diary.toolkit.save(Tool(name="Tea", in_use=True))
    for tool in (NIGHTS, NIGHTS, tea):
        diary.toolkit.mark(tool, in_use=True)
    assert [tool.id for tool in diary.toolkit.marked()] == [tea.id, "nights"]
    diary.toolkit.mark(tea, in_use=False)
    diary.toolkit.mark(tea, in_use=True)
    assert [tool.id for tool in diary.toolkit.marked()] == ["nights", tea.id]


def test_marking_keeps_what_another_window_wrote_about_a_tool(diary: Diary) -> None:
    diary.toolkit.save(replace(NIGHTS, notes="Tea first"))
    diary.toolkit.mark(NIGHTS, in_use=True)
    assert diary.toolkit.tool("nights") == replace(NIGHTS, notes="Tea first", in_use=True)


def test_using_a_tool_does_not_put_it_into_the_toolkit(diary: Diary) -> None:
    (use,) = use_nights(diary, HELPED)
    assert diary.toolkit.marked() == []
    assert diary.toolkit.uses() == diary.toolkit.uses("nights") == [use]
    assert diary.toolkit.uses("my-people") == []
    diary.history.undo()
    assert (diary.toolkit.uses(), diary.toolkit.all()) == ([], [])


def test_the_newest_time_comes_first(diary: Diary) -> None:
    use_nights(diary, HELPED, NOT_SURE)
    diary.toolkit.save_use(NIGHTS, used(TODAY, NOT_FOR_ME))
    told = [use.answer for use in diary.toolkit.uses("nights")]
    assert told == [NOT_FOR_ME, HELPED, NOT_SURE]


def test_the_diary_counts_the_times_of_each_tool_that_are_not_in_the_bin(diary: Diary) -> None:
    assert diary.toolkit.tallies() == {}
    binned, *_ = use_nights(diary, NOT_FOR_ME, HELPED, NOT_SURE, HELPED)
    diary.toolkit.delete_use(binned)
    tea = diary.toolkit.save(Tool(name="Tea"))
    kept = diary.toolkit.save_use(tea, replace(used(TODAY, NOT_SURE), tool_id=tea.id))
    nights = diary.toolkit.tallies()["nights"]
    assert nights == tally(diary.toolkit.uses("nights"))
    assert [*nights.counts.items()] == [(HELPED, 2), (NOT_SURE, 1)]
    assert diary.toolkit.tallies()[tea.id] == tally([kept])


def test_what_is_in_the_bin_is_named_without_words_and_comes_back(diary: Diary) -> None:
    fill_toolkit(diary)
    assert [tool_title(tool, tool_titles()) for tool in diary.toolkit.marked()] == [
        "Nights",
        "The radio",
    ]
    items = {item.title: item for item in diary.bin.items()}
    assert items.keys() == {"A tool of my own", "Tool used on Thursday 19 November 2026"}
    for item in items.values():
        diary.bin.put_back(item)
    assert len(diary.toolkit.marked()) == 3
    assert len(diary.toolkit.uses("nights")) == 2


def test_removing_a_tool_for_good_removes_its_times_and_words(diary: Diary) -> None:
    tea = diary.toolkit.save(Tool(name="Chamomile tea", in_use=True))
    diary.toolkit.save_use(tea, replace(used(TODAY), tool_id=tea.id, note="with honey"))
    diary.toolkit.delete(tea.id)
    assert diary.toolkit.all() == []
    (item,) = diary.bin.items()
    assert left_of(diary, "Chamomile", "honey") == ["Chamomile", "honey"]
    diary.bin.remove_for_good(item)
    assert diary.toolkit.uses() == []
    assert left_of(diary, "Chamomile", "honey") == []

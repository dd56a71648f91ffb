"""What the flare-up plan brings in words: lines to pick, general steps, pages, names and stages."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import pain_companion
from pain_companion.content.flare_content import (
    GAP,
    general_steps,
    more_with,
    read_flare_content,
    suggestions,
)
from pain_companion.content.library import page_names, read_page
from pain_companion.domain.flare import Flare
from pain_companion.domain.flare_plan import MORE, SIGNS, Part, Stage, parts_for_day
from pain_companion.words.flare import (
    PART_HELP,
    PART_TITLES,
    day_words_of,
    share_words,
    stage_words,
)
from tests.house_words import AMERICAN, BANNED
from tests.readability import sentences_of
from tests.test_content import text_of
from tests.test_starter_activities import OFFERS_MORE

PAGES = sorted(name for name in page_names() if name.startswith("flare/"))
NOT_USUAL = "flare/when-it-is-not-your-usual-flare-up"
STEP_PARTS = tuple(dict.fromkeys(part for day in (1, 2, 3) for part in parts_for_day(day)))
PICKED = [part for part in Part if part is not Part.EASE]
MEDICINE = re.compile(
    r"\b(?:mg|ml|doses?|tablets?|pills?|paracetamol|ibuprofen|naproxen|codeine|tramadol|morphine"
    r"|gabapentin|pregabalin|amitriptyline|duloxetine|aspirin)\b"
    r"|\btake (?:more|another|extra)\b",
    re.IGNORECASE,
)
FORECAST = re.compile(
    r"\bwill (?:soon )?(?:ease|pass|end|get better|settle|go away)\b|\bprevents?\b|\bavoid a\b",
    re.IGNORECASE,
)
NOT_OURS = re.compile(rf"\b(?:{'|'.join([*BANNED, *AMERICAN])})\b", re.IGNORECASE)
TODAY = date(2026, 11, 23)

picked_parts = pytest.mark.parametrize("part", PICKED)
flare_pages = pytest.mark.parametrize("name", PAGES)


def all_lines() -> list[str]:
    """Every line that can come into a plan or stand in for one."""
    content = read_flare_content()
    picks = [each for lines in content.suggestions.values() for each in lines]
    general = [line for lines in content.general_steps.values() for line in lines]
    return [*(each.words for each in picks), *(each.more for each in picks if each.more), *general]


@picked_parts
def test_every_part_has_some_lines_to_pick_and_not_too_many(part: Part) -> None:
    assert 5 <= len(suggestions(part)) <= 12


@picked_parts
def test_no_line_is_offered_twice_in_a_part(part: Part) -> None:
    assert len({words.casefold() for words in suggestions(part)}) == len(suggestions(part))


def test_how_much_to_ease_is_not_picked_from_lines() -> None:
    assert suggestions(Part.EASE) == ()


def test_lines_are_short_and_begin_like_sentences() -> None:
    for line in all_lines():
        assert line == line.strip()
        assert line[0].isupper() or line.startswith(GAP), line
        for sentence in sentences_of(line):
            assert len(sentence.split()) <= 16, line


def test_one_sentence_ends_without_a_full_stop_and_two_have_theirs() -> None:
    for line in all_lines():
        two = re.search(r"[.?] (?:[A-Z]|…)", line)
        assert line.endswith((".", "?", GAP)) if two else not line.endswith("."), line


def test_no_line_blames_claims_or_speaks_of_doses() -> None:
    whole = "\n".join(all_lines())
    assert NOT_OURS.findall(whole) == []
    assert MEDICINE.findall(whole) == []
    assert FORECAST.findall(whole) == []


def test_no_line_offers_more_of_anything() -> None:
    assert OFFERS_MORE.findall("\n".join(all_lines())) == []


def test_lines_about_medicines_tell_where_it_is_written_or_whom_to_ask() -> None:
    for line in suggestions(Part.MEDICINES):
        assert re.search(r"\bagreed\b|\bask\b|\blist of medicines\b", line), line


@pytest.mark.parametrize(
    "part", [Part.SAY_TO_MYSELF, Part.FIRST_HOURS, Part.DAYS_1_2, Part.DAYS_3_7, Part.GETTING_BACK]
)
def test_lines_that_become_a_plan_are_in_the_first_person(part: Part) -> None:
    assert not re.search(r"\byou(?:r)?\b", "\n".join(suggestions(part)), re.IGNORECASE)
    own = [line for line in suggestions(part) if re.search(r"\b(?:I|me|my|My)\b", line)]
    assert len(own) >= len(suggestions(part)) / 2


@pytest.mark.parametrize("part", STEP_PARTS)
def test_a_starter_plan_has_a_few_steps_for_each_time(part: Part) -> None:
    assert 3 <= len(general_steps(part)) <= 5


@pytest.mark.parametrize("part", sorted(set(Part) - set(STEP_PARTS)))
def test_only_steps_are_general(part: Part) -> None:
    assert general_steps(part) == ()


def test_the_starter_plan_rests_moves_breathes_eases_and_tells_someone() -> None:
    whole = " ".join(" ".join(general_steps(part)) for part in STEP_PARTS).lower()
    for theme in ("rest", "move", "gently", "breathe", "put off", "must be done", "tell", "ask"):
        assert theme in whole, theme


def test_the_starter_plan_asks_for_movement_only_as_far_as_it_suits() -> None:
    for part in STEP_PARTS:
        for line in general_steps(part):
            if "move" in line.lower():
                assert re.search(r"feels safe|suits you", line), line


def test_messages_have_gaps_and_say_to_whom_they_may_go() -> None:
    receivers = []
    for message in suggestions(Part.MESSAGES):
        assert GAP in message
        receiver = more_with(Part.MESSAGES, message)
        assert receiver is not None
        receivers.append(receiver)
    for who in ("family", "friend", "work", "school"):
        assert any(who in receiver.lower() for receiver in receivers), who


def test_every_unhelpful_thought_has_a_kinder_one_beside_it() -> None:
    kinder = [more_with(Part.THOUGHTS, thought) for thought in suggestions(Part.THOUGHTS)]
    assert None not in kinder
    assert len(set(kinder)) == len(kinder)
    assert not set(kinder) & set(suggestions(Part.THOUGHTS))


def test_no_line_has_a_second_text_where_the_plan_keeps_none() -> None:
    for part, lines in read_flare_content().suggestions.items():
        if part not in MORE:
            assert [each.more for each in lines if each.more] == []


def test_words_that_are_no_suggestion_have_no_second_text() -> None:
    assert more_with(Part.THOUGHTS, "Something I wrote myself") is None
    assert more_with(Part.EASE, "50") is None


def test_the_file_says_whose_words_they_are_and_lies_inside_the_package() -> None:
    file = Path(pain_companion.__file__).parent / "content" / "flare" / "suggestions.toml"
    head = " ".join(file.read_text(encoding="utf-8").replace("#", " ").split())
    assert "The words are this project's own. No clinician has reviewed them yet." in head


def test_all_pages_on_flare_ups_are_there() -> None:
    assert [name.removeprefix("flare/") for name in PAGES] == [
        "after-the-flare-up",
        "flare-up-and-set-back",
        "flare-ups-and-work",
        "getting-back",
        "moods-in-a-flare-up",
        "telling-family",
        "the-first-hours",
        "what-a-flare-up-is",
        "when-it-is-not-your-usual-flare-up",
        "why-rest-is-not-the-whole-answer",
    ]


@flare_pages
def test_a_page_on_flare_ups_offers_no_more_of_anything(name: str) -> None:
    assert OFFERS_MORE.findall(text_of(name)) == []


@flare_pages
def test_a_page_on_flare_ups_makes_no_forecast_and_names_no_dose(name: str) -> None:
    assert FORECAST.findall(text_of(name)) == []
    assert MEDICINE.findall(text_of(name).replace("Please do not take more", "")) == []


@flare_pages
def test_a_page_on_flare_ups_names_published_sources_and_leads_to_the_plan(name: str) -> None:
    page = read_page(name)
    assert len(page.sources) >= 3
    assert "screen:flare" in page.links
    assert page.next_check > TODAY


@pytest.mark.parametrize("name", [name for name in PAGES if "Get help now" in text_of(name)])
def test_a_page_that_names_get_help_now_leads_there(name: str) -> None:
    assert "screen:help-now" in read_page(name).links


@flare_pages
def test_a_page_on_flare_ups_leads_to_five_places_at_most(name: str) -> None:
    assert len(read_page(name).links) <= 5


def test_the_page_on_other_pain_sends_to_get_help_now_before_anything_else() -> None:
    page = read_page(NOT_USUAL)
    assert page.links[0] == "screen:help-now"
    opening = page.body.split("\n\n")[0]
    assert 'open "Get help now" first' in opening
    assert "not sure" in opening
    for sign in ("new place", "new kind", "new signs"):
        assert sign in page.body.lower()


def test_the_page_on_other_pain_repeats_no_list_and_so_leaves_nothing_out() -> None:
    body = read_page(NOT_USUAL).body
    assert not re.search(r"\b(?:999|111|112|911|numb|bladder|chest|stroke)\b", body)


def test_the_page_on_rest_opens_with_the_caution() -> None:
    page = read_page("flare/why-rest-is-not-the-whole-answer")
    opening = page.body.split("\n\n")[0]
    for words in ("ME/CFS", "long COVID", "much worse", "Staying within your limits"):
        assert words in opening
    assert page.links[0] == "pacing/staying-within-limits"


def test_the_page_on_getting_back_leaves_the_time_to_the_person() -> None:
    text = text_of("flare/getting-back")
    assert "when you feel steady" in text
    assert "in your own time" in text
    assert "Staying within your limits" in text
    assert not re.search(r"\d", text)


def test_every_part_has_a_title_and_one_or_two_sentences_on_what_it_is_for() -> None:
    assert list(PART_TITLES) == list(PART_HELP) == list(Part)
    assert len(set(PART_TITLES.values())) == len(Part)
    for part in Part:
        assert 1 <= len(sentences_of(PART_HELP[part])) <= 2, part
        for sentence in sentences_of(PART_HELP[part]):
            assert sentence.endswith("."), part
            assert len(sentence.split()) <= 20, part


def test_titles_and_help_are_in_plain_kind_words() -> None:
    whole = "\n".join([*PART_TITLES.values(), *PART_HELP.values()])
    assert NOT_OURS.findall(whole) == []


def test_a_stage_is_a_sign_and_a_word() -> None:
    assert stage_words(Stage.FLARE_UP) == "■ flare-up"
    assert len({stage_words(stage) for stage in Stage}) == len(Stage)
    for stage in Stage:
        assert stage_words(stage) == f"{SIGNS[stage]} {stage}"


@pytest.mark.parametrize(
    ("began", "ended", "words"),
    [
        (date(2026, 11, 23), None, "Day 1 of this flare-up"),
        (date(2026, 11, 22), None, "Day 2 of this flare-up"),
        (date(2026, 10, 24), None, "Day 31 of this flare-up"),
        (date(2026, 11, 20), date(2026, 11, 20), "This flare-up lasted 1 day"),
        (date(2026, 10, 24), date(2026, 10, 26), "This flare-up lasted 3 days"),
    ],
)
def test_the_day_a_flare_up_began_is_its_first(began: date, ended: date | None, words: str) -> None:
    assert day_words_of(Flare(began, ended), TODAY) == words


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (25, "a quarter"),
        (50, "half"),
        (60, "about 60 in every 100"),
        (75, "three quarters"),
        (100, "all"),
    ],
)
def test_a_share_is_said_in_words(percent: int, words: str) -> None:
    assert share_words(percent) == words

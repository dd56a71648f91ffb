"""The list of when to get help now: nothing left out, nothing without a source, no question."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import pain_companion
from pain_companion.content.helpnow import HelpLevel, HelpNow, plain_lines, read_help_now

TODAY = date(2026, 11, 23)

# One pattern for each sign of the clinical brief, written from the brief and not from the file.
EMERGENCY = {
    "chest pain that spreads": r"chest pain.*spreads",
    "chest pain with sweating": r"chest pain.*sweating",
    "chest pain with breathlessness": r"chest pain.*breath",
    "stroke: face": r"face drops.*stroke",
    "stroke: arms": r"lift both arms.*stroke",
    "stroke: speech": r"speech is slurred.*stroke",
    "sudden worst-ever headache": r"sudden.*headache.*worst",
    "collapse": r"collapse",
    "major injury": r"major injury",
    "new weakness in a limb": r"new weakness in an arm or leg",
    "paralysis of a limb": r"arm or leg.*cannot move it",
    "sudden severe back pain": r"sudden, severe pain in your back",
    "sudden severe belly pain": r"sudden, severe pain in your.*belly",
    "tearing pain": r"tearing",
    "cold limb": r"arm or leg.*cold",
    "pale limb": r"arm or leg.*pale",
    "blue limb": r"arm or leg.*blue",
    "severe trouble breathing": r"severe trouble breathing",
    "overdose": r"overdose",
    "unsafe mix of medicines": r"mixed medicines",
    "sepsis: confusion, slurring, breath, shivering": r"confused, slurring.*shivering.*sepsis",
    "sepsis: no pee, blotchy or blue skin": r"not peed all day.*blotchy.*sepsis",
    "hot swollen joint with fever": r"joint is hot and swollen.*fever.*same day",
    "cauda equina: inner thighs or genitals": r"inner thighs or genitals.*numb or tingling",
    "cauda equina: back passage or buttocks": r"back passage or buttocks.*numb",
    "cauda equina: wiping": r"wiping.*different",
    "cauda equina: starting to pee": r"harder to start to pee",
    "cauda equina: stopping or controlling pee": r"harder to stop or control your pee",
    "cauda equina: no feeling of pee": r"no longer feel the pee",
    "cauda equina: leaking or pads": r"leak pee.*pads",
    "cauda equina: full or empty bladder": r"bladder is full or empty",
    "cauda equina: bowel movement or leaking": r"cannot stop a poo, or you leak",
    "cauda equina: no feeling of a stool": r"no longer feel a poo",
    "cauda equina: erection or ejaculation": r"erection or in ejaculating",
    "cauda equina: feeling in sex": r"genitals.*feeling.*sex",
    "cauda equina: with or without back pain": r"with or without back pain",
}
# Signs beyond the brief, which the pages that were read call emergencies.
BEYOND_THE_BRIEF = {
    "chest pain that is tight, heavy or lasts": r"chest pain.*tight or heavy.*does not go away",
    "stroke: sight, confusion, balance": r"suddenly cannot see.*confused.*unsteady",
    "heavy bleeding": r"bleed heavily",
    "severe allergic reaction": r"severe allergic reaction",
    "rash that does not fade": r"rash that does not fade",
    "calf with chest pain or breathlessness": r"calf.*chest pain or trouble breathing",
    "pregnancy": r"pregnant.*constant tummy pain, or heavy bleeding",
    "self-harm": r"harmed yourself.*end your life",
    "both legs": r"both legs.*weakness or numbness",
    "legs that do not obey": r"legs.*do not go where you want",
    "small fall with weak bones": r"small fall.*steroids.*osteoporosis",
}
URGENT = {
    "fever": r"high temperature.*fever",
    "weight loss": r"lose weight without trying",
    "history of cancer with new pain": r"once had, cancer.*new pain",
    "night pain": r"pain at night that will not ease",
    "steadily worse": r"new pain that gets steadily worse",
    "swelling": r"swelling",
    "deformity": r"deformity",
    "calf": r"calf is swollen",
    "steroids with sudden back pain": r"sudden back pain.*steroids",
    "osteoporosis with sudden back pain": r"sudden back pain.*osteoporosis",
    "upper back": r"upper back",
    "drugs into a vein": r"inject drugs into a vein",
    "immune suppression": r"immune system is weak",
    "pregnancy with severe pain": r"pregnant.*severe pain",
}
LINES = {
    "999": "Life in danger: 999",
    "111 mental health, England": "England: 111, then the mental health option",
    "111 mental health, Wales": "Wales: 111, then option 2",
    "111 mental health, Scotland": "Scotland: 111",
    "Samaritans": "Samaritans, UK and Ireland: 116 123",
    "Shout": "text SHOUT to 85258",
    "Papyrus": "0800 068 4141",
    "Lifeline": "0808 808 8000",
    "Europe": "European Union: 112",
    "North America": "988",
    "anywhere": "your country's emergency number",
    "helplines elsewhere": "findahelpline.com",
    "Befrienders": "Befrienders Worldwide",
}


@pytest.fixture(scope="module")
def page() -> HelpNow:
    return read_help_now()


def level(page: HelpNow, key: str) -> HelpLevel:
    return next(each for each in page.levels if each.key == key)


def has(level: HelpLevel, pattern: str) -> bool:
    return any(re.search(pattern, sign.text, re.IGNORECASE) for sign in level.signs)


@pytest.mark.parametrize("sign", EMERGENCY)
def test_every_emergency_sign_is_listed(page: HelpNow, sign: str) -> None:
    assert has(level(page, "emergency"), EMERGENCY[sign])


@pytest.mark.parametrize("sign", BEYOND_THE_BRIEF)
def test_the_more_cautious_page_is_followed(page: HelpNow, sign: str) -> None:
    assert has(level(page, "emergency"), BEYOND_THE_BRIEF[sign])


@pytest.mark.parametrize("sign", URGENT)
def test_every_urgent_sign_is_listed(page: HelpNow, sign: str) -> None:
    assert has(level(page, "urgent"), URGENT[sign])


@pytest.mark.parametrize("line", LINES)
def test_every_line_to_ring_is_listed(line: str) -> None:
    assert LINES[line] in "\n".join(plain_lines())


def test_the_levels_are_named_in_words_with_the_most_urgent_first(page: HelpNow) -> None:
    assert [each.words for each in page.levels] == ["Emergency", "Urgent", "Not urgent"]
    assert "Call 999 or go to A&E now if" in page.levels[0].heading
    assert "111" in page.levels[1].heading
    assert "GP" in page.levels[2].heading


def test_a_new_place_kind_or_sign_is_not_the_usual_flare_up(page: HelpNow) -> None:
    assert re.search(r"new place, a new kind.*new signs.*not your usual flare", page.not_usual[0])


def test_every_sign_and_line_names_a_source_that_the_file_holds(page: HelpNow) -> None:
    for each in page.levels:
        for sign in each.signs:
            assert sign.sources, sign.text
            assert set(sign.sources) <= page.sources.keys(), sign.text
    for group in page.groups:
        for line in group.lines:
            assert set(line.sources) <= page.sources.keys(), line.name


def test_every_source_has_a_title_a_publisher_and_a_date(page: HelpNow) -> None:
    for key, source in page.sources.items():
        assert source.title, key
        assert source.publisher, key
        assert date(2026, 11, 23) <= source.checked <= TODAY, key
        assert source.address.startswith("http") or key == "brief", key


def test_every_source_in_the_file_is_used(page: HelpNow) -> None:
    signs = {key for each in page.levels for sign in each.signs for key in sign.sources}
    lines = {key for group in page.groups for line in group.lines for key in line.sources}
    assert page.sources.keys() == signs | lines


def test_every_number_to_ring_was_seen_on_a_page(page: HelpNow) -> None:
    for group in page.groups:
        for line in group.lines:
            if re.search(r"[0-9]|\.(com|org)", line.number):
                assert any(page.sources[key].address for key in line.sources), line.name


def test_the_numbers_in_the_headings_and_signs_are_numbers_to_ring(page: HelpNow) -> None:
    ringable = " ".join(line.number for group in page.groups for line in group.lines)
    said = [each.heading for each in page.levels] + list(page.not_usual)
    said += [sign.text for each in page.levels for sign in each.signs]
    for number in re.findall(r"[0-9]{3,}", " ".join(said)):
        assert number in ringable


def test_every_emergency_sign_was_read_beside_a_page(page: HelpNow) -> None:
    for sign in level(page, "emergency").signs:
        assert any(page.sources[key].address for key in sign.sources), sign.text


def test_the_list_says_that_no_clinician_has_reviewed_it_and_when_it_was_checked() -> None:
    assert plain_lines()[-2:] == [
        "This list has not yet been reviewed by a clinician.",
        "Last checked: Monday 23 November 2026.",
    ]


def test_the_list_is_not_past_its_next_check(page: HelpNow) -> None:
    assert page.checked <= TODAY < page.next_check


def test_the_list_asks_no_question() -> None:
    assert "?" not in "\n".join(plain_lines())


def test_no_sentence_is_longer_than_20_words() -> None:
    for line in plain_lines():
        for sentence in re.split(r"(?<=[.:?!])\s", line):
            assert len(sentence.split()) <= 20, sentence


def test_the_list_ships_inside_the_package() -> None:
    assert (Path(pain_companion.__file__).parent / "content" / "help-now.toml").is_file()

"""Words that we do not use, each with what is written instead, and where claims would stand."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pain_companion.words.purpose import PURPOSE

BANNED: Mapping[str, str] = {
    r"just": "nothing: leave it out",
    r"simply": "nothing: leave it out",
    r"simple": "easy, small or short",
    r"obviously": "nothing: leave it out",
    r"suffer\w*": "people living with …",
    r"medications?": "medicine",
    r"wear and tear": "changes with age",
    r"predict\w*": "say what was, not what will be",
    r"diagnos\w*": "what a doctor found, or what it is called",
    r"monitor\w*": "keep a diary of, or look at",
    r"alleviat\w*": "ease",
    r"treat(?:s|ed|ment)?": "help with, or what is offered",
    r"cures?": "help",
    r"reduces? (?:your )?pain": "help with pain, or ease pain",
    r"clinically proven": "some studies found …",
    r"proven": "some studies found …",
    r"fail(?:s|ed|ure)?": "it did not work this time",
    r"missed": "not written",
    r"should have": "could",
    r"all in (?:the|your) (?:mind|head)": "nothing: pain is real",
    r"streaks?": "nothing: nothing is counted",
    r"victims?": "people",
    r"patients?": "people, or people living with pain",
    r"chronic": "long-term",
    r"compliance": "what you agreed",
    r"sleep hygiene": "what helps sleep",
}
AMERICAN: Mapping[str, str] = {
    "color": "colour", "behavior": "behaviour", "organize": "organise",
    "realize": "realise", "recognize": "recognise", "center": "centre", "liter": "litre",
    "gray": "grey", "favorite": "favourite", "apnea": "apnoea", "practicing": "practising",
    "license[ds]?": "licence", "analyze": "analyse", "minimize": "minimise",
}  # fmt: skip
CLAIMS: Mapping[str, str] = {
    word: BANNED[word]
    for word in (
        *(r"predict\w*", r"diagnos\w*", r"monitor\w*", r"alleviat\w*", r"treat(?:s|ed|ment)?"),
        *(r"cures?", r"reduces? (?:your )?pain", r"clinically proven"),
    )
}
"""What would make the program a medical device, wherever it is said of it."""
ALLOWED = (*PURPOSE,)
"""Sentences in which these words may stand: they say what the program is not."""


def not_ours(text: str, words: Mapping[str, str]) -> list[str]:
    """Each of these words that stands in a text, with what to write instead."""
    for sentence in ALLOWED:
        text = text.replace(sentence, "")
    found = re.findall(rf"\b(?:{'|'.join(words)})s?\b", text, re.IGNORECASE)
    return [f"“{each}”: write {_instead(each, words)}" for each in found]


def _instead(found: str, words: Mapping[str, str]) -> str:
    return next(
        instead
        for word, instead in words.items()
        if re.fullmatch(rf"(?:{word})s?", found, re.IGNORECASE)
    )

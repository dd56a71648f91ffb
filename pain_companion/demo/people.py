"""The four example people, by the plain names that a command calls them."""

from __future__ import annotations

from collections.abc import Mapping

from pain_companion.demo.alex import ALEX
from pain_companion.demo.chris import CHRIS
from pain_companion.demo.jo import JO
from pain_companion.demo.person import ExamplePerson
from pain_companion.demo.sam import SAM

PEOPLE: Mapping[str, ExamplePerson] = {each.key: each for each in (ALEX, SAM, JO, CHRIS)}
BOOM_AND_BUST = ALEX.key
"""Who is shown where nobody is named."""

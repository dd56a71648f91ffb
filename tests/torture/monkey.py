"""What somebody does at random in the program. It depends on the seed alone, and on no time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from pain_companion.areas import AREAS
from tests.places import KEYS_LEAD_TO, Place, doors

MARK = re.compile(r"x\d{4}x")
"""Words that nobody else types: each is typed once, so that it can be looked for in the file."""

KEY_BYTES = {
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
    "shift+tab": b"\x1b[Z",
    "backspace": b"\x7f",
    "delete": b"\x1b[3~",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "f1": b"\x1bOP",
    "f2": b"\x1bOQ",
    "f3": b"\x1bOR",
    "f12": b"\x1b[24~",
    "ctrl+c": b"\x03",
    "ctrl+p": b"\x10",
    "ctrl+s": b"\x13",
    "ctrl+y": b"\x19",
    "ctrl+z": b"\x1a",
}
STEERING = ("enter", "escape", "up", "down", "pagedown", "tab", "space", "delete", "ctrl+s")
RARE = ("backspace", "left", "right", "home", "end", "f1", "f2", "f3", "f12", "ctrl+p", "ctrl+z")
BROKEN = (b"\xff\xfe", b"\x1b[1;1:3A", b"\x1b[<35;NaN;NaNM", b"\x1b[200~no end", b"\x03", b"\x00")
WORDS = (
    "2230",
    "7",
    "=1+1",
    "[b]x[/]",
    "é 日本 🛌🏽",
    "a\u202eb",
    "3",
    "yesterday",
    "half past two",
)
LETTERS = "abcdefghijklmnoprstuvwxyz?!"
"""All keys of one letter but q, which leaves."""
FORMS = {
    Place("today", ("j",)): 0,
    Place("sleep", ("n",)): 0,
    Place("sleep:window", ("a",)): 0,
    Place("pacing:day", ("a",)): 0,
    Place("pacing", ("w",)): 1,
    Place("flare:people", ("a",)): 0,
    Place("toolkit", ("a",)): 0,
    Place("practice:log", ("enter",)): 0,
    Place("practice:rhythm"): 0,
    Place("wellbeing:movements", ("a", "o")): 0,
    Place("wellbeing:movements", ("n",)): 1,
    Place("wellbeing:pleasures", ("n",)): 0,
    Place("wellbeing:pleasures", ("c",)): 0,
    Place("wellbeing:thoughts", ("a",)): 0,
    Place("wellbeing:medicines", ("a",)): 0,
    Place("wellbeing:medicines", ("n", "a")): 0,
    Place("goals:new"): 0,
    Place("goals:directions", ("a", "enter")): 0,
    Place("goals:directions", ("enter",)): 0,
    Place("checkin"): 1,
    Place("checkin:days"): 0,
    Place("checkin:questions", ("a",)): 0,
    Place("going:learned", ("a",)): 0,
    Place("going:learned", ("enter",)): 0,
    Place("eating:shopping"): 5,
    Place("team:appointments", ("a",)): 0,
    Place("team:appointments", ("enter", "g")): 0,
    Place("team:appointments", ("enter", "c")): 0,
    Place("team:say", ("a",)): 0,
    Place("team:say", ("c",)): 0,
    Place("story:areas", ("enter",)): 2,
    Place("story:areas", ("n",)): 0,
    Place("story:body", ("enter",)): 2,
    Place("story:body", ("n",)): 0,
    Place("story:activities", ("enter",)): 1,
    Place("story:activities", ("a",)): 0,
    Place("story:words", ("enter",)): 0,
    Place("story:scores", ("n",)): 3,
    Place("story:scores", ("a",)): 0,
}
"""Forms, and how often Tab is pressed in each until something can be typed."""
WIDE = {
    *("today j", "team:say a", "toolkit a", "flare:people a", "going:learned a"),
    *("wellbeing:pleasures c", "wellbeing:pleasures n", "wellbeing:thoughts a"),
    *("goals:directions a enter", "checkin:questions a"),
    *("story:body n", "story:areas n", "story:activities a", "story:words enter"),
}
"""Forms of which all that is typed can be seen at once, so that it can be looked for."""
SIZES = ((80, 24), (40, 15), (120, 40), (20, 6), (1, 1), (200, 60))
HOME = (80, 24)
NO_PLACE = Place("")


@dataclass(frozen=True)
class Act:
    """One thing that is done: bytes that are typed, or a new size; then so long nothing.

    The time in which the program works does not count. `steers` says that it may take away, put
    aside or save what stands in a field.
    """

    keys: bytes = b""
    size: tuple[int, int] | None = None
    steers: bool = True
    then_wait: float = 0.0


@dataclass(frozen=True)
class Round:
    """From one start to the next kill: a place, what is done there, and how long nothing is done.

    `looks_again` says that the next start looks for what was typed here.
    """

    place: Place
    acts: tuple[Act, ...]
    last_wait: float
    looks_again: bool


NEXT_FIELD = Act(KEY_BYTES["tab"], steers=False, then_wait=0.03)
A_MOMENT = Act(steers=False, then_wait=0.3)


def key_bytes(key: str) -> bytes:
    return KEY_BYTES.get(key, b" " if key == "space" else key.encode())


def places() -> list[Place]:
    """Every screen that can be looked for by its name, and what keys lead to from there."""
    named = [*(each.key for each in AREAS), *doors()]
    by_keys = [each for each in KEYS_LEAD_TO if each.to in named]
    return [*map(Place, named), *by_keys]


class Monkey:
    """Chooses what is done in one life of a diary."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._marks = 0

    def rounds(self) -> Iterator[Round]:
        """What is done from one kill to the next, on and on."""
        while True:
            chance = self._random.random()
            if chance < 0.15:
                # Killed while it starts.
                yield Round(NO_PLACE, (), self._random.uniform(0, 1.2), looks_again=False)
            elif chance < 0.6:
                yield self._typing()
            else:
                yield self._at_random()

    def _typing(self) -> Round:
        """A form filled in: some fields, or one that is then saved."""
        saves = self._random.random() < 0.5
        # Elsewhere a word is no answer to the first question, and so is not saved.
        place = self._random.choice([each for each in FORMS if not saves or str(each) in WIDE])
        tabs = FORMS[place]
        acts = tabs * [NEXT_FIELD]
        for _ in range(1 if saves else self._random.randint(2, 8)):
            acts += [self._mark(by_key=0.2), NEXT_FIELD]
        if saves:
            acts += [A_MOMENT]
            acts += [Act(key_bytes("ctrl+s"), then_wait=self._random.choice((0, 0.3, 0.6, 1)))]
        acts += [self._mark(by_key=0) for _ in range(self._random.choice((0, 0, 1, 3)))]
        acts += self._random.choice((0, 1)) * [A_MOMENT]
        looks_again = not saves and str(place) in WIDE
        return Round(place, tuple(acts), self._last_wait(), looks_again)

    def _at_random(self) -> Round:
        acts = [self._any_act() for _ in range(self._random.randint(3, 25))]
        acts += self._random.choice((0, 1)) * [A_MOMENT]
        return Round(
            self._random.choice(places()), tuple(acts), self._last_wait(), looks_again=False
        )

    def _any_act(self) -> Act:
        choose, pause = self._random.choice, self._pause()
        kind = self._random.choices(
            ("mark", "word", "key", "rare", "letter", "mouse", "size", "broken"),
            (8, 3, 10, 3, 3, 3, 1, 1),
        )[0]
        if kind == "mark":
            return self._mark(by_key=0.6)
        if kind == "size":
            return Act(size=choose(SIZES), then_wait=pause)
        keys = {
            "word": self._pasted(choose(WORDS)),
            "key": key_bytes(choose(STEERING)),
            "rare": key_bytes(choose(RARE)),
            "letter": choose(LETTERS).encode(),
            "mouse": self._mouse(),
            "broken": choose(BROKEN),
        }
        return Act(keys[kind], steers=kind != "word", then_wait=pause)

    def _mark(self, by_key: float) -> Act:
        """A word to look for, typed or pasted, with a space in front of it."""
        self._marks += 1
        word = f" x{self._marks:04}x"
        keys = word.encode() if self._random.random() < by_key else self._pasted(word)
        return Act(keys, steers=False, then_wait=self._pause())

    def _pasted(self, words: str) -> bytes:
        return b"\x1b[200~" + words.encode() + b"\x1b[201~"

    def _mouse(self) -> bytes:
        button = self._random.choice((0, 0, 0, 64, 65))
        column, row = self._random.randint(1, HOME[0]), self._random.randint(1, HOME[1])
        at = f"{button};{column};{row}"
        return f"\x1b[<{at}M\x1b[<{at}m".encode()

    def _pause(self) -> float:
        return self._random.choice((0, 0, 0.01, 0.03, 0.06, 0.1))

    def _last_wait(self) -> float:
        shortest, longest = self._random.choice(((0, 0.03), (0.03, 0.25), (0.3, 0.8)))
        return self._random.uniform(shortest, longest)

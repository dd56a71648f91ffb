"""The form for one night: what stands in its fields, beside what the diary holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from pain_companion.domain.sleep import Night
from pain_companion.domain.sleep_summary import usual_times
from pain_companion.words.night_entry import (
    CLOCK_ITEMS,
    YES,
    NightEntry,
    read_night,
    second_of,
    typed_from,
    usual_typed,
)

USUAL_NIGHTS = 14
"""How many nights back the usual times are taken from."""


class NightForm:
    """What is typed about the night that ended on `morning`. It knows no screen and no store."""

    def __init__(
        self,
        morning: date,
        *,
        zone: str,
        loaded: Night | None = None,
        recent: Sequence[Night] = (),
        twelve_hour: bool = True,
    ) -> None:
        self.morning = morning
        self.zone = zone
        self.twelve_hour = twelve_hour
        self.typed: dict[str, str] = {}
        """What stands in the fields, by the names of the items."""
        self.loaded: Night | None = None
        """The night as the diary has it, None where it has none."""
        first = morning - timedelta(days=USUAL_NIGHTS)
        self.usual = usual_times([night for night in recent if night.morning >= first])
        """The person's usual times in the two weeks before."""
        self._loaded_typed: Mapping[str, str] = {}
        self.load(loaded)

    def load(self, night: Night | None, keeping: Mapping[str, str] | None = None) -> None:
        """Take the night as the diary has it now, with the answers of `keeping` on top."""
        self.loaded = night
        self._loaded_typed = typed_from(night, twelve_hour=self.twelve_hour) if night else {}
        self.typed = {**self._loaded_typed, **(keeping or {})}

    def answer(self, item: str, text: str) -> None:
        """Something was typed. What was said about another time does not hold for this one."""
        self.typed[item] = text
        if item in CLOCK_ITEMS:
            self.typed.pop(second_of(item), None)
            self.typed.pop("long_night_confirmed", None)

    def confirm_length(self) -> None:
        """Yes, a night of more than 16 hours is right."""
        self.typed["long_night_confirmed"] = YES

    def unsaved(self) -> dict[str, str]:
        """Every answer that differs from the diary, with the text that stands in its field."""
        return {
            name: self.typed.get(name, "")
            for name in sorted(self.typed.keys() | self._loaded_typed.keys())
            if self.typed.get(name, "") != self._loaded_typed.get(name, "")
        }

    def entry(self) -> NightEntry:
        """What is understood of it."""
        return self._read(self.typed, self.morning)

    def night_to_save(self, morning: date | None = None) -> Night:
        """The night, where what is not understood stays as the diary has it."""
        day = morning or self.morning
        not_understood = self._read(self.typed, day).problems
        as_before = {name: self._loaded_typed.get(name, "") for name in not_understood}
        return self._read({**self.typed, **as_before}, day).night

    def suggestions(self) -> dict[str, str]:
        """The person's usual times, as they would type them."""
        return usual_typed(self.usual, twelve_hour=self.twelve_hour)

    def _read(self, typed: Mapping[str, str], morning: date) -> NightEntry:
        return read_night(
            typed,
            morning,
            zone=self.zone,
            usual=self.usual,
            loaded=self.loaded,
            twelve_hour=self.twelve_hour,
        )

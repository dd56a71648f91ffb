"""How a movement went on one day, with a note."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay
from pain_companion.screens.day_answer_form import DayAnswerForm

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary


class MovementDayFormScreen(DayAnswerForm[MovementDay]):
    """The answer and the note for `movement` on `day`."""

    AREA = "wellbeing"
    FORM = "movement day"

    def __init__(
        self, store: Diary, now: Callable[[], datetime], movement: Movement, day: date
    ) -> None:
        found = store.movements.on(movement.id, day)
        empty = MovementDay(movement.id, day, MovementAnswer.DONE)
        about = {"thing_id": movement.id, "called": movement.name}
        super().__init__(store, now, found, empty, day=day, **about)

    def keep(self, record: MovementDay) -> MovementDay:
        """Save it."""
        return self.store.movements.save_day(record)

    def put_in_bin(self, record: MovementDay) -> None:
        """Put it into the bin."""
        self.store.movements.delete_day(record.id)

    def find(self, record: MovementDay) -> MovementDay | None:
        """It as the diary has it."""
        return self.store.movements.on(self.thing_id, self.day)

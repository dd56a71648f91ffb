"""A little of everything about wellbeing, for tests of what holds whole diaries."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from pain_companion.domain.hard_moments import HardMoment
from pain_companion.domain.medicines import Medicine, MedicineQuestion
from pain_companion.domain.movements import Movement, MovementAnswer, MovementDay, Position
from pain_companion.domain.pacing import MINUTES
from pain_companion.domain.pleasures import Pleasure, PleasureDay
from pain_companion.store.diary import Diary

TODAY = date(2026, 11, 23)
YESTERDAY = TODAY - timedelta(days=1)
HEELS = Movement(
    "Heels, then toes",
    date(2026, 11, 2),
    "Lift the heels. Set them down.",
    Decimal(10),
    "repetitions",
    "twice a day",
    Position.SEATED,
    "Priya, physiotherapist",
)
SWAYING = Movement("Swaying", date(2026, 11, 9), None, Decimal(4), MINUTES, place=1)
MOON = Pleasure("Look for the moon")
CALL = Pleasure("Ring Ana", 1)
SHEET = HardMoment(
    date(2026, 11, 20),
    happened="A friend cancelled.",
    thoughts="She is tired of me.",
    feelings="hurt, sad",
    in_body="Neck tight.",
    did="Lay down.",
    kinder="I can say no and still care",
)
TABLETS = Medicine(
    "The tablets",
    "my back",
    "One with food.\nNot at night.",
    "my GP",
    date(2026, 3, 5),
    note="They make me sleepy.",
)
GEL = Medicine("The gel", since_on=date(2026, 8, 1), ended_on=date(2026, 10, 1), place=1)
DRIVE = MedicineQuestion("May I drive?")


def fill_wellbeing(diary: Diary) -> None:
    """Something in every table of wellbeing, something changed, and something in the bin."""
    heels, swaying = diary.movements.save_all([HEELS, SWAYING])
    diary.movements.answer(heels.id, TODAY, MovementAnswer.PART)
    diary.movements.save_day(
        MovementDay(heels.id, YESTERDAY, MovementAnswer.DONE, "=1+1 [only] the left")
    )
    diary.movements.put_aside(swaying.id, TODAY)
    unwanted = diary.movements.save(Movement("Star jumps", TODAY, place=2))
    diary.movements.delete(unwanted.id)
    moon, _ = diary.pleasures.save_all([MOON, CALL])
    diary.pleasures.save_day(PleasureDay(moon.id, YESTERDAY, "It was full. 😀"))
    diary.pleasures.did(moon.id, TODAY)
    diary.pleasures.did_not(moon.id, TODAY)
    diary.hard_moments.save(SHEET)
    diary.medicines.save_all([TABLETS, GEL])
    diary.medicines.save_question(DRIVE)
    asked = MedicineQuestion("Does it go with the other?", TODAY, "Yes.", 1)
    diary.medicines.delete_question(diary.medicines.save_question(asked).id)

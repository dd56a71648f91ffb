"""`sleep add`: write a night, or add to one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import note_heard
from pain_companion.commands.base import (
    DiaryCommand,
    Place,
    Problem,
    Unfinished,
    Words,
    examples,
    say,
)
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.settings import Settings
from pain_companion.domain.sleep import Night, PainPart, Quality, Rested, is_blank
from pain_companion.typed_dates import read_date
from pain_companion.words.night_entry import CLOCK_ITEMS, NO, YES, second_of
from pain_companion.words.night_form import USUAL_NIGHTS, NightForm
from pain_companion.words.sleep import (
    ITEM_TITLES,
    conflict_sentence,
    long_night_sentence,
    night_lines,
    saved_sentence,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

_ITEMS = {
    "to_bed": "to_bed_at",
    "lights_out": "lights_out_at",
    "fell_asleep_after": "fell_asleep_after_minutes",
    "wakings": "wakings",
    "awake": "awake_minutes",
    "woke": "woke_at",
    "got_up": "got_up_at",
    "trying_after": "trying_after_minutes",
    "quality": "quality",
    "rested": "rested",
    "caffeine": "caffeine_count",
    "caffeine_last": "caffeine_last",
    "alcohol": "alcohol_count",
    "alcohol_last": "alcohol_last",
    "medicine": "sleep_medicine",
    "pain_part": "pain_part",
    "note": "note",
    "roughly_asleep": "estimated_sleep_minutes",
    "zone": "bed_zone",
    "rise_zone": "rise_zone",
}
"""Which answer of a night each option gives."""
_ASKED = {
    **{option: item for option, item in _ITEMS.items() if item in ITEM_TITLES},
    "never_slept": "never_slept",
}
EXAMPLES = {
    **{"to_bed": "22:30 or 10.30pm", "lights_out": "23:00", "woke": "6:15am", "got_up": "7am"},
    **{"caffeine_last": "3pm", "alcohol_last": "8pm", "medicine": "half a tablet"},
    **{"trying_after": "20", "roughly_asleep": "6h"},
}
_OPTIONS = {item: option for option, item in _ITEMS.items()}


@asks(
    Asking(
        {"morning": "Which morning?", **{o: ITEM_TITLES[i] for o, i in _ASKED.items()}},
        EXAMPLES,
        insist={"is_long": "Is that right?"},
        needs_one=True,
    )
)
@click.command(
    "add",
    cls=DiaryCommand,
    epilog=examples(
        "sleep add --to-bed 22:30 --lights-out 23:00 --fell-asleep-after 45 --woke 6:15am",
        "sleep add --morning yesterday --quality fair --roughly-asleep 6h",
        'sleep add --morning 2026-10-25 --to-bed "01:30 second" --got-up 9am',
    ),
)
@click.option("--morning", metavar="DATE", default="today", help="The morning the night ended.")
@click.option("--to-bed", metavar="TIME", help="When you got into bed.")
@click.option("--lights-out", metavar="TIME", help="When you began trying to sleep.")
@click.option("--fell-asleep-after", metavar="LENGTH", help="How long falling asleep took.")
@click.option("--wakings", metavar="COUNT", help="How often you woke, without the last time.")
@click.option("--awake", metavar="LENGTH", help="How long you were awake in those wakings.")
@click.option("--woke", metavar="TIME", help="When you woke for the last time.")
@click.option("--got-up", metavar="TIME", help="When you got up for the day.")
@click.option("--trying-after", metavar="LENGTH", help="How long you tried to sleep after that.")
@click.option("--quality", type=Words(Quality), help="How good the sleep was.")
@click.option("--rested", type=Words(Rested), help="How rested you felt.")
@click.option("--caffeine", metavar="COUNT", help="Drinks with caffeine the day before.")
@click.option("--caffeine-last", metavar="TIME", help="When the last of them was.")
@click.option("--alcohol", metavar="COUNT", help="Drinks with alcohol the day before.")
@click.option("--alcohol-last", metavar="TIME", help="When the last of them was.")
@click.option("--medicine", metavar="TEXT", help="Sleep medicine taken, in your own words.")
@click.option("--pain-part", type=Words(PainPart), help="Whether pain was part of it.")
@click.option("--note", metavar="TEXT", help="Anything else, of any length.")
@click.option("--never-slept/--slept", default=None, help="Whether there was no sleep at all.")
@click.option("--roughly-asleep", metavar="LENGTH", help="Your guess of the time asleep.")
@click.option("--zone", metavar="ZONE", help="Time zone of going to bed, if not this computer's.")
@click.option("--rise-zone", metavar="ZONE", help="Time zone of getting up, if it was another.")
@click.option("--long", "is_long", is_flag=True, help="Yes, it was more than 16 hours.")
@click.option("--replace", "anew", is_flag=True, help="Put this in place of the night as it was.")
@click.pass_obj
def add(
    place: Place,
    /,
    morning: str,
    never_slept: bool | None,
    is_long: bool,
    anew: bool,
    **given: str | None,
) -> None:
    """Write a night, or add to one that is written. Every answer can be left out.

    Type times as 22:30, 10.30pm or half past 10, and lengths as 45, 1h30 or half an hour. When
    the clocks go back, a time that came twice is the first, or type "01:30 second". An empty
    answer ("") takes back what was written.
    """
    day = read_date(morning, place.today)
    typed = _typed(given)
    if never_slept is not None:
        typed["never_slept"] = YES if never_slept else ""
    if is_long:
        typed["long_night_confirmed"] = YES
    with place.reading() as diary:
        before = diary.sleep.night(day) if diary else None
        night = _understood(place, diary, day, None if anew else before, typed)
    if before is None and is_blank(night):
        raise click.UsageError("Give at least one answer about the night.")
    with place.changing() as diary:
        kept = diary.sleep.save(replace(night, id=before.id if before else ""), before)
        twelve_hour = diary.settings.read().twelve_hour
    say(saved_sentence(kept, place.today))
    if before is not None and not anew:
        say("What was written for this night before stays, but for what you gave now.")
    say(*night_lines(kept, twelve_hour=twelve_hour))


def _typed(given: dict[str, str | None]) -> dict[str, str]:
    """What was given, by answer; "first" or "second" after a clock time is one of its own."""
    typed: dict[str, str] = {}
    for option, said in given.items():
        if said is None:
            continue
        item = _ITEMS[option]
        typed[item] = said
        if item in CLOCK_ITEMS:
            clock, _, which = said.strip().rpartition(" ")
            if which.lower() in ("first", "second"):
                typed[item] = clock
            typed[second_of(item)] = YES if which.lower() == "second" else NO
    return typed


def _understood(
    place: Place, diary: Diary | None, day: date, before: Night | None, typed: dict[str, str]
) -> Night:
    """The night that is meant. Raises Problem where it cannot be read or cannot be right."""
    settings = diary.settings.read() if diary else Settings()
    form = NightForm(
        day,
        zone=place.zone(),
        loaded=before,
        recent=diary.sleep.recent(day, USUAL_NIGHTS) if diary else (),
        twelve_hour=settings.twelve_hour,
    )
    for item, said in typed.items():
        form.answer(item, said)
    entry = form.entry()
    note_heard({_OPTIONS[item]: words for item, words in entry.echoes.items() if item in _OPTIONS})
    for option, item in _ITEMS.items():
        if item in typed and item in entry.problems:
            problem = entry.problems[item]
            raise Problem(f"--{option.replace('_', '-')}: {problem}", option, problem)
    clash = conflict_sentence(entry.night, twelve_hour=settings.twelve_hour)
    if clash is not None:
        raise Problem(f"{clash} Nothing was saved.", sentence=clash)
    question = long_night_sentence(entry.night, twelve_hour=settings.twelve_hour)
    if question is not None:
        raise Unfinished(
            f"{question} If it is, add --long. Nothing was saved.", "is_long", question
        )
    return entry.night

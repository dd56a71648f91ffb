"""`practice show`, `add` and `delete`: what was practised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from pain_companion.commands.answers import understood
from pain_companion.commands.base import (
    BACK_AGAIN,
    NO_DIARY,
    DiaryCommand,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.commands.changing import change_command
from pain_companion.commands.listed import Listed
from pain_companion.commands.offered import DAY, DELETE
from pain_companion.commands.question import Offer
from pain_companion.commands.questions import Asking, asks
from pain_companion.commands.showing import FORM, days_asked, days_typed, print_json
from pain_companion.domain.practice import PracticeLog
from pain_companion.domain.settings import Settings
from pain_companion.domain.weeks import week_start
from pain_companion.formats import range_words
from pain_companion.typed_dates import read_date
from pain_companion.words.practice import (
    NOTHING_YET,
    log_details,
    log_heading,
    titles_of,
    week_words,
    wish_words,
)
from pain_companion.words.practice_entry import (
    LOG_TITLES,
    read_practice_log,
    typed_from_practice_log,
)

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

FELT = {"words_before": "Before, in a few words", "words_after": "After, in a few words"}
USUAL_DAYS = 27
_OPTIONS = {
    "practice": "NAME",
    "day": "--day",
    "minutes": "--minutes",
    "feel_before": "--before",
    "feel_after": "--after",
}
"""Which option gives an answer that has to be understood."""


def _practices(_diary: Diary | None) -> Sequence[Offer]:
    """The practices by their names and titles."""
    from pain_companion.content.practices import practices  # noqa: PLC0415

    return tuple(titles_of(practices()).items())


@click.command(
    "show",
    cls=DiaryCommand,
    epilog=examples("practice show", "practice show --from 1/11 --to today --format json"),
)
@days_asked(USUAL_DAYS)
@FORM
@click.pass_obj
def show_practices(place: Place, *, start: str | None, end: str, form: str) -> None:
    """Show what you practised, newest first. The numbers are for `practice change`."""
    first, last = days_typed(place, start, end, USUAL_DAYS)
    with place.reading() as diary:
        settings = diary.settings.read() if diary else Settings()
        logs = diary.practices.logs(first, last) if diary else []
        later = len(_every(diary)) - len(diary.practices.logs(date.min, last)) if diary else 0
        week = _week(diary, place.today, settings.week_starts) if diary else ""
    if form == "json":
        from pain_companion.exchange.practice_json import practice_json  # noqa: PLC0415

        told = practice_json(logs, (first, last), settings.practices_a_week)
        print_json(told)
    elif diary is None:
        say(NO_DIARY)
    else:
        say(f"Practices, {range_words(first, last, today=place.today)}")
        say(*filter(None, (week, wish_words(settings.practices_a_week))))
        _say_logs(logs, later, place.today)


@asks(Asking({**LOG_TITLES, **FELT}, {"minutes": "4"}, among={"practice": _practices}))
@click.command(
    "add",
    cls=DiaryCommand,
    epilog=examples(
        "practice add sounds --minutes 4",
        'practice add hands --minutes 3 --day yesterday --before 3 --after 6 --noticed "Warm."',
    ),
)
@click.argument("practice", metavar="NAME")
@click.option("--minutes", metavar="LENGTH", required=True, help="How long it was.")
@click.option("--day", metavar="DATE", default="today", help="The day of the practice.")
@click.option("--before", "feel_before", metavar="0-10", help="0 is tense or upset, 10 at ease.")
@click.option("--words-before", metavar="TEXT", help="How you felt before, in a few words.")
@click.option("--after", "feel_after", metavar="0-10", help="How you felt after, the same way.")
@click.option("--words-after", metavar="TEXT", help="How you felt after, in a few words.")
@click.option("--noticed", metavar="TEXT", help="What you noticed.")
@click.pass_obj
def add_practice(place: Place, /, **given: str | None) -> None:
    """Write down a practice that you did, on any day."""
    from pain_companion.content.practices import FOLDER, practices  # noqa: PLC0415

    titles = titles_of(practices())
    typed = {name: said or "" for name, said in given.items()}
    typed["practice"] = typed["practice"].removeprefix(f"{FOLDER}/")
    empty = PracticeLog("", place.today, 0, zone=place.zone())
    log = understood(read_practice_log(typed, empty, place.today, titles), _OPTIONS)
    with place.changing() as diary:
        kept = diary.practices.save(log)
    say(f"Saved: {log_heading(kept, titles, place.today)}")


@asks(
    Asking({"name": LOG_TITLES["practice"], "day": DAY}, among={"name": _practices}, confirm=DELETE)
)
@click.command(
    "delete", cls=DiaryCommand, epilog=examples("practice delete sounds --day yesterday")
)
@click.argument("name")
@click.option("--day", metavar="DATE", default="today", help="The day of the practice.")
@click.pass_obj
def delete_practice(place: Place, name: str, day: str) -> None:
    """Put a practice that you did into the bin: the last of its name on a day."""
    from pain_companion.content.practices import practices  # noqa: PLC0415

    told = read_date(day, place.today)
    with place.changing(create=False) as diary:
        found = [log for log in diary.practices.logs(told, told) if log.practice == name]
        if not found:
            raise Problem("There is no such practice on that day. `practice show` lists them.")
        diary.practices.delete(found[0].id)
    say(f"Deleted: {log_heading(found[0], titles_of(practices()), place.today)}", BACK_AGAIN)


def _every(diary: Diary) -> list[PracticeLog]:
    return diary.practices.logs(date.min, diary.now().date())


def _heading(diary: Diary, log: PracticeLog) -> str:
    from pain_companion.content.practices import practices  # noqa: PLC0415

    return log_heading(log, titles_of(practices()), diary.now().date())


def _change(
    place: Place, diary: Diary, before: PracticeLog, anew: Mapping[str, str]
) -> PracticeLog:
    from pain_companion.content.practices import FOLDER, practices  # noqa: PLC0415

    typed = {**typed_from_practice_log(before, place.today), **anew}
    typed["practice"] = typed["practice"].removeprefix(f"{FOLDER}/")
    titles = titles_of(practices())
    return diary.practices.save(
        understood(read_practice_log(typed, before, place.today, titles), _OPTIONS)
    )


change_practice = change_command(
    add_practice,
    "Change a practice that you did, by its number in `practice show`.",
    Listed("practice show", _every, _heading),
    _change,
    '--noticed "Warm."',
)


def _week(diary: Diary, today: date, week_starts: int) -> str:
    first = week_start(today, week_starts)
    return week_words(diary.practices.week(first))


def _say_logs(logs: Sequence[PracticeLog], later: int, today: date) -> None:
    """Say what was done, counting on from what was done `later`."""
    from pain_companion.content.practices import practices  # noqa: PLC0415

    titles = titles_of(practices())
    for number, log in enumerate(logs, start=later + 1):
        say("", f"{number}. {log_heading(log, titles, today)}")
        say(*(f"  {row}" for line in log_details(log) for row in line.splitlines()))
    if not logs:
        say(NOTHING_YET)

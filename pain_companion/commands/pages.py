"""Commands that show a page as plain lines, the example, and the settings."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Mapping

import click

from pain_companion.commands.base import (
    BACK_AGAIN,
    NO_DIARY,
    DiaryCommand,
    DiaryGroup,
    Place,
    Problem,
    examples,
    say,
)
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.hidden_areas import hidden_areas
from pain_companion.domain.settings import (
    BACKUP_CHOICES,
    CHECK_IN_EVERY,
    FOOD_ANSWERS,
    LONGEST,
    THEMES,
    Settings,
)
from pain_companion.formats import DAYS
from pain_companion.text import clean_input, one_line
from pain_companion.words.eating import HIDDEN

_SWITCH: Mapping[str, str | int | bool] = {"on": True, "off": False}
_CHOICES: Mapping[str, tuple[str, Mapping[str, str | int | bool]]] = {
    "clock": ("twelve_hour", {"12": True, "24": False}),
    "week-starts": ("week_starts", {day.lower(): place for place, day in enumerate(DAYS)}),
    "theme": ("theme", {theme: theme for theme in THEMES}),
    "motion": ("motion", _SWITCH),
    "density": ("roomy", {"roomy": True, "close": False}),
    "pain-numbers": ("pain_numbers", _SWITCH),
    "timer-bell": ("quiet_bell", _SWITCH),
    "check-in": ("check_in_every", {every: every for every in CHECK_IN_EVERY}),
    "food": ("food", {answer: answer for answer in FOOD_ANSWERS}),
    "backups": ("backups", {choice: choice for choice in BACKUP_CHOICES}),
}
"""Each setting as it is named here: the name it is kept under, and what it can be."""

NO_STEPS = (
    "This page is about doing more in steps. This diary is for staying within limits. "
    "To read about that: pain-companion read staying-within-limits"
)
_NAMES = {"name": "greet_as", "service": "service_name"}
"""The settings in a person's own words, by what they are called here."""


@click.command(cls=DiaryCommand, epilog=examples("today", "--data other.db today"))
@click.pass_obj
def today(place: Place) -> None:
    """Show Today as plain lines."""
    from pain_companion.today_page import todays_lines  # noqa: PLC0415
    from pain_companion.words.today import day_words, greeting_words  # noqa: PLC0415

    with place.reading() as diary:
        if diary is not None:
            say(*todays_lines(diary, place.now()))
            return
    say(greeting_words(place.now(), Settings()), day_words(place.now(), 0), "", NO_DIARY)


_PEOPLE = ("demo boom-and-bust", "demo broken-nights", "demo just-starting", "demo a-year-on")


@click.command(cls=DiaryCommand, epilog=examples("demo", *_PEOPLE))
@click.argument("person", required=False)
@click.pass_obj
def demo(place: Place, person: str | None) -> int:
    """Look around with an example. Your diary is not touched.

    PERSON is one of four made-up people. Without it you are asked whom to meet.
    """
    from pain_companion.demo.people import BOOM_AND_BUST, PEOPLE  # noqa: PLC0415

    if person is not None and person not in PEOPLE:
        raise click.UsageError(f"PERSON can be {', '.join(PEOPLE)}.")
    if _has_full_screen():
        from pain_companion.__main__ import run_example  # noqa: PLC0415

        return run_example(person or "")
    _print_example(place, person or BOOM_AND_BUST)
    return 0


def _has_full_screen() -> bool:
    if not sys.stdout.isatty():
        return False
    from pain_companion.terminal import why_not_full_screen  # noqa: PLC0415  # loads Textual

    return why_not_full_screen(sys.stdout, os.environ) is None


def _print_example(place: Place, person: str) -> None:
    from pain_companion.demo.example import example_diary  # noqa: PLC0415
    from pain_companion.paths import example_folder  # noqa: PLC0415
    from pain_companion.store.connection import DiaryKind  # noqa: PLC0415
    from pain_companion.store.diary import Diary  # noqa: PLC0415
    from pain_companion.today_page import todays_lines  # noqa: PLC0415

    with example_diary(example_folder(), place.now, person=person) as path:
        diary = Diary.open(path, now=place.now, kind=DiaryKind.EXAMPLE)
        try:
            say(*todays_lines(diary, place.now()))
        finally:
            diary.close()


@click.command("help-now", cls=DiaryCommand, epilog=examples("help-now", "help-now --sources"))
@click.option("--sources", is_flag=True, help="Show where the lines come from instead.")
def help_now(sources: bool) -> None:
    """Show when to get help now, and where. Works without a diary, or with a broken one."""
    from pain_companion.content.helpnow import plain_lines, source_lines  # noqa: PLC0415

    say(*(source_lines() if sources else plain_lines()))


@click.command(cls=DiaryCommand, epilog=examples("read --list", "read sleep/winding-down"))
@click.argument("name", required=False)
@click.option("--list", "listed", is_flag=True, help="Which pages there are.")
@click.option("--not-now", "not_now", is_flag=True, help="Do not offer it on Today for a while.")
@click.pass_obj
def read(place: Place, name: str | None, listed: bool, not_now: bool) -> None:
    """Read a page as plain text. The last part of its name is enough."""
    from pain_companion.content.library import (  # noqa: PLC0415
        STEP_PAGES,
        PageNotFoundError,
        is_hidden,
        names_for,
        page_names,
        read_page,
    )
    from pain_companion.content.plain_page import plain_text  # noqa: PLC0415

    limited, hidden = _kept_from(place)
    if listed:
        _list_pages(names_for(limited=limited, hidden=hidden), hidden)
        return
    if not name:
        raise click.UsageError("Name a page, or add --list.")
    ending = [each for each in page_names() if each.endswith(f"/{name}")]
    meant = ending[0] if len(ending) == 1 else name
    if limited and meant in STEP_PAGES:
        raise Problem(NO_STEPS)
    if is_hidden(meant, hidden):
        raise Problem(HIDDEN)
    try:
        page = read_page(meant)
    except PageNotFoundError:
        raise Problem(
            "There is no page of this name. To see them: pain-companion read --list"
        ) from None
    if not_now:
        _put_off(place, page.name)
    else:
        say(*plain_text(page.without(hidden)))


def _list_pages(names: list[str], hidden: Collection[str]) -> None:
    from pain_companion.content.subjects import SUBJECTS, by_subject, in_order  # noqa: PLC0415

    for number, (folder, found) in enumerate(by_subject(names, hidden).items()):
        pages = (f"{page.name}: {page.title}" for page in in_order(found))
        say(*([""] if number else []), SUBJECTS[folder], *pages)


def _put_off(place: Place, name: str) -> None:
    from pain_companion.domain.reading import PUT_OFF_DAYS  # noqa: PLC0415

    with place.changing() as diary:
        diary.reading.put_off(name, place.today)
    say(f"Put off. It is not offered for {PUT_OFF_DAYS} days.", BACK_AGAIN)


@click.command(cls=DiaryCommand, epilog=examples("find pillow", "find sleep well"))
@click.argument("words", nargs=-1, required=True)
@click.pass_obj
def find(place: Place, words: tuple[str, ...]) -> None:
    """Find words in every page and in all that you wrote yourself."""
    from pain_companion.finding import find_anything  # noqa: PLC0415
    from pain_companion.words.findings import found_lines  # noqa: PLC0415

    with place.reading() as diary:
        say(*found_lines(find_anything(diary, clean_input(" ".join(words)), place.today)))


def _kept_from(place: Place) -> tuple[bool, Collection[str]]:
    """Whether the diary is of a person who is to stay within limits, and which areas they hid.

    One that cannot be read gives no answer, and no answer counts as not being sure.
    """
    from pain_companion.store.faults import DiaryError  # noqa: PLC0415

    try:
        with place.reading() as diary:
            if diary is None:
                return False, ()
            held = diary.settings.read()
            return energy_limited(held), hidden_areas(held)
    except DiaryError:
        return True, ()


@click.group(cls=DiaryGroup)
def settings() -> None:
    """See and change how the program looks and speaks."""


@settings.command("show", epilog=examples("settings show"))
@click.pass_obj
def show_settings(place: Place) -> None:
    """Show the settings that hold now."""
    with place.reading() as diary:
        held = diary.settings.read() if diary else Settings()
    for name, kept_as in _NAMES.items():
        say(f"{name}: {getattr(held, kept_as) or '(none)'}")
    for name, (kept_as, values) in _CHOICES.items():
        words = [word for word, value in values.items() if value == getattr(held, kept_as)]
        say(f"{name}: {''.join(words)}  (can be {', '.join(values)})")
    say(f"diary: {place.path}")


@settings.command("set", epilog=examples("settings set clock 24", "settings set theme calm-night"))
@click.argument("setting", type=click.Choice([*_NAMES, *_CHOICES]))
@click.argument("value")
@click.pass_obj
def set_setting(place: Place, setting: str, value: str) -> None:
    """Change one setting. An empty name ("") takes the name away."""
    if setting in _NAMES:
        kept_as = _NAMES[setting]
        meant: str | int | bool = one_line(value)
        if len(str(meant)) > LONGEST[kept_as]:
            raise Problem(f"This name can have up to {LONGEST[kept_as]} characters.")
    else:
        kept_as, values = _CHOICES[setting]
        if value.lower() not in values:
            raise click.UsageError(f"{setting} can be {', '.join(values)}.")
        meant = values[value.lower()]
    with place.changing() as diary:
        diary.settings.change(**{kept_as: meant})
    say(f"Saved: {setting} is {value or 'empty'} now.")


COMMANDS = (today, demo, help_now, read, find, settings)

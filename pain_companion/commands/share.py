"""`team share`: a page of chosen lines for someone else, or a file for their program."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pain_companion.commands.base import (
    DiaryCommand,
    Place,
    Problem,
    examples,
    say,
    show_or_save,
)
from pain_companion.commands.passphrases import new_passphrase, passphrase_option

if TYPE_CHECKING:
    from pain_companion.exchange.printed import PrintedPage
    from pain_companion.exchange.share_item import ShareItem
    from pain_companion.store.diary import Diary

LIST = "team share --list"
FILE = "file"
CHOOSE = f"Say which lines with --part or --lines. `{LIST}` shows them with their numbers."
NOTHING = "Nothing is written yet that could be shared."


@click.command(
    "share",
    cls=DiaryCommand,
    epilog=examples(
        LIST,
        "team share --part flare-plan",
        "team share --lines 1,4-7 --format html --output page.html",
        "team share --part goals --format file --output goals.pain-companion --lock",
    ),
)
@click.option("--list", "listed", is_flag=True, help="Show every line by its number.")
@click.option("--part", "parts", metavar="PART", multiple=True, help="All lines of this part.")
@click.option("--lines", metavar="NUMBERS", default="", help="These lines, such as 1,4-7.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "html", "pdf", FILE]),
    default="text",
    help=f"How. `{FILE}` is for this program, which `import` brings in.",
)
@click.option("--output", metavar="FILE", help="Save it there instead of showing it.")
@click.option("--lock", "locked", is_flag=True, help=f"Lock the {FILE} with a passphrase.")
@passphrase_option
@click.pass_obj
def share(
    place: Place,
    parts: tuple[str, ...],
    lines: str,
    form: str,
    output: str | None,
    *,
    passphrase_file: Path | None,
    listed: bool,
    locked: bool,
) -> None:
    """Make a page for someone else, or a file. It has only the lines you choose."""
    from pain_companion.content.helpnow import read_help_now  # noqa: PLC0415
    from pain_companion.content.share_names import share_names  # noqa: PLC0415
    from pain_companion.exchange.share_items import share_items  # noqa: PLC0415
    from pain_companion.exchange.take_home import printed_take_home  # noqa: PLC0415

    locked = locked or passphrase_file is not None
    if locked and form != FILE:
        raise click.UsageError(f"Only a {FILE} can be locked: --format {FILE}.")
    with place.reading_begun() as diary:
        items = share_items(diary, place.today, share_names())
        if listed:
            _say_list(items)
            return
        chosen = _chosen(items, parts, lines)
        if form == FILE:
            passphrase = new_passphrase(passphrase_file) if locked else None
            _save_file(place, diary, chosen, output, passphrase)
            return
        page = printed_take_home(diary, place.today, chosen, read_help_now())
    if form == "pdf" and output is None:
        raise Problem("A PDF is saved, not shown: say where with --output.")
    show_or_save(place, _made(page, form), output)


def _save_file(
    place: Place,
    diary: Diary,
    chosen: Sequence[ShareItem],
    output: str | None,
    passphrase: str | None,
) -> None:
    """Save the rows behind the lines for the program of someone else."""
    from pain_companion.exchange.handover import save_handover  # noqa: PLC0415
    from pain_companion.exchange.share_items import rows_of  # noqa: PLC0415

    if output is None:
        raise Problem("A file is saved, not shown: say where with --output.")
    target = place.target(output)
    save_handover(diary, rows_of(chosen), target, passphrase)
    say(f"Saved and checked: {target}")


def _say_list(items: Sequence[ShareItem]) -> None:
    """Every line by its number, under the key of its part and its heading."""
    above = ("", "")
    for number, each in enumerate(items, start=1):
        if above != (each.part, each.heading):
            above = (each.part, each.heading)
            say(*([""] if number > 1 else []), f"{each.part}: {each.heading}")
        say(f"{number}. {each.line}")
    if not items:
        say(NOTHING)


def _chosen(items: Sequence[ShareItem], parts: Sequence[str], lines: str) -> list[ShareItem]:
    """The lines that are meant, in their order. Raises Problem where none is."""
    unknown = [each for each in parts if all(item.part != each for item in items)]
    if unknown:
        raise Problem(f"There is no line of this part: {unknown[0]}. {CHOOSE}")
    numbers = _numbers(lines, len(items))
    found = [
        item for number, item in enumerate(items, 1) if item.part in parts or number in numbers
    ]
    if not found:
        raise Problem(CHOOSE)
    return found


def _numbers(lines: str, most: int) -> set[int]:
    """Numbers as people list them: "1,4-7". Raises Problem."""
    found: set[int] = set()
    for each in filter(None, re.split(r"[,\s]+", lines)):
        said = re.fullmatch(r"([0-9]{1,6})(?:-([0-9]{1,6}))?", each)
        if said is None:
            raise Problem(f"Numbers are listed like 1,4-7. {CHOOSE}")
        first, last = int(said[1]), int(said[2] or said[1])
        if not 1 <= first <= last <= most:
            raise Problem(f"There is no line {each}. {CHOOSE}")
        found.update(range(first, last + 1))
    return found


def _made(page: PrintedPage, form: str) -> str | bytes:
    from pain_companion.exchange.page_pdf import page_pdf  # noqa: PLC0415
    from pain_companion.exchange.printed import page_text  # noqa: PLC0415
    from pain_companion.exchange.printed_html import page_html  # noqa: PLC0415

    makers: Mapping[str, Callable[[PrintedPage], str | bytes]]
    makers = {"text": page_text, "html": page_html, "pdf": page_pdf}
    return makers[form](page)

"""`sleep sheet` and `pacing sheet`: a blank sheet to fill in by hand."""

from __future__ import annotations

import click

from pain_companion.commands.base import DiaryCommand, Place, examples, show_or_save
from pain_companion.words.sheet import Sheet


def sheet_command(sheet: Sheet, about: str, group: str) -> click.Command:
    """The command `sheet` of this group."""

    @click.command(
        "sheet",
        cls=DiaryCommand,
        help=about,
        epilog=examples(f"{group} sheet --format html --output {sheet.file}.html"),
    )
    @click.option("--format", "form", type=click.Choice(["text", "html"]), default="text")
    @click.option("--output", metavar="FILE", help="Save it there instead of showing it.")
    @click.pass_obj
    def show(place: Place, form: str, output: str | None) -> None:
        from pain_companion.content.helpnow import read_help_now  # noqa: PLC0415
        from pain_companion.exchange.printed import ending_of  # noqa: PLC0415
        from pain_companion.exchange.sheet_page import sheet_html, sheet_text  # noqa: PLC0415

        made = (sheet_html if form == "html" else sheet_text)(sheet, ending_of(read_help_now()))
        show_or_save(place, made, output)

    return show

"""A blank sheet on one A4 page in black and white, and as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from pain_companion.exchange.printed import Ending
from pain_companion.exchange.printed_html import ending_html, html_file, safe
from pain_companion.exchange.text_page import TEXT_WIDTH, as_text
from pain_companion.words.sheet import DAYS, Sheet, SheetRow

_ROWS_MM = 212
"""How high the rows are together. What stands above and beneath has the other 63 mm of the page."""
_TITLE_WIDTH = 28
_CELL = "|" + " " * ((TEXT_WIDTH - _TITLE_WIDTH - 1) // DAYS - 1)
_RULE = "-" * TEXT_WIDTH


def sheet_html(sheet: Sheet, ending: Ending) -> str:
    """The sheet to print. Its rows fill the page, whatever their number."""
    share = _ROWS_MM / sum(row.height for row in sheet.rows)
    rows = "\n".join(_row_html(row, share * row.height) for row in sheet.rows)
    about = "".join(f"<p>{safe(line)}</p>\n" for line in sheet.ending)
    return html_file(
        sheet.title,
        _STYLE,
        f"<h1>{safe(sheet.title)}</h1>\n<p>{safe(sheet.about)}</p>\n"
        f"<table>\n{rows}\n</table>\n<footer>{about}{ending_html(ending)}</footer>\n",
    )


def sheet_text(sheet: Sheet, ending: Ending) -> str:
    """The sheet as plain text, in rows of 78 characters."""
    return as_text(_text_lines(sheet, ending))


def _row_html(row: SheetRow, millimetres: float) -> str:
    height = f'<tr style="height: {millimetres:.1f}mm">'
    if not row.is_question:
        return f'{height}<th colspan="{DAYS + 1}">{safe(row.title)}</th></tr>'
    hint = f"<small>{safe(row.hint)}</small>" if row.hint else ""
    return f'{height}<th scope="row">{safe(row.title)}{hint}</th>{"<td></td>" * DAYS}</tr>'


def _text_lines(sheet: Sheet, ending: Ending) -> Iterator[str]:
    yield from (sheet.title.upper(), sheet.about, "", _RULE)
    for row in sheet.rows:
        words = [row.title, *wrap(row.hint, _TITLE_WIDTH - 1)]
        cells = f"{_CELL * DAYS}|" if row.is_question else ""
        yield from (f"{line:{_TITLE_WIDTH}}{cells}" for line in words)
        yield _RULE
    yield from ("", *sheet.ending, "", ending.heading)
    yield from (*(f"- {line}" for line in ending.lines), "", ending.standing)


_STYLE = """\
@page { size: A4 portrait; margin: 11mm; }
* { box-sizing: border-box; }
body { font: 11pt/1.2 Arial, Helvetica, sans-serif; color: black; background: white; margin: 0; }
h1 { font-size: 1.5em; margin: 0; }
p { margin: 0.1em 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 1.5mm 0; }
th, td { border: 0.3mm solid black; padding: 0.5mm 1mm; }
th { width: 25%; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th[colspan] { vertical-align: middle; }
small { display: block; font: 8pt/1.1 Arial, Helvetica, sans-serif; }
footer { font-size: 0.75em; }
@media screen { body { max-width: 210mm; margin: 0 auto; padding: 11mm; } }
"""

"""A page of a person's own as one page of HTML to print.

It is one file that loads nothing from anywhere, and every word in it is written as text.
"""

from __future__ import annotations

from html import escape

from pain_companion.exchange.printed import Ending, Group, Lead, PrintedPage, Section
from pain_companion.text import shown

_LONG = 12
"""A section of more rows may be divided between columns."""


def page_html(page: PrintedPage) -> str:
    """The page for A4 paper. A very long one goes on to a second sheet."""
    groups = "\n".join(map(_group_html, page.groups)) or f"<p>{safe(page.nothing_yet)}</p>"
    example = f'<p class="example">{safe(page.example)}</p>\n' if page.example else ""
    return html_file(
        page.title,
        _style(page),
        f"{example}<h1>{safe(page.title)}</h1>\n"
        f'<p class="small">{safe(page.dated)}</p>\n'
        f"{_lead_html(page.lead)}<main>\n{groups}\n</main>\n"
        f'<footer class="small">{ending_html(page.ending)}</footer>\n',
    )


def html_file(title: str, style: str, body: str) -> str:
    """A whole file of HTML that loads nothing from anywhere."""
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n{_NOTHING_LOADED}\n'
        f"<title>{safe(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{body}</body>\n</html>\n"
    )


def ending_html(ending: Ending) -> str:
    """Whom to ring in a crisis, in two paragraphs."""
    for_a_crisis = f"{ending.heading}: {' '.join(ending.lines)}"
    return f"<p>{safe(for_a_crisis)}</p>\n<p>{safe(ending.standing)}</p>"


def safe(words: str) -> str:
    """Words as they may stand in HTML: none of them is read as HTML, none steers the page."""
    return escape(shown(words), quote=True)


def _lead_html(lead: Lead | None) -> str:
    if lead is None:
        return ""
    return (
        f'<section class="leave">\n<h2>{safe(lead.heading)}</h2>\n'
        f"<p><strong>{safe(' '.join(lead.first))}</strong></p>\n"
        f"<p>{safe(' '.join(lead.more))}</p>\n</section>\n"
    )


def _group_html(group: Group) -> str:
    sections = "\n".join(map(_section_html, group.sections))
    return f'<div class="{group.kind}">\n<h2>{safe(group.heading)}</h2>\n{sections}\n</div>'


def _section_html(section: Section) -> str:
    # The writing of each line decides its own direction.
    lines = "\n".join(f'<li dir="auto">{safe(line)}</li>' for line in section.lines)
    listed = f"\n<ul>\n{lines}\n</ul>" if section.lines else ""
    note = f'\n<p class="small">{safe(section.note)}</p>' if section.note else ""
    heading = f"<h3>{safe(section.heading)}</h3>" if section.heading else ""
    room = '\n<p class="to-write-on"></p>' * section.room
    long = ' class="long"' if section.rows > _LONG else ""
    return f"<section{long}>\n{heading}{listed}{note}{room}\n</section>"


_NOTHING_LOADED = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)


def _style(page: PrintedPage) -> str:
    return _STYLE.replace("TYPE", f"{page.type_size:g}pt")


_STYLE = """\
@page { size: A4 portrait; margin: 11mm; }
* { box-sizing: border-box; }
body { font: TYPE/1.28 Arial, Helvetica, sans-serif; color: black; background: white; margin: 0; }
h1 { font-size: 1.6em; margin: 0; }
h2 { font-size: 1.15em; margin: 0 0 0.2em; break-after: avoid; }
h3 { font-size: 1em; margin: 0.4em 0 0; break-after: avoid; }
p { margin: 0.1em 0; }
ul { margin: 0; padding-left: 1.1em; }
li { white-space: pre-line; overflow-wrap: anywhere; }
main { columns: 2; column-gap: 7mm; margin-top: 0.6em; }
main > div { border-left: 1.2mm solid gray; padding-left: 2.5mm; margin-bottom: 0.7em; }
main > .usual { border-left-color: green; }
main > .first-signs { border-left-style: dashed; border-left-color: darkorange; }
main > .flare-up { border-left-style: double; border-left-color: darkred; }
section { break-inside: avoid; }
section.long { break-inside: auto; }
.leave { border: 0.7mm solid black; padding: 1.5mm 2.5mm; margin-top: 0.4em; }
.to-write-on { border-bottom: 0.2mm solid gray; height: 8mm; margin: 0; }
.small { font-size: 0.85em; }
footer { margin-top: 0.5em; border-top: 0.2mm solid gray; padding-top: 0.2em; }
.example { font-size: 2.6em; font-weight: bold; margin: 0 0 0.2em; }
@media screen { body { max-width: 210mm; margin: 0 auto; padding: 11mm; } }
"""

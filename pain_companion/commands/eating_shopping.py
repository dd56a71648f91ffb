"""`eating shopping`: a list for the changes that are tried, and lines of the person's own."""

from __future__ import annotations

import click

from pain_companion.commands.base import DiaryGroup, Place, Problem, examples, say
from pain_companion.commands.eating_shown import allow_eating, changing_eating, reading_eating
from pain_companion.commands.listed import NUMBER_OR_WORDS, Listed
from pain_companion.commands.offered import DELETE, WHICH
from pain_companion.commands.questions import Asking, asks
from pain_companion.domain.eating import own_items
from pain_companion.domain.habits import tried
from pain_companion.text import one_line
from pain_companion.words.eating import NOTHING_TO_BUY, list_lines

OWN_LINES = Listed[str](
    "eating shopping",
    lambda diary: own_items(diary.eating.typed_items()),
    lambda _, line: line,
)
AGAIN = "To have it there again, type: pain-companion eating shopping add"


@click.group(
    cls=DiaryGroup,
    invoke_without_command=True,
    epilog=examples("eating shopping", 'eating shopping add "Oat cakes"'),
)
@click.pass_context
def shopping(context: click.Context) -> None:
    """Show a shopping list for the changes you picked, with the lines that you added."""
    from pain_companion.content.habits import shopping_for  # noqa: PLC0415

    if context.invoked_subcommand is not None:
        return
    place = context.find_object(Place)
    assert place is not None
    with reading_eating(place) as diary:
        keys = [each.key for each in tried(diary.eating.habits())] if diary else []
        typed = diary.eating.typed_items() if diary else ""
    say(*(list_lines(shopping_for(keys), typed) or [NOTHING_TO_BUY]))


@asks(Asking({"words": "What to buy"}, {"words": "Oat cakes"}, before=allow_eating))
@shopping.command("add", epilog=examples('eating shopping add "Oat cakes"'))
@click.argument("words")
@click.pass_obj
def add(place: Place, words: str) -> None:
    """Add a line of your own to the shopping list."""
    line = one_line(words)
    if not line:
        raise Problem("Say in a few words what to buy.")
    with changing_eating(place) as diary:
        before = diary.eating.typed_items().rstrip()
        diary.eating.keep_items(f"{before}\n{line}" if before else line)
    say(f"On your list: {line}")


@asks(
    Asking(
        {"which": WHICH},
        among={"which": OWN_LINES.offered},
        before=allow_eating,
        confirm=DELETE,
    )
)
@shopping.command(
    "delete", epilog=examples('eating shopping delete "Oat cakes"', "eating shopping delete 1")
)
@click.argument("which", metavar=NUMBER_OR_WORDS)
@click.pass_obj
def delete(place: Place, which: str) -> None:
    """Take a line of your own off the list. NUMBER counts your own lines from the top."""
    with changing_eating(place, create=False) as diary:
        gone = OWN_LINES.one(diary, which)
        left = [each for each in OWN_LINES.records(diary) if each != gone]
        diary.eating.keep_items("\n".join(left))
    say(f"Off your list: {gone}", AGAIN)

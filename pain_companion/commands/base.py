"""What every command shares: which diary, the time, and how to speak to the person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pain_companion.paths import VARIABLE, diary_path
from pain_companion.text import shown

if TYPE_CHECKING:
    from pain_companion.commands.questions import Asking
    from pain_companion.store.backup import Backups
    from pain_companion.store.diary import Diary
    from pain_companion.store.rehearsal import Rehearsal

NO_DIARY = "There is no diary here yet. It begins with the first thing you write."
BACK_AGAIN = "To bring it back, type: pain-companion undo"
TAKE_BACK = "To take that back, type: pain-companion undo"


class Problem(Exception):  # noqa: N818  # what a person reads about is a problem, not an error
    """Something stands in the way. The text says what, in one or two plain sentences.

    `about` is the name of the answer that it is about, and `sentence` the text without it, where
    an answer was not understood.
    """

    def __init__(self, text: str, about: str = "", sentence: str = "") -> None:
        super().__init__(text)
        self.about = about
        self.sentence = sentence or text


class Unfinished(Problem):
    """Something is still to be told before anything can be kept."""


@dataclass
class Place:
    """Which diary a command is about, the time now and the zone here. Handed to each command.

    In a rehearsal the diary is a copy, so that a command can be tried and nothing is kept.
    """

    now: Callable[[], datetime]
    zone: Callable[[], str]
    chosen: str | None = None
    rehearsal: Rehearsal | None = None

    @property
    def path(self) -> Path:
        """The diary file, whether it is there or not."""
        return diary_path(self.chosen)

    @property
    def begun(self) -> bool:
        """Whether a diary is there, or backups that say that one was."""
        from pain_companion.store.connection import backups_folder  # noqa: PLC0415

        return self.path.exists() or backups_folder(self.path).is_dir()

    @property
    def today(self) -> date:
        """The date now."""
        return self.now().date()

    def target(self, output: str) -> Path:
        """A file to write, which is neither the diary nor among its backups. Raises Problem."""
        from pain_companion.store.connection import backups_folder  # noqa: PLC0415

        target = Path(output).expanduser()
        if target.is_dir():
            raise Problem(f"This is a folder: {target}. Name a file in it.")
        whole, diary = target.resolve(), self.path.resolve()
        if whole == diary or whole.parent == backups_folder(diary):
            raise Problem("This would write over your diary or its backups. Choose another file.")
        return target

    def backups(self) -> Backups:
        """The backups beside the diary."""
        from pain_companion.store.backup import Backups  # noqa: PLC0415
        from pain_companion.store.connection import DiaryKind  # noqa: PLC0415

        return Backups(self.path, DiaryKind.OWN, self.now)

    @contextmanager
    def reading(self) -> Iterator[Diary | None]:
        """The diary, or None where none has been begun. Makes no file. Raises DiaryError."""
        if not self.begun:
            yield None
            return
        with closing(self._open(create=False)) as diary:
            yield diary

    @contextmanager
    def reading_begun(self) -> Iterator[Diary]:
        """The diary, where there has to be one. Raises Problem and DiaryError."""
        with self.reading() as diary:
            if diary is None:
                raise Problem(NO_DIARY)
            yield diary

    @contextmanager
    def changing(self, *, create: bool = True) -> Iterator[Diary]:
        """The diary to change, after the day's first backup. Raises DiaryError.

        Where there is none it is made, unless `create` is false.
        """
        from pain_companion.daily_backup import backup_first  # noqa: PLC0415

        with closing(self._open(create=create)) as diary:
            if self.rehearsal is None:
                diary.before_first_change = partial(backup_first, diary, complain)
            yield diary

    def _open(self, *, create: bool) -> Diary:
        if self.rehearsal is not None and (create or self.begun):
            return self.rehearsal.diary()
        from pain_companion.store.backup import Reason  # noqa: PLC0415
        from pain_companion.store.diary import Diary  # noqa: PLC0415

        def back_up() -> None:
            self.backups().make(Reason.UPDATE)

        return Diary.open(self.path, now=self.now, create=create, before_update=back_up)


def say(*lines: str) -> None:
    """Print lines for a person. Nothing in them can steer the terminal."""
    for line in lines:
        click.echo(shown(line))


def complain(sentence: str) -> None:
    """Print a sentence about a problem, on standard error."""
    click.echo(shown(sentence), err=True)


def show_or_save(place: Place, content: str | bytes, output: str | None) -> None:
    """Print a page as it is, or save it where `output` says, for its owner alone."""
    if output is None:
        click.echo(content, nl=False)
        return
    from pain_companion.exchange.text_page import save_page  # noqa: PLC0415

    target = place.target(output)
    save_page(target, content)
    say(f"Saved and checked: {target}")


def free_name(path: Path) -> Path:
    """This path, or where something lies there the first of "-2", "-3" and so on that is free."""
    others = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(each for each in chain([path], others) if not each.exists())


def examples(*lines: str) -> str:
    """The end of a command's help. The mark at its start keeps click from joining the lines."""
    return "\b\nExamples:\n" + "\n".join(f"  pain-companion {line}" for line in lines)


class Words(click.Choice[str]):
    """One of some words, where hyphens may stand for spaces, or nothing: "very-good", ""."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__([str(word) for word in words], case_sensitive=False)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word meant. Raises click.BadParameter."""
        return super().convert(value.replace("-", " "), param, ctx) if value else ""

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str | None:
        """What a command's help shows: the words as they are typed."""
        return (super().get_metavar(param, ctx) or "").replace(" ", "-")

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """What is said of any other word."""
        words = ", ".join(each.replace(" ", "-") for each in self.choices)
        return f"Type one of these: {words}."


class FromTo(click.IntRange):
    """A whole number from one to another. As click tells it, `0<=x<=10`, few would read it."""

    name = "number"

    def _describe_range(self) -> str:
        return f"{self.min} to {self.max}"


class ForDiary(click.Command):
    """A command that can be told which diary file to use."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.params.append(_data_option())

    def get_short_help_str(self, limit: int = 45) -> str:
        """Its first sentence, for a list of commands: whole, on as many rows as it takes."""
        return super().get_short_help_str(limit=len(self.help or ""))


class DiaryCommand(ForDiary):
    """One that may ask for what it needs.

    `asking` says what it asks, in plain lines (`questions.py`). None asks nothing.
    """

    asking: Asking | None = None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Ask first for what is missing, where a person can answer."""
        place = ctx.find_object(Place)
        if self.asking is not None and place is not None and place.rehearsal is None:
            from pain_companion.commands.conversation import answered  # noqa: PLC0415

            args = answered(self, self.asking, ctx, args)
        return super().parse_args(ctx, args)


class DiaryGroup(ForDiary, click.Group):
    """A group of such commands. The file may also be named before the command."""

    command_class = DiaryCommand
    group_class = type


def _data_option() -> click.Option:
    return click.Option(
        ["--data"],
        metavar="FILE",
        expose_value=False,
        callback=_choose,
        help=f"The diary file to use. {VARIABLE} can name it too.",
    )


def _choose(context: click.Context, _option: click.Parameter, file: str | None) -> None:
    if file:
        context.find_object(Place).chosen = file  # type: ignore[union-attr]  # `main` gives one

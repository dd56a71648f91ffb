"""A practice from its start until it is written down, kept so that it outlives the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from pain_companion.content.library import read_page
from pain_companion.content.practices import practice_of
from pain_companion.domain.breath import rhythm_from
from pain_companion.domain.practice import LEAST_KEPT, BodyArea, Moment, areas_from, unfold
from pain_companion.domain.practice_clock import Playing, State, end, log_of, pause, state
from pain_companion.domain.practice_kept import begun_earlier, to_words
from pain_companion.screens.doors import make_screen
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.screens.quiet_room import QuietRoom
from pain_companion.screens.ticking import TickingRoom
from pain_companion.store.practices import PRACTICE_FORM
from pain_companion.words.entry import in_one_line
from pain_companion.words.practice import done_words
from pain_companion.words.practice_entry import LOG_TITLES, read_feel
from pain_companion.zone import zone_of

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ANSWERS = ("feel_before", "words_before")


class PracticeRoom(QuietRoom, DraftingRoom, TickingRoom):
    """Keeps the practice as it goes on. Behind another screen it is paused.

    Whoever comes back finds it where they left it. A subclass shows what there is in `show()`.
    """

    AREA = "practice"
    FORM = PRACTICE_FORM

    def __init__(self, store: Diary, now: Callable[[], datetime], name: str) -> None:
        super().__init__(store, now)
        self.page = read_page(name)
        practice = practice_of(self.page)
        assert practice is not None
        self.practice = practice
        self.moments = self.unfolded()
        self.playing: Playing | None = None
        """The practice that goes on, or is paused."""
        self.found: Playing | None = None
        """One that was begun earlier and not ended, until it is said what to do with it."""
        self.typed: dict[str, str] = {}
        """What was answered before it, by name."""

    def show(self) -> None:
        """Show what there is now, and put the focus where it begins."""
        raise NotImplementedError

    @property
    def at(self) -> State | None:
        """The practice as it is now."""
        return state(self.playing, self.moments, self.now()) if self.playing else None

    def unfolded(self) -> list[Moment]:
        """The moments of the practice by the settings as they are now."""
        settings = self.settings
        sensitive = areas_from(settings.sensitive_places)
        return unfold(self.practice, sensitive, rhythm_from(settings.own_rhythm))

    def passed_by(self) -> list[BodyArea]:
        """The sensitive places that it would lead to."""
        in_it = {part.area for part in self.practice.parts}
        return [area for area in areas_from(self.settings.sensitive_places) if area in in_it]

    def draft_subject(self) -> str:
        """The practice."""
        return self.practice.name

    def draft_body(self) -> Mapping[str, str]:
        """What goes on, as far as it has gone, and what was answered before it."""
        under_way = self.playing or self.found
        kept = to_words(under_way, self.moments, self.now()) if under_way else {}
        return {**{name: said for name, said in self.typed.items() if said}, **kept}

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """What a person can use of it."""
        told = {LOG_TITLES["practice"]: self.practice.title}
        if (at := self.at) is not None:
            told[LOG_TITLES["minutes"]] = done_words(at.done_seconds)
        return told | {LOG_TITLES[name]: body[name] for name in ANSWERS if name in body}

    def on_mount(self) -> None:
        """Take up what was begun or typed here."""
        draft = self.find_draft()
        if draft is not None:
            self.found = begun_earlier(self.practice.name, draft.body)
            is_fresh = draft.kept_at.astimezone(self.now().tzinfo).date() == self.today
            if self.found is not None or is_fresh:
                self.typed = {name: draft.body[name] for name in ANSWERS if name in draft.body}
            else:
                # How one felt on another day is no answer now.
                self.forget_draft(self.practice.name)
        self.show()

    def on_screen_suspend(self) -> None:
        """Something comes in front, or this closes: no time passes in it."""
        if self.playing is not None:
            self.playing = pause(self.playing, self.moments, self.now())

    def play(self, playing: Playing) -> None:
        """Let this one go on, kept at once."""
        self.playing = playing
        self.say("")
        self.keep_now()

    def change(self, how: Callable[[Playing, list[Moment], datetime], Playing]) -> None:
        """Do something to the practice, now."""
        if self.playing is not None:
            self.play(how(self.playing, self.moments, self.now()))
            self.tick()

    def finish(self) -> None:
        """End it, write it down and ask how it was. What was hardly begun is let go."""
        if self.playing is None:
            return
        self.playing = end(self.playing, self.moments, self.now())
        self.stop_ticks()
        log = replace(
            log_of(self.playing, self.moments, self.now(), zone_of(self.now())),
            feel_before=read_feel(self.typed.get("feel_before", "")),
            words_before=in_one_line(self.typed, "words_before"),
        )
        if log.seconds < LEAST_KEPT:
            self._forget()
            self.forget_draft(self.practice.name)
            self.dismiss()
        elif kept := self.try_to_save(lambda: self.store.practices.save(log)):
            self._forget()
            after = make_screen("practice_after:PracticeAfterScreen", self.store, self.now, kept)
            self.app.push_screen(after, self._leave_with_it)

    def _leave_with_it(self, _: None) -> None:
        """Once it is said how it was, there is nothing more to do here."""
        self.dismiss()

    def _forget(self) -> None:
        self.forget_timer()
        self.playing, self.typed = None, {}

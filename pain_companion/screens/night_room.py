"""What the long and the short way of writing a night have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from pain_companion.domain.sleep import Night, is_blank
from pain_companion.formats import date_words
from pain_companion.screens.drafting import DraftingRoom
from pain_companion.store.faults import DiaryError, GoneDiaryError
from pain_companion.store.sleep import NIGHT_FORM
from pain_companion.widgets.answer import Answer
from pain_companion.words.night_entry import NightEntry
from pain_companion.words.night_form import USUAL_NIGHTS, NightForm
from pain_companion.words.sleep import ITEM_TITLES, saved_sentence

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

ONE_DAY = timedelta(days=1)


class NightRoom(DraftingRoom):
    """A form about the night that ended on one morning, with what is typed kept as a draft.

    `zone` is the IANA name of the zone of the person's clock. Without a morning it is today's.
    """

    AREA = "sleep"
    FORM = NIGHT_FORM

    def __init__(
        self,
        store: Diary,
        now: Callable[[], datetime],
        morning: date | None,
        zone: str,
    ) -> None:
        super().__init__(store, now)
        self.zone = zone
        self.draft_since: datetime | None = None
        """When what was found here was typed, if it was not saved."""
        self._filled = False
        self.read_diary(morning or now().date())

    @property
    def morning(self) -> date:
        """The morning of the night that stands here."""
        return self.form.morning

    def read_diary(self, morning: date) -> None:
        """Take the night of `morning` from the diary, and what was typed on top of it."""
        self.form = NightForm(
            morning,
            zone=self.zone,
            loaded=self.store.sleep.night(morning),
            recent=self.store.sleep.recent(morning - ONE_DAY, USUAL_NIGHTS),
            twelve_hour=self.settings.twelve_hour,
        )
        draft = self.find_draft()
        self.draft_since = draft.kept_at if draft else None
        if draft is not None:
            self.form.typed.update(draft.body)

    def draft_subject(self) -> str:
        """The morning."""
        return self.morning.isoformat()

    def draft_body(self) -> Mapping[str, str]:
        """Every answer that differs from the diary."""
        self.collect()
        return self.form.unsaved()

    def titled(self, body: Mapping[str, str]) -> Mapping[str, str]:
        """The words by the names of the questions, under the morning."""
        words = {ITEM_TITLES.get(name, name): said for name, said in body.items()}
        return {"Morning": date_words(self.morning), **words}

    def answers(self) -> Iterator[Answer]:
        """The questions about the night that stand on the screen now."""
        # Not a query, which asks each part for the rules of CSS: this is for every letter typed.
        return iter(self.walk_children(Answer))

    def collect(self) -> None:
        """Take what stands in the fields, also what they have not told of yet."""
        for answer in self.answers() if self._filled else ():
            if answer.text != self.form.typed.get(answer.item, ""):
                self.form.answer(answer.item, answer.text)

    def fill(self) -> None:
        """Put the texts into the fields, after they changed otherwise than by typing."""
        self._filled = True
        for answer in self.answers():
            answer.text = self.form.typed.get(answer.item, "")
        self.show_entry(self.form.entry())

    def show_entry(self, entry: NightEntry) -> None:
        """Say beside each answer what was understood of it."""
        for answer in self.answers():
            answer.tell(entry.echoes.get(answer.item, ""), entry.problems.get(answer.item, ""))

    def refresh_room(self) -> None:
        """Show what another window or an undo has changed; what is typed here stays."""
        current = self.store.sleep.night(self.morning)
        if current != self.form.loaded:
            self.form.load(current, keeping=self.draft_body())
            self.fill()

    def on_answer_changed(self, event: Answer.Changed) -> None:
        """Read the form again, and keep what is typed."""
        self.form.answer(event.answer.item, event.answer.text)
        self.show_entry(self.form.entry())
        self.typed_on()

    def save_form(self) -> bool:
        """Save what was understood, and say so. Returns whether all of it is in the diary."""
        self.collect()
        night = self.form.night_to_save()
        problems = self.form.entry().problems
        if self.form.loaded is None and is_blank(night) and not problems:
            self.say("There is nothing to save yet. Any one answer is enough.")
            return False
        return self.save_night(night, problems)

    def save_night(self, night: Night, problems: Mapping[str, str]) -> bool:
        """Save `night`; the texts with problems stay in their fields, and in the draft."""
        not_understood = {name: self.form.typed[name] for name in problems}
        self.forget_timer()
        try:
            saved = self.store.sleep.save(night, self.form.loaded)
        except GoneDiaryError as fault:
            self.say(self.put_words_aside(fault))
            return False
        except DiaryError as fault:
            self.typed_on()
            self.say(str(fault))
            return False
        self.read_diary(saved.morning)
        self.form.typed.update(not_understood)
        self.fill()
        self._say_saved(saved, problems)
        return not problems

    def _say_saved(self, saved: Night, problems: Mapping[str, str]) -> None:
        self.say(saved_sentence(saved, self.today))
        if problems:
            self.keep_now()
            told_of = [title for name, title in ITEM_TITLES.items() if name in problems]
            if not problems.keys() <= ITEM_TITLES.keys():
                told_of.append("the clock you went by")
            titles = ", ".join(told_of)
            told = saved_sentence(saved, self.today)
            self.say(f"{told}. Not saved yet: {titles}. Look there once more.")
            # What was typed in the long form may not be asked in the short one.
            first = next((each for each in self.answers() if each.item in problems), None)
            if first is not None:
                first.take_focus()

"""The quiet room of a flare-up: nothing but the plan, one step at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Button, Static

from pain_companion.content.flare_content import general_steps
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.flare import WHOLE, Flare, StepAnswer
from pain_companion.domain.flare_plan import USUAL_DAYS, FlarePlan, Part
from pain_companion.domain.flare_steps import Way, way_on
from pain_companion.domain.goals import alive
from pain_companion.screens.doors import make_screen
from pain_companion.screens.quiet_room import QuietRoom
from pain_companion.store.faults import DiaryError
from pain_companion.text import shown
from pain_companion.widgets.go import Go
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.links import key_link
from pain_companion.words.flare import PART_TITLES, day_words_of
from pain_companion.words.flare_room import (
    DAY_DONE,
    DAY_DONE_MORE,
    FIRST_STEP,
    GENERAL,
    NO_FLARE,
    NOTED_DONE,
    NOTED_NOT_NOW,
    PLAN_CHANGED,
    SET_BACK,
    WISHES_REST,
    count_of_steps,
    eased_words,
    kept_words,
    later_words,
    standing_words,
)
from pain_companion.words.learned_again import in_flare_words

if TYPE_CHECKING:
    from pain_companion.store.diary import Diary

SET_BACK_PAGE = "page:flare/flare-up-and-set-back"
NOTED = {StepAnswer.DONE: NOTED_DONE, StepAnswer.NOT_NOW: NOTED_NOT_NOW}
PARTS_BY_KEY = {"a": Part.MEDICINES, "h": Part.THOUGHTS}
DOORS_BY_KEY = {
    "b": ("breathe", "breathing:BreathingScreen"),
    "c": ("people", "people:PeopleScreen"),
    "v": ("the whole plan", "flare_page:FlarePageScreen"),
}


class FlareRoomScreen(QuietRoom):
    """One step of the flare-up that lasts. Each answer is kept at once."""

    HELP = (
        "1 or Enter says that the step is done. 2 leaves it for now. 3 goes back.\n"
        "Every answer is kept. You can leave at any time and find this as it was.\n"
        "b is slow breathing, c your people, e says that it is easing.\n"
        "w is for when it began and where it hurts. You need not fill that in.\n"
        "! is help, if this is not your usual flare-up or you are not sure."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "first", "Done", show=False),
        Binding("2", "not_now", "Not now", show=False),
        Binding("3", "back", "Back", show=False),
        Binding("left", "app.focus_previous", "The choice before", show=False),
        Binding("right", "app.focus_next", "The next choice", show=False),
        *(Binding(k, f"open('{k}')", w, show=k != "v") for k, (w, _) in DOORS_BY_KEY.items()),
        Binding("e", "easing", "easing"),
        Binding("w", "record", "When and where", show=False),
        Binding("k", "keep_whole", "keep plans whole"),
        Binding("r", "set_back", "about set-backs"),
        *(Binding(k, f"part('{k}')", PART_TITLES[p], show=False) for k, p in PARTS_BY_KEY.items()),
    ]
    CSS = """
    FlareRoomScreen #step {
        height: auto; min-height: 7; padding: 2 3; margin: 1 0; background: $surface;
        border-left: outer $accent; text-style: bold;
    }
    FlareRoomScreen.-narrow #step { min-height: 3; padding: 1 1; margin: 0; }
    FlareRoomScreen #choices { height: auto; margin: 1 0; }
    FlareRoomScreen #choices Button { margin-right: 2; }
    FlareRoomScreen.-narrow #choices { margin: 0; }
    FlareRoomScreen #ways { height: auto; color: $text-muted; }
    FlareRoomScreen .told { height: auto; }
    """

    def __init__(self, store: Diary, now: Callable[[], datetime]) -> None:
        super().__init__(store, now)
        self.flare: Flare | None = None
        self.way = Way()
        self._tells_of_set_back = False

    def body(self) -> ComposeResult:
        """The day, the step, the choices, and what else is one key away."""
        yield Static(id="day", classes="heading")
        yield Static(id="standing", classes="muted")
        yield Static(id="step")
        yield Static(id="where", classes="muted")
        with Horizontal(id="choices"):
            yield Button("1 Done", id="first")
            yield Button("2 Not now", id="not_now")
            yield Button("3 Back", id="back")
        yield Lines([], classes="told")
        yield Static(id="ways")

    def refresh_room(self) -> None:
        """Find the flare-up that lasts, and where one is in it."""
        self.flare = self.store.flares.current()
        if self.flare is None:
            self.way = Way()
            self._show_none()
            return
        plan = self.store.flares.plan()
        given = self.store.flares.steps(self.flare.id)
        self.way = way_on(plan, general_steps, self.flare, given, self.today)
        self._mind_set_back(self.flare)
        self._show(self.flare, plan, is_new=not given)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense now has a key."""
        present = self.way.present is not None
        makes_sense = {
            "first": present or bool(self.way.left_for_later),
            "not_now": present,
            "back": self.flare is not None,
            "easing": self.flare is not None,
            "record": self.flare is not None,
            "keep_whole": self.flare is not None and self.flare.share_percent < WHOLE,
            "set_back": self._tells_of_set_back,
        }
        return makes_sense.get(action, super().check_action(action, parameters))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        getattr(self, f"action_{event.button.id}")()

    def action_first(self) -> None:
        """The step is done; after the last one, look again at what was left for later."""
        if self.way.present is not None:
            self._answer(StepAnswer.DONE)
        elif self.way.left_for_later:
            self._be_at(self.way.left_for_later[0].key)

    def action_not_now(self) -> None:
        """Leave the step for now."""
        self._answer(StepAnswer.NOT_NOW)

    def action_back(self) -> None:
        """Go to the step before. Its answer stays until there is another."""
        if self.way.before is None:
            self.say(FIRST_STEP)
        else:
            self._be_at(self.way.before.key)

    def action_open(self, key: str) -> None:
        """Open what is one key away."""
        self.open_page(DOORS_BY_KEY[key][1])

    def action_part(self, key: str) -> None:
        """Read a part of the plan that has no steps."""
        self.open_page("plan_words:PlanWordsScreen", PARTS_BY_KEY[key])

    def action_record(self) -> None:
        """Write down when it began and where it hurts."""
        self._open_about("flare_record:FlareRecordScreen")

    def action_easing(self) -> None:
        """It is easing: end it. Then there is nothing more to do in this room."""

        def leave(_: None) -> None:
            if self.store.flares.current() is None:
                self.dismiss()

        self._open_about("flare_end:FlareEndScreen", leave)

    def action_keep_whole(self) -> None:
        """Say no to easing the plans."""
        flare = self.store.flares.current()
        if flare is not None:
            limited = energy_limited(self.settings)
            self._keep(replace(flare, share_percent=WHOLE), kept_words(limited=limited))

    def action_set_back(self) -> None:
        """Read about flare-ups that last longer."""
        self.post_message(Go(SET_BACK_PAGE))

    def _open_about(self, page: str, then: Callable[[None], None] | None = None) -> None:
        if self.flare is not None:
            self.say("")
            self.app.push_screen(make_screen(page, self.store, self.now, self.flare.id), then)

    def _answer(self, answer: StepAnswer) -> None:
        """Keep the answer and go on. What another window did meanwhile is looked at first."""
        seen = self.way.present
        self.look_again()
        flare = self.flare
        given = self.way.answer(answer, flare, self.today) if flare else None
        if flare is None or given is None or self.way.present != seen:
            self.say(PLAN_CHANGED if self.way.present else "")
            return
        self.changes(
            lambda: self.store.flares.answer(replace(flare, at_step=None), given), NOTED[answer]
        )

    def _be_at(self, key: str) -> None:
        """Go to a step, and be there again on coming back."""
        flare = self.store.flares.current()
        if flare is not None:
            self._keep(replace(flare, at_step=key), "")

    def _keep(self, flare: Flare, words: str) -> None:
        self.changes(lambda: self.store.flares.save(flare), words)

    def _mind_set_back(self, flare: Flare) -> None:
        """Tell once of set-backs. It stays to be read as long as this screen is there."""
        told = flare.told_of_set_back or self._tells_of_set_back
        if flare.day_on(self.today) > USUAL_DAYS and not told:
            self._tells_of_set_back = True
            try:
                self.flare = self.store.flares.save(replace(flare, told_of_set_back=True))
            except DiaryError:
                # Then it is told again another time. The step must be there all the same.
                return

    def _show(self, flare: Flare, plan: FlarePlan, *, is_new: bool) -> None:
        step = self.way.present
        self._tell("#day", day_words_of(flare, self.today))
        self._tell("#standing", standing_words(flare))
        self._tell("#step", step.words if step else DAY_DONE)
        self._tell("#where", count_of_steps(self.way) if step else DAY_DONE_MORE)
        self._label_choices(is_step=step is not None)
        self.query_one(".told", Lines).tell(list(self._told(flare, is_new=is_new)))
        self.query_one("#ways", Static).update(self._ways(plan))
        self._settle()

    def _show_none(self) -> None:
        """The flare-up is over, or was put into the bin."""
        for name in ("#standing", "#step", "#where", "#ways"):
            self._tell(name, "")
        self._tell("#day", NO_FLARE)
        self.query_one("#step").display = self.query_one("#choices").display = False
        self.query_one(".told", Lines).tell([])
        self.refresh_bindings()

    def _label_choices(self, *, is_step: bool) -> None:
        """After the last step there is nothing to leave for now."""
        self.query_one("#step").display = self.query_one("#choices").display = True
        first = self.query_one("#first", Button)
        first.label = "1 Done" if is_step else "1 Look again"
        first.refresh(layout=True)
        first.display = is_step or bool(self.way.left_for_later)
        self.query_one("#not_now").display = is_step

    def _told(self, flare: Flare, *, is_new: bool) -> Iterator[str]:
        """What is said beside the step, one thing in a line."""
        if self._tells_of_set_back:
            yield SET_BACK
        eased = eased_words(flare, limited=energy_limited(self.settings)) if is_new else ""
        if eased and self.store.pacing.current_plans():
            yield eased
        if is_new and alive(self.store.goals.all()):
            yield WISHES_REST
        note = in_flare_words(self.store.learned.newest_about(self.AREA))
        if note and not is_new:
            yield note
        if self.way.present is None:
            yield later_words(len(self.way.left_for_later))
        elif self.way.present.is_general:
            yield GENERAL

    def _ways(self, plan: FlarePlan) -> Content:
        """What else is one key away, as far as there is any of it."""
        ways = [
            key_link("e", "it is easing", "screen.easing"),
            key_link("w", "when and where", "screen.record"),
            key_link("v", "the whole plan", "screen.open('v')"),
        ]
        for key, part in PARTS_BY_KEY.items():
            if plan.of(part):
                ways.append(key_link(key, PART_TITLES[part].lower(), f"screen.part('{key}')"))
        return Content(" · ").join(ways)

    def _settle(self) -> None:
        """Keep a choice under the keys, and begin at the top of a new step."""
        self.refresh_bindings()
        choices = [each for each in self.query("#choices Button") if each.display]
        if self.focused not in choices and self.is_current:
            choices[0].focus(scroll_visible=False)

    def _tell(self, name: str, words: str) -> None:
        self.query_one(name, Static).update(Content(shown(words)))

"""Every flare-up plan there was: what changed from day to day, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from pain_companion.domain.energy_limit import energy_limited
from pain_companion.domain.plan_changes import PlanVersion, plan_changes, plan_versions
from pain_companion.formats import count_words
from pain_companion.screens.confirm import ConfirmScreen
from pain_companion.screens.list_room import ListRoom
from pain_companion.widgets.links import key_link
from pain_companion.widgets.menu import Line, Menu
from pain_companion.words.flare_versions import change_lines, version_words

MOST_CHANGES = 4
"""So many changes stand beneath a version in the list. Enter shows all of the plan."""
NONE_YET = "There is nothing in your plan yet, so there is no earlier plan."
NEWEST_FIRST = "The newest is at the top. Every earlier plan is kept."
HOLDS = "Your plan says this now, so there is nothing to go back to."
KEPT = "The plan as it is now is kept too. You can come back to it."


class FlareVersionsScreen(ListRoom):
    """The days on which the plan changed, newest first."""

    AREA = "flare"
    TITLE_WORDS = "Earlier plans"
    HELP: ClassVar[str | None] = (
        "Each line is a day on which your plan changed, newest first.\n"
        "It says what came in and what went out.\n"
        "Enter shows the whole plan as it was at the end of that day.\n"
        "g goes back to that plan. It asks first, and u takes it back."
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("g", "go_back", "go back to it")]
    CSS = """
    FlareVersionsScreen .muted, FlareVersionsScreen Menu { max-width: 80; }
    FlareVersionsScreen #ways { height: auto; margin-top: 1; }
    """

    def body(self) -> ComposeResult:
        """What this is, the way back, the list."""
        yield Static(id="about", classes="muted")
        yield Static(key_link("g", "go back to this plan", "screen.go_back"), id="ways")
        yield Menu()

    def refresh_room(self) -> None:
        """Show the versions there are."""
        versions = self._versions()
        self.query_one(Menu).show_lines([self._line(version) for version in versions])
        about = NEWEST_FIRST if versions else NONE_YET
        self.query_one("#about", Static).update(Content(about))
        self.query_one("#ways").display = len(versions) > 1

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Show the plan as it was."""
        moment = datetime.fromisoformat(event.option_id or "")
        self.open_page("flare_page:FlarePageScreen", moment)

    def action_go_back(self) -> None:
        """Ask, then let the plan be as it was at the end of the marked day."""
        version = self._marked()
        if version is None:
            self.say(NONE_YET)
            return
        if plan_changes(self.store.flares.plan(), version.plan).are_none:
            self.say(HOLDS)
            return
        question = ConfirmScreen(
            "Go back to this plan?", [self._when(version), KEPT], yes="Yes, go back to it"
        )
        self.app.push_screen(question, lambda sure: self._go_back(version) if sure else None)

    def _go_back(self, version: PlanVersion) -> None:
        self.changes(
            lambda: self.store.flares.go_back_to(version.moment),
            f"Your plan is again as it was on {self._when(version)}. u takes that back.",
        )

    def _marked(self) -> PlanVersion | None:
        """The version that is marked, by its moment: another window may have changed the list."""
        option = self.query_one(Menu).highlighted_option
        keys = {version.moment.isoformat(): version for version in self._versions()}
        return keys.get(option.id or "") if option else None

    def _versions(self) -> Sequence[PlanVersion]:
        flares = self.store.flares
        return plan_versions(flares.lines(), flares.changed_at())

    def _line(self, version: PlanVersion) -> Line:
        limited = energy_limited(self.settings)
        lines = change_lines(version.changes, limited=limited)
        shown_here, others = lines[:MOST_CHANGES], lines[MOST_CHANGES:]
        more = [f"and {count_words(len(others), 'more change')}"] if others else []
        return Line(version.moment.isoformat(), self._when(version), "\n".join(shown_here + more))

    def _when(self, version: PlanVersion) -> str:
        return version_words(version, self.today, twelve_hour=self.settings.twelve_hour)

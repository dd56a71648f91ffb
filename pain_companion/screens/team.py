"""My team: the next appointment with what is to be said at it, the ways on, and pages to read."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from pain_companion.content.team_content import pages
from pain_companion.domain.energy_limit import energy_limited
from pain_companion.screens.appointments import AppointmentScreen
from pain_companion.screens.doors import Door
from pain_companion.screens.hub_room import HubRoom
from pain_companion.screens.to_read import pages_to_read
from pain_companion.widgets.lines import Lines
from pain_companion.widgets.menu import Menu
from pain_companion.words.appointments import NEXT, here, next_lines
from pain_companion.zone import zone_of

DOORS = {
    "appointments": Door(
        "Appointments", "When, with whom, and what was agreed.", "appointments:AppointmentsScreen"
    ),
    "say": Door(
        "Things to say", "One line each, for the next time.", "things_to_say:ThingsToSayScreen"
    ),
    "since": Door(
        "What has changed since last time",
        "One page to take along. You choose what is on it.",
        "since:SinceScreen",
    ),
    "share": Door(
        "A page or a file to share",
        "For someone else. You choose every line of it.",
        "choose_lines:ChooseLinesScreen",
    ),
    "people": Door(
        "My people", "Whom you can turn to, and how to reach them.", "people:PeopleScreen"
    ),
    "calendar": Door(
        "Reminders for my calendar",
        "A file for the calendar you use already.",
        "save_calendar:SaveCalendarScreen",
    ),
}
"""The screens inside this area."""


class TeamScreen(HubRoom):
    """What comes next, six things to do, then the pages to read."""

    AREA = "team"
    TITLE_WORDS = "My team"
    HELP: ClassVar[str | None] = (
        "Your next appointment and what you want to say stand at the top.\n"
        "Below are the ways on, then pages about pain services.\n"
        "Choose with the arrow keys, open with Enter.\n"
        "j writes down something to say next time, from anywhere."
    )
    CSS = "TeamScreen #next { margin-top: 1; }"

    def body(self) -> ComposeResult:
        """The next appointment, and the list."""
        following = Lines([], NEXT)
        following.id = "next"
        yield following
        yield Menu()

    def refresh_room(self) -> None:
        """Everything as it is now."""
        around = here(self.settings, self.now(), zone_of(self.now()))
        store = self.store
        told = next_lines(
            store.appointments.all(), store.things_to_say.all(), store.people.all(), around
        )
        self.query_one("#next", Lines).tell([*told])
        lines = [door.line(key) for key, door in DOORS.items()]
        lines += pages_to_read(pages(limited=energy_limited(self.settings)))
        self.query_one(Menu).show_lines(lines)

    def open_other(self, inside: str) -> None:
        """Open an appointment by its id."""
        self.open_screen(AppointmentScreen(self.store, self.now, inside))

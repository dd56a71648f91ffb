"""The table of contents of the house: one line for each area that is built.

Nothing of ours is imported here. A screen is imported by its name on the first visit, so that
starting pays for one screen only.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pain_companion.frozen import frozen

if TYPE_CHECKING:
    from pain_companion.screens.doors import Door


@frozen
class Area:
    """One area: its place in the sidebar, its key and its screen.

    `letter` goes there when no field has the letters, and opens `opens` inside; empty where there
    is none. `page` names the screen as "module:Class".
    """

    key: str
    title: str
    group: str
    page: str
    letter: str = ""
    opens: str = ""

    @property
    def place(self) -> str:
        """Where its letter leads."""
        return f"{self.key}:{self.opens}" if self.opens else self.key

    def load(self) -> Any:
        """Import the screen's class."""
        return getattr(self._module, self.page.partition(":")[2])

    def doors(self) -> Mapping[str, Door]:
        """The screens inside it by their names, as the module of its screen lists them."""
        doors: Mapping[str, Door] = getattr(self._module, "DOORS", {})
        return doors

    def screens_inside(self) -> list[str]:
        """What its screen opens, each as "module:Class": its doors, and what it lists besides."""
        behind_doors = (door.page for door in self.doors().values())
        return [*dict.fromkeys((*behind_doors, *getattr(self._module, "ALSO_OPENS", ())))]

    @property
    def _module(self) -> ModuleType:
        return import_module(self.page.partition(":")[0])


AREAS = (
    Area("today", "Today", "today", "pain_companion.screens.today:TodayScreen", "t"),
    Area(
        *("flare", "Flare-up plan", "my plans", "pain_companion.screens.flare:FlareHubScreen"),
        letter="f",
        opens="now",
    ),
    Area("pacing", "Pacing", "my plans", "pain_companion.screens.pacing:PacingScreen", "p"),
    Area("toolkit", "My toolkit", "my plans", "pain_companion.screens.toolkit:ToolkitScreen", "k"),
    Area("goals", "What matters", "my plans", "pain_companion.screens.goals:GoalsScreen"),
    Area(
        *("checkin", "Check-in", "my diaries", "pain_companion.screens.check_in:CheckInScreen"),
        letter="z",
    ),
    Area("sleep", "Sleep diary", "my diaries", "pain_companion.screens.sleep:SleepScreen", "s"),
    Area("eating", "Eating well", "my diaries", "pain_companion.screens.eating:EatingScreen"),
    Area("pain", "Understanding pain", "learn", "pain_companion.screens.lessons:LessonsScreen"),
    Area("practice", "Practices", "learn", "pain_companion.screens.practices:PracticesScreen"),
    Area(
        *("wellbeing", "Wellbeing", "learn", "pain_companion.screens.wellbeing:WellbeingScreen"),
    ),
    Area("learn", "Read and learn", "learn", "pain_companion.screens.library:LibraryScreen", "l"),
    Area("story", "My story", "me", "pain_companion.screens.story:StoryScreen"),
    Area("team", "My team", "me", "pain_companion.screens.team:TeamScreen"),
    Area("going", "How it is going", "me", "pain_companion.screens.going:GoingScreen"),
    Area("data", "Your data", "me", "pain_companion.screens.data:DataScreen"),
    Area("settings", "Settings", "me", "pain_companion.screens.settings:SettingsScreen"),
    Area("help-now", "Get help now", "help", "pain_companion.screens.helpnow:HelpNowScreen", "!"),
    Area("about", "About", "help", "pain_companion.screens.about:AboutScreen"),
)

OTHER_NAMES = {"page": "learn"}
"""Words that stand before the colon of a place and mean an area."""


def area(key: str) -> Area:
    """The area with this key. Raises KeyError."""
    for each in AREAS:
        if each.key == key:
            return each
    raise KeyError(key)


def areas_for(hidden: Collection[str]) -> list[Area]:
    """The areas of a person who does not want to see those with these keys."""
    return [each for each in AREAS if each.key not in hidden]


def place_title(place: str) -> str:
    """What a place is called: an area, or a screen inside one. Raises KeyError."""
    key, inside = split_place(place)
    found = area(key)
    is_whole = inside in ("", found.opens)
    title: str = found.title if is_whole else found.doors()[inside].words
    return title


def split_place(place: str) -> tuple[str, str]:
    """The area's key of a place, and what to open there (empty for the area itself)."""
    key, _, inside = place.partition(":")
    return OTHER_NAMES.get(key, key), inside

"""What a person can choose about the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pain_companion.frozen import frozen

THEMES = ("calm-day", "calm-night", "high-contrast", "terminal")
BACKUP_CHOICES = ("few", "usual", "many")
EFFORT_ANSWERS = ("yes", "not sure", "no")
FOOD_ANSWERS = ("show", "hide")
CHECK_IN_EVERY = ("day", "week")
CHOICES: Mapping[str, Sequence[object]] = {
    "theme": THEMES,
    "backups": BACKUP_CHOICES,
    "week_starts": range(7),
    "worse_after_effort": ("", *EFFORT_ANSWERS),
    "food": ("", *FOOD_ANSWERS),
    "practices_a_week": range(8),
    "check_in_every": CHECK_IN_EVERY,
}
"""The values that a setting can have, where not every value of its type makes sense."""
LONGEST: Mapping[str, int] = {"greet_as": 40, "service_name": 80}
"""The settings in a person's own words, and how many characters each can have."""


@frozen
class Settings:
    """The choices kept in a diary, with what holds until they are made.

    `week_starts` counts from Monday (0) to Sunday (6). `roomy` is the wider text density.
    `worse_after_effort` is the answer to the safety question of pacing, empty until it is given;
    `limits_set` says that a professional has set limits, or that there was an operation or a
    fracture lately. `quiet_bell` lets the timer ring. `flare_plan_checked_on` is the ISO date on
    which the person last said whether their flare-up plan is right. `food` says whether the area
    about eating is shown, empty until that is answered. `sensitive_places` names places of the
    body with commas between them; practices go gently there. `own_rhythm` is the person's own
    breath: seconds in, held, out and held, with spaces between them. `practices_a_week` is what
    they want to try for, 0 for nothing. `check_in_asks` names what a check-in asks, with commas
    between; `check_in_every` is how often; `weekly_offered_on` is the ISO date on which a week was
    offered last instead of a day, and `weekly_settled` says that this was answered for good.
    `welcomed` is set once the first start is over. `service_name` is what a page to take home says
    it is from, for whoever works in a service.
    """

    greet_as: str = ""
    twelve_hour: bool = True
    week_starts: int = 0
    theme: str = "calm-day"
    motion: bool = True
    roomy: bool = True
    pain_numbers: bool = False
    backups: str = "usual"
    worse_after_effort: str = ""
    limits_set: bool = False
    quiet_bell: bool = False
    flare_plan_checked_on: str = ""
    food: str = ""
    sensitive_places: str = ""
    own_rhythm: str = ""
    practices_a_week: int = 0
    check_in_asks: str = "mattered,enjoyed,energy,mood,in_the_way"
    check_in_every: str = "day"
    weekly_offered_on: str = ""
    weekly_settled: bool = False
    welcomed: bool = False
    service_name: str = ""

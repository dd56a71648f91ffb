"""A program that shows one room and nothing else, for tests of a room by itself."""

from __future__ import annotations

from pathlib import Path

import pain_companion
from pain_companion.screens.room import Room
from pain_companion.swift import SwiftApp
from pain_companion.themes import THEMES, fallbacks


class RoomApp(SwiftApp):
    """Shows `room` in the colours and with the spacing of the whole program."""

    CSS_PATH = Path(pain_companion.__file__).with_name("app.tcss")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-usual"), (100, "-wide")]  # noqa: RUF012

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "calm-day"
        self.keep_styles()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return fallbacks()

    def on_mount(self) -> None:
        self.push_screen(self.room)

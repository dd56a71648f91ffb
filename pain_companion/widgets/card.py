"""One small thing to do: a card that the keyboard and the mouse can open."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from pain_companion.widgets.go import Go
from pain_companion.widgets.parts import Parted


class ThingCard(Parted, can_focus=True):
    """A title, a line about it, and the key that opens it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"card--title", "card--key"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open"),
        Binding("down,right", "app.focus_next", "Next", show=False),
        Binding("up,left", "app.focus_previous", "Back", show=False),
    ]

    def __init__(self, number: int) -> None:
        super().__init__(id=f"thing-{number}", classes="card")
        self.number = number
        self.place = ""
        self._title = self._line = self._action = ""
        self.display = False

    def tell(self, title: str, line: str, action: str, place: str) -> None:
        """Show this thing."""
        self._title, self._line, self._action = title, line, action
        self.place = place
        self.display = True
        self.refresh(layout=True)

    def clear_thing(self) -> None:
        """There is nothing for this card today."""
        self.place = ""
        self.display = False

    def render(self) -> Content:
        """Words that a person typed stand in it as they are."""
        key = "Enter" if self.has_focus else str(self.number)
        return Content("\n").join(
            [
                Content.styled(self._title, self.get_visual_style("card--title")),
                Content(self._line),
                Content.styled(f" {key} ", self.get_visual_style("card--key")) + f" {self._action}",
            ]
        )

    def on_click(self) -> None:
        """The whole card is the button."""
        self.action_open()

    def action_open(self) -> None:
        """Go where the card leads."""
        if self.place:
            self.post_message(Go(self.place))

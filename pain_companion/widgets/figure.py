"""A figure in words that can be asked how it is worked out."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget


class Figure(Widget, can_focus=True):
    """A few words that stand out, and a line about them. Enter and F1 explain it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"figure--title", "figure--line"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "app.help", "how it is worked out"),
    ]
    DEFAULT_CSS = """
    Figure { height: auto; width: 1fr; border-left: outer transparent; padding: 0 1 0 0; }
    Figure:focus { border-left: outer $accent; }
    Figure > .figure--title { text-style: bold; }
    Figure:focus > .figure--title { text-style: bold underline; }
    Figure > .figure--line { color: $text-muted; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.title = self.line = ""

    def tell(self, title: str, line: str) -> None:
        """Show this figure."""
        self.title, self.line = title, line
        self.refresh(layout=True)

    def render(self) -> Content:
        """The title over its line."""
        return Content("\n").join(
            [
                Content.styled(self.title, self.get_visual_style("figure--title")),
                Content.styled(self.line, self.get_visual_style("figure--line")),
            ]
        )

    async def on_click(self) -> None:
        """A click asks too."""
        self.focus()
        await self.app.run_action("app.help")

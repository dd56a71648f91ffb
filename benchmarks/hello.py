"""The smallest Textual program, measured beside ours in the same run."""

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Hello(App[None]):
    """One line and one field."""

    def compose(self) -> ComposeResult:
        """Draw both."""
        yield Static("Good day, this is hello")
        yield Input()


if __name__ == "__main__":
    Hello().run()

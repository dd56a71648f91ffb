"""Where what the pages say comes from."""

from __future__ import annotations

from pain_companion.frozen import frozen


@frozen
class Source:
    """Where facts come from. `address` may be empty."""

    title: str
    publisher: str
    address: str = ""

    @property
    def sentence(self) -> str:
        """The source as it is read: its title, who published it, and its address."""
        title = self.title if self.title.endswith("?") else f"{self.title}."
        return f"{title} {self.publisher}. {self.address}".rstrip()

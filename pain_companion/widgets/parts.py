"""Widgets that draw parts of themselves in styles of their own."""

from __future__ import annotations

from textual.style import Style
from textual.widget import Widget


class Parted(Widget):
    """Mends `get_visual_style`: Textual forgets that the style of a part is reversed."""

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """The style of a part."""
        style = super().get_visual_style(*component_classes, partial=partial)
        # `get_component_styles` would copy each, and a chart asks for some in every cell.
        parts = map(self._component_styles.__getitem__, component_classes)
        is_reversed = any(part.text_style.reverse for part in parts)
        return style + Style(reverse=True) if is_reversed else style

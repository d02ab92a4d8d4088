"""HTML with the objects that are drawn in it, as values in their places."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QFont

from readerapp.ui.paper.inline_objects import InlineObject


class Placed(NamedTuple):
    """An object in a line of text, and the font of that line where the object may hang below it."""

    item: InlineObject
    font: QFont | None = None


Markup = tuple[str | Placed, ...]
"""A stretch of HTML, cut where objects stand."""


def joined(*parts: str | Placed | Sequence[str | Placed]) -> Markup:
    """All `parts` one after the other."""
    found: list[str | Placed] = []
    for part in parts:
        if isinstance(part, str | Placed):
            found.append(part)
        else:
            found.extend(part)
    return tuple(found)

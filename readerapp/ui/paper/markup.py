"""HTML with inline objects as values in their places."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QFont

from readerapp.ui.paper.inline_objects import InlineObject


class Placed(NamedTuple):
    """An object in a line of text, and the font of that line if the object may hang below it."""

    item: InlineObject
    font: QFont | None = None


Markup = tuple[str | Placed, ...]
"""A sequence of HTML and objects."""


def joined(*parts: str | Placed | Sequence[str | Placed]) -> Markup:
    """All `parts`, concatenated."""
    found: list[str | Placed] = []
    for part in parts:
        if isinstance(part, str | Placed):
            found.append(part)
        else:
            found.extend(part)
    return tuple(found)

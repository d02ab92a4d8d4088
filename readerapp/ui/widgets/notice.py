"""Plain values that banners and pages show. Their own module, so that a start needs neither widget."""

from collections.abc import Callable
from typing import NamedTuple


class Button(NamedTuple):
    """A button on a banner or a page."""

    words: str
    key: str
    """The key of the window that does the same, or ""."""
    do: Callable[[], object]


class Notice(NamedTuple):
    """The content of a banner. `role` colours its icon and edge, `ground` its background."""

    icon: str
    role: str
    ground: str
    heading: str
    sentence: str
    button: Button | None = None

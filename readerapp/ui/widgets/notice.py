"""What a banner says, and what its button and those of a page are: apart from these, which are made when first wanted."""

from collections.abc import Callable
from typing import NamedTuple


class Button(NamedTuple):
    """What there is to do about something that is said."""

    words: str
    key: str
    """The key of the window that does the same, or nothing."""
    do: Callable[[], object]


class Notice(NamedTuple):
    """What is the matter with a list. `role` colours icon and edge of the banner, `ground` lies behind it."""

    icon: str
    role: str
    ground: str
    heading: str
    sentence: str
    button: Button | None = None

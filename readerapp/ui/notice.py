"""What a banner says."""

from collections.abc import Callable
from typing import NamedTuple


class Notice(NamedTuple):
    """What is the matter with a list. `role` colours icon and edge of the banner, `ground` lies behind it."""

    icon: str
    role: str
    ground: str
    heading: str
    sentence: str
    button: str = ""
    key: str = ""
    do: Callable[[], object] | None = None

"""Regular expressions that are compiled on first use.

readerapp has well over a hundred. A start uses six of them, and compiling all that its modules name would take longer than
painting the window.
"""

import re
from typing import Any, AnyStr, cast


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern with the methods of what `re.compile` returns for the same arguments; the functions of re do not accept it.

    A mistake in `text` shows on first use.
    """
    return cast("re.Pattern[AnyStr]", _Later(text, flags))


class _Later:
    """Has every attribute of the pattern, each stored when first requested."""

    def __init__(self, text: Any, flags: int) -> None:
        self._asked_for = (text, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        # re caches the latest patterns. It need not keep this one: the bound method stored here does.
        found = getattr(re.compile(*self._asked_for), name)
        setattr(self, name, found)
        return found

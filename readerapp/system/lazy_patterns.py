"""Regular expressions that are compiled when they are first used.

readerapp has well over a hundred; a start uses six of them, and to compile all that its modules name would take longer than
to paint the window.
"""

import re
from typing import Any, AnyStr, cast


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern with the methods of what `re.compile` returns for the same arguments; the functions of re do not take it.

    A mistake in `text` shows at the first use.
    """
    return cast("re.Pattern[AnyStr]", _Later(text, flags))


class _Later:
    """Has every attribute of the pattern, each from the first time on that it is asked for."""

    def __init__(self, text: Any, flags: int) -> None:
        self._asked_for = (text, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        # re keeps the patterns it compiled last. It need not keep this one: the method that is found here does.
        found = getattr(re.compile(*self._asked_for), name)
        setattr(self, name, found)
        return found

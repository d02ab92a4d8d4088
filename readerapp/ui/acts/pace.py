"""How fast the user decides, for "about 4 min"."""

from collections import deque
from collections.abc import Iterable

_REMEMBERED = 20
_FIRST_SHOWN = 8
_LONGEST_PAUSE = 60.0


class Pace:
    """The median time between the last 20 decisions, without pauses of over a minute."""

    def __init__(self) -> None:
        self._gaps: deque[float] = deque(maxlen=_REMEMBERED)
        self._last: float | None = None
        self._decisions = 0

    def decided(self, moment: float) -> None:
        """Record a decision at `moment`, in seconds of a monotonic clock."""
        if self._last is not None and 0 <= moment - self._last <= _LONGEST_PAUSE:
            self._gaps.append(moment - self._last)
        self._last = moment
        self._decisions += 1

    def minutes_for(self, papers: int) -> int | None:
        """The minutes that `papers` more decisions take, rounded up; None until enough are recorded."""
        if self._decisions < _FIRST_SHOWN or not self._gaps or papers <= 0:
            return None
        return max(1, -int(-_median(self._gaps) * papers // 60))


def _median(values: Iterable[float]) -> float:
    # The statistics module would add 5 ms to every start.
    found = sorted(values)
    return (found[(len(found) - 1) // 2] + found[len(found) // 2]) / 2

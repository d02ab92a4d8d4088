"""How fast somebody decides, for the words "about 4 min"."""

from collections import deque
from collections.abc import Iterable

_REMEMBERED = 20
_FIRST_SHOWN = 8
_LONGEST_PAUSE = 60.0


class Pace:
    """The time between decisions: the median of the last 20, pauses of over a minute left out."""

    def __init__(self) -> None:
        self._gaps: deque[float] = deque(maxlen=_REMEMBERED)
        self._last: float | None = None
        self._decisions = 0

    def decided(self, moment: float) -> None:
        """A decision at `moment`, in seconds of any clock that runs on."""
        if self._last is not None and 0 <= moment - self._last <= _LONGEST_PAUSE:
            self._gaps.append(moment - self._last)
        self._last = moment
        self._decisions += 1

    def minutes_for(self, papers: int) -> int | None:
        """The minutes that `papers` more decisions take, rounded up; None until enough of them are known."""
        if self._decisions < _FIRST_SHOWN or not self._gaps or papers <= 0:
            return None
        return max(1, -int(-_median(self._gaps) * papers // 60))


def _median(values: Iterable[float]) -> float:
    # The one of the statistics module takes 5 ms to import at every start.
    found = sorted(values)
    return (found[(len(found) - 1) // 2] + found[len(found) // 2]) / 2

"""How much a number from `likeness` means: its rank among papers that nothing was learnt from."""

from bisect import bisect_left
from collections.abc import Iterable

from readerapp.text.language import later, tr

_BARS = (0.80, 0.90, 0.97)
"""The share of papers that one with one, two or three bars must outrank."""
_WORDS = ("", later("some", "interest"), later("good", "interest"), later("high", "interest"))


class Yardstick:
    """The numbers of a few hundred papers, to measure others by. Without any, nothing is likely."""

    def __init__(self, numbers: Iterable[float] = ()) -> None:
        self._numbers = sorted(numbers)

    def share(self, number: float) -> float:
        """The share of those papers, 0 to 1, that are less likely than one with this number."""
        return bisect_left(self._numbers, number) / len(self._numbers) if self._numbers else 0.0

    def bars(self, number: float) -> int:
        """0 to 3 bars. A paper with more against it than for it gets none."""
        return sum(self.share(number) >= limit for limit in _BARS) if number > 0 else 0


def bars_words(bars: int) -> str:
    """ "high" for three bars; "" for none."""
    return tr(_WORDS[bars], "interest") if bars else ""

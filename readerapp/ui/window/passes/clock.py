"""The clock of a pass: how long it has taken, and how long the rest will probably take."""

import time

from readerapp.text.language import number, tr
from readerapp.ui.acts.pace import Pace
from readerapp.ui.acts.two_passes import TwoPasses


class Clock:
    """Times the decisions of one pass. Each pass has its own clock, because an abstract takes longer than a title."""

    def __init__(self) -> None:
        self._pace, self._last, self._said = Pace(), time.monotonic(), ""

    def note(self, passes: TwoPasses) -> None:
        """A decision was made."""
        before, self._last = self._last, time.monotonic()
        passes.pass_time(self._last - before)
        self._pace.decided(self._last)

    def left(self, passes: TwoPasses) -> str:
        """ "about 4 min left"; "" until there are enough decisions to tell."""
        minutes = self._pace.minutes_for(passes.waiting())
        return tr("about {minutes} min left", minutes=number(minutes)) if minutes else ""

    def news(self, passes: TwoPasses) -> str:
        """The same, but "" if nothing has changed since the last call: a screen reader need not say it after each title."""
        before, self._said = self._said, self.left(passes)
        return "" if before == self._said else self._said

"""What was fetched and decided over some time, as the library counts it. No streaks: a day without papers is a good day."""

from datetime import date
from typing import NamedTuple

from readerapp.text.words import papers_words


class DayDone(NamedTuple):
    """A calendar day: how many papers its listings have, how many were decided about on it, and for how long."""

    day: date
    fetched: int
    decided: int
    starred: int
    minutes: int
    """The pauses between acts, without those of more than five minutes."""

    @property
    def words(self) -> str:
        """ "64 fetched, 61 decided, 3 starred, 12 min"; "nothing" if there was nothing."""
        counts = ((self.fetched, "fetched"), (self.decided, "decided"), (self.starred, "starred"))
        said = [f"{count:,} {word}" for count, word in counts if count]
        if self.minutes:
            said.append(f"{self.minutes} min")
        return ", ".join(said) or "nothing"


class Share(NamedTuple):
    """A category, with how many of its papers were decided about and starred; or an author, with how many are starred."""

    name: str
    decided: int
    starred: int


class Statistics(NamedTuple):
    """What was fetched and decided over some time."""

    days: tuple[DayDone, ...] = ()
    """Those on which anything was, in their order."""
    categories: tuple[Share, ...] = ()
    """By how many papers were decided about, at most twelve."""
    authors: tuple[Share, ...] = ()
    """Those of several starred papers, whenever they were starred; at most twelve."""

    @property
    def sentence(self) -> str:
        """ "3,180 papers fetched, 2,940 decided, 212 starred, about 9 hours in all."."""
        if not self.days:
            return "Nothing was fetched or decided yet."
        fetched, decided, starred, minutes = map(sum, zip(*(day[1:] for day in self.days), strict=True))
        words = f"{papers_words(fetched)} fetched, {decided:,} decided, {starred:,} starred"
        return f"{words}, about {time_spent(minutes)} in all." if minutes else f"{words}."


def time_spent(minutes: int) -> str:
    """ "12 min", "about" to be put before "9 hours"."""
    return f"{minutes} min" if minutes < 90 else f"{round(minutes / 60)} hours"

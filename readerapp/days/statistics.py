"""What was fetched and decided over a period, as the library counts it. No streaks: a day without papers is a good day."""

from datetime import date
from typing import NamedTuple

from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import papers_words


class DayDone(NamedTuple):
    """A calendar day: how many papers its listings have, how many decisions were made on it, and how long that took."""

    day: date
    fetched: int
    decided: int
    starred: int
    minutes: int
    """The time between acts, leaving out pauses of more than five minutes."""

    @property
    def words(self) -> str:
        """ "64 fetched, 61 decided, 3 starred, 12 min"; "nothing" if there was nothing."""
        said = [
            tr("{count} fetched", count=number(self.fetched)) if self.fetched else "",
            tr("{count} decided", count=number(self.decided)) if self.decided else "",
            tr("{count} starred", count=number(self.starred)) if self.starred else "",
            tr("{count} min", count=self.minutes) if self.minutes else "",
        ]
        return ", ".join(filter(None, said)) or tr("nothing")


class Share(NamedTuple):
    """A category, with how many of its papers were decided about and starred; or an author, with how many are starred."""

    name: str
    decided: int
    starred: int


class Statistics(NamedTuple):
    """What was fetched and decided over a period."""

    days: tuple[DayDone, ...] = ()
    """Days on which anything happened, in order."""
    categories: tuple[Share, ...] = ()
    """Most decisions first, at most twelve."""
    authors: tuple[Share, ...] = ()
    """Authors of several starred papers, whenever starred; at most twelve."""

    @property
    def sentence(self) -> str:
        """ "3,180 papers fetched, 2,940 decided, 212 starred, about 9 hours in all."."""
        if not self.days:
            return tr("Nothing was fetched or decided yet.")
        fetched, decided, starred, minutes = map(sum, zip(*(day[1:] for day in self.days), strict=True))
        counts = {"papers": papers_words(fetched), "decided": number(decided), "starred": number(starred)}
        if not minutes:
            return tr("{papers} fetched, {decided} decided, {starred} starred.", **counts)
        time = time_spent(minutes)
        return tr("{papers} fetched, {decided} decided, {starred} starred, about {time} in all.", time=time, **counts)


def time_spent(minutes: int) -> str:
    """ "12 min", "about" to be put before "9 hours"."""
    if minutes < 90:
        return tr("{count} min", count=minutes)
    return tr_count("{count} hour", "{count} hours", round(minutes / 60))

"""How much of a day's listing is known: the state of each category on each listing day, and how it is said.

A day is complete only when every paper that arXiv counts was seen. Everything less has a name and says what comes next.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from readerapp.arxiv.calendar import announced_at, eastern, eastern_day, holiday, is_listing_day, next_listing_day
from readerapp.arxiv.listing import Count, Kind
from readerapp.text.words import WEEKDAYS, time_words

_LONGEST_HEADING = 60
_RECENT = timedelta(days=14)
_LATE = timedelta(hours=4)
"""So long after its hour a listing is merely late; the feeds turn over at midnight Eastern, four hours after the pages."""
_NAMES = {Kind.NEW: "new", Kind.CROSS: "cross-lists", Kind.REPLACE: "replacements", Kind.REPLACE_CROSS: "replacements"}


class DayState(StrEnum):
    """What is known of the listing of one category on one day."""

    COMPLETE = "complete"
    """arXiv's own counts agree with what was read."""
    PARTIAL = "partial"
    """Papers are missing, or nobody has said how many there are."""
    STALE = "stale"
    """arXiv served an older listing in its place."""
    DUE = "due"
    """It is not announced yet."""
    NONE = "none"
    """There is none: a weekend or a holiday."""
    FAILED = "failed"
    """It could not be had; `reason` says why."""


class DayReport(NamedTuple):
    """What is known of the listing of `category` on `day` (US Eastern)."""

    day: date
    category: str
    state: DayState
    counts: Mapping[Kind, Count] = MappingProxyType({})
    reason: str = ""
    """A sentence, where the state does not say it all."""
    retry_at: datetime | None = None
    """When it is worth another look (UTC)."""
    checked_at: datetime | None = None
    """When it was looked at last (UTC)."""

    @property
    def shown(self) -> int:
        """How many papers were read."""
        return sum(count.shown for count in self.counts.values())

    @property
    def missing(self) -> int:
        """How many papers arXiv counts that were not seen."""
        return sum(max(0, (count.announced or 0) - count.shown) for count in self.counts.values())

    @property
    def counted(self) -> bool:
        """Whether arXiv's own counts were seen."""
        return any(count.announced is not None for count in self.counts.values())

    @property
    def settled(self) -> bool:
        """Whether there is nothing to fetch: all is there, or nothing is announced (yet)."""
        return self.state in (DayState.COMPLETE, DayState.NONE, DayState.DUE)


def counted(counts: Mapping[Kind, Count]) -> DayState:
    """COMPLETE if the counts agree, PARTIAL if they do not or if the announced ones are unknown."""
    if not counts or any(count.announced is None for count in counts.values()):
        return DayState.PARTIAL
    return DayState.COMPLETE if all(count.shown == count.announced for count in counts.values()) else DayState.PARTIAL


def not_served(day: date, category: str, served: date, now: datetime) -> DayReport:
    """The report of `day` when arXiv, asked at `now`, still served the listing of an earlier day."""
    if now < announced_at(day) + _LATE:
        return DayReport(day, category, DayState.DUE)
    return DayReport(day, category, DayState.STALE, reason=f"arXiv served {WEEKDAYS[served.weekday()]}’s list again.")


def unlisted_any_more(known: DayReport) -> DayReport:
    """The report of a day so long ago that arXiv no longer tells its listing; there is nothing more to fetch."""
    return known._replace(reason="arXiv no longer tells the listing of this day.", retry_at=None, state=DayState.PARTIAL)


def unlisted(day: date, category: str) -> DayReport:
    """The report of a weekend or a holiday."""
    return DayReport(day, category, DayState.NONE)


# --- words ----------------------------------------------------------------------------------------------------------------


def heading(report: DayReport) -> str:
    """What is the matter, in a few words."""
    match report.state:
        case DayState.COMPLETE:
            return "This day is complete"
        case DayState.PARTIAL if report.missing == 1:
            return "1 paper of this day is still missing"
        case DayState.PARTIAL if report.missing:
            return f"{report.missing:,} papers of this day are still missing"
        case DayState.PARTIAL if report.counted:
            return "The list of this day was damaged"
        case DayState.PARTIAL:
            return "Nobody has counted this day yet"
        case DayState.STALE:
            return report.reason.rstrip(".") or "arXiv served an older list again"
        case DayState.DUE:
            return f"{WEEKDAYS[report.day.weekday()]}’s listing is not out yet"
        case DayState.NONE:
            return "No listing on this day"
    return _first_sentence(report.reason)[0] or "This day could not be fetched"


def explanation(report: DayReport, here: tzinfo | None = None) -> str:
    """What is to be said below the `heading`: the `sentence` without what that says already."""
    match report.state:
        case DayState.PARTIAL if report.missing:
            return _and_again(f"{_disagreement(report)}. The day stays open until the counts agree.", report, here)
        case DayState.STALE:
            return _and_again("Nothing new is marked.", report, here)
        case DayState.FAILED:
            return _and_again(_first_sentence(report.reason)[1], report, here).strip()
    return sentence(report, here)


def sentence(report: DayReport, here: tzinfo | None = None) -> str:
    """All that is to be said of the day in a sentence or two, in the time zone `here`, by default the system's."""
    match report.state:
        case DayState.COMPLETE:
            return _complete(report)
        case DayState.PARTIAL:
            return _and_again(_partial(report), report, here)
        case DayState.STALE:
            return _and_again(f"{report.reason} Nothing new is marked.", report, here)
        case DayState.DUE:
            return due_sentence(report.day, here)
        case DayState.NONE:
            return none_sentence(report.day)
    return _and_again(report.reason or "It could not be fetched.", report, here)


def due_sentence(day: date, here: tzinfo | None = None) -> str:
    """ "arXiv announces it at 20:00 Eastern time on Tuesday, which is 02:00 on Wednesday here."""
    moment = announced_at(day)
    eastern_moment, local = moment.astimezone(eastern()), moment.astimezone(here)
    there = f"arXiv announces it at 20:00 Eastern time on {WEEKDAYS[eastern_moment.weekday()]}"
    if local.utcoffset() == eastern_moment.utcoffset():
        return f"{there}."
    on = "" if local.date() == eastern_moment.date() else f" on {WEEKDAYS[local.weekday()]}"
    return f"{there}, which is {local:%H:%M}{on} here."


def none_sentence(day: date) -> str:
    """Why there is no listing on `day`, and when the next one is."""
    if is_listing_day(day):
        return "arXiv announced nothing on this day."
    following = next_listing_day(announced_at(day))
    name = holiday(day)
    why = f"arXiv takes a break on {name}" if name else "arXiv announces nothing on Friday and Saturday nights"
    return f"{why}; the next listing is that of {WEEKDAYS[following.weekday()]}."


def in_words(counts: Mapping[Kind, Count]) -> str:
    """ "186 of 186 new, 26 of 26 cross-lists, 41 of 41 replacements"; without "of" where nobody said how many there are."""
    return ", ".join(
        f"{count.shown:,} of {count.announced:,} {_NAMES[kind]}"
        if count.announced is not None
        else f"{count.shown:,} {_NAMES[kind]}"
        for kind, count in counts.items()
    )


def clock_time(moment: datetime, here: tzinfo | None = None) -> str:
    """ "08:15", in the time zone of the reader."""
    return f"{moment.astimezone(here):%H:%M}"


def _complete(report: DayReport) -> str:
    if not report.shown:
        return "Complete: nothing was announced in this category."
    return f"Complete: {in_words(report.counts)}."


def _partial(report: DayReport) -> str:
    because = f" {report.reason}" if report.reason else ""
    if wrong := _disagreement(report):
        return f"{wrong}.{because} The day stays open until the counts agree."
    if report.counted:
        return f"{in_words(report.counts)}, but not all of the list could be read.{because}"
    seen = f"{in_words(report.counts)} so far; " if report.counts else ""
    return f"{seen}arXiv’s own counts have not been seen.{because}"


def _disagreement(report: DayReport) -> str:
    """ "arXiv’s page says 261 new and showed 240; 41 replacements and 40"; empty where the counts agree."""
    wrong = [
        (f"{count.announced:,} {_NAMES[kind]}", f"{count.shown:,}")
        for kind, count in report.counts.items()
        if count.announced is not None and count.announced != count.shown
    ]
    if not wrong:
        return ""
    (said, shown), *others = wrong
    return "; ".join([f"arXiv’s page says {said} and showed {shown}", *(f"{says} and {shows}" for says, shows in others)])


def _first_sentence(words: str) -> tuple[str, str]:
    """The first sentence without its full stop, if it is short enough for a heading, and the rest; else nothing and all."""
    first, stop, rest = words.partition(". ")
    return (first, rest) if stop and len(first) <= _LONGEST_HEADING else ("", words)


def _and_again(words: str, report: DayReport, here: tzinfo | None) -> str:
    if report.retry_at is None:
        return words
    return f"{words} Trying again at {time_words(report.retry_at, report.checked_at or report.retry_at, here)}."


def with_silent_days(known: Sequence[DayReport], followed: Iterable[str], now: datetime) -> list[DayReport]:
    """The reports `known` and, of each category `followed`, those of the days without a listing; newest first.

    Of these days those of the last two weeks are told, since the first day that is known of the category.
    """
    found = list(known)
    for category in followed:
        own = {report.day for report in known if report.category == category}
        if own:
            # Not before: the time zone takes its time to load, which a start without follows does without.
            today = eastern_day(now)
            first = max(min(own), today - _RECENT)
            days = [first + timedelta(days=offset) for offset in range((today - first).days + 1)]
            found += [unlisted(day, category) for day in days if day not in own and not is_listing_day(day)]
    return sorted(found, key=lambda report: (-report.day.toordinal(), report.category))

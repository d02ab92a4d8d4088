"""The state of a day in words, for the banner, the sidebar and the command line."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo

from readerapp.arxiv.calendar import announced_at, eastern, holiday, is_listing_day, next_listing_day
from readerapp.arxiv.invented import SAMPLE
from readerapp.arxiv.listing import Count, Kind
from readerapp.days.report import DayReport, DayState
from readerapp.text.words import WEEKDAYS, time_words

_LONGEST_HEADING = 60
_MORNING, _EVENING = 6, 18
"""The hours before and from which it is night."""
_NAMES = {Kind.NEW: "new", Kind.CROSS: "cross-lists", Kind.REPLACE: "replacements", Kind.REPLACE_CROSS: "replacements"}


def heading(report: DayReport) -> str:
    """The state of the day in a few words."""
    match report.state:
        case DayState.COMPLETE:
            return "This day is complete"
        case DayState.PARTIAL if report.missing == 1:
            return "1 paper is still missing"
        case DayState.PARTIAL if report.missing:
            return f"{report.missing:,} papers are still missing"
        case DayState.PARTIAL if report.has_arxiv_counts:
            return "Part of this listing could not be read"
        case DayState.PARTIAL:
            return "Not checked with arXiv yet"
        case DayState.STALE:
            return report.reason.rstrip(".") or "arXiv still shows an older listing"
        case DayState.DUE:
            return f"{WEEKDAYS[report.day.weekday()]}’s listing is not out yet"
        case DayState.NONE:
            return "No listing on this day"
    return _first_sentence(report.reason)[0] or "This day could not be fetched"


def explanation(report: DayReport, here: tzinfo | None = None) -> str:
    """What to say below `heading`: the `sentence` without what the heading says already."""
    match report.state:
        case DayState.PARTIAL if report.missing:
            return _and_again(f"{_disagreement(report)}.{_checking(report)}", report, here)
        case DayState.STALE:
            return _and_again("Nothing new is marked.", report, here)
        case DayState.FAILED:
            return _and_again(_first_sentence(report.reason)[1], report, here).strip()
    return sentence(report, here)


def sentence(report: DayReport, here: tzinfo | None = None) -> str:
    """The state of the day in a sentence or two. Times are in the time zone `here`, by default the system's."""
    match report.state:
        case DayState.COMPLETE:
            return _complete(report)
        case DayState.PARTIAL:
            return _and_again(_partial(report), report, here)
        case DayState.STALE:
            return _and_again(f"{report.reason} Nothing new is marked.", report, here)
        case DayState.DUE:
            return due_sentence(report.day, here)
        case DayState.NONE if report.reason:
            return _and_again(report.reason, report, here)
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
    return f"{why}; the next listing is for {WEEKDAYS[following.weekday()]}."


def in_words(counts: Mapping[Kind, Count]) -> str:
    """ "186 of 186 new, 26 of 26 cross-lists, 41 of 41 replacements"; without "of" if arXiv's count is unknown."""
    return ", ".join(
        f"{count.shown:,} of {count.announced:,} {_NAMES[kind]}"
        if count.announced is not None
        else f"{count.shown:,} {_NAMES[kind]}"
        for kind, count in counts.items()
    )


def next_listing(now: datetime, here: tzinfo | None = None) -> str:
    """ "Next listing tonight, about 02:00", in the time zone `here`; with the weekday if it is more than a day away."""
    moment = announced_at(next_listing_day(now))
    local, today = moment.astimezone(here), now.astimezone(here).date()
    nights_away = (local.date() - today).days - (local.hour < _MORNING)
    when = WEEKDAYS[local.weekday()]
    if nights_away <= 0:
        when = "today" if _MORNING <= local.hour < _EVENING else "tonight"
    elif local.date() == today + timedelta(days=1):
        when = "tomorrow"
    return f"Next listing {when}, about {local:%H:%M}"


def decided(starred: int, dismissed: int) -> str:
    """ "2 starred, 113 dismissed"; what there is none of is not named, and of nothing at all nothing is said."""
    return ", ".join(f"{count:,} {what}" for count, what in ((starred, "starred"), (dismissed, "dismissed")) if count)


def clock_time(moment: datetime, here: tzinfo | None = None) -> str:
    """ "08:15", in the reader's time zone."""
    return f"{moment.astimezone(here):%H:%M}"


def _complete(report: DayReport) -> str:
    if not report.shown:
        return "Complete: nothing was announced in this category."
    return f"Complete: {in_words(report.counts)}."


def _partial(report: DayReport) -> str:
    because = f" {report.reason}" if report.reason else ""
    if wrong := _disagreement(report):
        return f"{wrong}.{because}{_checking(report)}"
    if report.has_arxiv_counts:
        return f"{in_words(report.counts)}, but part of the listing could not be read.{because}"
    seen = f"{in_words(report.counts)} so far; " if report.counts else ""
    return f"{seen}arXiv’s own counts are not known yet.{because}"


def _checking(report: DayReport) -> str:
    # Nobody asks about the sample.
    return "" if report.category == SAMPLE else " readerapp keeps checking until the counts agree."


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
    """The first sentence without its full stop, if it is short enough for a heading, and the rest; else "" and everything."""
    first, stop, rest = words.partition(". ")
    return (first, rest) if stop and len(first) <= _LONGEST_HEADING else ("", words)


def _and_again(words: str, report: DayReport, here: tzinfo | None) -> str:
    if report.retry_at is None:
        return words
    return f"{words} Trying again at {time_words(report.retry_at, report.checked_at or report.retry_at, here)}."

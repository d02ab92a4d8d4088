"""The state of a day in words, for the banner, the sidebar and the command line."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo

from readerapp.arxiv.calendar import announced_at, eastern, holiday, is_listing_day, next_listing_day
from readerapp.arxiv.invented import SAMPLE
from readerapp.arxiv.listing import Count, Kind
from readerapp.days.report import DayReport, DayState
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import time_words, weekday

_LONGEST_HEADING = 60
_MORNING, _EVENING = 6, 18
"""Night is before the first hour and from the second on."""


def heading(report: DayReport) -> str:
    """The state of the day in a few words."""
    match report.state:
        case DayState.COMPLETE:
            return tr("This day is complete")
        case DayState.PARTIAL if report.missing:
            return tr_count("{count} paper is still missing", "{count} papers are still missing", report.missing)
        case DayState.PARTIAL if report.has_arxiv_counts:
            return tr("Part of this listing could not be read")
        case DayState.PARTIAL:
            return tr("Not checked with arXiv yet")
        case DayState.STALE:
            return report.reason.rstrip(".") or tr("arXiv still shows an older listing")
        case DayState.DUE:
            return tr("{weekday}’s listing is not out yet", weekday=weekday(report.day))
        case DayState.NONE:
            return tr("No listing on this day")
    return _first_sentence(report.reason)[0] or tr("This day could not be fetched")


def explanation(report: DayReport, here: tzinfo | None = None) -> str:
    """What to say below `heading`: the `sentence` without what the heading already says."""
    match report.state:
        case DayState.PARTIAL if report.missing:
            return _and_again(_sentences(f"{_disagreement(report)}.", _checking(report)), report, here)
        case DayState.STALE:
            return _and_again(tr("Nothing new is marked."), report, here)
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
            return _and_again(_sentences(report.reason, tr("Nothing new is marked.")), report, here)
        case DayState.DUE:
            return due_sentence(report.day, here)
        case DayState.NONE if report.reason:
            return _and_again(report.reason, report, here)
        case DayState.NONE:
            return none_sentence(report.day)
    return _and_again(report.reason or tr("It could not be fetched."), report, here)


def due_sentence(day: date, here: tzinfo | None = None) -> str:
    """ "arXiv announces it at 20:00 Eastern time on Tuesday, which is 02:00 on Wednesday here."""
    moment = announced_at(day)
    eastern_moment, local = moment.astimezone(eastern()), moment.astimezone(here)
    there = weekday(eastern_moment)
    if local.utcoffset() == eastern_moment.utcoffset():
        return tr("arXiv announces it at 20:00 Eastern time on {weekday}.", weekday=there)
    time = f"{local:%H:%M}"
    if local.date() != eastern_moment.date():
        time = tr("{time} on {weekday}", time=time, weekday=weekday(local))
    return tr("arXiv announces it at 20:00 Eastern time on {weekday}, which is {time} here.", weekday=there, time=time)


def none_sentence(day: date) -> str:
    """Why there is no listing on `day`, and when the next one is."""
    if is_listing_day(day):
        return tr("arXiv announced nothing on this day.")
    following = weekday(next_listing_day(announced_at(day)))
    if name := holiday(day):
        return tr("arXiv takes a break on {holiday}; the next listing is for {weekday}.", holiday=tr(name), weekday=following)
    return tr("arXiv announces nothing on Friday and Saturday nights; the next listing is for {weekday}.", weekday=following)


def in_words(counts: Mapping[Kind, Count]) -> str:
    """ "186 of 186 new, 26 of 26 cross-lists, 41 of 41 replacements"; without "of" if arXiv's count is unknown."""
    return ", ".join(
        _papers_of(kind, count.shown) if count.announced is None else _papers_of(kind, count.announced, count.shown)
        for kind, count in counts.items()
    )


def next_listing(now: datetime, here: tzinfo | None = None) -> str:
    """ "Next listing tonight, about 02:00", in the time zone `here`; with the weekday if it is more than a day away."""
    moment = announced_at(next_listing_day(now))
    local, today = moment.astimezone(here), now.astimezone(here).date()
    nights_away = (local.date() - today).days - (local.hour < _MORNING)
    time = f"{local:%H:%M}"
    if nights_away <= 0 and _MORNING <= local.hour < _EVENING:
        return tr("Next listing today, about {time}", time=time)
    if nights_away <= 0:
        return tr("Next listing tonight, about {time}", time=time)
    if local.date() == today + timedelta(days=1):
        return tr("Next listing tomorrow, about {time}", time=time)
    return tr("Next listing {weekday}, about {time}", weekday=weekday(local), time=time)


def decided(starred: int, dismissed: int) -> str:
    """ "2 starred, 113 dismissed"; zeros are left out, and if all are zero it is empty."""
    said = (
        tr("{count} starred", count=number(starred)) if starred else "",
        tr("{count} dismissed", count=number(dismissed)) if dismissed else "",
    )
    return ", ".join(filter(None, said))


def clock_time(moment: datetime, here: tzinfo | None = None) -> str:
    """ "08:15", in the reader's time zone."""
    return f"{moment.astimezone(here):%H:%M}"


def _complete(report: DayReport) -> str:
    if not report.shown:
        return tr("Complete: nothing was announced in this category.")
    return tr("Complete: {counts}.", counts=in_words(report.counts))


def _papers_of(kind: Kind, papers: int, shown: int | None = None) -> str:
    """ "186 new", or "180 of 186 new" given how many were `shown`."""
    said = {} if shown is None else {"shown": number(shown)}
    match kind:
        case Kind.NEW if said:
            return tr_count("{shown} of {count} new", "{shown} of {count} new", papers, **said)
        case Kind.NEW:
            return tr_count("{count} new", "{count} new", papers)
        case Kind.CROSS if said:
            return tr_count("{shown} of {count} cross-lists", "{shown} of {count} cross-lists", papers, **said)
        case Kind.CROSS:
            return tr_count("{count} cross-lists", "{count} cross-lists", papers)
    if said:
        return tr_count("{shown} of {count} replacements", "{shown} of {count} replacements", papers, **said)
    return tr_count("{count} replacements", "{count} replacements", papers)


def _partial(report: DayReport) -> str:
    counts = in_words(report.counts)
    if wrong := _disagreement(report):
        return _sentences(f"{wrong}.", report.reason, _checking(report))
    if report.has_arxiv_counts:
        words = tr("{counts}, but part of the listing could not be read.", counts=counts)
    elif report.counts:
        words = tr("{counts} so far; arXiv’s own counts are not known yet.", counts=counts)
    else:
        words = tr("arXiv’s own counts are not known yet.")
    return _sentences(words, report.reason)


def _checking(report: DayReport) -> str:
    # Nobody asks about the sample.
    return "" if report.category == SAMPLE else tr("readerapp keeps checking until the counts agree.")


def _sentences(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _disagreement(report: DayReport) -> str:
    """ "arXiv’s page says 261 new and showed 240; 41 replacements and 40"; empty where the counts agree."""
    wrong = [
        (_papers_of(kind, count.announced), number(count.shown))
        for kind, count in report.counts.items()
        if count.announced is not None and count.announced != count.shown
    ]
    if not wrong:
        return ""
    (said, shown), *others = wrong
    first = tr("arXiv’s page says {counted} and showed {shown}", counted=said, shown=shown)
    return "; ".join([first, *(tr("{counted} and {shown}", counted=says, shown=shows) for says, shows in others)])


def _first_sentence(words: str) -> tuple[str, str]:
    """The first sentence without its full stop, if it is short enough for a heading, and the rest; else "" and everything."""
    first, stop, rest = words.partition(". ")
    return (first, rest) if stop and len(first) <= _LONGEST_HEADING else ("", words)


def _and_again(words: str, report: DayReport, here: tzinfo | None) -> str:
    if report.retry_at is None:
        return words
    time = time_words(report.retry_at, report.checked_at or report.retry_at, here)
    return f"{words} {tr('Trying again at {time}.', time=time)}"

"""Days, moments, numbers and names as readerapp writes them, in the language of the window."""

import re
from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from pathlib import Path

from readerapp.text.language import later, number, tr, tr_count

WEEKDAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
_SHORT_WEEKDAYS = (
    later("Mon"),
    later("Tue"),
    later("Wed"),
    later("Thu"),
    later("Fri"),
    later("Sat"),
    later("Sun"),
)
MONTHS = (
    later("January"),
    later("February"),
    later("March"),
    later("April"),
    later("May"),
    later("June"),
    later("July"),
    later("August"),
    later("September"),
    later("October"),
    later("November"),
    later("December"),
)
AND_OTHERS = later("and others")
"""The last of a paper's authors if its source truncated the list with "et al."."""
_FEW = 3
_MANY = 9


def weekday(day: date) -> str:
    """ "Monday"."""
    return tr(WEEKDAYS[day.weekday()])


def short_weekday(number: int) -> str:
    """ "Mon" for 0, in German "Mo"."""
    return tr(_SHORT_WEEKDAYS[number])


def joined(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    *rest, last = words
    return tr("{words} and {last}", words=", ".join(rest), last=last) if rest else last


def day_words(day: date, today: date | None = None, year: bool = False, short: bool = False) -> str:
    """ "Tue 30 June"; with the year if `year`, or if it is not that of `today`. `short`: with "Dec" for December."""
    month = tr(MONTHS[day.month - 1])
    words = tr("{weekday} {day} {month}", weekday=_short(day), day=day.day, month=month[:3] if short else month)
    return f"{words} {day.year}" if year or (today is not None and day.year != today.year) else words


def with_short_months(text: str) -> str:
    """`text` with "26 Nov" for "26 November", where space is short."""
    months = "|".join(tr(month) for month in MONTHS)
    return re.sub(rf"(?<=\d )(?:{months})\b|(?<=\d\. )(?:{months})\b", lambda month: month[0][:3], text)


def day_in_rows(day: date) -> str:
    """ "Tue 2026-06-30": the same length for every day."""
    return f"{_short(day)} {day.isoformat()}"


def _short(day: date) -> str:
    """ "Tue", in German "Di"."""
    return short_weekday(day.weekday())


def moment_in_rows(moment: datetime) -> str:
    """ "2026-06-30 08:15", in the time zone of the reader."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def time_words(moment: datetime, now: datetime, here: tzinfo | None = None) -> str:
    """ "08:15", or "08:15 on Wednesday" on another day than `now`, in the time zone of the reader or `here`."""
    there = moment.astimezone(here)
    if there.date() == now.astimezone(here).date():
        return f"{there:%H:%M}"
    return tr("{time} on {weekday}", time=f"{there:%H:%M}", weekday=weekday(there))


def papers_words(count: int) -> str:
    """ "1 paper", "1,204 papers"."""
    return tr_count("{count} paper", "{count} papers", count)


def new_papers_words(count: int) -> str:
    """ "1 new paper", "1,204 new papers"."""
    return tr_count("{count} new paper", "{count} new papers", count)


def authors_words(authors: Sequence[str]) -> str:
    """The first three authors and how many more there are; two from nine authors on."""
    if not authors:
        return tr("Authors not known yet")
    if authors[-1] == AND_OTHERS:
        return f"{', '.join(authors[:-1][:_FEW])} {tr(AND_OTHERS)}"
    if len(authors) <= _FEW + 1:
        return ", ".join(authors)
    shown = _FEW - 1 if len(authors) >= _MANY else _FEW
    return and_more(", ".join(authors[:shown]), len(authors) - shown)


def spoken_authors(authors: Sequence[str]) -> str:
    """For screen readers: "Ada Lovelace and 4 more"."""
    if not authors:
        return tr("authors not known yet")
    if len(authors) == 1:
        return authors[0]
    if authors[-1] == AND_OTHERS:
        return f"{authors[0]} {tr(AND_OTHERS)}"
    return and_more(authors[0], len(authors) - 1)


def and_more(names: str, more: int) -> str:
    """ "cs.CV, cs.LG and 4 more"."""
    return tr("{names} and {more} more", names=names, more=number(more))


def place_words(path: Path) -> str:
    """ "stars.bib in /home/kim/papers": the name comes first, to be readable if there is not room for all."""
    return tr("{name} in {folder}", name=path.name, folder=path.parent) if path.name else str(path)


def quoted(title: str, length: int = 48) -> str:
    """A title in a sentence: in typographic quotes, cut at a word."""
    if len(title) > length:
        title = title[:length].rsplit(" ", 1)[0].rstrip(" ,;:.–-") + "…"
    return tr("“{text}”", text=title)

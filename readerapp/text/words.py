"""Days, moments, numbers and names as readerapp writes them. English, whatever the language of the system."""

import re
from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from pathlib import Path

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
AND_OTHERS = "and others"
"""The last of a paper's authors where its source cut the list short with "et al."."""
_FEW = 3
_MANY = 9


def day_words(day: date, today: date | None = None, year: bool = False, short: bool = False) -> str:
    """ "Tue 30 June"; with the year if `year`, or if it is not that of `today`. `short`: with "Dec" for December."""
    month = MONTHS[day.month - 1]
    words = f"{WEEKDAYS[day.weekday()][:3]} {day.day} {month[:3] if short else month}"
    return f"{words} {day.year}" if year or (today is not None and day.year != today.year) else words


def with_short_months(text: str) -> str:
    """`text` with "26 Nov" for "26 November", for a place with little room."""
    return re.sub(rf"(?<=\d )(?:{'|'.join(MONTHS)})\b", lambda month: month[0][:3], text)


def day_in_rows(day: date) -> str:
    """ "Tue 2026-06-30": as long for each day."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.isoformat()}"


def moment_in_rows(moment: datetime) -> str:
    """ "2026-06-30 08:15", in the time zone of the reader."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def time_words(moment: datetime, now: datetime, here: tzinfo | None = None) -> str:
    """ "08:15", or on another day than `now` "08:15 on Wednesday", in the time zone of the reader or `here`."""
    there = moment.astimezone(here)
    on = "" if there.date() == now.astimezone(here).date() else f" on {WEEKDAYS[there.weekday()]}"
    return f"{there:%H:%M}{on}"


def papers_words(count: int) -> str:
    """ "1 paper", "1,204 papers"."""
    return f"{count:,} paper{'' if count == 1 else 's'}"


def new_papers_words(count: int) -> str:
    """ "1 new paper", "1,204 new papers"."""
    return f"{count:,} new paper{'' if count == 1 else 's'}"


def authors_words(authors: Sequence[str]) -> str:
    """The first three authors and how many more there are; two from nine authors on."""
    if not authors:
        return "Authors not known yet"
    if authors[-1] == AND_OTHERS:
        return f"{', '.join(authors[:-1][:_FEW])} {AND_OTHERS}"
    if len(authors) <= _FEW + 1:
        return ", ".join(authors)
    shown = _FEW - 1 if len(authors) >= _MANY else _FEW
    return f"{', '.join(authors[:shown])} and {len(authors) - shown:,} more"


def spoken_authors(authors: Sequence[str]) -> str:
    """For screen readers: "Ada Lovelace and 4 more"."""
    if not authors:
        return "authors not known yet"
    if len(authors) == 1:
        return authors[0]
    if authors[-1] == AND_OTHERS:
        return f"{authors[0]} {AND_OTHERS}"
    return f"{authors[0]} and {len(authors) - 1:,} more"


def place_words(path: Path) -> str:
    """ "stars.bib in /home/kim/papers": the name first, which is to be read where there is no room for all."""
    return f"{path.name} in {path.parent}" if path.name else str(path)


def quoted(title: str, length: int = 48) -> str:
    """A title in a sentence: in typographic quotes, cut at a word."""
    if len(title) > length:
        title = title[:length].rsplit(" ", 1)[0].rstrip(" ,;:.–-") + "…"
    return f"“{title}”"

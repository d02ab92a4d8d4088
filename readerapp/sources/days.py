"""The days and times as arXiv's listings write them: "Tue, 15 Dec 2020", "Thu, 2 Mar 2023 19:00:03 GMT"."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

from readerapp.system.lazy_patterns import pattern
from readerapp.text.words import MONTHS, WEEKDAYS

_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
_DAY = pattern(
    r"(?:(?P<weekday>[A-Za-z]{3,9}),?\s+)?(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3})[a-z]*\s+(?P<year>\d{4})", re.ASCII
)
_AMERICAN_DAY = pattern(r"(?P<month>[A-Za-z]{3})[a-z]*\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})", re.ASCII)
_MOMENT = pattern(
    r"(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3})\s+(?P<year>\d{2}(?:\d{2})?)\s+"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\s+(?P<zone>GMT|UTC?|E[SD]T|[+-]\d{4})\b",
    re.ASCII,
)
_ZONES = {"GMT": 0, "UT": 0, "UTC": 0, "EST": -500, "EDT": -400}


def read_day(text: str) -> date | None:
    """The day that `text` names in English or ISO 8601; None if it is anything else.

    The weekday is not compared with the date; `names_its_weekday` does that.
    """
    try:
        if match := _DAY.fullmatch(text.strip()) or _AMERICAN_DAY.fullmatch(text.strip()):
            month = _MONTHS.get(match["month"].lower())
            return date(int(match["year"]), month, int(match["day"])) if month else None
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def names_its_weekday(text: str, day: date) -> bool:
    """Whether `text` begins with the English name of the weekday of `day`, as all of arXiv's own headings do."""
    return text.strip()[:3].lower() == WEEKDAYS[day.weekday()][:3].lower()


def read_moment(text: str) -> datetime | None:
    """The first date and time with a zone in `text`, in UTC; None if there is none.

    In the form of RFC 5322, 3.3, or with the two-digit years of its section 4.3, which arXiv's mails still have.
    """
    match = _MOMENT.search(text)
    month = _MONTHS.get(match["month"].lower()) if match else None
    if not match or not month:
        return None
    year = int(match["year"])
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    zone = _ZONES[match["zone"]] if match["zone"] in _ZONES else int(match["zone"])
    offset = timedelta(hours=abs(zone) // 100, minutes=abs(zone) % 100) * (1 if zone >= 0 else -1)
    time_of_day = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    try:
        return datetime(year, month, int(match["day"]), *time_of_day, tzinfo=timezone(offset)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None

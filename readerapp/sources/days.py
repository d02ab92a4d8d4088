"""The days and moments that arXiv's listings write in words: "Tue, 15 Dec 2020", "Thu, 2 Mar 2023 19:00:03 GMT"."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_DAY = re.compile(
    r"(?:(?P<weekday>[A-Za-z]{3,9}),?\s+)?(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3})[a-z]*\s+(?P<year>\d{4})", re.ASCII
)
_MOMENT = re.compile(
    r"\d{1,2}\s+[A-Za-z]{3}\s+\d{2}(?:\d{2})?\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:GMT|UTC?|E[SD]T|[+-]\d{4})\b", re.ASCII
)


def read_day(text: str) -> date | None:
    """The day that `text` names in English or ISO 8601, and nothing else; None if it names none.

    The weekday is not compared with the date; `names_its_weekday` does.
    """
    try:
        if match := _DAY.fullmatch(text.strip()):
            month = _MONTHS.get(match["month"].lower())
            return date(int(match["year"]), month, int(match["day"])) if month else None
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def names_its_weekday(text: str, day: date) -> bool:
    """Whether `text` begins with the English name of the weekday of `day`, as all of arXiv's own headings do."""
    return text.strip()[:3].lower() == _WEEKDAYS[day.weekday()]


def read_moment(text: str) -> datetime | None:
    """The first date and time with a zone (RFC 5322, 3.3, and its obsolete years of two digits) in `text`, in UTC."""
    match = _MOMENT.search(text)
    if not match:
        return None
    try:
        moment = parsedate_to_datetime(match[0])
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None

"""Dates in the search language: 2020-12-15, 2020-12, 2020, and unfinished ones."""

import calendar
import re

from readerapp.system.lazy_patterns import pattern

DATE = pattern(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_BEGUN = pattern(r"(\d{0,4})(?:(?<=\d{4})-(\d{0,2})(?:(?<=\d{2})-(\d{0,2}))?)?")


def begun_date(text: str, last: bool) -> re.Match[str] | None:
    """The first or `last` of the days whose date begins with `text`: "2020-1" is October to December."""
    begun = _BEGUN.fullmatch(text)
    if begun is None:
        return None
    year, month, day = begun[1], begun[2] or "", begun[3] or ""
    # No year 0, no months 13 to 19, and only the days of the month.
    year = year.ljust(4, "9" if last else "0").replace("0000", "0001")
    month = {"": "12" if last else "01", "0": "09" if last else "01", "1": "12" if last else "10"}.get(month, month)
    if len(day) < 2:
        lowest = {"": 1, "0": 1}.get(day, int(day or 0) * 10)
        highest = int(day) * 10 + 9 if day else 31
        days = calendar.monthrange(int(year), min(max(int(month), 1), 12))[1]
        day = f"{min(highest, days) if last else lowest:02}"
    return DATE.fullmatch(f"{year}-{month}-{day}")

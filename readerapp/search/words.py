"""A search in plain words: how what was typed was understood."""

from calendar import monthrange
from datetime import date

from readerapp.search.query import (
    And,
    Announced,
    Everything,
    HasId,
    InCategory,
    Is,
    Not,
    OfKind,
    OnlyIn,
    Or,
    Query,
    Tagged,
    Text,
    WrittenBy,
)
from readerapp.text.words import MONTHS

_KINDS = {
    "new": "new papers",
    "cross": "cross-lists",
    "replace": "replacements",
    "replace-cross": "replaced cross-lists",
}
_FIELDS = {"title": "title", "authors": "author", "abstract": "abstract", "comment": "comment", "note": "your note"}


def is_plain(query: Query) -> bool:
    """Whether it says no more than the words that were typed."""
    match query:
        case And(parts):
            return all(map(is_plain, parts))
        case Text(field=None) | HasId() | Everything():
            return True
    return False


def in_words(query: Query) -> str:
    """ "title “moss”, by Ada Quill or by Reed, not dismissed"."""
    return _words(query, within="")


def _words(query: Query, within: str) -> str:  # noqa: PLR0911, PLR0912 - one for each kind of query
    match query:
        case Everything():
            return "all papers"
        case Text(text, field, prefix):
            quoted = f"“{text.strip()}{'…' if prefix else ''}”"
            return f"{_FIELDS[field]} {quoted}" if field else quoted
        case WrittenBy(family, given):
            return f"by {f'{given.upper()}.' if len(given) == 1 else given} {family}"
        case InCategory(category):
            return f"in {category}"
        case HasId(paper_id):
            return paper_id
        case Tagged(tag):
            return f"tagged “{tag}”"
        case Announced(first, last):
            return _days(first, last)
        case OfKind(kind):
            return _KINDS[kind]
        case OnlyIn(sections):
            among = " or ".join(f"{category} ({_KINDS[kind]})" if kind else category for category, kind in sections)
            return f"listed nowhere but in {among}"
        case Is(flag):
            return flag
        case Not(inner):
            return f"not {_words(inner, 'not')}"
        case And(parts):
            words = ", ".join(_words(part, "and") for part in parts)
            return f"({words})" if within else words
        case Or(parts):
            words = " or ".join(_words(part, "or") for part in parts)
            return f"({words})" if within == "not" else words


def _days(first: date, last: date) -> str:
    if whole := _month_or_year(first, last):
        return f"listed in {whole}"
    if first == last:
        return f"listed on {_day(first)}"
    if first == date.min:
        return f"listed until {_day(last)}"
    if last == date.max:
        return f"listed since {_day(first)}"
    return f"listed from {_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def _month_or_year(first: date, last: date) -> str:
    """ "February 2020" or "2020" if these are its first and its last day; else ""."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    is_month = first.day == 1 and (first.year, first.month) == (last.year, last.month)
    return f"{MONTHS[first.month - 1]} {first.year}" if is_month and last.day == monthrange(last.year, last.month)[1] else ""

"""A search in plain words: how it was understood."""

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
from readerapp.text.language import later, tr
from readerapp.text.words import MONTHS

_KINDS = {
    "new": later("new papers"),
    "cross": later("cross-lists"),
    "replace": later("replacements"),
    "replace-cross": later("replaced cross-lists"),
}
_FIELDS = {
    "title": later("title"),
    "authors": later("author"),
    "abstract": later("abstract"),
    "comment": later("comment"),
    "note": later("your note"),
}
_FLAGS = {
    "starred": later("starred"),
    "dismissed": later("dismissed"),
    "undecided": later("undecided"),
    "unread": later("unread"),
    "read": later("read"),
    "incomplete": later("incomplete"),
    "muted": later("muted"),
}


def is_plain(query: Query) -> bool:
    """Whether it says no more than the words typed."""
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
            return tr("all papers")
        case Text(text, field, prefix):
            quoted = tr("“{text}”", text=f"{text.strip()}{'…' if prefix else ''}")
            return f"{tr(_FIELDS[field])} {quoted}" if field else quoted
        case WrittenBy(family, given):
            return tr("by {author}", author=f"{given.upper() + '.' if len(given) == 1 else given} {family}".strip())
        case InCategory(category):
            return tr("in {category}", category=category)
        case HasId(paper_id):
            return paper_id
        case Tagged(tag):
            return tr("tagged “{tag}”", tag=tag)
        case Announced(first, last):
            return _days(first, last)
        case OfKind(kind):
            return tr(_KINDS[kind])
        case OnlyIn(sections):
            among = f" {tr('or')} ".join(
                f"{category} ({tr(_KINDS[kind])})" if kind else category for category, kind in sections
            )
            return tr("listed nowhere but in {categories}", categories=among)
        case Is(flag):
            return tr(_FLAGS[flag])
        case Not(inner):
            return tr("not {words}", words=_words(inner, "not"))
        case And(parts):
            words = ", ".join(_words(part, "and") for part in parts)
            return f"({words})" if within else words
        case Or(parts):
            words = f" {tr('or')} ".join(_words(part, "or") for part in parts)
            return f"({words})" if within == "not" else words


def _days(first: date, last: date) -> str:
    if whole := _month_or_year(first, last):
        return tr("listed in {month}", month=whole)
    if first == last:
        return tr("listed on {day}", day=_day(first))
    if first == date.min:
        return tr("listed until {day}", day=_day(last))
    if last == date.max:
        return tr("listed since {day}", day=_day(first))
    return tr("listed from {first} to {last}", first=_day(first), last=_day(last))


def _day(day: date) -> str:
    return f"{tr('{day} {month}', day=day.day, month=tr(MONTHS[day.month - 1])[:3])} {day.year}"


def _month_or_year(first: date, last: date) -> str:
    """ "February 2020" or "2020" if these are its first and its last day; else ""."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    is_month = first.day == 1 and (first.year, first.month) == (last.year, last.month)
    return (
        f"{tr(MONTHS[first.month - 1])} {first.year}" if is_month and last.day == monthrange(last.year, last.month)[1] else ""
    )

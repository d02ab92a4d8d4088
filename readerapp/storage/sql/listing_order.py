"""The order of a day: that of its listing, wherever it is shown. Private to the library."""

import sqlite3
from array import array
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import SECTIONS
from readerapp.search.query import And, Announced, InCategory, Query

_WHEN = " ".join(f"WHEN '{kind}' THEN {place}" for place, kind in enumerate(SECTIONS) if kind)
RANK = f"CASE kind {_WHEN} ELSE {SECTIONS.index(None)} END"
"""The place of an announcement's kind in SECTIONS."""

_LONGEST = timedelta(days=30)
"""From the first to the last day of a month. Sorting all days of a library takes three times as long as finding them."""


def names_of(category: str) -> Sequence[str]:
    """The names under which `category` is listed: some have two, such as math-ph and math.MP."""
    found = taxonomy().find(category)
    return taxonomy().same(found.id) if found else (category,)


def _span(query: Query) -> tuple[date, date]:
    """The first and the last day that `query` asks for."""
    spans = [part for part in _parts(query) if isinstance(part, Announced)]
    return max((one.first for one in spans), default=date.min), min((one.last for one in spans), default=date.max)


def _parts(query: Query) -> Sequence[Query]:
    return query.queries if isinstance(query, And) else (query,)


def is_short(query: Query) -> bool:
    """Whether `query` asks for few enough days that `as_listed` sorts them."""
    first, last = _span(query)
    return last - first <= _LONGEST


def as_listed(connection: sqlite3.Connection, keys: "array[int]", query: Query) -> "array[int]":
    """The papers `keys`, found by `query`, in listing order if it asks for a month or less: by day, newest first, each in the
    order of its listing.

    That is by kind, as on arXiv's page, by category, and by place, as in `views.day_sections`; a paper in several listings
    has its first place. Listings of the categories that the query asks for take precedence.
    """
    if not is_short(query):
        return keys
    first, last = _span(query)
    categories = [name for part in _parts(query) if isinstance(part, InCategory) for name in names_of(part.category)]
    listed = connection.execute(
        f"""
        SELECT paper FROM announcements WHERE date BETWEEN ? AND ?
        ORDER BY date DESC, category COLLATE NOCASE NOT IN ({",".join("?" * len(categories))}),
            {RANK}, category, position, paper DESC
        """,  # noqa: S608
        (first.isoformat(), last.isoformat(), *categories),
    )
    found = set(keys)
    return array("q", dict.fromkeys(chain((key for (key,) in listed if key in found), keys)))

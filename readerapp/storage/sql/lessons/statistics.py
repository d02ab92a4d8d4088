"""What was fetched and decided, day by day, by category and by author. Private to the library."""

import sqlite3
from collections import Counter
from datetime import date, datetime, time

from readerapp.days.statistics import DayDone, Share, Statistics
from readerapp.storage.sql.transaction import from_milliseconds, milliseconds
from readerapp.text.words import AND_OTHERS

_PAUSE = 300_000
"""Milliseconds: a longer time between two acts was a pause."""
_MOST = 12
"""The most categories and authors listed."""


def since(connection: sqlite3.Connection, first: date) -> Statistics:
    """What happened from `first` on, without undone acts.

    Listing days are arXiv's; the user's acts belong to days in the system's time zone.
    """
    fetched = dict(
        connection.execute(
            "SELECT date, count(DISTINCT paper) FROM announcements WHERE date >= ? GROUP BY date", (first.isoformat(),)
        )
    )
    decided: Counter[date] = Counter()
    starred: Counter[date] = Counter()
    spent: Counter[date] = Counter()
    begin = datetime.combine(first, time()).astimezone()
    before = 0
    for moment, verb, undone, papers in connection.execute(
        """
        SELECT moment, verb, undone, (SELECT count(*) FROM act_papers WHERE act = acts.id)
        FROM acts WHERE moment >= ? ORDER BY id
        """,
        (milliseconds(begin),),
    ):
        day = from_milliseconds(moment).astimezone().date()
        if 0 < moment - before <= _PAUSE:
            spent[day] += moment - before
        before = moment
        if not undone and verb in ("star", "dismiss"):
            decided[day] += papers
            if verb == "star":
                starred[day] += papers
    days = {*map(date.fromisoformat, fetched), *decided, *spent}
    return Statistics(
        tuple(
            DayDone(day, fetched.get(day.isoformat(), 0), decided[day], starred[day], round(spent[day] / 60_000))
            for day in sorted(days)
        ),
        _categories(connection, begin),
        _authors(connection),
    )


def _categories(connection: sqlite3.Connection, begin: datetime) -> tuple[Share, ...]:
    sql = """
        SELECT coalesce(primary_category, nullif(substr(categories, 1, instr(categories || ' ', ' ') - 1), '')) AS category,
            count(DISTINCT key), count(DISTINCT CASE WHEN verb = 'star' THEN key END)
        FROM acts CROSS JOIN act_papers ON act = acts.id CROSS JOIN papers ON key = act_papers.paper
        WHERE moment >= ? AND verb IN ('star', 'dismiss') AND NOT undone AND category IS NOT NULL
        GROUP BY category ORDER BY 2 DESC, 1 LIMIT ?
    """
    rows = connection.execute(sql, (milliseconds(begin), _MOST))
    return tuple(Share(name, decided, starred) for name, decided, starred in rows)


def _authors(connection: sqlite3.Connection) -> tuple[Share, ...]:
    counted: Counter[str] = Counter()
    sql = "SELECT coalesce(authors_text, authors) FROM triage JOIN papers ON key = paper WHERE starred"
    for (names,) in connection.execute(sql):
        counted.update(name for name in dict.fromkeys(names.split("\n")) if name and name != AND_OTHERS)
    found = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Share(name, 0, stars) for name, stars in found[:_MOST] if stars > 1)

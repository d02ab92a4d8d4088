"""What the lists and the sidebar show: sections of a day, days, categories, tags and their counts. Private to the library."""

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from readerapp.arxiv.listing import SECTIONS
from readerapp.search.query import And, Everything, Is, Not, Query
from readerapp.storage.records import CategorySummary, Counts, DaySummary, Section, TagSummary
from readerapp.storage.sql import lists
from readerapp.storage.sql.listing_order import RANK
from readerapp.storage.sql.quiet import LEFT
from readerapp.storage.sql.search import condition_sql
from readerapp.storage.sql.transaction import placeholders

_CHUNK = 500


def day_sections(connection: sqlite3.Connection, day: date, query: Query, category: str | None) -> list[Section]:
    """The papers of a listing day (of one category, if given) that match, by kind, in the order of the listing."""
    condition, values = condition_sql(connection, query, "announcements.paper")
    sql = f"""
        SELECT key, rank, {LEFT.format(key="key")} FROM (
            SELECT paper AS key, {RANK} AS rank, category AS home, position AS place
            FROM announcements WHERE date = ? AND ({condition}) AND (? IS NULL OR category = ?)
        ) LEFT JOIN triage ON paper = key ORDER BY rank, home, place, key DESC
    """  # noqa: S608
    keys: dict[int, array[int]] = {}
    left: dict[int, int] = {}
    # A paper has different kinds in different categories; the one that asks for most attention counts, and is its place.
    seen: set[int] = set()
    for paper, rank, waits in connection.execute(sql, (day.isoformat(), *values, category, category)):
        if paper not in seen:
            seen.add(paper)
            keys.setdefault(rank, array("q")).append(paper)
            left[rank] = left.get(rank, 0) + waits
    return [Section(SECTIONS[rank], found, left[rank]) for rank, found in keys.items()]


def days(connection: sqlite3.Connection, limit: int, before: date | None = None) -> list[DaySummary]:
    """The newest listing days that have papers, newest first; only those before `before`, if given."""
    latest = [
        row[0]
        for row in connection.execute(
            "SELECT DISTINCT date FROM announcements WHERE date < ? ORDER BY date DESC LIMIT ?",
            (before.isoformat() if before else "9999", limit),
        )
    ]
    return [day_summary(connection, date.fromisoformat(day), None) for day in latest]


def day_summary(connection: sqlite3.Connection, day: date, category: str | None) -> DaySummary:
    """How many papers a listing day (of one category, if given) has, and how many of them are left."""
    papers, left = connection.execute(
        f"""
        SELECT count(*), coalesce(sum({LEFT.format(key="key")}), 0) FROM (
            SELECT DISTINCT paper AS key FROM announcements WHERE date = ? AND (? IS NULL OR category = ?)
        ) LEFT JOIN triage ON paper = key
        """,  # noqa: S608
        (day.isoformat(), category, category),
    ).fetchone()
    return DaySummary(day, papers, left)


def newest_day(connection: sqlite3.Connection, category: str | None) -> date | None:
    """The newest listing day that has papers (of one category, if given)."""
    return neighbour_day(connection, date.max, later=False, category=category)


def neighbour_day(connection: sqlite3.Connection, day: date, later: bool, category: str | None) -> date | None:
    """The next listing day with papers (of one category, if given) after (`later`) or before `day`."""
    pick, side = ("min", ">") if later else ("max", "<")
    sql = f"SELECT {pick}(date) FROM announcements WHERE date {side} ?"  # noqa: S608
    values = [day.isoformat()]
    if category:
        sql += " AND category = ?"
        values.append(category)
    row = connection.execute(sql, values).fetchone()
    return date.fromisoformat(row[0]) if row[0] else None


def categories(connection: sqlite3.Connection) -> list[CategorySummary]:
    """What is followed or was ever listed, with how many papers of its newest day are left, in alphabetical order."""
    left_of_newest_day = f"""
        SELECT coalesce(sum({LEFT.format(key="a.paper")}), 0) FROM announcements AS a
        LEFT JOIN triage ON triage.paper = a.paper
        WHERE a.category = ?1 AND a.date = (SELECT max(date) FROM announcements WHERE category = ?1)
    """  # noqa: S608
    followed = {row[0] for row in connection.execute("SELECT category FROM follows")}
    left = dict.fromkeys(followed, 0)
    for category in _listed_categories(connection):
        (left[category],) = connection.execute(left_of_newest_day, (category,)).fetchone()
    return [CategorySummary(category, left[category], category in followed) for category in sorted(left)]


def _listed_categories(connection: sqlite3.Connection) -> Iterator[str]:
    """Every category that was ever listed. Each is a step through the index, however many announcements it has."""
    following = "SELECT min(category) FROM announcements WHERE category > ?"
    category = ""
    while category := connection.execute(following, (category,)).fetchone()[0]:
        yield category


def tags(connection: sqlite3.Connection, all_tags: bool) -> list[TagSummary]:
    """The tags in alphabetical order; unless `all_tags`, only those that a paper carries."""
    sql = """
        SELECT name, colour, count(paper) AS papers FROM tags LEFT JOIN tagged ON tag = name
        GROUP BY name HAVING papers > 0 OR ? ORDER BY name
    """
    return [TagSummary(*row) for row in connection.execute(sql, (all_tags,))]


def tags_of(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[str, int]:
    """How many of these papers carry each tag that any of them carries."""
    found: Counter[str] = Counter()
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        sql = (
            f"SELECT name, count(*) FROM tagged JOIN tags ON name = tag WHERE paper IN ({placeholders(chunk)}) GROUP BY name"  # noqa: S608
        )
        found.update(dict(connection.execute(sql, chunk)))
    return found


def counts(connection: sqlite3.Connection) -> Counts:
    """The size of the library. Nothing is counted but the stars, which have an index of their own."""
    totals = lists.totals(connection)
    starred = connection.execute("SELECT count(*) FROM triage WHERE starred").fetchone()[0]
    return Counts(totals.papers, totals.unread, starred)


def kept_count(connection: sqlite3.Connection, query: Query) -> int | None:
    """How many papers match, if that is known without a look at them."""
    totals = lists.totals(connection)
    if isinstance(query, Everything):
        return totals.papers
    if query == Not(Is("dismissed")):
        return totals.listed
    if query == Is("dismissed"):
        return totals.papers - totals.listed
    if query in (Is("unread"), And((Is("unread"), Not(Is("dismissed"))))):
        return totals.unread
    return None

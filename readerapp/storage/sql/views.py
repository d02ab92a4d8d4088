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
from readerapp.storage.sql.lists import IS_UNDECIDED
from readerapp.storage.sql.search import condition_sql
from readerapp.storage.sql.standing.tables import IS_MUTED, muted
from readerapp.storage.sql.transaction import placeholders

_CHUNK = 500


def day_sections(connection: sqlite3.Connection, day: date, query: Query, category: str | None) -> list[Section]:
    """The papers of a listing day (of one category, if given) that match, by kind, in the order of the listing."""
    condition, values = condition_sql(connection, query, "announcements.paper")
    sql = f"""
        SELECT paper, {RANK} AS rank, {IS_UNDECIDED.format(key="paper")}
        FROM announcements WHERE date = ? AND ({condition}) AND (? IS NULL OR category = ?)
        ORDER BY rank, category, position, paper DESC
    """  # noqa: S608
    keys: dict[int, array[int]] = {}
    undecided: dict[int, int] = {}
    # A paper has different kinds in different categories; the one that needs most attention counts, with its place.
    seen: set[int] = set()
    for paper, rank, waits in connection.execute(sql, (day.isoformat(), *values, category, category)):
        if paper not in seen:
            seen.add(paper)
            keys.setdefault(rank, array("q")).append(paper)
            undecided[rank] = undecided.get(rank, 0) + waits
    return [Section(SECTIONS[rank], found, undecided[rank]) for rank, found in keys.items()]


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
    """How many papers a listing day (of one category, if given) has, how many are undecided, starred and dismissed."""
    counts = connection.execute(
        f"""
        SELECT
            count(*), coalesce(sum({IS_UNDECIDED.format(key="key")}), 0),
            coalesce(sum(starred AND NOT dismissed), 0), coalesce(sum(dismissed), 0),
            coalesce(sum({IS_MUTED.format(key="key")}), 0)
        FROM (
            SELECT DISTINCT paper AS key FROM announcements WHERE date = ? AND (? IS NULL OR category = ?)
        ) LEFT JOIN triage ON paper = key
        """,  # noqa: S608
        (day.isoformat(), category, category),
    ).fetchone()
    return DaySummary(day, *counts)


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
    """What is followed or was ever listed, alphabetically, with how many papers of its newest day are undecided."""
    undecided_of_newest_day = f"""
        SELECT coalesce(sum({IS_UNDECIDED.format(key="paper")}), 0) FROM announcements
        WHERE category = ?1 AND date = (SELECT max(date) FROM announcements WHERE category = ?1)
    """  # noqa: S608
    followed = {row[0] for row in connection.execute("SELECT category FROM follows")}
    undecided = dict.fromkeys(followed, 0)
    for category in _listed_categories(connection):
        (undecided[category],) = connection.execute(undecided_of_newest_day, (category,)).fetchone()
    return [CategorySummary(category, undecided[category], category in followed) for category in sorted(undecided)]


def _listed_categories(connection: sqlite3.Connection) -> Iterator[str]:
    """Every category ever listed. Each takes one step through the index, however many announcements it has."""
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
    """For each tag that any of these papers carries, how many of them do."""
    found: Counter[str] = Counter()
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        sql = (
            f"SELECT name, count(*) FROM tagged JOIN tags ON name = tag WHERE paper IN ({placeholders(chunk)}) GROUP BY name"  # noqa: S608
        )
        found.update(dict(connection.execute(sql, chunk)))
    return found


def counts(connection: sqlite3.Connection) -> Counts:
    """The size of the library. Only stars are actually counted; they have their own index."""
    totals = lists.totals(connection)
    starred = connection.execute("SELECT count(*) FROM triage WHERE starred").fetchone()[0]
    return Counts(totals.papers, totals.undecided, starred)


def kept_count(connection: sqlite3.Connection, query: Query) -> int | None:
    """How many papers match, if that is known without searching."""
    totals = lists.totals(connection)
    match query:
        case Everything():
            return totals.papers
        case Is("undecided"):
            return totals.undecided
        case Is("unread"):
            return totals.unread
        case Is("starred"):
            return counts(connection).starred
        case Is("dismissed"):
            return totals.papers - totals.listed
        case Not(Is("dismissed")):
            return totals.listed
        case Is("muted"):
            return muted(connection)
        case And((Not(Is("dismissed")), Not(Is("muted")))):
            return totals.listed - muted(connection)
    return None

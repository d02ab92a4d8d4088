"""The tables `days`, `follows`, `answers` and `hosts`: what is followed, and what is known about fetching it.

Private to the library.
"""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date, datetime

from readerapp.arxiv.listing import Count, Kind
from readerapp.days.report import DayReport, DayState
from readerapp.storage.records import LastAnswer, Patience
from readerapp.storage.sql.transaction import from_milliseconds, milliseconds

_REPORT = "SELECT date, category, state, counts, reason, retry_at, checked_at FROM days"
_KEEP = """
    INSERT INTO days (date, category, state, counts, reason, retry_at, checked_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (date, category) DO UPDATE SET state = excluded.state, counts = excluded.counts,
        reason = excluded.reason, retry_at = excluded.retry_at, checked_at = excluded.checked_at
"""
_IS_SKIPPED = "name >= 'skipped ' AND name < 'skipped!'"


def keep_report(connection: sqlite3.Connection, report: DayReport, now: datetime) -> None:
    """Store what is known about a day. The caller holds the transaction."""
    counts = json.dumps({kind: [count.shown, count.announced] for kind, count in report.counts.items()})
    values = (
        report.day.isoformat(),
        report.category,
        report.state,
        counts,
        report.reason,
        milliseconds(report.retry_at) if report.retry_at else None,
        milliseconds(report.checked_at or now),
    )
    connection.execute(_KEEP, values)


def reports(
    connection: sqlite3.Connection, category: str | None, since: date | None, until: date | None = None
) -> list[DayReport]:
    """The reports of all days (of one category, since a day, until another), newest first."""
    rows = connection.execute(
        f"{_REPORT} WHERE (?1 IS NULL OR category = ?1) AND date BETWEEN ?2 AND ?3 ORDER BY date DESC, category",
        (category, since.isoformat() if since else "", until.isoformat() if until else "9999"),
    )
    return [_report(row) for row in rows]


def report(connection: sqlite3.Connection, day: date, category: str) -> DayReport | None:
    """What is known about one day, if anything."""
    row = connection.execute(f"{_REPORT} WHERE date = ? AND category = ?", (day.isoformat(), category)).fetchone()
    return _report(row) if row else None


def done_days(connection: sqlite3.Connection, category: str, since: date, told_since: date) -> set[str]:
    """The days since one (as ISO dates) for which nothing more can be fetched; see `FetchedDays.done_days`."""
    rows = connection.execute(
        """
        SELECT date FROM days WHERE category = ? AND date >= ? AND (
            state = 'complete' OR (retry_at IS NULL AND (state = 'none' OR (state = 'partial' AND date < ?)))
        )
        """,
        (category, since.isoformat(), told_since.isoformat()),
    )
    return {row[0] for row in rows}


def skip_days(connection: sqlite3.Connection, skipped: Iterable[date], told_since: date) -> None:
    """Remember unwanted days, in the table `properties`; those before `told_since` are forgotten. The caller holds the
    transaction.
    """
    connection.execute(f"DELETE FROM properties WHERE {_IS_SKIPPED} AND name < ?", (f"skipped {told_since}",))  # noqa: S608
    insert = "INSERT OR IGNORE INTO properties (name, value) VALUES (?, '')"
    connection.executemany(insert, [(f"skipped {day}",) for day in skipped])


def skipped_days(connection: sqlite3.Connection) -> set[date]:
    """The unwanted days."""
    rows = connection.execute(f"SELECT substr(name, 9) FROM properties WHERE {_IS_SKIPPED}")  # noqa: S608
    return {date.fromisoformat(row[0]) for row in rows}


def forget_days(connection: sqlite3.Connection, category: str) -> None:
    """Forget the reports of a category. The caller holds the transaction."""
    connection.execute("DELETE FROM days WHERE category = ?", (category,))


def papers_a_day(connection: sqlite3.Connection, category: str) -> float | None:
    """The average number of papers in the latest complete listings of `category`; None while none is known."""
    rows = connection.execute(
        "SELECT counts FROM days WHERE category = ? AND state = 'complete' ORDER BY date DESC LIMIT 20", (category,)
    ).fetchall()
    totals = [sum(pair[0] for pair in json.loads(row[0]).values()) for row in rows]
    return sum(totals) / len(totals) if totals else None


def follow(connection: sqlite3.Connection, categories: Iterable[str], since: date) -> None:
    """Follow categories; those already followed stay as they are. The caller holds the transaction."""
    connection.executemany(
        "INSERT OR IGNORE INTO follows (category, since) VALUES (?, ?)", ((one, since.isoformat()) for one in categories)
    )


def unfollow(connection: sqlite3.Connection, categories: Iterable[str]) -> int:
    """Stop following categories; returns how many were followed. The caller holds the transaction."""
    return sum(connection.execute("DELETE FROM follows WHERE category = ?", (category,)).rowcount for category in categories)


def follows(connection: sqlite3.Connection) -> dict[str, date]:
    """The categories followed, alphabetically, with the day since when."""
    rows = connection.execute("SELECT category, since FROM follows ORDER BY category")
    return {category: date.fromisoformat(since) for category, since in rows}


def answer(connection: sqlite3.Connection, url: str) -> LastAnswer | None:
    """The last answer from an address that is in the library as a whole."""
    row = connection.execute("SELECT etag, last_modified, digest, date FROM answers WHERE url = ?", (url,)).fetchone()
    return LastAnswer(row[0], row[1], row[2], date.fromisoformat(row[3]) if row[3] else None) if row else None


def keep_answer(connection: sqlite3.Connection, url: str, given: LastAnswer) -> None:
    """Remember an answer. The caller holds the transaction."""
    connection.execute(
        "INSERT OR REPLACE INTO answers (url, etag, last_modified, digest, date) VALUES (?, ?, ?, ?, ?)",
        (url, given.etag, given.last_modified, given.digest, given.day.isoformat() if given.day else None),
    )


def patience(connection: sqlite3.Connection, host: str) -> Patience | None:
    """Until when a host has asked to be left alone, and in which words."""
    row = connection.execute("SELECT not_before, reason, refusals FROM hosts WHERE host = ?", (host,)).fetchone()
    return Patience(from_milliseconds(row[0]), row[1], row[2]) if row else None


def keep_patience(connection: sqlite3.Connection, host: str, asked: Patience) -> None:
    """Remember that a host asked to be left alone. The caller holds the transaction."""
    connection.execute(
        "INSERT OR REPLACE INTO hosts (host, not_before, reason, refusals) VALUES (?, ?, ?, ?)",
        (host, milliseconds(asked.until), asked.reason, asked.refusals),
    )


def forget_patience(connection: sqlite3.Connection, host: str) -> None:
    """Forget that a host asked to be left alone. The caller holds the transaction."""
    connection.execute("DELETE FROM hosts WHERE host = ?", (host,))


def _report(row: tuple[str, str, str, str, str, int | None, int]) -> DayReport:
    day, category, state, counts, reason, retry_at, checked_at = row
    return DayReport(
        date.fromisoformat(day),
        category,
        DayState(state),
        {Kind(kind): Count(*pair) for kind, pair in json.loads(counts).items()},
        reason,
        from_milliseconds(retry_at) if retry_at is not None else None,
        from_milliseconds(checked_at),
    )

"""How a listing is stored in the library; the tables `announcements` and `earlier_versions`. Private to the library."""

import json
import sqlite3
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import REPLACEMENTS, Announcement, Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.storage.records import ListingChanges
from readerapp.storage.sql.papers import (
    DeriveTexts,
    Plan,
    Upserted,
    keys_of,
    lines,
    papers_of,
    planned,
    spelt,
    store,
    with_texts,
)
from readerapp.storage.sql.standing.tables import has_rules, rule_on
from readerapp.storage.sql.transaction import BATCH, Pace, data_version, placeholders, writing
from readerapp.system import clock

_BATCH_WITH_RULES = 40
"""Papers a transaction if there are rules: a key press waits no longer than without."""
_ANNOUNCE = """
    INSERT INTO announcements (date, category, paper, kind, version, position) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (date, category, paper) DO UPDATE SET
        kind = coalesce(excluded.kind, kind),
        version = coalesce(excluded.version, version),
        position = excluded.position
    WHERE kind IS NOT coalesce(excluded.kind, kind) OR version IS NOT coalesce(excluded.version, version)
        OR position <> excluded.position
"""
_REPEATS = """
    SELECT later.date, later.paper, later.kind
    FROM announcements AS said
    JOIN announcements AS later ON later.paper = said.paper AND later.category = said.category
    WHERE said.category = ? AND said.date = ? AND later.date > said.date AND later.kind = said.kind
"""
_WAS_NEVER_READ = """
    UPDATE triage SET read = 0
    WHERE paper = ? AND read AND NOT (starred OR dismissed) AND paper IN (SELECT paper FROM quiet)
"""
_LISTED = """
    SELECT count(*), coalesce(sum(kind IN ('new', 'cross')), 0), coalesce(sum(kind = 'new'), 0)
    FROM announcements WHERE date = ? AND category = ?
"""


def add(
    connection: sqlite3.Connection,
    listing: Listing,
    derive: DeriveTexts,
    first_seen: date,
    quiet: bool,
    current: bool,
    keeps_earlier: bool,
    pace: Pace,
) -> ListingChanges:
    """Store a listing, see Store.add_listing; each batch of papers, with their announcements, is its own transaction.

    Work that can be done beforehand stays out of the transaction, for which others wait. `first_seen` dates papers of other
    sources without a date. `quiet`: mere replacements count as read. `current`: what has no day is today's.
    """
    listing = _as_spelt(connection, listing)
    announced: dict[str, list[Announcement]] = {}
    for one in listing.announcements:
        announced.setdefault(one.paper_id, []).append(one)
    new: list[str] = []
    updated: list[str] = []
    moment, step = clock.now(), _BATCH_WITH_RULES if has_rules(connection) else BATCH
    for start in range(0, len(listing.papers), step):
        batch = listing.papers[start : start + step]
        said = [one for paper in batch for one in announced.get(paper.id, ())]

        def decided(batch: Sequence[Paper] = batch, said: Sequence[Announcement] = said) -> tuple[Plan, list[Announcement]]:
            keys = keys_of(connection, batch)
            known = {stored.id: stored for stored in papers_of(connection, keys.values())}
            met = {paper_id: keys[paper_id] for paper_id in known}
            weaker = listing.hearsay | _overtaken(connection, batch, said, met, current)
            return planned(batch, keys, known, weaker), _returning(connection, said, met, starred_only=not keeps_earlier)

        version, (plan, returning) = data_version(connection), decided()
        texts = with_texts(plan, derive, pace.rest)
        pace.give_way()
        with writing(connection, durable=False):
            if data_version(connection) != version:
                # Somebody has written since.
                plan, returning = decided()
            done = store(connection, plan, texts, first_seen)
            _announce(connection, said, done.keys)
            _quieten(connection, [one for one in said if one.paper_id not in listing.hearsay], done.keys, done.new, quiet)
            _bring_back(connection, returning, done)
            # Nobody chose what a listing or a fetch brings; somebody chose what is imported without a day.
            fetched = [done.keys[one] for one in done.new if current or one in announced]
            rule_on(connection, list(done.keys.values()), fetched, moment)
        new += done.new
        updated += done.before
    days = sorted({one.day for one in listing.announcements}, reverse=True)
    return ListingChanges(tuple(p.id for p in listing.papers), tuple(new), tuple(updated), tuple(days))


def _as_spelt(connection: sqlite3.Connection, listing: Listing) -> Listing:
    """`listing` with DOIs as spelled in the library: they are case-insensitive."""
    others = spelt(connection, [paper.id for paper in listing.papers])
    if not others:
        return listing
    return listing._replace(
        papers=tuple(one._replace(id=others.get(one.id, one.id)) for one in listing.papers),
        announcements=tuple(one._replace(paper_id=others.get(one.paper_id, one.paper_id)) for one in listing.announcements),
    )


def announced_before(connection: sqlite3.Connection, said: Sequence[Announcement], category: str) -> list[date | None]:
    """For each of `said` the last day before its own on which the paper was announced in `category` as the same kind."""
    known: dict[tuple[str, str | None], list[str]] = {}
    rows = connection.execute(
        """
        SELECT papers.id, kind, date FROM json_each(?) AS said
        JOIN papers ON papers.id = said.value JOIN announcements ON paper = papers.key AND category = ?
        """,
        (json.dumps([one.paper_id for one in said]), category),
    )
    for paper_id, kind, day in rows:
        known.setdefault((paper_id, kind), []).append(day)
    days = (
        max((day for day in known.get((one.paper_id, one.kind), ()) if day < one.day.isoformat()), default=None)
        for one in said
    )
    return [date.fromisoformat(day) if day else None for day in days]


def forget_repeats(connection: sqlite3.Connection, category: str, day: date, counted: Container[date]) -> set[date]:
    """Drop later listings of `category` that repeat that of `day`, see tally.is_repeat; returns their days.

    Of the days `counted`, only those whose new papers were all new on `day`. The caller holds the transaction.
    """
    from readerapp.days.tally import is_repeat  # noqa: PLC0415 - a start reads the tables and fetches nothing

    repeats: dict[str, list[tuple[int, str]]] = {}
    for later, key, kind in connection.execute(_REPEATS, (category, day.isoformat())):
        repeats.setdefault(later, []).append((key, kind))
    dropped = set()
    (listed, *_) = connection.execute(_LISTED, (day.isoformat(), category)).fetchone()
    for later, found in repeats.items():
        papers, fresh, new = connection.execute(_LISTED, (later, category)).fetchone()
        kinds = Counter(kind for _, kind in found)
        again_fresh = kinds[Kind.NEW] + kinds[Kind.CROSS]
        if date.fromisoformat(later) in counted and not (new and new == kinds[Kind.NEW]):
            continue
        if is_repeat(len(found), again_fresh, papers, fresh, listed):
            wrong = ((later, category, key) for key, _ in found)
            connection.executemany("DELETE FROM announcements WHERE date = ? AND category = ? AND paper = ?", wrong)
            rule_on(connection, [key for key, _ in found])
            dropped.add(date.fromisoformat(later))
    return dropped


def keep_listed(connection: sqlite3.Connection, category: str, day: date, paper_ids: Container[str]) -> None:
    """Drop all papers but `paper_ids` from the listing of `category` on `day`. The caller holds the transaction."""
    sql = "SELECT key, id FROM announcements JOIN papers ON key = paper WHERE date = ? AND category = ?"
    rows = connection.execute(sql, (day.isoformat(), category)).fetchall()
    wrong = [(day.isoformat(), category, key) for key, paper_id in rows if paper_id not in paper_ids]
    connection.executemany("DELETE FROM announcements WHERE date = ? AND category = ? AND paper = ?", wrong)
    rule_on(connection, [key for _, _, key in wrong])


def announcements_of(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[int, list[Announcement]]:
    """The announcements of each paper, newest first."""
    found: dict[int, list[Announcement]] = {}
    sql = f"""
        SELECT paper, id, date, category, kind, announcements.version, position
        FROM announcements JOIN papers ON key = paper
        WHERE paper IN ({placeholders(keys)}) ORDER BY date DESC, category
    """  # noqa: S608
    for key, paper_id, day, category, kind, version, position in connection.execute(sql, keys):
        found.setdefault(key, []).append(
            Announcement(paper_id, date.fromisoformat(day), category, Kind(kind) if kind else None, version, position)
        )
    return found


def earlier_versions(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[int, Paper]:
    """Starred papers as they were before their newest version was announced, if one was."""
    rows = connection.execute(
        f"""
        SELECT paper, id, e.version, e.title, e.abstract, e.authors, e.comment, e.journal_ref, e.doi
        FROM earlier_versions AS e JOIN papers ON key = paper WHERE paper IN ({placeholders(keys)})
        """,  # noqa: S608
        keys,
    )
    return {
        key: Paper(paper_id, title, abstract, lines(authors), version, comment=comment, journal_ref=journal, doi=doi)
        for key, paper_id, version, title, abstract, authors, comment, journal, doi in rows
    }


def _announce(connection: sqlite3.Connection, announcements: Iterable[Announcement], keys: Mapping[str, int]) -> None:
    """Store the announcements; a kind or version once known is not forgotten."""
    connection.executemany(
        _ANNOUNCE,
        (
            (one.day.isoformat(), one.category, keys[one.paper_id], one.kind, one.version, one.position)
            for one in announcements
        ),
    )


def _overtaken(
    connection: sqlite3.Connection,
    papers: Sequence[Paper],
    announcements: Sequence[Announcement],
    keys: Mapping[str, int],
    current: bool,
) -> set[str]:
    """The papers about which something more recent is known: arXiv announced them on a later day; or it announced them at
    all, and now they come without a day and in no higher version, unless that is `current`.
    """
    if not keys:
        return set()
    newest: dict[int, str] = {}
    known = list(keys.values())
    sql = f"""
        SELECT paper, category, max(date) FROM announcements WHERE paper IN ({placeholders(known)}) GROUP BY paper, category
    """  # noqa: S608
    for key, category, day in connection.execute(sql, known):
        if taxonomy().has(category):
            newest[key] = max(day, newest.get(key, ""))
    if not newest:
        return set()
    latest: dict[str, str] = {}
    for one in announcements:
        latest[one.paper_id] = max(one.day.isoformat(), latest.get(one.paper_id, ""))
    found = {paper_id for paper_id, day in latest.items() if newest.get(keys.get(paper_id, 0), "") > day}
    undated = {} if current else {keys[one.id]: one for one in papers if one.id not in latest and keys.get(one.id) in newest}
    sql = f"SELECT key, version FROM papers WHERE key IN ({placeholders(undated)})"  # noqa: S608
    for key, version in connection.execute(sql, list(undated)):
        if version is None or (undated[key].version or 0) <= version:
            found.add(undated[key].id)
    return found


def _returning(
    connection: sqlite3.Connection, announcements: Iterable[Announcement], keys: Mapping[str, int], starred_only: bool
) -> list[Announcement]:
    """Those of `announcements` that are the first news of a new version of a (starred) paper."""
    replaced = [one for one in announcements if one.kind in REPLACEMENTS and one.paper_id in keys]
    if not replaced:
        return []
    wanted = {keys[one.paper_id] for one in replaced}
    if starred_only:
        sql = f"SELECT paper FROM triage WHERE starred AND paper IN ({placeholders(wanted)})"  # noqa: S608
        wanted = {key for (key,) in connection.execute(sql, tuple(wanted))}
    return [one for one in replaced if (key := keys[one.paper_id]) in wanted and _is_news(connection, key, one)]


def _is_news(connection: sqlite3.Connection, key: int, said: Announcement) -> bool:
    """Whether arXiv has not announced this replacement before, judging by its version or else by its day."""
    day, versions = said.day.isoformat(), [0]
    sql = "SELECT date, kind, version, category FROM announcements WHERE paper = ?"
    known = [row[:3] for row in connection.execute(sql, (key,)) if taxonomy().has(row[3])]
    returned = connection.execute("SELECT date FROM earlier_versions WHERE paper = ?", (key,)).fetchone()
    told = returned is not None and returned[0] >= day
    was_there = any(on < day for on, _, _ in known)
    for on, kind, version in known:
        if kind is not None:
            versions.append(version or 0)
        if kind in REPLACEMENTS and (said.version is None or version is None):
            told = told or on >= day
        # A Markdown listing does not say whether it has a replacement; a paper first seen there has not changed since.
        told = told or (kind is None and on == day and not was_there)
    return not told and (said.version is None or max(versions) == 0 or said.version > max(versions))


def _bring_back(connection: sqlite3.Connection, returning: Iterable[Announcement], done: Upserted) -> None:
    """Mark papers announced with a new version unread, and keep them as they were."""
    for one in returning:
        key = done.keys[one.paper_id]
        old = done.before.get(one.paper_id) or next(papers_of(connection, [key]))
        connection.execute(
            "INSERT OR REPLACE INTO earlier_versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key, one.day.isoformat(), old.version, old.title, old.abstract, "\n".join(old.authors),
                old.comment, old.journal_ref, old.doi,
            ),
        )  # fmt: skip
        connection.execute("UPDATE triage SET read = 0 WHERE paper = ?", (key,))


def _quieten(
    connection: sqlite3.Connection,
    announcements: Iterable[Announcement],
    keys: Mapping[str, int],
    new: Iterable[str],
    quiet: bool,
) -> None:
    """Let papers among `new` that came only as replacements count as read (if `quiet`), and others no longer.

    A tag, a note or a star taken back has recorded in the user's table that such a paper is read, but nobody said so: once
    it needs a decision, it is as unread as if untouched. The caller holds the transaction.
    """
    first_seen = set(new)
    mere: dict[str, bool] = {}
    for one in announcements:
        mere[one.paper_id] = mere.get(one.paper_id, True) and one.kind in REPLACEMENTS
    if quiet:
        only_replaced = ((keys[paper_id],) for paper_id, replaced in mere.items() if replaced and paper_id in first_seen)
        connection.executemany("INSERT INTO quiet (paper) VALUES (?)", only_replaced)
    heard = [(keys[paper_id],) for paper_id, replaced in mere.items() if not replaced and paper_id not in first_seen]
    connection.executemany(_WAS_NEVER_READ, heard)
    connection.executemany("DELETE FROM quiet WHERE paper = ?", heard)

"""The table `citation_keys`: a paper keeps the key with which it was first cited. Private to the library.

The table `properties`, which every format of the library has, says which entries in bibliographies are readerapp's own.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import Any

from readerapp.arxiv.paper import Paper, Texts
from readerapp.storage.records import PaperToCite
from readerapp.storage.sql.papers import lines

_TO_CITE = """
    SELECT papers.key, given.key, papers.id, title, {}, authors, version, primary_category, comment, journal_ref, doi,
        submitted, title_text, title_plain, {}, authors_text
    FROM json_each(?) CROSS JOIN papers ON papers.key = value LEFT JOIN citation_keys AS given ON given.paper = papers.key
"""
"""CROSS JOIN keeps the order of the keys (https://www.sqlite.org/optoverview.html#crossjoin)."""
_WITH_ABSTRACTS, _SHORT = _TO_CITE.format("abstract", "abstract_text"), _TO_CITE.format("NULL", "NULL")


def papers_to_cite(connection: sqlite3.Connection, keys: Sequence[int], with_abstracts: bool) -> list[PaperToCite]:
    """What citing the papers of `keys` takes, in their order, but for announcements, tags and notes."""
    rows = connection.execute(_WITH_ABSTRACTS if with_abstracts else _SHORT, (json.dumps(list(keys)),))
    return list(map(_to_cite, rows))


def _to_cite(row: tuple[Any, ...]) -> PaperToCite:
    """The paper of a row of _TO_CITE. By place and all at once: an export does this ten thousand times."""
    (
        key, citation_key, paper_id, title, abstract, authors, version, primary, comment, journal, doi, submitted,
        title_text, title_plain, abstract_text, authors_text,
    ) = row  # fmt: skip
    names = lines(authors)
    moment = datetime.fromisoformat(submitted) if submitted else None
    shown = title_text or title
    return PaperToCite(
        key,
        citation_key,
        Paper(paper_id, title, abstract, names, version, primary, (), comment, journal, doi, moment),
        Texts(shown, abstract_text or abstract, names if authors_text is None else lines(authors_text), title_plain or shown),
    )


def taken(connection: sqlite3.Connection, proposals: Iterable[str]) -> set[str]:
    """Those of `proposals` that a paper already has, in lower case."""
    asked = "SELECT key FROM citation_keys WHERE key IN (SELECT value FROM json_each(?))"
    return {key.casefold() for (key,) in connection.execute(asked, (json.dumps(list(proposals)),))}


def written(connection: sqlite3.Connection, digests: Iterable[str]) -> set[str]:
    """Those of `digests` that belong to entries readerapp wrote."""
    asked = "SELECT substr(name, 7) FROM properties WHERE name IN (SELECT 'entry ' || value FROM json_each(?))"
    return {digest for (digest,) in connection.execute(asked, (json.dumps(list(digests)),))}


def keep_written(connection: sqlite3.Connection, entries: Mapping[str, str]) -> None:
    """Remember entries: paper ids by digest. The caller holds the transaction."""
    insert = "INSERT OR REPLACE INTO properties (name, value) VALUES ('entry ' || ?, ?)"
    connection.executemany(insert, entries.items())


def keys(connection: sqlite3.Connection, proposals: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The key of every paper of `proposals` (paper key, proposed citation key). The caller holds the transaction."""
    found: dict[int, str] = {}
    free: dict[str, Iterator[str]] = {}
    for paper, proposal in proposals:
        row = connection.execute("SELECT key FROM citation_keys WHERE paper = ?", (paper,)).fetchone()
        if row is None:
            # Not to try again what this run has already tried: equal proposals may come by the thousand.
            suffixes = free.setdefault(proposal.casefold(), _suffixes(connection, proposal))
            found[paper] = _keep(connection, paper, proposal, suffixes)
        else:
            found[paper] = row[0]
    return found


def _keep(connection: sqlite3.Connection, paper: int, proposal: str, suffixes: Iterator[str]) -> str:
    insert = "INSERT INTO citation_keys (paper, key) VALUES (?, ?) ON CONFLICT (key) DO NOTHING"
    return next(proposal + end for end in suffixes if connection.execute(insert, (paper, proposal + end)).rowcount)


def _suffixes(connection: sqlite3.Connection, proposal: str) -> Iterator[str]:
    """Nothing, then the letters, then numbers, from the first one that no paper has with `proposal`."""
    yield ""
    yield from "abcdefghijklmnopqrstuvwxyz"
    numbers = [
        int(number)
        for (key,) in connection.execute(
            "SELECT key FROM citation_keys WHERE key >= ? AND key < ?", (f"{proposal}-", f"{proposal}.")
        )
        if (number := key[len(proposal) + 1 :]).isascii() and number.isdigit()
    ]
    yield from (f"-{number}" for number in count(max(numbers, default=1) + 1))

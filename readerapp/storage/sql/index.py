"""The search index `paper_search`, which may lag behind the papers: `unindexed` says by which. Private to the library.

A fetch would wait longer for the index than for everything else together. So it only notes which papers are new; the window
has them indexed beside it, and a command first indexes what is left.

The index is given texts as folding.py makes them comparable. It must be told the same words when it is to forget them: what
changes there needs a step in migrations.py that makes the index anew.
"""

import sqlite3
from collections.abc import Iterable, Sequence, Set

from readerapp.storage.sql import word_forms
from readerapp.storage.sql.transaction import placeholders
from readerapp.system.lazy_patterns import pattern
from readerapp.text.folding import searchable, searchable_names

_TEXTS = """
    SELECT key, coalesce(title_text, title), coalesce(abstract_text, abstract, ''), coalesce(authors_text, authors)
    FROM papers
"""
# The newest papers are the most wanted; the index takes them quickest in the order of their keys.
_PENDING = f"{_TEXTS} WHERE key IN (SELECT paper FROM unindexed ORDER BY paper DESC LIMIT ?) ORDER BY key"  # noqa: S608
_ADD = "INSERT INTO paper_search (rowid, title, abstract, authors) VALUES (?, ?, ?, ?)"
_FORGET = "INSERT INTO paper_search (paper_search, rowid, title, abstract, authors) VALUES ('delete', ?, ?, ?, ?)"
_APART = """
    CREATE VIRTUAL TABLE temp.apart USING fts5 (
        title, abstract, authors, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
    )
"""
_WORD = pattern("[a-z]+")


Row = tuple[int, str, str, str]
"""Of a paper its key, and its title, abstract and authors as the index is given them."""


def lags(connection: sqlite3.Connection) -> bool:
    """Whether papers are missing in the index."""
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM unindexed)").fetchone()[0])


def missing(connection: sqlite3.Connection) -> int:
    """How many papers are missing in the index."""
    count: int = connection.execute("SELECT count(*) FROM unindexed").fetchone()[0]
    return count


def pending(connection: sqlite3.Connection, limit: int) -> list[Row]:
    """What the index is to be given of at most `limit` papers that are missing, the newest."""
    return [_row(row) for row in connection.execute(_PENDING, (limit,))]


def add(connection: sqlite3.Connection, rows: Sequence[Row], known: Set[str]) -> set[str]:
    """Index papers, as they are in the library now. The caller holds the transaction.

    `known` are words, with the signs that touch them, whose forms are noted already. Returns the others, noted now.
    """
    connection.executemany(_ADD, rows)
    new = set(" ".join(text for _, *texts, _ in rows for text in texts).lower().split()).difference(known)
    word_forms.learn(connection, set(_WORD.findall(" ".join(new))))
    connection.executemany("DELETE FROM unindexed WHERE paper = ?", ((row[0],) for row in rows))
    return new


def rows_of(connection: sqlite3.Connection, keys: Sequence[int]) -> list[Row]:
    """What the index is given of the papers `keys` (at most some hundreds), in it or not."""
    return [_row(row) for row in connection.execute(f"{_TEXTS} WHERE key IN ({placeholders(keys)}) ORDER BY key", keys)]


def add_missing(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Index those of some papers that are missing. The caller holds the transaction."""
    sql = f"SELECT paper FROM unindexed WHERE paper IN ({placeholders(rows)})"  # noqa: S608
    missing = {key for (key,) in connection.execute(sql, [row[0] for row in rows])}
    if missing:
        add(connection, [row for row in rows if row[0] in missing], set())


def index_apart(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Put papers, and no others, into an index of their own in memory, `temp.apart`, made as `paper_search` is."""
    if not connection.execute("SELECT EXISTS (SELECT 1 FROM temp.sqlite_master WHERE name = 'apart')").fetchone()[0]:
        connection.execute(_APART)
    connection.execute("INSERT INTO temp.apart (apart) VALUES ('delete-all')")
    connection.executemany("INSERT INTO temp.apart (rowid, title, abstract, authors) VALUES (?, ?, ?, ?)", rows)


def postpone(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Note papers that are not in the index. The caller holds the transaction."""
    connection.executemany("INSERT OR IGNORE INTO unindexed (paper) VALUES (?)", ((key,) for key in keys))


def empty(connection: sqlite3.Connection) -> None:
    """Forget all papers, so that the index is made anew. The caller holds the transaction."""
    connection.execute("INSERT INTO paper_search (paper_search) VALUES ('delete-all')")
    connection.execute("INSERT OR IGNORE INTO unindexed (paper) SELECT key FROM papers")


def forget(connection: sqlite3.Connection, key: int) -> None:
    """Take the paper out of the index, before its texts change or go. The caller holds the transaction."""
    # The index must be told the very words that it was given, https://sqlite.org/fts5.html#external_content_tables
    if not connection.execute("DELETE FROM unindexed WHERE paper = ?", (key,)).rowcount:
        connection.execute(_FORGET, _row(connection.execute(f"{_TEXTS} WHERE key = ?", (key,)).fetchone()))


def _row(row: tuple[int, str, str, str]) -> Row:
    key, title, abstract, authors = row
    return key, searchable(title), searchable(abstract), searchable_names(authors)

"""The search index `paper_search`, which may lag behind the papers; `unindexed` lists missing ones. Private to the library.

A fetch would wait longer for the index than for everything else together. So it only records which papers are new; the window
has them indexed in the background, and a command first indexes what is left.

The index gets texts in the folded form of folding.py. To forget a paper it must be given the same words again, so a change to
the folding needs a step in migrations.py that rebuilds the index.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence, Set

from readerapp.storage.sql.transaction import placeholders
from readerapp.storage.sql.words import word_forms
from readerapp.system.lazy_patterns import pattern
from readerapp.text.folding import searchable, searchable_names

_TEXTS = """
    SELECT key, coalesce(title_text, title), coalesce(abstract_text, abstract, ''), coalesce(authors_text, authors)
    FROM papers
"""
# The newest papers are wanted most; the index adds them fastest in key order.
_PENDING = f"{_TEXTS} WHERE key IN (SELECT paper FROM unindexed ORDER BY paper DESC LIMIT ?) ORDER BY key"  # noqa: S608
_ADD = "INSERT INTO paper_search (rowid, title, abstract, authors) VALUES (?, ?, ?, ?)"
_FORGET = "INSERT INTO paper_search (paper_search, rowid, title, abstract, authors) VALUES ('delete', ?, ?, ?, ?)"
_INDEXED = "DELETE FROM unindexed WHERE paper IN (SELECT value FROM json_each(?))"
_APART = """
    CREATE VIRTUAL TABLE temp.apart USING fts5 (
        title, abstract, authors, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
    )
"""
_WORD = pattern("[a-z]+")
_PIECES = 8
"""How many pieces of one size are merged into one. Each transaction that indexes papers creates a piece."""
_PAGES = 48
"""Pages merged in one transaction: a few milliseconds."""
_WORKED = 2
"""Changes that SQLite counts for a `merge` that had something to do."""


Row = tuple[int, str, str, str]
"""A paper's key, and its title, abstract and authors in the index's form."""


def lags(connection: sqlite3.Connection) -> bool:
    """Whether papers are missing from the index."""
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM unindexed)").fetchone()[0])


def missing(connection: sqlite3.Connection) -> int:
    """How many papers are missing from the index."""
    count: int = connection.execute("SELECT count(*) FROM unindexed").fetchone()[0]
    return count


def pending(connection: sqlite3.Connection, limit: int) -> list[Row]:
    """The rows to index of at most `limit` missing papers, the newest."""
    return [_row(row) for row in connection.execute(_PENDING, (limit,))]


def new_words(rows: Sequence[Row], known: Set[str]) -> set[str]:
    """The words of titles and abstracts, with adjacent punctuation, that are not `known`."""
    found: set[str] = set()
    for _, title, abstract, _ in rows:
        # Text by text: a list of all words in 200 papers does not fit into the CPU cache.
        found.update(title.lower().split())
        found.update(abstract.lower().split())
    return found - known


def new_forms(connection: sqlite3.Connection, words: Iterable[str]) -> list[tuple[str, str]]:
    """What to record about new words, see word_forms.py."""
    return word_forms.stems(connection, set(_WORD.findall(" ".join(words))))


def add(connection: sqlite3.Connection, rows: Sequence[Row], forms: Iterable[tuple[str, str]]) -> None:
    """Index papers as they are in the library now, and store the `forms` of their words. The caller holds the transaction."""
    connection.executemany(_ADD, rows)
    word_forms.keep(connection, forms)
    connection.execute(_INDEXED, (json.dumps([row[0] for row in rows]),))


def merges_by_itself(connection: sqlite3.Connection) -> bool:
    """Whether the index still merges its pieces as part of any change, rather than only when `merge` is called."""
    row = connection.execute("SELECT v FROM paper_search_config WHERE k = 'automerge'").fetchone()
    return row is None or row[0] != 0


def merge_when_told(connection: sqlite3.Connection) -> None:
    """Let only `merge` merge. The caller holds the transaction."""
    for option in (("automerge", 0), ("usermerge", _PIECES)):
        connection.execute("INSERT INTO paper_search (paper_search, rank) VALUES (?, ?)", option)


def merge(connection: sqlite3.Connection) -> bool:
    """Merge a few pages of the index's pieces, see https://sqlite.org/fts5.html#the_merge_command. The caller holds the
    transaction, which is short. Returns whether there may be more.
    """
    before = connection.total_changes
    connection.execute("INSERT INTO paper_search (paper_search, rank) VALUES ('merge', ?)", (_PAGES,))
    return connection.total_changes - before >= _WORKED


def rows_of(connection: sqlite3.Connection, keys: Sequence[int]) -> list[Row]:
    """The index rows of the papers `keys` (at most a few hundred), whether they are in it or not."""
    return [_row(row) for row in connection.execute(f"{_TEXTS} WHERE key IN ({placeholders(keys)}) ORDER BY key", keys)]


def add_missing(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Index those of these papers that are missing. The caller holds the transaction."""
    sql = f"SELECT paper FROM unindexed WHERE paper IN ({placeholders(rows)})"  # noqa: S608
    missing = {key for (key,) in connection.execute(sql, [row[0] for row in rows])}
    if missing:
        lacking = [row for row in rows if row[0] in missing]
        add(connection, lacking, new_forms(connection, new_words(lacking, set())))


def index_apart(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Fill an in-memory index, `temp.apart`, built like `paper_search`, with these papers and no others."""
    if not connection.execute("SELECT EXISTS (SELECT 1 FROM temp.sqlite_master WHERE name = 'apart')").fetchone()[0]:
        connection.execute(_APART)
    connection.execute("INSERT INTO temp.apart (apart) VALUES ('delete-all')")
    connection.executemany("INSERT INTO temp.apart (rowid, title, abstract, authors) VALUES (?, ?, ?, ?)", rows)


def postpone(connection: sqlite3.Connection, keys: Sequence[int]) -> None:
    """Record papers that are not in the index. The caller holds the transaction."""
    connection.execute("INSERT OR IGNORE INTO unindexed (paper) SELECT value FROM json_each(?)", (json.dumps(keys),))


def empty(connection: sqlite3.Connection) -> None:
    """Forget all papers, so that the index is rebuilt. The caller holds the transaction."""
    connection.execute("INSERT INTO paper_search (paper_search) VALUES ('delete-all')")
    connection.execute("INSERT OR IGNORE INTO unindexed (paper) SELECT key FROM papers")


def forget(connection: sqlite3.Connection, key: int) -> None:
    """Remove the paper from the index, before its texts change or are deleted. The caller holds the transaction."""
    # The index must get exactly the words that it was given, https://sqlite.org/fts5.html#external_content_tables
    if not connection.execute("DELETE FROM unindexed WHERE paper = ?", (key,)).rowcount:
        connection.execute(_FORGET, _row(connection.execute(f"{_TEXTS} WHERE key = ?", (key,)).fetchone()))


def _row(row: tuple[int, str, str, str]) -> Row:
    key, title, abstract, authors = row
    return key, searchable(title), searchable(abstract), searchable_names(authors)

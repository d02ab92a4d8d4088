"""Queries as SQL: over the search index for words, over the tables for everything else. Private to the library."""

import json
import re
import sqlite3
from array import array
from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from readerapp.arxiv.listing import Kind
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
from readerapp.storage.sql.listing_order import as_listed, is_short, names_of
from readerapp.storage.sql.lists import IS_UNDECIDED
from readerapp.storage.sql.match import INDEXED, Begun, Forms, match, spelled
from readerapp.storage.sql.papers import INCOMPLETE
from readerapp.storage.sql.standing.tables import IS_MUTED
from readerapp.storage.sql.transaction import placeholders
from readerapp.storage.sql.words.vocabulary import begun
from readerapp.storage.sql.words.word_forms import forms
from readerapp.text.folding import folded

_FLAGS = {
    "undecided": IS_UNDECIDED,
    "starred": "{key} IN (SELECT paper FROM triage WHERE starred)",
    "dismissed": "{key} IN (SELECT paper FROM triage WHERE dismissed)",
    "unread": "{key} IN (SELECT paper FROM unread)",
    "read": "({key} IN (SELECT paper FROM listed) AND {key} NOT IN (SELECT paper FROM unread))",
    "incomplete": f"{{key}} IN (SELECT key FROM papers WHERE {INCOMPLETE})",  # noqa: S608
    "muted": IS_MUTED,
}


_MOST = (1 << 63) - 1


class _Condition:
    """A piece of SQL with the values of its placeholders."""

    def __init__(self, sql: str, values: Sequence[object] = ()) -> None:
        self.sql = sql
        self.values = tuple(values)


def find(connection: sqlite3.Connection, query: Query) -> "array[int]":
    """The keys of the papers that match, newest first; for one or a few days in listing order, see `as_listed`."""
    found = _selection(connection, query)
    keys = connection.execute(f"SELECT {found.sql} ORDER BY key DESC", found.values)
    return as_listed(connection, array("q", chain.from_iterable(keys)), query)


def count(connection: sqlite3.Connection, query: Query) -> int:
    """How many papers match, without building a list of them."""
    found = _selection(connection, query)
    number: int = connection.execute(f"SELECT count(*) FROM (SELECT {found.sql})", found.values).fetchone()[0]  # noqa: S608
    return number


def first(connection: sqlite3.Connection, query: Query, limit: int, below: int | None = None) -> "array[int]":
    """The first `limit` of the keys that `find` returns (all, if listings decide the order).

    With `below`, the first of those less than that, newest first.
    """
    if below is None and is_short(query):
        return find(connection, query)
    found = _selection(connection, query, partial(begun, connection))
    sql = f"SELECT {found.sql} AND {found.key} < ? ORDER BY key DESC LIMIT ?"
    return array("q", chain.from_iterable(connection.execute(sql, (*found.values, _MOST if below is None else below, limit))))


def between(connection: sqlite3.Connection, query: Query, newer: int, older: int) -> "array[int]":
    """The keys that match below `newer` down to `older`, newest first."""
    found = _selection(connection, query)
    sql = f"SELECT {found.sql} AND {found.key} < ? AND {found.key} >= ? ORDER BY key DESC"
    return array("q", chain.from_iterable(connection.execute(sql, (*found.values, newer, older))))


def next_newer(connection: sqlite3.Connection, query: Query, key: int) -> int | None:
    """The least matching key greater than `key`."""
    found = _selection(connection, query)
    sql = f"SELECT {found.sql} AND {found.key} > ? ORDER BY key LIMIT 1"
    row = connection.execute(sql, (*found.values, key)).fetchone()
    return row[0] if row else None


def among(connection: sqlite3.Connection, query: Query, keys: Sequence[int]) -> set[int]:
    """Those of `keys` (at most a few hundred) that match."""
    sql, values = _among(_selection(connection, query), keys)
    return {row[0] for row in connection.execute(sql, values)}


def among_indexed_apart(connection: sqlite3.Connection, query: Query, keys: Sequence[int]) -> set[int]:
    """The same for papers that `index.index_apart` has put into their own index.

    The index of all papers would be scanned again for each paper: in a library of a million, 200 papers took 0.1 to 7 s.
    """
    sql, values = _among(_selection(connection, query), keys)
    return {row[0] for row in connection.execute(sql.replace("paper_search", "apart"), values)}


def _among(found: "_Selection", keys: Sequence[int]) -> tuple[str, tuple[object, ...]]:
    its = f"{found.key} IN ({placeholders(keys)})"
    if found.key != "rowid" or not keys:
        return f"SELECT {found.sql} AND {its}", (*found.values, *keys)
    # The index would be asked about each key, and gather the words with a prefix each time: 1.2 s for 16 papers of a million.
    return f"SELECT {found.sql} AND rowid BETWEEN ? AND ? AND +{its}", (*found.values, min(keys), max(keys), *keys)


class _Selection(NamedTuple):
    """SQL, ending in a condition, that selects matching papers as `key`; its placeholder values; and the key's column."""

    sql: str
    values: tuple[object, ...]
    key: str


_SETS = ("muted", "undecided", "unread", "listed")
"""Tables of lists.py that answer a query, narrowest first."""


def _set_of(query: Query) -> str | None:
    """The member of _SETS that answers `query`. Queries of two kinds may be equal as tuples: `tag:unread`, `is:unread`."""
    match query:
        case Is("muted" | "undecided" | "unread" as flag):
            return flag
        case Not(Is("dismissed")):
            return "listed"
    return None


def _selection(connection: sqlite3.Connection, query: Query, named: Begun = lambda start: ()) -> _Selection:
    known = partial(forms, connection)
    words, rest = _split(query)
    if words:
        # When the index drives the query, its order already is newest first.
        # "+" keeps SQLite from scanning the papers of a condition and querying the index for each.
        condition = _all([_condition(part, "+paper_search.rowid", known) for part in rest])
        sql = f"rowid AS key FROM paper_search WHERE paper_search MATCH ? AND {condition.sql}"
        return _Selection(sql, (match(words, known, named), *condition.values), "rowid")
    if isinstance(query, Is) and query.flag in ("starred", "dismissed"):
        return _Selection(f"paper AS key FROM triage WHERE {query.flag}", (), "paper")
    if isinstance(query, Everything):
        # The rows of `papers` are far apart. SQLite merges the two.
        everything = "SELECT paper FROM listed UNION ALL SELECT paper FROM triage WHERE dismissed"
        return _Selection(f"paper AS key FROM ({everything}) WHERE 1", (), "paper")
    sets = {_set_of(part) for part in rest}
    for table in filter(sets.__contains__, _SETS):
        # Muted, undecided and unread papers are all listed.
        others = [part for part in rest if _set_of(part) not in (table, "listed")]
        condition = _all([_condition(one, f"{table}.paper", known) for one in others])
        return _Selection(f"paper AS key FROM {table} WHERE {condition.sql}", condition.values, f"{table}.paper")
    condition = _condition(query, "papers.key", known)
    return _Selection(f"key FROM papers WHERE {condition.sql}", condition.values, "papers.key")


def spellings(connection: sqlite3.Connection, who: WrittenBy, limit: int) -> dict[str, int]:
    """The spellings of the names that `who` may mean, each with its number of papers, among the newest `limit`."""
    found = _selection(connection, who)
    sql = f"SELECT coalesce(authors_text, authors) FROM papers WHERE key IN (SELECT {found.sql} ORDER BY key DESC LIMIT ?)"  # noqa: S608
    names: Counter[str] = Counter()
    for (authors,) in connection.execute(sql, (*found.values, limit)):
        names.update(set(spelled(authors, *who)))
    return dict(names.most_common())


def needs_index(query: Query) -> bool:
    """Whether the answer depends on the search index."""
    match query:
        case Text(field=field):
            return field in (None, *INDEXED)
        case WrittenBy():
            return True
        case Not(inner):
            return needs_index(inner)
        case And(parts) | Or(parts):
            return any(needs_index(part) for part in parts)
    return False


def condition_sql(connection: sqlite3.Connection, query: Query, key: str) -> tuple[str, tuple[object, ...]]:
    """A condition on the column `key` that holds for matching papers, and the values of its placeholders."""
    condition = _condition(query, key, partial(forms, connection))
    return condition.sql, condition.values


def _split(query: Query) -> tuple[list[Text], list[Query]]:
    """The words that every match must have in the index, and the other conditions."""
    parts = query.queries if isinstance(query, And) else (query,)
    words = [part for part in parts if isinstance(part, Text) and part.field in (None, *INDEXED)]
    return words, [part for part in parts if not any(part is word for word in words)]


def _condition(query: Query, key: str, known: Forms) -> _Condition:  # noqa: PLR0911, PLR0912 - one for each kind of query
    match query:
        case Everything():
            return _Condition("1")
        case Text():
            return _text_condition(query, key, known)
        case WrittenBy():
            return _author_condition(query, key)
        case InCategory(category):
            return _category_condition(category, key)
        case HasId(paper_id):
            return _id_condition(paper_id, key)
        case Tagged(tag):
            return _Condition(f"{key} IN (SELECT paper FROM tagged WHERE tag = ?)", (tag,))  # noqa: S608
        case Announced(first, last):
            return _Condition(
                f"{key} IN (SELECT paper FROM announcements WHERE date BETWEEN ? AND ?)",  # noqa: S608
                (first.isoformat(), last.isoformat()),
            )
        case OfKind(kind):
            said = f"SELECT 1 FROM announcements AS own WHERE own.paper = {key} AND own.kind = ?"  # noqa: S608
            return _Condition(f"EXISTS ({said})", (kind,))
        case OnlyIn(sections):
            return _only_condition(sections, key)
        case Is(flag):
            return _Condition(_FLAGS[flag].format(key=key))
        case Not(Is("dismissed")):
            # Every list leaves them out.
            return _Condition(f"{key} IN (SELECT paper FROM listed)")  # noqa: S608
        case Not(inner):
            condition = _condition(inner, key, known)
            return _Condition(f"NOT ({condition.sql})", condition.values)
        case And():
            words, rest = _split(query)
            matching = [_matching(words, key, known)] if words else []
            return _all([*matching, *(_condition(part, key, known) for part in rest)])
        case Or(parts):
            ids = [part.paper_id for part in parts if isinstance(part, HasId) and not _is_doi(part.paper_id)]
            # A pasted list may have thousands; SQLite nests conditions no deeper than a thousand.
            conditions = [_any_id_condition(ids, key)] if len(ids) > 1 else []
            conditions += [
                _condition(part, key, known) for part in parts if not (conditions and getattr(part, "paper_id", None) in ids)
            ]
            return _Condition(
                "(" + " OR ".join(f"({c.sql})" for c in conditions) + ")", [v for c in conditions for v in c.values]
            )


def _all(conditions: list[_Condition]) -> _Condition:
    if not conditions:
        return _Condition("1")
    return _Condition(" AND ".join(f"({c.sql})" for c in conditions), [v for c in conditions for v in c.values])


def _only_condition(sections: Sequence[tuple[str, Kind | None]], key: str) -> _Condition:
    one = "(own.category = ? COLLATE NOCASE AND coalesce(own.kind, '') = ?)"
    any_kind = "own.category = ? COLLATE NOCASE"
    within = " OR ".join(one if kind else any_kind for _, kind in sections)
    values = [value for section in sections for value in section if value]
    own = f"SELECT 1 FROM announcements AS own WHERE own.paper = {key}"  # noqa: S608
    return _Condition(f"EXISTS ({own}) AND NOT EXISTS ({own} AND NOT ({within}))", values)


def _is_doi(paper_id: str) -> bool:
    return paper_id.startswith("10.")


def _any_id_condition(ids: list[str], key: str) -> _Condition:
    known = "SELECT key FROM papers WHERE id IN (SELECT value FROM json_each(?))"
    return _Condition(f"{key} IN ({known})", (json.dumps(ids),))


def _id_condition(paper_id: str, key: str) -> _Condition:
    if not _is_doi(paper_id):
        return _Condition(f"{key} IN (SELECT key FROM papers WHERE id = ?)", (paper_id,))  # noqa: S608
    # DOIs are case-insensitive. Those that are ids of papers are a range of the index of ids.
    return _Condition(
        f"{key} IN (SELECT key FROM papers WHERE id >= '10.' AND id < '10/' AND id = ? COLLATE NOCASE"  # noqa: S608
        " UNION ALL SELECT key FROM papers WHERE doi IS NOT NULL AND doi = ? COLLATE NOCASE)",
        (paper_id, paper_id),
    )


def _text_condition(query: Text, key: str, known: Forms) -> _Condition:
    if query.field == "note":
        return _Condition(
            f"{key} IN (SELECT paper FROM triage WHERE note <> '' AND instr(folded(CAST(note AS BLOB)), ?))",  # noqa: S608
            (folded(query.text),),
        )
    if query.field == "comment":
        # Checks each paper in turn, as in _category_condition: the first matches are there at once.
        has_it = "comment IS NOT NULL AND instr(folded(CAST(comment AS BLOB)), ?)"
        return _Condition(f"EXISTS (SELECT 1 FROM papers AS own WHERE own.key = {key} AND {has_it})", (folded(query.text),))  # noqa: S608
    return _matching([query], key, known)


def _author_condition(who: WrittenBy, key: str) -> _Condition:
    # The index has the words of names; only the names themselves say whose they are.
    found = "SELECT papers.key FROM paper_search JOIN papers ON papers.key = paper_search.rowid WHERE paper_search MATCH ?"
    return _Condition(
        f"{key} IN ({found} AND written_by(CAST(coalesce(authors_text, papers.authors) AS BLOB), ?, ?, ?))",
        (match([Text(who.name or who.family, "authors", exact=True)], lambda word: ()), *who),
    )


def _matching(words: Sequence[Text], key: str, known: Forms) -> _Condition:
    return _Condition(
        f"{key} IN (SELECT rowid FROM paper_search WHERE paper_search MATCH ?)",  # noqa: S608
        (match(words, known),),
    )


def _category_condition(category: str, key: str) -> _Condition:
    likes: list[str] = []
    for name in names_of(category):
        likes.append(f"% {_escaped(name)} %")
        if "." not in name:
            likes.append(f"% {_escaped(name)}.%")
    ors = " OR ".join("' ' || categories || ' ' LIKE ? ESCAPE '\\'" for _ in likes)
    return _Condition(f"EXISTS (SELECT 1 FROM papers AS own WHERE own.key = {key} AND ({ors}))", likes)  # noqa: S608


def _escaped(text: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", text)

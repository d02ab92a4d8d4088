"""The tables `rules` and `ruled`: which rules there are, and which papers they find. Private to the library.

Rules ask the search index, which otherwise lags behind the papers. So where there are rules, papers are indexed in the
transaction that stores them, and looked at by the rules in the same one: no list shows a paper first and mutes it then.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial

from readerapp.errors import QueryError, RuleError
from readerapp.rules.rule import SHOWN, Does, Rule
from readerapp.search.query import Query
from readerapp.storage.sql import index, journal, search
from readerapp.storage.sql.transaction import BATCH, placeholders
from readerapp.system import clock
from readerapp.triage import Verb, starred, tagged

_RULE = "SELECT name, search, does, tag, active, id FROM rules"


def all_of(connection: sqlite3.Connection) -> list[Rule]:
    """The rules, the oldest first."""
    return [_rule(row) for row in connection.execute(f"{_RULE} ORDER BY id")]


def save(connection: sqlite3.Connection, rule: Rule) -> int:
    """Store a new rule, or what changed of one. Raises RuleError if another rule has its name. The caller holds the
    transaction.
    """
    row = connection.execute("SELECT id FROM rules WHERE name = ?", (rule.name,)).fetchone()
    if row and row[0] != rule.id:
        raise RuleError(f"There is a rule “{rule.name}” already. Give this one another name.")
    # A rule that was removed comes back under its number: what it found need not be looked for again.
    cursor = connection.execute(
        """
        INSERT INTO rules (id, name, search, does, tag, active) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, search = excluded.search, does = excluded.does,
            tag = excluded.tag, active = excluded.active,
            followed = followed AND search = excluded.search AND does = excluded.does AND active = excluded.active
        """,
        (rule.id or None, rule.name, rule.search, rule.does, rule.tag, rule.on),
    )
    return rule.id or int(cursor.lastrowid or 0)


def remove(connection: sqlite3.Connection, rule_id: int) -> None:
    """Forget a rule. What it found is forgotten by `unfollowed`. The caller holds the transaction."""
    connection.execute("DELETE FROM rules WHERE id = ?", (rule_id,))


def import_all(connection: sqlite3.Connection, rules: Iterable[Rule]) -> tuple[int, int]:
    """Store rules of a file; one with the name of another takes its place. Returns how many were added and changed. The
    caller holds the transaction.
    """
    known = {rule.name.casefold(): rule for rule in all_of(connection)}
    added = changed = 0
    for rule in rules:
        old = known.get(rule.name.casefold())
        if old != (new := rule._replace(id=old.id if old else 0)):
            added, changed = added + (old is None), changed + (old is not None)
            save(connection, new)
    return added, changed


def look_at(connection: sqlite3.Connection, keys: Sequence[int], new: Sequence[int] = ()) -> None:
    """Have the rules look at papers stored just now, and act on the `new` ones. The caller holds the transaction."""
    index.add_these(connection, keys)
    follow(connection, keys)
    for rule in all_of(connection):
        if rule.on and rule.does not in SHOWN and new:
            found = [
                key for start in range(0, len(new), BATCH) for key in _found(connection, rule, new[start : start + BATCH])
            ]
            _act(connection, rule, sorted(found), clock.now())


def follow(connection: sqlite3.Connection, keys: Sequence[int]) -> None:
    """Note which rules find which of the papers `keys`. The caller holds the transaction."""
    rules = {rule.id: rule for rule in all_of(connection) if rule.on and rule.does in SHOWN}
    for start in range(0, len(keys), BATCH):
        chunk = keys[start : start + BATCH]
        rows = connection.execute(f"SELECT paper, rule, mutes FROM ruled WHERE paper IN ({placeholders(chunk)})", chunk)  # noqa: S608
        known = {(paper, rule, bool(mutes)) for paper, rule, mutes in rows}
        wanted = {
            (paper, rule.id, rule.does is Does.MUTE) for rule in rules.values() for paper in _found(connection, rule, chunk)
        }
        _change(connection, known, wanted)


def follow_one(connection: sqlite3.Connection, rule_id: int, keys: Sequence[int]) -> None:
    """Note which of the papers `keys` (at most some hundreds) a rule finds now. The caller holds the transaction."""
    row = connection.execute(f"{_RULE} WHERE id = ? AND active", (rule_id,)).fetchone()
    rule = _rule(row) if row else None
    sql = f"SELECT paper, rule, mutes FROM ruled WHERE rule = ? AND paper IN ({placeholders(keys)})"  # noqa: S608
    known = {(paper, number, bool(mutes)) for paper, number, mutes in connection.execute(sql, (rule_id, *keys))}
    found = _found(connection, rule, keys) if rule and rule.does in SHOWN else set()
    _change(connection, known, {(paper, rule_id, rule is not None and rule.does is Does.MUTE) for paper in found})


def unfollowed(connection: sqlite3.Connection) -> Rule | int | None:
    """A rule for which papers are still to be looked at; the number of one that is gone; or None."""
    row = connection.execute(f"{_RULE} WHERE NOT followed ORDER BY id LIMIT 1").fetchone()
    if row:
        return _rule(row)
    row = connection.execute("SELECT rule FROM ruled WHERE rule NOT IN (SELECT id FROM rules) LIMIT 1").fetchone()
    return int(row[0]) if row else None


def to_look_at(connection: sqlite3.Connection, rule: Rule | int) -> list[int]:
    """The papers that a rule finds or found: what may have to be changed for it."""
    number = rule if isinstance(rule, int) else rule.id
    found = {paper for (paper,) in connection.execute("SELECT paper FROM ruled WHERE rule = ?", (number,))}
    if isinstance(rule, Rule) and rule.on and rule.does in SHOWN:
        query = query_of(rule)
        found.update(search.find(connection, query) if query is not None else ())
    return sorted(found)


def query_of(rule: Rule) -> Query | None:
    """What finds the papers of a rule; None for what only a newer readerapp understands."""
    try:
        return rule.query
    except QueryError:
        return None


def mark_followed(connection: sqlite3.Connection, rule: Rule) -> None:
    """All papers were looked at for `rule`, unless it changed since. The caller holds the transaction."""
    connection.execute(
        "UPDATE rules SET followed = 1 WHERE id = ? AND search = ? AND does = ? AND active = ?",
        (rule.id, rule.search, rule.does, rule.on),
    )


def _found(connection: sqlite3.Connection, rule: Rule, keys: Sequence[int]) -> set[int]:
    query = query_of(rule)
    return search.among(connection, query, keys) if query is not None else set()


def _change(connection: sqlite3.Connection, known: set[tuple[int, int, bool]], wanted: set[tuple[int, int, bool]]) -> None:
    gone = ((paper, rule) for paper, rule, _ in known - wanted)
    connection.executemany("DELETE FROM ruled WHERE paper = ? AND rule = ?", gone)
    connection.executemany("INSERT INTO ruled (paper, rule, mutes) VALUES (?, ?, ?)", wanted - known)


def _act(connection: sqlite3.Connection, rule: Rule, keys: Sequence[int], moment: datetime) -> None:
    if rule.does is Does.STAR:
        journal.perform(connection, Verb.RULE_STAR, keys, partial(starred, on=True), moment)
    else:
        tags = journal.canonical_tags(connection, [rule.tag])
        journal.perform(connection, Verb.RULE_TAG, keys, partial(tagged, add=tags, remove=()), moment)


def _rule(row: tuple[str, str, str, str, int, int]) -> Rule:
    name, text, does, tag, active, number = row
    return Rule(name, text, Does(does), tag, bool(active), number)

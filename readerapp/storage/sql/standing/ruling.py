"""The tables `rules` and `ruled`: which rules there are, and which papers they find. Private to the library.

Rules query the search index, which otherwise lags behind the papers. So if there are rules, papers are indexed, and matched
by the rules, in the transaction that stores them: no list shows a paper first and mutes it later.
"""

import sqlite3
from collections.abc import Iterable, Sequence, Set
from datetime import datetime
from functools import partial

from readerapp.errors import QueryError, RuleError
from readerapp.rules.rule import SHOWN, Does, Rule
from readerapp.search.query import Query
from readerapp.storage.sql import index, journal, search
from readerapp.storage.sql.transaction import BATCH, milliseconds, placeholders
from readerapp.text.language import tr
from readerapp.triage import Verb, starred, tagged

_RULE = "SELECT name, search, does, tag, active, id FROM rules"


def all_of(connection: sqlite3.Connection) -> list[Rule]:
    """The rules, oldest first."""
    return [_rule(row) for row in connection.execute(f"{_RULE} ORDER BY id")]


def save(connection: sqlite3.Connection, rule: Rule) -> int:
    """Store a new or changed rule. Raises RuleError if another rule has its name. The caller holds the transaction."""
    row = connection.execute("SELECT id FROM rules WHERE name = ?", (rule.name,)).fetchone()
    if row and row[0] != rule.id:
        raise RuleError(tr("There is a rule “{name}” already. Give this one another name.", name=rule.name))
    # A removed rule comes back under its number, so what it found need not be searched for again.
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
    """Forget a rule. `unfollowed` sees to what it found. The caller holds the transaction."""
    connection.execute("DELETE FROM rules WHERE id = ?", (rule_id,))


def import_all(connection: sqlite3.Connection, rules: Iterable[Rule]) -> tuple[int, int]:
    """Store rules from a file; they replace rules with the same names. Returns how many were added and changed. The caller
    holds the transaction.
    """
    known = {rule.name.casefold(): rule for rule in all_of(connection)}
    added = changed = 0
    for rule in rules:
        old = known.get(rule.name.casefold())
        if old != (new := rule._replace(id=old.id if old else 0)):
            added, changed = added + (old is None), changed + (old is not None)
            save(connection, new)
    return added, changed


def look_at(
    connection: sqlite3.Connection, keys: Sequence[int], new: Sequence[int] = (), moment: datetime | None = None
) -> None:
    """Let the rules look at papers just stored, and act on the `new` ones at `moment`.

    The caller holds the transaction.
    """
    rules = [rule for rule in all_of(connection) if rule.on]
    shown = [rule for rule in rules if rule.does in SHOWN]
    fresh = set(new)
    done: dict[int, list[int]] = {}
    for start in range(0, len(keys), BATCH):
        chunk = keys[start : start + BATCH]
        rows = index.rows_of(connection, chunk)
        index.add_missing(connection, rows)
        index.index_apart(connection, rows)
        found = {rule.id: _found_apart(connection, rule, chunk) for rule in rules}
        wanted = {(key, rule.id, rule.does is Does.MUTE) for rule in shown for key in found[rule.id]}
        _change(connection, _known(connection, chunk), wanted)
        for rule_id, papers in found.items():
            done.setdefault(rule_id, []).extend(papers & fresh)
    for rule in rules:
        if moment and rule.does not in SHOWN and done.get(rule.id):
            _act(connection, rule, sorted(done[rule.id]), moment)


def follow_one(connection: sqlite3.Connection, rule_id: int, keys: Sequence[int], found: Set[int] | None) -> None:
    """Record which of the papers `keys` (at most a few hundred) a rule finds now: those in `found`, which is None if somebody
    has written since. The caller holds the transaction.
    """
    rule = rule_of(connection, rule_id)
    wanted: set[tuple[int, int, bool]] = set()
    if rule and rule.on and rule.does in SHOWN:
        if found is None:
            index.index_apart(connection, index.rows_of(connection, keys))
        matching = found & set(keys) if found is not None else _found_apart(connection, rule, keys)
        wanted = {(key, rule_id, rule.does is Does.MUTE) for key in matching}
    _change(connection, {one for one in _known(connection, keys) if one[1] == rule_id}, wanted)


def unfollowed(connection: sqlite3.Connection) -> int | None:
    """The number of a rule that has yet to look at papers, or of a removed one that is still in `ruled`."""
    row = connection.execute("SELECT id FROM rules WHERE NOT followed ORDER BY id LIMIT 1").fetchone()
    row = row or connection.execute("SELECT rule FROM ruled WHERE rule NOT IN (SELECT id FROM rules) LIMIT 1").fetchone()
    return int(row[0]) if row else None


def rule_of(connection: sqlite3.Connection, number: int) -> Rule | None:
    """The rule with this number, None if it is gone."""
    row = connection.execute(f"{_RULE} WHERE id = ?", (number,)).fetchone()
    return _rule(row) if row else None


def found_by(connection: sqlite3.Connection, number: int, rule: Rule | None) -> tuple[set[int], set[int]]:
    """The papers that a rule has found so far, and those that it finds now."""
    before = {paper for (paper,) in connection.execute("SELECT paper FROM ruled WHERE rule = ?", (number,))}
    if rule is None or not rule.on or rule.does not in SHOWN or (query := query_of(rule)) is None:
        return before, set()
    return before, set(search.find(connection, query))


def query_of(rule: Rule) -> Query | None:
    """The query of a rule; None if only a newer readerapp understands it."""
    try:
        return rule.query
    except QueryError:
        return None


def mark_followed(connection: sqlite3.Connection, rule: Rule) -> None:
    """Record that `rule` has looked at all papers, unless it changed since. The caller holds the transaction."""
    connection.execute(
        "UPDATE rules SET followed = 1 WHERE id = ? AND search = ? AND does = ? AND active = ?",
        (rule.id, rule.search, rule.does, rule.on),
    )


def _found_apart(connection: sqlite3.Connection, rule: Rule, keys: Sequence[int]) -> set[int]:
    query = query_of(rule)
    return search.among_indexed_apart(connection, query, keys) if query is not None else set()


def _known(connection: sqlite3.Connection, keys: Sequence[int]) -> set[tuple[int, int, bool]]:
    rows = connection.execute(f"SELECT paper, rule, mutes FROM ruled WHERE paper IN ({placeholders(keys)})", keys)  # noqa: S608
    return {(paper, rule, bool(mutes)) for paper, rule, mutes in rows}


def _change(connection: sqlite3.Connection, known: set[tuple[int, int, bool]], wanted: set[tuple[int, int, bool]]) -> None:
    gone = ((paper, rule) for paper, rule, _ in known - wanted)
    connection.executemany("DELETE FROM ruled WHERE paper = ? AND rule = ?", gone)
    connection.executemany("INSERT INTO ruled (paper, rule, mutes) VALUES (?, ?, ?)", wanted - known)


def _act(connection: sqlite3.Connection, rule: Rule, keys: Sequence[int], moment: datetime) -> None:
    """Tag or star papers, in the same act as others from the same listing, so that one Undo takes it back."""
    if rule.does is Does.STAR:
        verb, change = Verb.RULE_STAR, partial(starred, on=True)
    else:
        tags = journal.canonical_tags(connection, [rule.tag])
        verb, change = Verb.RULE_TAG, partial(tagged, add=tags, remove=())
    journal.perform(
        connection, verb, journal.by_state(connection, keys), change, moment, into=_open_act(connection, verb, keys, moment)
    )


def _open_act(connection: sqlite3.Connection, verb: Verb, keys: Sequence[int], moment: datetime) -> int | None:
    """The act by rules at exactly this moment that has none of these papers yet."""
    sql = f"""
        SELECT id FROM acts WHERE moment = ? AND verb = ? AND undone = 0
            AND NOT EXISTS (SELECT 1 FROM act_papers WHERE act = acts.id AND paper IN ({placeholders(keys)}))
    """  # noqa: S608
    row = connection.execute(sql, (milliseconds(moment), verb, *keys)).fetchone()
    return int(row[0]) if row else None


def _rule(row: tuple[str, str, str, str, int, int]) -> Rule:
    name, text, does, tag, active, number = row
    return Rule(name, text, Does(does), tag, bool(active), number)

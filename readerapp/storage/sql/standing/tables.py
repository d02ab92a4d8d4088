"""The tables `searches`, `rules`, `ruled` and `muted`. Private to the library.

`ruled` says which muting or highlighting rules find which papers: it follows from the papers alone, never from what the user
did. `muted` is what lists leave out: the papers that a rule mutes and that are neither starred nor dismissed, because the
user's decision outranks a rule. A muted paper needs no decision, so it is not in `undecided`. Triggers maintain it, as in
lists.py: no act, fetch or undo can forget to.

Part of the file format, like the steps of migrations.py: released SQL is never edited.
"""

# ruff: noqa: S608 - all pieces are our own

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from readerapp.storage.sql.transaction import placeholders

IS_MUTED = "{key} IN (SELECT paper FROM muted)"
"""Whether lists leave a paper out. `format` inserts its key."""
IS_RULED_OUT = "EXISTS (SELECT 1 FROM ruled WHERE ruled.paper = {key} AND mutes)"
"""Whether a rule mutes the paper, unless it is decided, see `TriageState.ruled_out`."""

TABLES = """
-- Searches with a name, in the order in which the sidebar shows them.
CREATE TABLE searches (
    text TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    place INTEGER NOT NULL
) WITHOUT ROWID;
-- Rules, see readerapp/rules.
CREATE TABLE rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    search TEXT NOT NULL,
    does TEXT NOT NULL,
    tag TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1,
    followed INTEGER NOT NULL DEFAULT 0     -- whether all papers were looked at since it changed
);
-- The papers that rules find which mute or highlight.
CREATE TABLE ruled (
    paper INTEGER NOT NULL REFERENCES papers (key) ON DELETE CASCADE,
    rule INTEGER NOT NULL,
    mutes INTEGER NOT NULL,
    PRIMARY KEY (paper, rule)
) WITHOUT ROWID;
CREATE INDEX ruled_by_rule ON ruled (rule, paper);
-- Papers that a rule mutes and that are neither starred nor dismissed.
CREATE TABLE muted (paper INTEGER PRIMARY KEY);
ALTER TABLE totals ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;
"""

_DECIDED = "EXISTS (SELECT 1 FROM triage WHERE paper = {key} AND (starred OR dismissed))"
_THERE = "EXISTS (SELECT 1 FROM papers WHERE key = {key})"


def _enters(table: str, key: str, condition: str) -> str:
    # No INSERT OR IGNORE, see lists.py.
    return f"INSERT INTO {table} SELECT {key} WHERE {condition} AND NOT EXISTS (SELECT 1 FROM {table} WHERE paper = {key})"


TRIGGERS = f"""
CREATE TRIGGER ruled_came AFTER INSERT ON ruled WHEN new.mutes BEGIN
    {_enters("muted", "new.paper", "NOT " + _DECIDED.format(key="new.paper"))};
    END;
CREATE TRIGGER ruled_went AFTER DELETE ON ruled WHEN old.mutes BEGIN
    DELETE FROM muted WHERE paper = old.paper AND NOT {IS_RULED_OUT.format(key="old.paper")};
    END;
CREATE TRIGGER muted_came AFTER INSERT ON muted BEGIN
    DELETE FROM undecided WHERE paper = new.paper;
    UPDATE totals SET muted = muted + 1;
    END;
CREATE TRIGGER muted_went AFTER DELETE ON muted BEGIN
    {
    _enters(
        "undecided",
        "old.paper",
        f"{_THERE.format(key='old.paper')} AND NOT {_DECIDED.format(key='old.paper')}"
        " AND NOT EXISTS (SELECT 1 FROM quiet WHERE paper = old.paper)",
    )
};
    UPDATE totals SET muted = muted - 1;
    END;
CREATE TRIGGER undecided_came_muted AFTER INSERT ON undecided WHEN EXISTS (SELECT 1 FROM muted WHERE paper = new.paper) BEGIN
    DELETE FROM undecided WHERE paper = new.paper;
    END;
CREATE TRIGGER triage_came_muted AFTER INSERT ON triage WHEN new.starred OR new.dismissed BEGIN
    DELETE FROM muted WHERE paper = new.paper;
    END;
CREATE TRIGGER triage_changed_muted AFTER UPDATE OF starred, dismissed ON triage
    WHEN (old.starred OR old.dismissed) <> (new.starred OR new.dismissed) BEGIN
    DELETE FROM muted WHERE paper = new.paper AND (new.starred OR new.dismissed);
    {_enters("muted", "new.paper", f"NOT (new.starred OR new.dismissed) AND {IS_RULED_OUT.format(key='new.paper')}")};
    END;
CREATE TRIGGER triage_went_muted AFTER DELETE ON triage BEGIN
    {_enters("muted", "old.paper", f"{IS_RULED_OUT.format(key='old.paper')} AND {_THERE.format(key='old.paper')}")};
    END;
"""
_MUTED = "SELECT DISTINCT paper FROM ruled WHERE mutes AND paper NOT IN (SELECT paper FROM triage WHERE starred OR dismissed)"


def muted(connection: sqlite3.Connection) -> int:
    """The stored number of muted papers."""
    count: int = connection.execute("SELECT muted FROM totals").fetchone()[0]
    return count


def has_rules(connection: sqlite3.Connection) -> bool:
    """Whether any rule is on."""
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM rules WHERE active)").fetchone()[0])


def rule_on(
    connection: sqlite3.Connection, keys: Sequence[int], new: Sequence[int] = (), moment: datetime | None = None
) -> None:
    """Let the rules, if any, look at papers just stored, changed or indexed, and act on the `new` ones at `moment`.

    The caller holds the transaction.
    """
    if keys and has_rules(connection):
        from readerapp.storage.sql.standing import ruling  # noqa: PLC0415 - most people have no rules

        ruling.look_at(connection, keys, new, moment)


def reasons(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[int, list[tuple[str, bool]]]:
    """The rules that find each of these papers: name, and whether it mutes."""
    found: dict[int, list[tuple[str, bool]]] = {}
    sql = f"""
        SELECT paper, name, mutes FROM ruled JOIN rules ON id = rule WHERE paper IN ({placeholders(keys)}) ORDER BY id
    """
    for paper, name, mutes in connection.execute(sql, keys):
        found.setdefault(paper, []).append((name, bool(mutes)))
    return found


def agree(connection: sqlite3.Connection) -> bool:
    """Whether `muted` and its size agree with the rest of the file."""
    (size,) = connection.execute("SELECT count(*) FROM muted").fetchone()
    differ = f"SELECT paper FROM muted EXCEPT {_MUTED}", f"{_MUTED} EXCEPT SELECT paper FROM muted"
    return size == muted(connection) and not any(connection.execute(f"SELECT EXISTS ({one})").fetchone()[0] for one in differ)

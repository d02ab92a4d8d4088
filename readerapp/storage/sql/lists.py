"""The tables `quiet`, `listed` (not dismissed), `unread` and `undecided`, and `totals`. Private to the library.

A paper that only ever came as a replacement is in `quiet`: it needs no decision. As long as the user has not touched it
(it has no row in `triage`), it also counts as read, although nothing is written into the user's own table. So `triage` alone
never says whether a paper is read or undecided.

The other three are what lists show, and `totals` counts them.
Each is a set of papers, 10 bytes a paper where a row of `papers` has 2,500. So a list in a library of a million papers is
there at once, however few papers it has and wherever they are. Triggers maintain the sets and their sizes in the transaction
of each change, whoever makes it: no act, fetch or undo can forget to.

Part of the file format, like the steps of migrations.py: released SQL is never edited.
"""

# ruff: noqa: S608 - all pieces are our own

import sqlite3
from typing import NamedTuple

READ_FLAG = "coalesce(read, {key} IN (SELECT paper FROM quiet))"
"""Whether a paper with `triage` left-joined is read; it may also be dismissed. `format` inserts its key."""
IS_QUIET = "{key} IN (SELECT paper FROM quiet)"
IS_UNDECIDED = "{key} IN (SELECT paper FROM undecided)"
"""Whether a paper needs a decision, see `TriageState.undecided`."""

TABLES = """
-- Papers that are not dismissed.
CREATE TABLE listed (paper INTEGER PRIMARY KEY);
-- Papers that are neither read nor dismissed; of those in `quiet`, the ones that the user made so.
CREATE TABLE unread (paper INTEGER PRIMARY KEY);
-- Papers that are neither starred nor dismissed nor in `quiet`.
CREATE TABLE undecided (paper INTEGER PRIMARY KEY);
-- One row: how many papers there are, and how many in each of these.
CREATE TABLE totals (
    papers INTEGER NOT NULL,
    listed INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    undecided INTEGER NOT NULL
);
"""

_LISTED = "SELECT key FROM papers WHERE key NOT IN (SELECT paper FROM triage WHERE dismissed)"
_UNREAD = """SELECT key FROM papers WHERE key NOT IN (SELECT paper FROM triage WHERE read OR dismissed)
    AND (key NOT IN (SELECT paper FROM quiet) OR key IN (SELECT paper FROM triage))"""
_UNDECIDED = """SELECT key FROM papers WHERE key NOT IN (SELECT paper FROM triage WHERE starred OR dismissed)
    AND key NOT IN (SELECT paper FROM quiet)"""

# The keys come from the index of ids, a hundredth of `papers`; "+" keeps SQLite from reading them in order from `papers`.
FILL = f"""
INSERT INTO listed {_LISTED} ORDER BY +key;
INSERT INTO unread {_UNREAD} ORDER BY +key;
INSERT INTO undecided {_UNDECIDED} ORDER BY +key;
INSERT INTO totals SELECT
    (SELECT count(*) FROM papers), (SELECT count(*) FROM listed),
    (SELECT count(*) FROM unread), (SELECT count(*) FROM undecided);
"""

# No INSERT OR IGNORE: within a trigger, the statement that fired it has the last word on conflicts
# (https://sqlite.org/lang_createtrigger.html), and REPLACE would count a paper twice.
_ENTERS = "INSERT INTO {table} SELECT {key} WHERE {condition} AND NOT EXISTS (SELECT 1 FROM {table} WHERE paper = {key})"
_LEAVES = "DELETE FROM {table} WHERE paper = {key} AND {condition}"


def _both_ways(table: str, belongs: str) -> str:
    """SQL that moves the paper `new.paper` into or out of `table`, as `belongs` says."""
    enters = _ENTERS.format(table=table, key="new.paper", condition=f"({belongs})")
    return f"{enters};\n    {_LEAVES.format(table=table, key='new.paper', condition=f'NOT ({belongs})')};"


def _returns(table: str, condition: str = "") -> str:
    """SQL that moves the paper `old.paper` into `table` if it still exists and `condition` holds."""
    there = f"EXISTS (SELECT 1 FROM papers WHERE key = old.paper){condition and f' AND {condition}'}"
    return f"{_ENTERS.format(table=table, key='old.paper', condition=there)};"


_NOT_QUIET = "NOT EXISTS (SELECT 1 FROM quiet WHERE paper = {key})"
_BELONGS = {
    "listed": ("NOT {row}.dismissed", ""),
    "unread": ("NOT ({row}.read OR {row}.dismissed)", ""),
    "undecided": ("NOT ({row}.starred OR {row}.dismissed)", f" AND {_NOT_QUIET.format(key='new.paper')}"),
}
"""For each table, which state in `triage` makes a paper belong there, and what else must hold."""
_FOLLOW_TRIAGE = "".join(
    f"""
CREATE TRIGGER triage_came_{table} AFTER INSERT ON triage
    WHEN ({own.format(row="new")}{more}) <> EXISTS (SELECT 1 FROM {table} WHERE paper = new.paper) BEGIN
    {_both_ways(table, f"{own.format(row='new')}{more}")}
    END;
CREATE TRIGGER triage_changed_{table} AFTER UPDATE OF starred, read, dismissed ON triage
    WHEN ({own.format(row="old")}) <> ({own.format(row="new")}) BEGIN
    {_both_ways(table, f"{own.format(row='new')}{more}")}
    END;"""
    for table, (own, more) in _BELONGS.items()
)
_COUNTED = "".join(
    f"""
CREATE TRIGGER {table}_counts_one_more AFTER INSERT ON {table} BEGIN
    UPDATE totals SET {table} = {table} + 1;
    END;
CREATE TRIGGER {table}_counts_one_less AFTER DELETE ON {table} BEGIN
    UPDATE totals SET {table} = {table} - 1;
    END;"""
    for table in ("listed", "unread", "undecided")
)
TRIGGERS = f"""
CREATE TRIGGER paper_came AFTER INSERT ON papers BEGIN
    INSERT INTO listed VALUES (new.key);
    INSERT INTO unread VALUES (new.key);
    INSERT INTO undecided VALUES (new.key);
    UPDATE totals SET papers = papers + 1;
    END;
CREATE TRIGGER paper_went AFTER DELETE ON papers BEGIN
    DELETE FROM listed WHERE paper = old.key;
    DELETE FROM unread WHERE paper = old.key;
    DELETE FROM undecided WHERE paper = old.key;
    UPDATE totals SET papers = papers - 1;
    END;
CREATE TRIGGER quiet_came AFTER INSERT ON quiet BEGIN
    DELETE FROM unread WHERE paper = new.paper AND NOT EXISTS (SELECT 1 FROM triage WHERE paper = new.paper);
    DELETE FROM undecided WHERE paper = new.paper;
    END;
CREATE TRIGGER quiet_went AFTER DELETE ON quiet BEGIN
    {_returns("unread", "NOT EXISTS (SELECT 1 FROM triage WHERE paper = old.paper)")}
    {_returns("undecided", "NOT EXISTS (SELECT 1 FROM triage WHERE paper = old.paper AND (starred OR dismissed))")}
    END;
{_FOLLOW_TRIAGE}
CREATE TRIGGER triage_went AFTER DELETE ON triage BEGIN
    {_returns("listed")}
    {_returns("unread", _NOT_QUIET.format(key="old.paper"))}
    {_returns("undecided", _NOT_QUIET.format(key="old.paper"))}
    END;
{_COUNTED}
"""
_NOT_MUTED = "key NOT IN (SELECT paper FROM muted)"
_SETS = {"listed": _LISTED, "unread": _UNREAD, "undecided": f"{_UNDECIDED} AND {_NOT_MUTED}"}


class Totals(NamedTuple):
    """How many papers there are, and how many are listed, unread and undecided."""

    papers: int
    listed: int
    unread: int
    undecided: int


def totals(connection: sqlite3.Connection) -> Totals:
    """The stored sizes."""
    return Totals(*connection.execute("SELECT papers, listed, unread, undecided FROM totals").fetchone())


def agree(connection: sqlite3.Connection) -> bool:
    """Whether the sets and their sizes agree with the rest of the file. Examines every paper."""
    counted = [connection.execute("SELECT count(*) FROM papers").fetchone()[0]]
    for table, members in _SETS.items():
        counted.append(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        differ = f"SELECT paper FROM {table} EXCEPT {members}", f"{members} EXCEPT SELECT paper FROM {table}"
        if any(connection.execute(f"SELECT EXISTS ({one})").fetchone()[0] for one in differ):
            return False
    return tuple(counted) == totals(connection)

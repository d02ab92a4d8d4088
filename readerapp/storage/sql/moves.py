"""How papers go from one state to another: the tables `triage`, `wishes`, `tags` and `tagged`. Private to the library.

Triggers update the sets of lists.py and standing/tables.py with each row. For very many papers that would be most of the
work, so the triggers are dropped within the transaction, and the sets updated as a whole. Whatever rolls the transaction
back, even a crash, brings the triggers back.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from readerapp.triage import TAG_COLOURS, TagColours, TriageState

NO_COLOURS = TagColours()
MANY = 1_000
"""The triggers are dropped for more papers than this."""

Moves = dict[tuple[TriageState, TriageState], list[int]]
"""Papers by their old and new state. However many there are, they are in few states: what an act does to one state is worked
out once, and written by one statement for all papers that make the same move.
"""

_SETS: dict[str, Callable[[TriageState], bool]] = {
    "listed": lambda state: not state.dismissed,
    "unread": lambda state: not (state.read or state.dismissed),
    "undecided": lambda state: state.undecided,
    "muted": lambda state: state.ruled_out and not (state.starred or state.dismissed),
}
"""Which papers are in each set and counted in `totals`."""
_AMONG = "paper IN (SELECT value FROM json_each(?))"
_TRIGGERS = """
    SELECT name, sql FROM sqlite_master WHERE type = 'trigger'
        AND tbl_name IN ('triage', 'listed', 'unread', 'undecided', 'muted') ORDER BY rowid
"""


def make(
    connection: sqlite3.Connection, moves: Moves, colours: TagColours = NO_COLOURS, forgotten: Moves | None = None
) -> None:
    """Make these moves, and give tags their `colours`. Papers in `forgotten`, which return to their untouched state, leave no
    row in `triage`. The caller holds the transaction.
    """
    forgotten = forgotten or {}
    if sum(map(len, moves.values())) > MANY:
        with _triggers_laid_aside(connection):
            _set_flags(connection, {move: alike for move, alike in moves.items() if move not in forgotten})
            _forget(connection, forgotten)
            _bring_sets_along(connection, moves)
    else:
        # The triggers notice rows that are first emptied and then deleted, but not rows deleted as they are.
        _set_flags(connection, moves)
        _forget(connection, forgotten)
    _set_wishes(connection, moves)
    _set_tags(connection, moves, colours)


def _set_flags(connection: sqlite3.Connection, moves: Moves) -> None:
    connection.executemany(
        """
        INSERT INTO triage (paper, starred, read, dismissed, note) SELECT value, ?, ?, ?, ? FROM json_each(?) WHERE true
        ON CONFLICT (paper) DO UPDATE SET
            starred = excluded.starred, read = excluded.read, dismissed = excluded.dismissed, note = excluded.note
        """,
        ((now.starred, now.read, now.dismissed, now.note, _json(alike)) for (_, now), alike in moves.items()),
    )


def _forget(connection: sqlite3.Connection, moves: Moves) -> None:
    sql = f"DELETE FROM triage WHERE {_AMONG}"  # noqa: S608
    connection.executemany(sql, ((_json(alike),) for alike in moves.values()))


def _set_wishes(connection: sqlite3.Connection, moves: Moves) -> None:
    wishes = [(now.wish, _json(alike)) for (was, now), alike in moves.items() if was.wish != now.wish]
    connection.executemany(f"DELETE FROM wishes WHERE {_AMONG}", ((alike,) for _, alike in wishes))  # noqa: S608
    come_wishes = ((wish, alike) for wish, alike in wishes if wish)
    connection.executemany("INSERT INTO wishes (wish, paper) SELECT ?, value FROM json_each(?)", come_wishes)


def _set_tags(connection: sqlite3.Connection, moves: Moves, colours: TagColours) -> None:
    # Remove tags before adding others: to the table, tags that differ only in capitals are the same.
    gone = [(tag, _json(alike)) for (was, now), alike in moves.items() for tag in was.tags - now.tags]
    connection.executemany(f"DELETE FROM tagged WHERE tag = ? AND {_AMONG}", gone)  # noqa: S608
    connection.executemany(
        "DELETE FROM tags WHERE name = ? AND NOT EXISTS (SELECT 1 FROM tagged WHERE tag = name)",
        ((tag,) for tag in colours.before.keys() - colours.after.keys()),
    )
    connection.executemany(
        "INSERT INTO tags (name, colour) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET colour = excluded.colour",
        colours.after.items(),
    )
    come = [(tag, _json(alike)) for (was, now), alike in moves.items() for tag in now.tags - was.tags]
    for tag in dict.fromkeys(tag for tag, _ in come):
        _keep_tag(connection, tag)
    connection.executemany("INSERT OR IGNORE INTO tagged (tag, paper) SELECT ?, value FROM json_each(?)", come)


def _keep_tag(connection: sqlite3.Connection, name: str) -> None:
    place = connection.execute("SELECT count(*) FROM tags").fetchone()[0]
    connection.execute(
        "INSERT OR IGNORE INTO tags (name, colour) VALUES (?, ?)", (name, TAG_COLOURS[place % len(TAG_COLOURS)])
    )


@contextmanager
def _triggers_laid_aside(connection: sqlite3.Connection) -> Iterator[None]:
    """In the block, no trigger fires for writes to `triage` and the sets.

    After an error they are missing, until the caller rolls the transaction back.
    """
    triggers = connection.execute(_TRIGGERS).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    yield
    for _, text in triggers:
        connection.execute(text)


def _bring_sets_along(connection: sqlite3.Connection, moves: Moves) -> None:
    for table, belongs in _SETS.items():
        come: list[int] = []
        gone: list[int] = []
        for (was, now), alike in moves.items():
            if belongs(was) != belongs(now):
                (come if belongs(now) else gone).extend(alike)
        more = 0
        # Count the rows actually changed: in sets that are out of step, there may be fewer.
        if gone:
            more -= connection.execute(f"DELETE FROM {table} WHERE {_AMONG}", (_json(sorted(gone)),)).rowcount  # noqa: S608
        if come:
            insert = f"INSERT OR IGNORE INTO {table} SELECT value FROM json_each(?)"  # noqa: S608
            more += connection.execute(insert, (_json(sorted(come)),)).rowcount
        if more:
            connection.execute(f"UPDATE totals SET {table} = {table} + ?", (more,))  # noqa: S608


def _json(keys: Sequence[int]) -> str:
    return json.dumps(keys, separators=(",", ":"))

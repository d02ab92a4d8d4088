"""The tables of the user's acts: `triage`, `tags`, `tagged`, the journal `acts` and `act_papers`. Private to the library.

The acts that count (neither undone nor undo or redo themselves) are the undo stack, newest last. Undoing marks the newest
as undone; redo takes the oldest act that was undone since the newest fresh one, so a fresh act puts what was undone before it
out of reach, as everywhere, and for good.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from readerapp.storage.sql.moments import from_milliseconds, milliseconds
from readerapp.storage.sql.quiet import READ_FLAG
from readerapp.storage.sql.transaction import placeholders
from readerapp.triage import (
    Act,
    Changes,
    FieldValue,
    TriageState,
    Verb,
    difference,
    tags_among,
    with_fields,
)

TAG_COLOURS = ("blue", "green", "violet", "orange", "teal", "red", "amber", "grey")
"""Given to new tags in turn; names of the palette."""
_CHUNK = 500

_ACT = """
    SELECT acts.id, moment, verb, of, undone,
        (SELECT count(*) FROM act_papers WHERE act = acts.id),
        (SELECT coalesce(title_plain, title_text, title)
            FROM act_papers JOIN papers ON key = paper WHERE act = acts.id LIMIT 1),
        CASE verb WHEN 'tag' THEN (SELECT after FROM act_papers WHERE act = acts.id LIMIT 1) END
    FROM acts
"""


def states(connection: sqlite3.Connection, keys: Sequence[int]) -> dict[int, TriageState]:
    """The state of every paper of `keys` that is in the library."""
    found: dict[int, TriageState] = {}
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        tags: dict[int, set[str]] = {}
        # The collation of `tag` would fold "Dark" into "dark"; the name as the tag was first written is in `tags`.
        for paper, tag in connection.execute(
            f"SELECT paper, name FROM tagged JOIN tags ON name = tag WHERE paper IN ({placeholders(chunk)})",  # noqa: S608
            chunk,
        ):
            tags.setdefault(paper, set()).add(tag)
        for row in connection.execute(
            f"""
            SELECT key, starred, {READ_FLAG.format(key="key")}, dismissed, note
            FROM papers LEFT JOIN triage ON paper = key WHERE key IN ({placeholders(chunk)})
            """,  # noqa: S608
            chunk,
        ):
            found[row[0]] = TriageState(bool(row[1]), bool(row[2]), bool(row[3]), row[4] or "")
        for paper, names in tags.items():
            state = found[paper]
            found[paper] = TriageState(state.starred, state.read, state.dismissed, state.note, frozenset(names))
    return found


def perform(
    connection: sqlite3.Connection,
    verb: Verb,
    keys: Sequence[int],
    change: Callable[[TriageState], TriageState],
    moment: datetime,
) -> Changes:
    """Apply `change` to the papers of `keys` and write the act; nothing is written if nothing would change.

    The caller holds the transaction.
    """
    before = states(connection, keys)
    after = {key: change(state) for key, state in before.items()}
    return _write(connection, verb, before, after, moment)


def undo(connection: sqlite3.Connection, moment: datetime) -> Changes:
    """Take the newest act that counts back. Empty if there is none. The caller holds the transaction."""
    row = connection.execute("SELECT max(id) FROM acts WHERE undone = 0 AND verb NOT IN ('undo', 'redo')").fetchone()
    return _replay(connection, Verb.UNDO, row[0], "before", moment)


def redo(connection: sqlite3.Connection, moment: datetime) -> Changes:
    """Do the act that was undone last once more. Empty if there is none. The caller holds the transaction."""
    row = connection.execute(
        """
        SELECT min(acts.of) FROM acts JOIN acts AS taken_back ON taken_back.id = acts.of AND taken_back.undone = 1
        WHERE acts.verb = 'undo' AND acts.id > (SELECT max(id) FROM acts WHERE verb NOT IN ('undo', 'redo'))
        """
    ).fetchone()
    return _replay(connection, Verb.REDO, row[0], "after", moment)


def revert(connection: sqlite3.Connection, act_id: int, moment: datetime) -> Changes:
    """Take one act back out of the middle of the history, as an act of its own that can be undone.

    What a later act decided stands. Empty if nothing is left of the act, or it is undone. The caller holds the transaction.
    """
    found = act(connection, act_id)
    if found is None or found.undone:
        return Changes()
    decided = _fields_decided_since(connection, act_id)
    sides = _sides(connection, act_id)
    before = states(connection, list(sides))
    after = {
        key: with_fields(before[key], {name: value for name, value in old.items() if (key, name) not in decided})
        for key, (old, _) in sides.items()
    }
    return _write(connection, Verb.REVERT, before, after, moment, of=act_id)


def history(connection: sqlite3.Connection, limit: int, before: int | None = None) -> list[Act]:
    """The acts, newest first; only those older than the act `before`, if given."""
    sql = f"{_ACT} WHERE acts.id < ? ORDER BY acts.id DESC LIMIT ?"
    return [_act(row) for row in connection.execute(sql, (before if before is not None else 1 << 62, limit))]


def act(connection: sqlite3.Connection, act_id: int) -> Act | None:
    """One act of the journal."""
    row = connection.execute(f"{_ACT} WHERE acts.id = ?", (act_id,)).fetchone()
    return _act(row) if row else None


def stars_since(connection: sqlite3.Connection, moment: datetime) -> int:
    """How many papers were starred since `moment` and still are."""
    # CROSS JOIN keeps this order (https://sqlite.org/optoverview.html#manual_control_of_query_plans_using_cross_join): by
    # itself SQLite goes through all papers that are starred.
    sql = """
        SELECT count(DISTINCT act_papers.paper) FROM acts CROSS JOIN act_papers ON act = acts.id
        CROSS JOIN triage ON triage.paper = act_papers.paper AND starred
        WHERE moment >= ? AND verb = 'star' AND undone = 0
    """
    count: int = connection.execute(sql, (milliseconds(moment),)).fetchone()[0]
    return count


def canonical_tags(connection: sqlite3.Connection, names: Iterable[str]) -> list[str]:
    """The names as the library already writes them, where it has them in another case; each once."""
    found: dict[str, str] = {}
    for name in names:
        row = connection.execute("SELECT name FROM tags WHERE name = ?", (name,)).fetchone()
        written = row[0] if row else name
        found.setdefault(written.lower(), written)
    return list(found.values())


def _replay(connection: sqlite3.Connection, verb: Verb, of: int | None, side: str, moment: datetime) -> Changes:
    if of is None:
        return Changes()
    sides = _sides(connection, of)
    before = states(connection, list(sides))
    after = {key: with_fields(before[key], old if side == "before" else new) for key, (old, new) in sides.items()}
    connection.execute("UPDATE acts SET undone = ? WHERE id = ?", (int(verb is Verb.UNDO), of))
    return _write(connection, verb, before, after, moment, of=of)


def _fields_decided_since(connection: sqlite3.Connection, act_id: int) -> set[tuple[int, str]]:
    """The paper and the name of every field that a later act touched, of the papers that the act `act_id` touched."""
    sql = """
        SELECT later.paper, later.before FROM act_papers AS later JOIN acts ON id = later.act
        JOIN act_papers AS earlier ON earlier.paper = later.paper AND earlier.act = ?1
        WHERE id > ?1 AND undone = 0 AND verb NOT IN ('undo', 'redo')
    """
    return {(paper, name) for paper, before in connection.execute(sql, (act_id,)) for name in json.loads(before)}


def _sides(connection: sqlite3.Connection, act_id: int) -> dict[int, tuple[dict[str, FieldValue], dict[str, FieldValue]]]:
    rows = connection.execute("SELECT paper, before, after FROM act_papers WHERE act = ?", (act_id,))
    return {paper: (json.loads(old), json.loads(new)) for paper, old, new in rows}


def _write(
    connection: sqlite3.Connection,
    verb: Verb,
    before: Mapping[int, TriageState],
    after: Mapping[int, TriageState],
    moment: datetime,
    of: int | None = None,
) -> Changes:
    changed = [key for key in before if before[key] != after[key]]
    if not changed and verb not in (Verb.UNDO, Verb.REDO):
        return Changes()
    cursor = connection.execute("INSERT INTO acts (moment, verb, of) VALUES (?, ?, ?)", (milliseconds(moment), verb, of))
    act_id = cursor.lastrowid or 0
    connection.executemany(
        "INSERT INTO act_papers (act, paper, before, after) VALUES (?, ?, ?, ?)",
        ((act_id, key, *map(_json, difference(before[key], after[key]))) for key in changed),
    )
    for key in changed:
        _set_state(connection, key, before[key], after[key])
    return Changes({k: before[k] for k in changed}, {k: after[k] for k in changed}, act(connection, act_id))


def _set_state(connection: sqlite3.Connection, key: int, before: TriageState, after: TriageState) -> None:
    connection.execute(
        """
        INSERT INTO triage (paper, starred, read, dismissed, note) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (paper) DO UPDATE SET
            starred = excluded.starred, read = excluded.read, dismissed = excluded.dismissed, note = excluded.note
        """,
        (key, after.starred, after.read, after.dismissed, after.note),
    )
    for tag in after.tags - before.tags:
        _keep_tag(connection, tag)
        connection.execute("INSERT OR IGNORE INTO tagged (paper, tag) VALUES (?, ?)", (key, tag))
    for tag in before.tags - after.tags:
        connection.execute("DELETE FROM tagged WHERE paper = ? AND tag = ?", (key, tag))


def _keep_tag(connection: sqlite3.Connection, name: str) -> None:
    place = connection.execute("SELECT count(*) FROM tags").fetchone()[0]
    connection.execute(
        "INSERT OR IGNORE INTO tags (name, colour) VALUES (?, ?)", (name, TAG_COLOURS[place % len(TAG_COLOURS)])
    )


def _act(row: tuple[int, int, str, int | None, int, int, str | None, str | None]) -> Act:
    act_id, moment, verb, of, undone, papers, title, tagged = row
    return Act(
        id=act_id,
        moment=from_milliseconds(moment),
        verb=Verb(verb),
        papers=papers,
        title=title or "",
        of=of,
        undone=bool(undone),
        tags=tags_among(json.loads(tagged)) if tagged else (),
    )


def _json(values: Mapping[str, FieldValue]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))

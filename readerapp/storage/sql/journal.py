"""The tables of the user's acts: `triage`, `tags`, `tagged`, the journal `acts` and `act_papers`. Private to the library.

The acts that count (neither undone nor undo or redo themselves) are the undo stack, newest last. Undoing marks the newest
as undone; redo takes the oldest act that was undone since the newest fresh one, so a fresh act puts what was undone before it
out of reach, as everywhere, and for good.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from readerapp.storage.sql.lists import IS_QUIET, READ_FLAG
from readerapp.storage.sql.transaction import from_milliseconds, milliseconds, placeholders
from readerapp.triage import (
    TAG_COLOURS,
    Act,
    Changes,
    FieldValue,
    TagColours,
    TriageState,
    Verb,
    colours_among,
    difference,
    tags_among,
    with_fields,
)

_CHUNK = 500
_NO_COLOURS = TagColours()
_DECISIONS = frozenset(("starred", "dismissed", "wish"))
"""The fields that tell what the user likes."""

_ACT = """
    SELECT acts.id, moment, verb, of, undone,
        (SELECT count(*) FROM act_papers WHERE act = acts.id),
        (SELECT coalesce(title_plain, title_text, title)
            FROM act_papers JOIN papers ON key = paper WHERE act = acts.id LIMIT 1),
        CASE WHEN verb = 'tag' OR verb LIKE '%-tag' THEN (SELECT after FROM act_papers WHERE act = acts.id LIMIT 1) END
    FROM acts
"""


_Sides = Mapping[int, tuple[dict[str, FieldValue], dict[str, FieldValue]]]
"""The fields that an act changed, on either side of it, by paper."""


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
            SELECT key, starred, {READ_FLAG.format(key="key")}, dismissed, note, {IS_QUIET.format(key="key")},
                (SELECT wish FROM wishes WHERE paper = key)
            FROM papers LEFT JOIN triage ON paper = key WHERE key IN ({placeholders(chunk)})
            """,  # noqa: S608
            chunk,
        ):
            own = frozenset(tags.get(row[0], ()))
            flags = bool(row[1]), bool(row[2]), bool(row[3])
            found[row[0]] = TriageState(*flags, row[4] or "", own, bool(row[5]), row[6] or "")
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
    return write(connection, verb, before, after, moment)


def mark_shown(connection: sqlite3.Connection, keys: Sequence[int]) -> Changes:
    """Mark papers read without an act. The caller holds the transaction."""
    before = {key: state for key, state in states(connection, keys).items() if not (state.read or state.dismissed)}
    after = {key: state._replace(read=True) for key, state in before.items()}
    _set_states(connection, {key: (before[key], after[key]) for key in after}, _NO_COLOURS)
    return Changes(before, after)


def undo(connection: sqlite3.Connection, moment: datetime) -> Changes:
    """Take the newest act that counts back. Empty if there is none. The caller holds the transaction."""
    return _replay(connection, Verb.UNDO, _next_undo(connection), moment)


def redo(connection: sqlite3.Connection, moment: datetime) -> Changes:
    """Do the act that was undone last once more. Empty if there is none. The caller holds the transaction."""
    return _replay(connection, Verb.REDO, _next_redo(connection), moment)


def next_acts(connection: sqlite3.Connection) -> tuple[Act | None, Act | None]:
    """The acts that undo and redo would be about now."""
    of = (_next_undo(connection), _next_redo(connection))
    undoable, redoable = (act(connection, one) if one is not None else None for one in of)
    return undoable, redoable


def _next_undo(connection: sqlite3.Connection) -> int | None:
    row = connection.execute("SELECT max(id) FROM acts WHERE undone = 0 AND verb NOT IN ('undo', 'redo')").fetchone()
    return None if row[0] is None else int(row[0])


def _next_redo(connection: sqlite3.Connection) -> int | None:
    row = connection.execute(
        """
        SELECT min(acts.of) FROM acts JOIN acts AS taken_back ON taken_back.id = acts.of AND taken_back.undone = 1
        WHERE acts.verb = 'undo' AND acts.id > (SELECT max(id) FROM acts WHERE verb NOT IN ('undo', 'redo'))
        """
    ).fetchone()
    return None if row[0] is None else int(row[0])


def revert(connection: sqlite3.Connection, act_id: int, moment: datetime) -> Changes:
    """Take one act back out of the middle of the history, as an act of its own that can be undone.

    What a later act decided stands. Empty if nothing is left of the act, or it is undone. The caller holds the transaction.
    """
    found = act(connection, act_id)
    if found is None or found.undone:
        return Changes()
    decided = _fields_decided_since(connection, act_id)
    sides = {
        key: tuple({name: value for name, value in side.items() if (key, name) not in decided} for side in both)
        for key, both in _sides(connection, act_id).items()
    }
    return _restore(connection, Verb.REVERT, {key: (new, old) for key, (old, new) in sides.items()}, moment, act_id)


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


def colours_of(connection: sqlite3.Connection, tags: Iterable[str]) -> dict[str, str]:
    """The colours of those of `tags` that there are, each in this very spelling."""
    found: dict[str, str] = {}
    for tag in tags:
        found.update(connection.execute("SELECT name, colour FROM tags WHERE name = ? COLLATE BINARY", (tag,)))
    return found


def _replay(connection: sqlite3.Connection, verb: Verb, of: int | None, moment: datetime) -> Changes:
    if of is None:
        return Changes()
    sides = _sides(connection, of)
    if verb is Verb.UNDO:
        sides = {key: (new, old) for key, (old, new) in sides.items()}
    connection.execute("UPDATE acts SET undone = ? WHERE id = ?", (int(verb is Verb.UNDO), of))
    return _restore(connection, verb, sides, moment, of)


def _restore(connection: sqlite3.Connection, verb: Verb, sides: _Sides, moment: datetime, of: int) -> Changes:
    """Lead each paper from the first to the second of its `sides`."""
    given_up: dict[str, str] = {}
    wanted: dict[str, str] = {}
    for there, here in sides.values():
        given_up.update(colours_among(there))
        wanted.update(colours_among(here))
    present = colours_of(connection, given_up.keys() | wanted.keys())
    # A tag that is there keeps its colour, unless the act was to change it.
    changed = {tag for tag in given_up.keys() & wanted.keys() if given_up[tag] != wanted[tag]}
    after = {tag: colour if tag in changed else present.get(tag, colour) for tag, colour in wanted.items()}
    before_states = states(connection, list(sides))
    after_states = {key: with_fields(before_states[key], here) for key, (_, here) in sides.items()}
    return write(connection, verb, before_states, after_states, moment, of, TagColours(present, after))


def _fields_decided_since(connection: sqlite3.Connection, act_id: int) -> set[tuple[int, str]]:
    """The paper and the name of every field that a later act touched, of the papers that the act `act_id` touched."""
    sql = """
        SELECT later.paper, later.before FROM act_papers AS later JOIN acts ON id = later.act
        JOIN act_papers AS earlier ON earlier.paper = later.paper AND earlier.act = ?1
        WHERE id > ?1 AND undone = 0 AND verb NOT IN ('undo', 'redo')
    """
    return {(paper, name) for paper, before in connection.execute(sql, (act_id,)) for name in json.loads(before)}


def _sides(connection: sqlite3.Connection, act_id: int) -> _Sides:
    rows = connection.execute("SELECT paper, before, after FROM act_papers WHERE act = ?", (act_id,))
    return {paper: (json.loads(old), json.loads(new)) for paper, old, new in rows}


def write(
    connection: sqlite3.Connection,
    verb: Verb,
    before: Mapping[int, TriageState],
    after: Mapping[int, TriageState],
    moment: datetime,
    of: int | None = None,
    colours: TagColours = _NO_COLOURS,
) -> Changes:
    """Give the papers their states in `after`, and the tags of `colours` their colours, and write the act.

    A tag that has a colour only before it is gone, unless a paper still carries it. Empty if nothing would change. The caller
    holds the transaction.
    """
    fields = {key: difference(before[key], after[key], colours) for key in before}
    changed = [key for key, (old, new) in fields.items() if old != new]
    if not changed and verb not in (Verb.UNDO, Verb.REDO):
        return Changes()
    cursor = connection.execute("INSERT INTO acts (moment, verb, of) VALUES (?, ?, ?)", (milliseconds(moment), verb, of))
    act_id = cursor.lastrowid or 0
    connection.executemany(
        "INSERT INTO act_papers (act, paper, before, after) VALUES (?, ?, ?, ?)",
        ((act_id, key, *map(_json, fields[key])) for key in changed),
    )
    _set_states(connection, {key: (before[key], after[key]) for key in changed}, colours)
    decided = [key for key in changed if not _DECISIONS.isdisjoint(fields[key][1])]
    if decided:
        from readerapp.storage.sql.lessons import interest  # noqa: PLC0415 - a start does without

        interest.follow(connection, decided)
    return Changes({k: before[k] for k in changed}, {k: after[k] for k in changed}, act(connection, act_id))


def _set_states(
    connection: sqlite3.Connection, states: Mapping[int, tuple[TriageState, TriageState]], colours: TagColours
) -> None:
    connection.executemany(
        """
        INSERT INTO triage (paper, starred, read, dismissed, note) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (paper) DO UPDATE SET
            starred = excluded.starred, read = excluded.read, dismissed = excluded.dismissed, note = excluded.note
        """,
        ((key, after.starred, after.read, after.dismissed, after.note) for key, (_, after) in states.items()),
    )
    wishes = [(key, after.wish) for key, (before, after) in states.items() if before.wish != after.wish]
    if wishes:
        connection.executemany("DELETE FROM wishes WHERE paper = ?", ((key,) for key, _ in wishes))
        connection.executemany("INSERT INTO wishes (paper, wish) VALUES (?, ?)", ((k, wish) for k, wish in wishes if wish))
    # Tags go before others come: where only capitals change, they are the same to the table.
    gone = [(key, tag) for key, (before, after) in states.items() for tag in before.tags - after.tags]
    connection.executemany("DELETE FROM tagged WHERE paper = ? AND tag = ?", gone)
    connection.executemany(
        "DELETE FROM tags WHERE name = ? AND NOT EXISTS (SELECT 1 FROM tagged WHERE tag = name)",
        ((tag,) for tag in colours.before.keys() - colours.after.keys()),
    )
    connection.executemany(
        "INSERT INTO tags (name, colour) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET colour = excluded.colour",
        colours.after.items(),
    )
    come = [(key, tag) for key, (before, after) in states.items() for tag in after.tags - before.tags]
    for tag in dict.fromkeys(tag for _, tag in come):
        _keep_tag(connection, tag)
    connection.executemany("INSERT OR IGNORE INTO tagged (paper, tag) VALUES (?, ?)", come)


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

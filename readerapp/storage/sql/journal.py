"""The tables of the user's acts: `triage`, `tags`, `tagged`, the journal `acts` and `act_papers`. Private to the library.

The acts that count (neither undone, nor undo or redo themselves) are the undo stack, newest last. Undoing marks the newest
as undone; redo takes the oldest act undone since the newest fresh one, so a fresh act puts whatever was undone before it
permanently out of reach, as everywhere.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import chain

from readerapp.storage.sql.lists import IS_QUIET, READ_FLAG
from readerapp.storage.sql.moves import NO_COLOURS, Moves, make
from readerapp.storage.sql.standing.tables import IS_RULED_OUT
from readerapp.storage.sql.transaction import from_milliseconds, milliseconds
from readerapp.triage import (
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

_SIDES = 500
"""How many papers' sides of an act one statement writes."""
_DECISIONS = frozenset(("starred", "dismissed", "wish"))
"""The fields that show what the user likes."""

_ACT = """
    SELECT acts.id, moment, verb, of, undone,
        (SELECT count(*) FROM act_papers WHERE act = acts.id),
        (SELECT coalesce(title_plain, title_text, title)
            FROM act_papers JOIN papers ON key = paper WHERE act = acts.id LIMIT 1),
        CASE WHEN verb = 'tag' OR verb LIKE '%-tag' THEN (SELECT after FROM act_papers WHERE act = acts.id LIMIT 1) END
    FROM acts
"""
_Sides = dict[tuple[str, str], list[int]]
"""The papers that an act changed, by their fields before and after it; each side as the JSON that is stored."""


def states(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, TriageState]:
    """The state of every paper of `keys` that is in the library."""
    return {key: state for state, alike in by_state(connection, keys).items() for key in alike}


def by_state(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[TriageState, list[int]]:
    """Those of `keys` that are in the library, by their state."""
    wanted = _json(sorted(set(keys)))
    tags: dict[int, list[str]] = {}
    # The collation of `tag` would fold "Dark" into "dark"; `tags` has the name as first written.
    carried = "SELECT paper, name FROM json_each(?) CROSS JOIN tagged ON paper = value JOIN tags ON name = tag"
    for paper, tag in connection.execute(carried, (wanted,)):
        tags.setdefault(paper, []).append(tag)
    # Every paper in the library is listed or dismissed. In `papers`, each is on a different disk page.
    sql = f"""
        SELECT coalesce(starred, 0), {READ_FLAG.format(key="value")}, coalesce(dismissed, 0), coalesce(note, ''),
            {IS_QUIET.format(key="value")}, {IS_RULED_OUT.format(key="value")},
            coalesce((SELECT wish FROM wishes WHERE paper = value), ''), json_group_array(value)
        FROM json_each(?) LEFT JOIN triage ON paper = value WHERE dismissed OR value IN (SELECT paper FROM listed)
        GROUP BY 1, 2, 3, 4, 5, 6, 7
    """  # noqa: S608
    found: dict[TriageState, list[int]] = {}
    for starred, read, dismissed, note, quiet, ruled_out, wish, alike in connection.execute(sql, (wanted,)):
        flags = bool(starred), bool(read), bool(dismissed)
        state = TriageState(*flags, note, frozenset(), bool(quiet), bool(ruled_out), wish)
        untagged = its = json.loads(alike)
        if tags:
            untagged = [key for key in its if key not in tags]
            for key in tags.keys() & its:
                found.setdefault(state._replace(tags=frozenset(tags[key])), []).append(key)
        if untagged:
            found.setdefault(state, []).extend(untagged)
    return found


def perform(
    connection: sqlite3.Connection,
    verb: Verb,
    papers: Mapping[TriageState, list[int]],
    change: Callable[[TriageState], TriageState],
    moment: datetime,
    colours: TagColours = NO_COLOURS,
    into: int | None = None,
) -> Changes:
    """Apply `change` to `papers`, see `by_state`, give the tags in `colours` their colours, and write the act.

    A tag that has a colour only before the act is removed, unless a paper still carries it. Nothing is written if nothing
    would change. With `into`, the papers become part of that act, which has none of them yet. The caller holds the
    transaction.
    """
    moves = {(state, change(state)): alike for state, alike in papers.items()}
    return write(connection, verb, moves, moment, None, colours, into)


def mark_shown(connection: sqlite3.Connection, keys: Iterable[int]) -> Changes:
    """Mark papers read without an act. The caller holds the transaction."""
    moves = {
        (state, state._replace(read=True)): alike
        for state, alike in by_state(connection, keys).items()
        if not (state.read or state.dismissed)
    }
    make(connection, moves)
    return _changes(moves, None)


def undo(connection: sqlite3.Connection, moment: datetime) -> Changes:
    """Undo the newest act that counts. Empty if there is none. The caller holds the transaction."""
    return _replay(connection, Verb.UNDO, _next_undo(connection), moment)


def redo(connection: sqlite3.Connection, moment: datetime) -> Changes:
    """Redo the act that was undone last. Empty if there is none. The caller holds the transaction."""
    return _replay(connection, Verb.REDO, _next_redo(connection), moment)


def next_acts(connection: sqlite3.Connection) -> tuple[Act | None, Act | None]:
    """The acts that undo and redo would apply to now."""
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
    """Take back one act in the middle of the history, by an act that can itself be undone.

    What a later act decided stands. Empty if nothing is left of the act, or it is undone. The caller holds the transaction.
    """
    found = act(connection, act_id)
    if found is None or found.undone:
        return Changes()
    decided = _fields_decided_since(connection, act_id)

    @cache
    def left(side: str, stands: frozenset[str]) -> str:
        return _json({name: value for name, value in json.loads(side).items() if name not in stands})

    sides: _Sides = {}
    for (old, new), alike in _sides(connection, act_id).items():
        for key in alike:
            stands = frozenset(decided.get(key, ()))
            sides.setdefault((left(new, stands), left(old, stands)), []).append(key)
    return _restore(connection, Verb.REVERT, sides, moment, act_id)


def take_back(connection: sqlite3.Connection, acts: Iterable[int], moment: datetime) -> Changes:
    """Take back all of these acts that count, by one act that can itself be undone.

    What other acts decided later stands. Empty if nothing is left of them. The caller holds the transaction.
    """
    among = set(acts)
    sql = """
        SELECT act, paper, before, after FROM act_papers JOIN acts ON id = act
        WHERE act >= ? AND undone = 0 AND verb NOT IN ('undo', 'redo')
            AND paper IN (SELECT paper FROM act_papers WHERE act IN (SELECT value FROM json_each(?)))
        ORDER BY act DESC
    """
    there: dict[int, dict[str, FieldValue]] = {}
    here: dict[int, dict[str, FieldValue]] = {}
    stands: dict[int, set[str]] = {}
    for act_id, paper, before, after in connection.execute(sql, (min(among, default=0), _json(sorted(among)))):
        its = stands.setdefault(paper, set())
        if act_id not in among:
            its.update(json.loads(before))
            continue
        old, new = json.loads(before), json.loads(after)
        here.setdefault(paper, {}).update({name: old[name] for name in old.keys() - its})
        there.setdefault(paper, {}).update({name: new[name] for name in new.keys() - its})
    sides: _Sides = {}
    for paper, values in here.items():
        sides.setdefault((_json(there[paper]), _json(values)), []).append(paper)
    return _restore(connection, Verb.TAKE_BACK, sides, moment, None) if sides else Changes()


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
    # itself SQLite goes through all starred papers.
    sql = """
        SELECT count(DISTINCT act_papers.paper) FROM acts CROSS JOIN act_papers ON act = acts.id
        CROSS JOIN triage ON triage.paper = act_papers.paper AND starred
        WHERE moment >= ? AND verb = 'star' AND undone = 0
    """
    count: int = connection.execute(sql, (milliseconds(moment),)).fetchone()[0]
    return count


def canonical_tags(connection: sqlite3.Connection, names: Iterable[str]) -> list[str]:
    """The names as the library already writes them, if it has them in another case; each once."""
    found: dict[str, str] = {}
    for name in names:
        row = connection.execute("SELECT name FROM tags WHERE name = ?", (name,)).fetchone()
        written = row[0] if row else name
        found.setdefault(written.lower(), written)
    return list(found.values())


def colours_of(connection: sqlite3.Connection, tags: Iterable[str]) -> dict[str, str]:
    """The colours of those of `tags` that exist in exactly this spelling."""
    found: dict[str, str] = {}
    for tag in tags:
        found.update(connection.execute("SELECT name, colour FROM tags WHERE name = ? COLLATE BINARY", (tag,)))
    return found


def _replay(connection: sqlite3.Connection, verb: Verb, of: int | None, moment: datetime) -> Changes:
    if of is None:
        return Changes()
    sides = _sides(connection, of)
    if verb is Verb.UNDO:
        sides = {(new, old): alike for (old, new), alike in sides.items()}
    connection.execute("UPDATE acts SET undone = ? WHERE id = ?", (int(verb is Verb.UNDO), of))
    return _restore(connection, verb, sides, moment, of)


def _restore(connection: sqlite3.Connection, verb: Verb, sides: _Sides, moment: datetime, of: int | None) -> Changes:
    """Take papers from the first to the second of their `sides`."""
    given_up: dict[str, str] = {}
    wanted: dict[str, str] = {}
    for there, here in sides:
        given_up.update(colours_among(json.loads(there)))
        wanted.update(colours_among(json.loads(here)))
    present = colours_of(connection, given_up.keys() | wanted.keys())
    # An existing tag keeps its colour, unless the act changed it.
    changed = {tag for tag in given_up.keys() & wanted.keys() if given_up[tag] != wanted[tag]}
    after = {tag: colour if tag in changed else present.get(tag, colour) for tag, colour in wanted.items()}
    moves: Moves = {}
    for (_, here), alike in sides.items():
        fields = json.loads(here)
        for state, its in by_state(connection, alike).items():
            moves.setdefault((state, with_fields(state, fields)), []).extend(its)
    return write(connection, verb, moves, moment, of, TagColours(present, after), forgets=True)


def _fields_decided_since(connection: sqlite3.Connection, act_id: int) -> dict[int, set[str]]:
    """By paper of the act `act_id`, the names of the fields that a later act touched."""
    sql = """
        SELECT later.paper, later.before FROM act_papers AS later JOIN acts ON id = later.act
        JOIN act_papers AS earlier ON earlier.paper = later.paper AND earlier.act = ?1
        WHERE id > ?1 AND undone = 0 AND verb NOT IN ('undo', 'redo')
    """
    decided: dict[int, set[str]] = {}
    for paper, before in connection.execute(sql, (act_id,)):
        decided.setdefault(paper, set()).update(json.loads(before))
    return decided


def _sides(connection: sqlite3.Connection, act_id: int) -> _Sides:
    sql = "SELECT before, after, json_group_array(paper) FROM act_papers WHERE act = ? GROUP BY before, after"
    return {(old, new): json.loads(alike) for old, new, alike in connection.execute(sql, (act_id,))}


def write(
    connection: sqlite3.Connection,
    verb: Verb,
    moves: Moves,
    moment: datetime,
    of: int | None = None,
    colours: TagColours = NO_COLOURS,
    into: int | None = None,
    forgets: bool = False,
) -> Changes:
    """Make these moves, give the tags their colours, and write the act. Empty if nothing would change.

    If it `forgets`, a paper that returns to its untouched state leaves no row, so the file too is as it was.
    The caller holds the transaction.
    """
    fields = {move: difference(*move, colours) for move in moves}
    changed = {move: alike for move, alike in moves.items() if fields[move][0] != fields[move][1]}
    forgotten = {move: alike for move, alike in moves.items() if forgets and _is_untouched(move[1])}
    if not changed and verb not in (Verb.UNDO, Verb.REDO):
        make(connection, {}, forgotten=forgotten)
        return Changes()
    make(connection, changed, colours, forgotten)
    act_id = into or 0
    if into is None:
        cursor = connection.execute("INSERT INTO acts (moment, verb, of) VALUES (?, ?, ?)", (milliseconds(moment), verb, of))
        act_id = cursor.lastrowid or 0
    sides: _Sides = {}
    for move, alike in changed.items():
        old, new = map(_json, fields[move])
        sides.setdefault((old, new), []).extend(alike)
    _keep(connection, act_id, sides)
    decided = [key for move, alike in changed.items() if not _DECISIONS.isdisjoint(fields[move][1]) for key in alike]
    if decided:
        from readerapp.storage.sql.lessons import interest  # noqa: PLC0415 - a start does without

        interest.follow(connection, decided)
    return _changes(changed, act(connection, act_id))


def _keep(connection: sqlite3.Connection, act_id: int, sides: _Sides) -> None:
    """Write what an act changed, in paper order: for 50,000, that halves the time and the pages."""
    rows = [(old, new, _json(alike)) for (old, new), alike in sides.items()]
    for start in range(0, len(rows), _SIDES):
        some = rows[start : start + _SIDES]
        sql = f"""
            INSERT INTO act_papers (act, paper, before, after) SELECT ?, value, side.column1, side.column2
            FROM (VALUES {",".join(["(?,?,?)"] * len(some))}) AS side CROSS JOIN json_each(side.column3) ORDER BY value
        """  # noqa: S608
        connection.execute(sql, (act_id, *chain.from_iterable(some)))


def _is_untouched(state: TriageState) -> bool:
    return not (state.starred or state.dismissed or state.note) and state.read == state.quiet


def _changes(moves: Moves, of: Act | None) -> Changes:
    before: dict[int, TriageState] = {}
    after: dict[int, TriageState] = {}
    for (was, now), alike in moves.items():
        before.update(dict.fromkeys(alike, was))
        after.update(dict.fromkeys(alike, now))
    return Changes(before, after, of, moves)


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


def _json(values: Mapping[str, FieldValue] | Sequence[int]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))

"""The result of all that the user did: facts, each with the time of the act that decided it. Private to the library."""

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain, groupby

from readerapp.storage.records import Fact, TakenFacts
from readerapp.storage.sql import journal
from readerapp.storage.sql.moves import Moves
from readerapp.storage.sql.papers import key_of
from readerapp.storage.sql.transaction import from_milliseconds, milliseconds, placeholders
from readerapp.triage import FLAGS, TAG_FIELD, TEXTS, FieldValue, TriageState, Verb, with_fields

_CHUNK = 500
_TOUCHED = "SELECT paper FROM triage UNION SELECT paper FROM tagged UNION SELECT paper FROM act_papers ORDER BY paper"
_CHANGES = f"""
    SELECT paper, moment, after FROM act_papers JOIN acts ON id = act
    WHERE paper BETWEEN ? AND ? AND verb NOT IN ('{Verb.RULE_STAR}', '{Verb.RULE_TAG}') ORDER BY act
"""  # noqa: S608 - of our own making
"""Without what rules did by themselves: whatever a person did with the paper outranks it, whenever it was done."""

_Decided = dict[tuple[int, str], tuple[int, FieldValue]]
"""By paper and field: the time (in milliseconds) of the last act that decided it, and what it decided."""


def touched(connection: sqlite3.Connection) -> "array[int]":
    """The keys of all papers that there may be facts about, ascending."""
    return array("q", chain.from_iterable(connection.execute(_TOUCHED)))


def facts(connection: sqlite3.Connection, keys: Sequence[int]) -> Iterator[Fact]:
    """The facts about the papers of `keys` (a few hundred that follow each other in `touched`), paper by paper.

    What was taken back is a fact too: it must win over what another library still has.
    """
    ids = dict(connection.execute(f"SELECT key, id FROM papers WHERE key IN ({placeholders(keys)})", tuple(keys)))  # noqa: S608
    decided = _decided(connection, keys[0], keys[-1])
    by_paper: dict[int, set[str]] = {}
    for paper, field in decided:
        by_paper.setdefault(paper, set()).add(field)
    for key, state in sorted(journal.states(connection, keys).items()):
        now = _fields(state)
        for field in sorted(now.keys() | (by_paper.get(key, set()) - _lower(now))):
            value = now.get(field, "" if field in TEXTS else False)
            moment, said = decided.get((key, field.lower()), (None, None))
            # Being shown also marks a paper read, and a new version unread, without an act that has the time.
            if field == "read" and said != value:
                moment = None
            if value or moment is not None:
                yield Fact(ids[key], field, value, from_milliseconds(moment) if moment is not None else None)


def take(connection: sqlite3.Connection, given: Iterable[Fact], colours: Mapping[str, str], now: datetime) -> TakenFacts:
    """Apply those of the facts `given` that are later than what stands here, as acts with their own times.

    Facts without a time only fill gaps. `colours` are those of new tags. The caller holds the transaction.
    """
    news: list[tuple[int, int, Fact]] = []
    known = older = 0
    unknown: dict[str, None] = {}
    keys: dict[str, int | None] = {}
    for fact in given:
        if fact.paper_id not in keys:
            keys[fact.paper_id] = key_of(connection, fact.paper_id)
        key = keys[fact.paper_id]
        if key is None:
            unknown[fact.paper_id] = None
        else:
            news.append((milliseconds(min(fact.moment, now)) if fact.moment else -1, key, fact))
    own = _state_of(connection, sorted({key for _, key, _ in news}))
    later = []
    shown = []
    for moment, key, fact in news:
        value, decided = own(key, fact.field)
        if value == fact.value:
            known += 1
        elif moment > decided or (moment < 0 and decided < 0 and not value):
            if fact.moment is None and fact.field == "read":
                shown.append(key)
            else:
                later.append((moment if moment >= 0 else milliseconds(now), key, fact))
        else:
            older += 1
    later.sort(key=lambda one: one[:2])
    connection.executemany("INSERT OR IGNORE INTO tags (name, colour) VALUES (?, ?)", colours.items())
    for moment, group in groupby(later, key=lambda one: one[0]):
        _act(connection, [(key, fact) for _, key, fact in group], from_milliseconds(moment))
    journal.mark_shown(connection, shown)
    unused = "DELETE FROM tags WHERE name = ? AND NOT EXISTS (SELECT 1 FROM tagged WHERE tag = name)"
    connection.executemany(unused, ((tag,) for tag in colours))
    return TakenFacts(len(later) + len(shown), known, older, tuple(unknown))


def _act(connection: sqlite3.Connection, news: Sequence[tuple[int, Fact]], moment: datetime) -> None:
    by_paper: dict[int, dict[str, FieldValue]] = {}
    for key, fact in news:
        field = fact.field
        if field.startswith(TAG_FIELD):
            (name,) = journal.canonical_tags(connection, [field.removeprefix(TAG_FIELD)])
            field = TAG_FIELD + name
        by_paper.setdefault(key, {})[field] = fact.value
    moves: Moves = {}
    for state, alike in journal.by_state(connection, by_paper).items():
        for key in alike:
            moves.setdefault((state, with_fields(state, by_paper[key])), []).append(key)
    journal.write(connection, _verb(news), moves, moment)


def _verb(news: Sequence[tuple[int, Fact]]) -> Verb:
    """The verb of the act in the history, chosen by its most important fact."""
    values = {fact.field: fact.value for _, fact in news}
    for field, does, undoes in (
        ("starred", Verb.STAR, Verb.UNSTAR),
        ("dismissed", Verb.DISMISS, Verb.UNDISMISS),
        ("note", Verb.NOTE, Verb.NOTE),
        ("read", Verb.READ, Verb.UNREAD),
    ):
        if field in values:
            return does if values[field] else undoes
    if "wish" in values:
        return {"more": Verb.MORE, "less": Verb.LESS}.get(str(values["wish"]), Verb.UNWISH)
    return Verb.TAG


def _state_of(connection: sqlite3.Connection, keys: Sequence[int]) -> Callable[[int, str], tuple[FieldValue, int]]:
    """What stands in this library: the value of a paper's field, and when it was decided, in milliseconds since 1970; -1 if
    no act decided it.
    """
    values: dict[tuple[int, str], FieldValue] = {}
    decided: _Decided = {}
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        decided |= _decided(connection, chunk[0], chunk[-1])
        for key, state in journal.states(connection, chunk).items():
            values |= {(key, field.lower()): value for field, value in _fields(state).items()}

    def own(key: int, field: str) -> tuple[FieldValue, int]:
        name = (key, field.lower())
        moment, said = decided.get(name, (-1, None))
        value = values.get(name, "" if field in TEXTS else False)
        return value, -1 if field == "read" and said != value else moment

    return own


def _fields(state: TriageState) -> dict[str, FieldValue]:
    """The fields of a state that are set. A paper that needs no decision counts as read without any act."""
    found: dict[str, FieldValue] = {
        flag: True for flag in FLAGS if getattr(state, flag) and not (flag == "read" and state.quiet)
    }
    found |= {text: said for text in TEXTS if (said := getattr(state, text))}
    return found | {TAG_FIELD + tag: True for tag in state.tags}


def _lower(fields: Iterable[str]) -> set[str]:
    return {one.lower() for one in fields}


def _decided(connection: sqlite3.Connection, first: int, last: int) -> _Decided:
    found: _Decided = {}
    for paper, moment, after in connection.execute(_CHANGES, (first, last)):
        for field, value in json.loads(after).items():
            # If an act concerned a whole tag, the value is its colour.
            found[paper, field.lower()] = moment, value if field in TEXTS else bool(value)
    return found

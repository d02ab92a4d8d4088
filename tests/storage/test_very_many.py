"""An act on very many papers is written without triggers: what the file says then is what it says with them."""

import shutil
import sqlite3
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from readerapp.arxiv.listing import Kind
from readerapp.errors import StorageError
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.storage.sql import lists, moves
from readerapp.storage.sql.standing import tables
from readerapp.storage.store import Store
from readerapp.system import clock
from tests.invented import DAY, listing, paper

CHANGING = (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_DELETE, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DROP_TRIGGER)
Act = Callable[[Store, list[int]], object]
ACTS: dict[str, Act] = {
    "star": lambda store, keys: store.star(keys),
    "dismiss": lambda store, keys: store.dismiss(keys),
    "read": lambda store, keys: store.read(keys),
    "unread": lambda store, keys: store.read(keys, on=False),
    "tag": lambda store, keys: store.tag(keys, ["later"], ["own"]),
    "note": lambda store, keys: store.note(keys, "why"),
    "wish": lambda store, keys: store.wish(keys, "more"),
    "shown": lambda store, keys: store.mark_shown(keys),
    "rename": lambda store, keys: store.rename_tag("own", "mine"),
    "revert": lambda store, keys: store.revert(store.history(1, before=4)[0].id),
}


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Acts of two libraries are done at the same moment."""
    moment = clock.now()
    monkeypatch.setattr(clock, "now", lambda: moment)


def mixed(path: Path) -> tuple[Store, list[int]]:
    """A library of papers in many states: replacements, muted by a rule, starred, dismissed, read, tagged, noted."""
    store = Store(path, texts_of)
    store.save_rule(Rule("Odd", "ti:1 OR ti:7 OR ti:13", Does.MUTE))
    store.add_listing(listing([paper(number, title=f"Moss {number}") for number in range(1, 15)], kind=Kind.NEW))
    store.add_listing(listing([paper(number, title=f"Moss {number}") for number in range(15, 19)], DAY, kind=Kind.REPLACE))
    store.index()
    keys = store.keys([paper(number).id for number in range(1, 19)])
    store.star(keys[:3])
    store.dismiss(keys[2:5])
    store.read(keys[4:9])
    store.read(keys[15:16], on=False)
    store.tag(keys[5:11], ["own"])
    store.note(keys[8:9], "because")
    store.wish(keys[9:10], "less")
    return store, keys


@pytest.mark.parametrize("name", ACTS)
def test_the_file_is_as_with_triggers(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The act, its undo, its redo, and all other acts taken back."""
    dumps = []
    first, keys = mixed(tmp_path / "library.sqlite3")
    first.close()
    for many in (moves.MANY, 0):
        store = Store(Path(shutil.copy(first.path, tmp_path / f"{many}.sqlite3")), texts_of)
        monkeypatch.setattr(moves, "MANY", many)
        with store, store.for_very_many() as other:
            steps = []
            for step in (ACTS[name], lambda its, _: its.undo(), lambda its, _: its.redo(), lambda its, _: undo_all(its)):
                step(other, keys)
                assert lists.agree(store.connection)
                assert tables.agree(store.connection)
                assert store.check() == []
                steps.append(content(store.connection))
        dumps.append(steps)
    assert dumps[0] == dumps[1]


def test_an_act_that_is_given_up_leaves_the_triggers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moves, "MANY", 0)
    store, keys = mixed(tmp_path / "library.sqlite3")
    with store:
        before = content(store.connection)
        for stop in count():
            refuse_after(store.connection, stop)
            try:
                store.dismiss(keys)
                break
            except (StorageError, sqlite3.DatabaseError):
                store.connection.set_authorizer(None)
            assert content(store.connection) == before
            for _ in range(2):
                store.connection.execute("UPDATE triage SET dismissed = 1 - dismissed")
                assert lists.agree(store.connection)
        assert stop > 20
        assert lists.totals(store.connection).listed == 0


def test_another_that_has_the_library_open_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It knows the triggers as they were, and finds them as they are."""
    monkeypatch.setattr(moves, "MANY", 4)
    store, keys = mixed(tmp_path / "library.sqlite3")
    with store, Store(store.path, texts_of) as other:
        for on in (True, False):
            store.dismiss(keys, on)
            other.star(keys[:1], on)
            assert lists.agree(other.connection)


def undo_all(store: Store) -> None:
    while store.undo():
        pass


def refuse_after(connection: sqlite3.Connection, changes: int) -> None:
    """Let SQLite refuse what would change anything, after so many looks at what is about to."""
    left = [changes]

    def may(action: int, *_: str | None) -> int:
        left[0] -= action in CHANGING
        return sqlite3.SQLITE_DENY if action in CHANGING and left[0] < 0 else sqlite3.SQLITE_OK

    connection.set_authorizer(may)


def content(connection: sqlite3.Connection) -> list[str]:
    """The whole library as SQL; of its triggers, those that belong together are in their order."""
    return sorted(connection.iterdump(), key=lambda line: line.partition(" ON ")[2].split()[:1] if "TRIGGER" in line else [])

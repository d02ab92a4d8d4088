"""A library file is no larger than what is in it needs."""

import sqlite3

from readerapp.storage.store import Store
from tests.invented import filled, found, paper

WORDS = "Moss grows where nobody looks for it. " * 30


def size(store: Store) -> int:
    return store.path.stat().st_size


def test_a_library_shrinks_after_a_removal(store: Store) -> None:
    filled(store, 600, abstract=WORDS)
    store.index()
    store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    before = size(store)
    assert store.remove([paper(number).id for number in range(2, 601)]) == 599
    assert size(store) < before / 3
    assert store.check() == []
    assert store.counts().papers == 1
    assert len(found(store, "moss")) == 1


def test_a_file_with_little_room_in_it_is_not_written_anew(store: Store) -> None:
    filled(store, 200, abstract=WORDS)
    assert store.remove([paper(number).id for number in range(1, 30)]) == 29
    assert store.connection.execute("PRAGMA freelist_count").fetchone()[0] > 0


def test_a_removal_does_not_wait_for_others_to_shrink_the_file(store: Store) -> None:
    filled(store, 100, abstract=WORDS)
    reader = sqlite3.connect(store.path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM papers").fetchone()
    store.connection.execute("PRAGMA busy_timeout = 0")
    assert store.remove([paper(number).id for number in range(1, 101)]) == 100
    assert reader.execute("SELECT count(*) FROM papers").fetchone() == (100,)
    reader.close()


def test_the_log_stays_within_bounds(store: Store) -> None:
    (limit,) = store.connection.execute("PRAGMA journal_size_limit").fetchone()
    assert limit == 16 << 20

"""The search index may lag behind the papers, and nobody who searches sees it."""

import sqlite3
import threading
import time

import pytest

from readerapp.search.language import parse
from readerapp.search.query import Is
from readerapp.storage.store import Store
from tests.invented import DAY, filled, found, listing, paper


def pending(store: Store) -> int:
    count: int = store.connection.execute("SELECT count(*) FROM unindexed").fetchone()[0]
    return count


def test_papers_wait_for_the_index_and_a_search_brings_them_in(store: Store) -> None:
    filled(store, 450)
    assert pending(store) == 450
    store.find(Is("starred"))
    assert pending(store) == 450
    assert len(found(store, "abstract")) == 450
    assert pending(store) == 0
    assert store.check() == []


def test_the_index_is_brought_up_in_small_steps(store: Store) -> None:
    filled(store, 450)
    assert store.index(200)
    assert store.index(200)
    assert not store.index(200)
    assert not store.index(200)
    assert pending(store) == 0


def test_a_library_that_lags_is_sound(store: Store) -> None:
    filled(store)
    store.index(2)
    assert store.check() == []


def test_a_paper_changed_before_or_after_it_was_indexed_is_found_by_its_new_words(store: Store) -> None:
    filled(store)
    store.add_listing(listing([paper(1, title="Lamps")]))
    assert found(store, "lamps") == ["2601.00001"]
    store.add_listing(listing([paper(1, title="Kettles", version=2)]))
    assert found(store, "lamps") == []
    assert found(store, "kettles") == ["2601.00001"]
    assert store.check() == []


def test_a_paper_goes_whether_it_was_indexed_or_not(store: Store) -> None:
    filled(store)
    store.index(2)
    assert store.remove(["2601.00001", "2601.00003"]) == 2
    assert found(store, "abstract") == ["2601.00002"]
    assert store.check() == []


def test_a_day_can_be_searched_while_the_index_lags(store: Store) -> None:
    filled(store)
    [section] = store.day_sections(DAY, parse("abstract"))
    assert len(section.keys) == 3


def test_while_another_process_writes_what_is_indexed_is_found(store: Store) -> None:
    filled(store)
    store.index(2)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store.connection.execute("PRAGMA busy_timeout = 0")
    assert len(found(store, "abstract")) == 2
    other.execute("ROLLBACK")
    other.close()
    assert len(found(store, "abstract")) == 3


def test_texts_that_change_while_they_are_being_indexed_are_indexed_as_they_are(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store)
    with store.for_another_thread() as other:
        changed = listing([paper(1, title="Kettles", version=2)])
        # Between what is read and what is written.
        monkeypatch.setattr(store, "_give_way", lambda: other.add_listing(changed))
        store.index()
        monkeypatch.undo()
    assert store.check() == []
    assert found(store, "kettles") == ["2601.00001"]
    store.remove(["2601.00001"])
    assert store.check() == []


def test_indexing_gives_way_to_a_key_press(store: Store) -> None:
    keys = filled(store, 3000)
    waited = []
    stop = threading.Event()

    def index() -> None:
        with store.for_another_thread() as other:
            while other.index(50) and not stop.is_set():
                pass

    store.connection.execute("PRAGMA busy_timeout = 5000")
    worker = threading.Thread(target=index)
    worker.start()
    for key in keys[:40]:
        begin = time.perf_counter()
        store.star([key])
        waited.append(time.perf_counter() - begin)
    stop.set()
    worker.join()
    # Without, the other thread has the library again before this one has looked: it waits until all are indexed.
    assert sorted(waited)[len(waited) // 2] < 0.1


def test_a_store_that_does_not_wait_finds_what_is_indexed(store: Store) -> None:
    filled(store)
    store.index(2)
    with Store(store.path, store.derive, waits_for_index=False) as window:
        assert window.unindexed() == 1
        assert len(found(window, "abstract")) == 2
        assert sum(len(section.keys) for section in window.day_sections(DAY, parse("abstract"))) == 2
    assert len(found(store, "abstract")) == 3


def pieces(store: Store) -> int:
    """Of how many pieces the index is made; each search looks through all."""
    count: int = store.connection.execute("SELECT count(DISTINCT segid) FROM paper_search_idx").fetchone()[0]
    return count


def test_pieces_are_merged_as_they_come(store: Store) -> None:
    store.connection.execute("INSERT INTO paper_search (paper_search, rank) VALUES ('automerge', 8)")
    filled(store, 600)
    while store.index(5):
        pass
    # 120 were made, and eight of a size become one.
    assert pieces(store) <= 24
    assert store.check() == []
    assert len(found(store, "abstract")) == 600


def test_no_change_of_the_index_waits_for_a_merge(store: Store) -> None:
    store.index()
    filled(store, 100)
    for _ in range(10):
        store.index(10)
    told = store.connection.execute("SELECT v FROM paper_search_config WHERE k = 'automerge'").fetchone()
    assert told == (0,)

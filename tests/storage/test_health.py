"""The check of a library finds what is wrong with it."""

import pytest

from readerapp.storage.sql import health
from readerapp.storage.store import Store
from tests.invented import filled, found, listing, paper


def test_a_sound_library_has_no_problems(store: Store) -> None:
    assert store.check() == []
    keys = filled(store)
    store.tag(keys, add=["a"])
    assert store.check() == []


def test_a_search_index_that_disagrees_with_the_papers_is_found(store: Store) -> None:
    filled(store)
    store.index()
    store.connection.execute("UPDATE papers SET title = 'Else' WHERE id = '2601.00001'")
    assert store.check() == ["The search index does not agree with the papers."]


def test_a_search_index_with_a_paper_missing_is_found(store: Store) -> None:
    [key] = filled(store, 1)
    store.index()
    store.connection.execute(
        "INSERT INTO paper_search (paper_search, rowid, title, abstract, authors)"
        " SELECT 'delete', key, title, abstract, authors FROM paper_texts WHERE key = ?",
        (key,),
    )
    assert store.check() == ["The search index does not agree with the papers."]


def test_a_reference_to_nothing_is_found(store: Store) -> None:
    filled(store)
    store.connection.execute("PRAGMA foreign_keys = OFF")
    store.connection.execute("INSERT INTO triage (paper, starred) VALUES (77, 1)")
    assert store.check() == ["A row of “triage” points to a missing row of “papers”."]


def test_a_damaged_page_is_found(store: Store) -> None:
    filled(store)
    store.connection.execute("PRAGMA writable_schema = ON")
    store.connection.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'triage_starred'")
    store.close()
    with Store(store.path, store.derive) as again:
        problems = again.check()
    assert problems
    assert all(problem.startswith("The file is damaged: ") for problem in problems)


def test_a_damaged_text_is_named_and_keeps_no_other_from_being_read(store: Store) -> None:
    first, second = filled(store, 2)
    store.connection.execute("UPDATE papers SET abstract = CAST(x'41FF42' AS TEXT) WHERE key = ?", (first,))
    assert store.check() == ["The abstract of 2601.00001 is damaged. Fetch or import it again."]
    assert [entry.paper.abstract for entry in store.papers([first, second])] == ["A\ufffdB", "Abstract 2."]
    store.add_listing(listing([paper(1, abstract="Whole again.")]))
    assert store.papers([first])[0].paper.abstract == "Whole again."
    assert store.check() == []


def test_a_damaged_text_that_was_indexed_is_mended_with_its_index(store: Store) -> None:
    filled(store)
    store.index()
    store.connection.execute("UPDATE papers SET title = CAST(x'41FF42' AS TEXT) WHERE id = '2601.00001'")
    store.add_listing(listing([paper(1, title="Whole again")]))
    assert store.check() == []
    assert found(store, "whole") == ["2601.00001"]


def test_a_damaged_note_is_no_bug_of_a_search(store: Store) -> None:
    [key] = filled(store, 1)
    store.note([key], "my notes")
    store.connection.execute("UPDATE triage SET note = CAST(x'6D79FF' AS TEXT)")
    assert found(store, "note:my") == ["2601.00001"]
    assert store.check() == ["The note of 2601.00001 is damaged. Write it again."]


def test_an_index_that_disagrees_is_made_anew(store: Store) -> None:
    filled(store)
    store.index()
    store.connection.execute("UPDATE papers SET title = 'Else' WHERE id = '2601.00001'")
    store.rebuild_index()
    assert store.check() == []
    assert found(store, "else") == ["2601.00001"]


def test_rebuilding_the_index_tells_how_far_it_is(store: Store) -> None:
    filled(store, 250)
    told: list[int] = []
    store.rebuild_index(told.append)
    assert told == [100, 200]
    assert store.check() == []


def test_no_advice_is_given_that_would_not_help(store: Store) -> None:
    filled(store, 1)
    store.connection.execute("UPDATE papers SET title_text = CAST(x'41FF42' AS TEXT)")
    assert store.check() == ["The title_text of 2601.00001 is damaged."]


def test_a_check_tells_how_far_it_is(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_TOLD", 2)
    filled(store, 5)
    store.index()
    told: list[int] = []
    assert store.check(told.append) == []
    assert told == [2, 4]

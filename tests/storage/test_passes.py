"""Passes that are not finished are kept by the name of their list; all acts of one are taken back at once."""

import pytest

from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.triage import Changes, TriageState, Verb
from tests.invented import filled


def act_id(changes: Changes) -> int:
    assert changes.act is not None
    return changes.act.id


def state(store: Store, key: int) -> TriageState:
    return store.paper(key).triage


def user_tables(store: Store) -> list[str]:
    """What the file has of what the user did, without the journal."""
    tables = ("triage", "tags", "tagged", "wishes")
    select = "SELECT * FROM {} ORDER BY 1, 2"
    return [str(row) for table in tables for row in store.connection.execute(select.format(table))]


# --- what is kept -----------------------------------------------------------------------------------------------------


def test_a_pass_is_kept_for_its_list_until_it_is_forgotten(store: Store) -> None:
    store.keep_pass("day:2026-01-06", '{"a": 1}')
    store.keep_pass("undecided moss", "{}")
    store.keep_pass("day:2026-01-06", '{"a": 2}')
    with Store(store.path, texts_of) as other:
        assert other.kept_pass("day:2026-01-06") == '{"a": 2}'
        assert other.kept_pass("undecided moss") == "{}"
        assert other.kept_pass("day:2026-01-07") is None
    store.forget_pass("day:2026-01-06")
    assert store.kept_pass("day:2026-01-06") is None
    assert store.kept_pass("undecided moss") == "{}"


def test_only_the_newest_passes_are_kept_and_nothing_else_is_touched(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.keep_entries_written({"0" * 64: "2601.00001"})
    for day in range(1, 26):
        monkeypatch.setenv("READERAPP_NOW", f"2026-01-{day:02}T08:00:00+00:00")
        store.keep_pass(f"day:2026-01-{day:02}", "{}")
    kept = [day for day in range(1, 26) if store.kept_pass(f"day:2026-01-{day:02}")]
    assert kept == list(range(6, 26))
    assert store.entries_written(["0" * 64]) == {"0" * 64}


# --- taking back ------------------------------------------------------------------------------------------------------


def test_all_acts_of_a_pass_are_taken_back_by_one_which_can_be_undone(store: Store) -> None:
    keys = filled(store, 6)
    store.star(keys[:1])
    before = user_tables(store)
    acts = [act_id(store.dismiss([key])) for key in keys]
    acts += [act_id(store.star([keys[2]])), act_id(store.tag([keys[2]], add=["moss"])), act_id(store.note([keys[3]], "why"))]
    after = user_tables(store)
    changes = store.take_back(acts)
    assert changes.act is not None
    assert (changes.act.verb, changes.act.papers) == (Verb.TAKE_BACK, 6)
    # A tag stays in the list of tags when no paper has it any more, as after any undo.
    assert [row for row in user_tables(store) if "moss" not in row] == before
    assert len(store.history(99)) == len(acts) + 2
    store.undo()
    assert user_tables(store) == after


def test_what_was_decided_beside_the_pass_stands(store: Store) -> None:
    first, second, third = filled(store)
    acts = [act_id(store.dismiss([key])) for key in (first, second, third)]
    store.dismiss([first], on=False)
    store.star([second])
    store.note([third], "why")
    acts.append(act_id(store.dismiss([first])))
    store.take_back(acts)
    # Of the first, the later of two dismissals is taken back: it is as it was decided between them.
    assert state(store, first) == TriageState()
    assert state(store, second) == TriageState(starred=True)
    assert state(store, third) == TriageState(note="why")


def test_acts_that_are_undone_already_are_passed_over(store: Store) -> None:
    first, second, _ = filled(store)
    acts = [act_id(store.dismiss([first])), act_id(store.dismiss([second]))]
    store.undo()
    store.star([second])
    store.take_back(acts)
    assert (state(store, first), state(store, second)) == (TriageState(), TriageState(starred=True))
    assert not store.take_back(acts)
    assert not store.take_back([])
    assert not store.take_back([9999])

"""Acts are taken back: the newest in turn, also after a restart, or any one out of the middle."""

import pytest

from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.triage import Changes, TriageState, Verb
from tests.invented import filled


def state(store: Store, key: int) -> TriageState:
    return store.paper(key).triage


# --- undo and redo ----------------------------------------------------------------------------------------------------


def test_undo_takes_back_act_after_act(store: Store) -> None:
    [key] = filled(store, 1)
    states = [state(store, key)]
    for act in (lambda: store.star([key]), lambda: store.tag([key], add=["a"]), lambda: store.note([key], "why")):
        act()
        states.append(state(store, key))
    for expected in reversed(states[:-1]):
        assert store.undo()
        assert state(store, key) == expected
    assert not store.undo()


def test_undo_says_what_it_undid(store: Store) -> None:
    [key] = filled(store, 1)
    starred = store.star([key]).act
    undone = store.undo()
    assert starred is not None
    assert undone.act is not None
    assert (undone.act.verb, undone.act.of) == (Verb.UNDO, starred.id)
    act = store.act(starred.id)
    assert act is not None
    assert act.undone


def test_redo_does_again_what_was_undone_in_turn(store: Store) -> None:
    [key] = filled(store, 1)
    store.star([key])
    store.read([key])
    store.undo()
    store.undo()
    assert store.redo().after[key] == TriageState(starred=True)
    assert store.redo().after[key] == TriageState(starred=True, read=True)
    assert not store.redo()


def test_what_was_done_again_can_be_undone_again(store: Store) -> None:
    [key] = filled(store, 1)
    store.star([key])
    store.undo()
    store.redo()
    assert store.undo().after[key] == TriageState()
    assert store.redo().after[key] == TriageState(starred=True)


def test_a_fresh_act_puts_what_was_undone_out_of_reach(store: Store) -> None:
    first, second, _ = filled(store)
    store.star([first])
    store.undo()
    store.star([second])
    assert not store.redo()
    assert state(store, first) == TriageState()


def test_it_stays_out_of_reach_when_the_fresh_act_is_undone(store: Store) -> None:
    first, second, _ = filled(store)
    store.star([first])
    store.undo()
    store.star([second])
    store.undo()
    assert list(store.redo().after) == [second]
    assert not store.redo()


def test_undo_works_after_a_restart(store: Store) -> None:
    [key] = filled(store, 1)
    store.dismiss([key])
    store.close()
    with Store(store.path, texts_of) as again:
        assert again.undo().after == {key: TriageState()}
    with Store(store.path, texts_of) as again:
        assert again.redo().after == {key: TriageState(dismissed=True)}


def test_acts_of_two_stores_on_one_file_interleave(store: Store) -> None:
    first, second, _ = filled(store)
    with Store(store.path, texts_of) as other:
        before = store.data_version()
        store.star([first])
        assert store.data_version() == before
        other.star([second])
        assert store.data_version() != before
        store.note([second], "mine")
        assert [act.verb for act in other.history(9)] == [Verb.NOTE, Verb.STAR, Verb.STAR]
        assert other.undo().after == {second: TriageState(starred=True)}
        assert store.undo().after == {second: TriageState()}
        assert other.undo().after == {first: TriageState()}


def test_undoing_an_act_on_a_removed_paper_passes_it_over(store: Store) -> None:
    first, second, _ = filled(store)
    store.star([second])
    store.star([first])
    store.remove(["2601.00001"])
    assert list(store.undo().after) == [second]


def test_the_same_where_the_newest_act_is_a_revert(store: Store) -> None:
    first, second, _ = filled(store)
    both = store.star([first, second]).act
    store.star([second], on=False)
    assert both is not None
    store.revert(both.id)  # takes the star of the first only
    store.remove(["2601.00001"])
    assert store.undo().after == {second: TriageState(starred=True)}


# --- revert -----------------------------------------------------------------------------------------------------------


def act_id(changes: Changes) -> int:
    assert changes.act is not None
    return changes.act.id


def test_revert_takes_one_act_out_of_the_middle(store: Store) -> None:
    first, second, _ = filled(store)
    star = act_id(store.star([first, second]))
    store.note([first], "why")
    assert store.revert(star).after == {first: TriageState(note="why"), second: TriageState()}
    assert store.history(1)[0].of == star


def test_a_revert_can_be_undone_and_reverted(store: Store) -> None:
    [key] = filled(store, 1)
    revert = act_id(store.revert(act_id(store.star([key]))))
    assert store.revert(revert).after[key].starred
    store.undo()
    assert not state(store, key).starred
    store.undo()
    assert state(store, key).starred


def test_revert_leaves_what_a_later_act_decided(store: Store) -> None:
    first, second, _ = filled(store)
    star = act_id(store.star([first, second]))
    store.star([first], on=False)
    store.dismiss([second])
    assert store.revert(star).after == {second: TriageState(dismissed=True)}


def test_revert_of_a_note_leaves_a_later_note(store: Store) -> None:
    [key] = filled(store, 1)
    first = act_id(store.note([key], "first"))
    store.note([key], "second")
    assert not store.revert(first)
    assert state(store, key).note == "second"


def test_revert_of_an_undone_act_does_nothing(store: Store) -> None:
    [key] = filled(store, 1)
    star = act_id(store.star([key]))
    store.undo()
    assert not store.revert(star)


@pytest.mark.parametrize("undone", [True, False], ids=["the first undone", "the first taken back"])
def test_revert_leaves_the_same_decision_made_again(undone: bool, store: Store) -> None:
    [key] = filled(store, 1)
    first = act_id(store.star([key]))
    if undone:
        store.undo()
    else:
        store.star([key], on=False)
    store.star([key])
    store.revert(first)
    assert state(store, key).starred

"""Papers that are marked read because they were shown."""

from readerapp.arxiv.listing import Kind
from readerapp.search.query import Is
from readerapp.storage.store import Store
from tests.invented import filled, listing, paper


def test_it_is_in_no_history_and_redo_is_still_to_be_had(store: Store) -> None:
    first, second, third = filled(store)
    store.star([first])
    store.undo()
    changes = store.mark_shown([first, second])
    assert not changes
    assert [state.read for state in changes.after.values()] == [True, True]
    assert set(store.find(Is("unread"))) == {third}
    assert len(store.history(9)) == 2
    assert store.redo()
    assert store.paper(first).triage._replace(read=False).starred
    assert store.mark_shown([first, second]).after == {}


def test_it_decides_nothing_and_leaves_alone_what_is_no_longer_unread(store: Store) -> None:
    keys = filled(store)
    store.dismiss(keys[:1])
    store.add_listing(listing([paper(9)], kind=Kind.REPLACE))
    quiet = store.keys(["2601.00009"])
    assert set(store.mark_shown([*keys, *quiet]).after) == set(keys[1:])
    assert store.counts().undecided == 2
    assert store.paper(quiet[0]).triage.quiet

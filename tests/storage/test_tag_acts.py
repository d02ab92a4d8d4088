"""Tags as a whole are renamed, merged, coloured and deleted by acts that undo, redo and the history take back."""

import pytest

from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.triage import Changes, Verb
from tests.invented import filled


def tags_of(store: Store, *keys: int) -> list[set[str]]:
    return [set(store.paper(key).triage.tags) for key in keys]


def colours(store: Store) -> dict[str, str]:
    """All tags, those without papers too."""
    return {tag.name: tag.colour for tag in store.tags(all_tags=True)}


@pytest.fixture
def keys(store: Store) -> list[int]:
    """Three papers: "gloves" on the first two, "scarves" on the last two; blue and green."""
    keys = filled(store)
    store.tag(keys[:2], ["gloves"])
    store.tag(keys[1:], ["scarves"])
    return keys


def said(changes: Changes) -> tuple[Verb, int, tuple[str, ...]]:
    assert changes.act
    return changes.act.verb, changes.act.papers, changes.act.tags


def test_renaming_keeps_papers_and_colour(store: Store, keys: list[int]) -> None:
    assert said(store.rename_tag("gloves", "  Mittens ")) == (Verb.RENAME_TAG, 2, ("+Mittens", "-gloves"))
    assert tags_of(store, *keys) == [{"Mittens"}, {"Mittens", "scarves"}, {"scarves"}]
    assert colours(store) == {"Mittens": "blue", "scarves": "green"}


def test_renaming_is_undone_and_redone(store: Store, keys: list[int]) -> None:
    store.rename_tag("gloves", "mittens")
    store.undo()
    assert tags_of(store, *keys) == [{"gloves"}, {"gloves", "scarves"}, {"scarves"}]
    assert colours(store) == {"gloves": "blue", "scarves": "green"}
    store.redo()
    assert tags_of(store, *keys) == [{"mittens"}, {"mittens", "scarves"}, {"scarves"}]
    assert colours(store) == {"mittens": "blue", "scarves": "green"}


def test_a_name_may_change_its_capitals_only(store: Store, keys: list[int]) -> None:
    assert said(store.rename_tag("gloves", "GLOVES"))[0] is Verb.RENAME_TAG
    assert tags_of(store, keys[0]) == [{"GLOVES"}]
    assert colours(store) == {"GLOVES": "blue", "scarves": "green"}
    store.undo()
    assert tags_of(store, keys[0]) == [{"gloves"}]


def test_a_name_that_another_tag_has_merges_the_two(store: Store, keys: list[int]) -> None:
    verb, papers, _ = said(store.rename_tag("gloves", "Scarves"))
    assert (verb, papers) == (Verb.MERGE_TAG, 2)
    assert tags_of(store, *keys) == [{"scarves"}] * 3
    assert colours(store) == {"scarves": "green"}
    store.undo()
    assert tags_of(store, *keys) == [{"gloves"}, {"gloves", "scarves"}, {"scarves"}]
    assert colours(store) == {"gloves": "blue", "scarves": "green"}
    store.redo()
    assert tags_of(store, *keys) == [{"scarves"}] * 3


def test_a_merge_names_both_tags_even_if_its_papers_had_both(store: Store) -> None:
    keys = filled(store, 1)
    store.tag(keys, ["gloves", "scarves"])
    assert set(said(store.rename_tag("gloves", "scarves"))[2]) == {"-gloves", "+scarves"}


def test_a_deleted_tag_is_gone_and_comes_back_with_its_colour(store: Store, keys: list[int]) -> None:
    assert said(store.delete_tag("scarves")) == (Verb.DELETE_TAG, 2, ("-scarves",))
    assert tags_of(store, *keys) == [{"gloves"}, {"gloves"}, set()]
    assert colours(store) == {"gloves": "blue"}
    store.undo()
    assert tags_of(store, *keys) == [{"gloves"}, {"gloves", "scarves"}, {"scarves"}]
    assert colours(store) == {"gloves": "blue", "scarves": "green"}
    store.redo()
    assert colours(store) == {"gloves": "blue"}


def test_a_colour_is_an_act_too(store: Store, keys: list[int]) -> None:
    assert said(store.colour_tag("gloves", "red")) == (Verb.COLOUR_TAG, 2, ("+gloves",))
    assert colours(store)["gloves"] == "red"
    assert not store.colour_tag("gloves", "red")
    store.undo()
    assert colours(store)["gloves"] == "blue"
    store.redo()
    assert colours(store)["gloves"] == "red"
    assert tags_of(store, *keys) == [{"gloves"}, {"gloves", "scarves"}, {"scarves"}]


def test_the_history_takes_back_any_of_them(store: Store, keys: list[int]) -> None:
    acts = [store.colour_tag("gloves", "red"), store.delete_tag("scarves"), store.star(keys[:1])]
    ids = [changes.act.id for changes in acts if changes.act]
    assert store.revert(ids[1])
    assert tags_of(store, *keys[1:]) == [{"gloves", "scarves"}, {"scarves"}]
    assert store.revert(ids[0])
    assert colours(store) == {"gloves": "blue", "scarves": "green"}
    store.undo()
    assert colours(store)["gloves"] == "red"


def test_a_tag_put_on_again_stays_where_the_deletion_is_taken_back(store: Store, keys: list[int]) -> None:
    deleted = store.delete_tag("gloves").act
    assert deleted
    store.tag(keys[2:], ["gloves"])
    store.colour_tag("gloves", "violet")
    store.revert(deleted.id)
    assert tags_of(store, *keys) == [{"gloves"}, {"gloves", "scarves"}, {"gloves", "scarves"}]
    assert colours(store)["gloves"] == "violet"


def test_they_are_undone_after_a_restart(store: Store, keys: list[int]) -> None:
    store.rename_tag("gloves", "scarves")
    with Store(store.path, texts_of) as later:
        later.undo()
        assert tags_of(later, *keys) == [{"gloves"}, {"gloves", "scarves"}, {"scarves"}]


def test_what_is_no_tag_changes_nothing(store: Store, keys: list[int]) -> None:
    for changes in (store.rename_tag("hats", "caps"), store.delete_tag("hats"), store.colour_tag("hats", "red")):
        assert not changes
    assert not store.rename_tag("gloves", "gloves")
    for wrong in (lambda: store.rename_tag("gloves", " # "), lambda: store.colour_tag("gloves", "plaid")):
        with pytest.raises(ValueError, match=r"tag"):
            wrong()
    assert colours(store) == {"gloves": "blue", "scarves": "green"}


def test_the_next_acts_are_what_undo_and_redo_would_be_about(store: Store, keys: list[int]) -> None:
    store.rename_tag("gloves", "mittens")
    store.star(keys)
    undoable, redoable = store.next_acts()
    assert undoable
    assert (undoable.verb, undoable.papers, redoable) == (Verb.STAR, 3, None)
    store.undo()
    undoable, redoable = store.next_acts()
    assert undoable
    assert redoable
    assert (undoable.verb, redoable.verb) == (Verb.RENAME_TAG, Verb.STAR)


def test_a_new_library_has_nothing_to_undo(store: Store) -> None:
    assert store.next_acts() == (None, None)


def test_a_tag_that_came_back_with_other_capitals_is_taken_off_by_undo(store: Store) -> None:
    keys = filled(store, 3)
    store.tag(keys[:1], ["Own"])
    store.delete_tag("own")
    store.tag(keys, ["own"])
    while store.undo():
        pass
    assert [entry.triage.tags for entry in store.papers(keys)] == [frozenset()] * 3
    while store.redo():
        pass
    assert [len(entry.triage.tags) for entry in store.papers(keys)] == [1] * 3

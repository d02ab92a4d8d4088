"""What the journal writes of an act, and what it says of it later."""

from readerapp.storage.store import Store
from readerapp.triage import Verb
from tests.invented import filled


def written(store: Store) -> list[tuple[str, str]]:
    """The two sides of the newest act, as they are in the file."""
    sql = "SELECT before, after FROM act_papers WHERE act = (SELECT max(act) FROM act_papers) ORDER BY paper"
    return list(store.connection.execute(sql))


def test_an_act_is_written_compactly_and_in_its_own_letters(store: Store) -> None:
    [key] = filled(store, 1)
    store.note([key], "Überblick")
    assert written(store) == [('{"note":""}', '{"note":"Überblick"}')]
    store.tag([key], add=["b", "a"])
    assert written(store) == [('{"tag:a":false,"tag:b":false}', '{"tag:a":true,"tag:b":true}')]


def test_the_history_says_which_tags_an_act_put_on(store: Store) -> None:
    [key] = filled(store, 1)
    store.tag([key], add=["to read", "gan"])
    store.star([key])
    star, tag = store.history(2)
    assert (tag.verb, set(tag.tags)) == (Verb.TAG, {"+gan", "+to read"})
    assert star.tags == ()


def test_an_act_whose_papers_are_gone_has_no_title(store: Store) -> None:
    [key] = filled(store, 1)
    act = store.star([key]).act
    assert act is not None
    assert act.title == "Title 1"
    with store.connection:
        store.connection.execute("DELETE FROM papers WHERE key = ?", (key,))
    found = store.history(1)[0]
    assert (found.title, found.id) == ("", act.id)


def test_tags_that_differ_by_more_than_case_are_two(store: Store) -> None:
    [key] = filled(store, 1)
    store.tag([key], add=["maß", "mass"])
    assert store.paper(key).triage.tags == {"maß", "mass"}

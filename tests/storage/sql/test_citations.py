"""A paper keeps the key under which it was first cited."""

from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from tests.invented import filled


def test_a_paper_gets_the_key_proposed(store: Store) -> None:
    first, second, _ = filled(store)
    assert store.citation_keys([(first, "quill2026lamps"), (second, "reed2026")]) == {
        first: "quill2026lamps",
        second: "reed2026",
    }


def test_keys_proposed_twice_get_letters(store: Store) -> None:
    keys = filled(store)
    assert list(store.citation_keys([(key, "same") for key in keys]).values()) == ["same", "samea", "sameb"]


def test_keys_differ_without_regard_to_case(store: Store) -> None:
    first, second, _ = filled(store)
    assert store.citation_keys([(first, "Same"), (second, "same")]) == {first: "Same", second: "samea"}


def test_a_paper_keeps_its_key_whatever_is_proposed_later(store: Store) -> None:
    first, second, _ = filled(store)
    store.citation_keys([(first, "same"), (second, "same")])
    assert store.citation_keys([(second, "same"), (first, "better")]) == {second: "samea", first: "same"}


def test_keys_are_kept_over_a_restart(store: Store) -> None:
    first, second, _ = filled(store)
    store.citation_keys([(first, "same")])
    store.close()
    with Store(store.path, texts_of) as again:
        assert again.citation_keys([(second, "same"), (first, "same")]) == {second: "samea", first: "same"}


def test_more_papers_than_letters_get_keys(store: Store) -> None:
    keys = filled(store, 40)
    given_keys = list(store.citation_keys([(key, "x") for key in keys]).values())
    assert len(set(given_keys)) == 40
    assert given_keys[26:29] == ["xz", "x-2", "x-3"]


def test_a_later_run_goes_on_after_the_last_number(store: Store) -> None:
    keys = filled(store, 40)
    store.citation_keys([(key, "x") for key in keys[:30]])
    assert store.citation_keys([(keys[30], "x")]) == {keys[30]: "x-5"}
    assert store.citation_keys([(keys[31], "X")]) == {keys[31]: "X-6"}


def test_thousands_of_equal_proposals_are_no_square(store: Store) -> None:
    keys = filled(store, 400)
    statements: list[str] = []
    store.connection.set_trace_callback(statements.append)
    assert len(set(store.citation_keys([(key, "x") for key in keys]).values())) == 400
    assert len(statements) < 5 * 400


def test_no_papers_need_no_keys(store: Store) -> None:
    assert store.citation_keys([]) == {}

"""Saved searches: their names and their order."""

from readerapp.storage.store import Store


def texts(store: Store) -> list[str]:
    return [one.text for one in store.saved_searches()]


def test_they_have_the_order_that_the_user_gives_them(store: Store) -> None:
    for text in ("moss", "fern", "reed"):
        store.save_search(text.title(), text)
    assert texts(store) == ["moss", "fern", "reed"]
    store.move_search("reed", 0)
    assert texts(store) == ["reed", "moss", "fern"]
    store.move_search("reed", 2)
    assert texts(store) == ["moss", "fern", "reed"]


def test_one_that_is_removed_comes_back_where_it_was(store: Store) -> None:
    for text in ("moss", "fern", "reed"):
        store.save_search(text, text)
    store.remove_search("fern")
    assert texts(store) == ["moss", "reed"]
    store.save_search("fern", "fern", 1)
    assert texts(store) == ["moss", "fern", "reed"]


def test_the_same_search_saved_again_has_the_new_name_in_its_place(store: Store) -> None:
    store.save_search("Moss", "moss")
    store.save_search("Fern", "fern")
    store.save_search("All moss", "moss")
    assert [tuple(one) for one in store.saved_searches()] == [("All moss", "moss"), ("Fern", "fern")]

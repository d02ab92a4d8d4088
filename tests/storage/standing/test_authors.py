"""Names for the completion of authors."""

from readerapp.storage.store import Store
from tests.invented import listing, paper


def test_last_names_come_first_then_the_most_frequent(store: Store) -> None:
    names = [("Ada Łoś", "Loski Reed"), ("Bo Los", "Ada Łoś"), ("Cy Sedge",), ("Lo Sedge", "Bo van der Los")]
    store.add_listing(listing([paper(n, authors=one) for n, one in enumerate(names, start=1)]))
    assert store.index() is False
    assert store.authors_like("los") == ["Ada Łoś", "Bo Los", "Bo van der Los", "Loski Reed"]
    assert store.authors_like("van der") == ["Bo van der Los"]
    assert store.authors_like("Sedge, L", 1) == ["Cy Sedge"]
    assert store.authors_like("lo s") == ["Lo Sedge"]
    assert store.authors_like(" ,") == store.authors_like("xyz") == []

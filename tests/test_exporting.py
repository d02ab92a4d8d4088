"""Papers of the library as the formats want them."""

import pytest

from readerapp.exporting import citations, listings, written
from readerapp.query import Everything
from readerapp.search_language import parse
from readerapp.storage.store import Store
from tests.invented import DAY, bare, filled, listing, paper


def test_papers_are_cited_in_their_order_with_their_keys(store: Store) -> None:
    keys = filled(store)
    cited = citations(store, store.papers(keys[::-1]))
    assert [(one.key, one.paper.id, one.year) for one in cited] == [
        ("quill2026title", "2601.00003", 2026),
        ("quill2026titlea", "2601.00002", 2026),
        ("quill2026titleb", "2601.00001", 2026),
    ]
    assert [one.key for one in citations(store, store.papers(keys))] == [
        "quill2026titleb",
        "quill2026titlea",
        "quill2026title",
    ]


@pytest.mark.parametrize(
    ("form", "start"), {"bibtex": "@misc{", "markdown": "# ArXiv cs.LG", "csv": "id,version,title"}.items()
)
def test_each_format_is_written(form: str, start: str, store: Store) -> None:
    text = written(store, store.papers(filled(store)), form)
    assert text.startswith(start)
    assert all(f"2601.0000{number}" in text for number in (1, 2, 3))


@pytest.mark.parametrize("form", ["bibtex", "markdown", "csv"])
def test_no_papers_are_no_failure(form: str, store: Store) -> None:
    assert isinstance(written(store, [], form, parse("is:starred")), str)


def test_a_category_asked_for_is_the_one_written(store: Store) -> None:
    store.add_listing(listing([paper(1)], category="cs.LG"))
    store.add_listing(listing([paper(1)], category="cs.CV"))
    papers = store.papers(store.find(Everything()))
    assert [one.category for one in listings(papers, parse("cat:cs.cv"))] == ["cs.CV"]
    assert [one.category for one in listings(papers, parse("date:2026"))] == ["cs.CV", "cs.LG"]
    assert [one.category for one in listings(papers, parse("is:unread"))] == ["cs.CV"]


def test_papers_stand_in_the_order_of_their_listing(store: Store) -> None:
    store.add_listing(listing([bare(3), bare(1), bare(2)]))
    [found] = listings(store.papers(store.find(Everything())), Everything())
    assert (found.day, [one.id for one in found.papers]) == (DAY, ["2601.00003", "2601.00001", "2601.00002"])

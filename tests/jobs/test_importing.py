"""A document goes into the library."""

import gzip
from datetime import UTC, date, datetime

import pytest

from readerapp.days.report import DayState
from readerapp.errors import ParseError, RefusedError
from readerapp.jobs.importing import import_document
from readerapp.storage.store import Store
from tests.fake_arxiv import in_order, invented_papers
from tests.fake_arxiv.pages import Entries, new
from tests.invented import document, found

STRAY = document(("Stray", "https://arxiv.org/pdf/2601.09999v2", "A."), heading="").encode()
DAY_OF_IMPORT = date(2026, 1, 9)


def test_counts_papers_and_new_ones(store: Store, day: bytes) -> None:
    assert import_document(store, day, "day.md").sentence == "12 papers, 12 new"
    assert import_document(store, day, "day.md").sentence == "12 papers, 0 new"
    assert import_document(store, STRAY, "stray.md").sentence == "1 paper, 1 new"


def test_tells_the_damaged_places(store: Store, day: bytes) -> None:
    imported = import_document(store, day + b"Adverts!\n", "day.md")
    assert [str(damage) for damage in imported.damages] == ["line 26: text that belongs to no paper, “Adverts!”"]
    assert imported.name == "day.md"


def test_what_is_no_listing_changes_nothing(store: Store) -> None:
    with pytest.raises(ParseError, match=r"^diary\.md is not a listing"):
        import_document(store, b"Dear diary\n", "diary.md")
    assert store.counts().papers == 0


def test_reads_documents_of_other_formats(store: Store) -> None:
    record = (
        "<record><header><identifier>oai:arXiv.org:2601.00001</identifier></header><metadata>"
        '<arXivOld xmlns="http://arxiv.org/OAI/arXivOld/"><title>Moss</title><categories>cs.LG</categories></arXivOld>'
        "</metadata></record>"
    )
    assert import_document(store, gzip.compress(record.encode()), "moss.gz").sentence == "1 paper, 1 new"
    assert import_document(store, record.encode(), "moss.xml").sentence == "1 paper, 0 new"


def test_a_refusal_changes_nothing(store: Store) -> None:
    with pytest.raises(RefusedError, match=r"^moss\.xml is a refusal: “No such set”$"):
        import_document(store, b"<OAI-PMH><error code='badArgument'>No such set</error></OAI-PMH>", "moss.xml")
    assert store.counts().papers == 0


def test_papers_of_no_day_stay_so(store: Store) -> None:
    import_document(store, STRAY, "stray.md")
    assert store.days(9) == []
    assert found(store, "") == ["2601.09999"]


def test_papers_of_no_day_are_announced_on_the_day_that_is_told(store: Store) -> None:
    import_document(store, STRAY, "stray.md", DAY_OF_IMPORT, "cs.CV")
    [entry] = store.papers(store.keys(["2601.09999"]))
    [one] = entry.announced
    assert (one.day, one.category, one.kind, one.version, one.position) == (DAY_OF_IMPORT, "cs.CV", None, 2, 1)


def test_what_the_document_says_of_its_day_counts_more(store: Store, day: bytes) -> None:
    import_document(store, day, "day.md", DAY_OF_IMPORT, "cs.CV")
    assert found(store, "date:2026-01-09") == []


def test_the_category_that_is_told_can_be_searched_for(store: Store) -> None:
    import_document(store, STRAY, "stray.md", DAY_OF_IMPORT, "cs.CV")
    assert found(store, "cat:cs.CV") == ["2601.09999"]


def page(day: date, papers: int, lost: int = 0) -> bytes:
    """A listing page of cs.CV, without the last `lost` of the papers that each section counts."""
    listed = in_order(invented_papers(papers, "cs.CV", day), ["cs.CV"])
    return new("cs.CV", day, Entries(listed, 0, 2000, lost)).encode()


def test_what_arxiv_counted_is_not_forgotten_for_a_document_that_counts_nothing(store: Store) -> None:
    import_document(store, page(DAY_OF_IMPORT, 9, lost=1), "page.html")
    before = store.report(DAY_OF_IMPORT, "cs.CV")
    assert before is not None
    assert (before.state, before.has_arxiv_counts) == (DayState.PARTIAL, True)
    text = document(("Title", "https://arxiv.org/pdf/2601.09001", "A."), heading="# ArXiv cs.CV --Fri, 9 Jan 2026\n")
    import_document(store, text.encode(), "day.md")
    assert store.report(DAY_OF_IMPORT, "cs.CV") == before


def test_a_complete_day_stays_complete(store: Store) -> None:
    import_document(store, page(DAY_OF_IMPORT, 9), "page.html")
    before = store.report(DAY_OF_IMPORT, "cs.CV")
    assert before is not None
    assert before.state is DayState.COMPLETE
    import_document(store, page(DAY_OF_IMPORT, 9, lost=1), "page.html")
    assert store.report(DAY_OF_IMPORT, "cs.CV") == before


def test_the_empty_page_of_a_sunday_is_that_of_a_day_without_listing(store: Store) -> None:
    sunday = date(2026, 1, 11)
    import_document(store, page(sunday, 0), "sunday.html")
    report = store.report(sunday, "cs.CV")
    assert report is not None
    assert report.state is DayState.NONE


def test_a_page_of_fewer_papers_does_not_undo_a_complete_day(store: Store) -> None:
    import_document(store, page(DAY_OF_IMPORT, 60), "noon.html")
    before = store.report(DAY_OF_IMPORT, "cs.CV")
    assert before is not None
    assert before.state is DayState.COMPLETE
    for papers in (20, 0):
        import_document(store, page(DAY_OF_IMPORT, papers), "morning.html")
        assert store.report(DAY_OF_IMPORT, "cs.CV") == before
    assert store.day_summary(DAY_OF_IMPORT, "cs.CV").papers >= before.shown


def test_an_empty_page_settles_no_day_of_which_papers_were_seen(store: Store) -> None:
    import_document(store, page(DAY_OF_IMPORT, 9, lost=1), "page.html")
    import_document(store, page(DAY_OF_IMPORT, 0), "empty.html")
    report = store.report(DAY_OF_IMPORT, "cs.CV")
    assert report is not None
    assert report.state is DayState.PARTIAL


def test_a_page_that_shows_less_does_not_replace_better_counts_nor_the_next_try(store: Store) -> None:
    import_document(store, page(DAY_OF_IMPORT, 60, lost=1), "page.html")
    known = store.report(DAY_OF_IMPORT, "cs.CV")
    assert known is not None
    store.keep_report(known._replace(retry_at=datetime(2026, 1, 9, 16, 30, tzinfo=UTC)))
    before = store.report(DAY_OF_IMPORT, "cs.CV")
    import_document(store, page(DAY_OF_IMPORT, 60, lost=9), "half.html")
    assert store.report(DAY_OF_IMPORT, "cs.CV") == before


def test_the_page_of_a_day_says_what_belongs_to_it(store: Store) -> None:
    stray = document(("Stray", "https://arxiv.org/pdf/2601.09999", "S."), heading="# ArXiv cs.CV --Fri, 9 Jan 2026\n")
    for _ in range(2):
        import_document(store, stray.encode(), "day.md")
        import_document(store, page(DAY_OF_IMPORT, 9), "page.html")
        assert store.day_summary(DAY_OF_IMPORT, "cs.CV").papers == 9
    import_document(store, stray.encode(), "day.md")
    assert store.day_summary(DAY_OF_IMPORT, "cs.CV").papers == 9
    assert store.has("2601.09999")

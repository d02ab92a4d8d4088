"""The fake arXiv is read back by the parsers that read the real one: the papers and kinds served, no more and no less."""

from collections.abc import Iterator
from datetime import date
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest

from readerapp.arxiv.listing import Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError, RefusedError
from readerapp.sources import api, oai, rss
from readerapp.sources.page import list_page
from tests.fake_arxiv import Batch, FakeArxiv, announced, faults, in_order, invented_papers
from tests.fake_arxiv.papers import as_on_page
from tests.fake_arxiv.routes import Sizes

EARLIER, DAY = date(2026, 6, 29), date(2026, 6, 30)
CATEGORY = "cs.LG"
BATCH = Batch(DAY, invented_papers(60, CATEGORY, DAY))
BEFORE = Batch(EARLIER, invented_papers(20, CATEGORY, EARLIER))


@pytest.fixture
def arxiv() -> Iterator[FakeArxiv]:
    """An arXiv with two days of one category."""
    with FakeArxiv([BEFORE, BATCH], Sizes(oai=25, api=25)) as server:
        yield server


def fetched(address: str) -> bytes:
    """What the server sends, whatever its status."""
    try:
        with urlopen(address) as reply:  # noqa: S310 - this machine's own server
            return bytes(reply.read())
    except HTTPError as refusal:
        with refusal:
            return refusal.read()


def by_id(papers: tuple[Paper, ...]) -> dict[str, Paper]:
    """The papers by their identifier."""
    return {paper.id: paper for paper in papers}


def kinds(listing: Listing) -> dict[str, Kind | None]:
    """The kind of each paper announced."""
    return {one.paper_id: one.kind for one in listing.announcements}


SERVED = {paper.id: kind for paper, kind in in_order(BATCH.papers, [CATEGORY])}


def test_papers_are_the_same_for_the_same_seed() -> None:
    assert invented_papers(60, CATEGORY, DAY) == BATCH.papers
    assert invented_papers(60, CATEGORY, DAY, seed=1) != BATCH.papers
    assert len({paper.id for paper in BATCH.papers}) == 60
    assert set(SERVED.values()) == set(Kind)


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_feeds(arxiv: FakeArxiv, form: str) -> None:
    listing = rss.parse(fetched(f"{arxiv.url}/{form}/cs.lg"))
    assert (listing.day, listing.category, listing.damages) == (DAY, CATEGORY, ())
    assert listing.announcements == announced(BATCH, CATEGORY)
    for paper in listing.papers:
        served = by_id(BATCH.papers)[paper.id]
        assert paper == served._replace(comment=None, submitted=None)


def test_feed_of_several_categories(arxiv: FakeArxiv) -> None:
    assert len(rss.parse(fetched(f"{arxiv.url}/rss/cs.LG+stat.ML")).papers) == 60


def test_a_new_page(arxiv: FakeArxiv) -> None:
    check_page(list_page.parse(fetched(f"{arxiv.url}/list/cs.LG/new")))


def test_a_catchup_page_in_parts(arxiv: FakeArxiv) -> None:
    arxiv.sizes = arxiv.sizes._replace(page=25)
    address: str | None = f"{arxiv.url}/catchup/cs.LG/2026-06-30?abs=True"
    parts = []
    while address:
        parts.append(list_page.parse(fetched(address)))
        address = urljoin(address, parts[-1].next_url) if parts[-1].next_url else None
    assert [len(part.papers) for part in parts] == [25, 25, 10]
    assert {one: kind for part in parts for one, kind in kinds(part).items()} == SERVED
    assert {part.day for part in parts} == {DAY}


def test_a_recent_page(arxiv: FakeArxiv) -> None:
    listing = list_page.parse(fetched(f"{arxiv.url}/list/cs.LG/recent?skip=0&show=2000"))
    fresh = {one for one, kind in SERVED.items() if kind in (Kind.NEW, Kind.CROSS)}
    assert {one.paper_id for one in listing.announcements if one.day == DAY} == fresh
    assert listing.damages == ()


def check_page(listing: Listing) -> None:
    """The whole day, with its counts and every fact that pages have."""
    assert (listing.day, listing.category, listing.damages) == (DAY, CATEGORY, ())
    assert kinds(listing) == SERVED
    assert [one.position for one in listing.announcements] == list(range(1, 61))
    assert sum(count.shown for count in listing.counts.values()) == 60
    assert all(count.shown == count.announced for count in listing.counts.values())
    for paper in listing.papers:
        served = by_id(BATCH.papers)[paper.id]
        assert (paper.title, paper.abstract) == (as_on_page(served.title), as_on_page(served.abstract or ""))
        assert paper.authors == tuple(map(as_on_page, served.authors))
        assert (paper.categories, paper.comment, paper.journal_ref) == (served.categories, served.comment, served.journal_ref)


@pytest.mark.parametrize("admitted", [True, False])
def test_half_a_page(arxiv: FakeArxiv, admitted: bool) -> None:
    arxiv.fail("/list/", faults.half_page(lost=6, admitted=admitted))
    listing = list_page.parse(fetched(f"{arxiv.url}/list/cs.LG/new"))
    # Of the last one nobody knows whether it was cut.
    assert len(listing.papers) in (53, 54)
    assert sum(count.shown for count in listing.counts.values()) == len(listing.papers)
    assert sum(count.announced or 0 for count in listing.counts.values()) == 60
    assert listing.damages


@pytest.mark.parametrize("path", ["/rss/cs.LG", "/atom/cs.LG", "/list/cs.LG/new"])
def test_a_day_without_announcements(arxiv: FakeArxiv, path: str) -> None:
    arxiv.fail("/", faults.weekend())
    listing = (list_page if path[1] == "l" else rss).parse(fetched(arxiv.url + path))
    assert (listing.papers, listing.day, listing.damages) == ((), DAY, ())


def test_a_sunday_of_the_past(arxiv: FakeArxiv) -> None:
    listing = list_page.parse(fetched(f"{arxiv.url}/catchup/cs.LG/2026-06-28?abs=True"))
    assert (listing.papers, listing.day, listing.category, listing.damages) == ((), date(2026, 6, 28), CATEGORY, ())


def test_a_stale_day(arxiv: FakeArxiv) -> None:
    arxiv.fail("/", faults.stale_day(DAY), faults.stale_day(DAY))
    for listing in (
        rss.parse(fetched(f"{arxiv.url}/rss/cs.LG")),
        list_page.parse(fetched(f"{arxiv.url}/list/cs.LG/new")),
    ):
        assert listing.day == DAY
        assert {paper.id for paper in listing.papers} == {paper.id for paper in BEFORE.papers}


@pytest.mark.parametrize("path", ["/rss/cs.LG", "/atom/cs.LG", "/list/cs.LG/new"])
def test_an_undated_day(arxiv: FakeArxiv, path: str) -> None:
    arxiv.fail("/", faults.undated())
    listing = (list_page if path[1] == "l" else rss).parse(fetched(arxiv.url + path))
    assert listing.day is None
    assert len(listing.papers) == 60


def test_the_api_by_identifier(arxiv: FakeArxiv) -> None:
    ids = [paper.id for paper in BATCH.papers[:10]]
    listing = api.parse(fetched(api.query_url(f"{arxiv.url}/api/query", [*ids, "2601.99999"])))
    assert listing.papers == BATCH.papers[:10]


def test_the_api_by_category_in_pages(arxiv: FakeArxiv) -> None:
    address: str | None = api.search_url(f"{arxiv.url}/api/query", CATEGORY, date(2020, 1, 1), DAY)
    found: list[Paper] = []
    while address:
        listing = api.parse(fetched(address))
        found += listing.papers
        address = urljoin(address, listing.next_url) if listing.next_url else None
    assert {one.id: one for one in found} == by_id(BEFORE.papers + BATCH.papers)


def test_the_faults_of_the_api(arxiv: FakeArxiv) -> None:
    arxiv.fail("/api/", faults.empty_page())
    with pytest.raises(ParseError, match="shows none"):
        api.parse(fetched(api.query_url(f"{arxiv.url}/api/query", [BATCH.papers[0].id])))
    with pytest.raises(RefusedError, match="incorrect id format for abc"):
        api.parse(fetched(f"{arxiv.url}/api/query?id_list=abc"))


@pytest.mark.parametrize("form", ["arXiv", "arXivRaw"])
def test_oai_in_pages(arxiv: FakeArxiv, form: str) -> None:
    address: str | None = f"{arxiv.url}/oai?verb=ListRecords&metadataPrefix={form}&set=cs%3Acs%3ALG&from={DAY}"
    found: list[Paper] = []
    while address:
        listing = oai.parse(fetched(address))
        found += listing.papers
        address = urljoin(address, listing.next_url) if listing.next_url else None
    served = by_id(BATCH.papers)
    assert len(found) == 60
    for paper in found:
        one = served[paper.id]
        assert (paper.title, paper.abstract, paper.authors) == (one.title, one.abstract, one.authors)
        assert (paper.categories, paper.comment, paper.doi) == (one.categories, one.comment, one.doi)
        assert form == "arXiv" or (paper.version, paper.submitted) == (one.version, one.submitted)


def test_the_faults_of_oai(arxiv: FakeArxiv) -> None:
    first = oai.parse(fetched(f"{arxiv.url}/oai?verb=ListRecords&metadataPrefix=arXiv"))
    assert first.next_url
    arxiv.fail("/oai", faults.expired_token())
    with pytest.raises(RefusedError, match="invalid or expired"):
        oai.parse(fetched(urljoin(f"{arxiv.url}/oai", first.next_url)))
    assert oai.parse(fetched(f"{arxiv.url}/oai?verb=ListRecords&metadataPrefix=arXiv&from=2027-01-01")).papers == ()


def test_refusals_are_those_of_arxiv(arxiv: FakeArxiv) -> None:
    with pytest.raises(RefusedError, match="Bad archive 'nonsense'"):
        rss.parse(fetched(f"{arxiv.url}/rss/nonsense"))
    with pytest.raises(RefusedError, match="Invalid date format"):
        list_page.parse(fetched(f"{arxiv.url}/catchup/cs.LG/2026-6-1"))


def test_a_pdf_is_one(arxiv: FakeArxiv) -> None:
    data = fetched(f"{arxiv.url}/pdf/{BATCH.papers[0].id}")
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")

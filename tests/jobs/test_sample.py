"""The sample: two invented days, complete and partial, about which arXiv is never asked."""

from datetime import date
from itertools import pairwise

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.identifier import is_arxiv_id
from readerapp.arxiv.invented import SAMPLE, is_invented
from readerapp.arxiv.listing import Kind
from readerapp.days.report import DayState
from readerapp.days.sentences import sentence
from readerapp.export.markdown import DayListing, write
from readerapp.jobs.sample import add_sample, remove_sample, sample_listings
from readerapp.rendering.text import to_plain
from readerapp.storage.store import Store
from readerapp.system.locations import resource

MONDAY, TUESDAY = date(2026, 6, 29), date(2026, 6, 30)


def test_every_paper_is_known_as_invented() -> None:
    papers = [paper for listing in sample_listings() for paper in listing.papers]
    assert len(papers) == 29
    assert all(is_invented(paper.id) and is_arxiv_id(paper.id) for paper in papers)
    assert not any(
        map(is_invented, ("2606.28922", "2606.99890", "2606.99923", "2605.99922", "math/9912998", "hep-th/9901998"))
    )


def test_every_paper_says_all_that_a_listing_says() -> None:
    for listing in sample_listings():
        assert listing.damages == ()
        for paper in listing.papers:
            assert paper.authors
            assert not paper.incomplete
            assert paper.categories[0] == paper.primary_category
            assert all(map(taxonomy().has, paper.categories))
            assert paper.version


def test_the_days_show_what_days_can_be(store: Store) -> None:
    add_sample(store)
    reports = {report.day: report for report in store.followed_days()}
    assert {day: report.state for day, report in reports.items()} == {TUESDAY: DayState.COMPLETE, MONDAY: DayState.PARTIAL}
    assert reports[MONDAY].missing == 2
    assert reports[MONDAY].next_try is None
    assert sentence(reports[MONDAY]) == "arXiv’s page says 6 new and showed 4."
    sections = [section.kind for section in store.day_sections(TUESDAY)]
    assert sections == [Kind.NEW, Kind.CROSS, Kind.REPLACE]
    # As on arXiv's page, kinds come one after the other.
    kinds = [one.kind for one in sample_listings()[-1].announcements]
    assert len({kind for kind, after in pairwise(kinds) if kind is not after}) == 2


def test_a_replacement_knows_what_it_replaces(store: Store) -> None:
    add_sample(store)
    entry = store.paper(store.keys(["hep-th/9901999"])[0])
    assert entry.paper.version == 2
    assert entry.earlier
    assert entry.earlier.version == 1
    assert "furlongs" in to_plain(entry.earlier.abstract or "")
    assert entry.earlier.authors != entry.paper.authors
    withdrawn = store.paper(store.keys(["2606.99906"])[0])
    assert withdrawn.paper.withdrawn
    assert withdrawn.earlier
    # Nothing of this is an act of the user.
    assert store.history(9) == []
    assert store.counts().starred == 0


def test_twice_is_once(store: Store) -> None:
    first = add_sample(store)
    assert (len(first.papers), len(first.new)) == (29, 29)
    key = store.keys(["2606.99922"])[0]
    store.star([key])
    assert add_sample(store).new == ()
    assert store.paper(key).triage.starred
    assert store.counts().papers == 29


def test_nothing_is_left_of_it(store: Store) -> None:
    add_sample(store)
    store.star(store.keys(["2606.99922"]))
    remove_sample(store)
    assert store.counts().papers == 0
    assert store.known_days() == []
    assert store.categories() == []
    assert store.history(9) == []


def test_its_listings_come_out_as_they_went_in(store: Store) -> None:
    add_sample(store)
    for day, file in ((MONDAY, "sample-day-before.md"), (TUESDAY, "sample-day.md")):
        papers = [store.paper(key).paper for section in store.day_sections(day) for key in section.keys]
        assert write([DayListing(papers, SAMPLE, day)]) == resource(file).read_text(encoding="utf-8")

"""What a fetch brings besides the newest listing: missed days, unknown authors, new versions, feeds that are not arXiv's."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from readerapp.arxiv.calendar import listing_days
from readerapp.arxiv.listing import Announcement, Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.days.report import DayState
from readerapp.days.sentences import sentence
from readerapp.jobs import fetching as refresh
from readerapp.jobs.missed import missed_days
from readerapp.search.query import Is
from readerapp.storage.store import Store
from tests.fake_arxiv import Batch, faults, in_order, invented_papers
from tests.fake_arxiv.routes import Sizes
from tests.fetch_world import (
    CATCHUP,
    HERE,
    MONDAY,
    NOON,
    TODAY,
    TUESDAY,
    YESTERDAY,
    World,
    Worlds,
    expected,
    unread_of,
)
from tests.invented import bare, ids, listing

MARCH = date(2026, 3, 10)
WEEK = [Batch(day, invented_papers(30, HERE, day)) for day in listing_days(date(2026, 6, 22), TUESDAY)]
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Annals of Small Things</title>
<link>https://small.example.org/</link><description>New articles</description>
<item><title>On Teaspoons</title><link>https://small.example.org/1</link><guid>https://doi.org/10.5555/small.1</guid>
<description>They bend.</description><author>Ada Quill</author><pubDate>Tue, 30 Jun 2026 08:00:00 GMT</pubDate></item>{more}
</channel></rss>"""
MORE = """<item><title>On Thimbles</title><link>https://small.example.org/2</link><guid>https://doi.org/10.5555/small.2</guid>
<description>They do not.</description><author>Bo Reed</author><pubDate>Wed, 01 Jul 2026 08:00:00 GMT</pubDate></item>"""


@pytest.fixture
def world(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worlds]:
    worlds = Worlds(store, tmp_path / "turn", monkeypatch)
    yield worlds
    worlds.close()


def ids_of(papers: Iterable[Paper]) -> list[str]:
    return [paper.id for paper in papers]


def followed_since(there: World, day: date) -> None:
    there.at(datetime.combine(day, NOON.timetz()))
    there.store.follow([HERE])
    there.at(NOON)


class TestMissedDays:
    def test_they_are_filled_page_by_page(self, world: Worlds) -> None:
        there = world(*WEEK, sizes=Sizes(page=20))
        followed_since(there, WEEK[0].day)
        assert missed_days(there.store, HERE) == [batch.day for batch in WEEK[:-1]]
        assert there.fetch().settled
        for batch in WEEK:
            assert there.report(batch.day).state is DayState.COMPLETE
            assert sorted(there.listed(batch.day)) == expected(batch.papers)
        asked = [path for path in there.asked() if path.startswith(CATCHUP)]
        assert len(asked) == 2 * (len(WEEK) - 1)
        assert asked[0] == f"{CATCHUP}2026-06-29?abs=True&page=1"
        assert missed_days(there.store, HERE) == []

    def test_only_those_that_are_wanted(self, world: Worlds) -> None:
        there = world(*WEEK)
        there.store.follow([HERE])
        assert there.fetch(since=date(2026, 6, 26)).settled
        assert {report.day for report in there.store.reports(HERE)} == {date(2026, 6, 26), MONDAY, TUESDAY}

    def test_one_that_fails_stays_open_and_is_filled_the_next_time(self, world: Worlds) -> None:
        there = world(*WEEK)
        followed_since(there, WEEK[0].day)
        there.arxiv.fail(f"{CATCHUP}2026-06-24", faults.hang_up())
        there.arxiv.fail(f"{CATCHUP}2026-06-25", faults.half_page(3))
        assert not there.fetch().settled
        assert missed_days(there.store, HERE) == [date(2026, 6, 24), date(2026, 6, 25)]
        assert there.report(date(2026, 6, 24)).state is DayState.FAILED
        assert there.report(date(2026, 6, 25)).state is DayState.PARTIAL
        assert there.fetch().settled
        assert sorted(there.listed(date(2026, 6, 25))) == expected(WEEK[3].papers)

    def test_one_that_never_comes_is_tried_less_and_less_often(self, world: Worlds) -> None:
        there = world(*WEEK)
        followed_since(there, WEEK[-2].day)
        there.arxiv.fail(CATCHUP, faults.hang_up(), always=True)
        waits: list[timedelta] = []
        moment: datetime | None = NOON
        for _ in range(7):
            assert moment
            there.at(moment)
            there.fetch()
            again = there.report(MONDAY).next_try
            assert again
            waits.append(again - moment)
            moment = again
        assert [wait / timedelta(hours=1) for wait in waits] == [0.5, 0.5, 1, 2, 4, 6, 6]

    def test_a_day_of_two_names(self, world: Worlds) -> None:
        day = WEEK[-2].day
        there = world(Batch(day, invented_papers(20, "cs.IT", day)), Batch(TUESDAY, invented_papers(20, "cs.IT", TUESDAY)))
        there.store.follow(["math.IT"])
        assert there.fetch("math.IT", since=day).settled
        assert len(there.listed(day, "math.IT")) == 20
        assert all(entry.paper.abstract for entry in there.store.papers(list(there.store.find(Is("unread")))))

    def test_they_take_nothing_from_a_day_that_arxiv_counted(self, world: Worlds) -> None:
        """A page of an earlier day names the versions of today, and archives list a cross-list once for each category."""
        again = [one for one, kind in in_order(TODAY.papers, ["cs"]) if kind not in (Kind.NEW,)]
        there = world(Batch(MONDAY, (*YESTERDAY.papers, *again)), TODAY)
        there.store.follow(["cs"])
        assert there.fetch("cs").settled
        listed = there.listed(TUESDAY, "cs")
        assert there.fetch("cs", since=MONDAY).settled
        assert there.listed(TUESDAY, "cs") == listed
        assert set(ids_of(again)) <= set(there.listed(MONDAY, "cs"))

    def test_those_that_arxiv_no_longer_tells_come_by_search_once(self, world: Worlds) -> None:
        old = Batch(MARCH, invented_papers(700, HERE, MARCH))
        there = world(old, TODAY, sizes=Sizes(api=300))
        followed_since(there, MARCH)
        there.arxiv.fail(CATCHUP, faults.weekend(), always=True)
        fetched = there.fetch()
        assert "without their announcement day, which arXiv no longer publishes" in fetched.problems[0]
        new = [one for one, kind in in_order(old.papers, [HERE]) if kind in (Kind.NEW, Kind.CROSS)]
        assert all(there.store.has(paper.id) for paper in new)
        assert there.store.day_sections(MARCH) == []
        assert there.report(MARCH).state is DayState.PARTIAL
        assert "no longer has the listing" in sentence(there.report(MARCH))
        before = len(there.arxiv.requests)
        assert there.fetch().settled
        assert not any("/api/" in path for path in there.asked(before))

    def test_a_search_that_comes_empty_is_not_believed(self, world: Worlds) -> None:
        there = world(Batch(MARCH, invented_papers(20, HERE, MARCH)), TODAY)
        there.arxiv.fail("/api/", faults.empty_page())
        fetched = there.fetch(since=MARCH)
        assert "results and shows none" in fetched.problems[0]
        assert there.store.report(MARCH, HERE) is None
        assert there.fetch(since=MARCH).changes.new

    def test_no_day_was_missed_before_arxiv_began(self, store: Store) -> None:
        assert missed_days(store, HERE, date.min)[0] == date(1991, 8, 14)


class TestIncompletePapers:
    def test_papers_of_other_feeds_do_not_stand_before_those_of_arxiv(
        self, world: Worlds, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(refresh, "_ASKED_AT_ONCE", 2)
        there = world(TODAY)
        there.store.add_listing(listing([bare(1)._replace(id=TODAY.papers[0].id)], TUESDAY))
        there.store.add_listing(listing([bare(n)._replace(id=f"https://small.example.org/{n}") for n in (1, 2)], None))
        there.fetch("cs.CV")
        there.fetch("cs.CV")
        assert there.store.papers(there.store.keys([TODAY.papers[0].id]))[0].paper.authors

    def test_authors_categories_and_comments_come_from_the_api(self, world: Worlds) -> None:
        old = Batch(MARCH, invented_papers(150, HERE, MARCH))
        there = world(old, TODAY)
        there.store.add_listing(listing([bare(id=one.id, title=one.title) for one in old.papers], MARCH, HERE))
        assert there.store.find(Is("incomplete"))
        assert there.fetch().settled
        assert not there.store.find(Is("incomplete"))
        [entry] = there.store.papers(there.store.keys([old.papers[0].id]))
        told = old.papers[0]
        assert (entry.paper.authors, entry.paper.categories, entry.paper.comment) == (
            told.authors, told.categories, told.comment,
        )  # fmt: skip
        assert sum("/api/" in path for path in there.asked()) == 2

    def test_an_api_that_knows_none_of_many_is_not_believed(self, world: Worlds) -> None:
        there = world(TODAY)
        there.store.add_listing(listing([bare(number) for number in range(1, 30)], MARCH, HERE))
        assert not there.fetch().settled
        assert len(there.store.incomplete(99)) == 29

    @pytest.mark.parametrize(("papers", "asked_again"), [(9, False), (10, True)])
    def test_ten_unknown_papers_are_too_many_to_believe(self, world: Worlds, papers: int, asked_again: bool) -> None:
        there = world(TODAY)
        there.store.add_listing(listing([bare(number) for number in range(1, papers + 1)], MARCH, HERE))
        fetched = there.fetch()
        said = f"arXiv did not return any of {papers} papers. readerapp will ask again."
        assert fetched.problems == ((said,) if asked_again else ())
        assert len(there.store.incomplete(99)) == (papers if asked_again else 0)

    def test_one_paper_that_the_api_does_not_know_is_left_alone(self, world: Worlds) -> None:
        there = world(TODAY)
        there.store.add_listing(listing([bare(1)], MARCH, HERE))
        assert there.fetch().settled
        assert there.store.incomplete(9) == []

    def test_kinds_of_an_imported_day_come_with_its_page(self, world: Worlds) -> None:
        there = world(YESTERDAY, TODAY)
        there.store.add_listing(listing([bare(id=one.id, title=one.title) for one in YESTERDAY.papers], MONDAY, HERE))
        assert [section.kind for section in there.store.day_sections(MONDAY)] == [None]
        assert there.fetch(since=MONDAY).settled
        assert not there.store.find(Is("incomplete"))
        kinds = {ids(there.store, part.keys)[0]: part.kind for part in there.store.day_sections(MONDAY, None, HERE)}
        assert set(kinds.values()) >= {Kind.NEW, Kind.CROSS, Kind.REPLACE}


def test_the_new_version_of_a_starred_paper_brings_it_back_once(world: Worlds) -> None:
    known = next(one for one, kind in in_order(TODAY.papers, [HERE]) if kind is Kind.REPLACE)
    there = world(TODAY)
    earlier = known._replace(version=1, title="As it was")
    there.store.add_listing(Listing((earlier,), (Announcement(known.id, MARCH, HERE, Kind.NEW, 1, 1),)))
    keys = there.store.keys([known.id])
    there.store.star(keys)
    there.store.read(keys)
    assert there.fetch().settled
    assert there.unread() == unread_of(TODAY.papers) + 1
    there.store.read(keys)
    there.at(NOON + timedelta(hours=1))
    there.arxiv.fail("/list/", faults.Fault(spoil=lambda reply: reply._replace(body=reply.body + b"<!-- -->")))
    assert there.fetch().settled
    assert there.unread() == unread_of(TODAY.papers)


class TestOtherFeeds:
    def served(self, there: World, more: str = "") -> str:
        there.arxiv.mend()
        body = FEED.format(more=more).encode()
        there.arxiv.fail("/small.xml", faults.status(200, body, "application/rss+xml", ETag="x"), always=True)
        return f"{there.arxiv.url}/small.xml"

    def test_a_feed_is_followed_by_its_address(self, world: Worlds) -> None:
        there = world(TODAY)
        address = self.served(there)
        there.store.follow([address])
        assert there.fetch(address).settled
        assert ids(there.store, list(there.store.find(Is("unread")))) == ["10.5555/small.1"]
        assert there.fetch(address).changes.papers == ()
        self.served(there, MORE)
        assert there.fetch(address).changes.new == ("10.5555/small.2",)
        assert missed_days(there.store, address) == []

    def test_what_was_left_out_is_told_once(self, world: Worlds) -> None:
        there = world(TODAY)
        damaged = FEED.format(more="<item><link>x</link></item>").encode()
        there.arxiv.fail("/moss.xml", faults.status(200, damaged, "text/xml"), always=True)
        fetched = there.fetch(f"{there.arxiv.url}/moss.xml")
        assert [problem.partition(": ")[2] for problem in fetched.problems] == [
            "1 place could not be read, first line 1: Entry 2 has no title; it is left out."
        ]
        assert there.fetch(f"{there.arxiv.url}/moss.xml").settled

    def test_a_feed_of_arxivs_own_adds_nothing_to_a_day_that_is_complete(self, world: Worlds) -> None:
        there = world(YESTERDAY, TODAY)
        assert there.fetch().settled
        there.arxiv.fail("/rss/", faults.stale_day(TUESDAY))
        there.fetch(f"{there.arxiv.url}/rss/{HERE}")
        assert sorted(there.listed()) == expected(TODAY.papers)

    def test_a_feed_of_arxivs_own_is_read_as_such(self, world: Worlds) -> None:
        there = world(TODAY)
        there.fetch(f"{there.arxiv.url}/rss/{HERE}")
        papers = there.store.papers(list(there.store.find(Is("unread"))))
        assert papers
        assert not any((entry.paper.abstract or "").startswith("arXiv:") for entry in papers)

    @pytest.mark.parametrize(
        ("fault", "says"),
        [
            (faults.status(404, b"gone"), "404|is not a feed"),
            (faults.login_page(), "web page instead"),
            (faults.cut(), "closed the connection before the end of its answer"),
            (faults.status(500), "500"),
        ],
        ids=["gone", "login", "cut", "broken"],
    )
    def test_one_that_fails_says_so(self, fault: faults.Fault, says: str, world: Worlds) -> None:
        there = world(TODAY)
        address = self.served(there)
        there.arxiv.mend()
        there.arxiv.fail("/small.xml", fault)
        fetched = there.fetch(address)
        assert not fetched.settled
        [problem] = fetched.problems
        assert any(word in problem for word in says.split("|"))

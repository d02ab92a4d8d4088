"""What pages make of a day: parts, repeats, other hours, other days."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from readerapp.arxiv.listing import Kind
from readerapp.days.report import DayState
from readerapp.days.sentences import sentence
from readerapp.jobs.asking import Network
from readerapp.jobs.fetching import Refresh
from readerapp.jobs.ledger import Step
from readerapp.rendering.text import texts_of
from readerapp.search.query import Is
from readerapp.storage.store import Store
from readerapp.web.addresses import Addresses
from readerapp.web.http import Client
from tests.fake_arxiv import Batch, faults, in_order, invented_papers
from tests.fake_arxiv.routes import Sizes
from tests.fetch_world import (
    CATCHUP,
    FEED,
    HERE,
    MONDAY,
    NOON,
    PAGE,
    TODAY,
    TUESDAY,
    YESTERDAY,
    Worlds,
    expected,
    unread_of,
)
from tests.invented import ids
from tests.jobs.hands import NEW, STALE, completed

SHOWN = in_order(TODAY.papers, [HERE])


class TestPages:
    def test_a_listing_of_several_pages(self, world: Worlds) -> None:
        there = world(TODAY, sizes=Sizes(page=25))
        assert there.fetch().settled
        assert sorted(there.listed()) == expected(TODAY.papers)
        assert sum(path.startswith("/list/") for path in there.asked()) == 3

    @pytest.mark.parametrize("size", [25, sum(kind is Kind.NEW for _, kind in SHOWN)], ids=["amid", "after a section"])
    def test_a_next_page_that_never_comes(self, size: int, world: Worlds) -> None:
        there = world(TODAY, sizes=Sizes(page=size))
        there.arxiv.fail(f"{PAGE}?skip", faults.cut(), always=True)
        there.arxiv.fail("/rss/", faults.robot_page(), always=True)
        assert not there.fetch().settled
        assert there.report().state is DayState.PARTIAL
        assert len(there.listed()) == size
        completed(there, TODAY)

    def test_a_next_page_of_another_day(self, world: Worlds) -> None:
        there = world(YESTERDAY, TODAY, sizes=Sizes(page=25))
        there.arxiv.fail(f"{PAGE}?skip", faults.stale_day(TUESDAY + timedelta(days=1)), always=True)
        assert not there.fetch().settled
        assert "although it goes on from a page of 2026-06-30" in sentence(there.report())
        assert there.store.report(TUESDAY + timedelta(days=1), HERE) is None
        completed(there, TODAY)

    def test_a_page_of_another_category(self, world: Worlds) -> None:
        there = world(Batch(TUESDAY, (*TODAY.papers, *invented_papers(30, "hep-ph", TUESDAY, seed=1))))
        there.arxiv.fail("/list/cs.LG", faults.redirect("/list/hep-ph/new"), always=True)
        there.arxiv.fail("/rss/cs.LG", faults.redirect("/rss/hep-ph"), always=True)
        assert not there.fetch().settled
        assert there.report().state is DayState.FAILED
        assert "is the listing of hep-ph, not of cs.LG" in sentence(there.report())
        assert there.listed() == []
        completed(there, there.arxiv.batches[-1])

    def test_a_second_name_of_a_category(self, world: Worlds) -> None:
        there = world(Batch(TUESDAY, invented_papers(20, "cs.IT", TUESDAY)))
        assert there.fetch("math.IT").settled
        assert len(there.listed(category="math.IT")) == 20

    def test_an_archive(self, world: Worlds) -> None:
        there = world(TODAY)
        assert there.fetch("cs").settled
        assert sorted(there.listed(category="cs")) == expected(TODAY.papers, "cs")

    def test_a_category_that_arxiv_does_not_know(self, world: Worlds) -> None:
        there = world(TODAY)
        assert not there.fetch("cs.ZZ").settled
        assert there.report(category="cs.ZZ").state is DayState.FAILED
        assert "Invalid archive" in sentence(there.report(category="cs.ZZ"))

    def test_a_paper_that_comes_late_opens_the_day_again(self, world: Worlds) -> None:
        *most, late = TODAY.papers[:20]
        late = late._replace(version=1, primary_category=HERE, categories=(HERE,), id="2606.29999")
        there = world(Batch(TUESDAY, tuple(most)))
        assert there.fetch().settled
        there.store.read(list(there.store.find(Is("unread"))))
        there.arxiv.batches[-1] = Batch(TUESDAY, (*most, late))
        there.at(NOON + timedelta(hours=1))
        assert there.fetch().settled
        assert ids(there.store, list(there.store.find(Is("unread")))) == [late.id]
        assert sum(count.announced or 0 for count in there.report().counts.values()) == 20

    def test_a_worse_page_does_not_undo_a_complete_day(self, world: Worlds) -> None:
        there = world(TODAY)
        assert there.fetch().settled
        before = there.report()
        there.arxiv.fail("/list/", faults.half_page(6))
        assert there.fetch().settled
        assert there.report().counts == before.counts
        there.arxiv.fail("/list/", faults.robot_page())
        assert "refuses" in there.fetch().problems[0]
        assert there.report().state is DayState.COMPLETE

    def test_a_page_that_lists_nothing_settles_no_day_of_which_papers_were_seen(self, world: Worlds) -> None:
        there = world(TODAY)
        there.arxiv.fail("/list/", faults.weekend())
        assert not there.fetch().settled
        completed(there, TODAY)

    def test_a_page_that_lags_does_not_settle_a_day_known_from_its_feed(self, world: Worlds) -> None:
        there = world(YESTERDAY, TODAY)
        there.arxiv.fail("/list/", faults.robot_page())
        there.fetch()
        there.arxiv.fail("/list/", faults.stale_day(MONDAY + timedelta(days=0)), always=True)
        there.arxiv.today = TUESDAY
        assert not there.fetch().settled
        assert there.report().state is DayState.PARTIAL

    def test_a_feed_of_yesterday_that_claims_today_is_put_right_by_the_page(self, world: Worlds) -> None:
        there = world(YESTERDAY)
        there.arxiv.today = MONDAY
        there.arxiv.fail("/rss/", STALE, always=True)
        fetched = there.fetch()
        assert {one.day: one.state for one in fetched.reports} == {MONDAY: DayState.COMPLETE, TUESDAY: DayState.STALE}
        assert there.listed(TUESDAY) == []
        assert there.unread() == unread_of(YESTERDAY.papers)

    def test_a_page_that_counts_right_leaves_none_of_a_stale_feed_in_its_day(self, world: Worlds) -> None:
        there = world(YESTERDAY, TODAY)
        there.arxiv.fail("/rss/", STALE)
        assert there.fetch().settled
        assert sorted(there.listed()) == expected(TODAY.papers)
        assert there.fetch(since=MONDAY).settled
        assert sorted(there.listed()) == expected(TODAY.papers)
        assert sorted(there.listed(MONDAY)) == expected(YESTERDAY.papers)

    def test_a_stale_page_met_before_its_own_day_loses_no_listing(self, world: Worlds) -> None:
        there = world(YESTERDAY, TODAY)
        there.arxiv.fail("/list/", STALE)
        there.arxiv.fail("/rss/", STALE)
        there.fetch(since=MONDAY)
        assert sorted(there.listed(MONDAY)) == expected(YESTERDAY.papers)
        assert there.report(TUESDAY).state is not DayState.COMPLETE
        there.arxiv.mend()
        assert there.fetch(since=MONDAY).settled
        assert sorted(there.listed(TUESDAY)) == expected(TODAY.papers)

    def test_a_feed_that_comes_after_another_readerapp_saw_the_page_adds_nothing(self, world: Worlds, tmp_path: Path) -> None:
        there = world(YESTERDAY, TODAY)
        url = there.arxiv.url

        def meanwhile(reply: faults.Reply) -> faults.Reply:
            with Store(there.store.path, texts_of) as other:
                network = Network(other, Client(tmp_path / "other turn", 0.0), Addresses(url, url, url, url, 0.0))
                assert Refresh(other, network).fetch([HERE]).settled
            return reply

        there.arxiv.fail("/rss/", STALE._replace(spoil=meanwhile))
        assert there.fetch().settled
        assert sorted(there.listed()) == expected(TODAY.papers)

    def test_a_page_of_another_hour_takes_nothing_away(self, world: Worlds) -> None:
        there = world(TODAY)
        assert there.fetch().settled
        there.arxiv.batches = [Batch(TUESDAY, TODAY.papers[:40])]
        assert there.fetch().settled
        assert sorted(there.listed()) == expected(TODAY.papers)
        assert there.report().shown == len(TODAY.papers)

    def test_a_part_that_lost_a_section_makes_no_day_complete(self, world: Worlds) -> None:
        entries = in_order(YESTERDAY.papers, [HERE])
        new = [one for one, kind in entries if kind is Kind.NEW][:7]
        cross = [one for one, kind in entries if kind is Kind.CROSS][:1]
        there = world(Batch(MONDAY, (*new, *cross)), TODAY, sizes=Sizes(page=5))
        there.arxiv.fail(f"{CATCHUP}{MONDAY}?abs=True&page=2", faults.half_page(1, False), always=True)
        there.fetch(since=MONDAY)
        assert there.report(MONDAY).state is DayState.PARTIAL

    def test_one_new_paper_is_enough_for_a_listing_of_its_own(self, world: Worlds) -> None:
        archive = "econ"
        papers = invented_papers(40, "econ.EM", TUESDAY)
        entries = in_order(papers, [archive])
        again = [one for one, kind in entries if kind is Kind.CROSS][:2]
        new = next(one for one, kind in entries if kind is Kind.NEW)
        there = world(Batch(MONDAY, tuple(again)), Batch(TUESDAY, (*again, new)))
        there.arxiv.today = MONDAY
        there.at(NOON - timedelta(days=1))
        assert there.fetch(archive).settled
        there.arxiv.today = None
        there.at(NOON)
        assert there.fetch(archive).settled
        assert there.store.has(new.id)

    def test_a_small_listing_with_a_paper_that_was_cross_listed_before_is_no_repeat(self, world: Worlds) -> None:
        category = "math.GN"
        entries = in_order(invented_papers(30, category, TUESDAY), [category])
        again = next(paper for paper, kind in entries if kind is Kind.CROSS)
        replaced = [paper for paper, kind in entries if kind in (Kind.REPLACE, Kind.REPLACE_CROSS)][:3]
        monday = Batch(MONDAY, (*invented_papers(6, category, MONDAY), again))
        there = world(monday, Batch(TUESDAY, (again, *replaced)))
        there.arxiv.today = MONDAY
        there.at(NOON - timedelta(days=1))
        assert there.fetch(category).settled
        there.arxiv.today = None
        there.at(NOON)
        assert there.fetch(category).settled
        assert there.report(TUESDAY, category).state is DayState.COMPLETE
        assert all(there.store.has(paper.id) for paper in replaced)

    def test_an_unchanged_day_is_one_request_and_changes_nothing(self, world: Worlds) -> None:
        there = world(TODAY)
        there.arxiv.fail("/list/", faults.Fault(spoil=lambda r: r._replace(headers={"ETag": "abc"})))
        assert there.fetch().settled
        before, counts = len(there.arxiv.requests), there.store.counts()
        there.arxiv.fail("/list/", faults.status(304))
        fetched = there.fetch()
        assert fetched.settled
        assert (fetched.changes.papers, there.store.counts()) == ((), counts)
        [path] = there.asked(before)
        assert path == PAGE
        assert there.arxiv.requests[-1].headers["If-None-Match"] == "abc"

    def test_a_day_known_from_its_feed_asks_for_what_is_new_in_it(self, world: Worlds) -> None:
        there = world(TODAY)
        there.arxiv.fail("/list/", faults.robot_page(), always=True)
        there.fetch()
        before = len(there.arxiv.requests)
        assert there.fetch().changes.papers == ()
        assert there.asked(before) == [PAGE, FEED]
        assert "If-None-Match" in there.arxiv.requests[-1].headers
        assert there.report().state is DayState.PARTIAL

    def test_a_fetch_that_is_stopped_keeps_what_came(self, world: Worlds) -> None:
        there = world(TODAY)
        stop = threading.Event()
        url = there.arxiv.url
        network = Network(there.store, Client(there.store.path.with_name("t"), 0.0), Addresses(url, url, url, url, 0.0), stop)
        steps: list[Step] = []

        def progress(step: Step) -> None:
            steps.append(step)
            stop.set()

        fetched = Refresh(there.store, network, progress=progress).fetch([HERE, "cs.CV"])
        assert fetched.cancelled
        assert not fetched.settled
        assert steps == [Step(HERE, 1, 2)]
        assert there.unread() == NEW

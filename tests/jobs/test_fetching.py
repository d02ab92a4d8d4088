"""The contract of fetching: what a server does with a listing, and what is then said of the day."""

import re
import threading
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from readerapp.arxiv.calendar import latest_listing_day
from readerapp.arxiv.listing import Kind
from readerapp.days.report import DayState
from readerapp.days.sentences import sentence
from readerapp.jobs.asking import Network
from readerapp.jobs.fetching import Refresh, Step
from readerapp.rendering.text import texts_of
from readerapp.search.query import Is
from readerapp.storage.store import Store
from readerapp.web.addresses import Addresses
from readerapp.web.http import Client
from tests.fake_arxiv import Batch, faults, in_order, invented_papers
from tests.fake_arxiv.faults import Fault
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
    World,
    Worlds,
    expected,
    unread_of,
)
from tests.invented import ids


@pytest.fixture
def world(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worlds]:
    worlds = Worlds(store, tmp_path / "turn", monkeypatch)
    yield worlds
    worlds.close()


class Case(NamedTuple):
    """What goes wrong, and what is then said; the unread papers are those of which `shown` is true of (day, kind)."""

    name: str
    state: DayState
    unread: int
    fail: Sequence[tuple[str, Fault]] = ()
    says: str = ""


NEW = unread_of(TODAY.papers)
SHOWN = in_order(TODAY.papers, [HERE])
STALE = faults.stale_day(TUESDAY)
OTHER = faults.status(200, b"", "text/html")
CASES = [
    Case("all is well", DayState.COMPLETE, NEW, says=r"^Complete: \d+ of \d+ new, \d+ of \d+ cross-lists, \d+ of \d+ repl"),
    Case("page unreachable", DayState.PARTIAL, NEW, [("/list/", faults.hang_up())], "counts are not known yet"),
    Case("feed unreachable", DayState.COMPLETE, NEW, [("/rss/", faults.hang_up())]),
    Case("both unreachable", DayState.FAILED, 0, [("/", faults.hang_up())], "closed the connection without an answer"),
    Case("robot page", DayState.PARTIAL, NEW, [("/list/", faults.robot_page())], "refuses to answer .*403"),
    Case("robot page everywhere", DayState.FAILED, 0, [("/", faults.robot_page())], "refuses to answer .*403"),
    Case("login page", DayState.FAILED, 0, [("/", faults.login_page())], "Lakeside Hotel"),
    Case("login page as a feed", DayState.FAILED, 0, [("/", faults.login_page("application/rss+xml"))], "Lakeside"),
    Case("page cut", DayState.PARTIAL, NEW, [("/list/", faults.cut())], "closed the connection before the end of its answer"),
    Case("everything cut", DayState.FAILED, 0, [("/", faults.cut())], "closed the connection before the end of its answer"),
    Case(
        "length too long",
        DayState.PARTIAL,
        NEW,
        [("/list/", faults.wrong_length(9))],
        "closed the connection before the end of its answer",
    ),
    Case("length too short", DayState.PARTIAL, NEW, [("/list/", faults.wrong_length(-2000))], "could not be read"),
    Case("half a page, said", DayState.PARTIAL, NEW, [("/list/", faults.half_page(6))], "says .* and showed"),
    Case("half a page, unsaid", DayState.PARTIAL, NEW, [("/list/", faults.half_page(6, admitted=False))], "and showed"),
    Case("stale feed", DayState.COMPLETE, NEW, [("/rss/", STALE)]),
    Case(
        "stale feed, no page", DayState.STALE, 0, [("/rss/", STALE), ("/list/", faults.hang_up())], "Monday’s listing again"
    ),
    Case(
        "stale page",
        DayState.STALE,
        0,
        [("/rss/", STALE), ("/list/", STALE)],
        "Monday’s listing again. Nothing new is marked",
    ),
    Case("stale page, feed fine", DayState.PARTIAL, NEW, [("/list/", STALE)], "counts are not known yet"),
    Case("page without its day", DayState.PARTIAL, NEW, [("/list/", faults.undated())], "does not say which day"),
    Case("feed and page without day", DayState.FAILED, 0, [("/", faults.undated())], "does not say which day"),
    Case("Date header missing", DayState.COMPLETE, NEW, [("/rss/", faults.undated())]),
    Case("503 without Retry-After", DayState.FAILED, 0, [("/", faults.unavailable(None))], "503.*Trying again at"),
    Case("429 that says now", DayState.FAILED, 0, [("/", faults.too_many(0))], "429"),
    Case("refused", DayState.FAILED, 0, [("/", faults.status(400, b"<html><h1>No</h1>", "text/html"))], "no listing"),
    Case("not found", DayState.PARTIAL, NEW, [("/list/", faults.status(404))], r"nothing at .* \(404\)"),
    Case("server error", DayState.PARTIAL, NEW, [("/list/", faults.status(500))], "500"),
    Case("endless redirect", DayState.PARTIAL, NEW, [("/list/", faults.redirect(PAGE))], "redirects endlessly"),
]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_state_of_a_day_and_what_completes_it(case: Case, world: Worlds) -> None:
    there = world(YESTERDAY, TODAY)
    there.arxiv.today = MONDAY
    there.at(NOON - timedelta(days=1))
    assert there.fetch().settled
    there.store.read(list(there.store.find(Is("unread"))))
    there.arxiv.today = None
    there.at(NOON)
    for path, fault in case.fail:
        there.arxiv.fail(path, fault, always=True)

    fetched = there.fetch()

    report = there.report()
    assert (report.state, there.unread()) == (case.state, case.unread)
    assert re.search(case.says, sentence(report, UTC))
    assert fetched.settled == (case.state is DayState.COMPLETE)
    assert fetched.reports[0] == report
    if case.state is not DayState.COMPLETE:
        assert report.retry_at is not None
        assert report.retry_at > NOON
        assert not any(report.missing == 0 and report.has_arxiv_counts for report in [report])
    completed(there, TODAY)


def completed(there: World, batch: Batch) -> None:
    """Mend the server; the next fetch completes the day with nothing twice and nothing of the user's lost."""
    before = {entry.paper.id: entry.triage for entry in there.store.papers(list(there.store.find(Is("unread"))))}
    starred = there.store.find(Is("unread"))[:3]
    there.store.star(list(starred))
    there.arxiv.mend()
    there.at(NOON + timedelta(hours=2))
    assert there.fetch().settled
    assert there.report(batch.day).state is DayState.COMPLETE
    listed = there.listed(batch.day)
    assert sorted(listed) == expected(batch.papers)
    assert there.unread() == unread_of(batch.papers) >= len(before)
    assert list(there.store.find(Is("starred"))) == list(starred)
    assert there.store.check() == []


class TestPatience:
    def test_429_with_retry_after_and_then_success(self, world: Worlds) -> None:
        there = world(TODAY)
        there.arxiv.fail("/", faults.too_many(120))
        assert not there.fetch().settled
        report = there.report()
        assert (report.state, report.retry_at) == (DayState.FAILED, NOON + timedelta(seconds=120))
        there.at(NOON + timedelta(seconds=119))
        there.fetch()
        assert len(there.arxiv.requests) == 1
        there.at(NOON + timedelta(seconds=121))
        assert there.fetch().settled
        assert there.unread() == NEW

    def test_503_without_retry_after_waits_longer_each_time(self, world: Worlds) -> None:
        there = world(TODAY)
        there.arxiv.fail("/", *[faults.unavailable(None)] * 3)
        now, waits = NOON, []
        for _ in range(3):
            there.at(now)
            assert not there.fetch().settled
            retry_at = there.report().retry_at
            assert retry_at is not None
            waits.append((retry_at - now).total_seconds())
            now = retry_at
        assert waits == [30, 60, 120]
        there.at(now)
        assert there.fetch().settled

    def test_a_server_that_says_at_once_again_and_again_is_not_asked_again_and_again(self, world: Worlds) -> None:
        there = world(TODAY)
        there.arxiv.fail("/", faults.too_many(0), always=True)
        there.fetch()
        assert len(there.arxiv.requests) == 1

    def test_nobody_listens(self, world: Worlds) -> None:
        there = world(TODAY)
        fetched = there.fetch(url="http://127.0.0.1:9")
        assert not fetched.settled
        assert there.report().state is DayState.FAILED
        assert "Cannot reach" in sentence(there.report())
        completed(there, TODAY)


class TestTheCalendar:
    @pytest.mark.parametrize(
        ("moment", "day"),
        [
            ("2026-06-27T12:00:00-04:00", "2026-06-26"),  # Saturday
            ("2026-06-28T12:00:00-04:00", "2026-06-26"),  # Sunday
            ("2026-07-03T12:00:00-04:00", "2026-07-02"),  # a holiday
            ("2026-07-05T19:59:59-04:00", "2026-07-02"),  # Sunday evening after it
            ("2026-11-27T12:00:00-05:00", "2026-11-27"),  # the day after Thanksgiving
        ],
    )
    def test_on_days_without_announcement_the_last_listing_is_the_newest(self, moment: str, day: str, world: Worlds) -> None:
        newest = date.fromisoformat(day)
        there = world(Batch(newest, invented_papers(12, HERE, newest)))
        there.at(datetime.fromisoformat(moment))
        there.arxiv.fail("/rss/", faults.weekend(), always=True)
        there.store.follow([HERE])
        fetched = there.fetch()
        assert fetched.settled
        assert [(one.day, one.state) for one in fetched.reports] == [(newest, DayState.COMPLETE)]
        assert sorted(there.listed(newest)) == expected(there.arxiv.papers(newest))
        states = {one.day: one.state for one in there.store.known_days()}
        today = datetime.fromisoformat(moment).date()
        assert states[today] is (DayState.COMPLETE if today == newest else DayState.NONE)

    @pytest.mark.parametrize(
        ("moment", "newest"),
        [
            ("2026-03-08T19:59:59-04:00", "2026-03-06"),
            ("2026-03-08T20:00:00-04:00", "2026-03-09"),
            ("2026-03-09T00:30:00-04:00", "2026-03-09"),
            ("2026-11-01T19:59:59-05:00", "2026-10-30"),
            ("2026-11-01T20:00:00-05:00", "2026-11-02"),
            ("2026-11-02T00:30:00-05:00", "2026-11-02"),
        ],
    )
    def test_on_the_days_when_clocks_change(self, moment: str, newest: str, world: Worlds) -> None:
        day = date.fromisoformat(newest)
        there = world(Batch(day, invented_papers(12, HERE, day)))
        there.at(datetime.fromisoformat(moment))
        assert latest_listing_day(datetime.fromisoformat(moment)) == day
        fetched = there.fetch()
        assert [(one.day, one.state) for one in fetched.reports] == [(day, DayState.COMPLETE)]
        of_midnight = moment.endswith(("00:30:00-04:00", "00:30:00-05:00"))
        assert any(path.startswith("/rss/") for path in there.asked()) == of_midnight

    def test_not_announced_yet(self, world: Worlds) -> None:
        there = world(YESTERDAY)
        there.at(datetime.fromisoformat("2026-06-29T20:05:00-04:00"))
        fetched = there.fetch()
        assert fetched.settled
        states = {one.day: one.state for one in fetched.reports}
        assert states == {MONDAY: DayState.COMPLETE, TUESDAY: DayState.DUE}
        assert there.unread() == unread_of(YESTERDAY.papers)
        there.at(datetime.fromisoformat("2026-06-30T00:05:00-04:00"))
        assert not there.fetch().settled
        assert there.report().state is DayState.STALE
        assert there.listed() == []

    def test_a_holiday_that_nobody_had_told(self, world: Worlds) -> None:
        there = world(YESTERDAY, Batch(date(2026, 7, 1), invented_papers(9, HERE, date(2026, 7, 1))))
        there.arxiv.today = MONDAY
        there.store.follow([HERE])
        assert not there.fetch().settled
        there.arxiv.today = None
        there.at(NOON + timedelta(days=1))
        assert there.fetch().settled
        assert sentence(there.report()) == "Complete: nothing was announced in this category."

    def test_a_clock_that_is_a_day_late(self, world: Worlds) -> None:
        there = world(YESTERDAY, TODAY)
        there.at(NOON - timedelta(days=1))
        assert there.fetch().settled
        assert there.report(TUESDAY).state is DayState.COMPLETE

    def test_nothing_in_this_category(self, world: Worlds) -> None:
        there = world(YESTERDAY, Batch(TUESDAY, invented_papers(5, "hep-ph", TUESDAY)))
        empty = faults.weekend()
        there.arxiv.fail("/", empty, always=True)
        assert there.fetch().settled
        assert sentence(there.report()) == "Complete: nothing was announced in this category."


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

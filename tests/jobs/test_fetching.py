"""The contract of fetching: what a server does with a listing, and what is then said of the day."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import pytest

from readerapp.arxiv.calendar import latest_listing_day
from readerapp.days.report import DayState
from readerapp.days.sentences import sentence
from readerapp.search.query import Is
from tests.fake_arxiv import Batch, faults, invented_papers
from tests.fake_arxiv.faults import Fault
from tests.fetch_world import (
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
from tests.jobs.hands import NEW, STALE, completed
from tests.places import NOBODY


class Case(NamedTuple):
    """What goes wrong, and what is then said; the unread papers are those of which `shown` is true of (day, kind)."""

    name: str
    state: DayState
    unread: int
    fail: Sequence[tuple[str, Fault]] = ()
    says: str = ""


CUT = "closed the connection before the end of its answer"

CASES = [
    Case("all is well", DayState.COMPLETE, NEW, says=r"^Complete: \d+ of \d+ new, \d+ of \d+ cross-lists, \d+ of \d+ repl"),
    Case("page unreachable", DayState.PARTIAL, NEW, [("/list/", faults.hang_up())], "counts are not known yet"),
    Case("feed unreachable", DayState.COMPLETE, NEW, [("/rss/", faults.hang_up())]),
    Case("both unreachable", DayState.FAILED, 0, [("/", faults.hang_up())], "closed the connection without an answer"),
    Case("robot page", DayState.PARTIAL, NEW, [("/list/", faults.robot_page())], "refuses to answer .*403"),
    Case("robot page everywhere", DayState.FAILED, 0, [("/", faults.robot_page())], "refuses to answer .*403"),
    Case("login page", DayState.FAILED, 0, [("/", faults.login_page())], "Lakeside Hotel"),
    Case("login page as a feed", DayState.FAILED, 0, [("/", faults.login_page("application/rss+xml"))], "Lakeside"),
    Case("page cut", DayState.PARTIAL, NEW, [("/list/", faults.cut())], CUT),
    Case("everything cut", DayState.FAILED, 0, [("/", faults.cut())], CUT),
    Case("length too long", DayState.PARTIAL, NEW, [("/list/", faults.wrong_length(9))], CUT),
    Case("length too short", DayState.PARTIAL, NEW, [("/list/", faults.wrong_length(-2000))], "could not be read"),
    Case("half a page, said", DayState.PARTIAL, NEW, [("/list/", faults.half_page(6))], "says .* and showed"),
    Case("half a page, unsaid", DayState.PARTIAL, NEW, [("/list/", faults.half_page(6, admitted=False))], "and showed"),
    Case("stale feed", DayState.COMPLETE, NEW, [("/rss/", STALE)]),
    Case("stale feed, no page", DayState.STALE, 0, [("/rss/", STALE), ("/list/", faults.hang_up())], "Monday’s listing"),
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
    Case(
        "refused", DayState.FAILED, 0, [("/", faults.status(400, b"<html><h1>No</h1>", "text/html"))], "not an arXiv listing"
    ),
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
        fetched = there.fetch(url=NOBODY)
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
        assert sentence(there.report()) == "arXiv announced nothing on this day."

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

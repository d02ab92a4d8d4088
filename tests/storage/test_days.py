"""What is followed, and what the library remembers of fetching."""

from datetime import UTC, date, datetime

import pytest

from readerapp.arxiv.listing import Count, Kind
from readerapp.days.report import DayReport, DayState
from readerapp.rendering.text import texts_of
from readerapp.storage.records import LastAnswer, Patience
from readerapp.storage.store import Store
from tests.invented import DAY

LATER = date(2026, 1, 7)
MOMENT = datetime(2026, 1, 6, 7, 42, tzinfo=UTC)


def report(day: date = DAY, category: str = "cs.LG", state: DayState = DayState.PARTIAL) -> DayReport:
    counts = {Kind.NEW: Count(240, 261), Kind.REPLACE: Count(3, None)}
    return DayReport(day, category, state, counts, "Half a page came.", MOMENT, MOMENT)


def test_following(store: Store) -> None:
    store.follow(["math.AP", "cs.LG"])
    since = store.follows()
    assert list(since) == ["cs.LG", "math.AP"]
    store.follow(["cs.LG"])
    assert store.follows() == since
    assert store.unfollow(["cs.LG", "hep-th"]) == 1
    assert list(store.follows()) == ["math.AP"]


def test_a_report_is_kept_over_a_restart(store: Store) -> None:
    store.keep_report(report())
    store.close()
    with Store(store.path, texts_of) as again:
        assert again.report(DAY, "cs.LG") == report()
        assert again.report(LATER, "cs.LG") is None


def test_the_last_report_of_a_day_counts(store: Store) -> None:
    store.keep_report(report())
    store.keep_report(report(state=DayState.COMPLETE))
    assert [one.state for one in store.reports()] == [DayState.COMPLETE]


def test_reports_come_newest_first_and_can_be_narrowed(store: Store) -> None:
    for day in (DAY, LATER):
        for category in ("math.AP", "cs.LG"):
            store.keep_report(report(day, category))
    assert [(one.day, one.category) for one in store.reports()] == [
        (LATER, "cs.LG"),
        (LATER, "math.AP"),
        (DAY, "cs.LG"),
        (DAY, "math.AP"),
    ]
    assert [one.day for one in store.reports("cs.LG", LATER)] == [LATER]


def test_an_answer_is_remembered(store: Store) -> None:
    url = "https://arxiv.org/list/cs.LG/new"
    assert store.answer(url) is None
    store.keep_answer(url, LastAnswer("tag", None, "0" * 64, DAY))
    store.keep_answer(url, LastAnswer(None, "Tue", "1" * 64, None))
    assert store.answer(url) == LastAnswer(None, "Tue", "1" * 64, None)


def test_patience_is_kept_over_a_restart(store: Store) -> None:
    asked = Patience(MOMENT, "arXiv asked us to wait until 07:44.", 2)
    store.keep_patience("arxiv.org", asked)
    store.close()
    with Store(store.path, texts_of) as again:
        assert again.patience("arxiv.org") == asked
        assert again.patience("export.arxiv.org") is None
        again.forget_patience("arxiv.org")
        assert again.patience("arxiv.org") is None


def test_days_without_a_listing_are_known_of_what_is_followed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", "2026-01-12T12:00:00-05:00")
    store.follow(["cs.LG"])
    friday, monday = date(2026, 1, 9), date(2026, 1, 12)
    for day in (friday, monday):
        store.keep_report(report(day, state=DayState.COMPLETE))
        store.keep_report(report(day, "math.AP", DayState.COMPLETE))
    assert [(one.day.day, one.category, one.state) for one in store.known_days()] == [
        (12, "cs.LG", "complete"),
        (12, "math.AP", "complete"),
        (11, "cs.LG", "none"),
        (10, "cs.LG", "none"),
        (9, "cs.LG", "complete"),
        (9, "math.AP", "complete"),
    ]


def test_papers_a_day(store: Store) -> None:
    assert store.papers_a_day("cs.LG") is None
    store.keep_report(report(DAY, state=DayState.COMPLETE))
    store.keep_report(report(LATER, state=DayState.COMPLETE)._replace(counts={Kind.NEW: Count(57, 57)}))
    assert store.papers_a_day("cs.LG") == 150


def test_days_that_were_skipped_are_kept_while_arxiv_tells_them(store: Store) -> None:
    june, july = date(2026, 6, 30), date(2026, 7, 1)
    store.skip_days([june, july], june)
    store.skip_days([july], june)
    assert store.skipped_days() == {june, july}
    store.keep_pass("undecided", "{}")
    store.skip_days([], july)
    assert store.skipped_days() == {july}
    assert store.kept_pass("undecided") == "{}"

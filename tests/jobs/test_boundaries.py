"""What jobs get from outside and hand on: addresses of feeds, the environment, opened documents, papers of no listing."""

import io
import threading
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import pytest

from readerapp.days.followed import feed_address
from readerapp.days.report import DayReport, DayState
from readerapp.errors import AskedToWaitError, CancelledError, ParseError
from readerapp.jobs import importing
from readerapp.jobs.asking import Network, network_of
from readerapp.jobs.exporting import Wish, listings, written
from readerapp.jobs.importing import import_document, import_from
from readerapp.jobs.missed import missed_days
from readerapp.search.query import And, Announced, Everything, InCategory, Is
from readerapp.storage.records import Patience
from readerapp.storage.store import Store
from readerapp.web.failures import host
from readerapp.web.http import Client
from tests.fake_arxiv import faults
from tests.fake_arxiv.server import FakeArxiv
from tests.invented import DAY, bare, document, filled, found, listing, paper

STRAY = document(("Stray", "https://arxiv.org/pdf/2601.09999v2", "A."), heading="").encode()
NOON = datetime(2026, 1, 8, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" HTTPS://small.example.org/Feed ", "https://small.example.org/Feed"),
        ("http://small.example.org", "http://small.example.org"),
        ("ftp://small.example.org", None),
        ("https://", None),
        ("https:///feed", None),
        ("https://[small", None),
        ("https://small.example.org/a feed", None),
        ("cs.LG", None),
        ("", None),
    ],
)
def test_the_address_of_a_feed_has_a_host_and_no_blanks(text: str, address: str | None) -> None:
    assert feed_address(text) == address


def test_a_day_is_missed_until_nothing_more_is_to_be_had(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", NOON.isoformat())
    days = [date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 7)]
    assert missed_days(store, "cs.LG", days[0]) == days
    assert missed_days(store, "cs.LG") == missed_days(store, "https://small.example.org/feed", days[0]) == []
    store.keep_report(DayReport(days[0], "cs.LG", DayState.COMPLETE))
    store.keep_report(DayReport(days[1], "cs.LG", DayState.PARTIAL))
    store.keep_report(DayReport(days[2], "cs.LG", DayState.NONE))
    assert missed_days(store, "cs.LG", days[0]) == [days[1]]


def test_the_network_of_a_library_has_what_the_environment_says(store: Store, tmp_path: Path) -> None:
    waits: list[datetime] = []
    cancelled = threading.Event()
    with FakeArxiv([]) as arxiv:
        environment = {"READERAPP_WWW_URL": arxiv.url, "READERAPP_REQUEST_GAP": "0"}
        network = network_of(store, environment, tmp_path / "turn", cancelled, 60.0, waits.append)
        assert network.get(arxiv.url + "/nothing", gap=99.0).status == 404
        assert (network.addresses.www, network.addresses.gap) == (arxiv.url, 0.0)
        assert (tmp_path / "turn").exists()
        until = datetime.now(UTC) + timedelta(seconds=30)
        store.keep_patience(host(arxiv.url), Patience(until, "Busy.", 1))
        cancelled.set()
        with pytest.raises(CancelledError):
            network.get(arxiv.url + "/nothing", gap=0)
    assert [round((wait - until).total_seconds()) for wait in waits] == [0]


def test_waits_one_after_the_other_use_up_the_same_patience(store: Store, tmp_path: Path) -> None:
    with FakeArxiv([]) as arxiv:
        arxiv.fail("/", faults.too_many(1), always=True)
        with pytest.raises(AskedToWaitError):
            Network(store, Client(tmp_path / "turn", gap=0.0), patience=1.2).get(arxiv.url + "/nothing", gap=0)
        # The first wait is a second; the next is two, for which nothing is left.
        assert len(arxiv.requests) == 2


def test_a_download_can_be_cancelled(store: Store, tmp_path: Path) -> None:
    network = Network(store, Client(tmp_path / "turn", gap=0.0))
    network.cancelled.set()
    with FakeArxiv([]) as arxiv, pytest.raises(CancelledError):
        network.download(f"{arxiv.url}/pdf/2601.00001", tmp_path / "paper.pdf", gap=0)
    assert not (tmp_path / "paper.pdf").exists()


def test_an_opened_document_is_imported_as_it_is_told(store: Store) -> None:
    imported = import_from(store, lambda: io.BytesIO(STRAY), "stray.md", DAY, "cs.CV")
    assert (imported.name, imported.sentence) == ("stray.md", "1 paper, 1 new")
    assert found(store, f"cat:cs.CV date:{DAY}") == ["2601.09999"]


def test_what_cannot_be_opened_is_a_sentence(store: Store, tmp_path: Path) -> None:
    def opened() -> AbstractContextManager[BinaryIO]:
        return (tmp_path / "gone.md").open("rb")

    with pytest.raises(ParseError, match=r"^gone\.md cannot be read: No such file or directory\.$"):
        import_from(store, opened, "gone.md")


@pytest.mark.parametrize("room", [0, -1])
def test_a_document_without_end_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    monkeypatch.setattr(importing, "_LARGEST", len(STRAY) + room)
    if room == 0:
        assert import_from(store, lambda: io.BytesIO(STRAY), "stray.md").changes.new
        return
    with pytest.raises(ParseError, match=r"^stray\.md is larger than 0 MB, too large for a listing\. None of it was read\.$"):
        import_from(store, lambda: io.BytesIO(STRAY), "stray.md")
    assert store.counts().papers == 0


def test_a_document_that_counts_nothing_leaves_the_next_try_of_its_day(store: Store, day: bytes) -> None:
    known = import_document(store, day, "day.md") and store.known_days()[0]
    store.keep_report(known._replace(retry_at=NOON))
    import_document(store, day, "day.md")
    again = store.report(known.day, known.category)
    assert again is not None
    assert again.retry_at == NOON


def test_papers_of_no_listing_are_exported_before_the_others(store: Store) -> None:
    store.add_listing(listing([bare(9)], None))
    store.add_listing(listing([paper(2), paper(1)]))
    entries = store.papers(store.find(Everything()))
    first, second = listings(entries, Everything())
    assert ([one.id for one in first.papers], first.day, first.category) == (["2601.00009"], None, None)
    assert ([one.id for one in second.papers], second.day) == (["2601.00002", "2601.00001"], DAY)


def test_a_listing_asked_for_is_the_one_exported(store: Store) -> None:
    filled(store, 2)
    store.add_listing(listing([paper(1)], date(2026, 1, 7), "stat.ML"))
    entries = store.papers(store.find(Everything()))
    assert [(one.day, one.category) for one in listings(entries, InCategory("STAT.ml"))] == [
        (date(2026, 1, 7), "stat.ML"),
        (DAY, "cs.LG"),
    ]
    later = Announced(date(2026, 1, 7), date(2026, 1, 7))
    found_days = [(one.day, len(one.papers)) for one in listings(entries, And((later, Is("unread"))))]
    assert found_days == [(None, 1), (date(2026, 1, 7), 1)]
    keys = store.find(Everything())
    assert "stat.ML" in written(store, keys, "markdown", Wish(later))
    assert "stat.ML" not in written(store, keys, "markdown")

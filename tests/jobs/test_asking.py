"""The network as a library sees it: who asked for patience is remembered there."""

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from readerapp.errors import AskedToWaitError, CancelledError, FetchError, OfflineError
from readerapp.jobs.asking import Network
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.web.http import Client
from tests.fake_arxiv import faults
from tests.fake_arxiv.server import FakeArxiv

NOON = datetime(2026, 6, 30, 12, tzinfo=UTC)


@pytest.fixture
def arxiv() -> Iterator[FakeArxiv]:
    with FakeArxiv([]) as server:
        yield server


@pytest.fixture
def client(tmp_path: Path) -> Client:
    return Client(tmp_path / "turn.json", gap=0.0)


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setenv("READERAPP_NOW", moment.isoformat())


def refused(network: Network, url: str) -> AskedToWaitError:
    with pytest.raises(AskedToWaitError) as caught:
        network.get(url, gap=0)
    return caught.value


def test_a_host_that_asked_for_patience_is_left_alone_over_restarts(
    store: Store, client: Client, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NOON)
    arxiv.fail("/", faults.too_many(120))
    url = f"{arxiv.url}/rss/cs.LG"
    error = refused(Network(store, client), url)
    assert error.retry_at == NOON + timedelta(seconds=120)
    assert "asked us to wait. It answered “429 Too Many Requests” at " in str(error)
    assert str(error).endswith("as requested. Nothing is lost.")
    store.close()
    with Store(store.path, texts_of) as again:
        at(monkeypatch, NOON + timedelta(seconds=119))
        assert str(refused(Network(again, client), url)) == str(error)
        assert len(arxiv.requests) == 1
        at(monkeypatch, NOON + timedelta(seconds=121))
        assert Network(again, client).get(url, gap=0).status == 200
        assert again.patience(arxiv.url.removeprefix("http://")) is None


def test_where_a_host_does_not_say_how_long_the_wait_doubles(
    store: Store, client: Client, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch
) -> None:
    arxiv.fail("/", faults.too_many(), faults.too_many(status=503), faults.too_many())
    now, waits = NOON, []
    for _ in range(3):
        at(monkeypatch, now)
        error = refused(Network(store, client), f"{arxiv.url}/rss/cs.LG")
        assert error.retry_at
        waits.append((error.retry_at - now).total_seconds())
        now = error.retry_at
    assert waits == [30, 60, 120]


def test_another_host_may_be_asked_meanwhile(store: Store, client: Client, arxiv: FakeArxiv) -> None:
    arxiv.fail("/", faults.too_many(120))
    refused(Network(store, client), f"{arxiv.url}/rss/cs.LG")
    with FakeArxiv([]) as other:
        assert Network(store, client).get(f"{other.url}/rss/cs.LG", gap=0).status == 200


def test_a_short_wait_is_waited(store: Store, client: Client, arxiv: FakeArxiv) -> None:
    arxiv.fail("/", faults.too_many(1))
    told: list[datetime] = []
    network = Network(store, client, patience=5, waiting=told.append)
    begun = time.monotonic()
    assert network.get(f"{arxiv.url}/rss/cs.LG", gap=0).status == 200
    assert time.monotonic() - begun > 0.9
    assert len(told) == 1


def test_a_wait_can_be_cancelled_at_once(store: Store, client: Client, arxiv: FakeArxiv) -> None:
    arxiv.fail("/", faults.too_many(60))
    stop = threading.Event()
    network = Network(store, client, cancelled=stop, patience=100, waiting=lambda until: stop.set())
    begun = time.monotonic()
    with pytest.raises(CancelledError):
        network.get(f"{arxiv.url}/rss/cs.LG", gap=0)
    assert time.monotonic() - begun < 30, "the whole wait is 60 s"


def test_without_a_network_nobody_waits_for_the_pauses_between_requests(store: Store, tmp_path: Path) -> None:
    network = Network(store, Client(tmp_path / "turn.json"))
    began = time.monotonic()
    for _ in range(3):
        with pytest.raises(OfflineError, match="Cannot reach"):
            network.get("http://127.0.0.1:9/list/cs.CV/new", gap=15)
    assert time.monotonic() - began < 15, "one pause is 15 s"


def test_a_wait_noted_while_the_clock_was_years_ahead_is_not_believed(
    store: Store, client: Client, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, datetime(2099, 1, 1, tzinfo=UTC))
    arxiv.fail("/", faults.too_many(120))
    refused(Network(store, client), f"{arxiv.url}/rss/cs.LG")
    at(monkeypatch, NOON)
    assert Network(store, client).get(f"{arxiv.url}/rss/cs.LG", gap=0).status == 200


def test_a_wait_into_another_day_names_it(
    store: Store, client: Client, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NOON)
    arxiv.fail("/", faults.too_many(86_400))
    assert " on Wednesday, as requested." in str(refused(Network(store, client), f"{arxiv.url}/rss/cs.LG"))


def test_what_is_no_address_is_a_sentence(store: Store, client: Client) -> None:
    with pytest.raises(FetchError, match="not a web address"):
        Network(store, client).get("http://[", gap=0)

"""One request at a time, none too soon, and every failure a sentence: against a real server that misbehaves."""

import gzip
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from readerapp.errors import AskedToWaitError, BlockedError, CancelledError, FetchError, OfflineError
from readerapp.web import turn as turns
from readerapp.web.http import MIB, USER_AGENT, Client, Timeouts
from readerapp.web.turn import GAP
from tests.fake_arxiv import Batch, FakeArxiv, faults, invented_papers

DAY = date(2026, 6, 30)
BATCH = Batch(DAY, invented_papers(20, "cs.LG", DAY))
QUICK = Timeouts(connect=1, read=0.4, whole=0.6)
NEVER = (AskedToWaitError, BlockedError, OfflineError)
"""The kinds of FetchError, for those tests where it is none of them."""


@pytest.fixture
def arxiv() -> Iterator[FakeArxiv]:
    """An arXiv with a day of twenty papers."""
    with FakeArxiv([BATCH]) as server:
        yield server


@pytest.fixture
def turn(tmp_path: Path) -> Path:
    """The file that clients share."""
    return tmp_path / "state" / "turn.json"


@pytest.fixture
def client(turn: Path) -> Client:
    """A client that waits for next to nothing."""
    return Client(turn, gap=0.0, timeouts=QUICK)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that each request was told to wait before it is sent."""
    told: list[float] = []
    pause = turns._pause

    def noted(seconds: float, cancelled: threading.Event) -> None:
        told.append(seconds)
        pause(seconds, cancelled)

    monkeypatch.setattr(turns, "_pause", noted)
    return told


def failure(client: Client, url: str, **asked: bool) -> FetchError:
    """The failure of a request."""
    with pytest.raises(FetchError) as failed:
        client.get(url, **asked)  # type: ignore[arg-type]
    assert failed.value.resource == url
    return failed.value


# --- what arrives -----------------------------------------------------------------------------------------------------


def test_fetches_a_document(arxiv: FakeArxiv, client: Client) -> None:
    answer = client.get(f"{arxiv.url}/rss/cs.LG+stat.ML")
    assert answer.body.startswith(b"<?xml")
    assert (answer.status, answer.not_modified) == (200, False)
    assert answer.digest == hashlib.sha256(answer.body).hexdigest()
    seen = arxiv.requests[0]
    assert seen.path == "/rss/cs.LG+stat.ML"
    assert seen.headers["User-Agent"] == USER_AGENT
    assert seen.headers["Accept-Encoding"] == "gzip"


def test_sends_validators_back_as_they_were(arxiv: FakeArxiv, client: Client) -> None:
    url = f"{arxiv.url}/rss/cs.LG"
    first = client.get(url)
    assert first.etag == first.digest  # arXiv's ETags have no quotes
    again = client.get(url, etag=first.etag, last_modified="Tue, 30 Jun 2026 04:00:02 GMT")
    assert (again.status, again.not_modified, again.body, again.etag) == (304, True, b"", first.etag)
    assert again.last_modified == "Tue, 30 Jun 2026 04:00:02 GMT"
    sent = arxiv.requests[1].headers
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == (first.etag, "Tue, 30 Jun 2026 04:00:02 GMT")


@pytest.mark.parametrize(("path", "status"), [("/rss/nonsense", 400), ("/nothing", 404), ("/api/query?id_list=abc", 400)])
def test_hands_over_what_arxiv_says_of_an_error(arxiv: FakeArxiv, client: Client, path: str, status: int) -> None:
    answer = client.get(arxiv.url + path, page=True)
    assert answer.status == status
    assert answer.body


def test_goes_through_the_proxy_of_the_environment(arxiv: FakeArxiv, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", arxiv.url)
    assert client.get("http://feeds.invalid/rss/cs.LG").status == 200
    assert arxiv.requests[0].path == "http://feeds.invalid/rss/cs.LG"


def test_sends_no_password_of_the_user(
    arxiv: FakeArxiv, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login quill password moss\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    client.get(f"{arxiv.url}/rss/cs.LG")
    assert "Authorization" not in arxiv.requests[0].headers


def test_unpacks(arxiv: FakeArxiv, client: Client) -> None:
    text = b"<?xml version='1.0'?><rss>" + b"lamp " * 100_000
    for packed in (gzip.compress(text), gzip.compress(text)[:-9]):
        arxiv.fail("/", faults.status(200, packed, "application/rss+xml", Content_Encoding="gzip"))
    assert client.get(f"{arxiv.url}/rss/cs.LG").body == text
    assert "closed the connection before the end of its answer" in str(failure(client, f"{arxiv.url}/rss/cs.LG"))


# --- politeness -------------------------------------------------------------------------------------------------------


def test_leaves_a_gap_after_each_request(arxiv: FakeArxiv, turn: Path) -> None:
    for path in ("/rss/cs.LG", "/pdf/2606.99999", "/list/cs.LG/new"):
        Client(turn, gap=0.15).get(arxiv.url + path, page=True)
    assert min(arxiv.gaps()) >= 0.15
    assert arxiv.most_open == 1


def test_threads_take_turns(arxiv: FakeArxiv, turn: Path) -> None:
    arxiv.fail("/", faults.crawling(5000, 0.02), always=True)
    threads = [threading.Thread(target=Client(turn, gap=0.1).get, args=[f"{arxiv.url}/rss/cs.LG"]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(arxiv.requests) == 4
    assert min(arxiv.gaps()) >= 0.1
    assert arxiv.most_open == 1


def test_the_gap_is_that_of_the_host(arxiv: FakeArxiv, turn: Path, pauses: list[float]) -> None:
    with FakeArxiv() as other:
        client = Client(turn)
        client.get(f"{arxiv.url}/list/cs.LG/new", gap=0.5, page=True)
        client.get(f"{other.url}/nothing", gap=0.1)
        client.get(f"{arxiv.url}/list/cs.LG/new", gap=0.5, page=True)
    assert 0 < pauses[1] <= 0.1
    assert other.requests[0].time - arxiv.requests[0].time >= 0.1
    assert arxiv.gaps()[0] >= 0.5


def test_redirects_wait_for_their_turn_too(arxiv: FakeArxiv, turn: Path) -> None:
    answer = Client(turn, gap=0.1).get(f"{arxiv.url}/catchup/math.IT/2026-06-30?abs=True", page=True)
    assert answer.url == f"{arxiv.url}/catchup/cs.IT/2026-06-30"
    assert arxiv.gaps()[0] >= 0.1
    assert arxiv.most_open == 1


@pytest.mark.parametrize(
    "kept", ['{"x": 99999999999.0}', "{", "[1]", '{"x": [3]}'], ids=["clock set back", "cut", "foreign", "odd"]
)
def test_never_waits_longer_than_the_gap(arxiv: FakeArxiv, turn: Path, pauses: list[float], kept: str) -> None:
    turn.parent.mkdir()
    turn.write_text(kept)
    begun = time.monotonic()
    Client(turn, gap=0.2).get(f"{arxiv.url}/rss/cs.LG")
    assert pauses == [0.2]
    assert arxiv.requests[0].time - begun >= 0.19


def test_arxiv_is_left_three_seconds_by_default(arxiv: FakeArxiv, turn: Path) -> None:
    Client(turn).get(f"{arxiv.url}/rss/cs.LG")
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    with pytest.raises(CancelledError):
        Client(turn).get(f"{arxiv.url}/rss/cs.LG", cancelled=stop)
    assert GAP == 3.0
    assert len(arxiv.requests) == 1


def test_says_where_it_cannot_keep_its_turn(arxiv: FakeArxiv, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FetchError, match="Make the folder writable"):
        Client(tmp_path / "file" / "turn").get(f"{arxiv.url}/rss/cs.LG")
    assert arxiv.requests == []


# --- cancelling -------------------------------------------------------------------------------------------------------


def cancel(job: Callable[[threading.Event], object]) -> None:
    """Cancel `job` when it has begun."""
    stop = threading.Event()
    threading.Timer(0.1, stop.set).start()
    with pytest.raises(CancelledError, match="What was fetched before is kept"):
        job(stop)


@pytest.mark.parametrize("fault", [faults.silent(5), faults.crawling(10, 0.05)], ids=["silent", "crawling"])
def test_a_request_is_cancelled_at_once(arxiv: FakeArxiv, turn: Path, fault: faults.Fault) -> None:
    arxiv.fail("/", fault)
    client = Client(turn, gap=0, timeouts=Timeouts(connect=1, read=1, whole=1))
    cancel(lambda stop: client.get(f"{arxiv.url}/rss/cs.LG", cancelled=stop))
    assert arxiv.sent == []  # the server is still at it
    client.get(f"{arxiv.url}/rss/cs.LG")
    assert arxiv.most_open == 1  # given up, it kept its turn until its connection was closed


def test_waiting_for_a_turn_is_cancelled_at_once(arxiv: FakeArxiv, turn: Path) -> None:
    arxiv.fail("/", faults.crawling(1000, 0.05))
    first = threading.Thread(target=Client(turn).get, args=[f"{arxiv.url}/rss/cs.LG"])
    first.start()
    while not arxiv.requests:
        time.sleep(0.01)
    cancel(lambda stop: Client(turn).get(f"{arxiv.url}/rss/cs.LG", cancelled=stop))
    assert arxiv.sent == []  # the first one still has its turn
    first.join()
    assert len(arxiv.requests) == 1


def test_what_is_cancelled_before_it_begins_asks_nothing(arxiv: FakeArxiv, client: Client) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(CancelledError):
        client.get(f"{arxiv.url}/rss/cs.LG", cancelled=stop)
    assert arxiv.requests == []


def test_what_is_not_cancelled_answers(arxiv: FakeArxiv, client: Client) -> None:
    assert client.get(f"{arxiv.url}/rss/cs.LG", cancelled=threading.Event()).status == 200
    arxiv.fail("/", faults.robot_page())
    with pytest.raises(BlockedError):
        client.get(f"{arxiv.url}/rss/cs.LG", cancelled=threading.Event())


# --- being asked to wait ----------------------------------------------------------------------------------------------


def asked_to_wait(client: Client, url: str) -> float:
    """For how many seconds."""
    error = failure(client, url)
    assert isinstance(error, AskedToWaitError)
    assert error.retry_at is not None
    return (error.retry_at - datetime.now(UTC)).total_seconds()


@pytest.mark.parametrize("status", [429, 503])
def test_waits_as_many_seconds_as_it_is_asked_to(arxiv: FakeArxiv, client: Client, status: int) -> None:
    arxiv.fail("/", faults.too_many(90, status))
    assert asked_to_wait(client, f"{arxiv.url}/rss/cs.LG") == pytest.approx(90, abs=1)


def test_waits_until_the_moment_it_is_told(arxiv: FakeArxiv, client: Client) -> None:
    arxiv.fail("/", faults.too_many(datetime.now(UTC) + timedelta(minutes=10)))
    assert asked_to_wait(client, f"{arxiv.url}/rss/cs.LG") == pytest.approx(600, abs=2)


@pytest.mark.parametrize(("said", "seconds"), [("9" * 30, 86400), ("Mon, 01 Jan 1990 00:00:00 GMT", 0)])
def test_waits_within_reason(arxiv: FakeArxiv, client: Client, said: str, seconds: float) -> None:
    arxiv.fail("/", faults.too_many(said))
    assert asked_to_wait(client, f"{arxiv.url}/rss/cs.LG") == pytest.approx(seconds, abs=1)


def test_a_server_may_ask_for_patience_without_saying_how_long(arxiv: FakeArxiv, client: Client) -> None:
    arxiv.fail("/", faults.too_many())
    error = failure(client, f"{arxiv.url}/rss/cs.LG")
    assert isinstance(error, AskedToWaitError)
    assert error.retry_at is None
    assert "It answered “429 Too Many Requests” at " in str(error)


# --- failures ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [faults.robot_page(), faults.login_page(), faults.login_page("text/xml")])
def test_a_web_page_instead_of_a_feed_is_no_listing(arxiv: FakeArxiv, client: Client, fault: faults.Fault) -> None:
    arxiv.fail("/", fault)
    error = failure(client, f"{arxiv.url}/rss/cs.LG")
    assert isinstance(error, BlockedError)
    assert "in a browser to see why" in str(error)


def test_a_page_that_was_asked_for_is_welcome(arxiv: FakeArxiv, client: Client) -> None:
    assert client.get(f"{arxiv.url}/list/cs.LG/new", page=True).body.startswith(b"<!DOCTYPE html>")
    arxiv.fail("/", faults.robot_page())
    assert isinstance(failure(client, f"{arxiv.url}/list/cs.LG/new", page=True), BlockedError)


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (faults.cut(0.4), "closed the connection before the end of its answer"),
        (faults.wrong_length(100), "closed the connection before the end of its answer"),
        (faults.hang_up(), "closed the connection without an answer"),
        (faults.silent(1), "did not answer within 0.4 seconds"),
        (faults.crawling(50, 0.05), "is sending too slowly"),
        (faults.status(500), "answered “500 Internal Server Error”"),
        (faults.status(410), "answered “410 Gone”"),
        (faults.status(206, b"half"), "answered “206 Partial Content”"),
        (faults.status(304), "answered “304 Not Modified”"),
        (faults.status(200, b"x", Content_Encoding="br"), "in an unexpected compression"),
        (faults.status(200, b"no gzip", Content_Encoding="gzip"), "closed the connection before the end of its answer"),
    ],
)
def test_says_what_happened(arxiv: FakeArxiv, client: Client, fault: faults.Fault, sentence: str) -> None:
    arxiv.fail("/", fault)
    error = failure(client, f"{arxiv.url}/rss/cs.LG")
    assert sentence in str(error)
    assert not isinstance(error, NEVER)
    assert len(arxiv.requests) == 1


def test_takes_no_more_than_its_limit(arxiv: FakeArxiv, client: Client) -> None:
    url = f"{arxiv.url}/rss/cs.LG"
    with pytest.raises(FetchError, match=r"more than 0\.0"):
        client.get(url, limit=1000)
    arxiv.fail("/", faults.gzip_bomb(60 * MIB))
    with pytest.raises(FetchError, match="more than 4 MB, the limit for this download"):
        client.get(url, limit=4 * MIB)


def test_follows_no_endless_or_unsafe_redirects(arxiv: FakeArxiv, client: Client) -> None:
    arxiv.fail("/loop", faults.redirect("/loop"), always=True)
    with pytest.raises(FetchError, match="redirects endlessly"):
        client.get(f"{arxiv.url}/loop")
    assert len(arxiv.requests) == 6
    arxiv.fail("/rss", faults.redirect("file:///etc/passwd"), faults.redirect("http://[", 301))
    for _ in range(2):
        assert isinstance(failure(client, f"{arxiv.url}/rss/cs.LG"), BlockedError)


def test_being_offline_has_a_name(client: Client) -> None:
    with FakeArxiv() as gone:
        url = gone.url
    for dead in (url, "http://nobody.invalid"):
        error = failure(client, f"{dead}/rss/cs.LG")
        assert isinstance(error, OfflineError)
        assert str(error).startswith(f"Cannot reach {dead.removeprefix('http://')}.")
        assert "Everything fetched before is kept" in str(error)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "rss", "http://", "http://[", "ftp://arxiv.org/x", "http://a b/"])
def test_what_is_no_web_address_is_not_fetched(client: Client, url: str) -> None:
    assert "not a web address" in str(failure(client, url))


def test_certificates_that_are_not_there_are_a_sentence(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/at/all.pem")
    assert "Check REQUESTS_CA_BUNDLE" in str(failure(client, "https://127.0.0.1:9/"))


def test_a_proxy_that_readerapp_does_not_speak_to_is_a_sentence(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "socks5://127.0.0.1:9")
    assert "speaks SOCKS" in str(failure(client, "http://moss.example.org/"))


def test_arxiv_is_called_by_its_name() -> None:
    from readerapp.web.failures import who

    assert [who(f"https://{host}/x") for host in ("arxiv.org", "rss.arxiv.org", "export.arxiv.org:443")] == ["arXiv"] * 3
    assert who("http://notarxiv.org/") == "notarxiv.org"
    assert who("http://user:secret@mirror.example.org/") == "mirror.example.org"


def test_an_untrusted_certificate_is_refused(client: Client, arxiv: FakeArxiv) -> None:
    # A server that speaks no TLS at all is as far as this goes without a certificate of our own.
    error = failure(client, arxiv.url.replace("http:", "https:"))
    assert "no safe connection" in str(error)

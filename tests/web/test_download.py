"""A PDF is either whole in its place or not there at all, whatever the server does; what came once is not fetched twice."""

import hashlib
import json
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from readerapp.errors import AskedToWaitError, BlockedError, CancelledError, FetchError, StorageError
from readerapp.web.http import MIB, Client, Timeouts
from tests.fake_arxiv import Batch, FakeArxiv, faults, invented_papers
from tests.fake_arxiv.routes import invented_pdf

BATCH = Batch(date(2026, 6, 30), invented_papers(3, "cs.LG", date(2026, 6, 30)))
PAPER = BATCH.papers[0].id
SIZE = 400_000


@pytest.fixture
def arxiv() -> Iterator[FakeArxiv]:
    """An arXiv with PDFs of 400 kB."""
    with FakeArxiv([BATCH]) as server:
        server.pdf_size = SIZE
        yield server


@pytest.fixture
def client(tmp_path: Path) -> Client:
    """A client that waits for next to nothing."""
    return Client(tmp_path / "turn.json", gap=0.0, timeouts=Timeouts(connect=1, read=0.4, whole=0.6))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where the PDF is to be."""
    return tmp_path / "pdfs" / f"{PAPER}.pdf"


def url(arxiv: FakeArxiv) -> str:
    """The address of the PDF."""
    return f"{arxiv.url}/pdf/{PAPER}"


def files(target: Path) -> list[str]:
    """The names of what is in the folder."""
    return sorted(path.name for path in target.parent.iterdir()) if target.parent.exists() else []


def test_fetches_a_pdf(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    told: list[tuple[int, int | None]] = []
    client.download(url(arxiv), target, progress=lambda *now: told.append(now))
    pdf = arxiv.pdf(PAPER)
    assert target.read_bytes() == pdf
    assert files(target) == [target.name]
    assert told[-1] == (len(pdf), len(pdf))
    assert arxiv.requests[0].headers["Accept-Encoding"] == "identity"


def test_the_last_few_bytes_are_kept_too(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    arxiv.fail("/pdf/", faults.crawling(len(arxiv.pdf(PAPER)) - 50, 0.05))
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdf(PAPER)


@pytest.mark.parametrize("times", [1, 3])
def test_goes_on_where_it_stopped(arxiv: FakeArxiv, client: Client, target: Path, times: int) -> None:
    arxiv.fail("/pdf/", *[faults.cut(0.4)] * times)
    for _ in range(times):
        with pytest.raises(FetchError, match=r"stopped at \d\d %\. It will resume from there\."):
            client.download(url(arxiv), target)
        assert not target.exists()
    told: list[tuple[int, int | None]] = []
    client.download(url(arxiv), target, progress=lambda *now: told.append(now))
    assert target.read_bytes() == arxiv.pdf(PAPER)
    assert files(target) == [target.name]
    assert sum(arxiv.sent) == len(arxiv.pdf(PAPER))
    assert told[-1] == (len(arxiv.pdf(PAPER)),) * 2
    assert told[0][0] > 0.4 * SIZE
    sent = arxiv.requests[-1].headers
    assert sent["Range"].startswith("bytes=")
    assert sent["If-Range"].startswith('"')


def test_a_file_that_changed_between_begins_anew(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    arxiv.fail("/pdf/", faults.cut(0.4))
    with pytest.raises(FetchError):
        client.download(url(arxiv), target)
    arxiv.pdfs[PAPER] = invented_pdf("the second version", SIZE)
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdfs[PAPER]


@pytest.mark.parametrize("headers", [{}, {"ETag": '"other"'}], ids=["another size", "another ETag"])
def test_a_server_that_ignores_if_range_cannot_mix_two_files(
    arxiv: FakeArxiv, client: Client, target: Path, headers: dict[str, str]
) -> None:
    arxiv.fail("/pdf/", faults.cut(0.4))
    with pytest.raises(FetchError):
        client.download(url(arxiv), target)
    have = target.with_name(f"{target.name}.part").stat().st_size
    total = len(arxiv.pdf(PAPER)) + (0 if headers else 5)
    rest = invented_pdf("something else", SIZE * 2)[have:total]
    said = {"Content_Range": f"bytes {have}-{total - 1}/{total}", **headers}
    arxiv.fail("/pdf/", faults.status(206, rest, "application/pdf", **said))
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdf(PAPER)
    assert "Range" not in arxiv.requests[-1].headers


def test_a_part_of_another_place_is_not_taken(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    arxiv.fail("/pdf/", faults.cut(0.4))
    with pytest.raises(FetchError):
        client.download(url(arxiv), target)
    arxiv.fail("/pdf/", faults.status(206, b"junk", "application/pdf", Content_Range="bytes 7-10/11"))
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdf(PAPER)


def test_a_part_that_is_whole_needs_no_request(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    left_behind(arxiv, target, arxiv.pdf(PAPER), total=len(arxiv.pdf(PAPER)))
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdf(PAPER)
    assert arxiv.requests == []


@pytest.mark.parametrize("extra", [b"", b"more than there is"])
def test_a_range_behind_the_end(arxiv: FakeArxiv, client: Client, target: Path, extra: bytes) -> None:
    left_behind(arxiv, target, arxiv.pdf(PAPER) + extra, total=None)
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdf(PAPER)
    assert len(arxiv.requests) == (2 if extra else 1)


@pytest.mark.parametrize(
    "notes", ["", "[]", "{}", '{"url": "http://x", "total": 9, "validators": {"ETag": "x"}}', '{"total": "9"}']
)
def test_notes_that_cannot_be_trusted_are_not(arxiv: FakeArxiv, client: Client, target: Path, notes: str) -> None:
    left_behind(arxiv, target, b"%PDF-x", total=None)
    target.with_name(f"{target.name}.part.json").write_text(notes)
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdf(PAPER)
    assert "Range" not in arxiv.requests[0].headers


def left_behind(arxiv: FakeArxiv, target: Path, data: bytes, total: int | None) -> None:
    """What an earlier download left."""
    target.parent.mkdir()
    target.with_name(f"{target.name}.part").write_bytes(data)
    etag = f'"{hashlib.sha256(arxiv.pdf(PAPER)).hexdigest()[:32]}"'
    notes = {"url": url(arxiv), "total": total, "validators": {"ETag": etag}}
    target.with_name(f"{target.name}.part.json").write_text(json.dumps(notes))


@pytest.mark.parametrize("fault", [faults.robot_page(), faults.login_page(), faults.login_page("application/pdf")])
def test_a_web_page_is_not_kept(arxiv: FakeArxiv, client: Client, target: Path, fault: faults.Fault) -> None:
    arxiv.fail("/pdf/", fault)
    with pytest.raises(BlockedError, match="in a browser to see why"):
        client.download(url(arxiv), target)
    assert files(target) == []


def test_says_what_arrived_instead(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    arxiv.fail("/pdf/", faults.status(200, b"<html>" + b"x" * 4000, "text/html"))
    with pytest.raises(BlockedError, match=r"not a PDF \(a web page of 4 kB\); nothing was kept"):
        client.download(url(arxiv), target)


def test_a_pdf_that_is_not_there_yet(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    with pytest.raises(FetchError, match=r"^This PDF is not on 127\.0\.0\.1:\d+ yet\."):
        client.download(f"{arxiv.url}/pdf/2606.99999", target)
    assert files(target) == []


@pytest.mark.parametrize("by", [-1000, 1000])
def test_a_wrong_length_is_no_whole_pdf(arxiv: FakeArxiv, client: Client, target: Path, by: int) -> None:
    arxiv.fail("/pdf/", faults.wrong_length(by))
    with pytest.raises(FetchError):
        client.download(url(arxiv), target)
    assert not target.exists()
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdf(PAPER)


def test_a_crawl_is_given_up_and_goes_on_later(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    arxiv.fail("/pdf/", faults.crawling(20_000, 0.1))
    with pytest.raises(FetchError, match="It will resume from there"):
        client.download(url(arxiv), target)
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdf(PAPER)


def test_being_asked_to_wait_keeps_what_came(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    arxiv.fail("/pdf/", faults.cut(0.5), faults.too_many(0))
    with pytest.raises(FetchError, match="stopped at"):
        client.download(url(arxiv), target)
    with pytest.raises(AskedToWaitError):
        client.download(url(arxiv), target)
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdf(PAPER)
    assert sum(arxiv.sent[:1] + arxiv.sent[2:]) == len(arxiv.pdf(PAPER))


def test_cancelling_keeps_what_came(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    arxiv.fail("/pdf/", faults.crawling(50_000, 0.05))
    stop = threading.Event()

    def enough(have: int, _: int | None) -> None:
        if have > SIZE / 3:
            stop.set()

    with pytest.raises(CancelledError):
        client.download(url(arxiv), target, cancelled=stop, progress=enough)
    client.download(url(arxiv), target)
    assert target.read_bytes() == arxiv.pdf(PAPER)
    assert "Range" in arxiv.requests[-1].headers


def test_an_older_file_stays_until_the_new_one_is_whole(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    target.parent.mkdir()
    target.write_bytes(b"%PDF- of yesterday")
    arxiv.fail("/pdf/", faults.cut())
    with pytest.raises(FetchError):
        client.download(url(arxiv), target)
    assert target.read_bytes() == b"%PDF- of yesterday"


def test_a_file_without_validators_begins_anew(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    bare = faults.Fault(spoil=lambda reply: reply._replace(headers={}, sent=100_000))
    arxiv.fail("/pdf/", bare)
    with pytest.raises(FetchError, match="It will start over"):
        client.download(url(arxiv), target)
    client.download(url(arxiv), target)
    assert "Range" not in arxiv.requests[-1].headers
    assert target.read_bytes() == arxiv.pdf(PAPER)


def test_takes_no_more_than_its_limit(arxiv: FakeArxiv, client: Client, target: Path) -> None:
    with pytest.raises(FetchError, match=r"more than 0\.1 MB"):
        client.download(url(arxiv), target, limit=MIB // 10)
    assert files(target) == []


def test_says_where_a_pdf_cannot_be_saved(arxiv: FakeArxiv, client: Client, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match=r"cannot be saved to .*file"):
        client.download(url(arxiv), tmp_path / "file" / "x.pdf")

"""The only module that talks to the network: it fetches documents and PDFs, politely, and puts every failure into a sentence.

It never retries by itself: the caller decides whether and when, and remembers the hosts that asked it to wait. Each request
has its own connection, closed before the turn passes on. Certificates are always checked; proxies come from the environment
(HTTPS_PROXY and the like). A request that can be cancelled has its own thread, so that nobody waits for a silent server; once
abandoned, it keeps the turn until its connection is closed.
"""

import hashlib
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from readerapp import __version__
from readerapp.errors import AskedToWaitError, CancelledError, FetchError
from readerapp.system import clock
from readerapp.text.language import tr
from readerapp.web import failures
from readerapp.web.abandonable import abandonable
from readerapp.web.addresses import GAP
from readerapp.web.failures import TooLargeError, declared, who
from readerapp.web.partial_pdf import NotPdfError, PartialPdf
from readerapp.web.turn import Turn

if TYPE_CHECKING:
    from readerapp.web.exchange import Reply

CONTACT = "https://github.com/readerapp/readerapp"
USER_AGENT = f"readerapp/{__version__} (+{CONTACT})"

MIB = 1 << 20
Progress = Callable[[int, int | None], None]
"""Called by the requesting thread with the bytes received and the bytes announced (None if unknown)."""

_STEP = 1 << 16
_BEGINNING = 200
_MOST_REDIRECTS = 5
_LONGEST_WAIT = 24 * 3600.0


class Timeouts(NamedTuple):
    """How many seconds readerapp waits for a server: to be reached, to send anything, to send all of it."""

    connect: float = 10.0
    read: float = 30.0
    whole: float = 600.0


_TIMEOUTS = Timeouts()


class Answer(NamedTuple):
    """What a server answered: the whole body, or none if it is `not_modified`."""

    url: str
    """Where it came from, after redirects."""
    status: int
    """200; 304; or 400 or 404, with a body in which arXiv says what is wrong."""
    body: bytes
    """Empty if it went into a file."""
    not_modified: bool
    etag: str | None
    last_modified: str | None
    digest: str
    """SHA-256 of the body, in hexadecimal."""


class Client:
    """Makes requests, one at a time among all Clients of the same `turn` file, in any process.

    `gap` replaces every requested gap, and the three seconds between two hosts.
    """

    def __init__(self, turn: Path, gap: float | None = None, timeouts: Timeouts = _TIMEOUTS) -> None:
        self._turn = Turn(turn)
        self._gap = gap
        self._timeouts = timeouts

    def get(
        self,
        url: str,
        *,
        gap: float = GAP,
        etag: str | None = None,
        last_modified: str | None = None,
        limit: int = 64 * MIB,
        page: bool = False,
        into: BinaryIO | None = None,
        cancelled: threading.Event | None = None,
    ) -> Answer:
        """The document at `url`, at most `limit` bytes; `page` says that it should be a web page.

        The body may go `into` a file instead of memory: an empty one, open for reading too.

        At least `gap` seconds pass since the last request to the same host. `etag` and `last_modified` are those of an
        earlier answer, sent back unchanged. Raises CancelledError and FetchError, of which OfflineError, AskedToWaitError
        and BlockedError are kinds.
        """
        headers = {"Accept-Encoding": "gzip"}
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        wanted = (200, 304, 400, 404) if etag or last_modified else (200, 400, 404)

        def ask(stop: threading.Event) -> Answer:
            with self._turn.held(stop), self._reply(url, headers, gap, stop) as reply:
                failures.check_status(reply.status_code, wanted, _status(reply), reply.url)
                body = into or BytesIO()
                answer = _answer(reply, _Reading(reply, stop, self._timeouts), limit, body)
                body.seek(0)
                if answer.status == 200 and not page and failures.is_page(reply.headers, body.read(_BEGINNING)):
                    raise failures.web_page_instead(answer.url)
            if isinstance(body, BytesIO) and not into:
                answer = answer._replace(body=body.getvalue())
            if answer.not_modified:
                return answer._replace(etag=answer.etag or etag, last_modified=answer.last_modified or last_modified)
            return answer

        return abandonable(ask, cancelled)

    def download(
        self,
        url: str,
        target: Path,
        *,
        gap: float = GAP,
        limit: int = 512 * MIB,
        cancelled: threading.Event | None = None,
        progress: Progress | None = None,
    ) -> None:
        """Fetch the PDF at `url` into `target`, resuming an earlier download of it.

        Afterwards `target` is a whole PDF, or as it was. Raises what `get` raises, and StorageError.
        """

        def fetch(stop: threading.Event) -> None:
            with self._turn.held(stop), PartialPdf(url, target) as part:
                for _ in range(2):
                    if part.whole or self._fetch_rest(part, url, gap, limit, stop, progress):
                        try:
                            part.finish()
                        except NotPdfError:
                            raise failures.damaged_pdf(url) from None
                        return
            raise failures.damaged_pdf(url)

        abandonable(fetch, cancelled)

    def _fetch_rest(
        self, part: PartialPdf, url: str, gap: float, limit: int, stop: threading.Event, progress: Progress | None
    ) -> bool:
        """Fetch what is missing; False, with nothing kept, if the server's file has changed since the download began."""
        with self._reply(url, {"Accept-Encoding": "identity", **part.headers()}, gap, stop) as reply:
            failures.check_status(reply.status_code, (200, 206, 404, 416), _status(reply), url)
            if reply.status_code == 416 and part.ends_here(reply.headers):
                return True
            if reply.status_code == 416 or (reply.status_code == 206 and not part.goes_on(reply.headers)):
                part.discard()
                return False
            if reply.status_code != 206:
                _check_is_pdf(reply, url)
                part.start(reply.headers, declared(reply.headers))
            _receive(part, _Reading(reply, stop, self._timeouts, progress, part.have, part.total), url, limit)
        return True

    @contextmanager
    def _reply(self, url: str, headers: Mapping[str, str], gap: float, stop: threading.Event) -> "Iterator[Reply]":
        """The reply to a request, redirects followed, its body still to be read. The caller holds the turn."""
        for _ in range(_MOST_REDIRECTS + 1):
            with self._sent(url, headers, gap, stop) as reply:
                if reply.redirect is None:
                    yield reply
                    return
            url = failures.redirected(url, reply.redirect)
        raise failures.endless_redirects(url)

    @contextmanager
    def _sent(self, url: str, headers: Mapping[str, str], gap: float, stop: threading.Event) -> "Iterator[Reply]":
        """The reply of one server to one request, which is sent as soon as allowed."""
        from readerapp.web.exchange import Limits, asked  # noqa: PLC0415 - a start does without

        host = failures.host(url)
        self._turn.wait(host, gap if self._gap is None else self._gap, stop)
        limits = Limits(self._timeouts.connect, self._timeouts.read)
        self._turn.asking(host, sum(limits))
        with ExitStack() as connection:
            try:
                reply = connection.enter_context(asked(url, {"User-Agent": USER_AGENT, **headers}, limits))
            finally:
                self._turn.asked(host)  # The server may not have seen the request until now.
            if reply.status_code in (429, 503):
                raise _asked_to_wait(url, reply)
            yield reply


class _Reading:
    """The body of a reply as it arrives, watched for cancelling, for a crawl, and for a broken connection."""

    def __init__(
        self,
        reply: "Reply",
        stop: threading.Event,
        timeouts: Timeouts,
        progress: Progress | None = None,
        have: int = 0,
        total: int | None = None,
    ) -> None:
        self._reply = reply
        self._url = reply.url
        self.headers: Mapping[str, str] = reply.headers
        self._stop = stop
        self._timeouts = timeouts
        self._progress = progress
        self._have = have
        self._total = declared(reply.headers) if total is None else total

    def pieces(self) -> Iterator[bytes]:
        """The bytes as sent. Raises CancelledError, and FetchError if they end early or come too slowly."""
        deadline = time.monotonic() + self._timeouts.whole
        length, got = declared(self._reply.headers), 0
        while piece := self._reply.read(_STEP):
            if self._stop.is_set():
                raise CancelledError
            got += len(piece)
            if self._progress:
                self._progress(self._have + got, self._total)
            yield piece
            if time.monotonic() > deadline:
                raise failures.too_slow(self._url)
        # Not every release of the libraries below checks the length itself.
        if length is not None and got < length:
            raise failures.cut(self._url)

    def unpacked(self) -> Iterator[bytes]:
        """The decompressed bytes, in pieces of bounded size however well they were compressed."""
        coding = self._reply.headers.get("Content-Encoding", "identity").strip().lower()
        if coding == "identity":
            return self.pieces()
        if coding in ("gzip", "x-gzip"):
            return self._gunzipped()
        raise failures.foreign_coding(self._url, coding)

    def _gunzipped(self) -> Iterator[bytes]:
        unpacking = zlib.decompressobj(wbits=31)
        try:
            for piece in self.pieces():
                rest = piece
                while rest and not unpacking.eof:
                    yield unpacking.decompress(rest, _STEP)
                    rest = unpacking.unconsumed_tail
            yield unpacking.flush()
        except zlib.error as error:
            raise failures.cut(self._url) from error
        if not unpacking.eof:
            raise failures.cut(self._url)


def _answer(reply: "Reply", reading: _Reading, limit: int, body: BinaryIO) -> Answer:
    """The answer, with its body written into `body`."""
    digest, size = hashlib.sha256(), 0
    if reply.status_code != 304:
        limit = limit if reply.status_code == 200 else min(limit, MIB)
        if (declared(reply.headers) or 0) > limit:
            raise TooLargeError(reply.url, limit)
        for piece in reading.unpacked():
            size += len(piece)
            if size > limit:
                raise TooLargeError(reply.url, limit)
            digest.update(piece)
            body.write(piece)
    return Answer(
        url=reply.url,
        status=reply.status_code,
        body=b"",
        not_modified=reply.status_code == 304,
        etag=reply.headers.get("ETag"),
        last_modified=reply.headers.get("Last-Modified"),
        digest=digest.hexdigest(),
    )


def _check_is_pdf(reply: "Reply", url: str) -> None:
    if reply.status_code == 404:
        raise failures.no_pdf(url)
    if failures.is_page(reply.headers) or reply.headers.get("Content-Encoding", "identity") != "identity":
        raise failures.not_pdf(reply.headers, url)


def _receive(part: PartialPdf, reading: _Reading, url: str, limit: int) -> None:
    """Add what arrives to `part`. It is kept for next time, unless it is too large or not a PDF."""
    try:
        for piece in reading.pieces():
            if max(part.have + len(piece), part.total or 0) > limit:
                part.discard()
                raise TooLargeError(url, limit)
            part.append(piece)
    except NotPdfError:
        raise failures.not_pdf(reading.headers, url) from None
    except TooLargeError:
        raise
    except FetchError as error:
        raise failures.stopped(url, part.have, part.total, part.resumable) from error
    if part.total is not None and part.have < part.total:
        raise failures.stopped(url, part.have, part.total, part.resumable)


def _asked_to_wait(url: str, reply: "Reply") -> AskedToWaitError:
    now = clock.now()
    seconds = failures.retry_after(reply.headers)
    retry_at = None if seconds is None else now + timedelta(seconds=min(max(seconds, 0.0), _LONGEST_WAIT))
    sentence = tr(
        "{server} asked us to wait. It answered “{said}” at {time}.",
        server=who(url),
        said=_status(reply),
        time=f"{now.astimezone():%H:%M}",
    )
    return AskedToWaitError(url, sentence, retry_at)


def _status(reply: "Reply") -> str:
    return f"{reply.status_code} {reply.reason or ''}".strip()

"""The server of the fake arXiv, and what it saw: every request, and how many connections were open at once."""

import select
import socket
import threading
import time
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from types import TracebackType
from typing import NamedTuple

from tests.fake_arxiv.faults import Fault, Reply
from tests.fake_arxiv.papers import Batch
from tests.fake_arxiv.routes import Library, Sizes


class Request(NamedTuple):
    """A request as it arrived; `time` is that of the monotonic clock."""

    time: float
    path: str
    headers: dict[str, str]


class FakeArxiv(Library):
    """A running arXiv with these batches, as a context."""

    def __init__(self, batches: Sequence[Batch] = (), sizes: Sizes = Sizes(), port: int = 0) -> None:  # noqa: B008
        super().__init__(batches, sizes)
        self.requests: list[Request] = []
        self.most_open = 0
        self.sent: list[int] = []
        """The bytes of each body that were sent, a number for each answer."""
        self._connections: list[socket.socket] = []
        self._faults: list[tuple[str, Fault]] = []
        self._always: list[tuple[str, Fault]] = []
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._server = _Server(("127.0.0.1", port), self)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        """The address, without a slash at its end."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def environment(self) -> dict[str, str]:
        """The variables that make readerapp ask this server."""
        return {f"READERAPP_{name}_URL": self.url for name in ("RSS", "API", "OAI", "WWW")}

    def __enter__(self) -> "FakeArxiv":
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def fail(self, path: str, *faults: Fault, always: bool = False) -> None:
        """Let the next requests whose path begins with `path` fail, each in its way; or all of them."""
        with self._lock:
            (self._always if always else self._faults).extend((path, fault) for fault in faults)

    def mend(self) -> None:
        """Let nothing fail any more."""
        with self._lock:
            self._faults.clear()
            self._always.clear()

    def gaps(self) -> list[float]:
        """The seconds between each request and the next one."""
        times = [request.time for request in self.requests]
        return [after - before for before, after in pairwise(times)]

    def opened(self, connection: socket.socket) -> None:
        """Note that a connection was opened, and how many of the others its client has not closed."""
        with self._lock:
            self._connections = [one for one in self._connections if _is_open(one)] + [connection]
            self.most_open = max(self.most_open, len(self._connections))

    def respond(self, path: str, headers: dict[str, str]) -> Reply:
        """The reply to a request, spoilt if its turn has come."""
        with self._lock:
            self.requests.append(Request(time.monotonic(), path, headers))
            fault = self._fault_of(path)
        return fault.spoil(self.reply(path, headers, fault.rendered))

    def wait(self, seconds: float) -> None:
        """Let time pass, unless the server is being closed."""
        self._over.wait(seconds)

    def _fault_of(self, path: str) -> Fault:
        for place, (prefix, fault) in enumerate(self._faults):
            if path.startswith(prefix):
                del self._faults[place]
                return fault
        return next((fault for prefix, fault in self._always if path.startswith(prefix)), Fault())


def _is_open(connection: socket.socket) -> bool:
    """Whether neither side has closed it; what a client sends is read at once, so nothing else is waiting there."""
    try:
        readable, _, _ = select.select([connection], [], [], 0)
        return not readable or connection.recv(1, socket.MSG_PEEK) != b""
    except (OSError, ValueError):
        return False


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, address: tuple[str, int], arxiv: FakeArxiv) -> None:
        self.arxiv = arxiv
        super().__init__(address, _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def setup(self) -> None:
        super().setup()
        self.server.arxiv.opened(self.connection)

    def do_GET(self) -> None:
        arxiv = self.server.arxiv
        reply = arxiv.respond(self.path, {name.title(): value for name, value in self.headers.items()})
        if reply.silence:
            arxiv.wait(reply.silence)
        if reply.status == 0:
            self.close_connection = True
            return
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.status != 304:
            self.send_header("Content-Type", reply.content_type)
            self.send_header("Content-Length", str(len(reply.body) if reply.declared is None else reply.declared))
        self.end_headers()
        self._send_body(reply)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are kept, not printed."""

    def _send_body(self, reply: Reply) -> None:
        sent = 0
        wanted = reply.body if reply.sent is None else reply.body[: reply.sent]
        try:
            for start in range(0, len(wanted), reply.step):
                self.wfile.write(wanted[start : start + reply.step])
                sent += len(wanted[start : start + reply.step])
                if reply.pause:
                    self.server.arxiv.wait(reply.pause)
        finally:
            self.server.arxiv.sent.append(sent)
        if reply.sent is not None or reply.declared is not None:
            self.close_connection = True

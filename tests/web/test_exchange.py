"""Certificates and proxies, with a certificate and a proxy of our own."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from readerapp.errors import FetchError, OfflineError
from readerapp.web.exchange import Limits, asked

LIMITS = Limits(5.0, 5.0)
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nX-Name: Jos\xc3\xa9\r\nX-Name: second\r\n\r\nkiln"


class Answering:
    """A server of one answer, which keeps what it was asked."""

    def __init__(self, answer: bytes, context: ssl.SSLContext | None = None) -> None:
        self.heard: list[bytes] = []
        self._answer, self._context = answer, context
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        try:
            connection, _ = self._listening.accept()
            if self._context:
                connection = self._context.wrap_socket(connection, server_side=True)
        except OSError:
            return  # who does not trust us hangs up
        with connection:
            self.heard.append(connection.recv(4096))
            connection.sendall(self._answer)

    def close(self) -> None:
        self._thread.join(5)
        self._listening.close()


@pytest.fixture
def plain() -> Iterator[Answering]:
    server = Answering(ANSWER)
    yield server
    server.close()


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for localhost that nobody but us trusts, with its key."""
    if not shutil.which("openssl"):
        pytest.skip("there is no openssl here to make a certificate")
    path = tmp_path / "localhost.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    made += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(path), "-out", str(tmp_path / "crt.pem")]
    subprocess.run(made, check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + (tmp_path / "crt.pem").read_bytes())
    return path


@pytest.fixture
def secure(certificate: Path) -> Iterator[Answering]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = Answering(ANSWER, context)
    yield server
    server.close()


def test_a_certificate_that_the_environment_trusts(
    secure: Answering, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    with asked(f"https://localhost:{secure.port}/", {}, LIMITS) as reply:
        assert reply.read(100) == b"kiln"


def test_a_certificate_that_nobody_trusts(secure: Answering) -> None:
    with (
        pytest.raises(FetchError, match="its certificate was not accepted"),
        asked(f"https://localhost:{secure.port}/", {}, LIMITS),
    ):
        pass
    assert secure.heard == []


def test_a_certificate_of_another_host(secure: Answering, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    with (
        pytest.raises(FetchError, match="its certificate was not accepted"),
        asked(f"https://127.0.0.1:{secure.port}/", {}, LIMITS),
    ):
        pass


def test_what_is_sent(plain: Answering) -> None:
    with asked(
        f"http://us%65r:p%40ss@127.0.0.1:{plain.port}/a b/é?q=x y&z=%20#part", {"If-None-Match": "tag"}, LIMITS
    ) as reply:
        assert (reply.status_code, reply.reason) == (200, "OK")
        assert reply.headers["x-name"] == "José".encode().decode("latin-1") + ", second"
    line, *headers = plain.heard[0].decode().strip().split("\r\n")
    assert line == "GET /a%20b/%C3%A9?q=x%20y&z=%20 HTTP/1.1"
    assert {"Connection: close", "If-None-Match: tag", "Authorization: Basic dXNlcjpwQHNz"} <= set(headers)
    assert headers.count(f"Host: 127.0.0.1:{plain.port}") == 1


def test_plain_addresses_are_asked_of_the_proxy(plain: Answering, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://me:secret@127.0.0.1:{plain.port}")
    with asked("http://lamps.invalid/a", {}, LIMITS) as reply:
        assert reply.read(100) == b"kiln"
    assert plain.heard[0].startswith(b"GET http://lamps.invalid/a HTTP/1.1\r\nHost: lamps.invalid\r\n")
    assert b"Proxy-Authorization: Basic bWU6c2VjcmV0\r\n" in plain.heard[0]


def test_secure_ones_go_through_it(monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = Answering(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")
    with pytest.raises(OfflineError, match="through the proxy"), asked("https://lamps.invalid/a", {}, LIMITS):
        pass
    proxy.close()
    assert proxy.heard[0].startswith(b"CONNECT lamps.invalid:443 HTTP/1.")


def test_hosts_that_need_no_proxy(plain: Answering, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with asked(f"http://127.0.0.1:{plain.port}/", {}, LIMITS) as reply:
        assert reply.status_code == 200

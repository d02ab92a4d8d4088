"""Replies, and what goes wrong with them: each function here makes a fault that `FakeArxiv.fail` takes."""

import gzip
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any, NamedTuple

ROBOT_PAGE = (
    b"<!DOCTYPE html>\n<html><head><title>403 Forbidden</title></head><body><h1>Access Denied</h1>"
    b"<p>Our automatic robot detection system stopped you.</p></body></html>\n"
)
LOGIN_PAGE = (
    b"<html><head><title>Welcome</title></head><body><h1>Lakeside Hotel</h1>"
    b"<form action='/login'>Room number: <input name='room'></form></body></html>\n"
)


class Reply(NamedTuple):
    """What the server sends, and how."""

    status: int = 200
    content_type: str = "text/plain"
    body: bytes = b""
    headers: Mapping[str, str] = {}
    declared: int | None = None
    """The Content-Length, where it is not that of the body."""
    sent: int | None = None
    """The bytes after which the connection is closed, where those are not all."""
    silence: float = 0.0
    """Seconds before the first byte."""
    step: int = 1 << 16
    pause: float = 0.0
    """Seconds after every `step` bytes of the body."""


class Fault(NamedTuple):
    """A way to fail: other arguments for the page that is made, or another reply than what was made."""

    rendered: Mapping[str, Any] = {}
    spoil: Callable[[Reply], Reply] = lambda reply: reply


def too_many(retry_after: int | datetime | str | None = None, status: int = 429) -> Fault:
    """429, or 503, with the seconds or the moment of Retry-After, or without."""
    said = format_datetime(retry_after, usegmt=True) if isinstance(retry_after, datetime) else retry_after
    headers = {} if said is None else {"Retry-After": str(said)}
    return Fault(spoil=lambda _: Reply(status, "text/plain", b"Rate exceeded.", headers))


def unavailable(retry_after: int | datetime | str | None = 300) -> Fault:
    """503, as when arXiv's servers do not agree on the day."""
    return too_many(retry_after, 503)


def status(code: int, body: bytes = b"", content_type: str = "text/plain", **headers: str) -> Fault:
    """Any status."""
    return Fault(spoil=lambda _: Reply(code, content_type, body, {k.replace("_", "-"): v for k, v in headers.items()}))


def robot_page() -> Fault:
    """403 and a page for people."""
    return status(403, ROBOT_PAGE, "text/html; charset=utf-8")


def login_page(content_type: str = "text/html") -> Fault:
    """The login of a hotel's network, with status 200."""
    return status(200, LOGIN_PAGE, content_type)


def redirect(target: str, code: int = 302) -> Fault:
    """A redirect to `target`."""
    return status(code, Location=target)


def hang_up() -> Fault:
    """A connection that is closed without an answer."""
    return Fault(spoil=lambda reply: reply._replace(status=0))


def cut(at: float = 0.4) -> Fault:
    """A connection that is closed after that part of the body."""
    return Fault(spoil=lambda reply: reply._replace(sent=int(len(reply.body) * at)))


def wrong_length(by: int) -> Fault:
    """A Content-Length that is `by` bytes too many, or too few where it is negative."""
    return Fault(spoil=lambda reply: reply._replace(declared=len(reply.body) + by))


def crawling(step: int = 64, pause: float = 0.1) -> Fault:
    """A body that comes `step` bytes at a time."""
    return Fault(spoil=lambda reply: reply._replace(step=step, pause=pause))


def silent(seconds: float) -> Fault:
    """An answer that begins only after so long."""
    return Fault(spoil=lambda reply: reply._replace(silence=seconds))


def gzip_bomb(size: int) -> Fault:
    """A feed that is small on its way and has `size` bytes when it is unpacked."""
    packed = gzip.compress(b"<?xml version='1.0'?>" + b" " * size)
    return Fault(
        spoil=lambda reply: reply._replace(body=packed, headers={**reply.headers, "Content-Encoding": "gzip"}, status=200)
    )


def empty_page() -> Fault:
    """An answer of the API that counts results and shows none."""
    return Fault(rendered={"empty": True})


def expired_token() -> Fault:
    """OAI's refusal of a resumption token."""
    return Fault(rendered={"expired": True})


def half_page(lost: int, admitted: bool = True) -> Fault:
    """A listing page that leaves out its last `lost` entries, and says so ("showing 54 of 60") or does not."""
    return Fault(rendered={"lost": lost, "admitted": admitted})


def stale_day(claimed: Any) -> Fault:
    """The batch of the day before, under the date of the day `claimed`."""
    return Fault(rendered={"stale": claimed})


def undated() -> Fault:
    """A feed or page that does not say which day it is of."""
    return Fault(rendered={"dated": False})


def weekend() -> Fault:
    """A day without announcements."""
    return Fault(rendered={"nothing": True})


def in_a_while(seconds: float) -> datetime:
    """A moment that many seconds from now, for Retry-After."""
    return datetime.now(UTC) + timedelta(seconds=seconds)

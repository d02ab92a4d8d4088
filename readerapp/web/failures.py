"""The failures of requests, as sentences that say what failed, where, and what to do.

An answer is judged by its address, status line and headers, independently of the library that made the request.
"""

from collections.abc import Container, Mapping
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from readerapp.errors import BlockedError, FetchError

KEPT = "Everything fetched before is kept"
_KILO, _MEGA = 1000, 1 << 20


class TooLargeError(FetchError):
    """A body longer than the caller accepts."""

    def __init__(self, url: str, limit: int) -> None:
        super().__init__(
            url,
            f"{who(url)} sent more than {limit / _MEGA:.3g} MB, the limit for this download. Open {url} in a browser.",
        )


def host(url: str) -> str:
    """The host of `url` with its port; empty if there is none."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def who(url: str) -> str:
    """The server at `url` as users know it: arXiv, or its host name."""
    name = host(url)
    return "arXiv" if f".{name.partition(':')[0]}".endswith(".arxiv.org") else name or url


def check_status(status: int, wanted: Container[int], said: str, url: str) -> None:
    """Raise FetchError if `status` is not one of `wanted`; `said` is the status with its reason."""
    if status in (401, 403, 407, 511):
        raise BlockedError(
            url, f"{who(url)} refuses to answer readerapp (“{said}”). Open {url} in a browser to see why. {KEPT}."
        )
    if status not in wanted:
        raise FetchError(url, f"{who(url)} answered “{said}” to {url}. {KEPT}; try again later.")


def web_page_instead(url: str) -> BlockedError:
    """A web page arrived instead of a feed."""
    return BlockedError(
        url,
        f"{who(url)} answered with a web page instead of the listing. Open {url} in a browser to see why. {KEPT}.",
    )


def not_pdf(headers: Mapping[str, str], url: str) -> BlockedError:
    """A web page, or whatever `headers` describe, arrived instead of a PDF."""
    what = "a web page" if is_page(headers) else "another file"
    length = declared(headers)
    size = "" if length is None else f" of {max(1, round(length / _KILO))} kB"
    return BlockedError(
        url, f"What arrived is not a PDF ({what}{size}); nothing was kept. Open {url} in a browser to see why."
    )


def no_pdf(url: str) -> FetchError:
    """The server answered 404 for a PDF."""
    return FetchError(url, f"This PDF is not on {who(url)} yet. Try again later, or open {url} in a browser.")


def damaged_pdf(url: str) -> FetchError:
    """The end of the PDF is missing."""
    return FetchError(
        url, f"The PDF from {who(url)} arrived damaged; nothing was kept. Try again, or open {url} in a browser."
    )


def stopped(url: str, have: int, total: int | None, resumable: bool) -> FetchError:
    """A download stopped after `have` bytes of `total`."""
    where = f"at {have * 100 // total} %" if total else f"after {have // _KILO} kB"
    afterwards = "It will resume from there." if resumable else "It will start over."
    return FetchError(url, f"The download from {who(url)} stopped {where}. {afterwards}")


def cut(url: str) -> FetchError:
    """The answer ended early."""
    return FetchError(url, f"{who(url)} closed the connection before the end of its answer. {KEPT}; try again.")


def too_slow(url: str) -> FetchError:
    """The answer takes too long."""
    return FetchError(url, f"{who(url)} is sending too slowly. {KEPT}; try again later.")


def foreign_coding(url: str, coding: str) -> FetchError:
    """The body has a compression that was not requested."""
    return FetchError(url, f"{who(url)} sent its answer in an unexpected compression ({coding}). {KEPT}; try again later.")


def endless_redirects(url: str) -> FetchError:
    """The redirects do not end."""
    return FetchError(url, f"{who(url)} redirects endlessly. {KEPT}; try again later.")


def redirected(url: str, target: str) -> str:
    """The address to which `url` redirects. Raises BlockedError if it is not a web address, or if it is less safe."""
    try:
        following = urljoin(url, target)
        before, after = urlsplit(url).scheme, urlsplit(following).scheme
    except ValueError:
        following, before, after = target, "", ""
    if after not in ("http", "https") or (before == "https" and after == "http"):
        raise BlockedError(
            url, f"{who(url)} redirects to {following}, which is not safe. Open {url} in a browser to see why. {KEPT}."
        )
    return following


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that Retry-After asks for, as a number or a date (RFC 9110, 10.2.3); None if it is absent."""
    said = headers.get("Retry-After", "").strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    until = _moment(said)
    # Use the server's own clock, in case this computer's is wrong.
    return (until - (_moment(headers.get("Date", "")) or datetime.now(UTC))).total_seconds() if until else None


def declared(headers: Mapping[str, str]) -> int | None:
    """The length announced by Content-Length; None if there is none."""
    said = headers.get("Content-Length", "")
    return int(said[:18]) if said.isascii() and said.isdigit() else None


def is_page(headers: Mapping[str, str], body: bytes = b"") -> bool:
    """Whether this is a web page, by its Content-Type or its first bytes."""
    if headers.get("Content-Type", "").partition(";")[0].strip().lower() in ("text/html", "application/xhtml+xml"):
        return True
    return body[:200].lstrip().lower().startswith((b"<!doctype html", b"<html"))


def _moment(text: str) -> datetime | None:
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - a start does without

    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

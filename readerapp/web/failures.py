"""Failures of requests, as sentences that say what failed, where, and what to do.

An answer is judged by its address, status line and headers, independently of the library that made the request.
"""

from collections.abc import Container, Mapping
from datetime import UTC, datetime
from urllib.parse import urljoin, urlsplit

from readerapp.errors import BlockedError, FetchError
from readerapp.text.language import tr

_KILO, _MEGA = 1000, 1 << 20


class TooLargeError(FetchError):
    """A body longer than the caller accepts."""

    def __init__(self, url: str, limit: int) -> None:
        super().__init__(
            url,
            tr(
                "{server} sent more than {limit} MB, the limit for this download. Open {url} in a browser.",
                server=who(url),
                limit=f"{limit / _MEGA:.3g}",
                url=url,
            ),
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


def kept() -> str:
    """The end of a message for a failure that nothing fixes soon."""
    return tr("Everything fetched before is kept.")


def kept_for_later() -> str:
    """The end of a message for a failure that may be over soon."""
    return tr("Everything fetched before is kept; try again later.")


def check_status(status: int, wanted: Container[int], said: str, url: str) -> None:
    """Raise FetchError if `status` is not one of `wanted`; `said` is the status line."""
    if status in (401, 403, 407, 511):
        raise BlockedError(
            url,
            tr(
                "{server} refuses to answer readerapp (“{said}”). Open {url} in a browser to see why. {kept}",
                server=who(url),
                said=said,
                url=url,
                kept=kept(),
            ),
        )
    if status not in wanted:
        raise FetchError(
            url, tr("{server} answered “{said}” to {url}. {kept}", server=who(url), said=said, url=url, kept=kept_for_later())
        )


def web_page_instead(url: str) -> BlockedError:
    """A web page arrived instead of a feed."""
    return BlockedError(
        url,
        tr(
            "{server} answered with a web page instead of the listing. Open {url} in a browser to see why. {kept}",
            server=who(url),
            url=url,
            kept=kept(),
        ),
    )


def not_pdf(headers: Mapping[str, str], url: str) -> BlockedError:
    """A web page, or whatever `headers` describe, arrived instead of a PDF."""
    length, page = declared(headers), is_page(headers)
    if length is None:
        what = tr("a web page") if page else tr("another file")
    else:
        size = max(1, round(length / _KILO))
        what = tr("a web page of {size} kB", size=size) if page else tr("another file of {size} kB", size=size)
    return BlockedError(
        url,
        tr("What arrived is not a PDF ({what}); nothing was kept. Open {url} in a browser to see why.", what=what, url=url),
    )


def no_pdf(url: str) -> FetchError:
    """The server answered 404 for a PDF."""
    return FetchError(
        url, tr("This PDF is not on {server} yet. Try again later, or open {url} in a browser.", server=who(url), url=url)
    )


def damaged_pdf(url: str) -> FetchError:
    """The end of the PDF is missing."""
    return FetchError(
        url,
        tr(
            "The PDF from {server} arrived damaged; nothing was kept. Try again, or open {url} in a browser.",
            server=who(url),
            url=url,
        ),
    )


def stopped(url: str, have: int, total: int | None, resumable: bool) -> FetchError:
    """A download stopped after `have` bytes of `total`."""
    stop = (
        tr("The download from {server} stopped at {percent} %.", server=who(url), percent=have * 100 // total)
        if total
        else tr("The download from {server} stopped after {size} kB.", server=who(url), size=have // _KILO)
    )
    return FetchError(url, f"{stop} {tr('It will resume from there.') if resumable else tr('It will start over.')}")


def cut(url: str) -> FetchError:
    """The answer ended early."""
    return FetchError(
        url,
        tr(
            "{server} closed the connection before the end of its answer. Everything fetched before is kept; try again.",
            server=who(url),
        ),
    )


def too_slow(url: str) -> FetchError:
    """The answer takes too long."""
    return FetchError(url, tr("{server} is sending too slowly. {kept}", server=who(url), kept=kept_for_later()))


def foreign_coding(url: str, coding: str) -> FetchError:
    """The body has a compression that was not requested."""
    return FetchError(
        url,
        tr(
            "{server} sent its answer in an unexpected compression ({coding}). {kept}",
            server=who(url),
            coding=coding,
            kept=kept_for_later(),
        ),
    )


def endless_redirects(url: str) -> FetchError:
    """The redirects do not end."""
    return FetchError(url, tr("{server} redirects endlessly. {kept}", server=who(url), kept=kept_for_later()))


def redirected(url: str, target: str) -> str:
    """The address to which `url` redirects. Raises BlockedError if it is not a web address, or if it is less safe."""
    try:
        following = urljoin(url, target)
        before, after = urlsplit(url).scheme, urlsplit(following).scheme
    except ValueError:
        following, before, after = target, "", ""
    if after not in ("http", "https") or (before == "https" and after == "http"):
        raise BlockedError(
            url,
            tr(
                "{server} redirects to {target}, which is not safe. Open {url} in a browser to see why. {kept}",
                server=who(url),
                target=following,
                url=url,
                kept=kept(),
            ),
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

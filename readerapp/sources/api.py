"""The answers of arXiv's API at https://export.arxiv.org/api/query, an Atom feed.

The fields are those of https://info.arxiv.org/help/api/user-manual.html, found by their qualified names and never by their
order, which changed when the service was rebuilt in November 2025. The API says when a paper was submitted, never when it
was announced, so these listings announce nothing.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote, urlencode

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Damage, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import ParseError, RefusedError
from readerapp.sources.authors import listed_names
from readerapp.sources.fields import first_doi, known_categories, one_line, paragraphs
from readerapp.sources.records import DamagedRecordError, papers_of
from readerapp.sources.xml import root_of
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import number, tr

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_IDS = 100
"""The most papers in one query; more would make the address too long for some proxies."""
PAGE = 500
"""The results on one page of a search. 2,000 are allowed, but such pages often came back empty (arxiv.py, issue 129)."""

_ORDER = {"sortBy": "submittedDate", "sortOrder": "ascending"}
"""New submissions are added at the end, so that consecutive pages miss none."""
_ATOM = "{http://www.w3.org/2005/Atom}"
_ARXIV = "{http://arxiv.org/schemas/atom}"
_OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
_REFUSAL = pattern(r"https?://(?:[a-z0-9-]+\.)*arxiv\.org/api/errors\b")


def parse(data: bytes, name: str = "This file") -> Listing:
    """The papers of the answer `data`; errors call it `name`.

    Entries without an identifier or a title are left out and reported. `next_url` is only a query, so the rest is requested
    from the same host. Raises RefusedError with arXiv's sentence if the answer is one of its error entries (old ones came
    with HTTP 200), and ParseError if `data` is not an answer of the API or, a known fault of the service, has no results
    although it counts some.
    """
    mended: list[Damage] = []
    feed = root_of(data, name, mended, f"{_ATOM}entry")
    total = _number(feed, "totalResults")
    if feed.tag != f"{_ATOM}feed" or total is None:
        raise ParseError(name, tr("is not an answer of arXiv’s API: it is not an Atom feed that counts its results."))
    entries = feed.findall(f"{_ATOM}entry")
    for entry in entries:
        if _REFUSAL.match(_text(entry, f"{_ATOM}id") or ""):
            raise RefusedError(name, _text(entry, f"{_ATOM}summary") or "Error")
    start = _number(feed, "startIndex") or 0
    if not entries and start < total:
        why = tr(
            "says that it has {total} results and shows none from the {first}th on. Ask again.",
            total=number(total),
            first=number(start + 1),
        )
        raise ParseError(name, why)
    papers, damages = papers_of(entries, _paper, name)
    return Listing(papers, damages=(*mended, *damages), next_url=_next_url(feed, start + len(entries), total))


def query_url(base: str, ids: Sequence[str]) -> str:
    """The address that asks the API at `base` for the papers `ids`, each in its latest version.

    Raises ValueError for more than MOST_IDS, and InvalidIdentifierError: one invalid id fails the whole query.
    """
    if not 0 < len(ids) <= MOST_IDS:
        raise ValueError(f"{len(ids)} ids, where 1 to {MOST_IDS} can be asked for at once")
    wanted = ",".join(Identifier.parse(one).id for one in ids)
    return _address(base, {"id_list": wanted, "max_results": str(len(ids))})


def search_url(base: str, category: str, first_day: date, last_day: date) -> str:
    """The address at which the API at `base` lists what was submitted to `category` from `first_day` to `last_day` (GMT).

    The papers come in order of submission. `category` may be an archive, which stands for its categories; for a category
    with two names (cs.IT, math.IT), both are searched.
    """
    named = " OR ".join(f"cat:{one}" for one in _categories_of(category))
    until = last_day + timedelta(days=1)
    search = f"({named}) AND submittedDate:[{first_day:%Y%m%d}0000 TO {until:%Y%m%d}0000]"
    return _address(base, {"search_query": search, **_ORDER, "start": "0", "max_results": str(PAGE)})


def _paper(entry: "Element") -> Paper:
    """The paper of `entry`. Raises InvalidIdentifierError, or DamagedRecordError."""
    identifier = Identifier.from_pasted(_text(entry, f"{_ATOM}id") or "")
    title = _text(entry, f"{_ATOM}title")
    if title is None:
        raise DamagedRecordError(tr("{paper} has no title", paper=identifier))
    names = (author.findtext(f"{_ATOM}name") for author in entry.iterfind(f"{_ATOM}author"))
    given = [entry.find(f"{_ARXIV}primary_category"), *entry.iterfind(f"{_ATOM}category")]
    terms = [element.get("term", "").strip() for element in given if element is not None]
    primary = terms[0] if given[0] is not None and terms[0] in taxonomy().categories else None
    return Paper(
        id=identifier.id,
        title=title,
        abstract=paragraphs(entry.findtext(f"{_ATOM}summary")),
        authors=listed_names(names),
        version=identifier.version,
        primary_category=primary,
        categories=known_categories(terms),
        comment=_text(entry, f"{_ARXIV}comment"),
        journal_ref=_text(entry, f"{_ARXIV}journal_ref"),
        doi=first_doi(entry.findtext(f"{_ARXIV}doi")),
        submitted=_moment(_text(entry, f"{_ATOM}published")),
    )


def _text(element: "Element", tag: str) -> str | None:
    return one_line(element.findtext(tag))


def _number(feed: "Element", name: str) -> int | None:
    text = _text(feed, f"{_OPENSEARCH}{name}") or ""
    return int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else None


def _moment(text: str | None) -> datetime | None:
    """The time `text` (RFC 3339) in UTC; None if invalid, because the paper is worth more than its date."""
    try:
        moment = datetime.fromisoformat(text or "")
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _next_url(feed: "Element", shown: int, total: int) -> str | None:
    """The same query from result number `shown` on, taken from the feed's own address.

    That address lacks the sort order, without which the next page would have other results.
    """
    if shown >= total:
        return None
    for link in feed.iterfind(f"{_ATOM}link"):
        query = link.get("href", "").partition("#")[0].partition("?")[2]
        # Until 2025 the whole query was percent-encoded, with its `=` and `&`.
        asked = dict(parse_qsl(query if "=" in query else unquote(query)))
        if asked and link.get("rel", "self") == "self":
            order = _ORDER if "search_query" in asked else {}
            return _address("", asked | order | {"start": str(shown)})
    return None


def _address(base: str, asked: dict[str, str]) -> str:
    return f"{base}?{urlencode(asked, quote_via=quote, safe='')}"


def _categories_of(name: str) -> tuple[str, ...]:
    in_archive = [one.id for one in taxonomy().categories.values() if one.archive == name and one.active]
    return tuple(dict.fromkeys([*taxonomy().same(name), *in_archive]))

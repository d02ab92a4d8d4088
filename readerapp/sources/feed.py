"""Every feed that is not arXiv's: RSS, RDF and Atom as preprint servers and journals write them, and JSON Feed.

feedparser reads the XML, even if it is not well-formed (https://feedparser.readthedocs.io); JSON Feed is read by its
specification (https://www.jsonfeed.org/version/1.1). Such a feed says what its papers are called, never why they are listed,
so kinds stay None. A paper is identified by its DOI, if it has one, so that two feeds can name the same one. An arXiv paper
keeps arXiv's identifier; the title and authors that others give it are hearsay.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from email.utils import parsedate
from io import BytesIO
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from lxml import etree

from readerapp.arxiv.identifier import Identifier, is_arxiv_id
from readerapp.arxiv.listing import Announcement, Damage, Listing
from readerapp.arxiv.names import is_degree, is_suffix
from readerapp.arxiv.paper import Paper
from readerapp.errors import InvalidIdentifierError, ParseError
from readerapp.sources.authors import listed_names
from readerapp.sources.fields import one_line, paragraphs
from readerapp.sources.markup import is_marked_up, text_of
from readerapp.sources.xml import CUT_OFF, is_cut_off, mended
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import later, tr
from readerapp.text.unicode import from_json

LARGEST = 16 * 2**20
"""The largest feed that is read, in bytes. A feed of everything a journal published in a year takes 5 MB."""

MOST_ELEMENTS = 300_000
"""The most elements in a feed; 20,000 entries of a preprint server have as many."""
DEEPEST = 100
"""The deepest nesting of elements, and the most attributes of one."""

_XML = pattern(rb"<(?:rss|feed|(?:\w+:)?RDF)\b")
_JSON = "jsonfeed.org/version/"
_NO_FEED = later("is not a feed: it is neither RSS, Atom nor JSON Feed.")
_DOI = pattern(r"(?:\bdoi:\s*|\bdoi\.org/|/doi/(?:\w+/)?|^)(?P<doi>10\.\d{4,9}/[^\s\"<>?#&]+)", re.IGNORECASE)
_WEB = ("http://", "https://")
_LAST = pattern(r"^(?:and|&)\s+(?=\S)", re.IGNORECASE)
_AUTHORS = pattern(r"^\s*Author(?:\(s\)|s): (?P<names>\S.*)$", re.MULTILINE)
"""ScienceDirect names the authors only in the text."""
_LONGEST_TITLE = 100
_INITIALS = pattern(r"(?:[A-ZÀ-Þ]\.?[\s-]*){1,5}(?:Jr\.?|Sr\.?|I{2,3})?")
_PEOPLE = frozenset(
    ("author", "contributor", "creator", "managingeditor", "name", "email", "publisher", "owner", "webmaster")
)
_LOCAL = pattern(r".*[}:]")
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_NO_NAME = pattern(r"\S{500}")
_MAILBOX = pattern(r"[^\s()]+@[^\s()]+\s*\((?P<name>[^()]*)\)")


class _Entry(NamedTuple):
    """One entry, whatever the format: texts as the feed wrote them."""

    id: str
    link: str
    dois: tuple[str, ...]
    title: str | None
    abstract: str | None
    authors: tuple[str, ...]
    day: date | None


class _Feed(NamedTuple):
    """What a feed says, whatever the format."""

    title: str
    home: str
    """Its site, or else its title, which distinguishes its own ids from those of other feeds."""
    day: date | None
    entries: list[_Entry]
    damages: list[Damage]


def parse(data: bytes, name: str = "This feed") -> Listing:
    """Read the feed `data`; errors call it `name`.

    The category is the title of the feed; a paper's day is the date its entry was published, as written there, or else
    that of the feed. Entries without title and text, or without anything that identifies them, are left out and reported.
    Raises ParseError if `data` is not a feed, is truncated or too large.
    """
    if len(data) > LARGEST:
        why = tr(
            "is too large for a feed: {size} MB, where {limit} MB are allowed.",
            size=len(data) >> 20,
            limit=LARGEST >> 20,
        )
        raise ParseError(name, why)
    feed = _read_json(data, name) if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" else _read_xml(data, name)
    papers: dict[str, Paper] = {}
    announcements = []
    for position, entry in enumerate(feed.entries, start=1):
        paper = _paper(entry, feed.home)
        if paper is None:
            what = later("Entry {number} has no id; it is left out.")
            if not (entry.title or entry.abstract):
                what = later("Entry {number} has no title; it is left out.")
            feed.damages.append(Damage(1, tr(what, number=position)))
        elif paper.id in papers:
            what = tr("Entry {number} has the id {id} of an entry before; it is left out.", number=position, id=paper.id)
            feed.damages.append(Damage(1, what))
        else:
            papers[paper.id] = paper
            if day := entry.day or feed.day:
                announcements.append(Announcement(paper.id, day, feed.title, None, paper.version, position))
    hearsay = frozenset(paper_id for paper_id in papers if is_arxiv_id(paper_id))
    return Listing(tuple(papers.values()), tuple(announcements), tuple(feed.damages), category=feed.title, hearsay=hearsay)


# --- RSS, RDF, Atom ---------------------------------------------------------------------------------------------------


def _read_xml(data: bytes, name: str) -> _Feed:
    if not _XML.search(data.replace(b"\0", b"")[:4000] if b"\0" in data[:4] else data[:4000]):
        raise ParseError(name, tr(_NO_FEED))
    if is_cut_off(data):
        raise ParseError(name, tr(CUT_OFF))
    root, broken = mended(data, name)
    if not _harmless(root):
        raise ParseError(name, tr("has more or longer parts than a feed has, and is not read for safety’s sake."))
    _say_authors_once(root)
    import feedparser  # noqa: PLC0415 - takes 50 ms, and arXiv's own feeds do not need it

    # Given a stream, feedparser opens no file and no address. Markup is not shown: `text_of` turns it into text.
    stream = BytesIO(etree.tostring(root, encoding="utf-8", xml_declaration=True))
    try:
        found = feedparser.parse(stream, sanitize_html=False, resolve_relative_uris=False)
    except (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        # feedparser trips over some of what it is meant to repair.
        raise ParseError(name, tr("is too damaged to be read as a feed.")) from error
    if not found.version and not found.entries:
        raise ParseError(name, tr(_NO_FEED))
    damages = (
        [Damage(broken, tr("The feed is not well-formed XML here; the rest was read as far as possible."))] if broken else []
    )
    entries = [_xml_entry(entry) for entry in found.entries]
    title = _name_of(found.feed.get("title"))
    return _Feed(
        title, _home(_said(found.feed, "link"), title), _written_day(found.feed, "published", "updated"), entries, damages
    )


def _harmless(root: etree._Element) -> bool:
    """Whether the document is safe for feedparser, whose time grows with the square of some sizes."""
    seen = 0
    waiting = [(root, 0)]
    while waiting:
        element, depth = waiting.pop()
        waiting += [(child, depth + 1) for child in element]
        seen += 1
        nobody = _LOCAL.sub("", str(element.tag)).lower() in _PEOPLE and _NO_NAME.search(element.text or "")
        if nobody or depth > DEEPEST or len(element.attrib) > DEEPEST or seen > MOST_ELEMENTS:
            return False
    return True


def _say_authors_once(root: etree._Element) -> None:
    """Remove the <dc:creator>s of an entry that names the same people as <author>s: feedparser would add them up."""
    for entry in dict.fromkeys(creator.getparent() for creator in root.iter(_CREATOR)):
        creators, authors = ([] if entry is None else entry.findall(name) for name in (_CREATOR, "{*}author"))
        if entry is not None and [*map(_person, creators)] == [*map(_person, authors)]:
            for creator in creators:
                entry.remove(creator)


def _person(element: etree._Element) -> str:
    """The name in an <author> or <dc:creator>; Atom has it in a <name>."""
    return one_line(_without_mailbox(element.findtext("{*}name") or "".join(map(str, element.itertext())))) or ""


def _xml_entry(entry: Any) -> _Entry:
    # feedparser puts an unknown element beside its own results: IEEE's <authors> is then a text instead of a list.
    content, authors = dict.get(entry, "content"), dict.get(entry, "authors")
    if isinstance(authors, str):
        names = [authors]
    else:
        names = [author["name"] for author in authors or () if isinstance(author, dict) and author.get("name")]
    return _Entry(
        id=_said(entry, "id"),
        link=_said(entry, "link"),
        dois=tuple(_said(entry, key) for key in ("prism_doi", "dc_identifier", "arxiv_doi")),
        title=one_line(_text(dict.get(entry, "title_detail"))),
        abstract=_text(dict.get(entry, "summary_detail") or (content[0] if isinstance(content, list) and content else None)),
        authors=tuple(names),
        day=_written_day(entry, "published", "updated"),
    )


def _text(detail: Any) -> str | None:
    if not isinstance(detail, dict):
        return text_of(detail) if isinstance(detail, str) else None
    value = detail.get("value") or ""
    return paragraphs(value) if detail.get("type") == "text/plain" and not is_marked_up(value) else text_of(value)


def _said(entry: Any, key: str) -> str:
    """The text of an element; "" for an unknown one with attributes, which feedparser returns instead of text."""
    value = dict.get(entry, key)
    return value if isinstance(value, str) else ""


def _written_day(entry: Any, *keys: str) -> date | None:
    # A plain dict lookup: feedparser's own takes "updated" for a missing "published", with a warning.
    found = ((_said(entry, key), dict.get(entry, f"{key}_parsed")) for key in keys)
    return next((day for text, parsed in found if (day := _day(text, parsed))), None)


# --- JSON Feed --------------------------------------------------------------------------------------------------------


def _read_json(data: bytes, name: str) -> _Feed:
    try:
        found = from_json(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ParseError(name, tr("is not a feed: it is not well-formed JSON, or ends in the middle.")) from None
    items = found.get("items") if isinstance(found, dict) else None
    if not isinstance(items, list) or _JSON not in str(found.get("version")):
        raise ParseError(name, tr(_NO_FEED))
    entries = [_json_entry(item if isinstance(item, dict) else {}) for item in items]
    title = _name_of(found.get("title"))
    return _Feed(title, _home(str(found.get("home_page_url") or ""), title), None, entries, [])


def _json_entry(item: dict[str, Any]) -> _Entry:
    def said(key: str) -> str:
        value = item.get(key)
        return str(value) if isinstance(value, str | int) else ""

    return _Entry(
        id=said("id"),
        link=said("url") or said("external_url"),
        dois=(said("doi"), said("external_url")),
        title=one_line(said("title")),
        abstract=text_of(said("content_html")) or paragraphs(said("content_text")) or paragraphs(said("summary")),
        authors=tuple(_json_authors(item)),
        day=_day(said("date_published")) or _day(said("date_modified")),
    )


def _json_authors(item: dict[str, Any]) -> Iterator[str]:
    """Version 1.1 has a list of authors, version 1 only one."""
    authors = item.get("authors")
    for author in authors if isinstance(authors, list) else [item.get("author")]:
        name = author.get("name") if isinstance(author, dict) else None
        if isinstance(name, str):
            yield name


# --- what the words mean ----------------------------------------------------------------------------------------------


def _paper(entry: _Entry, home: str) -> Paper | None:
    doi = next((found for text in (*entry.dois, entry.id, entry.link) if (found := _doi(text))), None)
    of_arxiv = next((one for text in (entry.id, entry.link, doi or "") if (one := _arxiv(text))), None)
    paper_id = of_arxiv.id if of_arxiv else doi or _own_id(entry, home)
    title = entry.title or _first_words(entry.abstract or "")
    if not paper_id or not title:
        return None
    return Paper(
        id=paper_id,
        title=title,
        abstract=entry.abstract,
        authors=() if of_arxiv else _authors(entry.authors or _named_in(entry.abstract or "")),
        version=None if of_arxiv else _version(doi, entry.link),
        doi=None if doi and _arxiv(doi) else doi,
        comment=None if of_arxiv or doi or paper_id.startswith(_WEB) else _address(entry.link),
    )


def _first_words(text: str) -> str:
    """The stand-in for a missing title: RSS 2.0 requires only a title or a text, and Mastodon posts have just a text."""
    line = " ".join(text.split("\n", 1)[0].split())
    return line if len(line) <= _LONGEST_TITLE else line[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"


def _named_in(abstract: str) -> tuple[str, ...]:
    return (match["names"],) if (match := _AUTHORS.search(abstract)) else ()


def _address(link: str) -> str | None:
    """Where a link leads, without the tracking that some feeds append anew at every fetch."""
    link = link.strip()
    if not link.startswith(_WEB) or any(map(str.isspace, link)):
        return None
    return link.partition("?")[0] if "utm_" in link else link


def _own_id(entry: _Entry, home: str) -> str:
    """What else identifies the entry: an id that is an address or a tag is unique anywhere, any other only in its feed."""
    own = entry.id.strip()
    return (own if ":" in own else f"{home}: {own}") if own else entry.link.strip()


def _doi(text: str) -> str | None:
    """The bare DOI if `text` is one, or the address of one (https://www.doi.org/doi-handbook/HTML/index.html)."""
    match = _DOI.search(unquote(text.strip()))
    if match is None:
        return None
    found = match["doi"].rstrip(".,;")
    while found.endswith(")") and found.count(")") > found.count("("):
        found = found[:-1].rstrip(".,;")
    return found


def _arxiv(text: str) -> Identifier | None:
    if "arxiv" not in text.lower() and "://" not in text:
        return None
    try:
        return Identifier.from_pasted(text)
    except InvalidIdentifierError:
        return None


def _version(doi: str | None, link: str) -> int | None:
    """The version that a preprint server appends to the DOI in its addresses: `.../2026.01.02.900001v2?rss=1`."""
    match = re.search(re.escape(doi.partition("/")[2]) + r"v(\d{1,3})\b", link, re.ASCII) if doi else None
    return int(match[1]) if match else None


def _without_mailbox(name: str) -> str:
    return match["name"] if (match := _MAILBOX.fullmatch(name.strip())) else name


def _authors(names: tuple[str, ...]) -> tuple[str, ...]:
    """One name each, given names first. A single text may hold several: `Quill, A. B., Reed, C.`, `Ash, Cy; Elm, D.`,
    `Ash Grey, Bo Reed, and Cy Ash`; with a single comma, after a surname, it is one name: `Quill, Ada`,
    `van der Reed, Bo`.
    """
    names = tuple(map(_without_mailbox, names))
    several = names[0].split(";") if len(names) == 1 and ";" in names[0] else names
    if len(several) > 1:
        turned = (" ".join(reversed(name.split(",", 1))) if name.count(",") == 1 else name for name in several)
        return tuple(found for name in turned if (found := one_line(name)))
    family, comma, given = names[0].partition(",") if names else ("", "", "")
    if comma and (is_suffix(given.strip()) or is_degree(given.strip())):
        return (f"{' '.join(family.split())} {given.strip()}",)
    if comma and "," not in given and given.strip() and all(word[:1].islower() for word in family.split()[:-1]):
        return (" ".join(f"{given} {family}".split()),)
    one_by_one: list[str] = []
    for part in (names[0] if names else "").split(","):
        name = _LAST.sub("", " ".join(part.split()))
        if one_by_one and _INITIALS.fullmatch(name) and not _INITIALS.fullmatch(one_by_one[-1]):
            one_by_one[-1] = f"{name} {one_by_one[-1]}"
        elif name:
            one_by_one.append(name)
    # "Ada Quill and Bo Reed", "et al." and groups are read as everywhere else.
    return listed_names(one_by_one)


def _day(text: str, parsed: Any = None) -> date | None:
    """The day as written, in any time zone; `parsed` is feedparser's reading, in UTC, for dates in unusual forms."""
    with suppress(ValueError):
        return datetime.fromisoformat(text).date()
    for read in (lambda: parsedate(text), lambda: parsed):
        with suppress(ValueError, OverflowError):
            if numbers := read():
                return date(numbers[0], numbers[1], numbers[2])
    return None


def _home(link: str, title: str) -> str:
    """The site `link` without its scheme, which changes; without a link, the title of the feed."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return title
    return f"{parts.hostname}{parts.path}".rstrip("/") if parts.hostname else title


def _name_of(title: Any) -> str:
    return (text_of(title) if isinstance(title, str) else None) or "A feed without a title"

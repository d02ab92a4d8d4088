"""arXiv's feeds: RSS 2.0 and Atom of https://rss.arxiv.org, and the RDF (RSS 1.0) that arXiv served until January 2024.

The facts come from arXiv's own code (arxiv-feed) and https://info.arxiv.org/help/rss.html. A feed has one day: the new
papers, cross-lists and replacements of one category or archive, or of several at once. A paper's kind depends on the feed
that was requested, so several categories together are a category of their own, named as in the feed's address:
`cs.CV+cs.CL`. At most 2,000 items are served, and a feed does not say how many there were.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast
from urllib.parse import unquote

from readerapp.arxiv.calendar import eastern_day, latest_listing_day
from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.identifier import Identifier
from readerapp.arxiv.listing import Announcement, Count, Damage, Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.errors import InvalidIdentifierError, ParseError, RefusedError
from readerapp.sources.authors import author_names
from readerapp.sources.days import read_moment
from readerapp.sources.fields import first_doi, known_categories, one_line, paragraphs
from readerapp.sources.kinds import belongs
from readerapp.sources.records import DamagedRecordError
from readerapp.sources.xml import mended_elements
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ARXIV = "{http://arxiv.org/schemas/atom}"
_ATOM = "{http://www.w3.org/2005/Atom}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_RSS1 = "{http://purl.org/rss/1.0/}"

_ITEMS = ("item", f"{_ATOM}entry", f"{_RSS1}item")
_CHANNELS = {"rss": "channel", f"{_ATOM}feed": ".", f"{_RDF}RDF": f"{_RSS1}channel"}
_MEANS = {
    **{f"{dialect}{name}": name for dialect in ("", _ATOM, _RSS1) for name in ("title", "link", "category")},
    **dict.fromkeys(("description", f"{_ATOM}summary", f"{_ATOM}subtitle", f"{_RSS1}description"), "text"),
    **dict.fromkeys(("guid", f"{_ATOM}id"), "guid"),
    **dict.fromkeys(("pubDate", f"{_ATOM}published"), "day"),
    **dict.fromkeys((f"{_ATOM}updated", "lastBuildDate"), "made"),
    f"{_DC}date": "out",
    f"{_DC}creator": "authors",
    f"{_ARXIV}announce_type": "kind",
    f"{_ARXIV}DOI": "doi",
    f"{_ARXIV}journal_reference": "journal_ref",
}
_REPLACED, _CROSSED = pattern(r"\b(?:replace|revis|updat)"), pattern(r"\bcross")

_FEED_TITLE = pattern(r"(?P<names>.+) updates on arXiv\.org")
_ADDRESS = pattern(r"https?://(?:[a-z]+\.)*arxiv\.org/(?:rss|atom)/(?P<names>[^/?#\s]+)", re.IGNORECASE)
_REFUSAL = "Feed error for query"
_HEAD = pattern(r"arXiv:(?P<id>\S+)(?:\s+Announce Type:\s*(?P<kind>[\w-]+))?\s*")
_OLD_MARK = pattern(r"(?P<id>[^\s\[\]]+)\s*\[(?P<primary>[^\s\[\]]+)\]\s*(?P<mark>[A-Z ]*)\)")
_OLD_KINDS = {"": Kind.NEW, "CROSS LISTED": Kind.CROSS, "UPDATED": Kind.REPLACE}
_ANCHOR = pattern(r"</?a\b[^<>]*>", re.IGNORECASE)
_PARAGRAPH = pattern(r"</?p>|<br ?/?>", re.IGNORECASE)
_BLANKS = pattern(r"[^\S\n]+")


class _Item(NamedTuple):
    """One item of a feed: a paper, and how it is announced today."""

    paper: Paper
    day: date | None
    kind: Kind | None


class _Feed(NamedTuple):
    """What a feed says about itself."""

    names: tuple[str, ...]
    """The categories and archives requested."""
    day: date | None
    old: bool
    """Whether it is RDF, which says less about its items."""


def parse(data: bytes, name: str = "This feed") -> Listing:
    """Read arXiv's feed `data`; errors call it `name`.

    Papers come out in the order served, each once; what cannot be read is left out and reported with its line. On a day
    without announcements there are none, only day and category. Raises RefusedError with arXiv's own sentence if the feed
    is an error, and ParseError if it is truncated, not well-formed, or not arXiv's.
    """
    (listing,) = parts(data, name, size=sys.maxsize)
    return listing


def parts(data: bytes | BinaryIO, name: str = "This feed", size: int = 500) -> Iterator[Listing]:
    """Like `parse`, but in listings of `size` papers, so that not all papers need be in memory at once.

    Nor need the feed itself: `data` may be a file.

    Positions continue from part to part, and the last one has the counts of the whole. A truncated feed raises ParseError
    after the parts before the break.
    """
    reading = _Reading(name)
    for element in mended_elements(data, name, reading.damages, *_ITEMS):
        if element.getparent() is None:
            yield reading.last_part(element)
            return
        reading.take(element)
        if len(reading.items) >= size:
            yield reading.part(element.getroottree().getroot())


class _Reading:
    """The feed item by item."""

    def __init__(self, name: str) -> None:
        self.items: list[tuple[int, _Item]] = []
        """The items of the part being read, with their places in the feed."""
        self._name = name
        self._feed: _Feed | None = None
        self._served = 0
        self._seen: set[str] = set()
        self.damages: list[Damage] = []
        """What is damaged in the part being read."""
        self._shown: Counter[Kind] = Counter()

    def take(self, element: "Element") -> None:
        """Read one item, or record why it cannot be read."""
        self._served += 1
        try:
            item = (_old_item if element.tag == f"{_RSS1}item" else _item)(*_said(element))
        except (DamagedRecordError, InvalidIdentifierError) as error:
            self._damaged(element, tr("{why} The paper is left out.", why=error))
            return
        paper = item.paper
        if paper.id in self._seen:
            self._damaged(element, tr("{paper} is listed twice.", paper=paper.id))
            return
        if item.kind is None:
            self._damaged(element, tr("{paper} is announced as nothing that arXiv announces.", paper=paper.id))
        if paper.abstract is None:
            self._damaged(element, tr("{paper} has no abstract.", paper=paper.id))
        self._seen.add(paper.id)
        self.items.append((self._served, item))

    def part(self, root: "Element") -> Listing:
        """What was read since the last part of the feed with the root `root`. Raises ParseError and RefusedError."""
        feed = self._feed = self._feed or _feed_of(root, [item for _, item in self.items], self._name)
        category = "+".join(feed.names)
        announcements = []
        for position, (paper, of, given) in self.items:
            kind = _kind_seen_from(feed.names, given, paper.primary_category) if feed.old and given else given
            if kind:
                self._shown[kind.section] += 1
            if day := of or feed.day:
                announcements.append(Announcement(paper.id, day, category, kind, paper.version, position))
        if len(announcements) < len(self.items):
            self.damages.append(Damage(1, tr("The feed says no day; its papers are in none.")))
        papers = tuple(item.paper for _, item in self.items)
        listing = Listing(
            papers, tuple(announcements), tuple(sorted(self.damages, key=lambda one: one.line)), feed.day, category
        )
        self.items = []
        self.damages.clear()
        return listing

    def last_part(self, root: "Element") -> Listing:
        """The rest, with the number of papers of each kind."""
        rest = self.part(root)
        return rest._replace(counts={kind: Count(self._shown[kind]) for kind in Kind if kind in self._shown})

    def _damaged(self, element: "Element", what: str) -> None:
        self.damages.append(Damage(cast("int | None", element.sourceline) or 1, what))


# --- one item ---------------------------------------------------------------------------------------------------------


def _item(said: dict[str, str], categories: list[str]) -> _Item:
    """An item of RSS 2.0 or Atom. Raises DamagedRecordError or InvalidIdentifierError if it names no paper."""
    text = said.get("text", "")
    head = _HEAD.match(text)
    if head:
        text = text[head.end() :].removeprefix("Abstract:")
    identifier = _identifier(said, head["id"] if head else None)
    known = known_categories(categories)
    kind = said.get("kind") or (head["kind"] if head else None)
    return _Item(
        Paper(
            id=identifier.id,
            title=_title(said.get("title", ""), identifier),
            abstract=_abstract(text),
            authors=author_names(_ANCHOR.sub("", said.get("authors", ""))),
            version=identifier.version,
            # arXiv puts the primary category first; the terms of the ACM and MSC classifications come after it.
            primary_category=known[0] if known and known[0] == categories[0] else None,
            categories=known,
            journal_ref=one_line(said.get("journal_ref")),
            doi=first_doi(said.get("doi")),
        ),
        _day(said.get("day", "")),
        _kind(kind or ""),
    )


def _old_item(said: dict[str, str], _categories: list[str]) -> _Item:
    """An item of RDF, which says most of it in the title: `Title. (arXiv:1805.06430v2 [nucl-th] UPDATED)`."""
    from html import unescape  # noqa: PLC0415 - only captures of the old service need it

    title, _, marks = said.get("title", "").rpartition("(arXiv:")
    match = _OLD_MARK.fullmatch(marks)
    identifier = Identifier.parse(match["id"] if match else said.get("link", "").partition("arxiv.org/abs/")[2])
    primary = taxonomy().find(match["primary"]) if match else None
    text = unescape(_PARAGRAPH.sub("\n", _ANCHOR.sub("", said.get("text", ""))))
    return _Item(
        Paper(
            id=identifier.id,
            title=_title(title.rstrip().removesuffix("."), identifier),
            abstract=_abstract(text),
            authors=author_names(unescape(_ANCHOR.sub("", said.get("authors", "")))),
            version=identifier.version,
            primary_category=primary.id if primary else None,
            categories=(primary.id,) if primary else (),
        ),
        None,
        _OLD_KINDS.get(match["mark"].strip()) if match else None,
    )


@lru_cache(maxsize=64)
def _kind(text: str) -> Kind | None:
    """The kind that `text` says, also in other words than arXiv's own, such as "Cross submission" or "replaced"."""
    words = text.strip().lower().replace("_", "-")
    replaced, crossed = _REPLACED.search(words), _CROSSED.search(words.replace("-", " "))
    if replaced:
        return Kind.REPLACE_CROSS if crossed else Kind.REPLACE
    if crossed:
        return Kind.CROSS
    return Kind.NEW if words in ("new", "new submission", "new submissions") else None


def _identifier(said: dict[str, str], in_text: str | None) -> Identifier:
    """The identifier of the item's paper. The item has it three times; a single one is believed only if no other differs."""
    guid = said.get("guid", "").rpartition("oai:arXiv.org:")[2]
    if guid and in_text and guid != in_text:
        raise DamagedRecordError(tr("an item calls itself both “{one}” and “{other}”.", one=guid[:40], other=in_text[:40]))
    return Identifier.parse(guid or in_text or said.get("link", "").partition("arxiv.org/abs/")[2])


def _title(text: str, identifier: Identifier) -> str:
    if title := one_line(text):
        return title
    raise DamagedRecordError(tr("{paper} has no title.", paper=identifier.id))


def _abstract(text: str) -> str | None:
    text = text.strip()
    # Most abstracts are one line and need no splitting.
    return paragraphs(_BLANKS.sub(" ", text)) if "\n" in text or "  " in text else text or None


def _said(element: "Element") -> tuple[dict[str, str], list[str]]:
    """The texts of an item or channel by meaning, and its categories."""
    said: dict[str, str] = {}
    categories = []
    for child in element:
        means = _MEANS.get(child.tag)
        if means is None:
            continue
        if len(child):
            text = "".join(map(str, child.itertext())).strip()
        else:
            text = (child.text or child.get("href") or child.get("term") or "").strip()
        if means == "category":
            categories.append(text)
        elif means == "authors" and means in said:
            said[means] += f", {text}"
        else:
            said[means] = text
    return said, categories


# --- the feed ---------------------------------------------------------------------------------------------------------


def _feed_of(root: "Element", items: list[_Item], name: str) -> _Feed:
    """What the feed says about itself. Raises ParseError if it is not arXiv's, and RefusedError if it is an error."""
    path = _CHANNELS.get(str(root.tag))
    channel = root.find(path) if path else None
    if channel is None:
        tag = str(root.tag).rpartition("}")[2]
        raise ParseError(name, tr("is not a feed: it begins with <{tag}>.", tag=tag))
    said, _ = _said(channel)
    title = said.get("title", "")
    if title.startswith(_REFUSAL):
        raise RefusedError(name, said.get("text") or title)
    match = _FEED_TITLE.fullmatch(title)
    # A feed reader may have changed its title; its address also says what was requested.
    names = [one.strip() for one in match["names"].split(",")] if match else _names_in_address(channel)
    if not names:
        raise ParseError(name, tr("is not an arXiv feed: it calls itself “{title}”.", title=title[:80]))
    ids = tuple(found.id if (found := taxonomy().find(one)) else one for one in names)
    return _Feed(ids, _day_of_feed(said, items), root.tag == f"{_RDF}RDF")


def _names_in_address(channel: "Element") -> list[str]:
    """The categories and archives in the channel's own address: `https://rss.arxiv.org/rss/cs.CV+cs.CL`."""
    said = [channel.get(f"{_RDF}about")]
    for child in channel:
        if str(child.tag).rpartition("}")[2] in ("link", "id"):
            said += [child.text, child.get("href")]
    found = next((match for text in said if (match := _ADDRESS.fullmatch((text or "").strip()))), None)
    return unquote(found["names"]).split("+") if found else []


def _day_of_feed(said: dict[str, str], items: list[_Item]) -> date | None:
    """The listing day: the channel's, else its items', else the day on which the feed was made."""
    if out := _moment(said.get("out", "")):
        # RDF says when the listing came out, in the evening before its day.
        return latest_listing_day(out)
    of_items = next((item.day for item in items if item.day), None)
    return _day(said.get("day", "")) or of_items or _day(said.get("made", ""))


@lru_cache(maxsize=64)
def _day(text: str) -> date | None:
    moment = _moment(text)
    return eastern_day(moment) if moment else None


def _moment(text: str) -> datetime | None:
    """The time `text` (RFC 5322 or RFC 3339); None if it is invalid, or outside the years arXiv can mean."""
    try:
        moment = read_moment(text) or datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo and 1991 <= moment.year <= 2100 else None


def _kind_seen_from(names: tuple[str, ...], kind: Kind, primary: str | None) -> Kind:
    """The kind, in the feed of `names`, of a paper that RDF only marks as new, cross-listed or updated."""
    if primary is None or any(belongs(primary, name) for name in names):
        return kind
    return Kind.REPLACE_CROSS if kind is Kind.REPLACE else Kind.CROSS

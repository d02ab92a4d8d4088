"""OPML, the list of feeds that feed readers exchange (http://opml.org/spec2.opml)."""

from urllib.parse import urlsplit

from readerapp.arxiv.category import taxonomy
from readerapp.arxiv.listing import Damage, Listing
from readerapp.errors import ParseError
from readerapp.sources.xml import root_of
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import tr

_OF_ARXIV = pattern(r"https?://(?:[a-z]+\.)*arxiv\.org/(?:rss|atom)/(?P<names>[A-Za-z.+-]+?)/?(?:\?.*)?")


def parse(data: bytes, name: str = "This file") -> Listing:
    """The feeds of the OPML document `data`; arXiv's own become their categories. errors call it `name`.

    Feeds without a web address are reported with their line. Raises ParseError if the document names no feed.
    """
    damages: list[Damage] = []
    root = root_of(data, name, damages, "outline")
    feeds: dict[str, int] = {}
    for outline in root.iter("{*}outline"):
        address = (outline.get("xmlUrl") or outline.get("xmlurl") or "").strip()
        if not address:
            # A folder, or a link of another kind.
            continue
        line = outline.sourceline if isinstance(outline.sourceline, int) else 0
        followed = _followed(address)
        if not followed:
            title = outline.get("title") or outline.get("text") or address
            what = tr("the feed “{title}” has no web address: “{address}”", title=title, address=address[:80])
            damages.append(Damage(line, what))
        for one in followed:
            feeds.setdefault(one, line)
    if not feeds and not damages:
        raise ParseError(name, tr("names no feed."))
    return Listing((), damages=tuple(damages), feeds=feeds)


def _followed(address: str) -> list[str]:
    """What to follow for the feed at `address`: arXiv categories, or the address; nothing if it is not a feed's address."""
    if match := _OF_ARXIV.fullmatch(address):
        names = match["names"].split("+")
        found = [category for name in names if (category := taxonomy().followed_as(name))]
        if len(found) == len(names):
            return found
    try:
        parts = urlsplit(address)
    except ValueError:
        return []
    is_address = parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, address))
    return [parts._replace(scheme=parts.scheme.lower()).geturl()] if is_address else []

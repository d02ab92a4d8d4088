"""The daily listing as a Markdown document, in the form that sources/markdown.py reads.

A day that came from such a document comes out byte for byte as it was.
"""

import html
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from readerapp.arxiv.identifier import is_arxiv_id, pdf_address
from readerapp.arxiv.paper import Paper
from readerapp.system.lazy_patterns import pattern
from readerapp.text.words import MONTHS, WEEKDAYS

_END = " " * 6
# Addresses that arXiv's pages turn into links: no blank, no bracket, no punctuation at the end.
_ADDRESS = pattern(r"(?P<scheme>https?)://[^\s<>\"'{}()\[\]\\^`|]*[^\s<>\"'{}()\[\]\\^`|.,:;!?]", re.IGNORECASE)
_PARAGRAPH = pattern(r"[ \t]*\n[ \t]+")
_WRAP = pattern(r"[ \t]*\n")


class DayListing(NamedTuple):
    """The papers of one category on one listing day, in the order of the listing; or, without a day, papers of no listing."""

    papers: Sequence[Paper]
    category: str | None = None
    day: date | None = None


def write(listings: Iterable[DayListing]) -> str:
    """The document: a heading a day, a heading and a quotation a paper, numbered from 1 in each day."""
    # Papers of no day come first: after a heading they would belong to it.
    ordered = sorted(listings, key=lambda listing: listing.day is not None)
    return "".join(_listing(listing) for listing in ordered)


def _listing(listing: DayListing) -> str:
    lines = []
    if listing.day and listing.category:
        lines.append(f"# ArXiv {listing.category} --{_written(listing.day)}\n")
    for number, paper in enumerate(listing.papers, start=1):
        lines.append(f"### {number}.{_one_line(paper.title)}  [ :arrow_down: ]({_link(paper)})\n")
        if paper.abstract is not None:
            lines.append(f">  {paper.abstract_as_given or as_on_the_page(paper.abstract)}{_END}\n")
    return "".join(lines)


def as_on_the_page(abstract: str) -> str:
    """The abstract as arXiv's listing page shows it: addresses as links, `<br>` before a paragraph, `<`, `>`, `&` escaped."""
    return " <br>".join(_with_links(_WRAP.sub(" ", part)) for part in _PARAGRAPH.split(abstract.strip()))


def _with_links(text: str) -> str:
    parts = []
    at = 0
    for match in _ADDRESS.finditer(text):
        parts.append(_escaped(text[at : match.start()]))
        scheme = match["scheme"].lower()
        parts.append(
            f'<a class="link-external link-{scheme}" href="{html.escape(match[0])}" rel="external noopener nofollow">'
            f"this {scheme} URL</a>"
        )
        at = match.end()
    parts.append(_escaped(text[at:]))
    return "".join(parts)


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def _one_line(title: str) -> str:
    return title if "\n" not in title else " ".join(title.split())


def _link(paper: Paper) -> str:
    """arXiv's PDF; for other papers the page, or the id, without characters that would end the link."""
    if is_arxiv_id(paper.id):
        return f"{pdf_address(paper.id)}.pdf"
    return quote(paper.page or paper.id, safe="/:;,.?&=#%+@!$'*~-_")


def _written(day: date) -> str:
    # strftime would follow the language of the system.
    return f"{WEEKDAYS[day.weekday()][:3]}, {day.day} {MONTHS[day.month - 1][:3]} {day.year}"

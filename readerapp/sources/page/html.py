"""A web page as it arrived, read without following anything in it: nothing fetched, no script run, bounded in size."""

import re
from typing import NamedTuple

from lxml import etree

from readerapp.errors import ParseError
from readerapp.system.lazy_patterns import pattern

LARGEST = 32 * 2**20
"""The size of a page that is still read, in bytes; 2,000 entries of arXiv's with their abstracts take 6 MB."""

_IS_PAGE = pattern(rb"<(?:!doctype\s+html|html|head|body|main|div|dl)\b", re.IGNORECASE)
_END = pattern(r"</html\s*>\s*(?:<!--.*?-->\s*)*$", re.IGNORECASE | re.DOTALL)


class WebPage(NamedTuple):
    """A page: its tree, whether its end arrived, how many lines did, and which of them hold bytes that are no text."""

    root: etree._Element
    whole: bool
    lines: int
    spoiled: tuple[int, ...]


def looks_like(data: bytes) -> bool:
    """Whether `data` begins like a web page, for the choice of a parser."""
    return _IS_PAGE.search(data[:4096]) is not None


def open_page(data: bytes, name: str) -> WebPage:
    """The page `data`, without the list entry in whose middle it was cut; `name` is how an error calls it.

    Bytes that are no text become U+FFFD. Raises ParseError where `data` is no page.
    """
    text = _decode(data, name)
    whole = _END.search(text[-4096:]) is not None
    spoiled = tuple(n for n, line in enumerate(text.split("\n"), start=1) if "\ufffd" in line) if "\ufffd" in text else ()
    return WebPage(_root(text if whole else _without_torn_entry(text), name), whole, text.count("\n") + 1, spoiled)


def text_inside(element: etree._Element) -> str:
    """All text inside `element`, as it stands there."""
    return "".join(str(text) for text in element.itertext())


def words_of(element: etree._Element | None) -> str:
    """All words inside `element`, with single blanks between them."""
    return " ".join(text_inside(element).split()) if element is not None else ""


def line_of(element: etree._Element) -> int:
    """The line on which `element` begins."""
    return int(str(element.sourceline or 1))


def _decode(data: bytes, name: str) -> str:
    if len(data) > LARGEST:
        raise ParseError(name, f"is too large to be read: {len(data) >> 20} MB, where {LARGEST >> 20} MB are allowed.")
    if not looks_like(data):
        raise ParseError(name, "is no web page." if data.strip() else "is empty.")
    return data.removeprefix(b"\xef\xbb\xbf").decode(errors="replace").replace("\0", "\ufffd")


def _root(text: str, name: str) -> etree._Element:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.LxmlError:
        root = None
    if root is None:
        raise ParseError(name, "is a damaged web page.")
    return root


def _without_torn_entry(text: str) -> str:
    torn = text.find("<dt", text.rfind("</dd>") + 1)
    return text if torn < 0 else text[:torn]

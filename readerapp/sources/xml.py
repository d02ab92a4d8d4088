"""Reads untrusted XML without following anything in it.

No entity is expanded, no DTD read, nothing fetched. arXiv's documents have no document type declaration, so one that has is
refused: it could only hide text or inflate it (https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing).
"""

import re
from collections.abc import Iterator, Sequence
from io import SEEK_END, BytesIO
from typing import Any, BinaryIO

from lxml import etree

from readerapp.arxiv.listing import Damage
from readerapp.errors import ParseError
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import later, tr

LARGEST = 64 * 2**20
"""The largest document that is read, in bytes; 2,000 papers with abstracts take 4 MB."""

CUT_OFF = later("ends in the middle, as after a broken connection. Fetch it again.")
"""What is wrong with a document if `is_cut_off` is true."""

_FOLLOWS_NOTHING: dict[str, Any] = {
    "load_dtd": False,
    "no_network": True,
    "resolve_entities": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
"""The options of every parser."""
_HEAD, _TAIL = 4096, 256
_FIRST_TAG = pattern(rb"<([A-Za-z_][\w.:-]*)")
_ANYTHING = pattern(rb"[^ \t\r\n\0]")
_AMPERSAND = pattern(rb"&(?:(#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,9});)?")
_XML_NAMES = frozenset((b"lt", b"gt", b"amp", b"quot", b"apos"))


class BrokenXMLError(ParseError):
    """A document that is not well-formed XML, but not truncated either."""


def root_of(data: bytes, name: str, damages: list[Damage], *tags: str) -> etree._Element:
    """The whole document `data` as a tree; errors call it `name`.

    Small damage is repaired and recorded in `damages`; elements among `tags` may be left out for that. Raises
    ParseError if `data` is not well-formed XML, is too large, or has a document type declaration.
    """
    try:
        (root,) = elements(data, name)
    except BrokenXMLError as broken:
        better = _mended(data, tags, broken, damages)
        (root,) = elements(better, name)
    return root


def mended_elements(data: bytes | BinaryIO, name: str, damages: list[Damage], *tags: str) -> Iterator[etree._Element]:
    """Like `elements`, but small damage is repaired, and recorded in `damages` when it is met."""
    seen = 0
    try:
        for element in elements(data, name, *tags):
            yield element
            seen += 1
    except BrokenXMLError as broken:
        whole = data if isinstance(data, bytes) else _read(data, 0, data.seek(0, SEEK_END))
        better = _mended(whole, tags, broken, damages)
        for number, element in enumerate(elements(better, name, *tags)):
            # Mending may have taken out elements that were read before.
            if number >= seen or element.getparent() is None:
                yield element


def _mended(data: bytes, tags: Sequence[str], broken: BrokenXMLError, damages: list[Damage]) -> bytes:
    from readerapp.sources import mending  # noqa: PLC0415 - only broken documents need it

    found = mending.mended(data, tags)
    if found is None:
        raise broken
    damages += found[1]
    return found[0]


def elements(data: bytes | BinaryIO, name: str, *tags: str) -> Iterator[etree._Element]:
    """Each element among `tags` in the document `data`, which may be a file, once it is complete; last the root.

    An element is emptied when the next one is requested, so a document of any length takes the memory of one of them; the
    root is left with whatever is outside them. Raises ParseError as `root_of` does: a truncated document yields the elements
    before the break, and no root.
    """
    file = BytesIO(data) if isinstance(data, bytes) else data
    size = file.seek(0, SEEK_END)
    if size > LARGEST:
        sizes = {"size": size >> 20, "limit": LARGEST >> 20}
        raise ParseError(name, tr("is too large to be read: {size} MB, where {limit} MB are allowed.", **sizes))
    if not _ANYTHING.search(_read(file, 0, _HEAD)) and not _ANYTHING.search(_read(file, 0, size)):
        raise ParseError(name, tr("is empty."))
    file.seek(0)
    # With a tag that no document has, lxml reads on without stopping; with no tag it would stop at every element.
    parser = etree.iterparse(file, tag=tags or "{none}none", **_FOLLOWS_NOTHING)
    first = True
    try:
        for _, element in parser:
            if first:
                _refuse_declarations(element, name)
                first = False
            yield element
            _forget(element)
    except etree.XMLSyntaxError as error:
        raise _unreadable(file, error, name) from None
    _refuse_declarations(parser.root, name)
    yield parser.root


def _refuse_declarations(element: etree._Element, name: str) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise ParseError(name, tr("has a document type declaration, which is not read for safety’s sake."))


def _forget(element: etree._Element) -> None:
    """Empty `element` and drop its predecessors; lxml still needs the element itself to continue."""
    element.clear()
    parent = element.getparent()
    before = element.getprevious()
    if parent is not None and before is not None and before.tag == element.tag:
        parent.remove(before)


def mended(data: bytes, name: str) -> tuple[etree._Element, int | None]:
    """The document `data` as a tree even if it is not well-formed, and the first line where it is not.

    A lone `&` stands for itself, and HTML's named characters are known. Any other entity is dropped, as is a document type
    declaration. Raises ParseError if there is nothing to read.
    """
    line = None
    try:
        root = etree.fromstring(data, parser(recover=False))
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        root = _recovered(data, name, error)
    etree.strip_elements(root, etree.Entity, with_tail=False)
    return root, line


def _recovered(data: bytes, name: str, first: etree.XMLSyntaxError) -> etree._Element:
    try:
        root = etree.fromstring(_AMPERSAND.sub(_escaped, data), parser(recover=True))
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise _unreadable(BytesIO(data), first, name)
    return root


def parser(recover: bool) -> etree.XMLParser:
    """A parser that follows nothing in a document; with `recover` it continues after what is not well-formed."""
    return etree.XMLParser(recover=recover, **_FOLLOWS_NOTHING)


def _escaped(match: re.Match[bytes]) -> bytes:
    from html.entities import name2codepoint  # noqa: PLC0415 - only broken feeds need it

    name = match[1] or b""
    if name.startswith(b"#") or name in _XML_NAMES:
        return match[0]
    code = name2codepoint.get(name.decode())
    return b"&#%d;" % code if code else b"&amp;" + match[0][1:]


def is_cut_off(data: bytes) -> bool:
    """Whether the XML document `data` lacks the end of its root, as after a broken connection."""
    return _lacks_end(data[:_HEAD], data[-_TAIL:])


def _lacks_end(head: bytes, tail: bytes) -> bool:
    first = _FIRST_TAG.search(head)
    return first is not None and not re.search(b"</" + re.escape(first[1]) + rb"\s*>", tail)


def _read(file: BinaryIO, start: int, size: int) -> bytes:
    file.seek(start)
    return file.read(size)


def _unreadable(file: BinaryIO, error: etree.XMLSyntaxError, name: str) -> ParseError:
    head, tail = _read(file, 0, _HEAD), _read(file, max(0, file.seek(0, SEEK_END) - _TAIL), _TAIL)
    if not _FIRST_TAG.search(head):
        return ParseError(name, tr("is not XML."))
    if _lacks_end(head, tail):
        return ParseError(name, tr(CUT_OFF))
    line = error.lineno or 1
    why = error.msg.partition(", line ")[0]
    return BrokenXMLError(name, tr("is damaged: line {line} is not well-formed XML ({why}).", line=line, why=why))

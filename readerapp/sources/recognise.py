"""Recognises a document's format, among those that arXiv and others publish listings in, by its content alone."""

import gzip
import re
import zlib
from io import BytesIO
from itertools import takewhile

from readerapp.arxiv.listing import Listing
from readerapp.errors import ParseError
from readerapp.sources import snapshot
from readerapp.sources.table import SOURCES, what_is_read
from readerapp.system.lazy_patterns import pattern
from readerapp.text.language import later, tr

LARGEST = 64 * 2**20
"""The largest decompressed document, in bytes."""

_HEAD = 16_384
_GZIP = b"\x1f\x8b"
_SIGNATURES = {
    b"%PDF-": later("a PDF"),
    b"PK\x03\x04": later("a ZIP archive or an office document"),
    b"SQLite format 3\0": later("a SQLite database, perhaps a library of readerapp"),
    b"\x89PNG": later("a picture"),
    b"\xff\xd8\xff": later("a picture"),
    b"GIF8": later("a picture"),
    b"{\\rtf": later("an RTF document"),
    b"BZh": later("compressed with bzip2"),
    b"\xfd7zXZ": later("compressed with xz"),
    b"(\xb5/\xfd": later("compressed with zstd"),
    _GZIP: later("compressed twice"),
}
_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}

_ENCODING = pattern(r"\A(\s*<\?xml\b[^<>]*?)\s+encoding\s*=\s*[\"'][^\"'<>]*[\"']")
_PROLOG = pattern(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*(?:\[.*?\]\s*)?>)*", re.DOTALL | re.IGNORECASE)
_ROOT = pattern(r"<(?:[\w.-]+:)?(?P<name>[A-Za-z][\w.-]*)")
_FIRST_ITEM = pattern(r"<(?:\w+:)?(?:item|entry)[\s>]")
_AUTOLINK = pattern(r"\s*<(?:https?|doi|arxiv):", re.IGNORECASE)
"""How Markdown and e-mails put an address."""
_HTML = {"html", "head", "body"}
_MAY_BEGIN_MARKDOWN = {"", "a", "br", "center", "details", "div", "h1", "h2", "img", "p", "span", "table"}
_TITLE_OF_ARXIV = pattern(
    r"<(?:\w+:)?title\b[^<>]*>\s*(?:<!\[CDATA\[\s*)?(?:[^<>]+ updates on arXiv\.org\b|Feed error for query\b)"
)
_FEED_OF_ARXIV = pattern(
    r"""(?:<(?:\w+:)?(?:link|id)>\s*|\b(?:about|href)=["'])https?://(?:[a-z]+\.)*arxiv\.org/(?:rss|atom)/""", re.IGNORECASE
)
_ITEM_OF_ARXIV = pattern(r"oai:arXiv\.org:|\(arXiv:")
_FROM_API = pattern(r"<(?:\w+:)?id>\s*https?://(?:[a-z]+\.)*arxiv\.org/api/", re.IGNORECASE)
_JSON = pattern(r"\s*[\[{]\s*[\[{\]}\"]")
_ACTS = pattern(r'\s*\{\s*"readerapp"\s*:\s*"acts"')
_OWN_JSON = pattern(r'\s*\[?\s*\{\s*"id"\s*:\s*"[^"]*",\s*"version"\s*:\s*(?:null|\d+),\s*"title"\s*:')
_CSL = pattern(r'\s*(?:\[\s*\{|\{.{0,2000}?"items"\s*:\s*\[\s*\{)', re.DOTALL)
_CSL_FIELD = pattern(r'"(?:type|title|author|DOI|URL|issued|container-title)"\s*:')
_ARCHIVE = pattern(rb"From: <Saved by [^<>\r\n]*>\r?\n")
"""The beginning of a page that Chromium saved as a single file."""
_BOOKMARKS = pattern(r"\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>", re.IGNORECASE)
_RIS = pattern(r"\s*(?:^[A-Z][a-z]+:.*\s+){0,5}TY  ?- ", re.MULTILINE)
_ENDNOTE = pattern(r"\s*%0 [A-Z][A-Za-z ]+[\r\n]+%[0-9A-Z@] ")
_BIB = pattern(r"^[ \t]*@[ \t]*(?!comment\b)[A-Za-z]+\s*[{(]\s*[^\s,{}()]*\s*[,=]", re.MULTILINE | re.IGNORECASE)
_MAIL_HEADER = pattern(r"[A-Za-z][A-Za-z0-9-]*:|[ \t]|>?From ")
_MAIL_FIELDS = pattern(r"(?:From|Date|Subject|Received|MIME-Version):", re.IGNORECASE)
_MAIL_RULE = pattern(r"^(?:> ?)*-{60,}[ \t]*$", re.MULTILINE)
_MAIL_BLOCK = pattern(r"^(?:> ?)*\\\\[ \t]*$", re.MULTILINE)


def parse(data: bytes, name: str = "This file") -> Listing:
    """The listing in `data`, read by the parser of its format; errors call it `name`.

    A gzipped document is decompressed, UTF-16, in which PowerShell and old editors save, becomes UTF-8, and in a single-file
    web page (MHTML, RFC 2557) the page is read. Raises ParseError if the format is unknown or everything is damaged, and
    RefusedError if it is a refusal from arXiv.
    """
    if data.startswith(_GZIP):
        data = _unzipped(data, name)
    data = _in_utf_8(data)
    if data[:1].isspace() and (start := data.lstrip()).startswith(b"<?xml"):
        # Some sites send blank lines before it, which XML does not allow.
        data = start
    if _ARCHIVE.match(data):
        data = _page_in(data)
    listing = SOURCES[format_of(data, name)].parser()(data, name)
    if listing.damages and not (listing.papers or listing.named or listing.feeds):
        raise ParseError(
            name, tr("could not be read. The first problem is in {place}.", place=str(listing.damages[0]).rstrip("."))
        )
    return listing


def format_of(data: bytes, name: str = "This file") -> str:
    """The name in SOURCES of the format of `data` (not compressed). Raises ParseError if it has none of them.

    The beginning of a document decides. Unrecognised text is taken for Markdown, whose parser says what is missing.
    """
    if what := next((what for signature, what in _SIGNATURES.items() if data.startswith(signature)), None):
        raise ParseError(name, tr("is not a listing: it is {what}. {read}", what=tr(what), read=what_is_read()))
    head = _text(data[:_HEAD])
    if head.lstrip().startswith("<") and not _AUTOLINK.match(head):
        return "identifiers" if _BOOKMARKS.match(head) else _format_of_markup(head, name)
    if _JSON.match(head):
        return _format_of_json(head, name)
    if (found := _format_of_references(head)) and not _is_markdown(data):
        return found
    if _is_markdown(data):
        return "markdown"
    return "email" if _is_mail(head) else "identifiers" if _mentions_papers(head) else "markdown"


def _in_utf_8(data: bytes) -> bytes:
    """`data` in UTF-8 if it is UTF-16 with a byte order mark, without the encoding declaration of an XML document."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.count(b"\0") * 4 < len(data):
        return data
    return _ENCODING.sub(r"\1", data.decode("utf-16", errors="replace"), count=1).encode()


def _page_in(archive: bytes) -> bytes:
    """The page in a web archive, which is a mail with the page first; the archive itself if it has none."""
    from email import message_from_bytes  # noqa: PLC0415 - few documents are archives

    pages = (part for part in message_from_bytes(archive).walk() if part.get_content_type() == "text/html")
    content = page.get_payload(decode=True) if (page := next(pages, None)) else None
    return content if isinstance(content, bytes) else archive


def _unzipped(data: bytes, name: str) -> bytes:
    """The content of all members of the gzip file `data` (RFC 1952). Raises ParseError if it is damaged or too large."""
    try:
        with gzip.open(BytesIO(data)) as file:
            content = file.read(LARGEST + 1)
    except EOFError:
        raise ParseError(name, tr("is a gzip file that ends in the middle. Fetch it again.")) from None
    except (gzip.BadGzipFile, zlib.error):
        raise ParseError(name, tr("is a damaged gzip file: it cannot be unpacked. Fetch it again.")) from None
    if len(content) > LARGEST:
        raise ParseError(name, tr("is too large to be read: unpacked it has more than {limit} MB.", limit=LARGEST >> 20))
    return content


def _format_of_markup(head: str, name: str) -> str:
    prolog = _PROLOG.match(head)
    start = prolog.end() if prolog else 0
    root = match["name"] if (match := _ROOT.match(head, start)) else ""
    item = _FIRST_ITEM.search(head, start)
    front = head[: item.start() if item else None]
    if root.lower() == "opml":
        return "opml"
    if root in ("OAI-PMH", "record"):
        return "oai"
    if root == "feed" and _FROM_API.search(head):
        return "api"
    if root in ("rss", "feed", "RDF"):
        return "rss" if _is_of_arxiv(front, head[len(front) :]) else "feed"
    if root.lower() in _HTML or "dlpage" in head:
        return "list_page"
    if root.lower() in _MAY_BEGIN_MARKDOWN:
        return "markdown"
    why = tr(
        "is not a listing: it is XML of another kind, which begins with <{root}>. {read}", root=root, read=what_is_read()
    )
    raise ParseError(name, why)


def _is_of_arxiv(front: str, items: str) -> bool:
    """Whether a feed that begins with `front` is one of arXiv's listings, rather than one that mentions or links to arXiv.

    Its title says so; if a feed reader changed that, its own address and the names of its items do.
    """
    if _TITLE_OF_ARXIV.search(front):
        return True
    return _FEED_OF_ARXIV.search(front) is not None and (not items or _ITEM_OF_ARXIV.search(items) is not None)


def _format_of_references(head: str) -> str | None:
    if _RIS.match(head) or _ENDNOTE.match(head):
        return "ris"
    if _BIB.search(head):
        return "bib"
    from readerapp.sources.references import identifiers  # noqa: PLC0415 - see Source.parser

    return "identifiers" if identifiers.looks_like(head) else None


def _mentions_papers(head: str) -> bool:
    from readerapp.sources.references import identifiers  # noqa: PLC0415 - see Source.parser

    return identifiers.mentions_papers(head)


def _format_of_json(head: str, name: str) -> str:
    if "jsonfeed.org/version/" in head.replace("\\/", "/"):
        return "feed"
    if _ACTS.match(head):
        raise ParseError(name, tr("is a file of acts. Import it with: readerapp acts --import FILE"))
    if snapshot.looks_like(head.encode(errors="replace")):
        return "snapshot"
    if _OWN_JSON.match(head):
        return "json_lines"
    if _CSL.match(head) and _CSL_FIELD.search(head):
        return "csl"
    raise ParseError(name, tr("is not a listing: it is JSON, but not JSON Feed. {read}", read=what_is_read()))


def _is_markdown(data: bytes) -> bool:
    from readerapp.sources import markdown  # noqa: PLC0415 - see Source.parser

    return markdown.looks_like(data)


def _is_mail(head: str) -> bool:
    """Whether `head` has a mail header (RFC 5322, 2.2), or the rules and `\\\\` that separate papers in arXiv's mails."""
    text = head.replace("\r\n", "\n").replace("\r", "\n").lstrip()
    header = list(takewhile(str.strip, text.split("\n")))
    # The last line of a long header may have been cut.
    headed = all(_MAIL_HEADER.match(line) for line in header[:-1]) and sum(map(_says_mail, header)) > 1
    return headed or bool(_MAIL_RULE.search(text) and _MAIL_BLOCK.search(text))


def _says_mail(line: str) -> bool:
    return _MAIL_FIELDS.match(line) is not None


def _text(data: bytes) -> str:
    """The beginning of a document as text, whatever its encoding: everything that decides is ASCII."""
    mark = next((mark for mark in _BYTE_ORDER_MARKS if data.startswith(mark)), b"")
    return data.removeprefix(mark).decode(_BYTE_ORDER_MARKS.get(mark, "utf-8"), errors="replace")

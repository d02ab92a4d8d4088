"""The one table of the formats that can be read. A new format is a row here, a parser, and a check in `recognise`."""

from collections.abc import Callable
from typing import NamedTuple

from readerapp.arxiv.listing import Listing
from readerapp.text.language import later, tr

Parser = Callable[[bytes, str], Listing]
"""Reads a document; errors call it by the text. Raises ParseError, and some parsers RefusedError."""


class Source(NamedTuple):
    """A format that can be read: `what` people call it, and the suffixes of its files."""

    what: str
    suffixes: tuple[str, ...]
    parser: Callable[[], Parser]
    """Loads the parser. Only the parser in use is loaded, with the libraries it needs."""


def _list_page() -> Parser:
    from readerapp.sources.page.list_page import parse  # noqa: PLC0415 - see Source.parser

    return parse


def _rss() -> Parser:
    from readerapp.sources.rss import parse  # noqa: PLC0415

    return parse


def _email() -> Parser:
    from readerapp.sources.mail.email import parse  # noqa: PLC0415

    return parse


def _api() -> Parser:
    from readerapp.sources.api import parse  # noqa: PLC0415

    return parse


def _oai() -> Parser:
    from readerapp.sources.oai import parse  # noqa: PLC0415

    return parse


def _feed() -> Parser:
    from readerapp.sources.feed import parse  # noqa: PLC0415

    return parse


def _markdown() -> Parser:
    from readerapp.sources.markdown import parse  # noqa: PLC0415

    return parse


def _bib() -> Parser:
    from readerapp.sources.references.bib import parse  # noqa: PLC0415

    return parse


def _ris() -> Parser:
    from readerapp.sources.references.ris import parse  # noqa: PLC0415

    return parse


def _csl() -> Parser:
    from readerapp.sources.references.csl import parse  # noqa: PLC0415

    return parse


def _identifiers() -> Parser:
    from readerapp.sources.references.identifiers import parse  # noqa: PLC0415

    return parse


def _opml() -> Parser:
    from readerapp.sources.references.opml import parse  # noqa: PLC0415

    return parse


def _snapshot() -> Parser:
    from readerapp.sources.snapshot import parse  # noqa: PLC0415

    return parse


def _json_lines() -> Parser:
    from readerapp.sources.references.json_lines import parse  # noqa: PLC0415

    return parse


SOURCES = {
    "list_page": Source(later("arXiv’s listing pages"), (".html", ".htm"), _list_page),
    "rss": Source(later("its feeds"), (".rss", ".atom", ".xml"), _rss),
    "email": Source(later("its e-mails"), (".eml", ".mbox", ".txt"), _email),
    "api": Source(later("answers of its API"), (".xml", ".atom"), _api),
    "oai": Source(later("records of its OAI-PMH service"), (".xml",), _oai),
    "feed": Source(later("feeds of other sites"), (".rss", ".atom", ".xml", ".json"), _feed),
    "markdown": Source(later("Markdown listings"), (".md", ".markdown", ".txt"), _markdown),
    "bib": Source("BibTeX", (".bib",), _bib),
    "ris": Source("RIS", (".ris", ".enw"), _ris),
    "csl": Source("CSL-JSON", (".json",), _csl),
    "identifiers": Source(later("lists of identifiers, DOIs or links"), (".txt",), _identifiers),
    "opml": Source("OPML", (".opml", ".xml"), _opml),
    "json_lines": Source(later("readerapp’s own JSON"), (".jsonl", ".json"), _json_lines),
    "snapshot": Source(later("Kaggle’s snapshot of arXiv’s metadata"), (".json", ".jsonl"), _snapshot),
}
"""Every format by its name in `recognise.format_of`, in the order in which people are told of them."""

SUFFIXES = tuple(dict.fromkeys(suffix for source in SOURCES.values() for suffix in source.suffixes))
"""Suffixes of files that can be read; but only the content decides, also in gzip files."""


def what_is_read() -> str:
    """The sentence that names every format."""
    *others, last = (tr(source.what) for source in SOURCES.values())
    return tr("What is read: {formats}, and {last}.", formats=", ".join(others), last=last)

"""The one table of the formats that listings are read from. A new one is a row of it, a parser, and how it is told apart."""

from collections.abc import Callable
from typing import NamedTuple

from readerapp.arxiv.listing import Listing
from readerapp.text.language import later, tr

Parser = Callable[[bytes, str], Listing]
"""Reads a document; the text is how errors call it. Raises ParseError, and some RefusedError."""


class Source(NamedTuple):
    """A format that is read: `what` a person calls it, and how the names of such files end."""

    what: str
    suffixes: tuple[str, ...]
    parser: Callable[[], Parser]
    """Loads the parser. Of the parsers, and the libraries that they need, only the one that is wanted is loaded."""


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


SOURCES = {
    "list_page": Source(later("arXiv’s listing pages"), (".html", ".htm"), _list_page),
    "rss": Source(later("its feeds"), (".rss", ".atom", ".xml"), _rss),
    "email": Source(later("its e-mails"), (".eml", ".mbox", ".txt"), _email),
    "api": Source(later("answers of its API"), (".xml", ".atom"), _api),
    "oai": Source(later("records of its OAI-PMH service"), (".xml",), _oai),
    "feed": Source(later("feeds of other sites"), (".rss", ".atom", ".xml", ".json"), _feed),
    "markdown": Source(later("Markdown listings"), (".md", ".markdown", ".txt"), _markdown),
    "bib": Source("BibTeX", (".bib",), _bib),
    "ris": Source("RIS", (".ris",), _ris),
    "csl": Source("CSL-JSON", (".json",), _csl),
    "identifiers": Source(later("lists of identifiers, DOIs or links"), (".txt",), _identifiers),
    "opml": Source("OPML", (".opml", ".xml"), _opml),
    "snapshot": Source(later("Kaggle’s snapshot of arXiv’s metadata"), (".json", ".jsonl"), _snapshot),
}
"""Every format, by the name that `recognise.format_of` gives it, as a person is told of them."""

SUFFIXES = tuple(dict.fromkeys(suffix for source in SOURCES.values() for suffix in source.suffixes))
"""How the names of files that are read may end; their content alone decides, also of gzip files."""


def what_is_read() -> str:
    """The sentence that names every format."""
    *others, last = (tr(source.what) for source in SOURCES.values())
    return tr("What is read: {formats}, and {last}.", formats=", ".join(others), last=last)

"""The one table of the formats that listings are read from. A new one is a row of it, a parser, and how it is told apart."""

import importlib
from typing import NamedTuple

from readerapp.arxiv.listing import Listing
from readerapp.text.language import later, tr


class Source(NamedTuple):
    """A format that is read: `what` a person calls it, and how the names of such files end."""

    what: str
    suffixes: tuple[str, ...]
    module: str
    """The parser's, in readerapp.sources."""

    def parse(self, data: bytes, name: str) -> Listing:
        """Read a document; `name` is how errors call it. Raises ParseError, and some RefusedError.

        Only the parser that is wanted is loaded, with the libraries that it needs.
        """
        listing: Listing = importlib.import_module(f"readerapp.sources.{self.module}").parse(data, name)
        return listing


SOURCES = {
    "list_page": Source(later("arXiv’s listing pages"), (".html", ".htm"), "page.list_page"),
    "rss": Source(later("its feeds"), (".rss", ".atom", ".xml"), "rss"),
    "email": Source(later("its e-mails"), (".eml", ".mbox", ".txt"), "mail.email"),
    "api": Source(later("answers of its API"), (".xml", ".atom"), "api"),
    "oai": Source(later("records of its OAI-PMH service"), (".xml",), "oai"),
    "feed": Source(later("feeds of other sites"), (".rss", ".atom", ".xml", ".json"), "feed"),
    "markdown": Source(later("Markdown listings"), (".md", ".markdown", ".txt"), "markdown"),
    "bib": Source("BibTeX", (".bib",), "references.bib"),
    "ris": Source("RIS", (".ris",), "references.ris"),
    "csl": Source("CSL-JSON", (".json",), "references.csl"),
    "identifiers": Source(later("lists of identifiers, DOIs or links"), (".txt",), "references.identifiers"),
    "opml": Source("OPML", (".opml", ".xml"), "references.opml"),
    "snapshot": Source(later("Kaggle’s snapshot of arXiv’s metadata"), (".json", ".jsonl"), "snapshot"),
}
"""Every format, by the name that `recognise.format_of` gives it, as a person is told of them."""

SUFFIXES = tuple(dict.fromkeys(suffix for source in SOURCES.values() for suffix in source.suffixes))
"""How the names of files that are read may end; their content alone decides, also of gzip files."""


def what_is_read() -> str:
    """The sentence that names every format."""
    *others, last = (tr(source.what) for source in SOURCES.values())
    return tr("What is read: {formats}, and {last}.", formats=", ".join(others), last=last)

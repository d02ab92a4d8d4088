"""Papers as biblatex has them: UTF-8, and `date`, `eprinttype` and `eprintclass` for `year`, `archivePrefix` and
`primaryClass`.

biber warns of an entry that has both spellings, so this flavour writes its own alone
(https://ctan.org/pkg/biblatex, section 3.14.7 of the manual). Papers are `@online`: `@article` would need the title of a
journal, and what arXiv knows of one is a line in the authors' own words, which becomes the `note`.
"""

from collections.abc import Iterable

from readerapp.export import bibtex
from readerapp.export.bibtex import END, Flavour, begin
from readerapp.export.citation import PLAIN, Citation, Extras
from readerapp.export.latex import escaped


def write(citations: Iterable[Citation], extras: Extras = PLAIN) -> str:
    """The bibliography, an empty line between entries."""
    return bibtex.write(citations, extras, BIBLATEX)


def _eprint(citation: Citation, extras: Extras, on_arxiv: bool) -> str:
    paper = citation.paper
    day = paper.submitted.date().isoformat() if paper.submitted else citation.year
    date = f"{_DATE}{day}{END}" if day else ""
    if not on_arxiv:
        return date
    category = f"{_EPRINT_CLASS}{paper.primary_category}{END}" if paper.primary_category else ""
    version = f"{_VERSION}{paper.version}{END}" if extras.version and paper.version else ""
    return f"{date}{_EPRINT}{paper.id}{END}{_ARXIV}{category}{version}"


_DATE, _EPRINT, _EPRINT_CLASS, _VERSION = map(begin, ("date", "eprint", "eprintclass", "version"))
_ARXIV = f"{begin('eprinttype')}arxiv{END}"
# @online must have an address.
BIBLATEX = Flavour("online", _eprint, "annotation", escaped)

"""Papers as biblatex has them: UTF-8, and `date`, `eprinttype` and `eprintclass` for `year`, `archivePrefix` and
`primaryClass`.

biber warns of an entry that has both spellings, so this flavour writes its own alone
(https://ctan.org/pkg/biblatex, section 3.14.7 of the manual). Papers are `@online`: `@article` would need the title of a
journal, and what arXiv knows of one is a line in the authors' own words, which becomes the `note`.
"""

from collections.abc import Sequence

from readerapp.export import bibtex
from readerapp.export.citation import PLAIN, Citation, Extras
from readerapp.export.latex import escaped


def write(citations: Sequence[Citation], extras: Extras = PLAIN) -> str:
    """The bibliography, an empty line between entries."""
    return bibtex.write(citations, extras, BIBLATEX)


def _kind(citation: Citation) -> str:
    # @online must have an address.
    return "online" if citation.paper.page else "misc"


def _eprint(citation: Citation, extras: Extras) -> bibtex.Fields:
    paper = citation.paper
    said = "-".join(f"{part:02}" for part in citation.date)
    fields = [("date", said)] if said else []
    if citation.on_arxiv:
        fields += [("eprint", paper.id), ("eprinttype", "arxiv")]
        if paper.primary_category:
            fields.append(("eprintclass", paper.primary_category))
        if extras.version and paper.version:
            fields.append(("version", str(paper.version)))
    return fields


BIBLATEX = bibtex.Flavour(_kind, _eprint, "annotation", escaped)

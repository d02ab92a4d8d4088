"""Papers as biblatex has them: `date`, `eprinttype` and `eprintclass` for `year`, `archivePrefix` and `primaryClass`.

biber warns of an entry that has both spellings, so this flavour writes its own alone
(https://ctan.org/pkg/biblatex, section 3.14.7 of the manual).
"""

from collections.abc import Sequence

from readerapp.arxiv.identifier import is_arxiv_id
from readerapp.export import bibtex
from readerapp.export.bibtex import Citation


def write(citations: Sequence[Citation]) -> str:
    """The bibliography, an empty line between entries."""
    return bibtex.write(citations, _fields)


def _fields(citation: Citation) -> list[tuple[str, str]]:
    paper = citation.paper
    said = paper.submitted.date().isoformat() if paper.submitted else str(citation.year or "")
    fields = [("date", said)] if said else []
    if is_arxiv_id(paper.id):
        fields += [("eprint", paper.id), ("eprinttype", "arxiv")]
        if paper.primary_category:
            fields.append(("eprintclass", paper.primary_category))
    return fields

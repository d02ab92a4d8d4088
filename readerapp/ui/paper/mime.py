"""Papers dragged out of the window: as plain text, as HTML, as BibTeX, and as kept PDFs or addresses."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from readerapp.arxiv.identifier import abstract_page, is_arxiv_id
from readerapp.rendering.abstract import escaped
from readerapp.storage.records import LibraryPaper

BIBTEX = "application/x-bibtex"


def papers_mime(entries: Sequence[LibraryPaper], bibtex: str = "", pdfs: Mapping[int, Path] | None = None) -> QMimeData:
    """The papers as text, separated by blank lines, the same as HTML, and their entries `bibtex`.

    A file manager or a mail gets the PDF of each paper that has one in `pdfs`, by key, else its address if it is on arXiv.
    """
    kept = pdfs or {}
    data = QMimeData()
    data.setText("\n\n".join(map(paper_text, entries)))
    data.setHtml("".join(f"<p>{'<br>'.join(map(escaped, paper_text(one).splitlines()))}</p>" for one in entries))
    data.setUrls(
        [
            QUrl.fromLocalFile(str(kept[one.key])) if one.key in kept else QUrl(abstract_page(one.paper.id))
            for one in entries
            if one.key in kept or is_arxiv_id(one.paper.id)
        ]
    )
    if bibtex:
        data.setData(BIBTEX, bibtex.encode())
    return data


def paper_text(entry: LibraryPaper) -> str:
    """Title, authors and address of the paper; formulas as TeX."""
    paper = entry.paper
    place = f"arXiv:{paper.id}, {abstract_page(paper.id)}" if is_arxiv_id(paper.id) else paper.id
    return "\n".join(line for line in (entry.texts.title, ", ".join(entry.texts.authors), place) if line)

"""Papers copied or dragged out of the window: as text, as HTML, in formats that other programs know, and as files."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from readerapp.arxiv.identifier import abstract_page, is_arxiv_id
from readerapp.rendering.abstract import escaped
from readerapp.storage.records import LibraryPaper

MIME_TYPES = {
    "bibtex": "application/x-bibtex",
    "biblatex": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "csl-json": "application/vnd.citationstyles.csl+json",
    "jsonl": "application/jsonl",
    "csv": "text/csv",
    "markdown": "text/markdown",
    "reading-list": "text/markdown",
}
"""By the names of formats; other formats are plain text alone."""


def formatted_mime(form: str, text: str, html: str = "") -> QMimeData:
    """`text`, which is in the format named `form`, as programs know that format, and as plain text; `html` beside it."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    if kind := MIME_TYPES.get(form):
        data.setData(kind, text.encode())
    return data


def papers_mime(entries: Sequence[LibraryPaper], pdfs: Mapping[int, Path] | None = None) -> QMimeData:
    """The papers as text, separated by blank lines, and the same as HTML.

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
    return data


def paper_text(entry: LibraryPaper) -> str:
    """Title, authors and address of the paper; formulas as TeX."""
    paper = entry.paper
    place = f"arXiv:{paper.id}, {abstract_page(paper.id)}" if is_arxiv_id(paper.id) else paper.id
    return "\n".join(line for line in (entry.texts.title, ", ".join(entry.texts.authors), place) if line)

"""Saves papers to a running Zotero: as preprints, with formulas in Unicode, tags, note, and the PDF if it is kept."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from readerapp.arxiv.identifier import is_arxiv_id, pdf_address
from readerapp.errors import SettingsError
from readerapp.export.citation import Citation
from readerapp.export.people import divided
from readerapp.pdfs.kept import Eprint, KeptPdfs
from readerapp.rendering.text import to_plain
from readerapp.storage.records import LibraryPaper
from readerapp.text.language import tr, tr_count
from readerapp.text.words import AND_OTHERS, papers_words
from readerapp.web.zotero import ADDRESS, Zotero

_AT_ONCE = 25
"""Items in a session: Zotero forgets a session after ten minutes."""


class Saved(NamedTuple):
    """How many papers were saved, and how many PDFs."""

    papers: int
    pdfs: int

    @property
    def sentence(self) -> str:
        """ "3 papers saved to Zotero, 1 with its PDF"."""
        if not self.pdfs:
            return tr_count("{count} paper saved to Zotero.", "{count} papers saved to Zotero.", self.papers)
        return tr_count(
            "{papers} saved to Zotero, {count} with its PDF.",
            "{papers} saved to Zotero, {count} with their PDF.",
            self.pdfs,
            papers=papers_words(self.papers),
        )


def zotero_of(environment: Mapping[str, str]) -> Zotero:
    """The Zotero of this computer, or at READERAPP_ZOTERO_URL. Raises SettingsError."""
    address = environment.get("READERAPP_ZOTERO_URL") or ADDRESS
    if not address.startswith("http://"):
        raise SettingsError(
            tr(
                "READERAPP_ZOTERO_URL is “{address}”, which is not an address. One looks like {example}.",
                address=address,
                example=ADDRESS,
            )
        )
    return Zotero(address)


def save(
    zotero: Zotero, papers: Sequence[LibraryPaper], kept: KeptPdfs, beat: Callable[[int], object] = lambda saved: None
) -> Saved:
    """Save papers to the collection selected in Zotero. `beat` is called with the number saved. Raises FetchError.

    What was saved before a failure stays in Zotero, which saves a paper again each time it is told to.
    """
    pdfs = 0
    for start in range(0, len(papers), _AT_ONCE):
        chunk = papers[start : start + _AT_ONCE]
        session = zotero.save([item(one) for one in chunk], chunk[0].paper.page or "https://arxiv.org/")
        for one in chunk:
            if pdf := _kept_pdf(one, kept):
                zotero.attach(session, _id(one), pdf, "Preprint PDF", pdf_address(one.paper.id))
                pdfs += 1
        beat(start + len(chunk))
    return Saved(len(papers), pdfs)


def item(entry: LibraryPaper) -> dict[str, object]:
    """The item of a paper, in the form of Zotero's translators (https://www.zotero.org/support/kb/item_types_and_fields)."""
    paper = entry.paper
    cited = Citation("", paper, None, entry.texts)
    of_arxiv = cited.on_arxiv
    found: dict[str, object] = {
        "id": _id(entry),
        "itemType": "preprint" if of_arxiv else "journalArticle",
        "title": entry.texts.title_plain,
        "creators": [_creator(name) for name in entry.texts.authors if name != AND_OTHERS],
        "abstractNote": to_plain(paper.abstract) if paper.abstract else "",
        "date": paper.submitted.date().isoformat() if paper.submitted else "",
        "url": paper.page or "",
        "DOI": cited.own_doi or (paper.id if paper.id.startswith("10.") else ""),
        "tags": [{"tag": tag} for tag in sorted(entry.triage.tags)],
        "notes": [{"note": f"<p>{escape(entry.triage.note)}</p>".replace("\n", "<br/>")}] if entry.triage.note else [],
        "attachments": [],
    }
    if of_arxiv:
        category = f" [{paper.primary_category}]" if paper.primary_category else ""
        found |= {
            "repository": "arXiv",
            "archiveID": f"arXiv:{paper.id}",
            "libraryCatalog": "arXiv.org",
            "extra": f"arXiv:{paper.id}{category}" + (f"\nPublished as {cited.published}" if cited.published else ""),
        }
    return {name: value for name, value in found.items() if value != ""}


def _id(entry: LibraryPaper) -> str:
    return f"readerapp-{entry.paper.id}"


def _creator(name: str) -> dict[str, object]:
    parts = divided(name)
    if parts.group or not parts.first:
        # A collaboration has a single name field.
        return {"creatorType": "author", "lastName": name, "fieldMode": 1}
    family = " ".join(filter(None, (parts.von, parts.last)))
    return {"creatorType": "author", "firstName": ", ".join(filter(None, (parts.first, parts.jr))), "lastName": family}


def _kept_pdf(entry: LibraryPaper, kept: KeptPdfs) -> Path | None:
    if not is_arxiv_id(entry.paper.id):
        return None
    versions = (entry.paper.version, None)
    return next((path for one in versions if (path := kept.find(Eprint(entry.paper.id, one)))), None)

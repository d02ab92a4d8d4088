"""Papers handed to other programs: opened in the browser, copied to the clipboard, dragged out."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from readerapp.arxiv.identifier import Identifier, is_arxiv_id, pdf_address
from readerapp.arxiv.invented import WHY, is_invented
from readerapp.errors import InvalidIdentifierError, ReaderAppError
from readerapp.storage.records import LibraryPaper
from readerapp.text.language import tr
from readerapp.text.words import papers_words, quoted
from readerapp.ui.acts.desk import Desk
from readerapp.ui.widgets.resting_keys import rest_keys_after

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_FEW = 200
"""Up to this many papers are also dragged as entries for reference managers: with more, the drag would begin late."""
MANY = 2000
"""More papers are not copied: their entries would take more than half a second."""


class Handover(QObject):
    """Hands the selected papers, or the current one, to other programs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._store, self._triaging, self._bar, self._window = desk.store, desk.triaging, desk.bar, desk.window
        self._key_of, self._trigger = desk.key, desk.trigger
        self._look, self._settings, self._list = desk.look, desk.settings, desk.papers

    # --- to the browser ---------------------------------------------------------------------------------------------------

    def open_pdf(self) -> None:
        """Open the PDF of the current paper in the browser."""
        if paper := self._triaging.first_paper():
            self._open_page(pdf_address(paper.paper.id) if is_arxiv_id(paper.paper.id) else paper.paper.page)

    def open_abstract_page(self) -> None:
        """Open the abstract page of the current paper in the browser."""
        if paper := self._triaging.first_paper():
            self._open_page(paper.paper.page)

    def _open_page(self, address: str | None) -> None:
        if address is None:
            self._bar.say(tr("The feed gives no web page for this paper."), "info")
        else:
            self.open_address(address)

    def open_address(self, address: str) -> None:
        """Open a web address in the browser. Other addresses are refused, and so are the pages of invented papers."""
        url = QUrl(address)
        if url.scheme() not in ("http", "https") or not url.host():
            return
        if _is_of_invented_paper(address):
            self._bar.say(tr(WHY), "info")
            return
        if QDesktopServices.openUrl(url):
            self._bar.say(tr("Opened {site} in your browser.", site=url.host()), "external-link")
        else:
            self.copy(address)
            self._bar.fail(tr("No browser could be opened. The address {address} is on the clipboard.", address=address))

    # --- to the clipboard -------------------------------------------------------------------------------------------------

    def copy_bibtex(self) -> None:
        """Copy the BibTeX entries of the papers."""
        from readerapp.jobs.exporting import bibliography, wish_of  # noqa: PLC0415 - pylatexenc, which a start does without

        if papers := self._papers():
            self.copy(bibliography(self._store, _keys(papers), wish_of(self._settings)))
            self._bar.say(tr("Copied the BibTeX of {papers}.", papers=which(papers)), "quote")

    def copy_as(self) -> None:
        """Show a menu of the formats that papers can be copied in, at the current paper."""
        from readerapp.jobs.exporting import FORMATS  # noqa: PLC0415 - pylatexenc, which a start does without

        if not self._triaging.keys():
            return
        menu = QMenu(tr("Copy as"), self._window)
        rest_keys_after(menu)
        self._look.dress(menu, "menus")
        before: tuple[bool, bool] | None = None
        for one in FORMATS:
            if before and before != (one.has_extras, bool(one.html)):
                menu.addSeparator()
            before = (one.has_extras, bool(one.html))
            menu.addAction(one.title).triggered.connect(partial(self._copy_as, one.name))
        menu.aboutToHide.connect(menu.deleteLater)
        place = self._list.visualRect(self._list.currentIndex())
        menu.popup(self._list.viewport().mapToGlobal(place.center()))
        menu.setActiveAction(menu.actions()[0])

    def _copy_as(self, form: str, _: bool = False) -> None:
        from readerapp.ui.acts.out.copying import copy_as  # noqa: PLC0415

        if papers := self._papers():
            try:
                copy_as(self._store, papers, form, self._settings, self._bar)
            except ReaderAppError as error:
                self._bar.fail(error)

    def copy_citation_key(self) -> None:
        """Copy the BibTeX citation keys of the papers, separated by commas."""
        from readerapp.jobs.exporting import citations, wish_of  # noqa: PLC0415 - pylatexenc, which a start does without

        if papers := self._papers():
            keys = [one.key for one in citations(self._store, _keys(papers), wish_of(self._settings))]
            self.copy(",".join(keys))
            self._bar.say(tr("Copied {keys}.", keys=", ".join(keys[:3])), "quote")

    def copy_address(self) -> None:
        """Copy the addresses of the abstract pages, one per line."""
        if papers := self._papers():
            self.copy("\n".join(one.paper.page or one.paper.id for one in papers))
            self._bar.say(tr("Copied the address of {papers}.", papers=which(papers)), "external-link")

    def drag_out(self) -> None:
        """Start dragging the papers to another program."""
        from PySide6.QtGui import QDrag  # noqa: PLC0415 - a start does without

        if papers := self._papers():
            drag = QDrag(self._window)
            drag.setMimeData(self.dragged(papers))
            drag.exec(Qt.DropAction.CopyAction)

    def dragged(self, papers: Sequence[LibraryPaper]) -> "QMimeData":
        """What other programs are offered of `papers`: text, entries for reference managers, and the downloaded PDFs."""
        from readerapp.pdfs.kept import Eprint, KeptPdfs  # noqa: PLC0415 - a start does without
        from readerapp.ui.acts.out.copying import add_formats  # noqa: PLC0415
        from readerapp.ui.paper.mime import papers_mime  # noqa: PLC0415

        kept = KeptPdfs(self._store.path.with_name("pdfs"), 0)
        on_arxiv = [one for one in papers if is_arxiv_id(one.paper.id)]
        found = {one.key: kept.find(Eprint(one.paper.id, one.paper.version)) for one in on_arxiv}
        data = papers_mime(papers, {key: path for key, path in found.items() if path})
        if len(papers) <= _FEW:
            with suppress(ReaderAppError):
                # If citation keys cannot be assigned now, the papers are dragged without entries.
                add_formats(data, self._store, papers, self._settings)
        return data

    @staticmethod
    def copy(text: str) -> None:
        """Put text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _papers(self) -> list[LibraryPaper]:
        """The papers to hand over; if there are too many, suggest an export and return none."""
        keys = self._triaging.keys()
        if len(keys) > MANY:
            words = tr("{papers} are too many to copy. Export them to a file instead.", papers=papers_words(len(keys)))
            key, export = self._key_of("export.menu"), lambda: self._trigger("export.menu")
            self._bar.say(words, "info", "text_2", tr("Export…"), key, export)
            return []
        return self._store.papers(keys)


def _is_of_invented_paper(address: str) -> bool:
    try:
        return is_invented(Identifier.from_pasted(address).id)
    except InvalidIdentifierError:
        return False


def _keys(papers: Sequence[LibraryPaper]) -> list[int]:
    return [one.key for one in papers]


def which(papers: Sequence[LibraryPaper]) -> str:
    """What the bar calls `papers`: the title of a single one, or how many there are."""
    return quoted(papers[0].texts.title_plain) if len(papers) == 1 else papers_words(len(papers))

"""PDFs in the window: reading one in place of the abstract, and downloading many. Created when first needed."""

import os
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from readerapp.arxiv.identifier import is_arxiv_id
from readerapp.arxiv.invented import WHY, is_invented
from readerapp.errors import ReaderAppError
from readerapp.jobs.asking import Network, network_of
from readerapp.keymap.keys import PdfKey
from readerapp.pdfs.kept import KeptPdfs
from readerapp.search.query import Is
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import papers_words
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.out.handover import Handover
from readerapp.ui.pdf.downloads import Downloads, Places
from readerapp.ui.pdf.reading import PdfReading
from readerapp.ui.pdf.state import size_words
from readerapp.ui.widgets.buttons import ActionButton

if TYPE_CHECKING:
    from threading import Event

    from readerapp.ui.pdf.pack import Pack
    from readerapp.ui.pdf.pack_dialog import PackDialog
    from readerapp.ui.pdf.pane import PdfPane

BUTTONS = ("act.star", "act.tag", "act.note", "copy.bibtex", "app.menu")
"""The buttons shown with a PDF: those for the paper, then the menu."""
_MB = 1_000_000
_SECONDS_EACH = 3
"""As arXiv asks: https://info.arxiv.org/help/api/tou.html."""
_MANY, _TOO_MANY = 100, 5_000
"""Above the first number of PDFs, the user is asked; above the second, none is fetched: arXiv has other ways for that."""


class PdfDesk(QObject):
    """Opens, downloads and keeps the PDFs of papers."""

    opened = Signal(QWidget)
    """The pane to show in place of the abstract."""
    closed = Signal()
    """The abstract has to be shown again."""

    def __init__(
        self,
        desk: Desk,
        handover: Handover,
        buttons: Callable[[], Sequence[ActionButton]],
        keys: Callable[[], Sequence[PdfKey]],
    ) -> None:
        """`buttons` makes the buttons in the header of the pane; `keys` returns the keys in force in it."""
        super().__init__(desk.window)
        self._store, self._settings, self._look = desk.store, desk.settings, desk.look
        self._browsing, self._triaging, self._bar, self._window = desk.browsing, desk.triaging, desk.bar, desk.window
        self._papers, self._handover, self._buttons, self._keys = desk.papers, handover, buttons, keys
        self._pane: PdfPane | None = None
        self._addresses = network_of(self._store, os.environ, locations.turn_file()).addresses
        self._folder = self._store.path.with_name("pdfs")
        self.kept = KeptPdfs(self._folder, self._settings.number("pdf_space") * _MB)
        places = Places(self._store.for_another_thread, _network, self._addresses.pdf)
        self._downloads = Downloads(places, self.kept, self)
        self.reading = PdfReading(
            self._downloads,
            self.kept,
            self._make_pane,
            self._addresses.pdf,
            self._store.pdf_page,
            self._store.keep_pdf_page,
            self,
        )
        self.reading.opened.connect(lambda: self.opened.emit(self.reading.pane))
        self.reading.closed.connect(self.closed)
        self.reading.said.connect(self._bar.say)
        self.reading.address_wanted.connect(handover.open_address)

    # --- one PDF ----------------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Open the PDF of the current paper as the settings say, or in the browser if it is not arXiv's."""
        key = self._papers.current_key()
        if key is None:
            return
        entry, where = self._store.paper(key), self._settings.text("pdf_opens")
        if is_invented(entry.paper.id):
            self._bar.say(tr(WHY), "info")
        elif where == "browser" or not is_arxiv_id(entry.paper.id):
            self._handover.open_pdf()
        elif where == "here":
            self.reading.open(entry)
        else:
            self.reading.open_outside(entry)

    def leave(self, key: int | None) -> None:
        """Return to the abstract if the paper `key`, which is current now, is not that of the PDF."""
        if self.reading.entry is not None and self.reading.entry.key != key:
            self.reading.close()

    # --- many -------------------------------------------------------------------------------------------------------------

    def take_along(self) -> None:
        """Download the PDFs of the selected papers or, if none is selected, of all starred ones."""
        keys = self._triaging.keys() if self._triaging.selection.has_papers() else list(self._store.find(Is("starred")))
        self._take(keys, tr("Star or select a paper first."))

    def take_list_along(self) -> None:
        """Download the PDFs of all papers in the list."""
        self._take(list(self._browsing.keys()), tr("This list is empty."))

    @cached_property
    def pack(self) -> "Pack":
        """The papers whose PDFs are to be downloaded."""
        from readerapp.ui.pdf.pack import Pack  # noqa: PLC0415

        pack = Pack(self._downloads, self.kept, self)
        pack.said.connect(self._bar.say)
        return pack

    @cached_property
    def _pack_dialog(self) -> "PackDialog":
        from readerapp.ui.pdf.pack_dialog import PackDialog  # noqa: PLC0415

        return PackDialog(self._look, self.pack, lambda: self._settings.text("pdf_names"), self._window)

    def tell_what_is_kept(self) -> None:
        """Say how many PDFs are downloaded, how much space they take and where they are; offer to remove them."""
        kept = self.kept.summary()
        words = tr_count(
            "{count} PDF downloaded, {size} of at most {most}, in {folder}.",
            "{count} PDFs downloaded, {size} of at most {most}, in {folder}.",
            kept.pdfs,
            size=size_words(kept.size),
            most=size_words(self._settings.number("pdf_space") * _MB),
            folder=self._folder,
        )
        if kept.pdfs:
            self._bar.say(words, "file-text", action=tr("Remove all"), do=self._remove_kept)
        else:
            self._bar.say(words, "file-text")

    def _remove_kept(self) -> None:
        """Remove all PDFs that are neither open nor being downloaded. A finished pack is emptied, which releases its PDFs."""
        if "pack" in self.__dict__ and self.pack.done:
            self.pack.clear()
        try:
            before = self.kept.summary()
            self.kept.remove_all()
            left = self.kept.summary()
        except ReaderAppError as error:
            self._bar.fail(error)
            return
        words = tr_count("{count} PDF removed.", "{count} PDFs removed.", before.pdfs - left.pdfs)
        if left.pdfs:
            stays = tr_count(
                "{count} is open or being downloaded, and stays.",
                "{count} are open or being downloaded, and stay.",
                left.pdfs,
            )
            words = f"{words} {stays}"
        self._bar.say(words, "file-text")

    # --- the window -------------------------------------------------------------------------------------------------------

    def setting_changed(self, name: str) -> None:
        """Apply a changed setting."""
        if name == "pdf_space":
            self.kept.limit_to(self._settings.number("pdf_space") * _MB)
        elif name == "keys" and self._pane:
            self._pane.use_keys(self._keys())
        elif name == "pdf_dark_pages" and self.reading.entry is not None:
            self.reading.pane.show_dark(self._settings.flag("pdf_dark_pages"))

    def close(self) -> None:
        """Stop downloading. Partial downloads are kept and resumed next time."""
        self.reading.stop()
        self._downloads.close()
        if "pack" in self.__dict__:
            self.pack.close()

    def _take(self, keys: Sequence[int], nothing: str) -> None:
        if len(keys) > _MANY and not self._are_wanted(len(keys)):
            return
        found = [entry for entry in self._store.papers(keys) if is_arxiv_id(entry.paper.id)]
        papers = [entry for entry in found if not is_invented(entry.paper.id)]
        if not papers:
            if found:
                nothing = tr("These papers are invented and have no PDFs.")
            elif keys:
                nothing = tr("None of these papers is on arXiv; only PDFs from there are downloaded.")
            self._bar.say(nothing, "info")
            return
        self.pack.take(papers)
        self._pack_dialog.show()
        self._pack_dialog.raise_()

    def _are_wanted(self, count: int) -> bool:
        """Ask whether so many PDFs are wanted: Shift+D is close to D, and downloads go on after their window is closed."""
        if count > _TOO_MANY:
            self._bar.say(tr("{papers} are too many to download. Select fewer.", papers=papers_words(count)), "info")
            return False
        from readerapp.days.statistics import time_spent  # noqa: PLC0415 - hardly anybody wants so many
        from readerapp.ui.dialogs.question import Question  # noqa: PLC0415

        title = tr("Download {count} PDFs?", count=number(count))
        words = tr(
            "arXiv is asked for one every three seconds, so that takes about {time}. They stay until you remove them, however"
            " much space they take.",
            time=time_spent(count * _SECONDS_EACH // 60),
        )
        return bool(Question(self._look, title, words, tr("Download"), self._window).exec())

    def _make_pane(self) -> "PdfPane":
        from readerapp.ui.pdf.pane import PdfPane  # noqa: PLC0415 - QtPdf

        pane = self._pane = PdfPane(self._look, self._buttons())
        pane.use_keys(self._keys())
        pane.show_dark(self._settings.flag("pdf_dark_pages"))
        pane.dark_changed.connect(self._keep_dark)
        pane.link_pointed.connect(self._bar.show_link_target)
        pane.said.connect(self._bar.say)
        return pane

    def _keep_dark(self, dark: bool) -> None:
        try:
            self._settings.change("pdf_dark_pages", dark)
        except ReaderAppError as error:
            self._bar.fail(error)


def _network(store: Store, cancelled: "Event") -> Network:
    return network_of(store, os.environ, locations.turn_file(), cancelled)

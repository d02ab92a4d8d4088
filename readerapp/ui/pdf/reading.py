"""From a paper to its PDF on the screen: the downloaded file, or a download, in the pane or in another program."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from readerapp.pdfs.kept import Eprint, KeptPdfs
from readerapp.storage.records import LibraryPaper
from readerapp.text.language import tr
from readerapp.text.words import quoted
from readerapp.ui.pdf.downloads import Downloads
from readerapp.ui.pdf.state import share_words, size_words

if TYPE_CHECKING:
    from readerapp.ui.pdf.pane import PdfPane

_RESTING = 400
"""Milliseconds on a page before it is saved: turning pages quickly writes nothing."""


def eprint_of(entry: LibraryPaper) -> Eprint:
    """The PDF of a paper of the library, in the version that the library knows."""
    return Eprint(entry.paper.id, entry.paper.version)


class PdfReading(QObject):
    """Opens PDFs. `make_pane` creates the pane for the first one."""

    opened = Signal()
    """The pane has something to show in place of the abstract."""
    closed = Signal()
    """The abstract is to be shown again."""
    said = Signal(str, str, str)
    """A message for the quiet bar: words, icon, role."""
    address_wanted = Signal(str)
    """An address to open in the browser, which the user chose."""

    def __init__(
        self,
        downloads: Downloads,
        kept: KeptPdfs,
        make_pane: "Callable[[], PdfPane]",
        address: Callable[[str, int | None], str],
        recall: Callable[[int], int],
        remember: Callable[[int, int], object],
        parent: QObject | None = None,
    ) -> None:
        """`recall` and `remember` load and save the page at which the user left the PDF of a paper (by key)."""
        super().__init__(parent)
        self._downloads, self._kept, self._make_pane = downloads, kept, make_pane
        self._address, self._recall, self._remember = address, recall, remember
        self._pane: PdfPane | None = None
        self._entry: LibraryPaper | None = None
        self._held: Eprint | None = None
        self._outside: dict[Eprint, str] = {}
        self._shown = False
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_RESTING)
        self._resting.timeout.connect(self._remember_page)
        downloads.changed.connect(self._show_progress)

    @property
    def entry(self) -> LibraryPaper | None:
        """The paper whose PDF is shown or awaited in the pane."""
        return self._entry

    @property
    def pane(self) -> "PdfPane":
        """The pane, created when first needed."""
        if self._pane is None:
            pane = self._pane = self._make_pane()
            pane.closed.connect(self.close)
            pane.page_changed.connect(lambda _: self._resting.start())
            pane.open_outside_wanted.connect(self._open_this_outside)
            pane.fetch_wanted.connect(self._fetch_again)
            pane.cancel_wanted.connect(self._cancel)
            pane.link_activated.connect(lambda url: self.address_wanted.emit(url.toString()))
        return self._pane

    def open(self, entry: LibraryPaper) -> None:
        """Show the PDF of a paper in the pane, downloading it first if necessary."""
        if self._entry is not None and self._entry.key == entry.key and self._shown:
            self.opened.emit()
            return
        self._leave()
        self._entry = entry
        self.pane.show_title(entry.texts.title_plain)
        self._show_or_fetch(eprint_of(entry))
        self.opened.emit()

    def open_outside(self, entry: LibraryPaper) -> None:
        """Open the PDF of a paper in the system's PDF program, downloading it first if necessary."""
        eprint = eprint_of(entry)
        self._outside[eprint] = entry.texts.title_plain
        self._downloads.want(eprint, urgent=True)

    def close(self) -> None:
        """Close the pane. A download continues."""
        self._leave()
        self.closed.emit()

    def stop(self) -> None:
        """Save the page: the window is closing."""
        self._leave()

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _leave(self) -> None:
        if self._resting.isActive():
            self._resting.stop()
            self._remember_page()
        if self._held is not None:
            self._kept.let_go(self._held)
            self._held = None
        if self._pane is not None:
            self._pane.close_file()
        self._entry, self._shown = None, False

    def _show_or_fetch(self, eprint: Eprint) -> None:
        if not self._show_progress_of(eprint):
            self._downloads.want(eprint, urgent=True)

    def _show_progress(self, eprint: Eprint) -> None:
        if self._entry is not None and eprint == eprint_of(self._entry) and not self._shown:
            self._show_progress_of(eprint)
        if eprint in self._outside:
            self._follow_outside(eprint)

    def _show_progress_of(self, eprint: Eprint) -> bool:
        """Show the progress of the PDF in the pane. Returns whether nothing is left to do for it."""
        if self._entry is None:
            return True
        progress = self._downloads.progress(eprint)
        match progress.kind:
            case "kept":
                self._show_file(eprint)
                return True
            case "failed":
                self.pane.show_failed(tr("The PDF could not be downloaded"), progress.sentence)
            case _:
                self.pane.show_coming(self._entry.texts.title_plain, progress.have, progress.total)
        return False

    def _show_file(self, eprint: Eprint) -> None:
        if self._entry is None:
            return
        self._held, self._shown = eprint, True
        self._kept.hold(eprint)
        path = self._kept.path(eprint)
        if self.pane.open_file(path, self._recall(self._entry.key)):
            self._kept.opened(eprint)
            self.said.emit(tr("PDF saved, {size}.", size=_size(path)), "check", "ok")

    def _remember_page(self) -> None:
        if self._entry is not None and self._pane is not None and self._pane.shows_pages:
            self._remember(self._entry.key, self._pane.page)

    def _fetch_again(self) -> None:
        if self._entry is None:
            return
        eprint = eprint_of(self._entry)
        if self._shown:
            self.pane.close_file()
            self._kept.let_go(eprint)
            self._held, self._shown = None, False
            self._kept.remove(eprint)
            # If a pack holds it, too, that keeps it from being pushed out, but not from being replaced.
            with suppress(OSError):
                self._kept.path(eprint).unlink(missing_ok=True)
        self._downloads.want(eprint, urgent=True)

    def _cancel(self) -> None:
        if self._entry is not None:
            self._downloads.give_up(eprint_of(self._entry))
            self.pane.show_failed(
                tr("Stopped"), tr("The part already downloaded is kept; the download will resume from there.")
            )

    # --- other programs ---------------------------------------------------------------------------------------------------

    def _open_this_outside(self) -> None:
        if self._entry is None:
            return
        eprint = eprint_of(self._entry)
        if self._downloads.progress(eprint).kind == "kept":
            self._open_file_outside(self._kept.path(eprint), self._entry.texts.title_plain)
        else:
            self.address_wanted.emit(self._address(*eprint))

    def _follow_outside(self, eprint: Eprint) -> None:
        title, progress = self._outside[eprint], self._downloads.progress(eprint)
        match progress.kind:
            case "kept":
                del self._outside[eprint]
                self._kept.opened(eprint)
                self._open_file_outside(self._kept.path(eprint), title)
            case "failed":
                del self._outside[eprint]
                self.said.emit(progress.sentence, "circle-alert", "bad")
            case "unknown":
                # It was cancelled. If it is downloaded later, that is to read it here.
                del self._outside[eprint]
            case "coming":
                self.said.emit(
                    tr(
                        "Downloading {title}: {share}.",
                        title=quoted(title),
                        share=share_words(progress.have, progress.total),
                    ),
                    "download",
                    "text_2",
                )

    def _open_file_outside(self, path: Path, title: str) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.said.emit(tr("Opened {title} in another program.", title=quoted(title)), "external-link", "text_2")
        else:
            self.said.emit(tr("No PDF program could be opened. The file is {path}.", path=path), "circle-alert", "bad")


def _size(path: Path) -> str:
    try:
        return size_words(path.stat().st_size)
    except OSError:
        return tr("size unknown")

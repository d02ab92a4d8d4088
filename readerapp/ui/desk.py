"""The way in and out: opening pages, copying, exporting, and taking in listings that somebody has."""

import io
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeVar

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from readerapp.arxiv.identifier import Identifier, abstract_page, is_arxiv_id, pdf_address
from readerapp.arxiv.listing import Damage
from readerapp.errors import InvalidIdentifierError, ParseError, ReaderAppError
from readerapp.locations import resource
from readerapp.query import Is
from readerapp.storage.records import LibraryPaper, ListingChanges, TagSummary
from readerapp.storage.store import Store
from readerapp.ui.background import Background
from readerapp.ui.bars import QuietBar
from readerapp.ui.browsing import Browsing
from readerapp.ui.look import Look
from readerapp.ui.triaging import Triaging
from readerapp.ui.view import View
from readerapp.words import papers_words, quoted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from readerapp.importing import Imported

_T = TypeVar("_T")

SAMPLE_FILE = "sample-day.md"


class _Format(NamedTuple):
    """What papers can be written as."""

    name: str
    suffix: str
    filter: str


_FORMATS = (
    _Format("bibtex", ".bib", "BibTeX (*.bib)"),
    _Format("markdown", ".md", "Markdown listing (*.md)"),
    _Format("csv", ".csv", "Table, CSV (*.csv)"),
)
_LISTINGS = "Listings (*.md *.markdown *.txt);;All files (*)"


class Desk(QObject):
    """What leaves the window and what comes into it."""

    imported = Signal()
    """A listing went into the library and is shown."""

    def __init__(
        self,
        store: Store,
        look: Look,
        browsing: Browsing,
        triaging: Triaging,
        bar: QuietBar,
        quiet: Callable[[], bool],
        window: QWidget,
    ) -> None:
        """`quiet` tells whether mere replacements count as read."""
        super().__init__(window)
        self._look, self._quiet = look, quiet
        self._store, self._browsing, self._triaging, self._bar = store, browsing, triaging, bar
        self._background = Background("readerapp-worker", self)
        self._window = window

    def close(self) -> None:
        """Wait for the listing that is being taken in."""
        self._background.close()

    # --- to the browser ---------------------------------------------------------------------------------------------------

    def open_pdf(self) -> None:
        """Open the PDF of the current paper in the browser."""
        if paper := self._one():
            self._open_page(pdf_address(paper.paper.id) if is_arxiv_id(paper.paper.id) else paper.paper.page)

    def open_abstract_page(self) -> None:
        """Open the abstract page of the current paper in the browser."""
        if paper := self._one():
            self._open_page(paper.paper.page)

    def _open_page(self, address: str | None) -> None:
        if address is None:
            self._bar.say("The feed of this paper names no page of it.", "info")
        else:
            self.open_address(address)

    def open_address(self, address: str) -> None:
        """Open a web address in the browser; anything else is refused."""
        url = QUrl(address)
        if url.scheme() not in ("http", "https") or not url.host():
            return
        if QDesktopServices.openUrl(url):
            self._bar.say(f"Opened {url.host()} in your browser.", "external-link")
        else:
            self.copy(address)
            self._bar.fail(f"No browser could be opened. The address {address} is on the clipboard.")

    # --- to the clipboard -------------------------------------------------------------------------------------------------

    def copy_bibtex(self) -> None:
        """Copy the BibTeX entries of the papers that acts go to."""
        from readerapp.exporting import bibliography  # noqa: PLC0415 - pylatexenc, which a start does without

        papers = self._papers()
        if papers and (text := self._attempt(lambda: bibliography(self._store, papers))):
            self.copy(text)
            self._bar.say(f"Copied the BibTeX of {_which(papers)}.", "quote")

    def copy_citation_key(self) -> None:
        """Copy the keys under which BibTeX cites the papers, separated by commas."""
        from readerapp.exporting import citations  # noqa: PLC0415 - pylatexenc, which a start does without

        papers = self._papers()
        if papers and (found := self._attempt(lambda: citations(self._store, papers))):
            self.copy(",".join(one.key for one in found))
            self._bar.say(f"Copied {', '.join(one.key for one in found[:3])}.", "quote")

    def copy_address(self) -> None:
        """Copy the addresses of the abstract pages, a line each."""
        if papers := self._papers():
            self.copy("\n".join(one.paper.page or one.paper.id for one in papers))
            self._bar.say(f"Copied the address of {_which(papers)}.", "external-link")

    def drag_out(self) -> None:
        """Let the pointer carry the papers to another program, as text and as addresses."""
        from PySide6.QtGui import QDrag  # noqa: PLC0415 - a start does without

        from readerapp.ui.paper_mime import papers_mime  # noqa: PLC0415

        if papers := self._papers():
            drag = QDrag(self._window)
            drag.setMimeData(papers_mime(papers))
            drag.exec(Qt.DropAction.CopyAction)

    def save_page(self) -> None:
        """Ask for a file and save the page of the current paper as a PDF."""
        from readerapp.ui.printing import write_pdf  # noqa: PLC0415 - a start does without

        if not (paper := self._one()):
            return
        suggested = f"{paper.paper.id.replace('/', '_')}.pdf"
        name, _ = _file_dialog().getSaveFileName(self._window, "Save this page as a PDF", suggested, "PDF (*.pdf)")
        if not name:
            return
        try:
            write_pdf(Path(name), self._look, paper, self._tags_of(paper))
        except ReaderAppError as error:
            self._bar.fail(error)
        else:
            self._bar.say(f"The page is saved as {name}.", "check", "ok")

    def print_page(self) -> None:
        """Print the page of the current paper."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - a start does without

        from readerapp.ui.printing import print_paper  # noqa: PLC0415

        if not (paper := self._one()):
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self._window).exec() and not print_paper(printer, self._look, paper, self._tags_of(paper)):
            self._bar.fail("The printer did not take the page.")

    def _tags_of(self, paper: LibraryPaper) -> list[TagSummary]:
        return [tag for tag in self._store.tags() if tag.name in paper.triage.tags]

    @staticmethod
    def copy(text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    # --- to files ---------------------------------------------------------------------------------------------------------

    def export_bibtex(self) -> None:
        """Ask for a file and write the starred papers to it as BibTeX."""
        starred = self._attempt(lambda: list(self._store.find(Is("starred"))))
        if starred == []:
            self._bar.say("No paper is starred yet.", "info")
        elif starred and (target := self._ask_where("Export the starred papers", "stars", _FORMATS[:1])):
            self.export_to(*target, starred)

    def export(self) -> None:
        """Ask for a file and a format and write the papers of the list, or the selected ones."""
        keys = self._triaging.keys() if self._triaging.has_selection() else list(self._browsing.keys())
        if not keys:
            self._bar.say("There is no paper in this list.", "info")
        elif target := self._ask_where("Export these papers", "papers", _FORMATS):
            self.export_to(*target, keys)

    def _ask_where(self, title: str, name: str, formats: Sequence[_Format]) -> tuple[Path, str] | None:
        """Ask for a file in one of `formats`. Its name ends as the format does, so that neither belies the other."""
        chooser = _file_dialog()
        dialog = chooser(self._window, title, "", ";;".join(one.filter for one in formats))
        dialog.setAcceptMode(chooser.AcceptMode.AcceptSave)

        def follow(chosen: str) -> None:
            suffix = next(one.suffix for one in formats if one.filter == chosen)
            dialog.setDefaultSuffix(suffix)
            dialog.selectFile(Path(dialog.selectedFiles()[0]).with_suffix(suffix).name)

        dialog.setDefaultSuffix(formats[0].suffix)
        dialog.selectFile(f"{name}{formats[0].suffix}")
        dialog.filterSelected.connect(follow)
        accepted = dialog.exec()
        dialog.deleteLater()
        if not accepted:
            return None
        target, chosen = Path(dialog.selectedFiles()[0]), dialog.selectedNameFilter()
        # What the name says counts: not every system's own dialog lets it follow the format.
        form = next((one.name for one in formats if one.suffix == target.suffix.lower()), "")
        return target, form or next((one.name for one in formats if one.filter == chosen), formats[0].name)

    def export_to(self, target: Path, form: str, keys: Sequence[int]) -> None:
        """Write papers to the file `target` as "bibtex", "markdown" or "csv"."""
        from readerapp.exporting import write_file, written  # noqa: PLC0415 - pylatexenc, which a start does without

        def write() -> int:
            papers = self._store.papers(keys)
            write_file(target, written(self._store, papers, form))
            return len(papers)

        count = self._attempt(write)
        if count is not None:
            self._bar.say(f"{papers_words(count)} written to {target}.", "check", "ok")

    # --- into the library -------------------------------------------------------------------------------------------------

    def open_listing(self) -> None:
        """Ask for files and take them in."""
        names, _ = _file_dialog().getOpenFileNames(self._window, "Open a listing", "", _LISTINGS)
        self.take_files([Path(name) for name in names])

    def paste_listing(self) -> None:
        """Take in the listing on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def open_sample_day(self) -> None:
        """Take in the sample day that comes with readerapp."""
        self.take_files([resource(SAMPLE_FILE)])

    def remove_sample_day(self) -> None:
        """Take the papers of the sample day out of the library."""
        from readerapp.importing import papers_of  # noqa: PLC0415 - the parsers, which a start does without

        removed = self._attempt(lambda: self._store.remove(papers_of(resource(SAMPLE_FILE).read_bytes(), SAMPLE_FILE)))
        if removed is not None:
            self._browsing.today()
            self._browsing.refresh_sidebar()
            self._bar.say("The sample day is gone.", "check", "ok")

    def can_take(self, data: QMimeData) -> bool:
        """Whether something dropped or pasted may be a listing."""
        return data.hasText() or any(url.isLocalFile() for url in data.urls())

    def take(self, data: QMimeData) -> None:
        """Take in what was dropped or pasted: files, or the text of a listing."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.take_files(files)
        elif data.hasText() and data.text().strip():
            text = data.text()
            self._take("What you pasted", [lambda: io.BytesIO(text.encode())])

    def take_files(self, files: Sequence[Path]) -> None:
        """Take in listings from files and show the newest day of them."""
        if files:
            name = files[0].name if len(files) == 1 else f"{len(files)} files"
            self._take(name, [partial(_opened, file) for file in files], [str(file) for file in files])

    def open_document(self, what: str) -> None:
        """Open what a command line names: a listing, or a paper."""
        path = Path(what)
        if path.exists():
            self.take_files([path])
            return
        try:
            paper_id = Identifier.from_pasted(what).id
            key = self._store.keys([what])[0]
        except InvalidIdentifierError:
            self._bar.fail(f"There is no file {what}, and it names no paper either.")
        except ReaderAppError as error:
            address = abstract_page(paper_id)
            self._bar.say(str(error), "circle-alert", "bad", "Open on arXiv", do=lambda: self.open_address(address))
        else:
            self._show_paper(key)

    def _show_paper(self, key: int) -> None:
        entry = self._store.paper(key)
        if entry.announced:
            self._browsing.go_to(View("day", entry.announced[0].day.isoformat()))
        else:
            self._browsing.go_to(View("all"))
        if not self._browsing.go_to_paper(key):
            self._browsing.show_dismissed = True
            self._browsing.reload(keep=key)

    def _take(self, name: str, opens: Sequence[Callable[[], BinaryIO]], names: Sequence[str] = ()) -> None:
        self._bar.say(f"Reading {name} …", "folder-open")
        quiet = self._quiet()

        def work() -> list["Imported | ReaderAppError"]:
            found: list[Imported | ReaderAppError] = []
            with self._store.for_another_thread() as store:
                for number, open_document in enumerate(opens):
                    called = names[number] if names else name
                    found.append(_import(store, open_document, called, quiet))
            return found

        self._background.run(work, self._taken, self._failed)

    def _taken(self, results: list["Imported | ReaderAppError"]) -> None:
        changes = ListingChanges()
        damages: tuple[Damage, ...] = ()
        for result in results:
            if not isinstance(result, ReaderAppError):
                changes = changes.with_those_of(result.changes)
                damages += result.damages
        errors = [str(result) for result in results if isinstance(result, ReaderAppError)]
        if changes.days:
            self._browsing.go_to(View("day", changes.days[0].isoformat()))
        elif changes.papers:
            self._browsing.go_to(View("all"))
        if changes.papers:
            self.imported.emit()
        self._browsing.refresh_sidebar()
        if errors:
            self._bar.fail(" ".join(errors))
        elif damages:
            places = "1 damaged place" if len(damages) == 1 else f"{len(damages):,} damaged places"
            self._bar.say(
                f"{papers_words(len(changes.papers))} read, {len(changes.new):,} new; {places}, first {damages[0]}.",
                "triangle-alert",
                "warn",
            )
        else:
            self._bar.say(f"{papers_words(len(changes.papers))} read, {len(changes.new):,} new.", "check", "ok")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderAppError):
            raise error
        self._bar.fail(error)

    # --- inside -----------------------------------------------------------------------------------------------------------

    def _one(self) -> LibraryPaper | None:
        papers = self._papers()
        return papers[0] if papers else None

    def _papers(self) -> list[LibraryPaper]:
        return self._store.papers(self._triaging.keys())

    def _attempt(self, make: Callable[[], _T]) -> _T | None:
        try:
            return make()
        except ReaderAppError as error:
            self._bar.fail(error)
            return None


def _file_dialog() -> "type[QFileDialog]":
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a start does without

    return QFileDialog


def _opened(file: Path) -> BinaryIO:
    return file.open("rb")


def _import(store: Store, opened: Callable[[], BinaryIO], name: str, quiet: bool) -> "Imported | ReaderAppError":
    from readerapp.importing import import_document, read_document  # noqa: PLC0415 - the parsers

    try:
        with opened() as stream:
            return import_document(store, read_document(stream, name), name, quiet=quiet)
    except OSError as error:
        return ParseError(name, f"cannot be read: {error.strerror or error}.")
    except ReaderAppError as error:
        return error


def _which(papers: Sequence[LibraryPaper]) -> str:
    return quoted(papers[0].texts.title_plain) if len(papers) == 1 else papers_words(len(papers))

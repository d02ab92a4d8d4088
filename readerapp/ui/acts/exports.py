"""Papers written to files: bibliographies, listings, tables, and a paper's page as a PDF or on a printer."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readerapp.search.query import Is
from readerapp.storage.records import LibraryPaper, TagSummary
from readerapp.text.words import papers_words, place_words
from readerapp.ui.acts.desk import Desk
from readerapp.ui.background import Background

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from readerapp.jobs.exporting import Format


_MANY = 500
"""From this many papers on, the bar says that they are being written."""


class Exports(QObject):
    """Asks for a file, and writes it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._store, self._look, self._window = desk.store, desk.look, desk.window
        self._settings = desk.settings
        self._browsing, self._triaging, self._bar = desk.browsing, desk.triaging, desk.bar
        self._background = Background("readerapp-export", self)

    def export_bibtex(self) -> None:
        """Ask for a file and write the starred papers to it as BibTeX."""
        from readerapp.jobs.exporting import format_named  # noqa: PLC0415 - pylatexenc, which a start does without

        starred = self._store.find(Is("starred"))
        if not starred:
            self._bar.say("No starred papers yet.", "info")
        elif target := self._ask_where("Export the starred papers", "stars", [format_named("bibtex")]):
            self.export_to(*target, starred)

    def export(self) -> None:
        """Ask for a file and a format, and write the selected papers, or all in the list."""
        from readerapp.jobs.exporting import FORMATS  # noqa: PLC0415

        keys = self._triaging.keys() if self._triaging.has_selection() else list(self._browsing.keys())
        if not keys:
            self._bar.say("This list is empty.", "info")
        elif target := self._ask_where("Export these papers", "papers", FORMATS):
            self.export_to(*target, keys)

    def _ask_where(self, title: str, name: str, formats: Sequence["Format"]) -> tuple[Path, str] | None:
        """Ask for a file in one of `formats`. Returns its path, with the suffix of the format, and the format's name; or
        None.
        """
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
        target = Path(dialog.selectedFiles()[0])
        return target, _format_meant(target, dialog.selectedNameFilter(), formats).name

    def export_to(self, target: Path, form: str, keys: Sequence[int]) -> None:
        """Write papers to the file `target` in the format named `form`, and show the result in the bar."""
        for_excel = form == "csv" and self._settings.flag("csv_for_excel")

        def write() -> int:
            from readerapp.jobs.exporting import wish_of, write_file, written  # noqa: PLC0415 - pylatexenc, which a start does without

            with self._store.for_another_thread() as store:
                papers = store.papers(keys)
                write_file(target, written(store, papers, form, wish_of(self._settings)), for_excel)
            return len(papers)

        if len(keys) > _MANY:
            self._bar.say(f"Writing {papers_words(len(keys))} to {place_words(target)} …", "download")
        self._background.run(write, lambda count: self._say_written(count, target), self._bar.fail)

    def close(self) -> None:
        """Finish writing files: the window is closing."""
        self._background.close(finish=True)

    def _say_written(self, count: int, target: Path) -> None:
        self._bar.say(f"{papers_words(count)} exported to {place_words(target)}.", "check", "ok")

    def save_page(self) -> None:
        """Ask for a file and save the page of the current paper as a PDF."""
        from readerapp.ui.paper.printing import write_pdf  # noqa: PLC0415 - a start does without

        if not (paper := self._one()):
            return
        suggested = f"{paper.paper.id.replace('/', '_')}.pdf"
        name, _ = _file_dialog().getSaveFileName(self._window, "Save this page as a PDF", suggested, "PDF (*.pdf)")
        if name:
            write_pdf(Path(name), self._look, paper, self._tags_of(paper))
            self._bar.say(f"Page saved as {place_words(Path(name))}.", "check", "ok")

    def print_page(self) -> None:
        """Print the page of the current paper."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - a start does without

        from readerapp.ui.paper.printing import print_paper  # noqa: PLC0415

        if not (paper := self._one()):
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted and not print_paper(printer, self._look, paper, self._tags_of(paper)):
            self._bar.fail("The page could not be printed.")

    def _tags_of(self, paper: LibraryPaper) -> list[TagSummary]:
        return [tag for tag in self._store.tags() if tag.name in paper.triage.tags]

    def _one(self) -> LibraryPaper | None:
        papers = self._store.papers(self._triaging.keys()[:1])
        return papers[0] if papers else None


def _format_meant(target: Path, filter: str, formats: Sequence["Format"]) -> "Format":
    """The format that the suffix of the name stands for: not every file dialog changes the suffix with the format. Among
    formats with the same suffix, the one chosen in the dialog.
    """
    chosen = next((one for one in formats if one.filter == filter), formats[0])
    fitting = [one for one in formats if one.suffix == target.suffix.lower()]
    return chosen if chosen in fitting or not fitting else fitting[0]


def _file_dialog() -> "type[QFileDialog]":
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a start does without

    return QFileDialog

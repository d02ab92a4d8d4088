"""Papers written to files: bibliographies, listings, tables; and a paper's page saved as a PDF or printed."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from readerapp.errors import CancelledError
from readerapp.search.query import Is
from readerapp.storage.records import LibraryPaper, TagSummary
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import papers_words, place_words
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.out.handover import MANY
from readerapp.ui.acts.out.up_to_date import UpToDate
from readerapp.ui.background import Background

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from readerapp.jobs.exporting import Format


_SHOWN = 3
"""How many papers the preview shows."""
_SLOW = 500
"""If there are more papers than this, the bar says that they are being written."""


class Exports(QObject):
    """Asks for a file and writes it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._store, self._look, self._window = desk.store, desk.look, desk.window
        self._settings = desk.settings
        self._browsing, self._triaging, self._bar = desk.browsing, desk.triaging, desk.bar
        self._background = Background("readerapp-export", self)
        self.up_to_date = UpToDate(desk, self._background)
        self._last = ""
        """The format chosen last."""

    def export_bibtex(self) -> None:
        """Ask for a file and write the starred papers to it as BibTeX."""
        from readerapp.jobs.exporting import format_named  # noqa: PLC0415 - pylatexenc, which a start does without

        starred = self._store.find(Is("starred"))
        if not starred:
            self._bar.say(tr("No starred papers yet."), "info")
        elif target := self._ask_where(tr("Export the starred papers"), "stars", format_named("bibtex")):
            self.export_to(target, "bibtex", starred)

    def export(self) -> None:
        """Ask for a format, and write or copy the selected papers or, if none is selected, all in the list."""
        keys = self._triaging.keys() if self._triaging.selection.has_papers() else list(self._browsing.keys())
        if not keys:
            self._bar.say(tr("This list is empty."), "info")
            return
        chosen = self._ask_how(keys)
        if chosen is None:
            return
        form, where = chosen
        if where == "clipboard":
            self._copy(form.name, keys)
        elif where == "bibliography":
            if target := self._ask_for_bibliography():
                self.merge_into(target, form.name, keys)
        elif target := self._ask_where(tr("Export these papers"), "papers", form):
            self.export_to(target, form.name, keys)

    def _ask_how(self, keys: Sequence[int]) -> tuple["Format", str] | None:
        """Ask for a format. Returns it and where the papers are to go."""
        from readerapp.jobs.exporting import FORMATS, wish_of, written  # noqa: PLC0415
        from readerapp.ui.dialogs.export import ExportDialog  # noqa: PLC0415

        first = keys[:_SHOWN]

        def preview(form: str) -> str:
            text = written(self._store, first, form, wish_of(self._settings)._replace(gives_keys=False))
            more = len(keys) - len(first)
            return text.replace("\r\n", "\n") + (f"\n{tr('… and {count} more', count=number(more))}" if more else "")

        which = (
            tr_count("{count} paper selected", "{count} papers selected", len(keys))
            if self._triaging.selection.has_papers()
            else tr_count("{count} paper in this list", "{count} papers in this list", len(keys))
        )
        dialog = ExportDialog(self._look, self._settings, FORMATS, which, preview, self._window)
        if len(keys) > MANY:
            dialog.copy.setEnabled(False)
            words = tr("More than {count} papers are too many to copy. Save them to a file.", count=number(MANY))
            dialog.copy.setToolTip(words)
        dialog.choose(self._last if self._last in {one.name for one in FORMATS} else FORMATS[0].name)
        if not dialog.exec():
            return None
        self._last = dialog.form
        return next(one for one in FORMATS if one.name == dialog.form), dialog.where

    def _copy(self, form: str, keys: Sequence[int]) -> None:
        from readerapp.ui.acts.out.copying import copy_as  # noqa: PLC0415

        copy_as(self._store, self._store.papers(keys), form, self._settings, self._bar)

    def _ask_for_bibliography(self) -> Path | None:
        """Ask for a .bib file of the user's own, which may be new."""
        chooser = _file_dialog()
        dialog = chooser(self._window, tr("Add to a bibliography"), "", tr("Bibliography (*.bib)"))
        dialog.setAcceptMode(chooser.AcceptMode.AcceptSave)
        dialog.setLabelText(chooser.DialogLabel.Accept, tr("Add"))
        # Nothing in it is overwritten.
        dialog.setOption(chooser.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix(".bib")
        return _answer(dialog)

    def merge_into(self, target: Path, form: str, keys: Sequence[int]) -> None:
        """Merge papers into the .bib file `target`, show the result in the bar, and offer to keep the file up to date."""

        def merge() -> str:
            from readerapp.jobs.exporting import wish_of  # noqa: PLC0415 - pylatexenc, which a start does without
            from readerapp.jobs.merging import merge_into  # noqa: PLC0415

            # An existing file shows which of the two formats it is written in.
            flavour = None if target.exists() and target.stat().st_size else form
            with self._store.for_another_thread() as store:
                return merge_into(store, keys, target, wish_of(self._settings), flavour).sentence

        def tell(sentence: str) -> None:
            said = tr("{file}: {outcome}", file=target.name, outcome=sentence)
            if self.up_to_date.target == target:
                self._bar.say(said, "check", "ok")
            else:
                keep = tr("Keep this file up to date")
                self._bar.say(said, "check", "ok", keep, "", lambda: self.up_to_date.keep(target))

        self._background.run(merge, tell, self._bar.fail)

    def _ask_where(self, title: str, name: str, form: "Format") -> Path | None:
        """Ask for a file in the format `form`. Returns its path, with the suffix of the format; None if there is none."""
        chooser = _file_dialog()
        dialog = chooser(self._window, title, "", form.filter)
        dialog.setAcceptMode(chooser.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form.suffix)
        dialog.selectFile(f"{name}{form.suffix}")
        return _answer(dialog)

    def export_to(self, target: Path, form: str, keys: Sequence[int]) -> None:
        """Write papers to the file `target` in the format named `form`, and show the result in the bar."""
        for_excel = form == "csv" and self._settings.flag("csv_for_excel")
        cancelled = threading.Event()

        def told(_: int) -> None:
            if cancelled.is_set():
                raise CancelledError

        def write() -> None:
            from readerapp.jobs.exporting import format_named, wish_of, write_file  # noqa: PLC0415 - a start does without

            wish = wish_of(self._settings)._replace(told=told)
            with self._store.for_another_thread() as store:
                write_file(target, format_named(form).pieces(store, keys, wish), for_excel)

        if len(keys) > _SLOW:
            words = tr("Writing {papers} to {place}…", papers=papers_words(len(keys)), place=place_words(target))
            self._bar.say(words, "download", "text_2", tr("Cancel"), "", cancelled.set)
        self._background.run(write, lambda _: self._say_written(len(keys), target), self._say_why_not)

    def _say_why_not(self, error: Exception) -> None:
        if isinstance(error, CancelledError):
            self._bar.say(tr("Cancelled. No file was written."), "circle-x")
        else:
            self._bar.fail(error)

    def close(self) -> None:
        """Finish writing files: the window is closing."""
        self.up_to_date.close()
        self._background.close(finish=True)

    def _say_written(self, count: int, target: Path) -> None:
        words = tr("{papers} exported to {place}.", papers=papers_words(count), place=place_words(target))
        self._bar.say(words, "check", "ok")

    def save_page(self) -> None:
        """Ask for a file and save the page of the current paper as a PDF."""
        from readerapp.ui.paper.printing import write_pdf  # noqa: PLC0415 - a start does without

        if not (paper := self._triaging.first_paper()):
            return
        suggested = f"{paper.paper.id.replace('/', '_')}.pdf"
        name, _ = _file_dialog().getSaveFileName(self._window, tr("Save this page as a PDF"), suggested, tr("PDF (*.pdf)"))
        if name:
            write_pdf(Path(name), self._look, paper, self._tags_of(paper))
            self._bar.say(tr("Page saved as {place}.", place=place_words(Path(name))), "check", "ok")

    def print_page(self) -> None:
        """Print the page of the current paper."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - a start does without

        from readerapp.ui.paper.printing import print_paper  # noqa: PLC0415

        if not (paper := self._triaging.first_paper()):
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted and not print_paper(printer, self._look, paper, self._tags_of(paper)):
            self._bar.fail(tr("The page could not be printed."))

    def _tags_of(self, paper: LibraryPaper) -> list[TagSummary]:
        return [tag for tag in self._store.tags() if tag.name in paper.triage.tags]


def _answer(dialog: "QFileDialog") -> Path | None:
    accepted = dialog.exec()
    dialog.deleteLater()
    return Path(dialog.selectedFiles()[0]) if accepted else None


def _file_dialog() -> "type[QFileDialog]":
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a start does without

    return QFileDialog

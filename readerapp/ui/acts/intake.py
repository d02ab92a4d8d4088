"""Imports listings from files, the clipboard, a drop or the command line."""

import io
import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from readerapp.arxiv.listing import Damage
from readerapp.errors import CancelledError, InvalidIdentifierError, ParseError, ReaderAppError
from readerapp.search.query import HasId
from readerapp.search.view import View
from readerapp.storage.records import ListingChanges
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.text.language import number, tr, tr_count
from readerapp.text.words import papers_words
from readerapp.ui.acts.desk import Desk
from readerapp.ui.acts.indexing import index_few
from readerapp.ui.background import Background

if TYPE_CHECKING:
    from readerapp.jobs.importing import Imported
    from readerapp.jobs.references import Ask

_FEW = 20
"""Up to this many papers of a list of references are shown alone, by a search for them."""
_LONGEST_WORDS = 200
"""Characters of the longest pasted line that a search is offered for."""


class Intake(QObject):
    """Imports documents one after another and shows the newest day among them."""

    taken = Signal()
    """Papers were imported."""
    files_taken = Signal(object)
    """The files that could be read, as a list of absolute paths."""
    _told = Signal(str)

    def __init__(self, desk: Desk, search: Callable[[str], object]) -> None:
        """`search` enters text in the search field."""
        super().__init__(desk.window)
        self._store, self._settings, self._browsing, self._bar = desk.store, desk.settings, desk.browsing, desk.bar
        self._search, self._window = search, desk.window
        self._background = Background("readerapp-worker", self)
        self._closing = threading.Event()
        self._told.connect(lambda words: self._bar.say(words, "folder-open"))

    def close(self) -> None:
        """Wait for the current document, or for the current part of a long one: the window is closing."""
        self._closing.set()
        self._background.close()

    def open_listing(self) -> None:
        """Ask for files and import them."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a start does without

        from readerapp.jobs.importing import FILES  # noqa: PLC0415

        listings = f"{tr('Listings ({patterns})', patterns=' '.join(FILES))};;{tr('All files (*)')}"
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Open a listing"), "", listings)
        self.take_files([Path(name) for name in names])

    def paste_listing(self) -> None:
        """Import the listing on the clipboard."""
        # Qt returns no data at all if the clipboard cannot be read.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None or not self.can_take(data):
            self._bar.say(tr("There is no listing and no identifier on the clipboard."))
        else:
            self.take(data)

    def open_sample_day(self) -> None:
        """Add the sample that comes with readerapp, and show its newest day."""
        quiet = not self._settings.flag("replacements_unread")

        def work() -> list["Imported | ReaderAppError"]:
            from readerapp.jobs.importing import Imported  # noqa: PLC0415 - the parsers, which a start does without
            from readerapp.jobs.sample import add_sample  # noqa: PLC0415

            with self._store.for_another_thread() as store:
                changes = add_sample(store, quiet)
                index_few(store)
            return [Imported(tr("the sample"), changes, ())]

        self._background.run(work, self._taken, self._bar.fail)

    def remove_sample_day(self) -> None:
        """Remove the sample from the library."""
        from readerapp.jobs.sample import remove_sample  # noqa: PLC0415 - the parsers, which a start does without

        remove_sample(self._store)
        self._browsing.show("today")
        self._browsing.counting.now()
        self._bar.say(tr("Sample removed."), "check", "ok")

    def can_take(self, data: QMimeData) -> bool:
        """Whether dropped or pasted data may be a listing."""
        return bool(data.text().strip()) or any(url.isLocalFile() for url in data.urls())

    def take(self, data: QMimeData) -> None:
        """Import dropped or pasted data: files, or the text of a listing. If the text names a paper, show that paper."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.take_files(files)
        elif data.hasText() and data.text().strip():
            text = data.text()
            from readerapp.search.language import named_paper  # noqa: PLC0415 - a start pastes nothing

            if named_paper(text):
                self._open_paper(text.strip())
                return
            pasted = (tr("What you pasted"), lambda: io.BytesIO(text.encode()))
            self._take(tr("what you pasted"), [pasted], refused=lambda: self._offer_search(text.strip()))

    def take_files(self, files: Sequence[Path]) -> None:
        """Import listings from files and show the newest day among them."""
        if files:
            name = files[0].name if len(files) == 1 else tr_count("{count} file", "{count} files", len(files))
            self._take(name, [(str(file), _opening(file)) for file in files], files)

    def open_document(self, what: str) -> None:
        """Open what the command line names: a listing or a paper."""
        path = Path(what)
        if path.exists():
            self.take_files([path])
            return
        try:
            self._open_paper(what)
        except InvalidIdentifierError:
            self._bar.fail(tr("There is no file {name}, and it is not a paper identifier.", name=what))

    def _open_paper(self, named: str) -> None:
        """Show the paper named; if the library lacks it, search for it, which offers to fetch it.

        Raises InvalidIdentifierError if `named` is not an identifier.
        """
        from readerapp.search.language import named_paper  # noqa: PLC0415 - a start opens nothing

        paper_id = named_paper(named)
        keys = self._store.find(HasId(paper_id)) if paper_id else self._store.keys([named])
        if keys:
            self._show_paper(keys[0])
        else:
            self._search(named)

    def _show_paper(self, key: int) -> None:
        entry = self._store.paper(key)
        if entry.announced:
            self._browsing.go_to(View("day", entry.announced[0].day.isoformat()))
        else:
            self._browsing.go_to(View("all"))
        if not self._browsing.go_to_paper(key):
            self._browsing.show_dismissed = entry.triage.dismissed
            self._browsing.show_muted = entry.triage.ruled_out and not entry.triage.dismissed
            self._browsing.reload(keep=key)

    def _offer_search(self, text: str) -> None:
        """Offer to search for pasted words, instead of saying why they are no listing. What looks like markup is refused."""
        if "\n" not in text and len(text) <= _LONGEST_WORDS and not text.startswith(("@", "{", "[", "<")):
            words = tr("What you pasted names no paper and is no listing.")
            self._bar.say(words, "info", "text_2", tr("Search for it"), do=lambda: self._search(text))

    def _show_named(self, ids: Sequence[str]) -> None:
        """Show the papers that a list of references names: a few of them alone, many of them in the list of all papers."""
        from readerapp.search.language import named_paper  # noqa: PLC0415 - a start opens nothing

        self._browsing.go_to(View("all"))
        if len(ids) <= _FEW and all(map(named_paper, ids)):
            self._search(" OR ".join(ids))
        elif keys := self._store.find(HasId(ids[0])):
            self._browsing.go_to_paper(keys[0])

    def _take(
        self,
        words: str,
        documents: Sequence[tuple[str, Callable[[], BinaryIO]]],
        files: Sequence[Path] = (),
        refused: Callable[[], object] | None = None,
    ) -> None:
        """Import documents, read from `files` if they are files; call `refused` if the only one is no listing."""
        self._bar.say(tr("Reading {name}…", name=words), "folder-open")
        quiet = not self._settings.flag("replacements_unread")

        def beat(papers: int) -> None:
            if self._closing.is_set():
                raise CancelledError
            self._told.emit(tr("Reading {name}: {papers}…", name=words, papers=papers_words(papers)))

        def work() -> list["Imported | ReaderAppError"]:
            from readerapp.jobs.importing import import_from  # noqa: PLC0415 - the parsers, which a start does without

            found: list[Imported | ReaderAppError] = []
            with self._store.for_another_thread() as store:
                for name, opened in documents:
                    if self._closing.is_set():
                        break
                    try:
                        found.append(import_from(store, opened, name, quiet=quiet, ask=self._asking(store, quiet), beat=beat))
                    except ReaderAppError as error:
                        found.append(error)
                index_few(store)
            return found

        def done(results: list["Imported | ReaderAppError"]) -> None:
            self._taken(results)
            if refused and isinstance(results[0], ParseError):
                refused()
            told = zip(files, results, strict=bool(files))
            self.files_taken.emit([file.absolute() for file, one in told if not isinstance(one, ReaderAppError)])

        self._background.run(work, done, self._bar.fail)

    def _asking(self, store: Store, quiet: bool) -> "Ask":
        """A function that asks arXiv, on the thread of `store`, for papers that a document only names."""

        def ask(ids: Sequence[str]) -> Sequence[str]:
            from readerapp.jobs.asking import network_of  # noqa: PLC0415 - the network, which most documents do without
            from readerapp.jobs.fetching import Refresh  # noqa: PLC0415
            from readerapp.jobs.references import asked_of  # noqa: PLC0415

            self._told.emit(tr_count("Asking arXiv for {count} paper…", "Asking arXiv for {count} papers…", len(ids)))
            return asked_of(Refresh(store, network_of(store, os.environ, locations.turn_file(), self._closing), quiet))(ids)

        return ask

    def _taken(self, results: list["Imported | ReaderAppError"]) -> None:
        errors = [str(result) for result in results if isinstance(result, ReaderAppError)]
        taken = [result for result in results if not isinstance(result, ReaderAppError)]
        errors += [problem for result in taken for problem in result.problems]
        damages = [damage for result in taken for damage in result.damages]
        summary = " ".join(f"{result.summary}." for result in taken if result.summary)
        changes = ListingChanges()
        for result in taken:
            changes = changes.with_those_of(result.changes)
        if changes.days:
            self._browsing.go_to(View("day", changes.days[0].isoformat()))
        elif changes.papers:
            self._show_named(changes.papers)
        self._browsing.counting.now()
        self.taken.emit()
        if errors:
            self._bar.fail(" ".join(errors))
        elif damages:
            said = (
                (summary, tr("The first is {place}.", place=damages[0])) if summary else (_added(changes), _damaged(damages))
            )
            self._bar.say(" ".join(said), "triangle-alert", "warn")
        else:
            self._bar.say(summary or _added(changes), "check", "ok")


def _added(changes: ListingChanges) -> str:
    """ "Added 24 papers.", and how many of those read were already in the library."""
    new, known = len(changes.new), len(changes.papers) - len(changes.new)
    if new and known:
        return tr_count(
            "Added {count} paper; {known} already in your library.",
            "Added {count} papers; {known} already in your library.",
            new,
            known=number(known),
        )
    if new:
        return tr_count("Added {count} paper.", "Added {count} papers.", new)
    return tr("No new papers; {known} already in your library.", known=number(known)) if known else tr("No new papers.")


def _damaged(damages: Sequence[Damage]) -> str:
    return tr_count(
        "{count} damaged place could not be read, the first in {place}.",
        "{count} damaged places could not be read, the first in {place}.",
        len(damages),
        place=damages[0],
    )


def _opening(file: Path) -> Callable[[], BinaryIO]:
    return lambda: file.open("rb")

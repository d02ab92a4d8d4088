"""Backups from the window: one a day automatically, others on request; and restoring one."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from readerapp.errors import CancelledError, ReaderAppError
from readerapp.storage.records import Counts
from readerapp.text.language import number, tr
from readerapp.text.words import day_words, papers_words, place_words
from readerapp.ui.acts.desk import Desk
from readerapp.ui.background import Background

if TYPE_CHECKING:
    from readerapp.storage.backup import Backup
    from readerapp.storage.restoring import Prepared

_LOOK_MS = 3_600_000
"""Milliseconds between two checks whether the day's backup is due."""


class Backups(QObject):
    """Makes and examines backups off the GUI thread."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._store, self._settings, self._bar, self._window = desk.store, desk.settings, desk.bar, desk.window
        self._look, self._library = desk.look, desk.store.path
        self._background = Background("readerapp-backup", self)
        self._closing = threading.Event()
        self._told = False
        self._cancelled = threading.Event()
        """Set once the user no longer wants the backup looked at."""
        self._source: Path | None = None
        """The backup that is being restored."""
        self._taken_out: Prepared | None = None
        """The library taken out of that backup, waiting beside this one."""
        self.prepared: Prepared | None = None
        """The same, once the user has agreed: it takes the place of this library as soon as the window is closed."""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._back_up_if_due)

    def begin(self) -> None:
        """Make the day's backup now, if it is due, and every day while the window is open."""
        self._timer.start()
        self._back_up_if_due()

    def close(self) -> None:
        """Abandon an automatic backup, but finish one that was asked for: the window is closing."""
        self._timer.stop()
        self._closing.set()
        self._background.close(finish=True)
        if self.prepared is None:
            self._discard()

    def _back_up_if_due(self) -> None:
        if not self._settings.flag("back_up_daily"):
            return
        space = self._settings.number("backup_space")

        def work() -> "Backup | None":
            from readerapp.jobs.backups import back_up_if_due  # noqa: PLC0415 - a start does without

            return back_up_if_due(self._library, space, self._goes_on)

        self._background.run(work, lambda made: None, self._not_made)

    def _goes_on(self) -> bool:
        return not self._closing.is_set()

    def _not_made(self, error: Exception) -> None:
        # Said once: it is tried again every hour, and would fail for the same reason.
        if not self._told and not isinstance(error, CancelledError):
            self._told = True
            self._bar.say(str(error), "triangle-alert", "warn")

    # --- on request -------------------------------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Ask for a file and back the library up to it."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a start does without

        from readerapp.jobs.backups import back_up, new_name  # noqa: PLC0415

        suggested = str(Path.home() / new_name(self._library))
        alone, with_pdfs = tr("Backup (*.zip)"), tr("Backup with the downloaded PDFs (*.zip)")
        name, kind = QFileDialog.getSaveFileName(self._window, tr("Back up"), suggested, f"{alone};;{with_pdfs}")
        if not name:
            return
        target, cancelled = Path(name), threading.Event()
        words = tr("Backing up to {place}…", place=place_words(target))
        self._bar.say(words, "download", "text_2", tr("Cancel"), "", cancelled.set)
        self._background.run(
            lambda: back_up(self._library, target, kind == with_pdfs, lambda: not cancelled.is_set()),
            self._say_made,
            self._say_why_not,
        )

    def _say_made(self, made: "Backup") -> None:
        words = tr("{what} backed up to {place}.", what=made.words, place=place_words(made.path))
        self._bar.say(words, "check", "ok")

    def _say_why_not(self, error: Exception) -> None:
        if isinstance(error, CancelledError):
            self._bar.say(tr("Cancelled. No file was written."), "circle-x")
        else:
            self._bar.fail(error)

    def restore(self) -> None:
        """Ask for a backup and examine it; if the user then agrees, close the window so that it can be restored."""
        if self._source:
            # Both would unpack their library to the same file.
            self._say_source(self._source)
            return
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        from readerapp.jobs.backups import FILES, folder_of  # noqa: PLC0415

        folder = folder_of(self._library)
        start = str(folder if folder.is_dir() else self._library.parent)
        backups = tr("Backups ({patterns})", patterns=FILES)
        kinds = f"{backups};;{tr('Libraries (*.sqlite3)')};;{tr('All files (*)')}"
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Restore a backup"), start, kinds)
        if not name:
            return

        source = self._source = Path(name)
        cancelled = self._cancelled = threading.Event()

        def work() -> "Prepared":
            from readerapp.storage.restoring import prepare  # noqa: PLC0415

            # Kept here too: a closing window is not told, and has to discard it.
            self._taken_out = prepare(source, self._library, lambda: self._goes_on() and not cancelled.is_set())
            return self._taken_out

        self._say_source(source)
        self._background.run(work, self._ask, self._not_restored)

    def _say_source(self, source: Path) -> None:
        words = tr("Looking at {place}…", place=place_words(source))
        self._bar.say(words, "folder-open", "text_2", tr("Cancel"), "", self._cancelled.set)

    def _ask(self, prepared: "Prepared") -> None:
        from readerapp.ui.dialogs.question import Question  # noqa: PLC0415

        try:
            counts = self._store.counts()
        except ReaderAppError as error:
            self._not_restored(error)
            return
        made = prepared.backup.made.astimezone()
        question = Question(
            self._look,
            tr("Restore the backup of {day}, {time}?", day=day_words(made.date(), year=True), time=f"{made:%H:%M}"),
            tr(
                "It holds {what}. Your present library ({counts}) is kept beside it under another name. The window closes "
                "and opens again.",
                what=prepared.backup.words,
                counts=_counted(counts),
            ),
            tr("Restore", "a backup"),
            self._window,
        )
        if question.exec():
            self._background.run(
                lambda: self._put_back_pdfs(prepared), lambda _: self.close_for(prepared), self._not_restored
            )
        else:
            self._discard()
            self._bar.say(tr("Nothing was restored."), "info")

    def _not_restored(self, error: Exception) -> None:
        self._discard()
        if isinstance(error, CancelledError):
            self._bar.say(tr("Nothing was restored."), "info")
        else:
            self._bar.fail(error)

    def _discard(self) -> None:
        if self._taken_out:
            self._taken_out.discard()
        self._source = self._taken_out = None

    def _put_back_pdfs(self, prepared: "Prepared") -> None:
        from readerapp.storage.restoring import restore_pdfs  # noqa: PLC0415

        restore_pdfs(prepared.backup, self._library.with_name("pdfs"), self._goes_on)

    def close_for(self, prepared: "Prepared") -> None:
        """Close the window, which opens again on the library that was `prepared`, unless it refuses to close."""
        self.prepared = prepared
        if not self._window.close():
            # What is done until it closes is in its own library alone.
            self.prepared, self._taken_out = None, prepared
            self._discard()


def _counted(counts: Counts) -> str:
    return tr("{papers}, {starred} starred", papers=papers_words(counts.papers), starred=number(counts.starred))

"""The question shown instead of the window if the library cannot be opened: what failed, and what can be done."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QFileDialog, QMessageBox

from readerapp.errors import (
    BackupError,
    LibraryBusyError,
    LibraryDamagedError,
    LibraryMissingError,
    NotALibraryError,
    StorageError,
)
from readerapp.jobs.backups import kept
from readerapp.storage.restoring import prepare, put_in_place, set_aside
from readerapp.system import locations, log
from readerapp.text.language import tr
from readerapp.text.words import day_words

_Opened = TypeVar("_Opened")


def opened_or_none(open_library: Callable[[Path, bool], _Opened], path: Path) -> _Opened | None:
    """What `open_library` returns for `path`, or for the library chosen instead; None if the user gives up.

    Its second argument tells whether the library may be created although there was one before.
    """
    new = False
    while True:
        try:
            return open_library(path, new)
        except StorageError as error:
            # Record the reason, even if nobody is there to answer.
            print(f"readerapp: {error}", file=sys.stderr)  # noqa: T201
            log.note(str(error))
            answer = _ask(path, error)
            if answer is None:
                return None
            path, new = answer


def _ask(path: Path, error: StorageError) -> tuple[Path, bool] | None:
    """Show `error`; returns the library to open next and whether it may be created, or None to give up."""
    box = QMessageBox(QMessageBox.Icon.Critical, "readerapp", str(error))
    answers: dict[str, Callable[[], tuple[Path, bool]]] = {
        tr("Try again"): lambda: (path, False),
        tr("Open another library…"): lambda: (_another(path) or path, False),
    }
    if isinstance(error, LibraryDamagedError):
        box.setInformativeText(tr("Whatever you choose, the damaged file is kept."))
    if isinstance(error, LibraryDamagedError | LibraryMissingError):
        if backups := _backups(path):
            answers[tr("Restore the backup of {day}", day=_day(backups[-1]))] = lambda: (restored(path, backups[-1]), False)
        answers[tr("Start a new library")] = lambda: (put_aside(path), True)
    elif not isinstance(error, LibraryBusyError | NotALibraryError):
        # The library is sound, but cannot be used in this place or by this version.
        answers[tr("New library elsewhere…")] = lambda: (elsewhere, True) if (elsewhere := _elsewhere()) else (path, False)
    buttons = {box.addButton(words, QMessageBox.ButtonRole.ActionRole): answer for words, answer in answers.items()}
    box.setDefaultButton(next(iter(buttons)))
    leave = box.addButton(tr("Quit"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(leave)
    box.exec()
    answer = next((answer for button, answer in buttons.items() if button is box.clickedButton()), None)
    try:
        return answer() if answer else None
    except BackupError as failure:
        QMessageBox.critical(None, "readerapp", str(failure))
        return path, False
    except OSError as failure:
        QMessageBox.critical(
            None,
            "readerapp",
            tr("{path} could not be put aside: {why}. Nothing was changed.", path=path, why=failure.strerror),
        )
        return path, False


def _another(path: Path) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(
        None, tr("Open another library"), str(path.parent), tr("Libraries (*.sqlite3);;All files (*)")
    )
    return Path(name) if name else None


def _elsewhere() -> Path | None:
    """Where to create a library. An existing one there is opened, never overwritten."""
    name, _ = QFileDialog.getSaveFileName(
        None,
        tr("New library elsewhere"),
        str(Path.home() / locations.library_file().name),
        tr("Libraries (*.sqlite3)"),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    return Path(name) if name else None


def _backups(path: Path) -> list[Path]:
    """The backups of a library and the copies made before it was migrated or replaced, newest last."""
    found = [one for one in path.parent.glob(f"{path.stem}-before-*{path.suffix}") if one.is_file()]
    found += [one.path for one in kept(path)]
    return sorted(found, key=lambda one: one.stat().st_mtime)


def _day(path: Path) -> str:
    return day_words(datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().date())


def put_aside(path: Path) -> Path:
    """Rename a damaged library and the files that belong to it, if there is one; returns `path`. Raises OSError."""
    if path.exists():
        set_aside(path, "damaged")
    return path


def restored(path: Path, backup: Path) -> Path:
    """Put the library aside, if there is one, and restore `backup` in its place; returns `path`.

    Raises OSError, BackupError.
    """
    prepared = prepare(backup, path)
    put_aside(path)
    put_in_place(prepared)
    return path

"""The composition root of the window: creates locations, settings, library, look and window."""

import functools
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QSettings, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from readerapp.arxiv.paper import Paper, Texts
from readerapp.errors import (
    ExportError,
    LibraryDamagedError,
    LibraryMissingError,
    NotALibraryError,
    ReaderAppError,
    StorageError,
)
from readerapp.jobs import bug_report
from readerapp.search.view import View
from readerapp.settings.file import Settings
from readerapp.settings.table import Value
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.text.language import tr
from readerapp.ui.look.look import Look
from readerapp.ui.look.translation import speak
from readerapp.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from readerapp.ui.window.desktop.bringing import Bringing
    from readerapp.ui.window.desktop.one_window import OneWindow

_BUSY_TIMEOUT = 0.04
"""Seconds that a key press waits for another writer before it is queued."""

_AFTER_THE_PICTURE = 200
"""Milliseconds from opening the window to everything that the first picture need not wait for."""
_BACK_UP_AFTER = 60_000
"""Milliseconds until the daily backup is made, if it is due: the morning's first papers come first."""
_NEWS_AFTER = 3_000
"""Milliseconds until the window mentions that this version is new: the first fetch begins earlier."""
_RECORD_AFTER = 1_000
"""Milliseconds until the log says what runs here: finding that out takes longer than a frame."""


def run(documents: Sequence[str] = (), one: "OneWindow | None" = None) -> int:
    """Open the window and return the exit status when it is closed. `documents` are files or papers to show.

    `one` receives what other processes want shown in this window. READERAPP_SAFE opens it with default settings and layout.
    """
    application = _application()
    sys.excepthook = _report_bug
    crashed = bug_report.watch()
    window = _opened(locations.library_file())
    if window is None:
        bug_report.end_watch()
        return 1
    window.open(documents)
    window.show()
    QTimer.singleShot(0, _collect_from_now_on)
    shown: MainWindow | None = window
    missed: list[str] = []
    """What other processes wanted shown while a dialog asked which library to open."""

    def show(asked: list[str], token: str) -> None:
        from readerapp.ui.window.desktop.front import come_forward, show_in_front  # noqa: PLC0415 - most get no requests

        missed.extend(asked)
        if shown:
            # Cleared first: what cannot be shown is reported, and not tried again.
            wanted = missed.copy()
            missed.clear()
            show_in_front(shown, wanted, token)
        elif dialog := QApplication.activeModalWidget():
            come_forward(dialog, token)

    if one:
        one.asked.connect(show)
        one.other_version.connect(lambda version: _tell_of_other_version(shown, version) if shown else None)
        QTimer.singleShot(_AFTER_THE_PICTURE, one.listen)
    QTimer.singleShot(_AFTER_THE_PICTURE, window, functools.partial(_settle, window, crashed))
    status = application.exec()
    closed, shown = window, None
    while shown := after_restore(closed):
        shown.show()
        if missed:
            show([], "")
        QTimer.singleShot(_AFTER_THE_PICTURE, shown, functools.partial(_settle, shown, None))
        status = application.exec()
        closed, shown = shown, None
    if one:
        one.close()
    bug_report.end_watch()
    return status


def _opened(library: Path) -> MainWindow | None:
    """The window of `library`, or of the one the user chooses if it cannot be opened; None if they give up."""
    try:
        return _window_on(library, new=False)
    except StorageError:
        from readerapp.ui.window.desktop.trouble import opened_or_none  # noqa: PLC0415 - most libraries open

        return opened_or_none(_window_on, library)


def after_restore(window: MainWindow) -> MainWindow | None:
    """The window of the restored library if the closed `window` was closed for that; else None."""
    prepared = window.verbs.backups.prepared if window.verbs.has_made("backups") else None
    if prepared is None:
        return None
    from readerapp.ui.window.desktop.restored import put_in_place_of  # noqa: PLC0415 - few windows close for it

    sentence = put_in_place_of(window, prepared)
    following = _opened(prepared.library)
    if following:
        following.open()
        following.bar.say(*sentence)
    return following


def _tell_of_other_version(window: MainWindow, version: str) -> None:
    from readerapp.ui.window.desktop.updates import tell_of_other_version  # noqa: PLC0415 - updates are rare

    tell_of_other_version(window, version)


def _window_on(library: Path, new: bool) -> MainWindow:
    """The window of the library at `library`. Raises StorageError, also if the file is gone and may not be `new`."""
    # The log, the reports and the PDFs lie beside it.
    os.environ["READERAPP_LIBRARY"] = str(library)
    settings = _settings()
    speak(settings.text("language"))
    if not settings.was_read:
        return _window(settings, QSettings())
    state = QSettings(str(settings.path.with_name("window.ini")), QSettings.Format.IniFormat)
    was_here = not new and state.value("library") == str(library)
    if was_here and not library.exists():
        raise LibraryMissingError(library)
    if was_here and not (library.stat().st_size or library.with_name(f"{library.name}-wal").exists()):
        # SQLite would create a new one.
        raise LibraryDamagedError(library, tr("the file is empty"))
    try:
        window = _window(settings, state=state)
    except NotALibraryError as error:
        if was_here:
            raise LibraryDamagedError(library, tr("it no longer begins like a library")) from error
        raise
    state.setValue("library", str(library))
    QTimer.singleShot(_NEWS_AFTER, window, functools.partial(_note_version, window, state))
    return window


def _note_version(window: MainWindow, state: QSettings) -> None:
    from readerapp.ui.window.desktop.updates import note_version  # noqa: PLC0415 - long after the first picture

    note_version(window, state)


def _settings() -> Settings:
    return Settings(locations.settings_file(), read=not os.environ.get("READERAPP_SAFE"))


def _settle(window: MainWindow, crashed: Path | None) -> None:
    """Do what can wait until the window is visible: its desktop entry, its end, its memory, and the records of this run."""
    from readerapp.system import heap, log  # noqa: PLC0415
    from readerapp.ui.window.desktop.ending import Ending  # noqa: PLC0415
    from readerapp.ui.window.desktop.entering import enter_desktop  # noqa: PLC0415
    from readerapp.ui.window.desktop.gone import tell_when_gone  # noqa: PLC0415

    enter_desktop(window)
    tell_when_gone(window)
    Ending(window)
    heap.give_back()
    QTimer.singleShot(_BACK_UP_AFTER, window, lambda: window.verbs.backups.begin())
    QTimer.singleShot(_RECORD_AFTER, window, lambda: log.note(f"Opened. {', '.join(bug_report.describe())}"))
    window.verbs.writing_back.begin()
    window.bar.failed.connect(log.note)
    # The first message asks whether to animate, and PySide then creates the 21 enumerations of QStyle: 15 ms that the first
    # star should not wait for.
    QTimer.singleShot(_RECORD_AFTER, window, lambda: window.verbs.desk.look.moves)
    qInstallMessageHandler(_note_of_qt)
    if crashed:
        window.bar.fail(
            tr(
                "readerapp crashed last time; what you did is saved. {whereabouts}",
                whereabouts=bug_report.whereabouts(crashed),
            )
        )
    elif os.environ.get("READERAPP_SAFE"):
        window.bar.say(tr("Safe mode: default settings and layout. Yours are kept unless you change a setting here."), "info")


def _note_of_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Record Qt's complaints, and print them as Qt would."""
    from readerapp.system import log  # noqa: PLC0415 - most runs have nothing to note

    if kind != QtMsgType.QtDebugMsg:
        log.note(f"Qt: {text}")
    print(text, file=sys.stderr)  # noqa: T201


def _explain_no_screen(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Print what Qt complains about before there is an application. Exits with a sentence where Qt would end the process."""
    if kind != QtMsgType.QtFatalMsg:
        print(text, file=sys.stderr)  # noqa: T201
        return
    sentence = "There is no screen to open a window on, or Qt cannot use it. The commands need none: readerapp --help"
    print(f"readerapp: {sentence}", file=sys.stderr, flush=True)  # noqa: T201
    os._exit(1)


def _collect_from_now_on() -> None:
    """Enable the garbage collector, but exempt what the start has created, which lives on."""
    gc.freeze()
    gc.enable()


def screenshot(target: str, size: tuple[int, int], theme: str | None, view: str | None) -> None:
    """Write a screenshot of the window, `size` in pixels, to the PNG file `target`. `view` is a view or a paper.

    Raises ReaderAppError.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = _application()
    settings = _settings()
    speak(settings.text("language"))
    overrides = {**settings, **({"theme": theme} if theme else {})}
    window = _window(settings, QSettings(), overrides)
    found = View.parse(view) if view else None
    window.resize(*size)
    window.open([view] if view and not found else [], found)
    window.show()
    window.activateWindow()
    for _ in range(4):
        application.processEvents()
    picture = window.grab()
    window.close()
    if not picture.save(target, "PNG"):
        # The command reports it.
        speak("en")
        raise ExportError(target, tr("check that the folder exists and can be written."))


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    qInstallMessageHandler(_explain_no_screen)
    # Given here, the style needs no Python object; setStyle() would return one, with all the enums of QStyle.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    qInstallMessageHandler(None)
    application.setApplicationName(locations.APP_NAME)
    application.setApplicationDisplayName(locations.APP_NAME)
    # Docks find the desktop entry by this name, and with it the icon and group.
    application.setDesktopFileName(locations.APP_NAME)
    return application


def _window(settings: Settings, state: QSettings, shown: Mapping[str, Value] | None = None) -> MainWindow:
    look = Look(shown or settings)
    store = _library(look)
    window = MainWindow(store, settings, look, state)
    for problem in settings.problems:
        window.bar.say(problem, "triangle-alert", "warn")
    return window


def _library(look: Look) -> Store:
    """The library. While it is converted to a new format, a window shows progress. Raises StorageError."""
    windows: list[Bringing] = []

    def told(share: float) -> None:
        from readerapp.ui.window.desktop.bringing import Bringing  # noqa: PLC0415 - few starts do that

        if not windows:
            windows.append(Bringing(look))
        windows[0].tell(share)

    try:
        return Store(locations.library_file(), _texts_of, _BUSY_TIMEOUT, waits_for_index=False, told=told)
    finally:
        for one in windows:
            one.hide()
            one.deleteLater()


def _texts_of(paper: Paper) -> Texts:
    from readerapp.rendering.text import texts_of  # noqa: PLC0415 - only needed when papers come in

    return texts_of(paper)


def _report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Report a bug on standard error, in a file, and in a sentence in the window.

    A known failure that was not caught elsewhere is no bug: only its sentence is shown.
    """
    if isinstance(error, ReaderAppError):
        print(f"readerapp: {error}", file=sys.stderr)  # noqa: T201
        _say_in_window(str(error))
        return
    from traceback import format_exception  # noqa: PLC0415 - with the parts of Python that read Python

    from readerapp.system import log  # noqa: PLC0415

    text = "".join(format_exception(kind, error, trace))
    sys.stderr.write(text)
    log.note(text)
    _say_in_window(
        tr("A bug in readerapp stopped this action ({name}). Everything before it is saved.", name=kind.__name__)
        + f" {bug_report.keep(text)}"
    )


def _say_in_window(sentence: str) -> None:
    window = next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)
    if window:
        QTimer.singleShot(0, window, lambda: window.bar.say(sentence, "circle-alert", "bad"))

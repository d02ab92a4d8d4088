"""The composition root of the window: creates locations, settings, library, look and window."""

import gc
import os
import sys
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from readerapp.arxiv.paper import Paper, Texts
from readerapp.errors import ExportError, ReaderAppError
from readerapp.search.view import View
from readerapp.settings import Settings
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.ui.look.look import Look
from readerapp.ui.window.desktop import enter_desktop
from readerapp.ui.window.front import show_in_front
from readerapp.ui.window.main_window import MainWindow
from readerapp.ui.window.one_window import OneWindow

_BUSY_TIMEOUT = 0.1
"""Seconds that a key press waits for another writer before it is queued."""

_LISTEN_AFTER = 200
"""Milliseconds from opening the window until it hears what other processes want shown: after the first picture."""


def run(documents: Sequence[str] = (), one: OneWindow | None = None) -> int:
    """Open the window and stay until it is closed. `documents` are files or papers to show. Returns the exit status.

    `one` hears what other processes want shown in this window.
    """
    application = _application()
    sys.excepthook = _report_bug
    try:
        window = _window(Settings(locations.settings_file()))
    except ReaderAppError as error:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - a start does without

        # The only error dialog: without a library there is no window to show the error in.
        QMessageBox.critical(None, "readerapp", str(error))
        print(f"readerapp: {error}", file=sys.stderr)  # noqa: T201
        return 1
    window.open(documents)
    window.show()
    QTimer.singleShot(0, _collect_from_now_on)
    if one:
        one.asked.connect(lambda asked, token: show_in_front(window, asked, token))
        QTimer.singleShot(_LISTEN_AFTER, one.listen)
    QTimer.singleShot(0, window, lambda: enter_desktop(window))
    status = application.exec()
    if one:
        one.close()
    return status


def _collect_from_now_on() -> None:
    """Enable the garbage collector, but exempt what the start has created, which stays."""
    gc.freeze()
    gc.enable()


def screenshot(target: str, size: tuple[int, int], theme: str | None, view: str | None) -> None:
    """Write a screenshot of the window, `size` in pixels, to the PNG file `target`. `view` is a view or a paper.

    Raises ReaderAppError.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = _application()
    settings = Settings(locations.settings_file())
    overrides = {**settings, **({"theme": theme} if theme else {})}
    window = _window(settings, overrides, QSettings())
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
        raise ExportError(target, "check that the folder exists and can be written.")


def _application() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # Given here, the style needs no Python object; setStyle() would return one, with all the enums of QStyle.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName(locations.APP_NAME)
    application.setApplicationDisplayName(locations.APP_NAME)
    # By this name docks find the desktop entry, and with it icon and group.
    application.setDesktopFileName(locations.APP_NAME)
    return application


def _window(settings: Settings, shown: object = None, state: QSettings | None = None) -> MainWindow:
    look = Look(shown if isinstance(shown, dict) else settings)
    store = Store(locations.library_file(), _texts_of, _BUSY_TIMEOUT, waits_for_index=False)
    if state is None:
        state = QSettings(str(settings.path.with_name("window.ini")), QSettings.Format.IniFormat)
    window = MainWindow(store, settings, look, state)
    for problem in settings.problems:
        window.bar.say(problem, "triangle-alert", "warn")
    return window


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

    from readerapp.system import bug_report  # noqa: PLC0415

    text = "".join(format_exception(kind, error, trace))
    sys.stderr.write(text)
    _say_in_window(
        f"A bug in readerapp stopped this action ({kind.__name__}). Everything before it is saved. {bug_report.keep(text)}"
    )


def _say_in_window(sentence: str) -> None:
    window = next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)
    if window:
        QTimer.singleShot(0, window, lambda: window.bar.say(sentence, "circle-alert", "bad"))

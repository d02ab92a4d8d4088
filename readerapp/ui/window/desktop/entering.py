"""The window's icon, and the files and links that macOS opens in it."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from readerapp.system import links
from readerapp.system.locations import resource

if TYPE_CHECKING:
    from readerapp.ui.window.main_window import MainWindow


def enter_desktop(window: "MainWindow") -> None:
    """Give `window` its icon, and open in it what macOS asks for. Call it after the first frame: drawing the icon is slow."""
    window.setWindowIcon(QIcon(str(resource("app/readerapp.svg"))))
    if sys.platform == "darwin" and (application := QApplication.instance()):
        application.installEventFilter(OpenedFiles(window, window.verbs.intake.open_document))


class OpenedFiles(QObject):
    """Opens the files and links that macOS sends as events. It passes none as arguments when it starts a program."""

    def __init__(self, parent: QObject, open_document: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._open = open_document

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Open what the event names."""
        if isinstance(event, QFileOpenEvent):
            self._open(links.document(event.file() or event.url().toString()))
            return True
        return super().eventFilter(watched, event)

"""The window shown while a large library is migrated to a new format."""

import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from readerapp.text.language import decimal, tr
from readerapp.ui.look.look import Look
from readerapp.ui.pages.message import MessagePage
from readerapp.ui.widgets.strips import ProgressLine

_PATIENCE = 0.4
"""Seconds until it is shown: most migrations are done sooner."""
_SIZE = 40, 18
"""In S."""
_WIDTH = 320
"""Of the progress line, in pixels."""


class Bringing(MessagePage):
    """Says what is being done and how far it is. The user cannot close it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setWindowTitle(QApplication.applicationDisplayName())
        self.resize(*(look.px(side) for side in _SIZE))
        self._begun = time.monotonic()
        self._line = ProgressLine(look, _WIDTH, 6)
        self._column.insertWidget(self._column.count() - 1, self._line, 0, Qt.AlignmentFlag.AlignHCenter)
        self._show(tr("readerapp copies the library first, and keeps the copy beside it."))

    def tell(self, share: float) -> None:
        """Show that `share` of the copy is made; 1 is all of it. Called repeatedly by the migration, on this thread."""
        if time.monotonic() - self._begun < _PATIENCE:
            return
        words = tr("Preparing the lists.") if share == 1 else tr("{share} % copied.", share=decimal(share * 100, 0))
        self._line.show_share(share, words)
        if share == 1:
            self._show(tr("The copy is complete. readerapp is preparing the lists."))
        if not self.isVisible():
            self.show()
        QApplication.processEvents()

    def _show(self, sentence: str) -> None:
        self.show_message("library", "accent", tr("Your library is moving to a new format"), sentence)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()

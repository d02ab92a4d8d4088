"""What the tests of this folder are given."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from readerapp.ui.look.look import Look
from readerapp.ui.pdf.pane import PdfPane
from readerapp.ui.widgets.buttons import ActionButton
from tests.ui.pdf.pane.hands import Make


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    """A window with the shortcuts of the list, of which the pane takes some."""
    found = QMainWindow()
    found.resize(640, 760)
    qtbot.addWidget(found)
    return found


@pytest.fixture
def pane(window: QMainWindow, look: Look, qtbot: QtBot) -> Iterator[PdfPane]:
    """The pane in a window that is shown."""
    action = QAction("Star", window)
    pane = PdfPane(look, [ActionButton(look, action, "star")])
    window.setCentralWidget(pane)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield pane
    pane.close_file()


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes a file."""

    def write(data: bytes) -> Path:
        path = tmp_path / "paper.pdf"
        path.write_bytes(data)
        return path

    return write

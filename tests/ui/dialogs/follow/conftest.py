"""What the tests of this folder are given."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readerapp.ui.dialogs.follow.chooser import Chooser
from readerapp.ui.look.look import Look
from tests.ui.dialogs.follow.hands import FOLLOWED, PAPERS, Open


@pytest.fixture
def open_chooser(qtbot: QtBot, look: Look) -> Iterator[Open]:
    """Opens the dialog over a window of a size, with the focus."""
    windows = []

    def do(followed: tuple[str, ...] = FOLLOWED, size: tuple[int, int] = (1280, 800)) -> Chooser:
        window = QWidget()
        window.resize(*size)
        windows.append(window)
        found = Chooser(look, followed, PAPERS, window)
        found.show()
        found.activateWindow()
        qtbot.waitUntil(found.isActiveWindow)
        return found

    yield do
    for window in windows:
        window.close()
        window.deleteLater()

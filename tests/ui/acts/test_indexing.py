"""The search index is updated beside the window."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.storage.store import Store
from readerapp.ui.acts import indexing as indexing_room
from readerapp.ui.acts.indexing import Indexing
from tests.invented import filled


def test_a_window_that_is_closed_hears_no_more_of_it(store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library is closed behind the window: a progress that was still on its way asked it for its papers."""
    monkeypatch.setattr(indexing_room, "_TELLING", 0)
    monkeypatch.setattr(indexing_room, "_STEP", 2)
    filled(store, 400)
    indexing = Indexing(store)
    heard: list[int] = []
    indexing.progressed.connect(lambda: heard.append(indexing.left))
    with qtbot.waitSignal(indexing.progressed):
        indexing.begin()
    indexing.close()
    heard.clear()
    QApplication.processEvents()
    assert heard == []

"""The window of before, once a backup was restored and another window is open."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from readerapp import app
from readerapp.jobs.backups import back_up
from readerapp.storage.restoring import prepare
from readerapp.ui.window.main_window import MainWindow


def test_nothing_of_the_window_before_goes_on(window: MainWindow, library: Path, tmp_path: Path, qtbot: QtBot) -> None:
    """Its backup of the day began a minute after its start, with its thread at an end: a bug was reported."""
    made = back_up(library, tmp_path / "mine.zip").path
    window.verbs.backups.begin()
    QTimer.singleShot(300, window, lambda: window.verbs.backups.begin())
    window.verbs.backups.prepared = prepare(made, library)
    window.close()
    following = app.after_restore(window)
    assert following is not None
    try:
        with qtbot.captureExceptions() as bugs:
            qtbot.wait(500)
        assert not bugs
        assert not shiboken6.isValid(window)
        assert following.verbs.desk.store.counts().papers == 12
    finally:
        following.close()
        following.verbs.desk.store.close()
        following.deleteLater()

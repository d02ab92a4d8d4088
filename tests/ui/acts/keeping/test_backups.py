"""Backups from the window: by itself, on request, and restored with the window closing and opening again."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from readerapp import app
from readerapp.jobs.backups import folder_of, kept
from readerapp.settings.file import Settings
from readerapp.storage import copies
from readerapp.storage.backup import back_up, look_at
from readerapp.storage.sql import transaction
from readerapp.ui.dialogs.question import Question
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press


def answer(window: MainWindow, words: str) -> None:
    """Press the button of the question that is asked now."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, Question)
    next(one for one in box.findChildren(QPushButton) if one.accessibleName() == words).click()


def test_the_backup_of_the_day_is_made_beside_the_window(window: MainWindow, qtbot: QtBot, library: Path) -> None:
    window.verbs.backups.begin()
    qtbot.waitUntil(lambda: len(kept(library)) == 1)
    window.verbs.backups.begin()
    window.verbs.backups.close()
    (made,) = kept(library)
    assert look_at(made.path).holds.papers == 12
    assert made.path.parent == folder_of(library)


def test_none_is_made_where_the_setting_is_off(window: MainWindow, settings: Settings, library: Path) -> None:
    settings.change("back_up_daily", False)
    window.verbs.backups.begin()
    window.verbs.backups.close()
    assert not folder_of(library).exists()


def test_one_that_fails_says_so_once(window: MainWindow, qtbot: QtBot, library: Path) -> None:
    folder_of(library).write_text("no folder")
    window.verbs.backups.begin()
    qtbot.waitUntil(lambda: "could not be written" in window.bar.message)
    window.bar.say("Something else.")
    window.verbs.backups.begin()
    qtbot.wait(200)
    assert window.bar.message == "Something else."


@pytest.mark.parametrize("with_pdfs", [False, True])
def test_on_request(
    window: MainWindow, qtbot: QtBot, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, with_pdfs: bool
) -> None:
    (library.parent / "pdfs").mkdir()
    (library.parent / "pdfs" / "2601.02012v1.pdf").write_bytes(b"%PDF-1.4")
    target = tmp_path / "mine.zip"
    kind = "Backup with the downloaded PDFs (*.zip)" if with_pdfs else "Backup (*.zip)"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(target), kind))
    window._actions["app.backup"].trigger()
    qtbot.waitUntil(lambda: "backed up to mine.zip" in window.bar.message)
    assert look_at(target).pdfs == int(with_pdfs)


def test_a_restored_library_is_shown_in_a_new_window(
    window: MainWindow, press: Press, qtbot: QtBot, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = back_up(library, tmp_path / "mine.zip").path
    press("S")

    def agree() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, Question):
            said.append(f"{box.windowTitle()} {box.words.accessibleName()}")
            answer(window, "Restore")
        else:
            QTimer.singleShot(20, agree)

    said: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(made), ""))
    window._actions["app.restore"].trigger()
    QTimer.singleShot(20, agree)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert said[0].startswith("Restore the backup of ")
    assert "It holds 12 papers, 0 starred. Your present library (12 papers, 1 starred) is kept" in said[0]
    following = app.after_restore(window)
    assert following is not None
    try:
        following.show()
        assert following.bar.message.startswith(
            "Backup restored: 12 papers. The previous library is kept as library-before-restore-"
        )
        assert following.verbs.desk.store.counts().starred == 0
        assert app.after_restore(following) is None
    finally:
        following.close()
        following.verbs.desk.store.close()
        following.deleteLater()


def test_cancelling_leaves_everything(
    window: MainWindow, qtbot: QtBot, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = back_up(library, tmp_path / "mine.zip").path
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(made), ""))

    def refuse() -> None:
        if isinstance(QApplication.activeModalWidget(), Question):
            answer(window, "Cancel")
        else:
            QTimer.singleShot(20, refuse)

    window._actions["app.restore"].trigger()
    QTimer.singleShot(20, refuse)
    qtbot.waitUntil(lambda: window.bar.message == "Nothing was restored.")
    assert window.isVisible()
    assert app.after_restore(window) is None
    assert not [one for one in library.parent.iterdir() if one.name.startswith(".")]


@pytest.mark.parametrize("restores", [False, True])
def test_it_can_be_cancelled(
    restores: bool, window: MainWindow, qtbot: QtBot, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, target = back_up(library, tmp_path / "mine.zip").path, tmp_path / "new.zip"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(made), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(target), ""))
    begins, goes_on, checked = threading.Event(), threading.Event(), copies.file_problems

    def slowly(connection: sqlite3.Connection) -> list[str]:
        begins.set()
        goes_on.wait(10)
        return checked(connection)

    monkeypatch.setattr(copies, "file_problems", slowly)
    monkeypatch.setattr(transaction, "_STEPS_BETWEEN", 1)
    window._actions["app.restore" if restores else "app.backup"].trigger()
    qtbot.waitUntil(begins.is_set)
    assert window.bar._action.text() == "Cancel"
    window.bar._action.click()
    goes_on.set()
    words = "Nothing was restored." if restores else "Cancelled. No file was written."
    qtbot.waitUntil(lambda: window.bar.message == words)
    assert window.isVisible()
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".zip")] == ["mine.zip"]
    assert not [one for one in library.parent.iterdir() if one.name.startswith(".")]


def test_one_that_is_none_is_a_sentence_in_the_bar(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "holiday.zip").write_bytes(b"PK\x03\x04 and so on")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(tmp_path / "holiday.zip"), ""))
    window.verbs.backups.restore()
    qtbot.waitUntil(lambda: "not a readerapp backup" in window.bar.message)


def test_where_another_program_has_the_library_open_it_stays(
    window: MainWindow, make_window: Callable[[], MainWindow], library: Path, tmp_path: Path
) -> None:
    from readerapp.storage.restoring import prepare
    from readerapp.ui.window.desktop.restored import put_in_place_of

    made = back_up(library, tmp_path / "mine.zip").path
    other = make_window()
    window.close()
    sentence, _, role = put_in_place_of(window, prepare(made, library))
    assert "is open in another readerapp" in sentence
    assert role == "bad"
    assert other.verbs.desk.store.counts().papers == 12


def left_behind(library: Path) -> list[str]:
    """What a restore that came to nothing has left beside the library."""
    return [one.name for one in library.parent.iterdir() if one.name.startswith(".")]


def test_a_restore_that_fails_leaves_nothing_behind(
    window: MainWindow, qtbot: QtBot, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (library.parent / "pdfs").mkdir()
    (library.parent / "pdfs" / "2601.02012v1.pdf").write_bytes(b"%PDF-1.4")
    made = back_up(library, tmp_path / "mine.zip", list((library.parent / "pdfs").iterdir())).path
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(made), ""))

    def agree(question: Question) -> int:
        made.unlink()
        return 1

    monkeypatch.setattr(Question, "exec", agree)
    window._actions["app.restore"].trigger()
    qtbot.waitUntil(lambda: "mine.zip" in window.bar.message and "Looking at" not in window.bar.message)
    assert left_behind(library) == []


def test_a_window_that_closes_before_it_asks_leaves_nothing_behind(
    window: MainWindow, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = back_up(library, tmp_path / "mine.zip").path
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(made), ""))
    window.verbs.backups.restore()
    executor = window.verbs.backups._background._executor
    assert executor
    executor.submit(lambda: None).result(10)
    assert left_behind(library)
    window.close()
    assert left_behind(library) == []


def test_one_backup_is_restored_at_a_time(
    window: MainWindow, qtbot: QtBot, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = back_up(library, tmp_path / "mine.zip").path
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *asked: (str(made), ""))
    asked: list[Question] = []
    monkeypatch.setattr(Question, "exec", lambda question: asked.append(question))
    for times in (1, 2):
        window.verbs.backups.restore()
        window.verbs.backups.restore()
        assert window.bar.message.startswith("Looking at ")
        qtbot.waitUntil(lambda: window.bar.message == "Nothing was restored.")
        qtbot.wait(300)
        assert len(asked) == times

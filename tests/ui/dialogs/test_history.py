"""The history of what was done, from which any act can be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QTreeWidget
from pytestqt.qtbot import QtBot

from readerapp.ui.acts.several import beside
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press
from tests.ui.dialogs.hands import in_dialog


def test_history_takes_any_act_back(window: MainWindow, press: Press) -> None:
    press("S", "J", "S", "J", "D")

    def look(dialog: QDialog) -> None:
        tree = dialog.findChild(QTreeWidget)
        assert tree is not None
        assert [tree.topLevelItem(row).text(1) for row in range(3)] == ["Dismissed", "Starred", "Starred"]  # type: ignore[union-attr]
        tree.setCurrentItem(tree.topLevelItem(2))
        button = dialog._revert  # type: ignore[attr-defined]
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        told = [tree.topLevelItem(row).text(1) for row in range(4)]  # type: ignore[union-attr]
        assert told == ["Undid from the history", "Dismissed", "Starred", "Starred (undone)"]
        assert tree.currentItem() is tree.topLevelItem(3)
        assert dialog.focusWidget() is tree
        assert not button.isEnabled()
        # The taking back can be taken back in its turn.
        tree.setCurrentItem(tree.topLevelItem(0))
        button.click()
        told = [tree.topLevelItem(row).text(1) for row in range(5)]  # type: ignore[union-attr]
        assert told == ["Undid from the history", "Undid from the history (undone)", "Dismissed", "Starred", "Starred"]
        tree.setCurrentItem(tree.topLevelItem(0))
        button.click()

    in_dialog(window._actions["act.history"].trigger, look)
    stars = [window.list.rows.paper(row).starred for row in range(3)]  # type: ignore[union-attr]
    assert stars == [False, True, False]


def test_history_says_if_nothing_is_left_to_take_back(window: MainWindow, press: Press) -> None:
    press("S", "S")

    def look(dialog: QDialog) -> None:
        tree, words = dialog.findChild(QTreeWidget), dialog._words  # type: ignore[attr-defined]
        assert tree is not None
        tree.setCurrentItem(tree.topLevelItem(1))
        dialog._revert.click()  # type: ignore[attr-defined]
        assert words.text() == "Nothing to undo here: later actions changed it already."
        tree.setCurrentItem(tree.topLevelItem(0))
        dialog._revert.click()  # type: ignore[attr-defined]
        assert words.text().startswith("Undid an action on “")

    in_dialog(window._actions["act.history"].trigger, look)


def test_history_shows_what_is_taken_back_beside_the_window(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    press("Ctrl+A", "S")
    monkeypatch.setattr(beside, "MANY", 4)

    def look(dialog: QDialog) -> None:
        tree, words = dialog.findChild(QTreeWidget), dialog._words  # type: ignore[attr-defined]
        assert tree is not None
        dialog._revert.click()  # type: ignore[attr-defined]
        assert words.text() == "Undoing this takes a moment."
        qtbot.waitUntil(lambda: words.text() == "Undid an action on 12 papers.")
        told = [tree.topLevelItem(row).text(1) for row in range(2)]  # type: ignore[union-attr]
        assert told == ["Undid from the history", "Starred (undone)"]
        assert tree.currentItem() is tree.topLevelItem(1)

    in_dialog(window._actions["act.history"].trigger, look)
    assert window._store.counts().starred == 0


def test_history_says_which_tags(window: MainWindow) -> None:
    key = window.list.current_key()
    assert key is not None
    window._store.tag([key], ["to-read", "later"])
    window._store.tag([key], remove=["later"])

    def look(dialog: QDialog) -> None:
        tree = dialog.findChild(QTreeWidget)
        assert tree is not None
        told = [tree.topLevelItem(row).text(1) for row in range(2)]  # type: ignore[union-attr]
        assert told == ["Tagged −later", "Tagged +later +to-read"]

    in_dialog(window._actions["act.history"].trigger, look)

"""The settings of keys: pressing a new one, what it costs others, presets, files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readerapp.keymap.keyboard import Keyboard
from readerapp.settings.file import Settings
from readerapp.settings.keys_file import KeysFile, export
from readerapp.ui.dialogs.keyboard import recorder
from readerapp.ui.dialogs.keyboard.change import ChangeKeys
from readerapp.ui.dialogs.keyboard.page import KeysPage
from readerapp.ui.dialogs.keyboard.recorder import stroke_of
from readerapp.ui.dialogs.settings import SettingsDialog
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.controls import Choices
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press, in_modal

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
KEYPAD, ALT_GR = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.GroupSwitchModifier
PRESSED = {
    "S": (Qt.Key.Key_S, NONE, "s"),
    "Shift+S": (Qt.Key.Key_S, SHIFT, "S"),
    "Ctrl+S": (Qt.Key.Key_S, CTRL, "\x13"),
    "/": (Qt.Key.Key_Slash, SHIFT, "/"),
    "[": (Qt.Key.Key_BracketLeft, ALT_GR, "["),
    "]": (Qt.Key.Key_BracketRight, CTRL | ALT, "]"),
    "5": (Qt.Key.Key_5, SHIFT, "5"),
    "+": (Qt.Key.Key_Plus, KEYPAD, "+"),
    "Ö": (Qt.Key.Key_Odiaeresis, NONE, "ö"),
    "Return": (Qt.Key.Key_Enter, KEYPAD, "\r"),
    "Shift+Space": (Qt.Key.Key_Space, SHIFT, " "),
    "Ctrl+Alt+Home": (Qt.Key.Key_Home, CTRL | ALT, ""),
    "F5": (Qt.Key.Key_F5, NONE, ""),
    "Backspace": (Qt.Key.Key_Backspace, NONE, "\x08"),
}


@pytest.mark.parametrize(("key", "pressed"), PRESSED.items(), ids=PRESSED)
def test_keys_are_taken_as_they_are_typed(key: str, pressed: tuple[Qt.Key, Qt.KeyboardModifier, str]) -> None:
    code, modifiers, text = pressed
    assert stroke_of(QKeyEvent(QEvent.Type.KeyPress, code, modifiers, text)) == key


def test_a_key_that_waits_for_a_letter_is_no_key() -> None:
    with pytest.raises(ValueError, match="waits for a letter"):
        stroke_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Dead_Circumflex, NONE, ""))


# --- changing the keys of one action ----------------------------------------------------------------------------------


@pytest.fixture
def change(window: MainWindow, look: Look, qtbot: QtBot) -> ChangeKeys:
    keyboard = Keyboard()
    action = next(one for one in keyboard.actions if one.id == "act.star")
    dialog = ChangeKeys(look, keyboard, action, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog._recorder.hasFocus)
    return dialog


def words(dialog: ChangeKeys) -> str:
    return dialog._words.accessibleName()


def press_in(dialog: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or dialog, key, modifiers)


def test_a_new_key_comes_first(change: ChangeKeys, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    press_in(change, Qt.Key.Key_W)
    press_in(change, Qt.Key.Key_Return)
    assert change.isVisible()
    assert change.keyboard.keys("act.star") == ("W", "S")
    press_in(change, Qt.Key.Key_Return)
    qtbot.wait(recorder._MOMENT + 100)
    assert change.keyboard.keys("act.star") == ("Return", "Enter", "W", "S")
    assert words(change) == "Enter belongs to “PDF”, which would keep Shift+P."


def test_two_keys_in_a_row(change: ChangeKeys) -> None:
    press_in(change, Qt.Key.Key_W)
    press_in(change, Qt.Key.Key_S)
    assert change.keyboard.keys("act.star") == ("W, S", "S")
    assert change._recorder.text() == "W then S"


def test_it_is_said_what_a_key_costs(change: ChangeKeys, qtbot: QtBot) -> None:
    press_in(change, Qt.Key.Key_Z)
    qtbot.wait(recorder._MOMENT + 100)
    assert words(change) == "Z belongs to “Undo”, which would keep Ctrl+Z."
    buttons = [button for button in change.findChildren(QPushButton) if button.accessibleName() == "Remove Z"]
    buttons[-1].click()
    assert words(change) == ""
    press_in(change, Qt.Key.Key_A, SHIFT)
    qtbot.wait(recorder._MOMENT + 100)
    assert words(change) == "Shift+A belongs to “Mark all read”, which would have no key left."


def test_escape_cancels_and_tab_goes_on(change: ChangeKeys) -> None:
    press_in(change, Qt.Key.Key_Tab)
    assert not change._recorder.hasFocus()
    press_in(change, Qt.Key.Key_Escape)
    assert not change.isVisible()
    assert change.result() == 0


# --- the page ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def settings_dialog(window: MainWindow, press: Press) -> Callable[[Callable[[SettingsDialog], None]], None]:
    def do(look: Callable[[SettingsDialog], None]) -> None:
        def act() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, SettingsDialog)
            try:
                names = [dialog._index.item(row).text() for row in range(dialog._index.count())]
                dialog._index.setCurrentRow(names.index("Keys"))
                look(dialog)
            finally:
                dialog.close()

        in_modal(lambda: press("Ctrl+,"), act)

    return do


Open = Callable[[Callable[[SettingsDialog], None]], None]


def page_of(dialog: SettingsDialog) -> KeysPage:
    page = dialog._area.widget().findChild(KeysPage)
    assert isinstance(page, KeysPage)
    return page


def rows(page: KeysPage) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [page.list.item(row).data(role) or page.list.item(row).text() for row in range(page.list.count())]


def test_every_action_is_a_row_with_its_keys(settings_dialog: Open) -> None:
    def look(dialog: SettingsDialog) -> None:
        found = rows(page_of(dialog))
        assert "Decide" in found
        assert "Dismiss: D, E, Del" in found
        assert "PDF: Enter, Shift+P" in found
        assert "Repeat: no key" in found
        dialog._search.setText("dismiss")
        assert "Dismiss: D, E, Del" in rows(page_of(dialog))
        assert "Star: S" not in rows(page_of(dialog))

    settings_dialog(look)


def test_a_key_is_changed_from_the_keyboard_and_works_at_once(
    window: MainWindow, press: Press, settings_dialog: Open
) -> None:
    def look(dialog: SettingsDialog) -> None:
        keys = page_of(dialog).list
        keys.setFocus()
        keys.setCurrentRow(rows(page_of(dialog)).index("Star: S"))

        def change() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, ChangeKeys)
            # On a busy machine, without a window manager, another window may be the active one.
            field = dialog.focusWidget()
            QTest.keyClick(field, Qt.Key.Key_W)
            QTest.keyClick(field, Qt.Key.Key_S)
            dialog.accept()

        in_modal(lambda: QTest.keyClick(keys, Qt.Key.Key_Return), change)
        assert keys.currentItem().data(Qt.ItemDataRole.AccessibleTextRole) == "Star: W then S, S"

    settings_dialog(look)
    press("W", "S")
    assert window._store.counts().starred == 1
    assert window._actions.key("act.star") == "W then S"


def test_a_keymap_is_chosen_and_reset(window: MainWindow, settings: Settings, settings_dialog: Open) -> None:
    def look(dialog: SettingsDialog) -> None:
        choices = dialog._area.widget().findChild(Choices)
        assert choices is not None
        choices.setCurrentIndex(choices.findText("Vim"))
        assert "Undo: U, Ctrl+Z" in rows(page_of(dialog))
        assert KeysFile(settings.path).keyboard == Keyboard("vim")
        QApplication.processEvents()
        dialog._reset_button.click()
        assert "Undo: Z, Ctrl+Z" in rows(page_of(dialog))

    settings_dialog(look)
    assert window._actions.key("act.undo") == "Z"


def test_keys_are_imported(window: MainWindow, tmp_path: Path, settings_dialog: Open) -> None:
    export(Keyboard("elfeed"), tmp_path / "shared.toml")
    (tmp_path / "bad.toml").write_text("keys", encoding="utf-8")

    def look(dialog: SettingsDialog) -> None:
        page_of(dialog).take(tmp_path / "bad.toml")
        assert "is not a keys file" in dialog._hint.text()
        page_of(dialog).take(tmp_path / "shared.toml")
        assert "Search: S, /, Ctrl+F" in rows(page_of(dialog))

    settings_dialog(look)
    assert window._actions.key("nav.next") == "N"

"""What one types on after a dialog, popover or menu has closed reaches no paper."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from readerapp.settings.file import Settings
from readerapp.ui.widgets import resting_keys
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press, in_modal, send

HURRIED = ("s", "d", "e", "u", "m", "j", "k", "x", " ", Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Escape, "g", "s")
"""Keys that star, dismiss, mark, move, select, open and go elsewhere."""
REST = 900


@pytest.fixture(autouse=True)
def whole_rest(monkeypatch: pytest.MonkeyPatch, settings: Settings, short_rest: None) -> None:
    """Keys rest as long as they do for a person. Nothing is fetched."""
    monkeypatch.setattr(resting_keys, "PAUSE_MS", REST)
    settings.change("fetch_automatically", False)


def library_of(window: MainWindow) -> object:
    """All that a key could change: every paper's state, the place in the list, the selection, and what is shown."""
    states = [(one.paper.id, one.triage) for one in window._store.papers(list(window.browsing.keys()))]
    shown = window.browsing.view, window.list.current_row(), sorted(window.list.rows.checked)
    return states, shown, len(window._store.history(99))


def type_on(window: MainWindow, keys: tuple[object, ...] = HURRIED) -> None:
    """Press keys without waiting, wherever the keyboard is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)  # type: ignore[call-overload]


def field_of(overlay: QWidget) -> QWidget:
    return overlay.findChild(QLineEdit) or overlay.findChild(QPlainTextEdit) or overlay  # type: ignore[return-value]


def in_overlay(open_it: Callable[[], None], typed: str, *closing: str) -> None:
    """Open a dialog, popover or menu, type into it, and close it with the keys `closing`."""
    problems: list[BaseException] = []

    def act() -> None:
        overlay = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        try:
            assert overlay
            QTest.keyClicks(field_of(overlay), typed)
            for key in closing:
                modifier = Qt.KeyboardModifier.ControlModifier if "Ctrl+" in key else Qt.KeyboardModifier.NoModifier
                QTest.keyClick(field_of(overlay), getattr(Qt.Key, f"Key_{key.removeprefix('Ctrl+')}"), modifier)
            assert not overlay.isVisible()
        except BaseException as error:  # noqa: BLE001 - told after the dialog is closed
            problems.append(error)
            if overlay:
                overlay.close()

    while resting_keys.keys_rest():
        QApplication.processEvents()
    # A dialog keeps the line below it waiting; a popover does not, and has to be shown first.
    in_modal(open_it, act)
    if QApplication.activePopupWidget():
        QTest.qWait(150)
        act()
    if problems:
        raise problems[0]


@pytest.mark.parametrize(
    ("opening", "typed", "closing"),
    [
        ("T", "to read", ("Return", "Escape")),
        ("T", "", ("Escape",)),
        ("A", "ask bo", ("Escape",)),
        ("A", "ask bo", ("Ctrl+Return",)),
        ("Ctrl+Shift+F", "cs.cv", ("Escape",)),
        ("?", "star", ("Escape",)),
        ("Ctrl+,", "zoom", ("Escape",)),
        ("F10", "", ("Escape",)),
    ],
)
def test_keys_rest_after_it_has_closed(
    window: MainWindow, press: Press, qtbot: QtBot, opening: str, typed: str, closing: tuple[str, ...]
) -> None:
    press("J", "X", "J")
    in_overlay(lambda: press(opening), typed, *closing)
    window.activateWindow()
    QApplication.processEvents()
    assert window.isActiveWindow()
    before = library_of(window)
    type_on(window)
    type_on(window)
    assert library_of(window) == before
    # One goes on typing slowly: no pause, no act.
    for _ in range(3):
        qtbot.wait(REST // 6)
        type_on(window, ("d", "s"))
    assert library_of(window) == before
    # Timers of Qt may be late by a twentieth, and by more on a busy machine.
    qtbot.waitUntil(lambda: not resting_keys.keys_rest(), timeout=5_000)
    type_on(window, ("k",))
    assert library_of(window) != before


def test_the_letters_typed_while_the_window_was_busy_reach_no_paper(window: MainWindow, press: Press) -> None:
    in_overlay(lambda: press("T"), "to read", "Escape")
    before = library_of(window)
    # They come when the pause is long over, but before the window has looked for them.
    QTest.qSleep(REST + 100)
    type_on(window, ("d", "s"))
    assert library_of(window) == before


def test_a_dialog_of_the_system_is_no_exception(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    def name_a_file() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.reject()

    in_modal(lambda: press("Ctrl+O"), name_a_file)
    window.activateWindow()
    QApplication.processEvents()
    before = library_of(window)
    type_on(window)
    assert library_of(window) == before


def test_a_dialog_beside_the_window_is_no_exception(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.verbs.pdfs._pack_dialog
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.reject()
    window.activateWindow()
    QApplication.processEvents()
    before = library_of(window)
    type_on(window)
    assert library_of(window) == before


def test_a_click_ends_the_rest(window: MainWindow, press: Press) -> None:
    in_overlay(lambda: press("T"), "to read", "Escape")
    type_on(window, ("d",))
    assert window.list.current_row() == 0
    place = window.list.visualRect(window.list.rows.index(3, 0)).center()
    QTest.mouseClick(window.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    # As a window manager does.
    window.activateWindow()
    QApplication.processEvents()
    key = window.list.current_key()
    assert key is not None
    type_on(window, ("s",))
    assert window._store.paper(key).triage.starred


def test_a_chord_is_no_typing(window: MainWindow, press: Press) -> None:
    press("S")
    in_overlay(lambda: press("T"), "", "Escape")
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not window._store.paper(window.browsing.keys()[0]).triage.starred


def test_what_opens_next_takes_what_is_typed(window: MainWindow, press: Press) -> None:
    in_overlay(lambda: press("T"), "to read", "Escape")
    window.verbs.overlays.note()
    opened = QApplication.activePopupWidget()
    assert opened
    field = opened.findChild(QPlainTextEdit)
    assert field
    QTest.keyClicks(field, "ask bo")
    assert field.toPlainText() == "ask bo"
    opened.close()


def test_a_popover_closed_by_a_click_beside_it_stops_no_key(window: MainWindow, press: Press) -> None:
    press("T")
    opened = QApplication.activePopupWidget()
    assert opened
    QTest.mouseClick(opened, Qt.MouseButton.LeftButton, pos=opened.rect().bottomRight() * 2)
    assert not opened.isVisible()
    # The next click is no second half of a double click.
    QTest.qWait(QApplication.doubleClickInterval() + 100)
    QTest.mouseClick(
        window.list.viewport(), Qt.MouseButton.LeftButton, pos=window.list.visualRect(window.list.currentIndex()).center()
    )
    window.activateWindow()
    QApplication.processEvents()
    send(window, "S")
    assert window._store.paper(window.browsing.keys()[0]).triage.starred


def test_the_arrows_write_nothing_and_move_at_once(window: MainWindow, press: Press) -> None:
    in_overlay(lambda: press("?"), "star", "Escape")
    window.activateWindow()
    QApplication.processEvents()
    row = window.list.current_row()
    assert resting_keys.keys_rest()
    # The letters between them are still typed on.
    type_on(window, (Qt.Key.Key_Down, "d", Qt.Key.Key_Down, "s", Qt.Key.Key_Up))
    assert window.list.current_row() == row + 1
    assert not window._store.history(1)

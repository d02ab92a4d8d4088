"""The window for those who cannot see it."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)

from readerapp.ui.actions import ACTIONS
from readerapp.ui.main_window import MainWindow
from tests.ui.conftest import Press

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextBrowser)


def controls(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.findChildren(QWidget):
        if isinstance(child, CONTROLS) and child.isVisibleTo(widget):
            yield child


def test_every_control_has_a_name(window: MainWindow) -> None:
    unnamed = []
    for control in controls(window):
        interface = QAccessible.queryAccessibleInterface(control)
        if not interface.text(QAccessible.Text.Name):
            unnamed.append(f"{type(control).__name__} in {type(control.parent()).__name__}")
    assert unnamed == []


def test_the_rows_of_the_list_speak(window: MainWindow, press: Press) -> None:
    press("S")
    table: QAccessibleInterface = QAccessible.queryAccessibleInterface(window.list)
    index = window.list.papers.index(0, 0)
    row = window.list.papers.paper(0)
    assert row is not None
    cells = (table.child(number) for number in range(table.childCount()))
    said = next(cell for cell in cells if cell.role() is QAccessible.Role.Cell).text(QAccessible.Text.Name)
    assert said == f"{row.title}; authors not known yet; unread; starred; 1 of 12"
    assert said == index.data(0x0B)


def test_every_action_is_in_a_menu(window: MainWindow) -> None:
    listed = {action.text() for menu in window._whole_menu().findChildren(QMenu) for action in menu.actions()}
    listed |= {action.text() for submenu in window._menu.actions() if submenu.menu() for action in submenu.menu().actions()}
    for action in ACTIONS:
        if action.id != "app.menu":
            assert action.title in listed, action.id


def test_targets_are_large_enough(window: MainWindow) -> None:
    for control in controls(window):
        if isinstance(control, QAbstractButton):
            assert control.height() >= 24, control
            assert control.width() >= 24, control


def test_the_focus_goes_round_by_tab(window: MainWindow) -> None:
    from PySide6.QtWidgets import QApplication

    seen = []
    for _ in range(40):
        widget = QApplication.focusWidget()
        if widget in seen:
            break
        seen.append(widget)
        window.focusNextPrevChild(True)
    names = [widget.accessibleName() for widget in seen if widget]
    assert "Papers" in names
    assert "Paper" in names
    assert all(names)

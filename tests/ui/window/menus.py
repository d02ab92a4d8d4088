"""Menus as a person opens them: the events come from the screen, so that Qt makes the menu's own event of them."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from readerapp.search.view import View
from readerapp.ui.window.main_window import MainWindow

Open = Callable[[], object]


def right_click(widget: QWidget, place: QPoint) -> None:
    """Click with the right button at `place` in `widget`, as the screen reports it."""
    window = widget.window()
    # The menu opens where the pointer is, which another test may have moved.
    QCursor.setPos(widget.mapToGlobal(place))
    QApplication.processEvents()
    QTest.mouseClick(
        window.windowHandle(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, widget.mapTo(window, place)
    )


def by_key(window: MainWindow) -> Open:
    """Shift+F10. (The menu key means something only to the plugins of real screens: tests/end2end presses it.)"""
    return lambda: QTest.keyClick(window.windowHandle(), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)


def in_menu(open_menu: Open, look: Callable[[QMenu], object]) -> None:
    """Open a menu, which stays open until it is closed, and `look` at it."""
    seen: list[QMenu] = []
    window = QApplication.activeWindow()
    waiting = QTimer()
    waiting.setInterval(5)

    def now() -> None:
        menu = QApplication.activePopupWidget()
        if seen or not isinstance(menu, QMenu):
            return
        waiting.stop()
        seen.append(menu)
        try:
            look(menu)
        finally:
            while isinstance(popup := QApplication.activePopupWidget(), QMenu):
                popup.close()

    waiting.timeout.connect(now)
    waiting.start()
    open_menu()
    end = time.monotonic() + 2
    while not seen and time.monotonic() < end:
        QApplication.processEvents()
    waiting.stop()
    if window and not QApplication.activePopupWidget():
        # Without a screen nobody gives it the keyboard again.
        window.activateWindow()
        QApplication.processEvents()
    assert seen, "no menu opened"


def said(menu: QMenu) -> list[str]:
    """The entries, with "-" for a line and brackets around what is disabled."""
    shown = [one for one in menu.actions() if one.isVisible()]
    return ["-" if one.isSeparator() else one.text() if one.isEnabled() else f"({one.text()})" for one in shown]


def entries(open_menu: Open) -> list[str]:
    """What a menu says."""
    found: list[str] = []
    in_menu(open_menu, lambda menu: found.extend(said(menu)))
    return found


def choose(open_menu: Open, *titles: str) -> None:
    """Open a menu and choose an entry with the arrows and Enter; all titles but the last name submenus."""

    def go(menu: QMenu) -> None:
        for title in titles:
            current = QApplication.activePopupWidget()
            assert isinstance(current, QMenu)
            for _ in range(40):
                if (active := current.activeAction()) and active.text() == title:
                    break
                QTest.keyClick(current, Qt.Key.Key_Down)
            assert active
            assert active.text() == title
            QTest.keyClick(current, Qt.Key.Key_Right if title != titles[-1] else Qt.Key.Key_Return)

    in_menu(open_menu, go)


def row_of(window: MainWindow, view: View) -> QRect:
    """The place of a row of the sidebar."""
    model = window.sidebar.model()
    rows = [row for row, item in enumerate(window.sidebar._items.items) if item.view == view]
    assert rows, view
    return window.sidebar.visualRect(model.index(rows[0], 0))


def on_row(window: MainWindow, view: View) -> Open:
    """A right click on a row of the sidebar."""
    return lambda: right_click(window.sidebar.viewport(), row_of(window, view).center())


def on_paper(window: MainWindow, row: int) -> Open:
    """A right click on a row of the list."""
    papers = window.list
    return lambda: right_click(papers.viewport(), papers.visualRect(papers.rows.index(row, 0)).center())

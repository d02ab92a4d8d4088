"""Selecting several papers, and acts on them."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.triage import Verb
from readerapp.ui.window.main_window import MainWindow
from tests.ui.acts.hands import current, line
from tests.ui.conftest import Press


def click(window: MainWindow, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, x: int = 200) -> None:
    place = window.list.visualRect(window.list.rows.index(row, 0))
    QTest.mouseClick(window.list.viewport(), Qt.MouseButton.LeftButton, modifier, QPoint(x, place.center().y()))


def selected(window: MainWindow) -> list[int]:
    papers = window.list.rows
    return [row for row in range(papers.rowCount()) if papers.key(row) in papers.checked]


def test_the_mouse_selects_from_the_paper_that_was_selected_last(window: MainWindow, press: Press) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    click(window, 4, control)
    assert selected(window) == [0, 4]
    assert current(window) == 4
    click(window, 6, shift)
    assert selected(window) == [4, 5, 6]
    click(window, 3, shift)
    assert selected(window) == [3, 4]
    assert current(window) == 3
    press("Escape")
    # Without one it begins at the current paper.
    click(window, 1)
    click(window, 3, shift)
    assert selected(window) == [1, 2, 3]


def test_the_check_boxes_can_be_clicked(window: MainWindow, press: Press) -> None:
    click(window, 3, x=16)
    assert selected(window) == []
    assert current(window) == 3
    press("X")
    click(window, 5, x=16)
    assert selected(window) == [3, 5]
    assert current(window) == 3
    click(window, 5, x=16)
    assert selected(window) == [3]
    place = window.list.visualRect(window.list.rows.index(5, 0))
    for clicked in (QTest.mouseClick, QTest.mouseDClick):
        clicked(window.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(16, place.center().y()))
    assert selected(window) == [3]
    # The words of a row are no check box: a plain click means this paper alone, as in every list.
    click(window, 1)
    assert selected(window) == []
    assert current(window) == 1


def test_shift_and_arrows_select(window: MainWindow, press: Press) -> None:
    press("J", "Shift+Down", "Shift+Down")
    assert selected(window) == [1, 2, 3]
    assert current(window) == 3
    press("Shift+Up", "S")
    assert selected(window) == [1, 2]
    assert [row for row in range(12) if line(window, row).starred] == [1, 2]


def test_what_is_shown_belongs_to_what_an_act_goes_to(window: MainWindow, press: Press) -> None:
    click(window, 2)
    click(window, 5, Qt.KeyboardModifier.ControlModifier)
    press("S")
    assert [row for row in range(12) if line(window, row).starred] == [2, 5]
    assert current(window) == 5


def test_dismissing_on_never_reaches_a_star(window: MainWindow, press: Press) -> None:
    press("S", "J", *["D"] * 20)
    assert window.list.current_key() is None
    assert len(window.browsing.keys()) == 1
    assert line(window, 0).starred
    assert window.list_pane.message.isVisible()
    press("Escape", "D", "D")
    assert window._store.counts().starred == 1
    assert len(window.browsing.keys()) == 1


def test_a_paper_passed_over_is_reached_from_below_and_stars_are_not(window: MainWindow, press: Press) -> None:
    passed = window.browsing.keys()[1]
    press("Shift+S", "J", *["D"] * 10)
    assert window.list.current_key() == passed
    press("D", "D", "D")
    left = list(window.browsing.keys())
    assert left
    assert all(window._store.paper(key).triage.starred for key in left)


def test_star_then_next_keeps_a_star(window: MainWindow, press: Press) -> None:
    press("Shift+S")
    assert line(window, 0).starred
    assert current(window) == 1
    press("K", "Shift+S")
    assert line(window, 0).starred
    assert current(window) == 1


def test_in_starred_a_dismissal_goes_to_no_other_star(window: MainWindow, press: Press) -> None:
    press("Shift+S", "Shift+S", "Shift+S", "Ctrl+3", "D", "D", "D")
    shown = list(window.browsing.keys())
    assert [window._store.paper(key).triage.dismissed for key in shown] == [True, False, False]
    assert window.list.current_key() is None


def test_mark_all_read_is_one_act(window: MainWindow, press: Press, filled: Path) -> None:
    press("Shift+A")
    assert all(line(window, row).read for row in range(12))
    assert window.bar.message == "Marked read 12 papers."
    press("Z")
    assert not any(line(window, row).read for row in range(12))
    with Store(filled, texts_of) as store:
        assert [act.verb for act in store.history(10)] == [Verb.UNDO, Verb.READ]


def test_acts_go_to_the_selected_papers(window: MainWindow, press: Press) -> None:
    press("X", "J", "J", "X", "J", "S")
    assert [line(window, row).starred for row in range(4)] == [True, False, True, False]
    press("Escape")
    assert not window.list.rows.checked
    press("Ctrl+A", "M")
    assert all(line(window, row).read for row in range(12))


def test_dismissing_several_at_once(window: MainWindow, press: Press) -> None:
    press("X", "J", "X", "D")
    assert window.list.rows.paper_count == 10
    assert not window.list.rows.checked
    press("Z")
    assert window.list.rows.paper_count == 12


def strip(window: MainWindow) -> str:
    """What stands above the page about the selection."""
    shown = "strip" in window.paper.__dict__ and window.paper.strip.isVisible()
    return window.paper.strip.accessibleName() if shown else ""


def test_the_page_says_where_acts_go(window: MainWindow, press: Press) -> None:
    press("X")
    assert strip(window) == ""
    press("J")
    assert strip(window) == "Actions apply to the selected paper, not to this one."
    press("X")
    assert strip(window) == "2 papers selected. Actions apply to all of them."
    press("J")
    assert strip(window) == "Actions apply to the 2 selected papers, not to this one."
    window.paper.strip.cleared.emit()
    assert (strip(window), selected(window)) == ("", [])
    press("X", "J", "X", "D")
    assert strip(window) == ""


def test_a_paper_taken_out_of_the_selection_is_no_longer_shown(window: MainWindow, press: Press) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    click(window, 2)
    click(window, 5, control)
    click(window, 5, control)
    assert selected(window) == [2]
    assert current(window) == 2


def test_the_menu_of_a_paper_beside_the_selection_is_about_that_paper(window: MainWindow, press: Press) -> None:
    def choose_from_menu(row: int, action: str) -> None:
        def choose() -> None:
            popup = QApplication.activePopupWidget()
            assert isinstance(popup, QMenu)
            next(one for one in popup.actions() if one.objectName() == action).trigger()
            popup.close()

        QTimer.singleShot(0, choose)
        place = window.list.visualRect(window.list.rows.index(row, 0)).center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, window.list.viewport().mapToGlobal(place))
        QApplication.sendEvent(window.list.viewport(), event)

    press("X", "J", "X")
    choose_from_menu(1, "act.star")
    assert [row for row in range(12) if line(window, row).starred] == [0, 1]
    choose_from_menu(4, "act.star")
    assert [row for row in range(12) if line(window, row).starred] == [0, 1, 4]
    assert selected(window) == []


def test_the_middle_button_changes_nothing(window: MainWindow, press: Press) -> None:
    press("X")
    place = window.list.visualRect(window.list.rows.index(4, 0)).center()
    QTest.mouseClick(window.list.viewport(), Qt.MouseButton.MiddleButton, pos=place)
    assert (current(window), selected(window)) == (0, [0])


def test_a_star_restores_a_dismissed_paper(window: MainWindow, press: Press) -> None:
    press("S", "D", "Ctrl+5")
    assert line(window, 0).dismissed
    press("S")
    assert window.list.rows.paper_count == 0
    press("Ctrl+3")
    assert [(paper.starred, paper.dismissed) for paper in [line(window, 0)]] == [(True, False)]

"""Menus say what they would do now, and offer only what can be done."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from readerapp.keymap.actions import ACTIONS, BY_ID, MENUS
from readerapp.keymap.menus import MENU_GROUPS, OF_A_PAPER, OF_A_SELECTION, groups
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press
from tests.ui.window.menus import Open, by_key, choose, entries, in_menu, on_paper, right_click, said


def main_menu(window: MainWindow, press: Press, name: str) -> list[str]:
    """What the submenu `name` of the menu says, opened with F10 and the arrows."""
    press("F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in range(MENUS.index(name) + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    submenu = QApplication.activePopupWidget()
    assert isinstance(submenu, QMenu)
    found = said(submenu)
    submenu.close()
    menu.close()
    QApplication.processEvents()
    return found


# --- the table --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", MENUS)
def test_every_action_stands_in_one_group_of_its_menu(name: str) -> None:
    placed = [one for group in MENU_GROUPS[name] for one in group]
    assert sorted(placed) == sorted(action.id for action in ACTIONS if action.menu == name)
    assert [[action.id for action in group] for group in groups(name)] == [list(group) for group in MENU_GROUPS[name]]


@pytest.mark.parametrize("name", [one for group in (*OF_A_PAPER, *OF_A_SELECTION) for one in group])
def test_context_menus_name_actions(name: str) -> None:
    assert name in BY_ID


# --- the state --------------------------------------------------------------------------------------------------------


def test_the_edit_menu_says_what_it_would_undo(window: MainWindow, press: Press) -> None:
    assert main_menu(window, press, "Edit")[:4] == ["(Undo)", "(Redo)", "(History…)", "-"]
    press("X", "J", "X", "J", "X", "D")
    assert main_menu(window, press, "Edit")[:3] == ["Undo dismissing 3 papers", "(Redo)", "History…"]
    press("Z")
    assert main_menu(window, press, "Edit")[:3] == ["(Undo)", "Redo dismissing 3 papers", "History…"]


def test_one_paper_is_named(window: MainWindow, press: Press) -> None:
    press("S")
    assert main_menu(window, press, "Edit")[0].startswith("Undo starring “")
    press("A")
    popup = QApplication.activePopupWidget()
    assert popup
    QTest.keyClicks(popup.focusWidget(), "warm")
    popup.close()
    assert main_menu(window, press, "Edit")[0].startswith("Undo the note on “")


def test_the_paper_menu_follows_the_paper(window: MainWindow, press: Press) -> None:
    before = main_menu(window, press, "Paper")
    assert {"Star", "Dismiss", "Mark read", "(Mark unread)", "(Remove a tag)", "Write a note", "Select"} <= set(before)
    press("S", "M", "X")
    after = main_menu(window, press, "Paper")
    assert {"Unstar", "Dismiss", "Mark unread", "Write a note", "Deselect", "Download 1 PDF…"} <= set(after)
    assert after.count("Mark unread") == 1


def test_an_action_has_its_own_title_and_works_by_key_once_the_menu_is_closed(window: MainWindow, press: Press) -> None:
    main_menu(window, press, "Edit")
    main_menu(window, press, "Paper")
    for action in ACTIONS:
        made = window._actions[action.id]
        assert (made.text(), made.isVisible(), made.isEnabled()) == (action.title, True, True)
    press("Z")
    assert window.bar.message == "Nothing to undo."


def test_going_where_nothing_is_is_disabled(window: MainWindow, press: Press) -> None:
    found = main_menu(window, press, "Go")
    assert {"Next paper", "(Previous paper)", "(Previous day)", "(Next day)"} <= set(found)
    press("Shift+G")
    assert {"(Next paper)", "Previous paper"} <= set(main_menu(window, press, "Go"))


def test_the_view_menu_shows_or_hides(window: MainWindow, press: Press) -> None:
    assert {"Show dismissed papers", "(Actual size (100 %))"} <= set(main_menu(window, press, "View"))
    press("Shift+H", "Ctrl++")
    assert {"Hide dismissed papers", "Actual size (100 %)"} <= set(main_menu(window, press, "View"))


# --- of papers --------------------------------------------------------------------------------------------------------


def test_the_menu_of_a_paper_has_what_concerns_it(window: MainWindow) -> None:
    found = entries(on_paper(window, 2))
    assert found == [
        "Read PDF", "Open abstract page", "-",
        "Star", "Dismiss", "Mark read", "-",
        "Tag", "Write a note", "-",
        "More like this", "Less like this", "-",
        "Copy BibTeX", "Copy as…", "Copy citation key", "Copy address", "-",
        "Select",
    ]  # fmt: skip
    assert window.list.current_row() == 2


def test_the_menu_of_a_selection_counts_it(window: MainWindow, press: Press) -> None:
    press("X", "J", "X", "J", "X")
    found = entries(on_paper(window, 1))
    assert found == [
        "Star 3 papers", "Dismiss 3 papers", "Mark 3 papers read", "-",
        "Tag 3 papers", "-",
        "More like these", "Less like these", "-",
        "Copy BibTeX of 3 papers", "Copy 3 papers as…", "Copy 3 citation keys", "Copy 3 addresses", "-",
        "Download 3 PDFs…", "-",
        "Clear selection",
    ]  # fmt: skip
    choose(on_paper(window, 1), "Star 3 papers")
    assert window._store.counts().starred == 3
    assert "Unstar 3 papers" in entries(on_paper(window, 1))
    choose(on_paper(window, 1), "Clear selection")
    assert not window.triage.selection.has_papers()


def test_a_menu_beside_the_selection_is_about_its_own_paper(window: MainWindow, press: Press) -> None:
    press("X", "J", "X")
    choose(on_paper(window, 4), "Dismiss")
    keys = window._store.history(1)
    assert keys[0].papers == 1
    assert not window.triage.selection.has_papers()


def test_the_menu_of_a_paper_opens_by_key(window: MainWindow, press: Press) -> None:
    press("J")
    choose(by_key(window), "Star")
    row = window.list.rows.paper(window.list.current_row())
    assert row
    assert row.starred


def test_a_text_has_a_menu_in_our_words(window: MainWindow, press: Press) -> None:
    page = window.paper.page

    def at(height: int) -> Open:
        # Two clicks at one place would be a double click.
        return lambda: right_click(page.viewport(), QPoint(100, height))

    assert entries(at(200)) == ["(Copy)", "-", "Select all"]
    choose(at(220), "Select all")
    assert entries(at(240)) == ["Copy", "-", "Select all"]


def test_an_ampersand_in_a_title_is_shown(filled: Path, window: MainWindow, press: Press) -> None:
    key = window.list.current_key()
    window._store.connection.execute("UPDATE papers SET title = 'Salt & Pepper', title_plain = NULL WHERE key = ?", (key,))
    press("S")
    assert main_menu(window, press, "Edit")[0] == "Undo starring “Salt && Pepper”"


def test_a_menu_leaves_room_between_an_entry_and_its_key(window: MainWindow) -> None:
    def look(menu: QMenu) -> None:
        metrics = menu.fontMetrics()
        longest = max(metrics.horizontalAdvance(one.text()) for one in menu.actions())
        assert menu.actions()[0].shortcut().toString() == "Enter"
        keys = max(metrics.horizontalAdvance(one.shortcut().toString()) for one in menu.actions())
        assert menu.width() >= longest + keys + 12 + 24 + 12

    in_menu(on_paper(window, 1), look)


def test_the_text_of_a_paper_has_its_menu_by_key(window: MainWindow) -> None:
    window.paper.page.setFocus()
    assert entries(by_key(window)) == ["(Copy)", "-", "Select all"]

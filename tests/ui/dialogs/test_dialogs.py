"""Keys, settings, and what all dialogs have in common."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QListWidget, QPushButton, QTreeWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from readerapp.rules.rule import Does, Rule
from readerapp.settings.file import Settings
from readerapp.settings.table import find
from readerapp.storage.store import Store
from readerapp.ui.dialogs.history import HistoryDialog
from readerapp.ui.dialogs.rules.rules_dialog import RulesDialog
from readerapp.ui.dialogs.tags import TagPopover
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.controls import Choices, Segments, Switch
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.popover import Popover
from readerapp.ui.widgets.small_screens import Column
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press, in_modal, send
from tests.ui.dialogs.hands import in_dialog, popover


def let_go() -> None:
    """Have done what the event loop does when it comes round: what is deleted later is deleted now."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]


def test_the_sheet_of_keys_is_searchable(window: MainWindow, press: Press) -> None:
    def look(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        columns = dialog._columns  # type: ignore[attr-defined]
        assert columns.accessibleDescription().count("; ") > 40
        field.setText("star")
        assert "Star: S" in columns.accessibleDescription()
        assert "Starred: G then S" in columns.accessibleDescription()
        field.setText("Z")
        assert "Undo: Z" in columns.accessibleDescription()
        field.setText("no such thing")
        assert columns.accessibleDescription() == ""
        assert dialog._nothing.isVisible()  # type: ignore[attr-defined]

    in_dialog(lambda: press("F1"), look)


def test_settings_apply_at_once(window: MainWindow, press: Press, settings: Settings) -> None:
    def look(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText("row height")
        segments = dialog.findChild(Segments)
        assert segments is not None
        QTest.keyClick(segments, Qt.Key.Key_Right)
        assert settings["row_height"] == "compact"
        assert window.delegate.metrics.row == 54
        field.clear()
        index = dialog.findChild(QListWidget)
        assert index is not None
        index.setCurrentItem(index.findItems(find("row_height").page, Qt.MatchFlag.MatchExactly)[0])
        next(one for one in dialog.findChildren(QPushButton) if one.text() == "Reset this page").click()
        assert settings["row_height"] == "cosy"
        field.setText("single-letter")
        switch = dialog.findChildren(Switch)[-1]
        switch.click()
        assert settings["single_letter_keys"] is False

    in_dialog(lambda: press("Ctrl+,"), look)


def test_pages_of_the_settings_that_were_left_mind_no_change(window: MainWindow, press: Press) -> None:
    def look(dialog: QDialog) -> None:
        index = dialog.findChild(QListWidget)
        assert index is not None
        for row in [*range(index.count()), 0]:
            index.setCurrentRow(row)
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    in_dialog(lambda: press("Ctrl+,"), look)
    with capture_exceptions() as raised:
        window.verbs.zoom.larger()
    assert raised == []
    assert window.bar.message == "Size 110 %."


def test_a_page_of_the_settings_is_reset_and_no_other(window: MainWindow, press: Press, settings: Settings) -> None:
    settings.change("watched_words", "gaussian, splatting")
    settings.change("zoom", 120)
    page = find("zoom").page
    assert find("watched_words").page != page

    def look(dialog: QDialog) -> None:
        index, search = dialog.findChild(QListWidget), dialog.findChild(QLineEdit)
        reset = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Reset this page")
        assert index is not None
        assert search is not None
        index.setCurrentItem(index.findItems(page, Qt.MatchFlag.MatchExactly)[0])
        QTest.keyClicks(search, "in")
        reset.click()
        assert not reset.isEnabled()
        assert settings["watched_words"] == "gaussian, splatting"
        assert settings["zoom"] == 120
        search.clear()
        reset.click()
        assert settings["watched_words"] == "gaussian, splatting"
        assert settings["zoom"] == 100

    in_dialog(lambda: press("Ctrl+,"), look)


def test_the_settings_wear_what_is_chosen_in_them(window: MainWindow, press: Press, settings: Settings) -> None:
    def look(dialog: QDialog) -> None:
        index = dialog.findChild(QListWidget)
        assert index is not None
        buttons = dialog.findChildren(QPushButton)
        before = [button.font().pixelSize() for button in buttons]
        window._settings.change("theme", "dark")
        window._settings.change("zoom", 150)
        window._look.refresh()
        assert window._look.colours["text"] in index.styleSheet()
        assert all(button.font().pixelSize() > size for button, size in zip(buttons, before, strict=True))

    in_dialog(lambda: press("Ctrl+,"), look)


def test_the_settings_offer_few_numbers_which_the_wheel_leaves(window: MainWindow, press: Press, settings: Settings) -> None:
    def look(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText("space for")
        choices = dialog.findChildren(Choices)[-1]
        assert [choices.itemText(row) for row in range(3)] == ["100 MB", "200 MB", "500 MB"]
        assert choices.currentText() == "2,000 MB"
        middle = QPointF(choices.rect().center())
        turn = QWheelEvent(
            middle,
            choices.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(choices, turn)
        assert choices.currentText() == "2,000 MB"
        assert settings["pdf_space"] == 2000

    in_dialog(lambda: press("Ctrl+,"), look)


@pytest.mark.parametrize("size", [(1280, 780), (700, 500)])
def test_popovers_stay_in_the_window(make_window: Callable[..., MainWindow], filled: Path, size: tuple[int, int]) -> None:
    window = make_window(size)
    for key in "TA":
        send(window, key)
        opened = QApplication.activePopupWidget()
        assert opened is not None
        room = window.frameGeometry() & window.screen().availableGeometry()
        field = opened.field  # type: ignore[attr-defined]
        assert room.contains(QRect(field.mapToGlobal(QPoint()), field.size()))
        opened.close()


def test_a_list_of_tags_that_grows_stays_in_the_window(make_window: Callable[..., MainWindow], filled: Path) -> None:
    window = make_window((640, 480))
    for key in "JJJJT":
        send(window, key)
    opened = popover(TagPopover)
    for name in "abcdefgh":
        QTest.keyClicks(opened.field, f"tag {name}")
        QTest.keyClick(opened.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
    surface = QRect(opened.surface.mapToGlobal(QPoint()), opened.surface.size())
    assert (window.frameGeometry() & window.screen().availableGeometry()).contains(surface)
    opened.close()


@pytest.mark.parametrize("name", ["app.about", "app.guide", "app.help", "app.preferences", "act.history"])
def test_every_dialog_closes_on_escape(window: MainWindow, name: str) -> None:
    def look(dialog: QDialog) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    in_dialog(window._actions[name].trigger, look)


@pytest.mark.parametrize("name", ["app.about", "app.guide", "app.help", "app.preferences", "act.history", "fetch.follow"])
def test_a_dialog_that_was_answered_is_gone(window: MainWindow, name: str) -> None:
    def close(dialog: QDialog) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    for _ in range(3):
        in_dialog(window._actions[name].trigger, close)
    let_go()
    assert window.findChildren(QDialog) == []


def test_a_choice_that_changes_nothing_leaves_all_as_it_was(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("Ctrl+4", "J", "J", "/")
    QTest.keyClicks(window.header.search, "the")
    window.browsing.searching.now()
    window.moving.last()
    before = window.browsing.view, window.header.search.text(), window.list.current_key()
    in_dialog(window._actions["fetch.follow"].trigger, lambda dialog: dialog.accept())
    assert (window.browsing.view, window.header.search.text(), window.list.current_key()) == before


@pytest.mark.parametrize("key", ["T", "-", "A"])
def test_a_popover_that_was_closed_is_gone(window: MainWindow, press: Press, key: str) -> None:
    for _ in range(3):
        press(key)
        opened = QApplication.activePopupWidget()
        assert opened
        opened.close()
    let_go()
    assert window.findChildren(Popover) == []


def test_tab_goes_down_each_page_of_the_settings(window: MainWindow) -> None:
    """From the list of pages it went to the buttons below, and then up to the settings."""

    def look(dialog: QDialog) -> None:
        index, buttons = dialog._index, (dialog._reset_button, dialog._done)  # type: ignore[attr-defined]
        for page in range(index.count()):
            index.setCurrentRow(page)
            index.setFocus()
            seen = []
            while (focus := dialog.focusWidget()) is not buttons[1] and len(seen) < 40:
                seen.append(focus)
                dialog.focusNextPrevChild(True)
            assert seen[-1] is buttons[0]
            assert all(dialog._area.isAncestorOf(one) for one in seen[1:-1])  # type: ignore[attr-defined]
            assert len(seen) >= 3

    in_dialog(window._actions["app.preferences"].trigger, look)


@pytest.mark.parametrize("name", ["app.preferences", "app.guide", "act.history"])
def test_a_list_shows_that_the_keyboard_is_in_it(window: MainWindow, press: Press, name: str) -> None:
    press("S")
    rings: list[int] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        rows = dialog.findChild(QListWidget) or dialog.findChild(QTreeWidget)
        assert rows is not None
        for one in (rows, dialog._buttons[-1]):
            one.setFocus()
            QApplication.processEvents()
            image, row = rows.viewport().grab().toImage(), rows.visualRect(rows.currentIndex())
            places = ((x, y) for x in range(row.left(), row.right(), 3) for y in range(row.top(), row.bottom() + 1))
            rings.append(sum(image.pixelColor(*place).name() == window._look.colour("focus").name() for place in places))
        dialog.close()

    in_modal(window._actions[name].trigger, look)
    assert rings[0] > 100
    assert rings[1] == 0


@pytest.mark.parametrize("name", ["app.about", "app.help"])
def test_a_dialog_that_has_room_takes_no_more_than_it_needs(window: MainWindow, name: str) -> None:
    """No scroll bar for what is whole without it, and no room for lines that are not there."""

    def look(dialog: QDialog) -> None:
        QApplication.processEvents()
        if name == "app.about":
            assert dialog.findChild(Column).verticalScrollBar().maximum() == 0
            assert dialog.focusWidget() is dialog._buttons[-1]  # type: ignore[attr-defined]
        foot = dialog.foot  # type: ignore[attr-defined]
        assert foot.geometry().height() <= 3 * dialog._buttons[-1].height()  # type: ignore[attr-defined]
        assert name == "app.about" or foot.heightForWidth(1000) == dialog._buttons[-1].height()  # type: ignore[attr-defined]

    in_dialog(window._actions[name].trigger, look)


def test_zoom_by_keys(window: MainWindow, press: Press, settings: Settings) -> None:
    height = window.delegate.metrics.row
    press("Ctrl++", "Ctrl++")
    assert settings["zoom"] == 120
    assert window.delegate.metrics.row > height
    press("Ctrl+-", "Ctrl+0")
    assert settings["zoom"] == 100
    assert window.delegate.metrics.row == height
    for _ in range(15):
        press("Ctrl++")
    assert settings["zoom"] == 200
    press("Ctrl+0")


def test_a_setting_that_cannot_be_saved_is_said_in_the_dialog(window: MainWindow, press: Press, settings: Settings) -> None:
    def look(dialog: QDialog) -> None:
        settings.path.unlink()
        settings.path.mkdir()
        switch = next(one for one in dialog.findChildren(Switch) if one.isVisible())
        switch.click()
        assert "settings.toml" in dialog._hint.text()  # type: ignore[attr-defined]
        dialog._hint.setText("")  # type: ignore[attr-defined]
        dialog._reset_button.click()  # type: ignore[attr-defined]
        assert "settings.toml" in dialog._hint.text()  # type: ignore[attr-defined]

    in_dialog(lambda: press("Ctrl+,"), look)


@pytest.mark.parametrize("kind", [RulesDialog, HistoryDialog])
def test_an_empty_list_says_what_it_is_for(look: Look, store: Store, qtbot: QtBot, kind: type) -> None:
    dialog = kind(look, store, None)
    qtbot.addWidget(dialog)
    dialog.show()
    rows = dialog.findChild(QTreeWidget)
    said = rows.accessibleDescription()
    assert said.endswith(".")
    picture = rows.viewport().grab().toImage()
    middle = picture.height() // 2
    assert len({picture.pixel(x, y) for x in range(picture.width()) for y in range(middle - 12, middle + 12)}) > 5


def test_a_list_with_rows_says_no_more_what_it_is_for(look: Look, store: Store, qtbot: QtBot) -> None:
    dialog = RulesDialog(look, store, None)
    qtbot.addWidget(dialog)
    store.save_rule(Rule("Moss", "ti:moss", Does.MUTE))
    dialog.fill()
    assert dialog.list.accessibleDescription() == ""
    dialog._remove()
    assert dialog.list.accessibleDescription().startswith("No rules yet.")

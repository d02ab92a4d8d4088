"""Dialogs on a small screen with a large zoom: nothing that one has to press lies beyond the edge."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from readerapp.rules.rule import Does, Rule
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.ui.dialogs.export import ExportDialog
from readerapp.ui.dialogs.rules.rule_dialog import RuleDialog
from readerapp.ui.dialogs.rules.rules_dialog import RulesDialog
from readerapp.ui.dialogs.settings import SettingsDialog
from readerapp.ui.dialogs.statistics.dialog import StatisticsDialog
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.small_screens import Beside
from readerapp.ui.widgets.text import Label, Paragraph, Text
from readerapp.ui.window.main_window import MainWindow
from tests.invented import filled
from tests.ui.conftest import in_modal


def rule(look: Look, store: Store, qtbot: QtBot) -> Dialog:
    dialog = RuleDialog(look, store, Rule("", "ti:title", Does.MUTE), [], None)
    qtbot.waitUntil(lambda: dialog.effect is not None)
    assert dialog.lost.isVisibleTo(dialog)
    return dialog


def rules(look: Look, store: Store, qtbot: QtBot) -> Dialog:
    store.save_rule(
        Rule("A name as long as the name of a rule can ever be, in letters", "ti:title", Does.TAG, "to read some day")
    )
    return RulesDialog(look, store, None)


def statistics(look: Look, store: Store, qtbot: QtBot) -> Dialog:
    return StatisticsDialog(look, store, clock.today(), lambda path, told: None, None)


@pytest.mark.parametrize("zoom", [100, 150, 200])
@pytest.mark.parametrize("make", [rule, rules, statistics])
def test_all_buttons_are_on_the_screen(
    store: Store,
    settings: Settings,
    look: Look,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[[Look, Store, QtBot], Dialog],
    zoom: int,
) -> None:
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T22:00:00+00:00")
    store.star(filled(store, 9))
    settings.change("zoom", zoom)
    look.refresh()
    dialog = make(look, store, qtbot)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.wait(20)
    room = dialog.screen().availableSize()
    assert (room.width(), room.height()) == (800, 800)
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            assert dialog.rect().contains(button.geometry()), button.text()
    if isinstance(dialog, StatisticsDialog):
        # As the squares are narrow there, not all months have room for a name.
        ends = [(x, x + QFontMetrics(look.font(-2)).horizontalAdvance(name)) for x, name in dialog._names.months()]
        assert len(ends) >= 6
        assert all(end < x for (_, end), (x, _) in pairwise(ends))


@pytest.mark.parametrize("code", ["en", "de"])
def test_what_the_statistics_say_is_whole(
    store: Store,
    settings: Settings,
    look: Look,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    in_language: Callable[[str], None],
    code: str,
) -> None:
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T22:00:00+00:00")
    store.star(filled(store, 9))
    settings.change("zoom", 150)
    look.refresh()
    in_language(code)
    dialog = statistics(look, store, qtbot)
    assert isinstance(dialog, StatisticsDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.day.text() != "")
    qtbot.wait(20)
    for label in dialog.findChildren(Text):
        whole = label.heightForWidth(label.width()) if isinstance(label, Paragraph) else label.sizeHint().height()
        assert label.height() >= whole, label.text()
        assert isinstance(label, Paragraph) or label.width() >= label.sizeHint().width(), label.text()


def test_a_wrapped_line_takes_no_room_from_the_fields(
    store: Store, settings: Settings, look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 150 % the last sentence needs two lines; the fields of the conditions were cut by half of one."""
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T22:00:00+00:00")
    settings.change("zoom", 150)
    look.refresh()
    dialog = RuleDialog(look, store, Rule("", "ti:title", Does.MUTE), [], None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.foot_words.height() > 2 * look.size)
    for field in (dialog.name, dialog.then, *dialog.findChildren(QLineEdit)):
        if field.isVisible():
            assert field.height() >= field.sizeHint().height()
    assert dialog.foot_words.height() >= dialog.foot_words.heightForWidth(dialog.foot_words.width())


@pytest.mark.parametrize("zoom", [100, 150])
def test_what_is_exported_keeps_its_names(
    window: MainWindow, settings: Settings, look: Look, in_language: Callable[[str], None], zoom: int
) -> None:
    """In German at 150 % the field took all the room there is."""
    settings.change("zoom", zoom)
    look.refresh()
    in_language("de")
    seen: list[str] = []

    def measure() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        names = [one for one in dialog.findChildren(Label) if one.buddy()]
        seen.extend(one.text() for one in names if one.width() >= one.sizeHint().width())
        assert dialog.width() <= dialog.screen().availableSize().width()
        dialog.close()

    in_modal(window._actions["export.menu"].trigger, measure)
    assert seen == ["Abstract", "Schlagwörter", "Notiz", "Version", "Zitierschlüssel"]


def test_the_pages_of_the_settings_become_a_list_to_pull_down(window: MainWindow, settings: Settings, look: Look) -> None:
    """At once, when the zoom is changed in them, and back again; the current page stays."""
    seen: list[tuple[bool, str]] = []

    def change() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        pages = dialog.findChild(Beside)
        assert pages is not None
        for zoom, width in ((100, 776), (200, 776), (100, 776)):
            settings.change("zoom", zoom)
            look.refresh()
            dialog.resize(width, 576)
            QApplication.processEvents()
            seen.append((pages.choices.isVisible(), dialog._page()))
            assert pages.choices.isVisible() is dialog._index.isHidden()
            if pages.choices.isVisible():
                pages.choices.setFocus()
                QTest.keyClick(pages.choices, Qt.Key.Key_Down)
                seen.append((pages.choices.isVisible(), dialog._page()))
        dialog.close()

    in_modal(window._actions["app.preferences"].trigger, change)
    assert seen == [(False, "Look"), (True, "Look"), (True, "List and triage"), (False, "List and triage")]


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_boxes_of_rules_grow_with_the_type(store: Store, settings: Settings, look: Look, qtbot: QtBot, zoom: int) -> None:
    settings.change("zoom", zoom)
    look.refresh()
    store.save_rule(Rule("Surveys", "ti:survey", Does.MUTE))
    dialog = RulesDialog(look, store, None)
    qtbot.addWidget(dialog)
    dialog.show()
    view = dialog.list
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    index = view.model().index(0, 0)
    option.rect = view.visualRect(index)
    view.itemDelegateForColumn(0).initStyleOption(option, index)
    style, parts = view.style(), QStyle.SubElement
    box = style.subElementRect(parts.SE_ItemViewItemCheckIndicator, option, view)
    assert box.width() == box.height() == round(1.25 * look.size)
    # And the name beside it is whole.
    text = style.subElementRect(parts.SE_ItemViewItemText, option, view)
    assert text.width() >= option.fontMetrics.horizontalAdvance("Surveys")

"""Dialogs on a small screen with a large zoom: nothing that one has to press lies beyond the edge."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from readerapp.rules.rule import Does, Rule
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.system import clock
from readerapp.ui.dialogs.rules.rule_dialog import RuleDialog
from readerapp.ui.dialogs.rules.rules_dialog import RulesDialog
from readerapp.ui.dialogs.statistics.dialog import StatisticsDialog
from readerapp.ui.look.look import Look
from readerapp.ui.widgets.dialog import Dialog
from tests.invented import filled


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


@pytest.mark.parametrize("zoom", [100, 150])
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

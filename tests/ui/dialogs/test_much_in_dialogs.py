"""Dialogs of people with ten years of papers behind them."""

from collections.abc import Sequence

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readerapp.storage.store import Store
from readerapp.ui.dialogs.history import HistoryDialog
from readerapp.ui.dialogs.liked import LikedDialog
from readerapp.ui.look.look import Look
from tests.invented import filled


def test_a_long_list_of_liked_papers_is_read_when_the_typing_rests(look: Look, qtbot: QtBot) -> None:
    asked: list[int] = []

    def keys_of(names: Sequence[str]) -> list[int]:
        asked.append(len(names))
        return [1]

    dialog = LikedDialog(look, keys_of, None)
    qtbot.addWidget(dialog)
    dialog.show()
    asked.clear()
    QTest.keyClicks(dialog.field, "2303.01048")
    # On a busy machine the typing may seem to rest in between.
    assert len(asked) < 5
    qtbot.waitUntil(lambda: asked[-1:] == [1])
    asked.clear()
    QTest.keyClicks(dialog.field, " 2303.01049")
    with qtbot.waitSignal(dialog.chosen):
        dialog._like.click()
    assert len(asked) < 5
    assert asked[-1] == 2


def test_nothing_is_learnt_from_what_was_just_deleted(look: Look, qtbot: QtBot) -> None:
    """The dialog closed, and it was said that more like these had been asked for already."""
    dialog = LikedDialog(look, lambda names: list(range(len(names))), None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.field.setPlainText("2303.01048")
    qtbot.waitUntil(dialog._like.isEnabled)
    dialog.field.clear()
    dialog._like.click()
    assert dialog.isVisible()
    assert not dialog._like.isEnabled()


def test_an_act_that_is_gone_from_the_history_is_not_looked_for_in_all_of_it(look: Look, store: Store, qtbot: QtBot) -> None:
    [key] = filled(store, 1)
    for _ in range(300):
        store.star([key])
        store.star([key], on=False)
    dialog = HistoryDialog(look, store, None)
    qtbot.addWidget(dialog)
    newest = store.history(1)[0].id
    dialog.refresh(newest + 1)
    assert dialog._list.topLevelItemCount() == 200
    dialog.refresh(newest - 250)
    assert dialog._list.topLevelItemCount() == 400
    current = dialog._current()
    assert current
    assert current.id == newest - 250

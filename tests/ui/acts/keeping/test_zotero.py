"""Saving to Zotero from the window, where none is running."""

import pytest
from pytestqt.qtbot import QtBot

from readerapp.ui.window.main_window import MainWindow
from tests.jobs.test_zotero import Connector, connector  # noqa: F401 - a fixture
from tests.places import NOBODY
from tests.ui.conftest import Press


def test_without_a_zotero_the_bar_says_so(
    window: MainWindow, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READERAPP_ZOTERO_URL", NOBODY)
    window._actions["export.zotero"].trigger()
    assert window.bar.message == "No starred papers yet."
    press("S")
    window._actions["export.zotero"].trigger()
    qtbot.waitUntil(lambda: window.bar.message == "Zotero is not running. Start it and try again.")


def test_a_key_pressed_twice_saves_each_paper_once(
    window: MainWindow,
    press: Press,
    qtbot: QtBot,
    connector: Connector,  # noqa: F811
) -> None:
    press("S", "J", "S")
    for times in (1, 2):
        window._actions["export.zotero"].trigger()
        window._actions["export.zotero"].trigger()
        qtbot.waitUntil(lambda: window.bar.message == "2 papers saved to Zotero.")
        qtbot.wait(100)
        assert [len(items) for items in connector.sessions.values()] == [2] * times

"""The question about missed listings interrupts nobody."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.ui.dialogs.note import NotePopover
from readerapp.ui.pages.away import AwayPage
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv import faults
from tests.fake_arxiv.server import FakeArxiv
from tests.ui.acts.hands import MONDAY, Make, asks, wait_for_fetch
from tests.ui.conftest import send


@pytest.mark.usefixtures("arxiv")
def test_the_days_missed_can_be_chosen_after_the_newest_came(make_window: Make, been_away: Path, qtbot: QtBot) -> None:
    window = make_window()
    qtbot.waitUntil(lambda: window.findChild(AwayPage) is not None, timeout=10_000)
    qtbot.waitUntil(lambda: not window.verbs.fetching.running, timeout=10_000)
    page = window.findChild(AwayPage)
    assert page
    assert page.isVisible()
    assert window.header.title.text() == "Welcome back"
    send(window, "Escape")
    assert window.list_pane.shows_list
    assert window.header.title.text() == "Today"


def test_the_days_missed_can_be_chosen_while_the_newest_comes(
    make_window: Make,
    arxiv: FakeArxiv,
    been_away: Path,
    qtbot: QtBot,
) -> None:
    arxiv.fail("/list", faults.silent(1))
    window = make_window()
    qtbot.waitUntil(lambda: window.findChild(AwayPage) is not None, timeout=10_000)
    assert window.verbs.fetching.running
    page = window.findChild(AwayPage)
    assert page
    page._fetch.click()
    qtbot.waitUntil(lambda: window._store.report(MONDAY, "cs.LG") is not None, timeout=10_000)
    qtbot.waitUntil(lambda: not window.verbs.fetching.running, timeout=10_000)


def test_who_types_a_search_is_asked_about_missed_days_afterwards(busy: MainWindow, qtbot: QtBot) -> None:
    send(busy, "/")
    wait_for_fetch(busy, qtbot)
    for key in "lamp":
        send(busy, key)
    qtbot.wait(400)
    assert busy.header.search.text() == "lamp"
    assert busy.header.search.hasFocus()
    assert not asks(busy)
    send(busy, "Return")
    qtbot.wait(400)
    assert not asks(busy)
    send(busy, "Q")
    qtbot.waitUntil(lambda: asks(busy))
    assert busy.header.title.text() == "Welcome back"
    assert busy.list_pane.isAncestorOf(busy.focusWidget())
    assert not busy._store.history(1)


def test_who_writes_a_note_is_asked_about_missed_days_afterwards(busy: MainWindow, qtbot: QtBot) -> None:
    send(busy, "A")
    popover = busy.findChild(NotePopover)
    assert popover
    wait_for_fetch(busy, qtbot)
    assert QApplication.activePopupWidget() is popover
    assert popover.field.hasFocus()
    popover.close()
    qtbot.waitUntil(lambda: asks(busy))


def test_who_reads_a_pdf_is_asked_about_missed_days_afterwards(busy: MainWindow, qtbot: QtBot) -> None:
    send(busy, "Ctrl+4")
    send(busy, "Return")
    wait_for_fetch(busy, qtbot)
    pane = busy.verbs.pdfs.reading.pane
    assert pane.isVisible()
    assert pane.isAncestorOf(busy.focusWidget())
    assert not asks(busy)
    send(busy, "Q")
    qtbot.waitUntil(lambda: asks(busy))


def test_the_question_about_missed_days_comes_back_until_it_is_put_away(busy: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: asks(busy), timeout=10_000)
    wait_for_fetch(busy, qtbot)
    assert asks(busy)
    for key in ("/", "l", "Escape", "Escape"):
        send(busy, key)
        qtbot.wait(120)
    qtbot.waitUntil(lambda: asks(busy))
    send(busy, "Ctrl+4")
    assert busy.list.isVisible()
    qtbot.wait(400)
    assert not asks(busy)
    send(busy, "Ctrl+1")
    assert asks(busy)
    send(busy, "Escape")
    send(busy, "Ctrl+1")
    qtbot.wait(400)
    assert not asks(busy)
    assert busy.list.hasFocus()


def test_panes_in_turn_with_the_question_about_missed_days(busy: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: asks(busy), timeout=10_000)
    page = busy.findChild(AwayPage)
    assert page
    for boxes in ((), page.boxes):
        for box in boxes:
            box.click()
        send(busy, "F6")
        assert busy.sidebar.hasFocus()
        send(busy, "F6")
        assert page.isAncestorOf(busy.focusWidget())


def test_nobody_is_asked_about_missed_days_that_came_meanwhile(busy: MainWindow, qtbot: QtBot) -> None:
    send(busy, "/")
    wait_for_fetch(busy, qtbot)
    busy.verbs.fetching.refresh_all()
    qtbot.waitUntil(lambda: not busy.verbs.fetching.running, timeout=10_000)
    send(busy, "Escape")
    qtbot.wait(400)
    assert not asks(busy)

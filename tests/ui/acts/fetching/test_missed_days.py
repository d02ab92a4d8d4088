"""The question about missed listings interrupts nobody."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.days.report import DayState
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.ui.dialogs.note import NotePopover
from readerapp.ui.pages.away import AwayPage
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv import faults
from tests.fake_arxiv.papers import Batch, invented_papers
from tests.fake_arxiv.server import FakeArxiv
from tests.ui.acts.hands import MONDAY, TUESDAY, Make, asks, wait_for, wait_for_fetch
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


def test_an_answer_that_cannot_be_kept_leaves_the_question(busy: MainWindow, library: Path) -> None:
    """It went, the reason was hidden by the fetch that followed, and the question came again at the next start."""
    busy.verbs.missed.ask({MONDAY: ["cs.LG"], TUESDAY: ["cs.LG"]})
    page = busy.verbs.missed._page
    assert page is not None
    with Store(library, texts_of) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        page.fetch_wanted.emit([])
        other.connection.execute("ROLLBACK")
    assert asks(busy)
    assert "library" in busy.bar.message
    page.fetch_wanted.emit([])
    assert not asks(busy)
    assert busy._store.skipped_days() == {MONDAY, TUESDAY}


def test_the_question_keeps_its_title_when_likely_interest_is_known(busy: MainWindow) -> None:
    busy.verbs.missed.ask({MONDAY: ["cs.LG"], TUESDAY: ["cs.LG"]})
    busy.verbs.interest.changed.emit()
    assert busy.header.title.text() == "Welcome back"
    send(busy, "Escape")
    assert busy.header.title.text() == "Today"


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


LAST_WEEK = [date(2026, 6, day) for day in (26, 29)]


@pytest.fixture
def cut_off(been_away: Path, arxiv: FakeArxiv, make_window: Make, qtbot: QtBot) -> MainWindow:
    """A window whose network went away when the newest listing had come and those that were missed had not."""
    arxiv.batches = [Batch(day, invented_papers(5, "cs.LG", day, seed=day.day)) for day in (*LAST_WEEK, TUESDAY)]
    arxiv.fail("/catchup", faults.hang_up(), always=True)
    window = make_window()
    qtbot.waitUntil(lambda: window.findChild(AwayPage) is not None, timeout=10_000)
    page = window.findChild(AwayPage)
    assert page
    page._fetch.click()
    wait_for(qtbot, window, "2 days are not complete. ")
    arxiv.mend()
    return window


def complete(window: MainWindow) -> list[date]:
    return sorted(one.day for one in window._store.reports("cs.LG", LAST_WEEK[0]) if one.state is DayState.COMPLETE)


def test_a_key_tries_the_days_again_that_were_asked_for_in_vain(cut_off: MainWindow, make_window: Make, qtbot: QtBot) -> None:
    assert complete(cut_off) == [TUESDAY]
    # The next start does not ask about them again.
    second = make_window()
    second.verbs.fetching._look()
    assert not asks(second)
    send(second, "R")
    wait_for(qtbot, second, "10 new papers")
    assert complete(second) == [*LAST_WEEK, TUESDAY]


def test_days_that_were_asked_for_in_vain_are_tried_again_when_the_banner_says_so(
    cut_off: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = {one.next_try for one in cut_off._store.reports("cs.LG", LAST_WEEK[0]) if one.next_try}
    assert cut_off.verbs.fetching.next_look() == min(tries)
    monkeypatch.setenv("READERAPP_NOW", max(tries).isoformat())
    cut_off.verbs.fetching._look()
    wait_for(qtbot, cut_off, "10 new papers")
    assert complete(cut_off) == [*LAST_WEEK, TUESDAY]
    assert not asks(cut_off)


def test_days_that_were_skipped_are_not_asked_about_again(
    been_away: Path, arxiv: FakeArxiv, make_window: Make, qtbot: QtBot
) -> None:
    arxiv.batches = [Batch(day, invented_papers(5, "cs.LG", day, seed=day.day)) for day in (*LAST_WEEK, TUESDAY)]
    window = make_window()
    qtbot.waitUntil(lambda: window.findChild(AwayPage) is not None, timeout=10_000)
    page = window.findChild(AwayPage)
    assert page
    page.boxes[0].click()
    page._fetch.click()
    wait_for(qtbot, window, "5 new papers (")
    assert complete(window) == [MONDAY, TUESDAY]
    second = make_window()
    second.verbs.fetching._look()
    assert not second.verbs.fetching.running
    assert not asks(second)
    send(second, "Shift+R")
    wait_for(qtbot, second, "5 new papers (")
    assert complete(second) == [*LAST_WEEK, TUESDAY]

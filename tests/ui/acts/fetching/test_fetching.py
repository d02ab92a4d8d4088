"""Fetching from the window: a real server, real threads, real key presses."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.days.report import DayReport, DayState
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.ui.pages.away import AwayPage
from readerapp.ui.paper_list.banner import Banner
from readerapp.ui.widgets.buttons import PageButton
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv import faults
from tests.fake_arxiv.papers import Batch, invented_papers
from tests.fake_arxiv.server import FakeArxiv
from tests.ui.acts.hands import MONDAY, TUESDAY, wait_for
from tests.ui.conftest import send


def banner(window: MainWindow) -> Banner:
    found = window.findChild(Banner)
    assert found
    return found


def sidebar_rows(window: MainWindow) -> list[str]:
    model = window.sidebar.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [str(index.data(Qt.ItemDataRole.AccessibleTextRole)) for index in rows]


@pytest.mark.usefixtures("quiet", "following", "arxiv")
def test_r_fetches_what_is_followed(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    assert window.list_pane.message.accessibleName() == "Nothing fetched yet"
    send(window, "R")
    wait_for(qtbot, window, "30 new papers (")
    assert window.browsing.day == TUESDAY
    assert window.list.rows.paper_count == 30
    assert window.list.hasFocus()
    qtbot.waitUntil(lambda: any(row.startswith("Tue 30 June") for row in sidebar_rows(window)))
    with Store(window._store.path, texts_of) as store:
        assert not store.index()


@pytest.mark.usefixtures("following", "arxiv")
def test_it_fetches_by_itself(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    wait_for(qtbot, window, "30 new papers (")


@pytest.mark.usefixtures("quiet", "following")
def test_a_partial_day_has_a_banner_until_it_is_complete(
    make_window: Callable[[], MainWindow], arxiv: FakeArxiv, qtbot: QtBot
) -> None:
    arxiv.fail("/list", faults.half_page(7))
    window = make_window()
    send(window, "R")
    wait_for(qtbot, window, "is not complete.")
    notice = banner(window).notice
    assert notice
    assert notice.heading.endswith("papers are still missing")
    assert "readerapp keeps checking until the counts agree. Trying again at " in notice.sentence
    qtbot.mouseClick(banner(window).findChild(PageButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not banner(window).isVisible(), timeout=10_000)
    assert window.list.rows.paper_count == 30


@pytest.mark.usefixtures("quiet", "following")
def test_a_refusal_is_said_and_nothing_is_lost(make_window: Callable[[], MainWindow], arxiv: FakeArxiv, qtbot: QtBot) -> None:
    arxiv.fail("/", faults.too_many(120), always=True)
    window = make_window()
    send(window, "R")
    qtbot.waitUntil(lambda: window.list_pane.message.accessibleName().endswith("asked us to wait"), timeout=10_000)
    [report] = window._store.reports()
    assert report.state is DayState.FAILED
    assert "asked us to wait" in report.reason


@pytest.mark.usefixtures("quiet", "following")
def test_stopping_keeps_what_came(make_window: Callable[[], MainWindow], arxiv: FakeArxiv, qtbot: QtBot) -> None:
    arxiv.fail("/list", faults.silent(30))
    window = make_window()
    send(window, "R")
    wait_for(qtbot, window, "Fetching cs.LG")
    window.bar._action.click()
    wait_for(qtbot, window, "Stopped. 30 new papers so far.")
    assert window.list.rows.paper_count == 30


@pytest.mark.usefixtures("quiet", "following")
def test_the_window_works_while_it_fetches(make_window: Callable[[], MainWindow], arxiv: FakeArxiv, qtbot: QtBot) -> None:
    window = make_window()
    send(window, "R")
    wait_for(qtbot, window, "30 new papers")
    arxiv.fail("/list", faults.silent(1.5))
    send(window, "R")
    for key in "SJDZ":
        send(window, key)
    assert window._store.counts().starred == 1
    send(window, "R")
    assert window.bar.message == "Already fetching."
    qtbot.waitUntil(lambda: not window.verbs.fetching.running, timeout=10_000)


@pytest.mark.usefixtures("arxiv")
def test_missed_days_can_be_chosen(make_window: Callable[[], MainWindow], following: Path, qtbot: QtBot) -> None:
    with Store(following, texts_of) as store:
        store.connection.execute("UPDATE follows SET since = '2026-06-25'")
        store.keep_report(DayReport(date(2026, 6, 25), "cs.LG", DayState.COMPLETE))
    window = make_window()
    qtbot.waitUntil(lambda: window.findChild(AwayPage) is not None, timeout=10_000)
    page = window.findChild(AwayPage)
    assert page
    assert page.accessibleName() == "You missed 2 listings"
    assert [box.day for box in page.boxes] == [date(2026, 6, 26), MONDAY]
    qtbot.waitUntil(lambda: not window.verbs.fetching.running, timeout=10_000)
    page.boxes[0].click()
    page._fetch.click()
    qtbot.waitUntil(lambda: bool(window._store.report(MONDAY, "cs.LG")), timeout=10_000)
    report = window._store.report(MONDAY, "cs.LG")
    assert report
    assert report.state is DayState.COMPLETE
    assert window._store.report(date(2026, 6, 26), "cs.LG") is None


@pytest.mark.usefixtures("quiet", "arxiv")
def test_following_from_the_first_page(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    assert window.verbs.first_start.follow.hasFocus()

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog
        for letter in "cs.LG":
            qtbot.keyClick(dialog._field, letter)  # type: ignore[attr-defined]
        field = dialog._field  # type: ignore[attr-defined]
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert dialog.isVisible()
        # Then come the keys, which may be left out; the fetch has begun.
        QTimer.singleShot(300, lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape))
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(300, choose)
    send(window, "Return")
    wait_for(qtbot, window, "30 new papers (")
    assert list(window._store.follows()) == ["cs.LG"]
    assert window.list.rows.paper_count == 30


@pytest.mark.usefixtures("quiet", "following", "arxiv")
def test_days_without_a_listing_stand_in_the_sidebar(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    with Store(locations.library_file(), texts_of) as store:
        store.keep_report(DayReport(date(2026, 6, 26), "cs.LG", DayState.COMPLETE))
        store.keep_report(DayReport(MONDAY, "cs.LG", DayState.FAILED, reason="arXiv asked us to wait until 07:44."))
    window = make_window()
    qtbot.waitUntil(lambda: "Sat 27 June, no listing" in sidebar_rows(window))
    assert "Sun 28 June, no listing" in sidebar_rows(window)
    assert "Mon 29 June" in sidebar_rows(window)


def test_a_supposed_holiday_is_looked_at_once_more_in_the_evening(
    make_window: Callable[[], MainWindow], library: Path, arxiv: FakeArxiv, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    evening, sunday = datetime.fromisoformat("2027-01-01T20:00-05:00"), datetime.fromisoformat("2027-01-03T20:02-05:00")
    monkeypatch.setenv("READERAPP_NOW", "2027-01-01T10:00:00-05:00")
    wednesday = date(2026, 12, 30)
    arxiv.batches = [Batch(wednesday, invented_papers(20, "cs.LG", wednesday))]
    arxiv.today = wednesday
    with Store(library, texts_of) as store:
        store.follow(["cs.LG"])
    window = make_window()
    wait_for(qtbot, window, "20 new papers (")
    assert window.verbs.fetching.next_look() == evening
    monkeypatch.setenv("READERAPP_NOW", "2027-01-01T20:00:30-05:00")
    before = len(arxiv.requests)
    window.verbs.fetching.begin()
    qtbot.waitUntil(lambda: len(arxiv.requests) > before and not window.verbs.fetching.running, timeout=10_000)
    assert window.verbs.fetching.next_look() == sunday
    asked = len(arxiv.requests)
    window.verbs.fetching.begin()
    assert not window.verbs.fetching.running
    assert len(arxiv.requests) == asked


def test_a_listing_that_came_while_the_computer_was_suspended_is_fetched_within_a_minute(
    make_window: Callable[[], MainWindow], arxiv: FakeArxiv, following: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    wednesday = TUESDAY + timedelta(days=1)
    window = make_window()
    wait_for(qtbot, window, "30 new papers (")
    fetching = window.verbs.fetching
    fetching._clock.timeout.emit()
    assert not fetching.running
    assert fetching._clock.remainingTime() < 70_000
    arxiv.batches = [*arxiv.batches, Batch(wednesday, invented_papers(7, "cs.LG", wednesday, seed=1))]
    arxiv.today = wednesday
    monkeypatch.setenv("READERAPP_NOW", "2026-07-01T07:00:00-04:00")
    fetching._clock.timeout.emit()
    wait_for(qtbot, window, "7 new papers (")

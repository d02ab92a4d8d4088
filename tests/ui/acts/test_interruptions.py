"""What comes between a person and the list: fetches that end, folded sections, another day's undo, a window that closes."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from readerapp.arxiv.listing import Kind
from readerapp.days.report import DayReport, DayState
from readerapp.jobs.importing import import_document
from readerapp.rendering.text import texts_of
from readerapp.search.query import Everything
from readerapp.storage.store import Store
from readerapp.ui.dialogs.note import NotePopover
from readerapp.ui.dialogs.tags import TagPopover
from readerapp.ui.pages.away import AwayPage
from readerapp.ui.paper_list.banner import Banner
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv import faults
from tests.fake_arxiv.server import FakeArxiv
from tests.invented import listing, paper
from tests.ui.acts.test_fetching import MONDAY, arxiv, following, quiet, wait_for  # noqa: F401 - fixtures
from tests.ui.conftest import Press, send

Make = Callable[[], MainWindow]


@pytest.fixture
def fetched(quiet: None, following: Path, make_window: Make, qtbot: QtBot) -> MainWindow:  # noqa: F811
    window = make_window()
    send(window, "R")
    wait_for(qtbot, window, "30 new papers (")
    return window


def fold_all(window: MainWindow) -> None:
    for row in reversed(window.list.rows.header_rows()):
        window.list.header_clicked.emit(row)


def test_all_selected_and_folded_are_starred(fetched: MainWindow) -> None:
    fold_all(fetched)
    send(fetched, "Ctrl+A")
    send(fetched, "S")
    keys = list(fetched.browsing.keys())
    assert len(keys) == 30
    assert all(p.triage.starred for p in fetched._store.papers(keys)), fetched.bar.message


def test_all_selected_and_folded_are_dismissed(fetched: MainWindow) -> None:
    send(fetched, "Ctrl+A")
    fold_all(fetched)
    send(fetched, "D")
    assert fetched.bar.message == "Dismissed 30 papers."
    assert (len(fetched.browsing.keys()), fetched.browsing.left) == (0, 0)
    send(fetched, "Z")
    assert (len(fetched.browsing.keys()), fetched.browsing.left) == (30, 24)


def test_a_dismissed_paper_of_a_folded_section_is_gone_when_it_unfolds(fetched: MainWindow) -> None:
    send(fetched, "X")
    fold_all(fetched)
    send(fetched, "D")
    first = fetched.list.rows.header_rows()[0]
    fetched.list.header_clicked.emit(first)
    assert len(fetched.browsing.keys()) == 29


def test_the_paper_of_a_folded_section_comes_back_with_it(fetched: MainWindow) -> None:
    send(fetched, "J")
    key, first = fetched.list.current_key(), fetched.list.rows.header_rows()[0]
    fetched.list.header_clicked.emit(first)
    assert fetched.list.current_key() not in (None, key)
    assert fetched.paper.entry is not None
    fetched.list.header_clicked.emit(first)
    assert fetched.list.current_key() == key
    # Who has gone on stays there.
    fetched.list.header_clicked.emit(first)
    send(fetched, "J")
    elsewhere = fetched.list.current_key()
    fetched.list.header_clicked.emit(first)
    assert fetched.list.current_key() == elsewhere


def test_only_the_left_button_folds(fetched: MainWindow) -> None:
    rows = fetched.list.rows.rowCount()
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        QTest.mouseClick(fetched.list.viewport(), button, pos=QPoint(60, 10))
        assert fetched.list.rows.rowCount() == rows
    QTest.mouseClick(fetched.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert fetched.list.rows.rowCount() < rows


def test_a_search_shows_what_it_found_in_folded_sections(fetched: MainWindow, qtbot: QtBot) -> None:
    fold_all(fetched)
    assert fetched.list.current_key() is None
    fetched.header.search.setText("th")
    fetched.browsing.search_now()
    found = fetched.list.rows.paper_count
    assert found == fetched.list.rows.rowCount() - len(fetched.list.rows.header_rows())
    assert fetched.list.current_key() is not None


def test_dismissing_selected_papers_leaves_the_current_one(fetched: MainWindow) -> None:
    send(fetched, "Home")
    for key in "XJXJXJJJ":
        send(fetched, key)
    key = fetched.list.current_key()
    send(fetched, "D")
    assert fetched.bar.message == "Dismissed 3 papers."
    assert fetched.list.current_key() == key


def test_dismissing_selected_papers_and_the_current_one_goes_to_the_next(fetched: MainWindow) -> None:
    send(fetched, "Home")
    for key in "XJXJX":
        send(fetched, key)
    model, row = fetched.list.rows, fetched.list.current_row()
    below = model.key(row + 1)
    send(fetched, "D")
    assert fetched.list.current_key() == below


def test_all_sections_folded_and_one_unfolded(fetched: MainWindow) -> None:
    send(fetched, "J")
    key, model = fetched.list.current_key(), fetched.list.rows
    for number in range(len(model.header_rows())):
        fetched.list.header_clicked.emit(model.header_rows()[number])
    assert fetched.list.current_key() is None
    fetched.list.header_clicked.emit(model.header_rows()[0])
    assert fetched.list.current_key() == key
    # What came back once is forgotten.
    fetched.list.header_clicked.emit(model.header_rows()[1])
    send(fetched, "End")
    last = fetched.list.current_key()
    fetched.list.header_clicked.emit(model.header_rows()[0])
    assert fetched.list.current_key() == last
    fold_all(fetched)
    fetched.list.header_clicked.emit(model.header_rows()[-1])
    assert fetched.list.current_key() is not None


def test_what_is_no_longer_selected_is_said(fetched: MainWindow) -> None:
    for key in "XJX":
        send(fetched, key)
    assert fetched.bar.message.startswith("2 selected")
    send(fetched, "Ctrl+4")
    assert fetched.bar.message == "Selection cleared."


def test_an_undo_on_another_day_is_not_counted_here(fetched: MainWindow, qtbot: QtBot) -> None:
    send(fetched, "S")
    fetched.verbs.fetching._fetch(["cs.LG"], lambda _: [MONDAY])
    qtbot.waitUntil(lambda: not fetched.verbs.fetching.running, timeout=10_000)
    send(fetched, "[")
    assert fetched.browsing.day == MONDAY
    assert fetched.browsing.left == 18
    send(fetched, "Z")
    assert fetched.browsing.left == 18


def test_selection_survives_the_end_of_a_fetch(fetched: MainWindow, qtbot: QtBot) -> None:
    send(fetched, "X")
    send(fetched, "J")
    send(fetched, "X")
    assert len(fetched.triage.keys()) == 2
    send(fetched, "R")
    qtbot.waitUntil(lambda: not fetched.verbs.fetching.running, timeout=10_000)
    assert len(fetched.list.rows.checked) == 2


@pytest.fixture
def been_away(following: Path) -> Path:  # noqa: F811
    """A library that has missed two listings."""
    with Store(following, texts_of) as store:
        store.connection.execute("UPDATE follows SET since = '2026-06-25'")
        store.keep_report(DayReport(date(2026, 6, 25), "cs.LG", DayState.COMPLETE))
    return following


def asks(window: MainWindow) -> bool:
    """Whether the question about the missed listings is to be seen."""
    return any(page.isVisible() for page in window.findChildren(AwayPage))


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
    arxiv: FakeArxiv,  # noqa: F811
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


@pytest.fixture
def busy(been_away: Path, day: bytes, make_window: Make, qtbot: QtBot) -> MainWindow:
    """A window with papers that has not asked yet about the listings that were missed."""
    with Store(been_away, texts_of) as store:
        import_document(store, day, "day.md")
    return make_window()


def wait_for_fetch(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.verbs.has_made("missed"), timeout=10_000)
    qtbot.waitUntil(lambda: not window.verbs.fetching.running, timeout=10_000)
    qtbot.wait(400)


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


def test_what_is_followed_while_fetching_is_fetched_next(fetched: MainWindow, arxiv: FakeArxiv, qtbot: QtBot) -> None:  # noqa: F811
    arxiv.fail("/list", faults.silent(1))
    send(fetched, "R")
    fetched._store.follow(["stat.ML"])
    fetched._follow_choice(["stat.ML"])
    qtbot.waitUntil(lambda: bool(fetched._store.reports("stat.ML")), timeout=10_000)
    qtbot.waitUntil(lambda: not fetched.verbs.fetching.running, timeout=10_000)


@pytest.mark.usefixtures("quiet", "following")
def test_closing_while_arxiv_is_silent(make_window: Make, arxiv: FakeArxiv, qtbot: QtBot) -> None:  # noqa: F811
    arxiv.fail("/", faults.silent(20), always=True)
    window = make_window()
    send(window, "R")
    qtbot.wait(500)
    begin = time.monotonic()
    window.close()
    assert time.monotonic() - begin < 2


def test_a_note_being_written_is_kept_when_the_window_closes(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("A")
    popover = window.findChild(NotePopover)
    assert popover
    popover.field.setPlainText("half a thought")
    key = window.list.current_key()
    assert key is not None
    window.close()
    assert window._store.paper(key).triage.note == "half a thought"


def test_what_is_folded_is_left_all_the_same(fetched: MainWindow) -> None:
    fold_all(fetched)
    send(fetched, "N")
    assert fetched.bar.message == "24 papers are left, including folded sections."


def test_the_focus_stays_in_the_sidebar_while_one_looks_through_it(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    window.sidebar.setFocus()
    press("Down", "Down")
    assert window.list_pane.message.accessibleName() == "No stars yet"
    press("Down")
    assert window.browsing.view.kind == "all"
    assert window.sidebar.hasFocus()


def test_typing_on_after_a_search_without_results_stays_in_the_field(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("/", *"zz")
    qtbot.waitUntil(lambda: not window.list_pane.shows_list)
    press("Backspace", "Backspace")
    qtbot.waitUntil(lambda: window.list_pane.shows_list)
    assert window.header.search.hasFocus()
    press(*"sd")
    assert not window._store.history(1)


def test_a_search_that_cannot_be_read_says_so(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("/", *"date:20x ")
    qtbot.waitUntil(lambda: window.bar.message.startswith("Not understood after"))
    press(*["Backspace"] * 9, *"lamp")
    qtbot.waitUntil(lambda: window.bar._progress_words.text() == "1 paper found")
    assert not window.bar.message.startswith("I can")


def test_a_search_without_results_outlives_another_writer(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("Shift+H", "/", *"zzzz")
    qtbot.waitUntil(lambda: not window.list_pane.shows_list)
    with window._store.for_another_thread() as other:
        other.star(other.find(Everything())[:1])
    window.other_writers.look()
    assert window.header.search.text() == "zzzz"
    assert window.browsing.search_text == "zzzz"
    assert window.list_pane.message.accessibleName() == "No papers match “zzzz”"
    assert window.browsing.show_dismissed
    assert window.header.search.hasFocus()


def test_a_search_without_results_outlives_a_fetch(fetched: MainWindow, qtbot: QtBot) -> None:
    for key in ("R", "/", *"zzzz"):
        send(fetched, key)
    qtbot.waitUntil(lambda: not fetched.verbs.fetching.running, timeout=10_000)
    assert fetched.header.search.text() == "zzzz"


def test_papers_that_come_into_an_empty_list_are_read_from_the_first_unread_one(
    make_window: Make,
    following: Path,  # noqa: F811
    day: bytes,
) -> None:
    window = make_window()
    with Store(following, texts_of) as other:
        import_document(other, day, "day.md")
        other.read([other.day_sections(other.newest_day() or date.min)[0].keys[0]])
    window.other_writers.look()
    assert window.list.current_row() == 1


def test_a_tag_that_cannot_be_says_why(window: MainWindow, press: Press) -> None:
    press("T")
    popover = window.findChild(TagPopover)
    assert popover
    popover.field.setText("x" * 200)
    assert popover.list.item(0).text() == "A tag has at most 60 characters."
    popover.field.setText("#")
    assert popover.list.item(0).text() == "A tag needs a name."
    for name in ("one", "two", "three"):
        popover.field.setText(name)
        press("Return")
    assert popover.list.count() == 3
    assert popover.height() == popover.sizeHint().height()
    hints = popover.column.itemAt(2)
    assert hints
    assert hints.geometry().top() >= popover.list.geometry().bottom()


def test_the_hints_of_the_first_start_go_when_papers_come(make_window: Make, library: Path, day: bytes, qtbot: QtBot) -> None:
    window = make_window()
    assert window.bar._hints.isVisible()
    with Store(library, texts_of) as other:
        import_document(other, day, "day.md")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 12, timeout=5_000)
    assert not window.bar._hints.isVisible()


def test_the_file_ends_as_its_format_does(
    window: MainWindow, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.chdir(tmp_path)

    def choose_csv() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        # Qt begins where a dialog was accepted last, in whatever test.
        dialog.setDirectory(str(tmp_path))
        dialog.selectNameFilter("Table, CSV (*.csv)")
        dialog.filterSelected.emit("Table, CSV (*.csv)")
        dialog.accept()

    QTimer.singleShot(200, choose_csv)
    press("Shift+E")
    qtbot.waitUntil(lambda: "papers.csv" in window.bar.message, timeout=10_000)
    assert (tmp_path / "papers.csv").read_text(encoding="utf-8").startswith("id,")
    assert not (tmp_path / "papers.bib").exists()
    window.verbs.exports.export_bibtex()
    assert window.bar.message == "No starred papers yet."


def test_a_paper_dragged_about_in_the_window_is_no_listing(window: MainWindow) -> None:
    class Drag(QDragEnterEvent):
        def source(self) -> QObject:
            return window.list

    data = QMimeData()
    data.setText("A paper")
    nowhere = (QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    from_outside, from_here = QDragEnterEvent(*nowhere), Drag(*nowhere)
    for event in (from_outside, from_here):
        event.ignore()
        window.dragEnterEvent(event)
    assert (from_outside.isAccepted(), from_here.isAccepted()) == (True, False)


def test_a_paper_that_another_process_took_away_is_said(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    with window._store.for_another_thread() as other:
        other.remove([entry.paper.id for entry in other.papers(list(window.browsing.keys()))])
    for key in ("A", "T", "S", "C", "D"):
        press(key)
        if popover := QApplication.activePopupWidget():
            popover.close()
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 0, timeout=5_000)
    press("Z")


# --- a newer listing --------------------------------------------------------------------------------------------------


NEXT_DAY = date(2026, 7, 1)


def listing_arrives(window: MainWindow, qtbot: QtBot) -> None:
    """Another readerapp puts a newer listing into the library."""
    with Store(window._store.path, texts_of) as other:
        other.add_listing(listing([paper(number) for number in range(1, 6)], NEXT_DAY, "cs.LG", Kind.NEW))
    qtbot.waitUntil(lambda: window._store.data_version() == window.other_writers._seen, timeout=5000)


def test_a_newer_listing_takes_the_place_of_one_that_nobody_has_begun(fetched: MainWindow, qtbot: QtBot) -> None:
    fetched.other_writers.look()
    listing_arrives(fetched, qtbot)
    assert fetched.browsing.day == NEXT_DAY


@pytest.mark.parametrize("keys", [["J"], ["S"], ["D", "Z"]])
def test_a_newer_listing_waits_while_somebody_is_in_the_middle(fetched: MainWindow, qtbot: QtBot, keys: list[str]) -> None:
    for key in keys:
        send(fetched, key)
    before = fetched.browsing.day, fetched.list.current_key()
    listing_arrives(fetched, qtbot)
    assert (fetched.browsing.day, fetched.list.current_key()) == before
    banner = fetched.findChild(Banner)
    assert banner is not None
    assert banner.isVisible()
    assert banner.notice is not None
    assert banner.notice.heading == "New listing: Wed 1 July"
    assert banner.notice.sentence == "5 papers, 5 left. This list stays until you switch."
    assert banner.notice.button is not None
    banner.notice.button.do()
    assert fetched.browsing.day == NEXT_DAY
    assert not banner.isVisible()


def test_a_newer_listing_comes_when_the_one_before_is_done(fetched: MainWindow, qtbot: QtBot) -> None:
    send(fetched, "Shift+A")
    listing_arrives(fetched, qtbot)
    assert fetched.browsing.day == NEXT_DAY


# --- questions --------------------------------------------------------------------------------------------------------


def test_a_key_meant_for_the_abstract_answers_no_question(busy: MainWindow, qtbot: QtBot) -> None:
    wait_for_fetch(busy, qtbot)
    qtbot.waitUntil(lambda: asks(busy), timeout=10_000)
    page = busy.findChild(AwayPage)
    assert page is not None
    answers: list[object] = []
    page.fetch_wanted.connect(answers.append)
    page.setFocus()
    send(busy, "Space")
    send(busy, "Return")
    assert (answers, asks(busy)) == ([], True)
    qtbot.waitUntil(page._fetch.hasFocus, timeout=5000)
    send(busy, "Return")
    assert len(answers) == 1


def test_a_second_question_takes_the_place_of_the_first_even_behind_a_dialog(busy: MainWindow, qtbot: QtBot) -> None:
    wait_for_fetch(busy, qtbot)
    qtbot.waitUntil(lambda: asks(busy), timeout=10_000)
    seen: list[bool] = []

    def ask_behind() -> None:
        busy.verbs.missed.ask({MONDAY: ["cs.LG"], date(2026, 6, 26): ["cs.LG"], date(2026, 6, 25): ["cs.LG"]})
        seen.append(asks(busy))
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.close()

    QTimer.singleShot(100, ask_behind)
    busy.verbs.overlays.about()
    assert seen == [True]
    assert asks(busy)

"""What comes in between: fetches, other writers, a window that closes."""

import time
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from readerapp.jobs.importing import import_document
from readerapp.rendering.text import texts_of
from readerapp.search.query import Everything
from readerapp.storage.store import Store
from readerapp.ui.dialogs.export import ExportDialog
from readerapp.ui.dialogs.note import NotePopover
from readerapp.ui.dialogs.tags import TagPopover
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv import faults
from tests.fake_arxiv.server import FakeArxiv
from tests.ui.acts.hands import Make, fold_all
from tests.ui.conftest import Press, send


def test_what_is_followed_while_fetching_is_fetched_next(fetched: MainWindow, arxiv: FakeArxiv, qtbot: QtBot) -> None:
    arxiv.fail("/list", faults.silent(1))
    send(fetched, "R")
    fetched._store.follow(["stat.ML"])
    fetched._follow_choice(["stat.ML"])
    qtbot.waitUntil(lambda: bool(fetched._store.reports("stat.ML")), timeout=10_000)
    qtbot.waitUntil(lambda: not fetched.verbs.fetching.running, timeout=10_000)


@pytest.mark.usefixtures("quiet", "following")
def test_closing_while_arxiv_is_silent(make_window: Make, arxiv: FakeArxiv, qtbot: QtBot) -> None:
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


def test_what_is_folded_is_undecided_all_the_same(fetched: MainWindow) -> None:
    fold_all(fetched)
    send(fetched, "N")
    assert fetched.bar.message == "24 undecided papers, including folded sections."


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


def test_a_search_without_results_outlives_another_writer(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("Shift+H", "/", *"zzzz")
    qtbot.waitUntil(lambda: not window.list_pane.shows_list)
    with window._store.for_another_thread() as other:
        other.star(other.find(Everything())[:1])
    window.other_writers.look()
    assert window.header.search.text() == "zzzz"
    assert window.browsing.searching.text == "zzzz"
    assert window.list_pane.message.accessibleName() == "No papers match “zzzz” in Today"
    assert window.browsing.show_dismissed
    assert window.header.search.hasFocus()


def test_a_search_without_results_outlives_a_fetch(fetched: MainWindow, qtbot: QtBot) -> None:
    for key in ("R", "/", *"zzzz"):
        send(fetched, key)
    qtbot.waitUntil(lambda: not fetched.verbs.fetching.running, timeout=10_000)
    assert fetched.header.search.text() == "zzzz"


def test_papers_that_come_into_an_empty_list_begin_at_the_first_undecided_one(
    make_window: Make,
    following: Path,
    day: bytes,
) -> None:
    window = make_window()
    with Store(following, texts_of) as other:
        import_document(other, day, "day.md")
        other.star([other.day_sections(other.newest_day() or date.min)[0].keys[0]])
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
        assert isinstance(dialog, ExportDialog)
        dialog.choose("csv")
        QTimer.singleShot(200, save)
        dialog.save.click()

    def save() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        # Qt begins where a dialog was accepted last, in whatever test.
        dialog.setDirectory(str(tmp_path))
        dialog.accept()

    QTimer.singleShot(200, choose_csv)
    press("Shift+E")
    qtbot.waitUntil(lambda: "papers.csv" in window.bar.message, timeout=10_000)
    assert (tmp_path / "papers.csv").read_text(encoding="utf-8").startswith("id,")
    assert not (tmp_path / "papers.bib").exists()
    window.verbs.exports.export_bibtex()
    assert window.bar.message == "No starred papers yet."


# PySide 6.12 would have the place with decimals, which 6.11 does not take.
@pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")
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

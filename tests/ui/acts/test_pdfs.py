"""PDFs in the window: Enter opens one beside the list, Q gives the abstract back, Shift+D takes many along."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.ui.acts import pdfs
from readerapp.ui.dialogs.question import Question
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv import faults
from tests.fake_arxiv.papers import Batch, announced, invented_papers
from tests.fake_arxiv.server import FakeArxiv
from tests.invented import Listing, listing, paper
from tests.ui.conftest import in_modal, send
from tests.ui.window.test_window import menu_is_in

DAY = date(2026, 6, 30)
BATCH = Batch(DAY, invented_papers(6, "cs.LG", DAY))


@pytest.fixture
def arxiv(library: Path, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeArxiv]:
    settings.change("fetch_automatically", False)
    with FakeArxiv([BATCH]) as server, Store(library, texts_of) as store:
        store.add_listing(Listing(BATCH.papers, announced(BATCH, "cs.LG")))
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("READERAPP_REQUEST_GAP", "0")
        monkeypatch.setattr(locations, "turn_file", lambda: tmp_path / "turn.json")
        yield server


@pytest.fixture
def window(arxiv: FakeArxiv, make_window: Callable[[], MainWindow]) -> MainWindow:
    return make_window()


def shows_pages(window: MainWindow) -> bool:
    return window.detail.currentWidget() is not window.paper and window.verbs.pdfs.reading.pane.shows_pages


def test_enter_reads_the_pdf_and_q_gives_the_abstract_back(window: MainWindow, qtbot: QtBot) -> None:
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    pane = window.verbs.pdfs.reading.pane
    assert pane.isAncestorOf(window.focusWidget())
    send(window, "Q")
    assert window.detail.currentWidget() is window.paper
    assert window.list.hasFocus()
    send(window, "J")
    assert window.paper.entry


def test_the_sidebar_makes_room_for_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    before = window.detail.width()
    assert window.sidebar.isVisible()
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    assert not window.sidebar.isVisible()
    assert window.detail.width() > before + 150
    send(window, "Q")
    assert window.sidebar.isVisible()
    assert window.detail.width() == before


@pytest.mark.parametrize("width", [480, 760, 1280])
def test_there_is_a_menu_button_beside_the_pages(
    make_window: Callable[..., MainWindow], arxiv: FakeArxiv, qtbot: QtBot, width: int
) -> None:
    window = make_window((width, 560))
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    button = window.verbs.overlays._button("app.menu")
    assert button
    assert window.rect().contains(button.mapTo(window, button.rect().bottomRight()))
    assert menu_is_in(window)


def test_another_paper_gives_the_abstract_back(window: MainWindow, qtbot: QtBot) -> None:
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    window.moving.next()
    assert window.detail.currentWidget() is window.paper


def test_a_search_beside_a_pdf_is_typed_to_its_end(window: MainWindow, qtbot: QtBot) -> None:
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    other = window.list.rows.paper(3)
    assert other
    for key in ("F6", "F6", "/", *f"id:{other.id}"):
        send(window, key)
        qtbot.wait(110)
    assert window.detail.currentWidget() is window.paper
    assert window.header.search.text() == f"id:{other.id}"
    assert window.header.search.hasFocus()
    assert not window._store.history(1)


def test_a_kept_pdf_needs_no_network(window: MainWindow, arxiv: FakeArxiv, qtbot: QtBot) -> None:
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    send(window, "Q")
    asked = len(arxiv.requests)
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    assert len(arxiv.requests) == asked


def test_a_web_page_instead_of_a_pdf_is_said_and_not_kept(window: MainWindow, arxiv: FakeArxiv, qtbot: QtBot) -> None:
    arxiv.fail("/pdf", faults.login_page())
    send(window, "Return")
    state = window.verbs.pdfs.reading.pane.state
    qtbot.waitUntil(lambda: "What arrived is not a PDF" in state.accessibleName(), timeout=10_000)
    assert not shows_pages(window)
    assert window.verbs.pdfs.kept.kept() == []


def test_stars_are_taken_along(window: MainWindow, arxiv: FakeArxiv, qtbot: QtBot) -> None:
    for key in "SJSJ":
        send(window, key)
    send(window, "Shift+D")
    qtbot.waitUntil(lambda: window.verbs.pdfs.pack.done, timeout=10_000)
    assert len([request for request in arxiv.requests if request.path.startswith("/pdf/")]) == 2
    window.verbs.pdfs._pack_dialog.close()


def test_who_takes_very_many_along_is_asked_first(
    window: MainWindow, arxiv: FakeArxiv, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shift+D is a slip of D away, and the downloads of a morning go on behind the closed dialog."""
    for key in "SJSJ":
        send(window, key)
    monkeypatch.setattr(pdfs, "_MANY", 1)
    asked: list[str] = []

    def answer(key: Qt.Key) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Question)
        asked.append(dialog.windowTitle())
        QTest.keyClick(dialog, key)

    in_modal(lambda: send(window, "Shift+D"), lambda: answer(Qt.Key.Key_Escape))
    assert not window.verbs.pdfs.pack.papers
    in_modal(lambda: send(window, "Shift+D"), lambda: QApplication.activeModalWidget().accept())
    qtbot.waitUntil(lambda: len(window.verbs.pdfs.pack.papers) == 2 and window.verbs.pdfs.pack.done, timeout=10_000)
    window.verbs.pdfs._pack_dialog.close()
    monkeypatch.setattr(pdfs, "_TOO_MANY", 1)
    send(window, "Shift+D")
    assert window.bar.message == "2 papers are too many to download. Select fewer."
    assert asked == ["Download 2 PDFs?"]


def test_without_stars_there_is_nothing_to_take(window: MainWindow) -> None:
    send(window, "Shift+D")
    assert window.bar.message == "Star or select a paper first."


def test_what_is_kept_is_said_and_can_be_removed(window: MainWindow, qtbot: QtBot) -> None:
    window._actions["open.pdf_kept"].trigger()
    assert window.bar.message.startswith("0 PDFs downloaded, 0 kB of at most 2.0 GB, in ")
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    send(window, "Q")
    window._actions["open.pdf_kept"].trigger()
    assert window.bar.message.startswith("1 PDF downloaded, ")
    window.bar._action.click()
    assert window.bar.message == "1 PDF removed."
    assert window.verbs.pdfs.kept.kept() == []


def test_what_was_taken_along_can_be_removed(window: MainWindow, qtbot: QtBot) -> None:
    send(window, "Ctrl+Shift+D")
    qtbot.waitUntil(lambda: window.verbs.pdfs.pack.done, timeout=10_000)
    dialog = window.verbs.pdfs._pack_dialog
    assert len(window.verbs.pdfs.kept.kept()) == 6
    window._actions["open.pdf_kept"].trigger()
    window.bar._action.click()
    assert window.bar.message == "6 PDFs removed."
    assert window.verbs.pdfs.kept.kept() == []
    assert dialog.words.accessibleName() == "No PDFs to download."
    dialog.close()


def test_the_line_of_a_pack_that_is_done_is_full(window: MainWindow, qtbot: QtBot) -> None:
    send(window, "Ctrl+Shift+D")
    qtbot.waitUntil(lambda: window.verbs.pdfs.pack.done, timeout=10_000)
    dialog = window.verbs.pdfs._pack_dialog
    # As wide as the list below it: a line that ends in the middle reads as a half.
    assert dialog.line.width() == dialog.list.width()
    picture = dialog.line.grab().toImage()
    assert picture.pixelColor(picture.width() - 6, 3) == window._look.colour("accent")
    dialog.close()


def test_what_is_being_read_stays_and_that_is_said(window: MainWindow, qtbot: QtBot) -> None:
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    window._actions["open.pdf_kept"].trigger()
    window.bar._action.click()
    assert window.bar.message == "0 PDFs removed. 1 is open or being downloaded, and stays."
    assert len(window.verbs.pdfs.kept.kept()) == 1


def test_q_in_the_list_gives_the_abstract_back_too(window: MainWindow, qtbot: QtBot) -> None:
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    window.list.setFocus()
    send(window, "Q")
    assert window.detail.currentWidget() is window.paper
    assert window.list.hasFocus()


def test_papers_that_are_not_on_arxiv_have_no_pdfs_to_download(window: MainWindow) -> None:
    window._store.add_listing(listing([paper(id="10.1234/moss", title="Moss")], None))
    window.browsing.show("all")
    window.browsing.go_to_paper(window._store.keys(["10.1234/moss"])[0])
    for key in ("X", "Shift+D"):
        send(window, key)
    assert window.bar.message == "None of these papers is on arXiv; only PDFs from there are downloaded."

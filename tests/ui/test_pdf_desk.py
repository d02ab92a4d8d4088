"""PDFs in the window: Enter opens one beside the list, Q gives the abstract back, Shift+D takes many along."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readerapp import locations
from readerapp.rendering.text import texts_of
from readerapp.settings import Settings
from readerapp.storage.store import Store
from readerapp.ui.main_window import MainWindow
from tests.fake_arxiv import faults
from tests.fake_arxiv.papers import Batch, announced, invented_papers
from tests.fake_arxiv.server import FakeArxiv
from tests.invented import Listing
from tests.ui.conftest import send

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
    return window.detail.currentWidget() is not window.paper and window.pdfs.reading.pane.shows_pages


def test_enter_reads_the_pdf_and_q_gives_the_abstract_back(window: MainWindow, qtbot: QtBot) -> None:
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    pane = window.pdfs.reading.pane
    assert pane.isAncestorOf(window.focusWidget())
    send(window, "Q")
    assert window.detail.currentWidget() is window.paper
    assert window.list.hasFocus()
    send(window, "J")
    assert window.paper.entry


def test_another_paper_gives_the_abstract_back(window: MainWindow, qtbot: QtBot) -> None:
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    window.browsing.next()
    assert window.detail.currentWidget() is window.paper


def test_a_search_beside_a_pdf_is_typed_to_its_end(window: MainWindow, qtbot: QtBot) -> None:
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    other = window.list.papers.paper(3)
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
    state = window.pdfs.reading.pane.state
    qtbot.waitUntil(lambda: "What arrived is not a PDF" in state.accessibleName(), timeout=10_000)
    assert not shows_pages(window)
    assert window.pdfs.kept.kept() == []


def test_stars_are_taken_along(window: MainWindow, arxiv: FakeArxiv, qtbot: QtBot) -> None:
    for key in "SJSJ":
        send(window, key)
    send(window, "Shift+D")
    qtbot.waitUntil(lambda: window.pdfs.pack.done, timeout=10_000)
    assert len([request for request in arxiv.requests if request.path.startswith("/pdf/")]) == 2
    window.pdfs._pack_dialog.close()


def test_without_stars_there_is_nothing_to_take(window: MainWindow) -> None:
    send(window, "Shift+D")
    assert window.bar.message == "No paper is starred or selected yet."


def test_what_is_kept_is_said_and_can_be_removed(window: MainWindow, qtbot: QtBot) -> None:
    window._actions["open.pdf_kept"].trigger()
    assert window.bar.message.startswith("0 PDFs are kept, 0 kB of at most 2.0 GB, in ")
    send(window, "Return")
    qtbot.waitUntil(lambda: shows_pages(window), timeout=10_000)
    send(window, "Q")
    window._actions["open.pdf_kept"].trigger()
    assert window.bar.message.startswith("1 PDF is kept, ")
    window.bar._action.click()
    assert window.bar.message.startswith("0 PDFs are kept, ")
    assert window.pdfs.kept.kept() == []

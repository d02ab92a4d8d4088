"""A paper named by its identifier, address or DOI, typed or pasted; and searches while papers are still being indexed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from readerapp.jobs.importing import import_document
from readerapp.rendering.text import texts_of
from readerapp.search.query import Text
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.look.look import Look
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv.server import FakeArxiv
from tests.invented import bare, filled, listing, paper
from tests.ui.acts.hands import wait_for
from tests.ui.conftest import Press, send


def shown_ids(window: MainWindow) -> list[str]:
    return [entry.paper.id for entry in window._store.papers(list(window.browsing.keys()))]


def search(window: MainWindow, text: str) -> None:
    window.header.search.setText(text)
    window.browsing.searching.now()


@pytest.fixture
def elsewhere(window: MainWindow) -> MainWindow:
    """A window on the listing of the day, with a dismissed paper of no day beside it, which has a DOI."""
    window._store.add_listing(listing([paper(77, doi="10.1000/Fern.77")], day=None))
    window._store.dismiss(window._store.keys(["2601.00077"]))
    return window


@pytest.mark.parametrize(
    "typed",
    [
        "2601.00077", "arXiv:2601.00077v2", "https://arxiv.org/abs/2601.00077", " arxiv.org/pdf/2601.00077.pdf ",
        "10.1000/fern.77",
        "https://doi.org/10.1000/FERN.77", "doi:10.1000/Fern.77", "10.48550/arXiv.2601.00077",
    ],
)  # fmt: skip
def test_who_names_a_paper_finds_it_wherever_it_is(typed: str, elsewhere: MainWindow) -> None:
    search(elsewhere, typed)
    assert shown_ids(elsewhere) == ["2601.00077"]


def test_ctrl_v_opens_the_paper_that_was_copied(elsewhere: MainWindow, press: Press) -> None:
    QGuiApplication.clipboard().setText("https://doi.org/10.1000/fern.77\n")
    press("Ctrl+V")
    assert elsewhere.paper.entry
    assert elsewhere.paper.entry.paper.id == "2601.00077"


def test_a_doi_that_the_library_lacks_is_said_to_be_lacking(window: MainWindow) -> None:
    search(window, "10.1000/none")
    assert window.list_pane.message.accessibleName() == "10.1000/none is not in your library"


@pytest.mark.usefixtures("quiet")
def test_a_paper_that_the_library_lacks_is_fetched_by_one_key(
    make_window: Callable[[], MainWindow], arxiv: FakeArxiv, qtbot: QtBot
) -> None:
    window = make_window()
    wanted = arxiv.batches[0].papers[3].id
    QGuiApplication.clipboard().setText(f"arXiv:{wanted}v1")
    send(window, "Ctrl+V")
    assert window.list_pane.message.accessibleName() == f"{wanted} is not in your library"
    assert window.header.search.hasFocus()
    send(window, "Return")
    wait_for(qtbot, window, "1 new paper (")
    assert shown_ids(window) == [wanted]
    assert window.paper.entry
    assert window.paper.entry.paper.authors


@pytest.mark.usefixtures("quiet", "arxiv")
def test_a_paper_that_arxiv_does_not_know_is_said_to_be_unknown(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    search(window, "2601.99999")
    send(window, "/")
    send(window, "Return")
    wait_for(qtbot, window, "arXiv knows no paper 2601.99999.")


def test_the_list_is_never_empty_while_a_word_is_typed(window: MainWindow) -> None:
    window._store.add_listing(listing([bare(1, title="Learned kettles"), bare(2, title="Learning of ferns")], day=None))
    window.browsing.show("all")
    found = {}
    for end in range(1, len("learning") + 1):
        search(window, "learning"[:end])
        found["learning"[:end]] = set(shown_ids(window))
    assert all("2601.00002" in ids for ids in found.values())
    assert found["learn"] == found["learning"] == {"2601.00001", "2601.00002"}
    assert found["learni"] == {"2601.00002"}


@pytest.fixture
def unindexed(library: Path, settings: Settings, look: Look, qtbot: QtBot) -> MainWindow:
    """A window as the program opens it, on 2,500 papers of which none is indexed."""
    with Store(library, texts_of) as store:
        filled(store, 2500)
    store = Store(library, texts_of, patience=0.1, waits_for_index=False)
    window = MainWindow(store, settings, look, QSettings(str(library.with_name("window.ini")), QSettings.Format.IniFormat))
    window.open()
    window.show()
    return window


@pytest.mark.parametrize(
    ("left", "idle", "beside"),
    [
        (2000, "500 of 2,500 papers indexed for search", "500 of 2,500 papers indexed"),
        (900, "12 papers in your library", ""),
    ],
)
def test_only_an_indexing_that_takes_long_is_told(left: int, idle: str, beside: str, window: MainWindow) -> None:
    search(window, "zyzzyva")
    indexing = window.verbs.indexing
    indexing.running, indexing.papers, indexing.left = True, 2500, left
    indexing.progressed.emit()
    assert (window.bar._resting, window.bar._progress_words.text()) == (idle, beside)


def test_a_search_finds_what_is_indexed_and_says_how_far_that_is(unindexed: MainWindow, qtbot: QtBot) -> None:
    window = unindexed
    window.browsing.show("all")
    search(window, "abstract")
    assert window.list.rows.paper_count == 0
    said: list[str] = []
    window.verbs.indexing.progressed.connect(lambda: said.append(window.bar._progress_words.text()))
    window.verbs.indexing.begin()
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 2500, timeout=20_000)
    # Of the last thousand nothing is said.
    assert all(words.endswith(" of 2,500 papers indexed") for words in said if words)
    assert window._store.unindexed() == 0
    assert "indexed" not in window.bar._progress_words.text()
    window.close()


def test_a_window_that_closes_stops_indexing_and_the_next_goes_on(unindexed: MainWindow, qtbot: QtBot) -> None:
    unindexed.verbs.indexing.begin()
    unindexed.close()
    with Store(unindexed._store.path, texts_of) as store:
        assert len(store.find(Text("abstract"))) == 2500
        assert store.check() == []


def test_what_is_imported_is_searchable_a_moment_later(unindexed: MainWindow, day: bytes, qtbot: QtBot) -> None:
    with Store(unindexed._store.path, texts_of) as store:
        import_document(store, day, "day.md")
    unindexed.other_writers.look()
    qtbot.waitUntil(lambda: unindexed._store.unindexed() == 0, timeout=20_000)
    unindexed.close()

"""Lists of references dropped on, pasted into or opened in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv import FakeArxiv, faults
from tests.fetch_world import TODAY

FIRST = TODAY.papers[0]


@pytest.fixture
def arxiv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeArxiv]:
    monkeypatch.setenv("READERAPP_REQUEST_GAP", "0")
    monkeypatch.setattr("readerapp.system.locations.turn_file", lambda: tmp_path / "turn.json")
    with FakeArxiv([TODAY]) as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


def pasted(window: MainWindow, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    window.verbs.intake.take(data)


def test_pasted_bibtex_is_completed_from_arxiv(window: MainWindow, qtbot: QtBot, arxiv: FakeArxiv) -> None:
    pasted(window, f"@misc{{a, title={{Hm}}, eprint={{{FIRST.id}}}}}\n@book{{b, title={{A book}}}}\n")
    said = "1 paper, 1 new, 0 known already; 1 not understood. The first is line 2: “b” has neither an arXiv identifier"
    qtbot.waitUntil(lambda: window.bar.message.startswith(said))
    store = window.verbs.desk.store
    assert store.paper(store.keys([FIRST.id])[0]).paper.authors == FIRST.authors
    assert FIRST.id in [row.id for row in store.rows(list(window.browsing.keys()))]


def test_feeds_are_in_the_sidebar_at_once(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_text('<opml><body><outline xmlUrl="https://rss.arxiv.org/rss/math.CO"/></body></opml>')
    window.verbs.intake.take_files([file])
    qtbot.waitUntil(lambda: window.bar.message == "1 feed followed from now on, 0 already.")
    assert list(window.verbs.desk.store.follows()) == ["math.CO"]


def test_without_a_network_the_reason_is_said_and_what_the_list_tells_is_there(
    window: MainWindow, qtbot: QtBot, arxiv: FakeArxiv
) -> None:
    arxiv.fail("/api/", faults.status(500), always=True)
    pasted(window, f"@misc{{a, title={{Said by others}}, eprint={{{FIRST.id}}}}}\n")
    qtbot.waitUntil(lambda: not window.bar.message.startswith(("Asking", "Reading")))
    assert "500" in window.bar.message
    store = window.verbs.desk.store
    assert store.paper(store.keys([FIRST.id])[0]).paper.title == "Said by others"


def test_pasted_identifiers_show_these_papers_alone(window: MainWindow, qtbot: QtBot) -> None:
    first, second = (row.id for row in window.verbs.desk.store.rows(list(window.browsing.keys())[3:5]))
    pasted(window, f"{first}, {second}")
    qtbot.waitUntil(lambda: " OR " in window.header.search.text())
    shown = [row.id for row in window.verbs.desk.store.rows(list(window.browsing.keys()))]
    assert sorted(shown) == sorted([first, second])


def test_pasted_words_can_be_looked_for(window: MainWindow, qtbot: QtBot) -> None:
    pasted(window, "kettle")
    qtbot.waitUntil(lambda: window.bar.message == "What you pasted names no paper and is no listing.")
    window.bar._action.click()
    assert window.header.search.text() == "kettle"
    pasted(window, "Milk\nbread\n")
    qtbot.waitUntil(lambda: window.bar.message.startswith("What you pasted is not a listing: "))
    pasted(window, "@article{a, title={T}}")
    qtbot.waitUntil(lambda: "neither an arXiv identifier nor a DOI" in window.bar.message)
    nothing = QMimeData()
    nothing.setText(" \n")
    assert not window.verbs.intake.can_take(nothing)

"""The sample in the window: arXiv is never asked about it, and the window shows on it what it can do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readerapp.arxiv.invented import WHY
from readerapp.errors import ReaderAppError
from readerapp.jobs.importing import import_document
from readerapp.jobs.pdfs import eprint_named
from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.system.locations import resource
from readerapp.ui.paper.links import SHOW_CHANGES
from readerapp.ui.paper_list.banner import Banner
from readerapp.ui.widgets.buttons import PageButton
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv.server import FakeArxiv
from tests.ui.acts.hands import wait_for
from tests.ui.conftest import Outside, send

Make = Callable[[], MainWindow]


@pytest.fixture
def sample(arxiv: FakeArxiv, quiet: None, make_window: Make, qtbot: QtBot) -> MainWindow:
    """A window of one who clicked "Try the sample" at the first start."""
    window = make_window()
    QTest.mouseClick(window.verbs.first_start.sample, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    wait_for(qtbot, window, "Added 29 papers.")
    return window


def text(window: MainWindow) -> str:
    return window.paper.page.toPlainText()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(50)
    if window.verbs.has_made("fetching"):
        qtbot.waitUntil(lambda: not window.verbs.fetching.running, timeout=10_000)


ASKING = ("R", "Shift+R", "Return", "Shift+P", "O", "V", "Ctrl+Shift+D")
"""Keys that ask arXiv of other papers, or open them there."""


def test_nothing_asks_arxiv(sample: MainWindow, arxiv: FakeArxiv, outside: Outside, qtbot: QtBot) -> None:
    for key in ASKING:
        sample.bar.say_nothing()
        send(sample, key)
        settle(sample, qtbot)
        assert "invented" in sample.bar.message or sample.bar.message == "You follow no categories yet."
        assert sample.bar._icon._role != "bad"
    for action in ("fetch.complete", "open.pdf_browser"):
        sample._actions[action].trigger()
        settle(sample, qtbot)
    send(sample, "X")
    send(sample, "Shift+D")
    assert sample.bar.message == "These papers are invented and have no PDFs."
    for address in ("https://arxiv.org/abs/2606.99903", "https://arxiv.org/pdf/hep-th/9901999v2"):
        sample._follow_link(QUrl(address))
        assert sample.bar.message == WHY
    sample.verbs.fetching.fetch_paper("2606.99922")
    settle(sample, qtbot)
    assert WHY in sample.bar.message
    assert arxiv.requests == []
    assert outside.opened == []


def test_a_sample_without_authors_is_not_asked_about_either(
    arxiv: FakeArxiv, quiet: None, library: object, make_window: Make, qtbot: QtBot
) -> None:
    with Store(library, texts_of) as store:  # type: ignore[arg-type]
        import_document(store, resource("sample-day.md").read_bytes(), "sample-day.md")
    window = make_window()
    assert "Authors not in this listing." in text(window)
    assert "Get authors" not in text(window)
    send(window, "R")
    settle(window, qtbot)
    assert "Nothing new" in window.bar.message
    assert arxiv.requests == []


def test_it_shows_what_a_listing_says(sample: MainWindow) -> None:
    assert "Ada Quill" in text(sample).replace("\N{NO-BREAK SPACE}", " ")
    assert "12 pages, 4 figures, 1 crumb" in text(sample)
    assert "None: this paper is invented." in text(sample)
    # New papers, cross-lists, replacements.
    assert len(sample.list.rows.header_rows()) == 3


def test_a_replacement_shows_its_changed_words(sample: MainWindow) -> None:
    sample.browsing.go_to_paper(sample._store.keys(["hep-th/9901999"])[0])
    assert "Added words are green, removed words red." in text(sample)
    assert "furlongs" in text(sample)
    sample.paper._follow(QUrl(SHOW_CHANGES))
    assert "Show what changed since version 1" in text(sample)


def test_the_day_before_is_partial(sample: MainWindow, arxiv: FakeArxiv) -> None:
    marks = {item.view.value: item.icon for item in sample.sidebar._items.items if item.view and item.view.kind == "day"}
    assert marks == {"2026-06-30": "circle-check", "2026-06-29": "circle-dashed"}
    banner = sample.findChild(Banner)
    assert banner
    assert banner.notice
    assert banner.notice.heading == "This is the sample day"
    send(sample, "[")
    assert sample.list.rows.paper_count == 5
    assert banner.notice.heading == "Sample: 2 papers are still missing"
    assert banner.notice.button
    assert banner.notice.button.words == "Remove"
    sample.browsing.go_to(View("category", "sample"))
    assert sample.list.rows.paper_count == 24


def test_one_click_removes_both_days(sample: MainWindow, qtbot: QtBot) -> None:
    send(sample, "S")
    send(sample, "[")
    banner = sample.findChild(Banner)
    assert banner
    qtbot.mouseClick(banner.findChild(PageButton), Qt.MouseButton.LeftButton)
    assert sample._store.counts().papers == 0
    assert sample._store.known_days() == []
    assert sample.verbs.first_start.isVisible()


def test_an_invented_paper_that_is_gone_is_not_offered(sample: MainWindow, arxiv: FakeArxiv, qtbot: QtBot) -> None:
    sample.verbs.intake.remove_sample_day()
    with Store(sample._store.path, texts_of) as store:
        store.follow(["cs.LG"])
    sample.verbs.search_for("2606.99922")
    send(sample, "Return")
    settle(sample, qtbot)
    assert arxiv.requests == []


def test_it_has_no_pdf(store: Store) -> None:
    with pytest.raises(ReaderAppError, match=r"2606\.99922: This paper is invented"):
        eprint_named(store, "2606.99922v1")

"""Authors, categories and tags on the page are links to their papers, and Back leads home."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.invented import DAY, ids, listing, paper
from tests.ui.conftest import Press, send

OTHER_DAY = DAY.replace(day=7)


@pytest.fixture
def shelf(library: Path, make_window: Callable[[], MainWindow]) -> MainWindow:
    """Two days: on the first papers 1 to 3, on the second 4 to 6; Ada Quill wrote 1 and 5, and 5 is dismissed."""
    with Store(library, texts_of) as store:
        others = ("Bo Reed", "Cy O’Stone")
        first = [paper(1, authors=("Ada Quill", *others)), paper(2, authors=others), paper(3, authors=others)]
        second = [paper(4, authors=others), paper(5, authors=("Moss, Inc.", "A. van Quill")), paper(6, authors=others)]
        second[1] = second[1]._replace(authors=("Ada Quill",), categories=("math.CO",), primary_category="math.CO")
        store.add_listing(listing(first, kind=Kind.NEW))
        store.add_listing(listing(second, OTHER_DAY, kind=Kind.NEW))
        store.tag(store.keys(["2601.00001", "2601.00006"]), ["to read"])
        store.dismiss(store.keys(["2601.00005"]))
    window = make_window()
    window.browsing.go_to(View("day", DAY.isoformat()))
    QApplication.processEvents()
    return window


@pytest.fixture
def press(shelf: MainWindow) -> Press:
    """Presses keys, one after the other."""

    def do(*keys: str) -> None:
        for key in keys:
            send(shelf, key)

    return do


def listed(window: MainWindow) -> set[str]:
    return set(ids(window._store, window.browsing.keys()))


def place_of(window: MainWindow, address: str) -> QPoint:
    """Where the link to `address` is on the page."""
    page = window.paper.page
    block = page.document().begin()
    while block.isValid():
        found = block.begin()
        while not found.atEnd():
            fragment = found.fragment()
            if fragment.charFormat().anchorHref() == address:
                cursor = QTextCursor(page.document())
                cursor.setPosition(fragment.position())
                start = page.cursorRect(cursor)
                return QPoint(start.right() + 8, start.center().y())
            found += 1
        block = block.next()
    raise AssertionError(address)


def click(window: MainWindow, address: str) -> None:
    QTest.mouseClick(
        window.paper.page.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place_of(window, address),
    )
    QApplication.processEvents()


def test_an_author_leads_to_all_their_papers(shelf: MainWindow) -> None:
    click(shelf, "author:Ada%20Quill")
    assert shelf.header.search.text() == 'au:"Quill, Ada"'
    assert listed(shelf) == {"2601.00001", "2601.00005"}
    assert shelf.list.hasFocus()
    assert shelf.paper.entry
    assert shelf.paper.entry.paper.id == "2601.00001"


def test_a_category_and_a_tag_lead_to_theirs(shelf: MainWindow, press: Press) -> None:
    click(shelf, "category:stat.ML")
    assert shelf.header.search.text() == "cat:stat.ML"
    assert len(listed(shelf)) == 5
    press("Q")
    click(shelf, "tag:to%20read")
    assert shelf.header.search.text() == 'tag:"to read"'
    assert listed(shelf) == {"2601.00001", "2601.00006"}


@pytest.mark.parametrize("key", ["Q", "Escape"])
def test_back_leads_to_where_one_was(shelf: MainWindow, press: Press, key: str) -> None:
    press("J")
    before = shelf.browsing.view, listed(shelf), shelf.list.current_key()
    click(shelf, "author:Bo%20Reed")
    assert listed(shelf) == {"2601.00001", "2601.00002", "2601.00003", "2601.00004", "2601.00006"}
    press("G", "G", key)
    assert (shelf.browsing.view, listed(shelf), shelf.list.current_key()) == before
    assert shelf.header.search.text() == ""
    assert shelf.list.hasFocus()
    press(key)
    assert shelf.browsing.view == before[0]


def test_back_leads_to_the_search_one_was_in_and_its_selection(shelf: MainWindow, press: Press) -> None:
    shelf.header.search.setText("abstract")
    shelf.browsing.searching.now()
    press("X", "J", "X")
    selected = set(shelf.list.rows.checked)
    click(shelf, "author:Bo%20Reed")
    press("Q")
    assert (shelf.header.search.text(), shelf.browsing.searching.text) == ("abstract", "abstract")
    assert listed(shelf) == {"2601.00001", "2601.00002", "2601.00003"}
    assert set(shelf.list.rows.checked) == selected


def test_links_are_followed_one_after_the_other_and_back(shelf: MainWindow, press: Press) -> None:
    click(shelf, "author:Ada%20Quill")
    click(shelf, "category:cs.LG")
    assert len(listed(shelf)) == 5
    press("Q")
    assert shelf.header.search.text() == 'au:"Quill, Ada"'
    press("Q")
    assert shelf.browsing.view == View("day", DAY.isoformat())


def test_who_goes_elsewhere_is_not_led_back(shelf: MainWindow, press: Press) -> None:
    click(shelf, "author:Ada%20Quill")
    press("Ctrl+3", "Q", "Escape")
    assert shelf.browsing.view == View("starred")


def test_tab_and_enter_follow_a_link(shelf: MainWindow, press: Press) -> None:
    press("F6")
    assert shelf.paper.page.hasFocus()
    for _ in range(12):
        QTest.keyClick(shelf.paper.page, Qt.Key.Key_Tab)
        if shelf.paper.page.textCursor().charFormat().anchorHref() == "author:Ada%20Quill":
            break
    press("Return")
    assert shelf.header.search.text() == 'au:"Quill, Ada"'
    assert listed(shelf) == {"2601.00001", "2601.00005"}


def test_the_bar_says_where_a_link_leads(shelf: MainWindow) -> None:
    QTest.mouseMove(shelf.paper.page.viewport(), place_of(shelf, "author:Ada%20Quill"))
    QApplication.processEvents()
    assert shelf.bar._message.text() == "Opens papers by Ada Quill"
    click(shelf, "author:Ada%20Quill")
    assert shelf.bar._message.text() != "Opens papers by Ada Quill"


@pytest.mark.parametrize(
    ("name", "search"),
    [
        ("Ada Quill", 'au:"Quill, Ada"'),
        ("A. B. van der Moss", 'au:"=A. B. van der Moss"'),
        ("Cy O’Stone", 'au:"O’Stone, Cy"'),
        ("Fern", 'au:"Fern"'),
        ("The Moss Collaboration", 'au:"The Moss Collaboration"'),
        ('Di "Dot" Marsh', 'au:"Marsh, Di Dot"'),
        ("Éva Łoś", 'au:"Łoś, Éva"'),
    ],
)
def test_a_name_is_searched_for_as_people_are_filed(
    library: Path, make_window: Callable[[], MainWindow], name: str, search: str
) -> None:
    with Store(library, texts_of) as store:
        store.add_listing(listing([paper(1, authors=(name,)), paper(2, authors=("Bo Reed",))], kind=Kind.NEW))
    window = make_window()
    press = QTest.keyClick
    press(window.list, Qt.Key.Key_F6)
    for _ in range(9):
        press(window.paper.page, Qt.Key.Key_Tab)
        if window.paper.page.textCursor().charFormat().anchorHref().startswith("author:"):
            break
    press(window.paper.page, Qt.Key.Key_Return)
    assert window.header.search.text() == search
    assert listed(window) == {"2601.00001"}


def test_in_the_narrowest_window_back_leads_to_the_paper(shelf: MainWindow, press: Press) -> None:
    shelf.resize(600, 700)
    press("Space")
    assert not shelf.list.isVisible()
    click(shelf, "author:Ada%20Quill")
    assert shelf.list.isVisible()
    press("Q")
    assert not shelf.list.isVisible()
    assert shelf.browsing.view == View("day", DAY.isoformat())

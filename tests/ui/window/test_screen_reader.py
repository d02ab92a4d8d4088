"""The window for a screen reader, asked through Qt: the page in words, states, announcements, and the order of reading.

tests/end2end/test_screen_reader.py asks the same from outside, where AT-SPI is installed.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readerapp.arxiv.listing import Kind
from readerapp.errors import ReaderAppError
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.ui.paper import aloud
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.conftest import Press, send
from tests.ui.window.spoken import walk

MOSS = "Let $M$ be moss and 𝔼 the mean; the $n$-th fern, of order ($\\sqrt{x}$), grows. $$\\int_0^1 f$$ Then it ends."


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """A screen reader is there."""
    aloud.install()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def window(library: Path, make_window: Callable[..., MainWindow]) -> MainWindow:
    """A window on four papers of one day; the first has formulas."""
    papers = [
        paper(1, title="Measuring $H_0$ with Moss", abstract=MOSS),
        *(paper(number, title=f"Fern {number}") for number in (2, 3, 4)),
    ]
    with Store(library, texts_of) as store:
        store.add_listing(listing(papers, kind=Kind.NEW))
    return make_window()


def interface(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def words(window: MainWindow) -> QAccessibleTextInterface:
    """The text of the page."""
    found = interface(window.paper.page).textInterface()
    assert found is not None
    return found


def said(window: MainWindow) -> str:
    text = words(window)
    return text.text(0, text.characterCount())


# --- the page ---------------------------------------------------------------------------------------------------------


def test_formulas_are_words_where_they_stand(window: MainWindow) -> None:
    text = said(window)
    assert "\ufffc" not in text
    assert "Measuring H nought with Moss" in text
    assert "Let M be moss and 𝔼 the mean; the n-th fern, of order (square root of x), grows.\n" in text
    assert "integral from 0 to 1 of f\nThen it ends." in text
    assert "cs.LG" in text


def test_the_text_is_that_of_the_paper_shown(window: MainWindow, press: Press) -> None:
    assert "Fern 2" not in said(window)
    press("J")
    assert "Fern 2" in said(window)
    assert "H nought" not in said(window)
    assert words(window).text(0, 3) == said(window)[:3]


def test_the_page_is_a_text_that_cannot_be_changed(window: MainWindow) -> None:
    page = interface(window.paper.page)
    assert page.role() is QAccessible.Role.EditableText
    assert page.text(QAccessible.Text.Name) == "Paper"
    state = page.state()
    assert state.readOnly
    assert state.multiLine
    assert state.focusable


def test_the_caret_stands_in_the_same_word_for_both(window: MainWindow) -> None:
    text, page = words(window), window.paper.page
    # Offsets count as Qt counts: 𝔼 has two.
    units = said(window).encode("utf-16-le")
    place = units.index("fern".encode("utf-16-le")) // 2
    assert text.text(place, place + 4) == "fern"
    text.setCursorPosition(place)
    cursor = page.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "fern"
    assert text.cursorPosition() == place


def test_a_place_on_the_screen_is_a_place_in_the_text(window: MainWindow) -> None:
    text = words(window)
    place = said(window).encode("utf-16-le").index("fern".encode("utf-16-le")) // 2
    where = text.characterRect(place)
    assert where.height() > 5
    assert (
        window.paper.page.viewport()
        .rect()
        .contains(QRect(window.paper.page.viewport().mapFromGlobal(where.topLeft()), where.size()))
    )
    assert text.offsetAtPoint(where.center() - QPoint(1, 0)) in (place, place + 1)


def test_what_is_selected_in_words_is_copied_as_tex(window: MainWindow) -> None:
    text, page = words(window), window.paper.page
    start = said(window).index("Let M")
    text.setSelection(0, start, start + len("Let M be"))
    assert page.createMimeDataFromSelection().text() == "Let $M$ be"


def test_no_position_is_too_far(window: MainWindow) -> None:
    text = words(window)
    for place in (-1, 0, text.characterCount(), 10**6):
        text.setCursorPosition(place)
        text.characterRect(place)
        text.scrollToSubstring(place, place + 1)
    assert text.text(10**6, 10**6 + 5) == ""


# --- states -----------------------------------------------------------------------------------------------------------


def test_star_tells_its_state(window: MainWindow, press: Press) -> None:
    star = interface(window.verbs.overlays._button("act.star"))
    assert star.text(QAccessible.Text.Name) == "Star"
    for starred in (True, False):
        press("S")
        assert star.state().checkable
        assert bool(star.state().checked) is starred
        assert star.text(QAccessible.Text.Name) == "Star"


def test_a_click_on_star_tells_what_was_done(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    button = window.verbs.overlays._button("act.star")
    button.click()
    assert button.isChecked()

    def fail(*_: object) -> None:
        raise ReaderAppError("The disk is full.")

    monkeypatch.setattr(window.triage._store, "star", fail)
    button.click()
    assert button.isChecked()


def test_progress_is_a_progress_bar(window: MainWindow, press: Press) -> None:
    press("D")
    bar = interface(window.bar.progress)
    assert bar.role() is QAccessible.Role.ProgressBar
    value = bar.valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, 25, 100)


# --- what an act says and where the focus goes ------------------------------------------------------------------------


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced."""
    found: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: found.append(event.message()))
    return found


def test_what_an_act_did_is_announced(window: MainWindow, press: Press, told: list[str]) -> None:
    press("S", "D", "Z")
    assert told[0] == "Starred. 1 star today. Undo Z"
    assert told[1] == "Dismissed “Measuring H₀ with Moss”. Undo Z"
    assert told[2].startswith("Undone: dismissed “Measuring H₀ with Moss”. Redo ")


def test_nothing_is_announced_without_a_screen_reader(window: MainWindow, press: Press, told: list[str]) -> None:
    QAccessible.setActive(False)
    press("S")
    assert told == []


@pytest.mark.parametrize("start", [0, 1, 3])
def test_d_moves_the_focus_once(window: MainWindow, press: Press, start: int) -> None:
    press(*["J"] * start)
    seen: list[int | None] = []
    window.list.selectionModel().currentChanged.connect(lambda now, _: seen.append(window.list.rows.key(now.row())))
    press("D")
    # No header and no paper between, whether the next one stands below or above.
    assert seen == [window.list.current_key()]
    assert seen[0] is not None


def test_d_leaves_the_row_where_it_was(window: MainWindow, press: Press) -> None:
    press("J")
    before = window.list.visualRect(window.list.currentIndex())
    press("D")
    assert window.list.visualRect(window.list.currentIndex()) == before


def test_a_page_in_place_of_the_list_is_said_with_its_button(window: MainWindow, press: Press) -> None:
    press(*"DDDD")
    button = window.focusWidget()
    assert button is not None
    assert button.accessibleDescription() == "Done for today. 4 dismissed."


# --- the order of reading ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [1280, 1920])
def test_sidebar_list_and_abstract_are_read_in_this_order(window: MainWindow, press: Press, qtbot: QtBot, width: int) -> None:
    window.resize(width, 800)
    for _ in range(4):
        names = [one.name for one in walk(window)]
        stops = [name for name in names if name in ("Sidebar", "Search", "Papers", "Star", "Paper", "Progress")]
        assert stops == ["Sidebar", "Search", "Papers", "Star", "Paper", "Progress"]
        press("F6")


def test_keys_of_buttons_are_said_once(window: MainWindow) -> None:
    star = interface(window.verbs.overlays._button("act.star"))
    assert star.text(QAccessible.Text.Description) == "Key S"
    send(window, "S")
    assert star.text(QAccessible.Text.Description) == "Key S"

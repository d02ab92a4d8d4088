"""Text of a PDF: selected with the mouse and the keyboard, copied, and found as a reader sees it."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QClipboard, QCursor, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from readerapp.ui.look.look import Look
from readerapp.ui.pdf.pane import PdfPane
from readerapp.ui.pdf.search import pattern_of
from readerapp.ui.pdf.words.page import PageWords
from tests.ui.pdf.pane.hands import Make, find, on_screen, press, settled, show
from tests.ui.pdf.pdf_files import pdf
from tests.ui.pdf.typeset_files import Line, column, typeset

LEFT = Qt.MouseButton.LeftButton
PARAGRAPH = (
    "An efficient lamp stands in the middle col-",
    "umn of the fog; it is well-",
    "known. The column is read in the office light,",
    "however late.",
)
CODED = (
    "An e\x1ecient lamp stands in the middle col-",
    "umn of the fog; it is well-",
    "known. The column is read in the o\x1ece light,",
    "however late.",
)
WHOLE = (
    "An efficient lamp stands in the middle column of the fog; it is well-known. The column is read in the office light, "
    "however late."
)


def open_pdf(pane: PdfPane, path: Path, qtbot: QtBot, page: int = 0) -> PageWords:
    """Show a PDF, and wait until its text and the letters of a page are known."""
    show(pane, path, page)
    texts = pane.text.texts
    qtbot.waitUntil(lambda: texts.placed(page) is not None and texts.finished, timeout=10_000)
    words = texts.placed(page)
    assert words is not None
    return words


def places(words: PageWords, text: str) -> tuple[int, int]:
    """The places of a text on a page."""
    return words.found(pattern_of(text))[0]


def spot(pane: PdfPane, words: PageWords, text: str, end: bool = False, page: int = 0) -> QPoint:
    """Where a text begins, or ends, in the view."""
    area = on_screen(pane, page, *places(words, text))[-1 if end else 0]
    return QPoint(area.right() + 1 if end else area.left(), area.center().y())


def drag(pane: PdfPane, *points: QPoint) -> None:
    view = pane.pages.viewport()
    QTest.mousePress(view, LEFT, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(view, point)
    QTest.mouseRelease(view, LEFT, pos=points[-1])


def copied(pane: PdfPane, qtbot: QtBot) -> str:
    """What Ctrl+C copies."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("nothing")
    press(pane, "Ctrl+C")
    qtbot.waitUntil(lambda: clipboard.text() != "nothing")
    return clipboard.text()


@pytest.mark.parametrize("lines", [PARAGRAPH, CODED, tuple(line.replace("\x1e", "\x0e") for line in CODED)])
def test_a_drag_from_margin_to_margin_copies_the_words_that_a_reader_sees(
    pane: PdfPane, make: Make, qtbot: QtBot, lines: tuple[str, ...]
) -> None:
    open_pdf(pane, make(typeset([column(72, 100, *lines)], bitmap=lines is not PARAGRAPH)), qtbot)
    page = pane.pages._pages()[0]
    drag(pane, page.topLeft() + QPoint(8, 60), page.center(), QPoint(page.right() - 8, page.top() + 400))
    assert copied(pane, qtbot) == WHOLE


def test_a_drag_within_a_line_and_backwards(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    words = open_pdf(pane, make(typeset([column(72, 100, *PARAGRAPH)])), qtbot)
    start, end = spot(pane, words, "lamp stands"), spot(pane, words, "lamp stands", end=True)
    drag(pane, start, end)
    assert copied(pane, qtbot) == "lamp stands"
    drag(pane, end, start)
    assert copied(pane, qtbot) == "lamp stands"
    QTest.mouseClick(pane.pages.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, spot(pane, words, "known."))
    assert copied(pane, qtbot).startswith("in the middle column")
    QTest.mouseClick(pane.pages.viewport(), LEFT, pos=start)
    assert pane.text.selection.is_empty


def test_a_drag_whose_end_went_elsewhere_scrolls_no_further(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    open_pdf(pane, make(pdf([["A lamp"]] * 9)), qtbot)
    view, bar = pane.pages.viewport(), pane.pages.verticalScrollBar()
    inside, below = QPointF(view.rect().center()), QPointF(view.width() / 2, view.height() + 60)

    def move(to: QPointF, buttons: Qt.MouseButton) -> None:
        QCursor.setPos(view.mapToGlobal(to.toPoint()))
        none, nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, to, view.mapToGlobal(to), none, buttons, nothing))

    QTest.mousePress(view, LEFT, pos=inside.toPoint())
    move(below, LEFT)
    qtbot.waitUntil(lambda: bar.value() > 0)
    move(below, Qt.MouseButton.NoButton)
    before = bar.value()
    qtbot.wait(150)
    assert bar.value() == before


def test_a_double_click_takes_a_word_and_a_third_one_the_line(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    words = open_pdf(pane, make(typeset([column(72, 100, *PARAGRAPH)])), qtbot)
    view, at = pane.pages.viewport(), spot(pane, words, "umn") + QPoint(3, 0)
    QTest.mouseClick(view, LEFT, pos=at)
    QTest.mouseDClick(view, LEFT, pos=at)
    assert copied(pane, qtbot) == "column"
    QTest.mouseClick(view, LEFT, pos=at)
    assert copied(pane, qtbot) == "umn of the fog; it is well-"
    at = spot(pane, words, "office") + QPoint(3, 0)
    QTest.mouseDClick(view, LEFT, pos=at)
    assert copied(pane, qtbot) == "office"


def test_a_click_before_the_text_is_read_selects_once_it_is(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(typeset([column(72, 100, *PARAGRAPH)])))
    page = pane.pages._pages()[0]
    drag(pane, page.topLeft() + QPoint(8, 60), page.center(), QPoint(page.right() - 8, page.top() + 400))
    qtbot.waitUntil(lambda: not pane.text.selection.is_empty)
    assert copied(pane, qtbot) == WHOLE


def test_the_keyboard_selects(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    said: list[str] = []
    pane.said.connect(lambda words, _: said.append(words))
    open_pdf(pane, make(typeset([column(72, 100, *PARAGRAPH), column(72, 100, "A second page.")])), qtbot)
    press(pane, "Ctrl+C")
    assert said == ["Nothing is selected. Drag over the text, or press Ctrl+A for the page."]
    press(pane, "Shift+Right", "Shift+Right")
    assert copied(pane, qtbot) == "An"
    press(pane, "Ctrl+Shift+Right", "Ctrl+Shift+Right", "Shift+Left")
    assert copied(pane, qtbot) == "An efficient lam"
    press(pane, "Shift+End")
    assert copied(pane, qtbot) == "An efficient lamp stands in the middle col-"
    press(pane, "Shift+Home", "Shift+Down")
    assert copied(pane, qtbot) == "An efficient lamp stands in the middle col-"
    press(pane, "Ctrl+Shift+Right")
    assert copied(pane, qtbot) == "An efficient lamp stands in the middle column"
    press(pane, "Ctrl+A")
    assert copied(pane, qtbot) == WHOLE
    assert said[-1] == "Copied 24 words."
    press(pane, "Ctrl+A")
    assert copied(pane, qtbot) == f"{WHOLE}\nA second page."
    press(pane, "Esc")
    assert pane.text.selection.is_empty
    assert pane.shows_pages


def test_the_keyboard_selects_from_a_match_on(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    open_pdf(pane, make(typeset([column(72, 100, *PARAGRAPH)])), qtbot)
    find(pane, "office", qtbot, 1)
    pane.take_focus()
    press(pane, "Ctrl+Shift+Right")
    assert copied(pane, qtbot) == "office light"


def test_two_columns_are_read_one_after_the_other(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    left = column(72, 100, "The left column begins with a lamp and goes", "on about it.")
    right = column(320, 100, "The right column is about the fog, and about", "nothing else.")
    words = open_pdf(pane, make(typeset([[Line(200, 72, "On lamps"), *left, *right]])), qtbot)
    drag(pane, spot(pane, words, "begins"), spot(pane, words, "nothing"), spot(pane, words, "about the fog"))
    assert copied(pane, qtbot) == "begins with a lamp and goes on about it.\nThe right column is"
    # Straight down in the left column, the right one is left alone.
    drag(pane, spot(pane, words, "begins"), spot(pane, words, "about it", end=True))
    assert copied(pane, qtbot) == "begins with a lamp and goes on about it"


def test_a_selection_over_two_pages_scrolls(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    words = open_pdf(pane, make(typeset([column(72, 700, *PARAGRAPH), column(72, 72, *PARAGRAPH)])), qtbot)
    pane.pages.scroll_screen(1)
    view = pane.pages.viewport()
    qtbot.waitUntil(lambda: pane.text.texts.placed(1) is not None)
    second = pane.text.texts.placed(1)
    assert second is not None
    drag(pane, spot(pane, words, "however"), view.rect().center(), spot(pane, second, "lamp", end=True, page=1))
    assert copied(pane, qtbot) == "however late.\nAn efficient lamp"


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_turned_pages(pane: PdfPane, make: Make, qtbot: QtBot, turned: int) -> None:
    words = open_pdf(pane, make(typeset([column(72, 100, *PARAGRAPH)], turned=turned)), qtbot)
    area = on_screen(pane, 0, *places(words, "efficient"))[0]
    QTest.mouseDClick(pane.pages.viewport(), LEFT, pos=area.center())
    assert copied(pane, qtbot) == "efficient"
    press(pane, "Ctrl+A")
    assert copied(pane, qtbot).replace("\n", " ") == WHOLE


def test_a_pane_that_goes_ends_the_reading(look: Look, make: Make, qtbot: QtBot) -> None:
    pane = PdfPane(look)
    pane.show()
    assert pane.open_file(make(typeset([column(72, 100, *PARAGRAPH)])))
    pane.text.texts.read()
    running = pane.text.texts._running
    qtbot.waitUntil(lambda: running[0].state() is running[0].ProcessState.Running)
    pane.deleteLater()
    qtbot.waitUntil(lambda: not running)


def test_a_reading_that_breaks_off_says_so(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    said: list[str] = []
    pane.said.connect(lambda words, _: said.append(words))
    show(pane, make(typeset([column(72, 100, *PARAGRAPH)])))
    pane.text.texts.read()
    pane.text.texts._running[0].kill()
    press(pane, "/")
    QTest.keyClicks(QApplication.focusWidget(), "lamp")
    qtbot.waitUntil(lambda: pane.tools._hits.text() == "text cannot be read")
    pane.take_focus()
    press(pane, "Ctrl+A")
    assert said == ["The text of this PDF cannot be read."]


def test_a_page_without_text_says_so(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    said: list[str] = []
    pane.said.connect(lambda words, _: said.append(words))
    open_pdf(pane, make(typeset([[], []])), qtbot)
    press(pane, "Ctrl+A")
    assert said == ["Page 1 has no text, only a picture of it."]
    drag(pane, QPoint(100, 100), QPoint(200, 200))
    assert said == ["Page 1 has no text, only a picture of it."] * 2
    press(pane, "/")
    QTest.keyClicks(QApplication.focusWidget(), "lamp")
    qtbot.waitUntil(lambda: pane.tools._hits.text() == "no text in this PDF")


@pytest.mark.parametrize("bitmap", [False, True])
@pytest.mark.parametrize(
    ("wanted", "hits"),
    [
        ("column", 2),
        ("well-known", 1),
        ("wellknown", 1),
        ("EFFICIENT", 1),
        ("office light", 1),
        ("fog; it is", 1),
        ("kettle", 0),
    ],
)
def test_words_are_found_as_a_reader_sees_them(
    pane: PdfPane, make: Make, qtbot: QtBot, bitmap: bool, wanted: str, hits: int
) -> None:
    open_pdf(pane, make(typeset([column(72, 100, *(CODED if bitmap else PARAGRAPH))], bitmap=bitmap)), qtbot)
    find(pane, wanted, qtbot, hits)
    assert pane.tools._hits.text() == (f"1 of {hits}" if hits else "not found")


def test_accents_make_no_difference(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    open_pdf(pane, make(typeset([column(72, 100, "Zoë and the na\xefve G\xf6del met Poincar\xe9 \xb4etienne.")])), qtbot)
    for wanted in ("zoe", "Naïve", "godel", "Poincaré étienne"):
        pane.tools.find_field.setText(wanted)  # QTest types ASCII only
        qtbot.waitUntil(lambda: pane._search.finished and pane._search.count == 1)
        pane.tools.find_field.clear()


def test_three_hundred_pages_are_searched_at_once_and_the_window_never_waits(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    resource = pytest.importorskip("resource", reason="Windows does not tell how long a process has worked")
    lines = [f"{number}. The keeper counts to ten, and the fog counts with him, lamp by lamp." for number in range(45)]
    show(pane, make(pdf([[*lines, "A lantern."] if page % 30 == 29 else lines for page in range(300)])))
    busy, last = [0.0], [time.thread_time()]

    def tick() -> None:
        now = time.thread_time()
        busy.append(now - last[0])
        last[0] = now

    timer = QTimer(pane)
    timer.timeout.connect(tick)
    timer.start(0)
    reading = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    find(pane, "lantern", qtbot, 10)
    timer.stop()
    assert pane.tools._hits.text() == "1 of 10"
    pane.close_file()
    # Times of the processor. Alone on a machine they are 0.02 and 0.9 s; QPdfSearchModel took 30 s.
    assert max(busy) < 0.2
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - reading < 5


def test_the_selection_is_lit_and_the_letters_stay_legible(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    words = open_pdf(pane, make(typeset([column(72, 100, *PARAGRAPH)])), qtbot)
    for dark in (False, True):
        pane.show_dark(dark)
        drag(pane, spot(pane, words, "middle"), spot(pane, words, "middle", end=True))
        picture = settled(pane, qtbot)
        area = on_screen(pane, 0, *places(words, "middle"))[0]
        colours = [
            picture.pixelColor(x, y) for x in range(area.left(), area.right()) for y in range(area.top(), area.bottom())
        ]
        ground = (min if dark else max)(colours, key=lambda one: one.lightness())
        letters = (max if dark else min)(colours, key=lambda one: one.lightness())
        assert 200 < ground.hue() < 240, ground.name()
        assert abs(ground.lightness() - letters.lightness()) > 90


def test_the_context_menu_copies(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    words = open_pdf(pane, make(typeset([column(72, 100, *PARAGRAPH)])), qtbot)
    drag(pane, spot(pane, words, "office"), spot(pane, words, "office", end=True))
    pane.text._show_menu(None, pane.pages.mapToGlobal(QPoint(50, 50)))
    menu = next(one for one in pane.pages.findChildren(QMenu) if one.isVisible())
    assert [action.text().split("\t")[0] for action in menu.actions()] == ["Copy", "Select page"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "office")


def test_what_is_selected_is_the_primary_selection(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    if not clipboard.supportsSelection():
        pytest.skip("this platform has no primary selection; tests/end2end tests it on X11")
    words = open_pdf(pane, make(typeset([column(72, 100, *PARAGRAPH)])), qtbot)
    drag(pane, spot(pane, words, "office"), spot(pane, words, "office", end=True))
    qtbot.waitUntil(lambda: clipboard.text(QClipboard.Mode.Selection) == "office")

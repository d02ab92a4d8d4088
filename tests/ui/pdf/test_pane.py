"""The pane of a PDF: real files, real keys, and what is seen."""

import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from readerapp.keymap.actions import ACTIONS
from readerapp.keymap.keys import PDF_KEYS
from readerapp.settings import Settings
from readerapp.ui.look.look import Look
from readerapp.ui.pdf import file as pdf_file
from readerapp.ui.pdf.dark import darkened
from readerapp.ui.pdf.file import opened
from readerapp.ui.pdf.pages import Fit
from readerapp.ui.pdf.pane import PdfPane
from readerapp.ui.pdf.search import lines_of
from readerapp.ui.pdf.state import share_words
from readerapp.ui.widgets.buttons import ActionButton, PageButton
from tests.ui.conftest import send
from tests.ui.pdf.pdf_files import Heading, paper, pdf

Make = Callable[[bytes], Path]
_QT_NAMES = {"Esc": "Escape", "PgDown": "PageDown", "PgUp": "PageUp"}


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    """A window with the shortcuts of the list, of which the pane takes some."""
    found = QMainWindow()
    found.resize(640, 760)
    qtbot.addWidget(found)
    return found


@pytest.fixture
def pane(window: QMainWindow, look: Look, qtbot: QtBot) -> PdfPane:
    """The pane in a window that is shown."""
    action = QAction("Star", window)
    pane = PdfPane(look, [ActionButton(look, action, "star")])
    window.setCentralWidget(pane)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return pane


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes a file."""

    def write(data: bytes) -> Path:
        path = tmp_path / "paper.pdf"
        path.write_bytes(data)
        return path

    return write


def press(pane: PdfPane, *keys: str) -> None:
    window = pane.window()
    assert isinstance(window, QMainWindow)
    for key in keys:
        send(window, _QT_NAMES.get(key, key))  # type: ignore[arg-type]


def said(pane: PdfPane) -> str:
    return pane.state.accessibleName()


def buttons(pane: PdfPane) -> dict[str, PageButton]:
    QApplication.processEvents()
    return {one.accessibleName(): one for one in pane.state.findChildren(PageButton) if one.isVisible()}


def show(pane: PdfPane, path: Path, page: int = 0) -> None:
    assert pane.open_file(path, page)
    pane.take_focus()
    QApplication.processEvents()


def find(pane: PdfPane, text: str, qtbot: QtBot, hits: int) -> None:
    press(pane, "/")
    QTest.keyClicks(QApplication.focusWidget(), text)
    qtbot.waitUntil(lambda: pane._search.finished and pane._search.count == hits, timeout=4000)


def test_opens_at_the_page_where_it_was_left(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    told: list[int] = []
    pane.page_changed.connect(told.append)
    show(pane, make(paper(5)), page=3)
    assert pane.page == 3
    assert pane.tools.page.text() == "4"
    told.clear()
    press(pane, "Home")
    assert (pane.page, told) == (0, [0])
    press(pane, "End")
    assert (pane.page, told[-1]) == (4, 4)
    press(pane, "P", "Left", "N")
    assert pane.page == 3


def test_a_page_asked_for_before_the_window_is_shown(look: Look, qtbot: QtBot, make: Make) -> None:
    pane = PdfPane(look)
    qtbot.addWidget(pane)
    assert pane.open_file(make(paper(6)), 4)
    pane.resize(600, 700)
    pane.show()
    qtbot.waitUntil(lambda: pane.pages.verticalScrollBar().value() > 0)
    assert pane.page == 4


@pytest.mark.parametrize("size", [(900, 700), (420, 500)])
def test_the_place_stays_when_the_size_changes(pane: PdfPane, make: Make, size: tuple[int, int]) -> None:
    show(pane, make(paper(6)), page=2)
    press(pane, "J", "J")
    before = pane.pages._top
    pane.window().resize(*size)
    QApplication.processEvents()
    assert pane.page == 2
    assert pane.pages._top == before
    press(pane, "+", "+", "-")
    assert pane.pages._top == before


def test_keys_scroll_and_zoom(pane: PdfPane, make: Make) -> None:
    show(pane, make(paper(4)))
    bar = pane.pages.verticalScrollBar()
    press(pane, "J", "Down")
    lines = bar.value()
    assert lines > 0
    press(pane, "K", "Up")
    assert bar.value() == 0
    press(pane, "Space")
    assert bar.value() > 3 * lines
    press(pane, "Shift+Space")
    assert bar.value() == 0
    assert pane.tools.size_words.text() == "Fit width"
    width = pane.pages.scale
    press(pane, "+")
    assert pane.pages.scale == pytest.approx(width * 1.2, rel=0.01)
    assert pane.tools.size_words.text() == f"{pane.pages.scale * 100:.0f} %"
    press(pane, "-", "-")
    assert pane.pages.scale < width
    press(pane, "F")
    assert pane.pages.how is Fit.PAGE
    press(pane, "0")
    assert (pane.pages.how, pane.pages.scale) == (Fit.WIDTH, width)


def test_the_number_of_the_page(pane: PdfPane, make: Make) -> None:
    show(pane, make(paper(12)))
    press(pane, "G")
    assert QApplication.focusWidget() is pane.tools.page
    QTest.keyClicks(pane.tools.page, "9")
    press(pane, "Return")
    assert pane.page == 8
    assert QApplication.focusWidget() is pane.pages
    press(pane, "G")
    QTest.keyClicks(pane.tools.page, "99")
    press(pane, "Return")
    assert pane.page == 11
    press(pane, "G")
    QTest.keyClicks(pane.tools.page, "3")
    press(pane, "Esc")
    assert pane.page == 11
    assert pane.tools.page.text() == "12"


# --- searching ------------------------------------------------------------------------------------------------------------


def test_search(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(paper(4)))
    find(pane, "lantern", qtbot, 12)
    assert pane.tools._hits.text() == "1 of 12"
    press(pane, "Return", "Return", "Return")
    assert (pane.tools._hits.text(), pane._search.current.page) == ("4 of 12", 1)  # type: ignore[union-attr]
    press(pane, "Shift+Return")
    assert pane.tools._hits.text() == "3 of 12"
    pane.take_focus()
    press(pane, "P", "P", "P")
    assert (pane.tools._hits.text(), pane.page) == ("12 of 12", 3)
    press(pane, "N")
    assert (pane.tools._hits.text(), pane.page) == ("1 of 12", 0)
    press(pane, "Esc")
    assert pane.tools.find_field.text() == ""
    qtbot.waitUntil(lambda: pane._search.count == 0)
    assert pane.tools._hits.text() == ""


def test_a_search_begins_where_one_reads(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(paper(5)), page=2)
    find(pane, "lantern", qtbot, 15)
    assert pane._search.current is not None
    assert pane._search.current.page == 2
    assert pane.tools._hits.text() == "7 of 15"


def test_no_hit(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(paper(2)))
    press(pane, "Ctrl+F")
    QTest.keyClicks(QApplication.focusWidget(), "kettle")
    qtbot.waitUntil(lambda: pane.tools._hits.text() == "no matches")


@pytest.mark.parametrize("dark", [False, True])
def test_hits_are_painted_over_the_words(pane: PdfPane, make: Make, qtbot: QtBot, look: Look, dark: bool) -> None:
    pane.show_dark(dark)
    show(pane, make(pdf([["Lamps", "nothing here", "one lantern here", "another lantern"]])))
    find(pane, "lantern", qtbot, 2)
    picture = settled(pane, qtbot)
    for number in (0, 1):
        hit = pane._search.on_page(0)[number]
        place = pane.pages._on_screen(pane.pages._pages()[0], 0, hit.lines[0]).toRect()
        colours = [picture.pixelColor(x, y) for x in range(place.left(), place.right()) for y in range(*edges(place))]
        # The letters are dark (or light) and the ground is lit; a pen that covers would leave one colour.
        assert min(map(lightness, colours)) < 80 if not dark else max(map(lightness, colours)) > 200
        ground = max(colours, key=lightness) if not dark else min(colours, key=lightness)
        assert ground.saturation() > 60, ground.name()
        assert 30 < ground.hue() < 60, ground.name()
    outside = picture.pixelColor(place.right() + 60, place.center().y())
    assert outside.saturation() < 40


def lightness(colour: QColor) -> int:
    return colour.lightness()


def edges(place: QRect) -> tuple[int, int]:
    return place.top(), place.bottom()


def settled(pane: PdfPane, qtbot: QtBot) -> QImage:
    """The picture of the pages once they are drawn, which a thread does."""
    pictures: list[QImage] = []

    def same() -> bool:
        pictures.append(pane.pages.viewport().grab().toImage())
        return len(pictures) > 3 and pictures[-1] == pictures[-2] and len(colours(pictures[-1])) > 3

    qtbot.waitUntil(same, timeout=5000)
    return pictures[-1]


def colours(picture: QImage) -> set[int]:
    step = max(picture.width() // 150, 1)
    return {picture.pixel(x, y) for x in range(0, picture.width(), step) for y in range(0, picture.height(), 2)}


def test_letters_are_united_line_by_line() -> None:
    from PySide6.QtCore import QRectF

    first = [QRectF(500, 100, 6, 8), QRectF(507, 98, 4, 10), QRectF(512, 103, 2, 2)]
    second = [QRectF(72, 114, 6, 8), QRectF(79, 114, 6, 8)]
    assert lines_of([*first, *second]) == (QRectF(500, 98, 14, 10), QRectF(72, 114, 13, 8))
    assert lines_of([]) == ()


# --- contents, dark pages, links ------------------------------------------------------------------------------------------


def test_contents(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    pages = [[f"{n}. Chapter"] for n in range(1, 5)]
    headings = [Heading("First", 0, (Heading("Within", 1),)), Heading("Third", 2), Heading("Última", 3)]
    show(pane, make(pdf(pages, headings)), page=2)
    press(pane, "I")
    assert pane.outline.isVisible()
    assert pane.outline.currentIndex().data() == "Third"
    press(pane, "Up", "Return")
    assert pane.page == 1
    assert QApplication.focusWidget() is pane.pages
    press(pane, "Esc")
    assert not pane.outline.isVisible()
    show(pane, make(pdf(pages)))
    press(pane, "I")
    assert not pane.outline.isVisible()


def test_dark_pages(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    told: list[bool] = []
    pane.dark_changed.connect(told.append)
    show(pane, make(pdf([["A red word"]], colour="1 0 0")))
    light = settled(pane, qtbot)
    press(pane, "Shift+I")
    dark = settled(pane, qtbot)
    assert told == [True]
    place = pane.pages._pages()[0]
    corner = place.topLeft() + QPoint(30, 30)
    assert light.pixelColor(corner).lightness() > 250
    assert dark.pixelColor(corner).lightness() < 50
    assert dark.pixelColor(3, 3) == light.pixelColor(3, 3)  # the ground between the pages
    reddest = max((QColor(colour) for colour in colours(dark)), key=lambda colour: colour.saturation() * colour.value())
    assert reddest.hue() < 15 or reddest.hue() > 345
    press(pane, "Shift+I")
    assert settled(pane, qtbot) == light


@pytest.mark.parametrize(
    ("before", "after"),
    [("#ffffff", "#000000"), ("#000000", "#ffffff"), ("#ff0000", "#ff0101"), ("#808080", "#7f7f7f"), ("#2459c9", "#6398ff")],
)
def test_lightness_is_turned_round_and_the_hue_stays(before: str, after: str) -> None:
    image = QImage(3, 100, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(before))
    assert darkened(image, QColor("#000000")).pixelColor(1, 99).name() == after
    lifted = darkened(image, QColor("#25262a")).pixelColor(1, 99)
    assert lifted.lightness() >= QColor(after).lightness()


def test_a_link_out_of_the_pdf_is_asked_for_and_not_followed(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    wanted: list[QUrl] = []
    pointed: list[str] = []
    pane.link_activated.connect(wanted.append)
    pane.link_pointed.connect(pointed.append)
    show(pane, make(pdf([["Click"]], link="file:///etc/passwd")))
    place = pane.pages._pages()[0].center()
    QTest.mouseMove(pane.pages.viewport(), QPoint(place.x(), 300))
    QTest.mouseClick(pane.pages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), 300))
    assert [url.toString() for url in wanted] == ["file:///etc/passwd"]
    assert pointed == ["file: address"]
    pointed.clear()
    show(pane, make(pdf([["Click"]], link="https://www.arxiv.org@evil.example/x")))
    QTest.mouseMove(pane.pages.viewport(), QPoint(place.x(), 310))
    assert pointed == ["evil.example"]


# --- what is not shown ----------------------------------------------------------------------------------------------------


def test_a_download(pane: PdfPane) -> None:
    stopped: list[int] = []
    pane.cancel_wanted.connect(lambda: stopped.append(1))
    pane.show_coming("Lamps")
    QApplication.processEvents()
    pane.take_focus()
    assert "sent one at a time" in said(pane)
    button = buttons(pane)["Cancel"]
    pane.show_coming("Lamps", 1_200_000, 3_400_000)
    assert said(pane) == "Downloading the PDF: 1.2 of 3.4 MB, 35 %"
    assert buttons(pane)["Cancel"] is button
    press(pane, "Return", "Space")
    assert stopped == []
    press(pane, "Tab", "Return")
    assert QApplication.focusWidget() is button
    assert stopped == [1]


@pytest.mark.parametrize(
    ("have", "total", "words"),
    [
        (0, None, ""),
        (500_000, None, "500 kB so far"),
        (500_000, 900_000, "500 of 900 kB, 55 %"),
        (1_240_000, 3_400_000, "1.2 of 3.4 MB, 36 %"),
        (3_400_000, 3_400_000, "3.4 of 3.4 MB, 100 %"),
        (100, 1_500_000_000, "1 kB of 1.5 GB, 0 %"),
    ],
)
def test_words_of_progress(have: int, total: int | None, words: str) -> None:
    assert share_words(have, total) == words


def test_a_failure(pane: PdfPane) -> None:
    wanted: list[str] = []
    pane.fetch_wanted.connect(lambda: wanted.append("again"))
    pane.open_outside_wanted.connect(lambda: wanted.append("outside"))
    pane.show_failed("The PDF could not be downloaded", "The download from arXiv stopped at 40 %. It will resume from there.")
    assert said(pane).endswith("stopped at 40 %. It will resume from there.")
    buttons(pane)["Try again"].click()
    buttons(pane)["Open in the browser"].click()
    assert wanted == ["again", "outside"]


def test_a_locked_pdf_asks_for_its_password(pane: PdfPane, make: Make) -> None:
    path = make(pdf([["A secret lantern"]], password="fog"))  # noqa: S106 - nothing is kept secret
    assert not pane.open_file(path)
    pane.take_focus()
    assert said(pane).startswith("This PDF is locked.")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(field, "wrong")
    press(pane, "Return")
    assert said(pane).startswith("Wrong password.")
    QTest.keyClicks(field, "fog")
    press(pane, "Return")
    assert pane.shows_pages
    assert QApplication.focusWidget() is pane.pages
    assert pane._document.getAllText(0).text() == "A secret lantern"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This PDF is damaged. It is empty."),
        (b"<html><body>Access Denied</body></html>", "This PDF is damaged. It does not begin like a PDF."),
        (b"%PDF-1.7\n" + b"rubbish " * 100, "This PDF is damaged. Its contents cannot be read."),
        (pdf([]), "This PDF is damaged. It"),
    ],
)
def test_files_that_are_no_pdf(pane: PdfPane, make: Make, data: bytes, sentence: str) -> None:
    assert not pane.open_file(make(data))
    assert said(pane).startswith(sentence)
    assert list(buttons(pane)) == ["Download again", "Open in another program"]
    assert not pane.tools.page.isVisible()


def test_a_file_that_is_not_there(pane: PdfPane, tmp_path: Path) -> None:
    assert not pane.open_file(tmp_path / "gone.pdf")
    assert said(pane).startswith("The PDF cannot be opened.")


def test_files_too_large_to_be_shown(pane: PdfPane, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make(paper(3))
    monkeypatch.setattr(pdf_file, "MOST_PAGES", 2)
    assert not pane.open_file(path)
    assert "It has 3 pages; readerapp shows up to 2." in said(pane)
    with path.open("r+b") as file:
        file.truncate(pdf_file.LARGEST + 1)  # no block of the disk is written
    assert not pane.open_file(path)
    assert said(pane).startswith("This PDF is too large to show here.")
    assert list(buttons(pane)) == ["Open in another program"]


@pytest.mark.parametrize("size", [(1, 90), (10, 14_000), (200_000, 200_000)])
def test_pages_of_no_shape(pane: PdfPane, make: Make, size: tuple[int, int]) -> None:
    assert not pane.open_file(make(pdf([["x"]], size=size)))
    assert said(pane).startswith("This PDF has pages that cannot be shown here.")


@pytest.mark.parametrize("size", [(0, 0), (3, 3), (14_400, 14_400), (14_400, 72)])
def test_pages_of_unusual_size(pane: PdfPane, make: Make, size: tuple[int, int]) -> None:
    show(pane, make(pdf([["x"], ["y"]], size=size)))
    for _ in range(12):
        press(pane, "+")
    place = pane.pages._pages()[0]
    assert place.width() * place.height() <= 42_000_000
    press(pane, "End", "F")
    assert pane.page == 1


def test_a_thousand_pages_open_at_once(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    show(pane, make(pdf([["one lamp"]] * 1000)), page=900)
    assert pane.page == 900
    find(pane, "lamp", qtbot, 1000)


def damaged(count: int) -> Iterator[bytes]:
    """Whole PDFs with bytes turned over, cut short, or with pieces cut out; the same ones each time."""
    dice = random.Random(20260630)  # noqa: S311 - nothing is kept secret
    locked = pdf([["Locked"]], password="fog")  # noqa: S106 - nothing is kept secret
    whole = [paper(3), locked, pdf([["x"], ["y"]], [Heading("One", 0), Heading("Two", 1)])]
    for number in range(count):
        data = bytearray(whole[number % 3])
        match number % 4:
            case 0:
                for _ in range(dice.choice([1, 5, 50])):
                    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
            case 1:
                del data[dice.randrange(len(data)) :]
            case 2:
                start = dice.randrange(len(data))
                del data[start : start + dice.randrange(1, 400)]
            case _:
                for _ in range(20):
                    data[dice.randrange(len(data))] = dice.choice(b"0123456789<>[]()/ \n")
        yield bytes(data)


@pytest.mark.qt_log_ignore("bookmark with invalid location", extend=True)
def test_two_hundred_damaged_pdfs(pane: PdfPane, make: Make) -> None:
    outcomes = []
    for data in damaged(200):
        shown = pane.open_file(make(data))
        assert shown == pane.shows_pages
        if shown:
            pane._search.search("lantern")
            pane.pages.go_to_page(1)
            pane.pages.viewport().grab()
            pane.outline.expandAll()
            for row in range(pane.outline.model().rowCount()):
                pane.outline._go(pane.outline.model().index(row, 0))
            QApplication.processEvents()
        else:
            assert said(pane).count(".") >= 2, said(pane)
        outcomes.append(shown)
    pane.close_file()
    assert 20 < outcomes.count(False) < 180


# --- the pane in the window -----------------------------------------------------------------------------------------------


def test_the_keys_of_the_pane_come_before_those_of_the_window(
    window: QMainWindow, pane: PdfPane, make: Make, qtbot: QtBot
) -> None:
    fired: list[str] = []
    for action in ACTIONS:
        made = QAction(action.title, window)
        made.setShortcuts(list(action.keys))
        made.triggered.connect(lambda _=False, name=action.id: fired.append(name))
        window.addAction(made)
    show(pane, make(paper(3)))
    for row in PDF_KEYS:
        for key in row.keys:
            press(pane, key)
            pane.take_focus()
    assert fired == []
    press(pane, "S", "T", "C")
    assert fired == ["act.star", "act.tag", "copy.bibtex"]
    press(pane, "/")
    QTest.keyClicks(QApplication.focusWidget(), "jkS")
    assert pane.tools.find_field.text() == "jkS"
    assert len(fired) == 3


def seen(pane: PdfPane) -> tuple[object, ...]:
    """What a key can change in what is seen."""
    pages = pane.pages
    place = pane.page, pages.verticalScrollBar().value()
    return place, pages.how, pages.scale, pane.outline.isVisible(), pane.dark, QApplication.focusWidget()


@pytest.mark.parametrize("key", [key for row in PDF_KEYS for key in row.keys])
def test_every_key_does_something(pane: PdfPane, make: Make, key: str) -> None:
    told: list[str] = []
    pane.closed.connect(lambda: told.append("closed"))
    pane.open_outside_wanted.connect(lambda: told.append("outside"))
    show(pane, make(pdf([[f"{n}. Chapter"] for n in range(5)], [Heading("First", 0)])), page=2)
    press(pane, "+", "J")
    before = seen(pane)
    press(pane, key)
    assert told or seen(pane) != before


def test_a_sign_is_the_same_with_shift_and_on_the_keypad(pane: PdfPane, make: Make) -> None:
    show(pane, make(paper(2)))
    scale = pane.pages.scale
    press(pane, "Shift++")
    QTest.keyClick(pane.pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier)
    assert pane.pages.scale == pytest.approx(scale * 1.2**2, rel=0.01)
    press(pane, "Shift+/")
    assert QApplication.focusWidget() is pane.tools.find_field


def test_no_key_has_two_meanings_in_a_pdf() -> None:
    keys = [key for row in PDF_KEYS for key in row.keys]
    assert len(keys) == len(set(keys))


def test_tools_tell_their_keys(pane: PdfPane) -> None:
    tips = {one.toolTip() for one in pane.tools.findChildren(QAbstractButton)}
    assert {"Smaller  -", "Larger  +", "Fit width  0", "Dark pages  Shift+I", "Back to the abstract  Q"} <= tips


def test_q_and_esc_go_back(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    closed: list[int] = []
    pane.closed.connect(lambda: closed.append(1))
    show(pane, make(paper(2)))
    find(pane, "lantern", qtbot, 6)
    pane.take_focus()
    press(pane, "Esc")
    assert (pane.tools.find_field.text(), closed) == ("", [])
    press(pane, "Esc")
    assert closed == [1]
    press(pane, "Q")
    assert closed == [1, 1]
    pane.show_failed("No", "No.")
    pane.take_focus()
    press(pane, "Q")
    assert len(closed) == 3


def test_every_control_has_a_name_and_is_large_enough(pane: PdfPane, make: Make) -> None:
    show(pane, make(paper(3)))
    press(pane, "I")
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView)
    controls = [one for one in pane.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    assert len(controls) >= 11
    for control in controls:
        assert control.accessibleName(), control
        assert control.height() >= 24, control
        assert control.width() >= 24, control


def test_the_theme_changes_under_an_open_pdf(pane: PdfPane, make: Make, look: Look, settings: Settings) -> None:
    show(pane, make(paper(2)))
    ground = pane.pages.viewport().grab().toImage().pixelColor(3, 3)
    settings.change("theme", "dark")
    look.refresh()
    assert pane.pages.viewport().grab().toImage().pixelColor(3, 3) != ground


def test_a_closed_file_is_let_go(pane: PdfPane, make: Make) -> None:
    path = make(paper(2))
    show(pane, path)
    pane.close_file()
    assert pane.path is None
    assert pane._document.status() is not QPdfDocument.Status.Ready
    path.unlink()


def test_opening_says_why_not(tmp_path: Path, qapp: QApplication) -> None:
    document = QPdfDocument()
    folder = tmp_path / "x.pdf"
    folder.mkdir()
    refusal = opened(document, folder)
    assert refusal is not None
    assert "cannot be read" in refusal.sentence


def test_the_window_starts_without_qtpdf() -> None:
    code = (
        "import sys, readerapp.ui.window.main_window; sys.exit(any(name.startswith('PySide6.QtPdf') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

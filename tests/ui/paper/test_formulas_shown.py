"""Formulas on the page: where they stand, their colours and pixels, what copying, speaking and printing make of them."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QImage, QPainter, QTextCursor
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from readerapp.errors import ExportError
from readerapp.settings.file import Settings
from readerapp.ui.look.look import Look
from readerapp.ui.paper import formula_shapes
from readerapp.ui.paper.page import PaperPage
from readerapp.ui.paper.printing import write_pdf
from readerapp.ui.paper.reader import Reader, destination
from readerapp.ui.paper.sheet import Sheet
from tests.ui.conftest import text_of
from tests.ui.paper.test_pane import entry

WIDTH = 500
Show = Callable[..., Reader]


@pytest.fixture
def show(qtbot: QtBot, look: Look) -> Show:
    """Shows an abstract in a reader of 500 pixels."""

    def do(abstract: str, **known: object) -> Reader:
        reader = Reader(look, "Paper")
        qtbot.addWidget(reader)
        reader.resize(WIDTH + 20, 600)
        reader.show()
        sheet = Sheet(look.font(), WIDTH, reader)
        page = PaperPage(look, look.font(4))
        sheet.write(page.markup(entry(abstract=abstract, **known), (), False, False, frozenset()))
        reader.show_sheet(sheet)
        return reader

    return do


def painted(reader: Reader, ratio: float = 1) -> QImage:
    """The reader as it is painted on a screen of that many device pixels a pixel."""
    image = QImage(reader.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    reader.render(painter, QPoint())
    painter.end()
    return image


def ink(image: QImage, rows: range, columns: range, ground: QColor) -> set[int]:
    """The rows in which something is painted."""
    return {y for y in rows if any(image.pixelColor(x, y) != ground for x in columns)}


def found_at(reader: Reader, words: str) -> QTextCursor:
    cursor = reader.document().find(words)
    assert not cursor.isNull()
    return cursor


@pytest.mark.parametrize("deep", ["", r"$\frac{\frac{a}{b}}{\frac{c}{d}}$ "])
def test_a_formula_stands_on_the_baseline_of_its_line(show: Show, look: Look, deep: str) -> None:
    reader = show(deep + r"xHx $\mathrm{H}$ end")
    cursor = found_at(reader, "xHx")
    line = reader.cursorRect(cursor)
    letter, after = reader.cursorRect(cursor).left(), reader.cursorRect(found_at(reader, " end")).left()
    image = painted(reader)
    rows = range(line.top(), line.bottom())
    width = round(QFontMetricsF(look.font(4)).horizontalAdvance("x"))
    ground = look.colour("reader")
    text = ink(image, rows, range(letter - 2 * width, letter), ground)
    formula = ink(image, rows, range(after - 20, after - 5), ground)
    assert abs(max(text) - max(formula)) <= 1


def test_a_formula_takes_the_size_and_the_zoom_of_the_text(show: Show, settings: Settings, look: Look) -> None:
    sizes: dict[int, float] = {}
    for zoom in (100, 200):
        settings.change("zoom", zoom)
        look.refresh()
        reader = show(r"$\alpha\beta\gamma$")
        item = list(reader.sheet.objects._objects.values())[-1]
        sizes[zoom] = item.extent(look.font(4), WIDTH)[0]
    assert 1.6 < sizes[200] / sizes[100] < 2.1


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast-light", "high-contrast-dark"])
def test_a_formula_has_the_colour_of_the_text(show: Show, settings: Settings, look: Look, theme: str) -> None:
    settings.change("theme", theme)
    look.refresh()
    reader = show(r"$\blacksquare\blacksquare$")
    image = painted(reader)
    assert any(
        image.pixelColor(x, y) == look.colour("text") for y in range(reader.height() // 8, reader.height()) for x in range(60)
    )


def test_a_selected_formula_has_the_colours_of_the_selection(show: Show, look: Look) -> None:
    reader = show(r"$\blacksquare\blacksquare$")
    reader.setFocus()
    reader.selectAll()
    image = painted(reader)
    chosen = {image.pixelColor(x, y).name() for y in range(80, 200) for x in range(60)}
    palette = reader.palette()
    assert palette.highlight().color().name() in chosen
    assert palette.highlightedText().color().name() in chosen


@pytest.mark.parametrize("ratio", [1, 1.5, 2, 3])
def test_a_formula_is_sharp_on_every_screen(show: Show, look: Look, ratio: float) -> None:
    reader = show(r"$\mathrm{HHHHHHHH}$")
    image = painted(reader, ratio)
    ground, text = look.colour("reader").lightnessF(), look.colour("text").lightnessF()
    shades = [
        image.pixelColor(x, y).lightnessF()
        for y in range(round(80 * ratio), round(200 * ratio))
        for x in range(round(100 * ratio))
    ]
    full = sum(shade < text + 0.1 for shade in shades)
    half = sum(text + 0.1 <= shade <= ground - 0.1 for shade in shades)
    # What had been magnified would have more half shades the larger it is, not fewer.
    assert half / max(1, full) < 12 / ratio


def test_a_wide_formula_that_cannot_be_broken_shrinks_and_then_scrolls(show: Show) -> None:
    terms = " + ".join(f"x_{{{number}}}" for number in range(14))
    fits = show(f"$$({terms})$$")
    assert fits.horizontalScrollBar().maximum() == 0
    wide = show(f"$$({' + '.join([terms] * 4)})$$")
    assert wide.horizontalScrollBar().maximum() > 0


SUM = " + ".join(f"x_{{{number}}}" for number in range(40))


@pytest.mark.parametrize("formula", [f"${SUM}$", f"$${SUM}$$"])
def test_a_long_formula_goes_over_several_lines(show: Show, look: Look, formula: str) -> None:
    reader = show(f"It is ({formula}) here.")
    assert reader.horizontalScrollBar().maximum() == 0
    document = reader.document()
    layouts = [document.findBlockByNumber(number).layout() for number in range(document.blockCount())]
    layout = max(layouts, key=lambda one: one.lineCount())
    assert layout.lineCount() > 2
    assert min(layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount() - 1)) > 0.7 * WIDTH
    tops = [layout.lineAt(number).y() for number in range(layout.lineCount())]
    # As far apart as lines of text, or nearly so.
    assert min(below - above for above, below in pairwise(tops)) > 1.25 * look.font(4).pixelSize()


def test_a_long_formula_is_copied_and_read_aloud_as_one(show: Show) -> None:
    reader = show(rf"It is (${SUM}$) here.")
    reader.selectAll()
    reader.copy()
    assert f"It is (${SUM}$) here." in QGuiApplication.clipboard().text()
    spoken = "".join(reader.sheet.spoken())
    assert spoken.count("x nought plus x sub 1 plus x sub 2") == 1
    assert spoken.count("x sub 39") == 1


def test_ordinary_text_never_scrolls_sideways(show: Show) -> None:
    assert show("word " * 2000 + "$x$ " * 50).horizontalScrollBar().maximum() == 0


def test_tex_that_cannot_be_drawn_goes_over_several_lines(show: Show) -> None:
    source = r"$\unknown{" + " + ".join(["x"] * 120) + "}$"
    reader = show(f"Let {source} be.")
    assert reader.horizontalScrollBar().maximum() == 0
    assert source in text_of(reader)


def test_a_formula_is_painted_once_and_kept(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = show(r"$\alpha + \theta + \zeta$")
    painted(reader)
    monkeypatch.setattr(formula_shapes, "paint", lambda *_: pytest.fail("drawn again"))
    painted(reader)


def test_names_from_right_to_left_keep_the_order_of_authors(show: Show) -> None:
    reader = show("x", authors=("משה כהן", "Ada Quill", "أحمد زويل"))
    assert "משה\u00a0כהן, Ada\u00a0Quill, أحمد\u00a0زويل" in text_of(reader)
    first = reader.cursorRect(found_at(reader, "כהן")).left()
    assert first < reader.cursorRect(found_at(reader, "Ada")).left() < reader.cursorRect(found_at(reader, "زويل")).left()


@pytest.mark.parametrize(
    ("url", "host"),
    {
        "https://arxiv.org/abs/2601.00001": "arxiv.org",
        "https://аpple.example/": "xn--pple-43d.example",
        "http://ok.example:8080/": "ok.example:8080",
        "do:act.tag": "",
        "file:///etc/hostname": "",
        "javascript:alert(1)": "",
    }.items(),
)
def test_the_destination_of_a_link_is_its_host_on_the_wire(url: str, host: str) -> None:
    assert destination(QUrl(url)) == host


def test_the_pointer_on_a_link_shows_its_host(show: Show, qtbot: QtBot) -> None:
    reader = show(r"\href{https://ok.example/x}{here} and more words behind it")
    place = reader.cursorRect(found_at(reader, "here")).center() - QPoint(8, 0)
    with qtbot.waitSignal(reader.link_pointed, timeout=1000) as pointed:
        qtbot.mouseMove(reader.viewport(), place)
    assert pointed.args == ["ok.example"]
    with qtbot.waitSignal(reader.link_pointed, timeout=1000) as left:
        qtbot.mouseMove(reader.viewport(), QPoint(5, 590))
    assert left.args == [""]


# --- on paper ---------------------------------------------------------------------------------------------------------


def test_a_paper_is_printed_black_on_white(settings: Settings, look: Look, tmp_path: Path) -> None:
    settings.change("theme", "dark")
    look.refresh()
    path = tmp_path / "paper.pdf"
    write_pdf(path, look, entry(abstract="Words $x^2$ and words. " * 300), ())
    assert look.colour("reader").lightnessF() < 0.5
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    assert document.pageCount() > 1
    for number in range(document.pageCount()):
        assert "and words." in document.getAllText(number).text()
    page = QImage(QSize(600, 849), QImage.Format.Format_ARGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, document.render(0, QSize(600, 849)))
    painter.end()
    shades = [page.pixelColor(x, y).lightnessF() for y in range(0, 849, 3) for x in range(0, 600, 3)]
    assert sum(shade > 0.9 for shade in shades) > len(shades) / 2
    assert min(shades) < 0.4
    document.close()


def test_a_pdf_that_cannot_be_written_says_so(look: Look, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        write_pdf(tmp_path / "none" / "paper.pdf", look, entry(), ())

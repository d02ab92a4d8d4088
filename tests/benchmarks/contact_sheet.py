"""A sheet of formulas or of whole pages, drawn by the reader itself, to be looked at one by one.

`python -m tests.benchmarks.contact_sheet OUT.png [--dark] [--scale 2] [--formulas FILE | --abstracts FILE]`

A file of formulas has one on each line, without dollars; a file of abstracts has a JSON object with `title` and `abstract`
on each line, and may be compressed. Without either, the sheet shows the sample day. What does not fit goes to OUT-2.png.
"""

import argparse
import gzip
import json
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from readerapp.arxiv.paper import Paper
from readerapp.rendering.abstract import Run, escaped
from readerapp.rendering.math import picture
from readerapp.rendering.text import Formula, texts_of
from readerapp.sources.markdown import parse
from readerapp.storage.records import LibraryPaper
from readerapp.system.locations import resource
from readerapp.triage import TriageState
from readerapp.ui.look.look import Look
from readerapp.ui.paper.inline_objects import FormulaRun
from readerapp.ui.paper.markup import Placed
from readerapp.ui.paper.page import PaperPage
from readerapp.ui.paper.reader import Reader
from readerapp.ui.paper.sheet import Sheet

COLUMNS = 3
WIDTH = 560
HEIGHT = 1500
GAP = 24


def main() -> None:
    """Draw the sheets and say what is on them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options = arguments()
    application = QApplication([])
    application.setStyle("Fusion")
    theme = "dark" if options.dark else "light"
    look = Look({"theme": theme, "font": "inter", "zoom": options.zoom, "abstract_font": "sans", "movement": "reduced"})
    if options.formulas:
        tiles = formula_tiles(look, options.formulas.read_text(encoding="utf-8").splitlines())
    else:
        entries = from_file(options.abstracts) if options.abstracts else sample_day()
        tiles = abstract_tiles(look, islice(entries, options.first - 1, options.first - 1 + options.count))
    for number, sheet in enumerate(sheets(tiles, look.colour("reader"), options.scale), start=1):
        out = options.out if number == 1 else options.out.with_stem(f"{options.out.stem}-{number}")
        sheet.save(str(out))
        print(out)


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--scale", type=float, default=1, help="device pixels of a pixel")
    parser.add_argument("--zoom", type=int, default=100)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=40)
    shown = parser.add_mutually_exclusive_group()
    shown.add_argument("--formulas", type=Path)
    shown.add_argument("--abstracts", type=Path)
    return parser.parse_args()


def from_file(path: Path) -> Iterator[LibraryPaper]:
    """The papers of a file of JSON lines."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
        for line in lines:
            told = json.loads(line)
            authors = tuple(told.get("authors") or ())
            yield entry(Paper(told["id"], told["title"], told.get("abstract"), authors, categories=tuple(told["categories"])))


def sample_day() -> Iterator[LibraryPaper]:
    """The papers of the sample day."""
    return map(entry, parse(resource("sample-day.md").read_bytes()).papers)


def entry(paper: Paper) -> LibraryPaper:
    """`paper` as a library has it that nobody has touched."""
    return LibraryPaper(1, paper, texts_of(paper), TriageState(), ())


def formula_tiles(look: Look, formulas: Iterable[str]) -> Iterator[Reader]:
    """A tile a formula: its number, the drawing within words, its TeX."""
    body = look.font(4)
    for number, tex in enumerate(formulas, start=1):
        reader = Reader(look, "Formula")
        item = FormulaRun(Run((Formula(tex, False, f"${tex}$"),)))
        sheet = Sheet(look.font(), WIDTH, reader)
        how = "" if picture(tex, display=False) else " (shown as source)"
        small = f"font-size:{look.size - 1}px; color:{look.colours['text_3']}"
        sheet.write(
            (
                f'<p style="margin:0; font-size:{body.pixelSize()}px; color:{look.colours["text"]}">{number}. Let ',
                Placed(item, body),
                f' be given.</p><p style="margin:0; {small}">{escaped(tex)}{how}</p>',
            )
        )
        reader.show_sheet(sheet)
        yield reader


def abstract_tiles(look: Look, entries: Iterable[LibraryPaper]) -> Iterator[Reader]:
    """A tile a paper: its page without the facts."""
    for number, one in enumerate(entries, start=1):
        reader = Reader(look, "Paper")
        sheet = Sheet(look.font(), WIDTH, reader)
        page = PaperPage(look, look.font(3))
        heading = f'<p style="margin:0; color:{look.colours["text_3"]}">{number}</p>'
        sheet.write((heading, *page.markup(one, (), False, False, frozenset())))
        reader.show_sheet(sheet)
        yield reader


def sheets(tiles: Iterable[Reader], ground: QColor, scale: float) -> Iterator[QImage]:
    """The tiles below each other in columns."""
    sheet: QImage | None = None
    column, top = 0, 0
    for tile in tiles:
        tile.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        height = min(round(tile.document().size().height()) + 8, HEIGHT - GAP)
        tile.resize(WIDTH + 8, height)
        if sheet is None or (top + height > HEIGHT and column == COLUMNS - 1):
            if sheet is not None:
                yield sheet
            sheet, column, top = blank(ground, scale), 0, GAP
        elif top + height > HEIGHT:
            column, top = column + 1, GAP
        painter = QPainter(sheet)
        painter.translate(GAP + column * (WIDTH + 2 * GAP), top)
        tile.render(painter, QPoint(0, 0))
        painter.end()
        tile.deleteLater()
        top += height + GAP // 2
    if sheet is not None:
        yield sheet


def blank(ground: QColor, scale: float) -> QImage:
    """An empty sheet."""
    width = COLUMNS * (WIDTH + 2 * GAP)
    sheet = QImage(round(width * scale), round((HEIGHT + GAP) * scale), QImage.Format.Format_RGB32)
    sheet.setDevicePixelRatio(scale)
    sheet.fill(ground)
    return sheet


if __name__ == "__main__":
    main()

"""Reads the text of a PDF in a process of its own: `readerapp --pdf-words FILE PAGE`, which `texts` starts.

Qt PDF has one lock in a process and holds it while it draws: half a second for a page of photographs, two for a plot of
50,000 points. PySide6 6.11 holds Python's lock, too, while it reads a page. The window would freeze for as long.

Standard input is the password as a line of JSON, then a line for each page whose letters are wanted. Standard output is a
line of JSON for each answer: first the text of every page, beginning with PAGE (counted from 0), and letters as soon as
they are wanted. All numbers are points from the upper left corner of the page. The process ends with its input.
"""

import json
import os
import sys
from collections import defaultdict
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPointF, QRectF, QUrl
from PySide6.QtGui import QPolygonF
from PySide6.QtPdf import QPdfDocument, QPdfLinkModel, QPdfSearchModel

from readerapp.ui.pdf.words.turned import in_reading_order

_FARTHEST = 100_000
"""Points. In damaged PDFs some letters are far outside the page."""
_URL, _PLACE, _PAGE, _AREA = (
    role.value
    for role in (
        QPdfLinkModel.Role.Url,
        QPdfLinkModel.Role.Location,
        QPdfLinkModel.Role.Page,
        QPdfLinkModel.Role.Rectangle,
    )
)


def main(path: str, first: str) -> None:
    """Answer until the window closes the standard input."""
    application = QCoreApplication(sys.argv[:1])
    document = QPdfDocument()
    document.setPassword(json.loads(sys.stdin.readline()))
    if document.load(path) is not QPdfDocument.Error.None_:
        os._exit(1)
    wanted: SimpleQueue[int] = SimpleQueue()
    Thread(target=_listen, args=(wanted,), daemon=True).start()
    letters = _Letters(document)
    pages = range(document.pageCount())
    todo = [*pages[int(first) :], *pages[: int(first)]][::-1]
    while application is not None:
        try:
            page = wanted.get(block=not todo)
        except Empty:
            page = todo.pop()
            _answer(page=page, text=letters.read(page)[0])
        else:
            text, boxes = letters.read(page)
            _answer(page=page, text=text, boxes=boxes or letters.on(page, text), links=_links(document, page))


def _listen(wanted: "SimpleQueue[int]") -> None:
    for line in sys.stdin:
        wanted.put(int(line))
    # The window is gone, or shows another PDF.
    os._exit(0)


def _answer(**values: object) -> None:
    try:
        sys.stdout.write(json.dumps(values) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os._exit(0)


class _Letters:
    """Where the letters of a page stand.

    Qt PDF says so for one letter at a time, and reads the page anew for each; or for all matches of a search. So each letter
    that occurs is searched for: the page is read 70 times, not 3,000.
    """

    def __init__(self, document: QPdfDocument) -> None:
        self._document = document
        self._search = QPdfSearchModel()
        self._search.setDocument(document)

    def read(self, page: int) -> tuple[str, list[int]]:
        """The text of a page; and where its letters are, if putting it in order took that."""
        everything = self._document.getAllText(page)
        text = everything.text()
        if not any(map(_runs_down, everything.bounds())):
            return text, []
        return in_reading_order(text, self.on(page, text))

    def on(self, page: int, text: str) -> list[int]:
        """Left, top, width and height of each letter of `text`, which the page has; four zeros where they are not known."""
        places = defaultdict(list)
        for place, letter in enumerate(text):
            # A line ends with \r\n; alone, \r is a ligature, as are others that Python takes for blanks.
            if letter not in " \n\xa0" and text[place : place + 2] != "\r\n":
                places[letter.lower()].append(place)
        found = [0] * (4 * len(text))
        for letter, at in places.items():
            for place, box in zip(at, self._boxes(page, letter, len(at)), strict=False):
                found[4 * place : 4 * place + 4] = box
        return found

    def _boxes(self, page: int, letter: str, count: int) -> list[list[int]]:
        self._search.setSearchString(letter)
        rectangles = [link.rectangles() for link in self._search.resultsOnPage(page)]
        # Another count means that Qt equates other letters than we do.
        return [_numbers(one[0] if one else QRectF()) for one in rectangles] if len(rectangles) == count else []


def _runs_down(line: QPolygonF) -> bool:
    """Whether a line is on a page that is turned to the right, and so runs down: Qt measures it from right to left."""
    corner, opposite = line.at(0), line.at(2)
    return opposite.x() < corner.x() and opposite.y() - corner.y() > corner.x() - opposite.x()


def _numbers(area: QRectF) -> list[int]:
    # On a turned page, Qt measures some sides backwards.
    area = area.normalized()
    numbers = [round(number) for number in (area.x(), area.y(), area.width(), area.height())]
    return numbers if (numbers[2] or numbers[3]) and all(abs(number) < _FARTHEST for number in numbers) else [0] * 4


def _links(document: QPdfDocument, page: int) -> list[dict[str, Any]]:
    model = QPdfLinkModel()
    model.setDocument(document)
    model.setPage(page)
    found = []
    for row in range(model.rowCount(QModelIndex())):
        index = model.index(row, 0)
        url, place = index.data(_URL), index.data(_PLACE)
        # For a damaged link Qt returns uninitialised memory.
        sane = isinstance(place, QPointF) and 0 <= place.x() < _FARTHEST and 0 <= place.y() < _FARTHEST
        found.append({
            "area": _numbers(index.data(_AREA)),
            "address": url.toString(QUrl.ComponentFormattingOption.FullyEncoded) if isinstance(url, QUrl) else "",
            "page": index.data(_PAGE),
            "place": [place.x(), place.y()] if sane else [0, 0],
        })  # fmt: skip
    return found

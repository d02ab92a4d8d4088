"""The text of an open PDF, as it comes from the process that reads it."""

import json
import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import readerapp
from readerapp.ui.pdf.words.hyphens import keeps_hyphen, words_of
from readerapp.ui.pdf.words.page import Link, PageWords

_PATIENCE = 150
"""Milliseconds before reading starts by itself: the pages are drawn first."""
_MOMENT = 0.008
"""Seconds for which answers may keep the window busy at a time."""
_ENDS_WITHIN = 1000
"""Milliseconds."""


class PdfTexts(QObject):
    """Reads the words of a PDF. Until `open`, and after `close`, there are none."""

    text_read = Signal(int)
    """The text of a page, counted from 0, is known."""
    letters_read = Signal(int)
    """Where the letters of a page are is known."""
    ended = Signal()
    """The text of all pages is known, or `failed`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        """The number of pages."""
        self.failed = False
        """Whether the text cannot be read."""
        self._pages: dict[int, PageWords] = {}
        self._words: set[str] = set()
        self._asked: set[int] = set()
        self._process: QProcess | None = None
        self._running: list[QProcess] = []
        self._opening: tuple[Path, str, int] | None = None
        # With the list and not this object, which is gone when the signal comes.
        self.destroyed.connect(partial(_end_all, self._running))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.read)
        self._working = QTimer(self)
        self._working.setInterval(0)
        self._working.timeout.connect(self._work)

    def open(self, path: Path, password: str, count: int, page: int) -> None:
        """Read the PDF at `path`, which has `count` pages, beginning with `page`, counted from 0: soon, or on `read`."""
        self.close()
        self.count = count
        self._opening = (path, password, page)
        self._patience.start()

    def close(self) -> None:
        """Forget the PDF and close its file."""
        self._patience.stop()
        self._working.stop()
        self._process, self._opening = None, None
        self._pages, self._words, self._asked = {}, set(), set()
        self.count, self.failed = 0, False
        _end_all(self._running)

    @property
    def finished(self) -> bool:
        """Whether the text of every page is known, or no more can be."""
        return self.failed or len(self._pages) == self.count

    @property
    def is_empty(self) -> bool:
        """Whether no page has any text, as far as they are known."""
        return all(page.is_empty for page in self._pages.values())

    def page(self, number: int) -> PageWords | None:
        """The words of a page, counted from 0; None as long as they are not known."""
        return self._pages.get(number)

    def placed(self, number: int) -> PageWords | None:
        """The words of a page if its letters are placed; otherwise asks for that, and returns None."""
        page = self._pages.get(number)
        if page is not None and page.is_placed:
            return page
        if number not in self._asked and 0 <= number < self.count and not self.failed:
            self._asked.add(number)
            self.read()
            self._ask(str(number))
        return None

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether the hyphen between two halves of a word stays, judged by the other words of the PDF."""
        return keeps_hyphen(before, after, self._words)

    # --- the process ------------------------------------------------------------------------------------------------------

    def read(self) -> None:
        """Begin to read now."""
        if self._process is not None or self._opening is None:
            return
        self._patience.stop()
        path, password, page = self._opening
        process = self._process = QProcess()
        self._running.append(process)
        environment = QProcessEnvironment.systemEnvironment()
        # The same readerapp as this one, wherever it was started from.
        places = [str(Path(readerapp.__file__).parents[1]), environment.value("PYTHONPATH")]
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, places)))
        # Qt logs every fault of a damaged PDF, none of which the user could mend.
        environment.insert("QT_LOGGING_RULES", "qt.pdf*=false")
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._working.start)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._ended)
        # In an installed app, the executable is readerapp itself.
        readerapp_itself = [] if getattr(sys, "frozen", False) else ["-m", "readerapp"]
        process.start(sys.executable, [*readerapp_itself, "--pdf-words", str(path), str(page)])
        self._ask(json.dumps(password))

    def _ask(self, line: str) -> None:
        if self._process is not None:
            self._process.write(f"{line}\n".encode())

    def _ended(self) -> None:
        if self._process is not None and self._process.state() is QProcess.ProcessState.NotRunning and not self.failed:
            while self._process.canReadLine():
                self._take(_answer(self._process))
            self.failed = True
            self.ended.emit()

    def _work(self) -> None:
        """Take as many answers as the time slice allows."""
        until = time.monotonic() + _MOMENT
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            self._take(_answer(process))
            if time.monotonic() > until:
                return
        self._working.stop()

    def _take(self, answer: dict[str, Any]) -> None:
        number = answer["page"]
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = PageWords(answer["text"])
            self._words |= words_of(page.text)
            self.text_read.emit(number)
            if self.finished:
                self.ended.emit()
        if "boxes" in answer:
            page.place_letters(answer["boxes"], [_link(**link) for link in answer["links"]])
            self.letters_read.emit(number)


def _end_all(running: list[QProcess], _: object = None) -> None:
    for process in running:
        process.blockSignals(True)
        process.kill()
        # On Windows the file can be moved and deleted only once the process is gone.
        process.waitForFinished(_ENDS_WITHIN)
    running.clear()


def _answer(process: QProcess) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(bytes(process.readLine().data()))
    return answer


def _link(area: tuple[float, float, float, float], address: str, page: int, place: tuple[float, float]) -> Link:
    left, top, width, height = area
    return Link((left, top, left + width, top + height), address, page, *place)

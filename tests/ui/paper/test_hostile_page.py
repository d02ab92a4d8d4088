"""Hostile texts in a real window: no request reaches a real server, a real file is never opened."""

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.triage import TriageState
from readerapp.ui.look.look import Look
from readerapp.ui.paper.page import PaperPage
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.widgets.strips import Bar
from tests.rendering.test_hostile import ATTACKS
from tests.ui.conftest import text_of
from tests.ui.paper.test_pane import entry

_IN_ACCESS, _IN_OPEN = 0x1, 0x20


class Watch:
    """Whether anybody opens or reads a file (inotify(7))."""

    def __init__(self, path: Path) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._queue = self._libc.inotify_init1(os.O_NONBLOCK)
        assert self._libc.inotify_add_watch(self._queue, str(path).encode(), _IN_OPEN | _IN_ACCESS) > 0

    def seen(self) -> bool:
        try:
            return len(os.read(self._queue, 65536)) >= struct.calcsize("iIII")
        except BlockingIOError:
            return False

    def close(self) -> None:
        os.close(self._queue)


@pytest.fixture
def requests() -> Iterator[tuple[str, list[str]]]:
    """A server's address, and what it has been asked for."""
    asked: list[str] = []

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
def test_the_watch_sees_a_file_being_read(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("x")
    watch = Watch(path)
    assert not watch.seen()
    path.read_text()
    assert watch.seen()
    watch.close()


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
def test_no_text_of_a_paper_loads_anything(qtbot: QtBot, look: Look, tmp_path: Path, requests: tuple[str, list[str]]) -> None:
    address, asked = requests
    secret = tmp_path / "secret.png"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(secret))
    watch = Watch(secret)
    view = PaperView(look, Bar(look, "reader", 4))
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    opened: list[QUrl] = []
    view.link_activated.connect(opened.append)
    for number, attack in enumerate(ATTACKS):
        hostile = attack.replace("https://evil.example", address).replace("file:///etc/hostname", secret.as_uri())
        view.show_paper(
            entry(
                TriageState(note=hostile), id=f"x{number}", title=hostile, abstract=hostile, authors=(hostile,) * 3,
                comment=hostile, journal_ref=hostile, doi=hostile.replace(" ", ""), categories=(hostile,),
            ),
            [],
        )  # fmt: skip
        QApplication.processEvents()
        view.page.render(QImage(1100, 700, QImage.Format.Format_RGB32))
        for reader in (view.page, view.side):
            assert "alert(1)" not in "".join(_links(reader.toHtml()))
    assert asked == []
    assert not watch.seen()
    assert opened == []
    watch.close()


def _links(html: str) -> list[str]:
    return [part.split('"')[0] for part in html.split('href="')[1:]]


@pytest.fixture
def long_view(qtbot: QtBot, look: Look) -> PaperView:
    view = PaperView(look, Bar(look, "reader", 4))
    qtbot.addWidget(view)
    view.resize(624, 700)
    view.show()
    return view


def test_of_an_endless_text_the_page_shows_the_beginning(long_view: PaperView) -> None:
    """It held the window for 2 seconds."""
    endless = "a" * 200_000
    long_view.show_paper(
        entry(
            TriageState(note=endless), title=endless, abstract=endless, authors=(endless,), comment=endless,
            journal_ref=endless,
        ),
        [],
    )  # fmt: skip
    assert 60_000 < len(text_of(long_view.page)) < 125_000
    assert "do:copy.as" in _links(long_view.page.toHtml())


def test_no_real_text_is_shortened(long_view: PaperView) -> None:
    abstract = "whole " * 3_000
    long_view.show_paper(entry(abstract=f"{abstract}end"), [])
    assert "whole end" in text_of(long_view.page)
    assert "do:copy.as" not in _links(long_view.page.toHtml())


def test_of_very_many_authors_the_first_are_shown(long_view: PaperView) -> None:
    paper = entry(authors=tuple(f"A{number}" for number in range(10_003)))
    page = PaperPage(long_view._look, long_view._look.font()).markup(paper, [], False, True, frozenset())
    html = "".join(part for part in page if isinstance(part, str))
    assert "and 3 more" in html
    assert html.count('href="author:') == 10_000


def test_a_paper_is_not_laid_out_again_when_it_goes(long_view: PaperView) -> None:
    """It was, in lines of no width."""
    long_view.show_paper(entry(), [])
    sheet = long_view.page.sheet
    width = sheet.textWidth()
    assert width > 300
    long_view.show_nothing()
    assert sheet.textWidth() == width

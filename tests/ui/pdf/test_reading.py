"""From a paper to its PDF on the screen, by way of a real server, or of none when it is kept."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.pdfs.kept import Eprint, KeptPdfs
from readerapp.rendering.text import texts_of
from readerapp.storage.records import LibraryPaper
from readerapp.storage.store import Store
from readerapp.ui.look.look import Look
from readerapp.ui.pdf.downloads import Downloads
from readerapp.ui.pdf.pack import Pack
from readerapp.ui.pdf.pane import PdfPane
from readerapp.ui.pdf.reading import PdfReading, eprint_of
from tests.fake_arxiv import FakeArxiv, faults
from tests.ui.conftest import Outside
from tests.ui.pdf import pdf_server
from tests.ui.pdf.pdf_files import paper as pdf_of
from tests.ui.pdf.pdf_server import asked, places

arxiv, kept, papers = pdf_server.arxiv, pdf_server.kept, pdf_server.papers


@pytest.fixture
def make(
    arxiv: FakeArxiv, kept: KeptPdfs, store: Store, papers: list[LibraryPaper], look: Look, tmp_path: Path, qtbot: QtBot
) -> Iterator[Callable[[], PdfReading]]:
    """Starts the window's part of it, and starts it again."""
    running: list[Downloads] = []

    def start() -> PdfReading:
        downloads = Downloads(places(arxiv, store, tmp_path), kept)
        running.append(downloads)
        reading = PdfReading(
            downloads, kept, lambda: PdfPane(look), downloads._places.address, store.pdf_page, store.keep_pdf_page, downloads
        )
        qtbot.addWidget(reading.pane, before_close_func=lambda _: reading.stop())
        reading.pane.resize(620, 700)
        reading.pane.show()
        reading.messages = []  # type: ignore[attr-defined]
        reading.said.connect(lambda *said: reading.messages.append(said[0]))  # type: ignore[attr-defined]
        return reading

    yield start
    for downloads in running:
        downloads.close()
    QApplication.processEvents()


@pytest.fixture
def reading(make: Callable[[], PdfReading]) -> PdfReading:
    return make()


def said(reading: PdfReading) -> str:
    return reading.pane.state.accessibleName()


def messages(reading: PdfReading) -> list[str]:
    found: list[str] = reading.messages  # type: ignore[attr-defined]
    return found


def shows(reading: PdfReading, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: reading.pane.shows_pages, timeout=8000)


def test_fetches_shows_and_keeps(
    reading: PdfReading, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    wanted: list[int] = []
    reading.opened.connect(lambda: wanted.append(1))
    reading.open(papers[0])
    assert wanted == [1]
    assert said(reading).startswith("Downloading the PDF")
    shows(reading, qtbot)
    assert asked(arxiv) == ["/pdf/2601.00001v1"]
    assert [one.eprint for one in kept.kept()] == [Eprint("2601.00001", 1)]
    assert kept.path(eprint_of(papers[0])).read_bytes() == arxiv.pdf("2601.00001")
    assert messages(reading)[-1].startswith("PDF saved, ")
    reading.open(papers[-1])
    shows(reading, qtbot)
    assert kept.path(eprint_of(papers[-1])).name == "hep-th_9901001.pdf"
    reading.open(papers[0])
    assert reading.pane.shows_pages
    assert len(asked(arxiv)) == 2


def test_the_page_is_remembered_after_a_restart_without_network(
    make: Callable[[], PdfReading], papers: list[LibraryPaper], arxiv: FakeArxiv, store: Store, qtbot: QtBot
) -> None:
    reading = make()
    reading.open(papers[0])
    shows(reading, qtbot)
    reading.pane.pages.go_to_page(2)
    qtbot.waitUntil(lambda: store.pdf_page(papers[0].key) == 2)
    reading.pane.pages.go_to_page(3)
    reading.stop()
    assert store.pdf_page(papers[0].key) == 3
    arxiv.fail("/", faults.hang_up(), always=True)
    again = make()
    again.open(papers[0])
    assert again.pane.shows_pages
    assert again.pane.page == 3
    assert len(asked(arxiv)) == 1


def test_a_download_that_stops_goes_on(
    reading: PdfReading, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    arxiv.fail("/pdf/", faults.cut(0.4))
    reading.open(papers[0])
    qtbot.waitUntil(lambda: "It will resume from there" in said(reading), timeout=8000)
    assert kept.kept() == []
    reading.pane.fetch_wanted.emit()
    shows(reading, qtbot)
    assert sum(arxiv.sent) == len(arxiv.pdf("2601.00001"))


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (faults.robot_page(), "refuses to answer readerapp"),
        (faults.login_page(), "What arrived is not a PDF"),
        (faults.too_many(retry_after=300), "asked us to wait"),
        (faults.status(404), "This PDF is not on"),
        (faults.hang_up(), "closed the connection without an answer"),
    ],
)
def test_a_failure_is_said_and_nothing_is_kept(
    reading: PdfReading,
    papers: list[LibraryPaper],
    arxiv: FakeArxiv,
    kept: KeptPdfs,
    qtbot: QtBot,
    fault: faults.Fault,
    sentence: str,
) -> None:
    arxiv.fail("/pdf/", fault)
    reading.open(papers[0])
    qtbot.waitUntil(lambda: sentence in said(reading), timeout=8000)
    assert kept.summary() == (0, 0)


def test_cancelling_and_trying_again(
    reading: PdfReading, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    arxiv.fail("/pdf/", faults.crawling(4000, 0.1))
    reading.open(papers[0])
    qtbot.waitUntil(lambda: "%" in said(reading), timeout=8000)
    reading.pane.cancel_wanted.emit()
    assert said(reading).startswith("Stopped.")
    reading.pane.fetch_wanted.emit()
    shows(reading, qtbot)
    assert kept.path(eprint_of(papers[0])).read_bytes() == arxiv.pdf("2601.00001")
    assert "Range" in arxiv.requests[-1].headers


def test_the_paper_wanted_last_comes_first(
    reading: PdfReading, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    arxiv.fail("/pdf/", faults.crawling(2000, 0.2))
    reading.open(papers[0])
    qtbot.waitUntil(lambda: "%" in said(reading), timeout=8000)
    reading.open(papers[1])
    shows(reading, qtbot)
    assert reading.pane.path == kept.path(eprint_of(papers[1]))
    qtbot.waitUntil(lambda: kept.summary().pdfs == 2, timeout=8000)
    assert reading.pane.path == kept.path(eprint_of(papers[1]))
    assert kept.path(eprint_of(papers[0])).read_bytes() == arxiv.pdf("2601.00001")


def test_a_damaged_pdf_is_fetched_again(
    reading: PdfReading, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    path = kept.path(eprint_of(papers[0]))
    path.parent.mkdir()
    path.write_bytes(pdf_of(2)[:300])
    reading.open(papers[0])
    assert said(reading).startswith("This PDF is damaged.")
    reading.pane.fetch_wanted.emit()
    shows(reading, qtbot)
    assert path.read_bytes() == arxiv.pdf("2601.00001")


def test_a_damaged_pdf_that_a_pack_holds_is_fetched_again(
    reading: PdfReading, papers: list[LibraryPaper], arxiv: FakeArxiv, kept: KeptPdfs, qtbot: QtBot
) -> None:
    pack = Pack(reading._downloads, kept, reading)
    pack.take(papers[:1])
    qtbot.waitUntil(lambda: pack.done, timeout=8000)
    path = kept.path(eprint_of(papers[0]))
    path.write_bytes(pdf_of(2)[:300])
    reading.open(papers[0])
    assert said(reading).startswith("This PDF is damaged.")
    reading.pane.fetch_wanted.emit()
    shows(reading, qtbot)
    assert path.read_bytes() == arxiv.pdf("2601.00001")


def test_what_is_read_is_not_pushed_out(
    reading: PdfReading, papers: list[LibraryPaper], kept: KeptPdfs, outside: Outside, qtbot: QtBot
) -> None:
    reading.open(papers[0])
    shows(reading, qtbot)
    kept.limit_to(1)
    assert kept.find(eprint_of(papers[0]))
    reading.open_outside(papers[1])
    qtbot.waitUntil(lambda: kept.find(eprint_of(papers[1])) is not None, timeout=8000)
    assert kept.find(eprint_of(papers[0]))
    reading.close()
    kept.make_room()
    assert kept.find(eprint_of(papers[0])) is None


def test_another_program(
    reading: PdfReading,
    papers: list[LibraryPaper],
    arxiv: FakeArxiv,
    kept: KeptPdfs,
    outside: Outside,
    qtbot: QtBot,
) -> None:
    reading.open_outside(papers[1])
    path = str(kept.path(eprint_of(papers[1])))
    qtbot.waitUntil(lambda: outside.opened == [path], timeout=8000)
    assert messages(reading)[-1] == "Opened “Lamps: part 2?” in another program."
    reading.open(papers[1])
    reading.pane.open_outside_wanted.emit()
    assert outside.opened == [path, path]
    arxiv.fail("/pdf/", faults.robot_page())
    addresses: list[str] = []
    reading.address_wanted.connect(addresses.append)
    reading.open(papers[2])
    qtbot.waitUntil(lambda: "refuses" in said(reading), timeout=8000)
    reading.pane.open_outside_wanted.emit()
    assert addresses == [f"{arxiv.url}/pdf/2601.00003v1"]


def test_what_was_cancelled_opens_no_other_program_later(
    reading: PdfReading, papers: list[LibraryPaper], arxiv: FakeArxiv, outside: Outside, qtbot: QtBot
) -> None:
    arxiv.fail("/pdf/", faults.crawling(4000, 0.1))
    reading.open_outside(papers[0])
    reading.open(papers[0])
    qtbot.waitUntil(lambda: "%" in said(reading), timeout=8000)
    reading.pane.cancel_wanted.emit()
    reading.pane.fetch_wanted.emit()
    shows(reading, qtbot)
    QApplication.processEvents()
    assert outside.opened == []


def test_a_paper_of_another_source(reading: PdfReading, papers: list[LibraryPaper], arxiv: FakeArxiv) -> None:
    other = papers[0]._replace(paper=papers[0].paper._replace(id="10.1000/lamps"))
    reading.open(other)
    assert "is not on arXiv" in said(reading)
    assert asked(arxiv) == []


def test_closing_while_something_comes(
    reading: PdfReading, papers: list[LibraryPaper], arxiv: FakeArxiv, qtbot: QtBot
) -> None:
    arxiv.fail("/pdf/", faults.silent(3))
    reading.open(papers[0])
    qtbot.waitUntil(lambda: len(asked(arxiv)) == 1, timeout=8000)
    begun = time.monotonic()
    reading._downloads.close()
    assert time.monotonic() - begun < 1


def test_a_library_that_cannot_be_opened_is_said(
    reading: PdfReading, papers: list[LibraryPaper], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "other.sqlite3").write_bytes(b"not a library at all" * 100)
    other = tmp_path / "other.sqlite3"
    reading._downloads._places = reading._downloads._places._replace(another_store=lambda: Store(other, texts_of))
    reading.open(papers[0])
    qtbot.waitUntil(lambda: "is not a readerapp library" in said(reading), timeout=8000)

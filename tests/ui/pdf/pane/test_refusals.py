"""What cannot be shown, and why."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from readerapp.ui.pdf import file as pdf_file
from readerapp.ui.pdf.pane import PdfPane
from readerapp.ui.pdf.state import share_words
from readerapp.ui.widgets.buttons import PageButton
from tests.ui.pdf.pane.hands import Make, find, press, show
from tests.ui.pdf.pdf_files import Heading, paper, pdf


def said(pane: PdfPane) -> str:
    return pane.state.accessibleName()


def buttons(pane: PdfPane) -> dict[str, PageButton]:
    QApplication.processEvents()
    return {one.accessibleName(): one for one in pane.state.findChildren(PageButton) if one.isVisible()}


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


def test_a_locked_pdf_opens_at_the_page_where_it_was_left(pane: PdfPane, make: Make) -> None:
    pane.open_file(make(pdf([["First"], ["Second"], ["Third"]], password="fog")), 2)  # noqa: S106 - nothing is kept secret
    pane.take_focus()
    QTest.keyClicks(QApplication.focusWidget(), "fog")
    press(pane, "Return")
    QApplication.processEvents()
    assert pane.shows_pages
    assert pane.page == 2


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

"""What leaves a page, by copying, by dragging and on paper: every form of it carries the TeX of its formulas."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readerapp.ui.look.look import Look
from readerapp.ui.paper.mime import papers_mime
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.paper.printing import write_pdf
from readerapp.ui.paper.reader import Reader
from readerapp.ui.widgets.strips import Bar
from tests.ui.conftest import text_of
from tests.ui.paper.test_pane import entry

Show = Callable[[str], Reader]
MOSS = "Let $M$ be moss, and ($x^2$)-forms; the $n$-th fern. $$\\int f$$ Then *in vivo* $\\nonsense{a}$."
TEX = ("Let $M$ be moss", "($x^2$)-forms", "the $n$-th fern", "$$\\int f$$", "$\\nonsense{a}$")


@pytest.fixture
def show(qtbot: QtBot, look: Look) -> Iterator[Show]:
    """Shows a paper with this abstract. Returns the page."""
    view = PaperView(look, Bar(look, "reader", 4))
    qtbot.addWidget(view)
    view.resize(624, 700)
    view.show()

    def do(abstract: str) -> Reader:
        view.show_paper(entry(abstract=abstract), ())
        return view.page

    yield do
    view.close()


def texts(data: QMimeData) -> dict[str, str]:
    """Each form of `data` as the text that another program would show."""
    found = {"text/plain": data.text()}
    for kind in data.formats():
        pasted = QTextDocument()
        pasted.setHtml(bytes(data.data(kind).data()).decode())
        found[kind] = pasted.toPlainText() if kind == "text/html" else bytes(data.data(kind).data()).decode()
    return found


def check(data: QMimeData) -> None:
    forms = texts(data)
    assert {"text/plain", "text/html"} <= set(forms)
    for kind, text in forms.items():
        assert "\ufffc" not in text, kind
        for formula in TEX:
            assert formula in text, kind


def test_what_is_copied_with_the_keys(show: Show) -> None:
    reader = show(MOSS)
    reader.setFocus()
    QTest.keyClick(reader, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    check(QGuiApplication.clipboard().mimeData())


def test_what_is_dragged_out(show: Show) -> None:
    reader = show(MOSS)
    reader.selectAll()
    # Qt asks for this when a drag begins, and for the selection that the middle button pastes.
    check(reader.createMimeDataFromSelection())


def test_html_keeps_links_and_emphasis_and_nothing_of_the_window(show: Show) -> None:
    reader = show("See *in vivo* & <b>, https://example.org/moss?a=1&b=2 of $x$.")
    reader.selectAll()
    html = reader.createMimeDataFromSelection().html()
    assert "<i>in vivo</i> &amp; &lt;b&gt;" in html
    assert '<a href="https://example.org/moss?a=1&amp;b=2">' in html
    # The button that adds a tag is a link within the window.
    assert "do:" not in html
    assert "style" not in html


def test_a_part_of_the_text_is_that_part(show: Show) -> None:
    reader = show("Moss 𝔼 and $x$ and 𝔸 fern.")
    cursor = reader.textCursor()
    cursor.setPosition(reader.document().find("and").selectionStart())
    cursor.setPosition(reader.document().find("fern").selectionEnd(), cursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    data = reader.createMimeDataFromSelection()
    assert data.text() == "and $x$ and 𝔸 fern"
    assert data.html() == "<p>and $x$ and 𝔸 fern</p>"


@pytest.mark.parametrize("before", ["𝔼", "𝔼𝔽 𝒟", "🌿"])
def test_letters_beyond_the_first_plane_shift_no_formula(show: Show, before: str) -> None:
    reader = show(f"Let {before} and $M$ be moss, the $n$-th.")
    assert f"Let {before} and $M$ be moss, the $n$-th." in text_of(reader)


def test_papers_are_taken_out_as_text_and_addresses() -> None:
    data = papers_mime([entry(), entry(id="doi:10.5555/x", authors=())])
    assert data.text() == (
        "A $p$-adic Title for Schrödinger\nAda Quill, Bo Reed\narXiv:2606.09901, https://arxiv.org/abs/2606.09901\n\n"
        "A $p$-adic Title for Schrödinger\ndoi:10.5555/x"
    )
    assert data.html().startswith("<p>A $p$-adic Title for Schrödinger<br>Ada Quill, Bo Reed<br>arXiv:2606.09901, ")
    assert [url.toString() for url in data.urls()] == ["https://arxiv.org/abs/2606.09901"]


def test_a_saved_page_has_the_tex_in_its_text(look: Look, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    write_pdf(path, look, entry(abstract=MOSS), ())
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    text = " ".join(document.getAllText(0).text().split())
    for formula in ("$M$", "$x^2$", "$n$", "$$\\int f$$", "$\\nonsense{a}$", "$p$"):
        assert formula in text
    document.close()

"""Letters beyond U+FFFF, such as the script D of a formula, count twice in Qt and once in Python. Nothing shifts for it."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF, QTextBlock

from readerapp.ui.look.look import Look
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.paper_list.delegate import broken
from readerapp.ui.widgets.marked_line import MarkedLine
from readerapp.ui.widgets.positions import for_python, for_qt, in_units
from tests.ui.paper.test_pane import entry, view

__all__ = ["view"]

TITLE = "𝒟-modules, 𝔼-rings and the ferns in the long valley of shadows"


@pytest.mark.parametrize("width", [150, 200, 260])
def test_a_title_breaks_between_words(look: Look, width: int) -> None:
    lines = broken(TITLE, look.font(0), width, 9)
    assert " ".join(lines) == TITLE
    assert len(lines) > 1


def test_a_mark_stands_behind_its_word(look: Look) -> None:
    font, start = look.font(0), TITLE.index("ferns")
    found = MarkedLine(look, TITLE, font, [(start, start + 5)])
    assert found.boxes[0].left() == pytest.approx(QFontMetricsF(font).horizontalAdvance(TITLE[:start]), abs=1.5)
    assert found.width == pytest.approx(QFontMetricsF(font).horizontalAdvance(TITLE), abs=2)


def test_marks_on_the_page(view: PaperView) -> None:
    from readerapp.rendering.highlights import Watched

    view.watch(Watched.of("ferns, shadows", ""))
    view.show_paper(entry(title="𝒟𝒟𝒟𝒟 shadows", abstract="𝔼𝔽 $x$ 𝔾 and ferns 𝔾𝔾 at the end: ferns"), ())
    assert not view.grab().isNull()
    marked = [
        block.text().encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
        for block in _blocks(view)
        for start, end, _ in view.page._marked_spans(block)
    ]
    assert marked == ["shadows", "ferns", "ferns"]


def _blocks(view: PaperView) -> Iterator[QTextBlock]:
    block = view.page.document().begin()
    while block.isValid():
        yield block
        block = block.next()


@given(st.text(), st.integers(0, 20))
def test_positions_go_there_and_back(text: str, place: int) -> None:
    place = min(place, len(text))
    assert for_python(text, for_qt(text, place)) == place
    assert len(in_units(text)) == for_qt(text, len(text))

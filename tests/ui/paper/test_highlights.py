"""Watched words and authors in the list and on the page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from readerapp.rendering.highlights import WATCHED, Watched
from readerapp.settings.file import Settings
from readerapp.storage.records import PaperRow
from readerapp.ui.look.look import Look
from readerapp.ui.paper_list.delegate import breaks
from readerapp.ui.widgets.controls import TextField
from readerapp.ui.widgets.marked_line import MarkedLine, within
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press
from tests.ui.dialogs.hands import in_dialog
from tests.ui.paper.test_pane import entry, text, view

__all__ = ["view"]

ROW = PaperRow(
    1, "2606.09901",
    "A Kettle for Robots That Knock Before Entering the Kettle Room of a Very Long Corridor",
    ("Ada Quill", "Bo Reed"),
    ("cs.RO",), "cs.RO", "", "", 1, False, False, False,
)  # fmt: skip


def marked_pixels(widget: QWidget, look: Look) -> list[tuple[int, int]]:
    image: QImage = widget.grab().toImage()
    wanted = look.colour("mark").rgb()
    return [(x, y) for y in range(image.height()) for x in range(image.width()) if image.pixel(x, y) == wanted]


def show_rows(window: MainWindow, row: PaperRow) -> None:
    model = window.list.rows
    for key in list(model.keys()):
        model._cache[key] = row._replace(key=key)
    window.delegate._forget_lines()
    window.list.viewport().update()


def test_a_mark_stands_exactly_behind_its_words(look: Look) -> None:
    font, line = look.font(0, 500), "A Kettle for Robots"
    found = MarkedLine(look, line, font, [(2, 8)])
    metrics = QFontMetricsF(font)
    (box,) = found.boxes
    assert box.left() == pytest.approx(metrics.horizontalAdvance("A "), abs=1.5)
    assert box.right() == pytest.approx(metrics.horizontalAdvance("A Kettle"), abs=1.5)
    assert box.top() < -metrics.capHeight()
    assert box.bottom() > 0
    assert found.width == pytest.approx(metrics.horizontalAdvance(line), abs=2)


def test_words_from_right_to_left_have_their_box_where_they_are_read(look: Look) -> None:
    line = "a שלום עולם b"
    first, both = (MarkedLine(look, line, look.font(0), [(2, end)]).boxes[0] for end in (6, 11))
    assert first.right() == pytest.approx(both.right(), abs=0.1)
    assert first.left() > both.left() + 10


def test_a_phrase_over_two_lines_is_marked_on_both(look: Look) -> None:
    title = "word " * 5 + "garden path " + "word " * 40
    (start, first), (second, last) = breaks(title, look.font(0), QFontMetricsF(look.font(0)).horizontalAdvance(title[:33]), 2)
    assert (start, first[-6:]) == (0, "garden")
    spans = Watched.of("garden path", "").in_text(title)
    assert [first[one:other] for one, other in within(spans, start, start + len(first))] == ["garden"]
    assert [last[one:other] for one, other in within(spans, second, second + len(last))] == ["path"]
    assert last.endswith("…")


def test_the_list_marks_titles_authors_and_comments(window: MainWindow, look: Look) -> None:
    show_rows(window, ROW)
    window.delegate.watch(Watched.of("kettle", ""))
    by_word = marked_pixels(window.list.viewport(), look)
    window.delegate.watch(Watched.of("", "Bo Reed"))
    by_author = marked_pixels(window.list.viewport(), look)
    assert len(by_word) > 1000
    assert len(by_author) > 1000
    assert not set(by_word) & set(by_author)
    show_rows(window, ROW._replace(title="Short", comment="12 pages, a kettle"))
    assert marked_pixels(window.list.viewport(), look)
    window.delegate.watch(None)
    assert marked_pixels(window.list.viewport(), look) == []


@pytest.mark.parametrize("density", ["cosy", "compact", "titles"])
@pytest.mark.parametrize("title", ["0", "", "kettle" * 90, "kettle " * 80, "مقالة kettle قصيرة", "a\u00a0kettle\ufb03"])
def test_any_row_can_be_marked(window: MainWindow, density: str, title: str) -> None:
    window.delegate.set_density(density)
    authors = ("Bo Reed", "", "مقالة", *("Ada Quill" * 20,) * 30)
    show_rows(window, ROW._replace(title=title, authors=authors, dismissed=True, starred=True))
    window.delegate.watch(Watched.of("kettle, a", "Reed, Quill"))
    assert not window.list.grab().isNull()
    show_rows(window, ROW._replace(title=title, authors=()))
    assert not window.list.grab().isNull()


def test_the_page_marks_title_authors_and_abstract(view, look: Look) -> None:
    paper = entry(
        title="A Kettle", abstract=r"The kettle of $\sqrt{x}$ at https://example.org/kettle boils.", comment="A kettle"
    )
    view.show_paper(paper, [])
    before = text(view)
    assert marked_pixels(view.page.viewport(), look) == []
    view.watch(Watched.of("kettle, boil", "Reed"))
    assert text(view) == before
    pixels = marked_pixels(view.page.viewport(), look)
    assert len(pixels) > 1000
    assert 'href="https://example.org/kettle"' in view.page.toHtml()
    marked = marked_texts(view)
    assert marked == ["Kettle", "Bo\u00a0Reed", "kettle", "kettle", "boils"]
    view.watch(None)
    assert marked_pixels(view.page.viewport(), look) == []
    assert text(view) == before


def marked_texts(view) -> list[str]:
    found = []
    block = view.page.document().begin()
    while block.isValid():
        found += [block.text()[start:end] for start, end, _ in view.page._marked_spans(block)]
        block = block.next()
    return found


def test_marks_on_the_page_follow_it_when_it_scrolls(view, look: Look) -> None:
    view.show_paper(entry(abstract="word " * 600 + "kettle"), [])
    view.watch(Watched.of("kettle", ""))
    assert marked_pixels(view.page.viewport(), look) == []
    bar = view.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    cursor = QTextCursor(view.page.document().find("kettle"))
    cursor.setPosition(cursor.selectionStart())
    place = view.page.cursorRect(cursor)
    pixels = marked_pixels(view.page.viewport(), look)
    assert min(x for x, _ in pixels) == pytest.approx(place.left(), abs=3)
    assert any(place.top() <= y <= place.bottom() for _, y in pixels)


def test_a_phrase_over_two_lines_of_the_page_has_two_boxes(view) -> None:
    view.show_paper(entry(abstract="garden path " * 30), [])
    view.watch(Watched.of("garden path", ""))
    document = view.page.document()
    block = document.find("garden").block()
    parts = [block.text()[start:end] for _, start, end, _ in view.page._marked_parts(block)]
    assert {"garden path", "garden", "path"} >= set(parts)
    assert parts.count("garden") == parts.count("path") > 0


def test_a_watched_author_among_the_hidden_ones_marks_their_number(view) -> None:
    view.watch(Watched.of("", "Reed"))
    view.show_paper(entry(authors=(*(f"Ada{number} Quill" for number in range(20)), "Bo Reed")), [])
    assert marked_texts(view) == ["and 12 more"]
    assert "do:authors" in view.page.toHtml()


@pytest.mark.parametrize(
    "hostile", ["<b>", "&", "</p><img src=x>", '" onclick="', "span", "style", "run:0", "object", WATCHED]
)
def test_hostile_words_are_only_words(view, hostile: str) -> None:
    paper = entry(
        abstract=rf"Before {hostile} after $\sqrt{{x}}$, see https://example.org/span?style=a.", authors=(hostile, "span")
    )
    view.show_paper(paper, [])
    before, images = text(view), view.page.toHtml().count("<img")
    view.watch(Watched.of(hostile, hostile))
    assert text(view) == before
    assert view.page.toHtml().count("<img") == images
    assert hostile.split(maxsplit=1)[0] in " ".join(marked_texts(view)).replace("\u00a0", " ")


def test_what_is_typed_in_the_settings_is_marked_at_once(
    window: MainWindow, press: Press, settings: Settings, look: Look
) -> None:
    row = window.list.rows.paper(0)
    assert row is not None
    word = max(row.title.split(), key=len).strip(".,:")

    def type_it(dialog: QDialog) -> None:
        dialog._index.setCurrentRow(1)  # type: ignore[attr-defined]
        words, authors = dialog.findChildren(TextField)
        assert (words.accessibleName(), authors.accessibleName()) == ("Watched words", "Watched authors")
        words.setFocus()
        QTest.keyClicks(words, word)
        QTest.keyClick(words, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    in_dialog(lambda: press("Ctrl+,"), type_it)
    assert settings["watched_words"] == word
    assert marked_pixels(window.list.viewport(), look)
    assert marked_pixels(window.paper.page.viewport(), look)
    settings.reset("watched_words")
    window.setting_changed("watched_words")
    assert marked_pixels(window.list.viewport(), look) == []


def test_what_is_watched_is_marked_from_the_start(
    filled: Path, make_window: Callable[[], MainWindow], settings: Settings, look: Look
) -> None:
    settings.change("watched_words", "a, the, of")
    window = make_window()
    assert marked_pixels(window.list.viewport(), look)
    assert not window.list.viewport().childAt(QPoint(5, 5))

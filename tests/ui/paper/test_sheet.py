"""Sheets: laid out once, kept for the way back, given up when there are many, and never a way to load anything."""

import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from readerapp.storage.records import TagSummary
from readerapp.ui.look.look import Look
from readerapp.ui.paper import sheet as sheets
from readerapp.ui.paper.inline_objects import Chip
from readerapp.ui.paper.markup import Placed
from readerapp.ui.paper.pane import PaperView
from readerapp.ui.paper.reader import Reader
from readerapp.ui.paper.sheet import Sheet
from readerapp.ui.widgets.strips import Bar
from tests.ui.conftest import text_of
from tests.ui.paper.test_pane import entry


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> PaperView:
    view = PaperView(look, Bar(look, "reader", 4))
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    return view


def test_a_paper_shown_again_lies_on_the_same_sheet(view: PaperView) -> None:
    one, other = entry()._replace(key=1), entry(title="Another title")._replace(key=2)
    view.show_paper(one, ())
    first = view.page.sheet
    view.show_paper(other, ())
    assert view.page.sheet is not first
    view.show_paper(one, ())
    assert view.page.sheet is first
    assert view.page.verticalScrollBar().value() == 0


def test_what_has_changed_is_written_anew(view: PaperView) -> None:
    paper = entry()
    view.show_paper(paper, ())
    view.show_paper(paper._replace(triage=paper.triage._replace(note="Read twice.")), ())
    assert "Read twice." in text_of(view.page)
    view.show_paper(paper, (TagSummary("later", "blue", 1),))
    assert "later" in text_of(view.page)
    assert "Read twice." not in text_of(view.page)


def test_a_new_look_makes_new_sheets(view: PaperView, look: Look) -> None:
    view.show_paper(entry(), ())
    before = view.page.sheet
    look.changed.emit()
    assert view.page.sheet is not before


def test_followed_categories_stand_out_at_once(view: PaperView, look: Look) -> None:
    view.show_paper(entry(categories=("cs.LG", "math.AG")), ())
    before = view.page.sheet
    view.follow(frozenset({"math.AG"}))
    assert view.page.sheet is not before
    roles = {one.text.strip(): one._role for one in view.page.sheet.objects._objects.values() if isinstance(one, Chip)}
    assert roles["math.AG"] != roles["cs.LG"]


def test_old_sheets_are_given_up(view: PaperView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "_KEPT", 3)
    known = []
    for key in range(10):
        view.show_paper(entry()._replace(key=key), ())
        known.append(weakref.ref(view.page.sheet))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert sum(one() is not None for one in known) == 3


def test_objects_stand_where_their_images_stood(qtbot: QtBot, look: Look) -> None:
    reader = Reader(look, "Page")
    qtbot.addWidget(reader)
    reader.show()
    sheet = Sheet(QFont(), 300, reader)
    first, second = (Placed(Chip(look, word, "text", None)) for word in ("one", "two"))
    sheet.write(("<p>a ", second, ' b \ufffc <a href="do:x">', first, "</a></p>"))
    reader.show_sheet(sheet)
    assert text_of(reader) == "a two  b \ufffd one "


def test_an_image_is_nothing(qtbot: QtBot, look: Look) -> None:
    reader = Reader(look, "Page")
    qtbot.addWidget(reader)
    reader.show()
    sheet = Sheet(QFont(), 300, reader)
    sheet.write(('<p>a<img src="object:7"><img src="https://example.org/x.png">b</p>',))
    reader.show_sheet(sheet)
    reader.grab()
    assert text_of(reader).replace("\ufffc", "") == "ab"


def test_a_sheet_that_is_shown_already_stays_at_its_place(qtbot: QtBot, look: Look) -> None:
    """To set it again painted the whole page, half of the time that a star took."""
    reader = Reader(look, "Page")
    qtbot.addWidget(reader)
    reader.resize(320, 200)
    reader.show()
    sheet = Sheet(QFont(), 300, reader)
    sheet.write(("<p>line</p>" * 50,))
    reader.show_sheet(sheet)
    reader.verticalScrollBar().setValue(40)
    reader.selectAll()
    reader.show_sheet(sheet)
    assert reader.verticalScrollBar().value() == 40
    assert reader.textCursor().hasSelection()

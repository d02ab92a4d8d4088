"""Tags and notes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.dialogs.note import NotePopover
from readerapp.ui.dialogs.tags import TagPopover
from readerapp.ui.paper.sheet import Sheet
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press, text_of
from tests.ui.dialogs.hands import popover


def tags_of(window: MainWindow) -> set[str]:
    assert window.paper.entry is not None
    return set(window.paper.entry.triage.tags)


def test_a_new_tag_and_taking_it_off(window: MainWindow, press: Press) -> None:
    press("T")
    opened = popover(TagPopover)
    QTest.keyClicks(opened.field, "to read")
    QTest.keyClick(opened.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tags_of(window) == {"to read"}
    QTest.keyClick(opened.field, Qt.Key.Key_Return)
    assert tags_of(window) == set()
    QTest.keyClick(opened.field, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    press("Z")
    assert tags_of(window) == {"to read"}


def test_a_tag_that_waits_for_another_process_is_shown_when_it_is_there(
    filled: Path, window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    """It was never ticked, and could not be taken off again."""
    press("T")
    opened = popover(TagPopover)
    with Store(filled, texts_of) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        QTest.keyClicks(opened.field, "moss")
        QTest.keyClick(opened.field, Qt.Key.Key_Return)
        other.connection.execute("ROLLBACK")
    qtbot.waitUntil(lambda: tags_of(window) == {"moss"})
    QTest.keyClick(opened.field, Qt.Key.Key_Return)
    assert tags_of(window) == set()
    opened.close()
    press("Z")
    assert tags_of(window) == {"moss"}


def test_enter_takes_the_tag_that_the_letters_begin(window: MainWindow, press: Press) -> None:
    window.triage.set_tags([window.list.rows.key(3)], ["gloves", "biscuits"], [])  # type: ignore[list-item]
    press("T")
    opened = popover(TagPopover)
    QTest.keyClicks(opened.field, "glo")
    QTest.keyClick(opened.field, Qt.Key.Key_Return)
    assert tags_of(window) == {"gloves"}
    opened.close()


def test_a_popover_follows_the_theme(window: MainWindow, press: Press, settings: Settings) -> None:
    window._store.tag([window.browsing.keys()[0]], ["to read"])
    press("T")
    opened = popover(TagPopover)
    settings.change("theme", "dark")
    window.setting_changed("theme")
    assert isinstance(opened, TagPopover)
    image = opened.list.grab().toImage()
    corners = {image.pixelColor(x, y).name() for x in (0, image.width() - 1) for y in (0, image.height() - 1)}
    assert corners == {window._look.colour("raised").name()}
    opened.close()


def test_minus_offers_only_what_the_paper_carries(window: MainWindow, press: Press) -> None:
    window.triage.set_tags([window.list.rows.key(3)], ["gloves"], [])  # type: ignore[list-item]
    window.triage.set_tags([window.list.current_key()], ["biscuits"], [])  # type: ignore[list-item]
    press("-")
    opened = popover(TagPopover)
    assert isinstance(opened, TagPopover)
    assert opened.list.count() == 1
    QTest.keyClick(opened.field, Qt.Key.Key_Return)
    assert tags_of(window) == set()
    opened.close()


def test_tags_of_several_papers(window: MainWindow, press: Press) -> None:
    press("X", "J", "X", "T")
    opened = popover(TagPopover)
    QTest.keyClicks(opened.field, "pair")
    QTest.keyClick(opened.field, Qt.Key.Key_Return)
    opened.close()
    assert window._store.tags()[0].papers == 2


def test_a_note_is_kept(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("A")
    opened = popover(NotePopover)
    QTest.keyClicks(opened.field, "Ask Kim")
    QTest.keyClick(opened.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.paper.entry is not None
    assert window.paper.entry.triage.note == "Ask Kim"
    assert "Ask Kim" in text_of(window.paper.page)


def test_a_note_that_is_only_looked_at_stays_as_it_was_written(window: MainWindow, press: Press) -> None:
    """In another program, perhaps: with blanks that do not break a line, and lines that end as in DOS."""
    key = window.list.current_key()
    assert key is not None
    window.triage.set_note(key, "«\u00a0Ask\u00a0»\r\nKim", before="")
    acts = len(window._store.history(9))
    press("A")
    popover(NotePopover).close()
    assert window._store.paper(key).triage.note == "«\u00a0Ask\u00a0»\r\nKim"
    assert len(window._store.history(9)) == acts
    press("A")
    opened = popover(NotePopover)
    QTest.keyClicks(opened.field, "!")
    opened.close()
    assert window._store.paper(key).triage.note == "«\u00a0Ask\u00a0»\nKim!"


def test_what_another_process_noted_meanwhile_is_kept(window: MainWindow, press: Press, filled: Path) -> None:
    key = window.list.current_key()
    assert key is not None
    press("A")
    opened = popover(NotePopover)
    QTest.keyClicks(opened.field, "mine")
    with Store(filled, texts_of) as other:
        other.note([key], "theirs")
    QTest.keyClick(opened.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window._store.paper(key).triage.note == "theirs\n\nmine"
    assert window.bar.message.endswith(", below the note that another readerapp added.")
    press("Z")
    assert window._store.paper(key).triage.note == "theirs"


def test_a_note_that_was_emptied_leaves_what_another_process_noted_meanwhile(
    window: MainWindow, press: Press, filled: Path
) -> None:
    key = window.list.current_key()
    assert key is not None
    window.triage.set_note(key, "mine", before="")
    press("A")
    opened = popover(NotePopover)
    opened.field.selectAll()
    QTest.keyClick(opened.field, Qt.Key.Key_Delete)
    with Store(filled, texts_of) as other:
        other.note([key], "theirs")
    opened.close()
    assert window._store.paper(key).triage.note == "theirs"
    assert window.bar.message == "Another readerapp changed this note in the meantime. That note was kept."


def test_leaving_a_note_by_escape_keeps_it_and_undo_takes_it_back(window: MainWindow, press: Press) -> None:
    press("A")
    opened = popover(NotePopover)
    QTest.keyClicks(opened.field, "Nothing")
    QTest.keyClick(opened.field, Qt.Key.Key_Escape)
    assert window.paper.entry is not None
    assert window.paper.entry.triage.note == "Nothing"
    press("Z")
    assert window.paper.entry.triage.note == ""


@pytest.mark.parametrize("leave", ["Escape", "beside", "the window"])
def test_leaving_keeps_a_note_and_a_new_tag_and_undo_takes_them_back(window: MainWindow, press: Press, leave: str) -> None:
    def left(opened: NotePopover | TagPopover) -> None:
        if leave == "Escape":
            QTest.keyClick(opened.field, Qt.Key.Key_Escape)
        elif leave == "beside":
            QTest.mouseClick(opened, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))
        else:
            opened.close()
        assert QApplication.activePopupWidget() is None

    key = window.list.current_key()
    assert key is not None
    press("A")
    note = popover(NotePopover)
    QTest.keyClicks(note.field, "ask Quill")
    left(note)  # type: ignore[arg-type]
    assert window._store.paper(key).triage.note == "ask Quill"
    press("T")
    tags = popover(TagPopover)
    QTest.keyClicks(tags.field, "to read")
    left(tags)  # type: ignore[arg-type]
    assert tags_of(window) == {"to read"}
    press("Z", "Z")
    assert tags_of(window) == set()
    assert window._store.paper(key).triage.note == ""


def test_letters_that_look_for_a_tag_make_none(window: MainWindow, press: Press) -> None:
    window.triage.set_tags([window.list.rows.key(3)], ["gloves"], [])  # type: ignore[list-item]
    press("T")
    opened = popover(TagPopover)
    QTest.keyClicks(opened.field, "glo")
    QTest.keyClick(opened.field, Qt.Key.Key_Escape)
    assert [tag.name for tag in window._store.tags(all_tags=True)] == ["gloves"]


def test_a_note_and_tags_are_in_the_row_and_above_the_abstract(window: MainWindow, press: Press) -> None:
    def row() -> object:
        return window.list.grab(window.list.visualRect(window.list.currentIndex())).toImage()

    plain = row()
    press("A")
    QTest.keyClicks(popover(NotePopover).field, "ask Quill")
    press("Escape")
    noted = row()
    press("T")
    QTest.keyClicks(popover(TagPopover).field, "to read")
    press("Escape")
    tagged = row()
    assert plain != noted != tagged
    index = window.list.currentIndex()
    assert "has a note; tagged to read" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    usual = window.size()
    for size in (QSize(1280, 800), QSize(1900, 900), usual):
        window.resize(size)
        QApplication.processEvents()
        page = window.paper.page
        assert isinstance(page.document(), Sheet)
        text = page.document().source(0, page.document().characterCount())
        assert text.index("to read") < text.index("ask Quill") < text.index(abstract_start(window))
    press("Z", "Z")
    assert row() == plain


def abstract_start(window: MainWindow) -> str:
    paper = window.list.rows.paper(window.list.current_row())
    assert paper is not None
    return paper.abstract_start[:20]


def test_a_long_note_lets_the_abstract_be_seen(window: MainWindow, press: Press) -> None:
    key = window.list.current_key()
    assert key is not None
    window.triage.set_note(key, "\n".join(f"line {number}" for number in range(40)), "")
    document = window.paper.page.document()
    assert isinstance(document, Sheet)
    text = document.source(0, document.characterCount())
    assert text.index("line 4 …") < text.index(abstract_start(window)) < text.index("line 39")


def test_a_note_goes_to_the_selected_paper_and_shows_it(window: MainWindow, press: Press) -> None:
    first = window.list.current_key()
    press("X", "J", "J", "A")
    assert window.list.current_key() == first
    QTest.keyClicks(popover(NotePopover).field, "why")
    press("Escape")
    assert window._store.paper(first).triage.note == "why"  # type: ignore[arg-type]
    press("J", "X", "A")
    assert QApplication.activePopupWidget() is None
    assert window.bar.message == "A note belongs to one paper. Select only one."

"""At every size of type and window: no text is cut, and nothing touches its neighbour."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.look.look import Look
from readerapp.ui.paper.inline_objects import Chip
from readerapp.ui.paper.sheet import Sheet
from readerapp.ui.widgets.text import Label
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.dialogs.hands import in_dialog

MakeWindow = Callable[..., MainWindow]
TAGS = ["to read", "for the introduction", "moss and ferns", "ask-supervisor", "related", "important and rather long"]


@pytest.fixture(params=[100, 125, 150, 200])
def zoom(request: pytest.FixtureRequest, settings: Settings, look: Look) -> int:
    settings.change("zoom", request.param)
    look.refresh()
    return int(request.param)


@pytest.fixture
def tagged(library: Path, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window on a paper of many categories with many tags and a note, listed on a day with a long name of last year."""
    monkeypatch.setenv("READERAPP_NOW", "2027-01-05T09:00:00Z")
    categories = ("cond-mat.mes-hall", "astro-ph.CO", "cs.CV", "math.AP", "physics.plasm-ph", "q-bio.NC")
    with Store(library, texts_of) as store:
        store.add_listing(listing([paper(number, categories=categories) for number in range(1, 13)], date(2026, 11, 26)))
        key = store.keys(["2601.00001"])
        store.tag(key, TAGS, [])
        store.note(key, "Compare with section 3.")
    return make_window((1280, 800))


def chip_lines(sheet: Sheet) -> list[tuple[float, float]]:
    """The upper and the lower edge of the chips of each line that has any."""
    found = []
    block = sheet.begin()
    while block.isValid():
        top = sheet.documentLayout().blockBoundingRect(block).top()
        iterator = block.begin()
        chips: dict[int, Chip] = {}
        while not iterator.atEnd():
            fragment = iterator.fragment()
            item = sheet.objects.find(fragment.charFormat())
            if isinstance(item, Chip):
                for place in range(fragment.position(), fragment.position() + fragment.length()):
                    line = block.layout().lineForTextPosition(place - block.position())
                    chips[line.lineNumber()] = item
            iterator += 1
        for number, chip in sorted(chips.items()):
            line = block.layout().lineAt(number)
            found.append(chip.edges(top + line.y() + line.ascent()))
        block = block.next()
    return found


def test_tags_on_two_lines_do_not_touch(zoom: int, tagged: MainWindow, qtbot: QtBot) -> None:
    page = tagged.paper.page
    tagged.resize(1280, 800)
    tagged.arrangement.show_detail()
    qtbot.waitUntil(lambda: page.sheet.blockCount() > 3)
    lines = chip_lines(page.sheet)
    assert len(lines) >= 3
    for (_, bottom), (top, _) in pairwise(lines):
        assert top - bottom >= 3 * zoom / 100


def short(widget: QWidget) -> list[str]:
    """The one-line labels below `widget` with less room than their text needs."""
    QApplication.processEvents()
    labels = [one for one in widget.findChildren(Label) if one.isVisibleTo(widget) and one.text()]
    for label in labels:
        label.grab()
    return [one.text() for one in labels if one.toolTip()]


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768)])
def test_the_date_above_the_list_can_be_read(zoom: int, tagged: MainWindow, size: tuple[int, int]) -> None:
    tagged.resize(*size)
    assert short(tagged.header) == []


def test_no_setting_is_cut(zoom: int, tagged: MainWindow) -> None:
    def look(dialog: QDialog) -> None:
        for width in (1232, 776):
            dialog.resize(width, 700)
            for page in range(len(dialog._pages)):  # type: ignore[attr-defined]
                dialog._index.setCurrentRow(page)  # type: ignore[attr-defined]
                assert short(dialog) == []
                area = dialog._area  # type: ignore[attr-defined]
                rows = area.widget()
                if width == 1232:
                    assert rows.width() <= area.viewport().width()
                for words in rows.findChildren(QLabel):
                    assert words.width() >= 10 * tagged._look.size

    in_dialog(tagged._actions["app.preferences"].trigger, look)


def test_the_longest_entry_of_the_menu_does_not_touch_its_arrow(zoom: int, filled: Path, make_window: MakeWindow) -> None:
    window = make_window((1280, 800))
    QTest.keyClick(window, Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    widest = max(menu.actions(), key=lambda one: menu.fontMetrics().horizontalAdvance(one.text().replace("&", "")))
    picture = menu.grab(menu.actionGeometry(widest)).toImage()
    menu.close()
    blank = picture.pixel(2, picture.height() // 2)
    drawn = [x for x in range(picture.width()) if any(picture.pixel(x, y) != blank for y in range(picture.height()))]
    # Letters are closer to each other.
    assert max(after - before for before, after in pairwise(drawn)) >= 10

"""The window from 80 to 200 percent on a small screen: nothing is cut, icons grow with the type."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from readerapp.jobs.importing import import_document
from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.system import locations
from readerapp.ui.dialogs.keys_sheet import KeysSheet
from readerapp.ui.look.look import Look
from readerapp.ui.pages.away import AwayPage
from readerapp.ui.paper_list.banner import Banner
from readerapp.ui.widgets.buttons import ActionButton, PageButton
from readerapp.ui.widgets.choice import Choice
from readerapp.ui.widgets.controls import Switch
from readerapp.ui.widgets.dialog import Dialog
from readerapp.ui.widgets.page import Words
from readerapp.ui.widgets.strips import Bar
from readerapp.ui.widgets.text import Label
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press, send
from tests.ui.dialogs.hands import in_dialog

MakeWindow = Callable[..., MainWindow]
SMALL = (1366, 768)


@pytest.fixture(params=[80, 100, 150, 200])
def zoom(request: pytest.FixtureRequest, settings: Settings, look: Look) -> int:
    settings.change("zoom", request.param)
    look.refresh()
    return int(request.param)


@pytest.fixture
def sample(library: Path) -> None:
    with Store(library, texts_of) as store:
        import_document(store, locations.resource("sample-day.md").read_bytes(), "sample-day.md")


def cut(widget: QWidget) -> list[str]:
    """The texts below `widget` that have less room than they need."""
    found = []
    QApplication.processEvents()
    for label in widget.findChildren(Label):
        if label.isVisibleTo(widget) and label.text():
            needed = QSize(label.fontMetrics().horizontalAdvance(label.text()), label.fontMetrics().height())
            if needed.width() > label.width() or needed.height() > label.height() + 1:
                found.append(label.text())
    for words in widget.findChildren(Words):
        if words.isVisibleTo(widget) and words.height() < words.heightForWidth(words.width()):
            found.append(words.accessibleName())
    for button in widget.findChildren(QPushButton):
        if button.isVisibleTo(widget) and (
            button.width() < button.sizeHint().width() or button.height() < button.fontMetrics().height()
        ):
            found.append(button.text())
    return found


def test_nothing_is_cut_around_the_list(zoom: int, sample: None, make_window: MakeWindow) -> None:
    window = make_window(SMALL)
    window._actions["act.star"].trigger()
    assert cut(window) == []
    for bar in window.findChildren(Bar):
        for button in bar.findChildren(ActionButton):
            assert button.height() <= bar.height()
            assert button.geometry().right() <= bar.width() or not button.isVisible()
    assert window.width() == SMALL[0]


def test_nothing_is_cut_at_the_first_start(zoom: int, make_window: MakeWindow) -> None:
    window = make_window(SMALL)
    assert cut(window) == []
    for choice in window.findChildren(Choice):
        assert choice.height() >= choice.heightForWidth(choice.width())
    assert not window.grab().isNull()


def test_nothing_is_cut_on_a_page(zoom: int, sample: None, make_window: MakeWindow) -> None:
    window = make_window(SMALL)
    window.header.search.setText("no such words in any of them")
    window.browsing.searching.now()
    assert cut(window) == []


def test_a_switch_grows_while_the_settings_are_open(window: MainWindow, press: Press) -> None:
    def look(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText("single-letter")
        switch = dialog.findChildren(Switch)[-1]
        before = switch.width()
        window.verbs.zoom.larger()
        window.verbs.zoom.larger()
        assert switch.width() == round(before * 1.2)

    in_dialog(lambda: press("Ctrl+,"), look)


@pytest.mark.parametrize("action", ["app.about", "app.guide", "app.help", "app.preferences", "act.history", "fetch.follow"])
def test_dialogs_fit_the_screen(zoom: int, window: MainWindow, action: str) -> None:
    def look(dialog: QDialog) -> None:
        room = dialog.screen().availableSize()
        assert dialog.width() <= room.width()
        assert dialog.height() <= room.height()
        assert not dialog.grab().isNull()

    in_dialog(window._actions[action].trigger, look)


def test_a_dialog_has_the_size_it_wants_where_there_is_room(look: Look, window: MainWindow) -> None:
    dialog = Dialog(look, "Test", window)
    dialog.take_room(20, 10)
    assert dialog.size() == QSize(260, 130)


@pytest.mark.parametrize(("width", "columns"), [(2000, 4), (1200, 4), (1000, 3), (700, 2), (400, 1)])
def test_the_keys_stand_in_as_many_columns_as_fit(look: Look, window: MainWindow, width: int, columns: int) -> None:
    sheet = KeysSheet(look, window._actions.table, True, window)
    arranged = sheet._columns._arranged(width)
    assert len(arranged) == columns
    assert [group for column in arranged for group in column] == sheet._columns._groups
    assert sheet._columns.heightForWidth(400) > sheet._columns.heightForWidth(1000)


def test_what_is_found_among_the_keys_stands_at_the_left(look: Look, window: MainWindow) -> None:
    sheet = KeysSheet(look, window._actions.table, True, window)
    columns = sheet._columns
    sheet.resize(1100, 600)
    sheet.show()
    assert columns.search("dark pages") == 1
    QApplication.processEvents()
    third = columns.width() // 3
    found, rest = (columns.grab(QRect(left, 0, wide, 100)).toImage() for left, wide in ((0, third), (third, 2 * third)))
    ground = rest.pixelColor(0, 0)
    assert any(found.pixelColor(x, y) != ground for x in range(found.width()) for y in range(100))
    # A column is as wide as before.
    assert all(rest.pixelColor(x, y) == ground for x in range(0, rest.width(), 3) for y in range(0, 100, 3))
    sheet.close()
    assert columns.search("no such words") == 0
    assert columns.heightForWidth(1000) == 0


def test_the_keys_of_a_pdf_are_on_the_sheet(look: Look, window: MainWindow) -> None:
    sheet = KeysSheet(look, window._actions.table, True, window)
    assert "Dark pages: Shift+I" in sheet._columns.accessibleDescription()
    assert sheet._columns.search("dark pages") == 1


def test_a_screen_reader_hears_the_keys_of_its_language(
    look: Look, window: MainWindow, in_language: Callable[[str], None]
) -> None:
    sheet = KeysSheet(look, window._actions.table, True, window)
    assert "Next paper: J, Down" in sheet._columns.accessibleDescription()
    assert "First paper: G then G, Home" in sheet._columns.accessibleDescription()
    in_language("de")
    sheet = KeysSheet(look, window._actions.table, True, window)
    assert "Nächster Artikel: J, Pfeil abwärts" in sheet._columns.accessibleDescription()
    assert "Erster Artikel: G dann G, Pos1" in sheet._columns.accessibleDescription()
    assert "Dunkle Seiten: Umschalt+I" in sheet._columns.accessibleDescription()
    # Keys are found as they are read, and as they are written in keys.toml.
    assert sheet._columns.search("strg+k") == sheet._columns.search("ctrl+k") == 1


def test_icons_grow_with_the_type(window: MainWindow, press: Press, settings: Settings, look: Look) -> None:
    before = window.verbs.overlays._button("app.menu").width(), window.delegate._gutter
    settings.change("zoom", 200)
    look.refresh()
    assert window.verbs.overlays._button("app.menu").width() > 1.5 * before[0]
    assert window.delegate._gutter == 2 * before[1]


SIZES = [(480, 360), (480, 700), (1280, 800)]


@pytest.mark.parametrize("size", SIZES)
def test_a_page_that_is_open_grows_with_the_type(make_window: MakeWindow, sample: None, size: tuple[int, int]) -> None:
    window = make_window(size)
    window.verbs.missed.ask({date(2026, 6, 1 + number): ["cs.CV"] for number in range(10)})
    page = window.findChild(AwayPage)
    assert page is not None
    for _ in range(10):
        send(window, "Ctrl++")
    QApplication.processEvents()
    buttons = page.findChildren(PageButton)
    assert {one.font().pixelSize() for one in buttons} == {window._look.size}
    assert all(page.rect().right() >= one.mapTo(page, one.rect().topRight()).x() for one in buttons)
    days = page.findChild(QScrollArea, "days")
    assert days is not None
    assert not days.verticalScrollBar().isVisible()
    assert days.viewport().height() >= page.boxes[0].sizeHint().height()
    assert page.boxes[0].height() >= page.boxes[0].sizeHint().height()


@pytest.mark.parametrize("size", SIZES)
def test_a_banner_that_is_open_grows_with_the_type(make_window: MakeWindow, sample: None, size: tuple[int, int]) -> None:
    window = make_window(size)
    banner = window.findChild(Banner)
    assert banner is not None
    for _ in range(10):
        send(window, "Ctrl++")
    QApplication.processEvents()
    for words in (banner._heading, banner._sentence):
        if words.isVisible():
            assert words.height() >= words.heightForWidth(words.width())
    # Where there is no room for the sentence it is at least to be found.
    assert banner._sentence.isVisible() or banner._sentence.text() in banner.toolTip()
    assert banner._sentence.isVisible() is (size[1] > 360)
    assert [one.font().pixelSize() for one in banner.findChildren(PageButton)] == [window._look.size]


@pytest.mark.parametrize("width", [480, 760, 1366])
def test_the_name_of_the_list_can_be_read(zoom: int, sample: None, make_window: MakeWindow, width: int) -> None:
    title = make_window((width, 600)).header.title
    QApplication.processEvents()
    assert title.text() == "Today"
    assert title.width() >= title.fontMetrics().horizontalAdvance(title.text())


def test_a_large_zoom_makes_a_window_narrow(sample: None, make_window: MakeWindow, settings: Settings, look: Look) -> None:
    window = make_window(SMALL)
    assert window.paper.isVisible()
    assert window.sidebar.isVisible()
    settings.change("zoom", 150)
    look.refresh()
    assert window.paper.isVisible()
    assert not window.sidebar.isVisible()
    settings.change("zoom", 200)
    look.refresh()
    assert not window.paper.isVisible()
    assert window.list.isVisible()
    settings.change("zoom", 100)
    look.refresh()
    assert window.paper.isVisible()
    assert window.sidebar.isVisible()


def test_the_text_fits_beside_the_facts(zoom: int, sample: None, make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(SMALL)
    page = window.paper.page
    for width in (1100, 1366, 1700, 2100):
        window.resize(width, 768)
        window.arrangement.show_detail()
        # The text is laid out a moment after the pane has its width.
        qtbot.waitUntil(lambda: page.lineWrapColumnOrWidth() <= max(page.viewport().width(), 40), timeout=2_000)


def test_the_sidebar_is_as_wide_after_a_zoom_as_before(sample: None, make_window: MakeWindow) -> None:
    window = make_window((1280, 800))
    QApplication.processEvents()
    before = window.arrangement.splitter.sizes(), window.arrangement.panes.sizes()
    for _ in range(10):
        window.verbs.zoom.larger()
        QApplication.processEvents()
    window.verbs.zoom.normal()
    QApplication.processEvents()
    assert (window.arrangement.splitter.sizes(), window.arrangement.panes.sizes()) == before

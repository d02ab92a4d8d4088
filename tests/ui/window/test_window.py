"""The window: sizes, menus, search, counts."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from readerapp.arxiv.listing import Announcement, Kind, Listing
from readerapp.rendering.abstract import escaped
from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.look.look import Look
from readerapp.ui.paper.sheet import Sheet
from readerapp.ui.paper_list.table import PaperList
from readerapp.ui.widgets.buttons import ActionButton
from readerapp.ui.window.main_window import MainWindow
from tests.invented import DAY, ids, paper
from tests.ui.conftest import Press, send, text_of


@pytest.mark.parametrize("view", ["Ctrl+2"])
def test_the_header_counts_what_the_list_shows(window: MainWindow, press: Press, view: str) -> None:
    press(view)
    assert window.header.subtitle.text() == "12 papers"
    press("D", "D")
    assert window.header.subtitle.text() == "10 papers"
    press("Z")
    assert window.header.subtitle.text() == "11 papers"
    press("Ctrl+A", "D")
    assert window.header.subtitle.text() == "0 papers"


def test_a_message_that_is_cut_can_be_read(window: MainWindow) -> None:
    def tip() -> str:
        QApplication.processEvents()
        return window.bar._message.toolTip()

    window.bar.say("Short.")
    assert tip() == ""
    long = "12 papers written to <b>stars</b>.bib in " + "/a long way" * 40
    window.bar.say(long)
    # Word for word, whatever is in it.
    assert tip() == f"<p>{escaped(long)}</p>"
    window.bar.say("Short.")
    assert tip() == ""


def test_of_a_paper_that_another_process_removed_no_other_is_shown(filled: Path, window: MainWindow, press: Press) -> None:
    """The page of the paper before stayed, on which keys do not act."""
    gone = ids(window._store, window.browsing.keys()[1:2])
    with Store(filled, texts_of) as other:
        other.remove(gone)
    press("J")
    assert window.paper.entry is None
    assert window.bar.message.startswith("This paper is not in this library.")


def test_the_first_window_is_not_larger_than_the_screen(store: Store, settings: Settings, look: Look, tmp_path: Path) -> None:
    state = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(store, settings, look, state)
    room = window.screen().availableSize()
    # Without a screen Qt has one that is too small for the size of the design.
    assert room.height() <= 800
    assert window.width() < room.width()
    assert window.height() < room.height()
    window.close()
    window.deleteLater()


def menu_is_in(window: MainWindow) -> bool:
    """Whether F10 opens the menu within the window."""
    window.move(0, 0)
    send(window, "F10")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    place = menu.frameGeometry()
    menu.close()
    return window.frameGeometry().contains(place)


def test_the_list_is_painted_before_the_page_of_the_paper_is_made(
    filled: Path, make_window: Callable[[], MainWindow], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    monkeypatch.setattr(PaperList, "paintEvent", _noting("list", painted, PaperList.paintEvent))
    monkeypatch.setattr(Sheet, "write", _noting("page", painted, Sheet.write))
    window = make_window()
    qtbot.waitUntil(lambda: "page" in painted)
    assert painted.index("list") < painted.index("page")
    assert window.paper.entry is not None
    assert window.paper.entry.paper.title in text_of(window.paper.page)


def _noting(name: str, noted: list[str], do: Callable[..., None]) -> Callable[..., None]:
    def noted_and_done(*arguments: object, **options: object) -> None:
        noted.append(name)
        do(*arguments, **options)

    return noted_and_done


def test_there_is_always_a_menu_button(window: MainWindow, press: Press) -> None:
    def buttons() -> int:
        named = [one for one in window.findChildren(ActionButton) if one.action.objectName() == "app.menu"]
        return sum(one.isVisible() for one in named)

    assert buttons() == 1
    press("Ctrl+3")
    assert buttons() == 1
    press("Ctrl+1")
    window.resize(600, 600)
    QApplication.processEvents()
    assert buttons() == 1
    window.resize(1280, 800)
    QApplication.processEvents()
    assert buttons() == 1


@pytest.mark.parametrize("width", [480, 760, 1280])
def test_the_menu_opens_in_the_window_at_the_first_start_too(make_window: Callable[..., MainWindow], width: int) -> None:
    window = make_window((width, 560))
    assert window.verbs.first_start.isVisible()
    button = window.verbs.overlays._button("app.menu")
    assert button
    assert window.rect().contains(button.mapTo(window, button.rect().bottomRight()))
    assert menu_is_in(window)


def test_the_menu_opens_in_the_window_even_without_a_button(window: MainWindow) -> None:
    for one in window.findChildren(ActionButton):
        one.hide()
    assert menu_is_in(window)


def test_a_sidebar_over_the_list_goes_when_it_has_served(make_window: Callable[..., MainWindow], filled: Path) -> None:
    window = make_window((900, 600))
    for leave in (
        lambda: QTest.mouseClick(window._sidebar_button, Qt.MouseButton.LeftButton),
        lambda: QTest.keyClick(window.sidebar, Qt.Key.Key_Return),
        lambda: QTest.mouseClick(window.sidebar.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 20)),
        lambda: QTest.mouseClick(window.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200)),
        lambda: QTest.mouseClick(window.header, Qt.MouseButton.LeftButton, pos=QPoint(250, 10)),
        lambda: QTest.mouseClick(window.bar, Qt.MouseButton.LeftButton, pos=QPoint(500, 10)),
    ):
        QTest.mouseClick(window._sidebar_button, Qt.MouseButton.LeftButton)
        assert window.sidebar.isVisible()
        leave()
        assert not window.sidebar.isVisible()
        assert window.list.hasFocus()


def test_in_one_pane_the_focus_is_where_one_looks(make_window: Callable[..., MainWindow], filled: Path) -> None:
    window = make_window((640, 480))
    send(window, "Space")
    assert window.paper.page.isVisible()
    send(window, "F6")
    assert window.sidebar.isVisible()
    send(window, "Escape")
    assert window.detail.isVisible()
    assert window.detail.isAncestorOf(window.focusWidget())
    send(window, "/")
    assert window.header.search.isVisible()
    assert window.header.search.hasFocus()


def test_a_page_in_place_of_the_list_takes_the_focus_of_the_paper_too(window: MainWindow, press: Press) -> None:
    press("F6", "Ctrl+A", "D")
    assert window.list_pane.message.isAncestorOf(window.focusWidget())


def test_a_search_that_finds_nothing(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("/", *"zzzz")
    qtbot.waitUntil(window.list_pane.message.isVisible)
    assert window.list_pane.message.accessibleName() == "No papers match “zzzz” in Today"
    assert window.header.search.hasFocus()
    press("Escape")
    qtbot.waitUntil(window.list.isVisible)
    assert window.list.rows.paper_count == 12


def test_a_search_filters_while_one_types(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    wanted = window.list.rows.paper(5)
    assert wanted is not None
    press("/", *"id:", *wanted.id)
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 1)
    assert window.list_pane.search_line.heading.text() == f"“id:{wanted.id}” in your library"
    press("Return")
    assert window.list.hasFocus()
    press("Q")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 12)


@pytest.mark.parametrize("key", ["S", "D"])
def test_empty_views_say_what_they_are_for(window: MainWindow, press: Press, key: str) -> None:
    press("G", key)
    assert window.list_pane.message.isVisible()
    assert window.list_pane.message.accessibleName() in ("No stars yet", "No dismissed papers")


def test_how_much_is_undecided(window: MainWindow, press: Press) -> None:
    assert window.bar._progress_words.text() == "12 of 12 undecided"
    press("S", "J", "D", "M", "M", "M")
    assert window.bar._progress_words.text() == "10 of 12 undecided"
    assert window.bar.progress.share == pytest.approx(1 / 6)


def test_the_sidebar_says_what_it_counts(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    def row(label: str) -> str:
        model = window.sidebar.model()
        rows = [model.index(number, 0) for number in range(model.rowCount())]
        said = [str(index.data(Qt.ItemDataRole.AccessibleTextRole)) for index in rows]
        return next((text for text in said if text.startswith(label)), "")

    press("S", "J", "D", "T")
    popup = QApplication.activePopupWidget()
    QTest.keyClicks(popup.field, "gloves")  # type: ignore[union-attr]
    QTest.keyClick(popup.field, Qt.Key.Key_Return)  # type: ignore[union-attr]
    popup.close()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: row("Today") == "Today, 10 undecided" and row("gloves") != "")
    assert row("Undecided") == "Undecided, 10 papers"
    assert row("Starred") == "Starred, 1 paper"
    assert row("All papers") == "All papers"
    assert row("gloves") == "gloves, 1 paper"


def test_choosing_in_the_sidebar(window: MainWindow, press: Press) -> None:
    press("S", "F6", "F6", "Down", "Down")
    assert window.browsing.view.kind == "starred"
    assert window.list.rows.paper_count == 1


def test_a_narrow_window_lays_the_sidebar_over_the_list(window: MainWindow, press: Press) -> None:
    window.resize(900, 700)
    QApplication.processEvents()
    assert not window.sidebar.isVisible()
    assert window._sidebar_button.isVisible()
    window._sidebar_button.click()
    assert window.sidebar.isVisible()
    press("Escape")
    assert not window.sidebar.isVisible()
    assert window.list.hasFocus()
    window.resize(1280, 800)
    QApplication.processEvents()
    assert window.sidebar.isVisible()


def test_the_narrowest_window_shows_one_pane_at_a_time(window: MainWindow, press: Press) -> None:
    window.resize(700, 600)
    QApplication.processEvents()
    assert window.list.isVisible()
    assert not window.paper.isVisible()
    press("F6")
    assert window.paper.isVisible()
    assert not window.list.isVisible()
    press("J")
    assert window.paper.isVisible()
    press("Q")
    assert window.list.isVisible()
    assert window.list.hasFocus()
    window.resize(1280, 800)
    QApplication.processEvents()
    assert window.list.isVisible()
    assert window.paper.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast-light", "high-contrast-dark"])
@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1920, 1080), (700, 500)])
def test_every_theme_at_every_size_can_be_drawn(
    window: MainWindow, settings: Settings, press: Press, theme: str, size: tuple[int, int]
) -> None:
    settings.change("theme", theme)
    window._look.refresh()
    window.resize(*size)
    press("S", "J", "X")
    assert not window.grab().isNull()


def test_a_day_of_kinds_is_shown_in_sections(make_window: Callable[[], MainWindow], library: Path) -> None:

    papers = tuple(paper(number) for number in range(1, 6))
    kinds = (Kind.NEW, Kind.NEW, Kind.CROSS, Kind.REPLACE, Kind.REPLACE_CROSS)
    announced = tuple(
        Announcement(one.id, DAY, "cs.LG", kind, 1, place)
        for place, (one, kind) in enumerate(zip(papers, kinds, strict=True))
    )
    with Store(library, texts_of) as store:
        store.add_listing(Listing(papers, announced))
    window = make_window()
    said = [str(window.list.rows.data(window.list.rows.index(row, 0))) for row in window.list.rows.header_rows()]
    names = ("New, 2, 2", "Cross-lists, 1, 1", "Replacements, 1, 0", "Replaced cross-lists, 1, 0")
    assert said == [f"{name} undecided" for name in names]
    assert window.list.current_row() == 1
    for _ in range(6):
        send(window, "J")
    assert window.list.current_row() == window.list.rows.rowCount() - 1


def test_what_is_followed_stands_out_in_the_list_and_on_the_page(make_window: Callable[[], MainWindow], filled: Path) -> None:
    with Store(filled, texts_of) as store:
        store.follow(["cs.LG"])
    window = make_window()
    assert window.delegate.followed == window.paper._followed == {"cs.LG"}
    with Store(filled, texts_of) as store:
        store.follow(["math.AG"])
    window.other_writers.look()
    assert window.delegate.followed == window.paper._followed == {"cs.LG", "math.AG"}


def test_opening_the_window_loads_no_parser(filled: Path) -> None:
    code = """
import json, sys
from readerapp import app
from readerapp.system import locations
from readerapp.settings.file import Settings
from PySide6.QtCore import QSettings
application = app._application()
window = app._window(Settings(locations.settings_file()), QSettings())
window.open()
window.show()
for _ in range(5):
    application.processEvents()
print(json.dumps(sorted(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    unwanted = {
        "requests",
        "feedparser",
        "lxml",
        "sqlite_utils",
        "markdown",
        "pylatexenc",
        "click",
        "dataclasses",
        "tomlkit",
        "readerapp.sources",
    }
    assert not unwanted & loaded

"""The palette in a window: opened by key, typed into, chosen from by keyboard and mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.keymap.keyboard import Keyboard
from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.ui.dialogs.palette.palette import Palette
from readerapp.ui.window.main_window import MainWindow
from tests.invented import DAY, listing, paper
from tests.ui.conftest import Press, wait_for_rest

AUTHORS = ("Ada Quill", "Juna Moss", "J. Moss")


@pytest.fixture
def filled(library: Path) -> Path:
    """Papers by several authors, one with a tag."""
    with Store(library, texts_of) as store:
        papers = [
            paper(number, title=title, authors=(AUTHORS[number % 3],), categories=("cs.LG",))
            for number, title in enumerate(
                ("Lamps in caves", "Caves without lamps", "Kettles", "Kettles and lamps", "A star of tin", "Nothing"), start=1
            )
        ]
        store.add_listing(listing(papers, DAY))
        store.tag(store.keys(["2601.00003"]), ["to read"])
        while store.index():
            pass
    return library


@pytest.fixture
def opened(window: MainWindow, press: Press) -> Callable[[str], Palette]:
    def do(key: str = "Ctrl+K") -> Palette:
        press(key)
        found = QApplication.activePopupWidget()
        assert isinstance(found, Palette)
        return found

    return do


def lines(palette: Palette) -> list[str]:
    return [row.choice.title if row.choice else f"[{row.heading}]" for row in palette.list.table.rows]


def type_in(palette: Palette, text: str) -> None:
    QTest.keyClicks(palette.field, text)


def enter(palette: Palette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", ["Ctrl+K", "Ctrl+Shift+P", ":"])
def test_it_opens_by_key_and_does_what_is_chosen(window: MainWindow, opened: Callable[[str], Palette], key: str) -> None:
    palette = opened(key)
    type_in(palette, "star")
    assert lines(palette)[:2] == ["[Actions]", "Star"]
    enter(palette)
    assert window._store.counts().starred == 1
    assert QApplication.activePopupWidget() is None


def test_it_opens_while_one_types_a_search_and_escape_leads_back(
    window: MainWindow, press: Press, opened: Callable[[], Palette]
) -> None:
    press("/", "l", "a")
    palette = opened()
    type_in(palette, "sss")
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    wait_for_rest(window)
    assert window.header.search.hasFocus()
    assert window.header.search.text() == "la"
    assert window._store.counts().starred == 0


def test_every_row_has_its_key_of_now(window: MainWindow, opened: Callable[[], Palette]) -> None:
    window._actions.keys_file.change(Keyboard().with_keys("act.star", ["W"]))
    window.setting_changed("keys")
    palette = opened()
    keys = {row.choice.value: row.choice.keys for row in palette.list.table.rows if row.choice}
    assert keys["act.star"] == ("W",)
    assert keys["starred"] == ("G, S", "Ctrl+3")
    role = Qt.ItemDataRole.AccessibleTextRole
    said = [palette.list.table.index(row).data(role) for row in range(palette.list.table.rowCount())]
    assert "Star, W" in said
    assert "Starred, G then S" in said
    assert "to read, 1 paper, tag" in said
    palette.close()


@pytest.mark.parametrize(
    ("typed", "view"),
    {
        "undec": View("undecided"),
        "#rea": View("tag", "to read"),
        "machine lear": View("category", "cs.LG"),
        "cs.lg": View("category", "cs.LG"),
        "2026-01-06": View("day", "2026-01-06"),
        "tue 6": View("day", "2026-01-06"),
    }.items(),
    ids=str,
)
def test_lists_are_gone_to(window: MainWindow, opened: Callable[[], Palette], typed: str, view: View, qtbot: QtBot) -> None:
    palette = opened()
    type_in(palette, typed)
    titles = [row.choice.value for row in palette.list.table.rows if row.choice]
    while palette.list.choice and palette.list.choice.value != str(view):
        assert str(view) in titles
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    enter(palette)
    assert window.browsing.view == view


def test_papers_and_authors_come_from_the_library(window: MainWindow, opened: Callable[[], Palette], qtbot: QtBot) -> None:
    palette = opened()
    type_in(palette, "lam cav")
    qtbot.waitUntil(lambda: "[Papers]" in lines(palette), timeout=5000)
    assert set(lines(palette)) == {"[Papers]", "Caves without lamps", "Lamps in caves"}
    palette.field.setText("moss")
    qtbot.waitUntil(lambda: "[Authors]" in lines(palette), timeout=5000)
    assert set(lines(palette)) == {"[Authors]", "Juna Moss", "J. Moss"}


def test_a_paper_is_gone_to_in_the_list_or_alone(
    window: MainWindow, press: Press, opened: Callable[[], Palette], qtbot: QtBot
) -> None:
    palette = opened()
    type_in(palette, "2601.00004")
    qtbot.waitUntil(lambda: "Kettles and lamps" in lines(palette), timeout=5000)
    enter(palette)
    assert window.browsing.view.kind == "today"
    assert window.paper.entry is not None
    assert window.paper.entry.paper.id == "2601.00004"
    wait_for_rest(window)
    press("G", "S")
    palette = opened()
    type_in(palette, "tin star")
    qtbot.waitUntil(lambda: "A star of tin" in lines(palette), timeout=5000)
    enter(palette)
    qtbot.waitUntil(lambda: window.paper.entry.paper.id == "2601.00005", timeout=5000)  # type: ignore[union-attr]


def test_the_papers_of_an_author_and_back(
    window: MainWindow, press: Press, opened: Callable[[], Palette], qtbot: QtBot
) -> None:
    palette = opened()
    type_in(palette, "au:quill")
    qtbot.waitUntil(lambda: lines(palette) == ["[Authors]", "Ada Quill"], timeout=5000)
    enter(palette)
    wait_for_rest(window)
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 2, timeout=5000)
    press("Escape")
    assert window.browsing.view.kind == "today"


def test_the_newest_choice_is_first_after_a_restart(
    window: MainWindow, make_window: Callable[[], MainWindow], opened: Callable[[], Palette]
) -> None:
    palette = opened()
    type_in(palette, "undecided")
    while palette.list.choice and palette.list.choice.kind != "view":
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    enter(palette)
    window.close()
    again = make_window()
    again._actions["app.palette"].trigger()
    palette = again.verbs.going._palette  # type: ignore[assignment]
    assert lines(palette)[:2] == ["[Newest]", "Undecided"]
    palette.close()


def test_a_row_is_clicked(window: MainWindow, opened: Callable[[], Palette]) -> None:
    palette = opened()
    type_in(palette, "starred")
    row = lines(palette).index("Starred")
    place = palette.list.visualRect(palette.list.table.index(row)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.browsing.view == View("starred")


def test_arrows_pass_over_headings_and_go_round(opened: Callable[[], Palette]) -> None:
    palette = opened()
    type_in(palette, "starr")
    seen = []
    for _ in range(len(lines(palette)) + 1):
        assert palette.list.choice is not None
        seen.append(palette.list.choice.title)
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert not any(title.startswith("[") for title in seen)
    assert seen[0] in seen[1:]
    palette.close()


def test_letters_that_nothing_has_say_so(opened: Callable[[], Palette]) -> None:
    palette = opened()
    type_in(palette, "qqqq")
    assert palette._nothing.isVisible()
    enter(palette)
    assert palette.isVisible()
    palette.close()


def test_a_screen_reader_hears_the_row_and_its_key(opened: Callable[[], Palette], monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    palette = opened()
    type_in(palette, "dismiss")
    assert heard[-1] == "Dismiss, D"
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert heard[-1].startswith("Show dismissed papers")
    palette.close()


def test_a_window_closed_under_an_open_palette_goes_quietly(
    filled: Path, opened: Callable[[str], Palette], window: MainWindow, qtbot: QtBot
) -> None:
    palette = opened()
    type_in(palette, "kett")

    with qtbot.captureExceptions() as exceptions:
        window.close()
        shiboken6.delete(window)

    assert not exceptions

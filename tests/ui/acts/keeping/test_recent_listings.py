"""The listings that were opened lately, in the menu File, and what happens when one is gone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from readerapp.ui.window.main_window import MainWindow
from tests.places import DATA
from tests.ui.acts.hands import wait_for
from tests.ui.conftest import Press
from tests.ui.window.menus import choose, in_menu, said

Open = Callable[[], object]


@pytest.fixture
def listings(tmp_path: Path) -> list[Path]:
    """A listing, one with an & in its name, and a file that is none."""
    folder = tmp_path / "listings"
    folder.mkdir()
    found = [folder / "day.md", folder / "this & that.md", folder / "photo.md"]
    for path in found[:2]:
        path.write_bytes((DATA / "day.md").read_bytes())
    found[2].write_bytes(bytes(range(256)))
    return found


def menu_of(window: MainWindow) -> Open:
    """The submenu, as the palette opens it."""
    return window._actions["file.recent"].trigger


def offered(window: MainWindow) -> list[str]:
    found: list[str] = []
    in_menu(menu_of(window), lambda menu: found.extend(said(menu)))
    return found


def take(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(window.verbs.intake.files_taken, timeout=10_000):
        window.verbs.intake.open_document(str(path))


def test_what_was_opened_is_offered_the_newest_first(
    make_window: Callable[[], MainWindow], listings: list[Path], qtbot: QtBot
) -> None:
    window = make_window()
    assert offered(window) == ["(No listing was opened from a file yet)"]
    day, other, photo = listings
    for path in (day, other, day, photo):
        take(window, qtbot, path)
    folder = day.parent
    expected = [f"&1  day.md in {folder}", f"&2  this && that.md in {folder}", "-", "Clear this list"]
    assert offered(window) == expected
    window.close()
    again = make_window()
    assert offered(again) == expected
    choose(menu_of(again), "Clear this list")
    assert offered(again) == ["(No listing was opened from a file yet)"]


def test_it_stands_in_the_menu_file_and_opens_a_listing(
    make_window: Callable[[], MainWindow], listings: list[Path], qtbot: QtBot
) -> None:
    window = make_window()
    take(window, qtbot, listings[0])
    window.browsing.show("starred")
    menu = window._actions.menu("File", window)

    recent = window._actions["file.recent"]
    assert recent in menu.actions()
    assert isinstance(recent.menu(), QMenu)
    with qtbot.waitSignal(window.verbs.intake.files_taken, timeout=10_000):
        choose(menu_of(window), f"&1  day.md in {listings[0].parent}")
    assert window.browsing.view.kind == "day"
    wait_for(qtbot, window, "12 already in your library")


def test_one_that_is_gone_is_said_and_forgotten(window: MainWindow, listings: list[Path], qtbot: QtBot, press: Press) -> None:
    take(window, qtbot, listings[0])
    take(window, qtbot, listings[1])
    listings[1].unlink()
    choose(menu_of(window), f"&1  this && that.md in {listings[1].parent}")
    assert window.bar.message.startswith(f"{listings[1]} is gone: it was moved or removed")
    assert window.bar.message.endswith("Its papers are still in your library.")
    assert offered(window)[0] == f"&1  day.md in {listings[0].parent}"
    assert window.list.rows.paper_count == 12


def test_no_more_than_ten_are_kept(window: MainWindow, listings: list[Path]) -> None:
    window.verbs.recent.note([listings[0].with_name(f"{number}.md") for number in range(14)])
    assert [file.stem for file in window.verbs.recent.files] == [str(number) for number in range(13, 3, -1)]
    assert [words[:2] for words in offered(window)[:10]] == [f"&{number % 10}" for number in range(1, 11)]

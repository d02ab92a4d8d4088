"""The menus of the sidebar's categories, days and tags, by mouse and by key, and what Undo makes of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QStyle, QTreeWidget
from pytestqt.qtbot import QtBot

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.dialogs.rename_tag import RenameTagPopover
from readerapp.ui.window.main_window import MainWindow
from tests.invented import DAY, listing, paper
from tests.ui.conftest import Press, send
from tests.ui.dialogs.hands import in_dialog, popover
from tests.ui.window.menus import by_key, choose, entries, in_menu, on_row

GLOVES, SCARVES = View("tag", "gloves"), View("tag", "scarves")
DAY_VIEW, CATEGORY = View("day", DAY.isoformat()), View("category", "cs.LG")


@pytest.fixture
def tagged(
    library: Path, make_window: Callable[[], MainWindow], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """Four papers of cs.LG, which is followed: three of them "gloves", the last two "scarves"; the first is read."""
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T22:00:00+00:00")
    settings.change("fetch_automatically", False)
    with Store(library, texts_of) as store:
        store.add_listing(listing([paper(number) for number in range(1, 5)], kind=Kind.NEW))
        keys = store.keys([f"2601.{number:05}" for number in range(1, 5)])
        store.follow(["cs.LG"])
        store.tag(keys[:3], ["gloves"])
        store.tag(keys[2:], ["scarves"])
        store.read(keys[:1])
    window = make_window()
    window.counting.now()
    return window


@pytest.fixture
def press(tagged: MainWindow) -> Press:
    """Presses keys, one after the other."""

    def do(*keys: str) -> None:
        for key in keys:
            send(tagged, key)

    return do


def tags(window: MainWindow) -> dict[str, tuple[str, int]]:
    return {tag.name: (tag.colour, tag.papers) for tag in window._store.tags()}


def shown_tags(window: MainWindow) -> list[str]:
    """The tags in the sidebar."""
    window.counting.now()
    return [item.label for item in window.sidebar._items.items if item.view and item.view.kind == "tag"]


# --- tags -------------------------------------------------------------------------------------------------------------


def test_a_tag_has_a_menu(tagged: MainWindow) -> None:
    assert entries(on_row(tagged, GLOVES)) == ["Rename…", "Colour", "Merge into", "-", "Delete tag"]


def test_renaming(tagged: MainWindow, press: Press) -> None:
    choose(on_row(tagged, GLOVES), "Rename…")
    opened = popover(RenameTagPopover)
    assert opened.field.hasFocus()
    QTest.keyClicks(opened.field, "mittens")
    QTest.keyClick(opened.field, Qt.Key.Key_Return)
    assert tags(tagged) == {"mittens": ("blue", 3), "scarves": ("green", 2)}
    assert tagged.bar.message == "Renamed “gloves” to “mittens”."
    assert shown_tags(tagged) == ["mittens", "scarves"]
    tagged.triage.undo()
    assert tagged.bar.message == "Undone: renamed “gloves” to “mittens”."
    assert shown_tags(tagged) == ["gloves", "scarves"]


def test_renaming_to_a_name_that_is_there_says_that_it_merges(tagged: MainWindow) -> None:
    choose(on_row(tagged, GLOVES), "Rename…")
    opened = popover(RenameTagPopover)
    QTest.keyClicks(opened.field, "Scarves")
    assert opened.words.text() == "“Scarves” exists. Enter merges the two tags."
    QTest.keyClick(opened.field, Qt.Key.Key_Return)
    assert tags(tagged) == {"scarves": ("green", 4)}


def test_a_name_that_is_none_stays_in_the_field(tagged: MainWindow) -> None:
    choose(on_row(tagged, GLOVES), "Rename…")
    opened = popover(RenameTagPopover)
    opened.field.setText(" # ")
    QTest.keyClick(opened.field, Qt.Key.Key_Return)
    assert opened.isVisible()
    assert opened.words.text() == "A tag needs a name."
    QTest.keyClick(opened.field, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert "gloves" in tags(tagged)


def test_the_list_of_a_tag_goes_with_its_name(tagged: MainWindow, press: Press) -> None:
    tagged.browsing.go_to(GLOVES)
    press("J")
    current = tagged.list.current_key()
    choose(on_row(tagged, GLOVES), "Merge into", "scarves")
    assert tagged.browsing.view == SCARVES
    assert tagged.list.rows.paper_count == 4
    assert tagged.list.current_key() == current
    press("Z")
    assert tagged.browsing.view == SCARVES
    assert tagged.list.rows.paper_count == 2
    tagged.browsing.go_to(GLOVES)
    tagged.triage.perform(lambda store: store.rename_tag("gloves", "mittens"))
    assert tagged.browsing.view == View("tag", "mittens")
    press("Z")
    assert tagged.browsing.view == GLOVES
    assert tagged.list.rows.paper_count == 3


def test_a_colour_shows_on_the_page_at_once(tagged: MainWindow, press: Press) -> None:
    tagged.browsing.go_to(GLOVES)
    choose(on_row(tagged, GLOVES), "Colour", "Violet")
    assert tags(tagged)["gloves"][0] == "violet"
    assert [tag.colour for tag in tagged.paper._tags] == ["violet", "green"]
    press("Z")
    assert [tag.colour for tag in tagged.paper._tags] == ["blue", "green"]


def test_the_colours_are_there_to_see(tagged: MainWindow) -> None:
    def look(menu: QMenu) -> None:
        # Before 6.11, PySide deletes what menu() returned together with the Python object of the action.
        colour = next(one for one in menu.actions() if one.text() == "Colour")
        submenu = colour.menu()
        assert isinstance(submenu, QMenu)
        checked = [one.text() for one in submenu.actions() if one.isChecked()]
        assert checked == ["Blue"]
        for one in submenu.actions():
            image = one.icon().pixmap(16, 16).toImage()
            middle = image.pixelColor(image.width() // 2, image.height() // 2).name()
            assert middle == tagged._look.colour(f"tag_{one.text().lower()}").name()

    in_menu(on_row(tagged, GLOVES), look)


@pytest.mark.parametrize("zoom", [100, 200])
def test_dots_and_boxes_grow_with_the_type(tagged: MainWindow, settings: Settings, zoom: int) -> None:
    settings.change("zoom", zoom)
    tagged._look.refresh()
    tagged.resize(2600, 1600)
    QApplication.processEvents()
    side = round(1.25 * tagged._look.size)

    def look(name: str) -> Callable[[QMenu], None]:
        def at(menu: QMenu) -> None:
            action = next(one for one in menu.actions() if one.text() == name)
            submenu = action.menu()
            assert isinstance(submenu, QMenu)
            submenu.ensurePolished()
            assert submenu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, submenu) == side
            checkable = [one for one in submenu.actions() if one.isCheckable()]
            assert checkable
            assert all(one.icon().availableSizes() == [QSize(side, side)] for one in checkable)

        return at

    in_menu(on_row(tagged, GLOVES), look("Colour"))
    in_menu(on_row(tagged, CATEGORY), look("Sections"))


def test_a_deleted_tag_comes_back_by_undo(tagged: MainWindow, press: Press) -> None:
    choose(on_row(tagged, SCARVES), "Delete tag")
    assert shown_tags(tagged) == ["gloves"]
    assert tagged.bar.message == "Deleted the tag “scarves”."
    press("Z")
    assert tags(tagged)["scarves"] == ("green", 2)
    assert tagged._store.history(1)[0].verb == "undo"


def test_the_history_names_it_and_takes_it_back(tagged: MainWindow) -> None:
    choose(on_row(tagged, GLOVES), "Merge into", "scarves")
    tagged.triage.star()

    def look(dialog: QDialog) -> None:
        tree = dialog.findChild(QTreeWidget)
        assert tree is not None
        merged = tree.topLevelItem(1)
        assert merged is not None
        assert (merged.text(1), merged.text(2)) == ("Merged “gloves” into “scarves”", "3 papers")
        tree.setCurrentItem(merged)
        button = dialog._revert  # type: ignore[attr-defined]
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)

    in_dialog(tagged._actions["act.history"].trigger, look)
    assert tags(tagged) == {"gloves": ("blue", 3), "scarves": ("green", 2)}
    assert tagged._store.counts().starred == 1


def test_the_only_tag_merges_into_none(tagged: MainWindow) -> None:
    choose(on_row(tagged, SCARVES), "Delete tag")
    shown_tags(tagged)
    assert entries(on_row(tagged, GLOVES))[2] == "(Merge into)"


# --- days and categories ----------------------------------------------------------------------------------------------


def test_a_day_is_marked_read_in_one_act(tagged: MainWindow, press: Press) -> None:
    assert entries(on_row(tagged, DAY_VIEW)) == ["Mark 3 papers read", "Fetch again"]
    choose(on_row(tagged, DAY_VIEW), "Mark 3 papers read")
    assert entries(on_row(tagged, DAY_VIEW)) == ["(Mark all read)", "Fetch again"]
    assert tagged.bar.message == "Marked read 3 papers."
    press("Z")
    assert entries(on_row(tagged, DAY_VIEW))[0] == "Mark 3 papers read"


def test_a_day_is_fetched_again(tagged: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[date] = []
    monkeypatch.setattr(tagged.verbs.fetching, "fetch_day", asked.append)
    choose(on_row(tagged, DAY_VIEW), "Fetch again")
    assert asked == [DAY]


def test_a_day_that_arxiv_no_longer_shows_is_not_fetched(tagged: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", "2026-12-01T22:00:00+00:00")
    assert entries(on_row(tagged, DAY_VIEW))[1] == "(Fetch again)"


def test_a_category_is_marked_read_and_fetched(tagged: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert entries(on_row(tagged, CATEGORY)) == ["Mark 3 papers read", "Fetch again", "Sections", "-", "Unfollow cs.LG"]
    asked: list[str] = []
    monkeypatch.setattr(tagged.verbs.fetching, "fetch", asked.extend)
    choose(on_row(tagged, CATEGORY), "Fetch again")
    choose(on_row(tagged, CATEGORY), "Mark 3 papers read")
    assert asked == ["cs.LG"]
    assert entries(on_row(tagged, CATEGORY))[0] == "(Mark all read)"


def test_a_section_of_a_category_is_switched_off_and_on(tagged: MainWindow, qtbot: QtBot) -> None:
    with Store(tagged._store.path, texts_of) as store:
        store.add_listing(listing([paper(5)], kind=Kind.CROSS))
    tagged.counting.now()
    with qtbot.waitSignal(tagged.verbs.muting.followed):
        choose(on_row(tagged, CATEGORY), "Sections", "Cross-lists")
    assert tagged.bar.message == "Cross-lists of cs.LG are muted, unless they are listed elsewhere too."
    tagged.browsing.go_to(CATEGORY)
    assert tagged.list.rows.paper_count == 4
    assert tagged.list_pane.muted_line.words.text() == "1 muted by 1 rule"
    with qtbot.waitSignal(tagged.verbs.muting.followed):
        QTest.mouseClick(tagged.bar._action, Qt.MouseButton.LeftButton)
    assert tagged.bar.message == "Cross-lists of cs.LG are shown again."
    assert tagged._store.rules() == []
    assert tagged.list.rows.paper_count == 5


def test_a_category_is_unfollowed_and_followed_again(tagged: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    since = tagged._store.follows()
    monkeypatch.setenv("READERAPP_NOW", "2026-01-09T22:00:00+00:00")
    choose(on_row(tagged, CATEGORY), "Unfollow cs.LG")
    assert tagged._store.follows() == {}
    assert tagged.bar.message == "No longer following cs.LG. Its papers stay."
    assert tagged.delegate.followed == frozenset()
    assert entries(on_row(tagged, CATEGORY))[-1] == "Follow cs.LG"
    QTest.mouseClick(tagged.bar._action, Qt.MouseButton.LeftButton)
    assert tagged._store.follows() == since
    assert tagged.delegate.followed == {"cs.LG"}


# --- how they open ----------------------------------------------------------------------------------------------------


def test_a_right_click_neither_opens_nor_moves_to_the_row(tagged: MainWindow) -> None:
    before = tagged.browsing.view, tagged.list.current_key()
    rings: list[int] = []
    in_menu(on_row(tagged, GLOVES), lambda menu: rings.append(tagged.sidebar.menu_row))
    assert (tagged.browsing.view, tagged.list.current_key()) == before
    assert tagged.sidebar._items.items[rings[0]].view == GLOVES
    assert tagged.sidebar.menu_row == -1


def test_a_view_has_no_menu(tagged: MainWindow) -> None:
    on_row(tagged, View("starred"))()
    assert QApplication.activePopupWidget() is None
    assert tagged.bar.message == "There is no menu here."


@pytest.mark.parametrize("view", [DAY_VIEW, CATEGORY, GLOVES])
def test_they_open_by_key(tagged: MainWindow, press: Press, view: View) -> None:
    tagged.browsing.go_to(view)
    press("F6", "F6")
    assert tagged.sidebar.hasFocus()
    by_mouse = entries(on_row(tagged, view))
    assert entries(by_key(tagged)) == by_mouse


def test_they_open_from_a_sidebar_over_the_list(tagged: MainWindow) -> None:
    tagged.resize(900, 700)
    tagged._sidebar_button.click()
    choose(on_row(tagged, SCARVES), "Delete tag")
    assert "scarves" not in tags(tagged)

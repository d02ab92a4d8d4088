"""The window by its keys: moving, deciding, changing one's mind."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.keymap.actions import ACTIONS
from readerapp.rendering.text import texts_of
from readerapp.settings import Settings
from readerapp.storage.store import Store
from readerapp.triage import Verb
from readerapp.ui.acts import unread
from readerapp.ui.widgets.buttons import PageButton
from readerapp.ui.widgets.text import KeyCap
from readerapp.ui.window import qt_actions as window_actions
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press


def current(window: MainWindow) -> int:
    return window.list.current_row()


def current_id(window: MainWindow) -> str:
    assert window.paper.entry is not None
    return window.paper.entry.paper.id


def line(window: MainWindow, row: int = -1):  # type: ignore[no-untyped-def]
    return window.list.rows.paper(row if row >= 0 else current(window))


def shown_keys(window: MainWindow) -> list[str]:
    return [cap.key for cap in window.bar.findChildren(KeyCap) if cap.isVisible()]


def test_the_first_paper_is_current_and_shown(window: MainWindow) -> None:
    assert current(window) == 0
    assert current_id(window) == line(window).id
    assert window.list.hasFocus()


@pytest.mark.parametrize("key", ["J", "Down"])
def test_next_paper(window: MainWindow, press: Press, key: str) -> None:
    press(key, key)
    assert current(window) == 2
    assert current_id(window) == line(window).id


def test_previous_paper_and_the_ends(window: MainWindow, press: Press) -> None:
    press("K")
    assert current(window) == 0
    press("Shift+G")
    assert current(window) == 11
    press("J", "K")
    assert current(window) == 10
    press("G", "G")
    assert current(window) == 0


def test_next_unread_skips_what_is_read_and_begins_anew_at_the_end(window: MainWindow, press: Press) -> None:
    press("J", "M", "K", "N")
    assert current(window) == 2
    press("End", "N")
    assert current(window) == 0
    press("P")
    assert current(window) == 0


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("Z", "Nothing to undo."),
        ("S Z Z", "Nothing to undo."),
        ("Shift+Z", "Nothing to redo."),
        ("P", "No unread papers above."),
        ("[", "This is the oldest day."),
        ("]", "This is the newest day."),
    ],
)
def test_a_key_that_can_do_nothing_says_so(window: MainWindow, press: Press, keys: str, words: str) -> None:
    press(*keys.split())
    assert window.bar.message == words


def test_beyond_the_last_category_it_is_said(window: MainWindow, press: Press) -> None:
    window._store.follow(["cs.CV", "cs.LG"])
    window.counting.now()
    seen = set()
    while window.browsing.view not in seen:
        seen.add(window.browsing.view)
        press("Shift+J")
    assert window.browsing.view.kind == "category"
    assert window.bar.message == "No category below this one."
    while window.bar.message != "No category above this one.":
        press("Shift+K")


def test_in_a_long_list_the_unread_paper_near_by_is_found_without_a_search(
    window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    find = window._store.find
    monkeypatch.setattr(unread, "SMALL_LIST", 3)
    monkeypatch.setattr(unread, "_NEAR", 4)
    press("Ctrl+4")
    monkeypatch.setattr(window._store, "find", lambda query: asked.append(query) or find(query))
    press("N")
    assert current(window) == 1
    window._store.read(list(window.browsing.keys())[2:5])
    window.browsing.reload()
    asked.clear()
    press("N")
    assert current(window) == 5
    press("P")
    assert current(window) == 1
    assert not asked
    # What is further away the library finds.
    window._store.read(list(window.browsing.keys())[1:11])
    window.browsing.reload()
    asked.clear()
    press("N")
    assert current(window) == 11
    press("P")
    assert current(window) == 0
    assert len(asked) == 2


def test_in_a_long_listing_no_paper_of_another_day_is_found(
    window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unread, "SMALL_LIST", 3)
    monkeypatch.setattr(unread, "_NEAR", 1)
    keys = list(window.browsing.keys())
    window._store.read(keys[1:-1])
    window.browsing.reload()
    press("N")
    assert window.list.current_key() == keys[-1]
    press("N")
    assert window.list.current_key() == keys[0]


def test_space_pages_the_abstract_and_then_goes_on(window: MainWindow, press: Press) -> None:
    window.resize(1280, 300)
    QApplication.processEvents()
    bar = window.paper.page.verticalScrollBar()
    assert bar.maximum() > 0
    press("Space")
    assert bar.value() > 0
    assert current(window) == 0
    while current(window) == 0:
        press("Space")
    assert current(window) == 1
    assert bar.value() == 0
    press("Shift+Space")
    assert current(window) == 0


def test_star_and_unstar(window: MainWindow, press: Press) -> None:
    press("S")
    assert line(window).starred
    assert window.bar.message == "Starred. 1 star today."
    press("S")
    assert not line(window).starred


@pytest.mark.parametrize("key", ["D", "E", "Delete"])
def test_a_dismissed_paper_leaves_and_the_next_takes_its_place(window: MainWindow, press: Press, key: str) -> None:
    second = line(window, 1).id
    press(key)
    assert window.list.rows.paper_count == 11
    assert current(window) == 0
    assert current_id(window) == second
    assert window.bar.message.startswith("Dismissed “")


def test_undo_brings_a_dismissed_paper_back_to_its_place(window: MainWindow, press: Press) -> None:
    press("J", "J")
    paper = current_id(window)
    press("D", "Z")
    assert current(window) == 2
    assert current_id(window) == paper
    assert window.bar.message.startswith("Undone: dismissed “")


def test_redo_does_it_again(window: MainWindow, press: Press) -> None:
    press("S", "Z")
    assert not line(window).starred
    press("Shift+Z")
    assert line(window).starred


def test_undo_and_redo_bring_rows_back_in_every_view(window: MainWindow, press: Press) -> None:
    press("D", "D", "Ctrl+5")
    second = window._store.paper(window.browsing.keys()[1]).paper.id
    press("J", "D")
    assert window.bar.message.startswith("Restored “")
    assert window.list.rows.paper_count == 1
    press("Z")
    assert window.bar.message.startswith("Undone: restored “")
    assert window.list.rows.paper_count == 2
    assert current_id(window) == second
    press("Z", "Z", "Shift+Z", "Shift+Z")
    assert window.list.rows.paper_count == 2
    press("Ctrl+1", "S", "Z", "Ctrl+3")
    assert window.list.rows.paper_count == 0
    press("Shift+Z")
    assert window.list.rows.paper_count == 1
    assert window.list.isVisible()


def test_a_reverted_dismissal_is_in_the_list_again(window: MainWindow, press: Press) -> None:
    paper = current_id(window)
    press("D", "S")
    window.triage.revert(window._store.history(2)[1].id)
    assert window.list.rows.paper_count == 12
    assert current_id(window) == paper
    press("Ctrl+5", "Z")
    assert window.list.rows.paper_count == 1


def test_undo_works_after_a_restart(window: MainWindow, press: Press, make_window: Callable[[], MainWindow]) -> None:
    press("S", "J", "D")
    window.close()
    again = make_window()
    again._actions["act.undo"].trigger()
    again._actions["act.undo"].trigger()
    assert again.list.rows.paper_count == 12
    assert not again.list.rows.paper(0).starred  # type: ignore[union-attr]


def test_undo_of_nothing_changes_nothing(window: MainWindow, press: Press) -> None:
    press("Z", "Shift+Z")
    assert window._store.history(1) == []


def test_read_and_unread(window: MainWindow, press: Press) -> None:
    press("M")
    assert line(window).read
    press("U")
    assert not line(window).read
    press("M", "M")
    assert not line(window).read


def click(window: MainWindow, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, x: int = 200) -> None:
    place = window.list.visualRect(window.list.rows.index(row, 0))
    QTest.mouseClick(window.list.viewport(), Qt.MouseButton.LeftButton, modifier, QPoint(x, place.center().y()))


def selected(window: MainWindow) -> list[int]:
    papers = window.list.rows
    return [row for row in range(papers.rowCount()) if papers.key(row) in papers.checked]


def test_the_mouse_selects_from_the_paper_that_was_selected_last(window: MainWindow, press: Press) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    click(window, 4, control)
    assert selected(window) == [0, 4]
    assert current(window) == 4
    click(window, 6, shift)
    assert selected(window) == [4, 5, 6]
    click(window, 3, shift)
    assert selected(window) == [3, 4]
    assert current(window) == 3
    press("Escape")
    # Without one it begins at the current paper.
    click(window, 1)
    click(window, 3, shift)
    assert selected(window) == [1, 2, 3]


def test_the_check_boxes_can_be_clicked(window: MainWindow, press: Press) -> None:
    click(window, 3, x=16)
    assert selected(window) == []
    assert current(window) == 3
    press("X")
    click(window, 5, x=16)
    assert selected(window) == [3, 5]
    assert current(window) == 3
    click(window, 5, x=16)
    assert selected(window) == [3]
    place = window.list.visualRect(window.list.rows.index(5, 0))
    for clicked in (QTest.mouseClick, QTest.mouseDClick):
        clicked(window.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(16, place.center().y()))
    assert selected(window) == [3]
    # The words of a row are no check box: a plain click means this paper alone, as in every list.
    click(window, 1)
    assert selected(window) == []
    assert current(window) == 1


def test_shift_and_arrows_select(window: MainWindow, press: Press) -> None:
    press("J", "Shift+Down", "Shift+Down")
    assert selected(window) == [1, 2, 3]
    assert current(window) == 3
    press("Shift+Up", "S")
    assert selected(window) == [1, 2]
    assert [row for row in range(12) if line(window, row).starred] == [1, 2]


def test_what_is_shown_belongs_to_what_an_act_goes_to(window: MainWindow, press: Press) -> None:
    click(window, 2)
    click(window, 5, Qt.KeyboardModifier.ControlModifier)
    press("S")
    assert [row for row in range(12) if line(window, row).starred] == [2, 5]
    assert current(window) == 5


def test_dismissing_on_never_reaches_a_star(window: MainWindow, press: Press) -> None:
    press("S", "J", *["D"] * 20)
    assert window.list.current_key() is None
    assert len(window.browsing.keys()) == 1
    assert line(window, 0).starred
    assert window.list_pane.message.isVisible()
    press("Escape", "D", "D")
    assert window._store.counts().starred == 1
    assert len(window.browsing.keys()) == 1


def test_a_paper_passed_over_is_reached_from_below_and_stars_are_not(window: MainWindow, press: Press) -> None:
    passed = window.browsing.keys()[1]
    press("Shift+S", "J", *["D"] * 10)
    assert window.list.current_key() == passed
    press("D", "D", "D")
    left = list(window.browsing.keys())
    assert left
    assert all(window._store.paper(key).triage.starred for key in left)


def test_star_then_next_keeps_a_star(window: MainWindow, press: Press) -> None:
    press("Shift+S")
    assert line(window, 0).starred
    assert current(window) == 1
    press("K", "Shift+S")
    assert line(window, 0).starred
    assert current(window) == 1


def test_in_starred_a_dismissal_goes_to_no_other_star(window: MainWindow, press: Press) -> None:
    press("Shift+S", "Shift+S", "Shift+S", "Ctrl+3", "D", "D", "D")
    shown = list(window.browsing.keys())
    assert [window._store.paper(key).triage.dismissed for key in shown] == [True, False, False]
    assert window.list.current_key() is None


def test_mark_all_read_is_one_act(window: MainWindow, press: Press, filled: Path) -> None:
    press("Shift+A")
    assert all(line(window, row).read for row in range(12))
    assert window.bar.message == "Marked read 12 papers."
    press("Z")
    assert not any(line(window, row).read for row in range(12))
    with Store(filled, texts_of) as store:
        assert [act.verb for act in store.history(10)] == [Verb.UNDO, Verb.READ]


def test_acts_go_to_the_selected_papers(window: MainWindow, press: Press) -> None:
    press("X", "J", "J", "X", "J", "S")
    assert [line(window, row).starred for row in range(4)] == [True, False, True, False]
    press("Escape")
    assert not window.list.rows.checked
    press("Ctrl+A", "M")
    assert all(line(window, row).read for row in range(12))


def test_dismissing_several_at_once(window: MainWindow, press: Press) -> None:
    press("X", "J", "X", "D")
    assert window.list.rows.paper_count == 10
    assert not window.list.rows.checked
    press("Z")
    assert window.list.rows.paper_count == 12


def test_views_by_key(window: MainWindow, press: Press) -> None:
    press("S", "J", "D", "G", "S")
    assert window.browsing.view.kind == "starred"
    assert window.list.rows.paper_count == 1
    press("G", "D")
    assert window.list.rows.paper_count == 1
    assert line(window).dismissed
    press("G", "A")
    assert window.list.rows.paper_count == 11
    press("Ctrl+2")
    assert window.browsing.view.kind == "unread"
    press("G", "T")
    assert window.browsing.view.kind == "today"


def test_the_second_key_of_a_sequence_is_waited_for_only_a_moment(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("G")
    qtbot.wait(window_actions._MOMENT + 100)
    press("D")
    assert window.browsing.view.kind == "today"
    assert window.list.rows.paper_count == 11


def test_a_key_that_ends_no_sequence_is_not_lost(window: MainWindow, press: Press) -> None:
    press("G", "J")
    assert current(window) == 1
    press("D")
    assert window.list.rows.paper_count == 11
    press("G", "/", "t", "Escape", "Escape", "G", "Ctrl+4", "S")
    assert window.browsing.view.kind == "all"
    assert window.bar.message == "Starred. 1 star today."


def test_sequences_work_in_every_list(window: MainWindow, press: Press) -> None:
    press("G", "S", "G", "G", "G", "S")
    assert window.browsing.view.kind == "starred"
    press("G", "T")
    assert window.browsing.view.kind == "today"
    assert window._actions["view.today"].shortcut().toString() == "G, T"
    assert window._actions["view.today"].toolTip() == "Today  G then T"


def test_hidden_papers_come_on_request(window: MainWindow, press: Press) -> None:
    press("D", "Shift+H")
    assert window.list.rows.paper_count == 12
    assert line(window, 0).dismissed
    press("Shift+H")
    assert window.list.rows.paper_count == 11


def test_dismissed_papers_may_stay_dimmed(window: MainWindow, press: Press, settings: Settings) -> None:
    settings.change("dismissed_papers", "dim")
    press("D")
    assert window.list.rows.paper_count == 12
    assert line(window, 0).dismissed
    assert current(window) == 1


def test_next_and_previous_unread_pass_over_dimmed_papers(window: MainWindow, press: Press, settings: Settings) -> None:
    settings.change("dismissed_papers", "dim")
    press("J", "D", "D", "Home")
    assert [line(window, row).dismissed for row in range(4)] == [False, True, True, False]
    press("N")
    assert current(window) == 3
    press("P")
    assert current(window) == 0


@pytest.mark.parametrize("view", ["Ctrl+1", "Ctrl+2", "Ctrl+4"])
def test_dimmed_papers_stay_until_another_list_is_shown(
    window: MainWindow, press: Press, settings: Settings, view: str, qtbot: QtBot
) -> None:
    settings.change("dismissed_papers", "dim")
    press(view)
    keys = list(window.browsing.keys())
    press("D", "D", "D", "D", "Z")
    assert list(window.browsing.keys()) == keys
    assert current(window) == 3
    with window._store.for_another_thread() as other:
        other.dismiss([keys[8]])
    window.other_writers.look()
    assert list(window.browsing.keys()) == [*keys[:8], *keys[9:]]
    assert [line(window, row).dismissed for row in range(4)] == [True, True, True, False]
    press("/", *f"id:{line(window, 1).id}")
    qtbot.waitUntil(lambda: list(window.browsing.keys()) == [keys[1]])
    press("Escape", "Escape", "Home", "D")
    assert not line(window, 0).dismissed
    press("Z", "G", "S", view)
    assert list(window.browsing.keys()) == [*keys[3:8], *keys[9:]]


def test_dimmed_papers_go_when_hidden_ones_were_on_show(window: MainWindow, press: Press, settings: Settings) -> None:
    settings.change("dismissed_papers", "dim")
    press("D", "Shift+H", "Shift+H")
    assert window.list.rows.paper_count == 11


def test_days_by_key(window: MainWindow, press: Press) -> None:
    shown = window.browsing.day
    press("[")
    assert window.browsing.day == shown
    press("G", "A", "]")
    assert window.browsing.day == shown
    assert window.browsing.view.kind == "day"


def test_categories_by_key(window: MainWindow, press: Press) -> None:
    press("Shift+J")
    assert window.browsing.view.kind == "category"
    assert window.list.rows.paper_count == 12
    press("[", "]")
    assert window.browsing.view.kind == "category"


def test_letters_are_text_while_one_types(window: MainWindow, press: Press) -> None:
    press("/")
    assert window.header.search.hasFocus()
    press("s", "d", "j")
    assert window.header.search.text() == "sdj"
    assert window.list.rows.paper_count in (0, 12)
    press("Escape")
    assert window.header.search.text() == ""
    press("Escape")
    assert window.list.hasFocus()
    with Store(window._store.path, texts_of) as store:
        assert store.history(5) == []


def test_typing_in_the_list_does_not_search_it(window: MainWindow, press: Press) -> None:
    press("H", "W", "I")
    assert current(window) == 0


def test_single_letters_can_be_switched_off(window: MainWindow, press: Press, settings: Settings) -> None:
    settings.change("single_letter_keys", value=False)
    window.setting_changed("single_letter_keys")
    press("S", "D", "G", "S")
    assert window.list.rows.paper_count == 12
    assert not line(window, 0).starred
    press("Down", "Delete")
    assert shown_keys(window) == ["Ctrl+Z"]
    press("Ctrl+Z")
    assert current(window) == 1
    assert shown_keys(window) == ["Ctrl+Shift+Z"]


def test_only_keys_that_do_something_are_taught(
    make_window: Callable[[], MainWindow], settings: Settings, qtbot: QtBot
) -> None:
    window = make_window()
    assert shown_keys(window) == ["J", "K", "S", "D", "Z", "?"]
    settings.change("single_letter_keys", value=False)
    window.setting_changed("single_letter_keys")
    qtbot.waitUntil(lambda: shown_keys(window) == ["↓", "↑", "Del", "Ctrl+Z", "F1"])


def test_panes_in_turn(window: MainWindow, press: Press) -> None:
    press("F6")
    assert window.paper.page.hasFocus()
    press("F6")
    assert window.sidebar.hasFocus()
    press("F6")
    assert window.list.hasFocus()


def test_arrows_belong_to_the_pane_with_the_focus(window: MainWindow, press: Press) -> None:
    press("F6", "Down")
    assert current(window) == 0
    press("J")
    assert current(window) == 1
    press("F6", "Down")
    assert current(window) in (0, 1)
    assert window.browsing.view.kind != "today"


def hold(window: MainWindow, key: Qt.Key, text: str) -> None:
    """Hold a key down until it has come twenty times."""
    for repeated in [False, *[True] * 19]:
        QTest.simulateEvent(QApplication.focusWidget(), True, key, Qt.KeyboardModifier.NoModifier, text, repeated)


def test_a_key_that_is_held_down_moves_on_and_decides_once(window: MainWindow, press: Press) -> None:
    hold(window, Qt.Key.Key_S, "s")
    hold(window, Qt.Key.Key_D, "d")
    assert [act.verb for act in window._store.history(50)] == [Verb.DISMISS, Verb.STAR]
    hold(window, Qt.Key.Key_J, "j")
    assert current(window) == 10
    hold(window, Qt.Key.Key_Z, "z")
    assert window.list.rows.paper_count == 12
    assert window._store.counts().starred == 0


def test_q_and_escape_never_close_the_window(window: MainWindow, press: Press) -> None:
    press("Q", "Escape", "Q")
    assert window.isVisible()


def test_no_two_actions_share_a_key_in_qt(window: MainWindow) -> None:
    seen: dict[str, str] = {}
    for action in ACTIONS:
        for sequence in window._actions[action.id].shortcuts():
            key = sequence.toString()
            assert key, action.id
            assert seen.setdefault(key, action.id) == action.id


def test_it_is_said_how_many_papers_are_selected(window: MainWindow, press: Press) -> None:
    press("X", "J", "X")
    assert window.bar.message == "2 selected."
    press("X")
    assert window.bar.message == "1 selected."
    press("Escape")
    assert window.bar.message == "Selection cleared."


@pytest.mark.parametrize("key", ["Return", "Space"])
def test_a_button_that_tab_reached_is_pressed(window: MainWindow, press: Press, key: str) -> None:
    button = window.verbs.overlays._button("act.star")
    assert button is not None
    button.setFocus()
    press(key)
    assert line(window, 0).starred
    assert current(window) == 0
    window.bar._action.setFocus()
    press(key)
    assert not line(window, 0).starred


def test_many_that_come_back_leave_the_current_paper(window: MainWindow, press: Press) -> None:
    press("X", "J", "X", "J", "X", "D", "J")
    paper = current_id(window)
    press("Z")
    assert current_id(window) == paper
    press("Ctrl+A", "D", "Z")
    assert current(window) == 0


def test_the_page_that_says_all_is_done_keeps_its_button_ready(window: MainWindow, press: Press) -> None:
    press("S", "Ctrl+A", "D")
    for again in ("", "G"):
        if again:
            press("G", "T")
        focus = QApplication.focusWidget()
        assert isinstance(focus, PageButton)
        assert focus.text() == "Open starred"


def test_a_paper_that_an_undo_brings_into_a_search_is_shown(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("Shift+A", "N", "Q", "S", "S", "/", *"is:starred")
    qtbot.waitUntil(lambda: not window.list_pane.shows_list, timeout=5000)
    press("Return", "Z")
    assert window.list.rows.paper_count == 1
    assert window.list_pane.shows_list
    assert window.bar.message.startswith("Undone")

"""What keys mean: sequences, views, and text fields."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.keymap.actions import ACTIONS
from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.triage import Verb
from readerapp.ui.widgets.buttons import PageButton
from readerapp.ui.widgets.text import KeyCap
from readerapp.ui.window import strokes
from readerapp.ui.window.main_window import MainWindow
from tests.ui.acts.hands import current, current_id, line
from tests.ui.conftest import Press


def shown_keys(window: MainWindow) -> list[str]:
    return [cap.key for cap in window.bar.findChildren(KeyCap) if cap.isVisible()]


def test_views_by_key(window: MainWindow, press: Press) -> None:
    press("S", "J", "D", "G", "S")
    assert window.browsing.view.kind == "starred"
    assert window.list.rows.paper_count == 1
    press("G", "D")
    assert window.list.rows.paper_count == 1
    assert line(window).dismissed
    press("G", "A")
    assert window.list.rows.paper_count == 12
    press("Ctrl+2")
    assert window.browsing.view.kind == "undecided"
    assert window.list.rows.paper_count == 10
    press("G", "T")
    assert window.browsing.view.kind == "today"


def test_the_second_key_of_a_sequence_is_waited_for_only_a_moment(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("G")
    qtbot.wait(strokes._MOMENT + 100)
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


def test_next_and_previous_undecided_pass_over_dimmed_papers(window: MainWindow, press: Press, settings: Settings) -> None:
    settings.change("dismissed_papers", "dim")
    press("J", "D", "D", "Home")
    assert [line(window, row).dismissed for row in range(4)] == [False, True, True, False]
    press("N")
    assert current(window) == 3
    press("P")
    assert current(window) == 0


@pytest.mark.parametrize("view", ["Ctrl+1", "Ctrl+2"])
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
        assert focus.text() == "Show dismissed"


def test_a_paper_that_an_undo_brings_into_a_search_is_shown(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("S", "S", "/", *"is:starred")
    qtbot.waitUntil(lambda: not window.list_pane.shows_list, timeout=5000)
    press("Return", "Z")
    assert window.list.rows.paper_count == 1
    assert window.list_pane.shows_list
    assert window.bar.message.startswith("Undone")

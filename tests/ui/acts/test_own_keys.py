"""Keys of one's own in the window: presets, numbers before a motion, repeating, and files that are wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from readerapp.days.report import DayReport, DayState
from readerapp.keymap.keyboard import Keyboard
from readerapp.keymap.presets import PRESETS
from readerapp.settings.file import Settings
from readerapp.settings.keys_file import KeysFile
from readerapp.triage import Verb
from readerapp.ui.dialogs.guide import Guide
from readerapp.ui.look.look import Look
from readerapp.ui.paper_list.banner import Banner
from readerapp.ui.window.main_window import MainWindow
from readerapp.ui.window.qt_actions import WindowActions
from tests.ui.acts.hands import current, line
from tests.ui.conftest import Press, in_modal


@pytest.fixture
def use(window: MainWindow) -> Callable[[Keyboard], None]:
    def do(keyboard: Keyboard) -> None:
        window._actions.keys_file.change(keyboard)
        window.setting_changed("keys")

    return do


@pytest.fixture
def vim(use: Callable[[Keyboard], None]) -> None:
    use(Keyboard("vim"))


def verbs(window: MainWindow) -> list[Verb]:
    return [act.verb for act in reversed(window._store.history(50))]


# --- keys in force ----------------------------------------------------------------------------------------------------


def test_a_key_of_ones_own_acts_at_once(window: MainWindow, press: Press, use: Callable[[Keyboard], None]) -> None:
    use(Keyboard().with_keys("act.star", ["W"]))
    press("S")
    assert not line(window, 0).starred
    press("W")
    assert line(window, 0).starred
    assert window._actions["act.star"].toolTip() == "Star  W"
    assert window._actions["act.star"].shortcut().toString() == "W"


def test_the_banner_names_the_key_of_now(window: MainWindow, use: Callable[[Keyboard], None]) -> None:
    """It kept the key of before until another list was shown."""
    window._store.follow(["cs.CV"])
    assert window.browsing.day is not None
    window._store.keep_report(DayReport(window.browsing.day, "cs.CV", DayState.FAILED))
    window.browsing.reload()
    for key in ("R", "W"):
        use(Keyboard().with_keys("fetch.refresh", [key]))
        banner = window.findChild(Banner)
        assert banner is not None
        assert banner.notice is not None
        assert banner.notice.button is not None
        assert banner.notice.button.key == key


@pytest.mark.parametrize("preset", PRESETS)
def test_no_two_actions_share_a_key_in_qt(window: MainWindow, use: Callable[[Keyboard], None], preset: str) -> None:
    use(Keyboard(preset))
    seen: dict[str, str] = {}
    for action in window.actions():
        for sequence in action.shortcuts():
            key = sequence.toString()
            assert key
            assert seen.setdefault(key, action.objectName()) == action.objectName()


@pytest.mark.parametrize("preset", PRESETS)
def test_every_key_of_a_preset_reaches_its_action(look: Look, settings: Settings, qtbot: QtBot, preset: str) -> None:
    reached: list[str] = []
    window = QWidget()
    qtbot.addWidget(window)
    file = KeysFile(settings.path)
    file.change(Keyboard(preset))
    WindowActions(window, look, file, lambda action: reached.append(action.id)).apply_keys(single_letters=True)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for action in Keyboard(preset).actions:
        for key in action.keys:
            reached.clear()
            for stroke in key.split(", "):
                combination: QKeyCombination = QKeySequence(stroke)[0]  # type: ignore[index]
                QTest.keyClick(window, combination.key(), combination.keyboardModifiers())
            assert reached == [action.id], key


def test_sequences_with_several_first_keys(window: MainWindow, press: Press, vim: None) -> None:
    press("G", "D")
    assert window.browsing.view.kind == "dismissed"
    press("G", "T", "D", "D")
    assert verbs(window) == [Verb.DISMISS]
    press("D", "G", "D")
    assert window.browsing.view.kind == "dismissed"
    assert verbs(window) == [Verb.DISMISS]


def test_keys_beside_the_settings_count_from_the_start(filled: Path, make_window: Callable[[], MainWindow]) -> None:
    filled.with_name("keys.toml").write_text('[keys]\n"act.star" = ["F9"]\n"act.tag" = ["Strg+T"]\n', encoding="utf-8")
    window = make_window()
    assert window._actions.key("act.star") == "F9"
    assert window._actions.key("act.tag") == "T"
    assert window.bar.message.startswith("keys.toml: Tag: “Strg+T” is not a key")


# --- numbers before a motion ------------------------------------------------------------------------------------------


def test_a_number_repeats_a_motion(window: MainWindow, press: Press, vim: None) -> None:
    press("5", "J")
    assert current(window) == 5
    press("3", "K")
    assert current(window) == 2
    press("1", "0", "0", "J")
    assert current(window) == 11
    press("4", "G", "G")
    assert current(window) == 3
    press("7", "Shift+G")
    assert current(window) == 6
    press("2", "N")
    assert current(window) == 8


def test_a_number_is_shown_and_forgotten_by_what_is_no_motion(window: MainWindow, press: Press, vim: None) -> None:
    press("1", "2")
    assert window.bar.message.startswith("12 …")
    press("S")
    assert verbs(window) == [Verb.STAR]
    press("J")
    assert current(window) == 1


def test_acts_are_undone_by_number(window: MainWindow, press: Press, vim: None) -> None:
    press("S", "J", "S", "J", "S", "3", "U")
    assert window._store.counts().starred == 0


def test_a_number_ends_where_nothing_follows(window: MainWindow, press: Press, vim: None) -> None:
    press("9", "9", "9", "9", "H")
    assert window.browsing.view.kind == "today"
    assert window.bar.message == "This is the oldest day."
    press("9", "9", "9", "9", "N")
    assert not line(window).starred


def test_without_the_preset_digits_do_nothing(window: MainWindow, press: Press) -> None:
    press("5", "J")
    assert current(window) == 1


def test_a_number_passes_over_headers(window: MainWindow, press: Press, vim: None) -> None:
    press("Shift+J")
    rows = window.list.rows
    papers = [row for row in range(rows.rowCount()) if rows.key(row) is not None]
    press("G", "G", "1", "1", "J")
    assert current(window) == papers[11]


# --- repeating --------------------------------------------------------------------------------------------------------


def test_the_last_act_is_done_to_the_next_paper(window: MainWindow, press: Press, vim: None) -> None:
    press(".")
    assert window.bar.message.startswith("Nothing to repeat")
    press("S", "J", ".", "J", ".")
    assert [line(window, row).starred for row in range(4)] == [True, True, True, False]
    press(".")
    assert line(window, 2).starred
    press("D", "D", ".")
    assert verbs(window)[-2:] == [Verb.DISMISS, Verb.DISMISS]


def test_the_last_tags_are_put_on_the_next_paper(window: MainWindow, press: Press, vim: None) -> None:
    window.triage.set_tags(window.triage.keys(), ["thesis", "later"], [])
    press("J", ".")
    assert window._store.paper(window.triage.keys()[0]).triage.tags == {"thesis", "later"}


def test_a_note_is_not_repeated(window: MainWindow, press: Press, vim: None) -> None:
    press("S")
    window.triage.set_note(window.triage.keys()[0], "Read again.", "")
    press("J", ".")
    assert not line(window, 1).starred
    assert window.bar.message == "A note is about one paper, and is not repeated."


def test_an_undo_is_not_repeated(window: MainWindow, press: Press, vim: None) -> None:
    press("S", "U", "J", ".")
    assert line(window, 1).starred
    assert not line(window, 0).starred


# --- the way back -----------------------------------------------------------------------------------------------------


def test_back_to_the_paper_one_came_from(window: MainWindow, press: Press) -> None:
    press("Backspace")
    assert window.bar.message == "There is no paper to go back to."
    press("J", "J", "End", "K", "Backspace")
    assert current(window) == 2
    press("Backspace")
    assert current(window) == 2


def test_back_passes_over_where_steps_have_led_already(window: MainWindow, press: Press) -> None:
    """The place before was the paper itself, and it was said that there was none to go back to."""
    press("End", "Home", *"JJJ", *"JJJJJJJJ")
    assert current(window) == 11
    press("Backspace")
    assert current(window) == 0


def test_back_leads_to_another_list(window: MainWindow, press: Press) -> None:
    press("J", "J", "J", "S", "G", "A", "End", "G", "S")
    assert window.browsing.view.kind == "starred"
    press("Backspace")
    assert (window.browsing.view.kind, current(window)) == ("all", 11)
    press("Backspace", "Backspace")
    assert (window.browsing.view.kind, current(window)) == ("today", 3)


def test_back_remembers_no_paper_that_it_only_passed(window: MainWindow, press: Press) -> None:
    """The list opened where it had been left, and the next Backspace led there instead of farther back."""
    press("End", "G", "A", "End", "Backspace", "Backspace")
    assert (window.browsing.view.kind, current(window)) == ("today", 0)
    press("Backspace")
    assert (window.bar.message, current(window)) == ("There is no paper to go back to.", 0)


def test_back_leads_out_of_a_search(window: MainWindow, press: Press) -> None:
    press("J", "J", "/", *"is:undecided", "Return", "End", "Backspace", "Backspace")
    assert current(window) == 2


def test_asking_for_more_is_repeated_and_not_what_was_done_before(window: MainWindow, press: Press, vim: None) -> None:
    press("D", "Ctrl+Shift+Up", "J", ".")
    assert verbs(window)[-2:] == [Verb.MORE, Verb.MORE]
    assert [line(window, row).dismissed for row in range(2)] == [False, False]


def test_the_guide_says_that_its_keys_are_others(window: MainWindow, use: Callable[[Keyboard], None]) -> None:
    def note() -> str:
        found: list[str] = []

        def look() -> None:
            guide = QApplication.activeModalWidget()
            assert isinstance(guide, Guide)
            found.append(guide.note.text())
            guide.accept()

        in_modal(window.verbs.overlays.guide, look)
        return found[0]

    assert note() == ""
    use(Keyboard("vim"))
    assert note() == "The guide names readerapp’s own keys. ? shows yours."

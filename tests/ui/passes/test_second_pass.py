"""The second pass: what was kept, as a list; the summary, and its undo."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press, send
from tests.ui.passes.hands import Make, decided, marks, pane, said, title, user_tables

# --- the second pass --------------------------------------------------------------------------------------------------


def test_the_second_pass_is_a_list_of_what_was_kept(window: MainWindow, press: Press) -> None:
    press("F", *"SDDSDDSDDDDD")
    assert window.browsing.view == View("kept")
    assert pane(window).words == "0 of 3  ·  0 starred"
    assert window.list.isVisible()
    assert window.list.rows.paper_count == 3
    assert window.paper.entry is not None
    assert window.paper.entry.texts.title.startswith("A Tiny Lamp")
    press("Shift+S", "D")
    assert pane(window).words == "2 of 3  ·  1 starred"
    assert decided(window) == (1, 10)
    # Dismissed papers stay in the list, struck.
    assert window.list.rows.paper_count == 3
    press("T")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClicks(popup.focusWidget(), "moss")
    QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Return)
    popup.close()
    assert window._store.tags_of(window.browsing.kept[2:]) == {"moss": 1}


def test_the_summary_says_what_both_came_to(window: MainWindow, press: Press) -> None:
    press("F", *"SDDSDDSDDDDD", "Shift+S", "D", "Shift+S")
    assert "12 papers: 3 kept after the titles, 2 starred, 10 dismissed. It took less than a minute." in said(window)
    press("D", "S", "Shift+S")
    assert decided(window) == (2, 10)
    press("Escape")
    assert not pane(window).isVisible()
    assert window.browsing.view == View("today")
    assert not [row for row in user_tables(window) if "pass " in row]


def test_a_summary_that_another_process_keeps_from_closing_says_so(filled: Path, window: MainWindow, press: Press) -> None:
    """The sentence was wiped away at once."""
    press("F", *"DDDDDDDDDDDD")
    with Store(filled, texts_of) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        press("Return")
        assert "library" in window.bar.message
        assert "12 papers" not in window.bar.message
        other.connection.execute("ROLLBACK")


def test_a_drop_that_waits_while_the_summary_is_closed_does_not_bring_the_passes_back(
    filled: Path, window: MainWindow, press: Press, qtbot: QtBot
) -> None:
    press("F", *"DDDDDDDDDDD")
    with Store(filled, texts_of) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        press("D")
        assert pane(window).message.isVisible()
        other.connection.execute("ROLLBACK")
        window.verbs.passes.end()
    qtbot.waitUntil(lambda: decided(window) == (0, 12))
    qtbot.wait(50)
    assert not [row for row in user_tables(window) if "pass " in row]


def test_undoing_both_takes_back_a_drop_that_waits(filled: Path, window: MainWindow, press: Press, qtbot: QtBot) -> None:
    """The paper stayed dismissed, and the passes could be resumed."""
    press("F", *"DDDDDDDDDDD")
    with Store(filled, texts_of) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        press("D", "Z")
        assert window.triage.waits
        other.connection.execute("ROLLBACK")
    qtbot.waitUntil(lambda: not window.triage.waits)
    qtbot.wait(50)
    assert decided(window) == (0, 0)
    assert not [row for row in user_tables(window) if "pass " in row]


def test_a_letter_of_a_search_reads_no_papers_of_the_passes(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    """Each letter read all of them again, up to a thousand: 23 ms."""
    press("F", *"SSSSSSSSSSSS")
    assert window.browsing.view == View("kept")
    # What another process or a thread writes has the papers read again.
    window.other_writers.stop()
    looked: list[object] = []
    window.verbs.passes._now.look = looked.append  # type: ignore[method-assign]
    press("/", *"ligh")
    qtbot.waitUntil(lambda: window.list.rows.paper_count < 12)
    assert not looked
    window.browsing.reload()
    qtbot.waitUntil(lambda: bool(looked))


def test_a_star_that_stays_does_not_end_the_pass(window: MainWindow, press: Press) -> None:
    press("F", *"SDDDDDDDDDDD", "S")
    assert window.browsing.view == View("kept")
    assert window.list.isVisible()
    assert pane(window).words == "1 of 1  ·  1 starred"
    press("F")
    assert "1 kept after the titles, 1 starred, 11 dismissed" in said(window)


def test_what_is_left_undecided_is_said_and_stays_undecided(window: MainWindow, press: Press) -> None:
    press("F", "S", "S", "D", "F", "J", "F")
    assert "12 papers: 2 kept after the titles, 1 dismissed. 11 still wait for a decision." in said(window)
    press("Return")
    assert window.browsing.undecided == 11


def test_titles_that_are_left_come_after_the_abstracts_or_after_escape(window: MainWindow, press: Press) -> None:
    press("F", *"SDS", "F")
    assert window.browsing.view == View("kept")
    press("Escape", "F")
    assert marks(window) == "kdk........."
    assert title(window).startswith("Who Reads the Readers?")
    press("F", "D", "Shift+S")
    assert marks(window) == "dds........."
    assert title(window).startswith("Who Reads the Readers?")
    press("Escape")
    assert window.browsing.view == View("today")
    assert window.browsing.undecided == 9
    # What the second pass decided is not taken back with what the first one kept.
    press("F", "Z")
    assert marks(window) == "d.s........."
    press(*"DDDDDDDDDD")
    assert "12 papers: 2 kept after the titles, 1 starred, 11 dismissed." in said(window)


def test_nothing_kept_leads_straight_to_the_summary(window: MainWindow, press: Press) -> None:
    press("F", *"DDDDDDDDDDDD")
    assert "12 papers: 12 dismissed." in said(window)


def test_undo_in_the_second_pass_may_reach_the_first(window: MainWindow, press: Press) -> None:
    press("F", *"SDDDDDDDDDDD", "Z")
    assert window.browsing.view == View("kept")
    assert window.list.rows.paper_count == 2
    assert pane(window).words == "0 of 2  ·  0 starred"


def test_a_detour_leads_back_to_the_second_pass(window: MainWindow, press: Press) -> None:
    press("F", *"SSSDDDDDDDDD", "D")
    window.verbs.detours.follow(QUrl("category:cs.LG"))
    assert not pane(window).isVisible()
    press("Escape")
    assert window.browsing.view == View("kept")
    assert pane(window).isVisible()
    press("Escape")
    assert window.browsing.view == View("today")
    assert not pane(window).isVisible()


def test_a_search_narrows_the_second_pass(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("F", *"SSSSSDDDDDDD")
    window.verbs.search_for("ti:caves")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 1)
    window.list.setFocus()
    press("Escape")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 5)
    assert pane(window).isVisible()


# --- undo of both -----------------------------------------------------------------------------------------------------


def test_undo_of_both_gives_the_library_back_by_one_act(window: MainWindow, press: Press) -> None:
    before = user_tables(window)
    press("F", *"SDDSDDSDDDDD", "Shift+S", "D", "Shift+S")
    acts = len(window._store.history(99))
    press("Z")
    assert user_tables(window) == before
    assert len(window._store.history(99)) == acts + 1
    assert window.bar.message == "Undid two passes over 12 papers."
    assert window.browsing.view == View("today")
    assert window.browsing.undecided == 12
    assert window.list.current_key() is not None
    press("Z")
    assert decided(window) == (2, 10)
    press("Shift+Z")
    assert user_tables(window) == before


def test_undo_of_both_after_a_restart_in_the_middle(filled: Path, make_window: Make) -> None:
    window = make_window()
    before = user_tables(window)
    for key in ("F", *"SDDSDD"):
        send(window, key)
    window.close()
    window = make_window()
    for key in ("F", *"SDDDDD", "Shift+S"):
        send(window, key)
    window.close()
    window = make_window()
    for key in ("F", "D", "D", "Z"):
        send(window, key)
    assert user_tables(window) == before


def test_what_was_decided_in_the_list_meanwhile_stands(window: MainWindow, press: Press) -> None:
    press("F", "D", "Escape", "D", "S")
    press("F")
    assert marks(window) == "dds........."
    press("F", "Z")
    assert decided(window) == (1, 1)


def test_what_another_process_decides_in_the_second_pass_counts(filled: Path, window: MainWindow, press: Press) -> None:
    """The pass waited for its decisions for ever."""
    press("F", *"SSSSDDDDDDDD")
    assert pane(window).words == "0 of 4  ·  0 starred"
    with Store(filled, texts_of) as other:
        other.dismiss(window.browsing.kept[:1])
        other.star(window.browsing.kept[1:2])
        other.remove(["2601.02003"])
    window.other_writers.look()
    assert pane(window).words == "2 of 3  ·  1 starred"
    press("N", "D")
    assert pane(window).message.isVisible()

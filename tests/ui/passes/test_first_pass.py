"""The first pass: titles, kept or dropped by one key."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.search.query import Is
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.ui.acts.two_passes import TwoPasses
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.conftest import Press, send
from tests.ui.passes.hands import Make, decided, marks, pane, title, user_tables

# --- the first pass ---------------------------------------------------------------------------------------------------


def test_nothing_of_it_is_there_before_it_is_asked_for(window: MainWindow, press: Press) -> None:
    assert not window.verbs.has_made("passes")
    press("J", "D")
    assert not window.verbs.has_made("passes")


def test_keys_keep_and_drop_and_go_on(window: MainWindow, press: Press) -> None:
    first = window.list.rows.paper(window.list.current_row())
    assert first is not None
    press("F")
    assert title(window) == first.title
    assert not window.list.isVisible()
    assert not window.sidebar.isVisible()
    press("S", "D", "D", "Shift+S")
    assert marks(window) == "kddk........"
    assert decided(window) == (0, 2)
    assert pane(window).words == "4 of 12  ·  2 kept"
    # Only dismissals are acts: what is kept is no star.
    assert [act.papers for act in window._store.history(9)] == [1, 1]


def test_a_decision_is_taken_back_by_the_key_of_undo_also_what_was_kept(window: MainWindow, press: Press) -> None:
    before = user_tables(window)
    press("F", "S", "D", "S", "D")
    press("Z", "Z")
    assert marks(window) == "kd.........."
    assert title(window).startswith("0")
    press("Z", "Z", "Z")
    assert marks(window) == "............"
    assert "No decision is left" in window.bar.message
    assert decided(window) == (0, 0)
    assert [row for row in user_tables(window) if "pass " not in row] == before


def test_what_was_taken_back_is_done_once_more(window: MainWindow, press: Press) -> None:
    press("F", "S", "D", "Z", "Shift+Z")
    assert marks(window) == "kd.........."
    press("Z")
    assert marks(window) == "k..........."
    assert decided(window) == (0, 0)


def test_moving_decides_nothing_and_another_decision_replaces_the_first(window: MainWindow, press: Press) -> None:
    press("F", "S", "D", "J", "K", "K", "S")
    assert marks(window) == "kk.........."
    press("K", "K", "D")
    assert marks(window) == "dk.........."
    assert decided(window) == (0, 1)
    # It goes on to the next title that is not decided.
    assert title(window).startswith("0")
    press("J", "N", "P", "P")
    assert title(window).startswith("0")
    press("End")
    assert title(window).startswith("Last but Not Least")
    press("Home", "K")
    assert title(window).startswith("A Tiny Lamp")


def test_space_peeks_at_the_abstract_and_escape_ends_that_first(window: MainWindow, press: Press) -> None:
    press("F", "Space")
    assert pane(window).titles.abstract.startswith("We light caves with one lamp.")
    press("Escape")
    assert pane(window).titles.abstract == ""
    press("Space", "D")
    assert pane(window).titles.abstract == ""
    press("Space", "Space")
    assert pane(window).titles.abstract == ""


def test_other_acts_do_nothing_to_a_paper_that_is_not_shown(window: MainWindow, press: Press) -> None:
    press("F")
    before = user_tables(window)
    for key in ("T", "A", "M", "U", "X", "Shift+A", "C", "Return", "F6", "Backspace", "Ctrl+A", "+", "-"):
        press(key)
        assert QApplication.activePopupWidget() is None, key
    assert user_tables(window) == before
    assert title(window).startswith("A Tiny Lamp")


def test_what_leads_elsewhere_leaves_the_pass(window: MainWindow, press: Press) -> None:
    press("F", "D", "Ctrl+4")
    assert window.browsing.view.kind == "all"
    assert window.list.isVisible()
    assert not pane(window).isVisible()
    press("D")
    assert decided(window) == (0, 2)
    press("Ctrl+1", "F")
    assert marks(window).count("d") == 2


def test_the_mouse_does_all_of_it(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("F")
    hints = {one.text(): one for one in pane(window).findChildren(type(window.bar._action)) if one.isVisible()}
    for words in ("keep", "drop", "keep", "take back"):
        QTest.mouseClick(hints[words], Qt.MouseButton.LeftButton)
    assert marks(window) == "kd.........."
    QApplication.processEvents()
    pane(window).grab()
    place, at = next((place, at) for place, at in pane(window).titles._places if at == 5)
    QTest.mouseClick(pane(window).titles, Qt.MouseButton.LeftButton, pos=QPoint(place.center()))
    assert pane(window).titles._at == at
    QTest.mouseClick(hints["on to the abstracts"], Qt.MouseButton.LeftButton)
    assert window.browsing.view == View("kept")


def test_muted_and_decided_papers_are_not_in_it_and_the_order_is_that_of_the_list(
    filled: Path, make_window: Make, press: Press
) -> None:
    with Store(filled, texts_of) as store:
        store.save_rule(Rule("Kettles", "ti:kettle", Does.MUTE))
        store.follow_rules()
        keys = list(store.find(Is("undecided")))
        store.star(keys[:1])
    window = make_window()
    listed = [key for key in list(window.browsing.keys()) if key != keys[0]]
    window.browsing.order = lambda found: found._replace(
        sections=[one._replace(keys=one.keys[::-1]) for one in found.sections]
    )
    window.browsing.reload()
    send(window, "F")
    assert [row.key for row in pane(window).titles._rows] == listed[::-1]
    assert len(listed) == 10


def test_a_list_without_undecided_papers_has_no_passes(window: MainWindow, press: Press) -> None:
    press("Ctrl+3", "F")
    assert window.bar.message == "No undecided papers in this list."
    # The pane that was made for nothing goes with the window.
    assert pane(window).window() is window
    assert not pane(window).isVisible()


def test_a_search_makes_another_list(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("F", "D", "Escape")
    window.verbs.search_for("ti:the")
    qtbot.waitUntil(lambda: window.list.rows.paper_count < 11)
    papers = window.list.rows.paper_count
    window.list.setFocus()
    press("F")
    assert len(marks(window)) == papers
    press("S", "Escape")
    assert window.header.search.text() == "ti:the"


# --- the look ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(480, 360), (1280, 800)])
def test_it_fits_the_smallest_window(filled: Path, make_window: Make, size: tuple[int, int]) -> None:
    window = make_window(size)
    for key in ("F", "S", "Space", "D"):
        send(window, key)
    assert (window.width(), window.height()) == size
    assert pane(window).titles.height() > 150
    for key in "DDDDDDDDDD":
        send(window, key)
    assert (window.width(), window.height()) == size


def test_a_long_list_is_gone_through_a_thousand_papers_at_a_time(library: Path, make_window: Make) -> None:
    with Store(library, texts_of) as store:
        store.add_listing(listing(paper(number) for number in range(1, 1011)))
    window = make_window()
    send(window, "F")
    assert len(marks(window)) == 1000


def test_the_list_names_the_day_however_one_came_to_it(filled: Path, make_window: Make) -> None:
    window = make_window()
    for key in ("F", "S", "Escape"):
        send(window, key)
    window.browsing.go_to(View("day", "2026-01-06"))
    send(window, "F")
    assert marks(window)[0] == "k"
    window.browsing.go_to(View("category", "cs.LG"))
    send(window, "F")
    assert marks(window)[0] == "."


def test_what_is_written_is_read_as_it_was() -> None:
    passes = TwoPasses("day", "Today", [3, 1, 2], {1}, [(1, 0), (3, 7)], [7], 2, seconds=4.5)
    again = TwoPasses.parse(str(passes))
    assert again == passes
    assert TwoPasses.parse(None) is None

"""Moving by key, through papers, views, days and categories."""

import pytest
from PySide6.QtWidgets import QApplication

from readerapp.ui.acts.lists import undecided
from readerapp.ui.window.main_window import MainWindow
from tests.ui.acts.hands import current, current_id, line
from tests.ui.conftest import Press


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


def test_next_undecided_passes_over_stars_and_goes_on_from_the_top(window: MainWindow, press: Press) -> None:
    press("J", "S", "K", "N")
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
        ("P", "No undecided papers above."),
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


def test_in_a_long_list_the_undecided_paper_near_by_is_found_without_a_search(
    window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    next_key = window._store.next_key
    monkeypatch.setattr(undecided, "SMALL_LIST", 3)
    monkeypatch.setattr(undecided, "_NEAR", 4)
    press("Ctrl+4")
    monkeypatch.setattr(window._store, "next_key", lambda *a, **k: asked.append(a) or next_key(*a, **k))
    press("N")
    assert current(window) == 1
    window._store.star(list(window.browsing.keys())[2:5])
    window.browsing.reload()
    asked.clear()
    press("N")
    assert current(window) == 5
    press("P")
    assert current(window) == 1
    assert not asked
    # What is further away the library finds.
    window._store.star(list(window.browsing.keys())[1:11])
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
    monkeypatch.setattr(undecided, "SMALL_LIST", 3)
    monkeypatch.setattr(undecided, "_NEAR", 1)
    keys = list(window.browsing.keys())
    window._store.star(keys[1:-1])
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

"""The main job in both ways, counted: in the list, and in two passes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from readerapp.rendering.text import texts_of
from readerapp.search.view import View
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.recorded_morning import DAY, PAPERS, READ, STARS, Morning, morning
from tests.ui.conftest import send

MOST = 1.15
"""Keys a paper."""


@pytest.fixture
def wanted(library: Path, recorded: Path) -> Morning:
    with Store(library, texts_of) as store:
        return morning(store, recorded)


class Hands:
    """Presses keys, and counts them."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.presses = window, 0

    def press(self, key: str) -> None:
        self.presses += 1
        send(self.window, key)


def test_in_the_list(wanted: Morning, make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    hands = Hands(window)
    assert list(window.browsing.keys()) == wanted.papers
    while (key := window.list.current_key()) is not None:
        hands.press("Shift+S" if key in wanted.stars else "D")
    wanted.check(window._store)
    assert hands.presses == PAPERS


def test_in_two_passes(wanted: Morning, make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    hands = Hands(window)
    hands.press("F")
    for key in wanted.titles():
        hands.press(key)
    assert set(window.browsing.kept) == wanted.read
    while window.browsing.view == View("kept") and (current := window.list.current_key()) is not None:
        hands.press("Shift+S" if current in wanted.stars else "D")
    wanted.check(window._store)
    said = window.verbs.passes._pane.message._sentence.text()
    assert f"{PAPERS} papers: {READ} kept after the titles, {STARS} starred, {PAPERS - STARS} dismissed." in said
    assert hands.presses == 1 + PAPERS + READ
    assert hands.presses <= MOST * PAPERS
    hands.press("Z")
    assert window._store.day_summary(DAY).undecided == PAPERS
    assert window._store.connection.execute("SELECT count(*) FROM triage").fetchone() == (0,)

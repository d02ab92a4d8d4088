"""A day that was triaged shows what was done with it, and the bar says when the next listing comes."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import send


@pytest.fixture(autouse=True)
def here(library: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tuesday noon in Berlin."""
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T12:00:00+01:00")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def following(filled: Path, settings: Settings) -> Path:
    settings.change("fetch_automatically", False)
    with Store(filled, texts_of) as store:
        store.follow(["cs.LG"])
    return filled


def triage(window: MainWindow) -> None:
    """Star the second and the fourth paper, and dismiss the others."""
    for _ in range(2):
        send(window, "D")
        send(window, "Shift+S")
    for _ in range(8):
        send(window, "D")


def header(window: MainWindow) -> tuple[str, str]:
    return window.header.title.text(), window.header.subtitle.text()


def bar(window: MainWindow) -> tuple[str, float]:
    return window.bar._progress_words.text(), window.bar.progress.share if window.bar.progress.isVisible() else -1


def tip(window: MainWindow, label: str) -> str:
    model = window.sidebar.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return next(str(row.data(Qt.ItemDataRole.ToolTipRole)) for row in rows if row.data() == label)


def test_a_day_that_is_done_shows_what_was_done(following: Path, make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    assert header(window) == ("Today", "Tue 6 January · 12 papers")
    assert bar(window) == ("12 of 12 undecided", 0)
    triage(window)
    message = window.list_pane.message
    assert message.isVisible()
    assert message.accessibleName() == "Done for today"
    assert message._sentence.accessibleName() == "2 starred, 10 dismissed. Next listing tonight, about 02:00."
    assert header(window) == ("Today", "Tue 6 January · 2 starred, 10 dismissed")
    assert bar(window) == ("Next listing tonight, about 02:00", 1)
    # The same when one comes back to it, and in another window.
    send(window, "Ctrl+3")
    assert bar(window) == ("Next listing tonight, about 02:00", -1)
    send(window, "Ctrl+1")
    assert header(window) == ("Today", "Tue 6 January · 2 starred, 10 dismissed")
    window.browsing.counting.now()
    assert "12 papers, 2 starred, 10 dismissed." in tip(window, "Tue 6 January")
    window.close()
    again = make_window()
    assert header(again) == ("Today", "Tue 6 January · 2 starred, 10 dismissed")
    assert bar(again) == ("Next listing tonight, about 02:00", 1)
    # An act taken back is left to be done.
    send(again, "Z")
    assert header(again) == ("Today", "Tue 6 January · 12 papers")
    assert bar(again)[0].startswith("1 of 12 undecided")


def test_who_follows_nothing_waits_for_nothing(filled: Path, make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    triage(window)
    assert bar(window) == ("Done", 1)
    assert window.list_pane.message._sentence.accessibleName() == "2 starred, 10 dismissed."


def test_the_next_listing_is_another_one_once_its_hour_has_come(
    following: Path, make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    triage(window)
    monkeypatch.setenv("READERAPP_NOW", "2026-01-09T12:00:00+01:00")
    window.browsing.counting._clock.timeout.emit()
    assert bar(window)[0] == "Next listing Monday, about 02:00"


def test_who_goes_to_a_paper_of_a_day_that_is_done_sees_it(
    following: Path, settings: Settings, make_window: Callable[[], MainWindow]
) -> None:
    settings.change("dismissed_papers", "dim")
    window = make_window()
    triage(window)
    window.remarks.show_list()
    send(window, "Home")
    send(window, "End")
    for row, go in ((0, lambda: send(window, "Backspace")), (3, lambda: window.verbs.going._go_to_paper("2601.02004"))):
        window.remarks.show_finished()
        assert not window.list_pane.shows_list
        go()
        assert window.list_pane.shows_list
        assert window.list.current_row() == row
        assert window.paper.isVisible()

"""Two passes for those who cannot see them: names of all there is, and what is said."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from readerapp.text import language
from readerapp.ui.acts import pace
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press
from tests.ui.window.spoken import unnamed, walk


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QAccessibleAnnouncementEvent]]:
    """What is announced."""
    found: list[QAccessibleAnnouncementEvent] = []
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", found.append)
    yield found
    QAccessible.setActive(was)


def test_every_step_names_its_controls(window: MainWindow, press: Press) -> None:
    press("F")
    assert unnamed(window) == []
    names = {one.name for one in walk(window)}
    assert {"Titles", "Step 1 of 3, Titles", "Leave the passes", "keep", "drop", "take back"} <= names
    assert "A Tiny Lamp for Very Large Caves" in {one.description for one in walk(window)}
    press("S", "F")
    assert unnamed(window) == []
    assert {"Step 2 of 3, Abstracts", "Papers", "Paper"} <= {one.name for one in walk(window)}
    press("F")
    assert unnamed(window) == []
    spoken = {one.name: one.description for one in walk(window)}
    assert {"Step 3 of 3, Summary", "Close"} <= spoken.keys()
    assert "12 papers: 1 kept after the titles." in spoken["Close"]


def test_each_title_is_said_and_the_time_when_it_changes(
    window: MainWindow, press: Press, told: list[QAccessibleAnnouncementEvent], monkeypatch: pytest.MonkeyPatch
) -> None:
    press("F", "J")
    assert told[0].message().startswith("A Tiny Lamp for Very Large Caves; authors not known yet; 1 of 12")
    assert told[-1].message().endswith("Plants; authors not known yet; 2 of 12")
    assert told[-1].politeness() is QAccessible.AnnouncementPoliteness.Polite
    monkeypatch.setattr(pace, "_FIRST_SHOWN", 2)
    told.clear()
    press("D", "D", "D")
    assert [one.message().rpartition("; ")[2] for one in told if " of 12" in one.message()] == [
        "3 of 12",
        "about 1 min left",
        "5 of 12",
    ]


def test_what_was_decided_is_said_in_the_language_of_the_window(
    window: MainWindow, press: Press, told: list[QAccessibleAnnouncementEvent]
) -> None:
    press("F", "S", "D")
    language.use(lambda text, about, count: f"⟦{text}⟧")
    try:
        press("K", "K")
    finally:
        language.use(None)
    assert [one.message().split("; ")[2] for one in told[-2:]] == ["⟦dismissed⟧", "⟦kept⟧"]

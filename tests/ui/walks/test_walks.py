"""Random sequences of keys and clicks on a real window: no act reaches a paper that nobody meant."""

import os
import random
import threading
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from readerapp.arxiv.listing import Announcement, Kind, Listing
from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from tests.invented import paper
from tests.ui.walks.walker import Walker

WALKS = int(os.environ.get("READERAPP_WALKS", "200"))
"""How many sequences are tried; 10,000 take half an hour."""
FIRST = int(os.environ.get("READERAPP_FIRST_WALK", "0"))
STEPS = 10
WINDOWS = 8
"""Windows among which the sequences are divided, each with its own size and settings."""
DAY = date(2026, 6, 29)
KINDS = (*[Kind.NEW] * 7, Kind.CROSS, Kind.CROSS, Kind.REPLACE, Kind.REPLACE, Kind.REPLACE_CROSS)


def some_day(day: date, first: int, kinds: tuple[Kind, ...] = KINDS, category: str = "cs.LG") -> Listing:
    """A listing with a paper for each of `kinds`, numbered from `first`."""
    papers = tuple(paper(first + place) for place in range(len(kinds)))
    announced = tuple(
        Announcement(one.id, day, category, kind, 1, place)
        for place, (one, kind) in enumerate(zip(papers, kinds, strict=True))
    )
    return Listing(papers, announced)


class Outside:
    """A fetch that adds papers, and another process that decides."""

    def __init__(self, window: MainWindow) -> None:
        self._store = window._store.for_another_thread()
        self._next = 100

    def __call__(self, chance: random.Random) -> None:
        newest = self._store.newest_day() or DAY
        match chance.choice(("late papers", "late papers", "new listing", "star", "dismiss")):
            case "late papers":
                self._store.add_listing(some_day(newest, self._next, (Kind.NEW, Kind.CROSS)))
                self._next += 2
            case "new listing":
                self._store.add_listing(some_day(newest + timedelta(days=1), self._next, KINDS[:4]))
                self._next += 4
            case verb:
                keys = [key for section in self._store.day_sections(newest) for key in section.keys]
                getattr(self._store, verb)([chance.choice(keys)])

    def close(self) -> None:
        self._store.close()


def start_again(window: MainWindow, seed: int) -> None:
    """Take back everything that was decided, and star and dismiss a few papers, the same ones for the same seed."""
    # Acts that wait for another writer belong to the sequence before.
    assert window.triage.settle(10)
    with window._store.connection as connection:
        # The search index is being written.
        connection.execute("PRAGMA busy_timeout = 10000")
        for table in ("act_papers", "acts", "tagged", "triage"):
            connection.execute(f"DELETE FROM {table}")  # noqa: S608
        connection.execute("PRAGMA busy_timeout = 0")
    keys = [key for section in window._store.day_sections(DAY) for key in section.keys]
    some = random.Random(seed).sample(keys, 7)  # noqa: S311 - it keeps no secrets
    window.triage.perform(lambda store: store.star(some[:5]))
    window.triage.perform(lambda store: store.dismiss(some[4:]))
    assert window.triage.settle(10)
    window.header.search.clear()
    window.browsing.searching.now()
    window.triage.selection.clear()
    window.browsing.show("today")


@pytest.mark.parametrize("number", range(WINDOWS))
def test_no_act_reaches_another_paper(
    number: int, library: Path, make_window: Callable[..., MainWindow], settings: Settings
) -> None:
    with Store(library, texts_of) as store:
        store.add_listing(some_day(DAY - timedelta(days=3), 40, KINDS[:5]))
        store.add_listing(some_day(DAY, 1))
        store.add_listing(some_day(DAY, 20, KINDS[5:9], "math.CO"))
    settings.change("fetch_automatically", False)
    settings.change("dismissed_papers", "dim" if number % 4 == 3 else "leave")
    settings.change("mark_read", ("after-2-s", "moving-on", "never")[number % 3])
    window = make_window(((1280, 800), (640, 700), (1500, 400), (960, 600))[number % 4])
    outside = Outside(window)
    try:
        for seed in range(FIRST + number, FIRST + WALKS, WINDOWS):
            start_again(window, seed)
            Walker(window, seed, outside).walk(STEPS)
    finally:
        outside.close()


def test_no_act_reaches_another_paper_while_a_fetch_is_stored(
    library: Path, make_window: Callable[..., MainWindow], settings: Settings
) -> None:
    """Another thread writes all the time, so that acts must wait for it, and the list is read again and again."""
    with Store(library, texts_of) as store:
        store.add_listing(some_day(DAY, 1))
    settings.change("fetch_automatically", False)
    window = make_window()
    fetched = threading.Event()

    def fetch() -> None:
        with Store(library, texts_of) as other:
            for first in range(100, 100_000, 40):
                if fetched.is_set():
                    return
                other.add_listing(some_day(DAY, first, (Kind.NEW,) * 20))
                other.add_listing(some_day(DAY - timedelta(days=first), first + 20, (Kind.NEW,) * 20, "math.CO"))

    storing = threading.Thread(target=fetch)
    storing.start()
    try:
        # One walk: acts that wait belong to their steps.
        Walker(window, FIRST, lambda chance: None, counts=False).walk(STEPS * max(4, WALKS // 40))
    finally:
        fetched.set()
        storing.join()
    assert window.triage.settle(10)


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_S])
def test_a_key_held_down_decides_once(window: MainWindow, key: Qt.Key) -> None:
    for repeats in (False, *[True] * 30):
        QTest.simulateEvent(window.list, True, key, Qt.KeyboardModifier.NoModifier, chr(key.value).lower(), repeats)
    QApplication.processEvents()
    assert len(window._store.history(40)) == 1

"""A newer listing that arrives while one is being read."""

from datetime import date

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.ui.pages.away import AwayPage
from readerapp.ui.paper_list.banner import Banner
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.acts.hands import MONDAY, asks, wait_for_fetch
from tests.ui.conftest import send

NEXT_DAY = date(2026, 7, 1)


def listing_arrives(window: MainWindow, qtbot: QtBot) -> None:
    """Another readerapp puts a newer listing into the library."""
    with Store(window._store.path, texts_of) as other:
        other.add_listing(listing([paper(number) for number in range(1, 6)], NEXT_DAY, "cs.LG", Kind.NEW))
    qtbot.waitUntil(lambda: window._store.data_version() == window.other_writers._seen, timeout=5000)


def test_a_newer_listing_takes_the_place_of_one_that_nobody_has_begun(fetched: MainWindow, qtbot: QtBot) -> None:
    fetched.other_writers.look()
    listing_arrives(fetched, qtbot)
    assert fetched.browsing.day == NEXT_DAY


@pytest.mark.parametrize("keys", [["J"], ["S"], ["D", "Z"]])
def test_a_newer_listing_waits_while_somebody_is_in_the_middle(fetched: MainWindow, qtbot: QtBot, keys: list[str]) -> None:
    for key in keys:
        send(fetched, key)
    before = fetched.browsing.day, fetched.list.current_key()
    listing_arrives(fetched, qtbot)
    assert (fetched.browsing.day, fetched.list.current_key()) == before
    banner = fetched.findChild(Banner)
    assert banner is not None
    assert banner.isVisible()
    assert banner.notice is not None
    assert banner.notice.heading == "New listing: Wed 1 July"
    assert banner.notice.sentence == "5 papers, 5 undecided. This list stays until you switch."
    assert banner.notice.button is not None
    banner.notice.button.do()
    assert fetched.browsing.day == NEXT_DAY
    assert not banner.isVisible()


def test_a_newer_listing_comes_when_the_one_before_is_done(fetched: MainWindow, qtbot: QtBot) -> None:
    send(fetched, "Ctrl+A")
    send(fetched, "S")
    listing_arrives(fetched, qtbot)
    assert fetched.browsing.day == NEXT_DAY


@pytest.mark.parametrize("way", ["Backspace", "Escape"])
def test_a_way_back_leads_to_the_day_one_was_in(fetched: MainWindow, qtbot: QtBot, way: str) -> None:
    """It led to the newer listing, in which the paper is not."""
    send(fetched, "J")
    before = fetched.browsing.day, fetched.list.current_key()
    if way == "Escape":
        fetched.verbs.detours.follow(QUrl("category:cs.LG"))
    else:
        fetched.browsing.show("all")
        send(fetched, "End")
    listing_arrives(fetched, qtbot)
    send(fetched, way)
    send(fetched, way)
    assert (fetched.browsing.day, fetched.list.current_key()) == before


def test_steps_in_the_day_that_backspace_led_to_are_no_jumps(fetched: MainWindow, qtbot: QtBot) -> None:
    """The first of them was remembered as one: Backspace led back to where the last Backspace had led."""
    send(fetched, "J")
    fetched.browsing.show("all")
    send(fetched, "End")
    listing_arrives(fetched, qtbot)
    for key in ("Backspace", "Backspace", "J", "J"):
        send(fetched, key)
    before = fetched.list.current_key()
    send(fetched, "Backspace")
    assert fetched.list.current_key() == before
    assert fetched.bar.message == "There is no paper to go back to."


def test_a_key_meant_for_the_abstract_answers_no_question(busy: MainWindow, qtbot: QtBot) -> None:
    wait_for_fetch(busy, qtbot)
    qtbot.waitUntil(lambda: asks(busy), timeout=10_000)
    page = busy.findChild(AwayPage)
    assert page is not None
    answers: list[object] = []
    page.fetch_wanted.connect(answers.append)
    page.setFocus()
    send(busy, "Space")
    send(busy, "Return")
    assert (answers, asks(busy)) == ([], True)
    qtbot.waitUntil(page._fetch.hasFocus, timeout=5000)
    send(busy, "Return")
    assert len(answers) == 1


def test_a_second_question_takes_the_place_of_the_first_even_behind_a_dialog(busy: MainWindow, qtbot: QtBot) -> None:
    wait_for_fetch(busy, qtbot)
    qtbot.waitUntil(lambda: asks(busy), timeout=10_000)
    seen: list[bool] = []

    def ask_behind() -> None:
        busy.verbs.missed.ask({MONDAY: ["cs.LG"], date(2026, 6, 26): ["cs.LG"], date(2026, 6, 25): ["cs.LG"]})
        seen.append(asks(busy))
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.close()

    QTimer.singleShot(100, ask_behind)
    busy.verbs.overlays.about()
    assert seen == [True]
    assert asks(busy)

"""The authors of a paper: to all their papers, with a word on who else may be meant, and following them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp.rendering.highlights import Watched
from readerapp.rendering.text import texts_of
from readerapp.search.language import parse
from readerapp.search.query import WrittenBy
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.dialogs.palette.palette import Palette
from readerapp.ui.paper.links import AUTHOR, link
from readerapp.ui.window.main_window import MainWindow
from readerapp.ui.window.ways.namesakes import by_author, signed, wide
from tests.invented import DAY, found, listing, paper
from tests.ui.conftest import Press, wait_for_rest

SIGNED = ("J. Moss", "J. Moss", "Juna Moss", "Jiro Moss", "Juna K. Moss", "Júna Moss", "Ada Quill")
"""Who signed papers 1 to 7."""


@pytest.fixture
def filled(library: Path) -> Path:
    with Store(library, texts_of) as store:
        papers = [paper(number, authors=(name,)) for number, name in enumerate(SIGNED, start=1)]
        store.add_listing(listing(papers, DAY))
        while store.index():
            pass
    return library


def shown(window: MainWindow) -> list[str]:
    return sorted(row.authors[0] for row in window._store.rows(list(window.browsing.keys())))


def follow(window: MainWindow, name: str) -> None:
    window.verbs.detours.follow(QUrl(link(AUTHOR, name)))


# --- telling apart ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("search", "papers"),
    {
        'au:"=J. Moss"': [1, 2],
        'au:"=Juna Moss"': [3],
        'au:"=juna  moss"': [3],
        'au:"=Júna Moss"': [6],
        'au:"Moss, J."': [1, 2, 3, 4, 5, 6],
        'au:"Moss, Juna"': [1, 2, 3, 5, 6],
        'au:"=Moss"': [],
        'au:"=J. Moss" -au:"=Juna Moss"': [1, 2],
    }.items(),
)
def test_a_name_as_it_is_signed_means_nobody_else(filled: Path, search: str, papers: list[int]) -> None:
    with Store(filled, texts_of) as store:
        assert sorted(found(store, search)) == [f"2601.{number:05}" for number in papers]


def test_an_equals_sign_makes_a_name_a_signature() -> None:
    assert parse('au:"=J. Moss"') == WrittenBy("", "", "J. Moss")


def test_the_spellings_of_a_name_are_counted(filled: Path) -> None:
    with Store(filled, texts_of) as store:
        assert store.spellings(WrittenBy("Moss", "J")) == {
            "J. Moss": 2,
            **dict.fromkeys(("Juna Moss", "Jiro Moss", "Juna K. Moss", "Júna Moss"), 1),
        }


def test_initials_are_searched_for_as_they_are_written() -> None:
    assert by_author("J. Moss") == signed("J. Moss") == 'au:"=J. Moss"'
    assert by_author("J.-K. Moss") == 'au:"=J.-K. Moss"'
    assert by_author("Juna Moss") == wide("Juna Moss") == 'au:"Moss, Juna"'
    assert by_author("Moss") == 'au:"Moss"'


# --- said so ----------------------------------------------------------------------------------------------------------


def test_initials_lead_to_their_own_papers_and_it_is_said_who_else_may_be_meant(window: MainWindow, qtbot: QtBot) -> None:
    follow(window, "J. Moss")
    qtbot.waitUntil(lambda: window.bar.message.startswith("Only papers signed"), timeout=5000)
    assert shown(window) == ["J. Moss", "J. Moss"]
    assert window.bar.message.startswith("Only papers signed J. Moss. It may stand for ")
    assert "Jiro Moss (1)" in window.bar.message
    assert window.bar.message.endswith(" and 1 other.")
    window.bar._action.click()
    qtbot.waitUntil(lambda: len(shown(window)) == 6, timeout=5000)


def test_a_full_name_says_who_else_is_among_its_papers(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    follow(window, "Juna Moss")
    qtbot.waitUntil(lambda: window.bar.message.startswith("These include"), timeout=5000)
    assert "J. Moss (2)" in window.bar.message
    assert window.bar.message.endswith("who may be other people.")
    assert "Jiro" not in window.bar.message
    window.bar._action.click()
    qtbot.waitUntil(lambda: shown(window) == ["Juna Moss"], timeout=5000)
    press("Escape")
    assert window.browsing.view.kind == "today"


def test_namesakes_are_not_spoken_of_above_another_list(window: MainWindow, qtbot: QtBot) -> None:
    """The answer came when the user was elsewhere, and its button searched that list."""
    follow(window, "J. Moss")
    window.browsing.show("starred")
    qtbot.wait(500)
    assert "Moss" not in window.bar.message


def test_the_other_papers_of_an_author_are_shown_from_wherever_the_user_is(window: MainWindow, qtbot: QtBot) -> None:
    follow(window, "J. Moss")
    qtbot.waitUntil(lambda: window.bar.message.startswith("Only papers signed"), timeout=5000)
    window.browsing.show("starred")
    window.bar._action.click()
    qtbot.waitUntil(lambda: len(shown(window)) == 6, timeout=5000)
    assert window.header.search.text() == wide("J. Moss")


def test_who_has_no_namesakes_is_not_spoken_of(window: MainWindow, qtbot: QtBot) -> None:
    before = window.bar.message
    follow(window, "Ada Quill")
    qtbot.wait(300)
    assert window.bar.message == before
    assert shown(window) == ["Ada Quill"]


# --- following --------------------------------------------------------------------------------------------------------


@pytest.fixture
def choose(window: MainWindow, press: Press) -> Callable[[str], None]:
    def do(title: str) -> None:
        press("Shift+W")
        palette = QApplication.activePopupWidget()
        assert isinstance(palette, Palette)
        QTest.keyClicks(palette.field, title)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        wait_for_rest(window)

    return do


def test_an_author_is_followed_as_the_name_is_written(
    window: MainWindow, settings: Settings, choose: Callable[[str], None]
) -> None:
    settings.change("watched_authors", "Quill")
    choose("Follow J")
    assert settings.text("watched_authors") == "Quill, =J. Moss"
    assert window.bar.message == "Following J. Moss, wherever the name is spelled like this."
    watched = window.delegate.watched
    assert watched is not None
    assert [watched.is_author(name) for name in SIGNED] == [True, True, False, False, False, False, True]
    choose("Unfollow")
    assert settings.text("watched_authors") == "Quill"


def test_the_authors_of_a_paper_lead_to_theirs(
    window: MainWindow, press: Press, choose: Callable[[str], None], qtbot: QtBot
) -> None:
    press("End")
    choose("ada")
    qtbot.waitUntil(lambda: shown(window) == ["Ada Quill"], timeout=5000)


def test_a_followed_name_is_marked_in_a_line_of_authors() -> None:
    watched = Watched.of("", "=J. Moss")
    assert bool(watched)
    assert watched.in_authors(("Juna Moss", "J. Moss"), "Juna Moss, J. Moss") == ((11, 18),)
    assert not watched.is_author("J. K. Moss")

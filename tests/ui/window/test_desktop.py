"""The window among the others of a desktop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readerapp import __version__
from readerapp.ui.dialogs.news import News
from readerapp.ui.window.desktop import updates
from readerapp.ui.window.desktop.entering import OpenedFiles, enter_desktop
from readerapp.ui.window.desktop.front import show_in_front
from readerapp.ui.window.desktop.updates import note_version, tell_of_other_version
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press, in_modal


def test_the_window_has_its_icon(window: MainWindow, qtbot: QtBot) -> None:
    enter_desktop(window)
    assert not window.windowIcon().pixmap(64).isNull()


@pytest.mark.parametrize("link", [False, True], ids=["a file", "a link"])
def test_what_macos_opens_is_opened(link: bool, qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    opened: list[str] = []
    waiting = OpenedFiles(qapp, opened.append)
    qapp.installEventFilter(waiting)
    file = tmp_path / "a day.md"
    file.write_text("")
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("arxiv:2012.07810") if link else QUrl.fromLocalFile(str(file))))
    qapp.removeEventFilter(waiting)
    waiting.deleteLater()
    assert opened == ["arXiv:2012.07810" if link else str(file)]


def test_f11_fills_the_screen_and_gives_it_back(window: MainWindow, press: Press) -> None:
    before = window.size()
    press("F11")
    assert window.isFullScreen()
    press("J", "F11")
    assert not window.isFullScreen()
    assert window.size() == before


def test_a_maximised_window_is_maximised_again_after_full_screen(window: MainWindow, press: Press) -> None:
    window.showMaximized()
    press("F11", "F11")
    assert window.isMaximized()
    assert not window.isFullScreen()


def test_a_listing_that_is_handed_over_takes_the_keyboard_from_the_search(
    window: MainWindow, press: Press, tmp_path: Path, qtbot: QtBot
) -> None:
    press("/", *"moss")
    show_in_front(window, ["2601.99999"], "")
    assert window.header.search.hasFocus()
    listing = tmp_path / "another.md"
    listing.write_text(
        "# ArXiv cs.LG --Mon, 5 Jan 2026\n### 1.A Handed Fern  [ :arrow_down: ](https://arxiv.org/pdf/2601.01001.pdf)\n"
        ">  It is passed on.      \n"
    )
    show_in_front(window, [str(listing)], "")
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 1)
    assert window.list.hasFocus()


# --- a new version --------------------------------------------------------------------------------------------------------


def test_a_new_version_is_said_once_and_leads_to_what_is_new(window: MainWindow, qtbot: QtBot) -> None:
    state = window._state
    quiet = window.bar.message
    note_version(window, state)
    assert window.bar.message == quiet
    state.setValue(updates.KEY, "0.0.1")
    note_version(window, state)
    assert window.bar.message == f"This is readerapp {__version__}."
    seen: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, News)
        seen.append(dialog.text.toPlainText())
        dialog.accept()

    in_modal(window.bar._action.click, read)
    assert "What changed for the people" not in seen[0]
    assert "Keys are yours." in seen[0]
    window.bar.say("Something else.")
    note_version(window, state)
    assert window.bar.message == "Something else."


def test_the_news_wait_for_a_fetch_that_says_what_it_does(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updates, "_AGAIN", 50)
    window.verbs.fetching.running = True
    window._state.setValue(updates.KEY, "0.0.1")
    window.bar.say("Fetching cs.LG …")
    note_version(window, window._state)
    qtbot.wait(120)
    assert window.bar.message == "Fetching cs.LG …"
    window.verbs.fetching.running = False
    qtbot.waitUntil(lambda: window.bar.message == f"This is readerapp {__version__}.")


def test_a_window_says_that_another_version_is_installed(window: MainWindow) -> None:
    tell_of_other_version(window, "9.1")
    assert window.bar.message.startswith("readerapp 9.1 is installed; this window is still ")

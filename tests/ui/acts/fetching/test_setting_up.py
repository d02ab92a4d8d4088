"""Setting readerapp up, as somebody does who starts it for the first time: real dialogs, keys, and a server to ask."""

import time
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from readerapp.settings.file import Settings
from readerapp.settings.keys_file import KeysFile
from readerapp.ui.dialogs.follow.chooser import Chooser
from readerapp.ui.dialogs.setup.first_fetch import FirstFetch
from readerapp.ui.dialogs.setup.keymap import KeymapChooser
from readerapp.ui.window.main_window import MainWindow
from tests.fake_arxiv.server import FakeArxiv
from tests.places import NOBODY
from tests.ui.acts.hands import Make, wait_for
from tests.ui.conftest import send

Answer = tuple[type[QDialog], Callable[..., object]]


def in_turn(answers: Sequence[Answer], seen: list[str]) -> None:
    """Answer the dialogs that are going to open one after the other; the names of those that did come into `seen`."""
    left = list(answers)
    since = time.monotonic()

    def look() -> None:
        nonlocal since
        dialog = QApplication.activeModalWidget()
        if left and dialog and isinstance(dialog, left[0][0]) and dialog.isVisible():
            seen.append(type(dialog).__name__)
            since = time.monotonic()
            left.pop(0)[1](dialog)
        elif dialog and time.monotonic() - since > 10:
            seen.append(f"unexpected {type(dialog).__name__}")
            dialog.close()
        if left:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def follow(*categories: str) -> Callable[[Chooser], object]:
    def act(dialog: Chooser) -> None:
        for category in categories:
            QTest.keyClicks(dialog._field, category)
            QTest.keyClick(dialog._field, Qt.Key.Key_Return)
        QTest.keyClick(dialog._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    return act


def push(words: str) -> Callable[[QDialog], object]:
    def act(dialog: QDialog) -> None:
        next(one for one in dialog.findChildren(QPushButton) if one.text().startswith(words) and one.isVisible()).click()

    return act


def escape(dialog: QWidget) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def wait_until_fetched(dialog: FirstFetch) -> None:
    """Wait, within the dialog, until the fetch has ended."""
    end = time.monotonic() + 10
    while dialog._line.isVisible() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def words_of(dialog: FirstFetch) -> dict[str, str]:
    return {name: label.text() for name, (_, label) in dialog._states.items()}


@pytest.mark.usefixtures("quiet", "arxiv")
def test_from_nothing_to_the_first_paper(make_window: Make, qtbot: QtBot, settings: Settings) -> None:
    window, seen, told = make_window(), [], []

    def read(dialog: FirstFetch) -> None:
        wait_until_fetched(dialog)
        told.append((words_of(dialog), dialog.sentence.accessibleName(), dialog.sample.isVisible()))
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    steps: list[Answer] = [
        (Chooser, follow("cs.LG")),
        (KeymapChooser, lambda dialog: dialog.choices["vim"].click()),
        (FirstFetch, read),
    ]
    in_turn(steps, seen)
    send(window, "Return")
    assert seen == ["Chooser", "KeymapChooser", "FirstFetch"]
    [(states, sentence, offers_sample)] = told
    assert states == {"cs.LG": "30 papers"}
    assert "undecided papers from Tue 30 June. J moves on, S stars, D then D dismisses, ? shows all keys." in sentence
    assert not offers_sample
    assert window._store.follows().keys() == {"cs.LG"}
    assert window.list.rows.paper_count == 30
    assert window.focusWidget() is window.list
    assert KeysFile(settings.path).keyboard.preset == "vim"
    send(window, "D")
    send(window, "D")
    assert window._store.history(1)[0].verb.value == "dismiss"


@pytest.mark.usefixtures("quiet", "arxiv")
def test_every_step_can_be_skipped_and_says_what_works(make_window: Make, qtbot: QtBot, settings: Settings) -> None:
    window, seen, told = make_window(), [], []

    def look(dialog: FirstFetch) -> None:
        told.append(dialog.sentence.accessibleName())
        assert dialog.sample.isVisible()
        assert dialog.other.isVisible()
        assert not dialog.again.isVisible()
        dialog.sample.click()

    in_turn([(Chooser, push("Skip")), (KeymapChooser, push("Skip")), (FirstFetch, look)], seen)
    window._actions["app.set_up"].trigger()
    assert seen == ["Chooser", "KeymapChooser", "FirstFetch"]
    assert told[0].startswith("You follow nothing yet")
    assert not window._store.follows()
    assert not KeysFile(settings.path).path.exists()
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 24, timeout=10_000)


@pytest.mark.usefixtures("quiet", "arxiv")
def test_back_leads_back_and_esc_ends_it_where_it_is(make_window: Make, qtbot: QtBot) -> None:
    window, seen = make_window(), []
    steps: list[Answer] = [
        (Chooser, push("Skip")),
        (KeymapChooser, push("Back")),
        (Chooser, push("Skip")),
        (KeymapChooser, push("Keep readerapp")),
        (FirstFetch, push("Back")),
        (KeymapChooser, escape),
    ]
    in_turn(steps, seen)
    window._actions["app.set_up"].trigger()
    assert len(seen) == len(steps)
    assert window.verbs.first_start.isVisible()
    assert not window._store.follows()


@pytest.mark.usefixtures("quiet")
def test_without_a_network_it_says_what_works_and_tries_again(
    make_window: Make, arxiv: FakeArxiv, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in arxiv.environment:
        monkeypatch.setenv(name, NOBODY)
    window, seen, told = make_window(), [], []

    def look(dialog: FirstFetch) -> None:
        wait_until_fetched(dialog)
        told.append((words_of(dialog), dialog.sentence.accessibleName()))
        assert dialog.sample.isVisible()
        for name, value in arxiv.environment.items():
            monkeypatch.setenv(name, value)
        with window._store.for_another_thread() as store:
            store.forget_patience("127.0.0.1")
        push("Try again")(dialog)
        wait_until_fetched(dialog)
        told.append((words_of(dialog), dialog.sentence.accessibleName()))
        push("Start reading")(dialog)

    in_turn([(Chooser, follow("cs.LG")), (KeymapChooser, push("Skip")), (FirstFetch, look)], seen)
    send(window, "Return")
    (first_states, offline), (states, sentence) = told
    assert first_states == {"cs.LG": "Cannot reach 127.0.0.1:9"}
    assert "Cannot reach 127.0.0.1:9. Check your connection" in offline
    assert "You can work offline with" in offline
    assert states == {"cs.LG": "30 papers"}
    assert "undecided papers from" in sentence


@pytest.mark.usefixtures("quiet", "arxiv", "following")
def test_it_can_be_done_again_with_what_is_there(make_window: Make, qtbot: QtBot) -> None:
    window, seen, told = make_window(), [], []
    send(window, "R")
    wait_for(qtbot, window, "30 new papers (")

    def look(dialog: FirstFetch) -> None:
        told.append(words_of(dialog))
        push("Start reading")(dialog)

    in_turn([(Chooser, push("Skip")), (KeymapChooser, push("Skip")), (FirstFetch, look)], seen)
    window._actions["app.set_up"].trigger()
    assert told == [{"cs.LG": "30 papers"}]
    assert not window.verbs.fetching.running


@pytest.mark.usefixtures("quiet")
def test_a_feed_that_is_no_category_is_fetched_too(make_window: Make, arxiv: FakeArxiv, qtbot: QtBot) -> None:
    window, seen, told = make_window(), [], []
    here, nowhere = f"{arxiv.url}/rss/cs.LG", f"{arxiv.url}/nothing"
    window._store.follow([here, nowhere])

    def look(dialog: FirstFetch) -> None:
        wait_until_fetched(dialog)
        told.append(words_of(dialog))
        escape(dialog)

    in_turn([(Chooser, push("Skip")), (KeymapChooser, push("Skip")), (FirstFetch, look)], seen)
    window._actions["app.set_up"].trigger()
    assert told == [{here: "fetched", nowhere: "not fetched"}]
    assert window._store.counts().papers == 30


@pytest.mark.usefixtures("quiet", "following")
def test_the_last_step_may_be_left_while_it_fetches(make_window: Make, arxiv: FakeArxiv, qtbot: QtBot) -> None:
    from tests.fake_arxiv import faults

    arxiv.fail("/list", faults.silent(1.0))
    window, seen = make_window(), []
    steps: list[Answer] = [(Chooser, push("Skip")), (KeymapChooser, push("Skip")), (FirstFetch, push("Read meanwhile"))]
    in_turn(steps, seen)
    window._actions["app.set_up"].trigger()
    assert len(seen) == 3
    assert window.verbs.fetching.running
    qtbot.waitUntil(lambda: not window.verbs.fetching.running, timeout=10_000)


def test_a_small_window_shows_each_step(make_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window, seen = make_window((480, 360)), []

    def fits(dialog: QDialog) -> None:
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        assert buttons
        assert all(dialog.rect().contains(one.geometry()) for one in buttons)
        push("Skip")(dialog)

    in_turn([(Chooser, fits), (KeymapChooser, fits), (FirstFetch, escape)], seen)
    window._actions["app.set_up"].trigger()
    assert len(seen) == 3

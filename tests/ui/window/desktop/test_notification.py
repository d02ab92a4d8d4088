"""A notification on the desktop, by the command that desktops have for it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from readerapp.days.report import DayReport, DayState
from readerapp.jobs.ledger import Fetched
from readerapp.search.view import View
from readerapp.settings.file import Settings
from readerapp.storage.records import ListingChanges
from readerapp.ui.window.desktop.notification import notify, notify_of
from readerapp.ui.window.main_window import MainWindow


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which commands are found."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def written(commands: Path, *lines: str) -> Path:
    """A notify-send that keeps what it is told in the file returned, then runs `lines`."""
    told = commands / "told"
    keep = f'for one in "$@"; do echo "$one"; done > {told}.part; /bin/mv {told}.part {told}'
    command = commands / "notify-send"
    command.write_text("\n".join(("#!/bin/sh", keep, *lines, "")))
    command.chmod(0o755)
    return told


def test_the_words_reach_the_desktop(commands: Path, qtbot: QtBot) -> None:
    told, clicks = written(commands), []
    assert notify("12 new papers", "--cs.LG & math.AP", lambda: clicks.append(1))
    qtbot.waitUntil(told.exists, timeout=5_000)
    assert told.read_text().splitlines()[-3:] == ["--", "12 new papers", "--cs.LG & math.AP"]
    qtbot.wait(50)
    assert not clicks


def test_a_click_leads_back_to_the_window(commands: Path, qtbot: QtBot) -> None:
    clicks: list[int] = []
    written(commands, "echo default")
    assert notify("12 new papers", "cs.LG", lambda: clicks.append(1))
    qtbot.waitUntil(lambda: clicks == [1], timeout=5_000)


def test_a_desktop_that_knows_no_clicks_shows_the_words(commands: Path, qtbot: QtBot) -> None:
    told = written(commands, 'case "$*" in *--action*) exit 1;; esac')
    assert notify("12 new papers", "cs.LG", lambda: None)
    qtbot.waitUntil(lambda: told.exists() and "--action" not in told.read_text(), timeout=5_000)
    assert told.read_text().splitlines()[-3:] == ["--", "12 new papers", "cs.LG"]


def test_a_system_without_notifications_is_left_in_peace(commands: Path, qapp: object) -> None:
    assert not notify("12 new papers", "cs.LG", lambda: None)


def test_the_new_papers_of_a_fetch_are_told_and_shown(window: MainWindow, commands: Path, qtbot: QtBot) -> None:
    told = written(commands, "echo default")
    window.browsing.show("starred")
    report = DayReport(date(2026, 1, 9), "cs.LG", DayState.COMPLETE)
    fetched = Fetched(ListingChanges(new=("2601.00001", "2601.00002")), (report,))
    notify_of(fetched, ["math.AP"], window)
    notify_of(fetched, ["cs.LG"], window)
    qtbot.waitUntil(lambda: window.browsing.view == View("today"), timeout=5_000)
    assert "2 new papers" in told.read_text()


def test_who_is_in_a_dialog_of_the_window_is_not_notified(
    window: MainWindow, commands: Path, settings: Settings, qtbot: QtBot
) -> None:
    """The steps of setting up end with the first fetch, which was told on the desktop, too."""
    told = written(commands)
    settings.change("notifications", True)
    report = DayReport(date(2026, 1, 9), "cs.LG", DayState.COMPLETE)
    window._store.follow(["cs.LG"])
    dialog = QDialog(window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    window.verbs.fetch_ended.emit(Fetched(ListingChanges(new=("2601.00001",)), (report,)))
    qtbot.wait(300)
    assert not told.exists()


def test_those_of_other_feeds_are_told_too(window: MainWindow, commands: Path, qtbot: QtBot) -> None:
    told = written(commands, "echo default")
    window.browsing.show("starred")
    report = DayReport(date(2026, 1, 9), "cs.LG", DayState.COMPLETE)
    fetched = Fetched(ListingChanges(new=("10.5555/moss",)), (report,))
    notify_of(fetched, ["cs.LG", "https://example.org/feed.xml"], window)
    qtbot.waitUntil(lambda: window.browsing.view == View("undecided"), timeout=5_000)
    assert told.read_text().splitlines()[-2:] == ["1 new paper", "other feeds"]

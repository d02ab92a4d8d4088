"""A notification on the desktop, by the command that desktops have for it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readerapp.ui.window.notification import notify


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which commands are found."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_the_words_reach_the_desktop(commands: Path, qtbot: QtBot) -> None:
    told = commands / "told"
    command = commands / "notify-send"
    command.write_text(f'#!/bin/sh\nfor one in "$@"; do echo "$one"; done > {told}.part\n/bin/mv {told}.part {told}\n')
    command.chmod(0o755)
    assert notify("12 new papers", "--cs.LG & math.AP")
    qtbot.waitUntil(told.exists, timeout=5_000)
    assert told.read_text().splitlines()[-3:] == ["--", "12 new papers", "--cs.LG & math.AP"]


def test_a_system_without_notifications_is_left_in_peace(commands: Path, qapp: object) -> None:
    assert not notify("12 new papers", "cs.LG")

"""What a window that is open hears from other processes, and what it does not let itself be told."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from readerapp import __version__
from readerapp.errors import WindowNotAnsweringError
from readerapp.system import locations
from readerapp.ui.window.desktop import one_window
from readerapp.ui.window.desktop.front import show_in_front
from readerapp.ui.window.desktop.one_window import OneWindow
from readerapp.ui.window.main_window import MainWindow

ASK = """
import sys
from readerapp.ui.window.desktop.one_window import OneWindow
print(OneWindow(sys.argv[1]).hand_over(sys.argv[2:]))
"""
HOLD = """
import sys, time
from PySide6.QtCore import QLockFile
lock = QLockFile(sys.argv[1] + ".lock")
assert lock.tryLock(0)
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def address(library: Path) -> str:
    return locations.window_address()


@pytest.fixture
def first(address: str) -> Iterator[OneWindow]:
    """The window that was opened first."""
    one = OneWindow(address)
    assert not one.hand_over([])
    one.listen()
    yield one
    one.close()


def asking(address: str, *documents: str, **surroundings: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", ASK, address, *documents],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | surroundings,
        cwd=Path(__file__).parent,
    )


def test_a_second_process_hands_over_and_ends(first: OneWindow, address: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        second = asking(address, "2601.00001", "test_one_window.py", **{"XDG_ACTIVATION_TOKEN": "by-a-click"})
    assert asked.args == [["2601.00001", str(Path(__file__))], "by-a-click"]
    assert second.communicate(timeout=20)[0] == "True\n"


def test_without_a_window_there_is_nobody_to_ask(first: OneWindow, address: str) -> None:
    first.close()
    assert asking(address).communicate(timeout=20)[0] == "False\n"
    assert not Path(address).exists()


@pytest.mark.parametrize(
    "line",
    [
        b'{"show": [], "token": "", "version": 2}',
        b"GET / HTTP/1.1",
        b"\xff\xfe",
        b"[]",
        b'{"show": "x", "token": ""}',
        b'{"show": [1], "token": ""}',
        b'{"show": []}',
    ],
)
def test_what_is_no_request_is_not_answered(first: OneWindow, address: str, qtbot: QtBot, line: bytes) -> None:
    heard: list[object] = []
    first.asked.connect(lambda *said: heard.append(said))
    socket = QLocalSocket()
    socket.connectToServer(address)
    assert socket.waitForConnected(2000)
    socket.write(line + b"\n")
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert not socket.readAll().data()
    assert heard == []


def test_a_start_of_another_version_says_which_it_is(first: OneWindow, address: str, qtbot: QtBot) -> None:
    told: list[str] = []
    first.other_version.connect(told.append)
    for version in ("", __version__, "9.1"):
        socket = QLocalSocket()
        socket.connectToServer(address)
        assert socket.waitForConnected(2000)
        with qtbot.waitSignal(first.asked):
            socket.write(json.dumps({"show": [], "token": "", "version": version}).encode() + b"\n")
    assert told == ["9.1"]


def test_a_request_may_come_in_pieces(first: OneWindow, address: str, qtbot: QtBot) -> None:
    socket = QLocalSocket()
    socket.connectToServer(address)
    assert socket.waitForConnected(2000)
    line = json.dumps({"show": ["2601.00001"], "token": ""}).encode() + b"\n"
    socket.write(line[:9])
    socket.flush()
    qtbot.wait(50)
    with qtbot.waitSignal(first.asked) as asked:
        socket.write(line[9:])
    assert asked.args == [["2601.00001"], ""]


def test_a_window_that_was_killed_leaves_the_place_to_the_next(address: str, qtbot: QtBot) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, address], stdout=subprocess.PIPE) as killed:
        assert killed.stdout
        assert killed.stdout.readline() == b"held\n"
        Path(address).write_text("a socket that nobody listens to")
        killed.kill()
    one = OneWindow(address)
    assert not one.hand_over([])
    one.listen()
    with qtbot.waitSignal(one.asked, timeout=20_000):
        second = asking(address)
    assert second.communicate(timeout=20)[0] == "True\n"
    one.close()


def test_a_window_that_does_not_answer_is_said_to_be_silent(
    first: OneWindow, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # This thread, which would answer, asks.
    monkeypatch.setattr(one_window, "_ANSWER_MS", 100)
    with pytest.raises(WindowNotAnsweringError, match="does not answer"):
        OneWindow(address).hand_over([])


def test_one_that_is_starting_is_waited_for_but_not_forever(
    first: OneWindow, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_window, "_START_MS", 100)
    assert first._server
    first._server.close()
    assert not OneWindow(address).hand_over([])


def test_another_library_has_a_window_of_its_own(address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("READERAPP_LIBRARY", str(tmp_path / "other.sqlite3"))
    assert locations.window_address() != address


def test_without_a_folder_of_the_session_there_is_one_for_this_person_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "missing"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    folder = Path(locations.window_address()).parent
    assert folder.parent == tmp_path
    assert folder.stat().st_mode & 0o777 == 0o700


def test_what_was_asked_for_is_shown_in_front(window: MainWindow, make_window: Callable[[], MainWindow]) -> None:
    wanted = window.list.rows.paper(5)
    assert wanted
    window.browsing.show("starred")
    window.showMinimized()
    show_in_front(window, [wanted.id], "token")
    assert not window.isMinimized()
    assert window.windowTitle() == f"{wanted.title} · Tue 6 January"
    assert "XDG_ACTIVATION_TOKEN" not in os.environ
    show_in_front(window, ["nonsense"], "")
    assert window.bar.message == "There is no file nonsense, and it is not a paper identifier."

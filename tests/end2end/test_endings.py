"""How a run of the window ends: asked to by the system, in a crash, and in safe mode after a setting went wrong."""

import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.end2end.screen import Screen
from tests.places import READERAPP


@pytest.fixture
def screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    session = tmp_path / "run"
    session.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(session))
    found = Screen(tmp_path / "screen.log")
    yield found
    found.close()


def noted(library: Path) -> str:
    log = library.with_name("readerapp.log")
    return log.read_text() if log.exists() else ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_note_is_kept_when_the_session_ends(screen: Screen, filled: Path, tmp_path: Path, number: signal.Signals) -> None:
    process = screen.start(*READERAPP)
    screen.wait_for_window()
    screen.until(lambda: "Opened. readerapp" in noted(filled))
    screen.press("a", "m", "o", "s", "s")
    time.sleep(1)  # Nobody sees a note grow but its writer.
    process.send_signal(number)
    assert process.wait(20) == 0
    with closing(sqlite3.connect(filled)) as connection:
        assert connection.execute("SELECT note FROM triage WHERE note <> ''").fetchall() == [("moss",)]
    assert "geometry" in (tmp_path / "window.ini").read_text()
    assert not filled.with_name("readerapp-running.txt").exists()


def test_a_crash_leaves_a_report_and_the_next_start_tells_of_it(screen: Screen, filled: Path) -> None:
    process = screen.start(*READERAPP)
    screen.wait_for_window()
    screen.until(lambda: "Opened." in noted(filled))
    # As when Qt meets what it cannot go on with.
    process.send_signal(signal.SIGABRT)
    assert process.wait(30) == -signal.SIGABRT
    second = screen.start(*READERAPP)
    screen.wait_for_window()
    report = filled.with_name("readerapp-crash.txt")
    screen.until(report.exists)
    text = report.read_text()
    assert "readerapp 0." in text
    assert "Fatal Python error: Aborted" in text
    assert "app.py" in text
    screen.until(lambda: noted(filled).count("Opened.") == 2)
    second.terminate()
    assert second.wait(20) == 0


@pytest.mark.usefixtures("filled")
def test_safe_mode_starts_with_settings_that_are_broken(tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("theme = 3\nrow_height = [\n")
    picture = tmp_path / "window.png"
    command = [*READERAPP, "--safe", "screenshot", str(picture)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert settings.read_text() == "theme = 3\nrow_height = [\n"

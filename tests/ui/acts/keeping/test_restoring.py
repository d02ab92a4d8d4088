"""The whole program, in a process of its own, restores a backup: its window closes, and another one opens on the library."""

import os
import subprocess
import sys
from pathlib import Path

from readerapp.rendering.text import texts_of
from readerapp.search.query import Is
from readerapp.storage.backup import back_up
from readerapp.storage.store import Store
from tests.places import CHECKOUT

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from readerapp import app
from readerapp.ui.dialogs.question import Question
from readerapp.ui.window.main_window import MainWindow

QFileDialog.getOpenFileName = lambda *asked: (sys.argv[1], "")
seen = []

def windows():
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]

def look():
    box = QApplication.activeModalWidget()
    if isinstance(box, Question):
        next(one for one in box.findChildren(QPushButton) if one.accessibleName() == "Restore").click()
    for window in windows():
        if window not in seen:
            seen.append(window)
            print("starred", window.verbs.desk.store.counts().starred, flush=True)
            if len(seen) == 1:
                window._actions["app.restore"].trigger()
            else:
                print(window.bar.message, flush=True)
                window.verbs.triaging.star()
                QTimer.singleShot(1500, window.close)
    QTimer.singleShot(50, look)

application = app._application()
QTimer.singleShot(300, look)
"""
RUN = "sys.exit(app.run())"


def test_the_window_opens_again_on_the_restored_library(filled: Path, tmp_path: Path) -> None:
    with Store(filled, texts_of) as store:
        made = back_up(filled, tmp_path / "mine.zip").path
        store.star(store.find(Is("undecided")))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM + RUN, str(made)],
        cwd=CHECKOUT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    first, second, said = done.stdout.splitlines()
    assert (first, second) == ("starred 12", "starred 0")
    assert said.startswith("Backup restored: 12 papers. The previous library is kept as library-before-restore-")
    # The new window worked on the library that is there now, and the old one is whole.
    with Store(filled, texts_of) as store:
        assert store.counts().starred == 1
        assert store.check() == []
    (aside,) = filled.parent.glob("library-before-restore-*.sqlite3")
    with Store(aside, texts_of) as store:
        assert store.counts().starred == 12
        assert store.check() == []


ASKED_MEANWHILE = """
import subprocess
from PySide6.QtWidgets import QMessageBox
from readerapp.errors import LibraryBusyError
from readerapp.system import locations
from readerapp.ui.window.desktop.one_window import OneWindow

usual, fails, others = app._window_on, [False, True, True], []

def window_on(library, new):
    if fails and fails.pop(0):
        raise LibraryBusyError(library)
    return usual(library, new)

def say_what_is_shown():
    window = windows()[0]
    print("shown", window.verbs.desk.store.paper(window.list.current_key()).paper.id, flush=True)

def answer():
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        if not others:
            others.append(subprocess.Popen([sys.executable, "-m", "readerapp", "open", sys.argv[2]]))
        elif others[0].poll() is not None:
            print("answered", others[0].returncode, flush=True)
            next(one for one in box.buttons() if one.text() == "Try again").click()
            QTimer.singleShot(700, say_what_is_shown)
            return
    QTimer.singleShot(50, answer)

app._window_on = window_on
QTimer.singleShot(300, answer)
one = OneWindow(locations.window_address())
assert not one.hand_over([])
sys.exit(app.run(one=one))
"""


def test_what_is_asked_for_meanwhile_is_shown_in_the_next_window(filled: Path, tmp_path: Path) -> None:
    """The library could not be opened at once: a dialog asked what to do, and the closed window was to show a paper."""
    made = back_up(filled, tmp_path / "mine.zip").path
    with Store(filled, texts_of) as store:
        wanted = store.paper(store.find(Is("undecided"))[3]).paper.id
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM + ASKED_MEANWHILE, str(made), wanted],
        cwd=CHECKOUT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert "answered 0" in done.stdout
    assert f"shown {wanted}" in done.stdout

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
sys.exit(app.run())
"""


def test_the_window_opens_again_on_the_restored_library(filled: Path, tmp_path: Path) -> None:
    with Store(filled, texts_of) as store:
        made = back_up(filled, tmp_path / "mine.zip").path
        store.star(store.find(Is("undecided")))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(made)],
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

"""PySide as load_qt() loads it, beside PySide as it loads itself: in processes of their own, which must tell the same."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from readerapp.ui import fast_start
from tests.places import CHECKOUT

USUAL = "import PySide6.QtCore"
OURS = "from readerapp.ui.fast_start import load_qt; load_qt()"

USED = pytest.mark.skipif(
    fast_start._version() not in fast_start._TESTED, reason="this version of PySide is started in the usual way"
)

WRONG_CALLS = """
from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
application = QApplication([])
calls = {
    "too many": lambda: QPoint(1, 2, 3),
    "wrong type": lambda: QWidget().resize("wide"),
    "wrong type of one": lambda: QLabel().setText(3),
    "static": lambda: QFont.substitute(1),
    "constructor": lambda: QColor([1], {2}),
    "no such attribute": lambda: application.none,
    "no such property": lambda: QWidget(nothing=3),
    "another module": lambda: QTableView().setModel(QPoint()),
    "nothing at all": lambda: QPainter().drawRect(),
    "an enumeration": lambda: QWidget().setFocusPolicy(Qt.Key.Key_A),
}
for name, call in calls.items():
    try:
        call()
    except Exception as error:
        print(name, type(error).__name__, error)
print(QWidget.resize.__doc__, QRect.__doc__)
"""


def told_after(loading: str, script: str, **environment: str) -> str:
    """What `script` prints in a process that has loaded PySide so."""
    # The suite may run with the plain start; these tests tell for themselves which one they mean.
    code, place = f"{loading}\n{script}", os.environ | {"READERAPP_PLAIN_START": ""} | environment
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=CHECKOUT, env=place, timeout=60).stdout


def test_what_is_wrong_with_a_call_is_said_as_ever() -> None:
    usual, ours = told_after(USUAL, WRONG_CALLS), told_after(OURS, WRONG_CALLS)
    assert "Supported signatures:\n  PySide6.QtWidgets.QWidget.resize(" in usual
    assert ours == usual


@USED
def test_wrong_calls_in_many_threads_at_once_are_but_type_errors() -> None:
    script = """
import threading
from PySide6.QtCore import QPoint
said = []
def call():
    try:
        QPoint("a")
    except Exception as error:
        said.append(type(error).__name__)
threads = [threading.Thread(target=call) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(said)
"""
    assert told_after(OURS, script) == f"{['TypeError'] * 8}\n"


@USED
def test_what_knows_the_signatures_is_loaded_when_it_is_asked_for() -> None:
    script = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from readerapp.ui.window.main_window import MainWindow
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
print("shibokensupport.signature.loader" in sys.modules, end=" ")
try:
    window.resize("wide")
except TypeError:
    print("shibokensupport.signature.loader" in sys.modules)
"""
    assert told_after(OURS, script) == "False True\n"


@USED
def test_no_source_is_read_for_the_features_of_pyside() -> None:
    script = "import linecache; linecache.clearcache(); import readerapp.ui.look.look; print(*linecache.cache)"
    assert told_after(OURS, script).strip() == ""


def test_python_compiles_as_ever_afterwards() -> None:
    script = "import builtins, io; print(builtins.compile.__name__, type(builtins.compile).__name__, eval('1 + 1'))"
    assert told_after(OURS, script) == "compile builtin_function_or_method 2\n"


def test_qt_that_is_there_is_left_alone() -> None:
    script = "import builtins; before = builtins.__import__; from readerapp.ui.fast_start import load_qt; load_qt(); "
    assert told_after(USUAL, f"{script}print(builtins.__import__ is before)") == "True\n"


def test_a_wrong_call_is_said_as_ever_where_pyside_was_told_to_unpack_itself(tmp_path: Path) -> None:
    """SBK_EMBED=0 makes PySide unpack its own Python beside its library for good; here beside a copy of shiboken6."""
    spec = find_spec("shiboken6")
    assert spec is not None
    assert spec.origin is not None
    shutil.copytree(Path(spec.origin).parent, tmp_path / "shiboken6")
    path = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
    usual, ours = (told_after(path + loading, WRONG_CALLS, SBK_EMBED="0") for loading in (USUAL, OURS))
    assert (tmp_path / "shiboken6" / "files.dir").is_dir()
    assert "Supported signatures:\n  PySide6.QtWidgets.QWidget.resize(" in usual
    assert ours == usual


IS_PLAIN = """
import sys
print("shibokensupport.signature.loader" in sys.modules)
"""


@USED
def test_only_tested_versions_of_pyside_start_this_way() -> None:
    of_another = "from readerapp.ui import fast_start; fast_start._TESTED = (('6', '7'),); fast_start.load_qt()"
    assert told_after(OURS, IS_PLAIN) == "False\n"
    assert told_after(of_another, IS_PLAIN) == "True\n"


def test_the_installed_version_is_read_without_loading_it() -> None:
    script = "import sys; from readerapp.ui import fast_start; print(fast_start._version(), 'shiboken6' in sys.modules)"
    version = told_after("import PySide6", "print(tuple(PySide6.__version__.split('.')[:2]))").strip()
    assert told_after("", script) == f"{version} False\n"


def test_a_plain_start_can_be_asked_for() -> None:
    assert told_after(OURS, IS_PLAIN, READERAPP_PLAIN_START="1") == "True\n"


def test_the_window_opens_after_a_plain_start(filled: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    environment = os.environ | {"READERAPP_LIBRARY": str(filled), "READERAPP_PLAIN_START": "1"}
    command = [sys.executable, "-m", "readerapp", "screenshot", str(picture)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=CHECKOUT, env=environment, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert picture.read_bytes().startswith(b"\x89PNG")

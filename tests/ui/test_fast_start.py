"""PySide as load_qt() loads it, beside PySide as it loads itself: in processes of their own, which must tell the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import CHECKOUT

USUAL = "import PySide6.QtCore"
OURS = "from readerapp.ui.fast_start import load_qt; load_qt()"

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

ENUMERATIONS = """
import enum, json, pickle
from PySide6 import QtCore, QtGui, QtPdf, QtSvg, QtWidgets

def told(kind):
    members = list(kind)
    of = {
        name: repr(getattr(kind, name, None))
        for name in ("__module__", "__qualname__", "__doc__", "__bases__", "_boundary_", "_flag_mask_", "_member_names_")
    }
    of["members"] = [(name, repr(one), str(one), one.name, repr(one.value)) for name, one in kind.__members__.items()]
    of["found"] = all(kind(one.value) is one and kind[one.name] is one for one in members)
    of["attributes"] = sorted(vars(kind))
    of["new"] = type(vars(kind)["__new__"]).__name__
    try:
        of["has"] = [one.value in kind for one in members] + [98765 in kind, [] in kind]
    except TypeError as error:
        of["has"] = str(error)
    if members:
        of["hash"] = hash(members[0]) == hash(kind(members[0].value))
        try:
            of["pickled"] = pickle.loads(pickle.dumps(members[0])) is members[0]
        except Exception as error:
            of["pickled"] = str(error)
    try:
        of["unknown"] = repr(kind(98765))
    except (TypeError, ValueError) as error:
        of["unknown"] = str(error)
    if issubclass(kind, enum.Flag) and len(members) > 1:
        of["sums"] = [repr(members[0] | members[-1]), repr(~members[0]), repr(kind(0)), repr(members[0] & members[1])]
    return of

found, seen = {}, set()

def walk(place, path):
    for name in sorted(vars(place) if isinstance(place, type) else dir(place)):
        value = getattr(place, name, None)
        if not isinstance(value, type) or id(value) in seen:
            continue
        seen.add(id(value))
        if issubclass(value, enum.Enum):
            found[path + "." + name] = told(value)
        elif value.__module__.startswith("PySide6"):
            walk(value, path + "." + name)

for module in (QtCore, QtGui, QtPdf, QtSvg, QtWidgets):
    walk(module, module.__name__)
print(json.dumps(found))
"""


def told_after(loading: str, script: str, **environment: str) -> str:
    """What `script` prints in a process that has loaded PySide so."""
    code, place = f"{loading}\n{script}", os.environ | environment
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=CHECKOUT, env=place, timeout=60).stdout


def test_what_is_wrong_with_a_call_is_said_as_ever() -> None:
    usual, ours = told_after(USUAL, WRONG_CALLS), told_after(OURS, WRONG_CALLS)
    assert "Supported signatures:\n  PySide6.QtWidgets.QWidget.resize(" in usual
    assert ours == usual


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


def test_an_enumeration_may_be_made_where_there_is_no_other_python() -> None:
    script = """
import _thread, enum, time
_thread.start_new_thread(enum.Enum, ("X", [("a", 1)]))
time.sleep(0.2)
"""
    code = f"{OURS}\n{script}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=CHECKOUT)
    assert done.stderr == ""


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


def test_a_start_looks_at_no_kind_of_widget_that_it_does_not_have(filled: Path) -> None:
    # PySide does so, for 5 ms, when it is asked for a widget of Qt's own making, like a viewport.
    script = """
import enum
made, create = [], enum.EnumType._create_
enum.EnumType._create_ = lambda *given, **more: made.append(given[1]) or create(*given, **more)
from PySide6.QtCore import QTimer
from readerapp import app
QTimer.singleShot(200, app._application().closeAllWindows)
app.run()
print("WizardStyle" in made, len(made) > 100)
"""
    assert told_after(OURS, script, READERAPP_LIBRARY=str(filled)) == "False True\n"


def test_all_constants_of_qt_are_as_ever() -> None:
    usual, ours = (json.loads(told_after(loading, ENUMERATIONS)) for loading in (USUAL, OURS))
    assert len(usual) > 500
    assert ours.keys() == usual.keys()
    assert [name for name in usual if ours[name] != usual[name]] == []


def test_python_compiles_as_ever_afterwards() -> None:
    script = "import builtins, io; print(builtins.compile.__name__, type(builtins.compile).__name__, eval('1 + 1'))"
    assert told_after(OURS, script) == "compile builtin_function_or_method 2\n"


def test_qt_that_is_there_is_left_alone() -> None:
    script = "import enum; before = enum.EnumType._create_; from readerapp.ui.fast_start import load_qt; load_qt(); "
    assert told_after(USUAL, f"{script}print(enum.EnumType._create_ is before)") == "True\n"


def test_enumerations_of_others_are_as_ever() -> None:
    script = """
import enum
given = [
    ("Made", "one two three"), ("Made", ["one", "two"]), ("Made", [("one", 1), ("two", 2), ("deux", 2)]),
    ("Made", (("one", 1), ("_two", 2), ("__three", 4))), ("Made", [("one", 1), ("one", 2)]), ("Made", []),
    ("Made", {"one": 1}),
    ("Made", [("one", 1), ("mro", 2)]), ("Made", [("one", 1), ("", 2)]), ("Made", [("one", "a")]), ("Made", [("one", 1, 2)]),
    ("Made", [("__doc__", "Words.")]), ("Made", [("_value_", 3)]), ("Made", [("name", 1), ("value", 2)]),
    ("Made", [("real", 1), ("denominator", 2)]), ("Made", [("true", True), ("two", 2)]),
    ("Made", [("all", -1), ("eight", 8)]), ("Made", [(1, 2)]),
    ("Made", [("second", 2), ("first", 1), ("both", 3), ("none", 0)]),
]
options = ({}, {"module": "others"}, {"qualname": "Others.Made"}, {"type": int}, {"start": 7}, {"boundary": enum.EJECT})
for kind in (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag, enum.StrEnum):
    for arguments in given:
        for more in options:
            try:
                made = kind(*arguments, **more)
                print(made.__module__, made.__qualname__, made.__doc__, list(made), made.__members__, made.__bases__)
                print(sorted(vars(made)), [getattr(made, name) for name in made.__members__])
                print([getattr(one, "real", None) for one in made], [repr(one | two) for one in made for two in made])
            except Exception as error:
                print(type(error).__name__, error)
"""
    assert told_after(OURS, script) == told_after(USUAL, script)


TRIED_FIRST = """
import enum
from readerapp.ui.fast_start import _is_as_usual
usual = enum.EnumType._create_

def otherwise(*arguments, **options):
    made = usual(*arguments, **options)
    if "_flag_mask_" in vars(made):
        made._flag_mask_ &= 7
    return made

print(_is_as_usual(usual), _is_as_usual(otherwise))
"""


def test_an_enumeration_of_ours_is_held_against_one_of_this_python_first() -> None:
    """In Python 3.11.2, which Debian 12 has, flags have but one mask; with two of them the first dialog failed."""
    assert told_after("", TRIED_FIRST) == "True False\n"

"""Qt's enumerations as readerapp creates them, beside those that Python creates: in processes of their own."""

import enum
import re

import pytest

from readerapp.ui import quick_enums
from tests.ui.test_fast_start import OURS, USED, USUAL, told_after

ALL = """
import enum, pickle
from importlib import import_module
from readerapp.ui.quick_enums import kept

def enumerations(place, seen):
    for name, value in sorted(vars(place).items()):
        if isinstance(value, type) and value not in seen and value.__module__.startswith("PySide6"):
            seen.add(value)
            if isinstance(value, enum.EnumType):
                yield value
            else:
                yield from enumerations(value, seen)

def behaves(one):
    members = list(one)
    yield [repr(member) for member in members], [str(member) for member in members], len(one), repr(one), one.__mro__
    yield [pickle.loads(pickle.dumps(member)) is member for member in members]
    yield [one(member.value) is member and one[member.name] is member and member in one for member in members]
    yield [hash(member) == hash(one(member.value)) for member in members]
    if issubclass(one, enum.Flag):
        pairs = [(first, last) for first in members[:9] for last in members[-9:]]
        yield [repr(first | last) for first, last in pairs], [list(first ^ last) for first, last in pairs]
        yield [repr(~member) for member in members[:9]]
    for value in (0, -123456):
        try:
            yield one(value)
        except (TypeError, ValueError) as error:
            yield error

for name in ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtPrintSupport", "QtSvg", "QtTest", "QtPdf", "QtDBus"):
    try:
        module = import_module(f"PySide6.{name}")
    except ImportError:
        continue
    for member in dir(module):
        getattr(module, member)
    for one in enumerations(module, set()):
        print(one.__module__, one.__qualname__, sorted(kept(one).items()), *behaves(one))
"""


def without_addresses(text: str) -> str:
    return re.sub(r"0x[0-9a-f]{6,}", "", text)


def all_of(one: enum.EnumType) -> dict[str, str]:
    return {name: without_addresses(value) for name, value in quick_enums.kept(one).items()}


@USED
def test_every_enumeration_of_qt_is_as_python_creates_it() -> None:
    usual, ours = (without_addresses(told_after(loading, ALL)).splitlines() for loading in (USUAL, OURS))
    assert len(usual) > 500
    assert ours == usual


@USED
def test_they_are_created_in_the_quick_way() -> None:
    script = """
from readerapp.ui.quick_enums import _Recipe
created, usual = [], _Recipe._note_flags
_Recipe._note_flags = lambda *given: (created.append(given[1]), usual(*given))
from PySide6.QtCore import Qt
print(Qt.AlignmentFlag in created)
"""
    assert told_after(OURS, script) == "True\n"


def test_python_keeps_its_own_kinds() -> None:
    script = """
import enum, sys
print(enum.Enum.__class__ is enum.EnumType, sys.modules["enum"] is enum, enum.Flag("F", "A B").__class__ is enum.EnumType)
"""
    assert told_after(f"import enum\n{OURS}", script) == "True True True\n"


@pytest.mark.parametrize("kind", quick_enums._KINDS)
def test_what_is_no_plain_integer_is_created_in_the_usual_way(kind: enum.EnumType) -> None:
    sample = kind("Sample", list(quick_enums._SAMPLE), boundary=enum.KEEP, module=quick_enums.__name__)
    recipe = quick_enums._Recipe(kind, sample)
    given = {
        "a name of Python's": [("name", 1), ("value", 2), ("A", 4)],
        "negative": [("A", -1), ("B", 1)],
        "nothing": [],
        "private": [("A", 1), ("_A", 2)],
    }
    for what, members in given.items():
        ours = recipe.enumeration("One", members, boundary=enum.KEEP)
        usual = kind("One", members, boundary=enum.KEEP, module=quick_enums.__name__)
        assert all_of(ours) == all_of(usual), what


def test_a_python_that_keeps_something_else_gets_the_usual_way(monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(quick_enums._stand_in(kind) is not kind for kind in quick_enums._KINDS)
    monkeypatch.setattr(enum.Enum, "__init__", lambda self, *given: vars(self).update(place=given))
    assert all(quick_enums._stand_in(kind) is kind for kind in quick_enums._KINDS)

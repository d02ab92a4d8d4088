"""Guards against versions of PySide6 with which readerapp does not work. pyproject.toml keeps them out."""

import os
import subprocess
import sys
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QApplication, QLabel

from tests.places import CHECKOUT


class Moss(NamedTuple):
    name: str


def test_void_calls_keep_the_references_to_none(qapp: QApplication) -> None:
    """6.12.0 loses one at every void call on Python 3.11, and aborts the program after some thousands."""
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(10_000):
        label.setText("x")
    lost = before - sys.getrefcount(None)
    assert lost < 1_000


def test_a_model_hands_out_what_it_was_given(qapp: QApplication) -> None:
    """6.10.1 makes a list of it."""
    item = QStandardItem()
    item.setData(Moss("Quill"), Qt.ItemDataRole.UserRole)
    assert item.data(Qt.ItemDataRole.UserRole) == Moss("Quill")
    assert type(item.data(Qt.ItemDataRole.UserRole)) is Moss


def test_the_version_that_does_not_is_refused_in_a_sentence() -> None:
    code = "import PySide6; PySide6.__version__ = '6.10.1'; from readerapp.__main__ import main; main()"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "readerapp: PySide6 6.10.1 has a fault: no list can be shown with it. Install another version of PySide6.\n"
    )

"""A guard against a PySide6 that loses a reference to None at every void call, as 6.12.0 does on Python 3.11.

Such a version aborts the program after some thousands of calls; pyproject.toml keeps it out.
"""

import sys

from PySide6.QtWidgets import QApplication, QLabel


def test_void_calls_keep_the_references_to_none(qapp: QApplication) -> None:
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(10_000):
        label.setText("x")
    lost = before - sys.getrefcount(None)
    assert lost < 1_000

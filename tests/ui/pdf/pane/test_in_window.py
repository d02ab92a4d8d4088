"""The pane in the place of the abstract."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from readerapp.keymap.actions import ACTIONS
from readerapp.keymap.keyboard import Keyboard
from readerapp.keymap.keys import PDF_KEYS
from readerapp.settings.file import Settings
from readerapp.ui.look.look import Look
from readerapp.ui.pdf.file import opened
from readerapp.ui.pdf.pane import PdfPane
from tests.ui.pdf.pane.hands import Make, find, press, show
from tests.ui.pdf.pdf_files import Heading, paper, pdf


def test_the_keys_of_the_pane_come_before_those_of_the_window(
    window: QMainWindow, pane: PdfPane, make: Make, qtbot: QtBot
) -> None:
    fired: list[str] = []
    for action in ACTIONS:
        made = QAction(action.title, window)
        made.setShortcuts(list(action.keys))
        made.triggered.connect(lambda _=False, name=action.id: fired.append(name))
        window.addAction(made)
    show(pane, make(paper(3)))
    for row in PDF_KEYS:
        for key in row.keys:
            press(pane, key)
            pane.take_focus()
    assert fired == []
    press(pane, "S", "T", "C")
    assert fired == ["act.star", "act.tag", "copy.bibtex"]
    press(pane, "/")
    QTest.keyClicks(QApplication.focusWidget(), "jkS")
    assert pane.tools.find_field.text() == "jkS"
    assert len(fired) == 3


def test_keys_of_ones_own_hold_at_once(window: QMainWindow, pane: PdfPane, make: Make) -> None:
    show(pane, make(paper(3)))
    pane.use_keys(Keyboard().with_keys("pdf.page_after", ["W"]).with_keys("pdf.find", []).pdf_keys)
    press(pane, "W")
    assert pane.page == 1
    press(pane, "/")
    assert not pane.tools.find_field.hasFocus()
    tips = [action.toolTip() for action in pane.tools.findChildren(QAction)]
    assert "Contents  I" in tips
    pane.use_keys(Keyboard().with_keys("pdf.contents", ["F9"]).pdf_keys)
    tips = [action.toolTip() for action in pane.tools.findChildren(QAction)]
    assert "Contents  F9" in tips


def seen(pane: PdfPane) -> tuple[object, ...]:
    """What a key can change in what is seen."""
    pages = pane.pages
    place = pane.page, pages.verticalScrollBar().value(), pane.text.selection.head
    return place, pages.how, pages.scale, pane.outline.isVisible(), pane.dark, QApplication.focusWidget()


@pytest.mark.parametrize("key", [key for row in PDF_KEYS for key in row.keys])
def test_every_key_does_something(pane: PdfPane, make: Make, key: str, qtbot: QtBot) -> None:
    told: list[str] = []
    pane.said.connect(lambda words, _: told.append(words))
    pane.closed.connect(lambda: told.append("closed"))
    pane.open_outside_wanted.connect(lambda: told.append("outside"))
    show(pane, make(pdf([[f"{n}. Chapter"] for n in range(5)], [Heading("First", 0)])), page=2)
    press(pane, "+", "J")
    before = seen(pane)
    press(pane, key)
    qtbot.waitUntil(lambda: bool(told) or seen(pane) != before)


def test_a_sign_is_the_same_with_shift_and_on_the_keypad(pane: PdfPane, make: Make) -> None:
    show(pane, make(paper(2)))
    scale = pane.pages.scale
    press(pane, "Shift++")
    QTest.keyClick(pane.pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier)
    assert pane.pages.scale == pytest.approx(scale * 1.2**2, rel=0.01)
    press(pane, "Shift+/")
    assert QApplication.focusWidget() is pane.tools.find_field


def test_no_key_has_two_meanings_in_a_pdf() -> None:
    keys = [key for row in PDF_KEYS for key in row.keys]
    assert len(keys) == len(set(keys))


def test_tools_tell_their_keys(pane: PdfPane) -> None:
    tips = {one.toolTip() for one in pane.tools.findChildren(QAbstractButton)}
    assert {"Smaller  -", "Larger  +", "Fit width  0", "Dark pages  Shift+I", "Back to the abstract  Q"} <= tips


def test_q_and_esc_go_back(pane: PdfPane, make: Make, qtbot: QtBot) -> None:
    closed: list[int] = []
    pane.closed.connect(lambda: closed.append(1))
    show(pane, make(paper(2)))
    find(pane, "lantern", qtbot, 6)
    pane.take_focus()
    press(pane, "Esc")
    assert (pane.tools.find_field.text(), closed) == ("", [])
    press(pane, "Esc")
    assert closed == [1]
    press(pane, "Q")
    assert closed == [1, 1]
    pane.show_failed("No", "No.")
    pane.take_focus()
    press(pane, "Q")
    assert len(closed) == 3


def test_every_control_has_a_name_and_is_large_enough(pane: PdfPane, make: Make) -> None:
    show(pane, make(paper(3)))
    press(pane, "I")
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView)
    controls = [one for one in pane.findChildren(QWidget) if isinstance(one, kinds) and one.isVisible()]
    assert len(controls) >= 11
    for control in controls:
        assert control.accessibleName(), control
        assert control.height() >= 24, control
        assert control.width() >= 24, control


def test_the_theme_changes_under_an_open_pdf(pane: PdfPane, make: Make, look: Look, settings: Settings) -> None:
    show(pane, make(paper(2)))
    ground = pane.pages.viewport().grab().toImage().pixelColor(3, 3)
    settings.change("theme", "dark")
    look.refresh()
    assert pane.pages.viewport().grab().toImage().pixelColor(3, 3) != ground


def test_a_closed_file_is_let_go(pane: PdfPane, make: Make) -> None:
    path = make(paper(2))
    show(pane, path)
    pane.close_file()
    assert pane.path is None
    assert pane._document.status() is not QPdfDocument.Status.Ready
    path.unlink()


def test_opening_says_why_not(tmp_path: Path, qapp: QApplication) -> None:
    document = QPdfDocument()
    folder = tmp_path / "x.pdf"
    folder.mkdir()
    refusal = opened(document, folder)
    assert refusal is not None
    assert "cannot be read" in refusal.sentence


def test_the_window_starts_without_qtpdf() -> None:
    code = (
        "import sys, readerapp.ui.window.main_window; sys.exit(any(name.startswith('PySide6.QtPdf') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

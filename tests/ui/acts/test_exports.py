"""The export dialog offers what the table of formats has, and no more."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from readerapp.jobs import exporting
from readerapp.jobs.exporting import FORMATS, Format
from readerapp.ui.acts.exports import _format_meant
from readerapp.ui.window.main_window import MainWindow
from tests.ui.conftest import Press

FLAVOUR = Format("flavour", "Another flavour", ".bib", lambda store, papers, asked: f"{len(papers)} in the other flavour")
MANY = (*FORMATS, FLAVOUR)


def test_a_row_of_the_table_is_offered_and_written(
    window: MainWindow, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(exporting, "FORMATS", MANY)
    offered: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        offered.extend(dialog.nameFilters())
        # Qt begins where a dialog was accepted last, in whatever test.
        dialog.setDirectory(str(tmp_path))
        dialog.selectNameFilter(FLAVOUR.filter)
        dialog.accept()

    QTimer.singleShot(200, choose)
    press("Shift+E")
    qtbot.waitUntil(lambda: "papers.bib" in window.bar.message, timeout=10_000)
    assert offered == [one.filter for one in MANY]
    assert (tmp_path / "papers.bib").read_text(encoding="utf-8") == "12 in the other flavour"


@pytest.mark.parametrize(
    ("name", "chosen", "meant"),
    [
        ("a.bib", "bibtex", "bibtex"),
        ("a.bib", "flavour", "flavour"),
        ("a.md", "flavour", "markdown"),
        ("a.CSV", "bibtex", "csv"),
        ("a", "flavour", "flavour"),
        ("a.docx", "csv", "csv"),
    ],
)
def test_the_name_of_the_file_counts(name: str, chosen: str, meant: str) -> None:
    chosen_filter = next(one.filter for one in MANY if one.name == chosen)
    assert _format_meant(Path(name), chosen_filter, MANY).name == meant

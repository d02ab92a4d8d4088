"""The export dialog, copies in every format, and the .bib file that is kept up to date."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from readerapp.export.bib_file import read
from readerapp.jobs import exporting
from readerapp.jobs.exporting import FORMATS, Format
from readerapp.search.query import Is
from readerapp.settings.file import Settings
from readerapp.ui.acts.out import exports, up_to_date
from readerapp.ui.dialogs.export import ExportDialog
from readerapp.ui.widgets.controls import Switch
from readerapp.ui.widgets.page import Words
from readerapp.ui.widgets.text import Label
from readerapp.ui.window.main_window import MainWindow
from tests.invented import listing, paper
from tests.ui.conftest import Press

FLAVOUR = Format("flavour", "Another flavour", ".bib", lambda store, papers, wish: f"{len(papers)} in the other flavour")
MANY = (*FORMATS, FLAVOUR)


def in_dialog(press: Press, do: Callable[[ExportDialog], Any]) -> None:
    """Press Shift+E, and do something in the dialog."""
    caught: list[BaseException] = []

    def work() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            assert isinstance(dialog, ExportDialog)
            do(dialog)
        except BaseException as error:
            caught.append(error)
            raise
        finally:
            if isinstance(dialog, ExportDialog) and dialog.isVisible() and not dialog.where:
                dialog.reject()

    QTimer.singleShot(200, work)
    press("Shift+E")
    assert not caught


def choose_file(folder: Path, name: str) -> None:
    """Answer the file dialog that opens next."""

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.findChild(QLineEdit).setText(str(folder / name))
        dialog.accept()

    QTimer.singleShot(200, choose)


def sample(dialog: ExportDialog) -> str:
    """What the preview shows."""
    return dialog.findChild(QPlainTextEdit).toPlainText()


def test_a_row_of_the_table_is_offered_and_written(
    window: MainWindow, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(exporting, "FORMATS", MANY)
    offered: list[str] = []

    def save(dialog: ExportDialog) -> None:
        offered.extend(dialog._index.item(row).text() for row in range(dialog._index.count()))
        dialog.choose("flavour")
        assert sample(dialog) == "3 in the other flavour\n… and 9 more"
        choose_file(tmp_path, "papers.bib")
        dialog.save.click()

    in_dialog(press, save)
    qtbot.waitUntil(lambda: "papers.bib" in window.bar.message, timeout=10_000)
    assert offered == [one.title for one in MANY]
    assert (tmp_path / "papers.bib").read_text(encoding="utf-8") == "12 in the other flavour"


def test_every_format_has_a_preview_which_gives_no_keys(window: MainWindow, press: Press) -> None:
    def look(dialog: ExportDialog) -> None:
        which = dialog.top.itemAt(1).widget()
        assert isinstance(which, Label)
        assert which.text() == "12 papers in this list"
        for one in FORMATS:
            dialog.choose(one.name)
            assert len(sample(dialog)) > 100
            assert dialog._entries.isVisible() == one.has_extras
            assert dialog._merge.isVisible() == (one.suffix == ".bib")

    in_dialog(press, look)
    assert {one.citation_key for one in window._store.papers_to_cite(list(window.browsing.keys()))} == {None}


def test_what_is_added_to_entries_is_seen_at_once_and_kept(window: MainWindow, press: Press, settings: Settings) -> None:
    def work(dialog: ExportDialog) -> None:
        assert "abstract" not in sample(dialog)
        dialog.findChildren(Switch)[0].click()
        assert "  abstract      = {We light caves" in sample(dialog)
        dialog.template.setText("Moss{id}")
        dialog.template.editingFinished.emit()
        assert "@misc{Moss2601.02001,\n" in sample(dialog)
        dialog.template.setText("{moss}")
        dialog.template.editingFinished.emit()
        assert "cannot have “{moss}”" in dialog._remark.accessibleName()

    in_dialog(press, work)
    assert (settings.flag("export_abstract"), settings.text("citation_keys")) == (True, "Moss{id}")


def test_a_copy_from_the_dialog_is_in_its_format(window: MainWindow, press: Press) -> None:
    press("X")

    def copy(dialog: ExportDialog) -> None:
        dialog.choose("csl-json")
        dialog.copy.click()

    in_dialog(press, copy)
    data = QGuiApplication.clipboard().mimeData()
    kind = "application/vnd.citationstyles.csl+json"
    assert [one["id"] for one in json.loads(data.text())] == ["arxiv260102001"]
    assert bytes(data.data(kind).data()).decode() == data.text()
    assert window.bar.message.endswith(" as CSL-JSON.")


def test_copy_as_offers_every_format(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("Shift+C")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [one.text() for one in menu.actions() if not one.isSeparator()] == [one.title for one in FORMATS]
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.bar.message.endswith("as References, Nature."))
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith(
        "1. A Tiny Lamp for Very Large Caves. Preprint at https://doi.org/10.48550/arXiv.2601.02001"
    )
    assert "<p>1. A Tiny" in data.html()


def test_a_drag_offers_entries_beside_the_text(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    dragged: dict[str, bytes] = {}

    def take(drag: QDrag, _: object) -> None:
        dragged.update({kind: bytes(drag.mimeData().data(kind).data()) for kind in drag.mimeData().formats()})

    monkeypatch.setattr(QDrag, "exec", take)
    window.verbs.handover.drag_out()
    assert dragged["text/plain"].startswith(b"A Tiny Lamp")
    assert dragged["application/x-bibtex"].splitlines()[1] == b"@misc{arxiv260102001,"
    assert dragged["application/x-research-info-systems"].startswith(b"TY  - MANSCPT\r\n")
    assert json.loads(dragged["application/vnd.citationstyles.csl+json"])[0]["type"] == "article"


# --- a file of one's own ----------------------------------------------------------------------------------------------


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(up_to_date, "_PAUSE", 20)


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    path = tmp_path / "refs.bib"
    path.write_bytes(b"% mine\r\n@article{mine, eprint = {2601.02002}}\r\n")
    return path


def keys_in(bib: Path) -> list[str]:
    return [one.key for one in read(bib.read_bytes()).entries]


@pytest.mark.usefixtures("at_once")
def test_papers_are_added_to_a_file_of_ones_own_which_is_then_kept_up_to_date(
    window: MainWindow, press: Press, bib: Path, qtbot: QtBot, settings: Settings
) -> None:
    press("X", "J", "X")

    def add(dialog: ExportDialog) -> None:
        choose_file(bib.parent, bib.name)
        dialog._merge.click()

    in_dialog(press, add)
    qtbot.waitUntil(lambda: window.bar.message == "refs.bib: 1 paper added; 1 stays as you have them.", timeout=10_000)
    assert keys_in(bib) == ["mine", "arxiv260102001"]
    qtbot.mouseClick(window.bar._action, Qt.MouseButton.LeftButton)
    assert settings.text("bibliography") == str(bib)
    assert window.bar.message.startswith("refs.bib")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press("Escape", "J", "S")
    qtbot.waitUntil(lambda: keys_in(bib) == ["mine", "arxiv260102001", "arxiv260102003"], timeout=10_000)


@pytest.mark.usefixtures("at_once")
def test_what_becomes_known_of_a_star_goes_into_the_file(
    window: MainWindow, press: Press, bib: Path, qtbot: QtBot, settings: Settings
) -> None:
    settings.change("bibliography", str(bib))
    press("S")
    qtbot.waitUntil(lambda: len(keys_in(bib)) == 2, timeout=10_000)
    window._store.add_listing(listing([paper(id="2601.02001", title="A Tiny Lamp for Very Large Caves")], None), current=True)
    window.verbs.fetch_ended.emit(None)
    qtbot.waitUntil(lambda: b"Ada Quill and Bo Reed" in bib.read_bytes(), timeout=10_000)
    assert bib.read_bytes().startswith(b"% mine\r\n")


def test_a_star_before_closing_is_in_the_file(window: MainWindow, press: Press, bib: Path, settings: Settings) -> None:
    settings.change("bibliography", str(bib))
    press("S")
    assert window._store.count(Is("starred")) == 1
    window.close()
    assert keys_in(bib) == ["mine", "arxiv260102001"]


@pytest.mark.usefixtures("at_once")
def test_a_file_that_cannot_be_kept_up_to_date_is_said(
    window: MainWindow, press: Press, bib: Path, qtbot: QtBot, settings: Settings
) -> None:
    bib.write_bytes(b"@misc{a, title = {")
    settings.change("bibliography", str(bib))
    press("S")
    qtbot.waitUntil(lambda: "refs.bib was not changed. The entry in line 1 never ends." in window.bar.message, timeout=10_000)


def test_what_becomes_of_keys_is_said_in_full_however_narrow_the_dialog(window: MainWindow, press: Press) -> None:
    said: list[tuple[str, bool]] = []

    def narrow(dialog: ExportDialog) -> None:
        dialog.resize(dialog.minimumSizeHint())
        QApplication.processEvents()
        remark = dialog.findChild(Words)
        said.append((remark.accessibleName(), remark.height() >= remark.heightForWidth(remark.width())))
        dialog.template.setText("{title}")
        dialog.template.written.emit("{title}")
        said.append((remark.accessibleName()[:36], remark.isVisible()))
        dialog.choose("csv")
        said.append((remark.accessibleName(), not remark.isVisible()))

    in_dialog(press, narrow)
    assert said == [("Papers keep the key they have.", True), ("A citation key cannot have “{title}”", True), ("", True)]


def test_the_dialog_says_why_very_many_papers_are_not_copied(
    window: MainWindow, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "MANY", 11)

    def look(dialog: ExportDialog) -> None:
        assert not dialog.copy.isEnabled()
        assert dialog.copy.toolTip() == "More than 11 papers are too many to copy. Save them to a file."

    in_dialog(press, look)


def test_a_file_that_is_kept_up_to_date_already_is_not_offered_again(
    window: MainWindow, bib: Path, qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(bib.parent))
    settings.change("bibliography", f"~/{bib.name}")
    window.verbs.exports.merge_into(bib, "bibtex", window.triage.keys())
    qtbot.waitUntil(lambda: window.bar.message.startswith("refs.bib: "), timeout=10_000)
    assert not window.bar._action.isVisible()

"""What leaves the window and what comes into it."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from readerapp.export.citation import Citation
from readerapp.jobs import exporting
from readerapp.rendering.text import texts_of
from readerapp.search.query import Is
from readerapp.storage.records import LibraryPaper
from readerapp.storage.store import Store
from readerapp.ui.acts.out import exports, handover
from readerapp.ui.paper_list.banner import Banner
from readerapp.ui.widgets.buttons import PageButton
from readerapp.ui.window.main_window import MainWindow
from tests.invented import document
from tests.ui.conftest import Outside, Press


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def shown_id(window: MainWindow) -> str:
    assert window.paper.entry is not None
    return window.paper.entry.paper.id


@pytest.mark.parametrize(("key", "address"), [("Return", "https://arxiv.org/pdf/{}"), ("O", "https://arxiv.org/abs/{}")])
def test_pages_open_in_the_browser(window: MainWindow, press: Press, outside: Outside, key: str, address: str) -> None:
    window._settings.change("pdf_opens", "browser")
    press(key)
    assert outside.opened == [address.format(shown_id(window))]
    assert window.bar.message == "Opened arxiv.org in your browser."


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/x", "https:", "mailto:a@b.c"]
)
def test_other_addresses_are_not_opened(window: MainWindow, outside: Outside, address: str) -> None:
    window.verbs.handover.open_address(address)
    assert outside.opened == []


def test_copying(window: MainWindow, press: Press) -> None:
    press("Y")
    assert clipboard() == f"https://arxiv.org/abs/{shown_id(window)}"
    press("C")
    assert clipboard().startswith(f"% {shown_id(window)}: authors and primary category")
    assert f"eprint        = {{{shown_id(window)}}}" in clipboard()
    entry = clipboard()
    press("Ctrl+Shift+A")
    assert f"@misc{{{clipboard()}," in entry


def test_copying_several(window: MainWindow, press: Press) -> None:
    press("Ctrl+A", "C")
    assert clipboard().count("@misc{") == 12
    assert window.bar.message == "Copied the BibTeX of 12 papers."


def test_very_many_are_not_copied_but_exported(
    window: MainWindow, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(handover, "MANY", 11)
    monkeypatch.setattr(window.verbs.exports, "_ask_where", lambda *asked: tmp_path / "x.bib")
    monkeypatch.setattr(window.verbs.exports, "_ask_how", lambda keys: (exporting.format_named("bibtex"), "file"))
    press("C")
    copied = clipboard()
    press("Ctrl+A", "C")
    assert clipboard() == copied
    assert window.bar.message == "12 papers are too many to copy. Export them to a file instead."
    window.bar._action.click()
    wait_for(qtbot, window, "12 papers exported to x.bib")
    assert (tmp_path / "x.bib").read_text(encoding="utf-8").count("@misc{") == 12


def test_the_window_lives_while_a_file_is_written(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    goes_on = threading.Event()
    real = exporting.citations

    def slowly(*args: Any) -> Iterator[Citation]:
        goes_on.wait(10)
        return real(*args)

    monkeypatch.setattr(exporting, "citations", slowly)
    monkeypatch.setattr(exports, "_SLOW", 11)
    target = tmp_path / "x.bib"
    window.verbs.exports.export_to(target, "bibtex", list(window.browsing.keys()))
    assert window.bar.message == f"Writing 12 papers to x.bib in {tmp_path}…"
    window.moving.next()
    assert window.list.current_row() == 1
    assert not target.exists()
    goes_on.set()
    wait_for(qtbot, window, "12 papers exported to x.bib")


def test_writing_many_papers_can_be_cancelled(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    reads, goes_on, papers = threading.Event(), threading.Event(), Store.papers

    def slowly(store: Store, keys: Sequence[int]) -> list[LibraryPaper]:
        reads.set()
        goes_on.wait(10)
        return papers(store, keys)

    monkeypatch.setattr(exports, "_SLOW", 11)
    monkeypatch.setattr(exporting, "_CHUNK", 5)
    target = tmp_path / "x.csv"
    target.write_text("what was there")
    with monkeypatch.context() as patch:
        patch.setattr(Store, "papers", slowly)
        window.verbs.exports.export_to(target, "csv", list(window.browsing.keys()))
        qtbot.waitUntil(reads.is_set)
    assert window.bar._action.text() == "Cancel"
    window.bar._action.click()
    goes_on.set()
    wait_for(qtbot, window, "Cancelled. No file was written.")
    assert [(path.name, path.read_text()) for path in tmp_path.glob("*x.csv*")] == [("x.csv", "what was there")]


def test_exporting(window: MainWindow, press: Press, tmp_path: Path, qtbot: QtBot) -> None:
    press("S")
    keys = list(window._store.find(Is("starred")))
    for form in ("bibtex", "markdown", "csv"):
        target = tmp_path / f"out.{form}"
        window.verbs.exports.export_to(target, form, keys)
        wait_for(qtbot, window, f"1 paper exported to {target.name} in {target.parent}.")
        assert shown_id(window) in target.read_text(encoding="utf-8")
    window._settings.change("csv_for_excel", value=True)
    window.verbs.exports.export_to(target, "csv", keys)
    qtbot.waitUntil(lambda: target.read_bytes().startswith(b"\xef\xbb\xbfid,version"))


def test_a_target_that_cannot_be_written_gets_a_sentence(
    window: MainWindow, press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "no" / "folder" / "x.bib"
    monkeypatch.setattr(window.verbs.exports, "_ask_where", lambda *asked: target)
    monkeypatch.setattr(window.verbs.exports, "_ask_how", lambda keys: (exporting.format_named("bibtex"), "file"))
    press("Shift+E")
    wait_for(qtbot, window, "could not be written")


@pytest.fixture
def empty(make_window: Callable[[], MainWindow]) -> MainWindow:
    return make_window()


def wait_for(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.waitUntil(lambda: words in window.bar.message, timeout=10_000)


def test_a_file_is_taken_in_and_shown(empty: MainWindow, qtbot: QtBot, tmp_path: Path, day: bytes) -> None:
    path = tmp_path / "day.md"
    path.write_bytes(day)
    empty.verbs.intake.take_files([path])
    wait_for(qtbot, empty, "Added 12 papers.")
    assert empty.list.rows.paper_count == 12
    assert empty.list.isVisible()
    empty.verbs.intake.take_files([path])
    wait_for(qtbot, empty, "No new papers; 12 already in your library.")


def test_a_drop_and_a_paste(empty: MainWindow, qtbot: QtBot, tmp_path: Path, day: bytes) -> None:
    path = tmp_path / "day.md"
    path.write_bytes(day)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    assert empty.verbs.intake.can_take(dropped)
    empty.verbs.intake.take(dropped)
    wait_for(qtbot, empty, "Added 12 papers.")
    QGuiApplication.clipboard().setText(day.decode())
    empty._actions["file.paste"].trigger()
    wait_for(qtbot, empty, "No new papers; 12 already in your library.")


def test_what_is_no_listing_is_refused_with_a_sentence(empty: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# Notes\n\nMilk, bread.\n")
    empty.verbs.intake.take_files([path])
    wait_for(qtbot, empty, "is not a listing: no line starts with “### 1.”")
    assert empty.verbs.first_start.isVisible()


def test_a_missing_file_gets_a_sentence(empty: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    empty.verbs.intake.take_files([tmp_path / "gone.md"])
    wait_for(qtbot, empty, "cannot be read: No such file or directory.")


def test_damage_is_told(empty: MainWindow, qtbot: QtBot, tmp_path: Path, day: bytes) -> None:
    path = tmp_path / "day.md"
    path.write_bytes(day.replace(b"### 3.", b"# 3.", 1))
    empty.verbs.intake.take_files([path])
    wait_for(qtbot, empty, "Added 11 papers. 1 damaged place could not be read, the first in line 6: a damaged heading")


def test_the_sample_day(empty: MainWindow, qtbot: QtBot) -> None:
    empty.verbs.intake.open_sample_day()
    wait_for(qtbot, empty, "Added 29 papers.")
    assert empty.list.rows.paper_count == 24


def test_the_sample_day_goes_with_one_click(empty: MainWindow, qtbot: QtBot) -> None:
    empty.verbs.intake.open_sample_day()
    wait_for(qtbot, empty, "Added 29 papers.")
    banner = empty.findChild(Banner)
    assert banner
    assert banner.isVisible()
    assert banner.notice
    assert banner.notice.heading == "This is the sample day"
    qtbot.mouseClick(banner.findChild(PageButton), Qt.MouseButton.LeftButton)
    assert empty.verbs.first_start.isVisible()
    assert empty.bar.message == "Sample removed."


def test_other_days_have_no_banner(window: MainWindow) -> None:
    assert window.findChild(Banner) is None


def test_opening_what_a_command_line_names(window: MainWindow) -> None:
    wanted = window.list.rows.paper(4)
    assert wanted is not None
    window.verbs.intake.open_document(f"https://arxiv.org/abs/{wanted.id}v1")
    assert shown_id(window) == wanted.id
    window.verbs.intake.open_document("2101.00001")
    assert window.list_pane.message.accessibleName() == "2101.00001 is not in your library"
    window.verbs.intake.open_document("nothing of the kind")
    assert "is not a paper identifier" in window.bar.message


def test_a_dismissed_paper_can_be_opened_by_name(window: MainWindow, press: Press) -> None:
    paper = shown_id(window)
    press("D")
    window.verbs.intake.open_document(paper)
    assert shown_id(window) == paper


def test_another_process_is_noticed(window: MainWindow, filled: Path, qtbot: QtBot) -> None:
    with Store(filled, texts_of) as other:
        other.dismiss([window.list.rows.key(0)])  # type: ignore[list-item]
    qtbot.waitUntil(lambda: window.list.rows.paper_count == 11, timeout=5_000)


def test_every_file_that_was_asked_for_is_written_before_the_window_is_gone(window: MainWindow, tmp_path: Path) -> None:
    keys = list(window.browsing.keys())
    for name in ("one.bib", "two.bib"):
        window.verbs.exports.export_to(tmp_path / name, "bibtex", keys)
    window.close()
    assert (tmp_path / "one.bib").read_bytes() == (tmp_path / "two.bib").read_bytes() != b""


def test_a_closing_window_reads_no_more_of_many_files(empty: MainWindow, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.md" for number in range(300)]
    for number, file in enumerate(files):
        file.write_text(document((f"Title {number}", f"https://arxiv.org/abs/2601.{number + 1:05}", "Abstract.")))
    empty.verbs.intake.take_files(files)
    empty.close()
    with Store(empty._store.path, texts_of) as store:
        assert store.counts().papers < 300

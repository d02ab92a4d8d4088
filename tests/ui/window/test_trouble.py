"""A library that cannot be opened: the sentence, and what can be done about it."""

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from readerapp import app
from readerapp.errors import LibraryMissingError
from readerapp.jobs.backups import back_up_here
from readerapp.rendering.text import texts_of
from readerapp.storage.sql import connection as opening
from readerapp.storage.store import Store
from readerapp.ui.window.desktop import trouble
from readerapp.ui.window.desktop.gone import tell_when_gone
from readerapp.ui.window.main_window import MainWindow
from tests.invented import filled
from tests.ui.conftest import send

Answer = Callable[..., list[str]]


def opened(path: Path, new: bool) -> int:
    """How many papers the library has."""
    with Store(path, texts_of) as store:
        return store.counts().papers


@pytest.fixture
def answer(qtbot: QtBot) -> Answer:
    """Presses these buttons, a question each; returns the texts of the questions, which come in while they are asked."""

    def press(*buttons: str) -> list[str]:
        asked: list[str] = []
        left = list(buttons)

        def look() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, QMessageBox):
                asked.append(f"{box.text()} {box.informativeText()}".strip())
                wanted = left.pop(0)
                next(one for one in box.buttons() if one.text().startswith(wanted)).click()
            if left:
                QTimer.singleShot(10, look)

        QTimer.singleShot(0, look)
        return asked

    return press


@pytest.fixture
def damaged(library: Path) -> Path:
    """A library with a page of rubbish, which SQLite calls malformed."""
    with Store(library, texts_of) as store:
        filled(store, 3)
    data = bytearray(library.read_bytes())
    data[100:4096] = b"\xff" * 3996
    library.write_bytes(bytes(data))
    return library


def test_a_library_that_opens_raises_no_question(library: Path) -> None:
    assert trouble.opened_or_none(opened, library) == 0


def test_quitting_changes_nothing(damaged: Path, answer: Answer, capsys: pytest.CaptureFixture[str]) -> None:
    before = damaged.read_bytes()
    asked = answer("Quit")
    assert trouble.opened_or_none(opened, damaged) is None
    assert "is damaged" in asked[0]
    assert "is damaged" in capsys.readouterr().err
    assert "is damaged" in damaged.with_name("readerapp.log").read_text()
    assert damaged.read_bytes() == before


def test_a_damaged_library_is_kept_beside_the_new_one(damaged: Path, answer: Answer) -> None:
    before = damaged.read_bytes()
    answer("Start a new library")
    assert trouble.opened_or_none(opened, damaged) == 0
    (kept,) = damaged.parent.glob(f"{damaged.stem}-damaged-*")
    assert kept.read_bytes() == before


def test_the_newest_backup_is_restored(damaged: Path, answer: Answer) -> None:
    backup = damaged.with_name(f"{damaged.stem}-before-format-9{damaged.suffix}")
    with Store(backup, texts_of) as store:
        filled(store, 2)
    answer("Restore the backup of ")
    assert trouble.opened_or_none(opened, damaged) == 2
    assert backup.exists()


def test_a_backup_of_a_day_is_restored(library: Path, answer: Answer) -> None:
    with Store(library, texts_of) as store:
        filled(store, 4)
    back_up_here(library, 100)
    library.write_bytes(library.read_bytes()[:100] + b"\xff" * 8000)
    answer("Restore the backup of ")
    assert trouble.opened_or_none(opened, library) == 4
    assert len(list(library.parent.glob("library-damaged-*"))) == 1


def test_without_a_backup_none_is_offered(damaged: Path, qtbot: QtBot) -> None:
    words: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        words.extend(one.text() for one in box.buttons())
        box.reject()

    QTimer.singleShot(0, look)
    assert trouble.opened_or_none(opened, damaged) is None
    assert sorted(words) == ["Open another library…", "Quit", "Start a new library", "Try again"]


def test_another_library_can_be_opened(damaged: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    other = damaged.with_name("other.sqlite3")
    with Store(other, texts_of) as store:
        filled(store, 1)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    answer("Open another library")
    assert trouble.opened_or_none(opened, damaged) == 1


def test_a_library_that_is_gone_is_not_begun_anew_unasked(library: Path, answer: Answer) -> None:
    def wanted(path: Path, new: bool) -> int:
        if not new and not path.exists():
            raise LibraryMissingError(path)
        return opened(path, new)

    asked = answer("Try again", "Start a new library")
    assert trouble.opened_or_none(wanted, library) == 0
    assert len(asked) == 2
    assert "is gone" in asked[0]


def test_a_newer_library_offers_only_what_does_no_harm(library: Path, answer: Answer) -> None:
    with Store(library, texts_of) as store:
        store.connection.execute("PRAGMA user_version = 9999")
    asked = answer("Quit")
    assert trouble.opened_or_none(opened, library) is None
    assert "newer readerapp" in asked[0]


def test_a_library_may_be_begun_elsewhere(library: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store(library, texts_of) as store:
        store.connection.execute("PRAGMA user_version = 9999")
    other = library.with_name("other.sqlite3")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    asked = answer("New library elsewhere", "Quit")
    assert trouble.opened_or_none(opened, library) is None
    assert len(asked) == 2
    with Store(other, texts_of) as store:
        filled(store, 2)
    # One that is there is opened, not overwritten.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(other), ""))
    answer("New library elsewhere")
    assert trouble.opened_or_none(opened, library) == 2


def test_a_library_on_a_full_disk_is_opened_when_there_is_room(small_disk: Path, answer: Answer) -> None:
    library = small_disk / "library.sqlite3"
    with Store(library, texts_of) as store:
        filled(store, 3)
    fill = small_disk / "fill"
    with suppress(OSError), fill.open("wb", buffering=0) as written:
        while True:
            written.write(bytes(4096))

    def freeing(path: Path, new: bool) -> int:
        try:
            return opened(path, new)
        finally:
            fill.unlink(missing_ok=True)

    asked = answer("Try again")
    assert trouble.opened_or_none(freeing, library) == 3
    assert "its disk is full" in asked[0]


def test_a_library_on_a_read_only_disk_says_so(small_disk: Path, answer: Answer) -> None:
    library = small_disk / "library.sqlite3"
    with Store(library, texts_of) as store:
        filled(store, 3)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    asked = answer("Quit")
    assert trouble.opened_or_none(opened, library) is None
    assert "is read-only here" in asked[0]


def test_a_library_that_another_holds_is_tried_again(library: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "BUSY_TIMEOUT", 0.2)
    with Store(library, texts_of) as store:
        filled(store, 3)
    holder = sqlite3.connect(library, isolation_level=None)
    holder.execute("PRAGMA journal_mode = DELETE")
    holder.execute("BEGIN EXCLUSIVE")

    def waiting(path: Path, new: bool) -> int:
        try:
            with Store(path, texts_of, patience=0) as store:
                return store.counts().papers
        finally:
            if holder.in_transaction:
                holder.execute("ROLLBACK")

    asked = answer("Try again")
    assert trouble.opened_or_none(waiting, library) == 3
    assert "Another readerapp is writing to" in asked[0]
    holder.close()


# --- the library of the last start ----------------------------------------------------------------------------------------


@pytest.fixture
def known(library: Path, qapp: QApplication) -> Path:
    """A library with three papers and a backup, on which a window was open before."""
    with Store(library, texts_of) as store:
        filled(store, 3)
    back_up_here(library, 100)
    window = app._window_on(library, new=False)
    window.close()
    window.verbs.desk.store.close()
    return library


def papers_after(library: Path) -> int:
    """How many papers the window has that opens on `library`, after all questions."""
    window = app._opened(library)
    assert window
    papers = window.verbs.desk.store.counts().papers
    window.close()
    window.verbs.desk.store.close()
    return papers


@pytest.mark.parametrize("content", [None, b"", b"\0" * 8192, b"Not any more"], ids=["gone", "empty", "zeros", "text"])
def test_a_known_library_that_is_no_more_is_restored(content: bytes | None, known: Path, answer: Answer) -> None:
    known.unlink()
    if content is not None:
        known.write_bytes(content)
    asked = answer("Restore the backup of ")
    assert papers_after(known) == 3
    assert ("is gone" if content is None else "is damaged") in asked[0]
    assert len(list(known.parent.glob("library-damaged-*"))) == (content is not None)


def test_another_file_is_not_offered_to_be_put_aside(known: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    thesis = known.with_name("thesis.docx")
    thesis.write_bytes(b"A thesis")
    asked = answer("Quit")
    assert app._opened(thesis) is None
    assert "is not a readerapp library" in asked[0]
    assert thesis.read_bytes() == b"A thesis"


# --- under an open window -------------------------------------------------------------------------------------------------


def test_a_library_that_is_removed_under_the_window_is_put_back(make_window: Callable[[], MainWindow], library: Path) -> None:
    with Store(library, texts_of) as store:
        filled(store, 3)
    window = make_window()
    tell_when_gone(window)
    window.other_writers.look()
    library.unlink()
    window.other_writers.look()
    assert window.bar.message == f"{library} was moved or removed. This window still has everything in it."
    send(window, "S")
    library.touch()
    window.other_writers.look()
    window.bar.say("")
    window.other_writers.gone.emit()
    window.bar._action.click()
    following = app.after_restore(window)
    assert following
    assert following.bar.message.startswith("The library is back: 3 papers. The previous library is kept as ")
    assert following.verbs.desk.store.counts().starred == 1
    assert not [one.name for one in library.parent.iterdir() if "saved" in one.name]
    following.close()
    following.verbs.desk.store.close()


def test_a_library_that_is_moved_away_and_back_is_the_same(make_window: Callable[[], MainWindow], library: Path) -> None:
    window, told = make_window(), []
    window.other_writers.gone.connect(lambda: told.append(1))
    for _ in range(2):
        library.rename(library.with_name("elsewhere"))
        window.other_writers.look()
        window.other_writers.look()
        library.with_name("elsewhere").rename(library)
        window.other_writers.look()
    assert len(told) == 2

"""A library that cannot be opened: the sentence, and what can be done about it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from readerapp.errors import LibraryMissingError
from readerapp.jobs.backups import back_up_here
from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.ui.window.desktop import trouble
from tests.invented import filled

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

"""Copies under names of one's own: nothing is ever replaced, and nothing is copied twice."""

import errno
import shutil
from pathlib import Path

import pytest

from readerapp.errors import ExportError, SettingsError
from readerapp.pdfs.folder import Copy, copy_all
from readerapp.rendering.text import texts_of
from readerapp.settings.table import find
from tests.invented import paper

TEMPLATE = str(find("pdf_names").default)


@pytest.fixture
def copies(tmp_path: Path) -> list[Copy]:
    """Two kept PDFs of one title."""
    found = []
    for number in (1, 2):
        source = tmp_path / f"2601.0000{number}v1.pdf"
        source.write_bytes(b"%PDF-" + bytes([number]) * 1000)
        one = paper(number, title="Lamps: on or off?")
        found.append(Copy(source, one, texts_of(one), 1))
    return found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_copies_under_names_of_the_template(copies: list[Copy], tmp_path: Path) -> None:
    folder = tmp_path / "train" / "today"
    assert copy_all(copies, folder, TEMPLATE) == (2, 0)
    assert names(folder) == [
        "Quill 2026 - Lamps - on or off (2601.00001v1).pdf",
        "Quill 2026 - Lamps - on or off (2601.00002v1).pdf",
    ]
    assert (folder / names(folder)[1]).read_bytes() == copies[1].source.read_bytes()


def test_a_second_time_writes_nothing(copies: list[Copy], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    copy_all(copies, folder, TEMPLATE)
    assert copy_all(copies, folder, TEMPLATE) == (0, 2)
    assert len(names(folder)) == 2


def test_nothing_is_replaced(copies: list[Copy], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "lamps - ON or off.pdf").write_bytes(b"mine")
    assert copy_all(copies, folder, "{title}") == (2, 0)
    assert names(folder) == ["Lamps - on or off (2).pdf", "Lamps - on or off (3).pdf", "lamps - ON or off.pdf"]
    assert (folder / "lamps - ON or off.pdf").read_bytes() == b"mine"


def test_says_what_cannot_be_written(copies: list[Copy], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError):
        copy_all(copies, tmp_path / "x", "{year}")
    assert not (tmp_path / "x").exists()
    with pytest.raises(ExportError, match="could not be written"):
        copy_all(copies, copies[0].source / "x", TEMPLATE)

    def full(source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(ExportError, match=r"Quill 2026.*No space left"):
        copy_all(copies, tmp_path / "out", TEMPLATE)
    assert names(tmp_path / "out") == []

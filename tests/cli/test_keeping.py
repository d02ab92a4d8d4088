"""readerapp backup and restore."""

from itertools import count
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def backups(library: Path) -> list[Path]:
    return sorted((library.parent / "backups").iterdir())


def test_back_up_lose_and_restore(imported: Run, library: Path) -> None:
    imported("star", "2601.02012")
    outcome = imported("backup")
    (made,) = backups(library)
    assert outcome == (0, f"12 papers, 1 starred, written to {made}\n", "")
    imported("unstar", "2601.02012")
    outcome = imported("restore", str(made))
    said, kept = outcome.out.splitlines()
    assert (outcome.status, outcome.err) == (0, "")
    assert said == f"12 papers, 1 starred, restored to {library}"
    aside = Path(kept.removeprefix("The library that was there is kept as "))
    assert aside.exists()
    assert imported("list", "is:starred", "--json").json()[0]["id"] == "2601.02012"
    # The way back.
    assert imported("restore", str(aside)).status == 0
    assert imported("list", "is:starred").out == ""
    assert imported("check").status == 0


def test_a_terminal_is_told_that_it_goes_on(imported: Run, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a million papers both take minutes."""
    seconds = count()
    monkeypatch.setattr("readerapp.cli.asking.on_terminal", lambda: True)
    monkeypatch.setattr("readerapp.cli.asking.time.monotonic", lambda: next(seconds))
    outcome = imported("backup")
    assert "\r\x1b[KBacking up: 2 s …" in outcome.err
    assert outcome.err.endswith("\r\x1b[K")
    outcome = imported("restore", "--look", str(backups(library)[0]))
    assert "Looking at the backup: 1 s …" in outcome.err
    assert outcome.err.endswith("\r\x1b[K")


def test_a_terminal_is_told_how_much_of_what_was_done_is_written_and_read(
    imported: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported("star", "2601.02012")
    monkeypatch.setattr("readerapp.cli.asking.on_terminal", lambda: True)
    monkeypatch.setattr("readerapp.cli.keeping._LINES_TOLD", 1)
    outcome = imported("acts", "--export", str(tmp_path / "acts.jsonl"))
    assert outcome == (
        0,
        f"3 lines written to {tmp_path}/acts.jsonl\n",
        "\r\x1b[KWriting what you did: 0 of 1 papers …\r\x1b[K",
    )
    outcome = imported("acts", "--import", str(tmp_path / "acts.jsonl"))
    assert outcome.err.endswith("\r\x1b[KReading what was done: 2 lines …\r\x1b[K")


def test_to_a_file_or_into_a_folder(imported: Run, tmp_path: Path) -> None:
    assert imported("backup", str(tmp_path / "mine.zip")).out == f"12 papers, 0 starred, written to {tmp_path}/mine.zip\n"
    folder = tmp_path / "usb"
    folder.mkdir()
    assert imported("backup", str(folder)).status == 0
    (made,) = folder.iterdir()
    assert made.match("library-*.zip")


def test_pdfs_on_request(imported: Run, library: Path) -> None:
    folder = library.parent / "pdfs"
    folder.mkdir()
    (folder / "2601.02012v1.pdf").write_bytes(b"%PDF-1.4")
    (folder / "2601.02012v2.pdf.part").write_bytes(b"%PDF")
    outcome = imported("backup", "--pdfs", str(library.parent / "all.zip"))
    assert outcome.out.startswith("12 papers, 0 starred, 1 PDF, written to ")
    (folder / "2601.02012v1.pdf").unlink()
    assert "1 PDF put back.\n" in imported("restore", str(library.parent / "all.zip")).out
    assert (folder / "2601.02012v1.pdf").read_bytes() == b"%PDF-1.4"


def test_lists_what_is_kept(imported: Run, library: Path) -> None:
    outcome = imported("backup", "--list")
    assert (outcome.status, outcome.out) == (1, "")
    assert "holds no backup of this library yet" in outcome.err
    imported("backup")
    outcome = imported("backup", "--list")
    assert outcome.status == 0
    assert str(backups(library)[0]) in outcome.out
    assert imported("backup", "--list", "--pdfs").status == 2


def test_looking_changes_nothing(imported: Run, library: Path) -> None:
    imported("backup")
    before = library.read_bytes()
    outcome = imported("restore", "--look", str(backups(library)[0]))
    assert outcome.out.startswith("12 papers, 0 starred, made 20")
    assert library.read_bytes() == before
    assert not list(library.parent.glob("*before-restore*"))
    assert not list(library.parent.glob(".*restored*"))


def test_a_changed_one_is_refused_in_a_sentence(imported: Run, library: Path) -> None:
    imported("backup")
    (made,) = backups(library)
    data = bytearray(made.read_bytes())
    data[1000] ^= 1
    made.write_bytes(data)
    outcome = imported("restore", str(made))
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == f"readerapp: {made} is not what readerapp wrote: its checksum is wrong. Choose another backup.\n"
    assert imported("list").out


def test_restores_where_no_library_is(imported: Run, library: Path) -> None:
    imported("backup")
    (made,) = backups(library)
    library.unlink()
    outcome = imported("restore", str(made))
    assert outcome.out == f"12 papers, 0 starred, restored to {library}\n"
    assert imported("check").status == 0


# --- acts -----------------------------------------------------------------------------------------------------------------


def test_acts_go_out_and_into_another_library(imported: Run, library: Path, tmp_path: Path) -> None:
    imported("star", "2601.02012")
    imported("tag", "2601.02012", "+later")
    file = tmp_path / "acts.jsonl"
    assert imported("acts", "--export", str(file)).out == f"5 lines written to {file}\n"
    assert imported("acts", "--export", "-").out.splitlines()[1:] == file.read_text(encoding="utf-8").splitlines()[1:]
    outcome = imported("--library", str(tmp_path / "other.sqlite3"), "acts", "--import", str(file))
    assert outcome == (0, "2 changes taken over, 0 known already; 1 paper added\n", "")
    outcome = imported("--library", str(tmp_path / "other.sqlite3"), "acts", "--import", "-", stdin=file.read_bytes())
    assert outcome.out == "0 changes taken over, 2 known already\n"


def test_acts_that_cannot_be_read_are_a_sentence(imported: Run, tmp_path: Path) -> None:
    assert imported("acts").status == 2
    outcome = imported("acts", "--import", str(tmp_path / "missing.jsonl"))
    assert outcome.err == f"readerapp: {tmp_path}/missing.jsonl cannot be read: No such file or directory.\n"
    (tmp_path / "day.md").write_text("# ArXiv", encoding="utf-8")
    assert "is not a file of acts" in imported("acts", "--import", str(tmp_path / "day.md")).err

"""The log of the window, which never grows beyond two files and never fails."""

from pathlib import Path

import pytest

from readerapp.system import log


def test_each_note_has_its_time(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", "2026-06-30T16:00:00+00:00")
    log.note("Opened.")
    log.note("A bug\nin two lines\n")
    written = library.with_name("readerapp.log").read_text()
    assert written == "2026-06-30 16:00:00 Opened.\n2026-06-30 16:00:00 A bug\n    in two lines\n"


def test_the_older_half_goes(library: Path) -> None:
    for number in range(9):
        log.note(f"{number} " + "moss " * 20_000)
    files = [library.with_name(name) for name in ("readerapp.log", "readerapp.log.1")]
    assert sum(path.stat().st_size for path in files) < 1_000_000
    assert " 8 moss" in files[0].read_text()
    assert sorted(path.name for path in library.parent.glob("readerapp.log*")) == ["readerapp.log", "readerapp.log.1"]


def test_where_nothing_can_be_written_nothing_fails(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_LIBRARY", str(library / "no" / "folder.sqlite3"))
    log.note("Opened.")
    assert not (library / "no").exists()

"""A backup holds the library of one moment, says when it is no longer what was written, and never takes anything's place."""

import os
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from subprocess import PIPE

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.errors import BackupError, CancelledError, LibraryDamagedError, LibraryInUseError, StorageError
from readerapp.rendering.text import texts_of
from readerapp.search.query import Is
from readerapp.storage import backup
from readerapp.storage.backup import back_up, look_at
from readerapp.storage.restoring import prepare, put_in_place, restore_pdfs
from readerapp.storage.sql import transaction
from readerapp.storage.sql.transaction import SCHEMA_VERSION
from readerapp.storage.store import Store
from tests.invented import filled, ids
from tests.places import CHECKOUT
from tests.storage.writer import own


@pytest.fixture
def made(store: Store, tmp_path: Path) -> Path:
    """A backup of a library of three papers, one of them starred, tagged and noted."""
    keys = filled(store)
    store.star(keys[:1])
    store.tag(keys[:1], add=["to read"])
    store.note(keys[:1], "why")
    return back_up(store.path, tmp_path / "backup.zip").path


def restored(source: Path, library: Path) -> Path | None:
    return put_in_place(prepare(source, library))


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def resealed(made: Path, **said: object) -> Path:
    """The backup with other words in `backup.json` and a checksum that agrees, as another readerapp would write it."""
    import hashlib
    import json

    other = made.with_name("other.zip")
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(other, "w") as new:
        about = json.loads(old.read("backup.json")) | said
        new.writestr("backup.json", json.dumps(about))
        new.writestr("library.sqlite3", old.read("library.sqlite3"))
        new.comment = old.comment
    data = other.read_bytes()[:-64]
    other.write_bytes(data + hashlib.sha256(data).hexdigest().encode())
    return other


# --- what goes in comes out -----------------------------------------------------------------------------------------------


def test_what_was_there_is_there_again(store: Store, made: Path, tmp_path: Path) -> None:
    before = list(store.connection.iterdump())
    store.unfollow(["cs.LG"])
    store.dismiss(store.find(Is("starred")))
    store.close()
    aside = restored(made, store.path)
    with Store(store.path, texts_of) as again:
        assert list(again.connection.iterdump()) == before
        assert again.check() == []
        assert again.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert aside is not None
    with Store(aside, texts_of) as kept:
        assert len(kept.find(Is("dismissed"))) == 1
        assert kept.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert names(tmp_path) == {"backup.zip", "library.sqlite3", aside.name}


def test_a_backup_says_what_it_holds(made: Path) -> None:
    told = look_at(made)
    assert (told.holds.papers, told.holds.starred, told.holds.acts) == (3, 1, 3)
    assert told.holds.format == SCHEMA_VERSION
    with zipfile.ZipFile(made) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["backup.json", "library.sqlite3"]


def test_pdfs_go_along_and_come_back_where_they_are_missing(store: Store, tmp_path: Path) -> None:
    filled(store)
    folder = tmp_path / "pdfs"
    folder.mkdir()
    for name in ("2601.00001v1.pdf", "2601.00002v1.pdf"):
        (folder / name).write_bytes(b"%PDF-1.4 " + name.encode())
    made = back_up(store.path, tmp_path / "backup.zip", sorted(folder.iterdir()))
    (folder / "2601.00001v1.pdf").unlink()
    (folder / "2601.00002v1.pdf").write_bytes(b"%PDF-1.4 read since")
    assert made.pdfs == 2
    assert restore_pdfs(look_at(made.path), folder) == 1
    assert (folder / "2601.00001v1.pdf").read_bytes() == b"%PDF-1.4 2601.00001v1.pdf"
    assert (folder / "2601.00002v1.pdf").read_bytes() == b"%PDF-1.4 read since"
    assert names(folder) == {"2601.00001v1.pdf", "2601.00002v1.pdf"}


def test_a_library_of_an_older_format_is_restored_and_brought_up_to_date(tmp_path: Path) -> None:
    import gzip

    old = tmp_path / "old.sqlite3"
    old.write_bytes(gzip.decompress((CHECKOUT / "tests/storage/formats/format-3-triaged.sqlite3.gz").read_bytes()))
    library = tmp_path / "new" / "library.sqlite3"
    assert restored(old, library) is None
    with Store(library, texts_of) as store:
        assert store.counts().papers
        assert store.check() == []


def test_two_restores_in_one_second_keep_both_libraries(
    store: Store, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setenv("READERAPP_NOW", "2026-01-07T12:00:00+00:00")
    first, second = restored(made, store.path), restored(made, store.path)
    assert first != second
    assert len(names(tmp_path)) == 4


# --- what is refused ------------------------------------------------------------------------------------------------------


@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_changed_bit_is_noticed(whole: bytes, tmp_path_factory: pytest.TempPathFactory, place: float, bit: int) -> None:
    changed = bytearray(whole)
    changed[int(place * len(whole))] ^= 1 << bit
    path = tmp_path_factory.getbasetemp() / "changed.zip"
    path.write_bytes(changed)
    with pytest.raises(BackupError, match=r"Choose another"):
        look_at(path)


@given(kept=st.floats(0, 1, exclude_max=True))
def test_one_that_is_cut_is_refused(whole: bytes, tmp_path_factory: pytest.TempPathFactory, kept: float) -> None:
    path = tmp_path_factory.getbasetemp() / "cut.zip"
    path.write_bytes(whole[: int(kept * len(whole))])
    with pytest.raises(BackupError, match=r"is truncated|is not a readerapp backup"):
        look_at(path)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A backup, as bytes."""
    folder = tmp_path_factory.mktemp("whole")
    with Store(folder / "library.sqlite3", texts_of) as store:
        store.star(filled(store))
        return back_up(store.path, folder / "backup.zip").path.read_bytes()


@pytest.mark.parametrize("said", [{"format": 2}, {"library_format": SCHEMA_VERSION + 1}])
def test_one_of_a_newer_readerapp_is_refused(store: Store, made: Path, said: dict[str, object]) -> None:
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(BackupError, match=r"was made by a newer readerapp .*Update readerapp"):
        prepare(resealed(made, **said, version="9.0"), store.path)
    assert store.path.read_bytes() == before


def test_a_newer_library_that_the_backup_does_not_confess_is_refused(store: Store, made: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.sqlite3"
    with zipfile.ZipFile(made) as archive:
        newer.write_bytes(archive.read("library.sqlite3"))
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(BackupError, match="was made by a newer readerapp"):
        prepare(newer, store.path)
    assert not [name for name in names(tmp_path) if name.startswith(".")]


def test_other_files_are_refused(store: Store, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (x)")
    (tmp_path / "note.txt").write_text("hm")
    (tmp_path / "empty").write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "any.zip", "w") as archive:
        archive.writestr("a", "b")
    for name, why in {
        "other.sqlite3": "holds another program",
        "note.txt": "is not a readerapp backup",
        "empty": "is not a readerapp backup",
        "any.zip": "is truncated, or not a readerapp backup",
        "missing": "No such file",
    }.items():
        with pytest.raises(BackupError, match=why):
            prepare(tmp_path / name, store.path)
    with pytest.raises(BackupError, match="is the library that is open"):
        prepare(store.path, store.path)
    assert not [name for name in names(tmp_path) if name.startswith(".")]


def test_a_damaged_copy_of_a_library_is_refused(store: Store, tmp_path: Path) -> None:
    filled(store, 60)
    store.close()
    copy = tmp_path / "copy.sqlite3"
    data = bytearray(store.path.read_bytes())
    data[8192 : len(data) - 4096] = b"\x5a" * (len(data) - 4096 - 8192)
    copy.write_bytes(data)
    with pytest.raises(BackupError, match="holds a damaged library"):
        prepare(copy, store.path)
    cut = tmp_path / "cut.sqlite3"
    cut.write_bytes(store.path.read_bytes()[:-40_000])
    with pytest.raises(BackupError, match="holds a damaged library"):
        prepare(cut, store.path)


def test_a_damaged_library_is_not_backed_up(store: Store, tmp_path: Path) -> None:
    filled(store, 60)
    store.close()
    data = bytearray(store.path.read_bytes())
    data[8192:20480] = b"\x5a" * 12288
    store.path.write_bytes(data)
    with pytest.raises(LibraryDamagedError):
        back_up(store.path, tmp_path / "backup.zip")
    assert not (tmp_path / "backup.zip").exists()


def test_what_is_no_backup_is_not_replaced_by_one(store: Store, made: Path, tmp_path: Path) -> None:
    thesis = tmp_path / "thesis.pdf"
    thesis.write_bytes(b"years of work")
    for target in (thesis, store.path):
        with pytest.raises(BackupError, match="already exists, and is not a backup"):
            back_up(store.path, target)
    assert thesis.read_bytes() == b"years of work"
    assert back_up(store.path, made).path == made


def test_there_is_nothing_to_back_up_where_no_library_is(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nothing to back up"):
        back_up(tmp_path / "library.sqlite3", tmp_path / "backup.zip")
    assert names(tmp_path) == set()


def test_one_that_is_stopped_leaves_nothing(store: Store, made: Path, tmp_path: Path) -> None:
    before = names(tmp_path)
    with pytest.raises(CancelledError):
        back_up(store.path, tmp_path / "second.zip", goes_on=lambda: False)
    with pytest.raises(CancelledError):
        prepare(made, store.path, goes_on=lambda: False)
    assert names(tmp_path) == before


def test_it_is_stopped_wherever_it_is(store: Store, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check of the copy could not be stopped: a window with a million papers stayed for half a minute while it closed."""
    monkeypatch.setattr(transaction, "_STEPS_BETWEEN", 25)
    before = names(tmp_path)
    for do in (
        lambda goes_on: back_up(store.path, tmp_path / "second.zip", goes_on=goes_on),
        lambda goes_on: prepare(made, store.path, goes_on=goes_on).discard(),
    ):
        answers = 0
        while True:
            left = iter([True] * answers)
            try:
                do(lambda left=left: next(left, False))
            except CancelledError:
                assert names(tmp_path) == before
                answers += 1
            else:
                break
        # Copying and packing asks about ten times.
        assert answers > 50
        (tmp_path / "second.zip").unlink(missing_ok=True)


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    with pytest.raises(BackupError, match="could not be written"):
        back_up(store.path, folder / "backup.zip")


# --- others use the library -----------------------------------------------------------------------------------------------


def test_a_library_that_another_program_has_open_stays(store: Store, made: Path, tmp_path: Path) -> None:
    before = list(store.connection.iterdump())
    program = "import sys; from tests.storage.keeping.test_backup import *; restored(Path(sys.argv[1]), Path(sys.argv[2]))"
    done = subprocess.run(
        [sys.executable, "-c", program, str(made), str(store.path)], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert LibraryInUseError.__name__ in done.stderr
    assert list(store.connection.iterdump()) == before
    assert not [name for name in names(tmp_path) if "before-restore" in name or name.startswith(".")]
    store.star(store.find(Is("undecided")))
    assert len(store.find(Is("starred"))) == 3


def test_a_backup_is_of_one_moment_while_another_program_fetches_and_triages(library: Path, tmp_path: Path) -> None:
    Store(library, texts_of).close()
    command = [sys.executable, "-m", "tests.storage.writer", str(library), "0"]
    writer = subprocess.Popen(command, cwd=CHECKOUT, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True)
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdout.readline()
    writer.stdin.write("go\n")
    writer.stdin.flush()
    made = [back_up(library, tmp_path / "0.zip")]
    while writer.poll() is None:
        made.append(back_up(library, tmp_path / f"{len(made)}.zip"))
    assert writer.communicate()[1] == ""
    assert len(made) > 3
    assert [one.holds for one in made] == sorted((one.holds for one in made), key=lambda holds: (holds.papers, holds.starred))
    for number, one in enumerate(made):
        there = tmp_path / str(number) / "library.sqlite3"
        restored(one.path, there)
        with Store(there, texts_of) as store:
            assert store.check() == []
            starred = set(ids(store, store.find(Is("starred"))))
            # A star and its act are one transaction; papers are starred in their order.
            assert len(store.history(1_000)) == one.holds.acts == len(starred)
            assert starred == {f"2601.{paper:05}" for paper in own(0)[: len(starred)]}
    with Store(library, texts_of) as store:
        assert len(store.find(Is("starred"))) == len(own(0))


def test_the_digest_is_that_of_the_file(made: Path) -> None:
    import hashlib

    data = made.read_bytes()
    assert data[-64:].decode() == hashlib.sha256(data[:-64]).hexdigest()
    assert data[:-64].endswith(backup._MARK)

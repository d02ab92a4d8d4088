"""What becomes of a file that is no library, newer, damaged, read-only, or on a full disk."""

import os
import sqlite3
import subprocess
from contextlib import closing, suppress
from pathlib import Path
from threading import Timer

import pytest

from readerapp.errors import (
    DiskFullError,
    LibraryBusyError,
    LibraryDamagedError,
    LibraryMissingError,
    LibraryNewerError,
    LibraryReadOnlyError,
    NotALibraryError,
    StorageError,
)
from readerapp.rendering.text import texts_of
from readerapp.search.query import Everything
from readerapp.storage.sql import connection as opening
from readerapp.storage.sql.connection import _version
from readerapp.storage.sql.transaction import APPLICATION_ID, SCHEMA_VERSION
from readerapp.storage.store import Store
from tests.invented import filled, listing, paper

PAGE = 4096


def pragma(path: Path, name: str) -> object:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]
    finally:
        connection.close()


def changed(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_library_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "library.sqlite3"
    with Store(path, texts_of) as store:
        assert store.counts().papers == 0
    assert (pragma(path, "application_id"), pragma(path, "user_version")) == (APPLICATION_ID, SCHEMA_VERSION)
    assert pragma(path, "journal_mode") == "wal"


def test_an_empty_file_becomes_a_library(library: Path) -> None:
    library.touch()
    with Store(library, texts_of) as store:
        assert store.check() == []


def test_acts_survive_a_power_cut_and_references_are_checked(store: Store) -> None:
    full, on = 2, 1
    filled(store)
    assert store.connection.execute("PRAGMA synchronous").fetchone()[0] == full
    assert store.connection.execute("PRAGMA foreign_keys").fetchone()[0] == on


def test_a_newer_file_is_refused_unchanged(store: Store) -> None:
    store.close()
    changed(store.path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = store.path.read_bytes()
    with pytest.raises(LibraryNewerError, match=f"written by a newer readerapp .format {SCHEMA_VERSION + 1}; "):
        Store(store.path, texts_of)
    assert store.path.read_bytes() == before


@pytest.mark.parametrize(
    "statements",
    [["CREATE TABLE birds (name)"], ["PRAGMA application_id = 7"], ["PRAGMA user_version = 7"]],
    ids=["its tables", "its application id", "its version"],
)
def test_a_database_of_another_program_is_refused_unchanged(statements: list[str], library: Path) -> None:
    changed(library, "PRAGMA journal_mode = DELETE", "CREATE TABLE x (y)", "DROP TABLE x", *statements)
    before = library.read_bytes()
    with pytest.raises(NotALibraryError, match="is not a readerapp library"):
        Store(library, texts_of)
    assert library.read_bytes() == before


@pytest.mark.parametrize(
    "data", [b"Dear diary,\n" * 99, b"\x89PNG\r\n\x1a\n" + bytes(2000), b"hi"], ids=["text", "image", "word"]
)
def test_a_file_that_is_no_database_is_refused_unchanged(data: bytes, library: Path) -> None:
    library.write_bytes(data)
    with pytest.raises(NotALibraryError):
        Store(library, texts_of)
    assert library.read_bytes() == data
    assert list(library.parent.iterdir()) == [library]


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(NotALibraryError):
        Store(tmp_path, texts_of)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_may_not_be_looked_into_gets_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0)
    try:
        with pytest.raises(StorageError, match="cannot be opened"):
            Store(tmp_path / "library.sqlite3", texts_of)
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match=r"^The folder .*file/inside cannot be created: "):
        Store(tmp_path / "file" / "inside" / "library.sqlite3", texts_of)


def cut_up(path: Path, first_page: int) -> None:
    """Overwrite the pages of a closed library from `first_page` on."""
    data = bytearray(path.read_bytes())
    for start in range(first_page * PAGE, len(data), PAGE):
        data[start : start + PAGE] = b"\xa5" * PAGE
    path.write_bytes(bytes(data))


def test_a_damaged_file_gets_a_sentence(store: Store) -> None:
    filled(store, 200)
    store.close()
    cut_up(store.path, 1)
    with pytest.raises(LibraryDamagedError, match=r"is damaged \(.*\)\. Nothing was changed\. Run “readerapp check”"):
        Store(store.path, texts_of).papers([1])


@pytest.mark.parametrize("end", [100, 5000, -1], ids=["header", "second page", "last byte"])
def test_a_file_that_was_cut_off_gets_a_sentence_or_a_report(end: int, store: Store) -> None:
    filled(store, 200)
    store.close()
    store.path.write_bytes(store.path.read_bytes()[:end])
    with pytest.raises(StorageError), Store(store.path, texts_of) as again:  # noqa: PT012 - whichever comes first
        if again.check():
            raise StorageError(store.path, "reported")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only_gets_a_sentence(store: Store) -> None:
    store.close()
    store.path.parent.chmod(0o555)
    try:
        with pytest.raises(StorageError, match=r"read-only|cannot be opened"), Store(store.path, texts_of) as again:
            again.add_listing(listing([paper()]))
    finally:
        store.path.parent.chmod(0o755)


def test_a_connection_that_may_not_write_gets_a_sentence(store: Store) -> None:
    [key] = filled(store, 1)
    store.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageError, match="is read-only here"):
        store.star([key])
    assert not store.paper(key).triage.starred


def full(store: Store) -> None:
    """Let the file not grow any more, as on a full disk."""
    pages = store.connection.execute("PRAGMA page_count").fetchone()[0]
    store.connection.execute(f"PRAGMA max_page_count = {pages}")


def snapshot(store: Store) -> list[object]:
    return [store.papers(store.find(Everything())), store.history(99), store.tags(), store.counts()]


def test_a_full_disk_takes_a_listing_back(store: Store) -> None:
    filled(store)
    full(store)
    before = snapshot(store)
    with pytest.raises(DiskFullError, match=r"^The disk is full, and the last change was not saved"):
        store.add_listing(listing(paper(number, abstract="word " * 500) for number in range(10, 150)))
    assert snapshot(store) == before
    assert store.check() == []


def test_a_full_disk_takes_an_act_back(store: Store) -> None:
    keys = filled(store, 150)
    full(store)
    before = snapshot(store)
    with pytest.raises(DiskFullError):
        store.note(keys, "a long note " * 400)
    assert snapshot(store) == before
    store.connection.execute("PRAGMA max_page_count = 1000000")
    assert store.star(keys[:1])


def test_a_library_is_made_once_another_program_lets_the_file_go(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite itself does not wait where a file is given its write-ahead log."""
    with closing(sqlite3.connect(library, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with monkeypatch.context() as hasty:
            hasty.setattr(opening, "BUSY_TIMEOUT", 0.2)
            with pytest.raises(LibraryBusyError):
                Store(library, texts_of, patience=0)
        letting_go = Timer(0.3, other.execute, ["ROLLBACK"])
        letting_go.start()
        Store(library, texts_of).close()
        letting_go.join()
    assert pragma(library, "journal_mode") == "wal"


def test_two_programs_that_make_a_library_at_once_both_get_it(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other one makes it between two looks of this one at the file."""
    monkeypatch.setattr(opening, "BUSY_TIMEOUT", 0.2)
    looks: list[str] = []

    def other_program(statement: str) -> None:
        if "user_version" in statement and not looks:
            looks.append(statement)
            Store(library, texts_of, patience=0.2).close()

    connection = sqlite3.connect(library, isolation_level=None)
    connection.set_trace_callback(other_program)
    try:
        assert _version(connection, library) in (0, SCHEMA_VERSION)
    finally:
        connection.close()


# --- real disks ---------------------------------------------------------------------------------------------------------


def fill_up(disk: Path) -> Path:
    """Leave no room on a disk; returns the file that takes it."""
    file = disk / "fill"
    with suppress(OSError), file.open("wb", buffering=0) as written:
        while True:
            written.write(b"\0" * PAGE)
    return file


def test_a_library_on_a_disk_without_room_is_not_opened_until_there_is_some(small_disk: Path) -> None:
    path = small_disk / "library.sqlite3"
    with Store(path, texts_of) as store:
        keys = filled(store, 20)
    fill = fill_up(small_disk)
    with pytest.raises(DiskFullError, match=r"cannot be opened: its disk is full\. Free some space and try again\.$"):
        Store(path, texts_of).counts()
    fill.unlink()
    with Store(path, texts_of) as store:
        assert set(store.find(Everything())) == set(keys)
        assert store.check() == []


def test_no_library_is_begun_on_a_disk_without_room(small_disk: Path) -> None:
    fill = fill_up(small_disk)
    with pytest.raises(DiskFullError, match="cannot be opened: its disk is full"):
        Store(small_disk / "library.sqlite3", texts_of)
    fill.unlink()
    with Store(small_disk / "library.sqlite3", texts_of) as store:
        assert store.check() == []


def test_what_is_done_while_the_disk_is_full_is_taken_back_and_works_later(small_disk: Path) -> None:
    with Store(small_disk / "library.sqlite3", texts_of) as store:
        keys = filled(store, 20)
        fill = fill_up(small_disk)
        before = snapshot(store)
        with pytest.raises(DiskFullError, match="the last change was not saved"):
            store.note(keys, "a long note " * 4000)
        assert snapshot(store) == before
        fill.unlink()
        store.note(keys, "a long note")
        assert store.check() == []


def test_a_read_only_disk_gets_a_sentence_and_keeps_the_library(small_disk: Path) -> None:
    path = small_disk / "library.sqlite3"
    with Store(path, texts_of) as store:
        filled(store, 3)
    before = path.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(LibraryReadOnlyError, match="is read-only here"):
        Store(path, texts_of).counts()
    with pytest.raises(StorageError, match=r"cannot be created: Read-only file system\. Choose another place"):
        Store(small_disk / "inside" / "library.sqlite3", texts_of)
    assert path.read_bytes() == before


# --- a file that disappears -----------------------------------------------------------------------------------------------


def test_no_thread_makes_a_new_library_in_place_of_one_that_was_removed(store: Store) -> None:
    filled(store, 3)
    store.path.unlink()
    with pytest.raises(LibraryMissingError):
        store.for_another_thread()
    assert not store.path.exists()


def test_a_library_that_was_removed_under_the_window_can_be_saved(store: Store, tmp_path: Path) -> None:
    keys = filled(store, 3)
    store.path.unlink()
    store.star(keys[:1])
    store.save_copy(tmp_path / "saved.sqlite3")
    with Store(tmp_path / "saved.sqlite3", texts_of) as saved:
        assert saved.counts().starred == 1
        assert saved.check() == []
    with pytest.raises(StorageError, match="could not be saved as"):
        store.save_copy(tmp_path)

"""A library that is brought up to date while a window of before has it open."""

import gzip
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest

from readerapp.errors import LibraryBusyError, LibraryNewerError
from readerapp.rendering.text import texts_of
from readerapp.storage.sql import connection as opening
from readerapp.storage.sql.transaction import SCHEMA_VERSION
from readerapp.storage.store import Store
from tests.invented import filled, listing, paper
from tests.places import CHECKOUT
from tests.storage.formats.test_migrations import FORMAT_5, LIBRARY_OF_FORMAT_5, schema

PATIENCE_OF_A_WINDOW = 0.04


@pytest.fixture
def before(library: Path) -> Path:
    """A library of format 5."""
    library.write_bytes(gzip.decompress(LIBRARY_OF_FORMAT_5.read_bytes()))
    return library


def acts_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM acts").fetchone()[0])


def test_a_window_of_before_goes_on_and_nothing_is_lost(before: Path) -> None:
    known = acts_in(before)
    old = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.formats.old_window", str(before)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=CHECKOUT,
    )  # fmt: skip
    assert old.stdout
    assert old.stdout.readline() == "ready\n"
    with Store(before, texts_of, PATIENCE_OF_A_WINDOW) as store:
        then = len(store.history(100_000))
        time.sleep(0.3)
        said, problems = old.communicate(timeout=30)
        assert (problems, old.returncode) == ("", 0)
        acts = acts_in(before)
        assert acts == known + int(said)
        assert acts > then > known
        assert store.check() == []
    backup = before.with_name("library-before-format-6.sqlite3")
    with closing(sqlite3.connect(backup)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone()[0] == 5
        assert schema(kept) == FORMAT_5.read_text(encoding="utf-8")
        assert kept.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert known < acts_in(backup) <= then


def test_it_waits_for_a_window_that_is_writing(before: Path) -> None:
    holder = sqlite3.connect(before, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    Timer(0.5, lambda: holder.execute("ROLLBACK")).start()
    with Store(before, texts_of, PATIENCE_OF_A_WINDOW) as store:
        assert store.check() == []
    holder.close()


def test_a_window_that_goes_on_writing_is_said_to_and_the_library_stays_as_it_was(
    before: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_TIMEOUT", 0.2)
    with closing(sqlite3.connect(before, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusyError, match="Another readerapp is writing to"):
            Store(before, texts_of, PATIENCE_OF_A_WINDOW)
    with closing(sqlite3.connect(before)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 5
    assert not list(before.parent.glob("library-before-*"))


def test_this_window_writes_nothing_into_a_format_that_it_does_not_know(store: Store) -> None:
    keys = filled(store, 3)
    with closing(sqlite3.connect(store.path)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        newer.commit()
    for write in (
        lambda: store.star(keys),
        lambda: store.add_listing(listing([paper(9)])),
        lambda: store.follow(["cs.LG"]),
        store.undo,
    ):
        with pytest.raises(LibraryNewerError, match="was written by a newer readerapp"):
            write()
    # What is there can be read meanwhile.
    assert store.counts().starred == 0
    assert len(store.papers(keys)) == 3

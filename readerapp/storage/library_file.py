"""An open library file: its lifetime, its search index, and whether it is sound."""

import functools
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Any, Self, TypeVar, cast

from readerapp.arxiv.paper import Paper, Texts
from readerapp.errors import DiskFullError, LibraryBusyError, LibraryMissingError, StorageError
from readerapp.storage.records import INDEX_DISAGREES
from readerapp.storage.sql import index
from readerapp.storage.sql.connection import BUSY_TIMEOUT, SQLITE_VERSION, connect, failures
from readerapp.storage.sql.index import Row
from readerapp.storage.sql.standing.tables import rule_on
from readerapp.storage.sql.transaction import Pace, data_version, waiting_for_nobody, writing
from readerapp.text.language import tr

__all__ = ["SQLITE_VERSION", "LibraryFile", "guarded", "writes"]

_Method = TypeVar("_Method", bound=Callable[..., Any])

_YIELD_SECONDS = 0.001
"""How long a writing thread sleeps after each paper, to let the window's thread run: a key waits 12 ms instead of 26."""
_MOST_KNOWN_WORDS = 50_000
"""Most texts are made of so many words; they take 5 MB."""
_INDEXED_AT_ONCE = 100
"""Papers a transaction, about 20 ms. With 50 it takes half of that, and the whole an eighth longer."""
_MERGES, _MERGES_A_HUNDRED = 4, 8
"""The most short transactions that merge pieces of the index, after each that adds papers, and for each hundred papers.
That is twice what keeps pace: SQLite would merge a backlog all at once, for a minute with three million papers.
"""
_LONGEST_YIELD_SECONDS = 0.2
"""The longest that indexing gives way, in seconds."""


def guarded(method: _Method) -> _Method:
    """`method` of a LibraryFile, with SQLite's errors turned into those of readerapp.errors."""

    @functools.wraps(method)
    def call(self: "LibraryFile", *args: Any, **kwargs: Any) -> Any:
        with failures(self.path):
            return method(self, *args, **kwargs)

    return cast(_Method, call)


def writes(*, durable: bool) -> Callable[[_Method], _Method]:
    """The same for a method that is one transaction: `durable` if it stores what the user did, see `writing`."""

    def one_transaction(method: _Method) -> _Method:
        @functools.wraps(method)
        def written(self: "LibraryFile", *args: Any, **kwargs: Any) -> Any:
            self._writes_now.set()
            try:
                with writing(self.connection, durable):
                    found = method(self, *args, **kwargs)
            finally:
                self._writes_now.clear()
            self._told_of_log()
            return found

        return guarded(cast(_Method, written))

    return one_transaction


class LibraryFile:
    """One library file, opened for one thread: its lifetime, its search index, its health."""

    def __init__(
        self,
        path: Path,
        derive: Callable[[Paper], Texts],
        patience: float = BUSY_TIMEOUT,
        waits_for_index: bool = True,
        told: Callable[[float], object] = lambda share: None,
    ) -> None:
        """Open the library at `path`, or create it. `derive` returns the Unicode texts of a paper.

        `patience`: seconds to wait for another process that is writing. If it `waits_for_index`, a search first indexes what
        is missing; else somebody else calls `index` meanwhile, and a search finds what is indexed so far. A library of an
        older format is first copied and updated; `told` is called with the share copied, and with 1 after that. Raises
        StorageError.
        """
        self.path = path
        self.derive = derive
        self.waits_for_index = waits_for_index
        self._writes_now = Event()
        """Set while a key press writes or waits to write."""
        self._goes_first: Event | None = None
        self._told_of_log: Callable[[], object] = lambda: None
        self._known_words: set[str] = set()
        """Recently met words whose forms are recorded."""
        self.connection = connect(path, patience, told)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def for_another_thread(self) -> Self:
        """The same library once more, to be opened and closed by the thread that uses it. It waits for other writers.

        It yields to other threads after each paper that it prepares: Python runs one thread at a time, and the one that the
        person works with goes first. Raises StorageError.
        """
        if not self.path.exists():
            # It was removed while open here. SQLite would create a new one.
            raise LibraryMissingError(self.path)
        other = type(self)(self.path, self.derive)
        other._goes_first = self._writes_now
        return other

    def for_very_many(self) -> Self:
        """The same for one act on very many papers. The act's transaction checks that each is in the library, so SQLite need
        not look for it again: it would read a disk page for each, twice. Raises StorageError.
        """
        other = self.for_another_thread()
        other.connection.execute("PRAGMA foreign_keys = OFF")
        return other

    def _rest(self) -> None:
        """Let other threads run, if the person works with one of them."""
        if self._goes_first:
            time.sleep(_YIELD_SECONDS)

    def _give_way(self) -> None:
        """Let the store that created this one go first, if it wants to write now."""
        end = time.monotonic() + _LONGEST_YIELD_SECONDS
        while self._goes_first and self._goes_first.is_set() and time.monotonic() < end:
            time.sleep(_YIELD_SECONDS)

    @property
    def _pace(self) -> Pace:
        return Pace(self._rest, self._give_way)

    @contextmanager
    def waiting_for_nobody(self) -> Iterator[None]:
        """In the block, whatever would have to wait for another writing process raises LibraryBusyError at once."""
        with failures(self.path), waiting_for_nobody(self.connection):
            yield

    def leave_log(self, told: Callable[[], object] = lambda: None) -> None:
        """From now on, commits leave the log alone, however long. `told` is called after each, so that somebody else calls
        `write_log_back` before long.
        """
        self.connection.execute("PRAGMA wal_autocheckpoint = 0")
        self._told_of_log = told

    @guarded
    def write_log_back(self) -> None:
        """Write the log back into the file, as far as nobody still reads the old content. Nobody waits for it."""
        self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def close(self) -> None:
        """Close the file. The store cannot be used afterwards."""
        self.connection.close()

    @guarded
    def index(self, limit: int = _INDEXED_AT_ONCE) -> bool:
        """Add at most `limit` missing papers to the search index. Returns whether more are left."""
        if index.merges_by_itself(self.connection):
            with writing(self.connection, durable=False):
                index.merge_when_told(self.connection)
        version = self.data_version()
        rows, words, forms = self._to_index(limit)
        if not rows:
            return False
        self._give_way()
        with writing(self.connection, durable=False):
            if self.data_version() != version:
                # Somebody has written since, and may have changed texts.
                rows, words, forms = self._to_index(limit)
            index.add(self.connection, rows, forms)
            rule_on(self.connection, [row[0] for row in rows])
        if len(self._known_words) > _MOST_KNOWN_WORDS:
            self._known_words.clear()
        self._known_words |= words
        self._merge(max(_MERGES, _MERGES_A_HUNDRED * len(rows) // 100))
        return index.lags(self.connection)

    def _to_index(self, limit: int) -> tuple[list[Row], set[str], list[tuple[str, str]]]:
        """What the index lacks, the words in it that were not met recently, and what to record about these."""
        rows = index.pending(self.connection, limit)
        words = index.new_words(rows, self._known_words)
        return rows, words, index.new_forms(self.connection, words)

    def _merge(self, most: int) -> bool:
        """Merge pieces of the search index, in at most `most` short transactions. Returns whether there may be more."""
        for _ in range(most):
            self._give_way()
            with writing(self.connection, durable=False):
                if not index.merge(self.connection):
                    return False
        return True

    @guarded
    def unindexed(self) -> int:
        """How many papers the search index lacks."""
        return index.missing(self.connection)

    def _catch_up(self) -> None:
        """Add all missing papers to the index, as far as the library can be written now."""
        try:
            while self.index():
                pass
        except (LibraryBusyError, DiskFullError):
            # Somebody else is adding papers, or the disk is full; those indexed so far can be searched.
            return

    @guarded
    def rebuild_index(self, progress: Callable[[int], object] = lambda papers: None) -> None:
        """Rebuild the search index from the papers. Calls `progress` now and then with the number of papers in it."""
        with writing(self.connection, durable=False):
            index.empty(self.connection)
        # Counting what is left takes a while in a large library.
        added = 0
        while self.index():
            added += _INDEXED_AT_ONCE
            progress(added)

    @guarded
    def check(self, progress: Callable[[int], object] = lambda papers: None) -> list[str]:
        """What is wrong with the file, a sentence each; an empty list if nothing is.

        Another thread calls `progress` with the number of papers compared with the search index so far. That takes longest,
        half a minute for a million papers; nobody can write to the library meanwhile.
        """
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - a start does without

        from readerapp.storage.sql import health  # noqa: PLC0415

        def index_agrees() -> bool:
            with self.for_another_thread() as other, failures(self.path):
                return health.index_agrees(other.connection, progress)

        # SQLite releases the GIL, so two threads take little more time than the slower one.
        with ThreadPoolExecutor(1) as beside:
            agrees = beside.submit(index_agrees)
            found = health.problems(self.connection)
            if found:
                return found
            return [] if agrees.result() else [INDEX_DISAGREES]

    @guarded
    def save_copy(self, target: Path) -> None:
        """Write the library open here to the file `target`, whatever became of the file that was opened.

        Whatever is at `target` is replaced once the copy is complete. Raises StorageError.
        """
        from readerapp.storage.copies import copy  # noqa: PLC0415 - a start does without
        from readerapp.system.whole_file import replacing  # noqa: PLC0415

        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with replacing(target) as part:
                copy(self.connection, part, lambda: True)
        except OSError as error:
            why = tr("The library could not be saved as {target}: {why}.", target=target, why=error.strerror)
            raise StorageError(target, why) from error

    @guarded
    def data_version(self) -> int:
        """A number that changes when another process or thread has written to the file."""
        return data_version(self.connection)

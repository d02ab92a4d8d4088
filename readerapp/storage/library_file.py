"""A library file as it is open: its lifetime, its search index, and whether it is sound."""

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
"""A writing thread sleeps so long after each paper, to let the window's thread run: a key waits 12 ms instead of 26."""
_MOST_KNOWN_WORDS = 50_000
"""As many as most texts are made of; they take 5 MB."""
_INDEXED_AT_ONCE = 100
"""Papers a transaction, which takes about 20 ms. Of 50 it takes half of that, and all of them an eighth longer."""
_MERGES, _MERGES_A_HUNDRED = 4, 8
"""Short transactions that merge pieces of the index: so many at most for each that adds papers, or for a hundred of these.
That is twice as many as keep pace: SQLite would merge all that piles up at once, of three million papers for a minute.
"""
_LONGEST_YIELD_SECONDS = 0.2
"""Seconds for which the index gives way."""


def guarded(method: _Method) -> _Method:
    """`method` of a LibraryFile with SQLite's errors turned into those of readerapp.errors."""

    @functools.wraps(method)
    def call(self: "LibraryFile", *args: Any, **kwargs: Any) -> Any:
        with failures(self.path):
            return method(self, *args, **kwargs)

    return cast(_Method, call)


def writes(*, durable: bool) -> Callable[[_Method], _Method]:
    """The same for a method that is one transaction: a `durable` one if it keeps what the user did, see `writing`."""

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
        """Open the library at `path`, or make it. `derive` returns the Unicode texts of a paper.

        `patience`: seconds to wait for another process that is writing. A search first brings in what the index lacks, if
        it `waits_for_index`; else somebody else calls `index` meanwhile, and what is indexed so far is found. A library of an
        older format is copied and brought up to date first, of which `told` hears: the share that is copied, and 1 after
        that. Raises StorageError.
        """
        self.path = path
        self.derive = derive
        self.waits_for_index = waits_for_index
        self._writes_now = Event()
        """Set while a key press writes, or waits for its turn."""
        self._goes_first: Event | None = None
        self._told_of_log: Callable[[], object] = lambda: None
        self._known_words: set[str] = set()
        """Words whose forms are noted, as far as they were met of late."""
        self.connection = connect(path, patience, told)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def for_another_thread(self) -> Self:
        """The same library once more, to be opened and closed by the thread that uses it. It waits for other writers.

        It gives way to the other threads after each paper that it prepares: Python runs one of them at a time, and the one
        that the person works with goes first. Raises StorageError.
        """
        if not self.path.exists():
            # It was removed while it is open here. SQLite would make a new one.
            raise LibraryMissingError(self.path)
        other = type(self)(self.path, self.derive)
        other._goes_first = self._writes_now
        return other

    def for_very_many(self) -> Self:
        """The same for one act on very many papers. That each is in the library is found out in the act's transaction, so
        SQLite need not look for it again: it would read a page of the disk for each, twice. Raises StorageError.
        """
        other = self.for_another_thread()
        other.connection.execute("PRAGMA foreign_keys = OFF")
        return other

    def _rest(self) -> None:
        """Let the other threads go on, if the person works with one of them."""
        if self._goes_first:
            time.sleep(_YIELD_SECONDS)

    def _give_way(self) -> None:
        """Let the store go first that this one was made by, if it wants to write at this moment."""
        end = time.monotonic() + _LONGEST_YIELD_SECONDS
        while self._goes_first and self._goes_first.is_set() and time.monotonic() < end:
            time.sleep(_YIELD_SECONDS)

    @property
    def _pace(self) -> Pace:
        return Pace(self._rest, self._give_way)

    @contextmanager
    def waiting_for_nobody(self) -> Iterator[None]:
        """In the block, what would have to wait for another process that is writing raises LibraryBusyError at once."""
        with failures(self.path), waiting_for_nobody(self.connection):
            yield

    def leave_log(self, told: Callable[[], object] = lambda: None) -> None:
        """From now on, commits leave the log as it is, however long. `told` hears of each: somebody else is to call
        `write_log_back` before long.
        """
        self.connection.execute("PRAGMA wal_autocheckpoint = 0")
        self._told_of_log = told

    @guarded
    def write_log_back(self) -> None:
        """Write what is in the log into the file, as far as nobody reads what was there before. Nobody waits for it."""
        self.connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def close(self) -> None:
        """Close the file. The store cannot be used afterwards."""
        self.connection.close()

    @guarded
    def index(self, limit: int = _INDEXED_AT_ONCE) -> bool:
        """Bring at most `limit` papers into the search index that are not in it yet. Returns whether more are left."""
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
                # Somebody has written since, perhaps other texts.
                rows, words, forms = self._to_index(limit)
            index.add(self.connection, rows, forms)
            rule_on(self.connection, [row[0] for row in rows])
        if len(self._known_words) > _MOST_KNOWN_WORDS:
            self._known_words.clear()
        self._known_words |= words
        self._merge(max(_MERGES, _MERGES_A_HUNDRED * len(rows) // 100))
        return index.lags(self.connection)

    def _to_index(self, limit: int) -> tuple[list[Row], set[str], list[tuple[str, str]]]:
        """What the index lacks, the words of it that were not met of late, and what is to be noted of these."""
        rows = index.pending(self.connection, limit)
        words = index.new_words(rows, self._known_words)
        return rows, words, index.new_forms(self.connection, words)

    def _merge(self, most: int) -> bool:
        """Merge pieces of the search index, in so many short transactions at most. Returns whether there may be more."""
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
        """Bring all papers into the index that it lacks, as far as the library can be written now."""
        try:
            while self.index():
                pass
        except (LibraryBusyError, DiskFullError):
            # Somebody else is adding papers at this moment, or there is no room; those indexed so far can be searched.
            return

    @guarded
    def rebuild_index(self) -> None:
        """Make the search index anew from the papers."""
        with writing(self.connection, durable=False):
            index.empty(self.connection)
        while self.index():
            pass

    @guarded
    def check(self, progress: Callable[[int], object] = lambda papers: None) -> list[str]:
        """What is wrong with the file, a sentence each; an empty list if nothing is.

        `progress` is told, by another thread, of how many papers the words have been compared with the search index. That
        takes the longest: half a minute of a million papers; nobody can write to the library meanwhile.
        """
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - a start does without

        from readerapp.storage.sql import health  # noqa: PLC0415

        def index_agrees() -> bool:
            with self.for_another_thread() as other, failures(self.path):
                return health.index_agrees(other.connection, progress)

        # SQLite works outside of Python's lock, so that two threads take little more time than the longer one.
        with ThreadPoolExecutor(1) as beside:
            agrees = beside.submit(index_agrees)
            found = health.problems(self.connection)
            if found:
                return found
            return [] if agrees.result() else [INDEX_DISAGREES]

    @guarded
    def save_copy(self, target: Path) -> None:
        """Write the library as it is open here to the file `target`, whatever became of the file that was opened.

        What is at `target` is replaced once the copy is whole. Raises StorageError.
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

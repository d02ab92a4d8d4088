"""Whether a library file is sound. Private to the library."""

import sqlite3
from collections.abc import Callable, Iterator
from itertools import count, islice

from readerapp.text.folding import searchable_names
from readerapp.text.language import tr

_AGAIN = "Fetch or import it again."
_TEXTS = {
    "title": _AGAIN, "abstract": _AGAIN, "authors": _AGAIN, "comment": _AGAIN, "journal_ref": _AGAIN,
    "title_text": "", "abstract_text": "", "authors_text": "", "note": "Write it again.",
}  # fmt: skip
"""The texts that may be damaged, and what repairs each, if anything but a backup does."""
_TOLD = 5_000
"""Papers between two progress reports."""


def problems(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the file, a sentence each: its pages, its references and its texts. The index is not read."""
    if found := _damaged_pages(connection):
        return found
    return [*_rows_astray(connection), *islice(_damaged_texts(connection), 20)]


def index_agrees(connection: sqlite3.Connection, progress: Callable[[int], object]) -> bool:
    """Whether the search index is sound and has the words of the papers.

    `progress` is called with the number of papers whose words were read; the index itself is examined after that. SQLite
    takes the write lock for it.
    """
    papers = count(1)

    def counting(names: str) -> str:
        if (number := next(papers)) % _TOLD == 0:
            progress(number)
        return searchable_names(names)

    # The check reads the texts of each paper, the authors last.
    connection.create_function("searchable_names", 1, counting, deterministic=True)
    try:
        # With 1 the index is compared with the texts too, https://sqlite.org/fts5.html#the_integrity_check_command
        connection.execute("INSERT INTO paper_search (paper_search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_CORRUPT"):
            raise
        return False
    finally:
        connection.create_function("searchable_names", 1, searchable_names, deterministic=True)
    return True


def file_problems(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the pages and the references of a file, a sentence each; its texts and its index are not read."""
    return _damaged_pages(connection) or _rows_astray(connection)


def _damaged_pages(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("PRAGMA integrity_check(20)")
    return [tr("The file is damaged: {why}.", why=why) for (why,) in found if why != "ok"]


def _rows_astray(connection: sqlite3.Connection) -> list[str]:
    return [
        tr("A row of “{table}” points to a missing row of “{parent}”.", table=table, parent=parent)
        for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(20)
    ]


def _damaged_texts(connection: sqlite3.Connection) -> Iterator[str]:
    """A sentence for each text that is not UTF-8, which SQLite itself does not look at."""
    factory, connection.text_factory = connection.text_factory, bytes
    try:
        for paper, *texts in connection.execute(
            f"SELECT id, {', '.join(_TEXTS)} FROM papers LEFT JOIN triage ON paper = key"  # noqa: S608
        ):
            for (name, mending), text in zip(_TEXTS.items(), texts, strict=True):
                try:
                    (text or b"").decode()
                except UnicodeDecodeError:
                    yield f"The {name} of {paper.decode(errors='replace')} is damaged. {mending}".rstrip()
    finally:
        connection.text_factory = factory

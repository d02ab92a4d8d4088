"""Shared by the commands: the library, papers named on the command line, and how they are printed."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from readerapp.cli.asking import clear_line, on_terminal, tell
from readerapp.cli.command import argument
from readerapp.rendering.text import texts_of
from readerapp.search.query import Everything, Query
from readerapp.storage.records import LibraryPaper
from readerapp.storage.store import Store
from readerapp.system import locations

QUERY = argument("query", nargs="*", metavar="[QUERY]...")
PAPER = argument("paper", metavar="ID")
AS_JSON = argument("--json", dest="json_", action="store_true", help="Print JSON.")

_encoded = json.JSONEncoder(ensure_ascii=False, indent=1).encode
_CHUNK = 500
_MANY = 2_000
"""Up to this many papers are indexed without a message: it takes less than a second."""


def open_library() -> Store:
    """The user's library, created if necessary. Raises StorageError.

    If it has an older format, standard error shows how far the copy is that is made of it first.
    """
    shares: list[float] = []

    def told(share: float) -> None:
        shares.append(share)
        tell(f"Your library gets a new format. First it is copied: {share * 100:.0f} %")

    store = Store(locations.library_file(), texts_of, told=told)
    if shares:
        clear_line()
    return store


def query_of(words: tuple[str, ...]) -> Query:
    """The search given as one or more arguments. Raises QueryError."""
    from readerapp.search.language import parse  # noqa: PLC0415 - most commands search for nothing

    return parse(" ".join(words))


def found(store: Store, query: Query, limit: int | None = None) -> Sequence[int]:
    """The keys of (at most `limit`) matching papers, newest first. If many must be indexed first, standard error shows
    progress.
    """
    if on_terminal() and query != Everything() and (left := store.unindexed()) > _MANY:
        total = left
        while left and store.index():
            left = store.unindexed()
            tell(f"Indexing for search: {total - left:,} of {total:,} papers")
        clear_line()
    return store.find(query) if limit is None else store.first(query, limit)[:limit]


def one_by_one(store: Store, keys: Sequence[int]) -> Iterator[LibraryPaper]:
    """Everything about the papers of `keys`, in their order; a few of them in memory at a time."""
    for start in range(0, len(keys), _CHUNK):
        yield from store.papers(keys[start : start + _CHUNK])


def as_json(value: object) -> None:
    """Print `value` as JSON."""
    sys.stdout.write(_encoded(value) + "\n")


def as_json_list(values: Iterable[object]) -> None:
    """Print `values` as a JSON list, each as it comes."""
    before = "[\n "
    for value in values:
        sys.stdout.write(before + _encoded(value).replace("\n", "\n "))
        before = ",\n "
    sys.stdout.write("[]\n" if before.startswith("[") else "\n]\n")


def paper_object(entry: LibraryPaper, raw: bool = False) -> dict[str, Any]:
    """The paper as `list --json` and `show --json` print it; if `raw`, with texts as their source wrote them."""
    from readerapp.export.json_lines import as_object  # noqa: PLC0415 - most commands print no JSON
    from readerapp.export.table import Row  # noqa: PLC0415

    return as_object(Row(entry.paper, entry.texts, entry.triage, entry.announced), raw)


def short_lines(entries: Iterable[LibraryPaper]) -> Iterable[str]:
    """One line for each paper: state, star, identifier, title; cut to the width of the terminal."""
    import shutil  # noqa: PLC0415 - and with it four packers

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    for entry in entries:
        mark = {"unread": "•", "read": " ", "dismissed": "×"}[entry.triage.state]
        star = "★" if entry.triage.starred else " "
        line = f"{mark} {star} {entry.paper.id:<16}  {entry.texts.title_plain}"
        yield line[: width - 1] + "…" if width and len(line) > width else line

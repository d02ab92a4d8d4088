"""Shared by the commands: the library, papers named on the command line, and how they are printed."""

import json
import sys
from collections.abc import Iterable, Sequence
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

_MANY = 2_000
"""Up to this many papers are indexed without a message: it takes less than a second."""


def open_library() -> Store:
    """The user's library, created if necessary. Raises StorageError."""
    return Store(locations.library_file(), texts_of)


def query_of(words: tuple[str, ...]) -> Query:
    """The search given as one or more arguments. Raises QueryError."""
    from readerapp.search.language import parse  # noqa: PLC0415 - most commands search for nothing

    return parse(" ".join(words))


def found(store: Store, query: Query) -> Sequence[int]:
    """The keys of the matching papers, newest first. If many must be indexed first, standard error shows progress."""
    if on_terminal() and query != Everything() and (left := store.unindexed()) > _MANY:
        total = left
        while left and store.index():
            left = store.unindexed()
            tell(f"Indexing for search: {total - left:,} of {total:,} papers")
        clear_line()
    return store.find(query)


def as_json(value: object) -> None:
    """Print `value` as JSON."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def paper_object(entry: LibraryPaper, raw: bool = False) -> dict[str, Any]:
    """The paper as `list --json` and `show --json` print it. `raw` gives texts as their source wrote them."""
    paper, texts = entry.paper, entry.texts
    return {
        "id": paper.id,
        "version": paper.version,
        "title": paper.title if raw else texts.title,
        "authors": list(paper.authors if raw else texts.authors),
        "abstract": (paper.abstract_as_given or paper.abstract) if raw else texts.abstract,
        "primary_category": paper.primary_category,
        "categories": list(paper.categories),
        "comment": paper.comment,
        "journal_ref": paper.journal_ref,
        "doi": paper.doi,
        "submitted": paper.submitted.isoformat() if paper.submitted else None,
        "announced": [
            {"date": one.day.isoformat(), "category": one.category, "kind": one.kind, "version": one.version}
            for one in entry.announced
        ],
        "starred": entry.triage.starred,
        "state": entry.triage.state,
        "tags": sorted(entry.triage.tags),
        "note": entry.triage.note,
        "incomplete": paper.incomplete,
    }


def short_lines(entries: Iterable[LibraryPaper]) -> Iterable[str]:
    """One line for each paper: state, star, identifier, title; cut to the width of the terminal."""
    import shutil  # noqa: PLC0415 - and with it four packers

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    for entry in entries:
        mark = {"unread": "•", "read": " ", "dismissed": "×"}[entry.triage.state]
        star = "★" if entry.triage.starred else " "
        line = f"{mark} {star} {entry.paper.id:<16}  {entry.texts.title_plain}"
        yield line[: width - 1] + "…" if width and len(line) > width else line

"""Papers as a table for a spreadsheet: comma-separated values (RFC 4180), a row a paper."""

import csv
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from readerapp.arxiv.identifier import is_arxiv_id
from readerapp.arxiv.listing import Announcement
from readerapp.arxiv.paper import Paper, Texts
from readerapp.triage import TriageState

COLUMNS = (
    "id", "version", "title", "authors", "categories", "announced", "state", "starred", "tags", "note", "comment",
    "journal_ref", "doi", "submitted", "url", "abstract",
)  # fmt: skip


_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Row(NamedTuple):
    """What a row is built from."""

    paper: Paper
    texts: Texts
    triage: TriageState
    announced: tuple[Announcement, ...]


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """The table, with a header line; semicolons separate several values in a cell, and texts are Unicode."""
    line = csv.writer(_Line()).writerow
    yield line(COLUMNS)
    for row in rows:
        yield line([as_text(cell) for cell in _cells(row)])


class _Line:
    """What csv writes to, so that `writerow` returns the line."""

    def write(self, line: str) -> str:
        return line


def as_text(cell: str) -> str:
    """`cell`, safe from being run by a spreadsheet: an apostrophe precedes what would begin a formula.

    The characters are those of https://owasp.org/www-community/attacks/CSV_Injection.
    """
    return f"'{cell}" if cell.lstrip(" ").startswith(_BEGINS_A_FORMULA) else cell


def _cells(row: Row) -> list[str]:
    paper, state = row.paper, row.triage
    return [
        # A bare 2601.00120 is a number to spreadsheets and pandas, which turn it into 2601.0012, another paper.
        f"arXiv:{paper.id}" if is_arxiv_id(paper.id) else paper.id,
        str(paper.version or ""),
        row.texts.title,
        "; ".join(row.texts.authors),
        "; ".join(paper.categories),
        "; ".join(f"{one.day.isoformat()} {one.category}" for one in row.announced),
        state.state,
        "yes" if state.starred else "",
        "; ".join(sorted(state.tags)),
        state.note,
        paper.comment or "",
        paper.journal_ref or "",
        paper.doi or "",
        paper.submitted.isoformat() if paper.submitted else "",
        paper.page or "",
        row.texts.abstract or "",
    ]

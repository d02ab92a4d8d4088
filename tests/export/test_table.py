"""The table is read back cell by cell by the csv module."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Announcement
from readerapp.arxiv.paper import Paper
from readerapp.export.table import COLUMNS, Row, lines
from readerapp.rendering.text import texts_of
from readerapp.triage import TriageState
from tests.invented import DAY, bare, paper

_UNTOUCHED = TriageState()


def row(known: Paper, triage: TriageState = _UNTOUCHED, announced: tuple[Announcement, ...] = ()) -> Row:
    return Row(known, texts_of(known), triage, announced)


def cells(*rows: Row) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(lines(rows)), newline="")))


def test_there_is_a_line_of_names_and_a_line_a_paper() -> None:
    assert "".join(lines([])) == ",".join(COLUMNS) + "\r\n"
    assert len(cells(row(paper(1)), row(paper(2)))) == 2


def test_every_cell_is_read_back() -> None:
    known = paper(title=r'G\"odel, $x$; "q"', comment="9 pages", journal_ref="J", doi="10.1/x", abstract="a\n b")
    state = TriageState(starred=True, read=True, note='say "no",\nthen', tags=frozenset(["b", "a"]))
    said = (Announcement(known.id, date(2026, 1, 9), "cs.CV"), Announcement(known.id, DAY, "cs.LG"))
    [found] = cells(row(known, state, said))
    assert found == {
        "id": "arXiv:2601.00001",
        "version": "1",
        "title": 'Gödel, $x$; "q"',
        "authors": "Ada Quill; Bo Reed",
        "categories": "cs.LG; stat.ML",
        "announced": "2026-01-09 cs.CV; 2026-01-06 cs.LG",
        "state": "read",
        "starred": "yes",
        "tags": "a; b",
        "note": 'say "no",\nthen',
        "comment": "9 pages",
        "journal_ref": "J",
        "doi": "10.1/x",
        "submitted": "2026-01-05T17:30:00+00:00",
        "url": "https://arxiv.org/abs/2601.00001",
        "abstract": "a\nb",
    }


def test_what_is_not_known_is_empty() -> None:
    [found] = cells(row(bare(id="10.1/x", abstract=None)))
    assert {name for name, value in found.items() if value} == {"id", "title", "state", "url"}


def test_an_identifier_is_no_number() -> None:
    """A spreadsheet, or pandas, would drop the zero at its end, and arXiv reads what is left as another paper."""
    assert [one["id"] for one in cells(row(paper(120)), row(paper(1, id="0704.0010")), row(bare(id="hep-th/9901001")))] == [
        "arXiv:2601.00120",
        "arXiv:0704.0010",
        "arXiv:hep-th/9901001",
    ]


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(texts, texts)
def test_any_note_and_comment_are_read_back(note: str, comment: str) -> None:
    [found] = cells(row(paper(comment=comment), TriageState(note=note)))
    assert [found["note"].removeprefix("'"), found["comment"].removeprefix("'")] == [
        note.removeprefix("'"),
        comment.removeprefix("'"),
    ]


@pytest.mark.parametrize("text", ["=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", '=HYPERLINK("https://x.org")'])
def test_no_cell_is_a_formula(text: str) -> None:
    [found] = cells(row(paper(comment=text, title=text), TriageState(note=text)))
    assert found["note"] == found["comment"] == f"'{text}"
    assert found["title"].startswith("'")

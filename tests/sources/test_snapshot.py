"""The snapshot of arXiv's metadata, as it lies on Kaggle."""

import json
from datetime import UTC, datetime

from readerapp.sources import recognise, snapshot
from readerapp.text.words import AND_OTHERS

RECORD = {
    "id": "2402.00100", "submitter": "A Quill", "authors": "Ada Quill and Bo Reed Jr", "title": "A quiet\n  title",
    "comments": "3 pages,\n  1 figure", "journal-ref": "Moss 1 (2024)", "doi": "10.1000/182", "report-no": None,
    "categories": "cs.CV cs.LG", "license": None, "abstract": "  We study\nmoss.\n  And more.\n",
    "versions": [
        {"version": "v1", "created": "Sat, 3 Feb 2024 10:00:01 GMT"},
        {"version": "v2", "created": "Sun, 4 Feb 2024 10:00:00 GMT"},
    ],
    "update_date": "2024-02-05", "authors_parsed": [["Quill", "Ada", ""], ["Reed", "Bo", "Jr"]],
}  # fmt: skip


def line(**changed: object) -> bytes:
    return json.dumps(RECORD | changed).encode() + b"\n"


def test_a_record_is_read_whole() -> None:
    listing = recognise.parse(line(), "snapshot.json")
    (paper,) = listing.papers
    assert paper.title == "A quiet title"
    assert paper.authors == ("Ada Quill", "Bo Reed Jr")
    assert paper.abstract == "We study moss.\n  And more."
    assert (paper.version, paper.primary_category, paper.categories) == (2, "cs.CV", ("cs.CV", "cs.LG"))
    assert (paper.comment, paper.journal_ref, paper.doi) == ("3 pages, 1 figure", "Moss 1 (2024)", "10.1000/182")
    assert paper.submitted == datetime(2024, 2, 3, 10, 0, 1, tzinfo=UTC)
    assert listing.announcements == ()


def test_lines_that_are_no_paper_are_named_and_cost_no_other() -> None:
    bad = [
        b"{\n", b"[]\n", b"7\n", line(id="x"), line(title="  "), line(authors_parsed=[["A"]]), b"\xff\n",
        line(versions=[{"version": "new"}]), line(abstract=None), b"[" * 50_000 + b"\n",
        *(line(versions=[{"version": f"v{number}", "created": "yesterday"}]) for number in (-1, 10**30)),
    ]  # fmt: skip
    parts = list(snapshot.parts([line(), *bad, b"\n", line(id="hep-th/9901001", versions=[], doi=None, comments=None)]))
    assert [one.id for part in parts for one in part.papers] == ["2402.00100", "hep-th/9901001"]
    assert [one.line for part in parts for one in part.damages] == list(range(2, 2 + len(bad)))


def test_names_are_read_as_from_every_source() -> None:
    parsed = [["Moss Collaboration", "", ""], [":", "", ""], ["Quill", "Ada", "", "Fern Lab"], ["al.", "et", ""]]
    (paper,) = snapshot.parse(line(authors_parsed=parsed)).papers
    assert paper.authors == ("Moss Collaboration", "Ada Quill", AND_OTHERS)
    (paper,) = snapshot.parse(line(authors_parsed=[["Reed", "Bo", "Jr"], ["Collaboration", "for the Moss", ""]])).papers
    assert paper.authors == ("Bo Reed Jr", "Moss Collaboration")


def test_a_copy_without_parsed_names_has_its_authors() -> None:
    (paper,) = snapshot.parse(line().replace(b'"authors_parsed"', b'"left_out"')).papers
    assert paper.authors == ("Ada Quill", "Bo Reed Jr")


def test_an_identifier_that_became_a_number_is_named() -> None:
    (damage,) = snapshot.parse(line(id=704.001)).damages
    assert damage.what == "this is not a paper: its identifier is a number, not a text"


def test_half_a_surrogate_pair_is_no_letter() -> None:
    (paper,) = snapshot.parse(line(title="A \ud83d title", abstract="\udc00")).papers
    assert (paper.title, paper.abstract) == ("A \ufffd title", "\ufffd")


def test_a_date_that_is_none_costs_no_paper() -> None:
    (paper,) = snapshot.parse(line(versions=[{"version": "v1", "created": "yesterday"}])).papers
    assert paper.submitted is None


def test_parts_are_of_a_thousand() -> None:
    lines = (line(id=f"2402.{number:05}") for number in range(1, 2502))
    assert [len(part.papers) for part in snapshot.parts(lines)] == [1000, 1000, 501]

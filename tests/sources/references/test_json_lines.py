"""Papers that readerapp wrote as JSON come back as they were."""

import json
from datetime import UTC, datetime

from readerapp.export import json_lines
from readerapp.export.table import Row
from readerapp.rendering.text import texts_of
from readerapp.sources import recognise
from readerapp.triage import TriageState
from tests.invented import paper

FULL = paper(
    title="On $\\alpha$ & Möss",
    abstract="A.\n  B & $x_1$.",
    comment="3 pages",
    journal_ref="J. Moss 1",
    doi="10.5555/x",
    submitted=datetime(2026, 1, 5, 17, 30, tzinfo=UTC),
)
OTHER = paper(2, id="https://moss.example/2", primary_category=None, categories=(), version=None, submitted=None)
ROWS = [Row(one, texts_of(one), TriageState(), ()) for one in (FULL, OTHER)]


def test_json_lines_come_back() -> None:
    listing = recognise.parse("".join(json_lines.lines(ROWS)).encode(), "papers.jsonl")
    assert listing.papers == (FULL, OTHER)
    assert listing.named == {FULL.id: 1, OTHER.id: 2}
    # The title may have lost its TeX: arXiv's own word counts more.
    assert listing.hearsay == {FULL.id}
    assert listing.announcements == ()


def test_a_printed_list_comes_back() -> None:
    printed = json.dumps([json_lines.as_object(row) for row in ROWS], indent=1)
    assert recognise.parse(printed.encode(), "papers.json").papers == (FULL, OTHER)
    assert recognise.parse(json.dumps(json_lines.as_object(ROWS[0]), indent=1).encode()).papers == (FULL,)


def test_what_is_damaged_costs_no_other_paper() -> None:
    first, second = "".join(json_lines.lines(ROWS)).splitlines()
    damaged = [first, first[:40], '{"id": 7}', "null", second.replace('"version":null', '"version":"new"'), second]
    listing = recognise.parse("\n".join(damaged).encode(), "papers.jsonl")
    assert [one.id for one in listing.papers] == [FULL.id, OTHER.id]
    assert [str(one) for one in listing.damages] == [
        f"line {line}: this is not a paper as readerapp writes it" for line in (2, 3, 4, 5)
    ]

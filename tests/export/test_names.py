"""Names of many traditions as the real bibtex divides them."""

import re
from pathlib import Path

import pytest

from readerapp.export.bibtex import write
from readerapp.export.citation import Citation
from readerapp.export.people import divided
from readerapp.rendering.text import to_unicode
from tests.export.bibtex_program import Run, needs_bibtex
from tests.invented import paper
from tests.places import DATA

NAMES = [line.split("|") for line in (DATA / "names.txt").read_text("utf-8").splitlines() if not line.startswith("#")]


def test_there_are_enough_of_them() -> None:
    assert len(NAMES) >= 120
    assert (DATA / "names.txt").read_text("utf-8").count("\n# ") >= 25


@pytest.mark.parametrize(("name", "first", "von", "last", "jr"), NAMES, ids=[row[0] for row in NAMES])
def test_a_name_is_divided(name: str, first: str, von: str, last: str, jr: str) -> None:
    assert divided(name)[:4] == (first, von, last, jr)


@needs_bibtex
def test_the_bibtex_program_divides_them_the_same(tmp_path: Path) -> None:
    run = Run(write([Citation("key", paper(authors=tuple(row[0] for row in NAMES)), 2026)]), tmp_path)
    assert (run.status, run.complaints) == (0, [])
    found = [[as_read(part) for part in line.split("|")] for line in run.lines("name ")]
    assert found == [[von, last, jr, first] for _, first, von, last, jr in NAMES]


def as_read(part: str) -> str:
    return re.sub("[{}]", "", to_unicode(re.sub(r"(?<!\\)~", " ", part)))

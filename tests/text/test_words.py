"""How days, moments, numbers and names are written."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from readerapp.text.words import (
    AND_OTHERS,
    authors_words,
    day_in_rows,
    day_words,
    moment_in_rows,
    papers_words,
    place_words,
    quoted,
    spoken_authors,
)

SOURCES = Path(__file__).parents[2] / "readerapp"


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "Authors not known yet"), (1, "A1"), (4, "A1, A2, A3, A4"), (5, "A1, A2, A3 and 2 more"), (9, "A1, A2 and 7 more")],
)
def test_authors_in_a_row(count: int, words: str) -> None:
    assert authors_words([f"A{number}" for number in range(1, count + 1)]) == words


def test_words() -> None:
    assert day_words(date(2026, 6, 30), date(2026, 7, 1)) == "Tue 30 June"
    assert day_words(date(2020, 12, 15), date(2026, 7, 1)) == "Tue 15 December 2020"
    assert papers_words(1) == "1 paper"
    assert papers_words(1204) == "1,204 papers"
    assert spoken_authors(()) == "authors not known yet"
    assert spoken_authors(("Ada",)) == "Ada"
    assert spoken_authors(("Ada", "Bo", AND_OTHERS)) == "Ada and others"
    assert quoted("A title") == "“A title”"
    assert quoted("word " * 40).endswith("…”")
    assert len(quoted("x" * 200)) < 60
    assert place_words(Path("/home/kim/stars.bib")) == "stars.bib in /home/kim"
    assert place_words(Path("/")) == "/"
    assert day_in_rows(date(2026, 6, 30)) == "Tue 2026-06-30"
    assert re.fullmatch(r"2026-06-(29|30) \d\d:15", moment_in_rows(datetime(2026, 6, 30, 8, 15, tzinfo=UTC)))


def test_no_day_is_named_in_the_language_of_the_system() -> None:
    """Qt makes the system's language that of strftime: a German desktop would read "Next listing Montag"."""
    for source in SOURCES.rglob("*.py"):
        assert not re.search(r"%-?[aAbBp]\b|\.strftime\(", source.read_text(encoding="utf-8")), source


def test_a_list_that_was_cut_says_so() -> None:
    assert authors_words(("Ada", AND_OTHERS)) == "Ada and others"
    assert authors_words((*"ABCDE", AND_OTHERS)) == "A, B, C and others"

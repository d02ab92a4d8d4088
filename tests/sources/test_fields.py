"""What arXiv's services write into the fields of a record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.sources.fields import first_doi, known_categories, one_line, paragraphs


@pytest.mark.parametrize(
    ("text", "unwrapped"),
    [
        ("  Moss grows\nslowly.\n", "Moss grows slowly."),
        ("Moss.\n  Fern\nand ash.", "Moss.\n  Fern and ash."),
        ("Moss.\n\nFern.", "Moss.\n  Fern."),
        ("Moss  grows.\r\n   Fern.", "Moss grows.\n  Fern."),
        (" \n ", None),
        (None, None),
    ],
)
def test_unwraps_texts_and_keeps_their_paragraphs(text: str | None, unwrapped: str | None) -> None:
    assert paragraphs(text) == unwrapped


@given(st.text())
def test_unwrapping_twice_is_unwrapping_once(text: str) -> None:
    assert paragraphs(paragraphs(text)) == paragraphs(text)


def test_puts_wrapped_texts_on_one_line() -> None:
    assert one_line("  On the Slow\n  Growth of Moss ") == "On the Slow Growth of Moss"
    assert one_line("\n") is None


def test_drops_what_is_no_category_of_arxiv() -> None:
    assert known_categories(["cs.LG", "I.2.6", "68T05", "stat.ML", "cs.LG"]) == ("cs.LG", "stat.ML")


@pytest.mark.parametrize(
    "text",
    [
        "10.1000/moss.1",
        " 10.1000/moss.1 10.1000/moss.2",
        "10.1000/moss.1, 10.1000/x",
        "doi:10.1000/moss.1",
        "10.1000/moss.1.",
        "10.1000/moss.1,10.1000/x",
        "10.1000/moss.1;10.1000/x",
        "https://doi.org/10.1000/moss.1",
        "DOI: 10.1000/moss.1",
        "http://dx.doi.org/10.1000/moss.1",
        "10.1000/moss.1;https://doi.org/10.1000/x",
        "10.1000/moss.1|10.1000/x",
        "10.1000/ moss.1",
        "10. 1000 /moss.1 (erratum: 10.1000/x)",
        "<10.1000/moss.1>",
        "(10.1000/moss.1).",
        "“10.1000/moss.1”",
        "[10.1000/moss.1]\u200b",
        "https://doi.org/10.1000/moss.1?ref=pdf",
        "https://DOI.org/10.1000/moss%2E1",
    ],
)
def test_takes_the_first_doi(text: str) -> None:
    assert first_doi(text) == "10.1000/moss.1"


@pytest.mark.parametrize(
    "text", ["10.1002/(SICI)1097(1998)17:15/16<1661::AID>3.0.CO;2-2", "10.1000/moss%20a#b&c", "10.1016/0370-2693(91)90641-8"]
)
def test_keeps_what_a_doi_may_hold(text: str) -> None:
    assert first_doi(text) == text


@pytest.mark.parametrize("text", ["10.1000/).", " ", "none", "DOI:", "to appear", None])
def test_no_doi_is_none(text: str | None) -> None:
    assert first_doi(text) is None

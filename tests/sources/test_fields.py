"""What arXiv's services write into the fields of a record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.sources.fields import author_names, first_doi, known_categories, one_line, paragraphs

LINES = {
    "Ada Quill": ["Ada Quill"],
    "Ada Quill, Bo Reed and Cy Ash": ["Ada Quill", "Bo Reed", "Cy Ash"],
    "Ada Quill, Bo Reed, and Cy Ash": ["Ada Quill", "Bo Reed", "Cy Ash"],
    "Ada Quill & Bo Reed": ["Ada Quill", "Bo Reed"],
    "Ada Quill (Moss Lab, Fern Hill), Bo Reed (and Sons)": ["Ada Quill", "Bo Reed"],
    "A. Quill (1), B. Reed (1 and 2) ((1) Moss Lab, (2) Fern Hill)": ["A. Quill", "B. Reed"],
    "A. Quill (1),\n  B. Reed(2)((1) Moss; (2) Fern)": ["A. Quill", "B. Reed"],
    "A. Quill (Moss Lab, B. Reed": ["A. Quill"],
    "A. Quill), B. Reed": ["A. Quill", "B. Reed"],
    "John Fern, Jr., Cy Ash III": ["John Fern Jr.", "Cy Ash III"],
    "Jr.": ["Jr."],
    "Moss Collaboration: A. Quill, et al": ["Moss Collaboration", "A. Quill"],
    "A. Quill et al. (Moss team: 136 more)": ["A. Quill"],
    "A. Quill, B. Reed, for the Moss and Fern Collaborations": ["A. Quill", "B. Reed", "Moss and Fern Collaborations"],
    "A. Quill on behalf of the Moss Team": ["A. Quill", "Moss Team"],
    r"V. Anders\"on, Se\'an O'Sand, Metal": [r"V. Anders\"on", r"Se\'an O'Sand", "Metal"],
    "Ratna Moss,  Deepti, , :": ["Ratna Moss", "Deepti"],
    "": [],
    "()": [],
}


@pytest.mark.parametrize(("line", "names"), LINES.items())
def test_splits_the_line_of_authors(line: str, names: list[str]) -> None:
    assert list(author_names(line)) == names


@given(st.text(alphabet="AB(),.:;& \nand") | st.text())
def test_no_line_of_authors_has_empty_names_or_parentheses(line: str) -> None:
    for name in author_names(line):
        assert name == name.strip()
        assert name
        assert not set(name) & set("(),\n")


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
    "text", ["10.1000/moss.1", " 10.1000/moss.1 10.1000/moss.2", "10.1000/moss.1, 10.1000/x", "doi:10.1000/moss.1"]
)
def test_takes_the_first_doi(text: str) -> None:
    assert first_doi(text) == "10.1000/moss.1"


def test_no_doi_is_none() -> None:
    assert first_doi(" ") is None

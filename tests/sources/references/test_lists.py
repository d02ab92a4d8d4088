"""Lists of papers as people keep them by hand."""

import pytest

from readerapp.errors import ParseError
from readerapp.sources import recognise

LISTS = {
    "2402.00100 A title\n2402.00101v2\tAnother\nhep-th/9901001: a third, of 3 parts\n": [1, 2, 3],
    "2402.00100, 2402.00101 both good\n": [1, 1],
    "2402.00100\n2402.00101 2413.99\n2402.00102\n": [1, 3],
    "[1] A. Quill, arXiv:2402.00100, 2402.00101.\n[2] B. Reed, hep-th/9901001.\n": [1, 1, 2],
    "[InternetShortcut]\r\nURL=https://arxiv.org/abs/2402.00100\r\n": [2],
}
"""With the line of each paper."""


@pytest.mark.parametrize(("text", "lines"), LISTS.items())
def test_identifiers_are_found(text: str, lines: list[int]) -> None:
    assert sorted(recognise.parse(text.encode(), "list.txt").named.values()) == lines


@pytest.mark.parametrize("text", ["12.5 apples\n13.7 pears\n", "In 2024.00100 there was moss.\n", "10.1000 people came.\n"])
def test_numbers_are_no_identifiers(text: str) -> None:
    with pytest.raises(ParseError):
        recognise.parse(text.encode(), "list.txt")

"""Listing pages with damage: what is kept, and that it is told."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.listing import Count, Kind, Listing
from readerapp.errors import ParseError, RefusedError
from readerapp.sources.page.list_page import parse
from tests.sources.page.hands import TOP, WHOLE, entry, page, section


def test_a_page_of_which_no_entry_could_be_read_is_no_listing() -> None:
    with pytest.raises(ParseError, match="could not be read"):
        parse(WHOLE.replace(b'"/abs/', b'"/moss/'))


LETTERS = {
    "an angle bracket in a name": ({"authors": "Ada &lt; Quill, Bo Reed&gt;"}, ("Ada < Quill", "Bo Reed>")),
    "U+FFFD in a name": ({"authors": "Ada Qu\ufffdll, Bo Reed"}, ("Ada Qu\ufffdll", "Bo Reed")),
    "U+FFFD in a title": ({"title": "Moss \ufffd"}, ("Ada Quill", "Bo Reed")),
    "U+FFFD in an abstract": ({"abstract": "Moss \ufffd &lt; fern."}, ("Ada Quill", "Bo Reed")),
    "a reference to U+FFFD": ({"abstract": "Moss &#xFFFD;."}, ("Ada Quill", "Bo Reed")),
}


@pytest.mark.parametrize(("said", "authors"), LETTERS.values(), ids=LETTERS)
def test_no_letter_of_a_text_is_damage(said: dict[str, str], authors: tuple[str, ...]) -> None:
    data = page(section("New submissions (showing 1 of 1 entries)", entry(1, **said)), top=TOP, total=1)
    listing = parse(data)
    assert listing.damages == ()
    assert listing.papers[0].authors == authors


@pytest.mark.parametrize(
    "spoiled", ["Ada < Quill", "Ada Quill</a", "Ada Quill >", "Ada Quill <", "Ada Qu\udcffll", "Ada \0 Quill"]
)
def test_what_the_markup_shows_is_damage(spoiled: str) -> None:
    data = page(section("New submissions (showing 1 of 1 entries)", entry(1, authors="AUTHORS"), entry(2)), top=TOP, total=2)
    listing = parse(data.replace(b"AUTHORS", spoiled.encode(errors="surrogateescape")))
    assert [paper.id for paper in listing.papers] == ["2601.00002"]
    assert "entry 1 is left out: its text is damaged" in [damage.what for damage in listing.damages]


def read(data: bytes) -> Listing | None:
    """The listing that `data` is; None if it is refused."""
    try:
        return parse(data)
    except (ParseError, RefusedError):
        return None


def lost_something(data: bytes) -> bool:
    """Whether the reading of `data` tells that it is not the whole of WHOLE."""
    listing = read(data)
    return listing is None or bool(listing.damages) or listing.announcements != parse(WHOLE).announcements


def claimed_too_much(data: bytes) -> list[Kind]:
    """The kinds of which the reading of `data` shows more papers than WHOLE has, or calls fewer complete."""
    listing, whole = read(data), parse(WHOLE).counts
    return [
        kind
        for kind, count in (listing.counts.items() if listing else ())
        if count.shown > whole[kind].shown or (count.shown == count.announced and count != whole[kind])
    ]


@pytest.mark.parametrize("end", range(0, len(WHOLE) - 8, 23))
def test_a_page_cut_anywhere_is_noticed(end: int) -> None:
    assert lost_something(WHOLE[:end])
    assert claimed_too_much(WHOLE[:end]) == []


def test_a_cut_page_keeps_its_whole_entries_and_knows_what_is_lost() -> None:
    listing = parse(WHOLE[: WHOLE.index(b"Title 3")])
    assert [paper.title for paper in listing.papers] == ["Title 1", "Title 2"]
    assert listing.counts == {Kind.NEW: Count(2, 2), Kind.CROSS: Count(0, 1), Kind.REPLACE: Count(0, 2)}
    assert "the page is cut off here" in [damage.what for damage in listing.damages]


def test_a_hole_takes_the_entry_before_it_along() -> None:
    listing = parse(WHOLE[: WHOLE.index(b"We water")] + WHOLE[WHOLE.index(b"plant.", WHOLE.index(b"Title 2")) :])
    assert [paper.title for paper in listing.papers] == ["Title 3", "Title 4", "Title 5"]
    assert listing.counts[Kind.NEW] == Count(0, 2)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b"[2]", b"[7]"),
        (b"arXiv:2601.00002", b"arXiv:2601.00092"),
        (b"list-title", b"list-titel"),
        (b"list-authors", b"list-autors"),
        (b"Cross submissions", b"Crxss submissions"),
        (b"showing 2 of 2", b"showing 2 of 3"),
        (b"Tuesday, 6", b"Tuesday, 8"),
        (b"Title 3", b"Title \xff"),
        (b"Title 3", b"Title \0"),
        (b"<dt>", b"<dx>"),
    ],
)
def test_small_damage_is_noticed(was: bytes, becomes: bytes) -> None:
    assert was in WHOLE
    assert lost_something(WHOLE.replace(was, becomes, 1))
    assert claimed_too_much(WHOLE.replace(was, becomes, 1)) == []


@pytest.mark.parametrize("was", [b"</dd>", b"</dt>", b"</dl>"])
def test_damage_that_a_browser_mends_costs_nothing(was: bytes) -> None:
    assert parse(WHOLE.replace(was, b"</dx>", 1)) == parse(WHOLE)


@given(st.integers(0, len(WHOLE)), st.integers(1, 3000), st.sampled_from(["cut", "hole", "twice"]))
def test_no_loss_passes_for_a_complete_day(start: int, length: int, how: str) -> None:
    head, middle, tail = WHOLE[:start], WHOLE[start : start + length], WHOLE[start + length :]
    assert claimed_too_much({"cut": head, "hole": head + tail, "twice": head + middle + middle + tail}[how]) == []


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=30))
def test_no_flipped_bytes_raise_anything_else(flips: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for place, byte in flips:
        data[place] = byte
    with suppress(ParseError, RefusedError):
        assert all(paper.id and paper.title for paper in parse(bytes(data)).papers)


@given(st.binary() | st.binary().map(lambda some: b"<html><div id='dlpage'><dl>" + some))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    with suppress(ParseError, RefusedError):
        assert all(paper.id and paper.title for paper in parse(data).papers)

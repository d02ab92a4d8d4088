"""A day goes through the library and comes out as it was."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from readerapp.export.markdown import DayListing, as_on_the_page, write
from readerapp.jobs.exporting import Wish, listings, written
from readerapp.search.language import parse as parse_query
from readerapp.sources.markdown import parse
from readerapp.storage.store import Store
from tests.invented import DAY, bare, document, listing, paper


def through_the_library(store: Store, data: bytes, query: str) -> bytes:
    """`data` imported and what matches `query` exported."""
    store.add_listing(parse(data))
    asked = parse_query(query)
    return write(listings(store.papers(store.find(asked)), asked)).encode()


# --- round trips ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("query", ["", "date:2026-01-06", "date:2026-01 cat:cs.LG", "-is:dismissed"])
def test_the_day_comes_out_byte_for_byte(query: str, store: Store, day: bytes) -> None:
    assert through_the_library(store, day, query) == day


def test_the_recorded_day_comes_out_byte_for_byte(store: Store, recorded_day: bytes) -> None:
    assert through_the_library(store, recorded_day, "date:2020-12-15") == recorded_day


def test_several_days_come_out_newest_first(store: Store, day: bytes) -> None:
    newer = document(("Else", "https://arxiv.org/pdf/2601.09999.pdf", "More."), heading="# ArXiv cs.LG --Wed, 7 Jan 2026\n")
    assert through_the_library(store, day + newer.encode(), "") == newer.encode() + day


def test_two_categories_of_a_day_are_two_listings(store: Store, day: bytes) -> None:
    other = day.replace(b"cs.LG", b"cs.AI", 1)
    store.add_listing(parse(day))
    assert through_the_library(store, other, "date:2026-01-06") == other + day
    assert through_the_library(store, other, "cat:cs.AI") == other


def test_without_a_day_each_paper_stands_where_it_was_announced_first(store: Store) -> None:
    store.add_listing(listing([paper(1)], date(2026, 1, 9)))
    store.add_listing(listing([paper(1)], DAY))
    asked = parse_query("is:unread")
    [found] = listings(store.papers(store.find(asked)), asked)
    assert (found.day, found.category) == (DAY, "cs.LG")


def test_papers_of_no_day_come_first_and_read_back_as_such(store: Store, day: bytes) -> None:
    store.add_listing(parse(document(("Stray", "https://arxiv.org/pdf/2601.09999.pdf", "A."), heading="").encode()))
    out = through_the_library(store, day, "")
    assert out.startswith(b"### 1.Stray  [ :arrow_down: ](https://arxiv.org/pdf/2601.09999.pdf)\n")
    assert out.endswith(day)
    assert len(parse(out).announcements) == 12


def test_the_one_way_to_write_gives_the_same(store: Store, day: bytes) -> None:
    store.add_listing(parse(day))
    asked = parse_query("date:2026-01-06")
    assert written(store, store.find(asked), "markdown", Wish(asked)).encode() == day


# --- the form ---------------------------------------------------------------------------------------------------------


def test_a_paper_of_another_source_is_written_like_the_others() -> None:
    text = write([DayListing([paper(abstract="Of <caves>\n  & https://x.example.org/a?b=1&c=2.")], "cs.LG", DAY)])
    assert text == (
        "# ArXiv cs.LG --Tue, 6 Jan 2026\n"
        "### 1.Title 1  [ :arrow_down: ](https://arxiv.org/pdf/2601.00001.pdf)\n"
        '>  Of &lt;caves&gt; <br>&amp; <a class="link-external link-https" '
        'href="https://x.example.org/a?b=1&amp;c=2" rel="external noopener nofollow">this https URL</a>.      \n'
    )


def test_a_paper_without_abstract_is_a_heading() -> None:
    assert (
        write([DayListing([bare(abstract=None)])])
        == "### 1.Title 1  [ :arrow_down: ](https://arxiv.org/pdf/2601.00001.pdf)\n"
    )


def test_a_title_of_several_lines_is_written_on_one() -> None:
    assert write([DayListing([bare(title="A\n  B", abstract=None)])]).startswith("### 1.A B  [ ")


def test_a_paper_without_arxiv_id_leads_to_its_doi() -> None:
    assert "](https://doi.org/10.1/x)\n" in write([DayListing([bare(id="10.1/x")])])


def test_nothing_is_an_empty_document() -> None:
    assert write([]) == ""


# --- the page and back ------------------------------------------------------------------------------------------------

words = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=8)
    | st.sampled_from(["<", ">", "&", "&lt;", "&amp;amp;", "<br>", "<br", "</a>", "this", "URL", '"', "'", "$x<y$", "#", ">"])
    | st.sampled_from(
        ["https://x.example.org", "http://x.org/a?b=1&c=2#d.", "(https://x.org)", "HTTPS://X.org/~a_b,", "https://"]
    )
    | st.sampled_from(
        ['<a class="link" href="https://x.org">this https URL</a>', "https://x.org<br>", "this https URL", "https://é.org/ü"]
    )
)
paragraphs = st.lists(words, min_size=1, max_size=8).map(" ".join)
abstracts = st.lists(paragraphs, min_size=1, max_size=4).map("\n  ".join)


@given(abstracts)
@example("See https://x.org/a&amp;b and <https://y.org>.")
def test_an_abstract_on_the_page_reads_back_as_it_was(abstract: str) -> None:
    text = document(("A Title", "https://arxiv.org/pdf/2601.00001.pdf", as_on_the_page(abstract)))
    found = parse(text.encode())
    assert found.damages == ()
    assert found.papers[0].abstract == abstract


@given(abstracts)
def test_and_is_written_the_same_again(abstract: str) -> None:
    once = write([DayListing([bare(abstract=abstract, categories=("cs.LG",))], "cs.LG", DAY)])
    assert write([DayListing(parse(once.encode()).papers, "cs.LG", DAY)]) == once

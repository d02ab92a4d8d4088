"""How a search was understood, in words."""

from collections.abc import Iterator

import pytest

from readerapp.search.language import parse
from readerapp.search.query import FLAGS, Is
from readerapp.search.words import in_words, is_plain
from readerapp.text import language


@pytest.mark.parametrize(
    ("search", "words"),
    [
        ("ti:moss au:quill_a", "title “moss”, by A. quill"),
        ('au:"Quill, Ada" OR au:reed', "by Ada Quill or author “reed”"),
        ("moss -abs:fern", "“moss”, not abstract “fern”"),
        ("moss -(fern OR reed)", "“moss”, not (“fern” or “reed”)"),
        ("(moss fern) OR reed*", "(“moss”, “fern”) or “reed…”"),
        ("-(moss fern)", "not (“moss”, “fern”)"),
        ("cat:cs.CV kind:cross is:starred", "in cs.CV, cross-lists, starred"),
        ('tag:"to read" note:ask co:withdrawn', "tagged “to read”, your note “ask”, comment “withdrawn”"),
        ("only:cs.CV/cross,cs.LG", "listed nowhere but in cs.CV (cross-lists) or cs.LG"),
        ("date:2020-12-15", "listed on 15 Dec 2020"),
        ("date:2020-12..2021-01", "listed from 1 Dec 2020 to 31 Jan 2021"),
        ("date:2020-02", "listed in February 2020"),
        ("date:2020", "listed in 2020"),
        ("date:2020..", "listed since 1 Jan 2020"),
        ("date:..2020", "listed until 31 Dec 2020"),
        ("id:2012.07810", "2012.07810"),
        ("", "all papers"),
    ],
)
def test_a_search_in_words(search: str, words: str) -> None:
    assert in_words(parse(search)) == words


@pytest.mark.parametrize("search", ["moss", "moss lamp", '"deep moss" lamp*', "2012.07810", ""])
def test_plain_words_need_no_words(search: str) -> None:
    assert is_plain(parse(search))


@pytest.mark.parametrize("search", ["ti:moss", "moss -lamp", "moss OR lamp", "moss is:read"])
def test_what_is_more_than_words_is_said(search: str) -> None:
    assert not is_plain(parse(search))


@pytest.fixture
def foreign() -> Iterator[None]:
    """A language that puts all it knows in brackets."""
    language.use(lambda text, about, count: f"⟦{text}⟧")
    yield
    language.use(None)


@pytest.mark.parametrize("flag", FLAGS)
def test_a_state_is_said_in_the_language_of_the_window(foreign: None, flag: str) -> None:
    assert in_words(Is(flag)) == f"⟦{flag}⟧"

"""Words as queries of the index: it makes the same words of a text as the query does."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.search.query import Text
from readerapp.storage.sql.match import match, written_by
from readerapp.text.folding import folded, searchable

TABLE = """
    CREATE VIRTUAL TABLE paper_search USING fts5 (
        title, abstract, authors, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
    )
"""


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12), min_size=1, max_size=6))
def test_every_word_of_a_text_is_found_in_it(texts: list[str]) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(TABLE)
        for number, text in enumerate(texts):
            connection.execute("INSERT INTO paper_search (rowid, title) VALUES (?, ?)", (number, searchable(text)))
        for number, text in enumerate(texts):
            if "$" in text or "\0" in text or not any(char.isalnum() for char in folded(text)):
                continue
            asked = match([Text(text, exact=True)], lambda word: ())
            rows = connection.execute("SELECT rowid FROM paper_search WHERE paper_search MATCH ?", (asked,))
            assert (number,) in rows.fetchall(), ascii(text)


FORMS = {"lamp": ["lamps"], "network": ["networks", "networking"]}
QUERIES = {
    Text("lamp"): '("lamp" OR ({title abstract} : ("lamps")))',
    Text("lamp", exact=True): '("lamp")',
    Text("lam", prefix=True): '("lam" *)',
    Text("network", prefix=True): '("network" *)',
    Text("deep network"): '("deep network" OR ({title abstract} : ("deep networks" OR "deep networking")))',
    Text("lamp", "title"): '({title} : ("lamp" OR "lamps"))',
    Text("lamp", "authors"): '({authors} : ("lamp"))',
    Text("H_0"): '("h0" OR "h_0")',
    Text('a" OR "b'): '("a  or  b")',
    Text("networks,"): '("networks,")',
    Text("deep network,"): '("deep network," OR ({title abstract} : ("deep networks" OR "deep networking")))',
}


@pytest.mark.parametrize(("word", "query"), QUERIES.items(), ids=str)
def test_the_query_of_a_word(word: Text, query: str) -> None:
    assert match([word], lambda one: FORMS.get(one, ())) == query


def test_a_word_that_is_asked_for_twice_is_looked_for_once() -> None:
    assert match([Text("a"), Text("b"), Text("a")], lambda one: ()) == '("a") AND ("b")'


@pytest.mark.parametrize(
    ("authors", "family", "given", "is_one"),
    [
        ("Ada Quill", "quill", "a", True),
        ("A. Quill", "Quill", "Ada", True),
        ("Ada B. Quill", "quill", "ada", True),
        ("Ada B. Quill", "quill", "ada c", False),
        ("Bo Moss\nAda Quill Jr.", "quill", "a", True),
        ("Ada Quill Junior", "quill", "ada", True),
        ("Ada Quill 3rd", "quill", "ada", True),
        ("Li Vi", "vi", "li", True),
        ("Ada Moss\nBo Quill", "quill", "a", False),
        ("Quill", "quill", "a", False),
        ("Ada van der Quill", "van der quill", "ada", True),
        ("Ada van der Quill", "quill", "ada", True),
        ("Áda Qüill", "quill", "ada", True),
        ("", "quill", "a", False),
    ],
)
def test_whose_name_a_name_is(authors: str, family: str, given: str, is_one: bool) -> None:
    assert written_by(authors, family, given) is is_one

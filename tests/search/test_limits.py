"""How deep and how long a search may be, and where it says so."""

import pytest

from readerapp.errors import QueryError
from readerapp.search.language import parse
from readerapp.search.query import And, Text


def test_groups_side_by_side_are_not_deep() -> None:
    assert parse("(a) " * 30) == And((Text("a"),) * 30)


def test_parentheses_count_while_they_are_open_and_no_longer() -> None:
    beside = "(a) (b) (c) "
    parse(beside + "(" * 20 + "d" + ")" * 20)
    with pytest.raises(QueryError) as failed:
        parse(beside + "(" * 21 + "d" + ")" * 21)
    assert failed.value.position == len(beside) + 20


def test_a_date_that_cannot_be_read_is_named_where_it_stops_being_one() -> None:
    with pytest.raises(QueryError) as failed:
        parse("date:x")
    assert failed.value.position == 5
    assert str(failed.value).endswith("A date looks like 2020-12-15 or 2020-12.")

"""What a list can show, written down, read again and searched for."""

from datetime import date

import pytest

from readerapp.search.query import And, Everything, Is, Not, Query, Tagged, Text
from readerapp.search.view import LIBRARY_VIEWS, View

HIDDEN = Not(Is("dismissed"))
WORD = Text("kettle")


@pytest.mark.parametrize(
    ("text", "view"),
    [
        *((name, View(name)) for name in LIBRARY_VIEWS),
        ("day:2020-12-15", View("day", "2020-12-15")),
        ("category:cs.LG", View("category", "cs.LG")),
        ("category:cs.LG@2020-12-15", View("category", "cs.LG", "2020-12-15")),
        ("category:https://small.example.org/feed", View("category", "https://small.example.org/feed")),
        ("category:https://example.org/@ada", View("category", "https://example.org/@ada")),
        ("category:https://example.org/@ada@2020-12-15", View("category", "https://example.org/@ada", "2020-12-15")),
        ("category:cs.LG@moss", View("category", "cs.LG@moss")),
        ("tag:to read", View("tag", "to read")),
        ("tag:a:b", View("tag", "a:b")),
    ],
)
def test_a_view_is_read_as_it_is_written(text: str, view: View) -> None:
    assert View.parse(text) == view
    assert str(view) == text


@pytest.mark.parametrize(("text", "written"), [("day:20201215", "day:2020-12-15"), ("category:CS.lg", "category:cs.LG")])
def test_another_spelling_is_the_same_view(text: str, written: str) -> None:
    assert str(View.parse(text)) == written


@pytest.mark.parametrize("text", ["", "nothing", "day:", "day:2020-13-01", "category:", "tag:", "star:x", "unread:x"])
def test_other_texts_are_no_views(text: str) -> None:
    assert View.parse(text) is None


@pytest.mark.parametrize(
    ("view", "title", "listing"),
    [
        (View("today"), "Today", True),
        (View("undecided"), "Undecided", False),
        (View("starred"), "Starred", False),
        (View("all"), "All papers", False),
        (View("dismissed"), "Dismissed", False),
        (View("day", date(2020, 12, 15).isoformat()), "2020-12-15", True),
        (View("category", "cs.LG"), "cs.LG", True),
        (View("tag", "gan"), "gan", False),
    ],
)
def test_a_view_has_a_title_and_may_be_a_listing(view: View, title: str, listing: bool) -> None:
    assert (view.title, view.is_listing) == (title, listing)


@pytest.mark.parametrize(
    ("view", "typed", "show_dismissed", "query"),
    [
        (View("all"), Everything(), False, Everything()),
        (View("all"), WORD, False, WORD),
        (View("today"), WORD, True, WORD),
        (View("today"), WORD, False, And((WORD, HIDDEN))),
        (View("undecided"), WORD, False, And((Is("undecided"), WORD))),
        (View("tag", "gan"), Everything(), False, Tagged("gan")),
        (View("starred"), Everything(), False, Is("starred")),
        (View("dismissed"), WORD, False, And((Is("dismissed"), WORD))),
        (View("all"), Is("dismissed"), False, Is("dismissed")),
        (View("today"), Is("read"), False, And((Is("read"), HIDDEN))),
    ],
)
def test_dismissed_papers_are_left_out_unless_asked_for(view: View, typed: Query, show_dismissed: bool, query: Query) -> None:
    assert view.search(typed, show_dismissed) == query

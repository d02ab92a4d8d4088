"""What is offered while a search is typed."""

import pytest

from readerapp.search.completing import Begun, begun, by_last_name, offers
from readerapp.search.language import parse
from readerapp.search.query import Tagged, WrittenBy


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", Begun(0, "", "")),
        ("ta", Begun(0, "", "ta")),
        ("moss tag:to", Begun(5, "tag", "to")),
        ("moss -tag:to", Begun(6, "tag", "to")),
        ("(cat:cs.", Begun(1, "cat", "cs.")),
        ("author:qui", Begun(0, "au", "qui")),
        ('tag:"to re', Begun(0, "tag", "to re")),
        ('au:"Quill, A', Begun(0, "au", "Quill, A")),
        ("http:x", None),
        ('tag:"to read"', None),
    ],
)
def test_what_is_begun(text: str, found: Begun | None) -> None:
    assert begun(text) == found


def texts(text: str, **known: list[str]) -> list[str]:
    typed = begun(text)
    assert typed is not None
    return [one.text for one in offers(typed, known.get("tags", ()), known.get("authors", ()))]


def test_fields_are_offered_by_all_their_names_from_the_second_letter_on() -> None:
    assert texts("t") == []
    assert texts("ta") == ["tag:"]
    assert texts("ca") == ["cat:"]
    assert texts("auth") == ["au:"]
    assert texts("no") == ["note:"]
    assert texts("xy") == []


def test_values_are_offered_where_they_are_known() -> None:
    assert texts("kind:re") == ["kind:replace", "kind:replace-cross"]
    assert texts("is:un") == ["is:undecided", "is:unread"]
    assert texts("is:starred") == []
    assert texts("ti:moss") == []


def test_categories_are_found_by_code_and_by_name() -> None:
    assert texts("cat:cs.cv")[:1] == []
    assert texts("cat:cs.c")[0].startswith("cat:cs.C")
    assert "cat:cs.CV" in texts("cat:vision")
    assert len(texts("cat:")) == 8


def test_tags_begin_with_what_is_typed_before_they_have_it_inside() -> None:
    assert texts("tag:re", tags=["old reads", "read", "to read"]) == ["tag:read", 'tag:"old reads"', 'tag:"to read"']
    assert parse('tag:"old reads"') == Tagged("old reads")


def test_a_name_after_an_equals_sign_is_completed_as_it_is_signed() -> None:
    assert texts('au:"=qui', authors=["Ada Quill", "J. Quill"]) == ['au:"=Ada Quill"', 'au:"=J. Quill"']
    assert parse('au:"=J. Quill"') == WrittenBy("", "", "J. Quill")


def test_authors_are_written_by_last_name() -> None:
    assert texts("au:qui", authors=["Ada Quill", "Quillon"]) == ['au:"Quill, Ada"', "au:Quillon"]
    assert by_last_name("Ada B. Quill Jr.") == '"Quill, Ada B."'
    assert parse(f"au:{by_last_name('Ada Quill')}") == WrittenBy("Quill", "Ada")

"""What differs between two versions of a text."""

from hypothesis import given
from hypothesis import strategies as st

from readerapp.rendering.changes import Change, differ, differences

TEXTS = st.lists(st.sampled_from(["a", "b", "c", "$x y$", "12.4%", "und"]), max_size=12).map(" ".join)


def shown(before: str, after: str) -> str:
    marks = {Change.SAME: "{}", Change.ADDED: "+{}+", Change.REMOVED: "-{}-"}
    return " ".join(marks[piece.change].format(piece.text) for piece in differences(before, after))


def test_words_that_changed_are_told() -> None:
    assert shown("reduces it by 11.93% and more", "reduces it by 12.4% and more") == "reduces it by -11.93%- +12.4%+ and more"


def test_words_that_were_added_or_removed() -> None:
    assert shown("one two", "one two three") == "one -two-+two three+" or shown("one two", "one two three").endswith(
        "+three+"
    )
    assert shown("one two three", "three") == "-one two- three"


def test_a_formula_is_one_word() -> None:
    assert shown("for $a + b$, all", "for $a - b$, all") == "for -$a + b$,- +$a - b$,+ all"


def test_changes_around_a_single_word_are_one_change() -> None:
    assert (
        shown("with red and blue lamps lit", "with green and white lamps lit")
        == "with -red and blue- +green and white+ lamps lit"
    )


def test_other_blanks_are_no_difference() -> None:
    assert not differ("one two\n three", "one  two three")
    assert [piece.change for piece in differences("one two\n three", "one two three")] == [Change.SAME]


@given(TEXTS, TEXTS)
def test_nothing_is_lost(before: str, after: str) -> None:
    pieces = differences(before, after)
    assert " ".join(p.text for p in pieces if p.change is not Change.REMOVED).split() == after.split()
    assert " ".join(p.text for p in pieces if p.change is not Change.ADDED).split() == before.split()

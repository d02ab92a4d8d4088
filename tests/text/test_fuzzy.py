"""A few letters, and the names that they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.text.folding import folded
from readerapp.text.fuzzy import GOOD, Typed, as_words, merged

NAMES = {
    ("sta", "star"): "STAr",
    ("sta", "go to starred"): "go to STArred",
    ("arr", "starred"): "stARRed",
    ("gta", "go to anything"): "Go To Anything",
    ("cb", "copy bibtex"): "Copy Bibtex",
    ("cobi", "copy bibtex"): "COpy BIbtex",
    ("dsms", "dismiss"): "DiSMiSs",
    ("star next", "star, then next"): "STAR, then NEXT",
    ("next star", "star, then next"): "STAR, then NEXT",
    ("cs.cv", "cs.cv"): "CS.CV",
}


@pytest.mark.parametrize(("typed", "name"), NAMES, ids=str)
def test_letters_are_found(typed: str, name: str) -> None:
    like = Typed(typed).in_name(name)
    assert like is not None
    shown = list(name)
    for start, end in merged(like.marks):
        shown[start:end] = name[start:end].upper()
    expected = NAMES[typed, name]
    assert "".join(shown) == expected or "".join(shown).lower() == expected.lower()
    assert [at for at, letter in enumerate(shown) if letter.isupper()] == [
        at for at, letter in enumerate(expected) if letter.isupper()
    ]


@pytest.mark.parametrize(("typed", "name"), [("xyz", "star"), ("ats", "star"), ("star moon", "star"), ("s t q", "star t")])
def test_other_letters_are_not(typed: str, name: str) -> None:
    assert Typed(typed).in_name(name) is None


def test_the_better_match_has_the_greater_score() -> None:
    scores = [Typed("sta").in_name(name) for name in ("star", "go to starred", "instance", "s to a", "saturated star")]
    found = [like.score for like in scores if like]
    assert found[0] > found[1] > found[2] >= GOOD > found[3]


def test_accents_and_capitals_make_no_difference() -> None:
    assert Typed("MELEND").in_name(folded("José Meléndez")) is not None


def test_other_words_count_only_from_their_beginnings() -> None:
    words = as_words("Write the starred papers to a BibTeX file.")
    assert Typed("star bib").begins_words(words)
    assert not Typed("tarred").begins_words(words)
    assert not Typed("").begins_words(words)


@given(st.text(max_size=12), st.text(max_size=40))
def test_whatever_is_typed_marks_lie_in_the_name(typed: str, name: str) -> None:
    like = Typed(typed).in_name(folded(name))
    for start, end in merged(like.marks) if like else []:
        assert 0 <= start < end <= len(folded(name))

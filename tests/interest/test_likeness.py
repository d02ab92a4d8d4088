"""What counts of words tell of a paper, on papers of our own invention."""

import pytest

from readerapp.interest.likeness import Counts, Weights, number, weight
from readerapp.interest.listed import names_in
from readerapp.interest.words import words_of
from readerapp.interest.yardstick import Yardstick, bars_words

PAPERS = Counts(20, 200)
KNOWN = {
    "gloves": Counts(15, 5),
    "octopus": Counts(10, 1),
    "gloves octopus": Counts(9, 0),
    "theorem": Counts(0, 80),
    "paper": Counts(10, 100),
    "@ada quill": Counts(1, 0),
    "once": Counts(1, 0),
}


def test_words_are_folded_and_pairs_are_those_of_the_title() -> None:
    found = words_of("Gloves for the Octopus", "An octópus wears $\\alpha$ gloves", ("Ådä Quill",), ("cs.LG",))
    once = {"gloves", "octopus", "wears", "alpha", "@ada quill", "=cs.LG"}
    assert found == once | {"gloves octopus", "^gloves", "^octopus"}


def test_a_paper_without_texts_has_no_words() -> None:
    assert words_of("", "", (), ()) == set()
    assert number((), ()) == 0


def test_a_word_weighs_as_much_as_it_tells() -> None:
    liked, passed, common = (weight(KNOWN[word], PAPERS) for word in ("octopus", "theorem", "paper"))
    assert liked > 3
    assert passed < -0.5, "of 20 liked papers, none having it says little"
    assert abs(common) < 0.2


def test_a_word_in_every_paper_and_counts_of_nothing_weigh_nothing() -> None:
    assert weight(PAPERS, PAPERS) == pytest.approx(0, abs=1e-3)
    assert weight(Counts(0, 0), Counts(0, 0)) == 0


def test_each_paper_says_why_and_no_reason_is_part_of_another() -> None:
    weights = Weights()
    words = {*KNOWN, "met nowhere"}
    weights.add(words, KNOWN, PAPERS)
    assert not weights.lacking(words)
    told = weights.judged(words)
    assert [reason.word for reason in told.for_it] == ["@ada quill", "gloves octopus"]
    assert [reason.word for reason in told.against_it] == ["theorem"]
    assert told.number == number(words, [weight(counts, PAPERS) for counts in KNOWN.values()]) > 0


def test_bars_say_how_many_papers_are_less_likely() -> None:
    yardstick = Yardstick(range(-50, 50))
    assert [yardstick.bars(value) for value in (-10, 20, 30.5, 40.5, 49)] == [0, 0, 1, 2, 3]
    assert [bars_words(bars) for bars in range(4)] == ["", "some", "good", "high"]
    assert Yardstick().bars(99) == 0


def test_no_paper_is_likely_that_more_speaks_against() -> None:
    assert Yardstick([-9.0] * 100).bars(-1) == 0


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "2601.00001v2, arXiv:2601.00002 https://arxiv.org/abs/hep-th/9901001.",
            ["2601.00001v2", "2601.00002", "hep-th/9901001"],
        ),
        (
            "@article{quill2026, eprint = {2601.00003}, year = {2026}, doi = {10.1234/ab.cd-5}}",
            ["2601.00003", "10.1234/ab.cd-5"],
        ),
        ("pages 12.345, 2026, 2601.123456, version 1.2601.00001", []),
        ("2601.00001 2601.00001", ["2601.00001"]),
        ("", []),
    ],
)
def test_names_are_found_wherever_they_stand(text: str, names: list[str]) -> None:
    assert names_in(text) == names

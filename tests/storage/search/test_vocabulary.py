"""Words that no paper has, and which of the library's own is meant."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.search.language import parse
from readerapp.storage.sql.words import vocabulary
from readerapp.storage.store import Store
from tests.invented import filled, listing, paper

TITLES = (
    "Real-Time Matting of Moss", "Matting Revisited", "The Mating of Ferns", "Gaussian Splatting",
    "Kettles in $\\alpha$-RuCl$_3$",
    "Équilibre et mousse", "Learned Lamps",
)  # fmt: skip


@pytest.fixture
def words(store: Store) -> Store:
    store.add_listing(listing([paper(number, title=title) for number, title in enumerate(TITLES, start=1)]))
    while store.index():
        pass
    return store


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mattng", "matting"),  # a letter is missing, and two papers have it
        ("mattting", "matting"),
        ("natting", "matting"),
        ("amtting", "matting"),
        ("spaltting", "splatting"),
        ("gausian", "gaussian"),
        ("gusian", "gaussian"),  # two letters are missing
        ("Équilbre", "equilibre"),
        ("quil", "quill"),  # a name
        ("usgaian", None),
        ("xyz", None),
        ("ab", None),
        ("m4tting", None),
    ],
)
def test_an_unknown_word_is_a_known_one_with_a_mistake(words: Store, typed: str, meant: str | None) -> None:
    assert words.unknown_words({typed: False}) == {typed: meant}


@pytest.mark.parametrize("typed", ["matting", "MATTING", "équilibre", "learning", "lamp", "rucl3", "quill"])
def test_what_a_paper_has_in_any_form_is_known(words: Store, typed: str) -> None:
    assert words.unknown_words({typed: False}) == {}


def test_a_word_that_goes_on_is_known_by_its_beginning(words: Store) -> None:
    assert words.unknown_words({"matt": True}) == {}
    assert words.unknown_words({"matt": False}).keys() == {"matt"}


def test_nothing_is_unknown_while_papers_wait_to_be_indexed(store: Store) -> None:
    filled(store)
    assert store.unindexed()
    assert store.unknown_words({"zyzzyva": False}) == {}


LETTERS = st.text("abc", min_size=1, max_size=5)


@given(st.sets(LETTERS, max_size=12), LETTERS, st.integers(1, 2), st.booleans())
def test_the_walk_finds_what_a_look_at_every_word_finds(known: set[str], word: str, mistakes: int, with_start: bool) -> None:
    start = word[0] if with_start else ""
    sorted_words = sorted(known)

    class Sorted:
        """Answers as the index does."""

        def execute(self, _: str, values: tuple[str]) -> "Sorted":
            self.found = next((one for one in sorted_words if one >= values[0]), None)
            return self

        def fetchone(self) -> tuple[str] | None:
            return None if self.found is None else (self.found,)

    near = list(vocabulary._near(Sorted(), word, mistakes, start, lambda: True))  # type: ignore[arg-type]
    assert near == [one for one in sorted_words if one.startswith(start) and distance(one, word) <= mistakes]


def distance(one: str, other: str) -> int:
    """Optimal string alignment, as a table."""
    table = {(row, 0): row for row in range(len(one) + 1)} | {(0, column): column for column in range(len(other) + 1)}
    for row, column in itertools.product(range(1, len(one) + 1), range(1, len(other) + 1)):
        table[row, column] = min(
            table[row - 1, column] + 1,
            table[row, column - 1] + 1,
            table[row - 1, column - 1] + (one[row - 1] != other[column - 1]),
        )
        if row > 1 and column > 1 and one[row - 2 : row] == other[column - 2 : column][::-1]:
            table[row, column] = min(table[row, column], table[row - 2, column - 2] + 1)
    return table[len(one), len(other)]


@pytest.mark.parametrize(
    "query", ["", "moss", "is:starred", "is:dismissed", "-moss", "moss OR ti:lamps", "cat:cs.LG", "id:1"]
)
def test_counting_is_finding_without_the_list(words: Store, query: str) -> None:
    words.star(words.keys(["2601.00001", "2601.00002"]))
    words.dismiss(words.keys(["2601.00002"]))
    assert words.count(parse(query)) == len(words.find(parse(query)))


@pytest.mark.parametrize("few", [0, 2, 60])
@pytest.mark.parametrize("typed", ["mati", "matt", "equil", "équil", "rucl", "quill", "ti:matt", "au:quil", "none"])
def test_the_first_papers_of_an_unfinished_word_are_those_of_all(
    words: Store, typed: str, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether its words are looked for one by one, or are too many for that."""
    monkeypatch.setattr(vocabulary, "_FEW", few)
    query = parse(typed, unfinished=True)
    assert list(words.first(query, 2)) == list(words.find(query))[:2]


def test_the_words_that_begin_so_are_named_unless_they_are_many(words: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "_FEW", 2)
    assert vocabulary.begun(words.connection, "mat") == ["mating", "matting"]
    assert vocabulary.begun(words.connection, "m") == []
    assert vocabulary.begun(words.connection, "matx") == []

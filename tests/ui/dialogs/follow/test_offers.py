"""What the field of the dialog "Follow categories" finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.arxiv.category import taxonomy
from readerapp.ui.dialogs.follow.offers import about, feed_address, offer_of, offers, rows_of

FEED = "https://weather.example.org/atom.xml"


def codes(typed: str, followed: tuple[str, ...] = ()) -> list[str]:
    """The best matches for what is typed."""
    rows = rows_of(typed, [offer_of(one) for one in followed])
    ends = [at for at, row in enumerate(rows) if row.heading and at] or [len(rows)]
    return [row.offer.key for row in rows[: ends[0]] if row.offer]


def test_every_active_category_is_offered_once() -> None:
    table = taxonomy()
    active = [one for one in table.categories.values() if one.active]
    assert len(active) == 155
    assert sorted(offer.key for offer in offers()) == sorted({one.canonical for one in active})
    assert {name for offer in offers() for name in (offer.code, *offer.others)} == {one.id for one in active}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("vision", "cs.CV"),
        ("  Computer   VISION ", "cs.CV"),
        ("vision cs", "cs.CV"),
        ("cs.cv", "cs.CV"),
        ("math.IT", "cs.IT"),
        ("cs.SY", "eess.SY"),
        ("math-ph", "math-ph"),
        ("hep-th", "hep-th"),
        ("ro", "cs.RO"),
        ("learning", "cs.LG"),
        ("pdes", "math.AP"),
        ("quant-gas", "cond-mat.quant-gas"),
        ("electrical engineering", "eess.AS"),
    ],
)
def test_the_best_match_comes_first(typed: str, first: str) -> None:
    assert codes(typed)[0] == first


def test_beginnings_of_identifiers_come_before_those_of_words_and_those_before_parts() -> None:
    found = codes("stat")
    assert found[0].startswith("stat.")
    assert found.index("stat.OT") < found.index("cond-mat.stat-mech") < found.index("q-fin.ST")
    assert codes("graph")[0] == "cs.GR"
    assert codes("graph")[-1] == "cs.CR"


def test_all_words_must_match() -> None:
    assert codes("vision robotics") == []
    assert codes("machine learning") == ["cs.LG", "stat.ML"]
    assert codes("machine learning stat") == ["stat.ML"]


def test_archives_and_inactive_categories_are_not_offered() -> None:
    assert not {"cs", "math", "astro-ph", "cond-mat", "alg-geom", "math.IT"} & {offer.key for offer in offers()}
    assert "cmp-lg" not in codes("computation and language")


def test_the_neighbours_of_the_best_match_follow() -> None:
    headings = [row.words for row in rows_of("astro-ph.EP", []) if row.heading]
    assert headings == ["Best matches", "Also in Astrophysics"]
    # An archive that is one category has its neighbours in the group.
    assert [row.words for row in rows_of("hep-lat", []) if row.heading] == ["Best matches", "Also in Physics"]
    assert [row.words for row in rows_of("phenomenology", [offer_of("hep-ph")]) if row.heading][1:] == ["Also in Physics"]


@given(st.text(max_size=12), st.lists(st.sampled_from(["cs.CV", "math.IT", "hep-th", "math", FEED, "x.YZ"]), unique=True))
def test_no_offer_is_shown_twice_whatever_is_typed(typed: str, followed: list[str]) -> None:
    rows = rows_of(typed, [offer_of(one) for one in followed])
    keys = [row.offer.key for row in rows if row.offer]
    assert rows
    assert len(keys) == len(set(keys))
    if "://" not in typed:
        assert {offer_of(one).key for one in followed} <= set(keys)


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (FEED, FEED),
        ("HTTPS://Weather.example.org/Atom?x=1", "https://Weather.example.org/Atom?x=1"),
        ("http://[::1]/feed", "http://[::1]/feed"),
        ("https://", None),
        ("http://[::1/feed", None),
        ("https://weather.example.org/a b", None),
        ("ftp://weather.example.org/feed", None),
        ("vision", None),
    ],
)
def test_addresses(typed: str, address: str | None) -> None:
    assert feed_address(typed) == address


@pytest.mark.parametrize(
    ("papers", "words"),
    [
        (0.0, "less than 1"),
        (0.4, "less than 1"),
        (1.0, "about 1"),
        (14.3, "about 14"),
        (36, "about 35"),
        (1203, "about 1,205"),
    ],
)
def test_papers_a_day_in_words(papers: float, words: str) -> None:
    assert about(papers) == words

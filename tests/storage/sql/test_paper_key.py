"""Keys order papers by announcement and are different for different papers."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from readerapp.arxiv.identifier import Identifier
from readerapp.storage.sql.paper_key import computed_key, hashed_key

OLD_ARCHIVES = ["acc-phys", "astro-ph", "cond-mat", "cs", "hep-th", "math", "math-ph", "quant-ph", "solv-int", "supr-con"]
edges = st.sampled_from([1, 2, 9, 10, 99, 100, 998, 999])


@st.composite
def new_style(draw: st.DrawFn) -> str:
    year, month = draw(st.integers(7, 99)), draw(st.integers(1, 12))
    month = max(month, 4) if year == 7 else month
    digits = 5 if year >= 15 else 4
    number = draw(edges | st.sampled_from([10**digits - 1, 1000, 9999]) | st.integers(1, 10**digits - 1))
    return f"{year:02}{month:02}.{number:0{digits}}"


@st.composite
def old_style(draw: st.DrawFn) -> str:
    year, month = draw(st.integers(91, 106)), draw(st.integers(1, 12))
    month = max(month, 8) if year == 91 else month
    return f"{draw(st.sampled_from(OLD_ARCHIVES))}/{year % 100:02}{month:02}{draw(edges | st.integers(1, 999)):03}"


identifiers = new_style() | old_style()


@given(identifiers, identifiers)
@example("0704.0001", "hep-th/0703999")
@example("1412.9999", "1501.00001")
@example("supr-con/9912999", "acc-phys/0001001")
@example("cs/0001001", "math/0001001")
def test_keys_are_different_and_in_the_order_of_announcement(one: str, other: str) -> None:
    keys = computed_key(one), computed_key(other)
    assert None not in keys
    assert (keys[0] == keys[1]) == (one == other)
    dated = [(found.year, found.month, found.archive or "", found.number) for found in map(Identifier.parse, (one, other))]
    if dated[0][2] == dated[1][2] or dated[0][:2] != dated[1][:2]:
        assert (keys[0] < keys[1]) == (dated[0] < dated[1])


@given(identifiers)
def test_keys_are_integers_of_sqlite_and_never_those_of_other_sources(paper_id: str) -> None:
    key = computed_key(paper_id)
    assert key is not None
    assert 0 < key < 1 << 63
    assert key & (1 << 31) == 0


# Written into libraries: another answer would lose every paper of the month.
@pytest.mark.parametrize(
    ("paper_id", "key"),
    {
        "2012.07810": (359 << 32) + 7810,
        "2601.99999": (420 << 32) + 99999,
        "hep-th/9901001": (96 << 32) + 22001,
        "acc-phys/9503001": (50 << 32) + 1001,
        "supr-con/9608999": (67 << 32) + 38999,
    }.items(),
)
def test_keys_are_the_same_for_good(paper_id: str, key: int) -> None:
    assert computed_key(paper_id) == key


@pytest.mark.parametrize("paper_id", ["2012.07810v1", "arXiv:2012.07810", "math.GT/0309136", "nope/9901001", "10.1/x", ""])
def test_other_texts_have_no_computed_key(paper_id: str) -> None:
    assert computed_key(paper_id) is None


@given(st.text(), st.dates(date(1991, 1, 1), date(2200, 1, 1)))
def test_keys_of_other_sources_keep_to_their_month(paper_id: str, first_seen: date) -> None:
    key = hashed_key(paper_id, first_seen)
    months = (first_seen.year - 1991) * 12 + first_seen.month - 1
    assert key >> 32 == months
    assert key & (1 << 31)

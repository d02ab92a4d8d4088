"""What a section of the list says of very many papers is what looking at each of them would say."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from readerapp.storage.records import Section
from readerapp.ui.paper_list.part import Part

keys = st.lists(st.integers(0, 60), unique=True)


@given(there=keys, some=st.sets(st.integers(0, 60)), by_key=st.booleans())
def test_it_is_what_a_look_at_each_paper_says(there: list[int], some: set[int], by_key: bool) -> None:
    section = Part(Section(None, array("q", sorted(there, reverse=True) if by_key else there)), headed=False, folded=False)
    expected = [key for key in section.keys if key in some]
    assert section.shared(some) == set(expected)
    assert section.in_order(some) == expected
    assert some.intersection(section.near(some)) == set(expected)
    left = [key for key in section.keys if key not in some]
    section.remove(some)
    assert list(section.keys) == left
    if section.descends and by_key:
        section.insert(some)
        assert list(section.keys) == sorted({*left, *some}, reverse=True)

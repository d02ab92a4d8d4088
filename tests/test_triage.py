"""What acts do to the state of a paper, and how they are taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readerapp.triage import (
    Changes,
    TriageState,
    difference,
    dismissed,
    noted,
    read,
    starred,
    tag_name,
    tagged,
    with_fields,
)

states = st.builds(
    TriageState,
    starred=st.booleans(),
    read=st.booleans(),
    dismissed=st.booleans(),
    note=st.sampled_from(["", "why", "tag:x"]),
    tags=st.frozensets(st.sampled_from(["a", "b", "starred", "note", "tag:x"])),
    quiet=st.just(False),
    ruled_out=st.just(False),
)


def test_dismissed_says_more_than_read() -> None:
    assert TriageState().state == "unread"
    assert TriageState(read=True).state == "read"
    assert TriageState(read=True, dismissed=True).state == "dismissed"


@pytest.mark.parametrize("decided", [{"starred": True}, {"dismissed": True}], ids=str)
def test_a_paper_is_undecided_until_it_is_starred_or_dismissed(decided: dict[str, bool]) -> None:
    assert TriageState(read=True, note="later", tags=frozenset(["a"])).undecided
    assert not TriageState(**decided).undecided
    assert not TriageState(quiet=True).undecided


def test_a_star_restores_a_dismissed_paper_and_outlives_a_dismissal() -> None:
    dismissed_star = dismissed(TriageState(starred=True), on=True)
    assert dismissed_star == TriageState(starred=True, dismissed=True)
    assert starred(dismissed_star, on=True) == TriageState(starred=True)
    assert starred(dismissed_star, on=False) == TriageState(dismissed=True)


def test_acts_change_one_thing_each() -> None:
    assert starred(TriageState(), on=True) == TriageState(starred=True)
    assert read(TriageState(), on=True) == TriageState(read=True)
    assert dismissed(TriageState(starred=True, dismissed=True), on=False) == TriageState(starred=True)
    assert noted(TriageState(), "  why \n") == TriageState(note="why")
    assert noted(TriageState(note="why"), " ") == TriageState()


def test_a_tag_that_is_added_and_removed_is_gone() -> None:
    assert tagged(TriageState(tags=frozenset("ab")), add=["c", "d"], remove=["a", "d"]).tags == frozenset("bc")


@pytest.mark.parametrize(
    ("text", "name"),
    {
        "to read": "to read",
        "  a   b ": "a b",
        "#gan": "gan",
        "# gan": "gan",
        "e\u0301t\u00e9": "été",
        "tag:x": "tag:x",
    }.items(),
)
def test_names_of_tags_are_tidied(text: str, name: str) -> None:
    assert tag_name(text) == name


@pytest.mark.parametrize("text", ["", "  ", "#", "# ", "x" * 61])
def test_other_texts_are_no_names_of_tags(text: str) -> None:
    with pytest.raises(ValueError, match=r"^A tag "):
        tag_name(text)


def test_the_difference_names_the_fields_that_changed() -> None:
    before = TriageState(starred=True, tags=frozenset(["a"]))
    after = TriageState(starred=True, read=True, note="why", tags=frozenset(["b"]))
    old, new = difference(before, after)
    assert old == {"read": False, "note": "", "tag:a": True, "tag:b": False}
    assert new == {"read": True, "note": "why", "tag:a": False, "tag:b": True}


def test_equal_states_do_not_differ() -> None:
    assert difference(TriageState(), TriageState()) == ({}, {})


def test_a_tag_is_no_flag_of_the_same_name() -> None:
    assert with_fields(TriageState(), {"tag:starred": True}) == TriageState(tags=frozenset(["starred"]))


@given(states, states)
def test_the_difference_leads_from_either_state_to_the_other(before: TriageState, after: TriageState) -> None:
    old, new = difference(before, after)
    assert with_fields(before, new) == after
    assert with_fields(after, old) == before


def test_changes_are_true_if_there_was_an_act() -> None:
    assert not Changes()
    assert not Changes({1: TriageState()}, {1: TriageState()})


def test_a_tag_reads_as_it_is_written() -> None:
    assert tag_name("\u202eevil\u2066") == "evil"


def test_what_a_rule_mutes_waits_for_no_decision_until_it_is_decided_otherwise() -> None:
    muted = TriageState(ruled_out=True)
    assert not muted.undecided
    assert TriageState().undecided
    assert difference(muted, muted._replace(starred=True)) == ({"starred": False}, {"starred": True})

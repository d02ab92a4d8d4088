"""All that the user did goes out as JSON Lines and into another library, where the later act wins."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readerapp.errors import ParseError
from readerapp.jobs import acts_file
from readerapp.jobs.acts_file import take, written
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.storage.store import Store
from readerapp.triage import TriageState
from tests.invented import filled, found, listing, paper

NOON = datetime(2026, 1, 6, 12, tzinfo=UTC)


class Clock:
    """A clock that goes on by a minute at each look."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch, self.now = monkeypatch, NOON

    def go_on(self) -> None:
        self.now += timedelta(minutes=1)
        self._patch.setenv("READERAPP_NOW", self.now.isoformat())


@pytest.fixture
def tick(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    clock = Clock(monkeypatch)
    clock.go_on()
    return clock.go_on


def another(tmp_path: Path, name: str = "other.sqlite3") -> Store:
    return Store(tmp_path / name, texts_of)


def lines(store: Store) -> list[bytes]:
    return [line.encode() for line in written(store)]


def states(store: Store) -> dict[str, TriageState]:
    return {one.paper.id: one.triage for one in store.papers(store.find(store_all()))}


def store_all() -> object:
    from readerapp.search.query import Everything

    return Everything()


def busy(store: Store, tick: Callable[[], None]) -> list[int]:
    """A library in which everything was done."""
    keys = filled(store, 6)
    for act in (
        lambda: store.star(keys[:2]),
        lambda: store.dismiss(keys[2:4]),
        lambda: store.note(keys[:1], "first,\nthen “second”"),
        lambda: store.tag(keys[:3], add=["To read", "größer"]),
        lambda: store.read(keys[4:5]),
        lambda: store.star(keys[1:2], on=False),
        lambda: store.colour_tag("größer", "red"),
        lambda: store.wish(keys[3:4], "less"),
        lambda: store.mark_shown(keys[5:6]),
    ):
        tick()
        act()
    store.follow(["cs.CV"], date(2026, 1, 2))
    return keys


def test_an_empty_library_gets_everything(store: Store, tmp_path: Path, tick: Callable[[], None]) -> None:
    busy(store, tick)
    with another(tmp_path) as other:
        taken = take(other, lines(store), "acts.jsonl")
        assert states(other) == states(store)
        assert other.tags() == store.tags()
        assert other.follows() == store.follows()
        assert (taken.papers, taken.damages, taken.followed) == (6, (), ("cs.CV",))
        # What was taken back leaves no mark where it never was.
        assert set(lines(other)[1:]) == {line for line in lines(store)[1:] if b'"starred": false' not in line}
        assert other.check() == []
        # Once more, nothing is new.
        again = take(other, lines(store), "acts.jsonl")
        assert (again.facts.taken, again.papers, again.followed) == (0, 0, ())


def test_a_few_papers_at_a_time_are_in_memory(
    store: Store, tick: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was done with a million papers took 2.6 GB, and a second for each 4,000."""
    busy(store, tick)
    whole, told, read, papers = lines(store), list[tuple[int, int]](), list[int](), Store.papers
    monkeypatch.setattr(acts_file, "_CHUNK", 2)
    monkeypatch.setattr(Store, "papers", lambda store, keys: (read.append(len(keys)), papers(store, keys))[1])
    assert [line.encode() for line in written(store, lambda *far: told.append(far))][1:] == whole[1:]
    assert (read, told) == ([2, 2, 2], [(0, 6), (2, 6), (4, 6)])


def test_the_later_act_wins_field_by_field(store: Store, tmp_path: Path, tick: Callable[[], None]) -> None:
    keys = filled(store, 1)
    with another(tmp_path) as other:
        filled(other, 1)
        store.star(keys)
        tick()
        other.note(keys, "there")
        tick()
        other.star(keys)
        tick()
        other.star(keys, on=False)
        tick()
        store.note(keys, "here")
        tick()
        store.tag(keys, add=["a"])
        tick()
        other.tag(keys, add=["A"])
        tick()
        other.tag(keys, remove=["A"])
        to_other, to_store = lines(store), lines(other)
        taken = take(other, to_other, "a")
        assert (taken.facts.taken, taken.facts.older) == (1, 2)
        take(store, to_store, "b")
        assert states(store) == states(other)
        (state,) = states(store).values()
        assert (state.starred, state.note, state.tags) == (False, "here", frozenset())


def test_it_matters_when_it_was_done_and_not_when_it_was_taken_over(
    store: Store, tmp_path: Path, tick: Callable[[], None]
) -> None:
    keys = filled(store, 1)
    store.star(keys)
    first = lines(store)
    tick()
    store.star(keys, on=False)
    second = lines(store)
    tick()
    with another(tmp_path) as other:
        take(other, first, "first")
        assert states(other)["2601.00001"].starred
        take(other, second, "second")
        assert not states(other)["2601.00001"].starred


def test_what_was_taken_over_can_be_undone(store: Store, tmp_path: Path, tick: Callable[[], None]) -> None:
    keys = filled(store, 2)
    store.star(keys)
    with another(tmp_path) as other:
        take(other, lines(store), "acts.jsonl")
        (act,) = other.history(9)
        assert (act.verb, act.papers, act.moment) == ("star", 2, store.history(1)[0].moment)
        other.undo()
        assert not any(state.starred for state in states(other).values())


def test_a_paper_marked_by_being_shown_does_not_win_over_a_decision(
    store: Store, tmp_path: Path, tick: Callable[[], None]
) -> None:
    keys = filled(store, 2)
    store.mark_shown(keys)
    with another(tmp_path) as other:
        filled(other, 2)
        other.read(keys[:1])
        tick()
        other.read(keys[:1], on=False)
        take(other, lines(store), "acts.jsonl")
        assert [state.read for state in states(other).values()] == [True, False]


def test_lines_that_are_not_understood_are_named_and_the_others_count(store: Store, tick: Callable[[], None]) -> None:
    filled(store, 1)
    good = b'{"of": "2601.00001", "starred": true, "at": "2026-01-06T12:00:00Z"}\n'
    bad = [
        b"nonsense\n", b"[]\n", b'{"of": "2601.00001", "starred": 1, "at": null}\n', b"\xff\xfe\n", b'{"of": "2601.00001"}\n',
        b'{"of": "2601.00001", "starred": true, "at": "yesterday"}\n', b'{"of": "2601.00001", "tag": "  ", "on": true}\n',
        b'{"paper": "2601.00009"}\n', b'{"follow": "cs.CV"}\n', b"{}\n", b'{"of": "2601.00001", "tag": "a"}\n',
        b"[" * 100_000 + b"\n", b'{"paper": "2601.00008", "title": "T", "version": true}\n',
        b'{"paper": "2601.00008", "title": "T", "version": 1%s}\n' % (b"0" * 30),
    ]  # fmt: skip
    taken = take(store, [b'\xef\xbb\xbf{"readerapp": "acts", "format": 1}\r\n', *bad, b"\n", good], "acts.jsonl")
    assert [one.line for one in taken.damages] == list(range(2, 2 + len(bad)))
    assert states(store)["2601.00001"].starred
    assert taken.facts.taken == 1


def test_half_a_surrogate_pair_is_no_letter(store: Store) -> None:
    head = b'{"readerapp": "acts", "format": 1}\n'
    lines = [b'{"paper": "2601.00008", "title": "A \\ud83d"}\n', b'{"of": "2601.00008", "starred": true}\n']
    assert take(store, [head, *lines], "a").papers == 1
    assert store.paper(store.keys(["2601.00008"])[0]).paper.title == "A \ufffd"


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (b"# ArXiv cs.LG\n", "is not a file of acts"),
        (b'{"readerapp": "backup"}\n', "is not a file of acts"),
        (b'{"readerapp": "acts", "format": 2}\n', "newer readerapp"),
    ],
)
def test_other_files_are_refused(store: Store, head: bytes, why: str) -> None:
    with pytest.raises(ParseError, match=why):
        take(store, [head], "acts.jsonl")


def test_facts_about_papers_that_nobody_describes_are_counted(store: Store) -> None:
    head = b'{"readerapp": "acts", "format": 1}\n'
    taken = take(store, [head, b'{"of": "2601.00077", "starred": true, "at": "2026-01-06T12:00:00Z"}\n'], "a")
    assert taken.facts.unknown == ("2601.00077",)


def test_what_is_written_is_json_in_the_promised_form(store: Store, tick: Callable[[], None]) -> None:
    store.add_listing(listing([paper(1)]))
    store.star(store.keys(["2601.00001"]))
    head, described, fact = (json.loads(line) for line in lines(store))
    assert (head["readerapp"], head["format"]) == ("acts", 1)
    assert (described["paper"], described["title"]) == ("2601.00001", "Title 1")
    assert fact == {"of": "2601.00001", "starred": True, "at": "2026-01-06T12:01:00.000+00:00"}


ACTS = st.lists(
    st.tuples(
        st.booleans(),
        st.sampled_from(
            ["star", "unstar", "dismiss", "restore", "tag", "untag", "note", "read", "more", "less", "unwish", "undo"]
        ),
    ),
    max_size=12,
)


@settings(max_examples=25)
@given(acts=ACTS)
def test_two_libraries_that_exchange_their_acts_agree(
    acts: list[tuple[bool, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("pair")
    with pytest.MonkeyPatch.context() as patch, another(folder, "a") as one, another(folder, "b") as two:
        clock = Clock(patch)
        keys = filled(one, 1)
        filled(two, 1)
        for first, act in acts:
            clock.go_on()
            store = one if first else two
            {
                "star": lambda store=store: store.star(keys),
                "unstar": lambda store=store: store.star(keys, on=False),
                "dismiss": lambda store=store: store.dismiss(keys),
                "restore": lambda store=store: store.dismiss(keys, on=False),
                "tag": lambda store=store: store.tag(keys, add=["t"]),
                "untag": lambda store=store: store.tag(keys, remove=["t"]),
                "note": lambda store=store: store.note(keys, str(clock.now)),
                "read": lambda store=store: store.read(keys),
                "more": lambda store=store: store.wish(keys, "more"),
                "less": lambda store=store: store.wish(keys, "less"),
                "unwish": lambda store=store: store.wish(keys, ""),
                "undo": lambda store=store: store.undo(),
            }[act]()
        clock.go_on()
        to_two, to_one = lines(one), lines(two)
        take(one, to_one, "b")
        take(two, to_two, "a")
        assert states(one) == states(two)


# --- beside rules ---------------------------------------------------------------------------------------------------------


def test_rules_mute_what_comes_with_acts_and_decide_nothing_about_it(
    store: Store, tmp_path: Path, tick: Callable[[], None]
) -> None:
    keys = busy(store, tick)
    with another(tmp_path) as other:
        other.save_rule(Rule("All", "abs:abstract", Does.MUTE))
        other.save_rule(Rule("Quill", "au:quill", Does.STAR))
        other.save_rule(Rule("Sort", "au:quill", Does.TAG, "sorted"))
        tick()
        take(other, lines(store), "acts.jsonl")
        there = states(store)
        assert {one: state._replace(ruled_out=False) for one, state in states(other).items()} == there
        undecided = [one for one, state in there.items() if not (state.starred or state.dismissed)]
        assert sorted(found(other, "is:muted")) == sorted(undecided)
        assert len(found(other, "is:muted")) + len(found(other, "-is:muted")) == len(keys)


def test_what_a_person_did_counts_more_than_what_a_rule_did_later(
    store: Store, tmp_path: Path, tick: Callable[[], None]
) -> None:
    keys = filled(store, 3)
    store.star(keys[:1])
    store.tag(keys[1:2], ["later"])
    tick()
    store.star(keys[:1], on=False)
    store.tag(keys[1:2], remove=["later"])
    tick()
    with another(tmp_path) as other:
        other.save_rule(Rule("Quill", "au:quill", Does.STAR))
        other.save_rule(Rule("Sort", "au:quill", Does.TAG, "later"))
        filled(other, 3)
        take(other, lines(store), "acts.jsonl")
        told = states(other)
        assert [told[f"2601.0000{number}"].starred for number in (1, 2, 3)] == [False, True, True]
        assert [told[f"2601.0000{number}"].tags for number in (1, 2, 3)] == [{"later"}, frozenset(), {"later"}]
        # The other way round, what the rule did fills gaps only.
        take(store, lines(other), "acts.jsonl")
        assert [states(store)[f"2601.0000{number}"].starred for number in (1, 2, 3)] == [False, True, True]

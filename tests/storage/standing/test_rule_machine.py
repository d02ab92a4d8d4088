"""Shown and muted papers are disjoint and together all; all acts undone, the tables of the user are as they were before."""

import tempfile
from contextlib import ExitStack
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.search.language import parse
from readerapp.storage.sql import lists
from readerapp.storage.sql.standing import tables
from readerapp.storage.store import Store
from tests.invented import listing, paper

TITLES = ("Survey of moss", "Moss lamps", "Kettles surveyed", "Fern")
SEARCHES = ("ti:survey", "ti:moss", "au:quill", "kind:replace", "-ti:fern", "cat:cs.LG ti:kettles", "only:cs.LG/new")
RULES = [Rule(f"{does} {search}", search, does, "ruled") for does in Does for search in SEARCHES]


def dump(store: Store) -> bytes:
    """The tables of the user's acts, byte by byte, as SQLite writes them out."""
    wanted = tuple(f'INSERT INTO "{table}"' for table in ("triage", "tagged"))
    return "\n".join(sorted(line for line in store.connection.iterdump() if line.startswith(wanted))).encode()


class Morning(RuleBasedStateMachine):
    """Listings come, rules are switched on and off, papers are decided one by one and in bulk, acts are undone."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        self.store = self.stack.enter_context(Store(Path(folder) / "library.sqlite3", texts_of))
        self.number = 0
        self.rules: dict[str, Rule] = {}
        self.come([0, 1, 2], Kind.NEW)
        self.untouched = dump(self.store)

    def teardown(self) -> None:
        while self.store.undo():
            pass
        assert dump(self.store) == self.untouched
        self.stack.close()

    @property
    def keys(self) -> list[int]:
        return sorted(self.store.find(parse("")))

    def some(self, places: set[int]) -> list[int]:
        keys = self.keys
        return [keys[place % len(keys)] for place in places]

    @rule(titles=st.lists(st.integers(0, 3), min_size=1, max_size=3), kind=st.sampled_from([Kind.NEW, Kind.REPLACE]))
    def come(self, titles: list[int], kind: Kind) -> None:
        papers = []
        for title in titles:
            self.number += 1
            papers.append(paper(self.number, title=f"{TITLES[title]} {self.number}"))
        self.store.add_listing(listing(papers, kind=kind))

    @rule(place=st.integers(0, 99), title=st.integers(0, 3))
    def changes(self, place: int, title: int) -> None:
        number = place % self.number + 1
        self.store.add_listing(listing([paper(number, title=f"{TITLES[title]} again", version=None)], None), current=True)

    @rule(one=st.sampled_from(RULES), on=st.booleans())
    def switch(self, one: Rule, on: bool) -> None:
        self.rules[one.name] = self.store.save_rule(self.rules.get(one.name, one)._replace(on=on))

    @rule(one=st.sampled_from(RULES))
    def remove_rule(self, one: Rule) -> None:
        if known := self.rules.pop(one.name, None):
            self.store.remove_rule(known.id)

    @rule()
    def follow(self) -> None:
        assert self.store.follow_rules()
        muting = [one.search for one in self.rules.values() if one.on and one.does is Does.MUTE]
        wanted = (
            f"({' OR '.join(f'({search})' for search in muting)}) -is:starred -is:dismissed"
            if muting
            else "is:muted -is:muted"
        )
        assert self.store.find(parse("is:muted")) == self.store.find(parse(wanted))

    @rule(places=st.sets(st.integers(0, 20), min_size=1), on=st.booleans())
    def star(self, places: set[int], on: bool) -> None:
        self.store.star(self.some(places), on)

    @rule(places=st.sets(st.integers(0, 20), min_size=1), on=st.booleans())
    def dismiss(self, places: set[int], on: bool) -> None:
        self.store.dismiss(self.some(places), on)

    @rule(places=st.sets(st.integers(0, 20), min_size=1), on=st.booleans())
    def read(self, places: set[int], on: bool) -> None:
        self.store.read(self.some(places), on)

    @rule(places=st.sets(st.integers(0, 20), min_size=1), name=st.sampled_from(["ruled", "own"]))
    def tag(self, places: set[int], name: str) -> None:
        self.store.tag(self.some(places), [name])

    @rule(on=st.booleans())
    def dismiss_all(self, on: bool) -> None:
        self.store.dismiss(self.keys, on)

    @rule()
    def undo(self) -> None:
        self.store.undo()

    @invariant()
    def shown_and_muted_are_all(self) -> None:
        muted, shown = (set(self.store.find(parse(text))) for text in ("is:muted", "-is:muted"))
        assert not muted & shown
        assert len(muted) + len(shown) == self.store.counts().papers
        decided = [set(self.store.find(parse(f"is:{flag}"))) for flag in ("undecided", "starred", "dismissed")]
        assert not any(muted & one for one in decided)
        for key in muted | shown:
            assert self.store.paper(key).triage.undecided == (key in decided[0])
        assert lists.agree(self.store.connection)
        assert tables.agree(self.store.connection)


def test_nothing_is_lost_whatever_rules_and_hands_do() -> None:
    run_state_machine_as_test(Morning, settings=settings(max_examples=40, stateful_step_count=20))

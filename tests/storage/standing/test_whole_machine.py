"""Whatever comes together in a library: rules, acts on many papers, undo, wishes, learning, papers that come and change.

What is kept must be what is counted anew at every moment; and all acts undone, the tables of the user are as they were.
"""

import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from readerapp.arxiv.listing import REPLACEMENTS, Kind
from readerapp.interest.likeness import STRONG
from readerapp.interest.words import words_of
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.search.language import parse
from readerapp.storage.sql import lists, moves
from readerapp.storage.sql.standing import tables
from readerapp.storage.store import Store
from readerapp.triage import TAG_COLOURS, TriageState
from tests.invented import DAY, listing, paper

TITLES = ("Survey of moss", "Moss lamps", "Kettles surveyed", "Fern")
SEARCHES = ("ti:survey", "ti:moss", "au:quill", 'au:"=Bo Reed"', "kind:replace", "-ti:fern", "cat:cs.LG ti:kettles")
RULES = [Rule(f"{does} {search}", search, does, "ruled") for does in Does for search in SEARCHES]
TAGS = st.sampled_from(["ruled", "own", "Own", "later"])
MANY = 30
"""Papers that come at once; of more than 25 the words are learnt later."""
USERS = ("triage", "tagged", "wishes")


def dump(store: Store, without: Sequence[int] = ()) -> bytes:
    """The tables of the user's acts, byte by byte, as SQLite writes them out, but for the papers `without`."""
    wanted = tuple(f'INSERT INTO "{table}"' for table in USERS)
    found = sorted(line for line in store.connection.iterdump() if line.startswith(wanted))
    return "\n".join(line for line in found if not any(str(key) in line for key in without)).encode()


def side_of(state: TriageState) -> int:
    """What a paper in this state counts as."""
    if state.wish:
        return STRONG if state.wish == "more" else -STRONG
    return 1 if state.starred else -1 if state.dismissed else 0


class Together(RuleBasedStateMachine):
    """One library on a real file, and everything that is done to it."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        self.store = self.stack.enter_context(Store(Path(folder) / "library.sqlite3", texts_of))
        self.number = 0
        self.rules: dict[str, Rule] = {}
        self.replaced: set[str] = set()
        self.heard: set[str] = set()
        """Papers that came as mere replacements, and those of them that were announced otherwise since."""
        self.come([0, 1, 2] * (MANY // 3), Kind.NEW)
        self.untouched = dump(self.store)

    def teardown(self) -> None:
        while self.store.undo():
            self.what_is_kept_is_what_is_counted()
        # A mere replacement that was touched keeps that it counts as read, also when a listing has it as new later.
        assert dump(self.store, self.store.keys(sorted(self.heard))) == self.untouched
        while self.store.learn():
            pass
        assert self.store.follow_rules()
        self.what_is_kept_is_what_is_counted()
        assert self.store.check() == []
        self.stack.close()

    @property
    def keys(self) -> list[int]:
        return sorted(self.store.find(parse("")))

    def some(self, places: set[int]) -> list[int]:
        keys = self.keys
        return [keys[place % len(keys)] for place in places]

    # --- papers come and change -------------------------------------------------------------------------------------------

    @rule(titles=st.lists(st.integers(0, 3), min_size=1, max_size=3), kind=st.sampled_from(Kind))
    def come(self, titles: list[int], kind: Kind) -> None:
        papers = []
        for title in titles:
            self.number += 1
            papers.append(paper(self.number, title=f"{TITLES[title]} {self.number}"))
        self.store.add_listing(listing(papers, kind=kind))
        self.replaced |= {one.id for one in papers} if kind in REPLACEMENTS else set()

    @rule(place=st.integers(0, 99), title=st.integers(0, 3), version=st.integers(2, 4), kind=st.sampled_from(Kind))
    def are_announced_again(self, place: int, title: int, version: int, kind: Kind) -> None:
        number = place % self.number + 1
        again = paper(number, title=f"{TITLES[title]} again", version=version)
        self.store.add_listing(listing([again], DAY.replace(day=DAY.day + version), "stat.ML", kind))
        self.heard |= {again.id} & self.replaced if kind not in REPLACEMENTS else set()

    @rule(place=st.integers(0, 99))
    def are_withdrawn(self, place: int) -> None:
        number = place % self.number + 1
        gone = paper(number, version=5, abstract="", comment="This paper has been withdrawn by the authors")
        self.store.add_listing(listing([gone], DAY.replace(day=DAY.day + 5), kind=Kind.REPLACE))

    @rule(places=st.sets(st.integers(0, 99), max_size=3))
    def were_listed_by_mistake(self, places: set[int]) -> None:
        kept = {f"2601.{number:05}" for number in range(1, self.number + 1)} - {
            f"2601.{place % self.number + 1:05}" for place in places
        }
        self.store.keep_listed("cs.LG", DAY, kept)

    @rule()
    def are_indexed(self) -> None:
        while self.store.index():
            pass

    # --- rules ------------------------------------------------------------------------------------------------------------

    @rule(one=st.sampled_from(RULES), on=st.booleans())
    def switch(self, one: Rule, on: bool) -> None:
        self.rules[one.name] = self.store.save_rule(self.rules.get(one.name, one)._replace(on=on))

    @rule(one=st.sampled_from(RULES), search=st.sampled_from(SEARCHES), does=st.sampled_from(Does))
    def change(self, one: Rule, search: str, does: Does) -> None:
        if known := self.rules.get(one.name):
            self.rules[one.name] = self.store.save_rule(known._replace(search=search, does=does, tag="ruled"))

    @rule(one=st.sampled_from(RULES))
    def remove(self, one: Rule) -> None:
        if known := self.rules.pop(one.name, None):
            self.store.remove_rule(known.id)

    @rule(steps=st.integers(0, 2))
    def follow(self, steps: int) -> None:
        left = iter(range(steps))
        self.store.follow_rules(lambda: next(left, None) is not None)

    # --- acts -------------------------------------------------------------------------------------------------------------

    places = st.one_of(st.sets(st.integers(0, 40), min_size=1, max_size=4), st.just(set(range(MANY))))

    @rule(places=places, on=st.booleans())
    def star(self, places: set[int], on: bool) -> None:
        self.store.star(self.some(places), on)

    @rule(places=places, on=st.booleans())
    def dismiss(self, places: set[int], on: bool) -> None:
        self.store.dismiss(self.some(places), on)

    @rule(places=places, on=st.booleans())
    def read(self, places: set[int], on: bool) -> None:
        self.store.read(self.some(places), on)

    @rule(places=places, add=st.sets(TAGS, max_size=2), away=st.sets(TAGS, max_size=2))
    def tag(self, places: set[int], add: set[str], away: set[str]) -> None:
        self.store.tag(self.some(places), add, away)

    @rule(places=places, text=st.sampled_from(["", "why"]))
    def note(self, places: set[int], text: str) -> None:
        self.store.note(self.some(places), text)

    @rule(places=places, wish=st.sampled_from(["", "more", "less"]))
    def wish(self, places: set[int], wish: str) -> None:
        self.store.wish(self.some(places), wish)

    @rule(tag=TAGS, new=TAGS)
    def rename(self, tag: str, new: str) -> None:
        self.store.rename_tag(tag, new)

    @rule(tag=TAGS, colour=st.sampled_from(TAG_COLOURS))
    def colour(self, tag: str, colour: str) -> None:
        self.store.colour_tag(tag, colour)

    @rule(tag=TAGS)
    def delete(self, tag: str) -> None:
        self.store.delete_tag(tag)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.store.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.store.redo()

    @rule(back=st.integers(1, 6))
    def revert(self, back: int) -> None:
        if acts := self.store.history(back):
            self.store.revert(acts[-1].id)

    # --- what is learnt ---------------------------------------------------------------------------------------------------

    @rule(limit=st.sampled_from([1, 10, 100]))
    def learn(self, limit: int) -> None:
        self.store.learn(limit)

    @rule()
    def forget(self) -> None:
        self.store.forget_interest()

    # --- what must hold ---------------------------------------------------------------------------------------------------

    @invariant()
    def what_is_kept_is_what_is_counted(self) -> None:
        store = self.store
        muted, shown = (set(store.find(parse(text))) for text in ("is:muted", "-is:muted"))
        assert not muted & shown
        assert len(muted) + len(shown) == store.counts().papers
        decided = [set(store.find(parse(f"is:{flag}"))) for flag in ("undecided", "starred", "dismissed")]
        assert not any(muted & one for one in decided)
        assert not decided[0] & (decided[1] | decided[2])
        for entry in store.papers(list(muted | shown)):
            assert entry.triage.undecided == (entry.key in decided[0])
        assert lists.agree(store.connection)
        assert tables.agree(store.connection)

    @invariant()
    def what_was_learnt_is_what_one_would_learn(self) -> None:
        store = self.store
        learnt = {
            key: rest for key, *rest in store.connection.execute("SELECT paper, counted, forgotten, beside FROM learnt")
        }
        waiting = {key for (key,) in store.connection.execute("SELECT paper FROM unlearnt")}
        if store.lessons_left() is None:
            assert not learnt
            return
        liked: Counter[str] = Counter()
        passed: Counter[str] = Counter()
        for entry in store.papers(self.keys):
            counted, forgotten, beside = learnt.get(entry.key, (0, 0, 0))
            side = side_of(entry.triage)
            if entry.key not in waiting:
                assert counted == ((0 if side == forgotten else side) or -beside), entry
            texts = entry.texts
            for word in (*words_of(texts.title, texts.abstract or "", texts.authors, entry.paper.categories), ""):
                (liked if counted > 0 else passed)[word] += abs(counted)
        found = {word: (its, others) for word, its, others in store.connection.execute("SELECT * FROM interest")}
        wanted = {
            word: (liked[word], passed[word]) for word in {*liked, *passed, ""} if liked[word] or passed[word] or not word
        }
        assert found == wanted


@pytest.mark.parametrize("many", [moves.MANY, 2])
def test_what_is_kept_is_what_is_counted_whatever_happens(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the triggers, and without them."""
    monkeypatch.setattr(moves, "MANY", many)
    run_state_machine_as_test(Together, settings=settings(max_examples=20, stateful_step_count=25))

"""What is learnt from stars and dismissals: counts that follow from the states of the papers, whatever led there."""

from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from readerapp.interest.likeness import STRONG, Weights
from readerapp.interest.words import words_of
from readerapp.storage.store import Store
from readerapp.triage import TriageState
from tests.invented import listing, paper
from tests.storage.test_journal_machine import Sitting

GLOVES = ("Gloves for octopuses", "Eight gloves keep an octopus warm.")
HATS = ("Hats of theorems", "A theorem wears a hat.")
Words = dict[str, tuple[int, int]]


def counts(store: Store) -> Words:
    """Every word that was counted, with its counts."""
    return {word: (liked, passed) for word, liked, passed in store.connection.execute("SELECT * FROM interest")}


def all_learnt(store: Store) -> None:
    """Count everything that waits."""
    while store.learn():
        pass


def wardrobe(store: Store, gloves: int = 30, hats: int = 60) -> tuple[list[int], list[int]]:
    """The keys of papers on gloves and of papers on hats."""
    papers = [paper(number, title=GLOVES[0], abstract=GLOVES[1], authors=("Ada Quill",)) for number in range(1, gloves + 1)]
    papers += [paper(1000 + number, title=HATS[0], abstract=HATS[1], authors=("Bo Reed",)) for number in range(1, hats + 1)]
    store.add_listing(listing(papers))
    keys = store.keys([one.id for one in papers])
    return keys[:gloves], keys[gloves:]


def test_nothing_is_counted_before_there_are_twenty_stars(store: Store) -> None:
    gloves, hats = wardrobe(store)
    store.star(gloves[:19])
    store.dismiss(hats[:10])
    assert not store.knows_interest()
    assert counts(store) == {}
    assert store.likely(gloves, Weights()) == {}
    store.star(gloves[19:20])
    assert store.knows_interest()


def test_what_was_decided_before_counts_and_then_each_act(store: Store) -> None:
    gloves, hats = wardrobe(store)
    store.star(gloves[:20])
    store.dismiss(hats[:10])
    all_learnt(store)
    assert counts(store)["octopuses"] == (20, 10), "of the ten undecided on gloves, all count as passed over meanwhile"
    store.star(gloves[20:21])
    all_learnt(store)
    assert counts(store)["octopuses"] == (21, 9)
    likely = store.likely([gloves[29], hats[59]], Weights())
    assert likely[gloves[29]] > 0 > likely[hats[59]]
    told = store.why_likely(gloves[29], Weights())
    assert told
    assert "@ada quill" in [reason.word for reason in told.for_it]


def test_undo_takes_out_exactly_what_the_act_brought_in(store: Store) -> None:
    gloves, hats = wardrobe(store)
    store.star(gloves[:20])
    all_learnt(store)
    before = list(store.connection.iterdump())
    store.star(gloves[20:22])
    store.wish(hats[:1], "less")
    store.dismiss(gloves[:1])
    all_learnt(store)
    assert counts(store)["hats"][1] > counts(store)["gloves octopuses"][1]
    for _ in range(3):
        store.undo()
    all_learnt(store)
    learnt = [line for line in before if '"interest"' in line or '"learnt"' in line or '"wishes"' in line]
    after = [line for line in store.connection.iterdump() if '"interest"' in line or '"learnt"' in line or '"wishes"' in line]
    assert learnt == after


def test_an_act_leaves_its_words_to_be_counted_later(store: Store) -> None:
    """The counts of a hundred words, on as many disk pages, made the commit of a star ten times as large."""
    gloves, hats = wardrobe(store)
    store.star(gloves[:20])
    all_learnt(store)
    was = counts(store)
    store.star(hats[:1])
    store.star(hats[1:])
    assert counts(store) == was
    assert store.lessons_left() == len(hats)
    all_learnt(store)
    assert counts(store)["hats"] == (60, 0)


def test_five_papers_that_one_asks_for_more_of_are_enough(store: Store) -> None:
    gloves, hats = wardrobe(store)
    store.wish(store.known_keys(["2601.00001", "2601.00002", "2601.00003", "2601.00004", "nonsense", "2601.09999"]), "more")
    assert not store.knows_interest()
    store.wish(gloves[4:5], "more")
    assert store.knows_interest()
    all_learnt(store)
    assert counts(store)[""][0] == 5 * STRONG
    likely = store.likely([gloves[29], hats[59]], Weights())
    assert likely[gloves[29]] > likely[hats[59]]


def test_forgotten_stars_count_no_more_and_new_ones_do(store: Store) -> None:
    gloves, hats = wardrobe(store)
    store.star(gloves[:25])
    all_learnt(store)
    store.forget_interest()
    all_learnt(store)
    assert not store.knows_interest()
    assert store.likely(hats, Weights()) == {}
    assert counts(store)[""][0] == 0
    # An old star that is taken away and given back by undo is still an old one.
    store.star(gloves[:1], on=False)
    store.undo()
    all_learnt(store)
    assert counts(store)[""][0] == 0
    store.star(gloves[25:27])
    all_learnt(store)
    assert counts(store)[""][0] == 2
    assert len(store.paper(gloves[0]).triage.note) == 0
    assert store.paper(gloves[0]).triage.starred


def test_another_version_counts_with_its_own_words(store: Store) -> None:
    gloves, _ = wardrobe(store)
    store.star(gloves[:20])
    all_learnt(store)
    store.add_listing(listing([paper(1, title="Mittens", abstract="A mitten.", authors=("Ada Quill",), version=2)]))
    all_learnt(store)
    assert counts(store)["mittens"] == (1, 0)
    assert counts(store)["octopuses"][0] == 19


def test_a_paper_that_is_removed_counts_no_more(store: Store) -> None:
    gloves, _ = wardrobe(store)
    store.star(gloves[:20])
    all_learnt(store)
    store.remove(["2601.00001"])
    assert counts(store)["octopuses"][0] == 19
    assert store.check() == []


subsets = st.sets(st.integers(0, 4)).map(sorted)


class Learning(RuleBasedStateMachine):
    """Acts and undos while one learns, now and then: once all is counted, the counts are those of the states."""

    def __init__(self) -> None:
        super().__init__()
        self.sitting = Sitting()
        self.store = self.sitting.store
        self.keys = self.sitting.keys
        all_learnt(self.store)

    def teardown(self) -> None:
        all_learnt(self.store)
        self.the_counts_are_those_of_the_states()
        self.sitting.teardown()

    def chosen(self, papers: list[int]) -> list[int]:
        return [self.keys[at] for at in papers]

    @rule(papers=subsets, on=st.booleans())
    def star(self, papers: list[int], on: bool) -> None:
        self.store.star(self.chosen(papers), on)

    @rule(papers=subsets, on=st.booleans())
    def dismiss(self, papers: list[int], on: bool) -> None:
        self.store.dismiss(self.chosen(papers), on)

    @rule(papers=subsets, wish=st.sampled_from(["", "more", "less"]))
    def wish(self, papers: list[int], wish: str) -> None:
        self.store.wish(self.chosen(papers), wish)

    @rule()
    def undo(self) -> None:
        self.store.undo()

    @rule()
    def redo(self) -> None:
        self.store.redo()

    @rule(back=st.integers(1, 4))
    def revert(self, back: int) -> None:
        acts = self.store.history(back)
        if acts:
            self.store.revert(acts[-1].id)

    @rule(papers=st.integers(1, 5))
    def learn(self, papers: int) -> None:
        self.store.learn(papers)

    @invariant()
    def the_counts_are_those_of_the_states(self) -> None:
        if self.store.lessons_left():
            return
        liked: Counter[str] = Counter()
        passed: Counter[str] = Counter()
        for entry in self.store.papers(self.keys):
            side = side_of(entry.triage) or -1  # undecided, they are the others
            texts = entry.texts
            for word in (*words_of(texts.title, texts.abstract or "", texts.authors, entry.paper.categories), ""):
                (liked if side > 0 else passed)[word] += abs(side)
        found = counts(self.store)
        assert found == {word: (liked[word], passed[word]) for word in liked.keys() | passed.keys()}


def side_of(state: TriageState) -> int:
    """What a paper in this state counts as."""
    if state.wish:
        return STRONG if state.wish == "more" else -STRONG
    return 1 if state.starred else -1 if state.dismissed else 0


def test_counts_follow_from_the_states_alone() -> None:
    run_state_machine_as_test(Learning, settings=settings(max_examples=30, stateful_step_count=20))

"""Random acts on a real library, restarted anywhere: undo n times is the state n acts earlier."""

import tempfile
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from readerapp.rendering.text import texts_of
from readerapp.storage.store import Store
from readerapp.triage import Changes, TriageState
from tests.invented import filled

PAPERS = 5
subsets = st.sets(st.integers(0, PAPERS - 1), min_size=0).map(sorted)
names = st.sampled_from(["a", "b", "to read"])
States = tuple[TriageState, ...]


class Sitting(RuleBasedStateMachine):
    """A library beside a model of it: `past` holds the state before each act that counts, newest last."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = self._opened()
        self.keys = filled(self.store, PAPERS)
        self.past: list[States] = []
        self.now: States = (TriageState(),) * PAPERS
        self.acts: list[int] = []

    def _opened(self) -> Store:
        return Store(Path(self.folder.name) / "library.sqlite3", texts_of)

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def chosen(self, papers: list[int]) -> list[int]:
        return [self.keys[paper] for paper in papers]

    def states(self) -> States:
        return tuple(entry.triage for entry in self.store.papers(self.keys))

    def did(self, changes: Changes, papers: list[int], **fields: object) -> None:
        """The act gave `papers` the `fields`; it is an act only if that changed something."""
        after = tuple(state._replace(**fields) if at in papers else state for at, state in enumerate(self.now))
        self.counted(changes, after)

    def counted(self, changes: Changes, after: States) -> None:
        assert bool(changes) == (after != self.now)
        moves = {key: move for move, alike in changes.moves.items() for key in alike}
        assert moves == {key: (was, changes.after[key]) for key, was in changes.before.items()}
        if changes.act:
            self.past.append(self.now)
            self.acts.append(changes.act.id)
            self.now = after
            self.forget_undone()

    def forget_undone(self) -> None:
        """A fresh act came: what was undone is out of reach."""

    @rule(papers=subsets, on=st.booleans())
    def star(self, papers: list[int], on: bool) -> None:
        self.did(self.store.star(self.chosen(papers), on), papers, starred=on, **({"dismissed": False} if on else {}))

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = self._opened()

    @invariant()
    def the_library_is_as_the_model(self) -> None:
        assert self.states() == self.now


class Acts(Sitting):
    """All acts, each perhaps undone."""

    def teardown(self) -> None:
        for before in reversed(self.past):
            assert self.store.undo()
            assert self.states() == before
        super().teardown()

    @rule(papers=subsets, on=st.booleans())
    def read(self, papers: list[int], on: bool) -> None:
        self.did(self.store.read(self.chosen(papers), on), papers, read=on)

    @rule(papers=subsets, on=st.booleans())
    def dismiss(self, papers: list[int], on: bool) -> None:
        self.did(self.store.dismiss(self.chosen(papers), on), papers, dismissed=on)

    @rule(papers=subsets, wish=st.sampled_from(["", "more", "less"]))
    def wish(self, papers: list[int], wish: str) -> None:
        self.did(self.store.wish(self.chosen(papers), wish), papers, wish=wish)

    @rule(papers=subsets, text=st.sampled_from(["", "why", "$x$ “é”"]))
    def note(self, papers: list[int], text: str) -> None:
        self.did(self.store.note(self.chosen(papers), text), papers, note=text)

    @rule(papers=subsets, add=st.sets(names), remove=st.sets(names))
    def tag(self, papers: list[int], add: set[str], remove: set[str]) -> None:
        changes = self.store.tag(self.chosen(papers), add, remove)
        after = tuple(
            state._replace(tags=(state.tags | add) - remove) if at in papers else state for at, state in enumerate(self.now)
        )
        self.counted(changes, after)

    @precondition(lambda self: self.acts)
    @rule(data=st.data())
    def revert_any(self, data: st.DataObject) -> None:
        changes = self.store.revert(data.draw(st.sampled_from(self.acts)))
        self.counted(changes, tuple(changes.after.get(key, state) for key, state in zip(self.keys, self.now, strict=True)))

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            changes = self.store.undo()
            assert bool(changes) == bool(self.past)
            if changes:
                self.now = self.past.pop()

    @rule(papers=subsets)
    def another_process_stars(self, papers: list[int]) -> None:
        with self._opened() as other:
            self.did(other.star(self.chosen(papers)), papers, starred=True, dismissed=False)


class Redo(Sitting):
    """Stars with undo and redo: `undone` holds the states after the acts undone, to be done again newest last."""

    def __init__(self) -> None:
        self.undone: list[States] = []
        super().__init__()

    def forget_undone(self) -> None:
        self.undone.clear()

    @rule()
    def undo(self) -> None:
        changes = self.store.undo()
        assert bool(changes) == bool(self.past)
        if changes:
            self.undone.append(self.now)
            self.now = self.past.pop()

    @rule()
    def redo(self) -> None:
        changes = self.store.redo()
        assert bool(changes) == bool(self.undone)
        if changes:
            self.past.append(self.now)
            self.now = self.undone.pop()


MANY = settings(max_examples=60, stateful_step_count=25)


def test_undo_n_times_is_the_state_n_acts_earlier() -> None:
    run_state_machine_as_test(Acts, settings=MANY)


def test_redo_does_again_only_what_was_undone_since_the_last_fresh_act() -> None:
    # What is known to fail need not be made smaller, which takes longer than everything else.
    run_state_machine_as_test(Redo, settings=settings(MANY, phases=[Phase.generate]))

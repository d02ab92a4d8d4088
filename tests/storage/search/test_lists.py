"""What the lists show, and how many papers that is, is kept beside the papers: it is always what counting them would say."""

import gzip
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from readerapp.arxiv.listing import Kind
from readerapp.rendering.text import texts_of
from readerapp.search.language import parse
from readerapp.search.query import And, Everything, Is, Not, Query, Text
from readerapp.search.view import View
from readerapp.storage.records import LibraryPaper
from readerapp.storage.sql import lists
from readerapp.storage.store import Store
from tests.invented import DAY, filled, found, listing, paper

PAPERS = 6
some = st.sets(st.integers(1, PAPERS), min_size=1).map(sorted)
NOT_DISMISSED = Not(Is("dismissed"))


class Library(RuleBasedStateMachine):
    """Papers that come as new or as replacements, are triaged, undone and removed, by two processes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store, self.other = self._opened(), self._opened()

    def _opened(self) -> Store:
        return Store(Path(self.folder.name) / "library.sqlite3", texts_of)

    def teardown(self) -> None:
        self.store.close()
        self.other.close()
        self.folder.cleanup()

    def keys(self, numbers: list[int]) -> list[int]:
        return self.store.keys([one.id for one in map(paper, numbers) if self.store.has(one.id)])

    @rule(numbers=some, kind=st.sampled_from([Kind.NEW, Kind.REPLACE]), days=st.integers(0, 3), quiet=st.booleans())
    def fetch(self, numbers: list[int], kind: Kind, days: int, quiet: bool) -> None:
        papers = [paper(number, version=days + 1) for number in numbers]
        self.other.add_listing(listing(papers, DAY + timedelta(days), kind=kind), quiet)

    @rule(numbers=some, on=st.booleans(), what=st.sampled_from(["star", "read", "dismiss"]))
    def decide(self, numbers: list[int], on: bool, what: str) -> None:
        getattr(self.store, what)(self.keys(numbers), on)

    @rule(what=st.sampled_from(["undo", "redo"]))
    def take_back(self, what: str) -> None:
        getattr(self.other, what)()

    @rule(numbers=some)
    def remove(self, numbers: list[int]) -> None:
        self.store.remove([paper(number).id for number in numbers])

    @invariant()
    def what_is_kept_is_what_is_counted(self) -> None:
        assert lists.agree(self.store.connection)
        entries = self.store.papers(self.store.find(Everything()))
        states = [entry.triage.state for entry in entries]
        totals = lists.totals(self.store.connection)
        undecided = sum(entry.triage.undecided for entry in entries)
        assert totals == (len(states), len(states) - states.count("dismissed"), states.count("unread"), undecided)
        assert self.store.counts()[:2] == (len(states), undecided)

    @invariant()
    def a_list_is_what_looking_at_each_paper_finds(self) -> None:
        entries = sorted(self.store.papers(self.store.find(Everything())), key=lambda entry: -entry.key)
        for view in map(View, ("all", "undecided", "starred", "dismissed")):
            for show_dismissed in (False, True):
                query = view.search(Everything(), show_dismissed)
                belong = [entry.key for entry in entries if belongs(entry, query)]
                assert list(self.store.find(query)) == belong
                assert list(self.store.first(query, 2)) == belong[:2]
                assert self.store.kept_count(query) in (len(belong), None)
                assert self.store.among(query, [entry.key for entry in entries]) == set(belong)
                if belong:
                    assert list(self.store.first(query, 1, belong[-1])) == belong
                    assert list(self.store.first(query, 1, belong[0])) == belong[:1]
                    assert self.store.next_key(query, belong[0]) == (belong[1] if belong[1:] else None)
                    assert self.store.next_key(query, belong[-1], newer=True) == (belong[-2] if belong[1:] else None)


def belongs(entry: LibraryPaper, query: Query) -> bool:
    """Whether a paper matches, by its state alone."""
    match query:
        case Not(inner):
            return not belongs(entry, inner)
        case And(parts):
            return all(belongs(entry, part) for part in parts)
        case Is("starred"):
            return entry.triage.starred
        case Is("undecided"):
            return entry.triage.undecided
        case Is(flag):
            return entry.triage.state == flag
    return True


def test_kept_lists_and_counts_are_those_of_the_papers() -> None:
    run_state_machine_as_test(Library, settings=settings(max_examples=40, stateful_step_count=20))


def test_a_row_that_is_replaced_counts_once(store: Store) -> None:
    """Within a trigger, the statement that set it off decides on conflicts."""
    keys = filled(store)
    for dismissed in (1, 1, 0, 0):
        store.connection.execute("INSERT OR REPLACE INTO triage (paper, dismissed) VALUES (?, ?)", (keys[0], dismissed))
        assert lists.agree(store.connection)
    store.connection.execute("DELETE FROM triage")
    assert lists.agree(store.connection)
    assert lists.totals(store.connection) == (3, 3, 3, 3)


def test_words_are_found_among_the_papers_of_a_list(store: Store) -> None:
    keys = filled(store, 5)
    store.dismiss(keys[:2])
    store.read(keys[2:3])
    assert list(store.first(And((Text("title"), NOT_DISMISSED)), 2)) == [keys[4], keys[3]]
    assert store.next_key(And((Text("title"), NOT_DISMISSED)), keys[3]) == keys[2]
    assert store.among(And((Is("unread"), Text("title"))), keys) == {keys[3], keys[4]}
    assert store.kept_count(And((Text("title"), NOT_DISMISSED))) is None


def test_reading_ends_when_it_may_not_go_on(store: Store) -> None:
    """SQLite is interrupted in the middle of a search; the library can be used as before."""
    filled(store, 3)
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    asked = []
    with store.goes_on_while(lambda: len(asked) < 3 and not asked.append(1)):
        store.connection.execute(endless).fetchone()
        raise AssertionError("it went on")
    assert len(store.find(Everything())) == 3


def test_a_tag_with_the_name_of_a_list_is_not_that_list(store: Store) -> None:
    """As tuples, `tag:unread` and `is:unread` are equal."""
    keys = filled(store)
    for name in ("unread", "undecided", "dismissed", "starred"):
        store.tag(keys[:1], [name])
        assert found(store, f"tag:{name}") == ["2601.00001"]
        assert found(store, f"tag:{name} kettle") == []
        assert store.count(parse(f"tag:{name}")) == 1
        assert store.kept_count(parse(f"cat:{name}")) is None


def test_what_was_decided_before_the_format_is_kept_in_the_set_of_the_undecided(tmp_path: Path) -> None:
    """A library of format 3 as the window before wrote it: papers read by being shown, stars on dismissed papers, tags."""
    path = tmp_path / "library.sqlite3"
    path.write_bytes(gzip.decompress((Path(__file__).parents[1] / "formats" / "format-3-triaged.sqlite3.gz").read_bytes()))
    with Store(path, texts_of) as store:
        assert lists.agree(store.connection)
        entries = store.papers(store.find(Everything()))
        assert found(store, "is:undecided") == [one.paper.id for one in entries if one.triage.undecided]
        assert found(store, "is:undecided") == ["2601.00008", "2601.00005", "2601.00004", "2601.00001"]
        assert found(store, "is:starred") == ["2601.00003", "2601.00002"]
        assert found(store, "is:unread") == ["2601.00008", "2601.00005", "2601.00002", "2601.00001"]
        assert store.counts() == (8, 4, 2)
        assert store.day_summary(DAY)[1:] == (6, 3, 1, 2, 0)
        assert store.undo()
        assert found(store, "is:undecided") == ["2601.00008", "2601.00006", "2601.00005", "2601.00004", "2601.00001"]
        assert lists.agree(store.connection)


def test_the_index_is_asked_once_about_several_papers(store: Store) -> None:
    """It gathered the words with a prefix anew for each: 1.2 s for 16 papers of a million, on the window's thread."""
    keys, asked = filled(store, 6), list[str]()
    store.find(Text("title"))
    store.connection.set_trace_callback(asked.append)
    assert store.among(Text("titl", prefix=True), [*keys[1:3], keys[4]]) == {keys[1], keys[2], keys[4]}
    store.connection.set_trace_callback(None)
    assert store.among(Text("titl", prefix=True), []) == set()
    (sql,) = {one for one in asked if one.startswith("SELECT rowid AS key")}
    (plan,) = store.connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()
    # "=" would be FTS5's mark for a question about one row.
    assert "paper_search" in plan[3]
    assert "=" not in plan[3]

"""Every public method of Store while another program holds the library: it answers, or says that the library is busy.

The table names every method; a new one without a row fails the first test.
"""

import inspect
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from threading import Timer
from typing import NamedTuple

import pytest

from readerapp.arxiv.listing import Announcement, Kind
from readerapp.days.report import DayReport, DayState
from readerapp.errors import LibraryBusyError
from readerapp.interest.likeness import Weights
from readerapp.rendering.text import texts_of
from readerapp.rules.rule import Does, Rule
from readerapp.search.query import Is, WrittenBy
from readerapp.storage.records import Fact, LastAnswer, Patience
from readerapp.storage.sql import connection as opening
from readerapp.storage.store import Store
from tests.invented import DAY, bare, filled, listing, paper

IDS = ["2601.00001", "2601.00002"]


class Call(NamedTuple):
    """One way to call a method, with the keys of three papers at hand."""

    call: Callable[[Store, list[int]], object]
    writes: bool


REPORT = DayReport(DAY, "cs.LG", DayState.COMPLETE)
ANSWER = LastAnswer("tag", None, "0" * 64, DAY)
RULE = Rule("Moss", "ti:moss", Does.MUTE)
PATIENCE = Patience(datetime(2026, 1, 6, tzinfo=UTC), "Wait.")


def in_time(store: Store) -> int:
    """What is read in a block that may go on."""
    with store.goes_on_while(lambda: True):
        return len(store.find(Is("starred")))
    raise AssertionError("the block ended early")


def at_once(store: Store, keys: list[int]) -> None:
    """What is written in a block that waits for nobody."""
    with store.waiting_for_nobody():
        store.star(keys)


METHODS = {
    "waiting_for_nobody": Call(at_once, writes=True),
    "act": Call(lambda store, keys: store.act(1), writes=False),
    "add_listing": Call(lambda store, keys: store.add_listing(listing([paper(9)])), writes=True),
    "announced_before": Call(
        lambda store, keys: store.announced_before([Announcement(IDS[0], DAY, "cs.LG")], "cs.LG"), writes=False
    ),
    "answer": Call(lambda store, keys: store.answer("https://arxiv.org/"), writes=False),
    "categories": Call(lambda store, keys: store.categories(), writes=False),
    "check": Call(lambda store, keys: store.check(), writes=False),
    "citation_keys": Call(lambda store, keys: store.citation_keys([(keys[0], "new")]), writes=True),
    "papers_to_cite": Call(lambda store, keys: store.papers_to_cite(keys, True, True), writes=False),
    "save_copy": Call(lambda store, keys: store.save_copy(store.path.with_name("copy.sqlite3")), writes=False),
    "taken_citation_keys": Call(lambda store, keys: store.taken_citation_keys(["new"]), writes=False),
    "done_days": Call(lambda store, keys: store.done_days("cs.LG", DAY, DAY), writes=False),
    "skip_days": Call(lambda store, keys: store.skip_days([DAY], DAY), writes=True),
    "skipped_days": Call(lambda store, keys: store.skipped_days(), writes=False),
    "entries_written": Call(lambda store, keys: store.entries_written(["0" * 64]), writes=False),
    "keep_entries_written": Call(lambda store, keys: store.keep_entries_written({"0" * 64: IDS[0]}), writes=True),
    "close": Call(lambda store, keys: store.close(), writes=False),
    "count": Call(lambda store, keys: store.count(Is("starred")), writes=False),
    "counts": Call(lambda store, keys: store.counts(), writes=False),
    "data_version": Call(lambda store, keys: store.data_version(), writes=False),
    "day_sections": Call(lambda store, keys: store.day_sections(DAY, Is("unread")), writes=False),
    "day_summary": Call(lambda store, keys: store.day_summary(DAY), writes=False),
    "days": Call(lambda store, keys: store.days(9), writes=False),
    "colour_tag": Call(lambda store, keys: store.colour_tag("old", "red"), writes=True),
    "delete_tag": Call(lambda store, keys: store.delete_tag("old"), writes=True),
    "next_acts": Call(lambda store, keys: store.next_acts(), writes=False),
    "rename_tag": Call(lambda store, keys: store.rename_tag("old", "new"), writes=True),
    "dismiss": Call(lambda store, keys: store.dismiss(keys), writes=True),
    "unindexed": Call(lambda store, keys: store.unindexed(), writes=False),
    "first": Call(lambda store, keys: store.first(Is("starred"), 9), writes=False),
    "looks_long": Call(lambda store, keys: store.looks_long(Is("starred")), writes=False),
    "next_key": Call(lambda store, keys: store.next_key(Is("starred"), keys[0]), writes=False),
    "among": Call(lambda store, keys: store.among(Is("starred"), keys), writes=False),
    "kept_count": Call(lambda store, keys: store.kept_count(Is("unread")), writes=False),
    "goes_by_key": Call(lambda store, keys: store.goes_by_key(Is("starred")), writes=False),
    "reports_of": Call(lambda store, keys: store.reports_of(DAY), writes=False),
    "goes_on_while": Call(lambda store, keys: in_time(store), writes=False),
    "ask_no_decision": Call(lambda store, keys: store.ask_no_decision(["2601.00007"]), writes=True),
    "kept_pass": Call(lambda store, keys: store.kept_pass("undecided"), writes=False),
    "keep_pass": Call(lambda store, keys: store.keep_pass("undecided", "{}"), writes=True),
    "forget_pass": Call(lambda store, keys: store.forget_pass("undecided"), writes=True),
    "write_log_back": Call(lambda store, keys: store.write_log_back(), writes=False),
    "take_back": Call(lambda store, keys: store.take_back([1]), writes=True),
    "touched": Call(lambda store, keys: store.touched(), writes=False),
    "facts": Call(lambda store, keys: store.facts(store.touched()), writes=False),
    "take_facts": Call(lambda store, keys: store.take_facts([Fact(IDS[0], "note", "why", None)]), writes=True),
    "find": Call(lambda store, keys: store.find(Is("starred")), writes=False),
    "authors_like": Call(lambda store, keys: store.authors_like("qu"), writes=False),
    "saved_searches": Call(lambda store, keys: store.saved_searches(), writes=False),
    "save_search": Call(lambda store, keys: store.save_search("Moss", "ti:moss"), writes=True),
    "move_search": Call(lambda store, keys: store.move_search("ti:moss", 0), writes=True),
    "remove_search": Call(lambda store, keys: store.remove_search("ti:moss"), writes=True),
    "rules": Call(lambda store, keys: store.rules(), writes=False),
    "save_rule": Call(lambda store, keys: store.save_rule(RULE), writes=True),
    "remove_rule": Call(lambda store, keys: store.remove_rule(1), writes=True),
    "import_rules": Call(lambda store, keys: store.import_rules([RULE]), writes=True),
    "has_unfollowed_rules": Call(lambda store, keys: store.has_unfollowed_rules(), writes=False),
    "follow_rules": Call(lambda store, keys: store.follow_rules(), writes=True),
    "mutes_any": Call(lambda store, keys: store.mutes_any(), writes=False),
    "muted_among": Call(lambda store, keys: store.muted_among(Is("unread"), DAY), writes=False),
    "effect_of": Call(lambda store, keys: store.effect_of(Is("unread"), DAY), writes=False),
    "followed_days": Call(lambda store, keys: store.followed_days(), writes=False),
    "forget_days": Call(lambda store, keys: store.forget_days("math.CO"), writes=True),
    "follow": Call(lambda store, keys: store.follow(["cs.LG"]), writes=True),
    "follows": Call(lambda store, keys: store.follows(), writes=False),
    "for_another_thread": Call(lambda store, keys: store.for_another_thread().close(), writes=False),
    "for_very_many": Call(lambda store, keys: store.for_very_many().close(), writes=False),
    "forget_patience": Call(lambda store, keys: store.forget_patience("arxiv.org"), writes=True),
    "forget_repeats": Call(lambda store, keys: store.forget_repeats("math.CO", DAY), writes=True),
    "has": Call(lambda store, keys: store.has(IDS[0]), writes=False),
    "history": Call(lambda store, keys: store.history(9), writes=False),
    "incomplete": Call(lambda store, keys: store.incomplete(9), writes=False),
    "index": Call(lambda store, keys: store.index(), writes=True),
    "keep_answer": Call(lambda store, keys: store.keep_answer("https://arxiv.org/", ANSWER), writes=True),
    "keep_listed": Call(lambda store, keys: store.keep_listed("math.CO", DAY, ()), writes=True),
    "keep_patience": Call(lambda store, keys: store.keep_patience("arxiv.org", PATIENCE), writes=True),
    "keep_report": Call(lambda store, keys: store.keep_report(REPORT), writes=True),
    "leave_log": Call(lambda store, keys: store.leave_log(), writes=False),
    "mark_shown": Call(lambda store, keys: store.mark_shown(keys), writes=True),
    "keep_unanswered": Call(lambda store, keys: store.keep_unanswered(["2601.00007"]), writes=True),
    "keys": Call(lambda store, keys: store.keys(IDS), writes=False),
    "neighbour_day": Call(lambda store, keys: store.neighbour_day(DAY, later=True), writes=False),
    "known_days": Call(lambda store, keys: store.known_days(), writes=False),
    "papers_a_day": Call(lambda store, keys: store.papers_a_day("cs.LG"), writes=False),
    "newest_day": Call(lambda store, keys: store.newest_day(), writes=False),
    "note": Call(lambda store, keys: store.note(keys, "why"), writes=True),
    "paper": Call(lambda store, keys: store.paper(keys[0]), writes=False),
    "papers": Call(lambda store, keys: store.papers(keys), writes=False),
    "patience": Call(lambda store, keys: store.patience("arxiv.org"), writes=False),
    "pdf_page": Call(lambda store, keys: store.pdf_page(keys[0]), writes=False),
    "keep_pdf_page": Call(lambda store, keys: store.keep_pdf_page(keys[0], 3), writes=True),
    "read": Call(lambda store, keys: store.read(keys), writes=True),
    "rebuild_index": Call(lambda store, keys: store.rebuild_index(), writes=True),
    "redo": Call(lambda store, keys: store.redo(), writes=True),
    "remove": Call(lambda store, keys: store.remove(IDS), writes=True),
    "report": Call(lambda store, keys: store.report(DAY, "cs.LG"), writes=False),
    "reports": Call(lambda store, keys: store.reports(), writes=False),
    "revert": Call(lambda store, keys: store.revert(1), writes=True),
    "rows": Call(lambda store, keys: store.rows(keys), writes=False),
    "spellings": Call(lambda store, keys: store.spellings(WrittenBy("quill", "ada")), writes=False),
    "star": Call(lambda store, keys: store.star(keys), writes=True),
    "stars_since": Call(lambda store, keys: store.stars_since(datetime(2026, 1, 1, tzinfo=UTC)), writes=False),
    "wish": Call(lambda store, keys: store.wish(keys, "more"), writes=True),
    "statistics": Call(lambda store, keys: store.statistics(DAY), writes=False),
    "known_keys": Call(lambda store, keys: store.known_keys(IDS), writes=False),
    "knows_interest": Call(lambda store, keys: store.knows_interest(), writes=False),
    "lessons_left": Call(lambda store, keys: store.lessons_left(), writes=False),
    "learn": Call(lambda store, keys: store.learn(), writes=True),
    "forget_interest": Call(lambda store, keys: store.forget_interest(), writes=True),
    "likely": Call(lambda store, keys: store.likely(keys, Weights()), writes=False),
    "why_likely": Call(lambda store, keys: store.why_likely(keys[0], Weights()), writes=False),
    "to_measure_by": Call(lambda store, keys: store.to_measure_by(), writes=False),
    "tag": Call(lambda store, keys: store.tag(keys, add=["new"]), writes=True),
    "tags_of": Call(lambda store, keys: store.tags_of(keys), writes=False),
    "tags": Call(lambda store, keys: store.tags(), writes=False),
    "undo": Call(lambda store, keys: store.undo(), writes=True),
    "unknown_words": Call(lambda store, keys: store.unknown_words({"abstrct": False}), writes=False),
    "unfollow": Call(lambda store, keys: store.unfollow(["cs.CV"]), writes=True),
}
WRITING = [name for name, row in METHODS.items() if row.writes]
READING = [name for name, row in METHODS.items() if not row.writes]


def everything(store: Store) -> list[str]:
    """The whole content of the library, as SQL."""
    return list(store.connection.iterdump())


@pytest.fixture
def acted(store: Store) -> tuple[Store, list[int]]:
    """A library in which every writing method has something to do."""
    keys = filled(store)
    store.add_listing(listing([bare(7)]))
    for day in (DAY, date(2026, 1, 7)):
        store.add_listing(listing([paper(8)], day, "math.CO", kind=Kind.NEW))
    store.follow(["cs.CV"])
    store.keep_report(REPORT._replace(category="math.CO"))
    store.keep_patience("arxiv.org", PATIENCE._replace(refusals=3))
    store.tag(keys, add=["old"])
    store.star(keys[:1])
    store.undo()
    store.keep_pass("undecided", "[]")
    store.save_search("Fern", "ti:fern")
    store.save_search("Moss lamps", "ti:moss")
    store.save_rule(RULE._replace(name="Fern", search="ti:fern"))
    return store, keys


@pytest.fixture
def lock(acted: tuple[Store, list[int]]) -> Iterator[sqlite3.Connection]:
    """Another program that holds the library for itself."""
    other = sqlite3.connect(acted[0].path, isolation_level=None, timeout=0)
    other.execute("BEGIN EXCLUSIVE")
    yield other
    other.close()


def test_the_table_has_every_public_method() -> None:
    methods = {name for name, _ in inspect.getmembers(Store, inspect.isfunction) if not name.startswith("_")}
    assert methods == set(METHODS)


@pytest.mark.parametrize("name", WRITING)
def test_a_writing_method_says_that_the_library_is_busy_and_changes_nothing(
    name: str, acted: tuple[Store, list[int]], lock: sqlite3.Connection
) -> None:
    store, keys = acted
    before = everything(store)
    with pytest.raises(LibraryBusyError, match=r"Another readerapp is writing to .*Nothing was changed"):
        METHODS[name].call(store, keys)
    assert everything(store) == before
    assert not store.connection.in_transaction


@pytest.mark.parametrize("name", WRITING)
def test_a_writing_method_works_once_the_lock_is_gone(
    name: str, acted: tuple[Store, list[int]], lock: sqlite3.Connection
) -> None:
    store, keys = acted
    before = everything(store)
    with pytest.raises(LibraryBusyError):
        METHODS[name].call(store, keys)
    lock.execute("ROLLBACK")
    METHODS[name].call(store, keys)
    assert everything(store) != before


@pytest.mark.parametrize("name", READING)
def test_a_reading_method_answers_or_says_that_the_library_is_busy(
    name: str, acted: tuple[Store, list[int]], lock: sqlite3.Connection
) -> None:
    store, keys = acted
    before = everything(store)
    with suppress(LibraryBusyError):
        METHODS[name].call(store, keys)
    with Store(store.path, texts_of, patience=0) as again:
        assert everything(again) == before


@pytest.mark.parametrize("name", READING)
def test_a_reading_method_changes_nothing(name: str, acted: tuple[Store, list[int]]) -> None:
    store, keys = acted
    before = everything(store)
    METHODS[name].call(store, keys)
    with Store(store.path, texts_of) as again:
        assert everything(again) == before


def test_a_library_that_is_locked_can_be_opened_and_read(acted: tuple[Store, list[int]], lock: sqlite3.Connection) -> None:
    with Store(acted[0].path, texts_of, patience=0) as second:
        assert second.counts().papers == 5


def test_a_library_that_another_program_is_making_is_busy(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "BUSY_TIMEOUT", 0.2)
    path = tmp_path / "new.sqlite3"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryBusyError):
        Store(path, texts_of, patience=0)
    other.close()


def test_a_block_that_waits_for_nobody_leaves_the_store_as_patient_as_it_was(store: Store) -> None:
    keys = filled(store)
    other = sqlite3.connect(store.path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    with Store(store.path, texts_of, patience=30) as patient:
        start = time.monotonic()
        with pytest.raises(LibraryBusyError):
            at_once(patient, keys)
        assert time.monotonic() - start < 10
        ends = Timer(0.2, other.execute, ["COMMIT"])
        ends.start()
        assert patient.star(keys)
        ends.join()
    other.close()

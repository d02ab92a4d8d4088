"""Rules in the library: what they mute, mark and do, and that they never take anything away."""

from collections.abc import Sequence
from datetime import date

import pytest

from readerapp.arxiv.listing import Announcement, Kind, Listing
from readerapp.errors import RuleError
from readerapp.rules.rule import Does, Rule
from readerapp.search.language import parse
from readerapp.search.query import Everything
from readerapp.storage.records import Muted
from readerapp.storage.sql import lists
from readerapp.storage.sql.standing import tables
from readerapp.storage.store import Store
from readerapp.triage import Verb
from tests.invented import DAY, filled, found, ids, listing, paper

SURVEYS = Rule("Surveys", "ti:survey", Does.MUTE)


def arrive(store: Store, numbers: Sequence[int] = range(1, 7)) -> list[int]:
    """Odd papers are surveys; those that three divides are by Cy Sedge alone."""
    papers = [
        paper(
            number,
            title=f"Surveying kettles {number}" if number % 2 else f"Moss {number}",
            authors=("Cy Sedge",) if number % 3 == 0 else ("Ada Quill", "Bo Reed"),
        )
        for number in numbers
    ]
    store.add_listing(listing(papers, kind=Kind.NEW))
    return store.keys([one.id for one in papers])


def agrees(store: Store) -> bool:
    return lists.agree(store.connection) and tables.agree(store.connection)


def test_papers_are_muted_as_they_are_stored_in_all_forms_of_the_word(store: Store) -> None:
    store.save_rule(SURVEYS)
    arrive(store)
    assert store.unindexed() == 0
    assert found(store, "is:muted") == ["2601.00005", "2601.00003", "2601.00001"]
    assert found(store, "-is:muted") == found(store, "is:undecided") == ["2601.00006", "2601.00004", "2601.00002"]
    assert store.counts() == (6, 3, 0)
    assert store.day_summary(DAY) == (DAY, 6, 3, 0, 0, 3)
    assert store.muted_among(Everything(), DAY) == store.muted_among(parse("is:unread")) == Muted(3, 1)
    assert store.muted_among(Everything(), DAY, "cs.CV") == Muted(0, 0)
    assert agrees(store)


def test_without_rules_papers_wait_for_the_index(store: Store) -> None:
    arrive(store)
    assert store.unindexed() == 6


@pytest.mark.parametrize(
    ("search", "muted"),
    [
        ("au:sedge", [3, 6]),
        ('au:"Quill, Ada" ti:moss', [2, 4]),
        ("cat:stat.ML -ti:survey", [2, 4, 6]),
        ("kind:new (ti:moss OR au:sedge)", [2, 3, 4, 6]),
        ("kind:cross", []),
        ("id:2601.00004", [4]),
        (f"date:{DAY} abs:abstract au:reed", [1, 2, 4, 5]),
    ],
)
def test_a_rule_made_later_finds_the_same_as_one_that_was_there(store: Store, search: str, muted: list[int]) -> None:
    rule = store.save_rule(Rule("Mine", search, Does.MUTE))
    arrive(store)
    wanted = [f"2601.{number:05}" for number in reversed(muted)]
    assert found(store, "is:muted") == wanted
    store.save_rule(rule._replace(on=False))
    assert store.follow_rules()
    assert found(store, "is:muted") == []
    store.save_rule(rule)
    assert store.has_unfollowed_rules()
    assert store.follow_rules()
    assert not store.has_unfollowed_rules()
    assert found(store, "is:muted") == wanted
    assert agrees(store)


def test_a_decision_counts_more_than_a_rule(store: Store) -> None:
    store.save_rule(SURVEYS)
    one, _, three, *_ = arrive(store)
    store.star([one])
    store.dismiss([three])
    assert found(store, "is:muted") == ["2601.00005"]
    assert store.paper(one).triage.ruled_out
    assert agrees(store)
    store.undo()
    store.undo()
    assert found(store, "is:muted") == ["2601.00005", "2601.00003", "2601.00001"]
    assert not store.paper(one).triage.undecided
    assert agrees(store)


def test_rows_say_which_rules_mute_and_mark_them(store: Store) -> None:
    store.save_rule(SURVEYS)
    store.save_rule(Rule("Sedge", "au:sedge", Does.HIGHLIGHT))
    _, two, three, *_ = arrive(store)
    rows = {row.key: row for row in store.rows([two, three])}
    assert (rows[three].muted_by, rows[three].highlighted_by) == (("Surveys",), ("Sedge",))
    assert (rows[three].muted, rows[three].undecided, rows[two].muted) == (True, False, False)
    assert not rows[three]._replace(starred=True).muted


def test_what_a_new_version_says_counts(store: Store) -> None:
    store.save_rule(SURVEYS)
    arrive(store)
    later = date(2026, 1, 7)
    papers = [paper(1, title="Kettles", version=2), paper(2, title="A survey of moss", version=2)]
    store.add_listing(listing(papers, later, kind=Kind.REPLACE))
    assert found(store, "is:muted") == ["2601.00005", "2601.00003", "2601.00002"]
    assert agrees(store)


def test_a_listing_that_was_a_mistake_is_forgotten_by_rules_too(store: Store) -> None:
    store.save_rule(Rule("Crossed", "kind:cross", Does.MUTE))
    papers = [paper(1), paper(2)]
    said = [Announcement(one.id, DAY, "cs.CV", Kind.CROSS, 1, place) for place, one in enumerate(papers)]
    store.add_listing(Listing(tuple(papers), tuple(said)))
    assert found(store, "is:muted") == ["2601.00002", "2601.00001"]
    store.keep_listed("cs.CV", DAY, {"2601.00002"})
    assert found(store, "is:muted") == ["2601.00002"]
    assert agrees(store)


def test_papers_that_were_stored_before_the_rule_are_muted_when_they_are_indexed(store: Store) -> None:
    arrive(store)
    store.save_rule(SURVEYS)
    while store.index():
        pass
    assert len(found(store, "is:muted")) == 3


def test_tags_and_stars_are_acts_that_can_be_undone(store: Store) -> None:
    store.tag(filled(store, 1), ["Later"])
    store.save_rule(Rule("Keep", "au:sedge", Does.STAR))
    store.save_rule(Rule("Sort", "ti:moss", Does.TAG, "later"))
    arrive(store, range(2, 7))
    assert found(store, "is:starred") == ["2601.00006", "2601.00003"]
    assert found(store, "tag:later") == ["2601.00006", "2601.00004", "2601.00002", "2601.00001"]
    assert [(act.verb, act.papers) for act in store.history(2)] == [(Verb.RULE_TAG, 3), (Verb.RULE_STAR, 2)]
    assert store.history(1)[0].tags == ("+Later",)
    store.undo()
    store.undo()
    assert found(store, "is:starred") == []
    assert found(store, "tag:later") == ["2601.00001"]
    # The same listing again brings no new paper.
    arrive(store, range(2, 7))
    assert found(store, "is:starred") == []


def test_what_rules_do_to_a_listing_is_one_act_however_many_papers_it_has(store: Store) -> None:
    store.save_rule(Rule("Sort", "ti:moss", Does.TAG, "later"))
    store.save_rule(Rule("Sort out", "ti:kettles", Does.TAG, "soon"))
    store.save_rule(Rule("All", "ti:moss OR ti:kettles", Does.TAG, "all"))
    arrive(store, range(1, 121))
    assert [(act.verb, act.papers) for act in store.history(9)] == [(Verb.RULE_TAG, 120), (Verb.RULE_TAG, 120)]
    while store.undo():
        pass
    assert store.tags() == []
    while store.redo():
        pass
    assert [(tag.name, tag.papers) for tag in store.tags()] == [("all", 120), ("later", 60), ("soon", 60)]


def test_a_paper_that_is_removed_leaves_nothing_behind(store: Store) -> None:
    store.save_rule(SURVEYS)
    arrive(store)
    store.remove(["2601.00001", "2601.00002"])
    assert store.connection.execute("SELECT count(*) FROM ruled").fetchone()[0] == 2
    assert agrees(store)


def test_a_rule_that_is_removed_gives_back_what_it_muted_and_can_come_back(store: Store) -> None:
    rule = store.save_rule(SURVEYS)
    arrive(store)
    store.remove_rule(rule.id)
    assert store.follow_rules()
    assert (found(store, "is:muted"), store.rules(), store.counts().undecided) == ([], [], 6)
    assert store.save_rule(rule).id == rule.id
    assert store.follow_rules()
    assert len(found(store, "is:muted")) == 3
    assert agrees(store)


def test_what_is_left_undone_goes_on_later(store: Store) -> None:
    arrive(store)
    store.save_rule(SURVEYS)
    assert not store.follow_rules(lambda: False)
    assert found(store, "is:muted") == []
    assert store.follow_rules()
    assert len(found(store, "is:muted")) == 3


def test_two_rules_of_one_name_are_refused(store: Store) -> None:
    store.save_rule(SURVEYS)
    with pytest.raises(RuleError, match="There is a rule “surveys” already"):
        store.save_rule(SURVEYS._replace(name="surveys"))
    assert [rule.name for rule in store.rules()] == ["Surveys"]


def test_rules_of_a_file_come_all_or_none(store: Store) -> None:
    store.save_rule(SURVEYS)
    others = [SURVEYS._replace(search="ti:moss"), Rule("Sedge", "au:sedge", Does.STAR)]
    assert store.import_rules(others) == (1, 1)
    assert store.import_rules(others) == (0, 0)
    assert [(rule.name, rule.search) for rule in store.rules()] == [("Surveys", "ti:moss"), ("Sedge", "au:sedge")]
    with pytest.raises(RuleError):
        store.import_rules([Rule("New", "fern", Does.MUTE), Rule("Bad", "(fern", Does.MUTE)])
    assert len(store.rules()) == 2


def test_what_a_rule_would_have_done_names_the_stars_it_would_have_hidden(store: Store) -> None:
    one, *_ = arrive(store)
    store.star([one])
    store.tag([one], ["thesis"])
    told = store.effect_of(parse("ti:survey"), DAY)
    assert (told.papers, told.matched, told.days) == (6, 3, ((DAY, 3, 1),))
    [(title, what)] = told.starred
    assert title == "Surveying kettles 1"
    assert what.startswith("starred ")
    assert what.endswith(", in “thesis”")
    assert store.effect_of(parse("ti:survey"), date(2026, 1, 7))[1:] == (0, 0, (), ())
    assert ids(store, [one]) == ["2601.00001"]


def test_a_search_that_this_readerapp_does_not_know_mutes_nothing(store: Store) -> None:
    rule = store.save_rule(SURVEYS)
    store.connection.execute("UPDATE rules SET search = 'colour:blue' WHERE id = ?", (rule.id,))
    arrive(store)
    assert found(store, "is:muted") == []
    assert store.follow_rules()

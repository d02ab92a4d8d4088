"""Replacements stay out of Unread, but for starred papers, which return once with what they were before."""

from collections.abc import Callable
from datetime import date

import pytest

from readerapp.arxiv.listing import Kind, Listing
from readerapp.storage.sql import lists
from readerapp.storage.store import Store
from tests.invented import DAY, bare, found, listing, paper

FRIDAY = date(2026, 1, 9)
MONDAY = date(2026, 1, 12)


def unread(store: Store) -> list[str]:
    return found(store, "is:unread")


def state(store: Store, number: int = 1) -> str:
    return store.papers(store.keys([f"2601.{number:05}"]))[0].triage.state


@pytest.mark.parametrize("kind", [Kind.REPLACE, Kind.REPLACE_CROSS])
def test_a_mere_replacement_is_not_unread(store: Store, kind: Kind) -> None:
    store.add_listing(listing([paper(1), paper(2)], kind=kind))
    store.add_listing(listing([paper(3)], kind=Kind.NEW))
    assert unread(store) == ["2601.00003"]
    assert state(store) == "read"
    assert found(store, "is:read") == ["2601.00002", "2601.00001"]
    assert store.counts().undecided == 1
    assert store.day_summary(DAY).undecided == 1
    assert [section.undecided for section in store.day_sections(DAY)] == [1, 0]
    assert [row.read for row in store.rows(store.keys(["2601.00001"]))] == [True]
    assert sum(one.undecided for one in store.categories()) == 1


def test_a_setting_lets_replacements_be_unread(store: Store) -> None:
    store.add_listing(listing([paper(1)], kind=Kind.REPLACE), quiet=False)
    assert unread(store) == ["2601.00001"]


def test_a_replacement_can_be_marked_unread_and_back(store: Store) -> None:
    store.add_listing(listing([paper(1)], kind=Kind.REPLACE))
    assert store.read(store.keys(["2601.00001"]), on=False)
    assert unread(store) == ["2601.00001"]
    # It is unread, and still waits for no decision.
    assert store.counts().undecided == 0
    store.undo()
    assert unread(store) == []
    assert state(store) == "read"


def test_a_missed_day_makes_a_replaced_paper_unread(store: Store) -> None:
    store.add_listing(listing([paper(1, version=2)], FRIDAY, kind=Kind.REPLACE))
    store.add_listing(listing([paper(1)], DAY, kind=Kind.NEW))
    assert unread(store) == ["2601.00001"]


def _star(store: Store, keys: list[int]) -> None:
    store.star(keys)


def _star_and_back(store: Store, keys: list[int]) -> None:
    store.star(keys)
    store.star(keys, on=False)


def _star_and_undo(store: Store, keys: list[int]) -> None:
    store.star(keys)
    store.undo()


def _dismiss(store: Store, keys: list[int]) -> None:
    store.dismiss(keys)


def _dismiss_and_back(store: Store, keys: list[int]) -> None:
    store.dismiss(keys)
    store.dismiss(keys, on=False)


def _tag(store: Store, keys: list[int]) -> None:
    store.tag(keys, ["later"])


def _note(store: Store, keys: list[int]) -> None:
    store.note(keys, "See also the first one.")


def _unread_and_back(store: Store, keys: list[int]) -> None:
    store.read(keys, on=False)
    store.read(keys)


@pytest.mark.parametrize("touch", [_star_and_back, _star_and_undo, _dismiss_and_back, _tag, _note, _unread_and_back])
def test_a_replacement_that_waits_for_a_decision_after_all_is_unread_whatever_was_done_with_it(
    store: Store, touch: Callable[[Store, list[int]], None]
) -> None:
    store.add_listing(listing([paper(1, version=2)], FRIDAY, kind=Kind.REPLACE))
    keys = store.keys(["2601.00001"])
    touch(store, keys)
    assert (state(store), store.counts().undecided) == ("read", 0)
    before = store.papers(keys)[0].triage
    store.add_listing(listing([paper(1)], DAY, kind=Kind.NEW))
    assert unread(store) == ["2601.00001"]
    assert store.papers(keys)[0].triage == before._replace(read=False, quiet=False)
    assert store.counts().undecided == 1
    assert lists.agree(store.connection)
    # Once: what is read from now on stays read.
    store.read(keys)
    store.add_listing(listing([paper(1)], DAY, kind=Kind.NEW))
    assert state(store) == "read"
    while store.undo():
        pass
    assert found(store, "is:starred OR is:dismissed OR tag:later") == []
    assert lists.agree(store.connection)


@pytest.mark.parametrize(("decide", "became"), [(_star, "read"), (_dismiss, "dismissed")])
def test_a_replacement_that_is_decided_about_stays_as_it_is(
    store: Store, decide: Callable[[Store, list[int]], None], became: str
) -> None:
    store.add_listing(listing([paper(1, version=2)], FRIDAY, kind=Kind.REPLACE))
    decide(store, store.keys(["2601.00001"]))
    store.add_listing(listing([paper(1)], DAY, kind=Kind.NEW))
    assert (state(store), unread(store)) == (became, [])


def test_a_replacement_of_a_known_paper_changes_nothing_of_the_users(store: Store) -> None:
    store.add_listing(listing([paper(1), paper(2), paper(3)], kind=Kind.NEW))
    store.read(store.keys(["2601.00001"]))
    store.dismiss(store.keys(["2601.00002"]))
    store.add_listing(listing([paper(n, version=2, title="Other") for n in (1, 2, 3)], FRIDAY, kind=Kind.REPLACE))
    assert [state(store, n) for n in (1, 2, 3)] == ["read", "dismissed", "unread"]
    assert store.paper(store.keys(["2601.00001"])[0]).earlier is None


@pytest.fixture
def starred(store: Store) -> Store:
    store.add_listing(listing([paper(1, comment="9 pages")], kind=Kind.NEW))
    keys = store.keys(["2601.00001"])
    store.star(keys)
    store.read(keys)
    return store


def test_a_starred_paper_returns_once(starred: Store) -> None:
    second = paper(1, version=2, title="Title 1, revised", comment="11 pages")
    starred.add_listing(listing([second], FRIDAY, kind=Kind.REPLACE))
    assert unread(starred) == ["2601.00001"]
    [entry] = starred.papers(starred.keys(["2601.00001"]))
    assert entry.triage.starred
    before = entry.earlier
    assert before is not None
    assert (before.version, before.title, before.comment, before.authors) == (
        1,
        "Title 1",
        "9 pages",
        ("Ada Quill", "Bo Reed"),
    )
    assert (entry.paper.version, entry.paper.title) == (2, "Title 1, revised")

    starred.read([entry.key])
    starred.add_listing(listing([second], FRIDAY, kind=Kind.REPLACE))
    starred.add_listing(listing([second], FRIDAY, category="stat.ML", kind=Kind.REPLACE_CROSS))
    assert unread(starred) == []


def test_a_starred_paper_returns_with_each_version(starred: Store) -> None:
    starred.add_listing(listing([paper(1, version=2, title="Two")], FRIDAY, kind=Kind.REPLACE))
    [key] = starred.keys(["2601.00001"])
    starred.read([key])
    starred.add_listing(listing([paper(1, version=3, title="Three")], MONDAY, kind=Kind.REPLACE))
    before = starred.paper(key).earlier
    assert before is not None
    assert (before.version, before.title) == (2, "Two")
    assert unread(starred) == ["2601.00001"]


def test_a_page_that_names_no_version_brings_a_starred_paper_back_too(starred: Store) -> None:
    starred.add_listing(listing([paper(1, version=None, title="Anew")], FRIDAY, kind=Kind.REPLACE))
    assert unread(starred) == ["2601.00001"]


def test_the_same_version_in_an_older_listing_does_not_bring_it_back(starred: Store) -> None:
    starred.add_listing(listing([paper(1, version=1)], FRIDAY, kind=Kind.REPLACE))
    assert unread(starred) == []


def test_another_spelling_of_the_same_words_is_no_change(store: Store) -> None:
    store.add_listing(listing([paper(1, title=r"Mel\'endez", authors=(r"J. Mel\'endez",))]))
    changes = store.add_listing(listing([paper(1, title="Meléndez", authors=("J. Meléndez",))]))
    assert changes.updated == ()
    changes = store.add_listing(listing([paper(1, title="Meléndez", authors=("J. Meléndez",), comment="9 pages")]))
    assert changes.updated == ("2601.00001",)
    [entry] = store.papers(store.keys(["2601.00001"]))
    assert (entry.paper.title, entry.paper.comment) == (r"Mel\'endez", "9 pages")


def test_papers_asked_for_in_vain_are_left_alone_for_a_month(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READERAPP_NOW", "2026-01-06T12:00:00+00:00")
    store.add_listing(listing([bare(1), bare(2), paper(3)]))
    assert store.incomplete(9) == ["2601.00002", "2601.00001"]
    assert store.incomplete(1) == ["2601.00002"]
    store.add_listing(listing([paper(2)]))
    store.keep_unanswered(["2601.00001", "2601.00002"])
    assert store.incomplete(9) == []
    monkeypatch.setenv("READERAPP_NOW", "2026-02-06T12:00:00+00:00")
    assert store.incomplete(9) == ["2601.00001"]


# --- what is no news --------------------------------------------------------------------------------------------------


def returned(store: Store) -> bool:
    return "2601.00001" in unread(store)


@pytest.fixture
def replaced(store: Store) -> Store:
    """A paper that came as a replacement, on a page that tells no versions, and was starred and read then."""
    store.add_listing(listing([paper(1, version=None)], FRIDAY, kind=Kind.REPLACE))
    store.star(store.keys(["2601.00001"]))
    store.read(store.keys(["2601.00001"]))
    return store


def test_the_same_page_over_again_is_no_news(replaced: Store) -> None:
    replaced.add_listing(listing([paper(1, version=None, comment="typeset anew")], FRIDAY, kind=Kind.REPLACE))
    assert not returned(replaced)


def test_another_category_of_the_same_day_is_no_news(replaced: Store) -> None:
    replaced.add_listing(listing([paper(1, version=None)], FRIDAY, "stat.ML", kind=Kind.REPLACE_CROSS))
    assert not returned(replaced)


def test_a_missed_day_before_is_no_news(replaced: Store) -> None:
    replaced.add_listing(listing([paper(1, version=None)], DAY, kind=Kind.REPLACE))
    assert not returned(replaced)


def test_a_later_day_is_news_even_without_a_version(replaced: Store) -> None:
    replaced.add_listing(listing([paper(1, version=None)], MONDAY, kind=Kind.REPLACE))
    assert returned(replaced)


def test_a_version_that_was_known_before_it_was_announced_is_news(starred: Store) -> None:
    starred.add_listing(listing([paper(1, version=2, title="Title 1, revised")], None))
    assert not returned(starred)
    starred.add_listing(listing([paper(1, version=2, title="Title 1, revised")], FRIDAY, kind=Kind.REPLACE))
    assert returned(starred)


# --- whose word counts ------------------------------------------------------------------------------------------------


def test_an_older_listing_fills_gaps_and_no_more(store: Store) -> None:
    store.add_listing(listing([paper(1, version=2, title="Newer")], FRIDAY, kind=Kind.REPLACE))
    store.add_listing(listing([paper(1, version=None, title="Older", journal_ref="J. Moss 1")], DAY, kind=Kind.NEW))
    known = store.papers(store.keys(["2601.00001"]))[0].paper
    assert (known.version, known.title, known.journal_ref) == (2, "Newer", "J. Moss 1")


def test_hearsay_fills_gaps_and_no_more(store: Store) -> None:
    store.add_listing(listing([bare(1)]))
    heard = Listing((bare(1, title="Why this is great", doi="10.1000/1"),), hearsay=frozenset(["2601.00001"]))
    store.add_listing(heard)
    known = store.papers(store.keys(["2601.00001"]))[0].paper
    assert (known.title, known.doi) == ("Title 1", "10.1000/1")


# --- listings over again ----------------------------------------------------------------------------------------------


def test_a_whole_listing_over_again_is_dropped_but_not_where_arxivs_page_was_seen(store: Store) -> None:
    week = [paper(number) for number in range(1, 7)]
    for day in (DAY, FRIDAY, MONDAY):
        store.add_listing(listing(week, day, kind=Kind.CROSS))
    assert store.forget_repeats("cs.LG", DAY, {MONDAY}) == {FRIDAY}
    assert [store.day_summary(day, "cs.LG").papers for day in (DAY, FRIDAY, MONDAY)] == [6, 0, 6]


def test_single_papers_that_are_listed_again_stay(store: Store) -> None:
    store.add_listing(listing([paper(number) for number in range(1, 7)], DAY, kind=Kind.CROSS))
    store.add_listing(listing([paper(6)], FRIDAY, kind=Kind.CROSS))
    assert store.forget_repeats("cs.LG", DAY) == set()
    assert store.day_summary(FRIDAY, "cs.LG").papers == 1


# --- what others say, and when ----------------------------------------------------------------------------------------

BLOG = "A blog about moss"


def heard(day: date, **known: object) -> Listing:
    """A feed that is not arXiv's and links paper 1."""
    return listing([bare(1, **known)], day, BLOG)._replace(hearsay=frozenset(["2601.00001"]))


@pytest.mark.parametrize("day", [FRIDAY, MONDAY, date(2027, 1, 1)])
def test_no_blog_keeps_a_starred_paper_from_returning(starred: Store, day: date) -> None:
    starred.add_listing(heard(day, title="My view of it"))
    starred.add_listing(listing([paper(1, version=2, title="Title 1, revised")], FRIDAY, kind=Kind.REPLACE))
    assert returned(starred)
    assert starred.papers(starred.keys(["2601.00001"]))[0].paper.title == "Title 1, revised"


def test_arxivs_word_stands_where_a_blog_was_first(store: Store) -> None:
    store.add_listing(heard(MONDAY, title="My view of it"))
    store.add_listing(listing([paper(1)], FRIDAY, kind=Kind.NEW))
    assert store.papers(store.keys(["2601.00001"]))[0].paper.title == "Title 1"


def test_a_blog_makes_no_mere_replacement_unread(store: Store) -> None:
    store.add_listing(listing([paper(1)], kind=Kind.REPLACE))
    store.add_listing(heard(MONDAY))
    assert not returned(store)


def test_a_version_that_was_announced_without_its_number_is_no_news_when_it_is_told(starred: Store) -> None:
    key = starred.keys(["2601.00001"])
    starred.add_listing(listing([paper(1, version=None, title="Other")], FRIDAY, kind=Kind.REPLACE))
    starred.read(key)
    starred.add_listing(listing([paper(1, version=2, title="Other")], FRIDAY, "stat.ML", kind=Kind.REPLACE_CROSS))
    assert not returned(starred)


def test_a_missed_replacement_is_news_although_a_later_day_cross_lists_the_paper(starred: Store) -> None:
    starred.add_listing(listing([paper(1, version=None)], MONDAY, "stat.ML", kind=Kind.CROSS))
    starred.add_listing(listing([paper(1, version=None, title="Other")], FRIDAY, kind=Kind.REPLACE))
    assert returned(starred)


def test_a_document_without_days_fills_gaps_unless_it_tells_of_a_higher_version(store: Store) -> None:
    store.add_listing(listing([paper(1, version=2, title="Second")], FRIDAY, kind=Kind.REPLACE))
    [key] = store.keys(["2601.00001"])
    for version, title in ((1, "Second"), (None, "Second"), (2, "Second"), (3, "Third")):
        store.add_listing(listing([paper(1, version=version, title=title if version == 3 else "Old")], None))
        assert store.paper(key).paper.title == title
    store.add_listing(listing([paper(1, version=3, title="Third, corrected")], None), current=True)
    assert store.paper(key).paper.title == "Third, corrected"


def test_a_listing_is_what_arxivs_page_lists(store: Store) -> None:
    store.add_listing(listing([paper(number) for number in range(1, 5)], kind=Kind.NEW))
    store.add_listing(listing([paper(1)], FRIDAY, kind=Kind.CROSS))
    store.keep_listed("cs.LG", DAY, {"2601.00002", "2601.00003"})
    assert store.day_summary(DAY, "cs.LG").papers == 2
    assert store.day_summary(FRIDAY, "cs.LG").papers == 1
    assert store.has("2601.00001")


def test_what_was_announced_by_mistake_is_no_news_when_it_is_announced_rightly(starred: Store) -> None:
    starred.add_listing(listing([paper(1, version=2)], MONDAY, kind=Kind.REPLACE))
    starred.read(starred.keys(["2601.00001"]))
    starred.keep_listed("cs.LG", MONDAY, ())
    starred.add_listing(listing([paper(1, version=2)], FRIDAY, kind=Kind.REPLACE))
    assert not returned(starred)


@pytest.mark.parametrize("version", [None, 2])
def test_a_listing_in_markdown_keeps_no_starred_paper_from_returning(starred: Store, version: int | None) -> None:
    starred.add_listing(listing([bare(1, version=version)], FRIDAY))
    starred.add_listing(listing([paper(1, version=2, title="Other")], FRIDAY, kind=Kind.REPLACE))
    assert returned(starred)


def test_a_paper_that_was_met_in_markdown_does_not_return_with_the_page_of_that_day(store: Store) -> None:
    store.add_listing(listing([bare(1)], FRIDAY))
    store.star(store.keys(["2601.00001"]))
    store.read(store.keys(["2601.00001"]))
    store.add_listing(listing([paper(1, version=2)], FRIDAY, kind=Kind.REPLACE))
    assert not returned(store)


def test_a_version_goes_with_its_words(store: Store) -> None:
    store.add_listing(listing([paper(1, version=None, title="Third")], MONDAY, kind=Kind.REPLACE))
    store.add_listing(listing([paper(1, version=1, title="First")], DAY, kind=Kind.NEW))
    store.add_listing(listing([paper(1, version=2, title="Second")], None))
    known = store.papers(store.keys(["2601.00001"]))[0].paper
    assert (known.title, known.version) == ("Third", None)


def test_a_doi_in_other_capitals_is_the_same_paper(store: Store) -> None:
    store.add_listing(listing([bare(id="10.1000/ABC")], None))
    assert store.add_listing(listing([bare(id="10.1000/abc", title="Anew")], None)).new == ()
    assert store.keys(["10.1000/abc"]) == store.keys(["10.1000/ABC"])
    assert found(store, "id:10.1000/abc") == found(store, "id:10.1000/ABC") == ["10.1000/ABC"]


def test_of_two_counted_days_with_the_same_new_papers_the_later_one_is_wrong(store: Store) -> None:
    week = [paper(number) for number in range(1, 7)]
    for day in (DAY, FRIDAY):
        store.add_listing(listing(week, day, kind=Kind.NEW))
    assert store.forget_repeats("cs.LG", DAY, {FRIDAY}) == {FRIDAY}

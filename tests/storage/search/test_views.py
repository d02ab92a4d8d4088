"""What the lists and the sidebar show."""

from datetime import date

import pytest

from readerapp.arxiv.listing import Announcement, Kind, Listing
from readerapp.search.query import Is, Not
from readerapp.storage.records import CategorySummary, Counts, DaySummary, TagSummary
from readerapp.storage.store import Store
from tests.invented import DAY, bare, filled, ids, listing, paper

LATER = date(2026, 1, 9)


def announced(*said: tuple[int, Kind | None, int], category: str = "cs.LG", day: date = DAY) -> Listing:
    """Papers by number, with their kinds and places."""
    return Listing(
        tuple(paper(number) for number, _, _ in said),
        tuple(Announcement(f"2601.{number:05}", day, category, kind, 1, place) for number, kind, place in said),
    )


def shown(store: Store, *args: object) -> list[tuple[Kind | None, list[str]]]:
    return [(section.kind, ids(store, section.keys)) for section in store.day_sections(DAY, *args)]


def test_a_day_is_shown_by_kind_in_the_order_of_the_listing(store: Store) -> None:
    store.add_listing(
        announced(
            (1, Kind.REPLACE, 5), (2, Kind.NEW, 2), (3, Kind.CROSS, 3), (4, Kind.REPLACE_CROSS, 6), (5, Kind.NEW, 1),
            (6, None, 4),
        )
    )  # fmt: skip
    assert shown(store) == [
        (Kind.NEW, ["2601.00005", "2601.00002"]),
        (None, ["2601.00006"]),
        (Kind.CROSS, ["2601.00003"]),
        (Kind.REPLACE, ["2601.00001"]),
        (Kind.REPLACE_CROSS, ["2601.00004"]),
    ]


def test_a_paper_of_two_categories_is_shown_once_as_what_asks_for_most_attention(store: Store) -> None:
    store.add_listing(announced((1, Kind.CROSS, 9), (2, Kind.NEW, 1), category="cs.CV"))
    store.add_listing(announced((1, Kind.NEW, 1)))
    assert shown(store) == [(Kind.NEW, ["2601.00002", "2601.00001"])]


def test_a_category_of_a_day_is_shown_with_its_own_kinds(store: Store) -> None:
    store.add_listing(announced((1, Kind.CROSS, 9), (2, Kind.NEW, 1), category="cs.CV"))
    store.add_listing(announced((1, Kind.NEW, 1)))
    assert shown(store, None, "cs.CV") == [(Kind.NEW, ["2601.00002"]), (Kind.CROSS, ["2601.00001"])]
    assert shown(store, None, "cs.LG") == [(Kind.NEW, ["2601.00001"])]
    assert shown(store, None, "hep-th") == []


def test_a_day_is_shown_as_far_as_it_matches(store: Store) -> None:
    first, *_ = filled(store)
    store.dismiss([first])
    assert shown(store, Not(Is("dismissed"))) == [(None, ["2601.00002", "2601.00003"])]
    assert shown(store, Is("dismissed")) == [(None, ["2601.00001"])]


def test_a_day_without_papers_has_no_sections(store: Store) -> None:
    filled(store)
    assert store.day_sections(LATER) == []


def test_sections_tell_how_many_are_undecided(store: Store) -> None:
    first, second, _ = filled(store)
    store.star([first])
    store.note([second], "later")
    assert [section.undecided for section in store.day_sections(DAY)] == [2]


def test_days_are_counted_newest_first(store: Store) -> None:
    first, second, third = filled(store)
    store.add_listing(listing([paper(3), paper(4)], LATER))
    store.star([first])
    store.read([second])
    store.star([third])
    store.dismiss([third])
    later, day = DaySummary(LATER, 2, 1, starred=0, dismissed=1), DaySummary(DAY, 3, 1, starred=1, dismissed=1)
    assert store.days(9) == [later, day]
    assert store.days(1) == [later]
    assert store.days(9, before=LATER) == [day]
    assert store.days(9, before=DAY) == []


def test_a_day_of_two_categories_counts_a_paper_once(store: Store) -> None:
    filled(store)
    store.add_listing(listing([paper(1)], category="cs.CV"))
    assert store.day_summary(DAY) == DaySummary(DAY, 3, 3)
    assert store.day_summary(DAY, "cs.CV") == DaySummary(DAY, 1, 1)
    assert store.day_summary(LATER) == DaySummary(LATER, 0, 0)


def test_the_newest_day_of_all_and_of_a_category(store: Store) -> None:
    assert store.newest_day() is None
    filled(store)
    store.add_listing(listing([paper(9)], LATER, category="cs.CV"))
    assert (store.newest_day(), store.newest_day("cs.LG"), store.newest_day("cs.XX")) == (LATER, DAY, None)


def test_days_have_neighbours(store: Store) -> None:
    filled(store)
    store.add_listing(listing([paper(9)], LATER, category="cs.CV"))
    assert store.neighbour_day(DAY, later=True) == LATER
    assert store.neighbour_day(LATER, later=False) == DAY
    assert store.neighbour_day(date(2026, 1, 7), later=True) == LATER
    assert store.neighbour_day(LATER, later=True) is None
    assert store.neighbour_day(DAY, later=True, category="cs.LG") is None


def test_categories_count_what_is_undecided_of_their_newest_day(store: Store) -> None:
    first, *_ = filled(store)
    store.add_listing(listing([paper(1), paper(9)], LATER))
    store.add_listing(listing([paper(2)], category="cs.CV"))
    store.dismiss([first])
    assert store.categories() == [CategorySummary("cs.CV", 1), CategorySummary("cs.LG", 1)]


def test_tags_are_counted_alphabetically(store: Store) -> None:
    first, second, _ = filled(store)
    store.tag([first, second], add=["late"])
    store.tag([first], add=["Early"])
    store.tag([second], add=["gone"])
    store.tag([second], remove=["gone"])
    assert [(tag.name, tag.papers) for tag in store.tags()] == [("Early", 1), ("late", 2)]
    assert [tag.name for tag in store.tags(all_tags=True)] == ["Early", "gone", "late"]
    assert isinstance(store.tags()[0], TagSummary)
    assert store.tags_of([first, second]) == {"Early": 1, "late": 2}
    assert store.tags_of([]) == {}


def test_the_library_is_counted(store: Store) -> None:
    assert store.counts() == Counts(0, 0, 0)
    first, second, third = filled(store)
    store.star([first])
    store.read([first, second])
    store.dismiss([second])
    assert store.counts() == Counts(papers=3, undecided=1, starred=1)
    assert store.paper(third).triage.state == "unread"


def test_counts_agree_with_the_searches(store: Store) -> None:
    keys = filled(store, 6)
    store.read(keys[:4])
    store.dismiss(keys[3:5])
    store.star(keys[4:])
    store.dismiss(keys[5:])
    store.add_listing(listing([paper(7), paper(8)], LATER, kind=Kind.REPLACE))
    store.star(store.keys(["2601.00008"]))
    counts = store.counts()
    assert counts.undecided == len(store.find(Is("undecided"))) == 3
    assert counts.starred == len(store.find(Is("starred")))


def test_rows_show_texts_and_state(store: Store) -> None:
    told = paper(1, title=r"$\beta$ G\"odel", authors=(r"K. G\"odel",), abstract="word\n  " * 80, comment="9 pages")
    store.add_listing(listing([told]))
    keys = store.keys(["2601.00001"])
    store.star(keys)
    [row] = store.rows(keys)
    assert (row.title, row.authors, row.comment) == ("β Gödel", ("K. Gödel",), "9 pages")
    assert (row.categories, row.primary_category, row.version) == (("cs.LG", "stat.ML"), "cs.LG", 1)
    assert (row.starred, row.read, row.dismissed) == (True, False, False)
    assert row.abstract_start.startswith("word word")
    assert "\n" not in row.abstract_start
    assert len(row.abstract_start) < 320


def test_the_row_of_a_bare_paper_has_no_authors(store: Store) -> None:
    store.add_listing(listing([bare(abstract=None)]))
    [row] = store.rows(store.keys(["2601.00001"]))
    assert (row.authors, row.categories, row.abstract_start, row.comment) == ((), (), "", "")


@pytest.mark.parametrize("keys", [[], [17]], ids=["none", "unknown"])
def test_there_are_no_rows_without_papers(keys: list[int], store: Store) -> None:
    assert store.rows(keys) == []

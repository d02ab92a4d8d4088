"""A day has one order, that of its listing: in a search, in the window, and in every export."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date

import pytest

from readerapp.arxiv.listing import SECTIONS, Announcement, Kind, Listing
from readerapp.jobs.exporting import FORMATS, Wish, written
from readerapp.search.language import parse
from readerapp.storage.store import Store
from tests.invented import DAY, found, ids, paper

SORTED = ("apa", "chicago", "harvard")
"""References in these styles stand by author and year, whatever the list."""
TUESDAY, WEDNESDAY = DAY, date(2026, 1, 7)


def announced(
    numbers: Sequence[int], day: date = TUESDAY, category: str = "cs.LG", kinds: Sequence[Kind | None] = (Kind.NEW,)
) -> Listing:
    """Papers in the order of their listing, with their kinds in turn."""
    said = [
        Announcement(f"2601.{number:05}", day, category, kinds[place % len(kinds)], 1, place + 1)
        for place, number in enumerate(numbers)
    ]
    return Listing(tuple(paper(number) for number in numbers), tuple(said))


def numbers(store: Store, query: str) -> list[int]:
    return [int(paper_id[-1]) for paper_id in found(store, query)]


def shown(store: Store, day: date = TUESDAY, category: str | None = None) -> list[int]:
    """The day as the window shows it."""
    return [int(one[-1]) for section in store.day_sections(day, None, category) for one in ids(store, section.keys)]


@pytest.fixture
def week(store: Store) -> Store:
    """Two days of two categories, their papers neither by number nor backwards."""
    store.add_listing(announced([2, 5, 1, 4, 3], kinds=SECTIONS[::-1]))
    store.add_listing(announced([4, 9, 6], category="cs.CV", kinds=[Kind.CROSS, Kind.NEW]))
    store.add_listing(announced([8, 7], WEDNESDAY))
    return store


def test_a_search_for_a_day_has_the_order_of_the_window(week: Store) -> None:
    # New papers first, and of each kind the categories in turn: 2 and 5 are replacements, 1 a cross-list.
    assert numbers(week, "date:2026-01-06") == shown(week) == [9, 3, 4, 6, 1, 5, 2]
    assert numbers(week, "date:2026-01-07") == shown(week, WEDNESDAY) == [8, 7]


@pytest.mark.parametrize("rest", ["title", "ti:title -is:starred", "is:unread OR is:read", "kind:new OR -kind:new"])
def test_whatever_else_it_asks_for(rest: str, week: Store) -> None:
    assert numbers(week, f"date:2026-01-06 ({rest})") == shown(week)


def test_a_paper_of_two_listings_stands_where_it_asks_for_most_attention(store: Store) -> None:
    store.add_listing(announced([3, 2], category="cs.CV", kinds=[Kind.NEW, Kind.CROSS]))
    store.add_listing(announced([1, 2]))
    # As the second new one of cs.LG, not at the second place of cs.CV.
    assert numbers(store, "date:2026-01-06") == shown(store) == [3, 1, 2]


def test_days_follow_each_other_newest_first(week: Store) -> None:
    assert numbers(week, "date:2026-01") == [8, 7, 9, 3, 4, 6, 1, 5, 2]
    assert numbers(week, "date:2026-01-06..2026-01-07 date:2026-01-07..") == [8, 7]


def test_the_listing_of_the_category_asked_for_counts(week: Store) -> None:
    week.add_listing(announced([4, 9], day=date(2026, 1, 8), category="cs.LG"))
    week.add_listing(announced([9, 4], day=date(2026, 1, 8), category="cs.AI"))
    assert numbers(week, "date:2026-01-08 cat:cs.lg") == shown(week, date(2026, 1, 8), "cs.LG") == [4, 9]
    assert numbers(week, "date:2026-01-08") == [9, 4]


def test_the_other_name_of_a_category_counts_as_well(store: Store) -> None:
    store.add_listing(announced([1, 2], category="math.AP"))
    store.add_listing(announced([2, 1], category="math-ph"))
    for paper_id in ("2601.00001", "2601.00002"):
        store.connection.execute("UPDATE papers SET categories = 'math.AP math-ph' WHERE id = ?", (paper_id,))
    assert numbers(store, "date:2026-01-06 cat:math-ph") == numbers(store, "date:2026-01-06 cat:math.MP") == [2, 1]


def test_other_searches_are_newest_first(week: Store) -> None:
    for query in ("", "title", "date:2026", "-date:2025-01-01", "date:2026-01-06 OR date:2026-01-07"):
        assert numbers(week, query) == [9, 8, 7, 6, 5, 4, 3, 2, 1]


def test_days_that_exclude_each_other_lose_no_paper(week: Store) -> None:
    week.add_listing(announced([7, 3], TUESDAY, category="cs.CV"))
    week.add_listing(announced([3, 7], WEDNESDAY))
    assert numbers(week, "date:2026-01-06 date:2026-01-07") == [7, 3]


@pytest.mark.parametrize("form", [one.name for one in FORMATS if one.name not in SORTED])
def test_every_export_of_a_day_has_its_order(form: str, store: Store) -> None:
    store.add_listing(announced([2, 5, 1, 4, 3], kinds=[Kind.CROSS, Kind.NEW]))
    asked = parse("date:2026-01-06")
    text = written(store, store.find(asked), form, Wish(asked))
    if form == "csv":
        text = "\n".join(row["id"] for row in csv.DictReader(io.StringIO(text, newline="")))
    in_order = dict.fromkeys(int(number) for number in re.findall(r"2601\.0000(\d)", text))
    assert list(in_order) == shown(store) == [5, 4, 2, 1, 3]

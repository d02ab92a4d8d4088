"""The order of a day's list: as in the listing, the newest first, by category."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from readerapp.arxiv.listing import Announcement, Kind, Listing
from readerapp.arxiv.paper import Paper
from readerapp.rendering.text import texts_of
from readerapp.settings.file import Settings
from readerapp.storage.store import Store
from readerapp.ui.window.main_window import MainWindow
from readerapp.ui.window.menu_entries import entries
from tests.ui.conftest import send

DAY = date(2026, 3, 4)
LISTED = {
    "cs.CV": [("2603.00005", "cs.CV", Kind.NEW), ("2603.00009", "cs.CV", Kind.NEW), ("2603.00002", "eess.IV", Kind.CROSS)],
    "cs.LG": [
        ("2603.00001", "cs.LG", Kind.NEW),
        ("2603.00009", "cs.CV", Kind.CROSS),
        ("2603.00004", "cs.LG", Kind.NEW),
        ("2603.00007", "cs.AI", Kind.CROSS),
        ("2603.00003", "", Kind.CROSS),
    ],
}
"""Papers with their first category; one stands in both listings, and of one nobody says a category."""
AS_LISTED = ["5", "9", "1", "4", "2", "7", "3"]
NEWEST = ["9", "5", "4", "1", "7", "3", "2"]
BY_CATEGORY = ["5", "9", "1", "4", "7", "2", "3"]


@pytest.fixture
def listed(library: Path) -> Path:
    """The library with a day of two categories."""
    with Store(library, texts_of) as store:
        for category, entries in LISTED.items():
            papers = tuple(
                Paper(
                    paper_id, f"A study of {paper_id}", categories=(first,) if first else (), primary_category=first or None
                )
                for paper_id, first, _ in entries
            )
            said = tuple(
                Announcement(paper_id, DAY, category, kind, position=place)
                for place, (paper_id, _, kind) in enumerate(entries)
            )
            store.add_listing(Listing(papers, said))
    return library


@pytest.fixture
def there(listed: Path, make_window: Callable[[], MainWindow]) -> MainWindow:
    return make_window()


def shown(window: MainWindow) -> list[str]:
    rows = window.list.rows
    return [found.id[-1] for row in range(rows.rowCount()) if (found := rows.paper(row))]


def choose(window: MainWindow, action: str) -> None:
    """As the menu and the palette do."""
    window._actions[action].trigger()


def test_a_paper_of_two_listings_stands_once(there: MainWindow) -> None:
    assert shown(there) == AS_LISTED


def test_newest_first_and_back(there: MainWindow, settings: Settings) -> None:
    choose(there, "view.newest_first")
    assert shown(there) == NEWEST
    assert "newest first" in there.header.subtitle.text()
    assert there.bar.message == "The newest papers of each section come first."
    assert there.list.current_key() == there.list.rows.key(1)
    choose(there, "view.newest_first")
    assert shown(there) == AS_LISTED
    assert settings.text("list_order") == "listing"
    assert "first" not in there.header.subtitle.text()


def test_the_menu_takes_the_order_of_now_back(there: MainWindow) -> None:
    asked = ["view.newest_first", "view.by_category"]
    choose(there, "view.by_category")
    said = entries(there.verbs.desk, asked)
    assert [said[one].title for one in asked] == ["Sort newest first", "Sort as in the listing"]


def test_by_category_papers_without_one_come_last(there: MainWindow) -> None:
    choose(there, "view.newest_first")
    choose(there, "view.by_category")
    assert shown(there) == BY_CATEGORY
    assert "by category" in there.header.subtitle.text()


def test_two_passes_go_in_the_order_of_the_list(there: MainWindow) -> None:
    choose(there, "view.newest_first")
    for key in ("F", "S", "D", "S", "D", "D", "D", "D"):
        send(there, key)
    assert there.header.title.text() == "Kept in the first pass"
    assert shown(there) == [NEWEST[0], NEWEST[2]]


def test_in_another_list_it_says_what_is_sorted(there: MainWindow) -> None:
    there.browsing.show("all")
    before = shown(there)
    choose(there, "view.by_category")
    assert shown(there) == before
    assert there.bar.message == "Lists of days: each section goes by the first category of its papers."
    there.browsing.show("today")
    assert shown(there) == BY_CATEGORY


def test_a_search_in_a_day_keeps_its_order(there: MainWindow) -> None:
    choose(there, "view.newest_first")
    send(there, "/")
    for letter in "cat:cs.LG":
        send(there, letter)
    send(there, "Return")
    assert shown(there) == ["4", "1"]


def test_the_order_holds_after_a_restart_and_for_each_day(
    listed: Path, settings: Settings, make_window: Callable[[], MainWindow]
) -> None:
    settings.change("list_order", "newest")
    window = make_window()
    assert shown(window) == NEWEST
    send(window, "D")
    assert shown(window) == NEWEST[1:]
    send(window, "Z")
    assert shown(window) == NEWEST


def test_likely_interest_that_is_not_known_leaves_the_listing(
    listed: Path, settings: Settings, make_window: Callable[[], MainWindow]
) -> None:
    settings.change("list_order", "interest")
    window = make_window()
    assert shown(window) == AS_LISTED
    assert "first" not in window.header.subtitle.text()
    choose(window, "view.by_interest")
    assert settings.text("list_order") == "interest"
